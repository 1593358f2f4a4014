import { expect } from 'vitest';
import { type Json, tokensOf } from '../harness.ts';
import { draftOf, expectRefused, hold, rule, type World } from './world.ts';

const principals = '/orgs/1/auth_security_principals';
const permissions = '/orgs/1/permissions';
const accounts = '/orgs/1/service_accounts';
const groups = '/orgs/1/security_principals';
const role = (name: string) => ({ href: `/orgs/1/roles/${name}` });
const principal = (world: World, name = 'ops', type = 'group') => world.make(principals, { name, type });

const grant = (href: string, name = 'ruleset_manager', scope: Json[] = []): Json => ({
  role: role(name),
  scope,
  auth_security_principal: { href },
});

const account = (world: World, changes: Json = {}) =>
  world.post<Json & { href: string; api_key: Json; api_keys: Json[] }>(accounts, {
    name: 'ci',
    permissions: [{ role: role('admin'), scope: [] }],
    api_key: { expires_in_seconds: -1 },
    ...changes,
  });

const nine = [
  ...['owner', 'admin', 'read_only', 'global_object_provisioner', 'ruleset_manager', 'limited_ruleset_manager'],
  ...['ruleset_provisioner', 'ruleset_viewer', 'workload_manager'],
];

hold('5 Roles', {
  'the nine are listed by their href': async (world) => {
    const hrefs = (await world.list('/orgs/1/roles')).map(({ href }) => href);
    expect(hrefs).toEqual(expect.arrayContaining(nine.map((name) => `/orgs/1/roles/${name}`)));
  },
  'one is read by its name': async (world) => {
    expect(await world.read('/orgs/1/roles/owner')).toMatchObject({ href: '/orgs/1/roles/owner' });
  },
});

hold('5 Auth security principals', {
  'one without a name stands for everyone, and reads': async (world) => {
    const everyone = (await world.list(principals)).find(({ name }) => name === null);
    expect(everyone).toBeDefined();
    const given = (await world.list(permissions)).filter(
      ({ auth_security_principal }) => (auth_security_principal as Json)['href'] === everyone?.['href'],
    );
    expect(given).toMatchObject([{ role: role('read_only'), scope: [] }]);
  },
  'a name and a type are required': async (world) => {
    for (const body of [{ name: 'x' }, { type: 'user' }])
      expectRefused(await world.post(principals, body), 'input_validation_error');
  },
  'they show name, display_name, type and access_restriction': async (world) => {
    const read = await world.read(await principal(world));
    expect(read).toMatchObject({ name: 'ops', type: 'group', access_restriction: null });
    expect(read).toHaveProperty('display_name');
  },
  'an unknown type is refused': async (world) => {
    expectRefused(await world.post(principals, { name: 'x', type: 'robot' }), 'input_validation_error');
  },
  'name finds them': async (world) => {
    await principal(world);
    expect(await world.names(`${principals}?name=ops`)).toEqual(['ops']);
  },
  'type finds them': async (world) => {
    await principal(world);
    expect(await world.names(`${principals}?type=group`)).toEqual(['ops']);
  },
  'they are changed and deleted': async (world) => {
    const href = await principal(world);
    expect((await world.put(href, { display_name: 'Operators' })).status).toBe(204);
    expect(await world.read(href)).toMatchObject({ display_name: 'Operators' });
    expect((await world.delete(href)).status).toBe(204);
    expect(await world.statusOf(href)).toBe(404);
  },
});

hold('5 Permissions', {
  'role, scope and principal are required': async (world) => {
    const whole = grant(await principal(world));
    for (const property of Object.keys(whole))
      expectRefused(await world.post(permissions, { ...whole, [property]: undefined }), 'input_validation_error');
  },
  'a scope may have labels': async (world) => {
    const scope = [{ label: { href: await world.makeLabel() } }];
    const href = await world.make(permissions, grant(await principal(world), 'ruleset_manager', scope));
    expect(await world.read(href)).toMatchObject({ role: role('ruleset_manager'), scope });
  },
  'a global role takes an empty scope only': async (world) => {
    const scope = [{ label: { href: await world.makeLabel() } }];
    expect((await world.post(permissions, grant(await principal(world), 'admin', scope))).status).toBe(406);
  },
  'they are found by principal, and by role': async (world) => {
    const of = await principal(world);
    const href = await world.make(permissions, grant(of));
    const byPrincipal = `auth_security_principal=${encodeURIComponent(of)}`;
    const byRole = `role=${encodeURIComponent(role('ruleset_manager').href)}`;
    for (const query of [byPrincipal, byRole])
      expect(await world.list(`${permissions}?${query}`)).toMatchObject([{ href }]);
  },
  'they are found by a label of their scope': async (world) => {
    const label = { href: await world.makeLabel() };
    const href = await world.make(permissions, grant(await principal(world), 'ruleset_manager', [{ label }]));
    const query = `scope=${encodeURIComponent(JSON.stringify([{ label }]))}`;
    expect(await world.list(`${permissions}?${query}`)).toMatchObject([{ href }]);
  },
  'they are deleted': async (world) => {
    const href = await world.make(permissions, grant(await principal(world)));
    expect((await world.delete(href)).status).toBe(204);
    expect(await world.statusOf(href)).toBe(404);
  },
  'they leave events': async (world) => {
    const href = await world.make(permissions, grant(await principal(world)));
    await world.put(href, { scope: [] });
    await world.delete(href);
    for (const what of ['create', 'delete'])
      expect(await world.list(`/orgs/1/events?event_type=permission.${what}`)).toHaveLength(1);
  },
});

