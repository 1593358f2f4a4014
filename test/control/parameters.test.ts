import { describe, expect, test } from 'vitest';
import { controlCalls } from '../../src/control/calls.ts';
import { some } from '../length.ts';
import { clientOf, control, server } from './servers.ts';

describe('a query with a wrong parameter', () => {
  test.each([
    ['POST', '/reset?org=1', "'org' is unknown to this call, which takes none: it belongs in the body"],
    ['DELETE', '/faults?orgg=1', "'orgg' is unknown to this call, which takes org"],
    ['DELETE', '/journal?orgg=1', 'orgg'],
    ['PUT', '/settings?orgg=1', 'orgg'],
    ['GET', '/health?a=b', "'a'"],
    ['GET', '/journal?toString=1', 'toString'],
    ['GET', '/journal?org=1&org=1', "'org' is given twice"],
    ['GET', '/journal?status=4.5', 'which is that of no answer'],
    ['GET', '/journal/wait?count=1.5', "'count'"],
    ['GET', '/journal/wait?timeout=x', "'timeout' must be a number"],
    ['GET', '/journal/wait?timeout=301', "'timeout' must be a number from 0 to 300, not 301"],
    ['GET', '/journal/wait?count=10001', "'count' must be a whole number from 0 to 10000, not 10001"],
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
    'is refused where it names an org that there is not: GET %s',
    async (path) => {
      const pce = await server();
      const reply = await control(pce, 'GET', `${path}?org=99`);
      expect([reply.status, reply.body]).toEqual([
        404,
        [{ token: 'not_found_error', message: 'there is no org 99; there is 1' }],
      ]);
    },
  );
});

test('numbers keep their type, and null is no body', async () => {
  const pce = await server();
  await pce.faults.add({ latency_ms: 1 });
  await pce.fleets.create({ count: 1 });
  for (const path of ['/faults/1.0', '/faults/01', '/fleets/1e0', '/fleets/x']) {
    expect((await control(pce, 'DELETE', path)).status).toBe(404);
  }
  expect((await control(pce, 'POST', '/orgs', null)).status).toBe(406);
  expect((await control(pce, 'PUT', '/settings', { limits: { total_labels: 1e300 } })).status).toBe(406);
});

describe('a body that a call has no use for', () => {
  const bodiless = controlCalls.filter(
    ({ method, body, passesOn }) => method !== 'GET' && body === undefined && !passesOn,
  );

  test.each(some(bodiless, 3))('is refused by $method $path, and changes nothing', async ({ method, path }) => {
    const pce = await server();
    await clientOf(pce, await pce.orgs.create()).post('/orgs/2/pairing_profiles/3/pairing_key', {});
    const [key = { id: '' }] = await pce.orgs.pairingKeys(2);
    await pce.snapshots.save('kept');
    await pce.faults.add({ latency_ms: 1 });
    await pce.fleets.create({ count: 1, pairing_rate: 0.001, starts_after: 60 });
    const before = await pce.info();
    const id = path.includes('pairing_keys') ? key.id : '1';
    const named = path.replace(':name', 'kept').replace(':org', '2').replace(':id', id);
    for (const body of [{ org: 1 }, 'text', [], 0, null]) {
      const reply = await control(pce, method, named, body);
      expect([reply.status, reply.body?.[0].message]).toEqual([406, expect.stringContaining('takes no body')]);
    }
    expect(await pce.info()).toEqual(before);
    expect((await control(pce, method, named, {})).status).toBeLessThan(300);
  });

  test('is told where its parameters belong', async () => {
    const { body } = await control(await server(), 'DELETE', '/journal', { org: 1 });
    expect(body[0].message).toContain('its parameters belong in the query: org');
  });
});

test.each(['/fleets', '/reset', '/snapshots', '/settings', '/vens'])(
  'a body of %s whose org is no number, nor anything that becomes one, is refused',
  async (path) => {
    const pce = await server();
    for (const org of [{ toString: 1, valueOf: 1 }, [{ toString: null }], '1', true, null]) {
      const { status } = await control(pce, path === '/settings' ? 'PUT' : 'POST', path, { org, name: 'x', count: 1 });
      expect([path, org, status]).toEqual([path, org, 406]);
    }
  },
);
