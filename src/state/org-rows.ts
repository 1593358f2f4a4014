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
  users: `id in (${ownUsers})`,
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
};

/** By which a table refers to a row of `objects`. */
const ordinals: Readonly<Record<string, readonly string[]>> = {
  objects: ['ordinal'],
  object_values: ['ordinal'],
  pairing_keys: ['profile'],
  vens: ['ordinal', 'workload'],
  ven_transitions: ['ordinal'],
};

/** All that belongs to an org. */
export function rowsOfOrg(db: Db, org: number): Tables {
  return Object.fromEntries(
    Object.entries(parts).map(([table, where]) => [table, read(db, table, `where ${where} order by rowid`, { org })]),
  );
}

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

/** Takes away all that belongs to an org. Inside the caller's transaction. */
export function removeOrg(db: Db, org: number): void {
  db.prepare(`delete from users where id in (${ownUsers})`).run({ org });
  db.prepare('delete from orgs where id = ?').run(org);
}

/**
 * Puts what `rowsOfOrg` gave in the place of what the org has now. Inside the caller's transaction.
 * Objects get new places behind all others: those that they had may have been given to another org since. They move
 * close together, lest places run away where orgs are restored again and again.
 */
export function restoreOrg(db: Db, org: number, tables: Tables): void {
  removeOrg(db, org);
  const places = newPlaces(db, tables['objects']);
  for (const [table, rows] of Object.entries(tables)) insert(db, table, moved(table, rows, places));
  keepIdsAbove(db, org);
}

/** A row that does not go with those that are there; the message says why. */
export class MisfitError extends Error {
  override name = 'MisfitError';
  readonly table: string;
  readonly row: number;

  constructor(table: string, row: number, why: string) {
    super(why);
    this.table = table;
    this.row = row;
  }
}

/** By SQLite's code. */
const misfits: Readonly<Record<string, string>> = {
  SQLITE_CONSTRAINT_UNIQUE: 'has what another one has that must be its own',
  SQLITE_CONSTRAINT_PRIMARYKEY: 'has what another one has that must be its own',
  SQLITE_CONSTRAINT_ROWID: 'has what another one has that must be its own',
  SQLITE_CONSTRAINT_FOREIGNKEY: 'refers to what is not there',
};

/** @throws MisfitError */
export function insert(db: Db, table: string, { columns, rows }: Rows): void {
  const places = columns.map(() => '?').join(', ');
  // Someone who also belongs to another org may be gone by now.
  const ifThere = table === 'permissions' ? ' where exists (select 1 from users where id = ?)' : '';
  const statement = db.prepare(`insert into ${table} (${columns.join(', ')}) select ${places}${ifThere}`);
  const user = columns.indexOf('user_id');
  for (const [index, row] of rows.entries()) {
    try {
      statement.run(...(ifThere ? [...row, row[user]] : row));
    } catch (error) {
      const { code = '' } = error as { code?: string };
      if (!code.startsWith('SQLITE_CONSTRAINT')) throw error;
      throw new MisfitError(table, index, misfits[code] ?? 'holds what the table does not take');
    }
  }
}

/** By the place that an object had, the one that it gets. */
function newPlaces(db: Db, objects: Rows | undefined): ReadonlyMap<unknown, bigint> {
  const last = db.prepare('select coalesce(max(ordinal), 0) from objects').pluck().safeIntegers().get() as bigint;
  const ordinal = objects?.columns.indexOf('ordinal') ?? -1;
  return new Map(objects?.rows.map((row, index) => [row[ordinal], last + BigInt(index + 1)]));
}

function moved(table: string, { columns, rows }: Rows, places: ReadonlyMap<unknown, bigint>): Rows {
  // Their place is told by nothing but the order.
  if (table === 'events' || table === 'jobs') {
    const kept = columns.map((_, index) => index).filter((index) => columns[index] !== 'ordinal');
    return { columns: kept.map((i) => columns[i] as string), rows: rows.map((row) => kept.map((i) => row[i])) };
  }
  const names = ordinals[table];
  if (!names) return { columns, rows };
  const isPlace = columns.map((name) => names.includes(name));
  // What refers to no object of the org becomes null, which the table refuses, rather than the object of another.
  return {
    columns,
    rows: rows.map((row) => row.map((value, i) => (isPlace[i] ? (places.get(value) ?? null) : value))),
  };
}

/** An id that came back must not be given again. @param org of all orgs when left out */
export function keepIdsAbove(db: Db, org?: number): void {
  const here = org === undefined ? '' : 'org_id = :org and';
  db.prepare(
    `insert into last_ids (kind, last)
     select * from (
       select kind, max(cast(id as integer)) as highest from objects where ${here} id not glob '*-*' group by kind
       union all select 'agents', max(agent) from vens where ${here} true
     ) where highest is not null
     on conflict do update set last = max(last, excluded.last)`,
  ).run({ org });
}
