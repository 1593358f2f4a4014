import { describe, expect, test } from 'vitest';
import { type Json, rolesScenario, startTestPce, type TestPce } from '../../harness.ts';

const clusters = '/orgs/1/container_clusters';

type Made = Json & { href: string };
const cluster = async ({ post }: TestPce, body: Json = { name: 'here' }) => (await post<Made>(clusters, body)).body;
const token = (reply: { status: number; body: unknown }) => [
  reply.status,
  (reply.body as { token: string }[])[0]?.token,
];

describe('a container cluster', () => {
  test('is shown as one that was never connected', async () => {
    const pce = await startTestPce();
    const { href } = await cluster(pce, { name: 'here', description: 'of a test' });
    const { body, text } = await pce.get(href);
    expect(Object.entries(body)).toEqual(
      Object.entries({
        href,
        pce_fqdn: null,
        name: 'here',
        description: 'of a test',
        manager_type: null,
        last_connected: null,
        kubelink_version: null,
        online: false,
        nodes: [],
        container_runtime: null,
        errors: [],
        caps: ['write'],
        cluster_mode: 'legacy',
      }),
    );
    expect((await pce.get(clusters)).text).toBe(`[${text}]`);
  });

  test('tells its token in the answer to POST alone, a new one each time', async () => {
    const pce = await startTestPce();
    const [one, two] = [await cluster(pce), await cluster(pce)];
    for (const { container_cluster_token } of [one, two]) expect(container_cluster_token).toMatch(/^1_[0-9a-f]{64}$/);
    expect(one['container_cluster_token']).not.toBe(two['container_cluster_token']);
    await pce.put(one.href, { name: 'renamed' });
    for (const path of [one.href, clusters, '/orgs/1/events']) {
      const { text } = await pce.get(path);
      for (const shown of ['container_cluster_token', String(one['container_cluster_token']).slice(2)])
        expect(text).not.toContain(shown);
    }
    expect((await pce.get(one.href)).body).toMatchObject({ name: 'renamed' });
  });

  test('has an empty description once it was emptied, and its network mode once it was set', async () => {
    const pce = await startTestPce();
    const { href, ...made } = await cluster(pce, {});
    expect(made).toMatchObject({ name: '', description: null });
    expect(made).not.toHaveProperty('datacenter_nat_1to1');
    await pce.put(href, { description: '', datacenter_nat_1to1: true });
    expect((await pce.get(href)).body).toMatchObject({ description: '', datacenter_nat_1to1: true });
    expect(token(await pce.put(href, { external_data_set: 'own' }))).toEqual([406, 'input_validation_error']);
  });

  test('is found by a part of its name, and by its mode', async () => {
    const pce = await startTestPce();
    for (const name of ['prod east', 'prod west', 'test']) await cluster(pce, { name });
    const found = async (query: string) => (await pce.get<Json[]>(`${clusters}?${query}`)).body.map(({ name }) => name);
    expect(await found('name=prod')).toEqual(['prod east', 'prod west']);
    expect(await found('clas_mode=true')).toEqual([]);
    expect(await found('clas_mode=false&max_results=1')).toEqual(['prod east']);
  });

  test('shows no rights to those who may only read', async () => {
    const pce = await startTestPce({ scenario: rolesScenario(['read_only']) });
    const { href } = await cluster(pce);
    expect((await pce.get(href, { as: pce.as('read_only') })).body['caps']).toEqual([]);
  });

  test('has no service backends and no workloads', async () => {
    const pce = await startTestPce();
    const { href } = await cluster(pce);
    for (const path of [`${href}/service_backends`, '/orgs/1/container_workloads', '/orgs/1/kubernetes_workloads']) {
      const { text, headers } = await pce.get(path);
      expect([text, headers.get('x-total-count')]).toEqual(['[]', '0']);
    }
    expect((await pce.delete(href)).status).toBe(204);
    expect((await pce.get(`${href}/service_backends`)).status).toBe(404);
  });
});
