import { type Clock, timeText } from '../../state/clock.ts';
import type { EventFilter, Events, EventTexts, StoredEvent, WeighedEvent } from '../../state/events.ts';
import type { Random } from '../../state/random.ts';
import type { Remembering } from '../../state/remembering.ts';
import { BulkEvent } from './bulk-event.ts';
import type { Change, EventType, Notification, RefusalEvent } from './event-types.ts';
import type { JsonObject } from './json-values.ts';
import type { Call } from './operation.ts';

interface NotedChange extends Change {
  readonly notifications?: readonly Notification[];
}

/** What an event of a call tells that is about no single object. */
interface Told {
  readonly severity?: Severity;
  readonly changes?: readonly Change[];
  readonly notifications?: readonly Notification[];
}

/** A call that a VEN or a task of the PCE made: which it is, a PCE does not tell. */
interface HiddenCall {
  readonly address: string;
  readonly status: number;
  /** Of a refusal. */
  readonly errors?: readonly object[];
}

/** Something that no call of the public API did. */
interface Occurrence {
  /** By which it came to be; none of what the system found. */
  readonly call?: HiddenCall;
  readonly status?: 'success' | 'failure' | null;
  readonly severity?: Severity;
  /** The system, unless a VEN is named. */
  readonly createdBy?: JsonObject;
  readonly resource?: JsonObject;
  /** Of the resource, field by field. */
  readonly changes?: JsonObject;
  /** When it was, in milliseconds since 1970; now when left out. */
  readonly at?: number;
  readonly notifications?: readonly Notification[];
}

type Severity = 'info' | 'warning' | 'err';

interface NewEvent {
  readonly org: number;
  readonly type: EventType;
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
export interface Origin extends Pick<Call, 'org' | 'method' | 'path' | 'address'>, Partial<Pick<Call, 'principal'>> {
  /** The id of the API key that it named, where there is such a key. */
  readonly apiKeyId?: string | undefined;
}

/** The audit log: every call that changes something leaves an event, in the same transaction. */
export class EventLog implements Remembering {
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

  forgetOrg(org: number): void {
    this.#events.forgetOrg(org);
  }

  /** A call that succeeded and is marked auditable in the API index. */
  auditable(call: Call, type: EventType, status: number, change: NotedChange): void {
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

  /** The same of a call that changes several objects, or none that an event tells of. Their texts are not kept. */
  audited(
    call: Call,
    type: EventType,
    status: number,
    { severity = 'info', changes = [], notifications = [] }: Told,
  ): void {
    const org = orgOf(call);
    if (org === undefined) return;
    this.#write({
      ...{ org, type, status: 'success', severity, createdBy: byUser(call), notifications, before: null, after: null },
      action: this.#action(call, status),
      changes: changes.map(({ resource, change_type }) => this.#change(resource, {}, change_type)),
    });
  }

