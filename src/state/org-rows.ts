import type { Db } from './database.ts';
import { allLastIds } from './last-ids.ts';

/** The rows of a table, values in the order of the columns. */
export interface Rows {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly unknown[])[];
}

/** Rows by table. */
export type Tables = Readonly<Record<string, Rows>>;

/** Users who belong to this org and to no other. */
const ownUsers = `select user_id from permissions where org_id = :org
  except select user_id from permissions where org_id <> :org`;

/**
 * Conditions for the rows of an org, by table, in an order in which they can be put back. Each uses an index: a small
 * org is read as fast beside large ones as alone. `in` gives rows in their order: SQLite need not sort the bodies.
 */
const parts: Readonly<Record<string, string>> = {
  orgs: 'id = :org',
  users: 'id in (select user_id from permissions where org_id = :org)',
  api_keys: 'user_id in (select user_id from permissions where org_id = :org)',
  sessions: 'user_id in (select user_id from permissions where org_id = :org)',
  permissions: 'org_id = :org',
  objects: 'ordinal in (select ordinal from objects where org_id = :org)',
  object_values: 'org_id = :org',
  totals: 'org_id = :org',
  documents: 'org_id = :org',
  // Each half has an index of its own.
  pairing_keys: '(org_id = :org and profile is null) or (org_id = :org and profile is not null)',
  vens: 'ordinal in (select ordinal from vens where org_id = :org)',
  ven_transitions: 'org_id = :org',
  fleets: 'org_id = :org',
  jobs: 'org_id = :org',
  datafile_parts: 'job in (select ordinal from jobs where org_id = :org)',
  events: 'org_id = :org',
  // The position of the stream that the ids of the org were drawn from.
  streams: 'true',
  // Nothing else gets the id of a removed object. The last id of orgs does not matter to one org.
  last_ids: "kind <> 'orgs'",
};

/** Where the rows of a table are found. */
const sourceOf = (table: string) => (table === 'last_ids' ? allLastIds : table);

/** All rows of an org. */
export function rowsOfOrg(db: Db, org: number): Tables {
  const rows = readersOfOrg(db, org).map(({ table, columns, all }) => [table, { columns, rows: all() }] as const);
  return withShared(db, org, Object.fromEntries(rows));
}

/** Ids of shared users, by the tables that they were read with. */
const shared = new WeakMap<Tables, ReadonlySet<unknown>>();

/** Notes which users belonged to another org too when these rows were read. @returns the rows */
export function withShared(db: Db, org: number, tables: Tables): Tables {
  const users = db
    .prepare<object, unknown>(
      `select user_id from permissions where org_id = :org
       intersect select user_id from permissions where org_id <> :org`,
    )
    .pluck()
    .safeIntegers();
  shared.set(tables, new Set(users.all({ org })));
  return tables;
}

/** Users who belonged to another org too; undefined where the rows were imported, and nobody knows. */
export const sharedIn = (tables: Tables): ReadonlySet<unknown> | undefined => shared.get(tables);

/** The same without credentials that are good in another org too: they are not the org's to give away. */
export function withoutShared(tables: Tables): Tables {
  const users = sharedIn(tables);
  if (!users || users.size === 0) return tables;
  const left = ['api_keys', 'sessions'].flatMap((table) => {
    const rows = tables[table];
    return rows ? [[table, withoutUsers(rows, users)] as const] : [];
  });
  return { ...tables, ...Object.fromEntries(left) };
}

/** Rows of all users but these. */
export function withoutUsers({ columns, rows }: Rows, users: ReadonlySet<unknown>): Rows {
  const user = columns.indexOf('user_id');
  return { columns, rows: rows.filter((row) => !users.has(row[user])) };
}

/** A text of more bytes is read only where its length does not tell enough. */
export const LONG_TEXT = 16 * 1024;

/** The org's rows of one table, in no order. In place of a long text stands the number of its bytes. */
export function outlinesOf(db: Db, table: string, org: number): Rows {
  const columns = db
    .prepare<[string], { name: string; type: string }>('select name, type from pragma_table_info(?)')
    .all(table)
    .map(({ name, type }) =>
      type === 'INTEGER'
        ? name
        : `iif(octet_length(${name}) > ${LONG_TEXT}, octet_length(${name}), ${name}) as ${name}`,
    );
  const { all, ...head } = reader(db, table, `select ${columns.join(', ')} from ${table} where ${parts[table]}`, {
    org,
  });
  return { columns: head.columns, rows: all() };
}

