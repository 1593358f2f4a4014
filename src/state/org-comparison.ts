import type { Db } from './database.ts';
import { finderOf, type SameRows } from './org-in-place.ts';
import { LONG_TEXT, type Rows, type Tables } from './org-rows.ts';
import { longTables, OrgWrites } from './org-writes.ts';

/** Tables whose rows have bodies, which may be long. */
const withBodies = ['objects', 'events'];

/**
 * Finds the rows of a snapshot with long texts that its org has unchanged, step by step, while others write: to compare
 * hundreds of megabytes at once would keep everybody waiting. What is short is compared when the org is restored.
 */
export class OrgComparison {
  readonly db: Db;
  readonly #tables: Tables;
  readonly #writes: OrgWrites;
  readonly #same = new Map(withBodies.map((table) => [table, new Set<unknown>()]));

  /** Must not be called within a transaction. */
  constructor(db: Db, org: number, tables: Tables) {
    this.db = db;
    this.#tables = tables;
    this.#writes = new OrgWrites(db, org);
  }

  /** Compares one row in each step. All writes must be committed whenever it goes on. */
  *steps(): Generator<void> {
    for (const [table, same] of this.#same) {
      const { columns, rows } = this.#tables[table] as Rows;
      const ordinal = columns.indexOf('ordinal');
      const isThere = finderOf(this.db, table, columns);
      for (const row of rows) {
        if (!row.some((value) => typeof value === 'string' && value.length > LONG_TEXT)) continue;
        if (isThere(row)) same.add(row[ordinal]);
        yield;
      }
    }
  }

  /** All writes must be committed. */
  finish(): SameRows {
    for (const [place, key] of this.#writes.take()) {
      this.#same.get(longTables[place]?.table as string)?.delete(BigInt(key));
    }
    return this.#same;
  }

  close(): void {
    this.#writes.close();
  }
}
