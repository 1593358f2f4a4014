import type { LabelsGet } from '../../generated/schema-types.ts';
import { ordinalWith } from '../engine/indexed-values.ts';
import { Refusal } from '../model/errors.ts';
import { documented, observed } from '../model/facts.ts';
import type { Pce } from '../model/pce.ts';
import type { ResourceOf } from '../model/resource.ts';
import { administrators, everyone } from '../model/roles.ts';
import { externalDataFilters, noExternalData, uniqueExternalData } from './external-data.ts';
import { usageOf } from './usage.ts';

/** Names for a scope without a label of the type: never a label's value (REST guide 25.2). */
const reservedValues = ['All Applications', 'All Environments', 'All Locations'];

/** The flags of `usage=true`, in the order in which workloader and pylo know the names. */
const usageNames = [
  'virtual_server',
  'label_group',
  'ruleset',
  'static_policy_scopes',
  'pairing_profile',
  'permission',
  'workload',
  'container_workload',
  'firewall_coexistence_scope',
  'containers_inherit_host_policy_scopes',
  'container_workload_profile',
  'blocked_connection_reject_scope',
  'enforcement_boundary',
  'loopback_interfaces_in_policy_scopes',
  'ip_forwarding_enabled_scopes',
  'rule_hit_count_enabled_scopes',
  'label_mapping_rule',
  'virtual_service',
] as const;

export const labels: ResourceOf<LabelsGet> = {
  kind: 'labels',
  singular: 'label',
  id: 'integer',
  deletion: 'soft',
  includesDeleted: true,
  read: everyone,
  write: administrators,
  defaults: noExternalData('labels_get schema'),
  filters: {
    key: {
      ...documented('partial', 'API index; in any case as the value of a label: inferred'),
      exactIf: 'exact_match_for_label_type',
    },
    value: observed('partial', 'live PCE 25.2.40, illumio-ops: ATA finds Database; guide 25.4: APP also finds WEB-APP'),
    ...externalDataFilters,
  },
  references: {},
  unique: [{ properties: ['key', 'value'], token: 'label_key_and_value_must_be_unique' }, uniqueExternalData],
  limit: {
    name: 'total_labels',
    soft: 20_000,
    hard: 25_000,
    confidence: 'documented',
    source: 'Administration guide 25.2, object limits',
  },
  deletesMany: true,
  check: ({ pce, org, object }) => {
    const { key } = object;
    if (ordinalWith(pce.store, org, 'label_dimensions', { key }) === undefined) {
      throw new Refusal('label_key_not_supported', undefined, `the keys of org ${org} are ${keysOf(pce, org)}`);
    }
    if (reservedValues.includes(object.value)) throw new Refusal('label_value_reserved');
  },
  extras: { usage: usageOf('labels', usageNames) },
  initial: () =>
    Object.entries({
      role: ['Web', 'Database', 'API', 'Mail', 'Single Node App', 'Load Balancer'],
      env: ['Production', 'Stage', 'Dev', 'Test'],
    }).flatMap(([key, values]) => values.map((value) => ({ key, value }))),
  facets: true,
  completes: ['value'],
  facts: [
    {
      says: 'a key and value that were deleted can be created again at once',
      confidence: 'client',
      source: 'suites of Terraform provider, Ansible and illumio-py',
    },
    { says: 'a deleted label cannot be changed', confidence: 'assumed', source: 'no source' },
    {
      says: 'a label that a pairing profile holds cannot be deleted',
      confidence: 'inferred',
      source: 'the usage flags name pairing_profile; token by pattern',
    },
    {
      says: 'X-Total-Count counts deleted labels only with include_deleted',
      confidence: 'assumed',
      source: 'no source',
    },
    { says: 'usage knows only the kinds that are modelled', confidence: 'assumed', source: 'all others are false' },
  ],
};

/** More are not worth reading. */
const MOST_KEYS = 20;

function keysOf({ store }: Pce, org: number): string {
  const bodies = store.lists.bodies(org, 'label_dimensions', { limit: MOST_KEYS, includeDeleted: false });
  return bodies.map((body) => (JSON.parse(body) as { key: string }).key).join(', ');
}
