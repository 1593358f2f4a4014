import { describe, expect, test } from 'vitest';
import { workloadFilters } from '../../../src/pce/resources/workload-filters.ts';
import { type Json, messagesOf, startTestPce } from '../../harness.ts';
import { status, venOf, withHosts } from './managed-hosts.ts';

const workloads = '/orgs/1/workloads';
const web = { href: '/orgs/1/labels/1' };
const production = { href: '/orgs/1/labels/7' };
const invalid = (name: string, says: string) =>
  `Input validation failed. Details: {The property '#/${name}' ${says} in schema workloads_get.schema.json}`;

describe('a filter of workloads', () => {
  const hosts = [
    {
      hostname: 'Alpha.example',
      workload: {
        name: 'one',
        description: 'first host',
        os_id: 'centos-x86_64-7.0',
        public_ip: '192.0.2.7',
        interfaces: [
          { name: 'eth0', address: '10.1.2.3' },
          { name: 'eth0', address: 'fd00::1' },
        ],
        labels: [web, production],
        enforcement_mode: 'full',
      },
    },
    {
      hostname: 'beta',
      ven: { ven_type: 'endpoint', status: 'suspended' },
      workload: {
        online: false,
        visibility_level: 'flow_off',
        interfaces: [{ name: 'eth0', address: '10.1.99.1', default_gateway_address: '10.1.2.1' }],
        labels: [production],
        agent: {
          config: { log_traffic: true, security_policy_update_mode: 'static' },
          status: status({
            status: 'suspended',
            last_heartbeat_on: '2026-02-01T00:00:00.000Z',
            security_policy_sync_state: 'staged',
          }),
          active_pce_fqdn: 'a.pce.test',
        },
      },
    },
    {
      hostname: 'gamma',
      workload: { agent: { status: status({ agent_health_errors: { errors: ['x'], warnings: ['y'] } }) } },
    },
    {
      hostname: 'delta',
      workload: {
        agent: { status: status({ agent_health_errors: { errors: [], warnings: ['y'] } }) },
        container_cluster: { href: '/orgs/1/container_clusters/c', name: 'c' },
      },
    },
  ];
  const unmanaged = { name: 'five', external_data_set: 'cmdb', external_data_reference: 'r5' };
  const lists = (value: unknown) => encodeURIComponent(JSON.stringify(value));

  test('finds the matches, and no more', async () => {
    const pce = await startTestPce(await withHosts(hosts));
    await pce.post(workloads, unmanaged);
    const failures: string[] = [];
    for (const [query, expected] of Object.entries({
      'name=ON': 'Alpha.example',
      'hostname=alpha': 'Alpha.example',
      'description=first+h': 'Alpha.example',
      'ip_address=10.1.2': 'Alpha.example',
      'ip_address=10.1.': 'Alpha.example beta',
      'ip_address=fd00': 'Alpha.example',
      'ip_address=192.0.2': 'Alpha.example',
      'ip_address=eth': '',
      'os_id=CentOS': 'Alpha.example',
      [`labels=${lists([[web.href, production.href]])}`]: 'Alpha.example',
      [`labels=${lists([[web.href], [production.href]])}`]: 'Alpha.example beta',
      'managed=false': 'five',
      'managed=true&online=true': 'Alpha.example gamma delta',
      'online=no': 'beta',
      'enforcement_mode=full': 'Alpha.example',
      [`enforcement_modes=${lists(['full', 'idle'])}`]: 'Alpha.example',
      [`enforcement_modes=${lists(['visibility_only'])}`]: 'beta gamma delta five',
      'mode=enforced': 'Alpha.example',
      'visibility_level=flow_off': 'beta',
      'log_traffic=true': 'beta',
      'policy_health=active': 'Alpha.example',
      'policy_health=suspended': 'beta',
      'policy_health=error': 'gamma',
      'policy_health=warning': 'delta',
      'security_policy_sync_state=staged': 'beta',
      'security_policy_update_mode=static': 'beta',
      [`ven=${venOf(2)}`]: 'beta',
      'ven.ven_type=endpoint': 'beta',
      'agent.active_pce_fqdn=a.pce.test': 'beta',
      [`container_clusters=${lists(['/orgs/1/container_clusters/c'])}`]: 'delta',
      'last_heartbeat_on%5Bgte%5D=2026-01-15T00:00:00Z': 'beta',
      'last_heartbeat_on%5Blte%5D=2026-01-15T01:00:00%2B01:00': 'Alpha.example gamma delta',
      'risk_summary.ransomware.workload_exposure_severity=high': '',
      'vulnerability_summary.vulnerability_exposure_score%5Bgte%5D=0': '',
      'vulnerability_summary.vulnerability_exposure_score%5Blte%5D=100': '',
      'external_data_set=cmdb': 'five',
      'external_data_reference=r5&external_data_set=other': '',
      'unheard_of=1&max_results=2': 'Alpha.example beta',
    })) {
      const { body } = await pce.get<Json[]>(`${workloads}?${query}`);
      const found = body.map(({ hostname, name }) => hostname ?? name).join(' ');
      if (found !== expected) failures.push(`${query}: ${found}, not ${expected}`);
    }
    expect(failures).toEqual([]);
  });

  test.each([
    ['managed=maybe', invalid('managed', 'of type string did not match the following type: boolean')],
    [
      'enforcement_mode=on',
      invalid(
        'enforcement_mode',
        'value "on" did not match one of the following values: visibility_only, full, idle, selective',
      ),
    ],
    ['include_deleted=some', invalid('include_deleted', 'of type string did not match the following type: boolean')],
    ['enforcement_modes=full', invalid('enforcement_modes', 'is no JSON list')],
    [
      'enforcement_modes=%5B%22on%22%5D',
      invalid(
        'enforcement_modes',
        'value "on" did not match one of the following values: visibility_only, full, idle, selective',
      ),
    ],
    ['labels=%5B%5D1', invalid('labels', 'is no JSON list of lists of label hrefs')],
    [
      'risk_summary.ransomware.workload_exposure_severity=none',
      invalid(
        'risk_summary.ransomware.workload_exposure_severity',
        'value "none" did not match one of the following values: low, medium, high, critical, fully_protected',
      ),
    ],
    ...['gte', 'lte'].map((bound) => [
      `vulnerability_summary.vulnerability_exposure_score%5B${bound}%5D=high`,
      invalid(
        `vulnerability_summary.vulnerability_exposure_score[${bound}]`,
        'of type string did not match the following type: integer',
      ),
    ]),
    ['last_heartbeat_on%5Bgte%5D=2026-01-01', 'Invalid timestamp'],
  ])('with a value that it does not take is refused: %s', async (query, message) => {
    const reply = await (await startTestPce()).get(`${workloads}?${query}`);
    expect([reply.status, messagesOf(reply)]).toEqual([406, [message]]);
  });

  test.each([
    ['gte', [false, true, true]],
    ['lte', [true, true, false]],
  ] as const)('by an exposure score compares numbers, and finds no workload without one: %s', (bound, found) => {
    const { compare } = workloadFilters[`vulnerability_summary.vulnerability_exposure_score[${bound}]`] ?? {};
    const fits = compare?.('40', 0);
    expect(['9', '40', '100'].map((score) => fits?.(score))).toEqual(found);
    expect(fits?.(null)).toBe(false);
  });

  test('sees later changes', async () => {
    const pce = await startTestPce();
    const { body } = await pce.post(workloads, { name: 'a', interfaces: [{ name: 'eth0', address: '10.0.0.1' }] });
    const found = async (address: string) => (await pce.get<Json[]>(`${workloads}?ip_address=${address}`)).body.length;
    expect([await found('10.0.0.1'), await found('10.0.0.2')]).toEqual([1, 0]);
    await pce.put(body['href'] as string, { interfaces: [{ name: 'eth0', address: '10.0.0.2' }] });
    expect([await found('10.0.0.1'), await found('10.0.0.2')]).toEqual([0, 1]);
  });
});

test('a filter or a query that names an unknown label finds nothing, and is not refused', async () => {
  const { get, post } = await startTestPce();
  const unknown = '/orgs/1/labels/999';
  await post('/orgs/1/workloads', { hostname: 'one' });
  const filters = [
    ...['workloads', 'vens', 'pairing_profiles', 'sec_policy/draft/rule_sets', 'service_bindings'].map(
      (list) => `${list}?labels=${encodeURIComponent(JSON.stringify([[unknown]]))}`,
    ),
    `permissions?scope=${encodeURIComponent(JSON.stringify([{ label: { href: unknown } }]))}`,
  ];
  for (const filter of filters) expect((await get(`/orgs/1/${filter}`)).text, filter).toBe('[]');
  const query = { resolve_actors: true, providers: [{ label: { href: unknown } }] };
  expect((await post('/orgs/1/sec_policy/draft/rule_search', query)).text).toBe('[]');
});
