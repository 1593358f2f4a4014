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
      says: 'a call by a key or session of a principal or service account with a restriction is 401 from an address that is none of its ips, unless enforcement_exclusions has api_keys or user_sessions',
      confidence: 'documented',
      source: 'REST guide 25.2, access restrictions; the body of the 401 is assumed',
    },
    {
      says: 'the address is that of the connection: trusted_proxy_ips are kept and not looked at',
      confidence: 'own',
      source: 'not modelled yet',
    },
    {
      says: 'a restricted user logs in from anywhere, and the calls of the session are refused; a restriction without ips refuses all',
      confidence: 'assumed',
      source: 'no source',
    },
    { says: 'its id is an integer', confidence: 'assumed', source: 'no source' },
    {
      says: 'an access restriction that a principal or service account has cannot be deleted',
      confidence: 'assumed',
      source: 'no source; as other kinds that something refers to',
    },
  ],
};
