import { describe, expect, onTestFinished, test } from 'vitest';
import { tableBounds } from '../../src/emulator/table-bounds.ts';
import { forgetOldVersions } from '../../src/pce/resources/sec-policy.ts';
import { forgetOldQueries } from '../../src/pce/resources/traffic-queries.ts';
import { Accounts } from '../../src/state/accounts.ts';
import { type Db, openDatabase } from '../../src/state/database.ts';
import { Events } from '../../src/state/events.ts';
import { Fleets } from '../../src/state/fleets.ts';
import { JobTable } from '../../src/state/jobs.ts';
import { PairingKeys } from '../../src/state/pairing-keys.ts';
import { Store } from '../../src/state/store.ts';
import { Transactions } from '../../src/state/transactions.ts';
import { lengthOf, some } from '../length.ts';
import { refusals } from './refusals.ts';
import { rotations } from './rotations.ts';

const TURNS = lengthOf(150, 60);
const KEPT = 10;
const EVERY = 8;
const SIZE = 100;

interface Filling {
  /** Adds a row; `number` counts the turns. */
  readonly add: (org: number, number: number) => void;
  /** Numbers of the rows that an org has. */
  readonly kept: (org: number) => number[];
  /** How many there may be. */
  readonly most: number;
}

const numbers = (db: Db, sql: string) => (org: number) => db.prepare<[number], number>(sql).pluck().all(org);

function events(db: Db, bounds: ConstructorParameters<typeof Events>[2]) {
  const transactions = new Transactions(db);
  const table = new Events(db, transactions, bounds);
  const event = { timestamp: '', type: '', status: null, severity: '', createdBy: null, before: null };
  return {
    add: (org: number, number: number) => {
      const texts = { body: 'x'.repeat(SIZE / 2), after: 'y'.repeat(SIZE / 2) };
      transactions.alone(() => table.add(org, { ...event, id: String(number), ...texts }));
    },
    kept: numbers(db, 'select cast(id as integer) from events where org_id = ?'),
    most: KEPT + EVERY,
    forgetOrg: (org: number) => table.forgetOrg(org),
  };
}

function jobs(db: Db, bounds: ConstructorParameters<typeof JobTable>[1]): Filling {
  const table = new JobTable(db, bounds);
  const job = { user_id: 1, grants: null, description: '', requested_at: '', polls_left: 0 };
  return {
    add: (org, number) => {
      const ordinal = table.begin(org, { ...job, id: String(number), datafile_id: String(number) });
      table.keep(org, ordinal, SIZE);
    },
    kept: numbers(db, 'select cast(id as integer) from jobs where org_id = ?'),
    most: KEPT,
  };
}

/** @param waste makes a key useless */
function keys(db: Db, waste: (profile: number, code: string, table: PairingKeys) => void) {
  const table = new PairingKeys(db, { revokedPerOrg: KEPT, idlePerOrg: KEPT, trimEvery: EVERY });
  const insert = db.prepare(
    `insert into objects (org_id, kind, id, body) values (?, 'pairing_profiles', ?, '{"enabled":true}')`,
  );
  return {
    add: (org: number, number: number) => {
      const profile = Number(insert.run(org, String(number)).lastInsertRowid);
      const code = String(number);
      table.add(code, { org, profile, generatedAt: number, expiresAt: null, uses: 1 });
      waste(profile, code, table);
    },
    kept: numbers(db, 'select generated_at from pairing_keys where org_id = ?'),
    most: KEPT + EVERY,
    forgetOrg: (org: number) => table.forgetOrg(org),
  };
}

function sessions(db: Db, purpose: 'auth' | 'session'): Filling {
  const accounts = new Accounts(db, { perUser: KEPT });
  return {
    add: (user, number) => accounts.addSession(user, purpose, String(number), 0, 1 + number),
    kept: numbers(db, 'select expires_at - 1 from sessions where user_id = ?'),
    most: KEPT,
  };
}

function deleted(db: Db): Filling {
  const store = new Store(db, new Transactions(db), { perKind: KEPT, trimEvery: EVERY });
  return {
    add: (org, number) => {
      const ordinal = store.insert(org, 'labels', String(number), '{}', []);
      // Searched before and after: no text of a row that is gone may be found.
      store.withText(org, 'labels', 'key', '', 'partial');
      store.transaction(() => store.markDeleted(org, 'labels', ordinal, '{}'));
      store.flush();
      const ordinals = new Set(store.withText(org, 'labels', 'key', '', 'partial'));
      const there = store.lists.bodies(org, 'labels', { limit: TURNS, includeDeleted: true, ordinals });
      expect(store.totals(org, 'labels')).toMatchObject({ live: 0, deleted: there.length });
    },
    kept: numbers(db, 'select cast(id as integer) from objects where org_id = ?'),
    most: KEPT + EVERY,
  };
}

