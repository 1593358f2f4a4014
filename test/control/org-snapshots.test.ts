import { describe, expect, test } from 'vitest';
import type { MockPce } from '../../src/index.ts';
import { clientOf, server } from './servers.ts';

describe('an org of another server', () => {
  const take = async (from: MockPce, org: number, to: MockPce) => {
    await from.snapshots.save('taken', { org });
    await to.snapshots.import(JSON.parse(JSON.stringify(await from.snapshots.export('taken'))));
    await to.snapshots.restore('taken');
  };

  test('comes in beside those that are there, with its users and fleets under free ids', async () => {
    const [from, to] = [await server(), await server()];
    await from.orgs.create();
    const team = await from.orgs.create();
    const there = await to.orgs.create();
    await to.orgs.createKey(there.org, { role: 'admin' });
    for (const pce of [from, to]) await pce.fleets.create({ org: pce === from ? team.org : 1, count: 1 });
    const label = await clientOf(from, team).post('/orgs/3/labels', { key: 'app', value: 'moved' });
    await take(from, 3, to);
    const moved = clientOf(to, team);
    const users = await moved.get<{ href: string; username: string }[]>('/users');
    const owner = users.find(({ username }) => username === 'owner-of-3@mock-pce.test')?.href;
    expect(owner).toBe('/users/4');
    expect(await moved.get(label['href'] ?? '')).toMatchObject({ value: 'moved', created_by: { href: owner } });
    expect(await moved.get('/orgs/3/events?max_results=1')).toMatchObject([{ created_by: { user: { href: owner } } }]);
    expect(await to.fleets.list()).toMatchObject([{ org: 1 }, { org: 3, paired: 1 }]);
    expect((await clientOf(to, there).request('GET', '/orgs/2/labels')).status).toBe(200);
    expect((await moved.request('GET', '/orgs/2/labels')).status).toBe(403);
  });

  test('takes the place of the one with its id, and users of the same name are the same', async () => {
    const shared = { orgs: [{ id: 1 }, { id: 2 }] };
    const [from, to] = [await server({ apiKey: 'api_from', apiSecret: 'x' }), await server({ scenario: shared })];
    await take(from, 1, to);
    for (const credentials of [from.credentials, to.credentials]) {
      expect((await clientOf(to, credentials).request('GET', '/orgs/1/labels')).status).toBe(200);
    }
  });

  test('has no value that a server of the same seed draws once more', async () => {
    const [from, to] = [await server({ seed: 'x' }), await server({ seed: 'x' })];
    const add = async (pce: MockPce) => (await clientOf(pce).post('/orgs/1/workloads', { hostname: 'host' }))['href'];
    for (let count = 0; count < 3; count++) await add(from);
    await take(from, 1, to);
    const id = String(await add(to))
      .split('/')
      .at(-1);
    expect(id).toMatch(/^[0-9a-f-]{36}$/);
    expect(JSON.stringify(await from.snapshots.export('taken'))).not.toContain(id);
  });

  test('whose key is another user’s here is refused', async () => {
    const [from, to] = [await server({ seed: 'x' }), await server({ seed: 'x' })];
    const team = await from.orgs.create({ id: 3 });
    expect(await to.orgs.create({ id: 5 })).toEqual({ ...team, org: 5 });
    const refused = await take(from, 3, to).catch((error: Error) => error);
    expect(refused).toMatchObject({ status: 406, message: expect.stringContaining('api_keys') });
    expect(String(refused)).toMatch(/must be its own: key_id \w+/);
    expect(String(refused)).not.toContain('constraint');
    expect((await to.orgs.list()).map(({ org }) => org)).toEqual([1, 5]);
  });
});

test('an org that comes back brings along no key of a user who is in another org too', async () => {
  const both = { username: 'both@mock-pce.test', roles: ['owner'] };
  const users = [{ ...both, api_keys: [{ key: 'api_both', secret: 's' }] }];
  const pce = await server({
    scenario: {
      orgs: [
        { id: 1, users },
        { id: 2, users: [both] },
      ],
    },
  });
  const client = clientOf(pce, { org: 2, key: 'api_both', secret: 's' });
  await pce.snapshots.save('one', { org: 1 });
  const [user] = (await client.get<{ href: string; username: string }[]>('/users')).filter(
    ({ username }) => username === both.username,
  );
  expect((await client.request('DELETE', `${user?.href}/api_keys/both`)).status).toBe(204);
  await pce.snapshots.restore('one');
  expect((await client.request('GET', '/orgs/2/labels')).status).toBe(401);
});

