import type { Db } from './database.ts';
import type { Rows } from './org-rows.ts';

/** A row that does not fit the rows that are there; the message says why. */
export class MisfitError extends Error {
  override name = 'MisfitError';
  readonly table: string;
  readonly row: number;

  constructor(table: string, row: number, why: string) {
    super(why);
    this.table = table;
    this.row = row;
  }

  /** @returns any other error as it is */
  static from(error: unknown, table: string, row: number): unknown {
    const { code = '' } = error as { code?: string };
    if (!code.startsWith('SQLITE_CONSTRAINT')) return error;
    return new MisfitError(table, row, misfits[code] ?? 'holds what the table does not take');
  }
}

/** Reasons by SQLite's code. */
const misfits: Readonly<Record<string, string>> = {
  SQLITE_CONSTRAINT_UNIQUE: 'has what another one has that must be its own',
  SQLITE_CONSTRAINT_PRIMARYKEY: 'has what another one has that must be its own',
  SQLITE_CONSTRAINT_ROWID: 'has what another one has that must be its own',
  SQLITE_CONSTRAINT_FOREIGNKEY: 'refers to what is not there',
};

/** @throws MisfitError */
export function insert(db: Db, table: string, { columns, rows }: Rows): void {
  const add = adding(db, table, columns);
  for (const [index, row] of rows.entries()) add(row, index);
}

/** Makes a function that adds one row after the other to a table. @throws MisfitError */
export function adding(db: Db, table: string, columns: readonly string[]) {
  const places = columns.map(() => '?').join(', ');
  const statement = db.prepare(`insert into ${table} (${columns.join(', ')}) values (${places})`).safeIntegers();
  return (row: readonly unknown[], index: number): bigint => {
    try {
      return statement.run(...row).lastInsertRowid as bigint;
    } catch (error) {
      throw MisfitError.from(error, table, index);
    }
  };
}
