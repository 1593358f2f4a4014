import { expect, test } from 'vitest';
import { type Json, rolesScenario, startTestPce, type TestPce } from '../../harness.ts';

const path = '/orgs/1/traffic_flows/async_queries';
const HOUR = 3_600_000;
const START = Date.parse('2026-03-01T00:00:00Z');

interface Row extends Json {
  readonly src: Json & { readonly ip: string; readonly workload?: Json & { readonly hostname: string } };
  readonly dst: Json & { readonly ip: string; readonly workload?: Json & { readonly hostname: string } };
  readonly num_connections: number;
  readonly policy_decision: string;
}

const query = (more: Json = {}) => ({
  query_name: 'all',
  sources: { include: [], exclude: [] },
  destinations: { include: [], exclude: [] },
  services: { include: [], exclude: [] },
  policy_decisions: [],
  max_results: 1000,
  ...more,
});

const org = (traffic: Json, more: Json = {}) => ({
  orgs: [
    {
      objects: {
        pairing_profiles: [
          { name: 'Web', enabled: true, enforcement_mode: 'full', labels: [{ label: 'role:Web' }] },
          { name: 'Database', enabled: true, enforcement_mode: 'selective', labels: [{ label: 'role:Database' }] },
        ],
        ip_lists: [{ name: 'Partners', ip_ranges: [{ from_ip: '203.0.113.0/24' }] }],
        ...more,
      },
      fleets: [
        { count: 3, hostname: 'web-{n}', pairing_profile: 'Web' },
        { count: 2, hostname: 'db-{n}', pairing_profile: 'Database' },
      ],
      traffic,
    },
  ],
});

const web = { labels: { role: 'Web' } };
const db = { labels: { role: 'Database' } };
const partner = { addresses: ['203.0.113.9'], fqdn: 'partner.example' };

const start = (traffic: Json, more: Json = {}) =>
  startTestPce({ scenario: org(traffic, more), seed: 'flows', clock: new Date(START).toISOString() });

async function flows(pce: TestPce, body: Json = query()): Promise<Row[]> {
  const { status, body: asked } = await pce.post<{ href: string }>('/orgs/1/traffic_flows/async_queries', body);
  expect(status).toBe(202);
  const { body: done } = await pce.get<{ status: string; result: string; flows_count: number }>(asked.href);
  expect(done.status).toBe('completed');
  const { body: rows } = await pce.get<Row[]>(done.result);
  expect(rows).toHaveLength(done.flows_count);
  return rows;
}

const names = (rows: readonly Row[]) =>
  rows.map(({ src, dst }) => `${src.workload?.hostname ?? src.ip} ${dst.workload?.hostname ?? dst.ip}`).sort();

test('each pair of a rule talks about as often as it says, and the parts of a time add up to the whole', async () => {
  const pce = await start({ rules: [{ from: web, to: db, port: 5432, rate: 2 }] });
  pce.pce.clock.advance({ hours: 100 });
  const whole = await flows(pce);
  expect(names(whole)).toEqual(['web-1 db-1', 'web-1 db-2', 'web-2 db-1', 'web-2 db-2', 'web-3 db-1', 'web-3 db-2']);
  for (const { num_connections } of whole)
    expect([100, 300]).toSatisfy(([low, high]) => {
      return num_connections >= (low as number) - 1 && num_connections <= (high as number) + 1;
    });
  const at = (hours: number) => new Date(START + hours * HOUR).toISOString();
  const sums = new Map<string, number>();
  for (const [from, to] of [
    [0, 7.5],
    [7.5, 40],
    [40, 100],
  ] as const) {
    const end = new Date(START + to * HOUR - 1).toISOString();
    const part = await flows(pce, query({ start_date: at(from), end_date: end }));
    for (const row of part)
      for (const name of names([row])) sums.set(name, (sums.get(name) ?? 0) + row.num_connections);
  }
  expect([...sums].sort()).toEqual(whole.map((row) => [names([row])[0], row.num_connections]).sort());
});

test('further time adds connections and changes none of those before', async () => {
  const pce = await start({ rules: [{ from: web, to: db, port: 5432, rate: 2, share: 0.5 }] });
  pce.pce.clock.advance({ hours: 24 });
  const first = await flows(pce);
  const { pce: clock } = pce;
  clock.clock.advance({ hours: 24 });
  const asked = query({ end_date: new Date(START + 24 * HOUR).toISOString() });
  expect(await flows(pce, asked)).toEqual(first);
  expect(first.length).toBeGreaterThan(0);
  expect(first.length).toBeLessThan(6);
});

