import { setImmediate as nextTurn } from 'node:timers/promises';
import { stopwatch } from '../../state/clock.ts';
import { connectionsFirst } from '../../state/connections-first.ts';
import { storageProblem } from '../../state/database.ts';
import type { Transition, VenRow } from '../../state/vens.ts';
import { BYTES_AT_ONCE } from '../model/long-works.ts';
import type { Pce } from '../model/pce.ts';
import { tellEnded } from '../model/session-events.ts';
import { uninstallTimeouts } from '../resources/settings-workloads.ts';
import { type HoursIn, uninstall, unpairInTime } from '../resources/uninstall.ts';
import { dropKeys, type FleetKeys, pairDueHosts } from './fleets.ts';
import { heartbeatTransitions } from './heartbeats.ts';
import { OrgsWaitedFor, type Turn } from './orgs-waited-for.ts';

/** Hosts and transitions that are done in one go: some 30 ms, in which nobody else is served. Fewer, where they are large. */
const SLICE = 100;

/** How long is waited, by either clock, before what there was no room for is tried again: a slice of it takes long. */
const PAUSE_MS = 1000;

/** All that is due, in the order of its times. */
const inOrder: readonly Turn[] = [{ org: undefined, most: SLICE }];

/** How it stood when there was no room for what is due. */
interface NoRoom {
  readonly store: Pce['store'];
  readonly kept: number;
  /** By the stopwatch. */
  readonly at: number;
  /** By the emulated clock. */
  readonly now: number;
}

/**
 * Does what has become due, in the order of its times, each at its time: whoever looks sees what a PCE would have found
 * out by then. Where there is much to do, others are served in between. Orgs that are waited for share slices, so that
 * one with little to do waits for little of others. Slices are counted and not timed, so that the same requests, one after
 * another, draw the same ids.
 */
export class DueWork {
  readonly #pce: Pce;
  #rest: Promise<void> | undefined;
  #noRoom: NoRoom | undefined;
  readonly #waitedFor = new OrgsWaitedFor();
  readonly #isPutOff = connectionsFirst();

  constructor(pce: Pce) {
    this.#pce = pce;
  }

  /** Called ahead of every request. @returns to be waited for by those who look at what is due; undefined if all is done */
  catchUp(): Promise<void> | undefined {
    if (this.#rest || this.#runSlice(sliceWithoutDefects)) return this.#rest;
    this.#rest = this.#runTheRest().finally(() => {
      this.#rest = undefined;
      this.#waitedFor.releaseAll();
    });
    // It fails where the state cannot be used at all: whoever waits is told, and the next request meets it again.
    this.#rest.catch(() => undefined);
    return this.#rest;
  }

  /** The same, for those who look at what is due of one org: its work is done ahead of that of others. */
  catchUpWith(org: number): Promise<void> | undefined {
    return this.catchUp() && this.#isBehind(org) ? this.#waitedFor.add(org) : undefined;
  }

  /** The same, where nobody is to be served yet, and a state with a defect is not to be served at all. */
  catchUpAtOnce(): void {
    while (!this.#runSlice(runSlice));
  }

  /** A first slice as a part of the caller's transaction. @throws SQLite's error where there is no room for it */
  begin(): void {
    try {
      runSlice(this.#pce);
    } catch (error) {
      // Any other is met again by `catchUp`: it may be another's, and the caller's own work is not to be undone for it.
      if (storageProblem(error) !== undefined) throw error;
    }
  }

  /** Whether something of the org is still to be done that is due by now. */
  #isBehind(org: number): boolean {
    const { vens, fleets, clock } = this.#pce;
    return vens.isDue(org, clock.now()) || fleets.isDue(org, clock.now());
  }

  async #runTheRest(): Promise<void> {
    do await nextTurn();
    while (this.#pce.db.open && (this.#isPutOff() || !this.#runNextTurns()));
  }

  /** Those who wait for an org go on as soon as it is done. @returns as `#runSlice` does */
  #runNextTurns(): boolean {
    const turns = this.#waitedFor.next(SLICE);
    const isDone = this.#runSlice(sliceWithoutDefects, turns);
    for (const { org } of turns) if (org !== undefined && !this.#isBehind(org)) this.#waitedFor.release(org);
    return isDone;
  }

  /** @returns whether there is no more to do, or no room for it: whoever only reads is not to suffer from a full disk */
  #runSlice(run: (pce: Pce, turns?: readonly Turn[]) => boolean, turns?: readonly Turn[]): boolean {
    if (this.#noRoom && this.#isTooSoon(this.#noRoom)) return true;
    this.#noRoom = undefined;
    try {
      return run(this.#pce, turns);
    } catch (error) {
      if (storageProblem(error) === undefined) throw error;
      const { store, clock } = this.#pce;
      this.#noRoom = { store, kept: store.kept, at: stopwatch(), now: clock.now() };
      return true;
    }
  }

  /** Not where something was kept since, or the state is another one: then there may be room. */
  #isTooSoon({ store, kept, at, now }: NoRoom): boolean {
    const { store: present, clock } = this.#pce;
    if (present !== store || present.kept !== kept) return false;
    return stopwatch() - at < PAUSE_MS && Math.abs(clock.now() - now) < PAUSE_MS;
  }
}

