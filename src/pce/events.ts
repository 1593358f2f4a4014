import { type Clock, timeText } from '../state/clock.ts';
import type { EventFilter, Events, EventTexts, WeighedEvent } from '../state/events.ts';
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
  /** Texts of the object as it was and as it is; what differs between them is told field by field. */
  readonly before?: string;
  readonly after?: string;
  readonly change_type: 'create' | 'update' | 'delete';
  readonly notifications?: readonly Notification[];
}

/** The event of a call that was refused. */
export interface RefusalEvent {
  readonly type: string;
  readonly notifications: readonly Notification[];
}

/** Something that no call of the API did. */
interface Occurrence {
  readonly status?: 'success' | 'failure';
  readonly severity?: Severity;
  /** The system, unless an agent is named. */
  readonly createdBy?: JsonObject;
  readonly resource?: JsonObject;
  /** When it was, in milliseconds since 1970; now when left out. */
  readonly at?: number;
  readonly notifications?: readonly Notification[];
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
  readonly before: string | null;
  readonly after: string | null;
}

/** What an event needs to know of the request that it tells of. */
type Origin = Pick<Call, 'org' | 'method' | 'path' | 'address'> & Partial<Pick<Call, 'principal'>>;

/** The audit log: every call that changes something leaves an event, in the same transaction. */
export class EventLog {
  readonly #events: Events;
  readonly #clock: Clock;
  readonly #random: Random;
  readonly #fqdn: string;

  /** @param fqdn name of the PCE that events are said to come from */
  constructor(events: Events, clock: Clock, random: Random, fqdn: string) {
    this.#events = events;
    this.#clock = clock;
    this.#random = random;
    this.#fqdn = fqdn;
  }

  /** A call that succeeded and is marked auditable in the API index. */
  auditable(call: Call, type: string, status: number, change: ResourceChange): void {
    const org = orgOf(call);
    if (org === undefined) return;
    const { notifications = [], resource, change_type, before = null, after = null } = change;
    this.#write({
      org,
      type,
      status: 'success',
      severity: notifications.length > 0 ? 'warning' : 'info',
      createdBy: byUser(call),
      action: this.#action(call, status),
      changes: [{ uuid: this.#random.uuid(), resource, changes: {}, change_type }],
      notifications,
      before,
      after,
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
      before: null,
      after: null,
    });
  }

  /** What a VEN or the system did: no call of the API. @returns href of the event */
  happened(org: number, type: string, occurrence: Occurrence): string {
    const { status = 'success', severity, createdBy = { system: {} }, resource, at, notifications = [] } = occurrence;
    return this.#write(
      {
        org,
        type,
        status,
        severity: severity ?? (notifications.length > 0 ? 'warning' : 'info'),
        createdBy,
        action: null,
        changes: resource ? [{ uuid: this.#random.uuid(), resource, changes: {}, change_type: 'update' }] : [],
        notifications,
        before: null,
        after: null,
      },
      at,
    );
  }

  notification(type: string, info: JsonObject): Notification {
    return { uuid: this.#random.uuid(), notification_type: type, info };
  }

  /** The JSON text of one. */
  get(org: number, id: string): string | undefined {
    const event = this.#events.get(org, id);
    return event && withChanges(event);
  }

  /** Newest first, found without reading them. */
  list(org: number, filter: EventFilter, limit: number): WeighedEvent[] {
    return this.#events.list(org, filter, limit);
  }

  /** The JSON text of one of a list, while it is still there. */
  at(org: number, ordinal: number): string | undefined {
    const event = this.#events.at(org, ordinal);
    return event && withChanges(event);
  }

  /** How many pass a filter, and how many there are. */
  count(org: number, filter: EventFilter): { matched: number; total: number } {
    const total = this.#events.count(org);
    const isFiltered = Object.values(filter).some((value) => value !== undefined);
    return { matched: isFiltered ? this.#events.count(org, filter) : total, total };
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

  /** Key order of the vendor's sample. @returns href of the event */
  #write(event: NewEvent, at = this.#clock.now()): string {
    const id = this.#random.uuid();
    const href = `/orgs/${event.org}/events/${id}`;
    const timestamp = timeText(at);
    const body = JSON.stringify({
      href,
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
    const { org, type, status, severity, createdBy, before, after } = event;
    const user = createdBy['user'] as { href: string } | undefined;
    this.#events.add(org, {
      id,
      timestamp,
      type,
      status,
      severity,
      createdBy: user?.href ?? null,
      body,
      before,
      after,
    });
    return href;
  }
}

function withChanges({ body, before, after }: EventTexts): string {
  if (before === null && after === null) return body;
  const event = JSON.parse(body) as { resource_changes: { changes: JsonObject }[] };
  for (const change of event.resource_changes) {
    change.changes = changesBetween(JSON.parse(before ?? '{}'), JSON.parse(after ?? '{}'));
  }
  return JSON.stringify(event);
}

/** What happens outside an org (users, API keys) is told in the first org of whoever did it, if there is one. */
function orgOf({ org, principal }: Call): number | undefined {
  return org > 0 ? org : [...principal.roles.keys()][0];
}

function byUser({ principal }: Origin): JsonObject {
  if (!principal) return { system: {} };
  return { user: { href: `/users/${principal.userId}`, username: principal.username } };
}

/** How an event names an object: by the given properties, where its kind says so. */
export function summary(object: JsonObject, properties?: readonly string[]): JsonObject {
  if (properties) return Object.fromEntries(['href', ...properties].map((property) => [property, object[property]]));
  const { href, name, key, value } = object;
  return name === undefined ? { href, key, value } : { href, name };
}

const unaudited = new Set(['href', 'caps', 'created_at', 'updated_at', 'created_by', 'updated_by']);

/** Field by field `{before, after}`, null where there was or is nothing. */
function changesBetween(before: JsonObject, after: JsonObject): JsonObject {
  const changes: JsonObject = {};
  for (const name of new Set([...Object.keys(before), ...Object.keys(after)])) {
    if (unaudited.has(name) || same(before[name], after[name])) continue;
    changes[name] = { before: before[name] ?? null, after: after[name] ?? null };
  }
  return changes;
}

const same = (a: unknown, b: unknown) =>
  a === b || (isObject(a) && isObject(b) && JSON.stringify(a) === JSON.stringify(b));
const isObject = (value: unknown) => typeof value === 'object' && value !== null;
