import { describe, expect, test } from 'vitest';
import { type Json, startTestPce, type TestPce } from '../../harness.ts';
import { startWithHosts } from '../pairing/hosts.ts';

const uuid = expect.stringMatching(/^[0-9a-f-]{36}$/);

interface Event extends Json {
  readonly event_type: string;
  readonly notifications: Json[];
}

/** Events, newest first. */
const told = async ({ get }: Pick<TestPce, 'get'>, query = '') => (await get<Event[]>(`/orgs/1/events?${query}`)).body;
const newest = async (pce: Pick<TestPce, 'get'>) => (await told(pce, 'max_results=1'))[0] as Event;

describe('sessions', () => {
  const clock = '2026-01-01T00:00:00.000Z';
  const user = { username: 'dev@mock-pce.test', full_name: 'Dev', password: 'correct horse', roles: ['owner'] };
  const who = { href: '/users/2', username: user.username };

  async function start() {
    const pce = await startTestPce({ clock, scenario: { orgs: [{ id: 1, users: [user] }] } });
    const authenticate = '/login_users/authenticate?pce_fqdn=pce.example.com';
    const logIn = async () => {
      const { body } = await pce.post(authenticate, undefined, { as: `${user.username}:${user.password}` });
      const headers = { Authorization: `Token token=${body['auth_token']}` };
      const session = await pce.get('/users/login', { as: null, headers });
      return `user_2:${session.body['session_token']}`;
    };
    return { ...pce, logIn };
  }

  test('begin with user.login, by the user', async () => {
    const pce = await start();
    await pce.logIn();
    const event = await newest(pce);
    expect(event).toMatchObject({
      ...{ event_type: 'user.login', status: 'success', severity: 'info', resource_changes: [] },
      created_by: { user: who },
      action: { api_endpoint: '/api/v2/users/login', api_method: 'GET', http_status_code: 200 },
    });
    expect(event.notifications).toEqual([{ uuid, notification_type: 'user.pce_session_created', info: { user: who } }]);
  });

  test('do not begin with a wrong secret, and leave user.login by the system', async () => {
    const pce = await start();
    await pce.get('/users/login', { as: 'api_owner:wrong' });
    expect(await newest(pce)).toMatchObject({
      ...{ event_type: 'user.login', status: 'failure', severity: 'err', created_by: { system: {} } },
      action: { api_endpoint: '/api/v2/users/login', http_status_code: 401 },
      notifications: [
        { notification_type: 'request.authentication_failed', info: { api_endpoint: '/api/v2/users/login' } },
      ],
    });
  });

  test('end with user.logout, by the user, with a notification for each', async () => {
    const pce = await start();
    const as = await pce.logIn();
    await pce.logIn();
    expect((await pce.put('/users/2/logout', {}, { as })).status).toBe(204);
    const event = await newest(pce);
    expect(event).toMatchObject({
      ...{ event_type: 'user.logout', status: 'success', severity: 'info', resource_changes: [] },
      created_by: { user: who },
      action: { api_endpoint: '/api/v2/users/2/logout', api_method: 'PUT', http_status_code: 204 },
    });
    const ended = {
      uuid,
      notification_type: 'user.pce_session_terminated',
      info: { reason: 'user_logout', user: who },
    };
    expect(event.notifications).toEqual([ended, ended]);
    expect((await pce.put('/users/2/logout', {}, { as })).status).toBe(401);
    expect(await newest(pce)).toMatchObject({
      event_type: 'user.logout',
      status: 'failure',
      created_by: { system: {} },
    });
  });

  test('end by themselves when nobody uses them, at that time, by the system', async () => {
    const pce = await start();
    const used = await pce.logIn();
    await pce.logIn();
    pce.pce.clock.advance(300);
    expect((await pce.get('/noop', { as: used })).status).toBe(200);
    pce.pce.clock.advance(299.999);
    expect((await newest(pce)).event_type).toBe('user.login');
    pce.pce.clock.advance(7200);
    const [second, first, before] = await told(pce, 'max_results=3');
    const ended = {
      ...{ event_type: 'user.pce_session_terminated', status: null, severity: 'info', action: null },
      ...{ created_by: { system: {} }, resource_changes: [] },
      notifications: [
        { uuid, notification_type: 'user.pce_session_terminated', info: { reason: 'timeout', user: who } },
      ],
    };
    expect(first).toMatchObject({ timestamp: '2026-01-01T00:10:00.000Z', ...ended });
    expect(second).toMatchObject({ timestamp: '2026-01-01T00:15:00.000Z', ...ended });
    expect(before?.event_type).toBe('user.login');
    expect(await told(pce, 'status=nil')).toHaveLength(2);
  });

  test('end in the order of the times, among other works that are due', async () => {
    const server = await startWithHosts();
    const logIn = async () => `user_1:${(await server.get('/users/login')).body['session_token']}`;
    const [first, second] = [await logIn(), await logIn()];
    await server.activate({ heartbeat: false });
    server.pce.clock.advance(599);
    expect((await server.get('/noop', { as: first })).status).toBe(200);
    expect((await server.get('/noop', { as: second })).status).toBe(200);
    await server.activate({ heartbeat: false });
    server.pce.clock.advance(590);
    expect((await server.get('/noop', { as: second })).status).toBe(200);
    server.pce.clock.advance(7200);
    expect((await told(server, 'max_results=6')).map(({ event_type }) => event_type)).toEqual([
      'system_task.agent_offline_check',
      'system_task.agent_offline_check',
      'user.pce_session_terminated',
      'system_task.agent_missed_heartbeats_check',
      'user.pce_session_terminated',
      'system_task.agent_missed_heartbeats_check',
    ]);
  });
});
