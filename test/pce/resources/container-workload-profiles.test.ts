import { describe, expect, test } from 'vitest';
import { type Json, startTestPce, type TestPce } from '../../harness.ts';
import { isLong } from '../../length.ts';

const clusters = '/orgs/1/container_clusters';

type Made = Json & { href: string };
const made = async ({ post }: TestPce, path: string, body: Json) => (await post<Made>(path, body)).body;
const cluster = async (pce: TestPce, name = 'here') => (await made(pce, clusters, { name })).href;
const profilesOf = (of: string) => `${of}/container_workload_profiles`;
const profile = (pce: TestPce, of: string, more: Json = {}) => made(pce, profilesOf(of), { name: 'web', ...more });
const label = async (pce: TestPce, key: string, value: string) => made(pce, '/orgs/1/labels', { key, value });
const names = async ({ get }: TestPce, path: string) => (await get<Json[]>(path)).body.map(({ name }) => name);
const refs = (...all: Made[]) => all.map(({ href }) => ({ href }));
const token = (reply: { status: number; body: unknown }) => [
  reply.status,
  (reply.body as { token: string }[])[0]?.token,
];

describe('profiles of a container cluster', () => {
  test('begin with one of its own, by the author of the cluster', async () => {
    const pce = await startTestPce();
    const here = await cluster(pce);
    const { body } = await pce.get<Made[]>(profilesOf(here));
    const [first] = body;
    expect(first?.href.startsWith(`${profilesOf(here)}/`)).toBe(true);
    const by = { href: '/users/1' };
    expect(body.map((one) => Object.entries(one))).toEqual([
      Object.entries({
        href: first?.href,
        name: 'Default Profile',
        namespace: null,
        enforcement_mode: 'idle',
        visibility_level: 'flow_summary',
        managed: false,
        assign_labels: [],
        labels: [],
        linked: false,
        created_at: first?.['created_at'],
        created_by: by,
        updated_at: first?.['updated_at'],
        updated_by: by,
      }),
    ]);
  });

  test('are listed with those of the same cluster alone, and counted so', async () => {
    const pce = await startTestPce();
    const [one, two] = [await cluster(pce, 'one'), await cluster(pce, 'two')];
    await profile(pce, one, { name: 'of one' });
    await profile(pce, two, { name: 'of two' });
    const { body, headers } = await pce.get<Json[]>(`${profilesOf(one)}?name=of%20`);
    expect(body.map(({ name }) => name)).toEqual(['of one']);
    expect([headers.get('x-total-count'), headers.get('x-matched-count')]).toEqual(['2', '1']);
    expect(await names(pce, profilesOf(two))).toEqual(['Default Profile', 'of two']);
  });

  test.runIf(isLong)('are all listed, however many there are', async () => {
    const pce = await startTestPce();
    const here = await cluster(pce);
    for (let i = 0; i < 501; i += 1) await profile(pce, here);
    expect(await names(pce, profilesOf(here))).toHaveLength(502);
    expect(await names(pce, `${profilesOf(here)}?max_results=3`)).toHaveLength(3);
  });

  test('are not found in another cluster', async () => {
    const pce = await startTestPce();
    const [one, two] = [await cluster(pce, 'one'), await cluster(pce, 'two')];
    const { href } = await profile(pce, one);
    const elsewhere = href.replace(one, two);
    expect((await pce.get(elsewhere)).status).toBe(404);
    expect((await pce.put(elsewhere, { name: 'changed' })).status).toBe(404);
    expect((await pce.delete(elsewhere)).status).toBe(404);
    expect((await pce.get(href)).body).toMatchObject({ name: 'web' });
  });

  test('are in a cluster that is there', async () => {
    const pce = await startTestPce();
    const nowhere = `${clusters}/${crypto.randomUUID()}`;
    expect((await pce.get(profilesOf(nowhere))).status).toBe(404);
    expect((await pce.post(profilesOf(nowhere), { name: 'web' })).status).toBe(404);
    expect((await pce.get(profilesOf(`${clusters}/1`))).status).toBe(404);
    expect((await pce.put(`${profilesOf(nowhere)}/update`, {})).status).toBe(404);
  });

  test('go with their cluster, and free the labels that they held', async () => {
    const pce = await startTestPce();
    const [one, two] = [await cluster(pce, 'one'), await cluster(pce, 'two')];
    const web = await label(pce, 'role', 'web');
    const { href } = await profile(pce, one, { assign_labels: refs(web) });
    expect((await pce.get(profilesOf(one))).status).toBe(200);
    expect((await pce.delete(one)).status).toBe(204);
    expect((await pce.get(href)).status).toBe(404);
    expect((await pce.get(profilesOf(one))).status).toBe(404);
    expect((await pce.delete(web.href)).status).toBe(204);
    expect(await names(pce, profilesOf(two))).toEqual(['Default Profile']);
  });

  test('that are deleted leave an empty list, which is gone with the cluster', async () => {
    const pce = await startTestPce();
    const here = await cluster(pce);
    const [first] = (await pce.get<Made[]>(profilesOf(here))).body;
    expect((await pce.delete(first?.href as string)).status).toBe(204);
    expect((await pce.get(profilesOf(here))).text).toBe('[]');
    await pce.delete(here);
    expect((await pce.get(profilesOf(here))).status).toBe(404);
  });

  test('count towards the limit from the first one on', async () => {
    const pce = await startTestPce({ limits: { total_container_workload_profiles: 2 } });
    const one = await cluster(pce);
    await profile(pce, one);
    expect(token(await pce.post(clusters, { name: 'two' }))).toEqual([406, 'object_limit_hard_limit_reached']);
    expect(token(await pce.post(profilesOf(one), { name: 'x' }))).toEqual([406, 'object_limit_hard_limit_reached']);
    expect(await names(pce, clusters)).toEqual(['here']);
  });

  test('come back with a snapshot, and with their cluster alone', async () => {
    const pce = await startTestPce();
    const here = await cluster(pce);
    const { href } = await profile(pce, here);
    await pce.pce.snapshots.save('kept', { org: 1 });
    const exported = await pce.pce.snapshots.export('kept', { org: 1 });
    await pce.delete(here);
    await pce.pce.snapshots.import(exported);
    await pce.pce.snapshots.restore('kept', { org: 1 });
    expect(await names(pce, profilesOf(here))).toEqual(['Default Profile', 'web']);
    expect((await pce.delete(href)).status).toBe(204);
    const objects = exported.tables['objects'] as { columns: string[]; rows: unknown[][] };
    const kind = objects.columns.indexOf('kind');
    const rows = objects.rows.filter((row) => row[kind] !== 'container_clusters');
    const orphans = { ...exported, name: 'orphans', tables: { ...exported.tables, objects: { ...objects, rows } } };
    await expect(pce.pce.snapshots.import(JSON.parse(JSON.stringify(orphans)))).rejects.toThrow(
      'is within an object that is not there',
    );
  });

  test('are described in a scenario by their href', async () => {
    const at = `${clusters}/6f0f2d1a-5c64-4a5e-9d0b-7d1c3f5b2a41`;
    const href = `${profilesOf(at)}/8b7e9c52-0a1d-4f36-8c2e-54d60be1f7a3`;
    const objects = {
      container_clusters: [{ href: at, name: 'here' }],
      container_workload_profiles: [{ href, name: 'web' }],
    };
    const pce = await startTestPce({ scenario: { orgs: [{ id: 1, objects }] } });
    expect(await names(pce, profilesOf(at))).toEqual(['Default Profile', 'web']);
    expect((await pce.get(href)).body).toMatchObject({ href, name: 'web' });
    const orphan = { container_workload_profiles: [{ href, name: 'web' }] };
    for (const wrong of [orphan, { ...objects, container_workload_profiles: [{ name: 'web' }] }])
      await expect(startTestPce({ scenario: { orgs: [{ id: 1, objects: wrong }] } })).rejects.toThrow(
        /container_workload_profiles\/0: .*no container_cluster/,
      );
  });
});

