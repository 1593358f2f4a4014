import { describe, expect, onTestFinished, test } from 'vitest';
import { defaults } from '../../src/config/read-config.ts';
import { addFleet } from '../../src/pce/pairing/fleets.ts';
import { buildServer, closeState } from '../../src/server/server.ts';
import { inject } from '../inject.ts';
import { failCommits, failStatements } from '../no-room.ts';

const basic = (credentials: string) => `Basic ${btoa(credentials)}`;
const owner = basic('api_owner:secret');
const LABELS = '/orgs/1/labels';

async function ready() {
  const users = [{ username: 'somebody', password: 'right', roles: ['owner'] }];
  const clock = '2026-01-01T00:00:00Z';
  const server = await buildServer({
    ...defaults,
    ...{ apiKey: 'api_owner', apiSecret: 'secret', scenario: { orgs: [{ id: 1, users }] }, clock, log: undefined },
  });
  onTestFinished(() => closeState(server.emulator));
  const { pce } = server.emulator;
  const ask = (path: string, authorization = owner, headers = {}) =>
    inject(server, { url: `/api/v2${path}`, headers: { authorization, ...headers } });
  const add = (value: string, authorization = owner) =>
    inject(server, {
      method: 'POST',
      url: `/api/v2${LABELS}`,
      headers: { authorization, 'content-type': 'application/json' },
      payload: JSON.stringify({ key: 'app', value }),
    });
  const session = async () => {
    const url = '/api/v2/login_users/authenticate?pce_fqdn=x';
    const first = await inject(server, { method: 'POST', url, headers: { authorization: basic('somebody:right') } });
    const { body } = await ask('/users/login', `Token token=${first.json().auth_token}`);
    const { auth_username, session_token } = JSON.parse(body);
    return basic(`${auth_username}:${session_token}`);
  };
  return { pce, ask, add, session };
}

describe.each([
  ['the commit tells', failCommits],
  ['a statement tells', failStatements],
])('where there is no room, as %s,', (_what, fail) => {
  test('reads by a session go on, and writes are refused', async () => {
    const { pce, ask, add, session } = await ready();
    const by = await session();
    pce.clock.advance(300);
    const makeRoom = fail(pce.db);
    for (let round = 0; round < 2; round++) {
      const replies = await Promise.all([
        ask(LABELS, by),
        add(`lost ${round}`),
        ask(LABELS),
        add('lost', by),
        ask(LABELS, by),
      ]);
      expect(replies.map(({ statusCode }) => statusCode)).toEqual([200, 507, 200, 507, 200]);
    }
    makeRoom();
    // The session is prolonged once there is room.
    expect((await ask(LABELS, by)).statusCode).toBe(200);
    pce.clock.advance(599);
    expect((await ask(LABELS, by)).statusCode).toBe(200);
  });

  test('a finished job says that it is done, and hands out its data file', async () => {
    const { pce, ask } = await ready();
    const { headers } = await ask(LABELS, owner, { prefer: 'respond-async' });
    const makeRoom = fail(pce.db);
    const poll = async () => (await ask(String(headers['location']))).json();
    const { status, result } = await poll();
    expect([status, (await ask(result.href)).json()]).toEqual(['done', (await ask(LABELS)).json()]);
    makeRoom();
    expect(await poll()).toMatchObject({ status: 'done', result });
    expect((await ask(result.href)).statusCode).toBe(200);
  });

  test('calls that wait for due work are answered, and it is done once there is room', async () => {
    const { pce, ask, add } = await ready();
    const path = '/orgs/1/vens?max_results=1&status=active';
    pce.store.transactionAlone(() => addFleet(pce, 1, { count: 250 }));
    const makeRoom = fail(pce.db);
    expect((await ask(path)).headers['x-matched-count']).toBe('0');
    makeRoom();
    expect((await add('kept')).statusCode).toBe(201);
    expect((await ask(path)).headers['x-matched-count']).toBe('250');
  });
});

test('a session is prolonged though the shared commit of its turn fails', async () => {
  const { pce, ask, add, session } = await ready();
  const by = await session();
  pce.clock.advance(300);
  failCommits(pce.db, { times: 1 });
  const replies = await Promise.all([ask(LABELS, by), add('kept')]);
  expect(replies.map(({ statusCode }) => statusCode)).toEqual([200, 201]);
  pce.clock.advance(599);
  expect((await ask(LABELS, by)).statusCode).toBe(200);
});
