import { EventEmitter } from 'node:events';
import { describe, expect, onTestFinished, test } from 'vitest';
import { defaults } from '../../src/config/read-config.ts';
import { Snapshots } from '../../src/emulator/snapshot-shelf.ts';
import { LARGE_ANSWER, UnreadAnswers } from '../../src/pce/api/unread.ts';
import { Authenticator, CACHED_PRINCIPALS } from '../../src/pce/engine/auth.ts';
import { Jobs } from '../../src/pce/engine/jobs.ts';
import { AnswerCache } from '../../src/pce/model/answer-cache.ts';
import type { Answer, Call } from '../../src/pce/model/operation.ts';
import type { Pce } from '../../src/pce/model/pce.ts';
import { labels } from '../../src/pce/resources/labels.ts';
import { buildServer, closeState } from '../../src/server/server.ts';
import { Added, MOST_ORGS_REMEMBERED } from '../../src/state/added.ts';
import { openDatabase } from '../../src/state/database.ts';
import { JobTable } from '../../src/state/jobs.ts';
import { Store } from '../../src/state/store.ts';
import { Transactions } from '../../src/state/transactions.ts';
import { inject } from '../inject.ts';

test('the key that was recognised first is forgotten at the bound', () => {
  let lookedUp = 0;
  const accounts = {
    version: 0,
    permissions: () => [],
    userWithApiKey: () => {
      lookedUp += 1;
      return { id: 1, username: 'user', locked: 0, service_account: null, expires_at: null };
    },
  };
  const authenticator = new Authenticator({ accounts } as unknown as Pce);
  for (let i = 1; i <= CACHED_PRINCIPALS; i++) authenticator.identify(`api_${i}`, 'secret');
  authenticator.identify('api_1', 'secret');
  expect(lookedUp).toBe(CACHED_PRINCIPALS);
  authenticator.identify('api_last', 'secret');
  authenticator.identify('api_2', 'secret');
  expect(lookedUp).toBe(CACHED_PRINCIPALS + 1);
  authenticator.identify('api_1', 'secret');
  expect(lookedUp).toBe(CACHED_PRINCIPALS + 2);
});

describe('kept answers', () => {
  const bounds = { answers: 10, bytes: 1000 };
  const call = (url: string, version: number) =>
    ({
      pce: { store: { version: () => version, versionOfAll: () => version }, accounts: { version: 1 } },
      principal: { roles: new Map() },
      org: 1,
      body: {},
      query: {},
      url,
    }) as unknown as Call;
  const answer = (size: number): Answer => ({ status: 200, body: Buffer.alloc(size) });

  test('are bounded, and the newest is among them', () => {
    const cache = new AnswerCache(bounds);
    for (let i = 0; i < 500; i++) {
      // Large answers reach the bound of bytes first, small ones that of their number.
      const size = (i * 37) % (i < 250 ? 400 : 40);
      const made = cache.answer(labels, call(`/${i % 17}`, i), () => answer(size));
      expect(cache.size.answers).toBeLessThanOrEqual(bounds.answers);
      expect(cache.size.bytes).toBeLessThanOrEqual(bounds.bytes);
      expect(cache.answer(labels, call(`/${i % 17}`, i), () => answer(0))).toBe(made);
    }
  });

  test('count once when they are asked for again', () => {
    const cache = new AnswerCache(bounds);
    for (let version = 0; version < 10; version++) {
      cache.answer(labels, call('/', version), () => answer(300));
      expect(cache.size).toEqual({ answers: 1, bytes: 300 });
    }
  });

  test('do not include one that is larger than the bound for all', () => {
    const cache = new AnswerCache(bounds);
    cache.answer(labels, call('/small', 1), () => answer(10));
    cache.answer(labels, call('/large', 1), () => answer(1001));
    expect(cache.size).toEqual({ answers: 1, bytes: 10 });
  });

  test.each(['answer', 'search'] as const)(
    'include %s that took long, but for one that was written meanwhile',
    async (name) => {
      const cache = new AnswerCache(bounds);
      let version = 1;
      const asked = {
        ...call('/', 1),
        pce: { store: { version: () => version, versionOfAll: () => version }, accounts: {} },
      };
      const make = async () => answer(1);
      const ask = () =>
        name === 'search' ? cache.search(asked as never, make) : cache.answer(labels, asked as never, make);
      const first = ask();
      version += 1;
      await first;
      expect(cache.size.answers).toBe(0);
      const made = await ask();
      expect(await ask()).toBe(made);
    },
  );
});

