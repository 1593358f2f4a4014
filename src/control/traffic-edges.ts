import type { Emulator } from '../emulator/emulator.ts';
import { short } from '../emulator/there-is.ts';
import { nobody } from '../pce/api/perform.ts';
import { invalidInput } from '../pce/model/errors.ts';
import type { Call } from '../pce/model/operation.ts';
import { PassedOver } from '../pce/model/passed-over.ts';
import type { Pce } from '../pce/model/pce.ts';
import { type Edge, edgesOf, MOST_EDGES } from '../pce/resources/flow-edges.ts';
import { withPolicyNow } from '../pce/resources/traffic-queries.ts';
import { trafficOf } from '../pce/resources/traffic-sources.ts';
import { timeOf } from '../pce/resources/traffic-times.ts';
import { timeText } from '../state/clock.ts';
import type { ControlCall, ControlRequest } from './call.ts';
import { onOneOrg } from './one-state.ts';
import { integer, numberIn, text } from './parameters.ts';

/** Who talked to whom in a time. */
export interface TrafficEdges {
  readonly from: string;
  readonly to: string;
  /** Rules and flows of the scenario that declare it. */
  readonly declarations: number;
  readonly edges: readonly Edge[];
  /** Whether there are more of them. */
  readonly truncated: boolean;
}

/** Which flows are asked for. */
export interface EdgeQuery {
  /** Times or dates. */
  readonly from?: string;
  readonly to?: string;
  readonly port?: number;
  /** Number of the protocol: 6 is TCP. */
  readonly proto?: number;
}

const DAY = 86_400_000;

/** Flows are worked out with turns for others, and nothing is kept: no query, no event, no count. @throws Refusal */
function listEdges({ pce }: Emulator, request: ControlRequest): Promise<TrafficEdges> {
  let hasLeft = false;
  request.whenLeft?.(() => {
    hasLeft = true;
  });
  return onOneOrg(pce, request.params['org'], (org) => edgesIn(pce, org, request, () => hasLeft));
}

async function edgesIn(
  pce: Pce,
  org: number,
  { query, address }: ControlRequest,
  hasLeft: () => boolean,
): Promise<TrafficEdges> {
  const { from, to } = timeIn(query, pce.clock.now());
  const call = withPolicyNow(lookIn(pce, org, { address, hasLeft }));
  const found = await pce.longWorks.look(call, () => edgesOf(call, { from, to, query: flowsWith(query) }));
  const { rules = [], flows = [] } = trafficOf(pce, org);
  return { from: timeText(from), to: timeText(to - 1), declarations: rules.length + flows.length, ...found };
}

/** @throws Refusal 406 */
function timeIn(query: ControlRequest['query'], now: number): { from: number; to: number } {
  const given = (name: 'from' | 'to', end: 'first' | 'last') => {
    const value = query[name];
    if (value === undefined) return undefined;
    try {
      return timeOf(value, end);
    } catch {
      const wrong = short(value);
      throw invalidInput(`The parameter '${name}' must be a time such as 2026-01-31T07:00:00Z, not ${wrong}`);
    }
  };
  const to = Math.min(given('to', 'last') ?? now + 1, now + 1);
  const from = given('from', 'first') ?? to - 1 - DAY;
  if (from >= to) throw invalidInput("The parameter 'from' must be ahead of 'to', and not in the future");
  return { from, to };
}

/** All flows, or those of a service. */
function flowsWith(query: ControlRequest['query']) {
  const [port, proto] = [numberIn(query, 'port'), numberIn(query, 'proto')];
  const all = { include: [], exclude: [] };
  // One that names nothing is about all.
  const service = { ...(port !== undefined && { port }), ...(proto !== undefined && { proto }) };
  const services = { include: [service], exclude: [] };
  return { ...{ query_name: '', sources: all, destinations: all, services }, policy_decisions: [], max_results: 0 };
}

/** A look into an org by the emulator itself. */
function lookIn(pce: Pce, org: number, { address, hasLeft }: Pick<Call, 'address' | 'hasLeft'>): Call {
  return {
    ...{ pce, org, principal: nobody, params: {}, query: {}, body: undefined, address, async: false },
    ...{ level: pce.settings.in(org).validation, method: 'GET', path: '', url: '', authorization: undefined },
    passedOver: new PassedOver(),
    ...{ recheck: () => undefined, connection: {}, hasLeft },
  };
}

export const trafficEdgeCalls: readonly ControlCall[] = [
  {
    name: 'mock_traffic_edges_get',
    method: 'GET',
    path: '/orgs/:org/traffic/edges',
    waitsFor: 'org',
    summary: `Who talked to whom, by app and env, with the decision of the policy in force; ${MOST_EDGES} edges at most`,
    query: {
      from: text('a time or date [a day ahead of to]'),
      to: text('a time or date [now]'),
      port: integer('flows to this port alone', 0, 65_535),
      proto: integer('flows of the protocol with this number alone, such as 6 for TCP', 0, 255),
    },
    status: 200,
    handle: listEdges,
  },
];
