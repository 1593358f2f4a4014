import { Shares } from '../../state/shares.ts';
import type { ErrorToken } from '../model/error-table.ts';
import { Refusal } from '../model/errors.ts';
import type { Accepted } from '../model/operation.ts';
import type { PassedOver } from '../model/passed-over.ts';
import { lastOf, type Query } from '../model/query.ts';
import type { KeptBodies } from './bodies.ts';
import { type Explanation, explain } from './explain.ts';
import { FairRing } from './fair-ring.ts';
import { fits, type JournalQuery, type NearMiss, nearMisses, type Search, searchOf } from './journal-search.ts';
import {
  comparingFew,
  HIDDEN,
  type Redacted,
  redact,
  redactFound,
  redactName,
  redactOutside,
  redactValue,
  type Words,
} from './redacted.ts';
import { type Ignored, inOne, nothingUntold, type Odd, Told, type Untold, untoldOf } from './untold.ts';
import { withBody } from './untold-body.ts';

/** What is told of a request. No field can hold a secret: no header, no body, and of the URL what has a form alone. */
export interface JournalEntry {
  /** Rising by one; begins anew with a reset of everything. */
  readonly id: number;
  /** ISO-8601, on the emulator's clock. */
  readonly at: string;
  readonly method: string;
  /**
   * Under /api/v2, without the query; `…` is what is neither an id nor a word of a PCE's paths. That of a request outside
   * of /api/v2 is told whole, behind `outside:`.
   */
  readonly path: Redacted;
  /** Parameters of the query; free texts are `…`, and so are names that no call of a PCE has. */
  readonly query: Readonly<Record<string, Redacted>>;
  /** Name of the operation; null where a PCE has none. */
  readonly operation: string | null;
  /** As `scopeOf` gives it; null outside of any. */
  readonly org: number | null;
  /** Key or session whose secret was right, be it expired. Where a fault came before, the one that was claimed. */
  readonly key: Redacted | null;
  /** By what else than a client it came: the console, as the org's owner. */
  readonly via: 'console' | null;
  /** Which properties of the body's schema were sent. */
  readonly properties: readonly string[];
  /** Parameters and properties that the call does not know, and what the validation level overlooks: without effect. */
  readonly ignored: readonly string[];
  /** Of those that are ignored: the parameter or property that each may mean. */
  readonly meant: Readonly<Record<string, string>>;
  /** Milliseconds of the real clock that the answer took. */
  readonly ms: number;
  /** 0 where the connection was reset before an answer. */
  readonly status: number;
  readonly tokens: readonly Redacted[];
  /** Id of the fault that it met. */
  readonly fault: number | null;
  /** Why it was refused, or what of it was ignored or had no effect. */
  readonly explanation: Explanation | null;
}

/** A request that has been answered, as the router knows it. */
export interface Answered {
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly ms: number;
  readonly method: string;
  /** Path and query, under /api/v2 or, where it is not, whole. */
  readonly url: string;
  /** Its query, where the router has parsed it. */
  readonly query?: Query | undefined;
  readonly isOutside: boolean;
  readonly operation: string | undefined;
  /** Whether there is nothing in its path that cannot be shown. */
  readonly plain: boolean;
  readonly org: number | undefined;
  /** Org whose share of the journal the entry takes; 0 for strangers, who can name any. */
  readonly share: number;
  readonly key: string | undefined;
  readonly via?: JournalEntry['via'] | undefined;
  readonly properties: readonly string[];
  readonly passedOver: PassedOver | null;
  readonly status: number;
  /** What of a call that was carried out had no effect. */
  readonly hint?: string | undefined;
  readonly refusal: Refusal | null;
  readonly fault: number | undefined;
}

export const journalBounds = { entries: 10_000, bytes: 16 * 1024 * 1024 };
/** Roughly what an entry takes besides its texts. */
const ENTRY_BYTES = 300;
const PUNCTUATION = 6;

