import type { SecurityPrincipalsGet } from '../../generated/schema-types.ts';
import { totalSecurityPrincipals } from '../engine/own-limits.ts';
import { assumed, documented } from '../model/facts.ts';
import type { ResourceOf } from '../model/resource.ts';
import { administrators, everyone } from '../model/roles.ts';

/** Groups of Active Directory, for rules about users. */
export const securityPrincipals: ResourceOf<SecurityPrincipalsGet> = {
  kind: 'security_principals',
  singular: 'security_principal',
  id: 'given',
  idFrom: 'sid',
  deletion: 'hard',
  read: everyone,
  write: administrators,
  defaults: {
    used_by_ruleset: assumed(false, 'not derived from the rules that name it'),
    deleted: assumed(false, 'see facts'),
  },
  filters: {
    name: documented('partial', 'API index; that a part is enough is inferred from other names'),
    sid: documented('exact', 'API index; exact: assumed'),
  },
  elides: { show_used_by: 'used_by_ruleset' },
  references: {},
  unique: [{ properties: ['sid'], token: 'security_principal_sid_must_be_unique' }],
  limit: totalSecurityPrincipals,
  bulk: ['create'],
  inEvents: ['name'],
  facets: true,
  completes: ['name'],
  facts: [
    {
      says: 'a security principal that a rule names, in the draft or in force, cannot be deleted',
      confidence: 'assumed',
      source: 'no source; a PCE may delete it softly',
    },
    {
      says: 'a deleted security principal is gone, and its sid is free',
      confidence: 'assumed',
      source: 'no source',
    },
    {
      says: 'show_used_by, where it is there and not true, takes used_by_ruleset out of the answer',
      confidence: 'documented',
      source: 'API index',
      disputed: 'the schema requires used_by_ruleset',
    },
    {
      says: 'show_id, show_members and member_mode are ignored: a principal has no number and no members',
      confidence: 'own',
      source: 'not modelled',
    },
    { says: 'description is absent where none was given', confidence: 'assumed', source: 'the schema takes no null' },
    {
      says: 'a sid has letters, digits, dots, dashes and underscores, as it is part of the path',
      confidence: 'assumed',
      source: 'no source; the form of a SID',
    },
  ],
};
