import type { Db } from './database.ts';
import { HIGHEST_GIVEN_ORG } from './ids.ts';
import { HIGHEST_PLACE, HighestIds, keepIdsAbove, lastIdsIn } from './last-ids.ts';
import { type PreparedRows, restoreInPlace } from './org-in-place.ts';
import { adding, insert } from './org-inserts.ts';
import { ownUsersOf, type Rows, removeOwnUsers, sharedIn, type Tables, withoutUsers } from './org-rows.ts';

/** The new numbers of an org's rows, by the old ones. */
interface Moves {
  readonly places: ReadonlyMap<unknown, bigint>;
  readonly users: ReadonlyMap<unknown, bigint>;
  /** Whether any user has another id. */
  readonly usersDiffer: boolean;
  readonly fleets: ReadonlyMap<unknown, bigint>;
  readonly jobs: ReadonlyMap<unknown, bigint>;
}

type Move = (value: unknown, moves: Moves) => unknown;

// A reference to no object of the org becomes null, which the table refuses, rather than the object of another org.
const place: Move = (value, { places }) => places.get(value) ?? null;
const job: Move = (value, { jobs }) => jobs.get(value) ?? null;
const user: Move = (value, { users }) => users.get(value) ?? value;

/** A client's text in JSON cannot look like this: its quotes are escaped. */
const userHref = /"href":"\/users\/(\d+)"/g;

const mentions: Move = (text, { users, usersDiffer }) =>
  typeof text === 'string' && usersDiffer
    ? text.replace(userHref, (_match, id: string) => `"href":"/users/${users.get(BigInt(id)) ?? id}"`)
    : text;

const creator: Move = (href, moves) =>
  typeof href === 'string' && moves.usersDiffer
    ? href.replace(/^\/users\/(\d+)$/, (_match, id: string) => `/users/${user(BigInt(id), moves)}`)
    : href;

/** Hosts of a fleet are recognised by its id (pce/pairing/fleets.ts). */
const identity: Move = (text, { fleets }) =>
  String(text).replace(/^fleet-(\d+)\//, (_match, id: string) => `fleet-${fleets.get(BigInt(id)) ?? id}/`);

const asItIs: Move = (value) => value;

/** The moves of values, by table and column. */
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
  jobs: { ordinal: job, user_id: user },
  datafile_parts: { job },
  // Nothing refers to the ordinal of an event: the order is enough.
  events: { ordinal: () => null, created_by: creator, body: mentions, before: mentions, after: mentions },
};

/**
 * Replaces the rows of an org with those that `rowsOfOrg` gave, on the server that they come from or on another one.
 * Runs inside the caller's transaction.
 * Users and fleets keep their ids where these are free. A user whose name is there already is that user.
 * Keys and sessions come back with users who are in no other org. A user who is in another org now, or was when the
 * rows were read, keeps the present ones: old ones could lock the user out there, or let in one who was locked out.
 * @param prepared what was found of these rows ahead
 * @throws MisfitError
 */
export function restoreOrg(db: Db, org: number, tables: Tables, prepared: PreparedRows = new Map()): void {
  keepIdsAbove(db, lastIdsIn(tables['last_ids']));
  keepIdsAbove(db, new Map([['orgs', org <= HIGHEST_GIVEN_ORG ? BigInt(org) : 0n]]));
  removeOwnUsers(db, org, namesOf(tables['users'], sharedThen(tables)));
  const stayed = usersThere(db, tables['users']);
  const users = insertWithIds(db, 'users', tables['users'], 'username');
  putBackUsers(db, tables['users'], stayed, ownUsersOf(db, org));
  const usersDiffer = [...users].some(([from, to]) => from !== to);
  const known = { users, usersDiffer, places: new Map(), fleets: new Map(), jobs: new Map() };
  const back = usersDiffer ? undefined : restoreInPlace(db, org, tables, prepared);
  if (back === undefined) restoreElsewhere(db, org, usersDiffer ? tables : withBytes(tables, prepared), known);
  db.prepare('delete from permissions where org_id = ?').run(org);
  for (const table of accounts) {
    const rows = tables[table];
    if (!rows) continue;
    // A user who is here also gets the keys that rows from another server hold.
    const isLeft = table !== 'permissions' && sharedIn(tables) !== undefined;
    const fitting = move(table, isLeft ? withoutUsers(rows, new Set(stayed.keys())) : rows, known);
    if (table !== 'permissions') removeCredentials(db, table, fitting);
    insert(db, table, fitting);
  }
}

const accounts = ['api_keys', 'sessions', 'permissions'];

/** Users who were shared when the rows were read. An export does not name them, but has no key of theirs. */
function sharedThen(tables: Tables): ReadonlySet<unknown> {
  const known = sharedIn(tables);
  if (known) return known;
  const idsIn = (table: string, name: string): unknown[] => {
    const { columns = [], rows = [] } = tables[table] ?? {};
    return rows.map((row) => row[columns.indexOf(name)]);
  };
  const withKeys = new Set([...idsIn('api_keys', 'user_id'), ...idsIn('sessions', 'user_id')]);
  return new Set(idsIn('users', 'id').filter((id) => !withKeys.has(id)));
}

