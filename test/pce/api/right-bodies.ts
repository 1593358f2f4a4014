import { mappingRule } from '../resources/mapping-rule.ts';
import { reportSchedule } from '../resources/report-schedule.ts';
import { localSyslog } from '../resources/syslog-destination.ts';
import { trafficQuery } from '../resources/traffic-query.ts';
import { policyCalls } from './right-bodies-of-policy.ts';
import { deletion, type RightBodies } from './right-body.ts';
import {
  account,
  destinations,
  filters,
  ldapServer,
  org,
  password,
  profile,
  settings,
  web,
  workloads,
} from './something-of-each.ts';

/** A right body of each call that takes one. */
export const calls: RightBodies = {
  label_dimensions_post: ({ dimension }) => ({
    path: `${org}/label_dimensions`,
    body: { key: 'site', display_name: 'Site' },
    read: dimension,
  }),
  label_dimensions_put: ({ dimension }) => ({ path: dimension, body: { display_name: 'System' }, read: dimension }),
  labels_post: ({ label }) => ({ path: `${org}/labels`, body: { key: 'role', value: 'new' }, read: label }),
  labels_put: ({ label }) => ({ path: label, body: { value: 'changed' }, read: label }),
  pairing_profiles_post: () => ({
    path: `${org}/pairing_profiles`,
    body: { name: 'p', enabled: true, labels: [web], external_data_reference: 'own' },
    read: profile,
  }),
  pairing_profiles_put: () => ({ path: profile, body: { labels: [web] }, read: profile }),
  pairing_profiles_collection_put: () => ({
    path: `${org}/pairing_profiles`,
    body: { href: profile, labels: [web] },
    read: profile,
  }),
  pairing_profiles_pairing_key_post: () => ({ path: `${profile}/pairing_key`, body: {}, read: profile }),
  vens_put: ({ ven }) => ({ path: ven, body: { description: 'changed' }, read: ven }),
  workloads_post: ({ workload }) => ({ path: workloads, body: { name: 'w', labels: [web] }, read: workload }),
  workloads_put: ({ host }) => ({ path: host, body: { labels: [web] }, read: host }),
  workloads_bulk_create_put: ({ workload }) => ({
    path: `${workloads}/bulk_create`,
    body: [{ name: 'w', labels: [web] }],
    read: workload,
  }),
  workloads_bulk_update_put: ({ host, workload }) => ({
    path: `${workloads}/bulk_update`,
    body: [
      { href: host, labels: [web] },
      { href: workload, labels: [web] },
    ],
  }),
  workloads_bulk_delete_put: ({ workload }) => ({ path: `${workloads}/bulk_delete`, body: [{ href: workload }] }),
  workloads_interfaces_post: ({ workload, host }) => ({
    path: `${workload}/interfaces`,
    body: { name: 'eth1', link_state: 'up', address: '10.0.0.9' },
    read: `${host}/interfaces`,
  }),
  users_post: ({ user }) => ({ path: '/users', body: { username: 'new@mock-pce.test', type: 'local' }, read: user }),
  users_put: ({ user }) => ({ path: user, body: { full_name: 'Someone' }, read: user }),
  users_local_profile_post: ({ external }) => ({ path: `${external}/local_profile`, body: {} }),
  users_local_profile_reinvite_put: ({ user }) => ({ path: `${user}/local_profile/reinvite`, body: {} }),
  users_local_profile_password_put: () => ({
    path: '/users/1/local_profile/password',
    body: { current_password: password, new_password: password },
  }),
  users_api_keys_post: ({ key }) => ({ path: '/users/1/api_keys', body: { name: 'new' }, read: key }),
  users_api_keys_put: ({ key }) => ({ path: key, body: { name: 'changed' }, read: key }),
  settings_workloads_put: () => ({
    path: `${org}/settings/workloads`,
    body: { ven_uninstall_timeout_hours: [{ scope: [web], value: 5 }] },
    read: `${org}/settings/workloads`,
  }),
  authentication_settings_ldap_configs_post: ({ ldap: read }) => ({
    path: '/authentication_settings/ldap_configs',
    body: ldapServer,
    read,
  }),
  authentication_settings_ldap_configs_put: ({ ldap: read }) => ({ path: read, body: { port: 636 }, read }),
  authentication_settings_saml_configs_put: ({ saml: read }) => ({ path: read, body: { force_authn: true }, read }),
  authentication_settings_put: () => ({
    path: '/authentication_settings',
    body: { authentication_type: 'SAML' },
    read: '/authentication_settings',
  }),
  authentication_settings_password_policy_put: () => ({
    path: '/authentication_settings/password_policy',
    body: { history_count: 10 },
    read: '/authentication_settings/password_policy',
  }),
  settings_put: () => ({ path: settings, body: { advanced_ruleset_display: false }, read: settings }),
  settings_events_put: () => ({ path: `${settings}/events`, body: { format: 'CEF' }, read: `${settings}/events` }),
  settings_reports_put: () => ({
    path: `${settings}/reports`,
    body: { report_retention_days: 2 },
    read: `${settings}/reports`,
  }),
  settings_trusted_proxy_ips_put: () => ({
    path: `${settings}/trusted_proxy_ips`,
    body: { trusted_proxy_ips: [{ pce_fqdn: null, ip: '10.0.0.1' }] },
    read: `${settings}/trusted_proxy_ips`,
  }),
  settings_syslog_destinations_post: ({ destination }) => ({
    path: destinations,
    body: localSyslog,
    read: destination,
  }),
  settings_syslog_destinations_put: ({ destination }) => ({
    path: destination,
    body: { node_status_logger: { node_status_included: false } },
    read: destination,
  }),
  settings_traffic_collector_post: ({ filter }) => ({
    path: filters,
    body: { transmission: 'broadcast', action: 'drop', target: { proto: 6 } },
    read: filter,
  }),
  settings_traffic_collector_put: ({ filter }) => ({
    path: filter,
    body: { transmission: 'multicast', target: { proto: 17 } },
    read: filter,
  }),
  optional_features_put: () => ({
    path: `${org}/optional_features`,
    body: [{ name: 'ui_analytics', enabled: false }],
    read: `${org}/optional_features`,
  }),
  labels_delete_put: ({ label }) => deletion('labels', label),
  pairing_profiles_delete_put: () => deletion('pairing_profiles', profile),
  traffic_flows_async_queries_post: ({ query }) => ({
    path: `${org}/traffic_flows/async_queries`,
    body: trafficQuery,
    read: query,
  }),
  traffic_flows_async_queries_put: ({ query }) => ({ path: query, body: { status: 'cancel_requested' }, read: query }),
  traffic_flows_traffic_analysis_queries_post: ({ query }) => ({
    path: `${org}/traffic_flows/traffic_analysis_queries`,
    body: trafficQuery,
    read: query,
  }),
  access_restrictions_post: ({ restriction }) => ({
    path: `${org}/access_restrictions`,
    body: { name: 'new', ips: ['10.0.0.1'] },
    read: restriction,
  }),
  access_restrictions_put: ({ restriction }) => ({ path: restriction, body: { ips: [] }, read: restriction }),
  auth_security_principals_post: ({ principal }) => ({
    path: `${org}/auth_security_principals`,
    body: { name: 'new', type: 'user' },
    read: principal,
  }),
  auth_security_principals_put: ({ principal }) => ({ path: principal, body: { name: 'changed' }, read: principal }),
  permissions_post: ({ permission, principal }) => ({
    path: `${org}/permissions`,
    body: { role: { href: `${org}/roles/admin` }, scope: [], auth_security_principal: { href: principal } },
    read: permission,
  }),
  permissions_put: ({ permission }) => ({ path: permission, body: { scope: [] }, read: permission }),
  vulnerabilities_post: ({ vulnerability }) => ({
    path: `${org}/vulnerabilities`,
    body: [{ reference_id: 'new', name: 'new', score: 10 }],
    read: vulnerability,
  }),
  vulnerabilities_put: ({ vulnerability }) => ({
    path: vulnerability,
    body: { name: 'changed', score: 20, cve_ids: ['CVE-2020-1'] },
    read: vulnerability,
  }),
  vulnerability_reports_put: ({ report, vulnerability, workload }) => ({
    path: report,
    body: {
      ...{ name: 'changed', report_type: 'qualys', scanned_ips: ['10.0.0.1'] },
      detected_vulnerabilities: [
        { ip_address: '10.0.0.1', workload: { href: workload }, vulnerability: { href: vulnerability } },
      ],
    },
    read: report,
  }),
  security_principals_post: ({ directoryGroup }) => ({
    path: `${org}/security_principals`,
    body: { sid: 'S-1-2', name: 'new' },
    read: directoryGroup,
  }),
  security_principals_put: ({ directoryGroup }) => ({
    path: directoryGroup,
    body: { name: 'changed' },
    read: directoryGroup,
  }),
  security_principals_bulk_create_put: ({ directoryGroup }) => ({
    path: `${org}/security_principals/bulk_create`,
    body: [{ sid: 'S-1-2', name: 'new' }],
    read: directoryGroup,
  }),
  service_accounts_post: ({ account: read }) => ({ path: `${org}/service_accounts`, body: account('new'), read }),
  service_accounts_put: ({ account: read }) => ({ path: read, body: { name: 'changed' }, read }),
  service_accounts_api_keys_post: ({ account: read }) => ({
    path: `${read}/api_keys`,
    body: { expires_in_seconds: -1 },
    read,
  }),
  container_clusters_post: ({ cluster: read }) => ({ path: `${org}/container_clusters`, body: { name: 'new' }, read }),
  container_clusters_put: ({ cluster: read }) => ({ path: read, body: { name: 'changed' }, read }),
  container_clusters_container_workload_profiles_post: ({ cluster, ofCluster: read }) => ({
    path: `${cluster}/container_workload_profiles`,
    body: { name: 'new', assign_labels: [web] },
    read,
  }),
  container_clusters_container_workload_profiles_put: ({ ofCluster: read }) => ({
    path: read,
    body: { labels: [{ key: 'role', assignment: web }] },
    read,
  }),
  container_clusters_container_workload_profiles_update_put: ({ cluster, ofCluster }) => ({
    path: `${cluster}/container_workload_profiles/update`,
    body: { container_workload_profiles: [{ href: ofCluster }], labels: [{ key: 'role', restriction: [web] }] },
  }),
  agents_update_put: ({ agent }) => ({ path: `${agent}/update`, body: {}, read: agent }),
  vens_upgrade_put: ({ ven, release }) => ({
    path: `${org}/vens/upgrade`,
    body: { release: release.slice(release.lastIndexOf('/') + 1), vens: [{ href: ven }] },
  }),
  vens_authentication_recovery_put: ({ ven }) => ({
    path: `${org}/vens/authentication_recovery`,
    body: { vens: [{ href: ven }], recovery_enabled: true, recovery_duration_seconds: 3600 },
  }),
  vens_remote_action_put: ({ ven }) => ({
    path: `${org}/vens/remote_action`,
    body: { action: 'restart', vens: [{ href: ven }] },
  }),
  vens_statistics_post: () => ({
    path: `${org}/vens/statistics`,
    body: { property_counts: [{ property: 'status' }] },
  }),
  software_ven_releases_default_put: ({ release }) => ({
    path: `${org}/software/ven/releases/default`,
    body: { release: release.slice(release.lastIndexOf('/') + 1) },
  }),
  software_ven_releases_defaults_put: ({ release }) => ({
    path: `${org}/software/ven/releases/defaults`,
    body: [{ href: release, ven_type: 'server' }],
  }),
  vens_unpair_put: ({ ven }) => ({ path: `${org}/vens/unpair`, body: { vens: [{ href: ven }] } }),
  workloads_unpair_put: ({ host }) => ({ path: `${workloads}/unpair`, body: { workloads: [{ href: host }] } }),
  inactive_ven_cleanup_schedules_post: ({ schedule }) => ({
    path: `${org}/inactive_ven_cleanup_schedules`,
    body: { name: 'new', labels: [web], inactivity_threshold_in_hours: 24 },
    read: schedule,
  }),
  inactive_ven_cleanup_schedules_put: ({ schedule }) => ({ path: schedule, body: { labels: [web] }, read: schedule }),
  security_principal_users_bulk_create_put: ({ directoryUser }) => ({
    path: `${org}/security_principal_users/bulk_create`,
    body: [{ name: 'new', sid: 'S-1-3', upn: 'new@mock-pce.test' }],
    read: directoryUser,
  }),
  security_principal_users_put: ({ directoryUser }) => ({
    path: directoryUser,
    body: { name: 'changed' },
    read: directoryUser,
  }),
  ip_list_attributes_post: ({ attribute }) => ({
    path: `${org}/ip_list_attributes`,
    body: { name: 'new' },
    read: attribute,
  }),
  label_mapping_rules_post: ({ mappingRule: read }) => ({
    path: `${org}/label_mapping_rules`,
    body: mappingRule,
    read,
  }),
  label_mapping_rules_put: ({ mappingRule: path }) => ({ path, body: { enabled: false }, read: path }),
  label_mapping_rules_delete_put: ({ mappingRule: href }) => ({
    path: `${org}/label_mapping_rules/delete`,
    body: { rules: [{ href }] },
  }),
  label_mapping_rules_update_put: ({ mappingRule: href }) => ({
    path: `${org}/label_mapping_rules/update`,
    body: [{ href, enabled: false }],
  }),
  report_templates_put: () => ({
    path: `${org}/report_templates/ves_report`,
    body: { enabled: false },
    read: `${org}/report_templates/ves_report`,
  }),
  report_schedules_post: ({ reportSchedule: read }) => ({
    path: `${org}/report_schedules`,
    body: reportSchedule(org),
    read,
  }),
  report_schedules_put: ({ reportSchedule: path }) => ({ path, body: { name: 'changed' }, read: path }),
  reports_time_series_statistics_post: () => ({
    path: `${org}/reports/time_series_statistics`,
    body: [{ property: 'num_managed_workloads' }],
  }),
  reports_risk_summary_ransomware_timeseries_statistics_post: () => ({
    path: `${org}/reports/risk_summary/ransomware_timeseries_statistics`,
    body: [{ property: 'num_managed_workloads' }],
  }),
  ...policyCalls,
};