/** What the journal has to know of the calls of a PCE. */
export interface KnownCalls {
  readonly words: Words;
  /** Names of the parameters that any call declares. */
  readonly parameters: Words;
  /** Whether a name is a parameter of the call but for a letter or two. */
  readonly isNearParameterOf: (operation: string, name: string) => boolean;
  /** What the parameters of a call take. */
  readonly parametersOf: (operation: string) => Accepted;
  /** What of the parameters of a call is ignored. Names that may hold a secret are hidden: those are counted alone. */
  readonly ignoredBy: (operation: string, names: readonly string[], hidden: number) => Ignored;
  /** Which values of the query nothing can have, though a PCE refuses none: the answer is empty. */
  readonly oddIn: (operation: string, sent: Query) => readonly Odd[];
  /** The calls that come closest to one that there is not, such as `GET /orgs/:org/labels`. */
  readonly nearest: (method: string, path: string) => readonly string[];
}

/** An entry as it is kept. To show thousands takes a while: `shown` is for those that are told. */
export type Kept = Omit<JournalEntry, 'at' | 'operation' | 'org' | 'key' | 'via' | 'fault'> & {
  /** Roughly what it takes as JSON. */
  bytes: number;
  readonly at: number;
  readonly operation: string | undefined;
  readonly org: number | undefined;
  readonly key: Redacted | undefined;
  readonly via: JournalEntry['via'] | undefined;
  readonly fault: number | undefined;
};

interface Waiter {
  readonly search: Search;
  readonly count: number;
  /** How many are there, counted on with each entry that comes or goes. */
  found: number;
  /** @param last id of the entry that was the last one to be missing; undefined where it is waited for no longer */
  readonly end: (last: number | undefined) => void;
  readonly reject: (error: Error) => void;
}

/** For each org, and for calls that name none. */
export const MOST_WAITERS = 1000;

/** How a wait ends. */
export interface Patience {
  /** Of the real clock. */
  readonly seconds: number;
  /** Calls back when whoever waits has left. */
  readonly whenLeft?: ((left: () => void) => void) | undefined;
}

/** What of the entries that fit is told. */
interface Bounds {
  readonly last?: number | undefined;
  readonly newest?: number | undefined;
}

/** What there is when the time is over. */
export interface Missed {
  /** How many fit. */
  readonly found: number;
  /** Those that all but fit. */
  readonly near: readonly NearMiss[];
  /** How many entries there are. */
  readonly all: number;
}

/** The newest requests to the PCE. */
export class Journal {
  readonly #entries = new FairRing<Kept>(journalBounds);
  #last = 0;
  readonly #waiters = new Set<Waiter>();
  readonly #places = new Shares<number>(MOST_WAITERS);
  /** Of those that have what they waited for. */
  #turns: Promise<void> = Promise.resolve();
  readonly #known: KnownCalls;
  readonly told = new Told();
  /** Kept where the owner asks for it. */
  readonly bodies: KeptBodies | undefined;

  constructor(known: KnownCalls, bodies?: KeptBodies) {
    this.#known = known;
    this.bodies = bodies;
  }

