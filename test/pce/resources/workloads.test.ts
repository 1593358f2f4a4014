import { describe, expect, test } from 'vitest';
import { roleNames } from '../../../src/pce/model/roles.ts';
import { type Json, messagesOf, rolesScenario, startTestPce, type TestPce, tokensOf } from '../../harness.ts';
import { venOf, withHosts, workloadOf } from './managed-hosts.ts';

const workloads = '/orgs/1/workloads';
const labels = '/orgs/1/labels';
const clock = '2026-01-01T00:00:00.000Z';
/** The time in the form of workloads. */
const now = '2026-01-01T00:00:00.000000Z';
const web = { href: `${labels}/1` };
const production = { href: `${labels}/7` };

const create = async ({ post }: TestPce, body: Json) => (await post(workloads, body)).body as Json & { href: string };
const invalid = (where: string, says: string, file: string, mark = '') =>
  `Input validation failed. Details: {The property '#/${where}' ${says} in schema ${file}.schema.json${mark}}`;

describe('an unmanaged workload', () => {
  test('is created whole, in the order of the reference object', async () => {
    const { get, post } = await startTestPce({ clock });
    const created = await post(workloads, { hostname: 'db1', interfaces: [{ name: 'eth0', address: '10.0.0.1' }] });
    expect(created.status).toBe(201);
    const by = { href: '/users/1' };
    const { href } = created.body;
    expect(href).toMatch(/^\/orgs\/1\/workloads\/[0-9a-f-]{36}$/);
    const nothing = (...names: string[]) => Object.fromEntries(names.map((name) => [name, null]));
    const expected = {
      href,
      deleted: false,
      ...nothing('name', 'description'),
      managed: false,
      hostname: 'db1',
      ...nothing('service_principal_name', 'agent_to_pce_certificate_authentication_id', 'distinguished_name'),
      ...nothing('public_ip', 'external_data_set', 'external_data_reference'),
      interfaces: [
        {
          name: 'eth0',
          ...nothing('cidr_block', 'link_state'),
          network_detection_mode: 'single_private_brn',
          friendly_name: null,
          network: { href: expect.stringMatching(/^\/orgs\/1\/networks\/[0-9a-f-]{36}$/), name: 'Corporate' },
          loopback: false,
          address: '10.0.0.1',
          ...nothing('default_gateway_address', 'public_ip'),
        },
      ],
      ignored_interface_names: [],
      ...nothing('service_provider', 'data_center', 'data_center_zone', 'os_id', 'os_detail'),
      online: true,
      ...nothing('containers_inherit_host_policy', 'blocked_connection_action'),
      labels: [],
      services: { open_service_ports: [] },
      risk_summary: null,
      agent: {
        config: {
          mode: 'illuminated',
          log_traffic: false,
          visibility_level: 'flow_summary',
          security_policy_update_mode: 'adaptive',
        },
      },
      ven: null,
      enforcement_mode: 'visibility_only',
      visibility_level: 'flow_summary',
      selectively_enforced_services: [],
      created_at: now,
      updated_at: now,
      created_by: by,
      updated_by: by,
      ...nothing('container_cluster', 'ike_authentication_certificate'),
      datacenter_nat_1to1: false,
      caps: ['write'],
    };
    expect(created.body).toEqual(expected);
    expect(Object.keys(created.body)).toEqual(Object.keys(expected));
    expect(Object.keys((created.body['interfaces'] as Json[])[0] ?? {})).toEqual(
      Object.keys(expected.interfaces[0] ?? {}),
    );
    expect((await get(href as string)).text).toBe(created.text);
  });

  test.each<[string, Json, string]>([
    [
      'neither name nor hostname',
      {},
      invalid('', 'of type object did not match one or more of the required schemas', 'workloads_post'),
    ],
    [
      'a property of the answer',
      { name: 'x', managed: true },
      invalid(
        '',
        'contains additional properties ["managed"] outside of the schema when none are allowed',
        'workloads_post',
      ),
    ],
    [
      'an address that is none',
      { name: 'x', interfaces: [{ name: 'e', address: '10.0.0.256' }] },
      invalid(
        'interfaces/0/address',
        'of type string did not match any of the required schemas',
        'ip_address_format_validation',
        '#',
      ),
    ],
    [
      'an address with a prefix',
      { name: 'x', interfaces: [{ name: 'e', address: '10.0.0.0/8' }] },
      invalid(
        'interfaces/0/address',
        'of type string did not match any of the required schemas',
        'ip_address_format_validation',
        '#',
      ),
    ],
    [
      'an interface without a name',
      { name: 'x', interfaces: [{ address: '::1' }] },
      invalid('interfaces/0', "did not contain a required property of 'name'", 'workloads_interfaces', '#'),
    ],
    [
      'a mode that there is not',
      { name: 'x', agent: { config: { mode: 'full' } } },
      invalid(
        'agent/config/mode',
        'value "full" did not match one of the following values: idle, illuminated, enforced, selective',
        'workload_modes',
        '#',
      ),
    ],
    ['an unknown label', { name: 'x', labels: [{ href: `${labels}/99` }] }, `Invalid URI: {${labels}/99}`],
    [
      'two labels of one type',
      { name: 'x', labels: [web, { href: `${labels}/2` }] },
      'Only one label of each type is allowed: role',
    ],
  ])('is refused for %s', async (_what, body, message) => {
    const { get, post } = await startTestPce();
    const reply = await post(workloads, body);
    expect([reply.status, messagesOf(reply)]).toEqual([406, [message]]);
    expect((await get(workloads)).text).toBe('[]');
  });

  test('changes what a PUT names and nothing else, the href in it being no more than a name', async () => {
    const pce = await startTestPce();
    const before = await create(pce, { name: 'a', hostname: 'a.example', description: 'first' });
    expect((await pce.put(before.href, { href: '/orgs/1/workloads/other', public_ip: '127.0.0.1' })).status).toBe(204);
    const { updated_at, ...after } = (await pce.get(before.href)).body;
    expect(after).toEqual({ ...before, public_ip: '127.0.0.1', updated_at: undefined });
    expect(String(updated_at) >= String(before['updated_at'])).toBe(true);
  });

  test.each<[Json, Json, string]>([
    [{ enforcement_mode: 'full' }, { mode: 'enforced', log_traffic: false }, 'full'],
    [{ agent: { config: { mode: 'idle', log_traffic: true } } }, { mode: 'idle', log_traffic: true }, 'idle'],
    [{ enforcement_mode: 'selective', agent: { config: { mode: 'idle' } } }, { mode: 'selective' }, 'selective'],
  ])('shows %j in both its agent and itself', async (change, config, enforcement_mode) => {
    const pce = await startTestPce();
    const expected = { enforcement_mode, agent: { config } };
    expect(await create(pce, { name: 'a', ...change })).toMatchObject(expected);
    const { href } = await create(pce, { name: 'b' });
    expect((await pce.put(href, change)).status).toBe(204);
    expect((await pce.get(href)).body).toMatchObject(expected);
  });

  test('keeps what a PUT does not say of its agent', async () => {
    const pce = await startTestPce();
    const { href } = await create(pce, { name: 'a', agent: { config: { log_traffic: true } } });
    await pce.put(href, { enforcement_mode: 'idle' });
    expect((await pce.get(href)).body['agent']).toMatchObject({ config: { mode: 'idle', log_traffic: true } });
  });

  test('has an external reference of its own', async () => {
    const pce = await startTestPce();
    const external = { external_data_set: 'cmdb', external_data_reference: '1' };
    await create(pce, { name: 'a', ...external });
    const { href } = await create(pce, { name: 'b' });
    for (const reply of [await pce.post(workloads, { name: 'c', ...external }), await pce.put(href, external)]) {
      expect(tokensOf(reply)).toEqual(['external_reference_not_unique']);
    }
  });

  test('is marked by DELETE: readable with its time, out of lists, not to be deleted or changed again', async () => {
    const pce = await startTestPce({ clock });
    const { href } = await create(pce, {
      name: 'a',
      labels: [web],
      external_data_set: 'x',
      external_data_reference: '1',
    });
    expect((await pce.delete(href)).status).toBe(204);
    const gone = (await pce.get(href)).body;
    const by = { href: '/users/1' };
    expect(gone).toMatchObject({ deleted: true, deleted_at: now, deleted_by: by });
    const names = Object.keys(gone);
    expect(names.indexOf('deleted_at')).toBe(names.indexOf('updated_at') + 1);
    expect(tokensOf(await pce.delete(href))).toEqual(['workload_already_deleted']);
    expect(tokensOf(await pce.put(href, { name: 'b' }))).toEqual(['workload_already_deleted']);
    const found = async (query: string) => (await pce.get<Json[]>(`${workloads}?${query}`)).body.length;
    const counts = ['', 'include_deleted=true', 'include_deleted=yes', 'soft_deleted=true', 'soft_deleted=false'];
    expect(await Promise.all(counts.map(found))).toEqual([0, 1, 1, 1, 0]);
    expect(
      (await pce.post(workloads, { name: 'b', external_data_set: 'x', external_data_reference: '1' })).status,
    ).toBe(201);
    expect((await pce.delete(web.href)).status).toBe(204);
  });

  test.each([{ public_ip: '999.1.1.1' }, { interfaces: [{ name: 'eth0', address: '10.0.0.1', cidr_block: 33 }] }])(
    'with an address that is none is refused, made or changed: %j',
    async (body) => {
      const { get, post, put } = await startTestPce();
      const made = await post(workloads, { name: 'a', public_ip: '', ...body });
      expect([made.status, tokensOf(made)]).toEqual([406, ['invalid_ip_address']]);
      const { href } = (await post(workloads, { name: 'b', public_ip: '' })).body as { href: string };
      expect(tokensOf(await put(href, body))).toEqual(['invalid_ip_address']);
      expect((await get<Json[]>(workloads)).body).toMatchObject([{ name: 'b', public_ip: '', interfaces: [] }]);
    },
  );

  test.each(['00000000-0000-4000-8000-000000000000', '1', 'bulk'])('with id %s is 404', async (id) => {
    const { get, put, delete: remove } = await startTestPce();
    for (const reply of [
      await get(`${workloads}/${id}`),
      await put(`${workloads}/${id}`, {}),
      await remove(`${workloads}/${id}`),
    ]) {
      expect(reply.status).toBe(404);
    }
  });

  test('leaves an event that names it, for each of its changes', async () => {
    const pce = await startTestPce();
    const { href } = await create(pce, { hostname: 'a', labels: [web] });
    await pce.put(href, { name: 'b' });
    await pce.delete(href);
    const events = (await pce.get<Json[]>('/orgs/1/events?max_results=3')).body;
    expect(events.map(({ event_type }) => event_type)).toEqual(
      ['delete', 'update', 'create'].map((verb) => `workload.${verb}`),
    );
    const [change] = (events[1]?.['resource_changes'] ?? []) as Json[];
    const label = { ...web, key: 'role', value: 'Web' };
    expect(change?.['resource']).toEqual({ workload: { href, name: 'b', hostname: 'a', labels: [label] } });
    expect(change?.['changes']).toEqual({ name: { before: null, after: 'b' } });
  });
});