describe('a container workload profile', () => {
  test('shows labels that are assigned and allowed with their values, which follow changes', async () => {
    const pce = await startTestPce();
    const [web, db, prod] = [
      await label(pce, 'role', 'web'),
      await label(pce, 'role', 'db'),
      await label(pce, 'env', 'prod'),
    ];
    const { href, labels } = await profile(pce, await cluster(pce), {
      ...{ managed: true, enforcement_mode: 'visibility_only' },
      labels: [
        { key: 'role', restriction: refs(web, db) },
        { key: 'env', assignment: { href: prod.href } },
      ],
    });
    expect(labels).toEqual([
      {
        key: 'role',
        restriction: [
          { href: web.href, value: 'web' },
          { href: db.href, value: 'db' },
        ],
      },
      { key: 'env', assignment: { href: prod.href, value: 'prod' } },
    ]);
    await pce.put(web.href, { value: 'front' });
    await pce.put(prod.href, { value: 'production' });
    expect((await pce.get(href)).body['labels']).toMatchObject([
      { restriction: [{ value: 'front' }, { value: 'db' }] },
      { assignment: { value: 'production' } },
    ]);
  });

  test.each(['assignment', 'assign_labels'])('keeps a label from being deleted: %s', async (how) => {
    const pce = await startTestPce();
    const web = await label(pce, 'role', 'web');
    const held = {
      assignment: { labels: [{ key: 'role', assignment: { href: web.href } }] },
      assign_labels: { assign_labels: refs(web) },
    }[how] as Json;
    const here = await cluster(pce);
    const { href } = await profile(pce, here, held);
    expect(token(await pce.delete(web.href))).toEqual([406, 'label_still_has_associated_container_workload_profile']);
    const used = async () => (await pce.get<{ usage: Json }>(`${web.href}?usage=true`)).body.usage;
    expect(await used()).toMatchObject({ container_workload_profile: true, container_workload: false });
    const filter = how === 'assign_labels' ? how : 'labels';
    expect(await names(pce, `${profilesOf(here)}?${filter}=[["${web.href}"]]`)).toEqual(['web']);
    await pce.put(href, { labels: [] });
    expect(await used()).toMatchObject({ container_workload_profile: false });
    expect((await pce.delete(web.href)).status).toBe(204);
  });

  test('keeps no label that it is merely restricted to from being deleted', async () => {
    const pce = await startTestPce();
    const web = await label(pce, 'role', 'web');
    await profile(pce, await cluster(pce), { labels: [{ key: 'role', restriction: refs(web) }] });
    expect((await pce.delete(web.href)).status).toBe(204);
  });

  test('has labels in the new form or the old one: the new one empties the old', async () => {
    const pce = await startTestPce();
    const web = await label(pce, 'role', 'web');
    const { href } = await profile(pce, await cluster(pce), { assign_labels: refs(web) });
    expect((await pce.get(href)).body).toMatchObject({ assign_labels: refs(web), labels: [] });
    await pce.put(href, { labels: [{ key: 'role', assignment: { href: web.href } }] });
    expect((await pce.get(href)).body).toMatchObject({ assign_labels: [], labels: [{ key: 'role' }] });
    const unknown = { key: 'role', assignment: { href: '/orgs/1/labels/999999' } };
    expect(token(await pce.put(href, { labels: [unknown] }))).toEqual([406, 'invalid_uri']);
  });

  test('is not managed and idle at once', async () => {
    const pce = await startTestPce();
    const here = await cluster(pce);
    const refused = [406, 'container_workload_profile_invalid_managed_idle'];
    expect(token(await pce.post(profilesOf(here), { name: 'web', managed: true }))).toEqual(refused);
    const { href } = await profile(pce, here, { enforcement_mode: 'full', managed: true });
    expect(token(await pce.put(href, { enforcement_mode: 'idle' }))).toEqual(refused);
    expect((await pce.put(href, { enforcement_mode: 'idle', managed: false })).status).toBe(204);
    expect(token(await pce.put(href, { managed: true }))).toEqual(refused);
    expect((await pce.put(href, { name: null })).status).toBe(204);
  });

  test('has a description once there is one, and is changed without a name', async () => {
    const pce = await startTestPce();
    const { href, ...web } = await profile(pce, await cluster(pce));
    expect(web).not.toHaveProperty('description');
    await pce.put(href, { description: 'front ends', name: null, visibility_level: 'flow_drops' });
    expect((await pce.get(href)).body).toMatchObject({
      ...{ name: null, description: 'front ends', visibility_level: 'flow_drops' },
    });
    await pce.put(href, { description: null });
    expect((await pce.get(href)).body).not.toHaveProperty('description');
  });

  test('without a name is told of in events, and comes back with an export', async () => {
    const pce = await startTestPce();
    const { href } = await profile(pce, await cluster(pce), { name: null });
    const type = 'container_workload_profile.create';
    const { body } = await pce.get<{ resource_changes: Json[] }[]>(`/orgs/1/events?event_type=${type}`);
    const named = body.flatMap(({ resource_changes }) => resource_changes.map(({ resource }) => resource));
    expect(named).toEqual([{ container_workload_profile: { href, name: null } }]);
    await pce.pce.snapshots.save('taken');
    const exported = { ...(await pce.pce.snapshots.export('taken')), name: 'again' };
    await expect(pce.pce.snapshots.import(exported)).resolves.toMatchObject({ name: 'again' });
  });

  test('leaves events of its changes, and none where its cluster goes', async () => {
    const pce = await startTestPce();
    const here = await cluster(pce);
    const { href } = await profile(pce, here);
    await pce.put(href, { name: 'changed' });
    await pce.delete(href);
    await pce.delete(here);
    const { body } = await pce.get<Json[]>('/orgs/1/events');
    const types = body.map(({ event_type }) => event_type).filter((type) => /^container/.test(String(type)));
    expect(types.sort()).toEqual([
      'container_cluster.create',
      'container_cluster.delete',
      ...['create', 'delete', 'update'].map((verb) => `container_workload_profile.${verb}`),
    ]);
  });
});

