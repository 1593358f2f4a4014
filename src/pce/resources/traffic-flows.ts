import { activeKind } from '../engine/versions.ts';
import type { JsonObject } from '../model/json-values.ts';
import type { Call } from '../model/operation.ts';
import { enforcementBoundaries } from './enforcement-boundaries.ts';
import { type Decision, FlowDecisions } from './flow-decisions.ts';
import { DeclaredEnds, type FlowEnd, hostsIn, listsIn } from './flow-ends.ts';
import { lotOf } from './flow-lots.ts';
import { type Connections, type Seen, seenBetween } from './flow-times.ts';
import { Looks } from './looks.ts';
import { PolicyObjects } from './policy-objects.ts';
import { isInForce, readActorsAhead, readAhead, resolved, ruleSetsIn, rulesInForce } from './policy-rules.ts';
import type { Actor } from './rule-actors.ts';
import type { ServicePort } from './service-ports.ts';
import {
  asksForDecision,
  asksForServers,
  asksForService,
  EndCriteria,
  servicesIn,
  type TrafficQuery,
} from './traffic-criteria.ts';
import { type DeclaredEnd, type DeclaredFlow, type FlowRule, trafficOf } from './traffic-sources.ts';

/** All connections of a service from one end to another within the time of a query. */
export interface Flow {
  readonly source: FlowEnd;
  readonly destination: FlowEnd;
  readonly service: ServicePort;
  readonly seen: Seen;
  readonly decision: Decision;
  /** Whether what is declared decides, whatever the policy says. */
  readonly isDeclared: boolean;
}

/** What a query is about: `from` is in the time, `to` behind it. */
export interface Asked {
  readonly query: TrafficQuery;
  readonly from: number;
  readonly to: number;
}

/** A rule or a flow of an org, as all pairs that it means are looked at. */
interface Declared {
  readonly from: DeclaredEnd;
  readonly to: DeclaredEnd;
  readonly service: ServicePort;
  /** undefined where the pair does not talk. */
  readonly connections: (source: FlowEnd, destination: FlowEnd) => Connections | undefined;
  /** undefined where the policy decides. */
  readonly decided: (source: FlowEnd, destination: FlowEnd) => string | undefined;
}

const HOUR = 3_600_000;
const TCP = 6;

/** What each lot of a pair decides, beside the number of the rule. */
const lots = { talks: 0, begins: 1, blocked: 2, rate: 3 } as const;
const LOTS = Object.keys(lots).length;

const serviceOf = ({ port, proto = TCP, process_name }: FlowRule | DeclaredFlow): ServicePort => ({
  port,
  proto,
  ...(process_name !== undefined && { process_name }),
});

function ofRule(rule: FlowRule, number: number): Declared {
  const { from, to, rate, share = 1, blocked = 0 } = rule;
  const lot = ({ number: one }: FlowEnd, { number: other }: FlowEnd, name: keyof typeof lots) =>
    lotOf(one, other, number * LOTS + lots[name]);
  return {
    ...{ from, to, service: serviceOf(rule) },
    connections: (source, destination) => {
      if (lot(source, destination, 'talks') >= share) return undefined;
      // Half as often as the rule says, up to half as often again: no two pairs look alike.
      const interval = HOUR / (rate * (0.5 + lot(source, destination, 'rate')));
      const first = Math.max(source.since, destination.since) + lot(source, destination, 'begins') * interval;
      return { first, interval, last: Math.min(source.until, destination.until), most: Number.MAX_SAFE_INTEGER };
    },
    decided: (source, destination) => (lot(source, destination, 'blocked') < blocked ? 'blocked' : undefined),
  };
}

function ofFlow(flow: DeclaredFlow): Declared {
  const { from, to, first_detected, last_detected = first_detected, num_connections: most = 1 } = flow;
  const [first, last] = [Date.parse(first_detected), Date.parse(last_detected)];
  const interval = most === 1 ? 0 : Math.max(0, last - first) / (most - 1);
  const connections = { first, interval, last: Math.max(first, last), most };
  return {
    ...{ from, to, service: serviceOf(flow) },
    connections: () => connections,
    decided: () => flow.policy_decision,
  };
}

/** Characters of enforcement boundaries that one step reads. */
const AT_ONCE = 256 * 1024;

/** Others have their turn. */
export const turn = Symbol('turn');

/**
 * The flows of an org that a query asks for: worked out from what is declared, the hosts, and the policy in force of the
 * version that the call names. Yields each flow, and a turn between steps.
 * @throws Refusal 404 for a version that there is not
 */
