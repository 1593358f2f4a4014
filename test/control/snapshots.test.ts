import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import type { MockPce } from '../../src/index.ts';
import { clientOf, control, server } from './servers.ts';

const addLabel = (pce: MockPce, value: string) =>
  clientOf(pce).request('POST', '/orgs/1/labels', { key: 'app', value });
const labels = async (pce: MockPce) => (await clientOf(pce).get('/orgs/1/labels?key=app')).map(({ value }) => value);

describe.each(['memory', 'file'])('a snapshot of a state in %s', (storage) => {
  function options() {
    if (storage === 'memory') return {};
    const folder = mkdtempSync(path.join(tmpdir(), 'mock-pce-snapshots-'));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    return { data: path.join(folder, 'pce.db') };
  }

  test('brings back what there was, with its keys', async () => {
    const pce = await server(options());
    await addLabel(pce, 'kept');
    const { activation_code = '' } = await clientOf(pce).post('/orgs/1/pairing_profiles/1/pairing_key', {});
    await pce.snapshots.save('ready');
    await addLabel(pce, 'lost');
    await clientOf(pce).request('DELETE', '/orgs/1/pairing_profiles/1/pairing_keys');
    await pce.snapshots.restore('ready');
    expect(await labels(pce)).toEqual(['kept']);
    await pce.pair({ activation_code, hostname: 'web-1' });
    expect((await clientOf(pce).get('/orgs/1/workloads')).length).toBe(1);
    await pce.snapshots.restore('ready');
    expect((await clientOf(pce).get('/orgs/1/workloads')).length).toBe(0);
  });

  test('is exported and imported, whole or of one org', async () => {
    const pce = await server(options());
    await addLabel(pce, 'kept');
    await pce.pair({
      activation_code:
        (await clientOf(pce).post('/orgs/1/pairing_profiles/1/pairing_key', {}))['activation_code'] ?? '',
      hostname: 'web-1',
    });
    for (const scope of [{}, { org: 1 }]) {
      await pce.snapshots.save('a', scope);
      const exported = JSON.parse(JSON.stringify(await pce.snapshots.export('a')));
      await pce.snapshots.delete('a');
      await addLabel(pce, `lost ${JSON.stringify(scope)}`);
      await pce.snapshots.import(exported);
      await pce.snapshots.restore('a');
      expect(await labels(pce)).toEqual(['kept']);
      expect((await clientOf(pce).get('/orgs/1/workloads')).length).toBe(1);
    }
  });
});

test('an org that was deleted comes back, beside one that was made since', async () => {
  const pce = await server();
  const team = await pce.orgs.create();
  const client = clientOf(pce, team);
  const label = { key: 'app', value: 'kept' };
  await client.request('POST', '/orgs/2/labels', label);
  const { activation_code = '' } = await client.post('/orgs/2/pairing_profiles/3/pairing_key', {});
  await pce.snapshots.save('team', { org: 2 });
  await pce.orgs.delete(2);
  const other = clientOf(pce, await pce.orgs.create());
  await other.request('POST', '/orgs/3/labels', { key: 'app', value: 'of the other' });
  await pce.snapshots.restore('team');
  for (let round = 0; round < 2; round++) {
    expect(await client.get('/orgs/2/labels?key=app')).toMatchObject([label]);
    expect(await other.get('/orgs/3/labels?key=app')).toMatchObject([{ value: 'of the other' }]);
    expect((await pce.pair({ activation_code, hostname: 'web-1' })).workload.href).toContain('/orgs/2/');
    expect((await client.request('POST', '/orgs/2/labels', { key: 'app', value: 'new' })).status).toBe(201);
    expect((await client.get('/orgs/2/workloads')).length).toBe(1);
    await pce.reset({ org: 2 });
  }
  await pce.snapshots.save('all');
  await pce.reset();
  await pce.snapshots.restore('all');
  // How an org was when it was made travels with the whole state, but is not exported.
  await pce.reset({ org: 3 });
  expect(await other.get('/orgs/3/labels?key=app')).toEqual([]);
  await pce.snapshots.import(JSON.parse(JSON.stringify(await pce.snapshots.export('all'))));
  await pce.snapshots.restore('all');
  await expect(pce.reset({ org: 3 })).rejects.toThrow('snapshot');
});

test('a restored file is the same after a restart', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'mock-pce-snapshots-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const kept = { data: path.join(folder, 'pce.db'), apiKey: 'api_x', apiSecret: 'y' };
  const pce = await server(kept);
  await addLabel(pce, 'kept');
  await pce.snapshots.save('a');
  await addLabel(pce, 'lost');
  await pce.snapshots.restore('a');
  await addLabel(pce, 'after');
  await pce.close();
  const again = await server(kept);
  expect(await labels(again)).toEqual(['kept', 'after']);
});

test('an export comes back in, however small the bodies of other calls have to be', async () => {
  const pce = await server({ bodyLimit: 2000 });
  await pce.snapshots.save('a');
  const exported = (await control(pce, 'GET', '/snapshots/a/export')).body;
  expect((await control(pce, 'POST', '/snapshots/import', exported)).status).toBe(201);
  expect((await control(pce, 'POST', '/snapshots/a/restore')).status).toBe(204);
  expect((await control(pce, 'POST', '/scenarios', { scenario: exported })).status).toBe(413);
  const page = { origin: 'http://elsewhere.example' };
  expect((await control(pce, 'POST', '/snapshots/import', exported, page)).status).toBe(403);
  expect((await control(pce, 'GET', '/snapshots/import')).status).toBe(405);
});

