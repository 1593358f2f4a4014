import type { AccessRestrictionsGet } from '../../generated/schema-types.ts';
import { totalAccessRestrictions } from '../engine/own-limits.ts';
import { Refusal } from '../model/errors.ts';
import { assumed } from '../model/facts.ts';
import type { ResourceOf } from '../model/resource.ts';
import { owners } from '../model/roles.ts';
import { isAddress, isSubnet } from './ip-ranges.ts';

/** Addresses from which principals and service accounts may call. */
export const accessRestrictions: ResourceOf<AccessRestrictionsGet> = {
  kind: 'access_restrictions',
  singular: 'access_restriction',
  id: 'integer',
  deletion: 'hard',
  read: owners,
  write: owners,
  defaults: {
    description: assumed('', 'the schema takes no null'),
    enforcement_exclusions: assumed([], 'the schema takes no null'),
  },
  filters: {},
  references: {},
  unique: [{ properties: ['name'], token: 'name_must_be_unique' }],
  limit: totalAccessRestrictions,
  complete: ({ object }) => {
    // A POST may send null, which no answer shows.
    object.enforcement_exclusions ??= [];
  },
  check: ({ object }) => {
    const odd = object.ips.find((ip) => !isAddress(ip) && !isSubnet(ip));
    if (odd !== undefined) throw new Refusal('invalid_ip_address');
  },
  facts: [
    {
      says: 'an access restriction is kept and shown, and not enforced',
      confidence: 'own',
      source: 'not modelled: callers of a test come from one address',
    },
    { says: 'its id is an integer', confidence: 'assumed', source: 'no source' },
    {
      says: 'an access restriction that a principal or service account has cannot be deleted',
      confidence: 'assumed',
      source: 'no source; as other kinds that something refers to',
    },
  ],
};
