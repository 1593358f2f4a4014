import { describe, expect, test } from 'vitest';
import { allOperations } from '../../../src/pce/api/operations.ts';
import { eventTypes } from '../../../src/pce/model/event-types.ts';
import { type Json, rolesScenario, startTestPce, type TestPce } from '../../harness.ts';
import { isLong } from '../../length.ts';
import { absentCalls } from '../api/absent-calls.ts';
import { hrefOf, startWithHosts } from '../pairing/hosts.ts';
import known from './event-types-of-a-pce.json' with { type: 'json' };

/** The network of private addresses. */
const corporate = { href: expect.stringContaining('/orgs/1/networks/') as string, name: 'Corporate' };
const workloads = '/orgs/1/workloads';
const web = { href: '/orgs/1/labels/1', key: 'role', value: 'Web' };
const production = { href: '/orgs/1/labels/7', key: 'env', value: 'Production' };
const uuid = expect.stringMatching(/^[0-9a-f-]{36}$/);

interface Event extends Json {
  readonly event_type: string;
  readonly resource_changes: Json[];
  readonly notifications: Json[];
}

/** Events, newest first. */
const told = async ({ get }: Pick<TestPce, 'get'>, query = '') => (await get<Event[]>(`/orgs/1/events?${query}`)).body;
const newest = async (pce: Pick<TestPce, 'get'>) => (await told(pce, 'max_results=1'))[0] as Event;

const made = async ({ post }: TestPce, body: Json) => (await post(workloads, body)).body['href'] as string;

describe('the types of events', () => {
  const types = new Set(known.flatMap(({ types: some }) => some));

  test.each(eventTypes)('a PCE has %s', (type) => {
    expect(types).toContain(type);
  });

  test('include those that calls leave by the kind of their objects', () => {
    const left = allOperations().modelled.flatMap(({ event }) => event ?? []);
    expect(left.filter((type) => !eventTypes.includes(type))).toEqual([]);
    expect(left).toContain('label_dimension.delete');
  });

  test('include one for every call that writes, but for those that leave none in a PCE', () => {
    const silent = allOperations().modelled.filter(({ method, event }) => method !== 'GET' && event === undefined);
    // Calls on what there is none of change nothing.
    const names = silent.map(({ name }) => name).filter((name) => !absentCalls[name]);
    expect(names).toEqual([
      // The API index does not call them auditable.
      ...['report_schedules_post', 'report_schedules_put', 'report_schedules_delete'],
      'login_users_authenticate_post',
      // They ask, and change nothing.
      'vens_statistics_post',
      'jobs_delete',
      // They ask, and change nothing.
      'sec_policy_dependencies_post',
      'sec_policy_impact_post',
      'sec_policy_rule_search_post',
      'sec_policy_rule_coverage_post',
      // No event of a PCE is known for a traffic query.
      'traffic_flows_async_queries_post',
      'traffic_flows_async_queries_put',
      'traffic_flows_async_queries_delete',
      'traffic_flows_traffic_analysis_queries_post',
      'reports_time_series_statistics_post',
      'reports_risk_summary_ransomware_timeseries_statistics_post',
    ]);
  });
});

