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
const WRITE_LABEL = ['labels_post', 'labels_put'];
const WRITE_WORKLOAD = [
  'workloads_post',
  'workloads_without_ven_put',
  'workloads_with_ven_put',
  'workloads_with_ven_interfaces_put',
];
const EXTERNAL = ['#/external_data_set', '#/external_data_reference'];
const LOG_EVENTS = ['action_log_events_get', 'resource_log_events_get', 'notification_log_event'];

export const MEANT_DIFFERENCES: readonly MeantDifference[] = [
  {
    schemas: [...WRITE_PROFILE, ...WRITE_WORKLOAD, 'users_api_keys_post', 'users_api_keys_put'],
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
    schemas: ['pairing_profiles_get', 'labels_get', 'workloads_get', 'vens_get', 'agents_get'],
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
    schemas: ['workloads_post', 'workloads_without_ven_put'],
    paths: ['#/hostname'],
    fact: 'maxLength',
    ours: 255,
    reason: 'the guide limits every resource name to 255 characters',
  },
  {
    schemas: ['workloads_get'],
    paths: [
      ...['name', 'description', 'hostname', 'service_principal_name', 'distinguished_name', 'public_ip'],
      ...[
        'service_provider',
        'data_center',
        'data_center_zone',
        'os_id',
        'os_detail',
        'container_cluster',
        'ven/name',
        'ike_authentication_certificate',
      ],
    ].map((property) => `#/${property}`),
    fact: 'nullable',
    ours: true,
    reason: "null in illumio-py's test data, or required and unknown of an unmanaged workload",
  },
  {
    schemas: ['workloads_get'],
    paths: ['#/deleted_at', '#/deleted_by'],
    fact: 'nullable',
    ours: true,
    reason: 'as for label types: null while nobody deleted it',
  },
  {
    schemas: ['workloads_get'],
    paths: [
      ...['caps', 'ignored_interface_names', 'visibility_level', 'agent/config/visibility_level'],
      ...['agent/status/instance_id', 'agent/status/status', 'agent/unpair_allowed'],
      'selectively_enforced_services/*/href',
    ].map((property) => `#/${property}`),
    fact: 'present',
    ours: true,
    reason: "in illumio-py's test data",
  },
  {
    schemas: ['workloads_get'],
    paths: ['#/selectively_enforced_services/*/proto'],
    fact: 'required',
    ours: false,
    reason: "illumio-py's test data has services by href there",
  },
  {
    schemas: ['workloads_get'],
    paths: [
      ...['delete_type', 'datacenter_nat_1to1', 'detected_vulnerabilities', 'risk_summary', 'vulnerabilities_summary'],
    ].map((property) => `#/${property}`),
    fact: 'present',
    ours: false,
    reason: 'optional, and about what is not emulated',
  },
  {
    schemas: ['workloads_get'],
    paths: [
      ...['at', 'num_cidrs', 'num_rules'].map((what) => `#/agent/status/security_policy_last_delivered_${what}`),
      '#/container_policy_convergence_status',
    ],
    fact: 'present',
    ours: false,
    only: '26.3.0',
    reason: 'new, optional, and no sample shows them',
  },
  {
    schemas: ['workloads_get'],
    paths: ['#/agent/status/agent_health/*/message', '#/agent/status/agent_health/*/token'],
    fact: 'present',
    ours: true,
    only: '25.2.20',
    reason: 'one schema for both releases',
  },
  ...(['ref', 'types', 'present'] as const).map((fact) => ({
    schemas: ['workloads_get'],
    paths: [fact === 'present' ? '#/interfaces/*' : '#/interfaces'],
    fact,
    ours: { ref: undefined, types: ['array'], present: true }[fact],
    reason: 'published as one interface, by slip: every sample has a list of them',
  })),
  {
    schemas: ['workloads_interfaces_get'],
    paths: ['#/loopback'],
    fact: 'present',
    ours: true,
    reason: "in illumio-py's test data",
  },
  {
    schemas: ['vens_get', 'vens_put'],
    paths: ['#/golden_image'],
    fact: 'present',
    ours: true,
    only: '25.2.20',
    reason: 'new in 26.3.0; one schema for both releases',
  },
  {
    schemas: ['ip_address_format_validation'],
    paths: ['#'],
    fact: 'types',
    ours: ['string'],
    reason: 'published beside the type where it is used; draft 7 reads nothing beside a reference',
  },
  {
    schemas: ['vens_get'],
    paths: ['#/unpair_allowed'],
    fact: 'present',
    ours: true,
    reason: "in illumio-py's test data",
  },
  {
    schemas: ['vens_get'],
    paths: [
      ...['data_center', 'data_center_zone', 'enforcement_mode', 'hostname', 'instance_id', 'interfaces', 'labels'],
      ...['log_traffic', 'managed', 'mode', 'name', 'online', 'os_detail', 'os_id', 'public_ip', 'visibility_level'],
      ...['service_principal_name', 'security_policy_applied_at', 'security_policy_received_at'],
      'security_policy_sync_state',
    ].map((property) => `#/workloads/*/${property}`),
    fact: 'present',
    ours: false,
    reason: 'of expanded representations; a plain GET has hrefs alone (illumio-py)',
  },
  {
    schemas: ['vens_get'],
    paths: ['at', 'num_cidrs', 'num_rules'].map((what) => `#/workloads/*/security_policy_last_delivered_${what}`),
    fact: 'present',
    ours: false,
    only: '26.3.0',
    reason: 'of expanded representations; a plain GET has hrefs alone (illumio-py)',
  },
  {
    schemas: ['agents_get'],
    paths: ['#/href'],
    fact: 'present',
    ours: true,
    reason: 'every object of a PCE has one',
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
    schemas: ['action_log_events_get', 'notification_log_event'],
    paths: ['#/uuid'],
    fact: 'present',
    ours: true,
    reason: 'in every sample; published for changes of resources only',
  },
];

/** Places that say nothing that could be compared. */
export const NOT_COMPARED: readonly { schema: string; path: string; reason: string }[] = [
  ...LOG_EVENTS.map((schema) => ({
    schema,
    path: '#/created_by',
    reason: 'the published alternatives lack the word properties, so they constrain nothing and all match at once',
  })),
  {
    schema: 'resource_canonical_representations',
    path: '#',
    reason: 'as above; ours names the kinds that we have',
  },
];

/** Documents that are compared with a part of the published one. */
export const COMPARED_WITH_PART: readonly { schema: string; release: string; pointer: string; reason: string }[] = [
  {
    schema: 'product_version',
    release: '25.2.20',
    pointer: '/properties/product_version',
    reason: 'nested here, flat in 26.3.0, in the guide and in what every client reads',
  },
  {
    schema: 'users_get',
    release: '26.3.0',
    pointer: '/definitions/user_full',
    reason: 'the other alternative is a short form for permissions, which nothing asks for',
  },
];

/** Schemas of ours that have no published namesake. */
export const UNPUBLISHED: readonly { schema: string; reason: string }[] = [
  { schema: 'label_dimensions_get', reason: 'private call; from a sample answer and the clients' },
  { schema: 'label_dimensions_post', reason: 'private call; from what the clients send' },
  { schema: 'label_dimensions_put', reason: 'private call; from what the clients send' },
  { schema: 'mock_vens_post', reason: 'of the emulator: the activation call of a PCE is not public' },
  { schema: 'mock_vens_put', reason: 'of the emulator, not of a PCE' },
  { schema: 'scenario', reason: 'of the emulator, not of a PCE' },
];
