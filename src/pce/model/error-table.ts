import type { Confidence } from './facts.ts';

interface ErrorRow {
  readonly status: number;
  readonly message: string;
  readonly confidence: Confidence;
  readonly source: string;
}

const row = (status: number, message: string, confidence: Confidence, source: string): ErrorRow => ({
  status,
  message,
  confidence,
  source,
});

/** A refused deletion whose token nobody has seen. */
const byPattern = (message: string): ErrorRow =>
  row(406, message, 'assumed', 'by the pattern of label_still_has_associated_rule_set');

const ofControl = (status: number, message: string): ErrorRow =>
  row(status, message, 'own', 'the emulator alone: the control API, not a PCE');

/** Every token of the emulator's answers. A call may replace the message of a row by a more precise one. */
export const errorTable = {
  input_validation_error: row(406, 'Input validation failed', 'documented', 'REST guide 25.2, troubleshooting'),
  invalid_uri: row(
    406,
    'Invalid URI',
    'observed',
    'live PCE, issue 20 of the Terraform provider (a POST); illumio-py test data (bulk items)',
  ),
  object_limit_hard_limit_reached: row(
    406,
    'Object limit hard limit reached',
    'documented',
    'Administration guide 25.2, object limits',
  ),
  external_reference_not_unique: row(
    406,
    'External reference must be unique',
    'observed',
    'token: k8s operator against PCE 25; message assumed',
  ),
  security_principal_sid_must_be_unique: row(
    406,
    'SID must be unique',
    'assumed',
    'by the pattern of name_must_be_unique',
  ),
  access_restriction_still_has_associated_auth_security_principal: byPattern(
    'Access restriction still has associated auth security principals',
  ),
  access_restriction_still_has_associated_service_account: byPattern(
    'Access restriction still has associated service accounts',
  ),
  permission_scope_not_allowed: row(
    406,
    'The role takes an empty scope only',
    'assumed',
    'the rule: administration guide; its token is not known',
  ),
  auth_security_principal_still_has_associated_permission: byPattern(
    'Auth security principal still has associated permissions',
  ),
  label_still_has_associated_permission: row(
    406,
    'Label still has associated permissions',
    'assumed',
    'the usage flags name permission; by the pattern of label_still_has_associated_rule_set',
  ),
  label_still_has_associated_service_account: byPattern('Label still has associated service accounts'),
  label_key_not_supported: row(406, 'Label key is not supported', 'client', 'Ansible collection, live test'),
  label_key_and_value_must_be_unique: row(
    406,
    'Label key and value must be unique',
    'observed',
    'Terraform provider fork against PCE 26.30.2',
  ),
  label_value_reserved: row(406, 'Label value is reserved', 'assumed', 'the refusal is documented, its token is not'),
  label_already_deleted: row(
    406,
    'Cannot delete a label that has already been deleted',
    'client',
    'Terraform provider, test of its error handling',
  ),
  label_dimension_already_deleted: row(
    406,
    'Cannot delete a label type that has already been deleted',
    'assumed',
    'by the pattern of label_already_deleted',
  ),
  label_dimension_key_must_be_unique: row(
    406,
    'Label type key must be unique',
    'assumed',
    'by the pattern of label_key_and_value_must_be_unique',
  ),
  label_dimension_display_name_must_be_unique: row(
    406,
    'Label type display name must be unique',
    'assumed',
    'by the pattern of label_key_and_value_must_be_unique',
  ),
  label_dimension_in_use: row(406, 'Label type in use', 'assumed', 'by the pattern of rule_set_name_in_use'),
  label_dimension_built_in: row(406, 'A built-in label type cannot be deleted', 'assumed', 'no source'),
  label_still_has_associated_container_workload_profile: byPattern(
    'Label still has associated container workload profiles',
  ),
  container_workload_profile_invalid_managed_idle: row(
    406,
    'A managed container workload profile cannot be idle',
    'observed',
    'token: k8s operator against PCE 25; message assumed',
  ),
  label_still_has_associated_pairing_profile: byPattern('Label still has an associated pairing profile'),
  label_still_has_associated_agent_info: row(
    406,
    'Label still has associated agent info',
    'observed',
    'token: k8s operator against PCE 25, for a label on a workload; message assumed',
  ),
  workload_already_deleted: row(
    406,
    'The workload has already been deleted',
    'assumed',
    'by the pattern of label_already_deleted',
  ),
  workload_is_managed: row(
    406,
    'A managed workload cannot be deleted: unpair it',
    'assumed',
    'the guides delete unmanaged and unpaired workloads; token and message are ours',
  ),
  ven_already_deleted: row(406, 'The VEN has been uninstalled', 'assumed', 'by the pattern of label_already_deleted'),
  workload_interface_must_be_unique: row(
    406,
    'Workload interface name and address must be unique',
    'assumed',
    'by the pattern of label_key_and_value_must_be_unique',
  ),
  duplicate_label_type: row(
    406,
    'Only one label of each type is allowed',
    'assumed',
    'the rule: Ansible collection; its token is not known',
  ),
  pairing_key_unknown: row(
    406,
    'There is no such pairing key: it was never generated',
    'assumed',
    'the activation call is not public, neither are its refusals',
  ),
  pairing_key_revoked: row(
    406,
    'The pairing key was revoked, or its pairing profile deleted',
    'assumed',
    'as pairing_key_unknown',
  ),
  pairing_key_expired: row(406, 'The pairing key has expired', 'assumed', 'as pairing_key_unknown'),
  pairing_key_spent: row(406, 'The pairing key has no uses left', 'assumed', 'as pairing_key_unknown'),
  pairing_profile_disabled: row(406, 'The pairing profile is disabled', 'assumed', 'as pairing_key_unknown'),
  pairing_profile_locked: row(
    406,
    'The pairing profile does not let this be overridden',
    'assumed',
    'the locks are documented; whether a VEN is refused or its option ignored is not',
  ),
  pairing_label_unknown: row(
    406,
    'There is no such label',
    'assumed',
    'whether a PCE would create the label is not known',
  ),
  ven_suspended: row(
    406,
    'A suspended VEN cannot be unpaired',
    'assumed',
    'the rule: page on VENs, 24.2; its token is not known',
  ),
  object_pending_deletion: row(
    406,
    'The object is deleted already, and the deletion waits to be provisioned',
    'assumed',
    'Terraform operator, comment: it is refused; token and message are ours',
  ),
  ip_list_name_not_unique: row(
    406,
    'IP List name must be unique',
    'observed',
    'Terraform provider fork against PCE 26.30.2',
  ),
  ip_list_referenced: row(
    406,
    'IP List is referenced',
    'observed',
    'token: Terraform provider fork against PCE 25; message assumed',
  ),
  service_referenced: row(
    406,
    'Service is referenced',
    'observed',
    'token: Terraform provider fork against PCE 25; message assumed',
  ),
  name_must_be_unique: row(406, 'Name must be unique', 'observed', 'Terraform provider fork against PCE 26.30.2'),
  label_referenced_by_label_group: row(
    406,
    'Label is referenced by a label group',
    'observed',
    'token: Terraform provider fork against PCE 25; message assumed',
  ),
  label_still_has_associated_firewall_settings: byPattern('Label still has associated firewall settings'),
  label_group_referenced: row(
    406,
    'Label group is referenced',
    'assumed',
    'by the pattern of ip_list_referenced; a refusal: Terraform provider, comment of its live test',
  ),
  label_group_key_mismatch: row(
    406,
    'Members of a label group have the label type of the group',
    'assumed',
    'the schema says same as Label Group key; token and message are ours',
  ),
  label_group_within_itself: row(
    406,
    'A label group cannot hold itself',
    'assumed',
    'no source; token and message are ours',
  ),
  rule_set_name_in_use: row(406, 'Rule set name in use', 'observed', 'Terraform provider fork against PCE 26.30.2'),
  label_still_has_associated_rule_set: row(
    406,
    'Label still has an associated rule set',
    'observed',
    'token: Terraform provider fork against PCE 25; message assumed',
  ),
  workload_still_has_associated_rule_set: byPattern('Workload still has an associated rule set'),
  rule_security_options_exclusive: row(
    406,
    'Only one of sec_connect, machine_auth and stateless can be true',
    'assumed',
    'the rule: guide 22.5 on rules; its token is not known',
  ),
  rule_services_required: row(
    406,
    'A rule needs services, unless its providers are virtual services alone',
    'assumed',
    'the rule: guide 22.5 on rules; its token is not known',
  ),
  rule_all_workloads_beside_labels: row(
    406,
    'All workloads cannot be combined with labels or label groups',
    'assumed',
    'the rule: guide 22.5 on rules; its token is not known',
  ),
  label_still_has_associated_enforcement_boundary: byPattern('Label still has an associated enforcement boundary'),
  workload_still_has_associated_enforcement_boundary: byPattern(
    'Workload still has an associated enforcement boundary',
  ),
  label_still_has_associated_inactive_ven_cleanup_schedule: byPattern(
    'Label still has an associated inactive VEN cleanup schedule',
  ),
  label_still_has_associated_label_mapping_rule: byPattern('Label still has an associated label mapping rule'),
  label_still_has_associated_virtual_service: byPattern('Label still has an associated virtual service'),
  virtual_service_referenced: row(
    406,
    'Virtual service is referenced',
    'assumed',
    'by the pattern of ip_list_referenced',
  ),
  security_principal_still_has_associated_rule_set: byPattern('Security principal still has an associated rule set'),
  uniqueness_failure: row(
    406,
    'There is such a service binding already',
    'client',
    'connector, data of its tests: an item of the answer to a POST; message assumed',
  ),
  username_must_be_unique: row(406, 'Username must be unique', 'assumed', 'by the pattern of name_must_be_unique'),
  invalid_ip_address: row(
    406,
    'Invalid IP address specified',
    'observed',
    'Terraform provider fork against PCE 25; for which calls: assumed',
  ),
  invalid_timestamp: row(
    406,
    'Invalid timestamp',
    'observed',
    'live 25.2.40 refuses times without a zone; message assumed',
  ),
  invalid_json: row(400, 'The body is not valid JSON', 'assumed', 'status and token of malformed JSON are not known'),
  invalid_request: row(
    400,
    'The request is not valid',
    'assumed',
    'malformed HTTP, or an address that cannot be decoded',
  ),
  authentication_failed_error: row(
    401,
    'Authentication failed',
    'assumed',
    'the status is documented, the body is not',
  ),
  authorization_failed_error: row(403, 'Authorization failed', 'assumed', 'the status is documented, the body is not'),
  not_found_error: row(404, 'Not found', 'client', 'illumio-py test data (bulk items); a plain 404 has no body'),
  method_not_allowed_error: row(405, 'Not allowed', 'client', 'illumio-py test data (bulk items)'),
  request_too_large_error: row(413, 'The body is too large', 'assumed', 'no source'),
  too_many_requests_error: row(429, 'Too many requests', 'client', 'pylo looks for the token; message assumed'),
  too_many_waiting: row(
    429,
    'Too many requests are kept waiting already',
    'own',
    'the emulator alone: waiting for the journal, by a fault, or to be read',
  ),
  request_timeout: row(408, 'The request did not arrive in time', 'assumed', 'no source'),
  internal_error: row(500, 'Internal error of the emulator', 'own', 'never a behaviour of ours: a defect'),
  data_file_unusable: row(
    507,
    'The data file cannot be written; this was not kept',
    'own',
    'the emulator alone; not a status that clients try again',
  ),
  memory_full: row(
    507,
    'The state in memory is as large as SQLite lets it be, 1 GiB; this was not kept',
    'own',
    'the emulator alone; not a status that clients try again',
  ),
  answer_too_large: row(
    406,
    'The answer is too large',
    'own',
    'the emulator alone: how large those of a PCE may be is not known',
  ),
  data_file_too_large: row(
    406,
    'The answer is too large for a data file',
    'own',
    'the emulator alone: how large those of a PCE may be is not known',
  ),
  snapshots_too_large: ofControl(406, 'There is no room for another snapshot'),
  control_token_required: ofControl(
    401,
    'From another machine the control API needs its token: Authorization: Bearer TOKEN',
  ),
  control_refused: ofControl(403, 'The control API does not answer to this page or name'),
  org_without_owner: ofControl(409, 'The org has no owner who could make this call'),
  not_modelled_by_mock_pce: row(
    501,
    'The PCE has this call, mock-pce does not yet',
    'own',
    'the emulator alone: a PCE never answers this',
  ),
} satisfies Record<string, ErrorRow>;

export type ErrorToken = keyof typeof errorTable;
