import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, onTestFinished, test } from 'vitest';
import { type Json, rolesScenario, startTestPce, tokensOf } from '../../harness.ts';
import { ANY, lists, policy, shortcuts, startWithList } from './drafts.ts';

describe('a draft', () => {
  test('is in force when it was provisioned, and not before', async () => {
    const { get, href, in: inVersion, provision } = await startWithList();
    expect((await get(inVersion('active'))).status).toBe(404);
    await provision();
    const [draft, active] = [(await get(href)).body, (await get(inVersion('active'))).body];
    expect(draft['update_type']).toBeNull();
    const { update_type: _none, ...shown } = draft;
    expect(active).toEqual({ ...shown, href: inVersion('active') });
  });

  test('that is changed leaves what is in force as it is', async () => {
    const { get, put, href, in: inVersion, provision, names } = await startWithList();
    await provision();
    await put(href, { name: 'B' });
    expect((await get(href)).body).toMatchObject({ name: 'B', update_type: 'update' });
    expect((await get(inVersion('active'))).body).toMatchObject({ name: 'A' });
    expect([await names('draft'), await names('active')]).toEqual([
      [ANY, 'B'],
      [ANY, 'A'],
    ]);
  });

  test('that is new stays so when it is changed', async () => {
    const { get, put, href } = await startWithList();
    await put(href, { name: 'B' });
    expect((await get(href)).body).toMatchObject({ update_type: 'create' });
  });

  test('that was never provisioned is gone with its deletion', async () => {
    const server = await startWithList();
    expect((await server.delete(server.href)).status).toBe(204);
    expect((await server.get(server.href)).status).toBe(404);
    expect((await server.post(lists('draft'), { name: 'A' })).status).toBe(201);
  });

  test('that was provisioned stays until its deletion is provisioned, and so does its name', async () => {
    const server = await startWithList();
    await server.provision();
    expect((await server.delete(server.href)).status).toBe(204);
    expect((await server.get(server.href)).body).toMatchObject({ update_type: 'delete', deleted_at: null });
    expect(await server.names('draft')).toEqual([ANY, 'A']);
    expect(tokensOf(await server.post(lists('draft'), { name: 'A' }))).toEqual(['ip_list_name_not_unique']);
    expect(tokensOf(await server.delete(server.href))).toEqual(['object_pending_deletion']);
    expect((await server.put(server.href, { description: 'x' })).status).toBe(204);
    expect((await server.get(server.href)).body).toMatchObject({ update_type: 'delete' });
    await server.provision({ change_subset: { ip_lists: [{ href: server.href }] } });
    expect([(await server.get(server.href)).status, (await server.get(server.in('active'))).status]).toEqual([
      404, 404,
    ]);
    expect((await server.post(lists('draft'), { name: 'A' })).status).toBe(201);
  });

  test.each(['active', '1'])('alone can be written: %s takes GET only', async (version) => {
    const { request } = await startWithList();
    const asked = async (method: string, path: string) => (await request(method, path, { body: {} })).status;
    expect(await asked('POST', lists(version))).toBe(405);
    expect(await asked('PUT', `${lists(version)}/1`)).toBe(405);
    expect(await asked('DELETE', `${lists(version)}/1`)).toBe(405);
  });
});

describe('provisioning', () => {
  test('answers with the version that it makes', async () => {
    const { get, provision } = await startWithList();
    const made = await provision({ update_description: 'first' });
    expect(JSON.stringify(made)).toBe(
      JSON.stringify({
        href: `${policy}/2`,
        commit_message: 'first',
        version: 2,
        workloads_affected: 0,
        object_counts: { ...(made['object_counts'] as Json), ip_lists: 2 },
        created_at: '2026-01-01T00:00:00.000Z',
        created_by: { href: '/users/1' },
      }),
    );
    const all = (await get<Json[]>(policy)).body;
    expect(all.map(({ version }) => version)).toEqual([2, 1]);
    expect((await get(`${policy}/active`)).body).toEqual(made);
    expect((await get(`${policy}/2`)).body).toEqual(made);
    expect((await get(`${policy}/1`)).body).toMatchObject({ version: 1, created_by: { href: '/users/0' } });
    expect((await get(`${policy}/3`)).status).toBe(404);
  });

  test('takes the objects that change_subset names, and leaves the others pending', async () => {
    const { post, href, provision, pending, names } = await startWithList();
    await post(lists('draft'), { name: 'B' });
    // illumioapi sends back what it read of a pending object.
    await provision({ change_subset: { ip_lists: [{ href, name: 'A', update_type: 'create' }] } });
    expect(await names('active')).toEqual([ANY, 'A']);
    expect((await pending())['ip_lists']?.map(({ name }) => name)).toEqual(['B']);
  });

  test.each<[what: string, body: Json]>([
    ['an empty change_subset', { change_subset: {} }],
    ['an href of nothing', { change_subset: { ip_lists: [{ href: `${lists('draft')}/999` }] } }],
    ['one that is not pending', { change_subset: { ip_lists: [{ href: `${lists('draft')}/1` }] } }],
  ])('makes a version and provisions nothing for %s', async (_what, body) => {
    const { post, names } = await startWithList();
    const { status, body: made } = await post(policy, body);
    expect([status, made['version'], made['workloads_affected']]).toEqual([201, 2, 0]);
    expect(await names('active')).toEqual([ANY]);
  });

  test('leaves one event, sec_policy.create', async () => {
    const { get, provision } = await startWithList();
    await provision({ update_description: 'first' });
    const { body } = await get<Json[]>('/orgs/1/events?event_type=sec_policy.create');
    expect(body.map(({ resource_changes }) => (resource_changes as Json[])[0]?.['resource'])).toEqual([
      { sec_policy: { href: `${policy}/2`, commit_message: 'first' } },
    ]);
  });

  test('is not for those who only read', async () => {
    const { post, as } = await startTestPce({ scenario: rolesScenario(['read_only', 'global_object_provisioner']) });
    expect((await post(policy, {}, { as: as('read_only') })).status).toBe(403);
    expect((await post(policy, {}, { as: as('global_object_provisioner') })).status).toBe(201);
  });
});