function superseded(db: Db): Filling {
  const store = new Store(db, new Transactions(db));
  return {
    add: (org, number) =>
      store.transactionAlone(() => {
        store.versions.put(org, 'k', '1', '{}', [], number);
        store.versions.trim(org, { supersededPerOrg: KEPT, trimEvery: EVERY });
      }),
    kept: numbers(db, 'select since from objects where org_id = ?'),
    // The one that is in force is besides.
    most: KEPT + EVERY + 1,
  };
}

function policyVersions(db: Db): Filling {
  const store = new Store(db, new Transactions(db));
  return {
    add: (org, number) =>
      store.transactionAlone(() => {
        store.insert(org, 'sec_policy', String(number), '{}', []);
        forgetOldVersions({ store }, org, { perOrg: KEPT });
      }),
    kept: numbers(db, 'select cast(id as integer) from objects where org_id = ?'),
    most: KEPT,
  };
}

function trafficQueries(db: Db): Filling {
  const store = new Store(db, new Transactions(db));
  return {
    add: (org, number) =>
      store.transactionAlone(() => {
        store.insert(org, 'traffic_queries', String(number), '{"created_at":"1970-01-01T00:00:00Z"}', []);
        forgetOldQueries({ store }, org, KEPT);
      }),
    kept: numbers(db, 'select cast(id as integer) from objects where org_id = ?'),
    most: KEPT,
  };
}

function doneFleets(db: Db): Filling {
  const fleets = new Fleets(db, { donePerOrg: KEPT, underWayPerOrg: KEPT });
  return {
    add: (org, number) => fleets.count(fleets.add(org, '', number, number).id, 1, 0, null),
    kept: numbers(db, 'select started_at from fleets where org_id = ?'),
    most: KEPT + 1,
  };
}

const far = Number.MAX_SAFE_INTEGER;
const idle = (sql: string) => (db: Db) => keys(db, (profile) => db.prepare(sql).run(profile));

/** Keyed by the `holds` of the list of bounds. */
const fillings: Readonly<Record<string, readonly ((db: Db) => Filling)[]>> = {
  'events, per org': [(db) => events(db, { perOrg: KEPT, bytesPerOrg: far, trimEvery: { rows: EVERY, bytes: far } })],
  'bytes of events, per org': [
    (db) => events(db, { perOrg: far, bytesPerOrg: KEPT * SIZE, trimEvery: { rows: far, bytes: EVERY * SIZE } }),
  ],
  'asynchronous GETs, per org': [(db) => jobs(db, { perOrg: KEPT, bytesPerOrg: far })],
  'bytes of data files, per org': [(db) => jobs(db, { perOrg: far, bytesPerOrg: KEPT * SIZE })],
  'revoked keys, per org': [
    (db) => keys(db, (profile, _code, table) => table.revoke(profile)),
    (db) => keys(db, (profile) => db.prepare('delete from objects where ordinal = ?').run(profile)),
  ],
  'keys that are expired, spent, or of a disabled profile, per org': [
    idle('update pairing_keys set expires_at = 0 where profile = ?'),
    idle('update pairing_keys set uses_left = 0 where profile = ?'),
    idle(`update objects set body = '{"enabled":false}' where ordinal = ?`),
    idle(`update objects set body = '{}' where ordinal = ?`),
  ],
  'sessions, and tokens between the two calls of a login, per user and each': [
    (db) => sessions(db, 'auth'),
    (db) => sessions(db, 'session'),
  ],
  'deleted objects that stay readable, per org and kind': [deleted],
  'fleets that are done, per org': [doneFleets],
  'superseded forms of policy objects, per org': [superseded],
  'versions of the policy, per org': [policyVersions],
  'traffic queries, per org': [trafficQueries],
};

/** Three orgs, and a user of each. */
function threeOrgs(): Db {
  const db = openDatabase();
  onTestFinished(() => void db.close());
  for (const id of [1, 2, 3]) {
    db.prepare('insert into orgs (id, display_name) values (?, ?)').run(id, String(id));
    db.prepare(
      `insert into users (id, username, full_name, time_zone, created_at, updated_at) values (?, ?, '', '', '', '')`,
    ).run(id, String(id));
  }
  return db;
}

const cases = Object.entries(fillings).flatMap(([holds, makers]) =>
  makers.flatMap((make, index) => rotations.map(([order, orgAt]) => ({ holds, index, order, orgAt, make }))),
);

describe.each(some(cases, 24))('$holds ($index), orgs: $order', ({ make, orgAt }) => {
  test('are no more than their bound, and the newest', () => {
    const { add, kept, most } = make(threeOrgs());
    const added: Record<number, number[]> = { 1: [], 2: [], 3: [] };
    for (let turn = 1; turn <= TURNS; turn++) {
      const org = orgAt(turn);
      add(org, turn);
      added[org]?.push(turn);
      const there = kept(org).sort((a, b) => a - b);
      expect(there.length).toBeLessThanOrEqual(most);
      expect(there).toEqual(added[org]?.slice(-there.length));
      expect(there.length).toBeGreaterThanOrEqual(Math.min(KEPT, added[org]?.length ?? 0));
    }
  });
});

