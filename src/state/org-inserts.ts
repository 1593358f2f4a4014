import { firstCharacters } from './characters.ts';
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
  static from(error: unknown, table: string, row: number, values: Values = () => undefined): unknown {
    const { code = '', message } = error as { code?: string; message: string };
    if (!code.startsWith('SQLITE_CONSTRAINT')) return error;
    const why = misfits[code] ?? 'holds what the table does not take';
    return new MisfitError(table, row, why === TAKEN ? taken(message, values) : why);
  }
}

/** The value of a column of the row. */
type Values = (column: string) => unknown;

const TAKEN = 'has what another one has that must be its own';

/** Names, which are no secrets. */
const shown = new Set(['username', 'name', 'kind', 'id', 'key_id', 'service_account', 'identity', 'agent']);

/** Says which object has which name, of what SQLite tells: `UNIQUE constraint failed: users.username`. */
function taken(message: string, values: Values): string {
  const columns = [...message.matchAll(/\b\w+\.(\w+)/g)].map(([, column = '']) => column);
  const named = columns.filter((column) => shown.has(column)).map((column) => `${column} ${told(values(column))}`);
  if (named.length === 0) return TAKEN;
  return `${TAKEN}: ${named.join(', ')}`;
}

const told = (value: unknown) => (typeof value === 'string' ? firstCharacters(value, 100) : String(value));

/** Reasons by SQLite's code. */
const misfits: Readonly<Record<string, string>> = {
  SQLITE_CONSTRAINT_UNIQUE: TAKEN,
  SQLITE_CONSTRAINT_PRIMARYKEY: TAKEN,
  SQLITE_CONSTRAINT_ROWID: TAKEN,
  SQLITE_CONSTRAINT_FOREIGNKEY: 'refers to what is not there',
};

/** Columns that may hold megabytes, by table. */
export const bodyColumns: Readonly<Record<string, readonly string[]>> = {
  objects: ['body'],
  events: ['body', 'before', 'after'],
};

/** Stands for the value of a column. A body may be given as its bytes, which SQLite takes faster than a text. */
export const parameterFor = (table: string, column: string): string =>
  bodyColumns[table]?.includes(column) ? 'cast(? as text)' : '?';

/** @throws MisfitError */
export function insert(db: Db, table: string, { columns, rows }: Rows): void {
  const add = adding(db, table, columns);
  for (const [index, row] of rows.entries()) add(row, index);
}

/** Makes a function that adds one row after the other to a table. @throws MisfitError */
export function adding(db: Db, table: string, columns: readonly string[]) {
  const places = columns.map((column) => parameterFor(table, column)).join(', ');
  const statement = db.prepare(`insert into ${table} (${columns.join(', ')}) values (${places})`).safeIntegers();
  return (row: readonly unknown[], index: number): bigint => {
    try {
      return statement.run(...row).lastInsertRowid as bigint;
    } catch (error) {
      throw MisfitError.from(error, table, index, (column) => row[columns.indexOf(column)]);
    }
  };
}
