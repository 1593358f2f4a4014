import { expect, test } from 'vitest';
import { resources } from '../../src/pce/resources/index.ts';
import {
  activeOf,
  any,
  boundary,
  draftOf,
  expectRefused,
  hold,
  inForce,
  inVersion,
  policy,
  rule,
  type World,
  web,
} from './world.ts';

const list = (world: World, name = 'list') => world.make(draftOf('ip_lists'), { name });
const kinds: readonly [kind: string, body: Record<string, unknown>][] = [
  ['ip_lists', { name: 'x' }],
  ['services', { name: 'x', service_ports: [web] }],
  ['rule_sets', { name: 'x', scopes: [[]] }],
  ['label_groups', { name: 'x', key: 'env' }],
  ['virtual_services', { name: 'x', service_ports: [web] }],
  ['enforcement_boundaries', boundary({ name: 'x' })],
];

test('each kind with versions whose objects are made by calls is tried', () => {
  const made = resources.filter(({ version, without = [] }) => version === 'draft' && !without.includes('POST'));
  expect(made.map(({ kind }) => kind).sort()).toEqual(kinds.map(([kind]) => kind).sort());
});

const ofEachKind = Object.fromEntries(
  kinds.map(([kind, body]) => [
    `${kind} live in a draft, then in force, then end with a provisioned deletion`,
    async (world: World) => {
      const href = await world.make(draftOf(kind), body);
      const id = href.split('/').at(-1) as string;
      expect(href).toBe(draftOf(`${kind}/${id}`));
      expect(await world.statusOf(inForce(href))).toBe(404);
      expect(await world.read(href)).toMatchObject({ update_type: 'create', deleted_at: null, deleted_by: null });
      await world.provision(kind, href);
      expect(await world.read(href)).toMatchObject({ update_type: null });
      const active = await world.read(inForce(href));
      expect(active['href']).toBe(activeOf(`${kind}/${id}`));
      expect(active).not.toHaveProperty('update_type');
      expect(active).toMatchObject({ deleted_at: null, deleted_by: null });
      await world.put(href, { name: 'y' });
      expect(await world.read(href)).toMatchObject({ name: 'y', update_type: 'update' });
      expect(await world.read(inForce(href))).toMatchObject({ name: 'x' });
      expect((await world.delete(href)).status).toBe(204);
      expect(await world.read(href)).toMatchObject({ update_type: 'delete' });
      expect(await world.statusOf(inForce(href))).toBe(200);
      await world.provision(kind, href);
      expect([await world.statusOf(href), await world.statusOf(inForce(href))]).toEqual([404, 404]);
    },
  ]),
);

hold('1.1 pversion', {
  ...ofEachKind,
  'an object that is read by the number of a version is as it was then': async (world) => {
    const href = await list(world);
    const { version } = await world.provision();
    await world.put(href, { name: 'later' });
    await world.provision();
    expect(await world.read(inVersion(href, version as number))).toMatchObject({
      name: 'list',
      href: inVersion(href, version as number),
    });
    expect(await world.read(inForce(href))).toMatchObject({ name: 'later' });
  },
  'an object under a version number has no update_type': async (world) => {
    const href = await list(world);
    const { version } = await world.provision();
    expect(await world.read(inVersion(href, version as number))).not.toHaveProperty('update_type');
  },
  'a collection can be read by the number of a version': async (world) => {
    await list(world);
    const { version } = await world.provision();
    await list(world, 'later');
    await world.provision();
    expect(await world.names(`${policy}/${version}/ip_lists?name=l`)).toEqual(['list']);
  },
  'pending is a word and no version': async (world) => expect(await world.read(`${policy}/pending`)).toEqual({}),
  'references follow the version that is read': async (world) => {
    const set = await world.make(draftOf('rule_sets'), { name: 'set', scopes: [[]] });
    const active = { href: inForce(any.href) };
    const href = await world.make(`${set}/sec_rules`, rule({ consumers: [{ ip_list: active }] }));
    expect(await world.read(href)).toMatchObject({ consumers: [{ ip_list: any }] });
    await world.provision();
    expect(await world.read(inForce(href))).toMatchObject({ consumers: [{ ip_list: active }] });
    expect(await world.read(href)).toMatchObject({ consumers: [{ ip_list: any }] });
  },
  'references of a rule set follow the version too': async (world) => {
    const set = await world.make(draftOf('rule_sets'), { name: 'set', scopes: [[]] });
    await world.make(`${set}/sec_rules`, rule());
    await world.provision();
    expect(await world.read(inForce(set))).toMatchObject({
      rules: [{ href: expect.stringContaining('/active/'), consumers: [{ ip_list: { href: inForce(any.href) } }] }],
    });
  },
  'a boundary takes the active href of an IP list': async (world) => {
    const consumers = [{ ip_list: { href: inForce(any.href) } }];
    const href = await world.make(draftOf('enforcement_boundaries'), boundary({ consumers }));
    expect(await world.read(href)).toMatchObject({ consumers: [{ ip_list: any }] });
  },
});

