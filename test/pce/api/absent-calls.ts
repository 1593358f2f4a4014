import type { Role } from '../../../src/pce/model/roles.ts';

const rulesets: Role[] = ['ruleset_manager', 'limited_ruleset_manager', 'ruleset_provisioner', 'ruleset_viewer'];
const readers: Role[] = ['owner', 'admin', 'read_only', 'global_object_provisioner'];
const all: Role[] = [...readers, 'workload_manager', ...rulesets];
const administrators: Role[] = ['owner', 'admin'];
const managers: Role[] = ['owner', 'admin', 'workload_manager'];
const provisioners: Role[] = ['owner', 'admin', 'global_object_provisioner', 'ruleset_provisioner'];

interface AbsentCall {
  readonly method: string;
  /** Below the org; an id is that of nothing. */
  readonly path: string;
  /** Roles that may, as the API index tells them. */
  readonly roles: readonly Role[];
  readonly status: 200 | 404;
}

const NONE = '00000000-0000-4000-8000-000000000000';
const list = (path: string, roles: Role[]): AbsentCall => ({ method: 'GET', path, roles, status: 200 });
const on = (method: string, path: string, roles: Role[]): AbsentCall => ({
  ...{ method, path: path.replaceAll('*', NONE), roles, status: 404 },
});

const device = 'network_devices/*';
const endpoint = `${device}/network_endpoints/*`;
const node = 'network_enforcement_nodes/*';
const server = 'sec_policy/draft/virtual_servers/*';

/** Calls about things of which an org has none, by the names of the calls. */
export const absentCalls: Readonly<Record<string, AbsentCall>> = {
  network_enforcement_nodes_get: list('network_enforcement_nodes', all),
  network_enforcement_nodes_get_instance: on('GET', node, all),
  network_enforcement_nodes_put: on('PUT', node, administrators),
  network_enforcement_nodes_network_devices_post: on('POST', `${node}/network_devices`, managers),
  network_enforcement_nodes_virtual_server_discovery_jobs_get_instance: on(
    'GET',
    'network_enforcement_nodes/virtual_server_discovery_jobs/*',
    all,
  ),
  network_devices_put: on('PUT', device, managers),
  network_devices_delete: on('DELETE', device, managers),
  network_devices_enforcement_instructions_request_post: on(
    'POST',
    `${device}/enforcement_instructions_request`,
    provisioners,
  ),
  network_devices_enforcement_instructions_applied_post: on(
    'POST',
    `${device}/enforcement_instructions_applied`,
    provisioners,
  ),
  network_devices_network_endpoints_get: on('GET', `${device}/network_endpoints`, all),
  network_devices_network_endpoints_post: on('POST', `${device}/network_endpoints`, managers),
  network_devices_network_endpoints_get_instance: on('GET', endpoint, all),
  network_devices_network_endpoints_put: on('PUT', endpoint, managers),
  network_devices_network_endpoints_delete: on('DELETE', endpoint, managers),
  slbs_put: on('PUT', 'slbs/*', administrators),
  slbs_delete: on('DELETE', 'slbs/*', administrators),
  sec_policy_virtual_servers_put: on('PUT', server, administrators),
  sec_policy_virtual_servers_delete: on('DELETE', server, administrators),
  detected_core_services_get: list('detected_core_services', all),
  detected_core_services_summary_get: list('detected_core_services_summary', all),
  detected_core_services_get_instance: on('GET', 'detected_core_services/*', all),
  detected_core_services_put: on('PUT', 'detected_core_services/*', administrators),
  label_mapping_rules_run_get_instance: on('GET', 'label_mapping_rules/run/*', all),
  label_mapping_rules_run_download_get: on('GET', 'label_mapping_rules/run/*/download', all),
  label_mapping_rules_run_assign_labels_put: on('PUT', 'label_mapping_rules/run/*/assign_labels', administrators),
  reports_get: list('reports', ['owner']),
  reports_get_instance: on('GET', 'reports/*', ['owner']),
  reports_put: on('PUT', 'reports/*', ['owner']),
  reports_download_get: on('GET', 'reports/*/download', ['owner']),
  support_bundle_requests_get: list('support_bundle_requests', readers),
  support_bundle_requests_get_instance: on('GET', 'support_bundle_requests/*', readers),
  support_bundle_requests_delete: on('DELETE', 'support_bundle_requests/*', administrators),
  app_groups_risk_summary_get: list('app_groups/risk_summary', all),
  app_groups_risk_details_get: on('GET', 'app_groups/*/risk_details', all),
  kubernetes_workloads_get_instance: on('GET', 'kubernetes_workloads/*', all),
};