describe('a label of a workload', () => {
  test('is shown with key and value, which follow the label, and leaves the time of the workload', async () => {
    const pce = await startTestPce();
    const { href, updated_at } = await create(pce, { name: 'a', labels: [production, web] });
    const both = async () => (await pce.get(href)).body['labels'];
    const shown = [
      { ...production, key: 'env', value: 'Production' },
      { ...web, key: 'role', value: 'Web' },
    ];
    expect(await both()).toEqual(shown);
    await pce.put(web.href, { value: 'Front end' });
    expect(await both()).toEqual([shown[0], { ...shown[1], value: 'Front end' }]);
    expect((await pce.get<Json[]>(workloads)).body[0]).toMatchObject({ updated_at, labels: await both() });
    await pce.put(href, { labels: [web] });
    expect(await both()).toEqual([{ ...shown[1], value: 'Front end' }]);
  });

  test('follows on every workload that holds it', async () => {
    const pce = await startTestPce();
    const bodies = Array.from({ length: 20 }, (_, i) => ({ name: `w${i}`, labels: i % 2 ? [web] : [production, web] }));
    await pce.put(`${workloads}/bulk_create`, bodies);
    await pce.put(web.href, { value: 'All of them' });
    const values = (await pce.get<{ labels: Json[] }[]>(workloads)).body.map(
      ({ labels: all }) => all.at(-1)?.['value'],
    );
    expect(values).toEqual(bodies.map(() => 'All of them'));
  });

  test('is kept while the workload holds it, and says so in its usage', async () => {
    const pce = await startTestPce();
    const usage = async () => ((await pce.get(`${web.href}?usage=true`)).body['usage'] as Json)['workload'];
    const { href } = await create(pce, { name: 'a', labels: [web] });
    expect(await usage()).toBe(true);
    const refused = await pce.delete(web.href);
    expect([refused.status, tokensOf(refused)]).toEqual([406, ['label_still_has_associated_agent_info']]);
    await pce.put(href, { labels: [] });
    expect(await usage()).toBe(false);
    expect((await pce.delete(web.href)).status).toBe(204);
  });
});

