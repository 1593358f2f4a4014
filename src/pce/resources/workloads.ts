import { asOf } from '../../pairing/living.ts';
import { Refusal } from '../errors.ts';
import { assumed, client, documented, inferred } from '../facts.ts';
import { saveObject } from '../objects.ts';
import type { Pce } from '../pce.ts';
import { isTrue } from '../representation.ts';
import type { Filter, JsonObject, ObjectLimit, Resource, WriteContext } from '../resource.ts';
import { everyone, profileWriters } from '../roles.ts';
import { enforcementModeOf, modeOf } from './pairing-profiles.ts';
import { vens } from './vens.ts';

const sample = 'illumio-py, test data';
const index = 'API index 25.2.20 and 26.3.0';

const partial = (property?: string): Filter => ({ ...documented('partial', index), ...(property && { property }) });
const exact = (property?: string, values?: readonly string[]): Filter => ({
  ...documented('exact', index),
  ...(property && { property }),
  ...(values && { values }),
});
const boolean = (property?: string): Filter => ({ ...documented('boolean', index), ...(property && { property }) });

const totalWorkloads: ObjectLimit = {
  name: 'total_workloads',
  soft: 40_000,
  hard: 50_000,
  confidence: 'documented',
  source: 'Administration guide 25.2, object limits (2x2)',
};

/** A workload as the rules here look at it. */
interface Workload extends JsonObject {
  managed: boolean;
  enforcement_mode: string;
  visibility_level: string;
  labels: { href: string }[];
  interfaces: JsonObject[];
  agent: JsonObject & { config?: JsonObject; status?: JsonObject };
  ven?: JsonObject;
}

export const workloads = {
  kind: 'workloads',
  singular: 'workload',
  associatedAs: 'agent_info',
  id: 'uuid',
  deletion: 'soft',
  read: everyone,
  write: profileWriters,
  caps: ['write'],
  defaults: {
    name: client(null, sample),
    description: client(null, sample),
    managed: documented(false, 'REST guide: what is created by POST is unmanaged'),
    hostname: inferred(null, 'either name or hostname may be left out'),
    service_principal_name: client(null, sample),
    agent_to_pce_certificate_authentication_id: client(null, sample),
    distinguished_name: client(null, sample),
    public_ip: client(null, sample),
    external_data_set: client(null, sample),
    external_data_reference: client(null, sample),
    interfaces: inferred([], 'workloads_get schema requires the list'),
    ignored_interface_names: client([], sample),
    service_provider: client(null, sample),
    data_center: client(null, sample),
    data_center_zone: client(null, sample),
    os_id: client(null, sample),
    os_detail: client(null, sample),
    online: assumed(true, 'no source for an unmanaged workload that does not say'),
    firewall_coexistence: assumed(null, 'no source'),
    containers_inherit_host_policy: client(false, sample),
    blocked_connection_action: client('drop', sample),
    labels: client([], sample),
    services: inferred({}, 'workloads_get schema requires the object, and none of its properties'),
    agent: inferred({}, 'workloads_get schema requires the object; config follows from the modes'),
    enforcement_mode: assumed('visibility_only', 'no source for an unmanaged workload'),
    visibility_level: client('flow_summary', sample),
    selectively_enforced_services: client([], sample),
    deleted_at: inferred(null, 'as for label types'),
    deleted_by: inferred(null, 'as for label types'),
    container_cluster: client(null, sample),
    ike_authentication_certificate: client(null, sample),
  },
  filters: {
    name: partial(),
    hostname: partial(),
    description: partial(),
    os_id: partial(),
    ip_address: {
      ...documented('test', index),
      property: 'interfaces',
      test: ({ interfaces }, text) =>
        (interfaces as { address: string }[]).some(({ address }) => address.includes(text)),
    },
    labels: documented('label_lists', 'API index; AND within, OR between lists: illumio-py, workloader'),
    managed: boolean(),
    online: boolean(),
    enforcement_mode: exact(undefined, ['idle', 'visibility_only', 'full', 'selective']),
    enforcement_modes: { ...documented('list', index), property: 'enforcement_mode' },
    visibility_level: exact(),
    mode: exact('agent.config.mode'),
    log_traffic: boolean('agent.config.log_traffic'),
    security_policy_sync_state: {
      ...documented('test', index),
      test: ({ agent }, state) => (agent as Workload['agent']).status?.['security_policy_sync_state'] === state,
    },
    security_policy_update_mode: exact('agent.config.security_policy_update_mode'),
    policy_health: {
      ...documented('test', index),
      test: ({ managed, ven }, health) => managed === true && health === healthOf(ven as JsonObject),
    },
    soft_deleted: { ...documented('test', index), test: ({ deleted }, text) => deleted === isTrue(text) },
    ven: exact('ven.href'),
    'ven.ven_type': exact('ven.ven_type', ['server', 'endpoint', 'containerized']),
    'agent.active_pce_fqdn': exact('agent.active_pce_fqdn'),
    'last_heartbeat_on[gte]': {
      ...documented('test', index),
      test: (object, time) => lastHeartbeat(object) >= at(time),
    },
    'last_heartbeat_on[lte]': {
      ...documented('test', index),
      test: (object, time) => lastHeartbeat(object) <= at(time),
    },
    external_data_set: inferred('exact', 'API index names it, not how it matches'),
    external_data_reference: inferred('exact', 'API index names it, not how it matches'),
  },
  references: { labels: 'labels' },
  unique: [{ properties: ['external_data_set', 'external_data_reference'], token: 'external_reference_not_unique' }],
  limit: totalWorkloads,
  embedded: { labels: ['key', 'value'] },
  putSchemas: {
    names: ['workloads_without_ven_put', 'workloads_with_ven_put', 'workloads_with_ven_interfaces_put'],
    pick: putSchemaOf,
  },
  asOf,
  changed: showInVen,
  complete: (context) => {
    completeInterfaces(context);
    completeAgent(context);
  },
  check: refuseTwoLabelsOfOneType,
  checkDelete: (_pce, _org, { managed }) => {
    if (managed) throw new Refusal('method_not_allowed_error', 'A workload with a VEN is unpaired, not deleted');
  },
  facts: [
    { says: 'POST creates unmanaged workloads alone', confidence: 'documented', source: 'REST guide 25.2' },
    {
      says: 'a PUT is held against one of three schemas: without VEN, with VEN, with VEN and interfaces',
      confidence: 'documented',
      source: 'workloads_put schema; that a VEN on it decides is inferred from their names',
    },
    { says: 'labels are expanded with key and value', confidence: 'documented', source: 'workloads_get schema' },
    {
      says: 'a workload has at most one label of each type',
      confidence: 'inferred',
      source: 'as for pairing profiles; token assumed',
    },
    {
      says: 'a label that a workload has cannot be deleted: label_still_has_associated_agent_info',
      confidence: 'observed',
      source: 'Terraform provider fork against a live PCE',
    },
    { says: 'DELETE of a workload with a VEN is refused', confidence: 'assumed', source: 'it is to be unpaired' },
    {
      says: 'policy_health is suspended for a suspended VEN, and active for any other',
      confidence: 'assumed',
      source: 'there is no policy that could fail',
    },
  ],
} satisfies Resource;

