import { BodyCache } from './body-cache.ts';
import { type Db, statements } from './database.ts';
import { Excerpts } from './excerpts.ts';
import { HIGHEST_GIVEN_ORG, Ids } from './ids.ts';
import { Lists } from './lists.ts';
import { ObjectValues } from './object-values.ts';
import type { Remembering } from './remembering.ts';
import { Sizes } from './sizes.ts';
import type { IndexedValue, StoredObject } from './stored-object.ts';
import { TextIndex, type TextMatch } from './text-index.ts';
import { type KindTotal, type Total, Totals } from './totals.ts';
import type { Transactions } from './transactions.ts';
import { Versions } from './versions.ts';
import { type PartChange, withPart } from './with-part.ts';
import { type Count, Writes } from './writes.ts';

/**
 * How many deleted objects of a kind stay readable in an org; those that were made first go. How long a PCE keeps them is
 * not known.
 */
export const deletedBounds = { perKind: 25_000, trimEvery: 256 };

/** To look up an ordinal by a value takes as long as to read so many characters of a body. */
const ORDINAL_LENGTH = 20;

interface ObjectRow {
  ordinal: number;
  id: string;
  deleted: number;
  body: string;
}

/** Where an object is. */
export interface Place {
  readonly ordinal: number;
  readonly deleted: boolean;
}

/** Objects of every kind, each in an org. Knows nothing of what a kind means. */
export class Store implements Remembering {
  /** Many objects at once. */
  readonly lists: Lists;
  /** Objects in several versions. */
  readonly versions: Versions;
  /** Parts of objects. */
  readonly excerpts: Excerpts;
  /** One field of many objects. */
  readonly texts: TextIndex;
  readonly #transactions: Transactions;
  readonly #ids: Ids;
  readonly #sql: ReturnType<typeof prepared>;
  readonly #values: ObjectValues;
  readonly #totals: Totals;
  readonly #sizes: Sizes;
  /** What was made from older rows is stale. */
  readonly #writes = new Writes();
  readonly #bodies: BodyCache;
  readonly #deletedBounds: typeof deletedBounds;
  #handled = 0;

