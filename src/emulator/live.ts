import { Readable } from 'node:stream';
import type { Follower, PairedHost, Pce } from '../pce/model/pce.ts';
import { type Kept, shown } from '../pce/observing/journal.ts';
import { type Upcoming, upcoming } from '../pce/pairing/upcoming.ts';
import type { ClockState } from '../state/clock.ts';
import { Random } from '../state/random.ts';
import type { Store } from '../state/store.ts';
import { Happenings, type ToldItems } from './happenings.ts';
import { MOST_STREAMS, type Topic } from './live-topics.ts';
import type { Snapshot, Snapshots } from './snapshot-shelf.ts';

/** What is followed. */
interface Followed {
  readonly pce: Pce;
  readonly snapshots: Snapshots;
}

/** Who follows, and what. */
interface Listener {
  /** What is about another org is left out. */
  readonly org?: number | undefined;
  readonly topics: ReadonlySet<Topic>;
  /** The id of the last message that it got on an earlier stream. */
  readonly lastId?: string | undefined;
  /** Seconds until the stream ends; it never does when left out. */
  readonly seconds?: number | undefined;
  /** Whether it may still listen. */
  readonly mayListen?: () => boolean;
}

/** A listener whose stream is open. */
interface Open extends Listener {
  readonly stream: Readable;
  /** Looks that are left. */
  left: number;
  /** What it has seen is no longer so. */
  isReset: boolean;
}

/** Does some work again and again. @returns ends it */
export type Every = (ms: number, work: () => void) => () => void;

const interval: Every = (ms, work) => {
  const timer = setInterval(work, ms);
  return () => clearInterval(timer);
};

/** Bytes that a client has not read: it comes back by itself. */
export const MOST_UNSENT = 1024 * 1024;
/** Entries of the journal in one message. */
const MOST_ENTRIES = 100;
/** Time between two looks. */
const LOOK_MS = 250;
/** All else is counted in looks. */
const EACH_SECOND = 1000 / LOOK_MS;
const CLOCK_EACH = 5 * EACH_SECOND;
const COMMENT_EACH = 15 * EACH_SECOND;

/** What came since the last look. */
interface News {
  readonly entries: readonly Kept[];
  /** Entries that came, and are gone again. */
  readonly dropped: number;
  /** By the org that is followed. */
  readonly happened: ReadonlyMap<number | undefined, ToldItems>;
  /** Totals of the kinds that were written, by org. */
  readonly changed: ReadonlyMap<number, Readonly<Record<string, number>>>;
  readonly clock: object | undefined;
  readonly isNew: Readonly<Record<'settings' | 'faults' | 'snapshots', boolean>>;
}

/**
 * Tells those who follow a server what becomes of it, as server-sent events. One timer looks for all of them, while there
 * is anybody: no request does anything for it.
 */
export class Live implements Follower {
  readonly #followed: Followed;
  readonly #every: Every;
  readonly #listeners = new Set<Open>();
  readonly #happenings: Happenings;
  #stop: (() => void) | undefined;
  #looks = 0;
  /** Changes when what was told is no longer so. */
  #epoch = newEpoch();
  #store: Store;
  /** Id of the last entry of the journal that was looked at. */
  #entry = 0;
  #clock: ClockState;
  #changes = { settings: 0, faults: 0 };
  #snapshots: readonly Snapshot[] = [];

  constructor(followed: Followed, every: Every = interval) {
    this.#followed = followed;
    this.#every = every;
    this.#happenings = new Happenings(followed.pce);
    this.#store = followed.pce.store;
    this.#clock = followed.pce.clock.get();
    followed.pce.follower = this;
  }

  get isFull(): boolean {
    return this.#listeners.size >= MOST_STREAMS;
  }

