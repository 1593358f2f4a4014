// Keys that programs read from an answer without a check: they end where one is missing, or of another type. From their
// sources: illumio-pylo 0.4.0, illumio-py 1.1.3, illumio-py-open 1.3.4, the Terraform provider 1.1.6,
// illumioapi 2.0 and workloader 11.4.
import { expect, test } from 'vitest';
import type { Json } from '../../harness.ts';
import { some } from '../../length.ts';
import { startOrg } from '../an-org.ts';

const kinds = {
  text: (value: unknown) => typeof value === 'string' && value !== '',
  'any text': (value: unknown) => typeof value === 'string',
  'text or null': (value: unknown) => value === null || typeof value === 'string',
  boolean: (value: unknown) => typeof value === 'boolean',
  integer: Number.isInteger,
  'integer or null': (value: unknown) => value === null || Number.isInteger(value),
  object: (value: unknown) => typeof value === 'object' && value !== null && !Array.isArray(value),
  'object, null or absent': (value: unknown) => value === undefined || value === null || kinds.object(value),
  list: Array.isArray,
  'empty list': (value: unknown) => Array.isArray(value) && value.length === 0,
  'list of one': (value: unknown) => Array.isArray(value) && value.length === 1,
  'list of texts': (value: unknown) => Array.isArray(value) && value.every(kinds.text),
  time: (value: unknown) => /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,6})?Z$/.test(String(value)),
  'time or null': (value: unknown) => value === null || kinds.time(value),
  'dotted integers': (value: unknown) => /^\d+\.\d+\.\d+$/.test(String(value)),
  'version and build': (value: unknown) => /^\d+\.\d+\.\d+(-\d+)?/.test(String(value)),
} as const;

type Kind = keyof typeof kinds | readonly (string | null)[];

interface Demand {
  readonly client: string;
  readonly source: string;
  readonly call: string;
  /** JSON paths; `*` stands for each element. */
  readonly of: Readonly<Record<string, Kind>>;
}

const modes = ['idle', 'visibility_only', 'full', 'selective'];
const levels = ['flow_full_detail', 'flow_summary', 'flow_drops', 'flow_off', 'enhanced_data_collection'];
const severities = ['emerg', 'alert', 'crit', 'err', 'warning', 'notice', 'info', 'debug'];
const href: Kind = 'text';

