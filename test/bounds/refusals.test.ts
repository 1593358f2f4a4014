import { describe, expect, test } from 'vitest';
import { limitNames } from '../../src/pce/model/limit-names.ts';
import { fleetBounds } from '../../src/state/fleets.ts';
import { control, server } from '../control/servers.ts';
import { startTestPce, tokensOf } from '../harness.ts';
import { some } from '../length.ts';
import { refusals } from './refusals.ts';
import { rotations } from './rotations.ts';

const MOST = 12;
const TURNS = 45;

const kinds = Object.values(refusals).flat();
const clock = '2026-01-01T00:00:00Z';
const scenario = { orgs: [{ id: 1 }, { id: 2 }, { id: 3 }] };

test('each limit that can be set is tried here', () => {
  expect([...new Set(kinds.map(({ limit }) => limit))].sort()).toEqual([...limitNames].sort());
});

describe.each(some(kinds, 8))('$limit', ({ limit, add, before, together = false }) => {
  const orders = rotations.filter(([name]) => /^3 in blocks of 1$|^2 in blocks of 4$|at every 4th/.test(name));
  test.each(some(orders, orders.length))('holds, and refuses with its token, orgs: %s', async (_order, orgAt) => {
    const pce = await startTestPce({ scenario, clock, limits: { [limit]: MOST } });
    const scopeOf = (org: number) => (together ? 0 : org);
    const there = new Map<number, number>();
    for (let turn = 1; turn <= TURNS; turn++) {
      const org = orgAt(turn);
      const count = there.get(scopeOf(org)) ?? (await before(pce, org));
      const { status, body } = await add(pce, org, turn);
      const isFull = count >= MOST;
      expect([limit, turn, status < 300]).toEqual([limit, turn, !isFull]);
      if (isFull) expect([status, body]).toEqual([406, [expect.objectContaining({ token })]]);
      there.set(scopeOf(org), isFull ? count : count + 1);
    }
    expect([...there.values()]).toContain(MOST);
  });
});

const token = 'object_limit_hard_limit_reached';

test('the limit of sessions counts only those that go on', async () => {
  const pce = await startTestPce({ clock, limits: { total_active_sessions: 1 } });
  const login = () => pce.get('/users/login');
  expect((await login()).status).toBe(200);
  expect(tokensOf(await login())).toEqual([token]);
  pce.pce.clock.advance(600);
  expect((await login()).status).toBe(200);
  await pce.put('/users/1/logout', {});
  expect((await login()).status).toBe(200);
});

test('fleets that still pair hosts are bounded for each org', async () => {
  const fleet = { count: 1, starts_after: 1000 };
  const full = { id: 1, fleets: Array.from({ length: fleetBounds.underWayPerOrg }, () => fleet) };
  const pce = await server({ scenario: { orgs: [full, { id: 2 }] }, clock });
  const refused = await control(pce, 'POST', '/fleets', { org: 1, ...fleet });
  expect([refused.status, refused.body]).toEqual([
    406,
    [{ token: 'input_validation_error', message: expect.stringContaining('1000 fleets still pair hosts') }],
  ]);
  expect((await control(pce, 'POST', '/fleets', { org: 2, ...fleet })).status).toBe(201);
  await control(pce, 'DELETE', '/fleets/1');
  expect((await control(pce, 'POST', '/fleets', { org: 1, ...fleet })).status).toBe(201);
});