test('a query for time that is still to come tells of what was up to now', async () => {
  const pce = await start({ rules: [{ from: web, to: db, port: 5432, rate: 2 }] });
  pce.pce.clock.advance({ hours: 24 });
  const now = await flows(pce);
  expect(await flows(pce, query({ end_date: '2027-01-01T00:00:00Z' }))).toEqual(now);
});

test('shares are about those of the rule, and the same seed gives the same flows', async () => {
  const rules = [{ from: web, to: db, port: 1, rate: 1, share: 0.5, blocked: 0.25 }];
  const fleets = [
    { count: 40, hostname: 'web-{n}', pairing_profile: 'Web' },
    { count: 40, hostname: 'db-{n}', pairing_profile: 'Database' },
  ];
  const found = async (seed: string) => {
    const scenario = { orgs: org({ rules }).orgs.map((one) => ({ ...one, fleets })) };
    const pce = await startTestPce({ scenario, seed, clock: new Date(START).toISOString() });
    pce.pce.clock.advance({ hours: 24 });
    return flows(pce);
  };
  const rows = await found('one');
  const blocked = rows.filter(({ policy_decision }) => policy_decision === 'blocked');
  for (const [count, of] of [
    [rows.length, 800],
    [blocked.length, 200],
  ] as const)
    expect(Math.abs(count - of)).toBeLessThan(of / 4);
  expect(await found('one')).toEqual(rows);
  expect(names(await found('another'))).not.toEqual(names(rows));
});

test('a single flow is told as it was declared, with the IP lists of an address outside', async () => {
  const first_detected = '2026-02-01T10:00:00Z';
  const declared = { to: { hostname: 'web-1' }, port: 443, first_detected, last_detected: '2026-02-01T11:00:00Z' };
  const pce = await start({ flows: [{ from: partner, ...declared, num_connections: 5 }] });
  const [row] = await flows(pce);
  expect(row).toMatchObject({
    src: { ip: '203.0.113.9', ip_lists: [{ name: 'Any (0.0.0.0/0 and ::/0)' }, { name: 'Partners' }] },
    dst: { workload: { hostname: 'web-1', managed: true, labels: [{ key: 'role', value: 'Web' }] } },
    service: { port: 443, proto: 6 },
    num_connections: 5,
    timestamp_range: { first_detected, last_detected: '2026-02-01T11:00:00Z' },
  });
  const half = await flows(pce, query({ end_date: '2026-02-01T10:30:00Z' }));
  expect(half[0]?.num_connections).toBe(3);
  expect(await flows(pce, query({ start_date: '2026-02-02T00:00:00Z' }))).toEqual([]);
});

const one = { port: 5432, first_detected: '2026-02-01T10:00:00Z' };

test('the policy in force and the mode of the host that receives decide a flow', async () => {
  const flow = (from: Json, to: Json, port: number) => ({ ...one, from, to, port });
  const traffic = {
    flows: [
      flow({ hostname: 'web-1' }, { hostname: 'db-1' }, 5432),
      flow({ hostname: 'web-1' }, { hostname: 'db-1' }, 22),
      flow({ hostname: 'db-1' }, { hostname: 'web-1' }, 22),
      flow({ hostname: 'db-1' }, { hostname: 'db-2' }, 23),
      flow({ hostname: 'web-1' }, partner, 443),
      { ...flow({ hostname: 'web-1' }, partner, 444), policy_decision: 'unknown' },
    ],
  };
  const providers = [{ label: { label: 'role:Database' } }];
  const consumers = [{ actors: 'ams' }];
  const resolve_labels_as = { providers: ['workloads'], consumers: ['workloads'] };
  const rule = { enabled: true, providers, consumers, ingress_services: [{ port: 5432, proto: 6 }], resolve_labels_as };
  const boundary = { name: 'No telnet', providers, consumers, ingress_services: [{ port: 23, proto: 6 }] };
  const pce = await start(traffic, {
    rule_sets: [{ name: 'Shop', scopes: [[]], rules: [rule] }],
    enforcement_boundaries: [boundary],
  });
  const rows = await flows(pce);
  expect(rows.map(({ policy_decision, boundary_decision }) => [policy_decision, boundary_decision])).toEqual([
    ['allowed', undefined],
    ['potentially_blocked', undefined],
    ['blocked', undefined],
    ['blocked', 'blocked'],
    ['blocked', undefined],
    ['unknown', undefined],
  ]);
  expect(await flows(pce, query({ policy_decisions: ['allowed', 'unknown'] }))).toHaveLength(2);
  expect(await flows(pce, query({ boundary_decisions: ['blocked'] }))).toHaveLength(1);
});

