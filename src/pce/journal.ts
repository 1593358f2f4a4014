import type { Refusal } from './errors.ts';
import { type Explanation, explain } from './explain.ts';
import { globOf } from './glob.ts';
import { type Redacted, redact } from './redacted.ts';

/** What is told of a request. No field can hold a secret: no header, no body, no parameter that is not a filter. */
export interface JournalEntry {
  /** Rising by one; begins anew with a reset of everything. */
  readonly id: number;
  /** ISO-8601, on the emulator's clock. */
  readonly at: string;
  readonly method: string;
  /** Under /api/v2, without the query. */
  readonly path: Redacted;
  /** Parameters of the query; those that no call of a PCE declares are `…`. */
  readonly query: Readonly<Record<string, Redacted>>;
  /** Name of the operation; null where a PCE has none. */
  readonly operation: string | null;
  /** As `scopeOf` gives it; null outside of any. */
  readonly org: number | null;
  /** Who was recognised: name of an API key, or of a session's user. */
  readonly key: Redacted | null;
  /** Which properties of the body's schema were sent. */
  readonly properties: readonly string[];
  /** 0 where the connection was reset before an answer. */
  readonly status: number;
  readonly tokens: readonly Redacted[];
  /** Id of the fault that befell it. */
  readonly fault: number | null;
  /** Why it was refused. */
  readonly explanation: Explanation | null;
}

/** What a search asks for; what is undefined does not filter. */
export interface JournalQuery {
  readonly method?: string | undefined;
  /** `*` stands for any text. */
  readonly path?: string | undefined;
  readonly operation?: string | undefined;
  readonly org?: number | undefined;
  readonly key?: string | undefined;
  readonly status?: number | undefined;
  readonly token?: string | undefined;
  /** Entries after this id alone. */
  readonly after?: number | undefined;
}

/** A request that has been answered, as the router knows it. */
export interface Answered {
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly method: string;
  /** Path and query, under /api/v2. */
  readonly url: string;
  readonly operation: string | undefined;
  readonly org: number | undefined;
  readonly key: string | undefined;
  readonly properties: readonly string[];
  readonly status: number;
  readonly refusal: Refusal | null;
  readonly fault: number | undefined;
}

const MOST_ENTRIES = 10_000;
const MOST_BYTES = 16 * 1024 * 1024;
/** Roughly what an entry takes besides its texts. */
const ENTRY_BYTES = 300;

/** What the journal has to know of the calls of a PCE. */
export interface KnownCalls {
  /** Whether any call declares a parameter of this name: its value is shown. */
  readonly isParameter: (name: string) => boolean;
  /** The calls that come closest to one that there is not, such as `GET /orgs/:org/labels`. */
  readonly nearest: (method: string, path: string) => readonly string[];
}

/** An entry as it is kept. */
type Kept = Omit<JournalEntry, 'at' | 'operation' | 'org' | 'key' | 'fault'> & {
  readonly at: number;
  readonly operation: string | undefined;
  readonly org: number | undefined;
  readonly key: Redacted | undefined;
  readonly fault: number | undefined;
};

interface Waiter {
  readonly query: JournalQuery;
  readonly count: number;
  readonly resolve: (entries: JournalEntry[]) => void;
}

/** The newest requests to the PCE, bounded by count and by bytes. */
export class Journal {
  /** A ring: the oldest is at #first. */
  readonly #ring: (Kept | undefined)[] = [];
  #first = 0;
  #size = 0;
  #bytes = 0;
  #last = 0;
  readonly #waiters = new Set<Waiter>();
  readonly #known: KnownCalls;

  constructor(known: KnownCalls) {
    this.#known = known;
  }

