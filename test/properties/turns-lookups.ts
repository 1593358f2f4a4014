import type { Message } from '../fuzz/form.ts';
import type { Org } from './turns-org.ts';

const policy = ['ip_lists', 'services', 'rule_sets', 'label_groups', 'virtual_services', 'virtual_servers'];

/** Lists by the names of their calls, with a text that each can be filtered by. */
const completed: Readonly<Record<string, readonly [path: string, facet: string]>> = {
  ...Object.fromEntries(
    [...policy, 'enforcement_boundaries'].map((kind) => [`sec_policy_${kind}`, [`sec_policy/draft/${kind}`, 'name']]),
  ),
  labels: ['labels', 'value'],
  ...Object.fromEntries(
    ['workloads', 'vens', 'security_principals', 'slbs', 'container_clusters'].map((kind) => [kind, [kind, 'name']]),
  ),
};

const withFacetsAlone: typeof completed = {
  pairing_profiles: ['pairing_profiles', 'name'],
  discovered_virtual_servers: ['discovered_virtual_servers', 'name'],
  service_accounts: ['service_accounts', 'name'],
};

type Rows = Readonly<Record<string, (org: Org) => Message>>;

/** Calls by which the console completes what is typed. */
export const ofLookups: Rows = Object.fromEntries([
  ...Object.entries({ ...completed, ...withFacetsAlone }).map(([kind, [path, facet]]) => [
    `${kind}_facets_get`,
    (org: Org) => org.in('GET', `/${path}/facets?facet=${facet}&query=a`),
  ]),
  ...Object.entries(completed).map(([kind, [path]]) => [
    `${kind}_autocomplete_get`,
    (org: Org) => org.in('GET', `/${path}/autocomplete?query=a`),
  ]),
]) as Rows;
