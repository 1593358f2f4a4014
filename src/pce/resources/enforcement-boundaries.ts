import type { SecPolicyEnforcementBoundariesGet } from '../../generated/schema-types.ts';
import { ownLimit } from '../engine/own-limits.ts';
import { assumed, client, documented, factOf, inferred, observed } from '../model/facts.ts';
import type { ResourceOf } from '../model/resource.ts';
import { administrators, globalReaders } from '../model/roles.ts';
import { portFilters, referringTo } from './policy-filters.ts';
import { policyVersions } from './policy-versions.ts';
import { checkPorts, portsFact } from './port-checks.ts';
import { actorsFact, allAloneFact, checkSides } from './rule-actors.ts';

/** What a boundary refers to, by path. An answer shows the href of each, whatever else a client has sent along. */
const references = {
  'providers[].label': 'labels',
  'providers[].label_group': 'label_groups',
  'providers[].ip_list': 'ip_lists',
  'providers[].workload': 'workloads',
  'consumers[].label': 'labels',
  'consumers[].label_group': 'label_groups',
  'consumers[].ip_list': 'ip_lists',
  'consumers[].workload': 'workloads',
  'ingress_services[]': 'services',
};

/** Traffic that is denied between workloads, of those that are enforced selectively. */
export const enforcementBoundaries: ResourceOf<SecPolicyEnforcementBoundariesGet> = {
  kind: 'enforcement_boundaries',
  singular: 'enforcement_boundary',
  versions: policyVersions,
  id: 'integer',
  deletion: 'hard',
  read: globalReaders,
  write: administrators,
  caps: ['write', 'provision'],
  defaults: {
    enabled: documented(true, 'guide 22.5; Terraform provider reads it'),
    network_type: observed('brn', 'console of 24.x sends it; connectors, answers of live PCEs'),
  },
  filters: {
    name: documented('partial', 'API index'),
    labels: {
      ...documented('label_lists', 'API index; that one side has to have all labels of a list: assumed'),
      property: ['providers[].label', 'consumers[].label'],
    },
    service: referringTo('ingress_services'),
    ...portFilters('ingress_services'),
    network_type: { ...documented('exact', 'API index'), values: ['brn', 'non_brn', 'all'] },
  },
  references,
  embeds: Object.fromEntries(Object.keys(references).map((path) => [path, []])),
  limit: ownLimit('total_enforcement_boundaries'),
  unique: [],
  inEvents: ['name'],
  check: ({ body }) => {
    checkSides(body, 'sec_policy_enforcement_boundaries_post');
    checkPorts(body['ingress_services'], '#/ingress_services');
  },
  facets: true,
  completes: ['name'],
  facts: [
    assumed('names need not be unique', 'no source says otherwise'),
    inferred(
      'caps are the rights of the caller: write for who may write it, provision for who may provision it',
      'the guide on caps; owners were observed to have both',
    ),
    client('actors and services are answered as {href}', 'every client reads the href alone'),
    assumed('ports of services that a boundary names by href are not searched by service_ports.port', 'no source'),
    inferred(
      'a label, IP list or workload of a boundary cannot be deleted',
      'as for rules; the tokens of labels and workloads are assumed',
    ),
  ]
    .map(factOf)
    .concat(portsFact, actorsFact, allAloneFact),
};
