// The properties that programs send, each call as its client makes it. A body that they make from an answer has to be
// accepted again. From their sources: illumio-pylo 0.4.0, illumio-py 1.1.3, illumio-py-open 1.3.4, Ansible collection
// 0.2.6, Terraform provider 1.1.6, illumioapi 2.0, workloader 11.4, illumio-mcp-server, illumio-kubernetes-operator.
import { describe, expect, test } from 'vitest';
import { type Json, messagesOf, type Reply } from '../../harness.ts';
import { some } from '../../length.ts';
import { startOrg } from '../an-org.ts';
import { localSyslog, remoteSyslog } from '../resources/syslog-destination.ts';

type Org = Awaited<ReturnType<typeof startOrg>>;

interface Sending {
  readonly client: string;
  readonly call: string;
  readonly body: unknown;
  /** The property that `strict` alone refuses. */
  readonly deprecated?: string;
}

/** A body that is made from the answer of a GET. */
type Making = (shown: Json, org: Org['hrefs']) => unknown;

const eth1 = { name: 'eth1', address: '10.0.0.2', link_state: 'up' };
const labels = [{ href: '{label}' }];

/** The body of both Terraform providers at each change: the empty texts are attributes that nobody set. */
const terraformProfile = {
  name: 'Web',
  description: '',
  enabled: true,
  enforcement_mode: 'visibility_only',
  enforcement_mode_lock: true,
  visibility_level: 'flow_off',
  visibility_level_lock: false,
  role_label_lock: true,
  app_label_lock: true,
  env_label_lock: false,
  loc_label_lock: true,
  log_traffic: false,
  log_traffic_lock: true,
  labels: [],
};
const terraformDimension = {
  display_name: 'Test',
  display_info: { initial: 'T', icon: '', background_color: '', foreground_color: '', display_name_plural: '' },
};
const terraformWorkload = {
  name: 'a',
  description: '',
  data_center: '',
  data_center_zone: '',
  service_provider: '',
  enforcement_mode: 'idle',
  labels,
  ignored_interface_names: [],
};
const terraformUnmanaged = {
  ...terraformWorkload,
  hostname: '',
  distinguished_name: '',
  os_id: '',
  os_detail: '',
  online: false,
  interfaces: [{ ...eth1, cidr_block: 24, default_gateway_address: '10.0.0.254', friendly_name: 'LAN' }],
};
const ansibleProfile = {
  name: 'Web',
  description: '',
  enabled: true,
  enforcement_mode: 'idle',
  enforcement_mode_lock: true,
  visibility_level: 'flow_summary',
  visibility_level_lock: true,
  allowed_uses_per_key: 'unlimited',
  key_lifespan: 'unlimited',
  labels: [],
  role_label_lock: true,
  app_label_lock: true,
  env_label_lock: true,
  loc_label_lock: true,
};
const external = { external_data_set: 's', external_data_reference: 'r' };
const noExternal = { external_data_set: '', external_data_reference: '' };

/** Properties of a workload that illumioapi sends back, beside its labels. */
const illumioapiKeeps = [
  ...['href', 'name', 'description', 'ignored_interface_names', 'enforcement_mode', 'visibility_level'],
  ...['service_principal_name', 'service_provider', 'data_center', 'data_center_zone'],
  ...['external_data_set', 'external_data_reference'],
];
/** The same for a workload without a VEN. */
const ofUnmanaged = ['distinguished_name', 'hostname', 'interfaces', 'online', 'os_detail', 'os_id', 'public_ip'];

/** illumioapi, Workload.SanitizeBulkUpdate: null is left out as every nil is. */
const illumioapiWorkload: Making = (shown) => {
  const keeps = shown['ven'] ? illumioapiKeeps : [...illumioapiKeeps, ...ofUnmanaged];
  const { interfaces, ...rest } = Object.fromEntries(
    Object.entries(shown).filter(([name, value]) => value !== null && keeps.includes(name)),
  );
  return {
    ...rest,
    ...(interfaces !== undefined && { interfaces: (interfaces as Json[]).map(illumioapiInterface) }),
    labels: (shown['labels'] as Json[]).map(({ href }) => ({ href })),
  };
};

function illumioapiInterface(shown: Json): Json {
  const known = ['name', 'friendly_name', 'address', 'cidr_block', 'default_gateway_address', 'link_state'];
  return Object.fromEntries(known.flatMap((name) => (shown[name] ? [[name, shown[name]]] : [])));
}

const without = (name: string, body: unknown) => {
  const { [name]: _, ...rest } = body as Json;
  return rest;
};

