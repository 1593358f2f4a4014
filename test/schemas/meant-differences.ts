// Where our schemas say something else than the published ones, and why. Both directions are tested: a difference that
// is not listed fails, and so does a listed one that is gone.
import type { FactValue } from './facts.ts';

export type MeantDifference = {
  schemas: readonly string[];
  paths: readonly string[];
  fact: string;
  ours: FactValue;
  reason: string;
  /** `release` or `release/folder`; without it, the difference is there wherever the schema is published. */
  only?: string;
};

const WRITE_PROFILE = ['pairing_profiles_post', 'pairing_profiles_put'];
const CHANGE_WORKLOAD = ['workloads_with_ven_put', 'workloads_with_ven_interfaces_put', 'workloads_without_ven_put'];
const WRITE_WORKLOAD = ['workloads_post', ...CHANGE_WORKLOAD];
const WRITE_LABEL = ['labels_post', 'labels_put'];
const EXTERNAL = ['#/external_data_set', '#/external_data_reference'];
/** Properties of a VEN's workloads that the expanded representations alone show. */
const EXPANDED_WORKLOAD = [
  'name managed hostname instance_id data_center data_center_zone service_principal_name os_id os_detail labels',
  'public_ip interfaces security_policy_applied_at security_policy_received_at security_policy_sync_state log_traffic',
  'mode enforcement_mode visibility_level online',
].flatMap((names) => names.split(' '));
const LAST_DELIVERED = ['at', 'num_cidrs', 'num_rules'].map((name) => `security_policy_last_delivered_${name}`);

/** The answers of kinds that have a draft and an active form. */
const VERSIONED = ['sec_policy_ip_lists_get'];

