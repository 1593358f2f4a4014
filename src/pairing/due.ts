import type { Pce } from '../pce/pce.ts';
import type { Transition, VenRow } from '../state/vens.ts';
import { dropKeys, type FleetKeys, pairDueHosts } from './fleets.ts';
import { heartbeatTransitions } from './heartbeats.ts';
import { uninstall, unpairInTime } from './uninstall.ts';

/**
 * Does what has become due since it was last asked, in the order of its times, each at its time. Called ahead of every
 * request: whoever looks sees what a PCE would have found out by then.
 */
export function runDueTransitions(pce: Pce): void {
  const now = pce.clock.now();
  const isDue = () => Math.min(pce.vens.next(), pce.fleets.next()) <= now;
  if (!isDue()) return;
  const keys: FleetKeys = new Map();
  pce.store.transaction(() => {
    while (isDue()) {
      if (pce.fleets.next() < pce.vens.next()) pairNext(pce, now, keys);
      else changeNext(pce, now);
    }
    dropKeys(pce, keys);
  });
}

function pairNext(pce: Pce, now: number, keys: FleetKeys): void {
  const fleet = pce.fleets.firstDue(now);
  if (fleet) pairDueHosts(pce, fleet, keys);
}

function changeNext(pce: Pce, now: number): void {
  const next = pce.vens.firstDue(now);
  if (!next) return;
  pce.vens.cancel(next, next.transition);
  pce.clock.during(next.due, () => transitions[next.transition](pce, next, next.due));
}

const transitions: Readonly<Record<Transition, (pce: Pce, ven: VenRow, due: number) => void>> = {
  ...heartbeatTransitions,
  uninstall,
  unpair: unpairInTime,
};