test('orgs that come and go leave no counters of added rows', () => {
  const added = new Added(4);
  for (let org = 1; org <= 10 * MOST_ORGS_REMEMBERED; org++) expect(added.isDue(org)).toBe(true);
  expect([1, 2, 3, 4].map(() => added.isDue(10 * MOST_ORGS_REMEMBERED))).toEqual([false, false, false, true]);
});

test('an org that comes back is not answered from an earlier cache', () => {
  const db = openDatabase();
  onTestFinished(() => void db.close());
  const store = new Store(db, new Transactions(db));
  const versions = new Set<number>();
  for (let round = 0; round < 5; round++) {
    store.addOrg(1, 'x');
    const body = JSON.stringify(round);
    store.insert(1, 'labels', '1', body, []);
    expect(store.body(1, 'labels', '1')).toBe(body);
    versions.add(store.version(1, 'labels'));
    db.exec('delete from orgs');
    store.forgetOrg(1);
  }
  expect(versions.size).toBe(5);
});

test('the writes to all kinds of an org that comes back are counted above those of before', () => {
  const db = openDatabase();
  onTestFinished(() => void db.close());
  const store = new Store(db, new Transactions(db));
  const versions: number[] = [];
  for (let round = 0; round < 5; round++) {
    store.addOrg(1, 'x');
    versions.push(store.versionOfAll(1));
    for (const kind of ['labels', 'services', 'ip_lists', 'workloads']) {
      store.insert(1, kind, '1', '{}', []);
      versions.push(store.versionOfAll(1));
    }
    db.exec('delete from orgs');
    store.forgetOrg(1);
  }
  expect(versions).toEqual([...new Set(versions)].sort((a, b) => a - b));
});

test('a deleted object that is dropped is not found by its text', () => {
  const db = openDatabase();
  onTestFinished(() => void db.close());
  const store = new Store(db, new Transactions(db), { perKind: 1, trimEvery: 1 });
  store.addOrg(1, 'x');
  const found = () => store.withText(1, 'labels', 'value', 'web', 'partial');
  const make = (id: string) => store.insert(1, 'labels', id, '{"value":"web"}', []);
  const first = make('1');
  // Texts are kept by blocks of ordinals: the second one is in another.
  db.prepare("insert into objects (ordinal, org_id, kind, id, body) values (10000, 1, 'x', '1', '{}')").run();
  const second = make('2');
  store.transaction(() => store.markDeleted(1, 'labels', first, '{"value":"web"}'));
  expect(found()).toEqual([first, second]);
  store.transaction(() => store.markDeleted(1, 'labels', second, '{"value":"web"}'));
  expect(found()).toEqual([second]);
});

test('an object with the highest ordinal is found by its text', () => {
  const db = openDatabase();
  onTestFinished(() => void db.close());
  const store = new Store(db, new Transactions(db));
  store.addOrg(1, 'x');
  const add = db.prepare("insert into objects (ordinal, org_id, kind, id, body) values (?, 1, 'labels', ?, ?)");
  const places = [3e9, 2 ** 32 + 5, 1e12];
  for (const place of places) add.run(place, String(place), '{"value":"web"}');
  const found = () => store.withText(1, 'labels', 'value', 'we', 'partial');
  expect(found()).toEqual(places);
  store.replace(1, 'labels', 1e12, '{"value":"db"}', []);
  expect(found()).toEqual(places.slice(0, 2));
});

const KEY = { apiKey: 'api_bounds', apiSecret: 'secret' };
const authorization = `Basic ${Buffer.from('api_bounds:secret').toString('base64')}`;

async function inMemory() {
  const server = await buildServer({ ...defaults, ...KEY, scenario: 'empty', log: undefined });
  onTestFinished(() => closeState(server.emulator));
  const get = (url: string, headers = {}) => inject(server, { url, headers: { authorization, ...headers } });
  return { server, pce: server.emulator.pce, get };
}

