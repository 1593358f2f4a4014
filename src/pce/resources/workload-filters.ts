import { atOrAfter, atOrBefore, isTrue, parseInteger } from '../engine/filters.ts';
import { assumed, documented, inferred } from '../model/facts.ts';
import type { Filter } from '../model/resource.ts';
import { externalDataFilters } from './external-data.ts';
import { enforcementModes } from './modes.ts';

const index = 'API index';
const exact: Filter = inferred('exact', `${index} names it, not how it matches`);

/** The values by which workloads of any kind are found. */
export const visibilityLevels = [
  'flow_full_detail',
  'flow_summary',
  'flow_drops',
  'flow_off',
  'enhanced_data_collection',
];

/** Of no workload here: nothing works out how vulnerable one is. */
const exposureScore = (bound: 'gte' | 'lte'): Readonly<Record<string, Filter>> => {
  const name = `vulnerability_summary.vulnerability_exposure_score[${bound}]`;
  return {
    [name]: {
      ...documented('compared', `${index}; a workload without a score is not found: inferred`),
      property: 'vulnerabilities_summary.vulnerability_exposure_score',
      compare: (text) => {
        const asked = parseInteger({ kind: 'workloads' }, name, text);
        return (score) => score !== null && (bound === 'gte' ? Number(score) >= asked : Number(score) <= asked);
      },
    },
  };
};

/** The query parameters of GET workloads, as the index of 25.2.20 and 26.3.0 has them. */
export const workloadFilters: Readonly<Record<string, Filter>> = {
  name: documented('partial', `${index}; in any case as the value of a label: inferred`),
  hostname: documented('partial', index),
  description: documented('partial', index),
  ip_address: {
    ...documented('partial', `${index}; that the public address counts too: assumed`),
    property: ['interfaces[].address', 'public_ip'],
  },
  os_id: documented('partial', index),
  labels: documented('label_lists', `${index}; AND within, OR between lists: illumio-py, workloader`),
  managed: documented('boolean', index),
  online: documented('boolean', index),
  log_traffic: { ...documented('boolean', index), property: 'agent.config.log_traffic' },
  mode: { ...exact, property: 'agent.config.mode' },
  enforcement_mode: { ...documented('exact', index), values: enforcementModes },
  enforcement_modes: { ...documented('any_of', index), property: 'enforcement_mode', values: enforcementModes },
  visibility_level: { ...documented('exact', index), values: visibilityLevels },
  soft_deleted: { ...documented('boolean', index), property: 'deleted', bringsDeleted: isTrue },
  policy_health: {
    ...assumed('compared', `${index} has the values; worked out from status and health of the agent`),
    property: 'agent.status',
    values: ['active', 'warning', 'error', 'suspended'],
    compare: (asked) => (text) => text !== null && policyHealth(JSON.parse(text)) === asked,
  },
  security_policy_sync_state: {
    ...documented('exact', index),
    property: 'agent.status.security_policy_sync_state',
    values: ['staged'],
  },
  security_policy_update_mode: {
    ...documented('exact', index),
    property: 'agent.config.security_policy_update_mode',
    values: ['static', 'adaptive'],
  },
  ven: { ...documented('exact', index), property: 'ven.href' },
  'ven.ven_type': { ...documented('exact', index), values: ['server', 'endpoint', 'containerized'] },
  'agent.active_pce_fqdn': exact,
  container_clusters: { ...documented('any_of', index), property: 'container_cluster.href' },
  'last_heartbeat_on[gte]': {
    ...documented('compared', index),
    property: 'agent.status.last_heartbeat_on',
    compare: atOrAfter,
  },
  'last_heartbeat_on[lte]': {
    ...documented('compared', index),
    property: 'agent.status.last_heartbeat_on',
    compare: atOrBefore,
  },
  'risk_summary.ransomware.workload_exposure_severity': {
    ...documented('exact', `${index}, with the values; a workload without a severity is not found: inferred`),
    values: ['low', 'medium', 'high', 'critical', 'fully_protected'],
  },
  ...exposureScore('gte'),
  ...exposureScore('lte'),
  ...externalDataFilters,
};

interface AgentStatus {
  readonly status?: string;
  readonly agent_health_errors?: { readonly errors?: readonly string[]; readonly warnings?: readonly string[] };
}

function policyHealth({ status, agent_health_errors: health }: AgentStatus): string {
  if (status === 'suspended') return 'suspended';
  if (health?.errors?.length) return 'error';
  return health?.warnings?.length ? 'warning' : 'active';
}
