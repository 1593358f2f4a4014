import type { Call } from '../model/operation.ts';
import type { FlowEnd } from './flow-ends.ts';
import { ANY_IP_LIST } from './ip-lists.ts';
import { type Asked, type Flow, flowsOf, turn } from './traffic-flows.ts';

/** Hosts of one app and environment, or what an address outside belongs to. */
interface EdgeEnd {
  readonly app: string | null;
  readonly env: string | null;
  /** Domain name, IP list, `Internet`, or that it is of a workload that is gone; null for workloads. */
  readonly outside: string | null;
}

/** All flows of a service from one group to another that are decided alike. */
export interface Edge {
  readonly source: EdgeEnd;
  readonly destination: EdgeEnd;
  readonly service: { readonly proto: number; readonly port: number | null };
  /** Whether the scenario says so, and not the policy. */
  readonly declared: boolean;
  readonly decision: string;
  readonly boundary_decision: string | null;
  /** Pairs of hosts, as often as a rule or a flow of the scenario makes them talk. */
  flows: number;
  connections: number;
}

interface Edges {
  readonly edges: readonly Edge[];
  /** Whether there are more of them. */
  readonly truncated: boolean;
}

/** Groups of a thousand apps could talk with each other. */
export const MOST_EDGES = 2000;

/** The flows that are asked for, counted by who talks to whom. Yields between steps. */
export function* edgesOf(call: Call, asked: Asked): Generator<void, Edges> {
  const edges = new Map<string, Edge>();
  let truncated = false;
  for (const found of flowsOf(call, asked)) {
    if (found === turn) {
      yield;
      continue;
    }
    const begun = edgeOf(found);
    const key = JSON.stringify(begun);
    const edge = edges.get(key) ?? { ...begun, flows: 0, connections: 0 };
    if (!edges.has(key) && edges.size >= MOST_EDGES) {
      truncated = true;
      continue;
    }
    edges.set(key, edge);
    edge.flows += 1;
    edge.connections += found.seen.count;
  }
  return { edges: [...edges.values()], truncated };
}

function edgeOf({ source, destination, service, decision, isDeclared }: Flow): Omit<Edge, 'flows' | 'connections'> {
  return {
    source: endOf(source),
    destination: endOf(destination),
    service: { proto: service.proto ?? 0, port: service.port ?? null },
    declared: isDeclared,
    decision: decision.policy_decision,
    boundary_decision: decision.boundary_decision ?? null,
  };
}

function endOf({ labels, fqdn, hostname, party, shown }: FlowEnd): EdgeEnd {
  if (party.isWorkload) return { app: labels.get('app') ?? null, env: labels.get('env') ?? null, outside: null };
  // A PCE knows the address alone any longer.
  if (hostname !== null) return { app: null, env: null, outside: 'Gone workloads' };
  const lists = (shown['ip_lists'] ?? []) as { readonly name: string }[];
  // Each address is in that one.
  const list = lists.find(({ name }) => name !== ANY_IP_LIST);
  return { app: null, env: null, outside: fqdn ?? list?.name ?? 'Internet' };
}
