import { expect, test } from 'vitest';
import { openDatabase } from '../../src/state/database.ts';
import { expiringKeys } from '../../src/state/pairing-keys.ts';
import { startTestPce } from '../harness.ts';
import { clientOf, control, server } from './servers.ts';

const due = async (pce: Awaited<ReturnType<typeof server>>, limit = 10) =>
  (await control(pce, 'GET', `/clock/due?limit=${limit}`)).body as { at: string; what: string; text: string }[];

/** Two hosts: one falls silent after a minute, the other unpairs after two hours. */
async function fleetOfTwo() {
  const pce = await server();
  await pce.fleets.create({
    ...{ count: 2, hostname: 'web-{n}', pairing_rate: 1, starts_after: 10 },
    ...{ silent: { share: 0.5, after: 60 }, unpaired: { share: 0.5, after: 7200 } },
  });
  return pce;
}

test('what comes next is told in words, and each advance to it lets that one thing happen', async () => {
  const pce = await fleetOfTwo();
  const seen: unknown[] = [];
  for (;;) {
    const [next] = await due(pce, 1);
    if (!next) break;
    const { body } = await control(pce, 'POST', '/clock/advance', { to: 'next' });
    expect(body).toMatchObject({ mode: 'frozen', now: next.at });
    seen.push([next.at.slice(11, 19), next.text, body.happened]);
  }
  expect(seen).toEqual([
    ['00:00:10', 'fleet-1: host 1 of 2 pairs', { paired: 1 }],
    ['00:00:11', 'fleet-1: host 2 of 2 pairs', { paired: 1 }],
    ['00:01:10', 'web-1 falls silent', { silent: 1 }],
    ['00:15:10', 'missed heartbeats of web-1 are noticed', { heartbeat_missed: 1 }],
    ['01:00:10', 'web-1 goes offline (12 heartbeats missed)', { offline: 1 }],
    ['02:00:11', 'web-2 is unpaired', { unpaired: 1 }],
  ]);
  const over = await control(pce, 'POST', '/clock/advance', { to: 'next' });
  expect([over.status, over.text.includes('nothing is due')]).toEqual([406, true]);
});

test('a thing that is due has its org, its object and a word for programs', async () => {
  const pce = await fleetOfTwo();
  pce.clock.advance(11);
  const [silent] = await due(pce);
  const [workload] = await clientOf(pce).get('/orgs/1/workloads?hostname=web-1');
  expect(silent).toEqual({
    ...{ at: '2026-01-01T00:01:10.000Z', what: 'silent', org: 1, href: workload?.['href'] },
    ...{ name: 'web-1', text: 'web-1 falls silent' },
  });
});

test('one advance over all of it counts what happened by kind', async () => {
  const pce = await fleetOfTwo();
  const { body } = await control(pce, 'POST', '/clock/advance', { seconds: 86_400 });
  expect(body.happened).toEqual({ paired: 2, silent: 1, heartbeat_missed: 1, offline: 1, unpaired: 1 });
  expect((await control(pce, 'POST', '/clock/advance', { seconds: 86_400 })).body.happened).toEqual({});
});

test('hosts that are refused are counted as such', async () => {
  const pce = await server();
  await pce.fleets.create({ count: 3, starts_after: 10 });
  const client = clientOf(pce);
  const [profile] = await client.get('/orgs/1/pairing_profiles');
  await client.request('PUT', String(profile?.['href']), { enabled: false });
  expect(await pce.clock.advanceToNext()).toMatchObject({ happened: { refused: 3 } });
});

test('pairing keys that expire are due, and no key that is spent, revoked or without an end', async () => {
  const pce = await server();
  const client = clientOf(pce);
  const make = async (name: string, more: object) => {
    const { href = '' } = await client.post('/orgs/1/pairing_profiles', { name, enabled: true, ...more });
    const { activation_code = '' } = await client.post(`${href}/pairing_key`, {});
    return { href, activation_code };
  };
  const hour = { key_lifespan: 3600 };
  const kept = await make('kept', { ...hour, allowed_uses_per_key: 2 });
  const spent = await make('spent', { ...hour, allowed_uses_per_key: 1 });
  const revoked = await make('revoked', hour);
  await make('endless', { key_lifespan: 'unlimited' });
  await pce.pair({ activation_code: kept.activation_code, hostname: 'one' });
  await pce.pair({ activation_code: spent.activation_code, hostname: 'two' });
  await client.request('DELETE', `${revoked.href}/pairing_keys`);
  const at = '2026-01-01T01:00:00.000Z';
  const told = {
    at,
    what: 'key_expired',
    org: 1,
    href: kept.href,
    name: 'kept',
    text: 'a pairing key of kept expires',
  };
  expect(await pce.clock.due()).toEqual([told]);
  expect(await pce.clock.advanceToNext()).toEqual({ mode: 'frozen', now: at, happened: { key_expired: 1 } });
  expect(await pce.clock.due()).toEqual([]);
  const late = pce.pair({ activation_code: kept.activation_code, hostname: 'three' });
  await expect(late).rejects.toMatchObject({ items: [{ token: 'pairing_key_expired' }] });
});