  /** @param transactions shared by all that write to the database */
  constructor(db: Db, transactions: Transactions, deleted = deletedBounds) {
    this.#deletedBounds = deleted;
    this.#transactions = transactions;
    this.#ids = new Ids(db, transactions);
    this.#sql = prepared(db);
    this.#values = new ObjectValues(db);
    this.texts = new TextIndex(db);
    this.#totals = new Totals(db, transactions);
    this.#bodies = new BodyCache(db, this.#writes);
    this.#sizes = new Sizes(db, this.#totals);
    this.lists = new Lists(db, this.#totals, this.#sizes);
    this.versions = new Versions(db, this);
    this.excerpts = new Excerpts(db);
  }

  /** Runs `work` as one: a throw undoes all of it, and nothing else. */
  transaction<T>(work: () => T): T {
    return this.#transactions.run(work);
  }

  /** Runs `work`, which refuses nothing, as one. Cheaper: a throw undoes it and all else that this turn wrote. */
  write<T>(work: () => T): T {
    return this.#transactions.write(work);
  }

  /** Runs `work` in a transaction of its own, which is committed when this returns. */
  transactionAlone<T>(work: () => T): T {
    return this.#transactions.alone(work);
  }

  /** Characters of what was read or written one by one, bodies above all: tells a long work how far it has gone. */
  get handled(): number {
    return this.#handled;
  }

  /** Wait for this before a write is answered; undefined where there is nothing to wait for. */
  settled(): Promise<void> | undefined {
    return this.#transactions.settled();
  }

  /** How many commits kept something. */
  get kept(): number {
    return this.#transactions.kept;
  }

  /** Call this when writes were undone: the memory of them is wrong. @param all nothing of the turn is left */
  forget(all: boolean): void {
    this.#forgetReads();
    if (!all) return;
    this.#totals.forget();
    this.#ids.forgetReservations();
  }

  /** Commits what is under way. @throws SQLite's error when that cannot be kept */
  flush(): void {
    this.#transactions.flush();
  }

  /** Commits what is under way. Where that fails, those who wrote it are told, and not the caller. */
  settleNow(): void {
    this.#transactions.settleNow();
  }

  /** Writes down all that is in memory. Call this before the database is closed or copied. @throws SQLite's error */
  close(): void {
    this.settleNow();
    this.#ids.close();
    this.#transactions.saveAll();
  }

  forgetOrg(org: number): void {
    this.#ids.reload();
    this.#totals.forget(org);
    this.#forgetReads(org);
  }

  version(org: number, kind: string): number {
    return this.#writes.of(org, kind).count;
  }

  /** The same for all that an org has. */
  versionOfAll(org: number): number {
    return this.#writes.ofAll(org).count;
  }

  /** The kinds that were written since the last call; the first one begins to note them. */
  written(): readonly Count[] {
    return this.#writes.noted();
  }

  /** Nobody asks `written` any longer. */
  noteNoMore(): void {
    this.#writes.noteNoMore();
  }

  totals(org: number, kind: string): Total {
    return this.#totals.of(org, kind);
  }

  /** How many objects each kind of each org has, where it has any. Call `settleNow` first. */
  allTotals(): readonly KindTotal[] {
    return this.#totals.all();
  }

  /** The next integer id of a kind, as text: ids of a real PCE exceed 2^53. Never given twice. */
  nextId(kind: string): string {
    return this.#ids.next(kind);
  }

  /** The highest id of a kind so far. */
  lastId(kind: string): string {
    return this.#ids.last(kind);
  }

  /** Keeps later ids of the kind above `id`, which was chosen by a scenario. */
  reserveId(kind: string, id: string): void {
    this.#ids.keepAbove(kind, BigInt(id));
  }

  /** @param since the version that the form of an object begins with (state/versions.ts) */
  insert(
    org: number,
    kind: string,
    id: string,
    body: string,
    values: readonly IndexedValue[],
    since: number | null = null,
  ): number {
    const ordinal = Number(this.#sql.insert.run(org, kind, id, body, since).lastInsertRowid);
    this.#handled += body.length;
    this.#values.add(org, kind, ordinal, values);
    this.#totals.add(org, kind, 1);
    this.#touched(org, kind, ordinal, body.length);
    return ordinal;
  }

  find(org: number, kind: string, id: string): StoredObject | undefined {
    return this.#found(this.#sql.find.get(org, kind, id));
  }

  /** Where an object is, without its body: that may be long. */
  place(org: number, kind: string, id: string): Place | undefined {
    const row = this.#sql.place.get(org, kind, id);
    return row && { ...row, deleted: row.deleted === 1 };
  }

  /** The live object of a kind that was made last, or first. */
  newest(org: number, kind: string): StoredObject | undefined {
    return this.#found(this.#sql.newest.get(org, kind));
  }

  oldest(org: number, kind: string): StoredObject | undefined {
    return this.#found(this.#sql.oldest.get(org, kind));
  }

  #found(row: ObjectRow | undefined): StoredObject | undefined {
    if (row) this.#handled += row.body.length;
    return row && { ...row, deleted: row.deleted === 1 };
  }

  /** The org that has an object, among all orgs: there may be ten thousand. */
  orgWith(kind: string, id: string): number | undefined {
    return this.#sql.orgWith.get(id, kind);
  }

  /** The unchanged body of a live or deleted object, for an answer. Must not be called within a transaction. */
  body(org: number, kind: string, id: string): string | undefined {
    return this.#bodies.body(org, kind, id);
  }

  replace(org: number, kind: string, ordinal: number, body: string, values: readonly IndexedValue[]): void {
    this.#sql.replace.run(body, ordinal);
    this.#handled += body.length;
    this.#values.replace(org, kind, ordinal, values);
    this.#touched(org, kind, ordinal, body.length);
  }

  /** Replaces a body whose indexed values stay the same. */
  rewrite(org: number, kind: string, ordinal: number, body: string): void {
    this.#sql.replace.run(body, ordinal);
    this.#handled += body.length;
    this.#touched(org, kind, ordinal, body.length);
  }

  /** Replaces a part of a body whose indexed values stay the same. @returns whether the body has it, in this form alone */
  rewritePart(org: number, kind: string, ordinal: number, change: PartChange): boolean {
    const body = withPart(this.#sql.bytesAt.get(ordinal), change);
    if (body === undefined) return false;
    this.#sql.replaceBytes.run(body, ordinal);
    this.#handled += body.length;
    this.#touched(org, kind, ordinal, body.length);
    return true;
  }

  /** The live or deleted object with this ordinal. */
  at(ordinal: number): StoredObject | undefined {
    return this.#found(this.#sql.byOrdinal.get(ordinal));
  }

  /** Removes a live or deleted object for good. */
  remove(org: number, kind: string, ordinal: number): void {
    const wasDeleted = this.#sql.remove.get(ordinal) === 1;
    this.#totals.add(org, kind, wasDeleted ? 0 : -1, wasDeleted ? -1 : 0);
    this.#touched(org, kind, ordinal);
  }

  /** Leaves the object readable by href and out of lists. Its unique values are free again. */
  markDeleted(org: number, kind: string, ordinal: number, body: string): void {
    this.#sql.markDeleted.run(body, ordinal);
    this.#handled += body.length;
    this.retired(org, kind, ordinal, body);
    const { perKind, trimEvery } = this.#deletedBounds;
    const more = this.#totals.of(org, kind).deleted - perKind;
    if (more >= trimEvery) this.#removeDeleted(org, kind, more);
  }

  /** Called when a row was marked as deleted; those of superseded forms go in time (state/versions.ts). */
  retired(org: number, kind: string, ordinal: number, body = ''): void {
    this.#values.drop(ordinal);
    this.#totals.add(org, kind, -1, 1);
    this.#touched(org, kind, ordinal, body.length);
  }

  #removeDeleted(org: number, kind: string, count: number): void {
    const gone = this.#sql.removeDeleted.all(org, kind, count);
    this.#totals.add(org, kind, 0, -gone.length);
    for (const ordinal of gone) this.#touched(org, kind, ordinal);
  }

  /** Ordinals of the objects with exactly this value in an indexed field. */
  withValue(org: number, kind: string, field: string, value: string): number[] {
    const found = this.#values.with(org, kind, field, value);
    this.#handled += found.length * ORDINAL_LENGTH;
    return found;
  }

  /** Whether this object has exactly this value in an indexed field. */
  hasValue(org: number, kind: string, field: string, value: string, ordinal: number): boolean {
    return this.#values.has(org, kind, field, value, ordinal);
  }

  /** All values under which an object is indexed. */
  valuesOf(ordinal: number): IndexedValue[] {
    return this.#values.of(ordinal);
  }

  /** Ordinals of the objects whose field matches; deleted ones too. */
  withText(org: number, kind: string, field: string, text: string, match: TextMatch): number[] {
    return this.texts.search(org, kind, field, text, match);
  }

  document(org: number, name: string): string | undefined {
    return this.#sql.document.get(org, name);
  }

  saveDocument(org: number, name: string, body: string): void {
    this.#sql.saveDocument.run(org, name, body);
  }

  orgs(): { id: number; display_name: string }[] {
    return this.#sql.orgs.all();
  }

  hasOrg(id: number): boolean {
    return this.#sql.hasOrg.get(id) !== undefined;
  }

  /** Adds an org. No later org gets its id, not even when this one is gone. */
  addOrg(id: number, displayName: string): void {
    this.#sql.addOrg.run(id, displayName);
    if (id <= HIGHEST_GIVEN_ORG) this.reserveId('orgs', String(id));
  }

  #forgetReads(org?: number): void {
    this.#writes.forget(org);
    this.#sizes.forget(org);
    this.texts.forget(org);
  }

