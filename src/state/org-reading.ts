import type { Db } from './database.ts';
import { readersOfOrg, type Tables, withShared } from './org-rows.ts';
import { longTables, MOST_ROUNDS, OrgWrites } from './org-writes.ts';

type Row = readonly unknown[];

/** As few keys as this are read again at once. */
const FEW_KEYS = 1000;

/**
 * Reads all rows of a large org step by step, while others write. The rows that they write are read again: the result is
 * the state at the end.
 */
export class OrgReading {
  readonly db: Db;
  readonly #org: number;
  readonly #writes: OrgWrites;
  /** The rows of each long table, by key. */
  readonly #read: Map<number, Row[]>[] = longTables.map(() => new Map());
  readonly #select;

  /** Must not be called within a transaction. */
  constructor(db: Db, org: number) {
    this.db = db;
    this.#org = org;
    this.#writes = new OrgWrites(db, org);
    this.#select = longTables.map(({ table, key, isOwn }) =>
      db
        .prepare<[number, number], unknown[]>(`select * from ${table} where ${key} = ? and ${isOwn}`)
        .safeIntegers()
        .raw(),
    );
  }

  /** Reads one key in each step. All writes must be committed whenever it goes on. */
  *steps(): Generator<void> {
    for (const [place, { keys }] of longTables.entries()) {
      for (const key of this.db.prepare<[number], number>(keys).pluck().all(this.#org)) {
        this.#readKey(place, key);
        yield;
      }
    }
    for (let round = 0; round < MOST_ROUNDS && this.#writes.count() > FEW_KEYS; round++) {
      for (const [place, key] of this.#writes.take()) {
        this.#readKey(place, key);
        yield;
      }
    }
  }

  /** All rows as they are now. All writes must be committed. */
  finish(): Tables {
    for (const [place, key] of this.#writes.take()) this.#readKey(place, key);
    const rows = readersOfOrg(this.db, this.#org).map(({ table, columns, all }) => {
      const place = longTables.findIndex((long) => long.table === table);
      return [table, { columns, rows: place === -1 ? all() : this.#inOrder(place) }] as const;
    });
    return withShared(this.db, this.#org, Object.fromEntries(rows));
  }

  close(): void {
    this.#writes.close();
  }

  #readKey(place: number, key: number): void {
    const rows = this.#select[place]?.all(key, this.#org) ?? [];
    if (rows.length > 0) this.#read[place]?.set(key, rows);
    else this.#read[place]?.delete(key);
  }

  #inOrder(place: number): Row[] {
    const read = [...(this.#read[place] ?? [])];
    return read.sort(([a], [b]) => a - b).flatMap(([, rows]) => rows);
  }
}
