import type { Db } from './database.ts';
import { adding, MisfitError, parameterFor } from './org-inserts.ts';
import { outlinesOf, type Rows, type Tables } from './org-rows.ts';

type Row = readonly unknown[];

/** What was found ahead of a restore of the rows of a table that have long bodies, by their ordinals. */
export interface Prepared {
  /** Those that are in the database as they are in the snapshot. */
  readonly same: ReadonlySet<unknown>;
  /** All others, with the bytes of each long text. */
  readonly bytes: ReadonlyMap<unknown, Row>;
}

/** The same by table. */
export type PreparedRows = ReadonlyMap<string, Prepared>;

/** The key columns of all tables that are restored row by row. Those of accounts are not. */
const keys: Readonly<Record<string, readonly string[]>> = {
  orgs: ['id'],
  objects: ['ordinal'],
  totals: ['org_id', 'kind'],
  documents: ['org_id', 'name'],
  pairing_keys: ['digest'],
  vens: ['ordinal'],
  ven_transitions: ['ordinal', 'transition'],
  fleets: ['id'],
  jobs: ['ordinal'],
  datafile_parts: ['job', 'place'],
  events: ['ordinal'],
};

/**
 * Restores the rows of an org that `rowsOfOrg` gave by changing those that differ. Mostly few differ, and writing all
 * of them costs far more than reading them. Runs inside the caller's transaction.
 * @returns how many rows were changed or came back; undefined, with nothing changed, where another org has the ordinal
 *   of one now
 */
export function restoreInPlace(db: Db, org: number, tables: Tables, prepared: PreparedRows): number | undefined {
  try {
    return db.transaction(() => {
      let count = 0;
      for (const table of Object.keys(keys)) {
        const changed = restoreTable(db, table, org, tables[table], prepared.get(table));
        if (table === 'objects' && changed.size > 0) restoreValues(db, tables['object_values'], changed);
        count += changed.size;
      }
      return count;
    })();
  } catch (error) {
    if (error instanceof MisfitError) return undefined;
    throw error;
  }
}

/** @returns the keys of the rows that were changed or came back */
function restoreTable(
  db: Db,
  table: string,
  org: number,
  given: Rows | undefined,
  prepared?: Prepared,
): ReadonlySet<unknown> {
  if (!given) return new Set();
  const { columns, rows } = given;
  const names = keys[table] ?? [];
  const at = names.map((name) => columns.indexOf(name));
  const isKey = keyCondition(table);
  const present = new Map(outlinesOf(db, table, org).rows.map((row) => [keyOf(row, at), row]));
  const valuesOfKey = (row: Row) => at.map((column) => row[column]);
  const isThere = finderOf(db, table, columns);
  const changed = new Map<unknown, Row>();
  const missing = new Map<unknown, Row>();
  for (const row of rows) {
    const key = keyOf(row, at);
    const there = present.get(key);
    const ready = prepared?.bytes.get(key);
    if (!there) missing.set(key, ready ?? row);
    else if (ready) changed.set(key, ready);
    else if (!isSame(row, there, () => prepared?.same.has(key) || isThere(row))) changed.set(key, row);
    present.delete(key);
  }
  run(db, `delete from ${table} where ${isKey}`, [...present.values()].map(valuesOfKey));
  const set = columns.map((column) => `${column} = ${parameterFor(table, column)}`).join(', ');
  const updates = [...changed.values()].map((row) => [...row, ...valuesOfKey(row)]);
  run(db, `update ${table} set ${set} where ${isKey}`, updates);
  const add = adding(db, table, columns);
  for (const row of missing.values()) add(row, 0);
  return new Set([...changed.keys(), ...missing.keys()]);
}

/** @returns tells whether the table has a row, by its key and with all its values */
export function finderOf(db: Db, table: string, columns: readonly string[]): (row: Row) => boolean {
  const at = (keys[table] ?? []).map((name) => columns.indexOf(name));
  const isAll = columns.map((column) => `${column} is ${parameterFor(table, column)}`).join(' and ');
  const find = db.prepare<unknown[], 1>(`select 1 from ${table} where ${keyCondition(table)} and ${isAll}`).pluck();
  return (row) => find.get(...at.map((column) => row[column]), ...row) === 1;
}

const keyCondition = (table: string): string => (keys[table] ?? []).map((name) => `${name} = ?`).join(' and ');

function keyOf(row: Row, at: readonly number[]): unknown {
  const [first = 0] = at;
  const value = row[first];
  if (at.length > 1) return at.map((column) => row[column]).join(' ');
  return Buffer.isBuffer(value) ? value.toString('latin1') : value;
}

/** Compares with an outline. SQLite compares the row itself where the lengths of long texts leave it open. */
function isSame(row: Row, outline: Row, isThere: () => boolean): boolean {
  if (row.every((value, column) => isEqual(value, outline[column]))) return true;
  return row.every((value, column) => fits(value, outline[column])) && isThere();
}

const isEqual = (one: unknown, other: unknown) =>
  one === other || (Buffer.isBuffer(one) && Buffer.isBuffer(other) && one.equals(other));

/** Whether the outline is the value, or may be the number of its bytes: to count those of a long text takes a while. */
function fits(value: unknown, outline: unknown): boolean {
  if (isEqual(value, outline)) return true;
  if (typeof outline !== 'bigint') return false;
  if (Buffer.isBuffer(value)) return BigInt(value.length) === outline;
  return typeof value === 'string' && BigInt(value.length) <= outline && outline <= BigInt(3 * value.length);
}

function run(db: Db, sql: string, rows: readonly Row[]): void {
  if (rows.length === 0) return;
  const statement = db.prepare(sql);
  for (const row of rows) {
    try {
      statement.run(...row);
    } catch (error) {
      throw MisfitError.from(error, '', 0);
    }
  }
}

/** Restores the indexed values of changed objects. Values follow from objects, so those of unchanged ones are right. */
function restoreValues(db: Db, values: Rows | undefined, changed: ReadonlySet<unknown>): void {
  run(
    db,
    'delete from object_values where ordinal = ?',
    [...changed].map((ordinal) => [ordinal]),
  );
  if (!values) return;
  const place = values.columns.indexOf('ordinal');
  const add = adding(db, 'object_values', values.columns);
  for (const row of values.rows) if (changed.has(row[place])) add(row, 0);
}
