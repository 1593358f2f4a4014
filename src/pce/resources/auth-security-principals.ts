import type { AuthSecurityPrincipalsGet } from '../../generated/schema-types.ts';
import { totalPrincipals } from '../engine/own-limits.ts';
import { assumed, documented } from '../model/facts.ts';
import type { ResourceOf } from '../model/resource.ts';
import { owners } from '../model/roles.ts';
import { bindUser } from './binding.ts';
import { principalHref } from './granted.ts';

const types = ['user', 'group', 'service_account'];

/** Whom permissions are given to. */
export const authSecurityPrincipals: ResourceOf<AuthSecurityPrincipalsGet> = {
  kind: 'auth_security_principals',
  singular: 'auth_security_principal',
  id: 'uuid',
  deletion: 'hard',
  read: owners,
  write: owners,
  defaults: {
    name: assumed(null, 'the principal of everyone has none'),
    display_name: assumed(null, 'the schema takes null'),
    access_restriction: assumed(null, 'the schema takes null'),
  },
  filters: {
    name: documented('partial', 'API index; that a part is enough is inferred from other names'),
    type: { ...documented('exact', 'API index; the types: schema'), values: types },
  },
  references: { access_restriction: 'access_restrictions' },
  embeds: { access_restriction: [] },
  unique: [{ properties: ['name'], token: 'name_must_be_unique' }],
  limit: totalPrincipals,
  touched: (pce, org, forms) => {
    for (const { name } of forms) if (typeof name === 'string') bindUser(pce, org, name);
  },
  initial: (_pce, org) => [{ href: principalHref(org, null), name: null, type: 'user' }],
  inEvents: ['name'],
  facts: [
    {
      says: 'a principal of type user is the user of the org whose username is its name; each user with a role has one',
      confidence: 'inferred',
      source: 'the console names principals of local users by their mail address',
    },
    {
      says: 'one principal has no name: its permissions, read_only to begin with, hold for users of the org who have no other',
      confidence: 'inferred',
      source: 'vendor guide, default read-only access; its type user is assumed',
    },
    {
      says: 'a principal with permissions cannot be deleted',
      confidence: 'assumed',
      source: 'no source; as other kinds that something refers to',
    },
    { says: 'groups and access restrictions are kept, and have no effect', confidence: 'own', source: 'not modelled' },
    { says: 'service accounts are not listed as principals', confidence: 'assumed', source: 'no source' },
  ],
};