test('a rule for user groups allows no flow, as none tells of its user', async () => {
  const pce = await start({ flows: [{ ...one, from: { hostname: 'db-1' }, to: { hostname: 'web-1' }, port: 22 }] });
  const decision = async () => (await flows(pce)).map(({ policy_decision }) => policy_decision);
  const { href } = (await pce.post('/orgs/1/security_principals', { name: 'Staff', sid: 'S-1-5-21-1-2-3-4' })).body;
  const sides = { providers: [{ actors: 'ams' }], consumers: [{ actors: 'ams' }] };
  const resolve_labels_as = { providers: ['workloads'], consumers: ['workloads'] };
  const rule = { enabled: true, ...sides, ingress_services: [{ proto: 6, port: 22 }], resolve_labels_as };
  const add = async (users: Json[]) => {
    const rules = [{ ...rule, consuming_security_principals: users }];
    const set = { name: `For ${users.length}`, scopes: [[]], rules };
    expect((await pce.post('/orgs/1/sec_policy/draft/rule_sets', set)).status).toBe(201);
    await pce.post('/orgs/1/sec_policy', { update_description: 'x' });
  };
  await add([{ href }]);
  expect(await decision()).toEqual(['blocked']);
  await add([]);
  expect(await decision()).toEqual(['allowed']);
});

test('an enforcement boundary decides for a host that is enforced selectively alone, a deny rule in each mode', async () => {
  const flow = (to: Json, port: number) => ({ ...one, from: { hostname: 'web-1' }, to, port });
  const hosts = [{ hostname: 'web-2' }, { hostname: 'seen-1' }, { hostname: 'db-1' }];
  const everybody = { providers: [{ actors: 'ams' }], consumers: [{ actors: 'ams' }] };
  const on = (port: number) => ({ ...everybody, ingress_services: [{ port, proto: 6 }] });
  const scenario = org({ flows: [23, 24].flatMap((port) => hosts.map((host) => flow(host, port))) });
  const [{ objects, fleets, traffic }] = scenario.orgs as [(typeof scenario.orgs)[number]];
  const seen = { name: 'Seen', enabled: true, enforcement_mode: 'visibility_only' };
  const pce = await startTestPce({
    scenario: {
      orgs: [
        {
          objects: {
            ...objects,
            pairing_profiles: [...objects.pairing_profiles, seen],
            enforcement_boundaries: [{ name: 'No telnet', ...on(23) }],
          },
          fleets: [...fleets, { count: 1, hostname: 'seen-{n}', pairing_profile: 'Seen' }],
          traffic,
        },
      ],
    },
    clock: new Date(START).toISOString(),
  });
  const { body: set } = await pce.post('/orgs/1/sec_policy/draft/rule_sets', { name: 'Shop', scopes: [[]] });
  expect((await pce.post(`${set['href']}/deny_rules`, { enabled: true, ...on(24) })).status).toBe(201);
  await pce.post('/orgs/1/sec_policy', { update_description: 'Shop' });
  const rows = await flows(pce);
  expect(rows.map(({ policy_decision, boundary_decision }) => [policy_decision, boundary_decision])).toEqual([
    ['blocked', undefined],
    ['potentially_blocked', undefined],
    ['blocked', 'blocked'],
    ['blocked', 'blocked'],
    ['potentially_blocked', 'blocked'],
    ['blocked', 'blocked'],
  ]);
  expect(
    names(
      await flows(pce, query({ boundary_decisions: ['blocked'], services: { include: [{ port: 23 }], exclude: [] } })),
    ),
  ).toEqual(['web-1 db-1']);
});

test('a result stays as it was when the policy has changed since', async () => {
  const pce = await start({ flows: [{ ...one, from: { hostname: 'db-1' }, to: { hostname: 'web-1' } }] });
  const { body: asked } = await pce.post<{ href: string }>(path, query());
  await pce.get(asked.href);
  const decision = async (href: string) => (await pce.get<Row[]>(`${href}/download`)).body[0]?.policy_decision;
  expect(await decision(asked.href)).toBe('blocked');
  const everybody = [{ actors: 'ams' }];
  const { body: set } = await pce.post('/orgs/1/sec_policy/draft/rule_sets', { name: 'Shop', scopes: [[]] });
  await pce.post(`${set['href']}/sec_rules`, {
    ...{ enabled: true, providers: everybody, consumers: everybody, ingress_services: [{ port: one.port, proto: 6 }] },
    resolve_labels_as: { providers: ['workloads'], consumers: ['workloads'] },
  });
  expect((await flows(pce))[0]?.policy_decision).toBe('blocked');
  await pce.post('/orgs/1/sec_policy', { update_description: 'Shop' });
  expect((await flows(pce))[0]?.policy_decision).toBe('allowed');
  expect(await decision(asked.href)).toBe('blocked');
});