const sendings: readonly Sending[] = [
  { client: 'illumio-pylo', call: 'POST /orgs/1/labels', body: { key: 'app', value: 'a' } },
  { client: 'illumio-pylo', call: 'PUT {label}', body: { value: 'a' } },
  { client: 'illumio-py', call: 'POST /orgs/1/labels', body: { key: 'app', value: 'a', ...external } },
  { client: 'illumio-py', call: 'PUT {label}', body: { value: 'a' } },
  { client: 'Ansible collection', call: 'PUT {label}', body: { value: 'a', ...external } },
  { client: 'Terraform provider', call: 'POST /orgs/1/labels', body: { key: 'app', value: 'a' } },
  { client: 'Terraform provider', call: 'PUT {label}', body: { value: 'a', ...external } },
  { client: 'workloader label-import', call: 'POST /orgs/1/labels', body: { key: 'app', value: 'a', ...external } },
  { client: 'workloader label-import', call: 'PUT {label}', body: { value: 'a', ...noExternal } },

  { client: 'Terraform provider', call: 'POST /orgs/1/label_dimensions', body: { key: 't', ...terraformDimension } },
  { client: 'Terraform provider', call: 'POST /orgs/1/label_dimensions', body: { key: 't', display_name: 'Test' } },
  {
    client: 'Terraform provider, a type without an initial',
    call: 'POST /orgs/1/label_dimensions',
    body: { key: 't', display_name: 'Test', display_info: { ...terraformDimension.display_info, initial: '' } },
  },
  { client: 'Terraform provider', call: 'PUT {dimension}', body: terraformDimension },
  { client: 'Terraform provider', call: 'PUT {dimension}', body: { display_info: { initial: '', sort_ordinal: 1 } } },
  {
    client: 'workloader label-dimension-import',
    call: 'POST /orgs/1/label_dimensions',
    body: { key: 't', display_name: 'Test', display_info: {}, ...noExternal },
  },
  {
    client: 'workloader label-dimension-import',
    call: 'PUT {dimension}',
    body: { display_name: 'Test', display_info: { initial: 'T', icon: 'app' }, ...noExternal },
  },
  {
    client: 'illumio-py-open',
    call: 'POST /orgs/1/label_dimensions',
    body: { key: 't', display_name: 'Test', display_info: { initial: 'TT', background_color: '#ebbb0f' } },
  },

  {
    client: 'illumio-py',
    call: 'POST /orgs/1/pairing_profiles',
    body: { ...ansibleProfile, ...external, allowed_uses_per_key: 1, labels, description: 'd' },
  },
  { client: 'illumio-py', call: 'PUT {profile}', body: { enforcement_mode: 'selective' } },
  { client: 'Ansible collection', call: 'POST /orgs/1/pairing_profiles', body: ansibleProfile },
  { client: 'Ansible collection', call: 'PUT {profile}', body: { ...ansibleProfile, key_lifespan: 120 } },
  {
    client: 'Terraform provider',
    call: 'POST /orgs/1/pairing_profiles',
    body: { ...terraformProfile, allowed_uses_per_key: 5, key_lifespan: 3600, ...external },
    deprecated: 'log_traffic',
  },
  { client: 'Terraform provider', call: 'PUT {profile}', body: terraformProfile, deprecated: 'log_traffic' },
  {
    client: 'workloader get-pk',
    call: 'POST /orgs/1/pairing_profiles',
    body: { name: 'Web', ven_type: 'server', enabled: true },
  },
  {
    client: 'illumio-kubernetes-operator',
    call: 'POST /orgs/1/pairing_profiles',
    body: { name: 'Web', enabled: true, allowed_uses_per_key: 'unlimited', key_lifespan: 'unlimited' },
  },
  { client: 'illumio-py, Terraform provider, illumioapi', call: 'POST {profile}/pairing_key', body: {} },

  {
    client: 'illumio-py',
    call: 'POST /orgs/1/workloads',
    body: {
      name: 'a',
      hostname: 'a.example.com',
      public_ip: '10.8.17.229',
      labels,
      interfaces: [eth1],
      enforcement_mode: 'selective',
      online: true,
    },
  },
  { client: 'illumio-py', call: 'PUT {unmanaged}', body: { public_ip: '127.0.0.1', description: 'd' } },
  {
    client: 'illumio-py',
    call: 'PUT /orgs/1/workloads/bulk_create',
    body: [{ name: 'a', hostname: 'a', description: 'd', ...external }],
  },
  {
    client: 'illumio-py',
    call: 'PUT /orgs/1/workloads/bulk_update',
    body: ['{managed}', '{unmanaged}'].map((href) => ({ href, enforcement_mode: 'selective' })),
  },
  { client: 'illumio-py', call: 'PUT /orgs/1/workloads/bulk_delete', body: [{ href: '{unmanaged}' }] },
  {
    client: 'illumio-mcp-server',
    call: 'PUT {unmanaged}',
    body: { name: 'a', description: 'd', hostname: 'h', enforcement_mode: 'idle', interfaces: [eth1], labels },
  },
  {
    client: 'illumio-pylo workload-import',
    call: 'POST /orgs/1/workloads',
    body: { name: 'a', hostname: 'a', description: '', interfaces: [{ name: 'umw', address: '10.0.0.3' }], labels },
  },
  {
    client: 'illumio-pylo workload-update',
    call: 'PUT /orgs/1/workloads/bulk_update',
    body: [{ href: '{unmanaged}', name: 'a', hostname: 'a', description: 'd', labels }],
  },
  { client: 'illumio-pylo', call: 'PUT {managed}', body: { name: 'a', description: 'd', labels } },
  ...[true, false].map((log_traffic) => ({
    client: 'illumio-pylo ven-idle-to-visibility',
    call: 'PUT {managed}',
    body: { agent: { config: { mode: 'illuminated', log_traffic } } },
  })),
  { client: 'Terraform provider', call: 'POST /orgs/1/workloads', body: terraformUnmanaged },
  { client: 'Terraform provider', call: 'PUT {unmanaged}', body: terraformUnmanaged },
  { client: 'Terraform provider', call: 'PUT {managed}', body: { ...terraformWorkload, ...external } },
  {
    client: 'workloader wkld-import',
    call: 'PUT /orgs/1/workloads/bulk_create',
    body: [
      {
        name: 'a',
        hostname: 'a',
        description: 'd',
        distinguished_name: 'd',
        service_principal_name: 's',
        os_id: 'o',
        os_detail: 'o',
        data_center: 'd',
        public_ip: '10.0.0.4',
        enforcement_mode: 'visibility_only',
        interfaces: [{ name: 'umwl0', address: '10.0.0.4', cidr_block: 0 }],
        labels,
        ...external,
      },
    ],
  },
  { client: 'illumio-py-open', call: 'POST {unmanaged}/interfaces', body: { ...eth1, cidr_block: 24 } },

  { client: 'workloader ven-import', call: 'PUT {ven}', body: { name: 'a', description: 'd', status: 'active' } },
  {
    client: 'Terraform provider',
    call: 'PUT {ven}',
    body: { name: '', description: '', target_pce_fqdn: 'pce-2.example.com', status: 'suspended' },
  },
  { client: 'illumio-pylo', call: 'PUT {agent}/update', body: { target_pce_fqdn: 'pce-2.example.com' } },
  ...['saved', 'default', 'disable'].flatMap((restore) => [
    {
      client: 'illumio-pylo, Terraform provider, workloader unpair',
      call: 'PUT /orgs/1/vens/unpair',
      body: { firewall_restore: restore, vens: [{ href: '{ven}' }] },
    },
    {
      client: 'illumioapi, Terraform provider',
      call: 'PUT /orgs/1/workloads/unpair',
      body: { ip_table_restore: restore, workloads: [{ href: '{managed}' }] },
    },
  ]),

  {
    client: 'Terraform provider',
    call: 'PUT /orgs/1/settings/events',
    body: { audit_event_retention_seconds: 7_776_000, audit_event_min_severity: 'informational', format: 'JSON' },
  },
  {
    client: 'Terraform provider',
    call: 'POST /orgs/1/settings/syslog/destinations',
    body: { ...remoteSyslog, remote_syslog: { ...remoteSyslog.remote_syslog, tls_ca_bundle: '' } },
  },
  {
    client: 'Terraform provider, illumioapi',
    call: 'POST /orgs/1/settings/traffic_collector',
    body: { transmission: 'broadcast', action: 'drop', target: { dst_port: 65_535, proto: 17, dst_ip: '127.0.0.1' } },
  },
  {
    client: 'a script that sets up a lab',
    call: 'PUT /orgs/1/optional_features',
    body: [{ name: 'label_based_network_detection', enabled: true }],
  },
  {
    client: 'a script that sets up a lab',
    call: 'POST /orgs/1/settings/syslog/destinations',
    body: localSyslog,
  },

  { client: 'Terraform provider, nothing set', call: 'PUT /orgs/1/settings/workloads', body: {} },
  ...['', 'server', 'endpoint'].map((ven_type) => ({
    client: 'Terraform provider',
    call: 'PUT /orgs/1/settings/workloads',
    body: {
      workload_disconnected_timeout_seconds: [{ scope: [], value: 3600, ven_type }],
      workload_goodbye_timeout_seconds: [{ scope: labels, value: -1, ven_type }],
    },
  })),
  { client: 'illumioapi', call: 'POST /users/1/api_keys', body: { name: 'key', description: 'd' } },
];

