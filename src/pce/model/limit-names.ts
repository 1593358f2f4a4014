/**
 * What limits of objects are called; `--limits` and the settings of the control API set each. A declaration with
 * another name does not compile. They stand here, and not in the declarations alone, since a command that reads an
 * option need not load all of a PCE.
 */
export const limitNames = [
  // As the administration guide calls them.
  ...(['total_pairing_profiles', 'total_active_pairing_keys', 'total_labels', 'total_label_types'] as const),
  ...(['total_workloads', 'active_agents_per_pce', 'total_active_sessions'] as const),
  // The emulator's own.
  ...(['total_api_keys_per_user', 'total_users', 'total_orgs'] as const),
  ...(['total_entries_per_workload_setting', 'total_rules_per_list'] as const),
  ...(['total_auth_security_principals', 'total_permissions', 'total_access_restrictions'] as const),
  ...(['total_security_principals', 'total_service_accounts', 'total_api_keys_per_service_account'] as const),
  ...(['total_syslog_destinations', 'total_traffic_collector_settings'] as const),
  ...(['total_ip_lists', 'total_services', 'total_label_groups', 'total_virtual_services'] as const),
  ...(['total_service_bindings', 'total_enforcement_boundaries', 'total_rule_sets'] as const),
  ...(['total_inactive_ven_cleanup_schedules', 'total_security_principal_users', 'total_ip_list_attributes'] as const),
  ...(['total_vulnerabilities', 'total_vulnerability_reports'] as const),
  ...(['total_ldap_configs', 'total_label_mapping_rules', 'total_report_schedules'] as const),
  ...(['total_container_clusters', 'total_container_workload_profiles'] as const),
] as const;

export type LimitName = (typeof limitNames)[number];

export const isLimitName = (name: string): name is LimitName => (limitNames as readonly string[]).includes(name);
