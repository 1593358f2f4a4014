import { expect, test } from 'vitest';
import type { MockPce } from '../../src/index.ts';
import { clientOf, control, server } from './servers.ts';

const START = '2026-01-01T00:00:00Z';

const labelled = (app: string, env: string) => [{ label: `app:${app}` }, { label: `env:${env}` }];

/** Two hosts of a shop, one of its database, an address outside. */
const shop = (traffic: object) => ({
  orgs: [
    {
      objects: {
        labels: ['Shop', 'Database'].map((value) => ({ key: 'app', value })),
        pairing_profiles: [
          { name: 'Shop', enabled: true, enforcement_mode: 'full', labels: labelled('Shop', 'Production') },
          {
            name: 'Database',
            enabled: true,
            enforcement_mode: 'selective',
            labels: labelled('Database', 'Production'),
          },
        ],
        ip_lists: [{ name: 'Partners', ip_ranges: [{ from_ip: '203.0.113.0/24' }] }],
      },
      fleets: [
        { count: 2, hostname: 'shop-{n}', pairing_profile: 'Shop' },
        { count: 1, hostname: 'db-{n}', pairing_profile: 'Database' },
      ],
      traffic,
    },
  ],
});

const web = { labels: { app: 'Shop' } };
const database = { labels: { app: 'Database' } };
const [shopEnd, databaseEnd] = ['Shop', 'Database'].map((app) => ({ app, env: 'Production', outside: null }));
const outside = (name: string) => ({ app: null, env: null, outside: name });

const edgesAt = async (pce: MockPce, query = '') => (await control(pce, 'GET', `/orgs/1/traffic/edges${query}`)).body;

/** A flow of one connection, some hours behind the start. */
const flow = (from: object, to: object, hours: number, more = {}) => ({
  ...{ from, to, port: 443, first_detected: new Date(Date.parse(START) + hours * 3_600_000).toISOString() },
  ...more,
});

test('edges count flows and connections by app and env, service and decision', async () => {
  const partner = { addresses: ['203.0.113.9', '203.0.113.10'] };
  const anybody = { addresses: ['8.8.8.8'] };
  const flows = [
    flow(web, database, 0.5, { port: 5432, num_connections: 3 }),
    flow(web, database, 0.5, { port: 5432, policy_decision: 'blocked' }),
    flow(partner, web, 0.5),
    flow(web, { ...anybody, fqdn: 'packages.example' }, 0.5, { port: 53, proto: 17 }),
    flow(anybody, web, 0.5),
  ];
  const pce = await server({ scenario: shop({ flows }), clock: START });
  await pce.clock.advance({ hours: 1 });
  const one = { declared: false, boundary_decision: null };
  const found = await edgesAt(pce);
  expect(found).toEqual({
    ...{ from: '2025-12-31T01:00:00.000Z', to: '2026-01-01T01:00:00.000Z', declarations: 5, truncated: false },
    edges: [
      {
        ...{ ...one, source: shopEnd, destination: databaseEnd, service: { proto: 6, port: 5432 } },
        ...{ decision: 'potentially_blocked', flows: 2, connections: 6 },
      },
      {
        ...{ ...one, source: shopEnd, destination: databaseEnd, service: { proto: 6, port: 5432 } },
        ...{ declared: true, decision: 'blocked', flows: 2, connections: 2 },
      },
      {
        ...{ ...one, source: outside('Partners'), destination: shopEnd, service: { proto: 6, port: 443 } },
        ...{ decision: 'blocked', flows: 4, connections: 4 },
      },
      {
        ...{ ...one, source: shopEnd, destination: outside('packages.example'), service: { proto: 17, port: 53 } },
        ...{ decision: 'blocked', flows: 2, connections: 2 },
      },
      {
        ...{ ...one, source: outside('Internet'), destination: shopEnd, service: { proto: 6, port: 443 } },
        ...{ decision: 'blocked', flows: 2, connections: 2 },
      },
    ],
  });
  expect(await pce.orgs.trafficEdges(1)).toEqual(found);
});