hold('1.2 Fields of every versioned object', {
  'created_at stays and updated_at moves with a write': async (world) => {
    const href = await list(world);
    const before = await world.read(href);
    world.pce.clock.advance({ minutes: 1 });
    await world.put(href, { description: 'new' });
    const after = await world.read(href);
    expect(after['created_at']).toBe(before['created_at']);
    expect(after['updated_at']).not.toBe(before['updated_at']);
  },
  'the active form keeps the stamps of its provisioning': async (world) => {
    const href = await list(world);
    await world.provision();
    const before = await world.read(inForce(href));
    world.pce.clock.advance({ minutes: 1 });
    await world.put(href, { description: 'new' });
    expect(await world.read(inForce(href))).toEqual(before);
  },
  'authors are links to users': async (world) => {
    const author = { href: expect.stringMatching(/^\/users\/[1-9]\d*$/) };
    expect(await world.read(await list(world))).toMatchObject({ created_by: author, updated_by: author });
  },
  'a PUT of what is new leaves it new': async (world) => {
    const href = await list(world);
    await world.put(href, { description: 'new' });
    expect(await world.read(href)).toMatchObject({ update_type: 'create' });
  },
  'a service account is an author by its own href': async (world) => {
    const { body } = await world.post('/orgs/1/service_accounts', {
      name: 'robot',
      permissions: [{ role: { href: '/orgs/1/roles/owner' }, scope: [] }],
      api_key: { expires_in_seconds: -1 },
    });
    const { auth_username, secret } = body['api_key'] as Record<string, string>;
    const made = await world.post(draftOf('ip_lists'), { name: 'by' }, { as: `${auth_username}:${secret}` });
    expect(made.body).toMatchObject({ created_by: { href: body['href'] } });
  },
  'a write to a rule marks its rule set, with the same time': async (world) => {
    const set = await world.make(draftOf('rule_sets'), { name: 'set', scopes: [[]] });
    await world.provision();
    world.pce.clock.advance({ minutes: 1 });
    const href = await world.make(`${set}/sec_rules`, rule());
    const { updated_at } = await world.read(href);
    expect(await world.read(set)).toMatchObject({ update_type: 'update', updated_at });
    expect(Object.keys(await world.pending())).toEqual(['rule_sets']);
  },
  'a new rule is create within a rule set that is update': async (world) => {
    const set = await world.make(draftOf('rule_sets'), { name: 'set', scopes: [[]] });
    await world.provision();
    const href = await world.make(`${set}/sec_rules`, rule());
    expect(await world.read(href)).toMatchObject({ update_type: 'create' });
    await world.provision('rule_sets', set);
    expect(await world.read(href)).toMatchObject({ update_type: null });
  },
  'rule sets and boundaries have the caps write and provision': async (world) => {
    const caps = ['write', 'provision'];
    const set = await world.make(draftOf('rule_sets'), { name: 'set', scopes: [[]] });
    expect(await world.read(set)).toMatchObject({ caps });
    expect(await world.read(await world.make(draftOf('enforcement_boundaries'), boundary()))).toMatchObject({ caps });
  },
  'virtual services have the caps write, provision and delete': async (world) => {
    const href = await world.make(draftOf('virtual_services'), { name: 'vs', service_ports: [web] });
    expect(await world.read(href)).toMatchObject({ caps: ['write', 'provision', 'delete'] });
  },
  'services, IP lists and label groups have no caps': async (world) => {
    for (const [kind, body] of kinds.filter(([kind]) => ['services', 'ip_lists', 'label_groups'].includes(kind)))
      expect(await world.read(await world.make(draftOf(kind), body))).not.toHaveProperty('caps');
  },
});

