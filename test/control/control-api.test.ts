import { request as httpRequest } from 'node:http';
import { describe, expect, test } from 'vitest';
import { configOf } from '../../src/config/read-config.ts';
import { checkAccess } from '../../src/control/access.ts';
import { controlCalls } from '../../src/control/calls.ts';
import { SignIns } from '../../src/emulator/sign-ins.ts';
import type { Refusal } from '../../src/pce/model/errors.ts';
import { clientOf, control, server } from './servers.ts';

describe('access to the control API', () => {
  const guard = { token: 'the-token', names: ['pce.example'], signIns: new SignIns(), config: configOf({}) };
  const from = (ip: string, headers: Record<string, string>, httpVersion = '1.1') =>
    ({ ip, protocol: 'http', headers, raw: { httpVersion } }) as never;
  const statusOf = (ip: string, headers: Record<string, string>, httpVersion?: string) => {
    try {
      checkAccess(from(ip, headers, httpVersion), guard);
      return 200;
    } catch (error) {
      return (error as Refusal).status;
    }
  };
  test.each([
    ['this machine', '127.0.0.1', { host: 'localhost:8443' }, 200],
    ['this machine by IPv6', '::1', { host: '[::1]:8443' }, 200],
    ['this machine by a configured name', '127.0.0.1', { host: 'pce.example' }, 200],
    ['another machine', '10.0.0.9', { host: 'pce.example' }, 401],
    ['another machine with the token', '10.0.0.9', { host: 'x', authorization: 'Bearer the-token' }, 200],
    [
      'another machine with the token, another case and spaces',
      '10.0.0.9',
      { host: 'x', authorization: 'BEARER  the-token' },
      200,
    ],
    ['another machine with a wrong token', '10.0.0.9', { host: 'x', authorization: 'Bearer the-toke' }, 401],
    ['a name that was pointed here', '127.0.0.1', { host: 'evil.example' }, 403],
    ['a name that ends like a local one', '127.0.0.1', { host: 'evil.example/.localhost' }, 403],
    ['a page of another origin', '127.0.0.1', { host: 'localhost', origin: 'http://evil.example' }, 403],
    ['a page of its own', '127.0.0.1', { host: 'localhost:1', origin: 'http://localhost:1' }, 200],
    ['a page without an origin', '127.0.0.1', { host: 'localhost', origin: 'null' }, 403],
    ['a GET of a page of another site', '127.0.0.1', { host: 'localhost', 'sec-fetch-site': 'cross-site' }, 403],
    ['a GET of a page of the same site', '127.0.0.1', { host: 'localhost', 'sec-fetch-site': 'same-site' }, 403],
    ['a GET of a page of its own', '127.0.0.1', { host: 'localhost', 'sec-fetch-site': 'same-origin' }, 200],
    [
      'a page of another site that has the token',
      '127.0.0.1',
      { host: 'localhost', authorization: 'Bearer the-token', 'sec-fetch-site': 'cross-site' },
      403,
    ],
    ['an address that was typed in', '127.0.0.1', { host: 'localhost', 'sec-fetch-site': 'none' }, 200],
  ])('%s', (_who, ip, headers, status) => {
    expect(statusOf(ip, headers)).toBe(status);
  });

  test('and is told where the token is, and that the one that was sent is wrong', () => {
    const place = '--control-token or MOCK_PCE_CONTROL_TOKEN sets it; else the server prints it at its start';
    const says = 'From another machine the control API needs its token (Authorization: Bearer TOKEN)';
    const asked = (headers: Record<string, string>) => () => checkAccess(from('10.0.0.9', headers), guard);
    expect(asked({ host: 'x' })).toThrow(`${says}. ${place}`);
    expect(asked({ host: 'x', authorization: 'Bearer wrong' })).toThrow(
      `${says}, and the one that was sent is wrong. ${place}`,
    );
  });

  test.each([
    ...['forwarded', 'via', 'x-forwarded-for', 'x-forwarded-host', 'x-forwarded-proto', 'x-forwarded-port'],
    ...['x-forwarded', 'x-forwarded-server', 'x-original-forwarded-for', 'x-real-ip', 'x-client-ip', 'true-client-ip'],
    ...['x-cluster-client-ip', 'cf-connecting-ip', 'fastly-client-ip', 'x-envoy-external-address', 'cdn-loop'],
  ])('a proxy on this machine that adds %s: only with the token', (name) => {
    const headers = { host: 'localhost', [name]: '8.8.8.8' };
    expect(statusOf('127.0.0.1', headers)).toBe(401);
    expect(statusOf('127.0.0.1', { ...headers, authorization: 'Bearer the-token' })).toBe(200);
  });

  test('a proxy that adds nothing, but speaks HTTP/1.0 as nginx does: only with the token', () => {
    expect(statusOf('127.0.0.1', { host: '127.0.0.1:8443' }, '1.0')).toBe(401);
    expect(statusOf('127.0.0.1', { host: 'x', authorization: 'Bearer the-token' }, '1.0')).toBe(200);
  });

  test('a header that names no client is none of a proxy', () => {
    const headers = {
      'x-request-id': '1',
      'user-agent': 'via',
      accept: '*/*',
      'x-ip': '1',
      trip: '1',
      'x-custom': '1',
    };
    expect(statusOf('127.0.0.1', { host: 'localhost', ...headers })).toBe(200);
  });

  test.each([{ 'X-Forwarded-For': '8.8.8.8' }, { 'Sec-Fetch-Site': 'cross-site' }, { Origin: 'http://evil.example' }])(
    'a reset with %o is refused, and changes nothing',
    async (headers) => {
      const pce = await server();
      const team = await pce.orgs.create();
      expect([401, 403]).toContain((await control(pce, 'POST', '/reset', {}, headers)).status);
      expect((await pce.orgs.list()).map(({ org }) => org)).toContain(team.org);
    },
  );

  test('a page of another site pairs no host, whatever code it has', async () => {
    const pce = await server();
    const [profile] = await clientOf(pce).get<{ href: string }[]>('/orgs/1/pairing_profiles');
    const { activation_code } = await clientOf(pce).post(`${profile?.href}/pairing_key`, {});
    const body = { activation_code, hostname: 'web-1' };
    for (const site of ['cross-site', 'same-site']) {
      expect((await control(pce, 'POST', '/vens', body, { 'Sec-Fetch-Site': site })).status).toBe(403);
    }
    expect((await control(pce, 'POST', '/vens', body, { 'X-Forwarded-For': '8.8.8.8' })).status).toBe(201);
  });

  test('calls for anyone are open to pages and through proxies', async () => {
    const pce = await server();
    const headers = { 'Sec-Fetch-Site': 'cross-site', Origin: 'http://evil.example', Via: '1.1 x' };
    for (const path of ['/health', '/ready', '/openapi.json']) {
      expect((await fetch(`${pce.url}/_mock/v1${path}`, { headers })).status).toBe(200);
    }
  });

  test('is checked by every call but those for anyone', async () => {
    const pce = await server();
    const statuses = new Map<string, number>();
    for (const { name, method, path } of controlCalls) {
      const { promise, resolve } = Promise.withResolvers<number>();
      const url = `${pce.url}/_mock/v1${path.replace(':org', '1').replace(':id', '1').replace(':name', 'x')}`;
      httpRequest(url, { method, headers: { Origin: 'http://evil.example' } }, (reply) => {
        reply.resume();
        resolve(reply.statusCode ?? 0);
      }).end();
      statuses.set(name, await promise);
    }
    const open = [...statuses].filter(([, status]) => status !== 403).map(([name]) => name);
    expect(open).toEqual([
      ...['mock_health_get', 'mock_ready_get', 'mock_ca_get', 'mock_openapi_get'],
      'mock_one_liners_get',
    ]);
  });
});

