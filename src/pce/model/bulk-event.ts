import type { Events, StoredEvent } from '../../state/events.ts';
import { BYTES_AT_ONCE } from '../../state/parts.ts';
import type { Random } from '../../state/random.ts';
import { keptChange } from './event-changes.ts';
import type { Change, Notification } from './event-types.ts';

/** Most characters of changes in one event: reading it keeps others waiting no longer than a long work does. */
export const MOST_AT_ONCE = 4 * BYTES_AT_ONCE;

/** Makes the same event each time, with these notifications and no changes. */
type Compose = (notifications: readonly Notification[]) => StoredEvent;

/**
 * The one event of a bulk call. Each `write` adds the changes since the one before, in the caller's transaction: in
 * whichever step a call ends, the event has the changes that were kept.
 */
export class BulkEvent {
  readonly #events: Events;
  readonly #org: number;
  readonly #random: Random;
  readonly #begin: () => Compose;
  readonly #notifications = new Map<string, Notification>();
  #changes: string[] = [];
  #compose: Compose;
  #ordinal: number | undefined;
  #written = 0;

  constructor(events: Events, org: number, random: Random, begin: () => Compose) {
    this.#events = events;
    this.#org = org;
    this.#random = random;
    this.#begin = begin;
    this.#compose = begin();
  }

  tell(change: Change): void {
    this.#changes.push(keptChange(this.#random.uuid(), change));
  }

  /** The same notification for many items is one. */
  notify(notifications: readonly Notification[]): void {
    for (const one of notifications) this.#notifications.set(JSON.stringify([one.notification_type, one.info]), one);
  }

  write(): void {
    const changes = this.#changes.join(',');
    this.#changes = [];
    this.#written += changes.length;
    if (this.#ordinal !== undefined && this.#written <= MOST_AT_ONCE) {
      if (this.#events.goOn(this.#org, this.#ordinal, this.#composed(), changes)) return;
    }
    if (this.#ordinal !== undefined) this.#compose = this.#begin();
    this.#ordinal = this.#events.add(this.#org, { ...this.#composed(), after: `[${changes}]` });
    this.#written = changes.length;
  }

  #composed(): StoredEvent {
    return this.#compose([...this.#notifications.values()]);
  }
}
