import { controlCalls } from '../../src/control/calls.ts';
import { API_PREFIX } from '../../src/pce/model/prefix.ts';
import type { Message } from '../fuzz/form.ts';
import { absentCalls } from '../pce/api/absent-calls.ts';
import { ldapServer } from '../pce/api/something-of-each.ts';
import { mappingRule } from '../pce/resources/mapping-rule.ts';
import { reportSchedule } from '../pce/resources/report-schedule.ts';
import { localSyslog } from '../pce/resources/syslog-destination.ts';
import { trafficQuery } from '../pce/resources/traffic-query.ts';
import { ofAccess } from './turns-access.ts';
import { ofConsole } from './turns-console.ts';
import { ofContainers } from './turns-containers.ts';
import { ofLookups } from './turns-lookups.ts';
import { boundary, flowFilter, logIn, message, mock, newRules, type Org, virtualService } from './turns-org.ts';
import { ofVulnerabilities } from './turns-vulnerabilities.ts';

/** Prepares calls on an org, or on all of them. */
export type Prepare = (org: Org) => Message | Message[] | Promise<Message | Message[]>;

export type Calls = Readonly<Record<string, Prepare>>;

/** The id of no object. */
const NONE = '00000000-0000-4000-8000-000000000000';

/** Whether all workloads reach each other. */
const coverage = [{ source: { actors: 'ams' }, destination: { actors: 'ams' }, services: [{ protocol: 6 }] }];

const timeSeries = [{ property: 'num_managed_workloads' }];

const cleanup = { name: 'schedule', labels: [], inactivity_threshold_in_hours: 24 };
const cleanupOf = async (org: Org) => (await org.read('POST', '/inactive_ven_cleanup_schedules', cleanup)).href;

const mappingRuleOf = async (org: Org) => (await org.read('POST', '/label_mapping_rules', mappingRule)).href;

const scheduleIn = (org: Org) => reportSchedule(`/orgs/${org.id}`);
const scheduleOf = async (org: Org) => (await org.read('POST', '/report_schedules', scheduleIn(org))).href;

const releaseOf = async (org: Org) =>
  (await org.read<{ href: string }[]>('GET', '/software/ven/releases'))[0]?.href ?? '';

const ldapConfigs = '/authentication_settings/ldap_configs';
const samlConfigs = '/authentication_settings/saml_configs';
const ldapOf = async (org: Org) => (await org.asks(org.at('POST', ldapConfigs, ldapServer))).href;
const samlOf = async (org: Org) => (await org.asks<{ href: string }[]>(org.at('GET', samlConfigs)))[0]?.href ?? '';

const ofAbsent: Calls = Object.fromEntries(
  Object.entries(absentCalls).map(([name, { method, path }]) => [name, (org: Org) => org.in(method, `/${path}`)]),
);