describe('an update of many profiles', () => {
  test('changes those that are named alike, with one event', async () => {
    const pce = await startTestPce();
    const here = await cluster(pce);
    const [one, two, other] = [await profile(pce, here), await profile(pce, here), await profile(pce, here)];
    const web = await label(pce, 'role', 'web');
    const change = {
      ...{ managed: true, enforcement_mode: 'full' },
      labels: [{ key: 'role', assignment: { href: web.href } }],
    };
    const update = `${profilesOf(here)}/update`;
    const profiles = refs(one, two, one);
    expect((await pce.put(update, { container_workload_profiles: profiles, ...change })).status).toBe(204);
    for (const { href } of [one, two]) {
      expect((await pce.get(href)).body).toMatchObject({
        ...change,
        labels: [{ key: 'role', assignment: { href: web.href, value: 'web' } }],
      });
    }
    expect((await pce.get(other.href)).body).toMatchObject({ managed: false, labels: [] });
    const { body } = await pce.get<Json[]>('/orgs/1/events?event_type=container_workload_profile.update');
    expect(body).toHaveLength(1);
    expect(body[0]?.['resource_changes']).toHaveLength(2);
  });

  test('tells which could not be changed, and leaves the others alone', async () => {
    const pce = await startTestPce();
    const [here, there] = [await cluster(pce), await cluster(pce, 'there')];
    const [right, idle, elsewhere] = [
      await profile(pce, here, { enforcement_mode: 'full' }),
      await profile(pce, here),
      await profile(pce, there, { enforcement_mode: 'full' }),
    ];
    const body = { container_workload_profiles: refs(right, idle, elsewhere), managed: true };
    const answer = await pce.put(`${profilesOf(here)}/update`, body);
    expect([answer.status, answer.body]).toMatchObject([
      200,
      {
        errors: [
          { token: 'container_workload_profile_invalid_managed_idle', hrefs: [idle.href] },
          { token: 'invalid_uri', hrefs: [elsewhere.href] },
        ],
      },
    ]);
    expect((await pce.get(right.href)).body).toMatchObject({ managed: true });
    expect((await pce.get(elsewhere.href)).body).toMatchObject({ managed: false });
  });
});
