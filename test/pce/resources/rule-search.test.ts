import { expect, test } from 'vitest';
import { type Json, rolesScenario, startTestPce, type TestPce } from '../../harness.ts';
import { isLong } from '../../length.ts';
import { give, place, shopAndBank, start } from '../engine/scoped-callers.ts';

const policy = '/orgs/1/sec_policy';
const draft = `${policy}/draft`;
const any = { ip_list: { href: `${draft}/ip_lists/1` } };
const made = async (pce: TestPce, path: string, body: unknown) =>
  ((await pce.post(path, body)).body['href'] as string) ?? '';

const ruleOf = (more: Json = {}): Json => ({
  enabled: true,
  providers: [{ actors: 'ams' }],
  consumers: [any],
  ingress_services: [{ port: 80, proto: 6 }],
  resolve_labels_as: { providers: ['workloads'], consumers: ['workloads'] },
  ...more,
});

/** A server with three rules of one rule set, told by their descriptions, and a deny rule. */
async function startWithRules() {
  const pce = await startTestPce();
  const app = await made(pce, '/orgs/1/labels', { key: 'app', value: 'shop' });
  const group = await made(pce, `${draft}/label_groups`, { key: 'app', name: 'apps', labels: [{ href: app }] });
  const host = await made(pce, '/orgs/1/workloads', { name: 'host', labels: [{ href: app }] });
  const service = await made(pce, `${draft}/services`, {
    name: 's',
    service_ports: [{ port: 20, to_port: 30, proto: 6 }],
  });
  const rules = [
    ruleOf({ description: 'To all' }),
    ruleOf({ description: 'To the label', providers: [{ label: { href: app } }], enabled: false }),
    ruleOf({ description: 'From the group', consumers: [{ label_group: { href: group } }], sec_connect: true }),
    ruleOf({ description: 'By service', ingress_services: [{ href: service }] }),
  ];
  const set = await made(pce, `${draft}/rule_sets`, { name: 'set', scopes: [], rules });
  const { enabled: _enabled, resolve_labels_as: _as, ...sides } = ruleOf({ description: 'Not' });
  await pce.post(`${set}/deny_rules`, { ...sides, override: true });
  const found = async (body: Json, version = 'draft') => {
    const reply = await pce.post<Json[]>(`${policy}/${version}/rule_search`, body);
    expect(reply.status).toBe(201);
    return reply.body.map(({ description }) => description);
  };
  return { ...pce, app, group, host, service, set, found };
}

test('rules are found by what they say', async () => {
  const pce = await startWithRules();
  const all = ['To all', 'To the label', 'From the group', 'By service'];
  expect(await pce.found({})).toEqual(all);
  expect(await pce.found({ enabled: false })).toEqual(['To the label']);
  expect(await pce.found({ description: 'to' })).toEqual(['To all', 'To the label']);
  expect(await pce.found({ sec_connect: true })).toEqual(['From the group']);
  expect(await pce.found({ sec_connect: false, enabled: true })).toEqual(['To all', 'By service']);
  expect(await pce.found({ update_type: 'delete' })).toEqual([]);
  expect(await pce.found({ max_results: 2 })).toEqual(all.slice(0, 2));
  expect(await pce.found({ ingress_services: [{ href: pce.service.replace('draft', 'active') }] })).toEqual([
    'By service',
  ]);
  expect(await pce.found({ ingress_services: [{ port: 25, proto: 6 }] })).toEqual(['By service']);
});

test('rules are found by their actors, and in the end by those whom they mean', async () => {
  const pce = await startWithRules();
  const label = [{ label: { href: pce.app } }];
  const workload = [{ workload: { href: pce.host } }];
  expect(await pce.found({ providers: label })).toEqual(['To the label']);
  expect(await pce.found({ consumers: label })).toEqual([]);
  expect(await pce.found({ consumers: label, resolve_actors: true })).toEqual(['From the group']);
  expect(await pce.found({ providers_or_consumers: label, resolve_actors: true })).toEqual([
    'To the label',
    'From the group',
  ]);
  expect(await pce.found({ providers: workload })).toEqual([]);
  expect(await pce.found({ consumers: workload, resolve_actors: true })).toEqual(['From the group']);
  expect(await pce.found({ consumers: [any], providers: [{ actors: 'ams' }] })).toEqual(['To all', 'By service']);
});