describe('a managed workload', () => {
  const host = { hostname: 'h1', ven: { name: 'ven 1' }, workload: { name: 'host 1', labels: [web] } };

  test('shows its agent and its VEN, and by whom it was made', async () => {
    const { get } = await startTestPce(await withHosts([host]));
    const { body } = await get(workloadOf(1));
    const by = { href: '/orgs/1/agents/1' };
    const version = '25.2.10-100';
    const ven = { href: venOf(1), hostname: 'h1', name: 'ven 1', status: 'active', ven_type: 'server', version };
    expect(body).toMatchObject({ managed: true, ven, created_by: by, updated_by: by });
    expect(body['agent']).toMatchObject({
      config: { mode: 'illuminated' },
      href: '/orgs/1/agents/1',
      status: { status: 'active' },
    });
    expect(Object.keys(body['ven'] as Json)).toEqual(Object.keys(ven));
  });

  test.each<[Json, string | undefined]>([
    [{ name: 'x', description: null, enforcement_mode: 'full', datacenter_nat_1to1: true }, undefined],
    [{ public_ip: '1.2.3.4', interfaces: [{ name: 'eth0', address: '::2' }] }, undefined],
    [{ hostname: 'h2' }, 'workloads_with_ven_put'],
    [{ public_ip: '1.2.3.4', os_id: 'x' }, 'workloads_with_ven_interfaces_put'],
  ])('accepts a PUT that its schema allows: %j', async (body, file) => {
    const pce = await startTestPce(await withHosts([host]));
    const reply = await pce.put(workloadOf(1), body);
    const [stray] = Object.keys(body).slice(-1);
    const message = invalid(
      '',
      `contains additional properties ["${stray}"] outside of the schema when none are allowed`,
      file ?? '',
    );
    expect(reply.status === 204 ? undefined : messagesOf(reply)).toEqual(file && [message]);
    const { interfaces: _, ...plain } = body;
    if (!file) expect((await pce.get(workloadOf(1))).body).toMatchObject(plain);
  });

  test('without a VEN accepts only the properties that are allowed without one', async () => {
    const pce = await startTestPce();
    const { href } = await create(pce, { name: 'a' });
    const reply = await pce.put(href, { datacenter_nat_1to1: true });
    expect(messagesOf(reply)[0]).toContain('in schema workloads_without_ven_put.schema.json');
  });

  test('cannot be deleted, alone or in bulk, nor lose an interface', async () => {
    const pce = await startTestPce(await withHosts([host]));
    expect(tokensOf(await pce.delete(workloadOf(1)))).toEqual(['workload_is_managed']);
    const bulk = await pce.put<Json[]>(`${workloads}/bulk_delete`, [{ href: workloadOf(1) }]);
    expect(bulk.body).toMatchObject([{ href: workloadOf(1), token: 'workload_is_managed' }]);
    const added = await pce.post(`${workloadOf(1)}/interfaces`, {
      name: 'eth0',
      link_state: 'up',
      address: '10.0.0.1',
    });
    expect([added.status, tokensOf(added)]).toEqual([405, ['method_not_allowed_error']]);
    expect((await pce.get(workloadOf(1))).body['deleted']).toBe(false);
  });

  test('hands its labels on to its VEN, and suspends it', async () => {
    const pce = await startTestPce(await withHosts([host]));
    await pce.put(workloadOf(1), { labels: [production], agent: { status: { status: 'suspended' } } });
    expect((await pce.get(venOf(1))).body).toMatchObject({ labels: [production], status: 'suspended' });
    const { agent, ven } = (await pce.get(workloadOf(1))).body;
    expect([agent, ven]).toMatchObject([{ status: { status: 'suspended' } }, { status: 'suspended' }]);
    expect((await pce.delete(web.href)).status).toBe(204);
    expect(tokensOf(await pce.delete(production.href))).toEqual(['label_still_has_associated_agent_info']);
  });
});

test.each(roleNames)('a %s reads workloads; only owner, admin and workload manager write them', async (role) => {
  const { request, as } = await startTestPce({ scenario: rolesScenario([role], { workloads: [{ name: 'a' }] }) });
  const by = { as: as(role) };
  const mayWrite = ['owner', 'admin', 'workload_manager'].includes(role);
  const [{ href, caps }] = (await request<[Json]>('GET', workloads, by)).body;
  expect(caps).toEqual(mayWrite ? ['write'] : []);
  const statuses = [
    await request('POST', workloads, { body: { name: 'x' }, ...by }),
    await request('PUT', `${workloads}/bulk_create`, { body: [{ name: 'x' }], ...by }),
    await request('POST', `${href}/interfaces`, { body: { name: 'e', link_state: 'up', address: '::1' }, ...by }),
    await request('PUT', href as string, { body: {}, ...by }),
    await request('DELETE', href as string, by),
  ].map((reply) => reply.status);
  expect(statuses).toEqual(mayWrite ? [201, 200, 201, 204, 204] : Array(5).fill(403));
});
