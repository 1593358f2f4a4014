import { describe, expect, test } from 'vitest';
import { clientOf, control, server } from './servers.ts';

test('the clock is read, frozen, moved and let go', async () => {
  const pce = await server();
  expect((await control(pce, 'GET', '/clock')).body).toEqual({ mode: 'frozen', now: '2026-01-01T00:00:00.000Z' });
  expect((await control(pce, 'POST', '/clock/advance', { seconds: 3600 })).body.now).toBe('2026-01-01T01:00:00.000Z');
  pce.clock.advance({ days: 1, minutes: 1 });
  expect((await control(pce, 'GET', '/clock')).body.now).toBe('2026-01-02T01:01:00.000Z');
  expect((await control(pce, 'PUT', '/clock', { now: '2027-01-01T00:00:00+01:00' })).body.now).toBe(
    '2026-12-31T23:00:00.000Z',
  );
  expect((await control(pce, 'PUT', '/clock', { mode: 'system' })).body.mode).toBe('system');
  for (const bad of [
    { now: 'tomorrow' },
    { now: '2026-02-30T00:00:00Z' },
    { mode: 'system', now: '2026-01-01T00:00:00Z' },
    {},
    { mode: 'fast' },
  ]) {
    expect((await control(pce, 'PUT', '/clock', bad)).status).toBe(406);
  }
});

test('a clock that is set back says that nothing is undone, and no other does', async () => {
  const pce = await server();
  const set = async (body: object) => (await control(pce, 'PUT', '/clock', body)).body;
  const frozen = (now: string) => ({ mode: 'frozen', now });
  expect(await set({ now: '2026-01-01T00:00:00Z' })).toEqual(frozen('2026-01-01T00:00:00.000Z'));
  expect(await set({ now: '2999-01-01T00:00:00Z' })).toEqual(frozen('2999-01-01T00:00:00.000Z'));
  expect(await set({ now: '2998-12-31T23:59:58.500Z' })).toEqual({
    ...frozen('2998-12-31T23:59:58.500Z'),
    note: expect.stringContaining(
      'went back from 2999-01-01T00:00:00.000Z: what happened by then stays, with its times, but keys',
    ),
  });
  expect((await set({ mode: 'system' })).note).toContain('went back from 2998-12-31T23:59:58.500Z');
  expect(await set({ mode: 'frozen' })).not.toHaveProperty('note');
});

test('a key that had ended is good again where the clock is set back before its end', async () => {
  const pce = await server();
  const { post } = clientOf(pce);
  const { href = '' } = await post('/orgs/1/pairing_profiles', { name: 'short', enabled: true, key_lifespan: 60 });
  const { activation_code = '' } = await post(`${href}/pairing_key`, {});
  const { now } = pce.clock.get();
  pce.clock.advance({ hours: 2 });
  await expect(pce.pair({ activation_code, hostname: 'late' })).rejects.toThrow('The pairing key has expired');
  pce.clock.freeze(now);
  expect(await pce.pair({ activation_code, hostname: 'early' })).toHaveProperty('ven');
});

describe('the clock stays within the years that a time can tell', () => {
  const END = '9999-12-31T23:59:59Z';

  test('by HTTP', async () => {
    const pce = await server();
    expect((await control(pce, 'PUT', '/clock', { now: END })).status).toBe(200);
    const beyond = await control(pce, 'POST', '/clock/advance', { seconds: 1e10 });
    expect([beyond.status, beyond.text.includes('beyond 9999-12-31T23:59:59.999Z')]).toEqual([406, true]);
    for (const now of ['0000-01-01T00:00:00+14:00', '9999-12-31T23:59:59-01:00']) {
      expect((await control(pce, 'PUT', '/clock', { now })).status).toBe(406);
    }
    expect((await control(pce, 'GET', '/clock')).body.now).toBe('9999-12-31T23:59:59.000Z');
    expect((await control(pce, 'GET', '/info')).status).toBe(200);
  });

  test.each([
    [new Date(0), 'a Date, whose toISOString() gives one, is not a text like "2026-01-01T00:00:00Z"'],
    [undefined, 'undefined is not a text like'],
    [0, '0 is not a text like'],
  ])('%s is no time, and the library says what is', async (time, says) => {
    const pce = await server();
    expect(() => pce.clock.freeze(time as never)).toThrow(says);
  });

  test('an empty body is told which properties there are', async () => {
    const pce = await server();
    pce.clock.runOn();
    const told = async (method: string, path: string) => (await control(pce, method, path, {})).body[0].message;
    expect(await told('PUT', '/clock')).toContain('Give mode, now or both');
    expect(await told('POST', '/clock/advance')).toContain('Give either seconds or to');
    expect(pce.clock.mode).toBe('running');
  });

  test('a text is no span of time, and the library says what is', async () => {
    const pce = await server();
    expect(() => pce.clock.advance('1h' as never)).toThrow('"1h" is no span of time: a number of seconds is');
    expect(() => pce.clock.advance({ hour: 1 } as never)).toThrow('hour is not one of: days, hours, minutes, seconds');
    expect(() => pce.clock.advance({})).toThrow('it has to have one of: days, hours, minutes, seconds');
  });

  test.each([
    ...[1e300, Number.POSITIVE_INFINITY, Number.NaN, -1, { hour: 1 }, { hours: Number.POSITIVE_INFINITY }],
    ...[{ hours: '1' }, { days: Number.NaN }, {}],
  ])('in the library: %j', async (duration) => {
    const pce = await server();
    expect(() => pce.clock.advance(duration as never)).toThrow(RangeError);
    expect(pce.clock.get()).toEqual({ mode: 'frozen', now: '2026-01-01T00:00:00.000Z' });
  });

  test('at start', async () => {
    await expect(server({ clock: '2026-02-30T00:00:00Z' })).rejects.toThrow('is not a time like');
  });
});
