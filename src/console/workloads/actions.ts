import { control, pce } from '../server/control.ts';
import { nameOf, type Workload } from './workload.ts';

/** Those that have a VEN: nothing else falls silent or is unpaired. */
export const managed = (workloads: Iterable<Workload>): Workload[] =>
  [...workloads].filter((workload) => workload.managed && workload.ven !== null);

const idOf = (href: string): string => href.split('/').at(-1) ?? '';

/** Whether hosts send heartbeats from now on. @throws Refused */
export async function setHeartbeat(workloads: readonly Workload[], heartbeat: boolean): Promise<void> {
  for (const { ven } of workloads) {
    if (ven) await control('PUT /vens/:id', { params: { id: idOf(ven.href) }, body: { heartbeat } });
  }
}

/** As a client of a PCE does it. @throws Refused */
export async function unpair(org: number, workloads: readonly Workload[]): Promise<void> {
  const vens = workloads.flatMap(({ ven }) => (ven ? [{ href: ven.href }] : []));
  await pce(org, 'PUT', `/orgs/${org}/vens/unpair`, { vens, firewall_restore: 'default' });
}

/** `web-1`, or `12 hosts: web-1, web-2, web-3 and 9 more`. */
export function namesOf(workloads: readonly Workload[]): string {
  const [first] = workloads;
  if (workloads.length === 1 && first) return nameOf(first);
  const named = workloads.slice(0, 3).map(nameOf).join(', ');
  return `${workloads.length} hosts: ${named}${workloads.length > 3 ? ` and ${workloads.length - 3} more` : ''}`;
}
