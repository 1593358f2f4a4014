import { describe, expect, test } from 'vitest';
import { startTestPce } from '../../harness.ts';
import { trafficQuery } from '../resources/traffic-query.ts';

const uuid = '0b5c8e1f-3d72-4a69-9f04-c7d21e86ab35';
const policy = '/orgs/1/sec_policy';
const label = '/orgs/1/labels/999';

async function start() {
  const lines: string[] = [];
  const pce = await startTestPce({ log: ({ why = '' }) => void lines.push(why) });
  const told = async () => {
    const hint = (await pce.pce.journal.find()).at(-1)?.explanation?.hint ?? '';
    expect(lines.at(-1)).toBe(hint);
    return hint;
  };
  return { ...pce, told };
}

const nothing = (href: string) => `nothing here has the href ${href}`;
const lists = (...hrefs: string[]) => JSON.stringify([hrefs]);

const one = '/orgs/1/labels/1';
const workload = `/orgs/1/workloads/${uuid}`;
const misplaced = (name: string, example: string, sent = 'none') =>
  `${name} takes an href of ${example.split('/').at(-2)}, such as ${example}, and has ${sent}`;
const misspelt = (href: string): [string, string, string, string] => [
  ...(['/orgs/1/workloads', 'labels', lists(href)] as const),
  misplaced('labels', one),
];

describe('a list that is filtered by what there is not tells so:', () => {
  test.each<[path: string, name: string, value: string, says: string]>([
    ['/orgs/1/workloads', 'labels', lists(label), nothing(label)],
    [`${policy}/draft/rule_sets`, 'labels', lists(label, '/orgs/1/labels/1'), nothing(label)],
    [
      '/orgs/1/workloads',
      'labels',
      lists('/orgs/2/labels/1'),
      'the href /orgs/2/labels/1 is of org 2, and the call is about org 1',
    ],
    ['/orgs/1/permissions', 'role', '/orgs/1/roles/nope', 'nothing here has that href of roles'],
    ['/orgs/1/permissions', 'role', '/orgs/1/roles/ownr', 'nothing here has that href of roles; did you mean owner?'],
    ['/orgs/1/service_bindings', 'workload', '/orgs/1/workloads/none', misplaced('workload', workload)],
    ['/orgs/1/service_bindings', 'workload', `/orgs/1/workloads/${uuid}`, nothing(`/orgs/1/workloads/${uuid}`)],
    ['/orgs/1/permissions', 'role', '/orgs/1/roles/owner', ''],
    ['/orgs/1/permissions', 'role', 'owner', ''],
    ['/orgs/1/permissions', 'role', '"owner"', misplaced('role', '/orgs/1/roles/owner')],
    ['/orgs/1/workloads', 'labels', ` ${lists('/orgs/1/labels/1')}`, ''],
    [`${policy}/draft/virtual_services`, 'service', `${policy}/7/services/1`, ''],
    ['/orgs/1/permissions', 'role', '/orgs/1/role/owner', misplaced('role', '/orgs/1/roles/owner')],
    ...['/orgs/1/lables/1', '/org/1/labels/1', '/orgs/1/labels', '/orgs/1/labels/1/', '1'].map((href) =>
      misspelt(href),
    ),
    [
      '/orgs/1/workloads',
      'labels',
      lists('/orgs/1/pairing_profiles/1'),
      misplaced('labels', one, 'one of pairing_profiles'),
    ],
    ['/orgs/1/workloads', 'labels', lists('/orgs/1/labels/1'), ''],
    ['/orgs/1/labels', 'external_data_reference', label, ''],
    [`${policy}/draft/rule_sets`, 'name', label, ''],
  ])('GET %s by %s %s', async (path, name, value, says) => {
    const { get, told } = await start();
    expect((await get(`${path}?${new URLSearchParams({ [name]: value })}`)).status).toBe(200);
    expect(await told()).toBe(says);
  });

  test('also where its answer becomes a data file', async () => {
    const { get, told } = await start();
    const query = new URLSearchParams({ labels: lists(label) });
    expect((await get(`/orgs/1/workloads?${query}`, { headers: { prefer: 'respond-async' } })).status).toBe(202);
    expect(await told()).toBe(nothing(label));
  });

  test('and no longer, once it is there', async () => {
    const { get, post, told } = await start();
    const { href: newest } = (await post('/orgs/1/labels', { key: 'role', value: 'first' })).body;
    const next = `/orgs/1/labels/${Number(String(newest).split('/').at(-1)) + 1}`;
    const path = `/orgs/1/workloads?${new URLSearchParams({ labels: lists(next) })}`;
    await get(path);
    expect(await told()).toBe(nothing(next));
    await post('/orgs/1/labels', { key: 'role', value: 'second' });
    await get(path);
    expect(await told()).toBe('');
  });
});