test('what is not there, or does not fit, is refused and changes nothing', async () => {
  const pce = await server();
  await expect(pce.snapshots.restore('none')).rejects.toMatchObject({ status: 404 });
  for (const name of ['a b', '.', '..']) await expect(pce.snapshots.save(name)).rejects.toMatchObject({ status: 406 });
  await expect(pce.snapshots.save('a', { org: 5 })).rejects.toMatchObject({ status: 404 });
  await pce.snapshots.save('a', { org: 1 });
  const good = await pce.snapshots.export('a');
  const { tables } = good;
  const objects = tables['objects'] as NonNullable<(typeof tables)[string]>;
  const body = objects.columns.indexOf('body');
  const bad = {
    'an unknown table': { ...good, tables: { ...tables, cats: { columns: [], rows: [] } } },
    'an unknown column': { ...good, tables: { ...tables, orgs: { columns: ['id', 'cat'], rows: [[1, 'x']] } } },
    'a missing org': { ...good, tables: { ...tables, orgs: { columns: ['id', 'display_name'], rows: [] } } },
    'another version': { ...good, mock_pce_snapshot: 99 },
    'a body that is no JSON': {
      ...good,
      tables: { ...tables, objects: { ...objects, rows: objects.rows.map((row) => row.with(body, '{')) } },
    },
    'a value that is none': {
      ...good,
      tables: { ...tables, orgs: { columns: ['id', 'display_name'], rows: [[{}, 'x']] } },
    },
  };
  for (const [what, exported] of Object.entries(bad)) {
    await expect(
      pce.snapshots.import(JSON.parse(JSON.stringify({ ...exported, name: 'bad' }))),
      what,
    ).rejects.toMatchObject({
      status: 406,
    });
  }
  expect((await pce.snapshots.list()).map(({ name }) => name)).toEqual(['a']);
});

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

  test('takes the place of the one with its id, and whoever has the same name is the same user', async () => {
    const shared = { orgs: [{ id: 1 }, { id: 2 }] };
    const [from, to] = [await server({ apiKey: 'api_from', apiSecret: 'x' }), await server({ scenario: shared })];
    await take(from, 1, to);
    for (const credentials of [from.credentials, to.credentials]) {
      expect((await clientOf(to, credentials).request('GET', '/orgs/1/labels')).status).toBe(200);
    }
  });

  test('whose key is another user’s here is refused', async () => {
    const [from, to] = [await server({ seed: 'x' }), await server({ seed: 'x' })];
    const team = await from.orgs.create({ id: 3 });
    expect(await to.orgs.create({ id: 5 })).toEqual({ ...team, org: 5 });
    const refused = await take(from, 3, to).catch((error: Error) => error);
    expect(refused).toMatchObject({ status: 406, message: expect.stringContaining('api_keys') });
    expect(String(refused)).not.toContain('constraint');
    expect((await to.orgs.list()).map(({ org }) => org)).toEqual([1, 5]);
  });
});

describe('an org comes back whole, row by row,', () => {
  /** Places are told by their order alone. */
  async function rowsOf(pce: MockPce, org: number): Promise<unknown> {
    await pce.snapshots.save('present', { org });
    const { tables } = await pce.snapshots.export('present');
    const places = new Map(tables['objects']?.rows.map(([place], index) => [place, `object ${index}`]));
    const named = Object.entries(tables).map(([table, { columns, rows }]) => {
      const isPlace = columns.map((column) => /ordinal|workload|profile/.test(column));
      const placeOf = (value: unknown) => (table === 'events' || table === 'jobs' ? null : places.get(value));
      const texts = rows.map((row) => JSON.stringify(row.map((value, at) => (isPlace[at] ? placeOf(value) : value))));
      // Of these tables the order is of no account.
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
    for (let round = 0; round < 2; round++) {
      await spoil(pce, client);
      await meanwhile(pce, 2);
      await pce.snapshots.restore('full');
      expect(await rowsOf(pce, 2)).toEqual(full);
      const { href = '' } = await client.post('/orgs/2/labels', { key: 'app', value: 'new' });
      expect((await client.request('GET', href)).status).toBe(200);
    }
  });
});

test('an org that was made again is reset to the org that a snapshot brought back', async () => {
  const pce = await server();
  const client = clientOf(pce, await pce.orgs.create({ id: 5 }));
  await pce.snapshots.save('with-the-first');
  await pce.orgs.delete(5);
  await pce.orgs.create({ id: 5, scenario: 'default' });
  await pce.snapshots.restore('with-the-first');
  await pce.reset({ org: 5 });
  expect((await client.request('GET', '/orgs/5/labels')).status).toBe(200);
});

test('what was set up for an org goes with it, and its id is not given again', async () => {
  const pce = await server();
  const setUp = async () => {
    const { org } = await pce.orgs.create();
    await pce.faults.add({ org, status: 503 });
    await pce.settings.set({ validation: 'lenient' }, { org });
    return org;
  };
  await pce.snapshots.save('before');
  expect(await setUp()).toBe(2);
  await pce.snapshots.restore('before');
  expect(await pce.faults.list()).toEqual([]);
  expect(await setUp()).toBe(3);
  await pce.scenarios.load('empty');
  expect(await pce.faults.list()).toEqual([]);
  const { org } = await pce.orgs.create();
  expect(org).toBe(4);
  expect((await pce.settings.get({ org })).validation).toBe('strict');
});