test('edges are of a time by the clock of the emulator, and of one service', async () => {
  const flows = [
    flow(web, database, 1),
    flow(web, database, 30, { port: 5432 }),
    flow(web, database, 30, { proto: 17 }),
  ];
  const pce = await server({ scenario: shop({ flows }), clock: START });
  await pce.clock.advance({ hours: 31 });
  const services = async (query: string) =>
    (await edgesAt(pce, query)).edges.map(({ service }: { service: { proto: number; port: number } }) =>
      [service.proto, service.port].join('/'),
    );
  expect(await services('')).toEqual(['6/5432', '17/443']);
  expect(await services('?from=2026-01-01')).toEqual(['6/443', '6/5432', '17/443']);
  expect(await services('?to=2026-01-01T23:00:00Z')).toEqual(['6/443']);
  expect(await services('?from=2026-01-01&to=2026-01-01')).toEqual(['6/443']);
  expect(await services('?from=2026-01-01&port=443')).toEqual(['6/443', '17/443']);
  expect(await services('?proto=6')).toEqual(['6/5432']);
});

test.each([
  ['?from=yesterday', "The parameter 'from' must be a time such as 2026-01-31T07:00:00Z, not yesterday"],
  ['?to=7', "The parameter 'to' must be a time such as 2026-01-31T07:00:00Z, not 7"],
  ['?from=2026-01-02', "The parameter 'from' must be ahead of 'to', and not in the future"],
  ['?from=2025-12-31&to=2025-12-30', "The parameter 'from' must be ahead of 'to', and not in the future"],
  ['?port=70000', "The parameter 'port' must be a whole number from 0 to 65535, not 70000"],
])('edges with %s are refused', async (query, says) => {
  const { status, body } = await control(await server(), 'GET', `/orgs/1/traffic/edges${query}`);
  expect([status, body[0].message]).toEqual([406, `Input validation failed. Details: {${says}}`]);
});

test('edges of too many groups say that they are cut', async () => {
  const flows = Array.from({ length: 2001 }, (_, at) => flow(web, database, 0.5, { port: 1000 + at }));
  const pce = await server({ scenario: shop({ flows }), clock: START });
  await pce.clock.advance({ hours: 1 });
  const { edges, truncated } = await edgesAt(pce);
  expect([edges.length, truncated]).toEqual([2000, true]);
  expect(edges[0]).toMatchObject({ flows: 2 });
});

test('edges follow what is provisioned, and whoever looks leaves no trace', async () => {
  const rules = [{ from: web, to: database, port: 5432, rate: 10 }];
  const pce = await server({ scenario: shop({ rules }), clock: START });
  const client = clientOf(pce);
  await pce.clock.advance({ hours: 1 });
  const decisions = async () => (await edgesAt(pce)).edges.map(({ decision }: { decision: string }) => decision);
  expect(await decisions()).toEqual(['potentially_blocked']);
  const sides = { providers: [{ actors: 'ams' }], consumers: [{ actors: 'ams' }] };
  const resolve_labels_as = { providers: ['workloads'], consumers: ['workloads'] };
  const rule = { ...sides, enabled: true, ingress_services: [{ proto: 6, port: 5432 }], resolve_labels_as };
  await client.post('/orgs/1/sec_policy/draft/rule_sets', { name: 'All', scopes: [[]], rules: [rule] });
  expect(await decisions()).toEqual(['potentially_blocked']);
  await client.post('/orgs/1/sec_policy', {});
  const state = async () => {
    await pce.snapshots.save('state');
    const { tables } = await pce.snapshots.export('state');
    return [tables, await pce.journal.count(), await pce.operations()];
  };
  const before = await state();
  expect(await decisions()).toEqual(['allowed']);
  expect(await state()).toEqual(before);
  expect(await client.get('/orgs/1/traffic_flows/async_queries')).toEqual([]);
});