test('a traffic query tells of labels that there are not', async () => {
  const { post, get, told } = await start();
  const include = [[{ label: { href: label } }], [{ label: { href: '/orgs/1/labels/1' } }]];
  const query = { ...trafficQuery, query_name: 'q', sources: { include, exclude: [] } };
  const { status, body } = await post('/orgs/1/traffic_flows/async_queries', query);
  expect(status).toBe(202);
  expect(await told()).toBe(nothing(label));
  expect(body['status']).toBe('queued');
  expect((await post('/orgs/1/traffic_flows/traffic_analysis_queries', query)).status).toBe(200);
  expect(await told()).toBe(nothing(label));
  await get('/orgs/1/labels');
  expect(await told()).toBe('');
});

test('rule coverage tells of labels that there are not', async () => {
  const { post, told } = await start();
  const services = [{ protocol: 6, port: 443 }];
  const entry = {
    source: { labels: [{ href: label }] },
    destination: { labels: [{ href: '/orgs/1/labels/1' }] },
    services,
  };
  const { status } = await post(`${policy}/draft/rule_coverage`, [entry]);
  expect(status).toBe(201);
  expect(await told()).toBe(nothing(label));
  const known = { ...entry, source: { actors: 'ams' }, resolve_labels_as: {} };
  expect((await post(`${policy}/draft/rule_coverage`, [known])).status).toBe(201);
  expect(await told()).toBe('');
});

describe('a search of rules tells of', () => {
  const draft = `${policy}/draft/ip_lists`;

  async function withDraft() {
    const one = await start();
    const { href } = (await one.post(draft, { name: 'x', ip_ranges: [{ from_ip: '10.0.0.1' }] })).body;
    return { ...one, href: href as string };
  }

  test('an href that nothing has, each time', async () => {
    const { post, told } = await start();
    for (const body of [{}, {}, { rule_types: ['sec_rules'] }]) {
      const search = { ...body, providers: [{ label: { href: label } }] };
      expect((await post(`${policy}/draft/rule_search`, search)).status).toBe(201);
      expect(await told()).toBe(nothing(label));
    }
  });

  test.each([
    [{ providers: [{ ip_list: { href: '/orgs/1/labels/1' } }] }, misplaced('ip_list', `${draft}/1`, 'one of labels')],
    [
      { ingress_services: [{ href: `${draft}/1` }] },
      misplaced('ingress_services', `${policy}/draft/services/1`, 'one of ip_lists'),
    ],
    [{ providers: [{ label: { href: '/orgs/1/lables/1' } }] }, misplaced('label', one)],
    [{ providers: [{}] }, 'providers has an object that names nothing'],
    [{ ingress_services: [{}] }, 'ingress_services has an object that names nothing'],
    [{ consumers: [{ ip_list: { href: `${policy}/active/ip_lists/1` } }] }, ''],
    [{ consumers: [{ ip_list: { href: `${draft}/1` } }] }, ''],
    [{ ingress_services: [{ href: `${policy}/active/services/1` }] }, ''],
  ])('an href of another kind, and of what names nothing: %o', async (search, says) => {
    const { post, told } = await start();
    expect((await post(`${policy}/draft/rule_search`, search)).status).toBe(201);
    expect(await told()).toBe(says);
  });

  test('a draft that is not in force, where the policy in force is searched', async () => {
    const { post, told, href } = await withDraft();
    const search = { providers: [{ ip_list: { href } }] };
    await post(`${policy}/active/rule_search`, search);
    expect(await told()).toBe(`${href} is not in force: it is in the draft, and POST sec_policy provisions it`);
    await post(`${policy}/draft/rule_search`, search);
    expect(await told()).toBe('');
    expect((await post(policy, { update_description: 'x' })).status).toBe(201);
    await post(`${policy}/active/rule_search`, search);
    expect(await told()).toBe('');
  });

  test('the same in a query of flows, which the policy in force decides', async () => {
    const { post, told, href } = await withDraft();
    const sources = { include: [[{ ip_list: { href } }]], exclude: [] };
    const query = { ...trafficQuery, query_name: 'q', sources };
    expect((await post('/orgs/1/traffic_flows/async_queries', query)).status).toBe(202);
    expect(await told()).toBe(`${href} is not in force: it is in the draft, and POST sec_policy provisions it`);
  });

  test('another kind, but no name of a client’s own', async () => {
    const { post, told } = await start();
    const href = `${policy}/draft/services/1`;
    const sources = { include: [[{ label: { href, hunter2_labels: { href } } }]], exclude: [] };
    await post('/orgs/1/traffic_flows/async_queries', { ...trafficQuery, query_name: 'q', sources });
    const hint = await told();
    expect(hint).toContain(misplaced('label', one, 'one of services'));
    expect(hint).not.toContain('hunter2');
  });
});
