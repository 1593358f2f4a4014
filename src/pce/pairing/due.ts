import { setImmediate as nextTurn } from 'node:timers/promises';
import { stopwatch } from '../../state/clock.ts';
import { connectionsFirst } from '../../state/connections-first.ts';
import { storageProblem } from '../../state/database.ts';
import { BYTES_AT_ONCE } from '../../state/parts.ts';
import type { DueTransition, Transition, VenRow } from '../../state/vens.ts';
import { Happened, type Happening } from '../model/happened.ts';
import type { Pce } from '../model/pce.ts';
import { tellEnded } from '../model/session-events.ts';
import { tellExpired } from '../resources/service-accounts.ts';
import { uninstallTimeouts } from '../resources/settings-workloads.ts';
import { type HoursIn, uninstall, unpairInTime } from '../resources/uninstall.ts';
import { endRecovery } from '../resources/ven-recovery.ts';
import { dropKeys, type FleetKeys, pairDueHosts } from './fleets.ts';
import { heartbeatTransitions } from './heartbeats.ts';
import { OrgsWaitedFor, type Turn } from './orgs-waited-for.ts';

/** Hosts and transitions of one slice, while nobody else is served. Large ones make the slice shorter. */
const SLICE = 100;

/** Pause after a slice that found no room in storage, by either clock: each try takes long. */
const PAUSE_MS = 1000;

/** All due work of all orgs, in the order of its times. */
const inOrder: readonly Turn[] = [{ org: undefined, most: SLICE }];

/** The state of things when there was no room in storage for due work. */
interface NoRoom {
  readonly store: Pce['store'];
  readonly kept: number;
  /** Time of the stopwatch. */
  readonly at: number;
  /** Time of the emulated clock. */
  readonly now: number;
}

/**
 * Does due work in the order of its times, each at its time: a client sees the state that a PCE would have by then. A
 * lot of work is done in slices, and others are served in between. Orgs that somebody waits for share slices, so that
 * one with little to do waits for little work of others. Slices are counted and not timed: the same requests, one after
 * another, draw the same ids.
 */
export class DueWork {
  readonly #pce: Pce;
  #rest: Promise<void> | undefined;
  #noRoom: NoRoom | undefined;
  readonly #waitedFor = new OrgsWaitedFor();
  readonly #isPutOff = connectionsFirst();
  /** All that became due and was done, since the start. */
  readonly happened = new Happened();

  constructor(pce: Pce) {
    this.#pce = pce;
  }

  /** Called ahead of every request. @returns a promise for calls that look at due work; undefined if all is done */
  catchUp(): Promise<void> | undefined {
    if (this.#rest || this.#runSlice(sliceWithoutDefects)) return this.#rest;
    this.#rest = this.#runTheRest().finally(() => {
      this.#rest = undefined;
      this.#waitedFor.releaseAll();
    });
    // It fails where the state cannot be used at all. Those who wait see that, and the next request meets it again.
    this.#rest.catch(() => undefined);
    return this.#rest;
  }

  /** The same for calls that look at one org alone: its work goes ahead of the work of others. */
  catchUpWith(org: number): Promise<void> | undefined {
    return this.catchUp() && this.#isBehind(org) ? this.#waitedFor.add(org) : undefined;
  }

  /** The same before anybody is served. Throws any error: a state with a defect is not to be served at all. */
  catchUpAtOnce(): void {
    while (!this.#runSlice(runSlice));
  }

  /** Does a first slice inside the caller's transaction. @throws SQLite's error where there is no room for it */
  begin(): void {
    try {
      runSlice(this.#pce);
    } catch (error) {
      // `catchUp` meets any other error again. It may be of another org: it must not undo the caller's own work.
      if (storageProblem(error) !== undefined) throw error;
    }
  }

  /** Whether due work of the org is left. */
  #isBehind(org: number): boolean {
    const { vens, fleets, accounts, clock } = this.#pce;
    const now = clock.now();
    return [vens, fleets, accounts.sessionEnds, accounts.apiKeyEnds].some((all) => all.isDue(org, now));
  }

  async #runTheRest(): Promise<void> {
    do await nextTurn();
    while (this.#pce.db.open && (this.#isPutOff() || !this.#runNextTurns()));
  }

  /** Runs a slice, and lets those go on whose org is done. @returns as `#runSlice` does */
  #runNextTurns(): boolean {
    const turns = this.#waitedFor.next(SLICE);
    const isDone = this.#runSlice(sliceWithoutDefects, turns);
    for (const { org } of turns) if (org !== undefined && !this.#isBehind(org)) this.#waitedFor.release(org);
    return isDone;
  }

  /** @returns whether there is no more to do, or no room for it: a full disk must not make reads fail */
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

  /** Whether to wait before the next try. A commit since, or another state, may have brought room. */
  #isTooSoon({ store, kept, at, now }: NoRoom): boolean {
    const { store: present, clock } = this.#pce;
    if (present !== store || present.kept !== kept) return false;
    return stopwatch() - at < PAUSE_MS && Math.abs(clock.now() - now) < PAUSE_MS;
  }
}