hold('1.3 Ids', {
  'IP lists, services, rule sets and boundaries have integers': async (world) => {
    for (const [kind, body] of kinds.filter(([kind]) => !['label_groups', 'virtual_services'].includes(kind)))
      expect(await world.make(draftOf(kind), body)).toMatch(/\/\d+$/);
  },
  'label groups and virtual services have UUIDs': async (world) => {
    for (const [kind, body] of kinds.filter(([kind]) => ['label_groups', 'virtual_services'].includes(kind)))
      expect(await world.make(draftOf(kind), body)).toMatch(/\/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
  },
  'an id is not given again': async (world) => {
    const first = await list(world);
    await world.delete(first);
    expect(await list(world)).not.toBe(first);
  },
});

hold('1.4 Deletion', {
  'what was never provisioned is gone at once, and its name is free': async (world) => {
    const href = await list(world);
    expect((await world.delete(href)).status).toBe(204);
    expect(await world.statusOf(href)).toBe(404);
    await list(world);
  },
  'a pending deletion is still listed in the draft': async (world) => {
    const href = await list(world);
    await world.provision();
    await world.delete(href);
    expect(await world.names(`${draftOf('ip_lists')}?name=list`)).toEqual(['list']);
  },
  'a PUT does not undo a pending deletion': async (world) => {
    const href = await list(world);
    await world.provision();
    await world.delete(href);
    expect((await world.put(href, { name: 'list' })).status).toBe(204);
    expect(await world.read(href)).toMatchObject({ update_type: 'delete' });
  },
  'a second DELETE of a pending deletion is refused': async (world) => {
    const href = await list(world);
    await world.provision();
    await world.delete(href);
    expect((await world.delete(href)).status).toBe(406);
  },
  'the name of a pending deletion is still taken': async (world) => {
    const href = await list(world);
    await world.provision();
    await world.delete(href);
    expectRefused(await world.post(draftOf('ip_lists'), { name: 'list' }), 'ip_list_name_not_unique');
  },
  'PUT sec_policy/delete with the href undoes a pending deletion': async (world) => {
    const href = await list(world);
    await world.provision();
    await world.delete(href);
    const reply = await world.put(`${policy}/delete`, { change_subset: { ip_lists: [{ href }] } });
    expect(reply.status).toBe(204);
    expect(await world.read(href)).toMatchObject({ update_type: null });
  },
  'a label in the scope of an active rule set is kept though the draft is deleted': async (world) => {
    const label = await world.makeLabel();
    const set = await world.make(draftOf('rule_sets'), { name: 's', scopes: [[{ label: { href: label } }]] });
    await world.provision();
    await world.delete(set);
    expectRefused(await world.delete(label), 'label_still_has_associated_rule_set');
    await world.provision();
    expect((await world.delete(label)).status).toBe(204);
  },
  'a service that an active rule names is kept though the draft names another': async (world) => {
    const service = await world.make(draftOf('services'), { name: 'web', service_ports: [web] });
    const set = await world.make(draftOf('rule_sets'), { name: 's', scopes: [[]] });
    const href = await world.make(`${set}/sec_rules`, rule({ ingress_services: [{ href: service }] }));
    await world.provision();
    await world.put(href, { ingress_services: [web] });
    expectRefused(await world.delete(service), 'service_referenced');
  },
  'rule sets and boundaries with references can always be deleted': async (world) => {
    const set = await world.make(draftOf('rule_sets'), {
      name: 's',
      scopes: [[{ label: { href: await world.makeLabel() } }]],
    });
    await world.make(`${set}/sec_rules`, rule());
    const wall = await world.make(draftOf('enforcement_boundaries'), boundary());
    await world.provision();
    expect([(await world.delete(set)).status, (await world.delete(wall)).status]).toEqual([204, 204]);
  },
});

hold('1.5 Versions of a whole policy', {
  'every provisioning makes the next version': async (world) => {
    await list(world);
    const first = (await world.provision())['version'] as number;
    await list(world, 'second');
    expect(await world.provision()).toMatchObject({ version: first + 1, href: `${policy}/${first + 1}` });
  },
  'active is the newest version': async (world) => {
    await list(world);
    const newest = await world.provision();
    expect(await world.read(`${policy}/active`)).toMatchObject({ version: newest['version'] });
  },
  'a version can be read by its number': async (world) => {
    await list(world);
    const made = await world.provision();
    expect(await world.read(made['href'] as string)).toEqual(made);
  },
});