describe('the one event of a bulk call', () => {
  test('has the objects that it created', async () => {
    const pce = await startTestPce();
    await pce.put(`${workloads}/bulk_create`, [
      { name: 'a', labels: [{ href: web.href }], interfaces: [{ name: 'eth0', address: '10.0.0.1' }] },
      { name: 'b', labels: [{ href: '/orgs/1/labels/99' }] },
      { hostname: 'c' },
    ]);
    const [event, ...others] = (await told(pce)) as [Event, ...Event[]];
    expect(others).toEqual([]);
    expect(event).toMatchObject({
      event_type: 'workloads.bulk_create',
      ...{ status: 'success', severity: 'info', notifications: [] },
      created_by: { user: { href: '/users/1' } },
      action: { api_endpoint: `/api/v2${workloads}/bulk_create`, api_method: 'PUT', http_status_code: 200 },
    });
    const [a, c] = event.resource_changes as [Json, Json];
    expect(event.resource_changes).toHaveLength(2);
    const { href } = (a['resource'] as { workload: Json }).workload;
    expect(a).toMatchObject({
      uuid,
      change_type: 'create',
      resource: { workload: { href, name: 'a', hostname: null, labels: [web] } },
      changes: {
        name: { before: null, after: 'a' },
        labels: { created: [web] },
        workload_interfaces: {
          created: [{ href: `${href}/interfaces/eth0`, name: 'eth0', address: '10.0.0.1', network: corporate }],
        },
      },
    });
    expect(c['changes']).toMatchObject({ hostname: { before: null, after: 'c' } });
    expect(c['changes']).not.toHaveProperty('labels');
  });

  test('has the objects that it changed, as a PCE was recorded', async () => {
    const pce = await startTestPce();
    const hrefs = [
      await made(pce, { hostname: 'a', labels: [{ href: web.href }] }),
      await made(pce, { hostname: 'b' }),
    ];
    const change = { description: 'new', labels: [{ href: production.href }] };
    await pce.put(
      `${workloads}/bulk_update`,
      [...hrefs, `${workloads}/none`].map((href) => ({ href, ...change })),
    );
    const event = await newest(pce);
    expect(event.event_type).toBe('workloads.bulk_update');
    const one = (href: unknown, hostname: string, labels: Json) => ({
      uuid,
      resource: { workload: { href, name: null, hostname, labels: [production] } },
      changes: { description: { before: null, after: 'new' }, labels },
      change_type: 'update',
    });
    expect(event.resource_changes).toEqual([
      one(hrefs[0], 'a', { created: [production], deleted: [web] }),
      one(hrefs[1], 'b', { created: [production] }),
    ]);
  });

  test('has the objects that it deleted, without changes', async () => {
    const pce = await startTestPce();
    const href = await made(pce, { name: 'a' });
    await pce.put(`${workloads}/bulk_delete`, [{ href }, { href }]);
    expect(await newest(pce)).toMatchObject({
      event_type: 'workloads.bulk_delete',
      status: 'success',
      resource_changes: [{ resource: { workload: { href } }, changes: {}, change_type: 'delete' }],
    });
  });

  test('is there also where nothing was changed', async () => {
    const pce = await startTestPce();
    await pce.put(`${workloads}/bulk_delete`, [{ href: `${workloads}/none` }]);
    expect(await told(pce)).toMatchObject([
      { event_type: 'workloads.bulk_delete', status: 'success', resource_changes: [] },
    ]);
  });

  test('has all objects of a call that takes several steps', async () => {
    const pce = await startTestPce();
    // Some six megabytes: more than one step takes, and less than one event may have.
    const items = Array.from({ length: 400 }, (_, i) => ({ name: `w${i}`, description: 'x'.repeat(15_000) }));
    expect((await pce.put(`${workloads}/bulk_create`, items)).status).toBe(200);
    const [event, ...others] = (await told(pce)) as [Event, ...Event[]];
    expect([others, event.resource_changes.length]).toEqual([[], 400]);
    expect(event.resource_changes.map(({ changes }) => (changes as { name: { after: string } }).name.after)).toEqual(
      items.map(({ name }) => name),
    );
  });

  test.runIf(isLong)('goes along with an export', async () => {
    const pce = await startTestPce();
    const many = Array.from({ length: 200 }, (_, i) => ({ name: `w${i}`, description: 'x'.repeat(15_000) }));
    await pce.put(`${workloads}/bulk_create`, [{ name: 'a', labels: [{ href: web.href }] }, ...many]);
    const before = await told(pce);
    await pce.pce.snapshots.save('then');
    const exported = JSON.parse(JSON.stringify(await pce.pce.snapshots.export('then')));
    const other = await startTestPce();
    await other.pce.snapshots.import(exported);
    await other.pce.snapshots.restore('then');
    expect(await told(other)).toEqual(before);
  });

  test.each(['vens', 'workloads'] as const)('has the hosts that were unpaired by %s', async (kind) => {
    const server = await startWithHosts();
    const paired = [await server.activate({ hostname: 'a' }), await server.activate({ hostname: 'b' })];
    const hrefs = paired.map((one) => hrefOf(one, kind === 'vens' ? 'ven' : 'workload'));
    await server.put(`/orgs/1/${kind}/unpair`, { [kind]: hrefs.map((href) => ({ href })) });
    const type = kind === 'vens' ? 'agents.unpair' : 'workloads.unpair';
    const [event] = (await told(server, `event_type=${type}`)) as [Event];
    expect(event.resource_changes).toEqual(
      ['a', 'b'].map((hostname, i) => ({
        uuid,
        resource:
          kind === 'workloads'
            ? { workload: { href: hrefs[i], name: null, hostname, labels: [] } }
            : {
                ven: { href: hrefs[i], hostname },
                agent: { href: hrefOf(paired[i] as (typeof paired)[0], 'agent'), name: null, hostname },
              },
        changes: {},
        change_type: 'update',
      })),
    );
  });
});

