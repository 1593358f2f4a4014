import { connect } from 'node:net';
import fc from 'fast-check';
import { describe, expect, onTestFinished, test } from 'vitest';
import { defaults } from '../../src/config/read-config.ts';
import { controlCalls } from '../../src/control/calls.ts';
import type { OrgCredentials } from '../../src/control/orgs.ts';
import { allOperations } from '../../src/pce/api/operations.ts';
import { buildServer, closeHttp, closeState, httpServer, listen, type Server } from '../../src/server/server.ts';
import { CUT } from '../fuzz/target.ts';
import { inject } from '../inject.ts';
import { lengthOf, some } from '../length.ts';
import { calls, type Figures, Turns } from './turns.ts';
import { ofControl, ofPce } from './turns-calls.ts';
import { disturbances } from './turns-disturbances.ts';
import { mock, Org, type Send } from './turns-org.ts';
import { type Outcome, serve } from './turns-server.ts';

const basic = ({ key, secret }: OrgCredentials) => `Basic ${Buffer.from(`${key}:${secret}`).toString('base64')}`;

async function built(): Promise<Server> {
  const server = await buildServer({ ...defaults, scenario: 'empty', seed: 'turns', controlToken: 'turns' });
  onTestFinished(() => closeState(server.emulator));
  return server;
}

async function call(server: Server, method: string, path: string, body?: object, by?: OrgCredentials) {
  const headers = { 'content-type': 'application/json', host: 'localhost', ...(by && { authorization: basic(by) }) };
  const payload = body === undefined ? {} : { payload: JSON.stringify(body) };
  const { statusCode, body: text } = await inject(server, { method: method as 'GET', url: path, headers, ...payload });
  return { status: statusCode, text };
}

const makeOrg = async (server: Server) =>
  JSON.parse((await call(server, 'POST', '/_mock/v1/orgs', {})).text) as OrgCredentials;

/** The part of disturbances and of calls that the short form tries. */
const ONE_IN = 15;

/** Runs for the number of turns in MOCK_PCE_TEST_TURNS; a run does everything once, or a part of it in the short form. */
const runs = Math.ceil(Number(process.env['MOCK_PCE_TEST_TURNS'] ?? 1) / disturbances.length);

describe.each(some(['in process', 'over sockets'] as const, 2))('%s', (way) => {
  test('whatever is done to an org, the calls of others in the same turn succeed', { timeout: 1_800_000 }, async () => {
    const figures: Figures[] = [];
    await fc.assert(
      // A smaller seed is no smaller run.
      fc.asyncProperty(fc.noShrink(fc.nat()), async (seed) => {
        await using target = await serve(way);
        const turns = new Turns(target, String(seed));
        figures.push(turns.figures);
        await turns.run(some(disturbances, ONE_IN), some(calls, ONE_IN));
      }),
      { numRuns: runs, seed: 7 },
    );
    for (const { tookPart, turns, together } of figures) {
      expect(wanted.filter((name) => !tookPart.has(name))).toEqual([]);
      // A turn of the test is one of the server, unless the machine is too busy.
      expect(together / turns).toBeGreaterThan(0.5);
    }
  });
});

const { modelled, unmodelled } = allOperations();
const everyCall = [...controlCalls, ...modelled, ...unmodelled].map(({ name }) => name);
const tried = [...some(disturbances, ONE_IN), ...some(calls, ONE_IN)].map(({ name }) => name);
const wanted = lengthOf(everyCall, tried);

test('every declared call has a right request', () => {
  expect(Object.keys(ofPce).sort()).toEqual(modelled.map(({ name }) => name).sort());
  expect(Object.keys(ofControl).sort()).toEqual(controlCalls.map(({ name }) => name).sort());
});

test('a call whose key was deleted is refused with 401 also when another call of its turn fails', async () => {
  await using target = await serve('in process');
  const send: Send = async (message) => (await target.send([{ message, alone: false }]))[0] as Outcome;
  const org = await Org.make(send);
  const key = await org.key();
  const label = (value: string) => org.in('POST', '/labels', { key: 'app', value });
  const byKey = { ...label('of nobody'), headers: { ...label('').headers, authorization: key.authorization } };
  const turn = [org.at('DELETE', key.href), byKey, label('spoil by commit')];
  const outcomes = await target.send(turn.map((message) => ({ message, alone: false })));
  expect(outcomes.map((outcome) => outcome !== CUT && outcome.status)).toEqual([204, 401, 500]);
});

test('a change that is kept in memory alone is made once, though its turn is done again', async () => {
  await using target = await serve('in process');
  const send: Send = async (message) => (await target.send([{ message, alone: false }]))[0] as Outcome;
  const org = await Org.make(send);
  const spoilt = org.in('POST', '/labels', { key: 'app', value: 'spoil by commit' });
  const inMemory = [
    mock('POST', '/faults', { org: org.id, status: 503, path: '/orgs/*/labels/none' }),
    mock('DELETE', `/faults/${await org.fault()}`),
    mock('DELETE', `/snapshots/${await org.snapshot()}`),
    mock('POST', '/clock/advance', { seconds: 60 }),
  ];
  const outcomes = await target.send([spoilt, ...inMemory, spoilt].map((message) => ({ message, alone: false })));
  expect(outcomes.map((outcome) => outcome !== CUT && outcome.status)).toEqual([500, 201, 204, 204, 200, 500]);
  expect(await org.asks(mock('GET', '/faults'))).toHaveLength(1);
  expect(await org.asks(mock('GET', '/clock'))).toMatchObject({ now: '2026-01-01T00:01:00.000Z' });
});

test.each([
  ['its org was deleted', (server: Server, { org }: OrgCredentials) => call(server, 'DELETE', `/_mock/v1/orgs/${org}`)],
  ['everything was reset', (server: Server) => call(server, 'POST', '/_mock/v1/reset', {})],
  ['a scenario was loaded', (server: Server) => call(server, 'POST', '/_mock/v1/scenarios', { name: 'empty' })],
])('a call whose body comes after %s is refused, and writes nothing', async (_what, meanwhile) => {
  const server = await built();
  const org = await makeOrg(server);
  const http = httpServer(server);
  const port = await listen(http, '127.0.0.1', 0);
  onTestFinished(() => closeHttp(http));
  for (const path of [`/api/v2/orgs/${org.org}/labels`, '/api/v2/users', `/api/v2/orgs/${org.org}/label_dimensions`]) {
    const socket = connect(port, '127.0.0.1');
    const answered = new Promise<string>((resolve) => socket.once('data', (chunk) => resolve(String(chunk))));
    const head = `POST ${path} HTTP/1.1\r\nHost: localhost\r\nAuthorization: ${basic(org)}\r\n`;
    const received = new Promise((resolve) => http.once('request', resolve));
    socket.write(`${head}Content-Type: application/json\r\nContent-Length: 2\r\n\r\n{`);
    await received;
    await meanwhile(server, org);
    socket.write('}');
    expect(await answered).toMatch(/^HTTP\/1\.1 401 /);
    socket.destroy();
  }
});
