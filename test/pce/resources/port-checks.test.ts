import { describe, expect, test } from 'vitest';
import { type Json, startTestPce, type TestPce, tokensOf } from '../../harness.ts';

const draft = '/orgs/1/sec_policy/draft';
const anyone = [{ actors: 'ams' }];
const rule = { providers: anyone, consumers: anyone, enabled: true };
const resolved = { resolve_labels_as: { providers: ['workloads'], consumers: ['workloads'] } };
const unlimited = { include: [], exclude: [] };
const query = { query_name: 'q', sources: unlimited, destinations: unlimited, policy_decisions: [], max_results: 10 };
const dates = { start_date: '2026-01-01T00:00:00Z', end_date: '2026-01-02T00:00:00Z' };

/** Each call that takes ports: what it is sent, and at which place its list is. */
const takers: Readonly<Record<string, (ports: Json[]) => readonly [path: string, body: Json, place: string]>> = {
  services: (ports) => [`${draft}/services`, { name: 's', service_ports: ports }, '#/service_ports'],
  'services of Windows': (ports) => [`${draft}/services`, { name: 's', windows_services: ports }, '#/windows_services'],
  'services of Windows egress processes': (ports) => [
    `${draft}/services`,
    { name: 's', windows_egress_services: ports },
    '#/windows_egress_services',
  ],
  'searches for rules': (ports) => [`${draft}/rule_search`, { ingress_services: ports }, '#/ingress_services'],
  'rules within a rule set': (ports) => [
    `${draft}/rule_sets`,
    { name: 'with rules', scopes: [[]], rules: [{ ...rule, ...resolved, ingress_services: ports }] },
    '#/rules/0/ingress_services',
  ],
  'virtual services': (ports) => [`${draft}/virtual_services`, { name: 'v', service_ports: ports }, '#/service_ports'],
  'enforcement boundaries': (ports) => [
    `${draft}/enforcement_boundaries`,
    { name: 'b', providers: anyone, consumers: anyone, ingress_services: ports },
    '#/ingress_services',
  ],
  rules: (ports) => [
    `${draft}/rule_sets/RULE_SET/sec_rules`,
    { ...rule, ...resolved, ingress_services: ports },
    '#/ingress_services',
  ],
  'services that a rule writes out': (ports) => [
    `${draft}/rule_sets/RULE_SET/sec_rules`,
    {
      ...{ ...rule, ...resolved },
      ingress_services: [{ name: 's', external_data_set: 'e', external_data_reference: 'r', service_ports: ports }],
    },
    '#/ingress_services/0/service_ports',
  ],
  'deny rules': (ports) => [
    `${draft}/rule_sets/RULE_SET/deny_rules`,
    { ...rule, ingress_services: ports },
    '#/ingress_services',
  ],
  'queries for traffic': (ports) => [
    '/orgs/1/traffic_flows/async_queries',
    { ...query, ...dates, services: { include: ports, exclude: [] } },
    '#/services/include',
  ],
};

async function send(pce: TestPce, [path, body]: readonly [string, Json, string]) {
  const { body: set } = await pce.post<{ href: string }>(`${draft}/rule_sets`, {
    ...{ name: crypto.randomUUID(), scopes: [[]] },
  });
  return pce.post(path.replace('RULE_SET', set.href?.split('/').at(-1) ?? ''), body);
}

describe.each(Object.entries(takers))('%s', (_kind, taking) => {
  test('refuse a range that goes down, and an end without a beginning, and say where', async () => {
    for (const [wrong, says] of [
      [{ port: 443, to_port: 80, proto: 6 }, 'must not be below port'],
      [{ to_port: 80, proto: 6 }, 'needs port beside it'],
    ] as const) {
      const pce = await startTestPce();
      const sent = taking([{ port: 22, proto: 6 }, wrong]);
      const reply = await send(pce, sent);
      expect([reply.status, tokensOf(reply)]).toEqual([406, ['input_validation_error']]);
      const complaint = `The property '${sent[2]}/1/to_port' ${says}`;
      expect(reply.text).toContain(complaint);
      expect((await pce.pce.journal.find()).at(-1)?.explanation?.hint).toBe(complaint);
    }
  });

  test('take a range of one port, and one of all', async () => {
    const ports = [
      { port: 22, to_port: 22, proto: 6 },
      { port: 0, to_port: 65535, proto: 17 },
    ];
    expect((await send(await startTestPce(), taking(ports))).status).toBeLessThan(300);
  });
});

