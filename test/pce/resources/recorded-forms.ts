// Forms of workloads, VENs and agents in recordings of PCEs 20.2 to 25.2.40: the properties in a list and in the answer
// for one object, and the look of their values.
import { expect } from 'vitest';
import type { Json } from '../../harness.ts';

/** The look of a value. */
const forms = {
  null: /^null$/,
  true: /^true$/,
  false: /^false$/,
  boolean: /^(true|false)$/,
  number: /^\d+$/,
  text: /^".+"$/,
  blank: /^""$/,
  none: /^\[\]$/,
  empty: /^\{\}$/,
  'six digits': /^"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z"$/,
  'three digits': /^"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z"$/,
  UUID: /^"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"$/,
  user: /^"\/users\/\d+"$/,
  agent: /^"\/orgs\/1\/agents\/\d+"$/,
  VEN: /^"\/orgs\/1\/vens\/[0-9a-f-]{36}"$/,
  workload: /^"\/orgs\/1\/workloads\/[0-9a-f-]{36}"$/,
  network: /^"\/orgs\/1\/networks\/[0-9a-f-]{36}"$/,
  Corporate: /^"Corporate"$/,
  brn: /^"single_private_brn"$/,
  ubuntu: /^"ubuntu-x86_64-xenial"$/,
  drop: /^"drop"$/,
  Host: /^"Host"$/,
} as const;

type Form = keyof typeof forms;
/** The look of each value of an object, by path. */
export type Forms = Readonly<Record<string, Form>>;

const each = (prefix: string, of: Forms): Forms =>
  Object.fromEntries(Object.entries(of).map(([name, form]) => [`${prefix}${name}`, form]));
const all = (form: Form, names: string): Forms => Object.fromEntries(names.split(' ').map((name) => [name, form]));

const interfaces: Forms = each('interfaces[].', {
  ...all('text', 'name address'),
  ...all('null', 'link_state friendly_name default_gateway_address public_ip'),
  loopback: 'false',
  'network.href': 'network',
  'network.name': 'Corporate',
  network_detection_mode: 'brn',
});

const ofAnyWorkload: Forms = {
  href: 'workload',
  ...all('null', 'service_principal_name agent_to_pce_certificate_authentication_id distinguished_name'),
  ...all(
    'null',
    'external_data_set external_data_reference service_provider data_center data_center_zone risk_summary',
  ),
  ...all('false', 'deleted datacenter_nat_1to1 agent.config.log_traffic'),
  ...all('true', 'online'),
  ...all('none', 'ignored_interface_names labels'),
  ...all('six digits', 'created_at updated_at'),
  ...all('text', 'enforcement_mode visibility_level agent.config.mode agent.config.visibility_level caps[]'),
  ...interfaces,
};

export const managed: Forms = {
  ...ofAnyWorkload,
  ...all('null', 'name description'),
  ...all('text', 'hostname public_ip os_detail'),
  managed: 'true',
  os_id: 'ubuntu',
  'interfaces[].cidr_block': 'number',
  containers_inherit_host_policy: 'false',
  blocked_connection_action: 'drop',
  ...all('agent', 'agent.href created_by.href updated_by.href'),
  ...all('null', 'agent.active_pce_fqdn agent.target_pce_fqdn'),
  'agent.type': 'Host',
  ...each('agent.status.', {
    uid: 'UUID',
    instance_id: 'null',
    ...all('six digits', 'managed_since last_heartbeat_on'),
    ...each('security_policy_', all('six digits', 'refresh_at applied_at received_at')),
    ...all('number', 'uptime_seconds firewall_rule_count'),
    fw_config_current: 'true',
    ...all('none', 'agent_health agent_health_errors.errors agent_health_errors.warnings'),
    ...all('text', 'status agent_version security_policy_sync_state'),
  }),
  ...each('ven.', { href: 'VEN', name: 'null', ...all('text', 'hostname status ven_type version') }),
};

export const unmanaged: Forms = {
  ...ofAnyWorkload,
  name: 'text',
  ...all('null', 'description hostname public_ip os_id os_detail interfaces[].cidr_block'),
  managed: 'false',
  ...all('null', 'ven containers_inherit_host_policy blocked_connection_action'),
  ...all('user', 'created_by.href updated_by.href'),
};

export const list: Forms = { services: 'empty' };
export const oneOfAny: Forms = {
  selectively_enforced_services: 'none',
  ...all('null', 'container_cluster ike_authentication_certificate'),
  'services.open_service_ports': 'none',
  'agent.config.security_policy_update_mode': 'text',
};
export const oneManaged: Forms = {
  ...oneOfAny,
  'services.uptime_seconds': 'number',
  'services.created_at': 'six digits',
  'agent.secure_connect.matching_issuer_name': 'blank',
  'agent.unpair_allowed': 'true',
};

export const edited: Forms = { ...all('text', 'name description'), 'updated_by.href': 'user' };

export const ven: Forms = {
  href: 'VEN',
  ...all('null', 'name description active_pce_fqdn target_pce_fqdn container_cluster secure_connect last_goodbye_at'),
  ...all('null', 'upgrade_expires_at upgrade_target_version'),
  ...all('text', 'hostname os_detail os_platform version status activation_type ven_type caps[]'),
  uid: 'UUID',
  os_id: 'ubuntu',
  unpair_allowed: 'true',
  ...all('false', 'golden_image authentication_recovery'),
  ...all('none', 'labels conditions'),
  ...interfaces,
  'interfaces[].cidr_block': 'number',
  'workloads[].href': 'workload',
  ...all('three digits', 'created_at updated_at last_heartbeat_at'),
  ...all('VEN', 'created_by.href updated_by.href'),
};

export const agent: Forms = {
  href: 'agent',
  ...all('null', 'name description active_pce_fqdn target_pce_fqdn'),
  ...all('text', 'hostname agent_version public_ip os_detail mode visibility_level'),
  ...all('true', 'online ip_tables_saved'),
  log_traffic: 'false',
  uid: 'UUID',
  os_id: 'ubuntu',
  last_heartbeat_on: 'six digits',
  uptime_seconds: 'number',
  labels: 'none',
  'ven.href': 'VEN',
};

/** The values of an object, by path. */
function leaves(value: unknown, path = ''): [string, unknown][] {
  const isNode = typeof value === 'object' && value !== null && Object.keys(value).length > 0;
  if (!isNode) return [[path, value]];
  const isList = Array.isArray(value);
  return Object.entries(value).flatMap(([name, inner]) => {
    const step = isList ? '[]' : `${path === '' ? '' : '.'}${name}`;
    return leaves(inner, path + step);
  });
}

/** Checks that all expected values are there and no others, and that each looks right. */
export function mustLookLike(object: Json, expected: Forms): void {
  const found = leaves(object);
  expect([...new Set(found.map(([path]) => path))].sort()).toEqual(Object.keys(expected).sort());
  const differing = found.filter(([path, value]) => !forms[expected[path] as Form].test(JSON.stringify(value)));
  expect(differing).toEqual([]);
}
