import { deletedObject } from '../pce/objects.ts';
import type { Pce } from '../pce/pce.ts';
import { hrefOf } from '../pce/resource.ts';
import { uninstallTimeoutHours } from '../pce/resources/settings-workloads.ts';
import { vens } from '../pce/resources/vens.ts';
import { workloads } from '../pce/resources/workloads.ts';
import type { VenRow } from '../state/vens.ts';
import { asOf } from './living.ts';
import { agentOf, objectAt } from './objects.ts';

/**
 * The VEN has left its host: its workload is deleted, and stays readable by href. Inside the caller's transaction.
 * @param at milliseconds since 1970
 */
export function uninstall(pce: Pce, ven: VenRow, at: number): void {
  const { org, id } = ven;
  const by = { href: hrefOf(vens, org, id) };
  const now = new Date(at).toISOString();
  const gone = (ordinal: number) => JSON.parse(asOf.body(at, JSON.stringify(objectAt(pce, ordinal))));
  const workload = deletedObject(workloads, { ...gone(ven.workload), online: false }, now, by);
  const uninstalled = { ...gone(ven.ordinal), status: 'uninstalled', updated_at: now, updated_by: by };
  pce.store.markDeleted(org, 'workloads', ven.workload, JSON.stringify(workload));
  pce.store.markDeleted(org, 'vens', ven.ordinal, JSON.stringify(uninstalled));
  pce.vens.remove(ven.ordinal);
  const agent = agentOf(ven, workload['hostname']);
  pce.events.happened(org, 'agent.deactivate', { createdBy: { agent }, resource: { agent }, at });
}

const HOUR_MS = 3_600_000;

/**
 * Tells the VEN to leave its host. One that is heard from does so at once; a silent one is given up when its time is
 * over (settings/workloads, `ven_uninstall_timeout_hours`). Inside the caller's transaction.
 */
export function unpair(pce: Pce, ven: VenRow): void {
  const now = pce.clock.now();
  if (ven.silentSince === null) uninstall(pce, ven, now);
  else pce.vens.schedule(ven.ordinal, now + uninstallTimeoutHours(pce, ven.org) * HOUR_MS, 'uninstall');
}
