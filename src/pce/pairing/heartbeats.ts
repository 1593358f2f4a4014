import { timeText } from '../../state/clock.ts';
import type { VenRow } from '../../state/vens.ts';
import { objectAt } from '../engine/objects.ts';
import { byVen, venAndAgent } from '../model/agent-events.ts';
import { summary } from '../model/events.ts';
import type { Pce } from '../model/pce.ts';
import { asOf, HEARTBEAT_MS, lastHeartbeat, OFFLINE_AFTER_MS, sinceHeartbeatsBegan } from '../resources/living.ts';
import type { ManagedWorkload, Ven, Workload } from '../resources/stored-hosts.ts';
import { uninstall } from '../resources/uninstall.ts';
import { workloads } from '../resources/workloads.ts';

/** Three missed heartbeats are noticed (events guide 25.2). */
const MISSED_AFTER_MS = 3 * HEARTBEAT_MS;

/** Ends the heartbeats of a host; in time it is found to be offline. Inside the caller's transaction. */
export function fallSilent(pce: Pce, ven: VenRow): void {
  if (ven.silentSince !== null) return;
  const now = pce.clock.now();
  const last = lastHeartbeat(ven.since, now);
  for (const [kind, ordinal] of objectsOf(ven)) rewrite(pce, ven, kind, ordinal, (body) => asOf.body(now, body));
  pce.vens.silence(ven.ordinal, last);
  pce.vens.schedule(ven, 'missed_heartbeats', last + MISSED_AFTER_MS);
  pce.vens.schedule(ven, 'offline', last + OFFLINE_AFTER_MS);
}

/** Starts the heartbeats of a silent host again; one that was unpaired leaves. Inside the caller's transaction. */
export function speakAgain(pce: Pce, ven: VenRow): void {
  if (ven.silentSince === null) return;
  const since = sinceHeartbeatsBegan(pce.clock.timestamp());
  const workload = objectAt<ManagedWorkload>(pce, ven.workload);
  const wasOffline = workload.online === false;
  workload.online = true;
  workload.services.uptime_seconds = since;
  Object.assign(workload.agent.status, { last_heartbeat_on: since, uptime_seconds: since, agent_health: [] });
  pce.store.rewrite(ven.org, 'workloads', ven.workload, JSON.stringify(workload));
  const heard = { last_heartbeat_at: since, conditions: [] };
  rewrite(pce, ven, 'vens', ven.ordinal, (body) => JSON.stringify({ ...JSON.parse(body), ...heard }));
  const heardFrom = pce.vens.revive(ven, pce.clock.now());
  pce.vens.cancel(ven, 'missed_heartbeats');
  pce.vens.cancel(ven, 'offline');
  if (pce.vens.isScheduled(ven, 'uninstall')) uninstall(pce, heardFrom, pce.clock.now());
  else if (wasOffline) tellOnline(pce, ven, workload);
}

/** What an event names a workload by. */
export type Named = Partial<Pick<Workload, 'href' | 'name' | 'hostname'>>;

export function tellOnline(pce: Pce, ven: VenRow, workload: Named): void {
  pce.events.happened(ven.org, 'workload.online', {
    createdBy: byVen(ven, workload.hostname),
    resource: { workload: summary(workload, workloads.inEvents) },
  });
}

/** Changes of a host as time passes; `unpair` and `uninstall` are elsewhere. */
export const heartbeatTransitions = {
  silence: (pce: Pce, ven: VenRow) => fallSilent(pce, ven),
  missed_heartbeats: (pce: Pce, ven: VenRow, due: number) => {
    const resource = venAndAgent(ven, objectAt<Ven>(pce, ven.ordinal));
    const told = { resource, severity: 'warning', at: due } as const;
    showMissed(pce, ven, pce.events.happened(ven.org, 'system_task.agent_missed_heartbeats_check', told), due);
  },
  offline: (pce: Pce, ven: VenRow, due: number) => {
    const workload = { ...objectAt<Workload>(pce, ven.workload), online: false };
    pce.store.rewrite(ven.org, 'workloads', ven.workload, JSON.stringify(workload));
    pce.events.happened(ven.org, 'system_task.agent_offline_check', {
      resource: { workload: summary(workload, workloads.inEvents) },
      changes: { online: { before: true, after: false } },
      severity: 'warning',
      at: due,
    });
  },
};

const MISSED = 'agent.missed_heartbeats';
const SEVERITY = 'warning';

/** Shows a condition on the VEN, and a health on its workload's agent, until it is heard from. */
function showMissed(pce: Pce, ven: VenRow, href: string, at: number): void {
  const timestamp = timeText(at);
  const latest_event = { notification_type: MISSED, severity: SEVERITY, href, info: {}, timestamp };
  const conditions = [{ first_reported_timestamp: timestamp, latest_event }];
  rewrite(pce, ven, 'vens', ven.ordinal, (body) => JSON.stringify({ ...JSON.parse(body), conditions }));
  rewrite(pce, ven, 'workloads', ven.workload, (body) => {
    const workload = JSON.parse(body) as ManagedWorkload;
    workload.agent.status.agent_health = [{ type: MISSED, severity: SEVERITY, audit_event: href }];
    return JSON.stringify(workload);
  });
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