describe('changes', () => {
  const changesOf = async (pce: TestPce) => (await newest(pce)).resource_changes[0]?.['changes'];

  test('of a list are the elements that came and went, in single calls too', async () => {
    const pce = await startTestPce();
    const href = await made(pce, { name: 'a', labels: [{ href: web.href }] });
    await pce.put(href, { name: 'b', labels: [{ href: production.href }] });
    expect(await changesOf(pce)).toEqual({
      name: { before: 'a', after: 'b' },
      labels: { created: [production], deleted: [web] },
    });
    await pce.put(href, { labels: [] });
    expect(await changesOf(pce)).toEqual({ labels: { deleted: [production] } });
    await pce.put(href, { labels: [] });
    expect(await changesOf(pce)).toEqual({});
  });

  test('of a pairing profile are told in the same way', async () => {
    const pce = await startTestPce();
    const { body } = await pce.post('/orgs/1/pairing_profiles', { enabled: true, labels: [{ href: web.href }] });
    await pce.put(body['href'] as string, { labels: [{ href: production.href }] });
    expect(await changesOf(pce)).toEqual({
      labels: { created: [{ href: production.href }], deleted: [{ href: web.href }] },
    });
  });

  test('of interfaces name those that came, went and changed', async () => {
    const pce = await startTestPce();
    const [eth0, eth1] = [
      { name: 'eth0', address: '10.0.0.1' },
      { name: 'eth 1', address: '10.0.0.2' },
    ];
    const href = await made(pce, { name: 'a', interfaces: [eth0, eth1] });
    const shown = ({ name, address }: typeof eth0) => ({
      href: `${href}/interfaces/${encodeURIComponent(name)}`,
      ...{ name, address, network: corporate },
    });
    const eth2 = { name: 'eth2', address: '10.0.0.3' };
    await pce.put(href, { interfaces: [{ ...eth0, cidr_block: 8 }, eth2] });
    expect(await changesOf(pce)).toEqual({
      workload_interfaces: {
        updated: [{ resource: shown(eth0), changes: { cidr_block: { before: null, after: 8 } } }],
        created: [shown(eth2)],
        deleted: [shown(eth1)],
      },
    });
    await pce.delete(`${href}/interfaces/eth2`);
    const { event_type, resource_changes } = await newest(pce);
    expect(event_type).toBe('workload_interface.delete');
    expect(resource_changes[0]?.['changes']).toEqual({ workload_interfaces: { deleted: [shown(eth2)] } });
  });

  test('are not told of an object that is deleted', async () => {
    const pce = await startTestPce();
    await pce.delete(await made(pce, { name: 'a', labels: [{ href: web.href }] }));
    expect(await newest(pce)).toMatchObject({ event_type: 'workload.delete', severity: 'info' });
    expect(await changesOf(pce)).toEqual({});
  });

  test('are not told when a key is generated, nor is a resource', async () => {
    const pce = await startTestPce();
    const { body } = await pce.post('/orgs/1/pairing_profiles', { enabled: true });
    await pce.post(`${body['href']}/pairing_key`, {});
    expect(await newest(pce)).toMatchObject({
      event_type: 'pairing_profile.create_pairing_key',
      ...{ status: 'success', severity: 'info', resource_changes: [], notifications: [] },
    });
  });
});

