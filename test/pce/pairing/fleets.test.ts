import { describe, expect, onTestFinished, test } from 'vitest';
import { defaults } from '../../../src/config/read-config.ts';
import { buildServer, closeState } from '../../../src/server/server.ts';
import { clientOf, control, server } from '../../control/servers.ts';
import { inject } from '../../inject.ts';
import { isLong, lengthOf } from '../../length.ts';

type Workload = Record<string, string> & { labels: { href: string }[] };

const workloads = (pce: Parameters<typeof clientOf>[0]) =>
  clientOf(pce).get<Workload[]>('/orgs/1/workloads?max_results=20000');

describe('a fleet', () => {
  test('pairs its hosts at its rate, each at its own time', async () => {
    const pce = await server();
    await pce.fleets.create({ count: 5, hostname: 'web-{n:3}', pairing_rate: 0.5, starts_after: 10 });
    const counts = [];
    for (const seconds of [9.999, 0.001, 1.999, 0.001, 100]) {
      pce.clock.advance(seconds);
      counts.push((await workloads(pce)).length);
    }
    expect(counts).toEqual([0, 1, 1, 2, 5]);
    expect((await workloads(pce)).map(({ hostname, created_at }) => [hostname, created_at])).toEqual([
      ['web-001', '2026-01-01T00:00:10.000000Z'],
      ['web-002', '2026-01-01T00:00:12.000000Z'],
      ['web-003', '2026-01-01T00:00:14.000000Z'],
      ['web-004', '2026-01-01T00:00:16.000000Z'],
      ['web-005', '2026-01-01T00:00:18.000000Z'],
    ]);
    expect(await pce.fleets.list()).toMatchObject([{ name: 'fleet-1', paired: 5, refused: 0, done: true }]);
  });

  test('with an org that is deleted while it begins is shown as it was', async () => {
    const pce = await server();
    const { org } = await pce.orgs.create();
    const begun = pce.fleets.create({ org, count: 1000 });
    await pce.orgs.delete(org);
    expect(await begun).toMatchObject({ org, count: 1000 });
  });

  test.runIf(isLong)('that is large keeps its own org waiting, and no other', async () => {
    const built = await buildServer({ ...defaults, scenario: 'empty', clock: '2026-01-01T00:00:00Z' });
    const { pce } = built.emulator;
    onTestFinished(() => closeState(built.emulator));
    const headers = { host: 'localhost', 'content-type': 'application/json' };
    const post = async (url: string, body: object) =>
      (await inject(built, { method: 'POST', url: `/_mock/v1${url}`, headers, payload: JSON.stringify(body) })).json();
    const [first, other] = [await post('/orgs/1/keys', {}), await post('/orgs', {})];
    await post('/fleets', { org: 1, count: 1000, starts_after: 10 });
    pce.clock.advance(3600);
    const ended: number[] = [];
    const ask = async ({ org, key, secret }: { org: number; key: string; secret: string }) => {
      const authorization = `Basic ${btoa(`${key}:${secret}`)}`;
      const { statusCode } = await inject(built, { url: `/api/v2/orgs/${org}/labels`, headers: { authorization } });
      expect(statusCode).toBe(200);
      ended.push(org);
    };
    await Promise.all([ask(first), ask(other)]);
    expect(ended).toEqual([other.org, 1]);
    expect(pce.store.totals(1, 'workloads').live).toBe(1000);
  });

  test('has the same result in one step and in many', async () => {
    const play = async (steps: number) => {
      const pce = await server();
      const rules = {
        count: 40,
        pairing_rate: 0.1,
        silent: { share: 0.3, after: 60 },
        unpaired: { share: 0.2, after: 90 },
      };
      await pce.fleets.create(rules);
      await pce.fleets.create({ ...rules, hostname: 'b-{n}', pairing_rate: 0.25 });
      for (let i = 0; i < steps; i++) {
        pce.clock.advance(7200 / steps);
        await control(pce, 'GET', '/ready');
      }
      const { get } = clientOf(pce);
      const events = await get<Record<string, string>[]>('/orgs/1/events?max_results=10000');
      return {
        workloads: (await workloads(pce)).map(({ hostname, created_at, online }) => ({ hostname, created_at, online })),
        events: events.map(({ event_type, timestamp }) => `${timestamp} ${event_type}`),
      };
    };
    const many = await play(48);
    expect(await play(1)).toEqual(many);
    const offline = many.workloads.filter(({ online }) => String(online) === 'false').length;
    // A share of 0.3 of the 80 hosts falls silent, and about 0.2 are unpaired.
    expect([offline, many.workloads.length]).toEqual([24, 66]);
    const times = many.events.map((event) => event.split(' ')[0]);
    expect(times).toEqual([...times].sort().reverse());
  });

  test('may fall silent and be unpaired besides, each by its share', async () => {
    const pce = await server();
    await pce.fleets.create({ count: 10, silent: { share: 1, after: 60 }, unpaired: { share: 1, after: 7200 } });
    pce.clock.advance(7200 + 168 * 3600);
    expect(await workloads(pce)).toEqual([]);
  });

  test('unpairs no host that a call could not unpair', async () => {
    const pce = await server();
    await pce.fleets.create({ count: 1, unpaired: { share: 1, after: 60 } });
    const { get, request } = clientOf(pce);
    const [ven] = await get<{ href: string }[]>('/orgs/1/vens');
    await request('PUT', ven?.href ?? '', { status: 'suspended' });
    pce.clock.advance(120);
    expect(await workloads(pce)).toHaveLength(1);
  });

  test('with an unknown label, or so slow that it never ends, is refused', async () => {
    const pce = await server();
    await expect(pce.fleets.create({ count: 1, role: 'zzz' })).rejects.toThrow("The property '#/role'");
    await expect(pce.fleets.create({ count: 2, pairing_rate: 1e-300 })).rejects.toThrow(
      "The property '#/pairing_rate'",
    );
    expect(await pce.fleets.list()).toEqual([]);
  });

  test('in an org that there is not is refused', async () => {
    const pce = await server();
    await expect(pce.fleets.create({ org: 9, count: 1 })).rejects.toMatchObject({ status: 404 });
  });

  test('with a deleted profile is refused host by host, with an event each', async () => {
    const pce = await server();
    const client = clientOf(pce);
    const { href } = await client.post('/orgs/1/pairing_profiles', { name: 'Gone', enabled: true });
    await pce.fleets.create({ count: 3, pairing_profile: 'Gone', starts_after: 60 });
    await client.request('DELETE', href ?? '');
    pce.clock.advance(60);
    expect((await client.get('/orgs/1/events?event_type=agent.activate&status=failure')).length).toBe(3);
  });

  test('uses as many keys of its profile as it needs, and leaves none', async () => {
    const pce = await server();
    const { post, get } = clientOf(pce);
    const profile = await post('/orgs/1/pairing_profiles', {
      ...{ name: 'By hand', enabled: true, allowed_uses_per_key: 2, key_lifespan: 60 },
    });
    await pce.fleets.create({ count: 5, pairing_profile: 'By hand' });
    expect(await get<Record<string, unknown>>(profile['href'] ?? '')).toMatchObject({ total_use_count: 5 });
    await pce.snapshots.save('a', { org: 1 });
    expect((await pce.snapshots.export('a')).tables['pairing_keys']?.rows).toEqual([]);
  });

  test('with a disabled profile is refused host by host, with an event each', async () => {
    const pce = await server();
    const { post, get } = clientOf(pce);
    await post('/orgs/1/pairing_profiles', { name: 'Stopped', enabled: false });
    const fleet = await pce.fleets.create({ count: 3, pairing_profile: 'Stopped' });
    expect(fleet).toMatchObject({ paired: 0, refused: 3, done: true });
    expect(await workloads(pce)).toEqual([]);
    expect((await get('/orgs/1/events?event_type=agent.activate&status=failure')).length).toBe(3);
  });

  test('ends when it is deleted, and its hosts stay', async () => {
    const pce = await server();
    const { id } = await pce.fleets.create({ count: 10, pairing_rate: 1 });
    pce.clock.advance(3);
    expect((await workloads(pce)).length).toBe(4);
    await pce.fleets.delete(id);
    pce.clock.advance(100);
    expect((await workloads(pce)).length).toBe(4);
    await expect(pce.fleets.delete(id)).rejects.toMatchObject({ status: 404 });
  });

  test('runs the operating systems that it is told, in their shares', async () => {
    const pce = await server();
    const os = [
      { os_id: 'a', os_detail: 'A', share: 3 },
      { os_id: 'b', os_detail: 'B' },
    ];
    await pce.fleets.create({ count: 100, os });
    const ids = (await workloads(pce)).map(({ os_id }) => os_id);
    expect(ids.filter((id) => id === 'a').length).toBe(75);
    expect(new Set(ids.slice(0, 8)).size).toBe(2);
  });

  test.each([
    [{ count: 2, hostname: 'same' }, '#/hostname'],
    [{ count: 2, pairing_profile: 'Nobody' }, '#/pairing_profile'],
    [{ count: 0 }, '#/count'],
    [{ count: 1, cats: 1 }, 'cats'],
    [{ count: 1, silent: { share: 2, after: 1 } }, '#/silent/share'],
  ])('that cannot be is refused: %j', async (rules, says) => {
    const pce = await server();
    const reply = await control(pce, 'POST', '/fleets', rules);
    expect([reply.status, reply.text.includes(says)]).toEqual([406, true]);
    expect(await pce.fleets.list()).toEqual([]);
  });
});

test('thousands of hosts pair in seconds, and cost nothing while idle', async () => {
  const count = lengthOf(10_000, 400);
  const pce = await server({ limits: new Map([['active_agents_per_pce', 20_000]]) });
  expect(await pce.fleets.create({ count })).toMatchObject({ paired: count, refused: 0 });
  pce.clock.advance(3600);
  await pce.snapshots.save('before');
  pce.clock.advance(86_400);
  await control(pce, 'GET', '/ready');
  await pce.snapshots.save('after');
  const [before, after] = [await pce.snapshots.export('before'), await pce.snapshots.export('after')];
  expect(after.tables['objects']?.rows.length).toBe(before.tables['objects']?.rows.length);
  expect(after.tables['events']).toEqual(before.tables['events']);
});
