import { activeKind } from '../engine/versions.ts';
import type { JsonObject } from '../model/json-values.ts';
import type { Call } from '../model/operation.ts';
import { enforcementBoundaries } from './enforcement-boundaries.ts';
import { type Decision, FlowDecisions } from './flow-decisions.ts';
import { endsOf, type FlowEnd, hostsIn, listsIn } from './flow-ends.ts';
import { lotOf } from './flow-lots.ts';
import { type Connections, type Seen, seenBetween } from './flow-times.ts';
import { networkOf } from './networks.ts';
import type { PolicyRule } from './policy-evaluation.ts';
import { PolicyObjects } from './policy-objects.ts';
import { readAhead, resolved, ruleSetsIn, rulesInForce } from './policy-rules.ts';
import type { ServicePort } from './service-ports.ts';
import { asksForDecision, asksForServers, asksForService, EndCriteria, type TrafficQuery } from './traffic-criteria.ts';
import { type DeclaredEnd, type DeclaredFlow, type FlowRule, trafficOf } from './traffic-sources.ts';

/** All connections of a service from one end to another within the time of a query. */
export interface Flow {
  readonly source: FlowEnd;
  readonly destination: FlowEnd;
  readonly service: ServicePort;
  readonly seen: Seen;
  readonly decision: Decision;
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
const lots = { talks: 0, begins: 1, blocked: 2, rate: 3, bytes: 4 } as const;
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

/** Pairs, or rules that were looked at, in one step. */
const AT_ONCE = 5000;

/**
 * The flows of an org that a query asks for: worked out from what is declared, the hosts, and the policy in force of the
 * version that the call names. Calls back for each one, and yields between steps.
 * @throws Refusal what `use` throws
 */
export function* flowsOf(call: Call, { query, from, to }: Asked, use: (flow: Flow) => void): Generator<void> {
  const { rules = [], flows = [] } = trafficOf(call.pce, call.org);
  if ((rules.length === 0 && flows.length === 0) || !asksForServers(query)) return;
  const objects = new PolicyObjects(call);
  const hosts = yield* hostsIn(call, objects);
  const lists = yield* listsIn(call);
  const decisions = new FlowDecisions(yield* policyOf(call, objects));
  const pairs = pairsAskedFor(query, objects);
  let done = 0;
  for (const declared of [...rules.map(ofRule), ...flows.map(ofFlow)]) {
    if (!asksForService(query, declared.service)) continue;
    const ends = [declared.from, declared.to].map((end) => endsOf(end, hosts, lists));
    for (const [source, destination] of pairs(...(ends as [FlowEnd[], FlowEnd[]]))) {
      const flow = flowOf(declared, source, destination, { from, to }, decisions);
      if (flow && asksForDecision(query, flow.decision)) use(flow);
      done += 1;
      if (done + decisions.looked < AT_ONCE) continue;
      done = decisions.looked = 0;
      yield;
    }
    done += hosts.length;
  }
}

/** Everybody who may talk with everybody else, of those that a query asks for. */
function pairsAskedFor(query: TrafficQuery, objects: PolicyObjects) {
  const { sources, destinations, exclude_workloads_from_ip_list_query: isWithout = true } = query;
  const isSource = known(new EndCriteria(sources, objects, !isWithout));
  const isDestination = known(new EndCriteria(destinations, objects, !isWithout));
  const isEither = query.sources_destinations_query_op === 'or';
  return function* (from: readonly FlowEnd[], to: readonly FlowEnd[]): Generator<[FlowEnd, FlowEnd]> {
    const targets = isEither ? to : to.filter(isDestination);
    for (const source of from) {
      const isAsked = isSource(source);
      if (!isAsked && !isEither) continue;
      for (const destination of targets) {
        if (source !== destination && (isAsked || isDestination(destination))) yield [source, destination];
      }
    }
  };
}

/** Each end is looked at once. */
function known(criteria: EndCriteria): (end: FlowEnd) => boolean {
  const answers = new Map<FlowEnd, boolean>();
  return (end) => {
    let answer = answers.get(end);
    if (answer === undefined) answers.set(end, (answer = criteria.isMet(end)));
    return answer;
  };
}

function flowOf(
  { service, connections, decided }: Declared,
  source: FlowEnd,
  destination: FlowEnd,
  { from, to }: Pick<Asked, 'from' | 'to'>,
  decisions: FlowDecisions,
): Flow | undefined {
  // Without a VEN at either end nobody would know of it.
  if (!source.isSeen && !destination.isSeen) return undefined;
  const all = connections(source, destination);
  const seen = all && seenBetween(all, from, to);
  if (!seen) return undefined;
  const policy_decision = decided(source, destination);
  const decision = policy_decision === undefined ? decisions.of(source, destination, service) : { policy_decision };
  return { source, destination, service, seen, decision };
}

/** The rules of the policy; boundaries deny as deny rules do. Yields between steps. */
function* policyOf(call: Call, objects: PolicyObjects): Generator<void, PolicyRule[]> {
  const rules: PolicyRule[] = [];
  yield* rulesInForce(ruleSetsIn(call), objects, ({ rule }) => rules.push(rule));
  const { lists } = call.pce.store;
  const selection = { limit: Number.MAX_SAFE_INTEGER, includeDeleted: false };
  for (const bodies of lists.inParts(call.org, activeKind(enforcementBoundaries.kind), selection, AT_ONCE)) {
    for (const body of bodies) {
      const found = { sort: 'deny_rules', shown: JSON.parse(body) as JsonObject, ruleSet: {} } as const;
      yield* readAhead(found, objects);
      rules.push(resolved(found, objects));
    }
    yield;
  }
  return rules;
}

/** Bytes of a connection, at least and beyond. */
const bytes = { least: 200, more: 20_000 };

/** A flow as a download shows it. */
export function shownFlow(org: number, { source, destination, service, seen, decision }: Flow): JsonObject {
  const ofPair = (lot: number) =>
    Math.round(bytes.least + lotOf(source.number, destination.number, lots.bytes + LOTS * lot) * bytes.more);
  const { network } = networkOf(org, destination.party.addresses[0] ?? '');
  return {
    src: source.shown,
    dst: destination.shown,
    service,
    num_connections: seen.count,
    ...decision,
    flow_direction: destination.mode === undefined ? 'outbound' : 'inbound',
    timestamp_range: { first_detected: timeText(seen.first), last_detected: timeText(seen.last) },
    state: 'closed',
    dst_bi: seen.count * ofPair(0),
    dst_bo: seen.count * ofPair(1),
    ...(network && { network }),
    caps: [],
    client_type: 'server',
  };
}

/** Whole seconds, as flows have them. */
const timeText = (at: number) => new Date(at).toISOString().replace(/\.\d+Z$/, 'Z');
