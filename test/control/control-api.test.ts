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

test('it is described in OpenAPI, every call once, every schema there', async () => {
  const pce = await server();
  const { body } = await control(pce, 'GET', '/openapi.json');
  const described = Object.entries(body.paths as Record<string, object>).flatMap(([path, methods]) =>
    Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
  );
  const declared = controlCalls.map(({ method, path }) => `${method} ${path.replaceAll(/:(\w+)/g, '{$1}')}`);
  expect(described.sort()).toEqual(declared.sort());
  const references = [...JSON.stringify(body).matchAll(/"\$ref":"#\/components\/schemas\/(\w+)/g)].map(
    ([, name]) => name,
  );
  expect(references.filter((name) => !((name as string) in body.components.schemas))).toEqual([]);
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
    ...[1e300, Number.POSITIVE_INFINITY, Number.NaN, -1, { hour: 1 }, { hours: Number.POSITIVE_INFINITY }],
    ...[{ hours: '1' }, { days: Number.NaN }],
  ])('in the library: %j', async (duration) => {
    const pce = await server();
    expect(() => pce.clock.advance(duration as never)).toThrow(RangeError);
    expect(pce.clock.get()).toEqual({ mode: 'frozen', now: '2026-01-01T00:00:00.000Z' });
  });

  test('at start', async () => {
    await expect(server({ clock: '2026-02-30T00:00:00Z' })).rejects.toThrow('is not a time like');
  });
});

describe('a query that a call does not know', () => {
  test.each([
    ['POST', '/reset?org=1', "'org' is unknown to this call, which has none in its query: it belongs into the body"],
    ['DELETE', '/faults?orgg=1', "'orgg' is unknown to this call, which has org"],
    ['DELETE', '/journal?orgg=1', 'orgg'],
    ['PUT', '/settings?orgg=1', 'orgg'],
    ['GET', '/health?a=b', "'a'"],
    ['GET', '/journal?toString=1', 'toString'],
    ['GET', '/journal?org=1&org=1', "'org' is given twice"],
    ['GET', '/journal?status=4.5', "'status' is not a whole number from 0 to 599"],
    ['GET', '/journal/wait?count=1.5', "'count'"],
    ['GET', '/journal/wait?timeout=x', "'timeout' is not a number"],
    ['GET', '/vens?org=0', "'org'"],
  ])('%s %s is refused, and changes nothing', async (method, path, says) => {
    const pce = await server();
    await pce.faults.add({ latency_ms: 1 });
    const reply = await control(pce, method, path, method === 'PUT' ? { async_polls: 3 } : undefined);
    expect([reply.status, reply.body[0].message]).toEqual([406, expect.stringContaining(says)]);
    expect(await pce.faults.list()).toHaveLength(1);
    expect((await pce.settings.get()).async_polls).toBe(0);
  });

  test('is refused in the library too', async () => {
    const pce = await server();
    await expect(pce.faults.clear({ orgg: 9 } as never)).rejects.toThrow('orgg');
    await expect(pce.reset({ orgg: 9 } as never)).rejects.toThrow('orgg');
  });

  test.each(['/faults', '/journal', '/journal/count', '/settings', '/vens', '/fleets'])(
    'or an org that there is not: GET %s',
    async (path) => {
      const pce = await server();
      const reply = await control(pce, 'GET', `${path}?org=99`);
      expect([reply.status, reply.body]).toEqual([404, [{ token: 'not_found_error', message: 'there is no org 99' }]]);
    },
  );
});

test('a number is told as one, and null is no body', async () => {
  const pce = await server();
  await pce.faults.add({ latency_ms: 1 });
  await pce.fleets.create({ count: 1 });
  for (const path of ['/faults/1.0', '/faults/01', '/fleets/1e0', '/fleets/x']) {
    expect((await control(pce, 'DELETE', path)).status).toBe(404);
  }
  expect((await control(pce, 'POST', '/orgs', null)).status).toBe(406);
  expect((await control(pce, 'PUT', '/settings', { limits: { total_labels: 1e300 } })).status).toBe(406);
});
