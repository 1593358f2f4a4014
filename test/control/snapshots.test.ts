import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import type { OrgCredentials as Team } from '../../src/control/orgs.ts';
import { Snapshots } from '../../src/emulator/snapshot-shelf.ts';
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

  test('brings back the state, with its keys', async () => {
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
      const exported = JSON.parse(JSON.stringify(await pce.snapshots.export('a', scope)));
      await pce.snapshots.delete('a', scope);
      await addLabel(pce, `lost ${JSON.stringify(scope)}`);
      await pce.snapshots.import(exported);
      await pce.snapshots.restore('a', scope);
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
  // The first state of an org is kept with a snapshot of the whole state, but is not exported.
  await pce.reset({ org: 3 });
  expect(await other.get('/orgs/3/labels?key=app')).toEqual([]);
  await pce.snapshots.import(JSON.parse(JSON.stringify(await pce.snapshots.export('all'))));
  await pce.snapshots.restore('all');
  await expect(pce.reset({ org: 3 })).rejects.toThrow('snapshot');
});

test.each(['key_lifespan', 'allowed_uses_per_key'])(
  'an imported profile whose %s is beyond every integer gives a key, and costs nobody else a write',
  async (limit) => {
    const pce = await server();
    await pce.snapshots.save('all');
    const text = JSON.stringify(await pce.snapshots.export('all'));
    for (const value of ['1e300', '-1e300']) {
      const extreme = text.replaceAll(
        new RegExp(`(\\\\"${limit}\\\\":)(?:\\\\"unlimited\\\\"|\\d+)`, 'g'),
        `$1${value}`,
      );
      expect(extreme).not.toBe(text);
      await pce.snapshots.import({ ...JSON.parse(extreme), name: value });
      await pce.snapshots.restore(value);
      const key = clientOf(pce).request('POST', '/orgs/1/pairing_profiles/1/pairing_key', {});
      const answers = await Promise.all([addLabel(pce, 'before'), key, addLabel(pce, 'after')]);
      expect(answers.map(({ status }) => status)).toEqual([201, 201, 201]);
    }
  },
);

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

test('an import is not held to the limit of other bodies', async () => {
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

test('a snapshot that is not there, or an import that does not fit, is refused and changes nothing', async () => {
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

test('faults and settings of an org go with it, and only a state that never gave its id gives it again', async () => {
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
  const again = await pce.orgs.create();
  expect(again.org).toBe(2);
  expect((await pce.settings.get({ org: 2 })).validation).toBe('strict');
  expect(await setUp()).toBe(3);
  await pce.scenarios.load('empty');
  expect(await pce.faults.list()).toEqual([]);
  const { org } = await pce.orgs.create();
  expect(org).toBe(4);
  expect((await pce.settings.get({ org })).validation).toBe('strict');
});

describe('snapshots of one name', () => {
  const labelled = async (pce: MockPce, team: Team, value: string) =>
    clientOf(pce, team).post(`/orgs/${team.org}/labels`, { key: 'app', value });
  const values = async (pce: MockPce, team: Team) =>
    (await clientOf(pce, team).get<{ value: string }[]>(`/orgs/${team.org}/labels?key=app`)).map(({ value }) => value);

  test('belong to two orgs and to the whole state', async () => {
    const pce = await server();
    const [first, second] = [await pce.orgs.create(), await pce.orgs.create()];
    await pce.snapshots.save('ready');
    for (const { org } of [first, second]) await pce.snapshots.save('ready', { org });
    for (const team of [first, second]) await labelled(pce, team, 'later');
    await pce.snapshots.restore('ready', { org: first.org });
    expect([await values(pce, first), await values(pce, second)]).toEqual([[], ['later']]);
    expect((await pce.snapshots.export('ready', { org: second.org })).org).toBe(second.org);
    expect((await pce.snapshots.export('ready', { org: 0 })).org).toBeNull();
    expect((await pce.info()).snapshots).toEqual(['ready']);
    await pce.snapshots.delete('ready', { org: 0 });
    expect((await pce.snapshots.list()).map(({ org }) => org)).toEqual([first.org, second.org]);
  });

  test('are told apart by the org of a call, and a call that does not say which is refused', async () => {
    const pce = await server();
    const team = await pce.orgs.create();
    await pce.snapshots.save('ready', { org: 1 });
    await pce.snapshots.save('ready', { org: team.org });
    await labelled(pce, team, 'later');
    for (const call of ['restore', 'delete', 'export'] as const) {
      await expect(pce.snapshots[call]('ready')).rejects.toMatchObject({
        ...{ status: 406, message: expect.stringContaining('those of the orgs 1, 2') },
      });
    }
    await expect(pce.snapshots.restore('ready', { org: 0 })).rejects.toMatchObject({ status: 404 });
    expect(await values(pce, team)).toEqual(['later']);
    expect(await pce.snapshots.list()).toHaveLength(2);
  });

  test('are found by the id of an org that is gone', async () => {
    const pce = await server();
    const team = await pce.orgs.create();
    for (const org of [1, team.org]) await pce.snapshots.save('ready', { org });
    await pce.orgs.delete(team.org);
    await pce.snapshots.restore('ready', { org: team.org });
    expect(await values(pce, team)).toEqual([]);
  });
});

test('snapshots of orgs that are gone make room for others, the oldest first, and no others do', async () => {
  const there = new Set([1, 4]);
  const snapshot = (org: number, bytes = 10) => ({ name: 'a', org, created_at: '', content: Buffer.alloc(bytes) });
  const shelf = new Snapshots({ most: 4, mostBytes: 100, hasOrg: (org) => there.has(org) });
  const orgs = () => [...shelf.values()].map(({ org }) => org);
  for (const org of [1, 2, 3, 5]) shelf.put(snapshot(org));
  shelf.put(snapshot(4));
  expect(orgs()).toEqual([1, 3, 5, 4]);
  expect(() => shelf.put(snapshot(6, 90))).toThrow('All snapshots together');
  expect(orgs()).toEqual([1, 3, 5, 4]);
  shelf.put(snapshot(6, 75));
  expect(orgs()).toEqual([1, 4, 6]);
  there.add(6);
  const place = shelf.place();
  expect(() => place.grow(20)).toThrow('All snapshots together');
});
