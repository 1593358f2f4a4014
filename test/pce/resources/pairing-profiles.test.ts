import { describe, expect, test } from 'vitest';
import type { Role } from '../../../src/pce/model/roles.ts';
import { roleNames } from '../../../src/pce/model/roles.ts';
import { type Json, messagesOf, rolesScenario, startTestPce, tokensOf } from '../../harness.ts';

const profiles = '/orgs/1/pairing_profiles';
const clock = '2026-01-01T00:00:00.000Z';

/** Keys in the order of the vendor page's sample, which a client may show. */
const untouched = {
  href: '/orgs/1/pairing_profiles/3',
  name: '',
  description: '',
  total_use_count: 0,
  enabled: true,
  is_default: false,
  created_at: clock,
  updated_at: clock,
  created_by: { href: '/users/1' },
  updated_by: { href: '/users/1' },
  mode: 'illuminated',
  enforcement_mode: 'visibility_only',
  key_lifespan: 'unlimited',
  allowed_uses_per_key: 'unlimited',
  last_pairing_at: null,
  last_pairing_key_generated_at: null,
  last_pairing_key_generated_by: null,
  labels: [],
  env_label_lock: true,
  loc_label_lock: true,
  role_label_lock: true,
  app_label_lock: true,
  mode_lock: true,
  enforcement_mode_lock: true,
  log_traffic: false,
  log_traffic_lock: true,
  visibility_level: 'flow_summary',
  visibility_level_lock: true,
  external_data_set: null,
  external_data_reference: null,
  agent_software_release: 'Default (26.3.0-100)',
  ven_type: 'server',
  caps: ['write', 'generate_pairing_key'],
};

