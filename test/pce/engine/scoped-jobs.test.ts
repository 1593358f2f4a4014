import { describe, expect, test } from 'vitest';
import type { Json } from '../../harness.ts';
import { some } from '../../length.ts';
import { trafficQuery } from '../resources/traffic-query.ts';
import { accountFor, draftOf, give, place, policy, shopAndBank, start, talk, talkers, ways } from './scoped-callers.ts';

describe.each(some(Object.entries(ways), 3, 2))('a role for the shop, held by %s', (_way, given) => {
  test('shows the jobs and data files of the caller alone', async () => {
    const server = await start();
    const hrefs = await shopAndBank(server);
    const as = await given(server, 'ruleset_viewer', [place(hrefs, 'shop')]);
    const ask = async (more: object) => {
      const { headers } = await server.get('/orgs/1/workloads', { headers: { Prefer: 'respond-async' }, ...more });
      const job = headers.get('location') as string;
      const { body } = await server.get<{ result: { href: string } }>(job, more);
      return { job, file: body.result.href };
    };
    const [own, others] = [await ask({ as }), await ask({})];
    const statuses = ({ job, file }: typeof own, more: object) =>
      Promise.all([job, file].map(async (path) => (await server.get(path, more)).status));
    expect(await statuses(own, { as })).toEqual([200, 200]);
    expect(await statuses(others, { as })).toEqual([404, 404]);
    expect((await server.delete(others.job, { as })).status).toBe(404);
    expect(await statuses(own, {})).toEqual([200, 200]);
    const seen = async (more: object) => (await server.get<Json[]>('/orgs/1/jobs', more)).body.map(({ href }) => href);
    expect(await seen({ as })).toEqual([own.job]);
    expect(await seen({})).toEqual([own.job, others.job]);
  });
});

describe('a job', () => {
  const as = 'api_scoped:secret';

  test.each([
    ['is another scope now', 'bank', 404],
    ['is what it was', 'shop', 200],
  ])('is seen by its user as to what was given when it was asked for: that %s', async (_how, to, status) => {
    const server = await start();
    const hrefs = await shopAndBank(server);
    const permission = await give(server, 'ruleset_viewer', [place(hrefs, 'shop')]);
    const { headers } = await server.get('/orgs/1/workloads', { as, headers: { Prefer: 'respond-async' } });
    const job = headers.get('location') as string;
    const { body } = await server.get<{ result: { href: string } }>(job, { as });
    await server.put(permission, { scope: [place(hrefs, to)] });
    expect((await server.get(job, { as })).status).toBe(status);
    expect((await server.get(body.result.href, { as })).status).toBe(status);
    expect((await server.get<Json[]>('/orgs/1/jobs', { as })).body).toHaveLength(status === 200 ? 1 : 0);
  });

  test('of the whole org is not seen by its user who has a scope by now', async () => {
    const server = await start();
    const hrefs = await shopAndBank(server);
    const permission = await give(server, 'workload_manager', []);
    const { headers } = await server.get('/orgs/1/workloads', { as, headers: { Prefer: 'respond-async' } });
    const job = headers.get('location') as string;
    await server.put(permission, { scope: [place(hrefs, 'shop')] });
    expect((await server.get(job, { as })).status).toBe(404);
    await give(server, 'ruleset_viewer', []);
    // One role without a scope among others is not the whole org.
    expect((await server.get(job, { as })).status).toBe(404);
  });
});

describe('a query for flows of a caller with a scope', () => {
  const as = 'api_scoped:secret';
  const flows = '/orgs/1/traffic_flows/async_queries';

  test('finds flows of which an end is in reach, and shows the other end, which is one hop away', async () => {
    const server = await start({
      traffic: {
        flows: [talk('Bank', 'Bank-2'), talk('Shop', 'Bank-2'), talk('Bank', 'Shop-2'), talk('Shop', 'Shop-2')],
      },
    });
    const hrefs = await shopAndBank(server);
    await talkers(server, hrefs);
    await give(server, 'ruleset_viewer', [place(hrefs, 'shop')]);
    const { body: asked } = await server.post(flows, trafficQuery, { as });
    const { body: done } = await server.get(asked['href'] as string, { as });
    expect(done).toMatchObject({ status: 'completed', matches_count: 3 });
    const { body: rows } = await server.get<Record<string, { workload: Json }>[]>(done['result'] as string, { as });
    const names = rows.map(({ src, dst }) => [src, dst].map((end) => end?.workload['hostname']));
    expect(names).toEqual([
      ['Shop', 'Bank-2'],
      ['Bank', 'Shop-2'],
      ['Shop', 'Shop-2'],
    ]);
  });

  test('is theirs, and one of another user is not there for them', async () => {
    const server = await start();
    const hrefs = await shopAndBank(server);
    await give(server, 'ruleset_viewer', [place(hrefs, 'shop')]);
    const { body } = await server.post(flows, trafficQuery);
    const href = body['href'] as string;
    await server.get(href);
    for (const path of [href, `${href}/download`]) expect((await server.get(path, { as })).status).toBe(404);
    expect((await server.delete(href, { as })).status).toBe(404);
    const { body: own } = await server.post(flows, trafficQuery, { as });
    expect((await server.get(own['href'] as string)).status).toBe(200);
  });
});

describe('a check of policy', () => {
  const world = async () => {
    const server = await start();
    const of = await shopAndBank(server);
    return { server, of, as: await accountFor(server, of, 'ruleset_viewer') };
  };

  test.each(['allow', 'policy_check'])('by %s is not told of a workload that is out of reach', async (call) => {
    const { server, of, as } = await world();
    const asked = (name: string) => `${policy}/draft/${call}?src_workload=${of[name]}`;
    expect((await server.get(asked('workloadOfShop'), { as })).status).toBe(200);
    expect((await server.get(asked('workloadOfBank'), { as })).status).toBe(403);
  });

  test('by rule coverage is not told of one either', async () => {
    const { server, of, as } = await world();
    const asked = (name: string) => [
      { source: { workload: { href: of[name] } }, destination: { actors: 'ams' }, services: [{ protocol: 6 }] },
    ];
    const statusOf = async (name: string) =>
      (await server.post(`${policy}/draft/rule_coverage`, asked(name), { as })).status;
    expect(await statusOf('workloadOfShop')).toBe(201);
    expect(await statusOf('workloadOfBank')).toBe(403);
  });
});

test('a scope follows the labels of a group that is in force, from the next call on', async () => {
  const server = await start();
  const hrefs = await shopAndBank(server);
  await give(server, 'ruleset_viewer', [place(hrefs, 'group')]);
  const statusOf = async (name: string) =>
    (await server.get(hrefs[name] as string, { as: 'api_scoped:secret' })).status;
  expect(await statusOf('workloadOfBank')).toBe(403);
  await server.put(`${draftOf('label_groups')}/${hrefs['group']?.split('/').at(-1)}`, {
    labels: [{ href: hrefs['bank'] }],
  });
  expect(await statusOf('workloadOfBank')).toBe(403);
  await server.post(policy, {});
  expect(await statusOf('workloadOfBank')).toBe(200);
  expect(await statusOf('workloadOfShop')).toBe(403);
});