  /** @param length of the body as it is written; 0 where the object is removed */
  #touched(org: number, kind: string, ordinal: number, length = 0): void {
    this.#writes.add(org, kind);
    this.#sizes.add(org, kind, length);
    this.texts.touch(org, kind, ordinal);
  }
}

const ofKind = 'org_id = ? and kind = ?';

const prepared = statements({
  orgs: (db) => db.prepare<[], { id: number; display_name: string }>('select id, display_name from orgs order by id'),
  hasOrg: (db) => db.prepare<[number], number>('select 1 from orgs where id = ?').pluck(),
  addOrg: (db) => db.prepare('insert into orgs (id, display_name) values (?, ?)'),
  insert: (db) => db.prepare('insert into objects (org_id, kind, id, body, since) values (?, ?, ?, ?, ?)'),
  // One seek for each org, in the index of ids.
  orgWith: (db) =>
    db
      .prepare<[string, string], number>(
        `select org_id from orgs cross join objects on org_id = orgs.id and objects.id = ? and kind = ? limit 1`,
      )
      .pluck(),
  find: (db) =>
    db.prepare<[number, string, string], ObjectRow>(
      `select ordinal, id, deleted, body from objects where ${ofKind} and id = ?`,
    ),
  place: (db) =>
    db.prepare<[number, string, string], { ordinal: number; deleted: number }>(
      `select ordinal, deleted from objects where ${ofKind} and id = ?`,
    ),
  newest: (db) =>
    db.prepare<[number, string], ObjectRow>(
      `select ordinal, id, deleted, body from objects where ${ofKind} and deleted = 0 order by ordinal desc limit 1`,
    ),
  oldest: (db) =>
    db.prepare<[number, string], ObjectRow>(
      `select ordinal, id, deleted, body from objects where ${ofKind} and deleted = 0 order by ordinal limit 1`,
    ),
  byOrdinal: (db) =>
    db.prepare<[number], ObjectRow>('select ordinal, id, deleted, body from objects where ordinal = ?'),
  replace: (db) => db.prepare('update objects set body = ? where ordinal = ?'),
  bytesAt: (db) => db.prepare<[number], Buffer>('select cast(body as blob) from objects where ordinal = ?').pluck(),
  replaceBytes: (db) => db.prepare('update objects set body = cast(? as text) where ordinal = ?'),
  remove: (db) => db.prepare<[number], number>('delete from objects where ordinal = ? returning deleted').pluck(),
  removeDeleted: (db) =>
    db
      .prepare<[number, string, number], number>(
        `delete from objects where ordinal in (
           select ordinal from objects where ${ofKind} and deleted = 1 order by ordinal limit ?) returning ordinal`,
      )
      .pluck(),
  markDeleted: (db) => db.prepare('update objects set body = ?, deleted = 1 where ordinal = ?'),
  document: (db) =>
    db.prepare<[number, string], string>('select body from documents where org_id = ? and name = ?').pluck(),
  saveDocument: (db) =>
    db.prepare(
      'insert into documents (org_id, name, body) values (?, ?, ?) on conflict do update set body = excluded.body',
    ),
});
