import type { Clock } from '../state/clock.ts';
import type { Db } from '../state/database.ts';
import type { Random } from '../state/random.ts';
import type { Call } from './operation.ts';
import type { JsonObject } from './resource.ts';

export interface Notification {
  readonly uuid: string;
  readonly notification_type: string;
  readonly info: JsonObject;
}

/** What changed, in the words of an event (REST guide 25.2, events). */
interface ResourceChange {
  readonly resource: JsonObject;
  /** Field by field `{before, after}`. */
  readonly changes: JsonObject;
  readonly change_type: 'create' | 'update' | 'delete';
  readonly notifications?: readonly Notification[];
}

/** The event of a call that was refused. */
export interface RefusalEvent {
  readonly type: string;
  readonly notifications: readonly Notification[];
}

type Severity = 'info' | 'warning' | 'err';

interface NewEvent {
  readonly org: number;
  readonly type: string;
  readonly status: 'success' | 'failure' | null;
  readonly severity: Severity;
  readonly createdBy: JsonObject;
  readonly action: JsonObject | null;
  readonly changes: readonly JsonObject[];
  readonly notifications: readonly Notification[];
}

/** What an event needs to know of the request that it tells of. */
type Origin = Pick<Call, 'org' | 'method' | 'path' | 'address'> & Partial<Pick<Call, 'principal'>>;

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
const TRIM_EVERY = 1024;

/** The audit log: every call that changes something leaves an event, in the same transaction. */
export class EventLog {
  readonly #db: Db;
  readonly #clock: Clock;
  readonly #random: Random;
  readonly #fqdn: string;
  readonly #insert;
  readonly #find;
  readonly #trim;
  readonly #total;

  constructor(db: Db, clock: Clock, random: Random, fqdn: string) {
    this.#db = db;
    this.#clock = clock;
    this.#random = random;
    this.#fqdn = fqdn;
    this.#insert = db.prepare(
      `insert into events (org_id, id, timestamp, event_type, status, severity, created_by, body)
       values (?, ?, ?, ?, ?, ?, ?, ?)`,
    );
    this.#find = db
      .prepare<[number, string], Buffer>('select cast(body as blob) from events where org_id = ? and id = ?')
      .pluck();
    this.#trim = db.prepare(
      `delete from events where org_id = ? and ordinal <= coalesce(
         (select ordinal from events where org_id = ? order by ordinal desc limit 1 offset ${KEPT_PER_ORG}), 0)`,
    );
    this.#total = db.prepare<[number], number>('select count(*) from events where org_id = ?').pluck();
  }

  /** A call that succeeded and is marked auditable in the API index. */
  auditable(call: Call, type: string, status: number, change: ResourceChange): void {
    const { notifications = [], ...rest } = change;
    this.#write({
      org: call.org,
      type,
      status: 'success',
      severity: notifications.length > 0 ? 'warning' : 'info',
      createdBy: byUser(call),
      action: this.#action(call, status),
      changes: [{ uuid: this.#random.uuid(), ...rest }],
      notifications,
    });
  }

  /** A call that was refused and leaves an event all the same. */
  refused(origin: Origin, status: number, { type, notifications }: RefusalEvent): void {
    this.#write({
      org: origin.org,
      type,
      status: 'failure',
      severity: 'err',
      createdBy: byUser(origin),
      action: this.#action(origin, status),
      changes: [],
      notifications,
    });
  }

  notification(type: string, info: JsonObject): Notification {
    return { uuid: this.#random.uuid(), notification_type: type, info };
  }

  get(org: number, id: string): Buffer | undefined {
    return this.#find.get(org, id);
  }

  /** Newest first. */
  list(org: number, filter: EventFilter, limit: number): { bodies: string[]; matched: number; total: number } {
    const conditions = ['org_id = ?'];
    const values: (string | number)[] = [org];
    for (const [name, column] of Object.entries(filterColumns)) {
      const value = filter[name as keyof EventFilter];
      if (value === undefined) continue;
      const isNil = name === 'status' && value === 'nil';
      conditions.push(isNil ? 'status is null' : `${column} ?`);
      if (!isNil) values.push(value);
    }
    const where = conditions.join(' and ');
    const bodies = this.#db
      .prepare<(string | number)[], string>(`select body from events where ${where} order by ordinal desc limit ?`)
      .pluck()
      .all(...values, limit);
    const matched = this.#db.prepare<(string | number)[], number>(`select count(*) from events where ${where}`).pluck();
    return { bodies, matched: matched.get(...values) as number, total: this.#total.get(org) as number };
  }

  #action(origin: Origin, status: number): JsonObject {
    return {
      uuid: this.#random.uuid(),
      api_endpoint: `/api/v2${origin.path}`,
      api_method: origin.method,
      http_status_code: status,
      src_ip: origin.address,
    };
  }

  /** Key order of the vendor's sample. */
  #write(event: NewEvent): void {
    const id = this.#random.uuid();
    const timestamp = this.#clock.timestamp();
    const body = JSON.stringify({
      href: `/orgs/${event.org}/events/${id}`,
      timestamp,
      pce_fqdn: this.#fqdn,
      created_by: event.createdBy,
      event_type: event.type,
      status: event.status,
      severity: event.severity,
      action: event.action,
      resource_changes: event.changes,
      notifications: event.notifications,
      version: 2,
    });
    const by = JSON.stringify(event.createdBy);
    const { org, type, status, severity } = event;
    const { lastInsertRowid } = this.#insert.run(org, id, timestamp, type, status, severity, by, body);
    if (Number(lastInsertRowid) % TRIM_EVERY === 0) this.#trim.run(org, org);
  }
}

const filterColumns = {
  event_type: 'event_type =',
  severity: 'severity =',
  status: 'status =',
  created_by: "json_extract(created_by, '$.user.href') =",
  'timestamp[gte]': 'timestamp >=',
  'timestamp[lte]': 'timestamp <=',
} as const;

function byUser({ principal }: Origin): JsonObject {
  if (!principal) return { system: {} };
  return { user: { href: `/users/${principal.userId}`, username: principal.username } };
}

/** How an event names an object. */
export function summary(object: JsonObject): JsonObject {
  const { href, name, key, value } = object;
  return name === undefined ? { href, key, value } : { href, name };
}

const unaudited = new Set(['href', 'caps', 'created_at', 'updated_at', 'created_by', 'updated_by']);

/** Field by field `{before, after}`, null where there was or is nothing. */
export function changesBetween(before: JsonObject, after: JsonObject): JsonObject {
  const changes: JsonObject = {};
  for (const name of new Set([...Object.keys(before), ...Object.keys(after)])) {
    if (unaudited.has(name) || same(before[name], after[name])) continue;
    changes[name] = { before: before[name] ?? null, after: after[name] ?? null };
  }
  return changes;
}

const same = (a: unknown, b: unknown) => a === b || JSON.stringify(a) === JSON.stringify(b);
