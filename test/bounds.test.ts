import { once } from 'node:events';
import { connect } from 'node:net';
import { PassThrough } from 'node:stream';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { defaults } from '../src/config.ts';
import { Faults } from '../src/pce/faults.ts';
import { Journal, type JournalEntry } from '../src/pce/journal.ts';
import { knownCalls } from '../src/pce/operations.ts';
import { buildServer, closeHttp, closeState, httpServer, listen, type Server } from '../src/server.ts';
import { crypto } from '../src/state/crypto.ts';
import { Random } from '../src/state/random.ts';
import { hashPassword, passwordMatches } from '../src/state/secrets.ts';
import { answered } from './control/answered.ts';
import { inject } from './inject.ts';

const json = { 'content-type': 'application/json' };
const key = { apiKey: 'api_owner', apiSecret: 'secret-of-owner' };
const owner = { ...json, authorization: `Basic ${btoa('api_owner:secret-of-owner')}` };
const tokenIn = (body: string) => (JSON.parse(body) as { token: string }[])[0]?.token;

async function built(): Promise<Server> {
  const server = await buildServer({ ...defaults, ...key, scenario: 'empty', log: 'silent' });
  onTestFinished(() => {
    if (server.emulator.pce.db.open) closeState(server.emulator);
  });
  return server;
}

describe('a body', () => {
  const [small, ordinary, bulk] = [64 * 1024, 1024 * 1024, defaults.bodyLimit];
  test.each<[string, 'POST' | 'PUT', string, number]>([
    ['to a call for anyone', 'POST', '/api/v2/login_users/authenticate?pce_fqdn=x', small],
    ['to a call for anyone, spelt otherwise', 'POST', '/api/v2//login_users/%61uthenticate?pce_fqdn=x', small],
    ['of a host that pairs', 'POST', '/_mock/v1/vens', small],
    ['to a control call', 'POST', '/_mock/v1/faults', ordinary],
    ['of a scenario', 'POST', '/_mock/v1/scenarios', bulk],
    ['to a call with credentials', 'POST', '/api/v2/orgs/1/labels', ordinary],
    ['of a bulk call', 'PUT', '/api/v2/orgs/1/workloads/bulk_create', bulk],
    ['that unpairs', 'PUT', '/api/v2/orgs/1/vens/unpair', bulk],
  ])('%s is read up to its limit', async (_what, method, url, limit) => {
    const server = await built();
    const send = (payload: string) => inject(server, { method, url, headers: owner, payload });
    expect((await send(' '.repeat(limit))).statusCode).toBe(400);
    const reply = await send(' '.repeat(limit + 1));
    expect([reply.statusCode, reply.headers['connection'], tokenIn(reply.body)]).toEqual([
      413,
      'close',
      'request_too_large_error',
    ]);
  });

  test('that says that it is too long is refused unread', { timeout: 5000 }, async () => {
    // It never ends: whoever reads it waits for ever.
    const payload = new PassThrough();
    payload.write('{');
    const headers = { ...owner, 'content-length': String(ordinary + 1) };
    const reply = await inject(await built(), { method: 'POST', url: '/api/v2/orgs/1/labels', headers, payload });
    expect(reply.statusCode).toBe(413);
    payload.destroy();
  });

  const numbers = (count: number) => `[${Array(count).fill('1').join()}]`;
  const members = (count: number) => `{${Array.from({ length: count }, (_, i) => `"${i}":1`).join()}}`;
  test.each<[string, string, string, number]>([
    ['65,535 values', '/api/v2/orgs/1/labels', numbers(65_535), 406],
    ['more values than a sixteenth of its bytes', '/api/v2/orgs/1/labels', numbers(65_536), 413],
    ['more values than anyone may send', '/_mock/v1/vens', numbers(4096), 413],
    ['32,768 properties', '/api/v2/orgs/1/labels', members(32_768), 406],
    ['more properties in one object', '/api/v2/orgs/1/labels', members(32_769), 413],
    ['brackets in a text', '/api/v2/orgs/1/labels', JSON.stringify(`"${'[{,\\'.repeat(100_000)}`), 406],
  ])('with %s is looked at ahead of the parser', async (_what, url, payload, status) => {
    const reply = await inject(await built(), { method: 'POST', url, headers: owner, payload });
    expect(reply.statusCode).toBe(status);
  });

  test('is not read from those whose credentials are no good', { timeout: 5000 }, async () => {
    const server = await built();
    for (const authorization of ['', 'Basic x', `Basic ${btoa('api_owner:wrong')}`]) {
      // It never ends: whoever reads it waits for ever.
      const payload = new PassThrough();
      payload.write('{');
      const headers = { ...json, 'transfer-encoding': 'chunked', ...(authorization && { authorization }) };
      const reply = await inject(server, { method: 'POST', url: '/api/v2/orgs/1/labels', headers, payload });
      expect([authorization, reply.statusCode]).toEqual([authorization, 401]);
      payload.destroy();
    }
  });

  test('is not read from those who may not use the control API', async () => {
    const server = await built();
    for (const [url, status] of [
      ['/_mock/v1/reset', 401],
      ['/_mock/v1/scenarios', 401],
      ['/_mock/v1/snapshots/import', 401],
      ['/_mock/v1/health', 405],
      ['/_mock/v1/nothing', 404],
    ] as const) {
      // It never ends: whoever reads it waits for ever.
      const payload = new PassThrough();
      payload.write('{');
      const headers = { ...json, host: 'x', 'transfer-encoding': 'chunked' };
      const reply = await inject(server, { method: 'POST', url, headers, payload, remoteAddress: '10.0.0.9' });
      expect([url, reply.statusCode]).toEqual([url, status]);
      payload.destroy();
    }
  });
});

