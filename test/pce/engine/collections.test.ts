import { describe, expect, test } from 'vitest';
import { type Json, messagesOf, rolesScenario, startTestPce, type TestPce } from '../../harness.ts';

const profiles = '/orgs/1/pairing_profiles';
const many = (count: number) => Array.from({ length: count }, (_, i) => ({ name: `profile ${i}`, enabled: true }));
const scenarioOf = (pairing_profiles: readonly Json[]) => ({
  orgs: [{ id: 1, initial_objects: false, objects: { pairing_profiles } }],
});
const names = async ({ get }: Pick<TestPce, 'get'>, query: string) =>
  (await get<Json[]>(`${profiles}?${query}`)).body.map(({ name }) => name);
const countersOf = ({ headers }: { headers: Headers }) => [
  headers.get('x-total-count'),
  headers.get('x-matched-count'),
];

describe('a filter', () => {
  const shop = [
    { name: 'prod_web', description: 'Front ends', enabled: true, ven_type: 'server', external_data_set: 'cmdb' },
    { name: 'PROD db', description: '100% of the data', enabled: true, ven_type: 'endpoint' },
    {
      name: 'dev',
      description: 'all (dev)',
      enabled: true,
      agent_software_release: '25.2.10',
      external_data_reference: 'r1',
    },
    { name: 'line\nfeed', description: '', enabled: true },
  ];
  test.each([
    ['name=prod', ['prod_web', 'PROD db']],
    ['name=_', ['prod_web']],
    ['name=%25', []],
    ['description=%25', ['PROD db']],
    ['description=front+ends', ['prod_web']],
    ['name=line%0Afeed', ['line\nfeed']],
    ['name=web%0APROD', []],
    ['name=', ['prod_web', 'PROD db', 'dev', 'line\nfeed']],
    ['ven_type=endpoint', ['PROD db']],
    ['agent_software_release=25.2.10', ['dev']],
    ['agent_software_release=25.2', []],
    ['external_data_set=cmdb', ['prod_web']],
    ['external_data_set=cmd', []],
    ['external_data_reference=r1', ['dev']],
    ['name=prod&ven_type=server', ['prod_web']],
    ['name=prod&max_results=1', ['prod_web']],
    ['name=dev&name=db', ['PROD db']],
    ['nonsense=1&ip_list=2&includeDeleted=true', ['prod_web', 'PROD db', 'dev', 'line\nfeed']],
  ])('?%s', async (query, expected) => {
    const pce = await startTestPce({ scenario: scenarioOf(shop) });
    expect(await names(pce, query)).toEqual(expected);
  });

  test('for labels joins the inner lists by AND, the outer one by OR', async () => {
    const href = (id: number) => `/orgs/1/labels/${id}`;
    const withLabels = (name: string, ...ids: number[]) => ({
      name,
      enabled: true,
      labels: ids.map((id) => ({ href: href(id) })),
    });
    const objects = { pairing_profiles: [withLabels('a', 1, 7), withLabels('b', 1, 8), withLabels('c', 2)] };
    const pce = await startTestPce({ scenario: { orgs: [{ id: 1, objects }] } });
    const by = (...lists: number[][]) =>
      `labels=${encodeURIComponent(JSON.stringify(lists.map((ids) => ids.map(href))))}`;
    expect(await names(pce, by([1]))).toEqual(['a', 'b']);
    expect(await names(pce, by([1, 7]))).toEqual(['a']);
    expect(await names(pce, by([1, 7], [2]))).toEqual(['a', 'c']);
    expect(await names(pce, by([7, 8]))).toEqual([]);
    expect(await names(pce, by([1, 7, 1, 7]))).toEqual(['a']);
    expect(await names(pce, by([2], [1, 7], [2], [7, 1], [2, 2]))).toEqual(['a', 'c']);
  });

  test('finds a text among thousands, and follows every write', async () => {
    const pce = await startTestPce({ scenario: scenarioOf(many(1300)) });
    expect(await names(pce, 'name=file+129')).toEqual(
      [129, ...Array.from({ length: 10 }, (_, i) => 1290 + i)].map((i) => `profile ${i}`),
    );
    await pce.put(`${profiles}/600`, { name: 'changed' });
    expect(await names(pce, 'name=changed')).toEqual(['changed']);
    expect(await names(pce, 'name=profile+599')).toEqual([]);
    await pce.delete(`${profiles}/600`);
    expect(await names(pce, 'name=changed')).toEqual([]);
    await pce.post(profiles, { name: 'changed again', enabled: true });
    expect(await names(pce, 'name=changed')).toEqual(['changed again']);
  });
});

