import { expect, test } from 'vitest';
import { type Json, startTestPce, type TestPce, tokensOf } from '../../harness.ts';

const policy = '/orgs/1/sec_policy';
const draft = `${policy}/draft`;
const any = { ip_list: { href: `${draft}/ip_lists/1` } };
const all = { actors: 'ams' };
const web = { port: 80, proto: 6 };
const asWorkloads = { providers: ['workloads'], consumers: ['workloads'] };

const made = async (pce: TestPce, path: string, body: unknown) =>
  ((await pce.post(path, body)).body['href'] as string) ?? '';
const ruleOf = (more: Json = {}): Json => ({
  enabled: true,
  providers: [all],
  consumers: [any],
  ingress_services: [web],
  resolve_labels_as: asWorkloads,
  ...more,
});

/** A server with a workload, and a rule set for everybody with one rule. */
async function startWith(rule: Json) {
  const pce = await startTestPce();
  const interfaces = [{ name: 'eth0', address: '10.0.0.1', link_state: 'up' }];
  const host = await made(pce, '/orgs/1/workloads', { name: 'host', interfaces });
  const set = await made(pce, `${draft}/rule_sets`, { name: 'set', scopes: [[]], rules: [rule] });
  const allowed = async (query: string, version = 'draft') =>
    (await pce.get<Json[]>(`${policy}/${version}/allow?dst_workload=${host}&${query}`)).body.length;
  return { ...pce, host, set, allowed };
}

test('allow lists the rules with their rule set, in the draft, in force and in a version', async () => {
  const pce = await startWith(ruleOf());
  const outside = `src_external_ip=192.0.2.1&dst_workload=${pce.host}&protocol=6&port=80`;
  const ask = async (version: string) => (await pce.get<Json[]>(`${policy}/${version}/allow?${outside}`)).body;
  const [rule = {}] = await ask('draft');
  const href = rule['href'] as string;
  expect(rule).toMatchObject({ enabled: true, rule_set: { href: pce.set, name: 'set', scopes: [[]] } });
  expect(rule['rule_set']).not.toHaveProperty('rules');
  expect(await ask('active')).toEqual([]);
  await pce.post(policy, {});
  expect((await ask('active')).map((one) => one['href'])).toEqual([href.replace('draft', 'active')]);
  await pce.delete(pce.set);
  expect(await ask('draft')).toEqual([]);
  expect(await ask('active')).toHaveLength(1);
  await pce.post(policy, {});
  expect(await ask('active')).toEqual([]);
  expect((await ask('2')).map((one) => one['href'])).toEqual([href.replace('draft', '2')]);
  expect((await pce.get(`${policy}/9/allow?${outside}`)).status).toBe(404);
});

test('a version of the past has the services and IP lists of its time', async () => {
  const pce = await startWith(ruleOf());
  const service = await made(pce, `${draft}/services`, { name: 's', service_ports: [web] });
  const list = await made(pce, `${draft}/ip_lists`, { name: 'l', ip_ranges: [{ from_ip: '192.0.2.0/24' }] });
  const old = ruleOf({ consumers: [{ ip_list: { href: list } }], ingress_services: [{ href: service }] });
  await pce.put(pce.set, { rules: [old] });
  await pce.post(policy, {});
  await pce.put(service, { service_ports: [{ port: 81, proto: 6 }] });
  await pce.put(list, { ip_ranges: [{ from_ip: '192.0.3.0/24' }] });
  await pce.post(policy, {});
  const from = (ip: string, port: number) => `src_external_ip=${ip}&protocol=6&port=${port}`;
  expect(await pce.allowed(from('192.0.2.1', 80), '2')).toBe(1);
  expect(await pce.allowed(from('192.0.2.1', 80), 'active')).toBe(0);
  expect(await pce.allowed(from('192.0.3.1', 81), 'active')).toBe(1);
  expect(await pce.allowed(from('192.0.3.1', 81), '2')).toBe(0);
});

test('policy_check lists the rules of three sorts, and an override deny rule leaves nothing allowed', async () => {
  const pce = await startWith(ruleOf());
  const { enabled: _enabled, resolve_labels_as: _as, ...sides } = ruleOf();
  const query = 'src_external_ip=192.0.2.1&protocol=6&port=80';
  const check = async () => {
    const { body } = await pce.get<Record<string, Json[]>>(`${draft}/policy_check?dst_workload=${pce.host}&${query}`);
    return Object.entries(body).map(([sort, rules]) => `${sort} ${rules.length}`);
  };
  const deny = await made(pce, `${pce.set}/deny_rules`, sides);
  expect(await check()).toEqual(['sec_rules 1', 'deny_rules 1', 'override_deny_rules 0']);
  expect(await pce.allowed(query)).toBe(1);
  await pce.put(deny, { override: true });
  expect(await check()).toEqual(['sec_rules 1', 'deny_rules 0', 'override_deny_rules 1']);
  expect(await pce.allowed(query)).toBe(0);
  await pce.put(deny, { enabled: false });
  expect(await pce.allowed(query)).toBe(1);
});