test('a query includes and excludes labels, workloads, addresses, IP lists, names and services', async () => {
  const rules = [
    { from: web, to: db, port: 5432, rate: 1 },
    { from: partner, to: web, port: 443, rate: 1 },
    { from: db, to: partner, port: 80, rate: 1 },
  ];
  const pce = await start({ rules });
  pce.pce.clock.advance({ hours: 10 });
  const { body: labels } = await pce.get<{ href: string; value: string }[]>('/orgs/1/labels');
  const { body: hosts } = await pce.get<{ href: string; hostname: string }[]>('/orgs/1/workloads');
  const { body: lists } = await pce.get<{ href: string; name: string }[]>('/orgs/1/sec_policy/draft/ip_lists');
  const label = (value: string) => ({ label: { href: labels.find((found) => found.value === value)?.href } });
  const workload = { workload: { href: hosts.find(({ hostname }) => hostname === 'web-2')?.href } };
  const list = { ip_list: { href: lists.find(({ name }) => name === 'Partners')?.href } };
  const any = { ip_list: { href: lists.find(({ name }) => name !== 'Partners')?.href } };
  const count = async (more: Json) => (await flows(pce, query(more))).length;
  const ends = (include: Json[][], exclude: Json[] = []) => ({ include, exclude });
  expect(await count({})).toBe(11);
  expect(await count({ sources: ends([[label('Web')]]) })).toBe(6);
  expect(await count({ sources: ends([[label('Web')], [list]]) })).toBe(9);
  expect(await count({ sources: ends([[label('Web'), label('Database')]]) })).toBe(0);
  expect(await count({ sources: ends([], [workload]) })).toBe(9);
  expect(await count({ sources: ends([[workload]]), destinations: ends([[workload]]) })).toBe(0);
  const either = { sources_destinations_query_op: 'or' };
  expect(await count({ ...either, sources: ends([[workload]]), destinations: ends([[workload]]) })).toBe(3);
  expect(await count({ sources: ends([[{ ip_address: '203.0.113.9' }]]) })).toBe(3);
  expect(await count({ sources: ends([[any]]) })).toBe(3);
  expect(await count({ sources: ends([[any]]), exclude_workloads_from_ip_list_query: false })).toBe(11);
  expect(await count({ sources: ends([[{ actors: 'ams' }]]) })).toBe(8);
  expect(await count({ destinations: ends([[{ fqdn: 'partner.example' }]]) })).toBe(2);
  expect(await count({ destinations: ends([], [{ transmission: 'unicast' }]) })).toBe(0);
  expect(await count({ destinations: ends([], [{ transmission: 'broadcast' }]) })).toBe(11);
  const services = (include: Json[], exclude: Json[] = []) => ({ services: { include, exclude } });
  expect(await count(services([{ port: 80, to_port: 443, proto: 6 }]))).toBe(5);
  expect(await count(services([], [{ port: 80 }]))).toBe(9);
  expect(await count({ data_sources: { include: ['endpoint'] } })).toBe(0);
});

test('a query is queued, worked on for as many polls as the settings say, downloaded in parts, and deleted', async () => {
  const pce = await startTestPce({
    scenario: org({ rules: [{ from: web, to: db, port: 1, rate: 1 }] }),
    asyncPolls: 1,
  });
  pce.pce.clock.advance({ hours: 10 });
  const { body: asked } = await pce.post<{ href: string; status: string }>(path, query({ max_results: 4 }));
  expect(asked.status).toBe('queued');
  expect((await pce.get(`${asked.href}/download`)).status).toBe(404);
  expect((await pce.get<Json[]>(path)).body[0]?.['status']).toBe('working');
  const { body: done } = await pce.get(asked.href);
  expect(done).toMatchObject({
    status: 'completed',
    matches_count: 6,
    flows_count: 4,
    result: `${asked.href}/download`,
  });
  const { body: rows } = await pce.get<Row[]>(`${asked.href}/download`);
  expect(rows).toHaveLength(4);
  expect((await pce.get<Row[]>(`${asked.href}/download?offset=1&limit=2`)).body).toEqual(rows.slice(1, 3));
  expect((await pce.get(`${asked.href}/download?limit=x`)).status).toBe(406);
  expect((await pce.delete(asked.href)).status).toBe(204);
  expect((await pce.get(asked.href)).status).toBe(404);
});