/** An org of no more than this is read at once, in a few milliseconds. */
export const FEW = { rowsPerTable: 1000, bytes: 512 * 1024 };

/** Memory that V8 takes for a value besides its characters. */
export const VALUE_BYTES = 24;

/** Whether an org is read in a few milliseconds. Found without reading all its rows. */
export function isSmallOrg(db: Db, org: number): boolean {
  const most = FEW.rowsPerTable;
  const isShort = ([table, where]: [string, string]) =>
    (db
      .prepare<object, number>(
        `select count(*) from (select 1 from ${sourceOf(table)} where ${where} limit ${most + 1})`,
      )
      .pluck()
      .get({ org }) as number) <= most;
  return Object.entries(parts).every(isShort) && bytesOfOrg(db, org) <= FEW.bytes;
}

/** How much memory the rows of an org take once they are read. Found without reading their texts. */
export function bytesOfOrg(db: Db, org: number): number {
  let bytes = 0;
  for (const [table, where] of Object.entries(parts)) {
    const columns = db
      .prepare<[string], { name: string; type: string }>('select name, type from pragma_table_info(?)')
      .all(table);
    const texts = columns.filter(({ type }) => type !== 'INTEGER');
    const row = [columns.length * VALUE_BYTES, ...texts.map(({ name }) => `coalesce(octet_length(${name}), 0)`)];
    const found = db
      .prepare<object, number>(`select total(${row.join(' + ')}) from ${sourceOf(table)} where ${where}`)
      .pluck();
    bytes += found.get({ org }) as number;
  }
  return bytes;
}

/** A table that is read row by row while its database is open, or at once. */
export interface TableReader {
  readonly table: string;
  readonly columns: readonly string[];
  readonly rows: Iterable<readonly unknown[]>;
  readonly all: () => unknown[][];
}

/** Readers of all tables, whole. */
export const readers = (db: Db): TableReader[] =>
  tableNames(db).map((table) => reader(db, table, `select * from ${sourceOf(table)}`, {}));

/** Readers of an org's rows, table by table. */
export const readersOfOrg = (db: Db, org: number): TableReader[] =>
  Object.entries(parts).map(([table, where]) => {
    const order = isWithoutRowId(db, table) ? '' : 'order by rowid';
    return reader(db, table, `select * from ${sourceOf(table)} where ${where} ${order}`, { org });
  });

/** Names in an order in which tables can be filled: each after those that it refers to. */
export function tableNames(db: Db): string[] {
  const known = Object.keys(parts);
  const names = db
    .prepare<[], string>("select name from sqlite_schema where type = 'table' and name not like 'sqlite_%'")
    .pluck()
    .all();
  return names.sort((a, b) => known.indexOf(a) - known.indexOf(b));
}

function reader(db: Db, table: string, sql: string, parameters: object): TableReader {
  const statement = db.prepare<object, unknown[]>(sql).safeIntegers();
  const columns = statement.columns().map(({ name }) => name);
  statement.raw();
  const rows = { [Symbol.iterator]: () => statement.iterate(parameters) };
  return { table, columns, rows, all: () => statement.all(parameters) };
}

/** All databases have the same tables. */
let withoutRowId: ReadonlySet<string> | undefined;

function isWithoutRowId(db: Db, table: string): boolean {
  withoutRowId ??= new Set(db.prepare<[], string>('select name from pragma_table_list where wr = 1').pluck().all());
  return withoutRowId.has(table);
}

/** Ids of the users who belong to this org and to no other. */
export const ownUsersOf = (db: Db, org: number): ReadonlySet<unknown> =>
  new Set(db.prepare<object, unknown>(ownUsers).pluck().safeIntegers().all({ org }));

/** Removes the users who belong to this org and to no other. Runs inside the caller's transaction. */
export function removeOwnUsers(db: Db, org: number, butNames: readonly unknown[] = []): void {
  db.prepare(
    `delete from users where id in (${ownUsers}) and username not in (select value from json_each(:butNames))`,
  ).run({ org, butNames: JSON.stringify(butNames) });
}

/** Removes all rows of an org. Runs inside the caller's transaction. */
export function removeOrg(db: Db, org: number): void {
  removeOwnUsers(db, org);
  db.prepare('delete from orgs where id = ?').run(org);
}
