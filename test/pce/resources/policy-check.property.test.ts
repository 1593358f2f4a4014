import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Json, startTestPce, type TestPce } from '../../harness.ts';
import { judged, type SmallActor, type SmallHost, type SmallRule, type SmallSet } from './reference-policy.ts';

const policy = '/orgs/1/sec_policy';
const draft = `${policy}/draft`;

const label = fc.constantFrom<SmallActor>(
  { app: 0 },
  { app: 1 },
  { env: 0 },
  { env: 1 },
  { group: 'app' },
  { group: 'env' },
);
const excluded = fc.tuple(label, fc.boolean()).map(([actor, not]) => ({ ...actor, not }));
const named = fc.constantFrom<SmallActor>(
  { host: 0 },
  { host: 4 },
  { list: 'inside' },
  { list: 'outside' },
  { list: 'any' },
);
const actors = fc.oneof(
  fc.constant([]),
  fc.array(excluded, { minLength: 1, maxLength: 3 }),
  fc.array(
    fc.oneof(
      excluded,
      fc.tuple(named, fc.boolean()).map(([one, not]) => ({ ...one, not })),
    ),
    {
      minLength: 1,
      maxLength: 3,
    },
  ),
);
const rule: fc.Arbitrary<SmallRule> = fc.record({
  sort: fc.constantFrom('allow', 'allow', 'deny', 'override'),
  enabled: fc.integer({ min: 0, max: 5 }).map((n) => n > 0),
  unscoped: fc.boolean(),
  to: actors,
  from: actors,
  ports: fc.constantFrom([80, 80] as const, [1, 1023] as const, [443, 500] as const),
});
const set: fc.Arbitrary<SmallSet> = fc.record({
  enabled: fc.integer({ min: 0, max: 5 }).map((n) => n > 0),
  scopes: fc.array(fc.array(excluded, { maxLength: 2 }), { maxLength: 2 }),
  rules: fc.array(rule, { minLength: 1, maxLength: 3 }),
});

const hosts: SmallHost[] = [
  { app: 0, env: 0, place: 'inside' },
  { app: 0, env: 1, place: 'outside' },
  { app: 1, env: 0, place: 'inside' },
  { app: 1, place: 'inside' },
  { place: 'inside' },
].map((host, at) => ({ ...host, host: at }) as SmallHost);
const all: SmallHost[] = [...hosts, { place: 'outside' }];

const ips = { inside: '10.0.0.0/8', outside: '192.168.0.0/16' };
const addressOf = ({ host, place }: SmallHost) =>
  `${place === 'inside' ? '10.0.0' : '192.168.0'}.${host === undefined ? 200 : host + 1}`;

/** A server with the labels, groups, lists and hosts that small policies speak of. */
async function startWorld() {
  const pce = await startTestPce();
  const made = async (path: string, body: Json) => (await pce.post(path, body)).body['href'] as string;
  const labels: Record<string, string[]> = {};
  const groups: Record<string, string> = {};
  for (const key of ['app', 'env']) {
    const own = [];
    for (const value of ['a', 'b']) own.push(await made('/orgs/1/labels', { key, value }));
    labels[key] = own;
    const sub = await made(`${draft}/label_groups`, { key, name: `${key} sub`, labels: [{ href: own[1] }] });
    const whole = { key, name: `${key} all`, labels: [{ href: own[0] }], sub_groups: [{ href: sub }] };
    groups[key] = await made(`${draft}/label_groups`, whole);
  }
  const lists: Record<string, string> = { any: `${draft}/ip_lists/1` };
  for (const [name, from_ip] of Object.entries(ips))
    lists[name] = await made(`${draft}/ip_lists`, { name, ip_ranges: [{ from_ip }] });
  const workloads: string[] = [];
  for (const host of hosts) {
    const own = (['app', 'env'] as const).flatMap((key) => (host[key] === undefined ? [] : [labels[key]?.[host[key]]]));
    const interfaces = [{ name: 'eth0', address: addressOf(host), link_state: 'up' }];
    const body = { name: 'h', labels: own.map((href) => ({ href })), interfaces };
    workloads.push(await made('/orgs/1/workloads', body));
  }
  const written = ({ app, env, group, host, list, not = false }: SmallActor): Json => ({
    ...(app !== undefined && { label: { href: labels['app']?.[app] } }),
    ...(env !== undefined && { label: { href: labels['env']?.[env] } }),
    ...(group !== undefined && { label_group: { href: groups[group] } }),
    ...(host !== undefined && { workload: { href: workloads[host] } }),
    ...(list !== undefined && { ip_list: { href: lists[list] } }),
    exclusion: not,
  });
  return { pce, made, workloads, written };
}

type World = Awaited<ReturnType<typeof startWorld>>;

async function write({ pce, made, written }: World, sets: readonly SmallSet[]): Promise<string[]> {
  const hrefs = [];
  for (const [at, { enabled, scopes, rules }] of sets.entries()) {
    const body = { name: `set ${at}`, enabled, scopes: scopes.map((scope) => scope.map(written)) };
    const href = await made(`${draft}/rule_sets`, body);
    hrefs.push(href);
    for (const one of rules) expect((await pce.post(...bodyOf(one, href, written))).status).toBe(201);
  }
  return hrefs;
}

function bodyOf(one: SmallRule, set: string, written: World['written']): [string, Json] {
  const side = (actors: readonly SmallActor[]) => (actors.length === 0 ? [{ actors: 'ams' }] : actors.map(written));
  const [port, to_port] = one.ports;
  const body = {
    ...{ enabled: one.enabled, unscoped_consumers: one.unscoped },
    ...{ providers: side(one.to), consumers: side(one.from), ingress_services: [{ proto: 6, port, to_port }] },
  };
  if (one.sort !== 'allow') return [`${set}/deny_rules`, { ...body, override: one.sort === 'override' }];
  const resolve_labels_as = { providers: ['workloads'], consumers: ['workloads'] };
  return [`${set}/sec_rules`, { ...body, resolve_labels_as }];
}

/** The number of rules that the emulator finds. */
async function asked(
  { get }: TestPce,
  workloads: string[],
  version: string,
  from: SmallHost,
  to: SmallHost,
  port: number,
) {
  const end = (name: string, host: SmallHost) =>
    host.host === undefined ? `${name}_external_ip=${addressOf(host)}` : `${name}_workload=${workloads[host.host]}`;
  const query = `${end('src', from)}&${end('dst', to)}&protocol=6&port=${port}`;
  const { body } = await get<Record<string, Json[]>>(`${policy}/${version}/policy_check?${query}`);
  const { body: allowing } = await get<Json[]>(`${policy}/${version}/allow?${query}`);
  const counts = Object.fromEntries(Object.entries(body).map(([sort, rules]) => [sort, rules.length]));
  return { ...counts, allowing: allowing.length };
}

test('a small model of its own agrees on who may talk to whom', { timeout: 120_000 }, async () => {
  const world = await startWorld();
  const flow = fc.record({
    from: fc.constantFrom(...all),
    to: fc.constantFrom(...all),
    port: fc.constantFrom(80, 443, 8080),
  });
  const property = fc.asyncProperty(
    fc.array(set, { minLength: 1, maxLength: 3 }),
    fc.array(flow, { minLength: 8, maxLength: 8 }),
    async (sets, flows) => {
      const hrefs = await write(world, sets);
      for (const { from, to, port } of flows)
        expect(await asked(world.pce, world.workloads, 'draft', from, to, port)).toEqual(judged(sets, from, to, port));
      for (const href of hrefs) await world.pce.delete(href);
    },
  );
  await fc.assert(property, { numRuns: 40 });
});