test('rule_types asks for an object with a list of each', async () => {
  const pce = await startWithRules();
  const search = async (rule_types: string[]) => (await pce.post(`${draft}/rule_search`, { rule_types })).body;
  expect(await search([])).toEqual({});
  const both = await search(['sec_rules', 'override_deny_rules', 'deny_rules', 'ip_tables_rules']);
  expect(Object.entries(both).map(([sort, rules]) => `${sort} ${(rules as Json[]).length}`)).toEqual([
    ...['sec_rules 4', 'override_deny_rules 1', 'deny_rules 0', 'ip_tables_rules 0'],
  ]);
  expect(both['override_deny_rules']).toMatchObject([{ override: true, rule_set: { href: pce.set } }]);
});

test('the rules of every version are found, and hrefs are those of the version', async () => {
  const pce = await startWithRules();
  expect(await pce.found({}, 'active')).toEqual([]);
  await pce.post(policy, {});
  await pce.put(pce.set, { rules: [] });
  expect(await pce.found({ providers: [{ label: { href: pce.app } }] }, 'active')).toEqual(['To the label']);
  await pce.post(policy, {});
  expect(await pce.found({}, 'active')).toEqual([]);
  expect(await pce.found({ enabled: false }, '2')).toEqual(['To the label']);
  expect((await pce.post(`${policy}/9/rule_search`, {})).status).toBe(404);
});

test('the same search again sees what was written meanwhile, of any kind', async () => {
  const pce = await startWithRules();
  const byPort = { ingress_services: [{ port: 25, proto: 6 }] };
  expect(await pce.found(byPort)).toEqual(['By service']);
  await pce.put(pce.service, { service_ports: [{ port: 26, proto: 6 }] });
  expect(await pce.found(byPort)).toEqual([]);
  const byLabel = { consumers: [{ label: { href: pce.app } }], resolve_actors: true };
  expect(await pce.found(byLabel)).toEqual(['From the group']);
  await pce.put(pce.group, { labels: [] });
  expect(await pce.found(byLabel)).toEqual([]);
});

test('the same search again sees what the caller may see now, and what a reset brought back', async () => {
  const server = await start();
  const hrefs = await shopAndBank(server);
  const search = async (as: string) => {
    const { body } = await server.post<Json[]>(`${draft}/rule_search`, {}, { as });
    return body.map(({ href }) => href);
  };
  const [shop, bank] = [hrefs['ruleOfShop'], hrefs['ruleOfBank']];
  const scoped = 'api_scoped:secret';
  const given = await give(server, 'ruleset_viewer', [place(hrefs, 'shop')]);
  expect(await search(server.owner)).toEqual([shop, bank]);
  expect(await search(scoped)).toEqual([shop]);
  await server.put(given, { scope: [place(hrefs, 'bank')] });
  expect(await search(scoped)).toEqual([bank]);
  await server.delete(given);
  // The role that everybody has is left, which is for the whole org.
  expect(await search(scoped)).toEqual([shop, bank]);
  const reset = await fetch(`${server.pce.url}/_mock/v1/reset`, {
    ...{ method: 'POST', headers: { 'Content-Type': 'application/json' }, body: '{"org":1}' },
  });
  expect(reset.status).toBe(204);
  expect(await search(server.owner)).toEqual([]);
});

test('a reader sees the rules of others without rights', async () => {
  const pce = await startTestPce({ scenario: rolesScenario(['ruleset_viewer']) });
  await made(pce, `${draft}/rule_sets`, { name: 'set', scopes: [], rules: [ruleOf()] });
  const capsFor = async (as: string) => (await pce.post<Json[]>(`${draft}/rule_search`, {}, { as })).body[0];
  expect(await capsFor(pce.owner)).toMatchObject({ rule_set: { caps: ['write', 'provision'] } });
  expect(await capsFor(pce.as('ruleset_viewer'))).toMatchObject({ rule_set: { caps: [] } });
});

test.runIf(isLong)('a search of ten thousand rules keeps nobody waiting', { timeout: 120_000 }, async () => {
  const pce = await startTestPce();
  const rules = Array.from({ length: 500 }, () => ruleOf());
  for (let at = 0; at < 20; at++) await made(pce, `${draft}/rule_sets`, { name: `set ${at}`, scopes: [], rules });
  const search = pce.post<Json[]>(`${draft}/rule_search`, {
    providers: [any],
    resolve_actors: true,
    rule_types: ['sec_rules'],
  });
  let isOver = false;
  void search.then(() => (isOver = true));
  let answered = 0;
  for (; !isOver; answered++) await pce.get('/orgs/1/labels?max_results=1');
  expect((await search).body).toEqual({ sec_rules: [] });
  // It goes in steps of a few hundred rules.
  expect(answered).toBeGreaterThan(20);
});
