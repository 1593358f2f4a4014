import { expect, test } from 'vitest';
import { type Json, startTestPce, type TestPce, tokensOf } from '../../harness.ts';

const policy = '/orgs/1/sec_policy';
const any = { href: `${policy}/active/ip_lists/1` };
const services = [{ port: 443, proto: 6 }];
const rule: Json = {
  enabled: true,
  providers: [{ actors: 'ams' }],
  consumers: [{ ip_list: any }],
  ingress_services: services,
  resolve_labels_as: { providers: ['workloads'], consumers: ['workloads'] },
};
const deny = { providers: [{ actors: 'ams' }], consumers: [{ ip_list: any }], ingress_services: services };
const table = {
  enabled: true,
  statements: [{ table_name: 'filter', chain_name: 'INPUT', parameters: '-j LOG' }],
  actors: [{ actors: 'ams' }],
  ip_version: '6',
};

/** A server with one rule set. */
async function started() {
  const pce = await startTestPce();
  const { body } = await pce.post(`${policy}/draft/rule_sets`, { name: 'one', scopes: [[]] });
  const set = body['href'] as string;
  const add = async (kind: string, part: Json) => (await pce.post(`${set}/${kind}`, part)).body['href'] as string;
  const read = async (href: string) => (await pce.get(href)).body;
  return { ...pce, set, add, read, provision: () => pce.post(policy, {}) };
}

const inVersion = (href: string, version: string) => href.replace('/draft/', `/${version}/`);

/** Types of events, oldest first, but for those of the rule set and of provisioning. */
async function eventsOfParts({ get }: Pick<TestPce, 'get'>): Promise<Json[]> {
  const { body } = await get<Json[]>('/orgs/1/events');
  return body.filter(({ event_type }) => /^(sec|deny|ip_tables)_rule\./.test(event_type as string)).reverse();
}

test('a new rule has the keys and defaults that a PCE answers with', async () => {
  const { post, set } = await started();
  const { status, body } = await post(`${set}/sec_rules`, rule);
  expect(status).toBe(201);
  expect(body).toMatchObject({
    href: `${set}/sec_rules/1`,
    update_type: 'create',
    created_by: { href: '/users/1' },
    description: null,
    consumers: [{ exclusion: false, ip_list: { href: `${policy}/draft/ip_lists/1` } }],
    providers: [{ actors: 'ams' }],
    consuming_security_principals: [],
    network_type: 'brn',
    ingress_services: services,
  });
  expect(Object.keys(body).join(' ')).toBe(
    'href created_at updated_at deleted_at created_by updated_by deleted_by update_type description ' +
      'external_data_set external_data_reference enabled providers consumers consuming_security_principals ' +
      'sec_connect stateless machine_auth unscoped_consumers network_type use_workload_subnets egress_services ' +
      'ingress_services resolve_labels_as',
  );
});

test('a deny rule is enabled, of the network brn and no override unless it says so', async () => {
  const { post, set } = await started();
  const { body } = await post(`${set}/deny_rules`, deny);
  expect(body).toMatchObject({ enabled: true, override: false, network_type: 'brn', egress_services: [] });
  expect(Object.keys(body)).toHaveLength(18);
});

test('what is read of a part is what its rule set has, in each version', async () => {
  const { get, put, set, add, read, provision } = await started();
  const href = await add('sec_rules', rule);
  await provision();
  await put(href, { enabled: false });
  await provision();
  await put(href, { description: 'third' });
  for (const version of ['draft', 'active', '2', '3']) {
    const { body } = await get<{ rules: Json[] }>(inVersion(set, version));
    expect(body.rules[0]).toMatchObject({ href: inVersion(href, version), enabled: version === '2' });
    expect(await read(inVersion(href, version))).toEqual(body.rules[0]);
    expect((await get(inVersion(`${set}/sec_rules`, version))).body).toEqual(body.rules);
  }
  expect(await read(inVersion(href, 'active'))).not.toHaveProperty('update_type');
  expect(await read(href)).toMatchObject({ update_type: 'update', description: 'third' });
});

