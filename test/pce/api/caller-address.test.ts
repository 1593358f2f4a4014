import { describe, expect, test } from 'vitest';
import type { Json, TestPce } from '../../harness.ts';
import { tokensOf } from '../../harness.ts';
import { give, logIn, start } from '../engine/scoped-callers.ts';

const restrictions = '/orgs/1/access_restrictions';
const principals = '/orgs/1/auth_security_principals';
const labels = '/orgs/1/labels';
const key = 'api_scoped:secret';

async function restrict(server: TestPce, ips: readonly string[], enforcement_exclusions: readonly string[] = []) {
  await give(server, 'admin', []);
  const { body } = await server.post(restrictions, { name: 'only', ips, enforcement_exclusions });
  const [principal] = (await server.get<Json[]>(`${principals}?name=scoped`)).body;
  const access_restriction = { href: body['href'] };
  expect((await server.put(principal?.['href'] as string, { access_restriction })).status).toBe(204);
  return { restriction: body['href'] as string, principal: principal?.['href'] as string };
}

describe('an access restriction', () => {
  test.each<[ips: string[], key: number, session: number, exclusions?: string[]]>([
    [['127.0.0.1'], 200, 200],
    [['10.0.0.1', '127.0.0.0/8'], 200, 200],
    [['10.0.0.1'], 401, 401],
    [['127.0.0.2/32'], 401, 401],
    [['::1'], 401, 401],
    [[], 401, 401],
    [['10.0.0.1'], 200, 401, ['api_keys']],
    [['10.0.0.1'], 401, 200, ['user_sessions']],
    [['10.0.0.1'], 200, 200, ['user_sessions', 'api_keys']],
  ])('to %j answers a key with %i and a session with %i, but for %j', async (ips, ofKey, ofSession, exclusions) => {
    const server = await start();
    const session = await logIn(server);
    await restrict(server, ips, exclusions);
    expect((await server.get(labels, { as: key })).status).toBe(ofKey);
    expect((await server.get(labels, { as: session })).status).toBe(ofSession);
    expect((await server.post(labels, { key: 'role', value: 'x' }, { as: key })).status).toBe(
      ofKey === 200 ? 201 : 401,
    );
  });

  test('binds its own principal alone, in calls outside of any org too, from the next call on', async () => {
    const server = await start();
    const { restriction, principal } = await restrict(server, ['10.0.0.1']);
    const refused = await server.get<Json[]>('/users', { as: key });
    expect([refused.status, tokensOf(refused)]).toEqual([401, ['authentication_failed_error']]);
    expect((await server.get(labels)).status).toBe(200);
    await server.put(restriction, { ips: ['127.0.0.1'] });
    expect((await server.get(labels, { as: key })).status).toBe(200);
    await server.put(restriction, { ips: ['10.0.0.1'] });
    expect((await server.get(labels, { as: key })).status).toBe(401);
    await server.put(principal, { access_restriction: null });
    expect((await server.get(labels, { as: key })).status).toBe(200);
  });

  test('binds a service account', async () => {
    const server = await start();
    const { body: here } = await server.post(restrictions, { name: 'elsewhere', ips: ['10.0.0.1'] });
    const { body } = await server.post('/orgs/1/service_accounts', {
      ...{ name: 'a', permissions: [], api_key: { expires_in_seconds: -1 } },
      access_restriction: { href: here['href'] },
    });
    const { auth_username, secret } = body['api_key'] as Json;
    expect((await server.get(labels, { as: `${auth_username}:${secret}` })).status).toBe(401);
  });

  test('leaves an event that names the address', async () => {
    const server = await start();
    await restrict(server, ['10.0.0.1']);
    await server.get(labels, { as: key });
    const { body } = await server.get<Json[]>('/orgs/1/events?event_type=request.authentication_failed');
    expect(JSON.stringify(body)).toContain('127.0.0.1');
  });
});