/** One call that succeeds for each operation that is modelled. */
export const ofPce: Calls = {
  ...ofAccess,
  ...ofContainers,
  ...ofLookups,
  ...ofAbsent,
  ...ofVulnerabilities,
  label_dimensions_get: (org) => org.in('GET', '/label_dimensions'),
  label_dimensions_post: (org) => org.in('POST', '/label_dimensions', { key: 'tier', display_name: 'Tier' }),
  label_dimensions_get_instance: async (org) => org.at('GET', await org.first('label_dimensions')),
  label_dimensions_put: async (org) => org.at('PUT', await org.dimension(), { display_name: 'Changed' }),
  label_dimensions_delete: async (org) => org.at('DELETE', await org.dimension()),
  labels_get: (org) => org.in('GET', '/labels'),
  labels_post: (org) => org.in('POST', '/labels', { key: 'app', value: 'new' }),
  labels_get_instance: async (org) => org.at('GET', await org.label()),
  labels_put: async (org) => org.at('PUT', await org.label(), { value: 'changed' }),
  labels_delete_put: async (org) => org.in('PUT', '/labels/delete', { hrefs: [await org.label()] }),
  labels_delete: async (org) => org.at('DELETE', await org.label()),
  pairing_profiles_get: (org) => org.in('GET', '/pairing_profiles'),
  pairing_profiles_post: (org) => org.in('POST', '/pairing_profiles', { name: 'new', enabled: true }),
  pairing_profiles_get_instance: async (org) => org.at('GET', await org.profile()),
  pairing_profiles_put: async (org) => org.at('PUT', await org.profile(), { description: 'changed' }),
  pairing_profiles_delete_put: async (org) =>
    org.in('PUT', '/pairing_profiles/delete', { hrefs: [await org.profile()] }),
  pairing_profiles_delete: async (org) => org.at('DELETE', await org.profile()),
  pairing_profiles_pairing_key_post: async (org) => org.at('POST', `${await org.profile()}/pairing_key`, {}),
  pairing_profiles_pairing_keys_delete: async (org) => org.at('DELETE', `${await org.profile()}/pairing_keys`),
  pairing_profiles_collection_put: async (org) => {
    await org.asks(mock('PUT', `/settings?org=${org.id}`, { validation: 'lenient' }));
    return org.in('PUT', '/pairing_profiles', { href: await org.profile(), description: 'changed' });
  },
  vens_get: (org) => org.in('GET', '/vens'),
  vens_get_instance: async (org) => org.at('GET', (await org.host()).ven),
  vens_put: async (org) => org.at('PUT', (await org.host()).ven, { name: 'changed' }),
  vens_upgrade_put: async (org) => {
    const release = (await releaseOf(org)).split('/').at(-1);
    return org.in('PUT', '/vens/upgrade', { release, vens: [{ href: (await org.host()).ven }] });
  },
  vens_authentication_recovery_put: async (org) =>
    org.in('PUT', '/vens/authentication_recovery', {
      ...{ vens: [{ href: (await org.host()).ven }], recovery_enabled: true, recovery_duration_seconds: 3600 },
    }),
  vens_remote_action_put: async (org) =>
    org.in('PUT', '/vens/remote_action', { action: 'restart', vens: [{ href: (await org.host()).ven }] }),
  vens_statistics_post: (org) => org.in('POST', '/vens/statistics', { property_counts: [{ property: 'status' }] }),
  software_ven_releases_default_put: async (org) =>
    org.in('PUT', '/software/ven/releases/default', { release: (await releaseOf(org)).split('/').at(-1) }),
  software_ven_releases_defaults_put: async (org) =>
    org.in('PUT', '/software/ven/releases/defaults', [{ href: await releaseOf(org), ven_type: 'server' }]),
  vens_unpair_put: async (org) => org.in('PUT', '/vens/unpair', { vens: [{ href: (await org.host()).ven }] }),
  workloads_get: (org) => org.in('GET', '/workloads'),
  workloads_get_instance: async (org) => org.at('GET', await org.workload()),
  workloads_post: (org) => org.in('POST', '/workloads', { hostname: 'new' }),
  workloads_put: async (org) => org.at('PUT', await org.workload(), { name: 'changed' }),
  workloads_delete: async (org) => org.at('DELETE', await org.workload()),
  workloads_bulk_create_put: (org) => org.in('PUT', '/workloads/bulk_create', [{ name: 'one' }, { name: 'two' }]),
  workloads_bulk_update_put: async (org) =>
    org.in('PUT', '/workloads/bulk_update', [{ href: await org.workload(), name: 'changed' }]),
  workloads_bulk_delete_put: async (org) => org.in('PUT', '/workloads/bulk_delete', [{ href: await org.workload() }]),
  workloads_unpair_put: async (org) =>
    org.in('PUT', '/workloads/unpair', { workloads: [{ href: (await org.host()).workload }] }),
  workloads_interfaces_get: async (org) => org.at('GET', `${await org.workload()}/interfaces`),
  workloads_interfaces_post: async (org) =>
    org.at('POST', `${await org.workload()}/interfaces`, { name: 'eth1', link_state: 'up', address: '10.0.0.2' }),
  workloads_interfaces_get_instance: async (org) => org.at('GET', `${await org.workload()}/interfaces/eth0`),
  workloads_interfaces_delete: async (org) => org.at('DELETE', `${await org.workload()}/interfaces/eth0`),
  health_get: (org) => org.at('GET', '/health'),
  noop_get: (org) => org.at('GET', '/noop'),
  supercluster_leader_get: (org) => org.at('GET', '/supercluster/leader'),
  system_events_get: (org) => org.at('GET', '/system_events'),
  system_events_get_instance: (org) => org.at('GET', `/system_events/${NONE}`),
  node_available_get: (org) => org.at('GET', '/node_available'),
  product_version_get: (org) => org.at('GET', '/product_version'),
  login_users_authenticate_post: () => logIn,
  users_login_get: async (org) =>
    message('GET', `${API_PREFIX}/users/login`, undefined, `Token token=${await org.token()}`),
  users_logout_put: async (org) => {
    const { href, authorization } = await org.session();
    return message('PUT', `${API_PREFIX}${href}/logout`, {}, authorization);
  },
  users_get: (org) => org.at('GET', '/users'),
  users_post: (org) => org.at('POST', '/users', { username: `new-${org.id}@mock-pce.test`, type: 'local' }),
  users_get_instance: async (org) => org.at('GET', await org.user()),
  users_put: async (org) => org.at('PUT', await org.user(), { full_name: 'Changed' }),
  users_api_keys_get: async (org) => org.at('GET', `${await org.user()}/api_keys`),
  users_api_keys_post: async (org) => org.at('POST', `${await org.user()}/api_keys`, { name: 'new' }),
  users_api_keys_get_instance: async (org) => org.at('GET', (await org.key()).href),
  users_api_keys_put: async (org) => org.at('PUT', (await org.key()).href, { name: 'changed' }),
  users_api_keys_delete: async (org) => org.at('DELETE', (await org.key()).href),
  settings_workloads_get: (org) => org.in('GET', '/settings/workloads'),
  settings_workloads_put: (org) =>
    org.in('PUT', '/settings/workloads', { workload_disconnected_timeout_seconds: [{ scope: [], value: 3600 }] }),
  settings_get: (org) => org.in('GET', '/settings'),
  settings_put: (org) => org.in('PUT', '/settings', { advanced_ruleset_display: false }),
  authentication_settings_ldap_configs_get: (org) => org.at('GET', ldapConfigs),
  authentication_settings_ldap_configs_post: (org) => org.at('POST', ldapConfigs, ldapServer),
  authentication_settings_ldap_configs_get_instance: async (org) => org.at('GET', await ldapOf(org)),
  authentication_settings_ldap_configs_put: async (org) => org.at('PUT', await ldapOf(org), { port: 636 }),
  authentication_settings_ldap_configs_delete: async (org) => org.at('DELETE', await ldapOf(org)),
  authentication_settings_saml_configs_get: (org) => org.at('GET', samlConfigs),
  authentication_settings_saml_configs_get_instance: async (org) => org.at('GET', await samlOf(org)),
  authentication_settings_saml_configs_put: async (org) => org.at('PUT', await samlOf(org), { force_authn: true }),
  authentication_settings_get: (org) => org.at('GET', '/authentication_settings'),
  authentication_settings_put: (org) => org.at('PUT', '/authentication_settings', { authentication_type: 'LDAP' }),
  authentication_settings_password_policy_get: (org) => org.at('GET', '/authentication_settings/password_policy'),
  authentication_settings_password_policy_put: (org) =>
    org.at('PUT', '/authentication_settings/password_policy', { min_length: 12 }),
  settings_events_get: (org) => org.in('GET', '/settings/events'),
  settings_events_put: (org) => org.in('PUT', '/settings/events', { format: 'CEF' }),
  settings_reports_get: (org) => org.in('GET', '/settings/reports'),
  settings_reports_put: (org) => org.in('PUT', '/settings/reports', { report_retention_days: 2 }),
  settings_trusted_proxy_ips_get: (org) => org.in('GET', '/settings/trusted_proxy_ips'),
  settings_trusted_proxy_ips_put: (org) => org.in('PUT', '/settings/trusted_proxy_ips', { trusted_proxy_ips: [] }),
  settings_syslog_destinations_get: (org) => org.in('GET', '/settings/syslog/destinations'),
  settings_syslog_destinations_post: (org) => org.in('POST', '/settings/syslog/destinations', localSyslog),
  settings_syslog_destinations_get_instance: async (org) =>
    org.at('GET', await org.first('settings/syslog/destinations')),
  settings_syslog_destinations_put: async (org) =>
    org.at('PUT', await org.first('settings/syslog/destinations'), { description: 'changed' }),
  settings_syslog_destinations_delete: async (org) => org.at('DELETE', await org.first('settings/syslog/destinations')),
  settings_traffic_collector_get: (org) => org.in('GET', '/settings/traffic_collector'),
  settings_traffic_collector_post: (org) => org.in('POST', '/settings/traffic_collector', flowFilter),
  settings_traffic_collector_get_instance: async (org) => org.at('GET', await org.flowFilter()),
  settings_traffic_collector_put: async (org) => org.at('PUT', await org.flowFilter(), { transmission: 'multicast' }),
  settings_traffic_collector_delete: async (org) => org.at('DELETE', await org.flowFilter()),
  optional_features_get: (org) => org.in('GET', '/optional_features'),
  optional_features_put: (org) => org.in('PUT', '/optional_features', [{ name: 'ui_analytics', enabled: false }]),
  software_ven_releases_get: (org) => org.in('GET', '/software/ven/releases'),
  software_ven_releases_get_instance: async (org) => org.at('GET', await org.first('software/ven/releases')),
  software_ven_releases_images_get: async (org) => org.at('GET', `${await org.first('software/ven/releases')}/images`),
  reports_time_series_statistics_post: (org) => org.in('POST', '/reports/time_series_statistics', timeSeries),
  reports_risk_summary_ransomware_timeseries_statistics_post: (org) =>
    org.in('POST', '/reports/risk_summary/ransomware_timeseries_statistics', timeSeries),
  reports_risk_summary_get: (org) => org.in('GET', '/reports/risk_summary'),
  workloads_risk_details_get: async (org) => org.at('GET', `${await org.workload()}/risk_details`),
  agents_get_instance: async (org) => org.at('GET', (await org.host()).agent),
  agents_update_put: async (org) => org.at('PUT', `${(await org.host()).agent}/update`, {}),
  sec_policy_get: (org) => org.in('GET', '/sec_policy'),
  sec_policy_get_instance: (org) => org.in('GET', '/sec_policy/active'),
  sec_policy_post: async (org) => {
    await org.ipList();
    return org.in('POST', '/sec_policy', {});
  },
  sec_policy_pending_get: (org) => org.in('GET', '/sec_policy/pending'),
  sec_policy_pending_delete: async (org) => {
    await org.ipList();
    return org.in('DELETE', '/sec_policy/pending');
  },
  sec_policy_delete_put: async (org) =>
    org.in('PUT', '/sec_policy/delete', { change_subset: { ip_lists: [{ href: await org.ipList() }] } }),
  sec_policy_dependencies_post: async (org) =>
    org.in('POST', '/sec_policy/draft/dependencies', {
      operation: 'commit',
      change_subset: { ip_lists: [{ href: await org.ipList() }] },
    }),
  sec_policy_impact_post: async (org) =>
    org.in('POST', '/sec_policy/impact', { change_subset: { ip_lists: [{ href: await org.ipList() }] } }),
  sec_policy_modified_objects_get: (org) => org.in('GET', '/sec_policy/1/modified_objects'),
  sec_policy_allow_get: (org) => org.in('GET', '/sec_policy/draft/allow?protocol=6'),
  sec_policy_policy_check_get: (org) => org.in('GET', '/sec_policy/draft/policy_check?protocol=6'),
  sec_policy_rule_search_post: (org) => org.in('POST', '/sec_policy/draft/rule_search', {}),
  sec_policy_rule_coverage_post: (org) => org.in('POST', '/sec_policy/draft/rule_coverage', coverage),
  sec_policy_restore_post: (org) => org.in('POST', '/sec_policy/1/restore', {}),
  sec_policy_ip_lists_get: (org) => org.in('GET', '/sec_policy/draft/ip_lists'),
  sec_policy_ip_lists_post: (org) => org.in('POST', '/sec_policy/draft/ip_lists', { name: 'new' }),
  sec_policy_ip_lists_get_instance: async (org) => org.at('GET', await org.ipList()),
  sec_policy_ip_lists_put: async (org) => org.at('PUT', await org.ipList(), { description: 'changed' }),
  sec_policy_ip_lists_delete_put: async (org) =>
    org.in('PUT', '/sec_policy/draft/ip_lists/delete', { hrefs: [await org.ipList()] }),
  sec_policy_ip_lists_delete: async (org) => org.at('DELETE', await org.ipList()),
  sec_policy_services_get: (org) => org.in('GET', '/sec_policy/draft/services'),
  sec_policy_services_post: (org) => org.in('POST', '/sec_policy/draft/services', { name: 'new' }),
  sec_policy_services_get_instance: async (org) => org.at('GET', await org.service()),
  sec_policy_services_put: async (org) => org.at('PUT', await org.service(), { description: 'changed' }),
  sec_policy_services_delete: async (org) => org.at('DELETE', await org.service()),
  sec_policy_services_delete_put: async (org) =>
    org.in('PUT', '/sec_policy/draft/services/delete', { hrefs: [await org.service()] }),
  sec_policy_label_groups_get: (org) => org.in('GET', '/sec_policy/draft/label_groups'),
  sec_policy_label_groups_post: (org) => org.in('POST', '/sec_policy/draft/label_groups', { name: 'new', key: 'role' }),
  sec_policy_label_groups_get_instance: async (org) => org.at('GET', await org.labelGroup()),
  sec_policy_label_groups_put: async (org) => org.at('PUT', await org.labelGroup(), { description: 'changed' }),
  sec_policy_label_groups_delete: async (org) => org.at('DELETE', await org.labelGroup()),
  sec_policy_label_groups_member_of_get: async (org) => org.at('GET', `${await org.labelGroup()}/member_of`),
  sec_policy_label_groups_all_labels_get: async (org) => org.at('GET', `${await org.labelGroup()}/all_labels`),
  sec_policy_firewall_settings_get: (org) => org.in('GET', '/sec_policy/draft/firewall_settings'),
  sec_policy_firewall_settings_put: (org) =>
    org.in('PUT', '/sec_policy/draft/firewall_settings', { ike_authentication_type: 'certificate' }),
  sec_policy_rule_sets_get: (org) => org.in('GET', '/sec_policy/draft/rule_sets'),
  sec_policy_rule_sets_post: (org) => org.in('POST', '/sec_policy/draft/rule_sets', { name: 'new', scopes: [[]] }),
  sec_policy_rule_sets_get_instance: async (org) => org.at('GET', await org.ruleSet()),
  sec_policy_rule_sets_put: async (org) => org.at('PUT', await org.ruleSet(), { description: 'changed' }),
  sec_policy_rule_sets_delete_put: async (org) =>
    org.in('PUT', '/sec_policy/draft/rule_sets/delete', { hrefs: [await org.ruleSet()] }),
  sec_policy_rule_sets_delete: async (org) => org.at('DELETE', await org.ruleSet()),
  sec_policy_rule_sets_sec_rules_get: async (org) => org.at('GET', `${await org.ruleSet()}/sec_rules`),
  sec_policy_rule_sets_sec_rules_post: async (org) =>
    org.at('POST', `${await org.ruleSet()}/sec_rules`, newRules.sec_rules),
  sec_policy_rule_sets_sec_rules_get_instance: async (org) => org.at('GET', await org.rule('sec_rules')),
  sec_policy_rule_sets_sec_rules_put: async (org) => org.at('PUT', await org.rule('sec_rules'), { enabled: false }),
  sec_policy_rule_sets_sec_rules_delete: async (org) => org.at('DELETE', await org.rule('sec_rules')),
  sec_policy_rule_sets_deny_rules_get: async (org) => org.at('GET', `${await org.ruleSet()}/deny_rules`),
  sec_policy_rule_sets_deny_rules_post: async (org) =>
    org.at('POST', `${await org.ruleSet()}/deny_rules`, newRules.deny_rules),
  sec_policy_rule_sets_deny_rules_get_instance: async (org) => org.at('GET', await org.rule('deny_rules')),
  sec_policy_rule_sets_deny_rules_put: async (org) => org.at('PUT', await org.rule('deny_rules'), { override: true }),
  sec_policy_rule_sets_deny_rules_delete: async (org) => org.at('DELETE', await org.rule('deny_rules')),
  sec_policy_rule_sets_ip_tables_rules_get: async (org) => org.at('GET', `${await org.ruleSet()}/ip_tables_rules`),
  sec_policy_rule_sets_ip_tables_rules_post: async (org) =>
    org.at('POST', `${await org.ruleSet()}/ip_tables_rules`, newRules.ip_tables_rules),
  sec_policy_rule_sets_ip_tables_rules_get_instance: async (org) => org.at('GET', await org.rule('ip_tables_rules')),
  sec_policy_rule_sets_ip_tables_rules_put: async (org) =>
    org.at('PUT', await org.rule('ip_tables_rules'), { enabled: false }),
  sec_policy_rule_sets_ip_tables_rules_delete: async (org) => org.at('DELETE', await org.rule('ip_tables_rules')),
  sec_policy_virtual_services_get: (org) => org.in('GET', '/sec_policy/draft/virtual_services'),
  sec_policy_virtual_services_post: (org) => org.in('POST', '/sec_policy/draft/virtual_services', virtualService),
  sec_policy_virtual_services_get_instance: async (org) => org.at('GET', await org.virtualService()),
  sec_policy_virtual_services_put: async (org) => org.at('PUT', await org.virtualService(), { description: 'changed' }),
  sec_policy_virtual_services_delete: async (org) => org.at('DELETE', await org.virtualService()),
  sec_policy_virtual_services_bulk_create_put: (org) =>
    org.in('PUT', '/sec_policy/draft/virtual_services/bulk_create', [virtualService, virtualService]),
  sec_policy_virtual_services_bulk_update_put: async (org) =>
    org.in('PUT', '/sec_policy/draft/virtual_services/bulk_update', [
      { href: await org.virtualService(), description: 'changed' },
    ]),
  service_bindings_delete_put: async (org) =>
    org.in('PUT', '/service_bindings/delete', { hrefs: [await org.binding()] }),
  service_bindings_get: (org) => org.in('GET', '/service_bindings'),
  service_bindings_post: async (org) => org.in('POST', '/service_bindings', [await org.toBind()]),
  service_bindings_get_instance: async (org) => org.at('GET', await org.binding()),
  service_bindings_delete: async (org) => org.at('DELETE', await org.binding()),
  sec_policy_virtual_servers_get: (org) => org.in('GET', '/sec_policy/draft/virtual_servers'),
  sec_policy_virtual_servers_get_instance: (org) => org.in('GET', `/sec_policy/draft/virtual_servers/${NONE}`),
  discovered_virtual_servers_get: (org) => org.in('GET', '/discovered_virtual_servers'),
  discovered_virtual_servers_get_instance: (org) => org.in('GET', `/discovered_virtual_servers/${NONE}`),
  network_devices_get: (org) => org.in('GET', '/network_devices'),
  network_devices_get_instance: (org) => org.in('GET', `/network_devices/${NONE}`),
  report_templates_get: (org) => org.in('GET', '/report_templates'),
  report_templates_get_instance: (org) => org.in('GET', '/report_templates/ves_report'),
  report_templates_put: (org) => org.in('PUT', '/report_templates/ves_report', { enabled: false }),
  report_schedules_get: (org) => org.in('GET', '/report_schedules'),
  report_schedules_post: (org) => org.in('POST', '/report_schedules', scheduleIn(org)),
  report_schedules_get_instance: async (org) => org.at('GET', await scheduleOf(org)),
  report_schedules_put: async (org) => org.at('PUT', await scheduleOf(org), { name: 'changed' }),
  report_schedules_delete: async (org) => org.at('DELETE', await scheduleOf(org)),
  label_mapping_rules_get: (org) => org.in('GET', '/label_mapping_rules'),
  label_mapping_rules_get_instance: async (org) => org.at('GET', await mappingRuleOf(org)),
  label_mapping_rules_post: (org) => org.in('POST', '/label_mapping_rules', mappingRule),
  label_mapping_rules_put: async (org) => org.at('PUT', await mappingRuleOf(org), { enabled: false }),
  label_mapping_rules_delete: async (org) => org.at('DELETE', await mappingRuleOf(org)),
  label_mapping_rules_delete_put: async (org) =>
    org.in('PUT', '/label_mapping_rules/delete', { rules: [{ href: await mappingRuleOf(org) }] }),
  label_mapping_rules_update_put: async (org) =>
    org.in('PUT', '/label_mapping_rules/update', [{ href: await mappingRuleOf(org), enabled: false }]),
  inactive_ven_cleanup_schedules_get: (org) => org.in('GET', '/inactive_ven_cleanup_schedules'),
  inactive_ven_cleanup_schedules_post: (org) => org.in('POST', '/inactive_ven_cleanup_schedules', cleanup),
  inactive_ven_cleanup_schedules_get_instance: async (org) => org.at('GET', await cleanupOf(org)),
  inactive_ven_cleanup_schedules_put: async (org) => org.at('PUT', await cleanupOf(org), { enabled: false }),
  inactive_ven_cleanup_schedules_delete: async (org) => org.at('DELETE', await cleanupOf(org)),
  ip_list_attributes_get: (org) => org.in('GET', '/ip_list_attributes'),
  ip_list_attributes_post: (org) => org.in('POST', '/ip_list_attributes', { name: 'new' }),
  ip_list_attributes_get_instance: async (org) =>
    org.at('GET', (await org.read('POST', '/ip_list_attributes', { name: 'there' })).href),
  slbs_get: (org) => org.in('GET', '/slbs'),
  slbs_get_instance: (org) => org.in('GET', `/slbs/${NONE}`),
  sec_policy_enforcement_boundaries_get: (org) => org.in('GET', '/sec_policy/draft/enforcement_boundaries'),
  sec_policy_enforcement_boundaries_post: (org) => org.in('POST', '/sec_policy/draft/enforcement_boundaries', boundary),
  sec_policy_enforcement_boundaries_get_instance: async (org) => org.at('GET', await org.boundary()),
  sec_policy_enforcement_boundaries_put: async (org) => org.at('PUT', await org.boundary(), { enabled: false }),
  sec_policy_enforcement_boundaries_delete: async (org) => org.at('DELETE', await org.boundary()),
  traffic_flows_async_queries_get: (org) => org.in('GET', '/traffic_flows/async_queries'),
  traffic_flows_async_queries_post: (org) => org.in('POST', '/traffic_flows/async_queries', trafficQuery),
  traffic_flows_async_queries_get_instance: async (org) => org.at('GET', await org.trafficQuery()),
  traffic_flows_async_queries_put: async (org) =>
    org.at('PUT', await org.trafficQuery(), { status: 'cancel_requested' }),
  traffic_flows_async_queries_delete: async (org) => org.at('DELETE', await org.trafficQuery()),
  traffic_flows_async_queries_download_get: async (org) => org.at('GET', await org.foundFlows()),
  traffic_flows_traffic_analysis_queries_post: (org) =>
    org.in('POST', '/traffic_flows/traffic_analysis_queries', trafficQuery),
  jobs_get: (org) => org.in('GET', '/jobs'),
  jobs_get_instance: async (org) => org.at('GET', await org.job()),
  jobs_delete: async (org) => org.at('DELETE', await org.job()),
  datafiles_get: async (org) => org.at('GET', await org.datafile()),
  events_get: (org) => org.in('GET', '/events'),
  events_get_instance: async (org) => {
    await org.label();
    return org.at('GET', await org.first('events'));
  },
};

