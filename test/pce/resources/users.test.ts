import { describe, expect, test } from 'vitest';
import { type Json, rolesScenario, startTestPce, tokensOf } from '../../harness.ts';
import { isLong } from '../../length.ts';

const clock = '2026-01-01T00:00:00.000Z';
const someone = { username: 'new@mock-pce.test', type: 'local' };

describe('users', () => {
  test('are created by an owner, read, and changed', async () => {
    const { get, post, put } = await startTestPce({ clock });
    const { status, body } = await post('/users', { ...someone, full_name: 'New' });
    expect(status).toBe(201);
    expect(body).toEqual({
      href: '/users/2',
      type: 'local',
      username: someone.username,
      full_name: 'New',
      time_zone: 'UTC',
      locked: false,
      login_count: 0,
      last_login_on: null,
      last_login_ip_address: null,
      effective_groups: [],
      local_profile: { pending_invitation: true },
      created_at: clock,
      updated_at: clock,
    });
    expect((await put('/users/2', { time_zone: 'Europe/Amsterdam', locked: true })).status).toBe(204);
    expect((await get('/users/2')).body).toEqual({ ...body, time_zone: 'Europe/Amsterdam', locked: true });
    expect((await get<Json[]>('/users?type=local')).body).toHaveLength(2);
    expect((await get<Json[]>('/users?type=external')).body).toEqual([]);
    expect(tokensOf(await post('/users', someone))).toEqual(['username_must_be_unique']);
    for (const id of ['99', '01', '1.0', '+1', 'x']) expect((await get(`/users/${id}`)).status).toBe(404);
  });

  test.runIf(isLong)('are listed in steps where there are many, each once and in the order of their ids', async () => {
    const { get, post } = await startTestPce();
    const add = (i: number) => post('/users', { username: `u${i}@mock-pce.test`, type: 'local' });
    for (let first = 0; first < 1100; first += 50) {
      const replies = await Promise.all(Array.from({ length: 50 }, (_, i) => add(first + i)));
      expect(new Set(replies.map(({ status }) => status))).toEqual(new Set([201]));
    }
    const { body, headers } = await get<{ href: string }[]>('/users');
    const ids = body.map(({ href }) => Number(href.slice('/users/'.length)));
    expect(ids).toEqual(Array.from({ length: 1101 }, (_, i) => i + 1));
    expect(headers.get('x-total-count')).toBe('1101');
  });

  test('are not created or changed by others', async () => {
    const { post, put, as } = await startTestPce({ scenario: rolesScenario(['admin']) });
    const by = { as: as('admin') };
    expect((await post('/users', someone, by)).status).toBe(403);
    expect((await put('/users/1', { full_name: 'x' }, by)).status).toBe(403);
    expect((await put('/users/2', { full_name: 'Me' }, by)).status).toBe(204);
  });

  test('of another org are not seen', async () => {
    const stranger = { username: 's@mock-pce.test', roles: ['admin'], api_keys: [{ key: 'api_s', secret: 's' }] };
    const { get } = await startTestPce({
      scenario: {
        orgs: [
          { id: 1, users: [{ username: 'u', roles: ['admin'] }] },
          { id: 2, users: [stranger] },
        ],
      },
    });
    const { body } = await get<Json[]>('/users', { as: 'api_s:s' });
    expect(body.map(({ username }) => username)).toEqual(['owner@mock-pce.test', 's@mock-pce.test']);
    expect((await get('/users/2', { as: 'api_s:s' })).status).toBe(404);
  });

  test('are not seen by a user who has no role yet, where everyone has none', async () => {
    const newcomer = { username: 'n@mock-pce.test', api_keys: [{ key: 'api_n', secret: 's' }] };
    const { get } = await startTestPce({
      scenario: { orgs: [{ id: 1, initial_objects: false, users: [newcomer] }] },
    });
    const { body } = await get<Json[]>('/users', { as: 'api_n:s' });
    expect(body.map(({ username }) => username)).toEqual(['n@mock-pce.test']);
  });
});

test('a change of a user is told in the org of that user, and in no other org of the caller', async () => {
  const both = { username: 'b@mock-pce.test' };
  const { get, post, put } = await startTestPce({
    scenario: {
      orgs: [
        { id: 1, users: [{ ...both, roles: ['read_only'], api_keys: [{ key: 'api_b', secret: 's' }] }] },
        {
          id: 2,
          users: [
            { ...both, roles: ['owner'] },
            { username: 'u@mock-pce.test', roles: ['admin'] },
          ],
        },
      ],
    },
  });
  const by = { as: 'api_b:s' };
  expect((await put('/users/3', { full_name: 'x' }, by)).status).toBe(204);
  expect((await post('/users', someone, by)).status).toBe(201);
  const told = async (org: number) => {
    const { body } = await get<Json[]>(`/orgs/${org}/events`);
    return body.map(({ event_type: type }) => type).filter((type) => String(type).startsWith('user.'));
  };
  expect(await told(1)).toEqual([]);
  expect(await told(2)).toEqual(['user.create', 'user.update']);
});

describe('API keys', () => {
  const keys = '/users/1/api_keys';

  test('are made, shown without their secret, changed and deleted', async () => {
    const { get, post, put, delete: remove } = await startTestPce({ clock });
    const { status, body } = await post(keys, { name: 'ci' });
    expect(status).toBe(201);
    expect(body).toEqual({
      key_id: expect.stringMatching(/^1[0-9a-f]{16}$/),
      auth_username: `api_${body['key_id']}`,
      secret: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
    const one = `${keys}/${body['key_id']}`;
    const shown = {
      href: one,
      key_id: body['key_id'],
      auth_username: body['auth_username'],
      name: 'ci',
      description: '',
      created_at: clock,
    };
    expect((await get(one)).body).toEqual(shown);
    expect((await get<Json[]>(keys)).body).toContainEqual(shown);
    expect((await put(one, { description: 'for CI' })).status).toBe(204);
    expect((await get(one)).body).toEqual({ ...shown, description: 'for CI' });
    expect((await get('/noop', { as: `${body['auth_username']}:${body['secret']}` })).status).toBe(200);
    expect((await remove(one)).status).toBe(204);
    expect((await get(one)).status).toBe(404);
    expect((await post(keys, {})).status).toBe(406);
  });

  test('are their own user’s business', async () => {
    const { request, as } = await startTestPce({ scenario: rolesScenario(['owner']) });
    const by = { as: as('owner') };
    for (const [method, path, body] of [
      ['GET', keys, undefined],
      ['POST', keys, { name: 'x' }],
      ['GET', `${keys}/owner`, undefined],
      ['DELETE', `${keys}/owner`, undefined],
    ] as const) {
      expect((await request(method, path, { body, ...by })).status).toBe(403);
    }
    // Nor are they found by the path of the caller.
    for (const [method, body] of [
      ['GET', undefined],
      ['PUT', { name: 'x' }],
      ['DELETE', undefined],
    ] as const) {
      expect((await request(method, '/users/2/api_keys/owner', { body, ...by })).status).toBe(404);
    }
  });
});
