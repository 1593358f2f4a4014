import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { defaults } from '../../../src/config/read-config.ts';
import { copyState } from '../../../src/emulator/emulator.ts';
import { replaceState } from '../../../src/emulator/open.ts';
import type { Pce } from '../../../src/pce/model/pce.ts';
import { addFleet } from '../../../src/pce/pairing/fleets.ts';
import { buildServer, closeState } from '../../../src/server/server.ts';
import { inject } from '../../inject.ts';
import { failCommits, failStatements } from '../../no-room.ts';

const HOSTS = 150;

/** A server without room for hosts that are due to pair. */
async function withoutRoom(fail: (pce: Pce['db']) => () => void) {
  // The stopwatch stands still unless a test moves it.
  vi.useFakeTimers({ toFake: ['performance'] });
  onTestFinished(() => void vi.useRealTimers());
  const server = await buildServer({
    ...{ ...defaults, apiKey: 'api_owner', apiSecret: 'secret', scenario: 'empty' },
    ...{ clock: '2026-01-01T00:00:00Z', log: undefined },
  });
  onTestFinished(() => closeState(server.emulator));
  const { pce } = server.emulator;
  const headers = { authorization: `Basic ${btoa('api_owner:secret')}`, 'content-type': 'application/json' };
  const hosts = async () => {
    const { statusCode, headers: answered } = await inject(server, {
      url: '/api/v2/orgs/1/vens?max_results=1&status=active',
      headers,
    });
    expect(statusCode).toBe(200);
    return Number(answered['x-matched-count']);
  };
  const add = async (value: unknown) => {
    const payload = JSON.stringify({ key: 'app', value });
    return (await inject(server, { method: 'POST', url: '/api/v2/orgs/1/labels', headers, payload })).statusCode;
  };
  pce.store.transactionAlone(() => addFleet(pce, 1, { count: HOSTS }));
  const tries = vi.spyOn(pce.store, 'transactionAlone');
  return { pce, hosts, add, tries, makeRoom: fail(pce.db) };
}

describe.each([
  ['the commit tells', failCommits],
  ['a statement tells', failStatements],
])('where there is no room, as %s,', (_what, fail) => {
  test('due work is tried once, and readers are answered', async () => {
    const { hosts, add, tries } = await withoutRoom(fail);
    for (let round = 0; round < 5; round++) {
      expect([await hosts(), await add('lost'), await add(5)]).toEqual([0, 507, 406]);
    }
    expect(tries).toHaveBeenCalledTimes(1);
  });

  test.each<[string, (pce: Pce) => unknown]>([
    ['a second has passed', () => vi.advanceTimersByTime(1000)],
    ['the emulated clock was moved on by a second', ({ clock }) => clock.advance(1)],
    ['the emulated clock was set back', ({ clock }) => clock.freeze('2026-01-01T00:00:00Z')],
  ])('it is tried once more when %s', async (_when, pass) => {
    const { pce, hosts, tries, makeRoom } = await withoutRoom(fail);
    pce.clock.advance(10);
    expect(await hosts()).toBe(0);
    pass(pce);
    for (let round = 0; round < 5; round++) expect(await hosts()).toBe(0);
    expect(tries).toHaveBeenCalledTimes(2);
    makeRoom();
    expect(await hosts()).toBe(0);
    vi.advanceTimersByTime(999);
    expect(await hosts()).toBe(0);
    vi.advanceTimersByTime(1);
    expect(await hosts()).toBe(HOSTS);
  });

  test('it is done once another write succeeds', async () => {
    const { hosts, add, makeRoom } = await withoutRoom(fail);
    expect(await hosts()).toBe(0);
    makeRoom();
    expect(await hosts()).toBe(0);
    expect(await add('kept')).toBe(201);
    expect(await hosts()).toBe(HOSTS);
  });

  test('another state has its own room', async () => {
    const { pce, hosts, makeRoom } = await withoutRoom(fail);
    makeRoom();
    const state = copyState(pce);
    // Both states are equally new.
    replaceState(pce, state);
    const makeRoomAgain = fail(pce.db);
    expect(await hosts()).toBe(0);
    makeRoomAgain();
    replaceState(pce, state);
    expect(await hosts()).toBe(HOSTS);
  });
});
