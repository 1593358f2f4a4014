import { type Db, statements } from './database.ts';
import type { Transactions } from './transactions.ts';

/** How many ids are reserved by one write to the database. */
const BLOCK = 100n;

/** Org ids above this are only ever chosen. Later ids do not go on from there, as there would be no room. */
export const HIGHEST_GIVEN_ORG = 10 ** 14;

const prepared = statements({
  read: (db) => db.prepare<[string], bigint>('select last from last_ids where kind = ?').pluck().safeIntegers(),
  reserve: (db) =>
    db.prepare('insert into last_ids (kind, last) values (?, ?) on conflict do update set last = excluded.last'),
});

/**
 * Integer ids that rise by one for each kind and are never given twice, not even when their object is gone. As in a
 * sequence of PostgreSQL they are reserved in blocks: a crash skips some. Giving an id writes nothing. The reservation
 * is written down before the next commit, and no id leaves the server before that.
 */
export class Ids {
  readonly #sql: ReturnType<typeof prepared>;
  readonly #kinds = new Map<string, { last: bigint; reserved: bigint }>();
  /** Kinds of which more is reserved than is written down. */
  readonly #unsaved = new Set<string>();

  constructor(db: Db, transactions: Transactions) {
    this.#sql = prepared(db);
    transactions.onSettling(() => this.#save());
  }

  /** The next one, as text: ids of a real PCE exceed 2^53. */
  next(kind: string): string {
    const ids = this.#of(kind);
    ids.last += 1n;
    if (ids.last > ids.reserved) this.#reserve(kind, ids, ids.last + BLOCK - 1n);
    return String(ids.last);
  }

  /** The highest one that was given or chosen. */
  last(kind: string): string {
    return String(this.#of(kind).last);
  }

  /** Keeps later ids above `id`, which was chosen. */
  keepAbove(kind: string, id: bigint): void {
    const ids = this.#of(kind);
    if (id > ids.last) ids.last = id;
    // Not `id` itself: what is written down never goes back.
    if (id > ids.reserved) this.#reserve(kind, ids, ids.last);
  }

  /** Call this when all writes of a turn were undone: their reservations are gone. */
  forgetReservations(): void {
    for (const ids of this.#kinds.values()) ids.reserved = -1n;
    this.#unsaved.clear();
  }

  /** Call this when other code has written the table: ids that were given since the last commit stay given. */
  reload(): void {
    for (const [kind, ids] of this.#kinds) {
      const written = this.#sql.read.get(kind) ?? 0n;
      if (written <= ids.reserved) continue;
      if (written > ids.last) ids.last = written;
      ids.reserved = written;
      this.#unsaved.delete(kind);
    }
  }

  /** Gives back what is reserved and not used, so that an orderly restart skips nothing. */
  close(): void {
    for (const [kind, ids] of this.#kinds) if (ids.reserved !== ids.last) this.#reserve(kind, ids, ids.last);
    this.#save();
  }

  #of(kind: string): { last: bigint; reserved: bigint } {
    let ids = this.#kinds.get(kind);
    if (!ids) {
      const last = this.#sql.read.get(kind) ?? 0n;
      this.#kinds.set(kind, (ids = { last, reserved: last }));
    }
    return ids;
  }

  #reserve(kind: string, ids: { reserved: bigint }, upTo: bigint): void {
    ids.reserved = upTo;
    this.#unsaved.add(kind);
  }

  #save(): void {
    for (const kind of this.#unsaved) this.#sql.reserve.run(kind, this.#of(kind).reserved);
    this.#unsaved.clear();
  }
}