describe('a pairing profile', () => {
  test('needs only enabled, and gets every default in the order of the sample', async () => {
    const { get, post } = await startTestPce({ clock });
    const created = await post(profiles, { enabled: true });
    expect(created.status).toBe(201);
    expect(created.text).toBe(JSON.stringify(untouched));
    expect((await get(untouched.href)).text).toBe(created.text);
  });

  test.each<[string, Json]>([
    ['name', { name: 'Web servers' }],
    ['description', { description: 'Front ends' }],
    ['enabled', { enabled: false }],
    ['enforcement_mode', { enforcement_mode: 'selective' }],
    ['enforcement_mode_lock', { enforcement_mode_lock: false }],
    ['visibility_level', { visibility_level: 'enhanced_data_collection' }],
    ['the deprecated flow_full_detail', { visibility_level: 'flow_full_detail' }],
    ['visibility_level_lock', { visibility_level_lock: false }],
    ['allowed_uses_per_key', { allowed_uses_per_key: 60 }],
    ['allowed_uses_per_key at its maximum', { allowed_uses_per_key: 2_147_483_647 }],
    ['key_lifespan', { key_lifespan: 3600 }],
    ['label locks', { role_label_lock: false, app_label_lock: false, env_label_lock: false, loc_label_lock: false }],
    ['external data', { external_data_set: 'cmdb', external_data_reference: 'r1' }],
    ['a release', { agent_software_release: '25.2.10-1000' }],
    ['labels', { labels: [{ href: '/orgs/1/labels/7' }, { href: '/orgs/1/labels/1' }] }],
  ])('reads back as written, by POST and by PUT: %s', async (_what, given) => {
    const { get, post, put } = await startTestPce();
    const created = await post(profiles, { enabled: true, ...given });
    expect(created.body).toMatchObject(given);
    const other = (await post(profiles, { enabled: true })).body['href'] as string;
    // External references are unique: the first one lets go before the second one takes over.
    await put(created.body['href'] as string, { external_data_set: null });
    expect((await put(other, given)).status).toBe(204);
    expect((await get(other)).body).toMatchObject(given);
  });

  test.each([
    ['idle', 'idle'],
    ['visibility_only', 'illuminated'],
    ['full', 'enforced'],
    ['selective', 'selective'],
  ])('in enforcement mode %s says mode %s', async (enforcement_mode, mode) => {
    const { get, post, put } = await startTestPce();
    const { body } = await post(profiles, { enabled: true, enforcement_mode, enforcement_mode_lock: false });
    expect(body).toMatchObject({ enforcement_mode, mode, mode_lock: false });
    await put(body['href'] as string, { enforcement_mode: 'idle' });
    expect((await get(body['href'] as string)).body).toMatchObject({ enforcement_mode: 'idle', mode: 'idle' });
  });

  test.each([
    ['illuminated', 'visibility_only'],
    ['enforced', 'full'],
  ])('takes the deprecated mode %s at compatible, and stores log_traffic', async (mode, enforcement_mode) => {
    const { post } = await startTestPce({ validation: 'compatible' });
    const sent = { mode, mode_lock: false, log_traffic: true, log_traffic_lock: false };
    const { body } = await post(profiles, { enabled: true, ...sent });
    expect(body).toMatchObject({ ...sent, enforcement_mode, enforcement_mode_lock: false });
    const both = await post(profiles, { enabled: true, mode: 'idle', enforcement_mode: 'full' });
    expect(both.body).toMatchObject({ mode: 'enforced', enforcement_mode: 'full' });
  });

  test('is changed by what a PUT names and by nothing else; updated_at and updated_by follow', async () => {
    const { pce, get, post, put } = await startTestPce({ clock });
    await post(profiles, { enabled: true, name: 'A', labels: [{ href: '/orgs/1/labels/1' }] });
    pce.clock.advance(1);
    const changed = await put(untouched.href, { enforcement_mode: 'selective' });
    expect([changed.status, changed.text]).toEqual([204, '']);
    expect((await get(untouched.href)).body).toEqual({
      ...untouched,
      name: 'A',
      labels: [{ href: '/orgs/1/labels/1' }],
      enforcement_mode: 'selective',
      mode: 'selective',
      updated_at: '2026-01-01T00:00:01.000Z',
    });
  });

  test('has integers as integers, and goes back to unlimited', async () => {
    const { get, post, put } = await startTestPce();
    const { body } = await post(profiles, { enabled: true, key_lifespan: 120, allowed_uses_per_key: 1 });
    expect(body).toMatchObject({ key_lifespan: 120, allowed_uses_per_key: 1 });
    const href = body['href'] as string;
    await put(href, { key_lifespan: 'unlimited', allowed_uses_per_key: 'unlimited' });
    expect((await get(href)).body).toMatchObject({ key_lifespan: 'unlimited', allowed_uses_per_key: 'unlimited' });
  });

  test('replaces and clears its labels', async () => {
    const { get, put } = await startTestPce();
    const labels = [{ href: '/orgs/1/labels/8' }, { href: '/orgs/1/labels/2' }];
    for (const given of [labels, [labels[1]], []]) {
      await put(`${profiles}/1`, { labels: given });
      expect((await get(`${profiles}/1`)).body['labels']).toEqual(given);
    }
  });

  test.each([
    ['an unknown label', '/orgs/1/labels/999'],
    ['a label of another org', '/orgs/2/labels/1'],
    ['another object as a label', '/orgs/1/pairing_profiles/1'],
    ['a deleted label', '/orgs/1/labels/10'],
  ])('refuses %s, and stays as it was', async (_what, href) => {
    const { get, post, put, delete: remove } = await startTestPce({ scenario: { orgs: [{ id: 1 }, { id: 2 }] } });
    await remove('/orgs/1/labels/10');
    const before = (await get(profiles)).text;
    for (const reply of [
      await post(profiles, { enabled: true, labels: [{ href }] }),
      await put(`${profiles}/1`, { name: 'x', labels: [{ href }] }),
    ]) {
      expect([reply.status, tokensOf(reply), messagesOf(reply)]).toEqual([
        406,
        ['invalid_uri'],
        [`Invalid URI: {${href}}`],
      ]);
    }
    expect((await get(profiles)).text).toBe(before);
  });

  test('holds one label of each type at most', async () => {
    const { post } = await startTestPce();
    const labels = [{ href: '/orgs/1/labels/1' }, { href: '/orgs/1/labels/2' }];
    expect(tokensOf(await post(profiles, { enabled: true, labels }))).toEqual(['duplicate_label_type']);
  });

  test('has an external reference of its own', async () => {
    const { post, put } = await startTestPce();
    const external = { external_data_set: 'cmdb', external_data_reference: 'r1' };
    const first = await post(profiles, { enabled: true, ...external });
    expect(tokensOf(await post(profiles, { enabled: true, ...external }))).toEqual(['external_reference_not_unique']);
    expect((await put(first.body['href'] as string, external)).status).toBe(204);
  });

  test('shows the default release for null, and refuses the text that shows it', async () => {
    const { get, post, put } = await startTestPce();
    const { body } = await post(profiles, { enabled: true, agent_software_release: '25.2.10' });
    const href = body['href'] as string;
    await put(href, { agent_software_release: null });
    const shown = (await get(href)).body['agent_software_release'];
    expect(shown).toBe('Default (26.3.0-100)');
    expect(tokensOf(await put(href, { agent_software_release: shown }))).toEqual(['input_validation_error']);
  });

  test('is gone after DELETE, for good, and its id with it', async () => {
    const { get, post, delete: remove } = await startTestPce();
    const { body } = await post(profiles, { enabled: true });
    const removed = await remove(body['href'] as string);
    expect([removed.status, removed.text]).toEqual([204, '']);
    expect((await get(body['href'] as string)).status).toBe(404);
    expect((await remove(body['href'] as string)).status).toBe(404);
    expect((await get<Json[]>(`${profiles}?include_deleted=true`)).body).toHaveLength(2);
    expect((await post(profiles, { enabled: true })).body['href']).toBe(`${profiles}/4`);
  });

  test('may share its name', async () => {
    const { post } = await startTestPce();
    await post(profiles, { enabled: true, name: 'twice' });
    expect((await post(profiles, { enabled: true, name: 'twice' })).status).toBe(201);
  });
});

