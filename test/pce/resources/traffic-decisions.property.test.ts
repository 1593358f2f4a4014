import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Json } from '../../harness.ts';
import { lengthOf } from '../../length.ts';
import { hrefOf, startWithHosts } from '../pairing/hosts.ts';
import { decided, type SmallHost, type SmallRule } from './reference-policy.ts';
import {
  addressOf,
  hosts,
  makeWorld,
  outsider,
  policy,
  rule,
  set,
  sidesOf,
  type World,
  write,
} from './small-policies.ts';
import { trafficQuery } from './traffic-query.ts';

/** Who talks: hosts by their labels or by name, or somebody outside. */
type End = { readonly app?: number; readonly env?: number } | { readonly host: number } | 'outside';

/** A rule by which hosts talk, in small. */
interface Talk {
  readonly from: End;
  readonly to: End;
  readonly port: number;
  readonly share: number;
  readonly blocked: number;
}

const end = fc.constantFrom<End>({}, { app: 0 }, { env: 0 }, { app: 0, env: 1 }, { host: 1 }, { host: 4 }, 'outside');
const talk: fc.Arbitrary<Talk> = fc.record({
  from: end,
  to: end,
  port: fc.constantFrom(22, 80, 81, 443, 450, 8080),
  share: fc.constantFrom(1, 1, 0.5),
  blocked: fc.constantFrom(0, 0, 0.5, 1),
});
const mode = fc.constantFrom('full', 'selective', 'visibility_only', 'idle');
/** An enforcement boundary: a rule of no rule set, which leaves nobody out. */
const boundary: fc.Arbitrary<SmallRule> = rule.map((one) => ({
  ...{ ...one, sort: 'boundary' as const, unscoped: false },
  ...{
    to: one.to.map((actor) => ({ ...actor, not: false })),
    from: one.from.map((actor) => ({ ...actor, not: false })),
  },
}));

const nameOf = ({ host }: SmallHost) => `host-${host}`;

function declared(one: End): Json {
  if (one === 'outside') return { addresses: [addressOf(outsider)] };
  if ('host' in one) return { hostname: `host-${one.host}` };
  const labels = Object.entries(one).map(([key, value]) => [key, value === 0 ? 'a' : 'b']);
  return { labels: Object.fromEntries(labels) };
}

function meant(one: End, all: readonly SmallHost[]): readonly SmallHost[] {
  if (one === 'outside') return [outsider];
  if ('host' in one) return all.filter(({ host }) => host === one.host);
  return all.filter(({ app, env }) => (one.app ?? app) === app && (one.env ?? env) === env);
}

const traffic = (talks: readonly Talk[]) => ({
  rules: talks.map(({ from, to, ...rest }) => ({ from: declared(from), to: declared(to), rate: 1, ...rest })),
});

/** Hosts with a VEN, but the last one. */
async function startFleet(talks: readonly Talk[], all: readonly SmallHost[]): Promise<World> {
  const pce = await startWithHosts({ scenario: { orgs: [{ traffic: traffic(talks) }] } });
  const world = await makeWorld(pce, async ({ host }, labels) => {
    const { mode: enforcement_mode, ...told } = all[host as number] as SmallHost;
    const [hostname, address] = [nameOf(told), addressOf(told)];
    const interfaces = [{ name: 'eth0', address, link_state: 'up' }];
    if (enforcement_mode === undefined)
      return (await pce.post('/orgs/1/workloads', { hostname, labels, interfaces })).body['href'] as string;
    const activation_code = await pce.newKey(await pce.newProfile({ name: hostname, labels, enforcement_mode }));
    return hrefOf(await pce.activate({ activation_code, hostname, interfaces, public_ip: address }), 'workload');
  });
  pce.pce.clock.advance({ hours: 10 });
  return world;
}

async function provision(world: World, boundaries: readonly SmallRule[]): Promise<void> {
  const { pce, written } = world;
  const without = (actor: Parameters<typeof written>[0]) => {
    const { exclusion: _none, ...rest } = written(actor);
    return rest;
  };
  for (const [at, one] of boundaries.entries()) {
    const body = { name: `boundary ${at}`, enabled: one.enabled, ...sidesOf(one, without) };
    expect((await pce.post(`${policy}/draft/enforcement_boundaries`, body)).status).toBe(201);
  }
  await pce.post(policy, { update_description: 'all' });
}

interface Row extends Json {
  readonly src: { readonly ip: string };
  readonly dst: { readonly ip: string };
  readonly service: { readonly port: number };
}

/** What is decided of each flow that is found. */
async function found({ pce }: World): Promise<Map<string, string>> {
  const query = { ...trafficQuery, max_results: 1000 };
  const { body } = await pce.post<Row[]>('/orgs/1/traffic_flows/traffic_analysis_queries', query);
  const flows = body.map(({ src, dst, service, policy_decision, boundary_decision }) => {
    const decisions = [policy_decision, boundary_decision].filter((one) => one !== undefined);
    return [`${src.ip} to ${dst.ip}:${service.port}`, decisions.join(', ')] as const;
  });
  expect(new Set(flows.map(([name]) => name)).size).toBe(flows.length);
  return new Map(flows);
}

/** What may be decided of each flow, and nothing where there may be none. */
function expected(talks: readonly Talk[], all: readonly SmallHost[], sets: Parameters<typeof decided>[0]) {
  const flows = new Map<string, (string | undefined)[]>();
  for (const { from, to, port, share, blocked } of talks)
    for (const source of meant(from, all))
      for (const target of meant(to, all)) {
        if (source === target || (source.mode === undefined && target.mode === undefined)) continue;
        const decisions = [
          ...(share < 1 ? [undefined] : []),
          ...(blocked > 0 ? ['blocked'] : []),
          ...(blocked < 1 ? [decided(sets, source, target, port)] : []),
        ];
        flows.set(`${addressOf(source)} to ${addressOf(target)}:${port}`, decisions);
      }
  return flows;
}

test('a small model of its own agrees on what becomes of each flow', { timeout: 120_000 }, async () => {
  const decisions = new Set<string>();
  const property = fc.asyncProperty(
    fc.array(set, { maxLength: 3 }),
    fc.array(boundary, { maxLength: 1 }),
    fc.uniqueArray(talk, { minLength: 2, maxLength: 5, selector: ({ port }) => port }),
    fc.tuple(mode, mode, mode, mode),
    async (sets, boundaries, talks, modes) => {
      const all = hosts.map((host, at) => (modes[at] === undefined ? host : { ...host, mode: modes[at] }));
      const world = await startFleet(talks, all);
      await write(world, sets);
      await provision(world, boundaries);
      const flows = await found(world);
      const model = expected(talks, all, [...sets, { enabled: true, scopes: [], rules: boundaries }]);
      for (const [name, may] of model) expect(may, name).toContain(flows.get(name));
      expect([...flows.keys()].filter((name) => !model.has(name))).toEqual([]);
      for (const decision of flows.values()) decisions.add(decision);
    },
  );
  await fc.assert(property, { numRuns: lengthOf(25, 5), seed: 7 });
  const words = new Set([...decisions].flatMap((decision) => decision.split(', ')));
  expect([...words].sort()).toEqual([
    'allowed',
    'blocked',
    'blocked_by_override_deny',
    'potentially_blocked',
    'unknown',
  ]);
});