test('a write to a rule marks its rule set', async () => {
  const { pce, put, set, add, read, provision } = await started();
  const href = await add('sec_rules', rule);
  await provision();
  expect(await read(set)).toMatchObject({ update_type: null, rules: [{ update_type: null }] });
  pce.clock.advance({ hours: 1 });
  await put(href, { enabled: false });
  const changed = await read(href);
  expect(await read(set)).toMatchObject({ update_type: 'update', updated_at: changed['updated_at'] });
  expect(changed['updated_at']).not.toBe(changed['created_at']);
  expect(await read(`${policy}/pending`)).toMatchObject({ rule_sets: [{ href: set, update_type: 'update' }] });
});

test('a rule in force that is deleted stays in the draft until it is provisioned, a new one goes at once', async () => {
  const { delete: remove, get, put, set, add, read, provision } = await started();
  const kept = await add('sec_rules', rule);
  await provision();
  const fresh = await add('sec_rules', rule);
  for (const href of [kept, fresh]) expect((await remove(href)).status).toBe(204);
  expect((await get(fresh)).status).toBe(404);
  expect(await read(kept)).toMatchObject({ update_type: 'delete' });
  expect(tokensOf(await remove(kept))).toEqual(['object_pending_deletion']);
  expect((await put(kept, { enabled: false })).status).toBe(204);
  expect(await read(kept)).toMatchObject({ update_type: 'delete' });
  expect((await get(inVersion(kept, 'active'))).status).toBe(200);
  await provision();
  for (const href of [kept, inVersion(kept, 'active')]) expect((await get(href)).status).toBe(404);
  expect((await get(inVersion(kept, '2'))).status).toBe(200);
  expect(await read(set)).toMatchObject({ rules: [], update_type: null });
});

test('a revert brings rules back as they are in force', async () => {
  const { delete: remove, put, set, add, read, provision } = await started();
  const [one, two] = [await add('sec_rules', rule), await add('sec_rules', rule)];
  await provision();
  const before = await read(set);
  await put(one, { enabled: false });
  await remove(two);
  await add('deny_rules', deny);
  await remove(`${policy}/pending`);
  expect(await read(set)).toEqual(before);
});

test.each([
  ['sec_rules', rule, { description: 'changed' }],
  ['deny_rules', deny, { override: true }],
  ['ip_tables_rules', table, { ip_version: '4' }],
] as const)('%s are made, changed and deleted, and leave an event each time', async (kind, body, change) => {
  const { put, get, delete: remove, set, add, read } = await started();
  const href = await add(kind, body);
  expect(href).toBe(`${set}/${kind}/1`);
  expect((await put(href, change)).status).toBe(204);
  expect(await read(href)).toMatchObject(change);
  expect((await remove(href)).status).toBe(204);
  const singular = kind.slice(0, -1);
  const [[name, value]] = Object.entries(change) as [[string, unknown]];
  expect(await eventsOfParts({ get })).toMatchObject([
    { event_type: `${singular}.create`, resource_changes: [{ resource: { [singular]: { href } } }] },
    {
      event_type: `${singular}.update`,
      resource_changes: [{ changes: { [name]: { after: value } }, change_type: 'update' }],
    },
    { event_type: `${singular}.delete`, resource_changes: [{ change_type: 'delete' }] },
  ]);
});

test('a PUT that asks for a deletion deletes', async () => {
  const { put, get, add } = await started();
  const href = await add('sec_rules', rule);
  await put(href, { update_type: 'delete' });
  expect((await get(href)).status).toBe(404);
  expect((await eventsOfParts({ get })).map(({ event_type }) => event_type)).toContain('sec_rule.delete');
});