describe('the default profiles', () => {
  test('are two, made by the system, can be edited and deleted', async () => {
    const { get, put, delete: remove } = await startTestPce();
    const { body } = await get<Json[]>(profiles);
    expect(body.map(({ name, is_default, ven_type, created_by }) => [name, is_default, ven_type, created_by])).toEqual([
      ['Default (Servers)', true, 'server', { href: '/users/0' }],
      ['Default (Endpoints)', true, 'endpoint', { href: '/users/0' }],
    ]);
    expect((await put(`${profiles}/1`, { name: 'default', description: 'Default Pairing Profile' })).status).toBe(204);
    expect((await remove(`${profiles}/2`)).status).toBe(204);
  });
});

describe('the limit of pairing profiles', () => {
  test('leaves a notification at the soft limit, and refuses with an event at the hard one', async () => {
    const { get, post } = await startTestPce({ limits: new Map([['total_pairing_profiles', 4]]) });
    await post(profiles, { enabled: true });
    await post(profiles, { enabled: true });
    const [soft] = (await get<Json[]>('/orgs/1/events?max_results=1')).body;
    expect(soft).toMatchObject({
      event_type: 'pairing_profile.create',
      status: 'success',
      notifications: [{ notification_type: 'soft_limit.exceeded' }],
    });
    const refused = await post(profiles, { enabled: true });
    expect([refused.status, refused.body]).toEqual([
      406,
      [{ token: 'object_limit_hard_limit_reached', message: 'Object limit hard limit reached' }],
    ]);
    const [hard] = (await get<Json[]>('/orgs/1/events?max_results=1')).body;
    expect(hard).toMatchObject({
      event_type: 'pairing_profile.create',
      status: 'failure',
      notifications: [{ notification_type: 'hard_limit.exceeded' }],
    });
    expect((await get(profiles)).headers.get('x-total-count')).toBe('4');
  });
});

describe('the vendor page', () => {
  test('updates with PUT on the collection and one_use, which lenient alone takes', async () => {
    const body = { href: `${profiles}/1`, allowed_uses_per_key: 'one_use', total_use_count: 0, caps: [] };
    const strict = await startTestPce();
    expect((await strict.put(profiles, body)).status).toBe(405);
    const { get, put } = await startTestPce({ validation: 'lenient' });
    expect((await put(profiles, body)).status).toBe(204);
    expect((await get(`${profiles}/1`)).body['allowed_uses_per_key']).toBe(1);
    expect((await put(profiles, { name: 'x' })).status).toBe(404);
  });
});

describe('roles', () => {
  const mayRead: readonly Role[] = ['owner', 'admin', 'read_only', 'global_object_provisioner', 'workload_manager'];
  const mayWrite: readonly Role[] = ['owner', 'admin', 'workload_manager'];

  test.each(roleNames)('%s', async (role) => {
    const { request, as } = await startTestPce({ scenario: rolesScenario([role]) });
    const by = { as: as(role) };
    const read = mayRead.includes(role);
    const write = mayWrite.includes(role);
    const calls: [string, string, unknown, number][] = [
      ['GET', profiles, undefined, read ? 200 : 403],
      ['GET', `${profiles}/1`, undefined, read ? 200 : 403],
      ['POST', profiles, { enabled: true }, write ? 201 : 403],
      ['PUT', `${profiles}/1`, { name: 'x' }, write ? 204 : 403],
      ['POST', `${profiles}/1/pairing_key`, {}, write ? 201 : 403],
      ['DELETE', `${profiles}/1/pairing_keys`, undefined, write ? 204 : 403],
      ['DELETE', `${profiles}/1`, undefined, write ? 204 : 403],
    ];
    for (const [method, path, body, status] of calls) {
      expect([method, path, (await request(method, path, { body, ...by })).status]).toEqual([method, path, status]);
    }
    if (!read) return;
    const caps = write ? ['write', 'generate_pairing_key'] : [];
    const one = await request('GET', `${profiles}/2`, by);
    const list = await request<Json[]>('GET', `${profiles}?name=Endpoints`, by);
    expect([one.body['caps'], list.body[0]?.['caps']]).toEqual([caps, caps]);
  });
});
