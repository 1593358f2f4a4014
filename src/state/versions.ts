import { type Db, statements } from './database.ts';
import type { IndexedValue, StoredObject } from './stored-object.ts';

/** How many superseded forms of objects are kept in an org, over all kinds; the oldest versions go first. */
export const versionBounds = { supersededPerOrg: 50_000, trimEvery: 512 };

/** The id of an object, and the version that a superseded form of it began with, from the id under which it is stored. */
export function partsOfFormId(id: string): { readonly own: string; readonly since?: string } {
  const [own = '', since] = id.split('@');
  return since === undefined ? { own } : { own, since };
}

/** The store, whose rows these are. */
interface Rows {
  insert(org: number, kind: string, id: string, body: string, values: readonly IndexedValue[], since: number): number;
  find(org: number, kind: string, id: string): StoredObject | undefined;
  at(ordinal: number): StoredObject | undefined;
  place(org: number, kind: string, id: string): { readonly ordinal: number } | undefined;
  retired(org: number, kind: string, ordinal: number): void;
  remove(org: number, kind: string, ordinal: number): void;
}

/**
 * Objects in several versions, counted by org from 1. The newest form of an object is stored under its id, as objects
 * without versions are; superseded forms stay as deleted rows with an id of their own, until nobody can ask for them.
 */
export class Versions {
  readonly #store: Rows;
  readonly #sql: ReturnType<typeof prepared>;

  constructor(db: Db, store: Rows) {
    this.#store = store;
    this.#sql = prepared(db);
  }

  /** Makes a body the object's form from a version on. @returns the ordinal of that form */
  put(org: number, kind: string, id: string, body: string, values: readonly IndexedValue[], version: number): number {
    this.end(org, kind, id, version);
    return this.#store.insert(org, kind, id, body, values, version);
  }

  /** Takes the object away from a version on. */
  end(org: number, kind: string, id: string, version: number): void {
    const current = this.#store.place(org, kind, id);
    if (!current) return;
    this.#sql.end.run(version, current.ordinal);
    this.#store.retired(org, kind, current.ordinal);
  }

  /** Ordinals of the forms of all objects of a kind in a version. */
  inForce(org: number, kind: string, version: number): Set<number> {
    return new Set(this.#sql.inForce.all(org, kind, version, version));
  }

  /** The form of an object in a version. */
  find(org: number, kind: string, id: string, version: number): StoredObject | undefined {
    const current = this.#store.find(org, kind, id);
    // '@' is followed by 'A': these are the ids of its superseded forms.
    const superseded = this.#sql.superseded.all(org, kind, `${id}@`, `${id}A`);
    const ordinals = [...(current ? [current.ordinal] : []), ...superseded];
    const inForce = ordinals.find((ordinal) => this.#sql.isInForce.get(ordinal, version, version) === 1);
    return inForce === undefined ? undefined : this.#store.at(inForce);
  }

  /** The forms that begin or end with a version, by id. */
  changes(org: number, kind: string, version: number): Map<string, { begins?: number; ends?: number }> {
    const changes = new Map<string, { begins?: number; ends?: number }>();
    for (const { ordinal, id, since } of this.#sql.changes.all(org, kind, version, version)) {
      const { own } = partsOfFormId(id);
      const change = changes.get(own) ?? {};
      changes.set(own, { ...change, ...(since === version ? { begins: ordinal } : { ends: ordinal }) });
    }
    return changes;
  }

  /**
   * Removes the superseded forms of the oldest versions, where there are too many.
   * @returns the oldest version that is still whole; undefined where nothing was removed
   */
  trim(org: number, bounds = versionBounds): number | undefined {
    const count = this.#sql.count.get(org) as number;
    if (count <= bounds.supersededPerOrg + bounds.trimEvery) return undefined;
    const whole = this.#sql.nth.get(org, count - bounds.supersededPerOrg - 1) as number;
    for (const { kind, ordinal } of this.#sql.before.all(org, whole)) this.#store.remove(org, kind, ordinal);
    return whole;
  }
}

const prepared = statements({
  end: (db) => db.prepare("update objects set until = ?, id = id || '@' || since, deleted = 1 where ordinal = ?"),
  inForce: (db) =>
    db
      .prepare<[number, string, number, number], number>(
        'select ordinal from objects where org_id = ? and kind = ? and since <= ? and (until is null or until > ?)',
      )
      .pluck(),
  changes: (db) =>
    db.prepare<[number, string, number, number], { ordinal: number; id: string; since: number }>(
      `select ordinal, id, since from objects
       where org_id = ? and kind = ? and since is not null and (since = ? or until = ?) order by ordinal`,
    ),
  isInForce: (db) =>
    db
      .prepare<[number, number, number], number>(
        'select 1 from objects where ordinal = ? and since <= ? and (until is null or until > ?)',
      )
      .pluck(),
  superseded: (db) =>
    db
      .prepare<[number, string, string, string], number>(
        'select ordinal from objects where org_id = ? and kind = ? and id >= ? and id < ?',
      )
      .pluck(),
  count: (db) =>
    db.prepare<[number], number>('select count(*) from objects where org_id = ? and until is not null').pluck(),
  nth: (db) =>
    db
      .prepare<[number, number], number>(
        'select until from objects where org_id = ? and until is not null order by until limit 1 offset ?',
      )
      .pluck(),
  before: (db) =>
    db.prepare<[number, number], { kind: string; ordinal: number }>(
      'select kind, ordinal from objects where org_id = ? and until <= ?',
    ),
});
