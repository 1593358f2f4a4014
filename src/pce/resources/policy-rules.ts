import { shownInPast } from '../engine/past-versions.ts';
import { seesAmong } from '../engine/reach.ts';
import { shownTo } from '../engine/representation.ts';
import { formOf } from '../engine/versions.ts';
import type { JsonObject } from '../model/json-values.ts';
import type { Call } from '../model/operation.ts';
import { resourceOf } from '../model/resource.ts';
import { identity, type Labels, type PolicyRule, type RuleSort, type Side } from './policy-evaluation.ts';
import type { PolicyObjects, RuleService } from './policy-objects.ts';
import type { Actor } from './rule-actors.ts';
import { ruleSets } from './rule-sets.ts';

/** Characters of rule sets that one step reads. */
const AT_ONCE = 256 * 1024;

/** Rules that one step looks at. */
export const RULES_AT_ONCE = 200;

/** A rule as it is shown, with the rule set that it is in. */
export interface FoundRule {
  readonly sort: RuleSort | 'ip_tables_rules';
  readonly shown: JsonObject;
  readonly ruleSet: JsonObject;
}

/** A rule that is in force, and how it is shown. */
export interface ResolvedRule extends FoundRule {
  readonly sort: RuleSort;
  readonly rule: PolicyRule;
}

/**
 * The rule sets of the version that a call asks about, in parts.
 * @throws Refusal 404 for a version that there is not, as soon as it is called
 */
export function ruleSetsIn(call: Call): Iterable<JsonObject[]> {
  const { pce, org } = call;
  const { lists, versions } = pce.store;
  const { resource, past } = formOf(pce.kinds.get(ruleSets.kind) as Parameters<typeof formOf>[0], call);
  const show = past === undefined ? shownTo(resource, call) : shownInPast(resource, call, past);
  const ordinals = past === undefined ? undefined : versions.inForce(org, resource.kind, past);
  const selection = { limit: Number.MAX_SAFE_INTEGER, includeDeleted: past !== undefined, ordinals };
  return lists
    .inParts(org, resource.kind, selection, AT_ONCE)
    .map((bodies) => bodies.map((body) => JSON.parse(show(body)) as JsonObject));
}

/** Those of them that the caller may read. */
export function ruleSetsSeen(call: Call): Iterable<JsonObject[]> {
  const isSeen = ruleSetSeen(call);
  return Iterator.from(ruleSetsIn(call)).map((part) => part.filter(isSeen));
}

export function ruleSetSeen(call: Call): (ruleSet: JsonObject) => boolean {
  const [sees, declared] = [seesAmong(call), resourceOf(call.pce, ruleSets.kind)];
  return (ruleSet) => sees(declared, () => ruleSet);
}

/** All rules of a rule set, in the order in which it lists them. */
export function rulesOf(ruleSet: JsonObject): FoundRule[] {
  const found = (list: string, sortOf: (rule: JsonObject) => FoundRule['sort']) =>
    ((ruleSet[list] ?? []) as JsonObject[]).map((shown) => ({ sort: sortOf(shown), shown, ruleSet }));
  return [
    ...found('rules', () => 'sec_rules'),
    ...found('deny_rules', ({ override }) => (override ? 'override_deny_rules' : 'deny_rules')),
    ...found('ip_tables_rules', () => 'ip_tables_rules'),
  ];
}

/** The rules that traffic meets: enabled, in rule sets that are, and not to be deleted. Yields between steps. */
export function* rulesInForce(
  sets: Iterable<JsonObject[]>,
  objects: PolicyObjects,
  use: (rule: ResolvedRule) => void,
): Generator<void> {
  let seen = 0;
  for (const part of sets) {
    for (const one of part.filter(isInForce).flatMap(rulesOf)) {
      if (++seen % RULES_AT_ONCE === 0) yield;
      if (!isOfTraffic(one) || !isInForce(one.shown)) continue;
      yield* readAhead(one, objects);
      use({ ...one, rule: resolved(one, objects) });
    }
    yield;
  }
}

type OfTraffic = FoundRule & { readonly sort: RuleSort };

export const isOfTraffic = (rule: FoundRule): rule is OfTraffic => rule.sort !== 'ip_tables_rules';

export const isInForce = ({ enabled, update_type }: JsonObject) => enabled !== false && update_type !== 'delete';

