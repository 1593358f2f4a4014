import { deletion, type RightBodies } from './right-body.ts';
import { boundaryBody, ipTables, newRule, org, sides, web } from './something-of-each.ts';

/** Those of policy, which is provisioned, and of what is bound to it. */
export const policyCalls: RightBodies = {
  sec_policy_ip_lists_post: ({ list }) => ({
    path: `${org}/sec_policy/draft/ip_lists`,
    body: {
      name: 'new',
      ip_ranges: [{ from_ip: '10.0.0.1' }],
      fqdns: [{ fqdn: 'a.example' }],
      external_data_set: 'own',
    },
    read: list,
  }),
  sec_policy_ip_lists_put: ({ list }) => ({
    path: list,
    body: { ip_ranges: [{ from_ip: '10.0.0.1' }], fqdns: [{ fqdn: 'a.example' }] },
    read: list,
  }),
  sec_policy_services_post: ({ service }) => ({
    path: `${org}/sec_policy/draft/services`,
    body: { name: 'new', service_ports: [{ port: 80, proto: 6 }], external_data_set: 'own' },
    read: service,
  }),
  sec_policy_services_put: ({ service }) => ({
    path: service,
    body: { windows_services: [{ service_name: 'w' }] },
    read: service,
  }),
  sec_policy_services_delete_put: ({ service }) => deletion('sec_policy/draft/services', service),
  sec_policy_ip_lists_delete_put: ({ list }) => deletion('sec_policy/draft/ip_lists', list),
  sec_policy_rule_sets_delete_put: ({ set }) => deletion('sec_policy/draft/rule_sets', set),
  service_bindings_delete_put: ({ binding }) => deletion('service_bindings', binding),
  sec_policy_label_groups_post: ({ group }) => ({
    path: `${org}/sec_policy/draft/label_groups`,
    body: { name: 'new', key: 'role', labels: [web], external_data_set: 'own' },
    read: group,
  }),
  sec_policy_label_groups_put: ({ group }) => ({ path: group, body: { labels: [web] }, read: group }),
  sec_policy_firewall_settings_put: () => ({
    path: `${org}/sec_policy/draft/firewall_settings`,
    body: { ike_authentication_type: 'certificate' },
    read: `${org}/sec_policy/draft/firewall_settings`,
  }),
  sec_policy_rule_sets_post: ({ set }) => ({
    path: `${org}/sec_policy/draft/rule_sets`,
    body: { name: 'new', scopes: [[{ label: web }]], external_data_set: 'own' },
    read: set,
  }),
  sec_policy_rule_sets_put: ({ set, rule }) => ({
    path: set,
    body: { scopes: [], rules: [{ href: rule, enabled: false }] },
  }),
  sec_policy_rule_sets_sec_rules_post: ({ set, rule }) => ({
    path: `${set}/sec_rules`,
    body: { ...newRule, external_data_set: 'own' },
    read: rule,
  }),
  sec_policy_rule_sets_sec_rules_put: ({ rule }) => ({ path: rule, body: sides, read: rule }),
  sec_policy_rule_sets_deny_rules_post: ({ set, deny }) => ({
    path: `${set}/deny_rules`,
    body: sides,
    read: deny,
  }),
  sec_policy_rule_sets_deny_rules_put: ({ deny }) => ({ path: deny, body: sides, read: deny }),
  sec_policy_rule_sets_ip_tables_rules_post: ({ set, table }) => ({
    path: `${set}/ip_tables_rules`,
    body: ipTables,
    read: table,
  }),
  sec_policy_rule_sets_ip_tables_rules_put: ({ table }) => ({
    path: table,
    body: { actors: [{ label: web }] },
    read: table,
  }),
  sec_policy_virtual_services_post: ({ virtualService }) => ({
    path: `${org}/sec_policy/draft/virtual_services`,
    body: { name: 'new', service_ports: [{ proto: 17 }], labels: [web], external_data_set: 'own' },
    read: virtualService,
  }),
  sec_policy_virtual_services_put: ({ virtualService }) => ({
    path: virtualService,
    body: { labels: [web] },
    read: virtualService,
  }),
  sec_policy_virtual_services_bulk_create_put: ({ virtualService }) => ({
    path: `${org}/sec_policy/draft/virtual_services/bulk_create`,
    body: [{ name: 'new', service_ports: [{ proto: 17 }], labels: [web] }],
    read: virtualService,
  }),
  sec_policy_virtual_services_bulk_update_put: ({ virtualService }) => ({
    path: `${org}/sec_policy/draft/virtual_services/bulk_update`,
    body: [{ href: virtualService, labels: [web] }],
  }),
  service_bindings_post: ({ virtualService, workload, binding }) => ({
    path: `${org}/service_bindings`,
    body: [{ virtual_service: { href: virtualService }, workload: { href: workload } }],
    read: binding,
  }),
  sec_policy_enforcement_boundaries_post: ({ boundary }) => ({
    path: `${org}/sec_policy/draft/enforcement_boundaries`,
    body: boundaryBody,
    read: boundary,
  }),
  sec_policy_enforcement_boundaries_put: ({ boundary }) => ({
    path: boundary,
    body: { providers: [{ label: web }] },
    read: boundary,
  }),
  sec_policy_post: ({ list }) => ({
    path: `${org}/sec_policy`,
    body: { change_subset: { ip_lists: [{ href: list }] } },
    read: `${org}/sec_policy/1`,
  }),
  sec_policy_dependencies_post: ({ list }) => ({
    path: `${org}/sec_policy/draft/dependencies`,
    body: { operation: 'commit', change_subset: { ip_lists: [{ href: list }] } },
    read: `${org}/sec_policy/1`,
  }),
  sec_policy_impact_post: ({ list }) => ({
    path: `${org}/sec_policy/impact`,
    body: { change_subset: { ip_lists: [{ href: list }] } },
    read: `${org}/sec_policy/1`,
  }),
  sec_policy_rule_search_post: () => ({
    path: `${org}/sec_policy/draft/rule_search`,
    body: { enabled: true, providers: [{ label: web }], rule_types: ['sec_rules'] },
    read: `${org}/sec_policy/1`,
  }),
  sec_policy_rule_coverage_post: () => ({
    path: `${org}/sec_policy/draft/rule_coverage`,
    body: [{ source: { labels: [web] }, destination: { actors: 'ams' }, services: [{ protocol: 6, port: 80 }] }],
    read: `${org}/sec_policy/1`,
  }),
  sec_policy_restore_post: () => ({ path: `${org}/sec_policy/active/restore`, body: {}, read: `${org}/sec_policy/1` }),
  sec_policy_delete_put: ({ list }) => ({
    path: `${org}/sec_policy/delete`,
    body: { change_subset: { ip_lists: [{ href: list }] } },
    read: `${org}/sec_policy/1`,
  }),
};
