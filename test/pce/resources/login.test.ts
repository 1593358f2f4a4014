import { describe, expect, test } from 'vitest';
import { type Json, startTestPce } from '../../harness.ts';
import { some } from '../../length.ts';

const clock = '2026-01-01T00:00:00.000Z';
const user = { username: 'dev@mock-pce.test', full_name: 'Dev', password: 'correct horse', roles: ['owner'] };
const scenario = { orgs: [{ id: 1, users: [user] }] };
const authenticate = '/login_users/authenticate?pce_fqdn=pce.example.com';

async function logIn() {
  const pce = await startTestPce({ clock, scenario });
  const { status, body } = await pce.post(authenticate, undefined, { as: `${user.username}:${user.password}` });
  expect([status, Object.keys(body)]).toEqual([201, ['auth_token']]);
  const login = () =>
    pce.get('/users/login', { as: null, headers: { Authorization: `Token token=${body['auth_token']}` } });
  return { ...pce, login, token: body['auth_token'] };
}

describe('the login flow', () => {
  test('gives a session that works wherever a key does', async () => {
    const { login, get } = await logIn();
    const { status, body } = await login();
    expect(status).toBe(200);
    expect(body).toMatchObject({
      href: '/users/2',
      full_name: 'Dev',
      auth_username: 'user_2',
      inactivity_expiration_minutes: 10,
      start: clock,
      orgs: [
        {
          org_id: 1,
          org_href: '/orgs/1',
          href: '/orgs/1',
          role_scopes: [{ role: { href: '/orgs/1/roles/owner' }, scope: [] }],
        },
      ],
      product_version: { version: '26.3.0' },
    });
    expect((await get('/orgs/1/labels', { as: `user_2:${body['session_token']}` })).status).toBe(200);
    expect((await get('/orgs/1/labels', { as: `user_1:${body['session_token']}` })).status).toBe(401);
    expect((await get<Json>('/users/2')).body).toMatchObject({ login_count: 1, last_login_on: clock });
  });

  test('has a first token that lives 30 seconds and works once', async () => {
    const first = await logIn();
    first.pce.clock.advance(29.999);
    expect((await first.login()).status).toBe(200);
    expect((await first.login()).status).toBe(401);
    const second = await logIn();
    second.pce.clock.advance(30);
    expect((await second.login()).status).toBe(401);
  });

  test('has a session that is no first token', async () => {
    const { get, login } = await logIn();
    const headers = { Authorization: `Token token=${(await login()).body['session_token']}` };
    expect((await get('/users/login', { as: null, headers })).status).toBe(401);
  });

  test('gives no session to a user who was locked meanwhile', async () => {
    const { login, put } = await logIn();
    await put('/users/2', { locked: true });
    expect((await login()).status).toBe(401);
    await put('/users/2', { locked: false });
    expect((await login()).status).toBe(200);
  });

  test('tells in the journal alone whether the user is locked, where password or token are right', async () => {
    const { login, post, put, pce } = await logIn();
    await put('/users/2', { locked: true });
    const passwords = [user.password, 'wrong'].map((password) =>
      post(authenticate, undefined, { as: `${user.username}:${password}` }),
    );
    const replies = [await login(), ...(await Promise.all(passwords))];
    expect(new Set(replies.map(({ status, text }) => `${status} ${text}`)).size).toBe(1);
    const hints = (await pce.journal.find()).slice(-3).map(({ explanation }) => explanation?.hint);
    const locked = 'this user is locked';
    expect(hints.toSorted()).toEqual(['no such user, password or token', locked, locked]);
  });

  test('has a first token that is good for nothing else', async () => {
    const { get, token } = await logIn();
    expect((await get('/noop', { as: `user_2:${token}` })).status).toBe(401);
  });

  test('has a session that a locked user cannot use', async () => {
    const { login, get, put } = await logIn();
    const as = `user_2:${(await login()).body['session_token']}`;
    await put('/users/2', { locked: true });
    expect((await get('/noop', { as })).status).toBe(401);
    await put('/users/2', { locked: false });
    expect((await get('/noop', { as })).status).toBe(200);
  });

  test('has a session that ends after ten minutes without a call, or by logging out', async () => {
    const { pce, login, get, put } = await logIn();
    const as = `user_2:${(await login()).body['session_token']}`;
    for (let i = 0; i < 3; i++) {
      pce.clock.advance(599);
      expect((await get('/noop', { as })).status).toBe(200);
    }
    pce.clock.advance(600);
    expect((await get('/noop', { as })).status).toBe(401);
    const again = await logIn();
    const session = `user_2:${(await again.login()).body['session_token']}`;
    expect((await again.put('/users/2/logout', {}, { as: session })).status).toBe(204);
    expect((await again.get('/noop', { as: session })).status).toBe(401);
    expect((await put('/users/2/logout', {})).status).toBe(403);
  });

  test.each(
    some(
      [
        ['a wrong password', `${user.username}:wrong`],
        ['an unknown user', 'nobody@mock-pce.test:correct horse'],
        ['a user without a password', 'owner@mock-pce.test:'],
        ['nothing', null],
      ],
      2,
    ),
  )('refuses %s', async (_what, as) => {
    const { post } = await startTestPce({ scenario });
    expect((await post(authenticate, undefined, { as })).status).toBe(401);
  });

  test('needs pce_fqdn', async () => {
    const { post } = await startTestPce({ scenario });
    const { status, text } = await post('/login_users/authenticate', undefined, {
      as: `${user.username}:${user.password}`,
    });
    expect([status, text.includes('pce_fqdn')]).toEqual([406, true]);
  });

  test('tells an API key the same', async () => {
    const { get } = await startTestPce();
    const { status, body } = await get('/users/login');
    expect([status, body['href'], (body['orgs'] as Json[])[0]?.['org_id']]).toEqual([200, '/users/1', 1]);
  });
});
