// The schemas, and the parts of them, that are compared with published ones.

const LOG_EVENTS = ['action_log_events_get', 'resource_log_events_get', 'notification_log_event'];

const HREF_WITHOUT_PROPERTIES = 'the published part lacks the word properties, so it constrains nothing';

/** Places that say nothing that could be compared; with `only`, in one release, and so they are left out in all. */
export const NOT_COMPARED: readonly { schema: string; path: string; reason: string; only?: string }[] = [
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
  {
    schema: 'sec_policy_virtual_servers_get',
    path: '#/providers/*',
    reason: 'the published part lacks the word properties: its names stand where keywords do',
  },
  { schema: 'sec_policy_pending_get', path: '#/rule_sets/*/updated_by', reason: HREF_WITHOUT_PROPERTIES },
  ...['#/update_type', '#/object_type', '#/href'].map((path) => ({
    schema: 'sec_policy_modified_objects_get',
    path,
    reason: 'the published part names no type',
  })),
  { schema: 'sec_policy_pending_objects', path: '#/*/updated_by', reason: HREF_WITHOUT_PROPERTIES },
  {
    schema: 'network_device_config',
    path: '#',
    only: '25.2.20',
    reason: 'a property stands beside the others, as a keyword',
  },
  { schema: 'sec_policy_allow_get', path: '#/*', reason: 'published as allOf of the one that ours refers to' },
  ...[
    ...['sec_rules', 'deny_rules', 'override_deny_rules'].map(
      (rules) => ['sec_policy_policy_check_get', rules] as const,
    ),
    ...['sec_rules', 'deny_rules', 'override_deny_rules', 'ip_tables_rules'].map(
      (rules) => ['sec_policy_rule_search_post_response', rules] as const,
    ),
  ].map(([schema, rules]) => ({
    schema,
    path: `#/${rules}/*`,
    reason: 'published as allOf, whose second part has a name where keywords stand; ours refers to the first',
  })),
];

/** Documents that are compared with a part of the published one. */
export const COMPARED_WITH_PART: readonly { schema: string; release: string; pointer: string; reason: string }[] = [
  ...['25.2.20', '26.3.0'].map((release) => ({
    schema: 'service_bindings_get',
    release,
    pointer: '/items',
    reason: 'published as a list; as for other kinds, ours is of one object',
  })),
  {
    schema: 'product_version',
    release: '25.2.20',
    pointer: '/properties/product_version',
    reason: 'nested here, flat in 26.3.0, in the guide and in what every client reads',
  },
  {
    schema: 'settings_syslog_destinations_get',
    release: '25.2.20',
    pointer: '/items',
    reason: 'the whole list here, one destination in 26.3.0; ours is what each element is',
  },
  {
    schema: 'network_devices_get',
    release: '25.2.20',
    pointer: '/items',
    reason: 'the whole list here, one device in 26.3.0; ours is what each element is',
  },
  {
    schema: 'vulnerabilities_get',
    release: '25.2.20',
    pointer: '/items',
    reason: 'the whole list here, one vulnerability in 26.3.0; ours is what each element is',
  },
  {
    schema: 'users_get',
    release: '26.3.0',
    pointer: '/definitions/user_full',
    reason: 'the other alternative is a short form for permissions, which nothing asks for',
  },
];

/** Schemas of ours that have no published namesake. */
export const UNPUBLISHED: readonly { schema: string; reason: string; only?: string }[] = [
  { schema: 'hrefs_delete_put', reason: 'private calls; the console sends hrefs' },
  ...[
    ...['ip_list_attributes_get', 'ip_list_attributes_post'],
    ...['get', 'post', 'put'].map((verb) => `inactive_ven_cleanup_schedules_${verb}`),
    ...['', '_get', '_put', '_bulk_create_put'].map((verb) => `security_principal_users${verb}`),
  ].map((schema) => ({ schema, reason: 'new in 26.3.0', only: '25.2.20' })),
  ...['get', 'post', 'put'].map((verb) => ({
    schema: `access_restrictions_${verb}`,
    reason: 'published as orgs_access_restrictions_*; our documents are called by their kind',
  })),
  ...['get', 'post', 'put'].map((verb) => ({
    schema: `auth_security_principals_${verb}`,
    reason: 'published as orgs_auth_security_principals_*, in parts that allOf joins',
  })),
  { schema: 'label_dimensions_get', reason: 'private call; from a sample answer and the clients' },
  { schema: 'label_dimensions_post', reason: 'private call; from what the clients send' },
  { schema: 'label_dimensions_put', reason: 'private call; from what the clients send' },
  ...['get', 'post', 'put'].map((verb) => ({
    schema: `permissions_${verb}`,
    reason: 'published as orgs_permissions_*, in parts that allOf joins',
  })),
  {
    schema: 'sec_policy_rule_search_answer',
    reason: 'the published answer, or a rule of the array that pylo reads',
  },
  { schema: 'scenario', reason: 'of the emulator, not of a PCE' },
  {
    schema: 'sec_policy_rule_sets_deny_rules_get',
    reason: 'published as deny_rules_get; this name tells what a body is read from',
  },
  { schema: 'sec_policy_rule_sets_deny_rules_post', reason: 'private call; from what the MCP server sends' },
  {
    schema: 'sec_policy_rule_sets_deny_rules_put',
    reason: 'private call; from what the MCP server sends, and a live PCE names it',
  },
  {
    schema: 'sec_policy_rule_sets_ip_tables_rules_get',
    reason: 'published as ip_tables_rules_get; this name tells what a body is read from',
  },
  { schema: 'sec_policy_rule_sets_ip_tables_rules_post', reason: 'private call; as in a rule set' },
  { schema: 'sec_policy_rule_sets_ip_tables_rules_put', reason: 'private call; as in a rule set' },
];