describe('a password', () => {
  /** How many are being worked on at a time, at most, from now on. Each takes less time than in earnest. */
  function atOnce() {
    const found = { now: 0, most: 0 };
    const { scrypt } = crypto;
    const spy = vi.spyOn(crypto, 'scrypt').mockImplementation(((...args: [never, never, never, never, () => void]) => {
      found.most = Math.max(found.most, (found.now += 1));
      const done = args.pop() as (...result: unknown[]) => void;
      const told = (...result: unknown[]) => {
        found.now -= 1;
        done(...result);
      };
      const [password, salt, bytes] = args as unknown as [string, string, number];
      scrypt(password, salt, bytes, { N: 1024 }, told);
    }) as never);
    onTestFinished(() => spy.mockRestore());
    return found;
  }

  const userWith = async (password: string) => ({
    username: 'somebody',
    password: await hashPassword('somebody', password, new Random('seed')),
  });

  test('is checked one at a time, and more than 64 of a user do not wait', async () => {
    const busy = atOnce();
    const somebody = await userWith('right');
    const tries = Array.from({ length: 70 }, (_, i) => passwordMatches(i === 1 ? 'right' : 'wrong', somebody));
    const settled = await Promise.allSettled(tries);
    expect(settled.flatMap((one, i) => (one.status === 'fulfilled' && one.value ? [i] : []))).toEqual([1]);
    // The first one is not waiting.
    expect(settled.filter(({ status }) => status === 'rejected').length).toBe(5);
    expect(await passwordMatches('right', somebody)).toBe(true);
    expect(busy).toEqual({ now: 0, most: 1 });
  });

  test('of one user has its turn behind one of each other user, however many guesses wait', async () => {
    atOnce();
    const somebody = await userWith('right');
    const order: string[] = [];
    const guess = (name: string, user?: typeof somebody) =>
      passwordMatches('right', user).then(
        (isRight) => void order.push(`${name} ${isRight}`),
        () => undefined,
      );
    const guesses = Array.from({ length: 70 }, () => guess('nobody'));
    await Promise.all([guess('somebody', somebody), guess('another', { ...somebody, username: 'another' })]);
    expect(order.sort()).toEqual(['another true', 'nobody false', 'nobody false', 'somebody true']);
    await Promise.all(guesses);
  });

  const login = (server: Server) => {
    const headers = { ...json, authorization: `Basic ${btoa('owner@mock-pce.test:right')}` };
    const url = '/api/v2/login_users/authenticate?pce_fqdn=x';
    return inject(server, { method: 'POST', url, headers, payload: '{}' });
  };
  const ready = async () => {
    const server = await built();
    const { accounts, random } = server.emulator.pce;
    const user = accounts.users()[0] as { id: number; username: string };
    server.emulator.pce.db.prepare('update users set username = ? where id = ?').run('owner@mock-pce.test', user.id);
    accounts.setPasswordHash(user.id, await hashPassword(user.username, 'right', random));
    return { server, accounts, user };
  };

  test('lets in whoever is not locked meanwhile, and has no other one', async () => {
    const { server, accounts, user } = await ready();
    expect((await login(server)).statusCode).toBe(201);
    const check = accounts.isPasswordOf.bind(accounts);
    const statusWhere = async (meanwhile: () => void) => {
      accounts.isPasswordOf = async (...known) => {
        const isRight = await check(...known);
        meanwhile();
        return isRight;
      };
      return (await login(server)).statusCode;
    };
    const lock = (locked: number) =>
      accounts.updateUser(user.id, { full_name: 'x', time_zone: 'UTC', locked, updated_at: '' });
    expect(await statusWhere(() => lock(1))).toBe(401);
    lock(0);
    expect(await statusWhere(() => lock(0))).toBe(201);
    expect(await statusWhere(() => accounts.setPasswordHash(user.id, 'another:'))).toBe(401);
  });

  test('of more logins than may wait is refused with 429', async () => {
    atOnce();
    const { server } = await ready();
    const statuses = await Promise.all(Array.from({ length: 70 }, async () => (await login(server)).statusCode));
    expect([201, 429].map((status) => statuses.filter((one) => one === status).length)).toEqual([65, 5]);
  });
});

