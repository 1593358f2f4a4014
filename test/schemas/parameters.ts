// How the query parameters of our calls differ from those of the published descriptions (openapi.json of each release).

/** A parameter of a call, and why the call has it, or has it not. */
export interface Parameter {
  readonly call: string;
  readonly names: readonly string[];
  readonly why: string;
}

/** Published, and ignored here: a fact of the call says so too. */
export const IGNORED: readonly Parameter[] = [
  {
    call: 'login_users_authenticate_post',
    names: ['one_time_password'],
    why: 'users have no second factor',
  },
  ...['security_principals_get', 'security_principals_get_instance'].map((call) => ({
    call,
    names: ['show_id', 'show_members'],
    why: 'a principal has no number and no members',
  })),
  { call: 'security_principals_put', names: ['member_mode'], why: 'a principal has no members' },
  {
    call: 'sec_policy_services_get',
    names: ['include_ransomware_protection_percent'],
    why: 'no protection is worked out',
  },
  {
    call: 'service_accounts_get_instance',
    names: ['compact', 'include_managing'],
    why: 'the forms of answer that they ask for are not published',
  },
];

/** Taken here, and published in no release. */
export const UNPUBLISHED_PARAMETERS: readonly Parameter[] = [
  ...[
    'access_restrictions_get',
    'auth_security_principals_get',
    'authentication_settings_ldap_configs_get',
    'authentication_settings_saml_configs_get',
    'network_devices_get',
    'permissions_get',
    'report_schedules_get',
    'report_templates_get',
    'settings_syslog_destinations_get',
    'settings_traffic_collector_get',
  ].map((call) => ({
    call,
    names: ['max_results'],
    why: 'the REST guides 20.1 to 25.4 have it for every collection',
  })),
  {
    call: 'container_clusters_container_workload_profiles_get',
    names: ['labels'],
    why: 'assumed: as assign_labels, which is published',
  },
  {
    call: 'traffic_flows_async_queries_download_get',
    names: ['offset', 'limit'],
    why: 'a test of a client that runs against live PCEs sends them',
  },
];
