import type { Db } from './database.ts';
import { finderOf, type Prepared } from './org-in-place.ts';
import { bodyColumns } from './org-inserts.ts';
import { LONG_TEXT, type Rows, type Tables } from './org-rows.ts';
import { longTables, MOST_ROUNDS, OrgWrites } from './org-writes.ts';

type Row = readonly unknown[];

/** What is known of the rows of a table that have long bodies. */
class Table implements Prepared {
  readonly same = new Set<unknown>();
  readonly bytes = new Map<unknown, Row>();
  readonly #long = new Map<unknown, Row>();

  /** @returns a function that compares a row with the one in the database */
  comparing(db: Db, table: string, { columns }: Rows): (row: Row) => void {
    const ordinal = columns.indexOf('ordinal');
    const isThere = finderOf(db, table, columns);
    return (row) => {
      if (!row.some(isLong)) return;
      const key = row[ordinal];
      this.#long.set(key, row);
      const ready = asBytes(row);
      if (isThere(ready)) this.same.add(key);
      else this.bytes.set(key, ready);
    };
  }

  /** Somebody wrote the row since it was compared: it is restored, whatever it is now. */
  written(key: unknown): void {
    if (!this.same.delete(key)) return;
    this.bytes.set(key, asBytes(this.#long.get(key) as Row));
  }
}

const isLong = (value: unknown): value is string => typeof value === 'string' && value.length > LONG_TEXT;

const asBytes = (row: Row): Row => row.map((value) => (isLong(value) ? Buffer.from(value) : value));

/**
 * Finds the rows of a snapshot with long bodies that its org has unchanged, and makes those ready that it has not, step
 * by step, while others write: to do so with hundreds of megabytes at once would keep everybody waiting. What is short
 * is compared when the org is restored.
 */
export class OrgComparison {
  readonly db: Db;
  readonly #tables: Tables;
  readonly #writes: OrgWrites;
  readonly #prepared = new Map(Object.keys(bodyColumns).map((table) => [table, new Table()]));

  /** Must not be called within a transaction. */
  constructor(db: Db, org: number, tables: Tables) {
    this.db = db;
    this.#tables = tables;
    this.#writes = new OrgWrites(db, org);
  }

  /** Compares one row in each step. All writes must be committed whenever it goes on. */
  *steps(): Generator<void> {
    for (const [name, table] of this.#prepared) {
      const rows = this.#tables[name] as Rows;
      const compare = table.comparing(this.db, name, rows);
      for (const row of rows.rows) {
        compare(row);
        yield;
      }
    }
    for (let round = 0; round < MOST_ROUNDS && this.#writes.count() > 0; round++) yield* this.#takeWrites();
  }

  /** Ends the comparison. All writes must be committed. */
  finish(): ReadonlyMap<string, Prepared> {
    for (const _ of this.#takeWrites());
    this.close();
    return this.#prepared;
  }

  close(): void {
    this.#writes.close();
  }

  *#takeWrites(): Generator<void> {
    for (const [place, key] of this.#writes.take()) {
      this.#prepared.get(longTables[place]?.table as string)?.written(BigInt(key));
      yield;
    }
  }
}