export const MEANT_DIFFERENCES: readonly MeantDifference[] = [
  {
    schemas: VERSIONED,
    paths: ['#/update_type'],
    fact: 'present',
    ours: true,
    reason: 'drafts of live PCEs have it, and null where nothing is pending: connectors, illumio-py test data',
  },
  {
    schemas: VERSIONED,
    paths: ['#/description'],
    fact: 'nullable',
    ours: true,
    reason: 'null in answers of live PCEs of objects that were made without one: connectors',
  },
  {
    schemas: ['sec_policy_ip_lists_get'],
    paths: ['#/ip_list_attribute'],
    fact: 'present',
    ours: true,
    reason: 'new in 26.3.0',
    only: '25.2.20',
  },
  {
    schemas: ['sec_policy_ip_lists_post', 'sec_policy_ip_lists_put'],
    paths: ['#/ip_list_attribute_id'],
    fact: 'present',
    ours: true,
    reason: 'new in 26.3.0',
    only: '25.2.20',
  },
  {
    schemas: ['sec_policy_pending_get'],
    paths: ['#/rule_sets/*/id'],
    fact: 'present',
    ours: false,
    reason: 'required, but no property, and live PCEs do not send it: illumio-ops',
  },
  {
    schemas: ['sec_policy_pending_objects'],
    paths: ['#/*/id'],
    fact: 'present',
    ours: false,
    reason: 'required, but no property, and live PCEs do not send it: illumio-ops',
  },
  {
    schemas: ['sec_policy_pending_get'],
    paths: ['#/rule_sets/*/related_ip_lists/*', '#/rule_sets/*/related_services/*'],
    fact: 'types',
    ours: ['object'],
    reason: 'the published part names its properties alone',
  },
  {
    schemas: [
      'workloads_post',
      'workloads_without_ven_put',
      'workloads_with_ven_put',
      'workloads_with_ven_interfaces_put',
    ],
    paths: ['#/ignored_interface_names'],
    fact: 'present',
    ours: true,
    reason: 'the Terraform provider always sends it, and its fork was run against a live 25.2.10: it is not published',
  },
  {
    schemas: CHANGE_WORKLOAD,
    paths: ['#/visibility_level'],
    fact: 'present',
    ours: true,
    reason: 'workloader sends back what a GET showed in each item of bulk_update, which nothing published constrains',
  },
  {
    schemas: ['settings_workload_detailed'],
    paths: ['#/*/ven_type'],
    fact: 'enum',
    ours: ['server', 'endpoint', ''],
    reason: 'the Terraform provider sends it empty, and its live tests pass',
  },
  {
    schemas: ['health_get'],
    paths: ['#/*/nodes/*/type'],
    fact: 'present',
    ours: true,
    reason: 'illumio-pylo refuses a node without one',
  },
  {
    schemas: ['agents_get'],
    paths: ['#'],
    fact: 'closed',
    ours: true,
    reason: 'stricter on ourselves: a test that reads our answers finds strays',
  },
  {
    schemas: ['agents_get'],
    paths: ['#/href'],
    fact: 'present',
    ours: true,
    reason: 'every object of a PCE has one',
  },
  {
    schemas: [...WRITE_PROFILE, ...WRITE_WORKLOAD, 'vens_put', 'users_api_keys_post', 'users_api_keys_put'],
    paths: ['#/name'],
    fact: 'maxLength',
    ours: 255,
    reason: 'the guide limits every resource name to 255 characters; the schemas leave it to the PCE behind them',
  },
  {
    schemas: [...WRITE_PROFILE, ...WRITE_LABEL, ...WRITE_WORKLOAD],
    paths: EXTERNAL,
    fact: 'maxLength',
    ours: 255,
    reason: 'the guide limits both to 255 characters',
  },
  {
    schemas: WRITE_LABEL,
    paths: ['#/value'],
    fact: 'maxLength',
    ours: 255,
    reason: 'the value is the name of a label',
  },
  { schemas: WRITE_LABEL, paths: ['#/value'], fact: 'minLength', ours: 1, reason: 'assumed: a label has a value' },
  { schemas: ['labels_post'], paths: ['#/key'], fact: 'minLength', ours: 1, reason: "the Terraform provider's limit" },
  { schemas: ['labels_post'], paths: ['#/key'], fact: 'maxLength', ours: 64, reason: "the Terraform provider's limit" },
  {
    schemas: WRITE_PROFILE,
    paths: ['#'],
    fact: 'types',
    ours: ['object'],
    reason: 'the published schemas state no type, so a missing body would pass',
  },
  {
    schemas: ['pairing_profiles_put'],
    paths: ['#/allowed_uses_per_key|0', '#/key_lifespan|0'],
    fact: 'maximum',
    ours: Number.MAX_SAFE_INTEGER,
    reason: 'nothing is published; above this a number could not be given back as it came',
  },
  {
    schemas: ['pairing_profiles_get', 'labels_get'],
    paths: ['#'],
    fact: 'closed',
    ours: true,
    reason: 'stricter on ourselves: a test that reads our answers finds strays',
  },
  {
    schemas: ['pairing_profiles_get'],
    paths: ['#/caps'],
    fact: 'present',
    ours: true,
    reason: 'in every sample of a profile, not in its schema',
  },
  {
    schemas: ['pairing_profiles_get'],
    paths: ['#/status', '#/status_lock'],
    fact: 'present',
    ours: false,
    reason: 'left over from before there were modes; in no sample',
  },
  {
    schemas: ['pairing_profiles_get'],
    paths: ['#/visibility_level'],
    fact: 'choice',
    ours: 'anyOf',
    reason: 'published as one of (four values, any string): the four match both, so they would be refused',
  },
  {
    schemas: ['labels_get'],
    paths: ['#/usage'],
    fact: 'present',
    ours: true,
    reason: 'clients ask for it with usage=true and read it',
  },
  {
    schemas: ['settings_workloads_get'],
    paths: ['#/href'],
    fact: 'present',
    ours: true,
    reason: 'documented as part of the answer',
  },
  {
    schemas: ['users_get'],
    paths: ['#/last_login_on', '#/last_login_ip_address'],
    fact: 'nullable',
    ours: true,
    reason: 'both are required, and a user who never logged in has neither',
  },
  {
    schemas: ['users_get'],
    paths: ['#/local_profile/pending_invitation'],
    fact: 'present',
    ours: true,
    reason: 'in the samples; the schema leaves the object empty',
  },
  {
    schemas: ['users_get'],
    paths: ['#/id', '#/display_name', '#/permissions'],
    fact: 'present',
    ours: false,
    only: '26.3.0',
    reason: 'new, optional, and no sample shows them',
  },
  {
    schemas: ['users_login_get'],
    paths: ['local', 'start', 'certificate', 'login_url', 'orgs', 'version_tag', 'version_date'].map((p) => `#/${p}`),
    fact: 'present',
    ours: true,
    reason: 'in the sample of the guide; clients find their orgs here',
  },
  {
    schemas: ['rbac_permission_types'],
    paths: ['#'],
    fact: 'enum',
    ours: ['write', 'provision'],
    only: '25.2.20/v2',
    reason: 'published twice; ours is the one that entity_caps refers to',
  },
  {
    schemas: ['rbac_permission_types'],
    paths: ['#'],
    fact: 'enum',
    ours: ['write', 'provision'],
    only: '26.3.0/v2',
    reason: 'as above',
  },
  {
    schemas: ['events_get'],
    paths: ['#/version'],
    fact: 'types',
    ours: ['integer'],
    reason: 'a number in every sample, a string in the schema',
  },
  {
    schemas: ['events_get'],
    paths: ['#/status'],
    fact: 'nullable',
    ours: true,
    reason: 'the schema says in words that it is nil when there was no action',
  },
  {
    schemas: ['events_get'],
    paths: ['#/created_by/ven'],
    fact: 'present',
    ours: true,
    reason: 'beside the agent in events of PCEs from 22.3 on',
  },
  {
    schemas: ['action_log_events_get', 'notification_log_event'],
    paths: ['#/uuid'],
    fact: 'present',
    ours: true,
    reason: 'in every sample; published for changes of resources only',
  },
  {
    schemas: ['workloads_get', 'vens_get'],
    paths: ['#'],
    fact: 'closed',
    ours: true,
    reason: 'stricter on ourselves: a test that reads our answers finds strays',
  },
  {
    schemas: ['workloads_get'],
    paths: [
      ...['name', 'description', 'hostname', 'service_principal_name', 'distinguished_name', 'public_ip'],
      ...['service_provider', 'data_center', 'data_center_zone', 'os_id', 'os_detail', 'container_cluster'],
      ...['ike_authentication_certificate', 'services/open_service_ports/*/package', 'ven/name'],
      ...['services/open_service_ports/*/win_service_name', 'agent/status/uid', 'agent/active_pce_fqdn'],
      ...['refresh', 'applied', 'received'].map((what) => `agent/status/security_policy_${what}_at`),
      ...[
        'agent/target_pce_fqdn',
        'containers_inherit_host_policy',
        'blocked_connection_action',
        'ven',
        'risk_summary',
      ],
    ].map((name) => `#/${name}`),
    fact: 'nullable',
    ours: true,
    reason: 'null in recorded answers where there is no value',
  },
  {
    schemas: ['workloads_get'],
    paths: [
      ...['ignored_interface_names', 'visibility_level', 'caps', 'agent/config/visibility_level'],
      ...['agent/status/instance_id', 'agent/status/status', 'agent/unpair_allowed', 'ven/version'],
    ].map((name) => `#/${name}`),
    fact: 'present',
    ours: true,
    reason: 'in recorded answers, and filters and requests name them',
  },
  {
    schemas: ['workloads_get'],
    paths: ['#/interfaces'],
    fact: 'types',
    ours: ['array'],
    reason: 'published as a single interface; recorded answers have a list',
  },
  { schemas: ['workloads_get'], paths: ['#/interfaces'], fact: 'ref', ours: undefined, reason: 'as above' },
  { schemas: ['workloads_get'], paths: ['#/interfaces/*'], fact: 'present', ours: true, reason: 'as above' },
  {
    schemas: ['workloads_get'],
    paths: ['#/vulnerabilities_summary', '#/detected_vulnerabilities'],
    fact: 'present',
    ours: false,
    reason: 'nothing here reports vulnerabilities',
  },
  {
    schemas: ['workloads_get'],
    paths: [
      ...LAST_DELIVERED.map((name) => `#/agent/status/${name}`),
      ...['token', 'message'].map((name) => `#/agent/status/agent_health/*/${name}`),
      '#/container_policy_convergence_status',
    ],
    fact: 'present',
    ours: false,
    only: '26.3.0',
    reason: 'new, optional, and no sample shows them',
  },
  {
    schemas: ['workloads_interfaces_get'],
    paths: ['#/loopback', '#/public_ip'],
    fact: 'present',
    ours: true,
    reason: 'in recorded answers; clients read the first',
  },
  {
    schemas: ['vens_get'],
    paths: ['#/unpair_allowed'],
    fact: 'present',
    ours: true,
    reason: 'in recorded answers',
  },
  {
    schemas: ['vens_get'],
    paths: ['#/golden_image'],
    fact: 'present',
    ours: true,
    only: '25.2.20',
    reason: 'new in 26.3.0',
  },
  {
    schemas: ['vens_get'],
    paths: ['#/labels/*/key', '#/labels/*/value', ...EXPANDED_WORKLOAD.map((name) => `#/workloads/*/${name}`)],
    fact: 'present',
    ours: false,
    reason: 'a plain GET has hrefs only; the expanded representations are not modelled',
  },
  {
    schemas: ['vens_get'],
    paths: LAST_DELIVERED.map((name) => `#/workloads/*/${name}`),
    fact: 'present',
    ours: false,
    only: '26.3.0',
    reason: 'as above',
  },
  {
    schemas: ['workload_canonical_representation'],
    paths: ['#/name', '#/hostname'],
    fact: 'nullable',
    ours: true,
    reason: 'one of the two is enough to create a workload',
  },
  {
    schemas: ['workloads_post', 'workloads_without_ven_put'],
    paths: ['#/hostname'],
    fact: 'maxLength',
    ours: 255,
    reason: "the Terraform provider's limit",
  },
  {
    schemas: ['workloads_interfaces_post'],
    paths: ['#/address'],
    fact: 'required',
    ours: true,
    reason: 'every interface in an answer has an address',
  },
  {
    schemas: ['ip_address_format_validation'],
    paths: ['#'],
    fact: 'types',
    ours: ['string'],
    reason: 'formats say nothing of what is no text, so both would match',
  },
  {
    schemas: ['vens_put'],
    paths: ['#/golden_image'],
    fact: 'present',
    ours: true,
    only: '25.2.20',
    reason: 'new in 26.3.0',
  },
];
