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
  events: 'org_id = :org',
  // How far the stream was used up that the ids of the org were drawn from.
  streams: 'true',
};

/** All that belongs to an org. */
export function rowsOfOrg(db: Db, org: number): Tables {
  return Object.fromEntries(
    Object.entries(parts).map(([table, where]) => [table, read(db, table, `where ${where} order by rowid`, { org })]),
  );
}

/** Those of one table, in no order. */
export const rowsOf = (db: Db, table: string, org: number): Rows => read(db, table, `where ${parts[table]}`, { org });

/** All tables, whole. */
export function allRows(db: Db): Tables {
  return Object.fromEntries(tableNames(db).map((table) => [table, read(db, table, '', {})]));
}

/** In an order in which they can be filled: each after those that it refers to. */
export function tableNames(db: Db): string[] {
  const known = Object.keys(parts);
  const names = db
    .prepare<[], string>("select name from sqlite_schema where type = 'table' and name not like 'sqlite_%'")
    .pluck()
    .all();
  return names.sort((a, b) => known.indexOf(a) - known.indexOf(b));
}

function read(db: Db, table: string, rest: string, parameters: object): Rows {
  const ordered = isWithoutRowId(db, table) ? rest.replace(' order by rowid', '') : rest;
  const statement = db.prepare(`select * from ${table} ${ordered}`).safeIntegers();
  const columns = statement.columns().map(({ name }) => name);
  return { columns, rows: statement.raw().all(parameters) as unknown[][] };
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