/**
 * The same, but a fleet or host that fails stops no others, and fails nobody's call. It is left out for good, with one
 * warning. An error of storage is nobody's defect, and is thrown.
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
      // No single fleet or host is to blame: the next request meets the error again.
      if (omitted === undefined) throw error;
      const { stack, message } = error as Error;
      process.emitWarning(`defect of mock-pce, for which ${omitted}: ${stack ?? message}`);
    }
  }
  return false;
}

/** Cancels the next due change. @returns a sentence about it; undefined where nothing is due */
function leaveOutNext(pce: Pce, org: number | undefined): string | undefined {
  const { fleet, ven } = nextDue(pce, pce.clock.now(), org);
  if (fleet) {
    pce.fleets.count(fleet.id, fleet.paired, fleet.refused, null);
    return `fleet ${fleet.id} of org ${fleet.org} pairs no more hosts`;
  }
  // The end of a session or of an API key belongs to no fleet and no host.
  if (!ven) return undefined;
  pce.vens.cancel(ven, ven.transition);
  return `host ${ven.id} of org ${ven.org} goes without '${ven.transition}'`;
}

/** Values that are read once for a slice. */
interface Slice {
  readonly now: number;
  readonly keys: FleetKeys;
  readonly hoursIn: HoursIn;
  readonly happened: Happened;
  /** The slice ends when the store has handled so many bytes. */
  readonly until: number;
}

/** @param turns of the slice @returns whether nothing is due any longer, in any org */
function runSlice(pce: Pce, turns = inOrder): boolean {
  const now = pce.clock.now();
  const { vens, fleets, accounts } = pce;
  const { sessionEnds, apiKeyEnds } = accounts;
  const isDue = () => Math.min(vens.next(), fleets.next(), sessionEnds.next(), apiKeyEnds.next()) <= now;
  if (!isDue()) return true;
  const until = pce.store.handled + BYTES_AT_ONCE;
  const happened = new Happened();
  const slice: Slice = { now, keys: new Map(), hoursIn: uninstallTimeouts(pce), happened, until };
  // A transaction of its own: a failure is known at once, and the slice is not tried again and again.
  pce.store.transactionAlone(() => {
    for (const turn of turns) runTurn(pce, slice, turn);
    dropKeys(pce, slice.keys);
  });
  pce.due.happened.addAll(happened);
  return !isDue();
}

function runTurn(pce: Pce, slice: Slice, { org, most }: Turn): void {
  const { store } = pce;
  for (let left = most, done = 1; left > 0 && done > 0 && store.handled < slice.until; left -= done) {
    done = doNext(pce, slice, left, org);
  }
}

/** The next fleet or host. Where sessions or API keys end before both: the time up to which they end. */
function nextDue(pce: Pce, now: number, org: number | undefined) {
  const { sessionEnds, apiKeyEnds } = pce.accounts;
  const fleet = pce.fleets.firstDue(now, org);
  const ven = pce.vens.firstDue(now, org);
  const others = Math.min(now, fleet?.due ?? now, ven?.due ?? now);
  const [session, apiKey] = [sessionEnds.firstDue(now, org), apiKeyEnds.firstDue(now, org)];
  if (Math.min(session, apiKey) <= others) {
    return session <= apiKey
      ? { end: endSessions, endsBy: Math.min(others, apiKey) }
      : { end: endApiKeys, endsBy: Math.min(others, session) };
  }
  return fleet && (fleet.due ?? now) < (ven?.due ?? Number.POSITIVE_INFINITY) ? { fleet } : { ven };
}

/** @returns the work that was done, counted in hosts; 0 where nothing is due */
function doNext(pce: Pce, slice: Slice, most: number, org: number | undefined): number {
  const { now, keys, happened } = slice;
  const { end, endsBy, fleet, ven } = nextDue(pce, now, org);
  if (end) return end(pce, endsBy, most, org, happened);
  // Starting on a fleet takes as long as a host: there may be many with one host each.
  if (fleet) return pairDueHosts(pce, fleet, keys, most, slice.until, happened) + 1;
  if (!ven) return 0;
  pce.vens.cancel(ven, ven.transition);
  pce.clock.during(ven.due, () => transitions[ven.transition](pce, ven, ven.due, slice));
  happened.add(happeningOf(pce, ven));
  return 1;
}

/** Tells what is over, of users of one org or of all. @returns how many ends, at least 1: some may have been put off */
type End = (pce: Pce, now: number, most: number, org: number | undefined, happened: Happened) => number;

const endSessions: End = (pce, now, most, org, happened) => {
  const ended = pce.accounts.sessionEnds.take(now, most, org);
  happened.add('session_expired', ended.length);
  tellEnded(pce, ended, 'timeout');
  return Math.max(1, ended.length);
};

const endApiKeys: End = (pce, now, most, org, happened) => {
  const ended = pce.accounts.apiKeyEnds.take(now, most, org);
  happened.add('api_key_expired', ended.length);
  tellExpired(pce, ended);
  return Math.max(1, ended.length);
};

const transitions: Readonly<Record<Transition, (pce: Pce, ven: VenRow, due: number, slice: Slice) => void>> = {
  ...heartbeatTransitions,
  uninstall,
  recovery_end: endRecovery,
  unpair: (pce, ven, _due, { hoursIn }) => unpairInTime(pce, ven, hoursIn),
};

const happeningsOf: Readonly<Record<Exclude<Transition, 'unpair'>, Happening>> = {
  silence: 'silent',
  missed_heartbeats: 'heartbeat_missed',
  offline: 'offline',
  uninstall: 'unpaired',
  recovery_end: 'recovery_ended',
};

/** What a transition was, once it was made: a host that is silent or suspended does not leave when it is told to. */
function happeningOf({ vens }: Pce, { org, id, transition }: DueTransition): Happening {
  if (transition !== 'unpair') return happeningsOf[transition];
  return vens.withId(org, id) === undefined ? 'unpaired' : 'told_to_unpair';
}
