import { describe, expect, test } from 'vitest';
import type { MockPce } from '../../../src/index.ts';
import { RateLimit } from '../../../src/pce/engine/rate-limit.ts';
import { Clock } from '../../../src/state/clock.ts';
import { type Json, rolesScenario, startTestPce, tokensOf } from '../../harness.ts';
import { isLong } from '../../length.ts';

const labels = '/orgs/1/labels';
const START = '2026-01-01T00:00:00Z';
const TWO_ORGS = { orgs: [{ id: 1 }, { id: 2 }] };

describe('the rate limit', () => {
  test('refuses calls beyond it within a minute, executes none of them, and counts by key', async () => {
    const clock = '2026-01-01T00:00:00Z';
    const { pce, get, post, as } = await startTestPce({ rateLimit: 2, clock, scenario: rolesScenario(['admin']) });
    await get(labels);
    const { body } = await get<Json[]>(labels);
    const refused = await post(labels, { key: 'role', value: 'new' });
    expect([refused.status, tokensOf(refused)]).toEqual([429, ['too_many_requests_error']]);
    expect((await get<Json[]>(labels, { as: as('admin') })).body).toEqual(body);
    pce.clock.advance(60);
    expect((await get(labels)).status).toBe(200);
  });

  test('begins anew when the clock goes back, and is over a minute later', async () => {
    const { pce, get, put } = await startTestPce({ rateLimit: 2, clock: '2030-01-01T00:00:00Z' });
    const statuses = async (path: string) => {
      const found: number[] = [];
      for (let i = 0; i < 3; i++) found.push((await get(path)).status);
      return found;
    };
    expect(await statuses(labels)).toEqual([200, 200, 429]);
    for (const now of ['2026-01-01T00:00:00Z', '2025-12-31T23:59:59.999Z', '0000-01-01T00:00:00Z']) {
      pce.clock.freeze(now);
      expect([now, await statuses(labels)]).toEqual([now, [200, 200, 429]]);
      pce.clock.advance(60);
      expect([now, await statuses(labels)]).toEqual([now, [200, 200, 429]]);
    }
    const unpair = () => put('/orgs/1/vens/unpair', { vens: [{ href: '/orgs/1/vens/none' }] });
    await pce.settings.set({ rate_limit: 1000 });
    pce.clock.freeze('2030-01-01T00:00:00Z');
    for (let i = 0; i < 10; i++) expect((await unpair()).status).toBe(200);
    expect((await unpair()).status).toBe(429);
    pce.clock.freeze('2026-01-01T00:00:00Z');
    expect((await unpair()).status).toBe(200);
  });

  test.each([
    ['a reset', (pce: MockPce) => pce.reset(), 200],
    ['a reset of the org', (pce: MockPce) => pce.reset({ org: 1 }), 200],
    ['a reset of another org', (pce: MockPce) => pce.reset({ org: 2 }), 429],
    ['a restore of the whole state', (pce: MockPce) => pce.snapshots.restore('before'), 200],
    ['a scenario', (pce: MockPce) => pce.scenarios.load(TWO_ORGS), 200],
  ])('after %s begins anew where the requests were in what was replaced', async (_, replace, status) => {
    const { pce, get } = await startTestPce({ rateLimit: 1, clock: START, scenario: TWO_ORGS });
    await pce.snapshots.save('before');
    expect([(await get(labels)).status, (await get(labels)).status]).toEqual([200, 429]);
    await replace(pce);
    expect((await get(labels)).status).toBe(status);
  });

  test('counts the requests in each org by itself', async () => {
    const { get } = await startTestPce({ rateLimit: 1, clock: START, scenario: TWO_ORGS });
    expect((await get(labels)).status).toBe(200);
    expect((await get('/orgs/2/labels')).status).toBe(200);
  });

  test.runIf(isLong)('is off by default', async () => {
    const { get } = await startTestPce({ clock: '2026-01-01T00:00:00Z' });
    const replies = await Promise.all(Array.from({ length: 600 }, () => get('/noop')));
    expect(new Set(replies.map(({ status }) => status))).toEqual(new Set([200]));
  });
});

describe('counted requests', () => {
  test('are those of the last minute', () => {
    const clock = new Clock(START);
    const rate = new RateLimit(clock);
    for (let i = 0; i < 10_000; i++) {
      rate.admits(1, `key ${i}`, 5);
      clock.advance(1);
      expect(rate.size).toBeLessThanOrEqual(60);
    }
  });

  test('are of a bounded number of keys, under a frozen clock too', () => {
    const rate = new RateLimit(new Clock(START), 10);
    for (let i = 0; i < 100; i++) {
      rate.admits(1, `key ${i}`, 1);
      expect(rate.size).toBeLessThanOrEqual(10);
    }
    expect([rate.admits(1, 'key 99', 1), rate.admits(1, 'key 90', 1)]).toEqual([false, false]);
  });

  test('of a key that goes on are counted in windows of a minute', () => {
    const clock = new Clock(START);
    const rate = new RateLimit(clock);
    const admitted = () => [1, 2, 3].map(() => rate.admits(1, 'key', 2));
    expect(admitted()).toEqual([true, true, false]);
    clock.advance(59.999);
    expect(admitted()).toEqual([false, false, false]);
    clock.advance(0.001);
    expect(admitted()).toEqual([true, true, false]);
  });

  test('are forgotten when the clock goes back', () => {
    const clock = new Clock('2026-01-02T00:00:00Z');
    const rate = new RateLimit(clock);
    for (let i = 0; i < 20; i++) rate.admits(1, `key ${i}`, 1);
    clock.freeze(START);
    expect(rate.admits(1, 'key 1', 1)).toBe(true);
    clock.advance(0.001);
    expect(rate.admits(1, 'key 1', 1)).toBe(false);
    expect(rate.size).toBe(1);
  });
});