describe('what is pending', () => {
  test('is nothing at first', async () => {
    const { get } = await startTestPce();
    expect((await get(`${policy}/pending`)).text).toBe('{}');
  });

  test('is listed by kind, in the order of keys of live PCEs', async () => {
    const { pending, href } = await startWithList();
    expect(JSON.stringify(await pending())).toBe(
      JSON.stringify({
        ip_lists: [
          {
            name: 'A',
            href,
            updated_by: { href: '/users/1' },
            updated_at: '2026-01-01T00:00:00.000Z',
            update_type: 'create',
            caps: ['write', 'provision'],
          },
        ],
      }),
    );
  });

  test('is listed up to max_results of each kind', async () => {
    const { get, post } = await startTestPce();
    const drafts = ['ip_lists', 'ip_lists', 'services', 'services'];
    for (const [at, kind] of drafts.entries()) {
      const name = { name: `${at}`, ...(kind === 'services' && { service_ports: [{ proto: 6 }] }) };
      expect((await post(`${policy}/draft/${kind}`, name)).status).toBe(201);
    }
    const counts = async (query: string) => {
      const { body } = await get<Record<string, Json[]>>(`${policy}/pending${query}`);
      return Object.fromEntries(Object.entries(body).map(([kind, listed]) => [kind, listed.length]));
    };
    expect(await counts('')).toEqual({ ip_lists: 2, services: 2 });
    expect(await counts('?max_results=1')).toEqual({ ip_lists: 1, services: 1 });
    expect(await counts('?max_results=0')).toEqual({});
    expect((await get(`${policy}/pending?max_results=all`)).text).toContain('sec_policy_pending_get.schema.json');
  });

  test('is thrown away by a revert: what is new goes, what was changed or deleted reads as what is in force', async () => {
    const server = await startWithList();
    const { get, post, put, provision, pending, names } = server;
    const other = (await post(lists('draft'), { name: 'B', fqdns: [{ fqdn: 'b.example' }] })).body['href'] as string;
    await provision();
    const before = [(await get(server.href)).body, (await get(other)).body];
    await put(server.href, { name: 'changed' });
    await server.delete(other);
    await post(lists('draft'), { name: 'new' });
    expect((await server.delete(`${policy}/pending`)).status).toBe(204);
    expect([(await get(server.href)).body, (await get(other)).body]).toEqual(before);
    expect(await names('draft')).toEqual([ANY, 'A', 'B']);
    expect(await pending()).toEqual({});
    const { body } = await get<Json[]>('/orgs/1/events?event_type=sec_policy_pending.delete');
    expect(body.map(({ resource_changes }) => (resource_changes as Json[]).length)).toEqual([3]);
  });

  test('is thrown away in part by PUT sec_policy/delete', async () => {
    const { post, put, href, pending } = await startWithList();
    await post(lists('draft'), { name: 'B' });
    await put(`${policy}/delete`, { change_subset: { ip_lists: [{ href }] } });
    expect((await pending())['ip_lists']?.map(({ name }) => name)).toEqual(['B']);
    await put(`${policy}/delete`, {});
    expect(await pending()).toEqual({});
  });

  test('stays whole where a name that comes back is taken', async () => {
    const { post, put, href, provision, pending } = await startWithList();
    await provision();
    await put(href, { name: 'renamed' });
    await post(lists('draft'), { name: 'A' });
    const before = await pending();
    const reply = await put(`${policy}/delete`, { change_subset: { ip_lists: [{ href }] } });
    expect(tokensOf(reply)).toEqual(['ip_list_name_not_unique']);
    expect(await pending()).toEqual(before);
  });
});

