import type { Db } from './database.ts';

/** The rows of a table, values in the order of the columns. */
export interface Rows {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly unknown[])[];
}

/** By table. */
export type Tables = Readonly<Record<string, Rows>>;

/** Users who have a part in this org and in no other. */
const ownUsers = `select user_id from permissions where org_id = :org
  except select user_id from permissions where org_id <> :org`;

/** What belongs to an org, in an order in which it can be put back. */
const parts: Readonly<Record<string, string>> = {
  orgs: 'id = :org',
  users: 'id in (select user_id from permissions where org_id = :org)',
  api_keys: `user_id in (${ownUsers})`,
  sessions: `user_id in (${ownUsers})`,
  permissions: 'org_id = :org',
  objects: 'org_id = :org',
  object_values: 'org_id = :org',
  totals: 'org_id = :org',
  documents: 'org_id = :org',
  pairing_keys: 'org_id = :org',
  vens: 'org_id = :org',
  ven_transitions: 'org_id = :org',
  fleets: 'org_id = :org',
  jobs: 'org_id = :org',
  datafile_parts: 'job in (select ordinal from jobs where org_id = :org)',
  events: 'org_id = :org',
  // How far the stream was used up that the ids of the org were drawn from.
  streams: 'true',
};

/** All that belongs to an org. */
export function rowsOfOrg(db: Db, org: number): Tables {
  return Object.fromEntries(readersOfOrg(db, org).map(({ table, columns, all }) => [table, { columns, rows: all() }]));
}

/** Those of one table, in no order. */
export function rowsOf(db: Db, table: string, org: number): Rows {
  const { columns, all } = reader(db, table, `where ${parts[table]}`, { org });
  return { columns, rows: all() };
}

/** A table that is read row by row, as long as its database is open, or at once. */
export interface TableReader {
  readonly table: string;
  readonly columns: readonly string[];
  readonly rows: Iterable<readonly unknown[]>;
  readonly all: () => unknown[][];
}

/** All tables, whole. */
export const readers = (db: Db): TableReader[] => tableNames(db).map((table) => reader(db, table, '', {}));

/** What belongs to an org, table by table. */
export const readersOfOrg = (db: Db, org: number): TableReader[] =>
  Object.entries(parts).map(([table, where]) => reader(db, table, `where ${where} order by rowid`, { org }));

/** In an order in which they can be filled: each after those that it refers to. */
export function tableNames(db: Db): string[] {
  const known = Object.keys(parts);
  const names = db
    .prepare<[], string>("select name from sqlite_schema where type = 'table' and name not like 'sqlite_%'")
    .pluck()
    .all();
  return names.sort((a, b) => known.indexOf(a) - known.indexOf(b));
}

function reader(db: Db, table: string, rest: string, parameters: object): TableReader {
  const ordered = isWithoutRowId(db, table) ? rest.replace(' order by rowid', '') : rest;
  const statement = db.prepare<object, unknown[]>(`select * from ${table} ${ordered}`).safeIntegers();
  const columns = statement.columns().map(({ name }) => name);
  statement.raw();
  const rows = { [Symbol.iterator]: () => statement.iterate(parameters) };
  return { table, columns, rows, all: () => statement.all(parameters) };
}

const isWithoutRowId = (db: Db, table: string) =>
  db.prepare('select wr from pragma_table_list where name = ?').pluck().get(table) === 1;

/** Takes away the users who have a part in this org and in no other. Inside the caller's transaction. */
export function removeOwnUsers(db: Db, org: number): void {
  db.prepare(`delete from users where id in (${ownUsers})`).run({ org });
}

/** Takes away all that belongs to an org. Inside the caller's transaction. */
export function removeOrg(db: Db, org: number): void {
  removeOwnUsers(db, org);
  db.prepare('delete from orgs where id = ?').run(org);
}
