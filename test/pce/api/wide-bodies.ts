import type { Json } from '../../harness.ts';
import { mappingRule } from '../resources/mapping-rule.ts';
import { reportSchedule } from '../resources/report-schedule.ts';
import { remoteSyslog } from '../resources/syslog-destination.ts';
import { type All, account, ipTables, newRule, org, web } from './something-of-each.ts';

const label = { label: { ...web } };
const anyone = { ip_list: { href: `${org}/sec_policy/draft/ip_lists/1` } };

const groupIn = ({ group }: All) => ({ label_group: { href: group } });
const hostIn = ({ host }: All) => ({ workload: { href: host } });

/** Actors of each sort that may stand beside each other. */
const actorsIn = (all: All) => [label, groupIn(all), anyone, hostIn(all)];

const betweenAll = (all: All) => ({
  providers: actorsIn(all),
  consumers: actorsIn(all),
  ingress_services: [{ href: all.service }],
});

const egress_services = [{ href: `${org}/sec_policy/draft/services/1` }];
const allow = (all: All) => ({ ...newRule, ...betweenAll(all), egress_services });
const deny = (all: All) => ({ ...betweenAll(all), egress_services });
const tables = (all: All) => ({ ...ipTables, actors: [label, groupIn(all), hostIn(all)] });

const scopesIn = (all: All) => [[label, groupIn(all)]];

const firewallSettings = (all: All) =>
  Object.fromEntries(
    [
      ...['static_policy_scopes', 'containers_inherit_host_policy_scopes', 'blocked_connection_reject_scopes'],
      ...['loopback_interfaces_in_policy_scopes', 'ip_forwarding_enabled_scopes', 'rule_hit_count_enabled_scopes'],
    ].map((list) => [list, scopesIn(all)]),
  );

const changeSubset = ({ list, set, service, group, virtualService, boundary }: All) => ({
  change_subset: {
    ...{ label_groups: [{ href: group }], services: [{ href: service }], rule_sets: [{ href: set }] },
    ...{ ip_lists: [{ href: list }], virtual_services: [{ href: virtualService }] },
    firewall_settings: [{ href: `${org}/sec_policy/draft/firewall_settings` }],
    secure_connect_gateways: [{ href: `${org}/sec_policy/draft/secure_connect_gateways/1` }],
    virtual_servers: [{ href: `${org}/sec_policy/draft/virtual_servers/1` }],
    enforcement_boundaries: [{ href: boundary }],
  },
});

const groupMembers = ({ group }: All) => ({ labels: [web], sub_groups: [{ href: group }] });
const riskOfService = {
  risk_details: { ransomware: { category: 'admin', severity: 'low', os_platforms: ['linux'] } },
};
const service = (all: All) => ({
  service: { href: all.service },
  service_addresses: [
    { ip: '10.0.0.1', network: { href: `${org}/networks/1` } },
    { fqdn: 'a.example', port: 1 },
  ],
});
const expression = { property: 'port', operator: 'is', values: [{ port: 80, proto: 6 }] };
const assignments = { label_assignments: [{ label: { ...web } }, { label: { key: 'role', value: 'Web' } }] };
const mapping = { ...mappingRule, expression, ...assignments };

const ends = (all: All) => [label, groupIn(all), hostIn(all), anyone].map((end) => [end]);
const filters = (all: All) => ({
  sources: { include: ends(all), exclude: ends(all).flat() },
  destinations: { include: ends(all), exclude: ends(all).flat() },
});
const interfaces = [{ name: 'eth0', link_state: 'up', address: '10.0.0.9', network: { href: `${org}/networks/1` } }];
const restricted = ({ restriction }: All) => ({ access_restriction: { href: restriction } });
const permission = { role: { href: `${org}/roles/admin` }, scope: [] };

/** Bodies that have all that their schemas leave open, over those of `right-bodies.ts`. */
export const wideBodies: Readonly<Record<string, (all: All) => Json | Json[]>> = {
  auth_security_principals_post: restricted,
  auth_security_principals_put: restricted,
  label_mapping_rules_post: () => mapping,
  label_mapping_rules_put: () => mapping,
  label_mapping_rules_update_put: () => [{ ...mapping }],
  report_schedules_put: () => reportSchedule(org),
  sec_policy_post: changeSubset,
  sec_policy_delete_put: changeSubset,
  sec_policy_dependencies_post: changeSubset,
  sec_policy_impact_post: changeSubset,
  sec_policy_enforcement_boundaries_post: betweenAll,
  sec_policy_enforcement_boundaries_put: betweenAll,
  sec_policy_firewall_settings_put: firewallSettings,
  sec_policy_label_groups_post: groupMembers,
  sec_policy_rule_sets_post: (all) => ({
    ...{ scopes: scopesIn(all), rules: [allow(all)], ip_tables_rules: [tables(all)] },
  }),
  sec_policy_rule_sets_put: (all) => ({
    ...{ scopes: scopesIn(all), rules: [{ href: all.rule, ...allow(all) }, allow(all)] },
    ip_tables_rules: [{ href: all.table, ...tables(all) }, tables(all)],
  }),
  sec_policy_rule_sets_sec_rules_post: allow,
  sec_policy_rule_sets_sec_rules_put: allow,
  sec_policy_rule_sets_deny_rules_post: deny,
  sec_policy_rule_sets_deny_rules_put: deny,
  sec_policy_rule_sets_ip_tables_rules_post: tables,
  sec_policy_rule_sets_ip_tables_rules_put: tables,
  sec_policy_rule_coverage_post: () => [{ network: { href: `${org}/networks/1` } }],
  sec_policy_rule_search_post: () => ({
    counts: Object.fromEntries(
      ['sec_rules', 'deny_rules', 'override_deny_rules', 'ip_tables_rules'].map((sort) => [
        sort,
        { matched: 0, total: 0 },
      ]),
    ),
  }),
  sec_policy_services_post: () => riskOfService,
  sec_policy_services_put: () => ({ ...riskOfService, service_ports: [{ proto: 6 }] }),
  sec_policy_virtual_services_post: (all) => ({ ...service(all), service_ports: undefined }),
  sec_policy_virtual_services_put: service,
  sec_policy_virtual_services_bulk_create_put: (all) => [{ ...service(all), service_ports: undefined }],
  sec_policy_virtual_services_bulk_update_put: (all) => [service(all)],
  service_accounts_post: (all) => ({ ...account('wide'), ...restricted(all), permissions: [permission] }),
  service_accounts_put: (all) => ({ ...restricted(all), permissions: [permission] }),
  settings_syslog_destinations_post: () => remoteSyslog,
  permissions_put: ({ principal }) => ({ ...permission, auth_security_principal: { href: principal } }),
  traffic_flows_async_queries_post: filters,
  traffic_flows_traffic_analysis_queries_post: filters,
  workloads_post: () => ({ interfaces }),
  workloads_bulk_create_put: () => [{ interfaces }],
};