describe('a version by its number', () => {
  test('shows what was in force then', async () => {
    const server = await startWithList();
    const { get, put, provision, names } = server;
    await provision();
    await put(server.href, { name: 'B' });
    await provision();
    await server.delete(server.href);
    await provision();
    expect([await names(1), await names(2), await names(3), await names(4)]).toEqual([
      [ANY],
      [ANY, 'A'],
      [ANY, 'B'],
      [ANY],
    ]);
    expect((await get(server.in(2))).body).toMatchObject({ href: server.in(2), name: 'A' });
    expect((await get(server.in(3))).body).toMatchObject({ href: server.in(3), name: 'B' });
    expect([(await get(server.in(1))).status, (await get(server.in(4))).status]).toEqual([404, 404]);
  });

  test('is filtered and counted as any list', async () => {
    const { get, put, href, provision } = await startWithList();
    await provision();
    await put(href, { name: 'B' });
    await provision();
    const reply = await get<Json[]>(`${lists(2)}?name=a&max_results=1`);
    expect([reply.headers.get('x-total-count'), reply.headers.get('x-matched-count')]).toEqual(['2', '2']);
    expect(reply.body).toHaveLength(1);
    expect((await get<Json[]>(`${lists(2)}?name=B`)).body).toEqual([]);
  });

  test.each(['5', '0', 'nonsense', '1x', '999999999999999999999'])('that there is not is 404: %s', async (version) => {
    const { get } = await startTestPce();
    expect((await get(lists(version))).status).toBe(404);
    expect((await get(`${lists(version)}/1`)).status).toBe(404);
    expect((await get(`${policy}/${version}`)).status).toBe(404);
  });
});

test('the impact of what is chosen is told, and of nothing it is none', async () => {
  const { post, href } = await startWithList();
  const of = async (ip_lists: Json[]) => (await post(`${policy}/impact`, { change_subset: { ip_lists } })).body;
  expect(await of([])).toMatchObject({ num_managed_workloads: 0, num_unmanaged_workloads: 0 });
  expect((await post('/orgs/1/workloads', { name: 'w' })).status).toBe(201);
  expect(await of([{ href }])).toMatchObject({ num_managed_workloads: 0, num_unmanaged_workloads: 1 });
});

test('drafts, versions and what is in force outlive a snapshot, an export and a restart of their org', async () => {
  const server = await startWithList();
  const { pce, get, put, provision, names } = server;
  await provision();
  await put(server.href, { name: 'B' });
  const seen = async () => [await names('draft'), await names('active'), await names(1), (await get(policy)).body];
  const before = await seen();
  await pce.snapshots.save('then', { org: 1 });
  const exported = await pce.snapshots.export('then', { org: 1 });
  await provision();
  expect(await seen()).not.toEqual(before);
  await pce.snapshots.restore('then', { org: 1 });
  expect(await seen()).toEqual(before);
  await provision();
  await pce.snapshots.import({ ...exported, name: 'again' });
  await pce.snapshots.restore('again', { org: 1 });
  expect(await seen()).toEqual(before);
  expect((await provision())['version']).toBe(3);
  await pce.reset();
  expect([await names('draft'), await names('active')]).toEqual([[ANY], [ANY]]);
});

test('a scenario has policy in force, and drafts of more', async () => {
  const scenario = { orgs: [{ objects: { ip_lists: [{ name: 'A' }] }, drafts: { ip_lists: [{ name: 'B' }] } }] };
  const { names, pending } = shortcuts(await startTestPce({ scenario }));
  expect([await names('active'), await names('draft')]).toEqual([
    [ANY, 'A'],
    [ANY, 'A', 'B'],
  ]);
  expect((await pending())['ip_lists']?.map(({ name }) => name)).toEqual(['B']);
});

test('a scenario that names no kind of object says which there are', async () => {
  const scenario = { orgs: [{ drafts: { ip_list: [{ name: 'B' }] } }] };
  await expect(startTestPce({ scenario })).rejects.toThrow(
    /org 1: ip_list is not a kind of object that can be described; .*labels.* are.*ip_lists/,
  );
});

test('a data file that was written before there was policy gets what a new org has', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'mock-pce-policy-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const data = path.join(folder, 'pce.sqlite');
  const first = await startTestPce({ data });
  const counts = (await first.get(`${policy}/active`)).body['object_counts'];
  await first.pce.close();
  const db = new Database(data);
  for (const table of ['objects', 'totals'])
    db.exec(`delete from ${table} where kind like '%/active'
      or kind in ('sec_policy', 'ip_lists', 'services', 'firewall_settings')`);
  db.close();
  const second = await startTestPce({ data });
  expect((await second.get(`${policy}/active`)).body).toMatchObject({ version: 1, object_counts: counts });
  expect((await second.get<Json[]>(lists('active'))).body).toMatchObject([{ name: ANY }]);
  expect((await second.get(`${policy}/draft/firewall_settings`)).status).toBe(200);
});
