import type { Resource } from '../model/resource.ts';

/** A property of rule sets that refers to others: its path, their kind, and what it shows of them besides the href. */
type Reference = readonly [path: string, kind: string, shown?: readonly string[]];

const labelled = (path: string): readonly Reference[] => [
  [`${path}.label`, 'labels', ['key', 'value']],
  [`${path}.label_group`, 'label_groups', ['key', 'name']],
];

/** Every reference that a rule set has. */
const all: readonly Reference[] = [
  ...labelled('scopes[][]'),
  ...labelled('rules[].providers[]'),
  ['rules[].providers[].workload', 'workloads'],
  ['rules[].providers[].ip_list', 'ip_lists'],
  ['rules[].providers[].virtual_service', 'virtual_services', ['name']],
  ['rules[].providers[].virtual_server', 'virtual_servers'],
  ...labelled('rules[].consumers[]'),
  ['rules[].consumers[].workload', 'workloads'],
  ['rules[].consumers[].ip_list', 'ip_lists'],
  ['rules[].consumers[].virtual_service', 'virtual_services'],
  ['rules[].consuming_security_principals', 'security_principals', ['sid', 'name', 'description', 'deleted']],
  ['rules[].ingress_services', 'services'],
  ['rules[].egress_services', 'services'],
  ...['providers', 'consumers'].flatMap((side): Reference[] => [
    [`deny_rules[].${side}[].label`, 'labels'],
    [`deny_rules[].${side}[].label_group`, 'label_groups'],
    [`deny_rules[].${side}[].workload`, 'workloads'],
    [`deny_rules[].${side}[].ip_list`, 'ip_lists'],
  ]),
  ['deny_rules[].ingress_services', 'services'],
  ['deny_rules[].egress_services', 'services'],
  ['ip_tables_rules[].actors[].label', 'labels', ['key', 'value']],
  ['ip_tables_rules[].actors[].label_group', 'label_groups'],
  ['ip_tables_rules[].actors[].workload', 'workloads'],
];

export const ruleReferences: Resource['references'] = Object.fromEntries(all.map(([path, kind]) => [path, kind]));

/** A client may send all that it read of an object: what is shown of it is said here alone. */
export const ruleEmbeds: NonNullable<Resource['embeds']> = Object.fromEntries(
  all.map(([path, , shown = []]) => [path, shown]),
);