const makings: readonly { client: string; call: string; shown: string; make: Making }[] = [
  ...['{managed}', '{unmanaged}'].flatMap((shown) => [
    {
      client: 'workloader, illumioapi UpdateWkld',
      call: `PUT ${shown}`,
      shown,
      make: ((body, org) => without('href', illumioapiWorkload(body, org))) as Making,
    },
    {
      client: 'workloader wkld-import, nic-manage, containment-switch',
      call: 'PUT /orgs/1/workloads/bulk_update',
      shown,
      make: ((body, org) => [illumioapiWorkload(body, org)]) as Making,
    },
  ]),
  {
    client: 'Terraform provider, a setting that others changed',
    call: 'PUT /orgs/1/settings/workloads',
    shown: '/orgs/1/settings/workloads',
    make: ({ workload_disconnected_timeout_seconds, workload_goodbye_timeout_seconds }) => ({
      workload_disconnected_timeout_seconds,
      workload_goodbye_timeout_seconds,
    }),
  },
  {
    client: 'illumioapi UpdateLabelDimension',
    call: 'PUT {dimension}',
    shown: '{dimension}',
    make: ({ display_name, display_info }) => ({ display_name, display_info }),
  },
];

async function send({ request, pathOf }: Org, call: string, body: unknown): Promise<Reply<unknown>> {
  const [method = '', path = ''] = call.split(' ');
  return request<unknown>(method, pathOf(path), { body: pathOf(JSON.stringify(body)) });
}