/** The VEN has the labels of its workload; its state may be written by either. */
function showInVen(pce: Pce, org: number, workload: JsonObject): void {
  const row = pce.vens.withId(org, String(workload['href']).split('/').at(-1) as string);
  const stored = row && pce.store.at(row.ordinal);
  if (!stored) return;
  const labels = (workload['labels'] as { href: string }[]).map(({ href }) => ({ href }));
  const { status } = workload['ven'] as JsonObject;
  const ven = { ...(JSON.parse(stored.body) as JsonObject), labels, status };
  saveObject(vens, pce, org, stored.ordinal, ven);
}

/** The schema that a PUT is held against; a workload that is not there is told of after its body. */
function putSchemaOf(pce: Pce, org: number, id: string, body: unknown): string {
  const stored = pce.store.find(org, 'workloads', id);
  const managed = stored !== undefined && (JSON.parse(stored.body) as Workload).managed;
  if (!managed) return 'workloads_without_ven_put';
  const ofInterfaces = typeof body === 'object' && body !== null && ('interfaces' in body || 'public_ip' in body);
  return ofInterfaces ? 'workloads_with_ven_interfaces_put' : 'workloads_with_ven_put';
}

const healthOf = (ven: JsonObject | undefined) => (ven?.['status'] === 'suspended' ? 'suspended' : 'active');

function lastHeartbeat({ agent }: JsonObject): number {
  return Date.parse((agent as Workload['agent']).status?.['last_heartbeat_on'] as string);
}

const at = (time: string) => Date.parse(time);

/** Answers show of every interface all that there is to say. */
function completeInterfaces({ body, object }: WriteContext): void {
  if (!Object.hasOwn(body, 'interfaces')) return;
  object['interfaces'] = (body['interfaces'] as JsonObject[]).map(completeInterface);
}

/** In the order of illumio-py's test data. */
export function completeInterface(given: JsonObject): JsonObject {
  const {
    name,
    cidr_block = null,
    link_state = null,
    network_detection_mode = 'single_private_brn',
    friendly_name = null,
    network = null,
    address,
    default_gateway_address = null,
  } = given;
  return {
    name,
    cidr_block,
    link_state,
    network_detection_mode,
    friendly_name,
    network,
    loopback: false,
    address,
    default_gateway_address,
  };
}

/** The older names of the modes, which the agent has, follow the newer ones; either may be written. */
function completeAgent({ body, before, object }: WriteContext): void {
  const workload = object as Workload;
  const asked = body['agent'] as { config?: JsonObject; status?: JsonObject } | undefined;
  const agent = (before as Workload | undefined)?.agent ?? (workload.managed ? workload.agent : {});
  const mode = asked?.config?.['mode'];
  if (!Object.hasOwn(body, 'enforcement_mode') && typeof mode === 'string') {
    workload.enforcement_mode = enforcementModeOf[mode] ?? mode;
  }
  const { log_traffic = false, security_policy_update_mode = 'adaptive' } = { ...agent.config, ...asked?.config };
  const config = {
    log_traffic,
    visibility_level: workload.visibility_level,
    mode: modeOf[workload.enforcement_mode],
    security_policy_update_mode,
  };
  const state = before === undefined ? undefined : asked?.status?.['status'];
  workload.agent = { ...agent, config, ...(state !== undefined && { status: { ...agent.status, status: state } }) };
  if (state !== undefined && workload.ven) workload.ven = { ...workload.ven, status: state };
}

function refuseTwoLabelsOfOneType({ body, object }: WriteContext): void {
  if (!Object.hasOwn(body, 'labels')) return;
  const keys = (object['labels'] as { key: string }[]).map(({ key }) => key);
  const twice = keys.find((key, index) => keys.indexOf(key) !== index);
  if (twice !== undefined) {
    throw new Refusal('duplicate_label_type', `Only one label of each type is allowed: ${twice}`);
  }
}
