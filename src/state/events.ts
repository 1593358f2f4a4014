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

/** An org keeps its newest events; a server that runs for weeks must not grow without end. */
const KEPT_PER_ORG = 100_000;
/** Seldom, since finding the oldest to keep means passing all that are kept. */
const TRIM_EVERY = 16_384;

const conditions: Readonly<Record<keyof EventFilter, string>> = {
  event_type: 'event_type = ?',
  severity: 'severity = ?',
  status: "coalesce(status, 'nil') = ?",
  created_by: 'created_by = ?',
  'timestamp[gte]': 'timestamp >= ?',
  'timestamp[lte]': 'timestamp <= ?',
};

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
  trim: (db) =>
    db.prepare(
      `delete from events where org_id = ? and ordinal <= coalesce(
         (select ordinal from events where org_id = ? order by ordinal desc limit 1 offset ${KEPT_PER_ORG}), 0)`,
    ),
});

export class Events {
  readonly #sql: ReturnType<typeof prepared>;
  readonly #db: Db;

  constructor(db: Db) {
    this.#sql = prepared(db);
    this.#db = db;
  }

  add(org: number, event: StoredEvent): void {
    const { id, timestamp, type, status, severity, createdBy, body, before, after } = event;
    const added = this.#sql.insert.run(org, id, timestamp, type, status, severity, createdBy, body, before, after);
    if (Number(added.lastInsertRowid) % TRIM_EVERY === 0) this.#sql.trim.run(org, org);
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
}

function matching(org: number, filter: EventFilter): { where: string; values: unknown[] } {
  const names = (Object.keys(conditions) as (keyof EventFilter)[]).filter((name) => filter[name] !== undefined);
  const where = ['org_id = ?', ...names.map((name) => conditions[name])].join(' and ');
  return { where, values: [org, ...names.map((name) => filter[name])] };
}