/** @returns the reasons of a refusal, item by item for a bulk call; none where it was accepted */
function refusalsIn({ status, body }: Reply<unknown>): unknown[] {
  if (status >= 300) return [status, ...messagesOf({ body } as Reply<unknown>)];
  return (Array.isArray(body) ? body : []).filter((item) => item.status === 'failed');
}

describe.each(['strict', 'compatible', 'lenient'] as const)('at the level %s', (validation) => {
  // Whatever strict takes the others take.
  const oneIn = validation === 'strict' ? 6 : 24;

  test.each(some(sendings, oneIn))('$client: $call', async ({ call, body, deprecated }) => {
    const reply = await send(await startOrg({ validation }), call, body);
    if (validation !== 'strict' || deprecated === undefined) return expect(refusalsIn(reply)).toEqual([]);
    expect(messagesOf(reply)).toEqual([expect.stringContaining(`'#/${deprecated}' is deprecated`)]);
  });

  test.each(some(makings, oneIn))('$client: $call, made from what $shown shows', async ({ call, shown, make }) => {
    const org = await startOrg({ validation });
    const { body } = await org.get(org.pathOf(shown));
    expect(refusalsIn(await send(org, call, make(body, org.hrefs)))).toEqual([]);
  });
});

describe('values that clients send', () => {
  test.each([
    ['{managed}', {}],
    // A schema of its own applies.
    ['{managed}', { public_ip: '203.0.113.1' }],
    ['{unmanaged}', {}],
  ])('visibility_level of %s, beside %j, reads back by PUT and in bulk', async (workload, beside) => {
    const org = await startOrg();
    const shown = async () => (await org.get(org.pathOf(workload))).body;
    await send(org, `PUT ${workload}`, { ...beside, visibility_level: 'flow_off' });
    const off = { visibility_level: 'flow_off', agent: { config: { visibility_level: 'flow_off' } } };
    expect(await shown()).toMatchObject(off);
    const item = { href: workload, ...beside, visibility_level: 'flow_drops' };
    await send(org, 'PUT /orgs/1/workloads/bulk_update', [item]);
    expect(await shown()).toMatchObject({ visibility_level: 'flow_drops' });
    expect((await send(org, `PUT ${workload}`, { visibility_level: 'everything' })).status).toBe(406);
  });

  test.each([
    ['label types', '/orgs/1/label_dimensions', (n: number) => ({ key: `k${n}`, display_name: `K${n}` })],
    ['labels', '/orgs/1/labels', (n: number) => ({ key: 'app', value: `a${n}` })],
  ])('%s with an empty external reference do not collide', async (_, path, body) => {
    const org = await startOrg();
    const statuses: number[] = [];
    for (const n of [1, 2]) statuses.push((await org.post(path, { ...body(n), ...noExternal })).status);
    expect(statuses).toEqual([201, 201]);
  });
});
