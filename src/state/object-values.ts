import { type Db, statements } from './database.ts';
import type { IndexedValue } from './stored-object.ts';

/** The values under which live objects are looked up at every write: references, unique combinations. */
export class ObjectValues {
  readonly #sql: ReturnType<typeof prepared>;

  constructor(db: Db) {
    this.#sql = prepared(db);
  }

  add(org: number, kind: string, ordinal: number, values: readonly IndexedValue[]): void {
    for (const [field, value] of values) this.#sql.add.run(org, kind, field, value, ordinal);
  }

  /** Most values stay as a rule, and to find that out costs less than to write them. */
  replace(org: number, kind: string, ordinal: number, values: readonly IndexedValue[]): void {
    const keyOf = ([field, value]: IndexedValue) => `${field}\0${value}`;
    const before = new Map(this.#sql.of.all(ordinal).map((one) => [keyOf(one), one]));
    const added = values.filter((one) => !before.delete(keyOf(one)));
    for (const [field, value] of before.values()) this.#sql.drop.run(org, kind, field, value, ordinal);
    this.add(org, kind, ordinal, added);
  }

  /** Takes all values of an object away. */
  drop(ordinal: number): void {
    this.#sql.dropAll.run(ordinal);
  }

  of(ordinal: number): IndexedValue[] {
    return this.#sql.of.all(ordinal);
  }

  /** Ordinals of the objects with exactly this value in a field. */
  with(org: number, kind: string, field: string, value: string): number[] {
    return this.#sql.with.all(org, kind, field, value);
  }

  /** Whether this object has exactly this value in a field. */
  has(org: number, kind: string, field: string, value: string, ordinal: number): boolean {
    return this.#sql.has.get(org, kind, field, value, ordinal) === 1;
  }
}

const ofField = 'org_id = ? and kind = ? and field = ? and value = ?';

const prepared = statements({
  add: (db) =>
    db.prepare('insert or ignore into object_values (org_id, kind, field, value, ordinal) values (?, ?, ?, ?, ?)'),
  drop: (db) => db.prepare(`delete from object_values where ${ofField} and ordinal = ?`),
  dropAll: (db) => db.prepare('delete from object_values where ordinal = ?'),
  of: (db) =>
    db
      .prepare<[number], [field: string, value: string]>('select field, value from object_values where ordinal = ?')
      .raw(),
  has: (db) =>
    db
      .prepare<[number, string, string, string, number], number>(
        `select 1 from object_values where ${ofField} and ordinal = ?`,
      )
      .pluck(),
  with: (db) =>
    db.prepare<[number, string, string, string], number>(`select ordinal from object_values where ${ofField}`).pluck(),
});
