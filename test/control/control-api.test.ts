import { request as httpRequest } from 'node:http';
import { describe, expect, test } from 'vitest';
import { checkAccess } from '../../src/control/access.ts';
import { controlCalls } from '../../src/control/calls.ts';
import type { Refusal } from '../../src/pce/errors.ts';
import { control, server } from './servers.ts';

describe('who may use it', () => {
  const guard = { token: 'the-token', names: ['pce.example'] };
  const from = (ip: string, headers: Record<string, string>) => ({ ip, protocol: 'http', headers }) as never;
  const statusOf = (ip: string, headers: Record<string, string>) => {
    try {
      checkAccess(from(ip, headers), guard);
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
    ['another machine with a wrong token', '10.0.0.9', { host: 'x', authorization: 'Bearer the-toke' }, 401],
    ['a name that was pointed here', '127.0.0.1', { host: 'evil.example' }, 403],
    ['a page of another origin', '127.0.0.1', { host: 'localhost', origin: 'http://evil.example' }, 403],
    ['a page of its own', '127.0.0.1', { host: 'localhost:1', origin: 'http://localhost:1' }, 200],
    ['a page without an origin', '127.0.0.1', { host: 'localhost', origin: 'null' }, 403],
  ])('%s', (_who, ip, headers, status) => {
    expect(statusOf(ip, headers)).toBe(status);
  });

  test('is asked of every call but those that tell nothing', async () => {
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
      ...['mock_vens_post', 'mock_one_liners_get'],
    ]);
  });
});

describe('what it does not have', () => {
  test('is a 404 that says where to look, and a 405 that says what there is', async () => {
    const pce = await server();
    const missing = await control(pce, 'GET', '/nothing');
    expect([missing.status, missing.body[0].token]).toEqual([404, 'not_found_error']);
    expect(missing.body[0].message).toContain('openapi.json');
    const method = await control(pce, 'PUT', '/reset');
    expect([method.status, method.body[0].message]).toEqual([405, 'Not allowed: this path has POST']);
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

test('the library tells the same of the server, and what has become due by now', async () => {
  const pce = await server();
  expect(await pce.info()).toEqual((await control(pce, 'GET', '/info')).body);
  expect(await pce.operations()).toEqual((await control(pce, 'GET', '/operations')).body);
  expect(pce.clock.get()).toEqual((await control(pce, 'GET', '/clock')).body);
  await pce.fleets.create({ count: 10, pairing_rate: 1 });
  pce.clock.advance({ minutes: 1 });
  expect(await pce.vens.list()).toHaveLength(10);
});

test('info says what the server is', async () => {
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