export function* flowsOf(call: Call, asked: Asked): Generator<Flow | typeof turn> {
  const { rules = [], flows = [] } = trafficOf(call.pce, call.org);
  if ((rules.length === 0 && flows.length === 0) || !asksForServers(asked.query)) return;
  const looks = new Looks();
  const objects = new PolicyObjects(call);
  const hosts = yield* turning(hostsIn(call, objects));
  const ends = new DeclaredEnds(hosts, yield* turning(listsIn(call)), looks);
  const decisions = yield* turning(policyOf(call, objects, looks));
  const pairs = yield* turning(AskedPairs.of(asked.query, objects, looks));
  for (const declared of [...rules.map(ofRule), ...flows.map(ofFlow)]) {
    if (looks.areEnough(1 + servicesIn(asked.query))) yield turn;
    if (!asksForService(asked.query, declared.service)) continue;
    const [from, to] = [yield* turning(ends.of(declared.from)), yield* turning(ends.of(declared.to))];
    for (const [source, destination] of yield* turning(pairs.between(from, to))) {
      if (looks.areEnough()) yield turn;
      const seen = source === destination ? undefined : seenIn(asked, declared, source, destination);
      if (!seen) continue;
      const told = declared.decided(source, destination);
      const isDeclared = told !== undefined;
      const { service } = declared;
      const decision = isDeclared
        ? { policy_decision: told }
        : yield* turning(decisions.of(source, destination, service));
      if (asksForDecision(asked.query, decision)) yield { source, destination, service, seen, decision, isDeclared };
    }
  }
}

/** A work whose steps are turns of this one. */
function* turning<T>(work: Generator<void, T>): Generator<typeof turn, T> {
  for (;;) {
    const { done, value } = work.next();
    if (done) return value;
    yield turn;
  }
}

/** Everybody who may talk with everybody else, of those that a query asks for. */
class AskedPairs {
  readonly #sources: EndCriteria;
  readonly #destinations: EndCriteria;
  readonly #isEither: boolean;

  private constructor(sources: EndCriteria, destinations: EndCriteria, isEither: boolean) {
    this.#sources = sources;
    this.#destinations = destinations;
    this.#isEither = isEither;
  }

  /** Yields between steps. */
  static *of(query: TrafficQuery, objects: PolicyObjects, looks: Looks): Generator<void, AskedPairs> {
    const { sources, destinations, exclude_workloads_from_ip_list_query: isWithout = true } = query;
    for (const { include, exclude } of [sources, destinations])
      yield* readActorsAhead([...include.flat(), ...exclude] as Actor[], objects);
    const criteria = [sources, destinations].map((ends) => new EndCriteria(ends, objects, !isWithout, looks));
    const [from, to] = criteria as [EndCriteria, EndCriteria];
    return new AskedPairs(from, to, query.sources_destinations_query_op === 'or');
  }

  /** Yields between steps; what it returns is gone through in steps of the caller's. */
  *between(from: readonly FlowEnd[], to: readonly FlowEnd[]): Generator<void, Iterable<[FlowEnd, FlowEnd]>> {
    const sources = yield* this.#sources.among(from);
    const destinations = yield* this.#destinations.among(to);
    if (!this.#isEither) return pairsOf(sources, () => destinations);
    const asked = new Set(sources);
    return pairsOf(from, (source) => (asked.has(source) ? to : destinations));
  }
}

function* pairsOf(sources: readonly FlowEnd[], targets: (source: FlowEnd) => readonly FlowEnd[]) {
  for (const source of sources)
    for (const destination of targets(source)) yield [source, destination] as [FlowEnd, FlowEnd];
}

function seenIn(
  { from, to }: Asked,
  { connections }: Declared,
  source: FlowEnd,
  destination: FlowEnd,
): Seen | undefined {
  // Without a VEN at either end nobody would know of it.
  if (!source.isSeen && !destination.isSeen) return undefined;
  const all = connections(source, destination);
  return all && seenBetween(all, from, to);
}

const isOfUsers = ({ consuming_security_principals: users = [] }: JsonObject) => (users as unknown[]).length > 0;

/** The rules of the policy and its boundaries, which no rule set holds. Yields between steps. */
function* policyOf(call: Call, objects: PolicyObjects, looks: Looks): Generator<void, FlowDecisions> {
  const decisions = new FlowDecisions(looks);
  yield* rulesInForce(ruleSetsIn(call), objects, ({ rule, shown }) => {
    // No flow tells of its user, as those of services do not.
    if (!isOfUsers(shown)) decisions.add(rule);
  });
  const { lists } = call.pce.store;
  const selection = { limit: Number.MAX_SAFE_INTEGER, includeDeleted: false };
  for (const bodies of lists.inParts(call.org, activeKind(enforcementBoundaries.kind), selection, AT_ONCE)) {
    for (const body of bodies) {
      const found = { sort: 'enforcement_boundaries', shown: JSON.parse(body) as JsonObject, ruleSet: {} } as const;
      if (!isInForce(found.shown)) continue;
      yield* readAhead(found, objects);
      decisions.add(resolved(found, objects));
    }
    yield;
  }
  return decisions;
}
