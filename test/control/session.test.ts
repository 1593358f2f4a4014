import type { FastifyRequest } from 'fastify';
import { expect, onTestFinished, test } from 'vitest';
import { sessionCookie } from '../../src/control/session-cookie.ts';
import { MOST_ADDRESSES, MOST_SIGNED_IN, MOST_WRONG, SignIns } from '../../src/emulator/sign-ins.ts';
import type { MockPce } from '../../src/index.ts';
import { control, server } from './servers.ts';

/** As what comes from another machine. */
const elsewhere = { 'X-Forwarded-For': '8.8.8.8' };

/** Signs a browser in. @returns its cookie */
async function signIn(pce: MockPce): Promise<string> {
  const reply = await fetch(`${pce.url}/_mock/v1/session`, {
    ...{ method: 'POST', headers: elsewhere, body: JSON.stringify({ token: pce.controlToken }) },
  });
  expect(reply.status).toBe(204);
  return (reply.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
}

const statusOf = async (pce: MockPce, method: string, path: string, headers: object, body?: object) =>
  (await control(pce, method, path, body, { ...elsewhere, ...headers })).status;

test('the cookie of who has signed in opens what the token opens, until it is signed out', async () => {
  const pce = await server();
  const cookie = await signIn(pce);
  const own = { cookie, origin: pce.url };
  expect(await statusOf(pce, 'GET', '/clock', {})).toBe(401);
  expect(await statusOf(pce, 'GET', '/clock', { cookie: `${cookie.slice(0, -1)}x` })).toBe(401);
  expect(await statusOf(pce, 'GET', '/clock', { cookie: `theme=dark; ${cookie}` })).toBe(200);
  expect(await statusOf(pce, 'POST', '/faults', own, { status: 503 })).toBe(201);
  expect(await statusOf(pce, 'DELETE', '/session', own)).toBe(204);
  expect(await statusOf(pce, 'GET', '/clock', { cookie })).toBe(401);
});

test('the cookie is out of reach of scripts and other sites, and of other servers on other ports', async () => {
  const [pce, other] = [await server(), await server()];
  const body = JSON.stringify({ token: pce.controlToken });
  const reply = await fetch(`${pce.url}/_mock/v1/session`, { method: 'POST', body });
  const { port } = new URL(pce.url);
  expect(reply.headers.get('set-cookie')).toMatch(
    new RegExp(`^mock_pce_control_${port}=[0-9a-f]{64}; Max-Age=43200; Path=/_mock; HttpOnly; SameSite=Strict$`),
  );
  const [cookie = ''] = (reply.headers.get('set-cookie') ?? '').split(';');
  expect(await statusOf(other, 'GET', '/clock', { cookie })).toBe(401);
  const renamed = cookie.replace(port, new URL(other.url).port);
  expect(await statusOf(other, 'GET', '/clock', { cookie: renamed })).toBe(401);
  expect(await statusOf(pce, 'GET', '/clock', { cookie })).toBe(200);
});

test('the cookie of https has a name of its own, which browsers hold to https', async () => {
  const request = { protocol: 'https', headers: { host: 'localhost:8443', cookie: 'mock_pce_control_8443=of-http' } };
  const secure = sessionCookie(request as FastifyRequest);
  expect(secure).toEqual({ name: '__Secure-mock_pce_control_8443', secret: undefined, isSecure: true });
  const plain = sessionCookie({ ...request, protocol: 'http' } as FastifyRequest);
  expect(plain).toEqual({ name: 'mock_pce_control_8443', secret: 'of-http', isSecure: false });
});

test('a change by the cookie alone says where it comes from', async () => {
  const pce = await server();
  const cookie = await signIn(pce);
  const add = (headers: object) => statusOf(pce, 'POST', '/faults', { cookie, ...headers }, { status: 503 });
  expect(await add({})).toBe(403);
  expect(await add({ origin: 'http://evil.example' })).toBe(403);
  expect(await add({ 'sec-fetch-site': 'same-site' })).toBe(403);
  expect(await add({ 'sec-fetch-site': 'none' })).toBe(403);
  expect(await pce.faults.list()).toEqual([]);
  expect(await add({ 'sec-fetch-site': 'same-origin' })).toBe(201);
  expect(await statusOf(pce, 'GET', '/clock', { cookie, 'sec-fetch-site': 'same-site' })).toBe(403);
});

test('wrong tokens are refused, and after five of them the right one too, for a minute', async () => {
  const pce = await server();
  for (let i = 0; i < MOST_WRONG; i++) {
    expect(await statusOf(pce, 'POST', '/session', {}, { token: 'wrong' })).toBe(401);
  }
  const reply = await control(pce, 'POST', '/session', { token: pce.controlToken });
  expect([reply.status, reply.body[0].token]).toEqual([429, 'too_many_requests_error']);
  let now = 0;
  const signIns = new SignIns(() => now);
  for (let i = 0; i < MOST_WRONG; i++) expect(signIns.signIn('wrong', 'right', '10.0.0.1')).toBe('wrong');
  expect(signIns.signIn('right', 'right', '10.0.0.1')).toBe('too many');
  expect(signIns.signIn('right', 'right', '10.0.0.2')).toHaveProperty('secret');
  now += 60_000;
  expect(signIns.signIn('right', 'right', '10.0.0.1')).toHaveProperty('secret');
});

test('a sign-in ends after 12 hours of the real clock, and with the first of a thousand others', () => {
  let now = 0;
  const signIns = new SignIns(() => now);
  const secret = () => {
    const found = signIns.signIn('right', 'right', '10.0.0.1');
    return typeof found === 'string' ? '' : found.secret;
  };
  const first = secret();
  now += 12 * 3_600_000 - 1;
  expect(signIns.isSignedIn(first)).toBe(true);
  now += 1;
  expect(signIns.isSignedIn(first)).toBe(false);
  const second = secret();
  for (let i = 1; i < MOST_SIGNED_IN; i++) secret();
  expect(signIns.isSignedIn(second)).toBe(true);
  secret();
  expect(signIns.isSignedIn(second)).toBe(false);
});

test('addresses that showed wrong tokens are remembered up to a bound', () => {
  const signIns = new SignIns(() => 0);
  for (let i = 0; i < MOST_WRONG; i++) signIns.signIn('wrong', 'right', 'first');
  for (let i = 1; i < MOST_ADDRESSES; i++) signIns.signIn('wrong', 'right', `address ${i}`);
  expect(signIns.signIn('right', 'right', 'first')).toBe('too many');
  signIns.signIn('wrong', 'right', 'one more');
  expect(signIns.signIn('right', 'right', 'first')).toHaveProperty('secret');
});

test('a reset lets nobody out, and a clock that is turned neither', async () => {
  const pce = await server();
  const cookie = await signIn(pce);
  pce.clock.advance({ days: 30 });
  await pce.reset();
  expect(await statusOf(pce, 'GET', '/clock', { cookie })).toBe(200);
});

test('a stream that the cookie opened ends when it is signed out', async () => {
  const pce = await server();
  const cookie = await signIn(pce);
  const end = new AbortController();
  onTestFinished(() => end.abort());
  const stream = await fetch(`${pce.url}/_mock/v1/stream`, { headers: { ...elsewhere, cookie }, signal: end.signal });
  expect(stream.status).toBe(200);
  await statusOf(pce, 'DELETE', '/session', { cookie, origin: pce.url });
  expect(await stream.text()).toContain('event: hello');
});

test('a call that waits ends with 401 when its browser is signed out, and another one waits on', async () => {
  const pce = await server();
  const [cookie, other] = [await signIn(pce), await signIn(pce)];
  const path = '/journal/wait?count=1&timeout=60';
  const [waiting, others] = [cookie, other].map((one) =>
    control(pce, 'GET', path, undefined, { ...elsewhere, cookie: one }),
  );
  // Both are on their way before this one.
  await statusOf(pce, 'DELETE', '/session', { cookie, origin: pce.url });
  const ended = await waiting;
  expect([ended?.status, ended?.body]).toMatchObject([401, [{ token: 'control_token_required' }]]);
  await fetch(`${pce.url}/api/v2/orgs/1/labels`);
  expect((await others)?.status).toBe(200);
});

test('with a control port of its own, nobody signs in at the port of the PCE', async () => {
  const pce = await server({ controlPort: 0 });
  expect(await statusOf(pce, 'POST', '/session', {}, { token: pce.controlToken })).toBe(404);
});