describe('a path, method or property that there is not', () => {
  test('is a 404 that says where to look, or a 405 that says which methods there are', async () => {
    const pce = await server();
    const missing = await control(pce, 'GET', '/nothing');
    expect([missing.status, missing.body[0].token]).toEqual([404, 'not_found_error']);
    expect(missing.body[0].message).toContain('openapi.json');
    const method = await control(pce, 'PUT', '/reset');
    expect([method.status, method.body[0].message]).toEqual([405, 'Not allowed: this path takes POST']);
    const { headers } = await fetch(`${pce.url}/_mock/v1/clock/advance`);
    expect(headers.get('allow')).toBe('POST');
    for (const path of ['', '/', '?a=b']) {
      expect((await control(pce, 'GET', path)).body[0].message).toContain('openapi.json');
    }
  });

  test('in a body is refused by name, and changes nothing', async () => {
    const pce = await server();
    const reply = await control(pce, 'POST', '/orgs', { idd: 7 });
    expect([reply.status, reply.text.includes('idd')]).toEqual([406, true]);
    expect((await control(pce, 'POST', '/clock/advance', { seconds: -1 })).status).toBe(406);
    expect(await pce.orgs.list()).toHaveLength(1);
    expect((await control(pce, 'POST', '/orgs', 'x')).status).toBe(406);
  });
});

test('the library tells the same of the server as HTTP, and does the work that is due first', async () => {
  const pce = await server();
  expect(await pce.info()).toEqual((await control(pce, 'GET', '/info')).body);
  expect(await pce.operations()).toEqual((await control(pce, 'GET', '/operations')).body);
  expect(pce.clock.get()).toEqual((await control(pce, 'GET', '/clock')).body);
  await pce.fleets.create({ count: 10, pairing_rate: 1 });
  pce.clock.advance({ minutes: 1 });
  expect(await pce.vens.list()).toHaveLength(10);
});

test('info describes the server', async () => {
  const pce = await server();
  expect((await control(pce, 'GET', '/info')).body).toMatchObject({
    name: 'mock-pce',
    storage: 'memory',
    clock: { mode: 'frozen', now: '2026-01-01T00:00:00.000Z' },
    orgs: [1],
  });
});

test('settings are changed for all, or for one org', async () => {
  const pce = await server();
  const team = await pce.orgs.create();
  await pce.settings.set({ validation: 'compatible' }, { org: team.org });
  expect((await pce.settings.get()).validation).toBe('strict');
  expect((await pce.settings.get({ org: team.org })).validation).toBe('compatible');
  await pce.settings.set({ limits: { total_pairing_profiles: 2 }, async_polls: 3 });
  expect(await pce.settings.get({ org: team.org })).toMatchObject({ async_polls: 3, validation: 'compatible' });
  await expect(pce.settings.set({ limits: { cats: 1 } })).rejects.toThrow('cats');
  await pce.reset();
  expect(await pce.settings.get()).toMatchObject({ async_polls: 0, limits: {} });
});