describe('an org comes back whole, row by row,', () => {
  /** The rows of an org, with ordinals replaced by their order. */
  async function rowsOf(pce: MockPce, org: number): Promise<unknown> {
    await pce.snapshots.save('present', { org });
    const {
      // Last ids never go back.
      tables: { last_ids: _ids, ...tables },
    } = await pce.snapshots.export('present');
    const places = new Map(tables['objects']?.rows.map(([place], index) => [place, `object ${index}`]));
    const named = Object.entries(tables).map(([table, { columns, rows }]) => {
      const isPlace = columns.map((column) => /ordinal|workload|profile/.test(column));
      const placeOf = (value: unknown) => (table === 'events' || table === 'jobs' ? null : places.get(value));
      const texts = rows.map((row) => JSON.stringify(row.map((value, at) => (isPlace[at] ? placeOf(value) : value))));
      // The order of the other tables does not matter.
      return [table, table === 'objects' || table === 'events' ? texts : texts.sort()];
    });
    return Object.fromEntries(named);
  }

  /** Something in every table, and a deleted object between others. */
  async function fill(pce: MockPce, client: ReturnType<typeof clientOf>) {
    const { org } = client;
    await pce.fleets.create({ org, count: 5, silent: { share: 0.5, after: 60 } });
    await pce.fleets.create({ org, count: 5, hostname: 'late-{n}', pairing_rate: 0.001 });
    const { href = '' } = await client.post(`/orgs/${org}/labels`, { key: 'app', value: 'a' });
    await client.post(`/orgs/${org}/labels`, { key: 'app', value: 'b' });
    await client.request('DELETE', href);
    const [profile] = await client.get<{ href: string }[]>(`/orgs/${org}/pairing_profiles`);
    await client.post(`${profile?.href}/pairing_key`, {});
    await client.request('PUT', `/orgs/${org}/settings/workloads`, {
      ven_uninstall_timeout_hours: [{ scope: [], value: 2 }],
    });
    pce.clock.advance(1000);
  }

  async function spoil(pce: MockPce, client: ReturnType<typeof clientOf>) {
    const { org } = client;
    await pce.fleets.create({ org, count: 1, hostname: 'more' });
    for (const kind of ['labels?key=app', 'pairing_profiles']) {
      for (const { href } of await client.get<{ href: string }[]>(`/orgs/${org}/${kind}`))
        await client.request('DELETE', href);
    }
    const [workload] = await client.get<{ href: string }[]>(`/orgs/${org}/workloads`);
    await client.request('PUT', workload?.href ?? '', { name: 'renamed' });
    const vens = (await pce.vens.list({ org })).slice(1, 3).map(({ ven }) => ven);
    await client.request('PUT', `/orgs/${org}/vens/unpair`, { vens, firewall_restore: 'default' });
    for (const value of ['a', 'c']) await client.post(`/orgs/${org}/labels`, { key: 'app', value });
    pce.clock.advance(10_000);
  }

  test.each([
    ['where it is', async () => undefined],
    [
      'where another org took its places',
      async (pce: MockPce, org: number) => {
        await pce.orgs.delete(org);
        await pce.orgs.create({ scenario: 'default' });
        await pce.fleets.create({ org: 3, count: 20 });
      },
    ],
  ])('%s', async (_where, meanwhile) => {
    const pce = await server({ limits: new Map([['active_agents_per_pce', 1000]]) });
    const client = clientOf(pce, await pce.orgs.create());
    await fill(pce, client);
    await client.get('/orgs/2/labels');
    await pce.snapshots.save('full', { org: 2 });
    const full = await rowsOf(pce, 2);
    const then = pce.clock.timestamp();
    for (let round = 0; round < 2; round++) {
      await spoil(pce, client);
      await meanwhile(pce, 2);
      // Hosts that have become due since would pair before the test looks.
      pce.clock.freeze(then);
      await pce.snapshots.restore('full');
      expect(await rowsOf(pce, 2)).toEqual(full);
      const { href = '' } = await client.post('/orgs/2/labels', { key: 'app', value: 'new' });
      expect((await client.request('GET', href)).status).toBe(200);
    }
  });
});
