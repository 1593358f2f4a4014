import type { Db } from './database.ts';
import { type Rows, removeOrg, type Tables } from './org-rows.ts';

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

/** What other numbers stand for what an org had, by those that did. */
interface Moves {
  readonly places: ReadonlyMap<unknown, bigint>;
  readonly users: ReadonlyMap<unknown, bigint>;
  /** Whether any user has another id. */
  readonly usersDiffer: boolean;
  readonly fleets: ReadonlyMap<unknown, bigint>;
}

type Move = (value: unknown, moves: Moves) => unknown;

// What refers to no object of the org becomes null, which the table refuses, rather than the object of another.
const place: Move = (value, { places }) => places.get(value) ?? null;
const user: Move = (value, { users }) => users.get(value) ?? value;

/** In JSON no text of a client's reads like this: its quotes are escaped. */
const userHref = /"href":"\/users\/(\d+)"/g;

const mentions: Move = (text, { users, usersDiffer }) =>
  typeof text === 'string' && usersDiffer
    ? text.replace(userHref, (_match, id: string) => `"href":"/users/${users.get(BigInt(id)) ?? id}"`)
    : text;

const creator: Move = (href, moves) =>
  typeof href === 'string' && moves.usersDiffer
    ? href.replace(/^\/users\/(\d+)$/, (_match, id: string) => `/users/${user(BigInt(id), moves)}`)
    : href;

/** Hosts of a fleet are known again by its id (pairing/fleets.ts). */
const identity: Move = (text, { fleets }) =>
  String(text).replace(/^fleet-(\d+)\//, (_match, id: string) => `fleet-${fleets.get(BigInt(id)) ?? id}/`);

const asItIs: Move = (value) => value;

/** By table and column. */
const moved: Readonly<Record<string, Readonly<Record<string, Move>>>> = {
  objects: { ordinal: place, body: mentions },
  object_values: { ordinal: place },
  pairing_keys: { profile: place },
  vens: { ordinal: place, workload: place, identity },
  ven_transitions: { ordinal: place },
  api_keys: { user_id: user },
  sessions: { user_id: user },
  permissions: { user_id: user },
  documents: { body: mentions },
  // Their place is told by nothing but the order.
  jobs: { ordinal: () => null, user_id: user },
  events: { ordinal: () => null, created_by: creator, body: mentions, before: mentions, after: mentions },
};

/**
 * Puts what `rowsOfOrg` gave in the place of what the org has now, on the server that it comes from or on another one.
 * Inside the caller's transaction.
 * Objects get new places behind all others: those that they had may have been given to another org since. They move
 * close together, lest places run away where orgs are restored again and again. Users and fleets keep their ids where
 * these are free; a user whose name is there already is that one.
 * @throws MisfitError
 */
export function restoreOrg(db: Db, org: number, tables: Tables): void {
  removeOrg(db, org);
  const { orgs, users, fleets, ...others } = tables;
  if (orgs) insert(db, 'orgs', orgs);
  const there = insertWithIds(db, 'users', users, 'username');
  const moves: Moves = {
    places: newPlaces(db, tables['objects']),
    users: there,
    usersDiffer: [...there].some(([from, to]) => from !== to),
    fleets: insertWithIds(db, 'fleets', fleets),
  };
  for (const [table, rows] of Object.entries(others)) {
    const fitting = move(table, rows, moves);
    if (table === 'api_keys' || table === 'sessions') removeCredentials(db, table, fitting);
    insert(db, table, fitting);
  }
  keepIdsAbove(db, org);
}

function move(table: string, { columns, rows }: Rows, moves: Moves): Rows {
  const changes = columns.map((column) => moved[table]?.[column]);
  if (changes.every((change) => change === undefined)) return { columns, rows };
  return { columns, rows: rows.map((row) => row.map((value, at) => (changes[at] ?? asItIs)(value, moves))) };
}

/** @throws MisfitError */
export function insert(db: Db, table: string, { columns, rows }: Rows): void {
  const add = adding(db, table, columns);
  for (const [index, row] of rows.entries()) add(row, index);
}

function adding(db: Db, table: string, columns: readonly string[]) {
  const places = columns.map(() => '?').join(', ');
  const statement = db.prepare(`insert into ${table} (${columns.join(', ')}) values (${places})`).safeIntegers();
  return (row: readonly unknown[], index: number): bigint => {
    try {
      return statement.run(...row).lastInsertRowid as bigint;
    } catch (error) {
      const { code = '' } = error as { code?: string };
      if (!code.startsWith('SQLITE_CONSTRAINT')) throw error;
      throw new MisfitError(table, index, misfits[code] ?? 'holds what the table does not take');
    }
  };
}

/** @param name column by which a row is known to be there already @returns by the id that a row had, the one it has */
function insertWithIds(db: Db, table: string, rows: Rows | undefined, name?: string): Map<unknown, bigint> {
  const ids = new Map<unknown, bigint>();
  if (!rows) return ids;
  const { columns } = rows;
  const at = (column: string) => columns.indexOf(column);
  const isTaken = db.prepare(`select 1 from ${table} where id = ?`).pluck();
  const sameName = `select id from ${table} where ${name} = ?`;
  const known = name === undefined ? undefined : db.prepare<[unknown], bigint>(sameName).pluck().safeIntegers();
  const add = adding(db, table, columns);
  for (const [index, row] of rows.rows.entries()) {
    const id = row[at('id')];
    const there = known?.get(row[at(name as string)]);
    ids.set(id, there ?? add(isTaken.get(id) ? row.with(at('id'), null) : row, index));
  }
  return ids;
}

/** Those of a user who stayed, since they have a part in another org, are what they were. */
function removeCredentials(db: Db, table: string, { columns, rows }: Rows): void {
  const [key = '', userId = ''] = columns.filter((column) => /^(key_id|token_digest|user_id)$/.test(column));
  const remove = db.prepare(`delete from ${table} where ${key} = ? and ${userId} = ?`);
  for (const row of rows) remove.run(row[columns.indexOf(key)], row[columns.indexOf(userId)]);
}

/** By the place that an object had, the one that it gets. */
function newPlaces(db: Db, objects: Rows | undefined): ReadonlyMap<unknown, bigint> {
  const last = db.prepare('select coalesce(max(ordinal), 0) from objects').pluck().safeIntegers().get() as bigint;
  const ordinal = objects?.columns.indexOf('ordinal') ?? -1;
  return new Map(objects?.rows.map((row, index) => [row[ordinal], last + BigInt(index + 1)]));
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