describe('a list', () => {
  test('is cut at 500, and X-Total-Count alone shows it', async () => {
    const { get } = await startTestPce({ scenario: scenarioOf(many(501)) });
    const cut = await get<Json[]>(profiles);
    expect([cut.status, cut.body.length, ...countersOf(cut)]).toEqual([200, 500, '501', '501']);
    expect((await get<Json[]>(`${profiles}?max_results=200000`)).body).toHaveLength(501);
    const none = await get<Json[]>(`${profiles}?max_results=0`);
    expect([none.text, ...countersOf(none)]).toEqual(['[]', '501', '501']);
  });

  test('counts all objects of the kind under a filter, and the matches beside them', async () => {
    const pce = await startTestPce({ scenario: scenarioOf(many(30)) });
    expect(countersOf(await pce.get(`${profiles}?name=profile+1&max_results=2`))).toEqual(['30', '11']);
    await pce.delete(`${profiles}/2`);
    expect(countersOf(await pce.get(`${profiles}?name=profile+1`))).toEqual(['29', '10']);
  });

  test('is in ascending order of id, and fresh after every kind of write', async () => {
    const pce = await startTestPce();
    const hrefs = async () => (await pce.get<Json[]>(profiles)).body.map(({ href }) => String(href).split('/').at(-1));
    expect(await hrefs()).toEqual(['1', '2']);
    await pce.post(profiles, { enabled: true });
    expect(await hrefs()).toEqual(['1', '2', '3']);
    await pce.put(`${profiles}/1`, { name: 'new' });
    expect((await pce.get<Json[]>(profiles)).body[0]?.['name']).toBe('new');
    await pce.post(`${profiles}/1/pairing_key`, {});
    expect((await pce.get<Json[]>(profiles)).body[0]?.['last_pairing_key_generated_at']).not.toBeNull();
    await pce.delete(`${profiles}/2`);
    expect(await hrefs()).toEqual(['1', '3']);
  });

  test('for one caller is not that for another', async () => {
    const { get, as } = await startTestPce({ scenario: rolesScenario(['read_only', 'workload_manager']) });
    const caps = async (who?: string) =>
      (await get<Json[]>(profiles, who === undefined ? {} : { as: who })).body[0]?.['caps'];
    expect(await caps()).toEqual(['write', 'generate_pairing_key']);
    expect(await caps(as('read_only'))).toEqual([]);
    expect(await caps(as('workload_manager'))).toEqual(['write', 'generate_pairing_key']);
  });

  test('of one org is not that of another', async () => {
    const { get, post } = await startTestPce({ scenario: { orgs: [{ id: 1 }, { id: 2 }] } });
    await post('/orgs/2/pairing_profiles', { enabled: true, name: 'of two' });
    expect((await get<Json[]>('/orgs/1/pairing_profiles')).body).toHaveLength(2);
    expect((await get<Json[]>('/orgs/2/pairing_profiles')).body).toHaveLength(3);
    expect((await get<Json[]>('/orgs/1/pairing_profiles?name=two')).body).toEqual([]);
    expect((await get('/orgs/1/pairing_profiles/5')).status).toBe(404);
  });
});

test.each([
  ['-1', 'did not have a minimum value of 0, inclusively'],
  ['x', 'of type string did not match the following type: integer'],
  ['9007199254740993', 'did not have a maximum value of 999999999999999, inclusively'],
  ['1.5', 'of type string did not match the following type: integer'],
])('max_results=%s is refused, as it %s', async (value, complaint) => {
  const { get } = await startTestPce();
  const [message] = messagesOf(await get(`/orgs/1/labels?max_results=${value}`));
  expect(message).toContain(`The property '#/max_results' ${complaint} in schema labels_get.schema.json`);
});