const demands: readonly Demand[] = [
  {
    client: 'illumio-pylo',
    source: 'API/ClusterHealth.py',
    call: '/health',
    of: {
      '*.fqdn': 'text',
      '*.status': ['normal', 'warning', 'error'],
      '*.type': 'text',
      '*.nodes': 'list',
      '*.nodes.*.hostname': 'text',
      '*.nodes.*.type': 'text',
      '*.nodes.*.ip_address': 'text',
      '*.nodes.*.runlevel': 'integer',
      '*.nodes.*.services.status': 'text',
      '*.nodes.*.services.running': 'list of texts',
      // A service in this list is refused by name.
      '*.nodes.*.services.optional': 'empty list',
    },
  },
  {
    client: 'illumio-pylo',
    source: 'API/APIConnector.py, SoftwareVersion.py',
    call: '/product_version',
    of: { version: 'text', long_display: 'version and build' },
  },
  {
    client: 'illumioapi',
    source: 'version.go',
    call: '/product_version',
    of: { version: 'dotted integers', build: 'integer', engineering_info: 'any text', release_info: 'any text' },
  },
  {
    client: 'illumioapi',
    source: 'userslogin.go',
    call: '/users/login',
    of: { href, auth_username: 'text', orgs: 'list', 'orgs.*.href': href, 'orgs.*.org_id': 'integer' },
  },
  {
    client: 'illumio-pylo',
    source: 'LabelStore.py, cli/commands/label_delete_unused.py',
    call: '/orgs/1/labels?usage=true',
    of: { '*.href': href, '*.key': 'text', '*.value': 'text', '*.usage': 'object', '*.created_at': 'time' },
  },
  {
    client: 'illumioapi',
    source: 'labels.go',
    call: '{label}',
    of: { href, key: 'text', value: 'text', deleted: 'boolean', 'created_by.href': href, 'updated_by.href': href },
  },
  {
    client: 'Terraform provider',
    source: 'resource_illumio_label.go',
    call: '{label}',
    of: { href, deleted: 'boolean' },
  },
  {
    client: 'illumio-pylo',
    source: 'LabelDimension.py',
    call: '/orgs/1/label_dimensions',
    of: { '*.key': 'text', '*.display_name': 'text' },
  },
  {
    client: 'illumioapi',
    source: 'labeldimensions.go',
    call: '/orgs/1/label_dimensions',
    of: { '*.href': href, '*.display_info': 'object, null or absent', '*.caps': 'list of texts' },
  },
  {
    client: 'illumio-py',
    source: 'workloads/pairingprofile.py',
    call: '/orgs/1/pairing_profiles',
    of: {
      '*.name': 'any text',
      '*.enforcement_mode': modes,
      '*.visibility_level': levels,
      '*.labels': 'list',
      '*.created_by': 'object',
      '*.caps': 'list of texts',
    },
  },
  {
    client: 'Terraform provider',
    source: 'resource_illumio_pairing_profile.go, data_source_illumio_pairing_profiles.go',
    call: '{profile}',
    of: { href, name: 'any text', agent_software_release: 'text', 'created_by.href': href },
  },
  {
    client: 'workloader',
    source: 'cmd/pairingprofileexport, illumioapi pairing.go',
    call: '{profile}',
    of: { href, name: 'any text', total_use_count: 'integer', last_pairing_at: 'time or null', labels: 'list' },
  },
  {
    client: 'illumio-pylo',
    source: 'WorkloadStore.py, Workload.py',
    call: '/orgs/1/workloads?include_deleted=yes',
    of: {
      '*.href': href,
      '*.name': 'text or null',
      '*.hostname': 'text or null',
      '*.deleted': 'boolean',
      '*.agent': 'object',
      '*.created_at': 'time',
      '*.labels.*.href': href,
      '*.interfaces': 'list',
    },
  },
  {
    client: 'illumio-pylo',
    source: 'AgentStore.py',
    call: '/orgs/1/workloads?managed=true',
    of: {
      '*.online': 'boolean',
      '*.hostname': 'text',
      '*.agent.href': href,
      '*.agent.status': 'object',
      '*.agent.status.agent_version': 'version and build',
      '*.agent.status.status': ['active', 'suspended', 'stopped', 'uninstalled'],
      '*.agent.status.last_heartbeat_on': 'time or null',
      '*.agent.status.security_policy_applied_at': 'time or null',
      '*.agent.config': 'object',
      '*.agent.config.mode': ['idle', 'illuminated', 'enforced', 'selective'],
    },
  },
  {
    client: 'workloader',
    source: 'cmd/wkldexport, cmd/wkldimport, cmd/nicexport, cmd/dagsync, illumioapi workloads.go',
    call: '/orgs/1/workloads',
    of: {
      '*.href': href,
      '*.labels': 'list',
      '*.interfaces': 'list',
      '*.ignored_interface_names': 'list',
      '*.deleted': 'boolean',
      '*.enforcement_mode': modes,
    },
  },
  {
    client: 'workloader',
    source: 'cmd/wkldexport, cmd/unpair, cmd/upgrade, illumioapi SanitizeBulkUpdate',
    call: '/orgs/1/workloads?managed=true',
    of: {
      '*.online': 'boolean',
      '*.agent.config': 'object',
      '*.agent.status': 'object',
      '*.ven': 'object',
      '*.ven.href': href,
    },
  },
  {
    // A value of another type fails the whole read, of a single object alone.
    client: 'illumioapi',
    source: 'crud.go GetHref, workloads.go',
    call: '{managed}',
    of: {
      description: 'text or null',
      public_ip: 'text or null',
      os_id: 'text or null',
      risk_summary: 'object, null or absent',
      services: 'object',
      'services.uptime_seconds': 'integer',
      'interfaces.*.name': 'text',
      'interfaces.*.cidr_block': 'integer or null',
      'agent.config.log_traffic': 'boolean',
      'agent.status.uptime_seconds': 'integer or null',
      'agent.status.firewall_rule_count': 'integer or null',
      'agent.status.fw_config_current': 'boolean',
      'agent.status.agent_health': 'list',
      'created_by.href': href,
    },
  },
  ...['{managed}', '{unmanaged}'].map((call) => ({
    client: 'illumio-py',
    source: 'workloads/workload.py, workloads/ven.py, util/jsonutils.py',
    call,
    of: {
      enforcement_mode: modes,
      visibility_level: levels,
      'agent.config.visibility_level': levels,
      labels: 'list',
      'interfaces.*.link_state': ['up', 'down', 'unknown'],
      'interfaces.*.network': 'object, null or absent',
      ven: 'object, null or absent',
      firewall_coexistence: 'object, null or absent',
      container_cluster: 'object, null or absent',
      'created_by.href': href,
    } as const,
  })),
  {
    client: 'Terraform provider',
    source: 'resource_illumio_workload_managed.go, data_source_illumio_workload.go',
    call: '{managed}',
    of: { href, 'ven.href': href, enforcement_mode: modes, 'labels.*.href': href },
  },
  {
    client: 'Terraform provider',
    source: 'data_source_illumio_workload_interfaces.go',
    call: '{interfaces}',
    of: { '*.name': 'text', '*.link_state': 'text', '*.address': 'text' },
  },
  {
    client: 'illumio-py',
    source: 'workloads/ven.py',
    call: '/orgs/1/vens',
    of: {
      '*.ven_type': ['server', 'endpoint', 'containerized'],
      '*.labels.*.href': href,
      '*.workloads.*.href': href,
      '*.interfaces.*.link_state': ['up', 'down', 'unknown'],
      '*.conditions.*.latest_event': 'object',
      '*.conditions.*.latest_event.severity': severities,
    },
  },
  {
    client: 'workloader',
    source: 'cmd/unpair, illumioapi ven.go',
    call: '/orgs/1/vens',
    of: {
      '*.href': href,
      '*.hostname': 'text',
      '*.status': ['active', 'suspended', 'stopped', 'uninstalled'],
      // A VEN with another number of workloads is left out.
      '*.workloads': 'list of one',
      '*.last_heartbeat_at': 'time or null',
      '*.conditions.*.first_reported_timestamp': 'time',
      '*.conditions.*.latest_event.timestamp': 'time',
    },
  },
  {
    client: 'illumioapi',
    source: 'events.go',
    call: '/orgs/1/events',
    of: { '*.created_by': 'object', '*.timestamp': 'time', '*.event_type': 'text', '*.severity': 'text' },
  },
  {
    client: 'illumio-py',
    source: 'events.py',
    call: '/orgs/1/events',
    of: {
      '*.severity': severities,
      '*.status': ['success', 'failure', null],
      '*.notifications': 'list',
      '*.resource_changes': 'list',
      '*.resource_changes.*.changes': 'object, null or absent',
      '*.resource_changes.*.change_type': ['create', 'update', 'delete'],
    },
  },
  {
    client: 'Terraform provider',
    source: 'resource_illumio_workload_settings.go',
    call: '/orgs/1/settings/workloads',
    of: {
      href,
      'workload_disconnected_timeout_seconds.*.value': 'integer',
      'workload_disconnected_timeout_seconds.*.ven_type': ['server', 'endpoint'],
      'workload_goodbye_timeout_seconds.*.ven_type': ['server', 'endpoint'],
      'workload_goodbye_timeout_seconds.*.scope': 'list',
    },
  },
  {
    client: 'illumio-py-open',
    source: 'accessmanagement/user.py',
    call: '/users',
    of: { '*.href': href, '*.effective_groups': 'list', '*.local_profile': 'object' },
  },
];

/** All values at a path, undefined where a key is missing. */
function valuesAt(value: unknown, [key, ...rest]: readonly string[]): unknown[] {
  if (key === undefined) return [value];
  if (key === '*') return (value as unknown[]).flatMap((element) => valuesAt(element, rest));
  return valuesAt((value as Json | null | undefined)?.[key], rest);
}

const isOf = (kind: Kind, value: unknown) =>
  typeof kind === 'string' ? kinds[kind](value) : kind.includes(value as string | null);

test.each(some(demands, 3))('$client finds in $call what it demands ($source)', async ({ call, of }) => {
  const { get, pathOf } = await startOrg();
  const reply = await get<unknown>(pathOf(call));
  expect(reply.status).toBe(200);
  for (const [path, kind] of Object.entries(of)) {
    const values = valuesAt(reply.body, path.split('.'));
    expect(values, `${path} has nothing to look at`).not.toEqual([]);
    expect(
      values.filter((value) => !isOf(kind, value)),
      `${path} is to be: ${kind}`,
    ).toEqual([]);
  }
});
