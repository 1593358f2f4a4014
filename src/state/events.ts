import { Added, MOST_ORGS_REMEMBERED } from './added.ts';
import { type Db, statements } from './database.ts';
import type { Remembering } from './remembering.ts';
import type { Transactions } from './transactions.ts';

/** An event as it is kept: its JSON text, and the values that lists filter by. */
export interface StoredEvent {
  readonly id: string;
  readonly timestamp: string;
  readonly type: string;
  readonly status: string | null;
  readonly severity: string;
  /** Href of the user; null for the system's events. */
  readonly createdBy: string | null;
  readonly body: string;
  /** Texts of the object before and after, where the event tells of one; `after` is a list where it tells of many. */
  readonly before: string | null;
  readonly after: string | null;
}

/** An event that is still to be read. */
export interface WeighedEvent {
  readonly ordinal: number;
  readonly bytes: number;
}

/** An event without its texts. */
export type EventOutline = Pick<StoredEvent, 'id' | 'timestamp' | 'type' | 'status' | 'severity'>;

/** An event of whichever org. */
export interface FollowedEvent {
  readonly org: number;
  readonly type: string;
  readonly status: string | null;
  readonly timestamp: string;
  readonly body: string;
}

export type EventTexts = Pick<StoredEvent, 'body' | 'before' | 'after'>;

/** Values that a list's events have; undefined does not filter, and a null status is asked for as nil. */
export interface EventFilter {
  readonly event_type?: string | undefined;
  readonly severity?: string | undefined;
  readonly status?: string | undefined;
  readonly created_by?: string | undefined;
  readonly 'timestamp[gte]'?: string | undefined;
  readonly 'timestamp[lte]'?: string | undefined;
}

/** How much an org keeps: the newest events. A server that runs for weeks must not grow without end. */
export const eventBounds = {
  perOrg: 100_000,
  /** Bytes of all texts together. */
  bytesPerOrg: 128 * 1024 * 1024,
  /** How much more there may be until a trim: finding the oldest event to keep means passing all that are kept. */
  trimEvery: { rows: 16_384, bytes: 16 * 1024 * 1024 },
};

/** How often a full org is trimmed by a fixed amount, until its bytes are counted again. */
const TRIMS_PER_COUNT = 64;

const conditions: Readonly<Record<keyof EventFilter, string>> = {
  event_type: 'event_type = ?',
  severity: 'severity = ?',
  status: "coalesce(status, 'nil') = ?",
  created_by: 'created_by = ?',
  'timestamp[gte]': 'timestamp >= ?',
  'timestamp[lte]': 'timestamp <= ?',
};

const size = 'octet_length(body) + coalesce(octet_length(before), 0) + coalesce(octet_length(after), 0)';

const followed = 'ordinal > ? and event_type in (select value from json_each(?)) and org_id = coalesce(?, org_id)';

