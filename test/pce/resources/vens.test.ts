import { describe, expect, test } from 'vitest';
import { roleNames } from '../../../src/pce/model/roles.ts';
import { type Json, messagesOf, rolesScenario, startTestPce, tokensOf } from '../../harness.ts';
import { venOf, withHosts, workloadOf } from './managed-hosts.ts';

const vens = '/orgs/1/vens';
const web = { href: '/orgs/1/labels/1' };

const condition = (notification_type: string, severity: string) => ({
  first_reported_timestamp: '2026-01-01T00:00:00.000Z',
  latest_event: {
    notification_type,
    severity,
    href: '/orgs/1/events/x',
    info: {},
    timestamp: '2026-01-01T00:00:00.000Z',
  },
});

describe('a VEN', () => {
  test('is read whole, in the order of the reference object, labels and workloads by href', async () => {
    const clock = '2026-01-01T00:00:00.000Z';
    const options = await withHosts([{ hostname: 'h1', workload: { labels: [web] } }], { clock });
    const { get } = await startTestPce(options);
    const nothing = (...names: string[]) => Object.fromEntries(names.map((name) => [name, null]));
    const by = { href: venOf(1) };
    const expected = {
      href: venOf(1),
      ...nothing('name', 'description'),
      hostname: 'h1',
      ...nothing('uid', 'os_id', 'os_detail', 'os_platform'),
      version: '25.2.10-100',
      status: 'active',
      activation_type: 'pairing_key',
      ...nothing('active_pce_fqdn', 'target_pce_fqdn'),
      golden_image: false,
      labels: [web],
      interfaces: [],
      workloads: [{ href: workloadOf(1) }],
      ...nothing('container_cluster', 'secure_connect'),
      unpair_allowed: true,
      ...nothing('last_heartbeat_at', 'last_goodbye_at'),
      created_at: clock,
      created_by: by,
      updated_at: clock,
      updated_by: by,
      conditions: [],
      authentication_recovery: false,
      caps: ['write', 'generate_support_report', 'upgrade', 'unpair'],
      ven_type: 'server',
      ...nothing('upgrade_expires_at', 'upgrade_target_version'),
    };
    const one = await get(venOf(1));
    expect(one.text).toBe(JSON.stringify(expected));
    expect((await get(vens)).text).toBe(`[${one.text}]`);
  });

  test('is changed by a PUT, which its workload shows, and leaves an event', async () => {
    const { get, put } = await startTestPce(await withHosts([{ hostname: 'h1' }, { hostname: 'h2' }]));
    const change = {
      name: 'ven',
      description: null,
      target_pce_fqdn: 'b.pce.test',
      status: 'suspended',
      golden_image: true,
    };
    expect((await put(venOf(1), change)).status).toBe(204);
    expect((await get(venOf(1))).body).toMatchObject({ ...change, updated_by: { href: '/users/1' } });
    const shown = async (host: number) => {
      const { ven, agent } = (await get(workloadOf(host))).body as { ven: Json; agent: { status: Json } };
      return [ven['name'], ven['status'], agent.status['status']];
    };
    expect([await shown(1), await shown(2)]).toEqual([
      ['ven', 'suspended', 'suspended'],
      [null, 'active', 'active'],
    ]);
    const [event] = (await get<Json[]>('/orgs/1/events?max_results=1')).body;
    expect(event?.['event_type']).toBe('agent.suspend');
    const [told] = (event?.['resource_changes'] ?? []) as Json[];
    // A scenario describes no agent.
    expect(told?.['resource']).toEqual({ ven: { href: venOf(1), hostname: 'h1' } });
  });

  test.each<[Json, string]>([
    [{ hostname: 'x' }, `'#/' contains additional properties ["hostname"] outside of the schema when none are allowed`],
    [{ status: 'stopped' }, `'#/status' value "stopped" did not match one of the following values: active, suspended`],
    [{ golden_image: 'yes' }, "'#/golden_image' of type string did not match the following type: boolean"],
  ])('refuses a PUT of %j', async (body, says) => {
    const { put } = await startTestPce(await withHosts([{ hostname: 'h1' }]));
    const message = `Input validation failed. Details: {The property ${says} in schema vens_put.schema.json}`;
    expect(messagesOf(await put(venOf(1), body))).toEqual([message]);
  });

  test('is neither made nor deleted by a call, nor described in a scenario', async () => {
    const { request } = await startTestPce(await withHosts([{ hostname: 'h1' }]));
    for (const [method, path] of [
      ['POST', vens],
      ['DELETE', venOf(1)],
    ] as const) {
      const reply = await request(method, path, { body: {} });
      expect([reply.status, tokensOf(reply)]).toEqual([405, ['method_not_allowed_error']]);
    }
    const scenario = { orgs: [{ id: 1, objects: { vens: [{ hostname: 'x' }] } }] };
    await expect(startTestPce({ scenario })).rejects.toThrow('vens is not a kind of object that can be described');
    expect((await request('GET', `${vens}/00000000-0000-4000-8000-00000000000f`)).status).toBe(404);
  });

  test('keeps a label from being deleted', async () => {
    const { delete: remove, get } = await startTestPce(await withHosts([{ hostname: 'h1', ven: { labels: [web] } }]));
    expect(tokensOf(await remove(web.href))).toEqual(['label_still_has_associated_agent_info']);
    expect((await get(`${web.href}?usage=true`)).body).toMatchObject({ usage: { workload: false } });
  });
});

