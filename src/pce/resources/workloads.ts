import type { WorkloadsWithVenPut } from '../../generated/schema-types.ts';
import { saveObject } from '../engine/objects.ts';
import { Refusal } from '../model/errors.ts';
import { assumed, client, inferred, observed } from '../model/facts.ts';
import { idIn } from '../model/names.ts';
import { type ResourceOf, resourceOf, type WriteContext } from '../model/resource.ts';
import { everyone, profileWriters } from '../model/roles.ts';
import { uniqueExternalData } from './external-data.ts';
import { byLabels, refuseTwoLabelsOfOneType } from './label-rules.ts';
import { asOf } from './living.ts';
import { enforcementModeOf, modeOf } from './modes.ts';
import type { Ven, Workload } from './stored-hosts.ts';
import { workloadFilters } from './workload-filters.ts';
import { interfaceActions, refuseWrongAddresses, wholeInterfaces } from './workload-interfaces.ts';

const sample = 'illumio-py, recorded answer of a PCE 21';
const none = client(null, sample);
const recording = 'illumio-ops, recorded list of a PCE 25.2.40';

/** Properties of a workload that a list leaves out. */
const notInLists = [
  'services.*',
  'agent.config.security_policy_update_mode',
  'agent.secure_connect',
  'agent.unpair_allowed',
  'selectively_enforced_services',
  'deleted_at',
  'container_cluster',
  'ike_authentication_certificate',
];

/** Hosts, managed by a VEN or only known. */
export const workloads: ResourceOf<Workload> = {
  kind: 'workloads',
  singular: 'workload',
  id: 'uuid',
  deletion: 'soft',
  includesDeleted: true,
  read: everyone,
  write: profileWriters,
  scopesOf: byLabels,
  caps: ['write'],
  defaults: {
    name: none,
    description: none,
    managed: inferred(false, 'POST makes unmanaged workloads'),
    hostname: none,
    service_principal_name: none,
    agent_to_pce_certificate_authentication_id: none,
    distinguished_name: none,
    public_ip: none,
    external_data_set: none,
    external_data_reference: none,
    interfaces: client([], sample),
    ignored_interface_names: client([], sample),
    service_provider: none,
    data_center: none,
    data_center_zone: none,
    os_id: none,
    os_detail: none,
    online: client(true, 'Terraform provider, default of an unmanaged workload'),
    containers_inherit_host_policy: observed(null, `${recording}; false where there is a VEN`),
    blocked_connection_action: observed(null, `${recording}; drop where there is a VEN`),
    labels: client([], sample),
    services: assumed({ open_service_ports: [] }, 'required by the workloads_get schema'),
    risk_summary: observed(null, recording),
    agent: client({}, `${sample}; completed, so that an unmanaged workload has config alone`),
    ven: observed(null, recording),
    enforcement_mode: client('visibility_only', 'Terraform provider, default of an unmanaged workload'),
    visibility_level: client('flow_summary', sample),
    selectively_enforced_services: client([], sample),
    container_cluster: none,
    ike_authentication_certificate: none,
    datacenter_nat_1to1: observed(false, recording),
  },
  filters: workloadFilters,
  notInLists,
  columns: [
    ...['hostname', 'name', 'online', 'ven.status', 'enforcement_mode', 'visibility_level', 'labels[].value'],
    ...['interfaces[].address', 'agent.status.last_heartbeat_on', 'created_at', 'updated_at'],
  ],
  times: 'microseconds',
  references: { labels: 'labels', ven: 'vens' },
  twin: 'ven',
  embeds: { labels: ['key', 'value'], ven: ['hostname', 'name', 'status', 'ven_type', 'version'] },
  heldAs: 'agent_info',
  unique: [uniqueExternalData],
  limit: {
    name: 'total_workloads',
    soft: 40_000,
    hard: 50_000,
    confidence: 'documented',
    source: 'Administration guide 25.2, object limits of a 2x2 cluster',
  },
  complete: (context) => {
    completeAgent(context);
    if (Object.hasOwn(context.body, 'interfaces')) context.object.interfaces = wholeInterfaces(context);
  },
  check: (context) => {
    refuseTwoLabelsOfOneType(context);
    refuseWrongAddresses(context.body);
  },
  changed: tellVen,
  checkDelete: (_pce, _org, { managed }) => {
    if (managed) throw new Refusal('workload_is_managed');
  },
  putSchema: {
    among: ['workloads_without_ven_put', 'workloads_with_ven_put', 'workloads_with_ven_interfaces_put'],
    of: putSchema,
  },
  asOf,
  inEvents: ['name', 'hostname', 'labels'],
  bulk: ['create', 'update', 'delete'],
  bulkBy: uniqueExternalData.properties,
  actions: interfaceActions,
  facets: true,
  completes: ['name', 'hostname'],
  facts: [
    { says: 'names and host names need not be unique', confidence: 'assumed', source: 'no source says otherwise' },
    {
      says: 'labels are answered with key and value, which follow a change of the label',
      confidence: 'documented',
      source: 'workloads_get schema; that they follow: inferred',
    },
    {
      says: 'such a change leaves updated_at of the workload as it is',
      confidence: 'assumed',
      source: 'no source',
    },
    {
      says: 'two labels of one type are refused with duplicate_label_type',
      confidence: 'assumed',
      source: 'as for pairing profiles',
    },
    {
      says: 'a PUT that names interfaces or public_ip of a managed workload is held against workloads_with_ven_interfaces_put, any other against workloads_with_ven_put',
      confidence: 'inferred',
      source: 'the published schema of the call is a choice of three',
    },
    {
      says: 'visibility_level is changed by PUT and by items of bulk_update',
      confidence: 'client',
      source:
        'workloader sends back what a GET showed; that a plain PUT takes it: inferred, illumioapi sends it there too',
    },
    {
      says: 'where enforcement_mode and agent.config.mode are both sent, enforcement_mode wins',
      confidence: 'assumed',
      source: 'as for pairing profiles',
    },
    {
      says: 'agent.config.mode and log_traffic are accepted at every validation level',
      confidence: 'documented',
      source: 'agent_config schema',
    },
    {
      says: 'agent.status.status of a managed workload suspends its VEN or wakes it',
      confidence: 'inferred',
      source: 'guide: PUT updates a workload or marks it as suspended',
    },
    {
      says: 'a managed workload cannot be deleted, alone or in bulk',
      confidence: 'documented',
      source: 'guide: workloads to be deleted can only be unmanaged; the refusal is assumed',
    },
    {
      says: 'public_ip and the addresses of interfaces are addresses (an empty text is none), and cidr_block is a length that these have: invalid_ip_address',
      confidence: 'assumed',
      source: 'the token is observed, for which properties is not; the schemas take any text as public_ip',
    },
    { says: 'a deleted workload cannot be changed', confidence: 'assumed', source: 'as a label' },
    {
      says: 'deleted_at and deleted_by are there on a deleted workload alone, delete_type never',
      confidence: 'client',
      source: `${sample} lacks them; the schemas allow no null`,
    },
    {
      says: `lists of workloads leave out ${notInLists.join(', ')}; services is an empty object there`,
      confidence: 'observed',
      source: `${recording}; guide 20.1 on ports`,
    },
    {
      says: 'firewall_coexistence is there only where it was set',
      confidence: 'observed',
      source: recording,
    },
    {
      says: 'times of workloads and their agents have six digits of a second, the last three of which are 0 here',
      confidence: 'observed',
      source: 'recorded answers of PCEs 20.2, 21.2 and 25.2.40',
    },
    {
      says: 'created_by and updated_by of a paired workload are its agent',
      confidence: 'observed',
      source: 'recorded answers of PCEs 20.2, 21.2 and 25.2.40',
    },
    {
      says: 'active_pce_fqdn and target_pce_fqdn are null as long as no PUT sets a target: there is no supercluster',
      confidence: 'observed',
      source: recording,
    },
    {
      says: 'uid of an agent and of a VEN is a UUID of the machine: the identity that it pairs with, or one that is worked out from it',
      confidence: 'assumed',
      source: `${recording}: a UUID, or null; where it is from is not known`,
    },
    {
      says: 'filters on risks and vulnerabilities are ignored',
      confidence: 'assumed',
      source: 'nothing here reports them',
    },
  ],
};