describe('waiting for the journal', () => {
  const idsOf = (found: JournalEntry[] | number) => (typeof found === 'number' ? found : found.map(({ id }) => id));

  test('goes by what is there: entries that were dropped or cleared count no longer', async () => {
    const journal = new Journal(knownCalls);
    for (let i = 0; i < 10_000; i++) journal.record({ ...answered, status: i === 0 ? 201 : 200 });
    const waiting = journal.waitFor({ status: 201 }, 2, { seconds: 60 });
    journal.record(answered);
    journal.record({ ...answered, status: 201 });
    journal.clear();
    for (let i = 0; i < 2; i++) journal.record({ ...answered, status: 201 });
    journal.record({ ...answered, status: 201 });
    expect(idsOf(await waiting)).toEqual([10_003, 10_004]);
  });

  test('is for a thousand of each org at most, and ends when its client leaves', async () => {
    const journal = new Journal(knownCalls);
    const leave: (() => void)[] = [];
    const patience = { seconds: 60, whenLeft: (left: () => void) => void leave.push(left) };
    const waiting = Array.from({ length: 1000 }, () => journal.waitFor({}, 1, patience));
    await expect(journal.waitFor({}, 1, patience)).rejects.toMatchObject({ status: 429 });
    waiting.push(journal.waitFor({}, 1, patience, 1));
    for (const left of leave) left();
    expect((await Promise.all(waiting)).every((entries) => entries === 0)).toBe(true);
    const last = journal.waitFor({}, 1, patience);
    journal.record(answered);
    expect(idsOf(await last)).toEqual([1]);
  });
});

test('there are a thousand faults at most, and five thousand requests of an org that they keep waiting', () => {
  const faults = new Faults();
  onTestFinished(() => faults.close());
  for (let i = 0; i < 1000; i++) faults.add({ latency_ms: 1 });
  expect(() => faults.add({ latency_ms: 1 })).toThrow('may be no more');
  const delay = (org: number) => faults.delay(org, 60_000, () => undefined);
  const end = Array.from({ length: 5000 }, () => delay(1));
  expect(() => delay(1)).toThrow('kept waiting');
  delay(2);
  end[0]?.();
  end[0]?.();
  delay(1);
  expect(() => delay(1)).toThrow('kept waiting');
});

