import type { SecurityPrincipalUsersGet } from '../../generated/schema-types.ts';
import { ownLimit } from '../engine/own-limits.ts';
import { assumed, documented } from '../model/facts.ts';
import type { ResourceOf } from '../model/resource.ts';
import { administrators, everyone } from '../model/roles.ts';

/** Users of Active Directory, new in 26.3. */
export const securityPrincipalUsers: ResourceOf<SecurityPrincipalUsersGet> = {
  kind: 'security_principal_users',
  singular: 'security_principal_user',
  id: 'given',
  idFrom: 'sid',
  deletion: 'hard',
  without: ['POST'],
  read: everyone,
  write: administrators,
  defaults: { deleted: assumed(false, 'see facts') },
  filters: {
    name: documented('partial', 'API index; that a part is enough is inferred from other names'),
    sid: documented('exact', 'API index; exact: assumed'),
    upn: documented('exact', 'API index; exact: assumed'),
  },
  references: {},
  unique: [{ properties: ['sid'], token: 'security_principal_sid_must_be_unique' }],
  limit: ownLimit('total_security_principal_users'),
  bulk: ['create'],
  inEvents: ['name'],
  facts: [
    {
      says: 'a PUT to a sid that there is not is 404',
      confidence: 'assumed',
      source: 'API index: update',
      settledBy:
        'a PUT to security_principal_users/:sid with a sid that nobody has: 404, or 201 and a GET that finds it',
    },
    {
      says: 'a deleted user of Active Directory is gone, and the sid is free',
      confidence: 'assumed',
      source: 'no source; deleted in the schema may mean that it stays',
      settledBy: 'a DELETE of a user, then a GET of the same sid: 404, or 200 with deleted true',
    },
    {
      says: 'id, a number, is not shown',
      confidence: 'own',
      source: 'the schema does not require it; nothing refers to it',
    },
  ],
};
