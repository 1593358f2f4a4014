import { Agent, get as httpGet } from 'node:http';
import { describe, expect, onTestFinished, test } from 'vitest';
import { defaults } from '../../../src/config/read-config.ts';
import type { Principal } from '../../../src/pce/model/operation.ts';
import { buildServer, closeState } from '../../../src/server/server.ts';
import { type Json, rolesScenario, startTestPce, type TestPce, tokensOf } from '../../harness.ts';

const labels = '/orgs/1/labels';

/** Sends requests over one connection that is kept. @returns the status for these credentials */
function overOneConnection({ pce }: TestPce): (auth: string) => Promise<number | undefined> {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  onTestFinished(() => agent.destroy());
  return (auth) => {
    const { promise, resolve } = Promise.withResolvers<number | undefined>();
    httpGet(`${pce.url}/api/v2${labels}`, { agent, auth }, (reply) => {
      reply.resume().once('end', () => resolve(reply.statusCode));
    });
    return promise;
  };
}

describe('credentials', () => {
  test.each([
    ['none', null],
    ['a wrong secret', 'api_owner:wrong'],
    ['an unknown key', 'api_nobody:secret-of-owner'],
    ['a key without its prefix', 'owner:secret-of-owner'],
    ['an unknown session', 'user_1:secret-of-owner'],
    ['no secret', 'api_owner:'],
  ])('%s are 401, and leave an event', async (_what, as) => {
    const { get } = await startTestPce();
    const reply = await get(labels, { as });
    expect([reply.status, tokensOf(reply)]).toEqual([401, ['authentication_failed_error']]);
    expect(reply.headers.get('www-authenticate')).toMatch(/^Basic /);
    const [event] = (await get<Json[]>('/orgs/1/events')).body;
    expect(event).toMatchObject({ event_type: 'request.authentication_failed', status: 'failure' });
  });

  test('are checked ahead of the path', async () => {
    const { get, request } = await startTestPce();
    for (const path of ['/orgs/1/workloads', '/orgs/999/labels', '/health', '/noop', '/product_version', '/users']) {
      expect([path, (await get(path, { as: null })).status]).toEqual([path, 401]);
    }
    expect((await request('DELETE', labels, { as: null })).status).toBe(401);
  });

  test('are compared also on a connection that has sent good ones of the same length', async () => {
    const statusOf = overOneConnection(await startTestPce());
    for (const [auth, status] of [
      ['api_owner:secret-of-owner', 200],
      ['api_owner:secret-of-owned', 401],
      ['api_owner:secret-of-owner', 200],
    ] as const) {
      expect([auth, await statusOf(auth)]).toEqual([auth, status]);
    }
  });

  test.each(['the connection of before', 'a new connection'])(
    'that were recognised get their turn after a change of any account: %s',
    async (which) => {
      const { emulator } = await buildServer({ ...defaults, apiKey: 'api_owner', apiSecret: 'right' });
      onTestFinished(() => closeState(emulator));
      const { accounts, gate } = emulator.pce;
      const basic = (secret: string) => `Basic ${btoa(`api_owner:${secret}`)}`;
      const connection = {};
      gate.authenticator.remember(
        connection,
        basic('right'),
        gate.authenticator.identify('api_owner', 'right') as Principal,
      );
      accounts.version += 1;
      const asked = which === 'a new connection' ? {} : connection;
      expect(gate.authenticator.whose(asked, basic('right'))).toBe('api_owner');
      expect(gate.authenticator.whose(asked, basic('wrong'))).toBe('');
      expect(gate.authenticator.recognised(asked, basic('right'))).toBeUndefined();
    },
  );

  test('with a deleted key stop working at once', async () => {
    const server = await startTestPce();
    const { get, post, delete: remove } = server;
    const { body } = await post('/users/1/api_keys', { name: 'second' });
    const as = `${body['auth_username']}:${body['secret']}`;
    const statusOf = overOneConnection(server);
    expect([(await get(labels, { as })).status, await statusOf(as)]).toEqual([200, 200]);
    await remove(`/users/1/api_keys/${body['key_id']}`);
    expect([(await get(labels, { as })).status, await statusOf(as)]).toEqual([401, 401]);
  });

  test('of a session are looked up with each call of a connection, which prolongs it', async () => {
    const server = await startTestPce({ clock: '2026-01-01T00:00:00Z' });
    const { body } = await server.get('/users/login');
    const statusOf = overOneConnection(server);
    for (const [seconds, status] of [
      [0, 200],
      [599, 200],
      [599, 200],
      [600, 401],
    ] as const) {
      server.pce.clock.advance(seconds);
      expect([seconds, await statusOf(`user_1:${body['session_token']}`)]).toEqual([seconds, status]);
    }
  });

  test('of a locked user stop working, until the user is unlocked', async () => {
    const { get, put, as } = await startTestPce({ scenario: rolesScenario(['admin']) });
    const by = { as: as('admin') };
    expect((await get(labels, by)).status).toBe(200);
    await put('/users/2', { locked: true });
    expect((await get(labels, by)).status).toBe(401);
    await put('/users/2', { locked: false });
    expect((await get(labels, by)).status).toBe(200);
  });
});

describe('an org', () => {
  test.each(['2', '999', '0', '-1', 'x', '01', '9007199254740993'])(
    'that is not the caller’s: %s is 403',
    async (org) => {
      const scenario = {
        orgs: [
          { id: 1, users: [{ username: 'a', roles: ['owner'], api_keys: [{ key: 'api_a', secret: 's' }] }] },
          { id: 2 },
        ],
      };
      const { get } = await startTestPce({ scenario });
      const reply = await get(`/orgs/${org}/labels`, { as: 'api_a:s' });
      expect([reply.status, tokensOf(reply)]).toEqual([403, ['authorization_failed_error']]);
      // The event is in the caller's own org alone.
      const events = (path: string) => get<Json[]>(`${path}/events?event_type=request.authorization_failed`);
      expect((await events('/orgs/1')).body).toHaveLength(1);
      expect((await events('/orgs/2')).body).toHaveLength(0);
    },
  );
});