describe('a filter of VENs', () => {
  const hosts = [
    {
      hostname: 'Alpha',
      ven: {
        name: 'first',
        description: 'the first',
        version: '22.5.10-100',
        os_id: 'centos-x86_64-7.0',
        os_detail: 'kernel 4',
        interfaces: [
          {
            name: 'eth0',
            address: '10.1.2.3',
            cidr_block: 8,
            link_state: null,
            network: null,
            network_detection_mode: null,
            friendly_name: null,
            default_gateway_address: null,
          },
        ],
        last_heartbeat_at: '2026-01-01T00:00:00.000Z',
        last_goodbye_at: '2026-01-02T00:00:00.000Z',
        labels: [web],
        upgrade_target_version: '25.2.10-100',
      },
    },
    {
      hostname: 'beta',
      ven: {
        version: '25.2.9-7',
        status: 'suspended',
        ven_type: 'endpoint',
        activation_type: 'kerberos',
        active_pce_fqdn: 'a.pce.test',
        conditions: [condition('agent.missed_heartbeats', 'err'), condition('agent.clone_detected', 'err')],
        last_heartbeat_at: '2026-02-01T00:00:00.000Z',
        golden_image: true,
      },
    },
    {
      hostname: 'gamma',
      ven: { conditions: [condition('agent.upgrade_time_out', 'warning')], authentication_recovery: true },
    },
  ];

  test('finds the matches, and no more', async () => {
    const { get } = await startTestPce(await withHosts(hosts));
    const failures: string[] = [];
    for (const [query, expected] of Object.entries({
      'name=FIR': 'Alpha',
      'hostname=alp': 'Alpha',
      'description=the': 'Alpha',
      'os=KERNEL': 'Alpha',
      'os=centos': 'Alpha',
      'ip_address=1.2.3': 'Alpha',
      'version%5Bgte%5D=25.2.9-7': 'beta gamma',
      'version%5Bgte%5D=25.2.10': 'gamma',
      'version%5Blte%5D=25.2.9': 'Alpha beta',
      'version%5Bgte%5D=22.5&version%5Blte%5D=22.5': 'Alpha',
      'status=suspended': 'beta',
      'health=healthy': 'Alpha',
      'health=unhealthy': 'beta gamma',
      'health=error': 'beta',
      'health=warning': 'gamma',
      'condition=agent.clone_detected': 'beta',
      'activation_type=kerberos': 'beta',
      'active_pce_fqdn=a.pce.test': 'beta',
      [`labels=${encodeURIComponent(JSON.stringify([[web.href]]))}`]: 'Alpha',
      'disconnected_before=2026-01-15T00:00:00Z': 'Alpha',
      'last_heartbeat_at%5Bgte%5D=2026-01-15T00:00:00Z': 'beta',
      'last_heartbeat_at%5Blte%5D=2026-02-01T00:00:00Z': 'Alpha beta',
      'last_goodbye_at%5Bgte%5D=2026-01-01T00:00:00Z': 'Alpha',
      'last_goodbye_at%5Blte%5D=2026-01-01T00:00:00Z': '',
      'upgrade_pending=true': 'Alpha',
      'upgrade_pending=false': 'beta gamma',
      'authentication_recovery=true': 'gamma',
      'golden_image=true': 'beta',
      'ven_type=server': 'Alpha gamma',
      'max_results=1': 'Alpha',
    })) {
      const { body } = await get<Json[]>(`${vens}?${query}`);
      const found = body.map(({ hostname }) => hostname).join(' ');
      if (found !== expected) failures.push(`${query}: ${found}, not ${expected}`);
    }
    expect(failures).toEqual([]);
  });

  test.each([
    ...['status=gone', 'health=fine', 'condition=agent.happy', 'ven_type=none', 'golden_image=2'],
    'version%5Bgte%5D=new',
  ])('refuses a value that it does not know: %s', async (query) => {
    const reply = await (await startTestPce()).get(`${vens}?${query}`);
    expect([reply.status, tokensOf(reply)]).toEqual([406, ['input_validation_error']]);
  });
});

test.each(roleNames)('a %s reads VENs; only owner, admin and workload manager change them', async (role) => {
  const options = await withHosts([{ hostname: 'h1' }], { scenario: rolesScenario([role]) });
  const { request, as } = await startTestPce(options);
  const by = { as: as(role) };
  const mayWrite = ['owner', 'admin', 'workload_manager'].includes(role);
  expect((await request('GET', venOf(1), by)).body['caps']).toHaveLength(mayWrite ? 4 : 0);
  expect((await request('PUT', venOf(1), { body: { name: 'x' }, ...by })).status).toBe(mayWrite ? 204 : 403);
});
