import { once } from 'node:events';
import { connect } from 'node:net';
import { PassThrough } from 'node:stream';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { describe, expect, onTestFinished, test } from 'vitest';
import { defaults } from '../src/config/read-config.ts';
import { knownCalls } from '../src/pce/api/operations.ts';
import { Faults } from '../src/pce/observing/faults.ts';
import { Journal, type JournalEntry } from '../src/pce/observing/journal.ts';
import { buildServer, closeHttp, closeState, httpServer, listen, type Server } from '../src/server/server.ts';
import { answered } from './control/answered.ts';
import { inject } from './inject.ts';
import { some } from './length.ts';

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
  test.each<[string, 'POST' | 'PUT', string, number]>(
    some(
      [
        ['to a call for anyone', 'POST', '/api/v2/login_users/authenticate?pce_fqdn=x', small],
        ['to a call for anyone, in another spelling,', 'POST', '/api/v2//login_users/%61uthenticate?pce_fqdn=x', small],
        ['that pairs a host', 'POST', '/_mock/v1/vens', small],
        ['to a control call', 'POST', '/_mock/v1/faults', ordinary],
        ['with a scenario', 'POST', '/_mock/v1/scenarios', bulk],
        ['to a call with credentials', 'POST', '/api/v2/orgs/1/labels', ordinary],
        ['to a bulk call', 'PUT', '/api/v2/orgs/1/workloads/bulk_create', bulk],
        ['that unpairs', 'PUT', '/api/v2/orgs/1/vens/unpair', bulk],
      ],
      3,
    ),
  )('%s is read up to its limit', async (_what, method, url, limit) => {
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

  test('is not read from callers with wrong credentials', { timeout: 5000 }, async () => {
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

  test('is not read from callers who may not use the control API', async () => {
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

describe('waiting for the journal', () => {
  const idsOf = (found: JournalEntry[] | object) => (Array.isArray(found) ? found.map(({ id }) => id) : found);

  test('counts only the entries that are there: dropped or cleared ones count no longer', async () => {
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

  test('is bounded to a thousand calls of each org, and ends when the client leaves', async () => {
    const journal = new Journal(knownCalls);
    const leave: (() => void)[] = [];
    const patience = { seconds: 60, whenLeft: (left: () => void) => void leave.push(left) };
    const waiting = Array.from({ length: 1000 }, () => journal.waitFor({}, 1, patience));
    await expect(journal.waitFor({}, 1, patience)).rejects.toMatchObject({ status: 429 });
    waiting.push(journal.waitFor({}, 1, patience, 1));
    for (const left of leave) left();
    expect(await Promise.all(waiting)).toEqual(waiting.map(() => ({ found: 0, near: [], all: 0 })));
    const last = journal.waitFor({}, 1, patience);
    journal.record(answered);
    expect(idsOf(await last)).toEqual([1]);
  });
});

test('faults are bounded to a thousand, and requests of an org that they delay to five thousand', () => {
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

test('a full journal drops entries of an org that has its share, and not those of others', () => {
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
  // Entries of all orgs are told in their order.
  const ids = journal.find().map(({ id }) => id);
  expect(ids).toEqual([...ids].sort((a, b) => a - b));
  // A single org may fill the whole journal.
  journal.clear();
  for (let i = 1; i <= 10_500; i++) record(3, `/${i}`);
  expect([paths(3).length, paths(3)[0]]).toEqual([10_000, '/501']);
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

test('a server with a closed state still answers in the form of a PCE', async () => {
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

test('an error while another is answered is answered in the form of a PCE, and told as a defect', async () => {
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
