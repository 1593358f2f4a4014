import { summary } from '../pce/events.ts';
import type { Pce } from '../pce/pce.ts';
import type { JsonObject } from '../pce/resource.ts';
import { workloads } from '../pce/resources/workloads.ts';
import type { VenRow } from '../state/vens.ts';
import { asOf, HEARTBEAT_MS, lastHeartbeat, sinceHeartbeatsBegan } from './living.ts';
import { agentOf, objectAt } from './objects.ts';

/** Three missed heartbeats are noticed, twelve make a host offline (events guide 25.2). */
const MISSED_AFTER_MS = 3 * HEARTBEAT_MS;
const OFFLINE_AFTER_MS = 12 * HEARTBEAT_MS;

/** The host sends no heartbeats from now on; in time it is found to be offline. Inside the caller's transaction. */
export function fallSilent(pce: Pce, ven: VenRow): void {
  if (ven.silentSince !== null) return;
  const now = pce.clock.now();
  const last = lastHeartbeat(ven.since, now);
  for (const [kind, ordinal] of objectsOf(ven)) rewrite(pce, ven, kind, ordinal, (body) => asOf.body(now, body));
  pce.vens.silence(ven.ordinal, last);
  pce.vens.schedule(ven.ordinal, last + MISSED_AFTER_MS, 'missed_heartbeats');
}

/** A silent host sends heartbeats again, from now on. Inside the caller's transaction. */
export function speakAgain(pce: Pce, ven: VenRow): void {
  if (ven.silentSince === null) return;
  const since = sinceHeartbeatsBegan(pce.clock.timestamp());
  const workload = objectAt(pce, ven.workload) as JsonObject & { agent: { status: JsonObject } };
  const wasOffline = workload['online'] === false;
  workload['online'] = true;
  Object.assign(workload.agent.status, { last_heartbeat_on: since, uptime_seconds: since });
  pce.store.rewrite(ven.org, 'workloads', ven.workload, JSON.stringify(workload));
  rewrite(pce, ven, 'vens', ven.ordinal, (body) => JSON.stringify({ ...JSON.parse(body), last_heartbeat_at: since }));
  pce.vens.revive(ven, pce.clock.now());
  if (wasOffline) tellOnline(pce, ven, workload);
}

/** A VEN's doings are told as its agent's (events guide 25.2). */
export function tellOnline(pce: Pce, ven: VenRow, workload: JsonObject): void {
  pce.events.happened(ven.org, 'workload.online', {
    createdBy: { agent: agentOf(ven, workload['hostname']) },
    resource: { workload: summary(workload, workloads.inEvents) },
  });
}

/** What becomes of a host, each at its time; `unpair` and `uninstall` are elsewhere. */
export const heartbeatTransitions = {
  silence: (pce: Pce, ven: VenRow) => fallSilent(pce, ven),
  missed_heartbeats: (pce: Pce, ven: VenRow, due: number) => {
    tellCheck(pce, ven, 'system_task.agent_missed_heartbeats_check', due);
    pce.vens.schedule(ven.ordinal, (ven.silentSince as number) + OFFLINE_AFTER_MS, 'offline');
  },
  offline: (pce: Pce, ven: VenRow, due: number) => {
    rewrite(pce, ven, 'workloads', ven.workload, (body) => JSON.stringify({ ...JSON.parse(body), online: false }));
    tellCheck(pce, ven, 'system_task.agent_offline_check', due);
    pce.vens.schedule(ven.ordinal, null, null);
  },
};

function tellCheck(pce: Pce, ven: VenRow, type: string, at: number): void {
  const { hostname } = objectAt(pce, ven.ordinal);
  pce.events.happened(ven.org, type, { resource: { agent: agentOf(ven, hostname) }, severity: 'warning', at });
}

const objectsOf = (ven: VenRow) =>
  [
    ['workloads', ven.workload],
    ['vens', ven.ordinal],
  ] as const;

function rewrite(pce: Pce, { org }: VenRow, kind: string, ordinal: number, change: (body: string) => string): void {
  const stored = pce.store.at(ordinal);
  if (stored) pce.store.rewrite(org, kind, ordinal, change(stored.body));
}
