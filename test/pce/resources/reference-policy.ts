/** A policy in small, and who may talk to whom under it. It shares no code with the emulator. */
export interface SmallActor {
  readonly app?: number;
  readonly env?: number;
  /** Both apps, or both environments: a label group, one of whose labels is in a sub group. */
  readonly group?: 'app' | 'env';
  readonly host?: number;
  readonly list?: 'inside' | 'outside' | 'any';
  readonly not?: boolean;
}

export interface SmallRule {
  readonly sort: 'allow' | 'deny' | 'override' | 'boundary';
  readonly enabled: boolean;
  readonly unscoped: boolean;
  /** Empty is all workloads. */
  readonly to: readonly SmallActor[];
  readonly from: readonly SmallActor[];
  readonly ports: readonly [number, number];
}

export interface SmallSet {
  readonly enabled: boolean;
  readonly scopes: readonly (readonly SmallActor[])[];
  readonly rules: readonly SmallRule[];
}

export interface SmallHost {
  readonly app?: number;
  readonly env?: number;
  /** Its number; undefined for an address outside. */
  readonly host?: number;
  readonly place: 'inside' | 'outside';
  /** The enforcement mode; undefined where no VEN is. */
  readonly mode?: string;
}

const types = ['app', 'env'] as const;

/** 0 or 1 where an actor speaks of a type of labels: those which it means. */
function meant(actor: SmallActor, type: 'app' | 'env'): number[] | undefined {
  if (actor.group === type) return [0, 1];
  return actor[type] === undefined ? undefined : [actor[type]];
}

function inLabels(actors: readonly SmallActor[], host: SmallHost): boolean {
  for (const type of types) {
    const yes = actors.flatMap((actor) => (actor.not ? [] : (meant(actor, type) ?? [])));
    const no = actors.flatMap((actor) => (actor.not ? (meant(actor, type) ?? []) : []));
    const own = host[type];
    if (yes.length > 0 && (own === undefined || !yes.includes(own))) return false;
    if (own !== undefined && no.includes(own)) return false;
  }
  return true;
}

const speaksOfLabels = (actor: SmallActor) => types.some((type) => meant(actor, type) !== undefined);

function isNamed(actor: SmallActor, host: SmallHost): boolean {
  if (actor.host !== undefined) return actor.host === host.host;
  return actor.list === 'any' || (actor.list !== undefined && actor.list === host.place);
}

function isAmong(actors: readonly SmallActor[], host: SmallHost, scope: readonly SmallActor[]): boolean {
  const isWorkload = host.host !== undefined;
  for (const actor of actors) if (actor.not && isNamed(actor, host)) return false;
  for (const type of types) {
    const isLeftOut = actors.some((actor) => actor.not && meant(actor, type)?.includes(host[type] ?? -1));
    if (isWorkload && isLeftOut) return false;
  }
  if (actors.some((actor) => !actor.not && isNamed(actor, host))) return true;
  const byLabels = actors.length === 0 || actors.some(speaksOfLabels);
  return isWorkload && byLabels && inLabels(actors, host) && inLabels(scope, host);
}

function reaches(set: SmallSet, rule: SmallRule, from: SmallHost, to: SmallHost, port: number): boolean {
  if (!set.enabled || !rule.enabled || port < rule.ports[0] || port > rule.ports[1]) return false;
  const scopes = set.scopes.length > 0 ? set.scopes : [[]];
  return scopes.some((scope) => isAmong(rule.to, to, scope) && isAmong(rule.from, from, rule.unscoped ? [] : scope));
}

const aboutFlow = (sets: readonly SmallSet[], from: SmallHost, to: SmallHost, port: number): SmallRule[] =>
  sets.flatMap((set) => set.rules.filter((rule) => reaches(set, rule, from, to, port)));

/** How many rules of each sort are about a flow. */
export function judged(sets: readonly SmallSet[], from: SmallHost, to: SmallHost, port: number) {
  const all = aboutFlow(sets, from, to, port);
  const count = (sort: SmallRule['sort']) => all.filter((rule) => rule.sort === sort).length;
  const counts = { sec_rules: count('allow'), deny_rules: count('deny'), override_deny_rules: count('override') };
  return { ...counts, allowing: counts.override_deny_rules > 0 ? 0 : counts.sec_rules };
}

/** What is told of a flow: override deny rules come first, then those that allow, those that deny, and the mode. */
export function decided(sets: readonly SmallSet[], from: SmallHost, to: SmallHost, port: number) {
  const mode = to.mode ?? from.mode;
  const { sec_rules, deny_rules, override_deny_rules } = judged(sets, from, to, port);
  if (mode === undefined || mode === 'idle') return 'unknown';
  if (override_deny_rules > 0)
    return mode === 'visibility_only'
      ? 'potentially_blocked, blocked_by_override_deny'
      : 'blocked, blocked_by_override_deny';
  if (sec_rules > 0) return 'allowed';
  if (deny_rules > 0) return mode === 'visibility_only' ? 'potentially_blocked, blocked' : 'blocked, blocked';
  const isBounded = aboutFlow(sets, from, to, port).some(({ sort }) => sort === 'boundary');
  if (isBounded && mode === 'selective') return 'blocked, blocked';
  return mode === 'full' ? 'blocked' : 'potentially_blocked';
}
