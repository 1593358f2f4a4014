import { timeText } from '../../state/clock.ts';
import type { VenRow } from '../../state/vens.ts';
import { removeDependents } from '../engine/dependents.ts';
import { deletedObject, objectAt } from '../engine/objects.ts';
import { agentHref, byVen, venAndAgent, venHref } from '../model/agent-events.ts';
import type { Pce } from '../model/pce.ts';
import { asOf } from './living.ts';
import type { ManagedWorkload, Ven } from './stored-hosts.ts';
import { workloads } from './workloads.ts';

/**
 * The VEN has left its host: its workload is deleted, and stays readable by href. Inside the caller's transaction.
 * @param at milliseconds since 1970
 */
export function uninstall(pce: Pce, ven: VenRow, at: number): void {
  const { org } = ven;
  const by = { href: venHref(ven) };
  const now = timeText(at);
  const gone = <T>(ordinal: number) => JSON.parse(asOf.body(at, pce.store.at(ordinal)?.body ?? '{}')) as T;
  const before = gone<ManagedWorkload>(ven.workload);
  const workload = deletedObject(workloads, withoutVen(before), at, { href: agentHref(ven) });
  const uninstalled = {
    ...gone<Ven>(ven.ordinal),
    ...{ status: UNINSTALLED, unpair_allowed: false, updated_at: now, updated_by: by },
    // A VEN that is given up says no goodbye.
    ...(ven.silentSince === null && { last_goodbye_at: now }),
  };
  removeDependents(workloads, pce, org, before.href);
  pce.store.markDeleted(org, 'workloads', ven.workload, JSON.stringify(workload));
  pce.store.markDeleted(org, 'vens', ven.ordinal, JSON.stringify(uninstalled));
  pce.vens.remove(ven.ordinal);
  const createdBy = byVen(ven, before.hostname);
  pce.events.happened(org, 'agent.deactivate', { createdBy, resource: venAndAgent(ven, uninstalled), at });
}

const UNINSTALLED = 'uninstalled';

/** A workload shows its VEN as uninstalled. */
function withoutVen(workload: ManagedWorkload): ManagedWorkload {
  const { agent, ven } = workload;
  const status = { ...agent.status, status: UNINSTALLED };
  return {
    ...workload,
    online: false,
    agent: { ...agent, status, unpair_allowed: false },
    ven: { ...ven, status: UNINSTALLED },
  };
}

const HOUR_MS = 3_600_000;
const NEVER = Number.MAX_SAFE_INTEGER;

/**
 * Tells the VEN to leave its host. A VEN that is heard from does so at once. A silent one does so when it is heard
 * from, and is given up when its time is over (settings/workloads, `ven_uninstall_timeout_hours`; -1: never). A second
 * call puts nothing off. Inside the caller's transaction.
 * @param hoursIn how long an org waits for its VENs
 */
export function unpair(pce: Pce, ven: VenRow, hoursIn: HoursIn): void {
  const now = pce.clock.now();
  if (ven.silentSince === null) {
    uninstall(pce, ven, now);
    return;
  }
  const hours = hoursIn(ven.org);
  pce.vens.schedule(ven, 'uninstall', hours < 0 ? NEVER : now + hours * HOUR_MS);
}

export type HoursIn = (org: number) => number;

/** Unpairs a simulated host when its time has come, unless a call could not do it either. */
export function unpairInTime(pce: Pce, ven: VenRow, hoursIn: HoursIn): void {
  if (objectAt<Ven>(pce, ven.ordinal).status !== 'suspended') unpair(pce, ven, hoursIn);
}