  listen(listener: Listener): Readable {
    // What came until now is for those who listened.
    if (this.#stop) this.#look();
    else this.#begin();
    const { seconds = Number.POSITIVE_INFINITY } = listener;
    const stream = new Readable({ read: () => undefined });
    const open = { ...listener, stream, isReset: false, left: Math.ceil(seconds * EACH_SECOND) };
    this.#listeners.add(open);
    stream.once('close', () => this.#left(open));
    this.#greet(open);
    if (open.left <= 0) this.#end(open);
    return stream;
  }

  /** Rows of an org were replaced, or it is gone: those who looked at it begin anew. */
  forgetOrg(org: number): void {
    this.#epoch = newEpoch();
    this.#happenings.orgReplaced();
    for (const open of this.#listeners) if (open.org === undefined || open.org === org) open.isReset = true;
  }

  paired(host: PairedHost): void {
    if (this.#stop) this.#happenings.paired(host);
  }

  #begin(): void {
    const { pce } = this.#followed;
    if (pce.store !== this.#store) this.#epoch = newEpoch();
    this.#goToNow();
    this.#stop = this.#every(LOOK_MS, () => this.#tick());
  }

  #end(open: Open): void {
    this.#left(open);
    open.stream.push(null);
  }

  #left(open: Open): void {
    this.#listeners.delete(open);
    if (this.#listeners.size > 0) return;
    this.#stop?.();
    this.#stop = undefined;
    this.#store.noteNoMore();
  }

  /** From here on. */
  #goToNow(): void {
    const { pce, snapshots } = this.#followed;
    this.#store = pce.store;
    this.#store.written();
    this.#entry = pce.journal.newest;
    this.#happenings.goTo(pce.events.last);
    this.#clock = pce.clock.get();
    this.#changes = changesOf(pce);
    this.#snapshots = [...snapshots.values()];
  }

  #tick(): void {
    const { pce } = this.#followed;
    // The server has ended, and its connections are about to.
    if (!pce.db.open) return;
    // It has no timer of its own: what is watched happens in time.
    if (this.#looks % EACH_SECOND === 0) settle(pce);
    this.#looks += 1;
    this.#look();
    for (const open of this.#listeners) {
      open.left -= 1;
      if (open.left <= 0 || open.mayListen?.() === false) this.#end(open);
    }
  }

  #look(): void {
    const { pce } = this.#followed;
    // What is written and not committed may be undone.
    pce.store.settleNow();
    if (pce.store !== this.#store) this.#renew();
    const news = this.#news();
    for (const open of this.#listeners) this.#send(open, this.#textFor(open, news));
  }

  /** The whole state is another one. */
  #renew(): void {
    this.#epoch = newEpoch();
    this.#goToNow();
    for (const open of this.#listeners) open.isReset = true;
  }

  #news(): News {
    const { pce, snapshots } = this.#followed;
    const { journal, settings, faults } = pce;
    const entries = journal.newest > this.#entry ? journal.after(this.#entry) : [];
    const dropped = journal.newest - this.#entry - entries.length;
    this.#entry = journal.newest;
    const before = { changes: this.#changes, snapshots: this.#snapshots };
    this.#changes = changesOf(pce);
    this.#snapshots = [...snapshots.values()];
    return {
      entries,
      dropped,
      happened: this.#happenings.look(entries, new Set([...this.#listeners].map(({ org }) => org))),
      changed: this.#totals(),
      clock: this.#newClock(),
      isNew: {
        settings: settings.changes !== before.changes.settings,
        faults: faults.changes !== before.changes.faults,
        snapshots: !sameItems(before.snapshots, this.#snapshots),
      },
    };
  }

  #totals(): News['changed'] {
    const { store, kinds } = this.#followed.pce;
    const written = this.#store.written().filter(({ kind }) => kinds.has(kind));
    const totals = [...Map.groupBy(written, ({ org }) => org)].map(
      ([org, all]) => [org, Object.fromEntries(all.map(({ kind }) => [kind, store.totals(org, kind).live]))] as const,
    );
    return new Map(totals);
  }

  /** When it was turned, and now and then: whoever shows it counts on by itself. */
  #newClock(): object | undefined {
    const { pce } = this.#followed;
    const before = this.#clock;
    this.#clock = pce.clock.get();
    const { mode, now } = this.#clock;
    const isTurned = mode !== before.mode || (mode === 'frozen' ? now !== before.now : now < before.now);
    return isTurned || this.#looks % CLOCK_EACH === 0 ? { mode, now, next: nextDue(pce) } : undefined;
  }

  #textFor(open: Open, news: News): string {
    const { org, topics } = open;
    if (open.isReset) {
      open.isReset = false;
      return this.#message('reset', { epoch: this.#epoch });
    }
    const { isNew, changed, clock } = news;
    const told: Readonly<Record<Topic, readonly object[]>> = {
      requests: requestsFor(org, news.entries, news.dropped),
      happened: happened(news.happened.get(org)),
      changed: [...changed].flatMap(([of, kinds]) => (org === undefined || org === of ? { org: of, kinds } : [])),
      clock: clock ? [clock] : [],
      settings: isNew.settings ? [{}] : [],
      faults: isNew.faults ? [{}] : [],
      snapshots: isNew.snapshots ? [{}] : [],
    };
    const messages = [...topics].flatMap((topic) => told[topic].map((data) => this.#message(topic, data)));
    if (this.#looks % COMMENT_EACH === 0) messages.push(': still here\n\n');
    return messages.join('');
  }

  #greet(open: Open): void {
    const { pce } = this.#followed;
    const hello = { epoch: this.#epoch, journal: pce.journal.newest, clock: pce.clock.get() };
    this.#send(open, this.#message('hello', hello) + this.#missed(open));
  }

  /** What came while the listener was away; where that cannot be told, it begins anew. */
  #missed({ lastId, org, topics }: Open): string {
    if (lastId === undefined) return '';
    const { journal } = this.#followed.pce;
    const [, epoch, entry = '', event = ''] = /^(\w+)-(\d+)\.(\d+)$/.exec(lastId) ?? [];
    const entries = epoch === this.#epoch ? journal.after(Number(entry)) : [];
    if (epoch !== this.#epoch || entries.length < journal.newest - Number(entry)) {
      return this.#message('reset', { epoch: this.#epoch });
    }
    const requests = topics.has('requests') ? requestsFor(org, entries, 0) : [];
    const items = topics.has('happened') ? happened(this.#happenings.since(Number(event), org)) : [];
    return [
      ...requests.map((data) => this.#message('requests', data)),
      ...items.map((data) => this.#message('happened', data)),
    ].join('');
  }

  #message(event: 'hello' | 'reset' | Topic, data: object): string {
    const id = `${this.#epoch}-${this.#entry}.${this.#happenings.last}`;
    return `id: ${id}\nevent: ${event}\ndata: ${JSON.stringify(data)}\n\n`;
  }

  #send({ stream }: Open, text: string): void {
    if (text === '' || stream.destroyed) return;
    stream.push(text);
    if (stream.readableLength > MOST_UNSENT) stream.destroy();
  }
}

const newEpoch = () => new Random().hex(8);

const changesOf = ({ settings, faults }: Pce) => ({ settings: settings.changes, faults: faults.changes });

const sameItems = (a: readonly unknown[], b: readonly unknown[]) =>
  a.length === b.length && a.every((item, i) => item === b[i]);

/** A state that cannot be settled is told as it is: this is how one looks into it. */
function settle(pce: Pce): void {
  try {
    pce.due.catchUp();
  } catch {
    // The next request meets it too.
  }
}

function requestsFor(org: number | undefined, entries: readonly Kept[], dropped: number): object[] {
  const all = org === undefined ? entries : entries.filter((entry) => entry.org === org);
  const told = all.slice(-MOST_ENTRIES);
  // Whose those are that were dropped is not known any longer.
  const skipped = all.length - told.length + (org === undefined ? dropped : 0);
  return told.length + skipped === 0 ? [] : [{ entries: told.map(shown), skipped }];
}

const happened = (told: ToldItems | undefined): object[] => (told && told.items.length > 0 ? [told] : []);

/** What happens next, and when; null where nothing will. */
function nextDue(pce: Pce): Pick<Upcoming, 'at' | 'what'> | null {
  const [next] = upcoming(pce, 1);
  return next ? { at: next.at, what: next.what } : null;
}