/**
 * The same, where one that cannot be done keeps no other from being done, and fails nobody's call: it is left out for
 * good, and told once. Storage that is full is no fault of one: that is thrown.
 */
function sliceWithoutDefects(pce: Pce, turns = inOrder): boolean {
  try {
    return runSlice(pce, turns);
  } catch (error) {
    if (storageProblem(error) !== undefined) throw error;
  }
  for (let left = SLICE; left > 0; left--) {
    const org = turns[left % turns.length]?.org;
    try {
      if (runSlice(pce, [{ org, most: 1 }])) return true;
    } catch (error) {
      if (storageProblem(error) !== undefined) throw error;
      const omitted = pce.store.transactionAlone(() => leaveOutNext(pce, org));
      // It is none of one fleet or host: the next request meets it again.
      if (omitted === undefined) throw error;
      const { stack, message } = error as Error;
      process.emitWarning(`defect of mock-pce, for which ${omitted}: ${stack ?? message}`);
    }
  }
  return false;
}

/** @returns what is not done, in words; undefined where nothing is due */
function leaveOutNext(pce: Pce, org: number | undefined): string | undefined {
  const { fleet, ven } = nextDue(pce, pce.clock.now(), org);
  if (fleet) {
    pce.fleets.count(fleet.id, fleet.paired, fleet.refused, null);
    return `fleet ${fleet.id} of org ${fleet.org} pairs no more hosts`;
  }
  // The ends of sessions are no fleet's and no host's.
  if (!ven) return undefined;
  pce.vens.cancel(ven, ven.transition);
  return `host ${ven.id} of org ${ven.org} goes without '${ven.transition}'`;
}

/** What is read once for all that is done in one go. */
interface Slice {
  readonly now: number;
  readonly keys: FleetKeys;
  readonly hoursIn: HoursIn;
  /** How much of the store may be handled until the slice is over. */
  readonly until: number;
}

/** @param turns that make a slice @returns whether nothing is due any longer, of any org */
function runSlice(pce: Pce, turns = inOrder): boolean {
  const now = pce.clock.now();
  const isDue = () => Math.min(pce.vens.next(), pce.fleets.next(), pce.accounts.nextEnd()) <= now;
  if (!isDue()) return true;
  const until = pce.store.handled + BYTES_AT_ONCE;
  const slice: Slice = { now, keys: new Map(), hoursIn: uninstallTimeouts(pce), until };
  // By itself: where it cannot be kept, that is known at once, and not tried again and again.
  pce.store.transactionAlone(() => {
    for (const turn of turns) runTurn(pce, slice, turn);
    dropKeys(pce, slice.keys);
  });
  return !isDue();
}

function runTurn(pce: Pce, slice: Slice, { org, most }: Turn): void {
  const { store } = pce;
  for (let left = most, done = 1; left > 0 && done > 0 && store.handled < slice.until; left -= done) {
    done = doNext(pce, slice, left, org);
  }
}

/** The fleet or the host that is next; or until when sessions end that end ahead of both. */
function nextDue(pce: Pce, now: number, org: number | undefined) {
  const others = Math.min(now, pce.vens.next(), pce.fleets.next());
  // Sessions are told in all orgs of their users: in the order of all that is due.
  if (org === undefined && pce.accounts.nextEnd() <= others) return { endsBy: others };
  const fleet = pce.fleets.firstDue(now, org);
  const ven = pce.vens.firstDue(now, org);
  return fleet && (fleet.due ?? now) < (ven?.due ?? Number.POSITIVE_INFINITY) ? { fleet } : { ven };
}

/** @returns how much was done, in hosts; 0 where nothing is due */
function doNext(pce: Pce, slice: Slice, most: number, org: number | undefined): number {
  const { now, keys } = slice;
  const { endsBy, fleet, ven } = nextDue(pce, now, org);
  if (endsBy !== undefined) return endSessions(pce, endsBy, most);
  // To begin with a fleet takes as long as a host: many may have one host each.
  if (fleet) return pairDueHosts(pce, fleet, keys, most, slice.until) + 1;
  if (!ven) return 0;
  pce.vens.cancel(ven, ven.transition);
  pce.clock.during(ven.due, () => transitions[ven.transition](pce, ven, ven.due, slice));
  return 1;
}

/** Sessions that nobody has used for long. @returns how many there were, at least one: they may have been prolonged */
function endSessions(pce: Pce, now: number, most: number): number {
  const ended = pce.accounts.endExpired(now, most);
  tellEnded(pce, ended, 'timeout');
  return Math.max(1, ended.length);
}

const transitions: Readonly<Record<Transition, (pce: Pce, ven: VenRow, due: number, slice: Slice) => void>> = {
  ...heartbeatTransitions,
  uninstall,
  unpair: (pce, ven, _due, { hoursIn }) => unpairInTime(pce, ven, hoursIn),
};