test.each(['enforcement boundaries', 'rules', 'deny rules', 'rules within a rule set'])(
  'of %s what stands beside the href of a service is not looked at',
  async (kind) => {
    const pce = await startTestPce();
    const { href } = (await pce.post(`${draft}/services`, { name: 's', service_ports: [{ proto: 6 }] })).body;
    for (const stray of [5, 'x', {}, [null], [{ port: 2, to_port: 1 }], null, true]) {
      const beside = { service_ports: stray, windows_services: stray, port: stray, to_port: 1, proto: 1 };
      const reply = await send(pce, taking(kind, [{ href, ...beside }]));
      expect([stray, reply.status, reply.text.includes('windows_services')]).toEqual([stray, 201, false]);
      await pce.delete((reply.body as { href: string }).href);
    }
  },
);

const taking = (kind: string, ports: Json[]) => (takers[kind] as (typeof takers)[string])(ports);

describe.each(['service_ports', 'windows_services'])('%s of a service', (list) => {
  const status = async (port: Json) => {
    const pce = await startTestPce();
    return (await pce.post(`${draft}/services`, { name: 's', [list]: [port] })).status;
  };

  test.each([
    { proto: 6, port: 80, icmp_type: 8 },
    { proto: 17, icmp_code: 0 },
    { proto: 1, port: 80 },
    { proto: 58, port: 80 },
    { proto: 58, port: 0, to_port: 80 },
  ])('refuse what is not of the protocol: %o', async (port) => {
    expect(await status(port)).toBe(406);
  });

  test.each([
    { proto: 1, icmp_type: 0, icmp_code: 0, port: 0 },
    { proto: 6, port: 80 },
    { proto: 47, port: 80 },
    { proto: -1, port: 0, to_port: 0 },
  ])('take %o', async (port) => {
    expect(await status(port)).toBe(201);
  });
});

test('a range that goes down is refused of services of Windows and of searches that name no protocol', async () => {
  const pce = await startTestPce();
  const windows_services = [{ service_name: 'a', port: 7, to_port: 3 }];
  expect((await pce.post(`${draft}/services`, { name: 's', windows_services })).status).toBe(406);
  const ingress_services = [{ port: 7, to_port: 3 }];
  expect((await pce.post(`${draft}/rule_search`, { ingress_services })).status).toBe(406);
});

test('a text of the client is told as it was sent', async () => {
  const pce = await startTestPce();
  const set = (await pce.post(`${draft}/rule_sets`, { name: 'r', scopes: [[]] })).body['href'];
  const consumers = [{ ip_list: { href: "'#/rules/0/x" } }];
  const sent = { ...rule, ...resolved, consumers, ingress_services: [{ proto: 6 }] };
  expect((await pce.post(`${set}/sec_rules`, sent)).text).toContain("{'#/rules/0/x}");
});

test('a PUT of a service is checked as a POST is, and a PUT without ports is taken', async () => {
  const pce = await startTestPce();
  const { body } = await pce.post<{ href: string }>(`${draft}/services`, { name: 's', service_ports: [{ proto: 6 }] });
  expect((await pce.put(body.href, { service_ports: [{ port: 2, to_port: 1, proto: 6 }] })).status).toBe(406);
  expect((await pce.put(body.href, { name: 'other' })).status).toBe(204);
});

test('a filter by a range of ports that goes down is refused', async () => {
  const pce = await startTestPce();
  expect((await pce.get(`${draft}/virtual_services?service_ports.port=20-10`)).status).toBe(406);
  expect((await pce.get(`${draft}/virtual_services?service_ports.port=10-20`)).status).toBe(200);
});

test('overrides of ports in a service binding are checked', async () => {
  const pce = await startTestPce();
  const body = { name: 'v', service_ports: [{ port: 80, proto: 6 }] };
  const { href } = (await pce.post<{ href: string }>(`${draft}/virtual_services`, body)).body;
  await pce.post('/orgs/1/sec_policy', { update_description: 'all' });
  const virtual_service = { href: href.replace('draft', 'active') };
  const workloadOf = async (name: string) => ({
    href: (await pce.post<{ href: string }>('/orgs/1/workloads', { name })).body.href,
  });
  const [workload, other] = [await workloadOf('one'), await workloadOf('other')];
  const bind = (override: Json) =>
    pce.post('/orgs/1/service_bindings', [
      { virtual_service, workload },
      { virtual_service, workload: other, port_overrides: [override] },
    ]);
  const refused = await bind({ port: 80, proto: 6, new_port: 90, new_to_port: 80 });
  expect([refused.status, refused.text]).toEqual([406, expect.stringContaining("'#/1/port_overrides/0/new_to_port'")]);
  expect((await bind({ port: 80, proto: 6, new_port: 90, new_to_port: 95 })).status).toBe(201);
});