/** One call that succeeds for each control call, about one org where possible. */
export const ofControl: Calls = {
  ...Object.fromEntries(
    controlCalls
      .filter(({ method, path }) => method === 'GET' && !path.includes(':'))
      .map(({ name, path }) => [name, () => mock('GET', path)]),
  ),
  ...ofConsole,
  mock_ca_get: () => mock('GET', '/ca.pem'),
  mock_journal_wait_get: async (org) => {
    await org.label();
    return mock('GET', `/journal/wait?org=${org.id}&timeout=0.01`);
  },
  mock_stream_get: (org) => mock('GET', `/stream?org=${org.id}&timeout=0`),
  mock_session_post: () => mock('POST', '/session', { token: 'turns' }),
  mock_session_delete: () => mock('DELETE', '/session'),
  mock_journal_entry_get: async (org) => mock('GET', `/journal/${await org.journalEntry()}`),
  mock_journal_curl_get: async (org) => mock('GET', `/journal/${await org.journalEntry()}/curl`),
  mock_journal_delete: (org) => mock('DELETE', `/journal?org=${org.id}`),
  mock_orgs_post: () => mock('POST', '/orgs', {}),
  mock_orgs_delete: (org) => mock('DELETE', `/orgs/${org.id}`),
  mock_keys_post: (org) => mock('POST', `/orgs/${org.id}/keys`, { role: 'read_only' }),
  mock_reset_post: (org) => mock('POST', '/reset', { org: org.id }),
  mock_clock_put: () => mock('PUT', '/clock', { now: '2026-03-01T00:00:00Z' }),
  mock_clock_advance_post: () => mock('POST', '/clock/advance', { seconds: 86_400 }),
  mock_faults_post: (org) => mock('POST', '/faults', { org: org.id, status: 503 }),
  mock_faults_delete_all: (org) => mock('DELETE', `/faults?org=${org.id}`),
  mock_faults_delete: async (org) => mock('DELETE', `/faults/${await org.fault()}`),
  mock_snapshots_post: (org) => mock('POST', '/snapshots', { name: `new-${org.id}`, org: org.id }),
  mock_snapshots_import_post: async (org) => mock('POST', '/snapshots/import', await org.exported()),
  mock_snapshots_restore_post: async (org) => mock('POST', `/snapshots/${await org.snapshot()}/restore`),
  mock_snapshots_export_get: async (org) => mock('GET', `/snapshots/${await org.snapshot()}/export`),
  mock_snapshots_delete: async (org) => mock('DELETE', `/snapshots/${await org.snapshot()}`),
  mock_scenarios_post: () => mock('POST', '/scenarios', { name: 'no-such' }),
  mock_settings_put: (org) => mock('PUT', `/settings?org=${org.id}`, { rate_limit: 1, validation: 'strict' }),
  mock_vens_post: async (org) => mock('POST', '/vens', { activation_code: await org.code(), hostname: 'new' }),
  mock_vens_put: async (org) => mock('PUT', `/vens/${(await org.host()).ven.split('/').at(-1)}`, { heartbeat: false }),
  mock_fleets_post: (org) => mock('POST', '/fleets', { org: org.id, count: 3 }),
  mock_fleets_delete: async (org) => mock('DELETE', `/fleets/${await org.fleet()}`),
  mock_one_liners_get: async (org) =>
    mock('GET', `/orgs/${org.id}${(await org.profile()).replace(/^\/orgs\/\d+/, '')}/one_liners`),
};
