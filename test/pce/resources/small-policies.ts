import fc from 'fast-check';
import { expect } from 'vitest';
import type { Json, TestPce } from '../../harness.ts';
import type { SmallActor, SmallHost, SmallRule, SmallSet } from './reference-policy.ts';

export const policy = '/orgs/1/sec_policy';
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
export const rule: fc.Arbitrary<SmallRule> = fc.record({
  sort: fc.constantFrom('allow', 'allow', 'deny', 'override'),
  enabled: fc.integer({ min: 0, max: 5 }).map((n) => n > 0),
  unscoped: fc.boolean(),
  to: actors,
  from: actors,
  ports: fc.constantFrom([80, 80] as const, [1, 1023] as const, [443, 500] as const),
});
/** A scope has one label of each type, besides those that it excludes, and any groups. */
const onePerType = ({ app, not, group }: SmallActor): unknown =>
  not || group !== undefined ? Symbol() : app === undefined ? 'env' : 'app';
export const set: fc.Arbitrary<SmallSet> = fc.record({
  enabled: fc.integer({ min: 0, max: 5 }).map((n) => n > 0),
  scopes: fc.array(fc.uniqueArray(excluded, { maxLength: 2, selector: onePerType }), { maxLength: 2 }),
  rules: fc.array(rule, { minLength: 1, maxLength: 3 }),
});

export const hosts: readonly SmallHost[] = [
  { app: 0, env: 0, place: 'inside' },
  { app: 0, env: 1, place: 'outside' },
  { app: 1, env: 0, place: 'inside' },
  { app: 1, place: 'inside' },
  { place: 'inside' },
].map((host, at) => ({ ...host, host: at }) as SmallHost);
export const outsider: SmallHost = { place: 'outside' };

const ips = { inside: '10.0.0.0/8', outside: '192.168.0.0/16' };
export const addressOf = ({ host, place }: SmallHost) =>
  `${place === 'inside' ? '10.0.0' : '192.168.0'}.${host === undefined ? 200 : host + 1}`;

/**
 * Makes the labels, groups, lists and hosts that small policies speak of.
 * @param newHost makes a host with labels
 */
export async function makeWorld(
  pce: TestPce,
  newHost: (host: SmallHost, labels: readonly { href: string }[]) => Promise<string>,
) {
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
    const own = (['app', 'env'] as const).flatMap((key) => labels[key]?.[host[key] ?? NaN] ?? []);
    workloads.push(
      await newHost(
        host,
        own.map((href) => ({ href })),
      ),
    );
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

export type World = Awaited<ReturnType<typeof makeWorld>>;

/** @returns hrefs of the rule sets */
export async function write({ pce, made, written }: World, sets: readonly SmallSet[]): Promise<string[]> {
  const hrefs = [];
  for (const [at, { enabled, scopes, rules }] of sets.entries()) {
    const body = { name: `set ${at}`, enabled, scopes: scopes.map((scope) => scope.map(written)) };
    const href = await made(`${draft}/rule_sets`, body);
    hrefs.push(href);
    for (const one of rules) expect((await pce.post(...bodyOf(one, href, written))).status).toBe(201);
  }
  return hrefs;
}

export function sidesOf({ sort, to, from, ports: [port, to_port] }: SmallRule, written: World['written']): Json {
  const side = (actors: readonly SmallActor[]) => (actors.length === 0 ? [{ actors: 'ams' }] : actors.map(written));
  const ports = { proto: 6, port, to_port };
  const whole = { name: 's', external_data_set: 'e', external_data_reference: 'r', service_ports: [ports] };
  // Deny rules take no service that is written out (their schema).
  const isWhole = port === 443 && (sort === 'allow' || sort === 'boundary');
  return { providers: side(to), consumers: side(from), ingress_services: [isWhole ? whole : ports] };
}

function bodyOf(one: SmallRule, set: string, written: World['written']): [string, Json] {
  const body = { ...sidesOf(one, written), enabled: one.enabled, unscoped_consumers: one.unscoped };
  if (one.sort !== 'allow') return [`${set}/deny_rules`, { ...body, override: one.sort === 'override' }];
  const resolve_labels_as = { providers: ['workloads'], consumers: ['workloads'] };
  return [`${set}/sec_rules`, { ...body, resolve_labels_as }];
}
