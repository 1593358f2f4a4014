import { Added } from './added.ts';
import { type Db, statements } from './database.ts';

/** An event as it is kept: its JSON text, and what lists filter by. */
export interface StoredEvent {
  readonly id: string;
  readonly timestamp: string;
  readonly type: string;
  readonly status: string | null;
  readonly severity: string;
  /** Href of the user; null for the system's events. */
  readonly createdBy: string | null;
  readonly body: string;
  /** Texts of the object before and after, where the event tells of one. */
  readonly before: string | null;
  readonly after: string | null;
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

/** How much an org keeps, the newest first; a server that runs for weeks must not grow without end. */
export const eventBounds = {
  perOrg: 100_000,
  /** Of texts. */
  bytesPerOrg: 128 * 1024 * 1024,
  /** How much more there may be until it is trimmed: finding the oldest to keep means passing all that are kept. */
  trimEvery: { rows: 8192, bytes: 16 * 1024 * 1024 },
};

const conditions: Readonly<Record<keyof EventFilter, string>> = {
  event_type: 'event_type = ?',
  severity: 'severity = ?',
  status: "coalesce(status, 'nil') = ?",
  created_by: 'created_by = ?',
  'timestamp[gte]': 'timestamp >= ?',
  'timestamp[lte]': 'timestamp <= ?',
};

const size = 'octet_length(body) + coalesce(octet_length(before), 0) + coalesce(octet_length(after), 0)';

const prepared = statements({
  insert: (db) =>
    db.prepare(
      `insert into events (org_id, id, timestamp, event_type, status, severity, created_by, body, before, after)
       values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    ),
  find: (db) =>
    db.prepare<[number, string], EventTexts>(
      'select body, before, after from events where org_id = ? and id = ? order by ordinal desc limit 1',
    ),
  trimCount: (db) =>
    db.prepare(
      `delete from events where org_id = ? and ordinal <= coalesce(
         (select ordinal from events where org_id = ? order by ordinal desc limit 1 offset ?), 0)`,
    ),
  // The newest stays, however large it is.
  trimBytes: (db) =>
    db.prepare(
      `delete from events where org_id = ? and ordinal <= coalesce(
         (select ordinal from (
           select ordinal, row_number() over newest as place, sum(${size}) over newest as bytes
           from events where org_id = ? window newest as (order by ordinal desc rows unbounded preceding))
          where bytes > ? and place > 1 order by ordinal desc limit 1), 0)`,
    ),
});

export class Events {
  readonly #sql: ReturnType<typeof prepared>;
  readonly #db: Db;
  readonly #bounds: typeof eventBounds;
  readonly #added: Added;

  constructor(db: Db, bounds = eventBounds) {
    this.#sql = prepared(db);
    this.#db = db;
    this.#bounds = bounds;
    this.#added = new Added(bounds.trimEvery);
  }

  add(org: number, event: StoredEvent): void {
    const { id, timestamp, type, status, severity, createdBy, body, before, after } = event;
    const added = this.#sql.insert.run(org, id, timestamp, type, status, severity, createdBy, body, before, after);
    const characters = body.length + (before?.length ?? 0) + (after?.length ?? 0);
    // The first one of all has none before it: most servers of tests never trim.
    if (this.#added.isDue(org, characters) && added.lastInsertRowid !== 1) this.#trim(org);
  }

  get(org: number, id: string): EventTexts | undefined {
    return this.#sql.find.get(org, id);
  }

  /** Newest first. */
  list(org: number, filter: EventFilter, limit: number): EventTexts[] {
    const { where, values } = matching(org, filter);
    return this.#db
      .prepare<unknown[], EventTexts>(
        `select body, before, after from events where ${where} order by ordinal desc limit ?`,
      )
      .all(...values, limit);
  }

  count(org: number, filter: EventFilter = {}): number {
    const { where, values } = matching(org, filter);
    const count = this.#db.prepare<unknown[], number>(`select count(*) from events where ${where}`).pluck();
    return count.get(...values) as number;
  }

  #trim(org: number): void {
    this.#sql.trimCount.run(org, org, this.#bounds.perOrg);
    this.#sql.trimBytes.run(org, org, this.#bounds.bytesPerOrg);
  }
}

function matching(org: number, filter: EventFilter): { where: string; values: unknown[] } {
  const names = (Object.keys(conditions) as (keyof EventFilter)[]).filter((name) => filter[name] !== undefined);
  const where = ['org_id = ?', ...names.map((name) => conditions[name])].join(' and ');
  return { where, values: [org, ...names.map((name) => filter[name])] };
}
