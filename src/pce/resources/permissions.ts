import type { PermissionsGet } from '../../generated/schema-types.ts';
import { uuidOf } from '../../state/crypto.ts';
import { totalPermissions } from '../engine/own-limits.ts';
import { documented } from '../model/facts.ts';
import type { Filter, ResourceOf } from '../model/resource.ts';
import { owners } from '../model/roles.ts';
import { bindPrincipal } from './binding.ts';
import { principalHref } from './granted.ts';
import { checkGrant } from './roles.ts';
import { scopeFacts } from './scope-facts.ts';

/** The id of a permission that no call made. */
export const permissionHref = (org: number, name: string | null, role: string) =>
  `/orgs/${org}/permissions/${uuidOf(`${role} of ${name ?? 'everyone'} in org ${org}`)}`;

/** Values come as an href, as JSON of one, or as JSON of objects around them. */
const hrefsAsked = (asked: string): string[] => asked.match(/\/orgs\/[\w/-]+/g) ?? [];

/** @param property a text, or JSON in which hrefs stand in quotes */
const names = (property: string, source: string): Filter => ({
  ...documented('compared', source),
  property,
  compare: (asked) => {
    const hrefs = hrefsAsked(asked);
    return (text) => hrefs.some((href) => text === href || text?.includes(`"${href}"`));
  },
});

/** By href or name. */
export const roleFilter = (property: string): Filter => ({
  ...documented('compared', 'API index; that a name does as well as an href is assumed'),
  property,
  compare: (asked) => (text) => text !== null && (text === asked || text.endsWith(`/${asked}`)),
});

/** Who has which role, and where. */
export const permissions: ResourceOf<PermissionsGet> = {
  kind: 'permissions',
  singular: 'permission',
  id: 'uuid',
  deletion: 'hard',
  read: owners,
  write: owners,
  defaults: {},
  filters: {
    role: roleFilter('role.href'),
    auth_security_principal: names('auth_security_principal.href', 'API index: a URI, JSON-encoded'),
    scope: names('scope', 'REST guide: a JSON list; that one common label is enough is assumed'),
  },
  references: {
    auth_security_principal: 'auth_security_principals',
    'scope[].label': 'labels',
    'scope[].label_group': 'label_groups/active',
  },
  embeds: { role: [], auth_security_principal: [] },
  unique: [],
  limit: totalPermissions,
  check: ({ org, object }) => checkGrant(org, object),
  touched: (pce, org, forms) => {
    for (const href of new Set(forms.map(({ auth_security_principal: { href } }) => href)))
      bindPrincipal(pce, org, href);
  },
  initial: (_pce, org) => [
    {
      href: permissionHref(org, null, 'read_only'),
      role: { href: `/orgs/${org}/roles/read_only` },
      scope: [],
      auth_security_principal: { href: principalHref(org, null) },
    },
  ],
  inEvents: [],
  facts: [
    {
      says: 'a permission gives the user of its principal the role from the next call on; its deletion takes it away',
      confidence: 'documented',
      source: 'administration guide, role-based access; here a user counts who belongs to the org',
    },
    {
      says: 'the owner of an org, and users with a role from a scenario or the control API, have permissions too',
      confidence: 'inferred',
      source: 'the console shows them',
    },
    {
      says: 'owner, admin, read_only and global_object_provisioner take an empty scope only',
      confidence: 'documented',
      source: 'administration guide; token and message assumed',
    },
    ...scopeFacts,
    {
      says: 'an owner may take away the last owner’s role; a reset or a snapshot brings it back',
      confidence: 'assumed',
      source: 'no source knows of a refusal',
    },
    { says: 'the same permission can be given twice', confidence: 'assumed', source: 'no source' },
  ],
};