function namesOf({ columns, rows }: Rows = { columns: [], rows: [] }, ids: ReadonlySet<unknown>): unknown[] {
  const [id, name] = [columns.indexOf('id'), columns.indexOf('username')];
  return rows.filter((row) => ids.has(row[id])).map((row) => row[name]);
}

/** Finds the users of the rows by name. @returns their present ids, by those in the rows */
function usersThere(db: Db, { columns, rows }: Rows = { columns: [], rows: [] }): ReadonlyMap<unknown, bigint> {
  const [id, name] = [columns.indexOf('id'), columns.indexOf('username')];
  const find = db.prepare<[unknown], bigint>('select id from users where username = ?').pluck().safeIntegers();
  return new Map(
    rows.flatMap((row) => {
      const there = find.get(row[name]);
      return there === undefined ? [] : [[row[id], there] as const];
    }),
  );
}

/** Restores users who stayed for their keys alone: no other org shares them. */
function putBackUsers(db: Db, rows: Rows | undefined, stayed: ReadonlyMap<unknown, bigint>, own: ReadonlySet<unknown>) {
  if (!rows) return;
  const { columns } = rows;
  const change = db.prepare(`update users set ${columns.map((column) => `${column} = ?`).join(', ')} where id = ?`);
  for (const row of rows.rows) {
    const id = stayed.get(row[columns.indexOf('id')]);
    if (id !== undefined && own.has(id)) change.run(...row.with(columns.indexOf('id'), id), id);
  }
}

/**
 * Gives objects new ordinals behind all others: another org may have got the old ones since. The new ones have no gaps,
 * so that ordinals do not run away where orgs are restored again and again.
 */
function restoreElsewhere(db: Db, org: number, tables: Tables, known: Moves): void {
  db.prepare('delete from orgs where id = ?').run(org);
  const { orgs, users: _users, fleets, streams: _streams, last_ids: _ids, ...others } = tables;
  if (orgs) insert(db, 'orgs', orgs);
  keepFleetsAbove(db, tables);
  const places = newPlaces(db, 'objects', tables['objects']);
  const jobs = newPlaces(db, 'jobs', tables['jobs']);
  const moves = { ...known, places, jobs, fleets: insertWithIds(db, 'fleets', fleets) };
  for (const [table, rows] of Object.entries(others)) {
    if (!accounts.includes(table)) insert(db, table, move(table, rows, moves));
  }
}

/** The same rows, with the bytes of those long texts that were made ready. Users may be replaced in texts alone. */
function withBytes(tables: Tables, prepared: PreparedRows): Tables {
  const ready = [...prepared].map(([table, { bytes }]) => {
    const { columns, rows } = tables[table] as Rows;
    const ordinal = columns.indexOf('ordinal');
    return [table, { columns, rows: rows.map((row) => bytes.get(row[ordinal]) ?? row) }] as const;
  });
  return { ...tables, ...Object.fromEntries(ready) };
}

function move(table: string, { columns, rows }: Rows, moves: Moves): Rows {
  const changes = columns.map((column) => moved[table]?.[column]);
  if (changes.every((change) => change === undefined)) return { columns, rows };
  return { columns, rows: rows.map((row) => row.map((value, at) => (changes[at] ?? asItIs)(value, moves))) };
}

/** @param name column that identifies a row that is there already @returns the new ids, by the old ones */
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

/** Removes the credentials that the rows bring back. A user who stayed for another org may still have them. */
function removeCredentials(db: Db, table: string, { columns, rows }: Rows): void {
  const [key = '', userId = ''] = columns.filter((column) => /^(key_id|token_digest|user_id)$/.test(column));
  const remove = db.prepare(`delete from ${table} where ${key} = ? and ${userId} = ?`);
  for (const row of rows) remove.run(row[columns.indexOf(key)], row[columns.indexOf(userId)]);
}

/** The new ordinals of rows, by the old ones. */
function newPlaces(db: Db, table: string, rows: Rows | undefined): ReadonlyMap<unknown, bigint> {
  // An autoincrement table must not reuse ordinals of removed rows: a reader may still have them.
  const given = `select seq from sqlite_sequence where name = '${table}'`;
  const highest = `select max(coalesce(max(ordinal), 0), coalesce((${given}), 0)) from ${table}`;
  const last = db.prepare(highest).pluck().safeIntegers().get() as bigint;
  const ordinal = rows?.columns.indexOf('ordinal') ?? -1;
  return new Map(rows?.rows.map((row, index) => [row[ordinal], last + BigInt(index + 1)]));
}

/** Keeps new ids of fleets above all that hosts are recognised by: those of removed fleets, and made-up ones. */
function keepFleetsAbove(db: Db, { vens = { columns: [], rows: [] } }: Tables): void {
  const ids = new HighestIds(new Map([['fleets', HIGHEST_PLACE]]));
  const at = vens.columns.indexOf('identity');
  for (const row of vens.rows) ids.seeIdentity(String(row[at]));
  keepIdsAbove(db, ids.all);
}