test('a session that nobody uses is due, and ends when the clock gets there', async () => {
  const { pce, get } = await startTestPce({ clock: '2026-01-01T00:00:00Z' });
  expect((await get('/users/login')).status).toBe(200);
  const [next] = await due(pce);
  expect(next).toMatchObject({ what: 'session_expired', href: '/users/1' });
  expect((await pce.clock.advanceToNext()).happened).toEqual({ session_expired: 1 });
});

test('a session that is used after the clock went back ends ten minutes later', async () => {
  const { pce, get } = await startTestPce({ clock: '2026-01-01T01:00:00Z' });
  const { body } = await get<Record<string, string>>('/users/login');
  const as = `${body['auth_username']}:${body['session_token']}`;
  await pce.clock.freeze('2026-01-01T00:00:00Z');
  expect((await get('/orgs/1/labels', { as })).status).toBe(200);
  expect(await pce.clock.advanceToNext()).toMatchObject({
    ...{ now: '2026-01-01T00:10:00.000Z', happened: { session_expired: 1 } },
  });
});

test('API keys of service accounts that expire are due, and are told when the clock gets there', async () => {
  const pce = await server();
  const { href = '', api_key } = await clientOf(pce).post('/orgs/1/service_accounts', {
    ...{ name: 'ci', permissions: [{ role: { href: '/orgs/1/roles/admin' }, scope: [] }] },
    api_key: { expires_in_seconds: 3600 },
  });
  const at = '2026-01-01T01:00:00.000Z';
  const key = (api_key as unknown as { href: string }).href;
  const told = { what: 'api_key_expired', org: 1, href: key, name: 'ci', text: 'an API key of ci expires' };
  expect(key).toContain(href);
  expect(await pce.clock.due()).toEqual([{ at, ...told }]);
  expect(await pce.clock.advanceToNext()).toEqual({ mode: 'frozen', now: at, happened: { api_key_expired: 1 } });
  expect(await pce.clock.due()).toEqual([]);
});

test.each(['upcoming', 'expired', 'countExpired'] as const)('keys that expire are found by an index: %s', (name) => {
  const db = openDatabase();
  const { source } = expiringKeys(db)[name];
  const plan = db.prepare<[], { detail: string }>(`explain query plan ${source.replaceAll('?', '1')}`).all();
  db.close();
  expect(plan.map(({ detail }) => detail).join()).toMatch(/^SEARCH .*pairing_keys_by_expiry [^,]*$/);
});

test('a limit bounds what is told, and is bounded itself', async () => {
  const pce = await server();
  await pce.fleets.create({ count: 30, hostname: 'h-{n}', silent: { share: 1, after: 60 } });
  expect([(await due(pce, 7)).length, (await pce.clock.due()).length]).toEqual([7, 10]);
  for (const limit of [0, 101]) expect((await control(pce, 'GET', `/clock/due?limit=${limit}`)).status).toBe(406);
});

test.each([{}, { seconds: 1, to: 'next' }, { to: 'last' }])('an advance by %j is refused', async (body) => {
  const pce = await fleetOfTwo();
  expect((await control(pce, 'POST', '/clock/advance', body)).status).toBe(406);
  expect(pce.clock.get().now).toBe('2026-01-01T00:00:00.000Z');
});

test('looking at what is due leaves no trace', async () => {
  const pce = await fleetOfTwo();
  const seen = async () => [await pce.journal.find(), await pce.operations(), await pce.fleets.list()];
  const before = await seen();
  for (let i = 0; i < 3; i++) await due(pce);
  expect(await seen()).toEqual(before);
});

test('a frozen clock runs on from where it stands, until it is stopped or follows the system', async () => {
  const pce = await server();
  expect((await control(pce, 'PUT', '/clock', { mode: 'running' })).body.mode).toBe('running');
  const { now } = (await control(pce, 'GET', '/clock')).body;
  expect(now.slice(0, 15)).toBe('2026-01-01T00:0');
  await expect.poll(() => pce.clock.get().now > now).toBe(true);
  expect((await control(pce, 'POST', '/clock/advance', { seconds: 3600 })).body.now).toContain('2026-01-01T01:');
  expect(pce.clock.get().mode).toBe('frozen');
  pce.clock.runOn();
  const jumped = (await control(pce, 'PUT', '/clock', { mode: 'system' })).body;
  expect([jumped.mode, jumped.now > '2026-01-02']).toEqual(['system', true]);
  expect((await control(pce, 'PUT', '/clock', { mode: 'running' })).body.mode).toBe('system');
  expect((await control(pce, 'PUT', '/clock', { mode: 'running', now })).status).toBe(406);
});

test('a clock that runs stops at the last moment that a time can tell', async () => {
  const pce = await server({ clock: '9999-12-31T23:59:59.999Z' });
  pce.clock.runOn();
  await expect.poll(() => pce.clock.get().now).toBe('9999-12-31T23:59:59.999Z');
  expect((await control(pce, 'GET', '/clock')).status).toBe(200);
});