test('a service allows what all its parts say: ranges, protocols and types of ICMP', async () => {
  const pce = await startWith(ruleOf());
  const serviceOf = (service_ports: Json[]) => made(pce, `${draft}/services`, { name: 'one', service_ports });
  const service = await serviceOf([
    { port: 100, to_port: 200, proto: 6 },
    { proto: 1, icmp_type: 8, icmp_code: 0 },
  ]);
  await pce.put(pce.set, { rules: [ruleOf({ ingress_services: [{ href: service }] })] });
  const queries = ['protocol=6&port=100', 'protocol=6&port=200', 'protocol=6', 'protocol=1', ''];
  for (const query of queries) expect(await pce.allowed(query), query).toBe(1);
  for (const query of ['protocol=6&port=201', 'protocol=17&port=100', 'protocol=58'])
    expect(await pce.allowed(query), query).toBe(0);
  expect(await pce.allowed(`service=${service}`)).toBe(1);
  expect(await pce.allowed(`service=${await serviceOf([{ port: 120, to_port: 130, proto: 6 }])}`)).toBe(1);
  expect(await pce.allowed(`service=${await serviceOf([{ port: 190, to_port: 230, proto: 6 }])}`)).toBe(0);
  expect(await pce.allowed(`service=${await serviceOf([{ proto: 1, icmp_type: 8, icmp_code: 0 }])}`)).toBe(1);
  expect(await pce.allowed(`service=${await serviceOf([{ proto: 1, icmp_type: 0, icmp_code: 0 }])}`)).toBe(0);
});

test('a rule for a program on Windows is for that one alone', async () => {
  const pce = await startWith(ruleOf());
  const serviceOf = (more: Json) => made(pce, `${draft}/services`, { name: 'w', windows_services: [more] });
  const service = await serviceOf({ process_name: 'sql.exe', service_name: 'MSSQL' });
  await pce.put(pce.set, { rules: [ruleOf({ ingress_services: [{ href: service }] })] });
  expect(await pce.allowed('protocol=6&port=1433')).toBe(0);
  const same = await serviceOf({ process_name: 'C:\\db\\SQL.exe', service_name: 'mssql', proto: 6, port: 1433 });
  expect(await pce.allowed(`service=${same}`)).toBe(1);
  expect(await pce.allowed(`service=${await serviceOf({ process_name: 'other.exe', service_name: 'mssql' })}`)).toBe(0);
});

test('a workload is reached by a virtual service that it is bound to, at the ports of that', async () => {
  const pce = await startWith(ruleOf());
  const app = await made(pce, '/orgs/1/labels', { key: 'app', value: 'shop' });
  const body = { name: 'vs', service_ports: [{ port: 8443, proto: 6 }], labels: [{ href: app }] };
  const service = await made(pce, `${draft}/virtual_services`, body);
  await pce.post(policy, {});
  const as = { resolve_labels_as: { providers: ['virtual_services'], consumers: ['workloads'] }, ingress_services: [] };
  const reached = async (providers: Json[]) => {
    await pce.put(pce.set, { rules: [ruleOf({ ...as, providers })] });
    return [await pce.allowed('protocol=6&port=8443'), await pce.allowed('protocol=6&port=80')];
  };
  const named = [{ virtual_service: { href: service } }];
  expect(await reached(named)).toEqual([0, 0]);
  await pce.post('/orgs/1/service_bindings', [{ virtual_service: { href: service }, workload: { href: pce.host } }]);
  expect(await reached(named)).toEqual([1, 0]);
  expect(await reached([{ label: { href: app } }])).toEqual([1, 0]);
});

test('a rule is of its network, and turns to everybody else where it says so', async () => {
  const pce = await startWith(ruleOf({ network_type: 'non_brn' }));
  expect(await pce.allowed('network_type=brn')).toBe(0);
  expect(await pce.allowed('network_type=non_brn')).toBe(1);
  expect(await pce.allowed('')).toBe(1);
  await pce.put(pce.set, { rules: [ruleOf({ all_ips_except_for_in_consumers: true })] });
  expect(await pce.allowed('src_external_ip=192.0.2.1')).toBe(0);
});

test('what is asked has to be there', async () => {
  const pce = await startWith(ruleOf());
  const tokens = async (query: string) => tokensOf(await pce.get(`${draft}/policy_check?${query}`));
  expect(await tokens('src_workload=/orgs/1/workloads/none')).toEqual(['invalid_uri']);
  expect(await tokens('src_workload=/orgs/2/workloads/none')).toEqual(['invalid_uri']);
  expect(await tokens(`service=${draft}/services/99`)).toEqual(['invalid_uri']);
  expect(await tokens('src_external_ip=10.1')).toEqual(['invalid_ip_address']);
  expect(await tokens('port=http')).toEqual(['input_validation_error']);
  expect(await tokens('network_type=own')).toEqual(['input_validation_error']);
  expect(await pce.allowed('src_container_workload=/orgs/1/container_workloads/1')).toBe(0);
});