hold('5 Service accounts', {
  'name, permissions and api_key are required': async (world) => {
    for (const property of ['name', 'permissions', 'api_key'])
      expect(tokensOf(await account(world, { [property]: undefined }))).toEqual(['input_validation_error']);
  },
  'the secret is told once': async (world) => {
    const { status, body } = await account(world);
    expect(status).toBe(201);
    expect(body.api_key).toMatchObject({
      auth_username: expect.stringMatching(/^api_/),
      secret: expect.any(String),
    });
    expect((await world.get(body.href)).text).not.toContain(body.api_key['secret']);
  },
  'its key works with its role': async (world) => {
    const { auth_username, secret } = (await account(world)).body.api_key;
    const as = `${auth_username}:${secret}`;
    expect((await world.post(draftOf('ip_lists'), { name: 'x' }, { as })).status).toBe(201);
    expect((await world.get(permissions, { as })).status).toBe(403);
  },
  'keys are shown with their state': async (world) => {
    const { href } = (await account(world)).body;
    expect(await world.read(href)).toMatchObject({ api_keys: [{ state: 'active', expires_in_seconds: -1 }] });
  },
  'the default expiry is that of the org': async (world) => {
    const { href } = (await account(world, { api_key: { expires_in_seconds: 'default' } })).body;
    expect(await world.read(href)).toMatchObject({ api_keys: [{ expires_in_seconds: 7_776_000 }] });
  },
  'an expiry below -1 is refused': async (world) => {
    const reply = await account(world, { api_key: { expires_in_seconds: -2 } });
    expect(tokensOf(reply)).toEqual(['input_validation_error']);
  },
  'another key is made, and deleted': async (world) => {
    const { href } = (await account(world)).body;
    const { status, body } = await world.post(`${href}/api_keys`, { expires_in_seconds: 3600 });
    expect(status).toBe(201);
    expect(body).toMatchObject({
      auth_username: expect.any(String),
      secret: expect.any(String),
      key_id: expect.any(String),
    });
    expect((await world.read(href))['api_keys']).toHaveLength(2);
    expect((await world.delete(`${href}/api_keys/${body['key_id']}`)).status).toBe(204);
    expect((await world.read(href))['api_keys']).toHaveLength(1);
  },
  'name finds them': async (world) => {
    await account(world);
    expect(await world.names(`${accounts}?name=ci`)).toEqual(['ci']);
  },
  'its keys are among those of the org': async (world) => {
    const { api_key } = (await account(world)).body;
    const { text } = await world.get('/orgs/1/api_keys?type=service_account');
    expect(text).toContain(api_key['auth_username']);
  },
  'the keys of an org want a type': async (world) => {
    expect((await world.get('/orgs/1/api_keys')).status).toBe(406);
  },
});

hold('5 Security principals', {
  'sid and name are required': async (world) => {
    for (const body of [{ sid: 'S-1' }, { name: 'x' }])
      expectRefused(await world.post(groups, body), 'input_validation_error');
  },
  'their path has the sid': async (world) => {
    const href = await world.make(groups, { sid: 'S-1-5-21-7', name: 'admins' });
    expect(href).toBe(`${groups}/S-1-5-21-7`);
    expect(await world.read(href)).toMatchObject({
      ...{ sid: 'S-1-5-21-7', name: 'admins', deleted: false, used_by_ruleset: false },
    });
  },
  'name and sid find them': async (world) => {
    await world.make(groups, { sid: 'S-1', name: 'admins' });
    await world.make(groups, { sid: 'S-2', name: 'users' });
    expect(await world.names(`${groups}?name=admins`)).toEqual(['admins']);
    expect(await world.names(`${groups}?sid=S-2`)).toEqual(['users']);
  },
  'bulk_create answers an item for each': async (world) => {
    const { status, body } = await world.put<Json[]>(`${groups}/bulk_create`, [{ sid: 'S-1', name: 'a' }]);
    expect([status, body.length]).toEqual([200, 1]);
    expect(await world.names(groups)).toEqual(['a']);
  },
  'one that no rule uses is gone with its deletion': async (world) => {
    const href = await world.make(groups, { sid: 'S-1', name: 'a' });
    expect((await world.delete(href)).status).toBe(204);
    expect(await world.names(groups)).toEqual([]);
  },
  'one that a rule names is not lost with a deletion': async (world) => {
    const href = await world.make(groups, { sid: 'S-1', name: 'a' });
    const set = await world.make(draftOf('rule_sets'), { name: 's', scopes: [[]] });
    const named = await world.make(`${set}/sec_rules`, rule({ consuming_security_principals: [{ href }] }));
    expectRefused(await world.delete(href), 'security_principal_still_has_associated_rule_set');
    await world.delete(named);
    expect((await world.delete(href)).status).toBe(204);
  },
});

hold('5 Access restrictions', {
  'they are made, read, changed and deleted': async (world) => {
    const body = { name: 'office', ips: ['10.0.0.0/8'], enforcement_exclusions: ['user_sessions'] };
    const href = await world.make('/orgs/1/access_restrictions', body);
    expect(await world.read(href)).toMatchObject({ name: 'office', ips: ['10.0.0.0/8'] });
    expect((await world.put(href, { ips: ['10.0.0.1'] })).status).toBe(204);
    expect(await world.read(href)).toMatchObject({ ips: ['10.0.0.1'] });
    expect((await world.delete(href)).status).toBe(204);
    expect(await world.statusOf(href)).toBe(404);
  },
});