  /** Called ahead of every answer: what can be worked out when somebody looks is not worked out here. */
  record(answered: Answered): void {
    const { at, method, url, operation, org, key, properties, status, refusal, fault } = answered;
    const question = url.indexOf('?');
    const kept: Kept = {
      id: (this.#last += 1),
      at,
      method,
      path: redact(question === -1 ? url : url.slice(0, question)),
      query: question === -1 ? nothing : this.#query(url.slice(question + 1)),
      operation,
      org,
      key: key === undefined ? undefined : redact(key),
      properties,
      status,
      tokens: refusal === null ? none : refusal.items.map(({ token }) => redact(token)),
      fault,
      explanation: refusal === null || status >= 500 ? null : this.#explain(refusal, answered),
    };
    this.#keep(kept);
    if (this.#waiters.size > 0) this.#wake();
  }

  /** Oldest first. */
  find(query: JournalQuery = {}): JournalEntry[] {
    const path = query.path === undefined ? undefined : globOf(query.path);
    const found: JournalEntry[] = [];
    for (let i = 0; i < this.#size; i++) {
      const kept = this.#at(i);
      if (fits(kept, query, path)) found.push(shown(kept));
    }
    return found;
  }

  /** Those that fit, as soon as there are `count` of them. @returns undefined when `seconds` are over before */
  waitFor(query: JournalQuery, count: number, seconds: number): Promise<JournalEntry[] | undefined> {
    const found = this.find(query);
    if (found.length >= count) return Promise.resolve(found);
    const { promise, resolve } = Promise.withResolvers<JournalEntry[] | undefined>();
    const waiter: Waiter = { query, count, resolve };
    this.#waiters.add(waiter);
    const timer = setTimeout(() => resolve(undefined), seconds * 1000);
    return promise.finally(() => {
      clearTimeout(timer);
      this.#waiters.delete(waiter);
    });
  }

  /** @param org its entries alone */
  clear(org?: number): void {
    const others: Kept[] = [];
    for (let i = 0; org !== undefined && i < this.#size; i++) if (this.#at(i).org !== org) others.push(this.#at(i));
    this.#ring.length = 0;
    this.#first = this.#size = this.#bytes = 0;
    for (const kept of others) this.#keep(kept);
  }

  /** Empty, as at the start: ids begin anew. */
  restart(): void {
    this.clear();
    this.#last = 0;
  }

  /** To be called when the server ends: nobody waits any longer. */
  close(): void {
    for (const { resolve, query } of this.#waiters) resolve(this.find(query));
  }

  #explain(refusal: Refusal, { operation, method, url }: Answered): Explanation {
    return explain(refusal, operation === undefined ? this.#known.nearest(method, url.split('?', 1)[0] as string) : []);
  }

  #query(text: string): Record<string, Redacted> {
    const shown: Record<string, Redacted> = {};
    for (const [name, value] of new URLSearchParams(text)) {
      shown[redact(name)] = redact(this.#known.isParameter(name) ? value : '…');
    }
    return shown;
  }

  #keep(entry: Kept): void {
    this.#bytes += sizeOf(entry);
    while (this.#size > 0 && (this.#size === MOST_ENTRIES || this.#bytes > MOST_BYTES)) {
      this.#bytes -= sizeOf(this.#at(0));
      this.#first = (this.#first + 1) % MOST_ENTRIES;
      this.#size -= 1;
    }
    this.#ring[(this.#first + this.#size) % MOST_ENTRIES] = entry;
    this.#size += 1;
  }

  #at(index: number): Kept {
    return this.#ring[(this.#first + index) % MOST_ENTRIES] as Kept;
  }

  #wake(): void {
    for (const { query, count, resolve } of this.#waiters) {
      const found = this.find(query);
      if (found.length >= count) resolve(found);
    }
  }
}

const none: readonly Redacted[] = [];
const nothing: JournalEntry['query'] = {};

const shown = (kept: Kept): JournalEntry => ({
  ...kept,
  at: new Date(kept.at).toISOString(),
  operation: kept.operation ?? null,
  org: kept.org !== undefined && kept.org > 0 ? kept.org : null,
  key: kept.key ?? null,
  fault: kept.fault ?? null,
});

const sizeOf = ({ path, explanation }: Kept) =>
  ENTRY_BYTES + path.length + (explanation ? JSON.stringify(explanation).length : 0);

function fits(entry: Kept, query: JournalQuery, path: RegExp | undefined): boolean {
  return (
    entry.id > (query.after ?? 0) &&
    (query.method === undefined || entry.method === query.method) &&
    (query.operation === undefined || entry.operation === query.operation) &&
    (query.org === undefined || entry.org === query.org) &&
    (query.key === undefined || entry.key === query.key) &&
    (query.status === undefined || entry.status === query.status) &&
    (query.token === undefined || entry.tokens.some((token) => token === query.token)) &&
    (path === undefined || path.test(entry.path))
  );
}