test('parts are written in the draft alone', async () => {
  const { post, put, delete: remove, set, add, provision } = await started();
  const active = inVersion(await add('sec_rules', rule), 'active');
  await provision();
  expect((await post(inVersion(`${set}/sec_rules`, 'active'), rule)).status).toBe(405);
  expect((await put(active, { enabled: false })).status).toBe(405);
  expect((await remove(active)).status).toBe(405);
});

test('a part is found in its own rule set alone, and a list by external data', async () => {
  const { get, post, set, add } = await started();
  await add('sec_rules', { ...rule, external_data_set: 'mine', external_data_reference: 'r1' });
  const href = await add('sec_rules', rule);
  const { body: other } = await post(`${policy}/draft/rule_sets`, { name: 'two', scopes: [[]] });
  expect((await get(href.replace(set, other['href'] as string))).status).toBe(404);
  const found = await get<Json[]>(`${set}/sec_rules?external_data_set=mine&rule_set_href=x`);
  expect(found.body.map((one) => one['href'])).toEqual([`${set}/sec_rules/1`]);
  expect([found.headers.get('x-total-count'), found.headers.get('x-matched-count')]).toEqual(['2', '1']);
});

test('a rule that is refused takes no id and leaves its rule set as it was', async () => {
  const { post, set, add, read } = await started();
  const before = await read(set);
  const strange = { ...rule, providers: [{ label: { href: '/orgs/1/labels/999' } }] };
  expect(tokensOf(await post(`${set}/sec_rules`, strange))).toEqual(['invalid_uri']);
  expect(await read(set)).toEqual(before);
  expect(await add('sec_rules', rule)).toBe(`${set}/sec_rules/1`);
});

test('ids of parts go on where an org comes from an export that does not tell the last ones', async () => {
  const { pce, set, add } = await started();
  await add('sec_rules', rule);
  await add('deny_rules', deny);
  await pce.snapshots.save('s', { org: 1 });
  const exported = JSON.parse(JSON.stringify(await pce.snapshots.export('s')));
  delete exported.tables.last_ids;
  const other = await startTestPce();
  await other.pce.snapshots.import(exported);
  await other.pce.snapshots.restore('s');
  const again = [(await other.post(`${set}/sec_rules`, rule)).body, (await other.post(`${set}/deny_rules`, deny)).body];
  expect(again.map(({ href }) => href)).toEqual([`${set}/sec_rules/2`, `${set}/deny_rules/2`]);
});

test('rules are refused that a PCE cannot mean', async () => {
  const { post, set } = await started();
  const tokens = async (change: Json) => tokensOf(await post(`${set}/sec_rules`, { ...rule, ...change }));
  expect(await tokens({ sec_connect: true, stateless: true })).toEqual(['rule_security_options_exclusive']);
  expect(await tokens({ ingress_services: [] })).toEqual(['rule_services_required']);
  expect(await tokens({ providers: [{ actors: 'ams' }, { label: { href: '/orgs/1/labels/1' } }] })).toEqual([
    'rule_all_workloads_beside_labels',
  ]);
  const invalid = ['input_validation_error'];
  expect(await tokens({ providers: [{ actors: 'ams', ip_list: any }] })).toEqual(invalid);
  expect(await tokens({ consumers: [] })).toEqual(invalid);
  expect(await tokens({ ingress_services: [{ proto: 1 }] })).toEqual(invalid);
  expect(await tokens({ resolve_labels_as: { providers: [], consumers: ['workloads'] } })).toEqual(invalid);
  const ofServices = { providers: ['virtual_services'], consumers: ['workloads'] };
  expect(
    (await post(`${set}/sec_rules`, { ...rule, ingress_services: [], resolve_labels_as: ofServices })).status,
  ).toBe(201);
});

test.each([
  ['resolve_labels_as', rule['resolve_labels_as']],
  ['ingress_services', []],
  ['ingress_services', [{ proto: 1 }]],
])('a deny rule with %s %j is refused', async (name, value) => {
  const { post, set } = await started();
  expect(tokensOf(await post(`${set}/deny_rules`, { ...deny, [name]: value }))).toEqual(['input_validation_error']);
});