/** The schema of a PUT depends on whether a VEN reports the rest. */
function putSchema({ managed }: Partial<Workload>, body: unknown): string {
  if (!managed) return 'workloads_without_ven_put';
  const names = Object.keys(body ?? {});
  const isOfInterfaces = names.includes('interfaces') || names.includes('public_ip');
  return isOfInterfaces ? 'workloads_with_ven_interfaces_put' : 'workloads_with_ven_put';
}

/** The agent block says in older words what the workload says; either may be written, and both agree. */
function completeAgent({ body, before, object }: WriteContext<Workload>): void {
  const { agent }: Partial<Workload> = body;
  const given = agent ?? {};
  const { config: known, ...rest } = before?.agent ?? given;
  const mode = given.config?.mode;
  if (mode !== undefined && !Object.hasOwn(body, 'enforcement_mode')) {
    object.enforcement_mode = enforcementModeOf[mode];
  }
  const config = {
    mode: modeOf[object.enforcement_mode],
    log_traffic: given.config?.log_traffic ?? known?.log_traffic ?? false,
    visibility_level: object.visibility_level,
    security_policy_update_mode: known?.security_policy_update_mode ?? 'adaptive',
  };
  const status = rest.status && given.status ? { status: { ...rest.status, ...given.status } } : {};
  object.agent = { config, ...rest, ...status };
}

/** A VEN shows labels and interfaces of its workload, and can be suspended through it. */
function tellVen({ pce, org, body, object }: WriteContext<Workload>): void {
  const stored = object.ven ? pce.store.find(org, 'vens', idIn(object.ven.href)) : undefined;
  const { agent }: Partial<WorkloadsWithVenPut> = body;
  const status = agent?.status?.status;
  const shared = ['labels', 'interfaces'].some((name) => Object.hasOwn(body, name));
  if (!stored || (status === undefined && !shared)) return;
  const ven = JSON.parse(stored.body) as Ven;
  ven.interfaces = object.interfaces;
  ven.labels = object.labels.map(({ href }) => ({ href }));
  if (status !== undefined) ven.status = status;
  saveObject(resourceOf(pce, 'vens'), pce, org, stored.ordinal, ven);
}