describe('a refused call', () => {
  const asked = (method: string, path: string, more: Json = {}) => ({
    ...{ api_endpoint: `/api/v2${path}`, api_method: method },
    src_ip: expect.stringMatching(/127\.0\.0\.1$/),
    ...more,
  });
  const failed = { status: 'failure', severity: 'err', resource_changes: [] };

  test.each<[string, string | null, Json]>([
    ['without credentials', null, {}],
    ['with a key that there is not', 'api_nobody:secret', {}],
    ['with a wrong secret', 'api_owner:wrong', { api_key_id: 'owner' }],
  ])('%s is told by the system, without an action', async (_what, as, key) => {
    const pce = await startTestPce();
    await pce.get('/orgs/1/labels', { as });
    const info = asked('GET', '/orgs/1/labels', key);
    expect(await newest(pce)).toMatchObject({
      ...{ event_type: 'request.authentication_failed', ...failed, action: null },
      created_by: { system: {} },
    });
    expect((await newest(pce)).notifications).toEqual([
      { uuid, notification_type: 'request.authentication_failed', info },
    ]);
  });

  test('without the right role is told by the user', async () => {
    const pce = await startTestPce({ scenario: rolesScenario(['workload_manager']) });
    expect((await pce.get('/orgs/1/events', { as: pce.as('workload_manager') })).status).toBe(403);
    const event = await newest(pce);
    expect(event).toMatchObject({
      ...{ event_type: 'request.authorization_failed', ...failed, action: null },
      created_by: { user: { username: 'role-workload_manager@mock-pce.test' } },
    });
    expect(event.notifications).toEqual([
      {
        ...{ uuid, notification_type: 'request.authorization_failed' },
        info: asked('GET', '/orgs/1/events', { api_key_id: 'role_workload_manager' }),
      },
    ]);
  });

  test('that leaves an event when it succeeds leaves one of that type, with its action', async () => {
    const pce = await startTestPce({ scenario: rolesScenario(['read_only']) });
    await pce.post('/orgs/1/labels', { key: 'app', value: 'x' }, { as: pce.as('read_only') });
    const info = { api_key_id: 'role_read_only' };
    expect(await newest(pce)).toMatchObject({
      ...{ event_type: 'label.create', ...failed },
      created_by: { user: { username: 'role-read_only@mock-pce.test' } },
      action: { ...asked('POST', '/orgs/1/labels'), http_status_code: 403, info },
      notifications: [
        { notification_type: 'request.authorization_failed', info: asked('POST', '/orgs/1/labels', info) },
      ],
    });
  });

  test('at a limit has an action with its errors', async () => {
    const pce = await startTestPce({ limits: new Map([['total_workloads', 0]]) });
    await pce.post(workloads, { name: 'a' });
    expect(await newest(pce)).toMatchObject({
      ...{ event_type: 'workload.create', ...failed },
      action: { http_status_code: 406, errors: [{ token: 'object_limit_hard_limit_reached' }] },
      notifications: [{ notification_type: 'hard_limit.exceeded' }],
    });
  });
});

describe('an event of a VEN is told', () => {
  test('by its agent and itself when it pairs and when it leaves', async () => {
    const server = await startWithHosts();
    const paired = await server.activate({ hostname: 'web-1' });
    const [agent, ven, workload] = [hrefOf(paired, 'agent'), hrefOf(paired, 'ven'), hrefOf(paired, 'workload')];
    await server.put('/orgs/1/vens/unpair', { vens: [{ href: ven }] });
    const created_by = { agent: { href: agent, hostname: 'web-1' }, ven: { href: ven, hostname: 'web-1' } };
    const resource = { ven: { href: ven, hostname: 'web-1' }, agent: { href: agent, name: null, hostname: 'web-1' } };
    const events = await told(server, 'max_results=4');
    const ofVen = events.filter(({ event_type }) => event_type !== 'agents.unpair');
    expect(ofVen.map(({ event_type, created_by: by }) => [event_type, by])).toEqual([
      ['agent.deactivate', created_by],
      ['workload.online', created_by],
      ['agent.activate', created_by],
    ]);
    expect(ofVen.map(({ resource_changes: [change] }) => change?.['resource'])).toEqual([
      resource,
      { workload: expect.objectContaining({ href: workload }) },
      resource,
    ]);
  });

  test('by the system where the PCE finds it silent', async () => {
    const server = await startWithHosts();
    const workload = hrefOf(await server.activate({ hostname: 'web-1', heartbeat: false }), 'workload');
    server.pce.clock.advance(3600);
    const [offline, missed] = await told(server, 'max_results=2');
    expect(offline).toMatchObject({
      ...{ event_type: 'system_task.agent_offline_check', created_by: { system: {} } },
      resource_changes: [
        { resource: { workload: { href: workload } }, changes: { online: { before: true, after: false } } },
      ],
    });
    expect(missed?.resource_changes[0]?.['resource']).toHaveProperty('agent');
  });
});

describe('a change of a VEN is told as one of its agent', () => {
  test.each<[string, Json[]]>([
    ['agent.update', [{ name: 'x' }]],
    ['agent.update', [{ status: 'active', description: 'x' }]],
    ['agent.suspend', [{ status: 'suspended', name: 'x' }]],
    ['agent.unsuspend', [{ status: 'suspended' }, { status: 'active' }]],
  ])('%s for %j', async (type, changes) => {
    const server = await startWithHosts();
    const paired = await server.activate({ hostname: 'web-1' });
    const ven = hrefOf(paired, 'ven');
    for (const change of changes) expect((await server.put(ven, change)).status).toBe(204);
    const event = await newest(server);
    const { name = null } = Object.assign({}, ...changes);
    expect(event).toMatchObject({ event_type: type, created_by: { user: { href: '/users/1' } } });
    expect(event.resource_changes[0]?.['resource']).toEqual({
      ven: { href: ven, hostname: 'web-1' },
      agent: { href: hrefOf(paired, 'agent'), name, hostname: 'web-1' },
    });
  });
});
