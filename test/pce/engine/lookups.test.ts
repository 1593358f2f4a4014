import { describe, expect, test } from 'vitest';
import { type Json, startTestPce, tokensOf } from '../../harness.ts';

const draft = '/orgs/1/sec_policy/draft/ip_lists';

async function withLists() {
  const pce = await startTestPce();
  for (const [name, fqdn] of [
    ['Office', 'a.example'],
    ['Back office', 'b.example'],
    ['Lab', 'a.example'],
  ])
    await pce.post(draft, { name, fqdns: [{ fqdn }] });
  const facets = async (query: string) => (await pce.get<Json>(`${draft}/facets?${query}`)).body;
  const complete = async (path: string) => {
    const { body } = await pce.get<{ matches: Json[]; num_matches: number }>(path);
    return [body.matches.map(({ name, value }) => name ?? value), body.num_matches];
  };
  return { ...pce, facets, complete };
}

describe('GET …/facets', () => {
  test('answers the different values of a property that contain the query, in any case', async () => {
    const { facets } = await withLists();
    expect(await facets('facet=name&query=OFF')).toEqual({
      ...{ facet: 'name', matches: ['Back office', 'Office'], num_matches: 2 },
    });
    expect(await facets('facet=fqdn')).toEqual({ facet: 'fqdn', matches: ['a.example', 'b.example'], num_matches: 2 });
  });

  test('shows as many as max_results says, and counts all', async () => {
    const { facets } = await withLists();
    expect(await facets('facet=fqdn&max_results=1')).toMatchObject({ matches: ['a.example'], num_matches: 2 });
  });

  test('is refused without a facet, and with one that the list cannot be filtered by', async () => {
    const { get } = await withLists();
    for (const query of ['', '?facet=colour', '?facet=ip_address']) {
      const reply = await get(`${draft}/facets${query}`);
      expect([reply.status, tokensOf(reply)]).toEqual([406, ['input_validation_error']]);
    }
  });

  test('does not show what a deleted label was called', async () => {
    const { get, delete: remove } = await withLists();
    const web = '/orgs/1/labels/facets?facet=value&query=web';
    expect((await get<Json>(web)).body['matches']).toEqual(['Web']);
    await remove('/orgs/1/labels/1');
    expect((await get<Json>(web)).body['matches']).toEqual([]);
  });
});

describe('GET …/autocomplete', () => {
  test('answers objects whose name contains the query', async () => {
    const { complete } = await withLists();
    expect(await complete(`${draft}/autocomplete?query=OFF`)).toEqual([['Office', 'Back office'], 2]);
    expect(await complete(`${draft}/autocomplete?query=OFF&max_results=1`)).toEqual([['Office'], 2]);
    expect(await complete('/orgs/1/labels/autocomplete?query=data')).toEqual([['Database'], 1]);
  });

  test('shows the first ones without a query', async () => {
    const { complete } = await withLists();
    const [names, count] = await complete(`${draft}/autocomplete`);
    expect([(names as string[]).slice(1), count]).toEqual([['Office', 'Back office', 'Lab'], 4]);
  });

  test('is of the version that it asks for', async () => {
    const { complete, post } = await withLists();
    const completed = (version: string) => complete(`${draft.replace('draft', version)}/autocomplete?query=off`);
    expect(await completed('active')).toEqual([[], 0]);
    await post('/orgs/1/sec_policy', {});
    await post(draft, { name: 'Off site' });
    await post('/orgs/1/sec_policy', {});
    expect(await completed('2')).toEqual([['Office', 'Back office'], 2]);
    expect(await completed('active')).toEqual([['Office', 'Back office', 'Off site'], 3]);
  });

  test('finds workloads by name and by hostname', async () => {
    const { get, post } = await withLists();
    await post('/orgs/1/workloads', { name: 'front', hostname: 'x1' });
    await post('/orgs/1/workloads', { name: 'y', hostname: 'front-2' });
    const { body } = await get<Json>('/orgs/1/workloads/autocomplete?query=front');
    expect(body['num_matches']).toBe(2);
  });
});