test('events that replaced those of a full org are not trimmed for the earlier ones', () => {
  const db = threeOrgs();
  const bounds = { perOrg: far, bytesPerOrg: KEPT * SIZE, trimEvery: { rows: far, bytes: EVERY * SIZE } };
  const { add, kept } = events(db, bounds);
  for (let turn = 1; turn <= TURNS; turn++) add(1, turn);
  db.exec('delete from events where org_id = 1');
  for (let turn = 1; turn <= KEPT; turn++) add(1, turn);
  expect(kept(1)).toHaveLength(KEPT);
});

describe('rows that come back with an org count', () => {
  const forgetful: Readonly<Record<string, (db: Db) => Filling & { forgetOrg(org: number): void }>> = {
    events: (db) => events(db, { perOrg: KEPT, bytesPerOrg: far, trimEvery: { rows: EVERY, bytes: far } }),
    'bytes of events': (db) =>
      events(db, { perOrg: far, bytesPerOrg: KEPT * SIZE, trimEvery: { rows: far, bytes: EVERY * SIZE } }),
    'revoked keys': (db) => keys(db, (profile, _code, table) => table.revoke(profile)),
  };
  /** Rows there when they are saved, rows added before they come back, and rows added then. */
  const rounds = Array.from(
    { length: 3 * EVERY },
    (_, turn) => [KEPT + (turn % EVERY), turn % 3 === 0 ? 0 : turn, EVERY + (turn % EVERY)] as const,
  );

  test.each(Object.entries(forgetful))('%s', (_what, make) => {
    for (const [there, meanwhile, then] of some(rounds, 4)) {
      const db = threeOrgs();
      const { add, kept, most, forgetOrg } = make(db);
      for (let turn = 1; turn <= there; turn++) add(1, turn);
      for (let round = 0; round < 3; round++) {
        db.exec('create temp table saved_events as select * from events');
        db.exec('create temp table saved_keys as select * from pairing_keys');
        db.exec('delete from events; delete from pairing_keys');
        forgetOrg(1);
        for (let turn = 0; turn < meanwhile; turn++) add(1, 1000 + 100 * round + turn);
        db.exec('delete from events; delete from pairing_keys');
        db.exec('insert into events select * from saved_events; drop table saved_events');
        db.exec('insert into pairing_keys select * from saved_keys; drop table saved_keys');
        forgetOrg(1);
        for (let turn = 0; turn < then; turn++) {
          add(1, 10_000 + 100 * round + turn);
          expect(kept(1).length).toBeLessThanOrEqual(most);
          expect(kept(1).length).toBeGreaterThanOrEqual(KEPT);
        }
      }
    }
  });
});

test('bounds of events and keys hold when the server is started again and again', () => {
  const db = threeOrgs();
  const ofEvents = () => events(db, { perOrg: KEPT, bytesPerOrg: far, trimEvery: { rows: EVERY, bytes: far } });
  const ofKeys = () => keys(db, (profile, _code, table) => table.revoke(profile));
  for (let turn = 1; turn <= TURNS; turn++) {
    for (const start of [ofEvents, ofKeys]) {
      const { add, kept, most } = start();
      add(1, turn);
      expect(kept(1).length).toBeLessThanOrEqual(most);
    }
  }
});

test('expired first tokens go at the next login of any user, and sessions when their time is over', () => {
  const db = threeOrgs();
  const accounts = new Accounts(db);
  for (const purpose of ['auth', 'session'] as const) accounts.addSession(1, purpose, purpose, 0, 1000);
  accounts.addSession(2, 'auth', 'later', 999, 2000);
  expect(db.prepare('select count(*) from sessions').pluck().get()).toBe(3);
  accounts.addSession(2, 'auth', 'later still', 1000, 2000);
  const left = () => db.prepare('select purpose from sessions order by purpose').pluck().all();
  expect(left()).toEqual(['auth', 'auth', 'session']);
  const { sessionEnds } = accounts;
  expect([sessionEnds.next(), sessionEnds.take(999, 10)]).toEqual([1000, []]);
  expect(sessionEnds.take(1000, 10)).toEqual([{ userId: 1, expiresAt: 1000 }]);
  expect([sessionEnds.next(), left()]).toEqual([Number.POSITIVE_INFINITY, ['auth', 'auth']]);
});

test('every bound of a table that can be exceeded is filled by a test', () => {
  const tried = new Set([...Object.keys(fillings), ...Object.keys(refusals), 'fleets that still pair hosts, per org']);
  const exceedable = tableBounds.filter(({ beyond }) => beyond !== 'cannot be exceeded').map(({ holds }) => holds);
  expect(new Set(exceedable)).toEqual(tried);
});