  /** The event of a bulk call, which tells of its changes as they are made. */
  bulk(call: Call, type: EventType, status: number): BulkEvent {
    return new BulkEvent(this.#events, call.org, this.#random, () => {
      const [id, at] = [this.#random.uuid(), this.#clock.now()];
      const action = this.#action(call, status);
      return (notifications) =>
        this.#compose(id, at, {
          ...{ org: call.org, type, status: 'success', createdBy: byUser(call), action, notifications },
          severity: notifications.length > 0 ? 'warning' : 'info',
          ...{ changes: [], before: null, after: null },
        });
    });
  }

  /** A call that was refused and leaves an event all the same. */
  refused(
    origin: Origin,
    { status, items }: { readonly status: number; readonly items: readonly object[] },
    { type, notifications }: RefusalEvent,
  ): void {
    this.#write({
      ...{ org: origin.org, type, status: 'failure', severity: 'err', createdBy: byUser(origin), notifications },
      action: this.#action(origin, status, items.length > 0 ? { errors: items } : undefined),
      ...{ changes: [], before: null, after: null },
    });
  }

  /**
   * A call whose caller is not known (401), or may not do it (403).
   * @param own the type of the event that the call leaves when it succeeds; a call that leaves none has no action either
   */
  denied(origin: Origin, status: number, own: EventType | undefined): void {
    const type = status === 401 ? 'request.authentication_failed' : 'request.authorization_failed';
    const key = origin.apiKeyId === undefined ? undefined : { api_key_id: origin.apiKeyId };
    const info = { ...whatWasAsked(origin), ...key };
    this.#write({
      ...{ org: origin.org, type: own ?? type, status: 'failure', severity: 'err', createdBy: byUser(origin) },
      action: own ? this.#action(origin, status, key && { info: key }) : null,
      notifications: [this.notification(type, info)],
      ...{ changes: [], before: null, after: null },
    });
  }

  /** What a VEN or the system did: no call of the API. @returns href of the event */
  happened(org: number, type: EventType, occurrence: Occurrence): string {
    const { status = 'success', severity, createdBy = { system: {} }, resource, at, notifications = [] } = occurrence;
    return this.#write(
      {
        org,
        type,
        status,
        severity: severity ?? (notifications.length > 0 ? 'warning' : 'info'),
        createdBy,
        action: occurrence.call ? this.#hiddenAction(occurrence.call) : null,
        changes: resource ? [this.#change(resource, occurrence.changes ?? {}, 'update')] : [],
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

  /** One as it is kept: `withChanges` makes its JSON text. */
  get(org: number, id: string): EventTexts | undefined {
    return this.#events.get(org, id);
  }

  /** Newest first, found without reading them. */
  list(org: number, filter: EventFilter, limit: number): WeighedEvent[] {
    return this.#events.list(org, filter, limit);
  }

  /** One of a list, while it is still there. */
  at(org: number, ordinal: number): EventTexts | undefined {
    return this.#events.at(org, ordinal);
  }

  /** The ordinal of the newest event of all orgs. */
  get last(): number {
    return this.#events.last;
  }

  /** The newest ones behind an ordinal, of one org or of all, oldest first, and how many older ones there are. */
  after(...asked: Parameters<Events['after']>): ReturnType<Events['after']> {
    return this.#events.after(...asked);
  }

  /** Those that name one of the hrefs, newest first, in steps. */
  naming(...asked: Parameters<Events['naming']>): ReturnType<Events['naming']> {
    return this.#events.naming(...asked);
  }

  /** When the newest event of all orgs happened, as ISO-8601; undefined for none. */
  get lastTime(): string | undefined {
    return this.#events.lastTime;
  }

  /** How many pass a filter, and how many there are. */
  count(org: number, filter: EventFilter): { matched: number; total: number } {
    const total = this.#events.count(org);
    const isFiltered = Object.values(filter).some((value) => value !== undefined);
    return { matched: isFiltered ? this.#events.count(org, filter) : total, total };
  }

  #change(resource: JsonObject, changes: JsonObject, change_type: Change['change_type']): JsonObject {
    return { uuid: this.#random.uuid(), resource, changes, change_type };
  }

  #action(origin: Origin, status: number, more?: JsonObject): JsonObject {
    return {
      uuid: this.#random.uuid(),
      ...more,
      api_endpoint: `/api/v2${origin.path}`,
      api_method: origin.method,
      http_status_code: status,
      src_ip: origin.address,
    };
  }

  #hiddenAction({ address, status, errors }: HiddenCall): JsonObject {
    return {
      uuid: this.#random.uuid(),
      ...(errors && { errors }),
      ...{ api_endpoint: 'FILTERED', api_method: 'POST', http_status_code: status, src_ip: address },
    };
  }

  /** @returns href of the event */
  #write(event: NewEvent, at = this.#clock.now()): string {
    const id = this.#random.uuid();
    this.#events.add(event.org, this.#compose(id, at, event));
    return `/orgs/${event.org}/events/${id}`;
  }

  /** Key order of the vendor's sample. */
  #compose(id: string, at: number, event: NewEvent): StoredEvent {
    const timestamp = timeText(at);
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
    const { type, status, severity, createdBy, before, after } = event;
    const user = (createdBy['user'] ?? createdBy['service_account']) as { href: string } | undefined;
    return { id, timestamp, type, status, severity, createdBy: user?.href ?? null, body, before, after };
  }
}

/** What happens outside an org (users, API keys) is told in the first org of whoever did it, if there is one. */
function orgOf({ org, principal }: Call): number | undefined {
  return org > 0 ? org : [...principal.roles.keys()][0];
}

/** Whoever was not recognised is told as the system. */
function byUser({ principal }: Origin): JsonObject {
  if (!principal?.credential) return { system: {} };
  if (principal.serviceAccount) return { service_account: principal.serviceAccount };
  return { user: { href: principal.href, username: principal.username } };
}

const whatWasAsked = ({ path, method, address }: Origin): JsonObject => ({
  api_endpoint: `/api/v2${path}`,
  api_method: method,
  src_ip: address,
});

/** How an event names an object: by the given properties, where its kind says so. */
export function summary(object: JsonObject, properties?: readonly string[]): JsonObject {
  if (properties) return Object.fromEntries(['href', ...properties].map((property) => [property, object[property]]));
  const { href, name, key, value } = object;
  return name === undefined ? { href, key, value } : { href, name };
}
