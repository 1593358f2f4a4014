import type { SecPolicyIpListsGet } from '../../generated/schema-types.ts';
import { parseBoolean } from '../engine/filters.ts';
import { ownLimit } from '../engine/own-limits.ts';
import { client, documented, inferred, observed } from '../model/facts.ts';
import type { ResourceOf } from '../model/resource.ts';
import { administrators, everyone } from '../model/roles.ts';
import { externalDataFilters, noExternalData, uniqueExternalData } from './external-data.ts';
import { holds, type IpRange, normalised } from './ip-ranges.ts';
import { policyVersions } from './policy-versions.ts';

type Fqdn = NonNullable<SecPolicyIpListsGet['fqdns']>[number];

/** Every PCE has it, in force from the start: illumio-py, pylo and workloader look for it by this name. */
export const ANY_IP_LIST = 'Any (0.0.0.0/0 and ::/0)';

export const ipLists: ResourceOf<SecPolicyIpListsGet> = {
  kind: 'ip_lists',
  singular: 'ip_list',
  versions: policyVersions,
  id: 'integer',
  deletion: 'hard',
  read: everyone,
  write: administrators,
  defaults: {
    description: observed(null, 'connectors, answers of live PCEs of 2022; older ones leave it out'),
    ...noExternalData('sec_policy_ip_lists_get schema; absent in old samples'),
    ip_ranges: observed([], 'connectors, answers of live PCEs of 2022'),
    fqdns: observed([], 'illumio-py, test data from live PCEs'),
  },
  filters: {
    name: client('partial', 'illumio-py, live test'),
    description: documented('partial', 'API index'),
    fqdn: {
      ...client('partial', 'illumio-py, live test: internal.labs.io finds *.internal.labs.io'),
      property: 'fqdns[].fqdn',
    },
    ip_address: {
      ...inferred('compared', 'API index names it: the list contains the address'),
      property: 'ip_ranges',
      compare: (address) => (ranges) => holds(JSON.parse(ranges ?? '[]') as IpRange[], address),
    },
    has_attribute: {
      ...documented('compared', 'API index: true finds those with an attribute; false finds all: inferred'),
      property: 'ip_list_attribute',
      compare: (text) => {
        const asked = parseBoolean({ kind: 'sec_policy_ip_lists' }, 'has_attribute', text);
        return (attribute) => !asked || attribute !== null;
      },
    },
    ...externalDataFilters,
  },
  references: {},
  whenReferenced: 'ip_list_referenced',
  unique: [{ properties: ['name'], token: 'ip_list_name_not_unique' }, uniqueExternalData],
  limit: ownLimit('total_ip_lists'),
  inEvents: ['name'],
  deletesMany: true,
  complete: ({ body, object }) => {
    if (Array.isArray(body['ip_ranges'])) object.ip_ranges = normalised(body['ip_ranges'] as IpRange[]);
    // In the order of the keys in answers of live PCEs, as ranges are.
    if (Array.isArray(body['fqdns']))
      object.fqdns = (body['fqdns'] as Fqdn[]).map(({ fqdn, ...rest }) => ({ fqdn, ...rest }));
  },
  initial: () => [{ name: ANY_IP_LIST, ip_ranges: [{ from_ip: '0.0.0.0/0' }, { from_ip: '::/0' }] }],
  facets: true,
  completes: ['name'],
  facts: [
    {
      says: `a new org has the IP list "${ANY_IP_LIST}", draft and active, by /users/0`,
      confidence: 'client',
      source: 'illumio-py finds it under active; pylo wants it of /users/0',
    },
    {
      says: 'that list can be changed and deleted as any other',
      confidence: 'assumed',
      source: 'no source',
      settledBy: 'a DELETE of it on a new PCE',
    },
    {
      says: 'a subnet of one address becomes the address, host bits are cut, equal ranges are merged',
      confidence: 'client',
      source: 'Terraform provider, warnings of its IP lists',
    },
    {
      says: 'exclusions need not lie within the ranges that are included',
      confidence: 'client',
      source: 'live test of the Terraform provider excludes the very range that it includes',
    },
    {
      says: 'to_ip below from_ip, of another family, or beside a subnet is 406 invalid_ip_address',
      confidence: 'assumed',
      source: 'no source for the token',
    },
  ],
};