test('a query of another user is read by its href, and neither listed, canceled nor deleted', async () => {
  const pce = await startTestPce({ scenario: rolesScenario(['owner']) });
  const { body: asked } = await pce.post<{ href: string }>(path, query());
  const as = pce.as('owner');
  expect((await pce.get(asked.href, { as })).status).toBe(200);
  expect((await pce.get(path, { as })).body).toEqual([]);
  expect((await pce.put(asked.href, { status: 'cancel_requested' }, { as })).status).toBe(404);
  expect((await pce.delete(asked.href, { as })).status).toBe(404);
  expect((await pce.delete(asked.href)).status).toBe(204);
});

test('a query that is canceled stays so, and one of yesterday is gone', async () => {
  const pce = await start({});
  const { body: asked } = await pce.post<{ href: string }>(path, query());
  expect((await pce.put(asked.href, { status: 'cancel_requested' })).status).toBe(204);
  expect((await pce.get(asked.href)).body['status']).toBe('canceled');
  pce.pce.clock.advance({ hours: 25 });
  expect((await pce.get(asked.href)).status).toBe(404);
  expect((await pce.get(path)).body).toEqual([]);
});

test('the older call answers with the flows at once, and takes a query without a name', async () => {
  const pce = await start({ flows: [{ ...one, from: web, to: db }] });
  const { query_name: _name, ...unnamed } = query({ max_results: 5 });
  const { status, body } = await pce.post<Row[]>('/orgs/1/traffic_flows/traffic_analysis_queries', unnamed);
  expect([status, body.length]).toEqual([200, 5]);
});

test('a time that is none is refused, and so is an address in an object', async () => {
  const pce = await start({});
  for (const start_date of ['yesterday', '2026-01-01T00:00:00', '2026-13-01', '2026-01-01'])
    expect((await pce.post(path, query({ start_date }))).status).toBe(406);
  const sources = { include: [[{ ip_address: { value: '10.0.0.1' } }]], exclude: [] };
  expect((await pce.post(path, query({ sources }))).status).toBe(406);
});

test('a query by dates that was kept, as they were taken once, is downloaded', async () => {
  const pce = await start({ flows: [{ ...one, from: web, to: db }] });
  await flows(pce, query({ start_date: '2026-01-01T00:00:00Z' }));
  await pce.pce.snapshots.save('kept');
  const exported = JSON.stringify(await pce.pce.snapshots.export('kept'));
  const older = exported.replaceAll('2026-01-01T00:00:00Z', '2026-01-01').replace('"name":"kept"', '"name":"older"');
  await pce.pce.snapshots.import(JSON.parse(older));
  await pce.pce.snapshots.restore('older');
  const { body: asked } = await pce.get<Json[]>(path);
  expect(asked[0]?.['query_parameters']).toMatchObject({ start_date: '2026-01-01' });
  expect((await pce.get<Row[]>(`${asked[0]?.['href']}/download`)).body).toHaveLength(6);
});

test('traffic outlives a snapshot, and its queries too', async () => {
  const pce = await start({ flows: [{ ...one, from: web, to: db }] });
  await flows(pce);
  await pce.pce.snapshots.save('before');
  const { body: asked } = await pce.get<{ href: string }[]>(path);
  await pce.delete(asked[0]?.href ?? '');
  await pce.pce.snapshots.restore('before');
  expect((await pce.get<Row[]>(`${asked[0]?.href}/download`)).body).toHaveLength(6);
});

test.each([
  ['dates that are inverted', { start_date: '2026-02-02T00:00:00Z', end_date: '2026-02-01T00:00:00Z' }],
  ['an address that is none', { sources: { include: [[{ ip_address: '999.1.1.1' }]], exclude: [] } }],
  ['a subnet that is none', { destinations: { include: [], exclude: [{ ip_address: '10.0.0.0/99' }] } }],
  ['a port that is none', { services: { include: [{ port: 70000, proto: 6 }], exclude: [] } }],
  ['ports that are inverted', { services: { include: [], exclude: [{ port: 20, to_port: 10, proto: 6 }] } }],
  ['an end of ports alone', { services: { include: [{ to_port: 10, proto: 6 }], exclude: [] } }],
])('a query with %s is refused', async (_what, more) => {
  const pce = await start({});
  for (const call of ['async_queries', 'traffic_analysis_queries']) {
    expect((await pce.post(`/orgs/1/traffic_flows/${call}`, query(more))).status).toBe(406);
  }
});
