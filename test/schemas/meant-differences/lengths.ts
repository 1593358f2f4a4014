import type { MeantDifference } from '../meant-difference.ts';

const writesOf = (...kinds: readonly string[]) => kinds.flatMap((kind) => [`${kind}_post`, `${kind}_put`]);

const WRITE_WORKLOAD = [
  ...['workloads_post', 'workloads_with_ven_put', 'workloads_with_ven_interfaces_put', 'workloads_without_ven_put'],
];
const VIRTUAL_SERVICES = writesOf('sec_policy_virtual_services');
const EXTERNAL = ['external_data_set', 'external_data_reference'];

/** Kinds of the policy with a name and external references. */
const POLICY = writesOf(...['ip_lists', 'label_groups', 'rule_sets', 'services'].map((kind) => `sec_policy_${kind}`));

const ofNames = {
  fact: 'maxLength',
  ours: 255,
  reason: 'the guide limits every resource name to 255 characters; the schemas leave it to the PCE behind them',
};
const ofReferences = { fact: 'maxLength', ours: 255, reason: 'the guide limits both to 255 characters' };

/** How long names and external references may be. */
export const lengths: readonly MeantDifference[] = [
  {
    schemas: [
      ...writesOf('pairing_profiles', 'users_api_keys', 'service_accounts'),
      ...writesOf('authentication_settings_ldap_configs', 'inactive_ven_cleanup_schedules'),
      ...writesOf('container_clusters', 'container_clusters_container_workload_profiles'),
      ...[...POLICY, ...VIRTUAL_SERVICES, ...writesOf('sec_policy_enforcement_boundaries')],
      ...[...WRITE_WORKLOAD, 'vens_put', 'ip_list_attributes_post'],
    ],
    paths: ['#/name'],
    ...ofNames,
  },
  { schemas: ['sec_policy_virtual_services_bulk_update_put'], paths: ['#/*/name'], ...ofNames },
  { schemas: writesOf('labels'), paths: ['#/value'], ...ofNames, reason: 'the value is the name of a label' },
  {
    schemas: [
      ...writesOf('pairing_profiles', 'labels', 'sec_policy_rule_sets_sec_rules'),
      ...[...WRITE_WORKLOAD, ...POLICY, ...VIRTUAL_SERVICES, 'ip_list_attributes_post'],
    ],
    paths: EXTERNAL.map((name) => `#/${name}`),
    ...ofReferences,
  },
  {
    schemas: ['sec_policy_virtual_services_bulk_update_put', 'service_bindings_post'],
    paths: EXTERNAL.map((name) => `#/*/${name}`),
    ...ofReferences,
  },
  {
    schemas: ['sec_rule_ingress_services'],
    paths: ['name', ...EXTERNAL].map((name) => `#/*|2/${name}`),
    ...ofReferences,
  },
  { schemas: ['sec_policy_rule_sets_put'], paths: EXTERNAL.map((name) => `#/rules/*/${name}`), ...ofReferences },
];