  /**
   * Called ahead of every answer: what can be worked out when somebody looks is not worked out here.
   * @returns what a PCE does not tell of it
   */
  record(answered: Answered): Untold {
    const { at, ms, method, url, isOutside, operation, plain, org, share, key } = answered;
    const { properties, status, refusal, fault } = answered;
    const question = url.indexOf('?');
    const path = question === -1 ? url : url.slice(0, question);
    const sent = question === -1 ? undefined : (answered.query ?? parsed(url.slice(question + 1)));
    const { query, hidden } = sent ? this.#query(sent, operation) : noQuery;
    // Worked out once: of thousands of entries, whenever somebody looks, it would take seconds.
    const untold = withBody(sent ? this.#untoldOf(answered, sent, query, hidden) : nothingUntold, answered);
    const kept: Kept = {
      bytes: 0,
      id: (this.#last += 1),
      at,
      method,
      path: isOutside ? redactOutside(path, this.#known.words) : redactFound(path, plain, this.#known.words),
      query,
      ignored: untold.names,
      meant: untold.meant,
      ms: Math.round(ms * 1000) / 1000,
      operation,
      org,
      key: key === undefined ? undefined : redactName(key),
      via: answered.via,
      properties,
      status,
      tokens: refusal === null ? none : refusal.items.map(({ token }) => redact(token)),
      fault,
      explanation: this.#explanationOf(answered, path, untold),
    };
    kept.bytes = sizeOf(kept);
    this.#entries.add(share, kept, this.#forget);
    if (this.#waiters.size > 0) this.#wake(kept);
    return untold;
  }

  /** How many there are. */
  get size(): number {
    return this.#entries.size;
  }

  /** Id of the newest entry that there was; 0 for none. */
  get newest(): number {
    return this.#last;
  }

  /** Oldest first. @param bounds the last id, and how many of the newest */
  find(query: JournalQuery = {}, { last, newest }: Bounds = {}): JournalEntry[] {
    const search = searchOf(query);
    const found = this.#entries.filter((entry) => entry.id <= (last ?? entry.id) && fits(entry, search));
    return found.slice(newest === undefined ? 0 : Math.max(0, found.length - newest)).map(shown);
  }

  /** Those behind an id, oldest first, found without looking at all of them. */
  after(id: number): readonly Kept[] {
    return this.#entries.after(id);
  }

  /** Names of the callers that entries have. */
  keys(): string[] {
    return [...new Set(this.#entries.filter(() => true).flatMap(({ key }) => key ?? []))];
  }

  /** Only an answer passes something over: a refusal says what is wrong. */
  #untoldOf({ status, operation }: Answered, sent: Query, query: Kept['query'], hidden: number): Untold {
    if (status >= 300 || operation === undefined) return nothingUntold;
    const names = Object.keys(query).filter((name) => name !== HIDDEN);
    return untoldOf(this.#known.ignoredBy(operation, names, hidden), this.#known.oddIn(operation, sent));
  }

  /** How many `find` would find. */
  count(query: JournalQuery = {}): number {
    const search = searchOf(query);
    return this.#entries.filter((entry) => fits(entry, search)).length;
  }

  /**
   * Those that fit, as soon as there are `count` of them.
   * @returns what there is in their place, when the time is over before, or whoever waits has left
   * @param share org whose place the call takes; 0 for none
   * @throws Refusal when the server is closed before, or too many wait
   */
  async waitFor(query: JournalQuery, count: number, patience: Patience, share = 0): Promise<JournalEntry[] | Missed> {
    const found = this.count(query);
    if (found >= count) return this.find(query);
    const leave = this.#places.take(share);
    if (!leave) throw new Refusal('too_many_waiting');
    const { promise, resolve: end, reject } = Promise.withResolvers<number | undefined>();
    const waiter: Waiter = { search: searchOf(query), count, found, end, reject };
    const last = await this.#patiently(waiter, promise, patience).finally(leave);
    // Each in a turn of its own: the last entry may be the one that a thousand waited for.
    await this.#turn();
    return last === undefined ? this.#missed(query, waiter.found) : this.find(query, { last });
  }

  #missed(query: JournalQuery, found: number): Missed {
    const entries = this.#entries.filter(() => true);
    return { found, near: nearMisses(entries, query), all: entries.length };
  }

  #patiently(waiter: Waiter, ended: Promise<number | undefined>, patience: Patience): Promise<number | undefined> {
    this.#waiters.add(waiter);
    const timer = setTimeout(() => waiter.end(undefined), patience.seconds * 1000);
    patience.whenLeft?.(() => waiter.end(undefined));
    return ended.finally(() => {
      clearTimeout(timer);
      this.#waiters.delete(waiter);
    });
  }

  #turn(): Promise<void> {
    this.#turns = this.#turns.then(() => new Promise((resolve) => setImmediate(resolve)));
    return this.#turns;
  }

  /** @param orgs their entries alone */
  clear(orgs?: ReadonlySet<number>): void {
    this.#entries.keep(({ org }) => orgs !== undefined && !(org !== undefined && orgs.has(org)));
    this.bodies?.clear(orgs);
    for (const waiter of this.#waiters)
      if (concerns(waiter.search.query, orgs)) waiter.found = this.count(waiter.search.query);
  }

  /** Empty, as at the start: ids begin anew. */
  restart(): void {
    this.clear();
    this.#last = 0;
  }

  /** To be called when the server ends: what is waited for will not come. */
  close(): void {
    const closed = Refusal.simulated(503, 'server_closed', 'The server was closed while requests were waited for');
    for (const { reject } of this.#waiters) reject(closed);
  }

  #explanationOf(answered: Answered, path: string, untold: Untold): Explanation | null {
    const { refusal, status } = answered;
    if (refusal !== null) return isDefect(refusal, status) ? null : this.#explain(refusal, answered, path);
    const hint = inOne([untold.hint, answered.hint]);
    return hint === '' ? null : { problems: [], hint: redact(hint), nearest: [] };
  }

  #explain(refusal: Refusal, { operation, method, fault, status }: Answered, path: string): Explanation {
    const refused = {
      path,
      nearest: operation === undefined && isOfNoCall(refusal) ? this.#known.nearest(method, path) : [],
      parameters: operation === undefined ? undefined : this.#known.parametersOf(operation),
      fault: fault !== undefined && refusal.isSimulated && status === refusal.status ? fault : undefined,
    };
    return explain(refusal, refused, this.#known.words);
  }

  /** The parameters, and how many names are hidden. */
  #query(sent: Query, operation = ''): { query: Record<string, Redacted>; hidden: number } {
    const words = comparingFew(this.#known.words);
    const { has, isNear } = this.#known.parameters;
    const isNearToo = (name: string) => isNear(name) || this.#known.isNearParameterOf(operation, name);
    const parameters = comparingFew({ has, isNear: isNearToo });
    const found: Record<string, Redacted> = {};
    const hidden = new Set<string>();
    for (const name in sent) {
      if (parameters.has(name)) found[name] = redactValue(lastOf(sent, name), words);
      else if (parameters.isNear(name)) found[name] = HIDDEN;
      else hidden.add(name);
    }
    if (hidden.size > 0) found[HIDDEN] = HIDDEN;
    return { query: found, hidden: hidden.size };
  }

  /** Decided by the entry that has come: to look at all of them would take longer with each that waits. */
  #wake(come: Kept): void {
    for (const waiter of this.#waiters) {
      if (!fits(come, waiter.search)) continue;
      waiter.found += 1;
      if (waiter.found >= waiter.count) waiter.end(come.id);
    }
  }

  readonly #forget = (gone: Kept): void => {
    for (const waiter of this.#waiters) if (fits(gone, waiter.search)) waiter.found -= 1;
  };
}

/** Whether entries of these orgs may fit. */
const concerns = ({ org }: JournalQuery, orgs: ReadonlySet<number> | undefined) =>
  org === undefined || orgs === undefined || orgs.has(org);

/** A PCE has the call: whoever sees 501 has to be told that it is not the client's mistake. */
const isDefect = ({ items: [first], isSimulated }: Refusal, status: number) =>
  status >= 500 && !isSimulated && first?.token !== ('not_modelled_by_mock_pce' satisfies ErrorToken);

/** Whatever else is wrong with a request may be wrong at the right path. */
const isOfNoCall = ({ status }: Refusal) => status === 404 || status === 405;

const none: readonly Redacted[] = [];
const noQuery: { readonly query: JournalEntry['query']; readonly hidden: number } = { query: {}, hidden: 0 };
const parsed = (query: string): Query => Object.fromEntries(new URLSearchParams(query));

export const shown = ({ bytes: _bytes, ...kept }: Kept): JournalEntry => ({
  ...kept,
  at: new Date(kept.at).toISOString(),
  operation: kept.operation ?? null,
  org: kept.org !== undefined && kept.org > 0 ? kept.org : null,
  key: kept.key ?? null,
  via: kept.via ?? null,
  fault: kept.fault ?? null,
});

function sizeOf({ path, query, operation = '', key, properties, ignored, meant, tokens, explanation }: Kept): number {
  let size = ENTRY_BYTES + path.length + operation.length + (key?.length ?? 0);
  for (const [name, value] of Object.entries(query)) size += name.length + JSON.stringify(value).length + PUNCTUATION;
  for (const name of properties) size += PUNCTUATION + name.length;
  for (const name of ignored) size += PUNCTUATION + name.length;
  for (const [name, value] of Object.entries(meant)) size += 2 * PUNCTUATION + name.length + value.length;
  for (const token of tokens) size += PUNCTUATION + token.length;
  return explanation ? size + JSON.stringify(explanation).length : size;
}