/** Reads what a rule refers to, so that it is resolved in one go. Yields between steps: there may be thousands. */
export function* readAhead({ shown, ruleSet }: FoundRule, objects: PolicyObjects): Generator<void> {
  const { providers = [], consumers = [] } = shown as Record<string, Actor[]>;
  const { scopes = [] } = ruleSet as { scopes?: Actor[][] };
  yield* readActorsAhead([...scopes.flat(), ...providers, ...consumers], objects);
  for (const { href } of (shown['ingress_services'] ?? []) as { href?: string }[])
    if (href !== undefined) yield* objects.readAhead('services', href);
}

export function* readActorsAhead(actors: readonly Actor[], objects: PolicyObjects): Generator<void> {
  for (const actor of actors) {
    const [label, group, list] = ['label', 'label_group', 'ip_list'].map((name) => hrefIn(actor, name));
    if (label !== undefined) yield* objects.readAhead('labels', label);
    if (group !== undefined) yield* objects.readGroupAhead(group);
    if (list !== undefined) yield* objects.readAhead('ip_lists', list);
  }
}

/** A rule with all that it refers to. */
export function resolved({ sort, shown, ruleSet }: OfTraffic, objects: PolicyObjects): PolicyRule {
  const services = (shown['ingress_services'] ?? []) as RuleService[];
  const hrefs = services.flatMap(({ href }) => (href === undefined ? [] : [href]));
  return {
    sort,
    scopes: ((ruleSet['scopes'] ?? []) as Actor[][]).map((scope) => labelsOf(scope, objects)),
    providers: sideOf(shown, 'providers', objects),
    consumers: sideOf(shown, 'consumers', objects),
    isUnscoped: shown['unscoped_consumers'] === true,
    services: new Set(hrefs.map(identity)),
    hasServices: services.length > 0,
    ports: services.flatMap(objects.portsIn),
    network: (shown['network_type'] ?? 'brn') as string,
  };
}

/** Without resolve_labels_as, as deny rules are, labels are those of workloads. */
function sideOf(shown: JsonObject, side: 'providers' | 'consumers', objects: PolicyObjects): Side {
  const actors = (shown[side] ?? []) as Actor[];
  const as = (shown['resolve_labels_as'] as Record<string, string[]> | undefined)?.[side] ?? ['workloads'];
  return {
    isAll: actors.some((actor) => actor['actors'] === 'ams'),
    labels: labelsOf(actors, objects),
    named: namedIn(actors.filter(isIncluded), objects),
    without: namedIn(actors.filter(isExcluded), objects),
    as: { workloads: as.includes('workloads'), virtualServices: as.includes('virtual_services') },
    isInverted: shown[`all_ips_except_for_in_${side}`] === true,
  };
}

const isExcluded = ({ exclusion }: Actor) => exclusion === true;
const isIncluded = (actor: Actor) => !isExcluded(actor);

export const hrefIn = (actor: Actor, name: string): string | undefined =>
  (actor[name] as { href?: string } | undefined)?.href;

function labelsOf(actors: readonly Actor[], objects: PolicyObjects): Labels {
  const byKey = new Map<string, Set<string>>();
  const without = new Set<string>();
  for (const actor of actors) {
    const meant = meantBy(actor, objects);
    if (!meant) continue;
    const into = isExcluded(actor) ? without : (byKey.get(meant.key) ?? new Set<string>());
    for (const label of meant.labels) into.add(label);
    if (!isExcluded(actor)) byKey.set(meant.key, into);
  }
  return { byKey, without };
}

/** The labels of an actor, which are of one type; undefined where it names something else. */
function meantBy(actor: Actor, objects: PolicyObjects): { key: string; labels: Iterable<string> } | undefined {
  const [label, group] = [hrefIn(actor, 'label'), hrefIn(actor, 'label_group')];
  if (label !== undefined) return { key: objects.keyOfLabel(label), labels: [label] };
  if (group !== undefined) return { key: objects.keyOfGroup(group), labels: objects.labelsOfGroup(group) };
  return undefined;
}

function namedIn(actors: readonly Actor[], objects: PolicyObjects): Side['named'] {
  const hrefsOf = (...names: string[]) =>
    actors.flatMap((actor) => names.map((name) => hrefIn(actor, name))).filter((href) => href !== undefined);
  const lists = hrefsOf('ip_list');
  const others = hrefsOf('workload', 'virtual_service', 'virtual_server');
  return { hrefs: new Set([...lists, ...others].map(identity)), lists: lists.map(objects.rangesOf) };
}