test('a journal that is full drops entries of an org that has its share, and not those of others', () => {
  const journal = new Journal(knownCalls);
  const record = (org: number, url: string, share = org) =>
    journal.record({
      ...answered,
      ...{ url, org, share },
    });
  const paths = (org: number) => journal.find({ org }).map(({ path }) => path);
  for (let i = 1; i <= 3; i++) record(2, `/${i}`);
  for (let i = 1; i <= 20_000; i++) record(1, `/${i}`);
  expect(paths(2)).toEqual(['/1', '/2', '/3']);
  expect([paths(1).length, paths(1)[0], paths(1).at(-1)]).toEqual([9997, '/10004', '/20000']);
  // Strangers, who may name any org, have one share together.
  for (let i = 1; i <= 20_000; i++) record(1000 + i, `/${i}`, 0);
  expect([paths(2).length, paths(1).length > 4900, journal.size]).toEqual([3, true, 10_000]);
  // Those of all orgs are told in their order.
  const ids = journal.find().map(({ id }) => id);
  expect(ids).toEqual([...ids].sort((a, b) => a - b));
  // One org alone has room for as many as all.
  journal.clear();
  for (let i = 1; i <= 10_500; i++) record(3, `/${i}`);
  expect([paths(3).length, paths(3)[0]]).toEqual([10_000, '/501']);
});

test('no more orgs are made than ids can be remembered, until a reset', async () => {
  const server = await built();
  for (let id = 1; id <= 1_000_000; id++) server.emulator.givenOrgs.add(id);
  const make = () => inject(server, { method: 'POST', url: '/_mock/v1/orgs', headers: json, payload: '{}' });
  const refused = await make();
  expect([refused.statusCode, refused.body]).toEqual([406, expect.stringContaining('reset forgets their ids')]);
  await inject(server, { method: 'POST', url: '/_mock/v1/reset', headers: json, payload: '{}' });
  expect((await make()).statusCode).toBe(201);
});

test('a request has five minutes to arrive, its head one, and there are 10,000 connections at most', async () => {
  const server = await built();
  const http = httpServer(server);
  onTestFinished(() => closeHttp(http));
  expect([http.requestTimeout, http.headersTimeout, http.maxConnections]).toEqual([300_000, 60_000, 10_000]);
  const socket = connect(await listen(http, '127.0.0.1', 0), '127.0.0.1');
  const [accepted] = await once(http, 'connection');
  http.emit('clientError', Object.assign(new Error('late'), { code: 'ERR_HTTP_REQUEST_TIMEOUT' }), accepted);
  const [answer] = (await once(socket, 'data')) as [Buffer];
  expect(answer.toString()).toMatch(/^HTTP\/1.1 408 .*\[\{"token":"request_timeout","message":"[^"]+"\}\]$/s);
});

test('a server whose state is gone still answers in the form of a PCE', async () => {
  const server = await built();
  server.emulator.pce.db.close();
  for (const url of [
    '/api/v2/orgs/1/labels',
    '/api/v2/health',
    '/api/v2/nothing',
    '/_mock/v1/orgs',
    '/_mock/v1/fleets',
  ]) {
    for (const method of ['GET', 'POST'] as const) {
      const reply = await inject(server, { method, url, headers: owner, ...(method === 'POST' && { payload: '{}' }) });
      if (reply.statusCode < 500) continue;
      expect([url, reply.statusCode]).toEqual([url, 500]);
      expect(JSON.parse(reply.body)).toEqual([{ token: 'internal_error', message: expect.any(String) }]);
    }
  }
  const reply = await inject(server, { method: 'GET', url: '/api/v2/orgs/1/labels', headers: owner });
  expect([reply.statusCode, tokenIn(reply.body)]).toEqual([500, 'internal_error']);
});

test('an error that is met while another is answered is answered in the form of a PCE, and told as a defect', async () => {
  const server = await built();
  const told: string[] = [];
  const onWarning = ({ message }: Error) => void told.push(message);
  process.on('warning', onWarning);
  onTestFinished(() => void process.off('warning', onWarning));
  Object.assign(server.emulator.pce.journal, {
    record: () => {
      throw new Error('no journal');
    },
  });
  const reply = await inject(server, { method: 'GET', url: '/api/v2/orgs/1/labels' });
  expect([reply.statusCode, tokenIn(reply.body)]).toEqual([500, 'internal_error']);
  await nextTurn();
  expect(told).toEqual([expect.stringContaining('no journal')]);
});