const prepared = statements({
  last: (db) => db.prepare<[], number | null>('select max(ordinal) from events').pluck(),
  lastTime: (db) => db.prepare<[], string>('select timestamp from events order by ordinal desc limit 1').pluck(),
  after: (db) =>
    db.prepare<[number, string, number | undefined, number], FollowedEvent>(
      `select org_id as org, event_type as type, status, timestamp, body from events where ${followed}
       order by ordinal desc limit ?`,
    ),
  countAfter: (db) =>
    db.prepare<[number, string, number | undefined], number>(`select count(*) from events where ${followed}`).pluck(),
  naming: (db) =>
    db.prepare<[number, number, number, string], EventOutline>(
      `select id, timestamp, event_type as type, status, severity from events
       where org_id = ? and ordinal between ? and ? and exists (
         select 1 from json_each(?) where instr(body, value) or instr(before, value) or instr(after, value))
       order by ordinal desc`,
    ),
  insert: (db) =>
    db.prepare(
      `insert into events (org_id, id, timestamp, event_type, status, severity, created_by, body, before, after)
       values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    ),
  goOn: (db) =>
    db.prepare(
      `update events set body = @body, severity = @severity, after = case
         when @more = '' then after
         when after = '[]' then '[' || @more || ']'
         else substr(after, 1, length(after) - 1) || ',' || @more || ']' end
       where org_id = @org and ordinal = @ordinal and id = @id`,
    ),
  find: (db) =>
    db.prepare<[number, string], EventTexts>(
      'select body, before, after from events where org_id = ? and id = ? order by ordinal desc limit 1',
    ),
  at: (db) =>
    db.prepare<[number, number], EventTexts>('select body, before, after from events where org_id = ? and ordinal = ?'),
  trimCount: (db) =>
    db.prepare(
      `delete from events where org_id = ? and ordinal <= coalesce(
         (select ordinal from events where org_id = ? order by ordinal desc limit 1 offset ?), 0)`,
    ),
  bytes: (db) => db.prepare<[number], number>(`select total(${size}) from events where org_id = ?`).pluck(),
  // The newest stays, however large it is.
  oldest: (db) =>
    db
      .prepare<[number, number], [ordinal: number, bytes: number]>(
        `select ordinal, ${size} from events
         where org_id = ? and ordinal < (select max(ordinal) from events where org_id = ?) order by ordinal`,
      )
      .raw(),
  first: (db) => db.prepare<[number], number | null>('select min(ordinal) from events where org_id = ?').pluck(),
  removeUpTo: (db) => db.prepare('delete from events where org_id = ? and ordinal <= ?'),
});

export class Events implements Remembering {
  /** Events that are looked through at once for what they name. */
  static readonly STEP = 1000;
  readonly #sql: ReturnType<typeof prepared>;
  readonly #db: Db;
  readonly #transactions: Pick<Transactions, 'isUnderWay'>;
  readonly #bounds: typeof eventBounds;
  readonly #rows: Added;
  readonly #bytes: Added;
  /** Orgs that were trimmed to their bytes, with the ordinal of the first event that was left. */
  readonly #full = new Map<number, { readonly first: number | null; readonly trims: number }>();

  constructor(db: Db, transactions: Pick<Transactions, 'isUnderWay'>, bounds = eventBounds) {
    this.#sql = prepared(db);
    this.#db = db;
    this.#transactions = transactions;
    this.#bounds = bounds;
    this.#rows = new Added(bounds.trimEvery.rows);
    this.#bytes = new Added(bounds.trimEvery.bytes);
  }

  /** Call this in a transaction: its commit keeps the event's ids from being drawn again. @returns the ordinal */
  add(org: number, event: StoredEvent): number {
    if (!this.#transactions.isUnderWay) throw new Error('an event is written outside of a transaction');
    const { id, timestamp, type, status, severity, createdBy, body, before, after } = event;
    const added = this.#sql.insert.run(org, id, timestamp, type, status, severity, createdBy, body, before, after);
    const ordinal = Number(added.lastInsertRowid);
    const rowsDue = this.#rows.isDue(org);
    const bytesDue = this.#bytes.isDue(org, lengthOf(body) + lengthOf(before) + lengthOf(after));
    // The first event of all has none before it, so most servers of tests never trim.
    if (ordinal === 1) return ordinal;
    if (rowsDue) this.#sql.trimCount.run(org, org, this.#bounds.perOrg);
    if (bytesDue) this.#trimBytes(org);
    return ordinal;
  }

  /** Adds changes to an event that tells of many. @returns whether the event is still there */
  goOn(org: number, ordinal: number, { id, body, severity }: StoredEvent, changes: string): boolean {
    if (this.#sql.goOn.run({ org, ordinal, id, body, severity, more: changes }).changes === 0) return false;
    if (this.#bytes.isDue(org, lengthOf(changes))) this.#trimBytes(org);
    return true;
  }

  forgetOrg(org: number): void {
    this.#rows.forgetOrg(org);
    this.#bytes.forgetOrg(org);
    this.#full.delete(org);
  }

  get(org: number, id: string): EventTexts | undefined {
    return this.#sql.find.get(org, id);
  }

  /** Finds events without reading them, newest first. */
  list(org: number, filter: EventFilter, limit: number): WeighedEvent[] {
    const { where, values } = matching(org, filter);
    return this.#db
      .prepare<unknown[], WeighedEvent>(
        `select ordinal, ${size} as bytes from events where ${where} order by ordinal desc limit ?`,
      )
      .all(...values, limit);
  }

  /** The event at an ordinal. The ordinal of a removed event is given again, maybe to another org. */
  at(org: number, ordinal: number): EventTexts | undefined {
    return this.#sql.at.get(org, ordinal);
  }

  /** The ordinal of the newest event; 0 for none. */
  get last(): number {
    return this.#sql.last.get() ?? 0;
  }

  /** When the newest event happened, as ISO-8601; undefined for none. */
  get lastTime(): string | undefined {
    return this.#sql.lastTime.get();
  }

  /**
   * The newest ones behind an ordinal, oldest first, and how many older ones there are.
   * @param types types of event that are looked for
   * @param counted those of them that count among the older ones
   */
  after(ordinal: number, types: readonly string[], counted: readonly string[], most: number, org?: number) {
    const found = this.#sql.after.all(ordinal, JSON.stringify(types), org, most).reverse();
    if (found.length < most) return { found, skipped: 0 };
    const all = this.#sql.countAfter.get(ordinal, JSON.stringify(counted), org) as number;
    return { found, skipped: all - found.filter(({ type }) => counted.includes(type)).length };
  }

  /** Those that name one of the hrefs, newest first. Each step looks at some of the texts. */
  *naming(org: number, hrefs: readonly string[], most: number): Generator<void, EventOutline[]> {
    const names = JSON.stringify(hrefs.map((href) => JSON.stringify(href)));
    const first = this.#sql.first.get(org) ?? Number.POSITIVE_INFINITY;
    const found: EventOutline[] = [];
    for (let to = this.last; to >= first && found.length < most; to -= Events.STEP) {
      found.push(...this.#sql.naming.all(org, to - Events.STEP + 1, to, names));
      yield;
    }
    return found.slice(0, most);
  }

  count(org: number, filter: EventFilter = {}): number {
    const { where, values } = matching(org, filter);
    const count = this.#db.prepare<unknown[], number>(`select count(*) from events where ${where}`).pluck();
    return count.get(...values) as number;
  }

  #trimBytes(org: number): void {
    const { bytesPerOrg: most, trimEvery } = this.#bounds;
    if (this.#isStillFull(org)) {
      this.#removeOldest(org, trimEvery.bytes);
      return;
    }
    const room = most - (this.#sql.bytes.get(org) as number);
    if (room < 0) {
      if (this.#full.size >= MOST_ORGS_REMEMBERED) this.#full.clear();
      this.#full.set(org, { first: null, trims: TRIMS_PER_COUNT });
      this.#removeOldest(org, -room);
    }
    // While there is room, no trim is needed. A restored snapshot may take some of it, so half the bound is the most.
    else this.#bytes.postpone(org, Math.min(room, most / 2));
  }

  /** Whether an org that was full still has its first event. Counting its bytes would mean passing all its events. */
  #isStillFull(org: number): boolean {
    const full = this.#full.get(org);
    if (full && full.trims > 0 && full.first === this.#sql.first.get(org)) return true;
    this.#full.delete(org);
    return false;
  }

  #removeOldest(org: number, bytes: number): void {
    let last = 0;
    let removed = 0;
    for (const [ordinal, size] of this.#sql.oldest.iterate(org, org)) {
      last = ordinal;
      removed += size;
      if (removed >= bytes) break;
    }
    this.#sql.removeUpTo.run(org, last);
    const full = this.#full.get(org);
    if (full) this.#full.set(org, { first: this.#sql.first.get(org) ?? null, trims: full.trims - 1 });
  }
}

function matching(org: number, filter: EventFilter): { where: string; values: unknown[] } {
  const names = (Object.keys(conditions) as (keyof EventFilter)[]).filter((name) => filter[name] !== undefined);
  const where = ['org_id = ?', ...names.map((name) => conditions[name])].join(' and ');
  return { where, values: [org, ...names.map((name) => filter[name])] };
}

const lengthOf = (text: string | null) => (text === null ? 0 : Buffer.byteLength(text));