test('asynchronous GETs keep no more bytes than an org may have, and the newest data file is there', async () => {
  const { pce, get } = await inMemory();
  const bytesPerOrg = 10_000;
  const { db, clock, random, settings } = pce;
  const table = new JobTable(db, { perOrg: 200, bytesPerOrg });
  Object.assign(pce, { jobs: new Jobs(table, clock, random, settings) });
  const labelsOf = '/api/v2/orgs/1/labels';
  const plain = await get(labelsOf);
  for (let i = 0; i < 60; i++) {
    const { statusCode, headers } = await get(labelsOf, { prefer: 'respond-async' });
    expect(statusCode).toBe(202);
    const kept = db.prepare('select sum(octet_length(part)) from datafile_parts').pluck().get();
    expect(kept).toBeLessThanOrEqual(bytesPerOrg);
    const job = `/api/v2${headers['location']}`;
    while ((await get(job)).json().status !== 'done');
    const { href } = (await get(job)).json().result;
    expect((await get(`/api/v2${href}`)).body).toBe(plain.body);
  }
  expect(plain.body.length).toBeGreaterThan(bytesPerOrg / 60);

  Object.assign(table.bounds, { bytesPerOrg: plain.body.length - 1 });
  const refused = await get(labelsOf, { prefer: 'respond-async' });
  expect([refused.statusCode, refused.json()]).toEqual([
    406,
    [
      {
        token: 'data_file_too_large',
        message: expect.stringMatching(`^The answer is too large for a data file: it has ${plain.body.length} bytes`),
      },
    ],
  ]);
  expect((await get('/api/v2/orgs/1/jobs')).json().length).toBeGreaterThan(0);
});

test('events are 10,000 at most in one list, whatever is asked for', async () => {
  const { pce, get } = await inMemory();
  pce.store.transaction(() => {
    for (let i = 0; i <= 10_000; i++) pce.events.happened(1, 'label.create', {});
  });
  expect((await get('/api/v2/orgs/1/events?max_results=20000')).json()).toHaveLength(10_000);
});

test('a full state in memory refuses writes, naming memory and not a disk, and reading goes on', async () => {
  const { server, pce, get } = await inMemory();
  pce.db.pragma('max_page_count = 1');
  const create = (name: string) =>
    inject(server, {
      method: 'POST',
      url: '/api/v2/orgs/1/pairing_profiles',
      headers: { authorization, 'content-type': 'application/json' },
      payload: JSON.stringify({ enabled: true, name, description: 'x'.repeat(100_000) }),
    });
  const refused = await create('large');
  expect([refused.statusCode, refused.json()]).toEqual([
    507,
    [{ token: 'memory_full', message: expect.stringContaining('1 GiB') }],
  ]);
  expect(refused.body).not.toMatch(/disk is|data file/);
  expect((await get('/api/v2/orgs/1/pairing_profiles')).json()).toHaveLength(2);
  pce.db.pragma('max_page_count = 1073741823');
  expect((await create('large')).statusCode).toBe(201);
});

test('long answers that nobody reads are refused from a bound on, each counted once, and count no more when they end', () => {
  const answers = new UnreadAnswers(6 * LARGE_ANSWER);
  const long = () => Buffer.alloc(LARGE_ANSWER);
  const [first, second, third, fourth] = [long(), long(), long(), long()];
  const begin = (org: number, body: Buffer, user = 1, mayRefuse = true) => {
    const response = Object.assign(new EventEmitter(), { req: { socket: new EventEmitter() } });
    answers.begin(org, user, body, response as never, mayRefuse);
    return response;
  };
  const responses = [first, first, first, second, third].map((body) => begin(1, body));
  expect(() => begin(1, fourth)).toThrow('still to be read');
  begin(1, first);
  begin(1, Buffer.alloc(LARGE_ANSWER - 1));
  begin(2, fourth);
  responses[3]?.emit('close');
  begin(1, fourth);
  expect(() => begin(1, second)).toThrow('still to be read');
  expect(() => answers.mustHaveRoom(1, 1)).toThrow('still to be read');
  // Another user has the other half.
  answers.mustHaveRoom(1, 2);
  for (let i = 0; i < 3; i++) begin(1, long(), 2);
  expect(() => answers.mustHaveRoom(1, 3)).toThrow('still to be read');
  begin(1, long(), 2, false);
  expect(answers.any).toBe(true);
});

test('snapshots are bounded by number and by bytes', () => {
  const snapshot = (name: string) => ({ name, org: null, created_at: '', content: Buffer.alloc(100) });
  const few = new Snapshots({ mostBytes: 1000, most: 2 });
  for (const name of ['a', 'b', 'b']) few.put(snapshot(name));
  expect(() => few.put(snapshot('c'))).toThrow('There are 2 snapshots');
  const small = new Snapshots({ mostBytes: 250 });
  for (const name of ['a', 'b']) small.put(snapshot(name));
  expect(() => small.put(snapshot('c'))).toThrow('All snapshots together');
  expect(small.names()).toEqual(['a', 'b']);
});
