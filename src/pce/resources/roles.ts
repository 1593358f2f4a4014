import { arrayOf, collectionAnswer } from '../engine/collections.ts';
import { invalidUri, Refusal } from '../model/errors.ts';
import type { Fact } from '../model/facts.ts';
import { json, notFound, type Operation } from '../model/operation.ts';
import { everyone, type Grant, globalRoles, type Role, roleNames } from '../model/roles.ts';

export const hrefOfRole = (org: number, role: string) => `/orgs/${org}/roles/${role}`;

/** The role of an href. @throws Refusal 406 `invalid_uri` */
function roleAt(org: number, href: string): Role {
  const role = roleNames.find((name) => href === hrefOfRole(org, name));
  if (role) return role;
  const hint = `the roles of org ${org} are ${roleNames.map((name) => hrefOfRole(org, name)).join(', ')}`;
  throw invalidUri(href, hint);
}

/** @throws Refusal 406 for a role that there is not, and for one of the whole org that is given for a part of it */
export function checkGrant(org: number, { role, scope }: Grant): void {
  const name = roleAt(org, role.href);
  if (scope.length > 0 && globalRoles.includes(name)) throw new Refusal('permission_scope_not_allowed');
}

const facts: readonly Fact[] = [
  {
    says: 'the roles of an org are nine, each with its href alone',
    confidence: 'client',
    source: 'API index names them; workloader reads the last part of the href',
  },
];

export const roleOperations: readonly Operation[] = [
  {
    name: 'orgs_roles_get',
    method: 'GET',
    path: '/orgs/:org/roles',
    roles: everyone,
    answer: 'orgs_roles_get',
    isList: true,
    facts,
    handle: ({ org }) => {
      const roles = roleNames.map((name) => JSON.stringify({ href: hrefOfRole(org, name) }));
      return collectionAnswer(arrayOf(roles), roles.length, roles.length);
    },
  },
  {
    name: 'orgs_roles_get_instance',
    method: 'GET',
    path: '/orgs/:org/roles/:role_name',
    roles: everyone,
    answer: 'orgs_roles_get',
    facts,
    handle: ({ org, params }) => {
      const name = params['role_name'] as string;
      if (!(roleNames as readonly string[]).includes(name)) throw notFound(`org ${org} has no role ${name}`);
      return json(200, { href: hrefOfRole(org, name) });
    },
  },
  {
    name: 'groups_get',
    method: 'GET',
    path: '/orgs/:org/groups',
    roles: everyone,
    isList: true,
    facts: [
      { says: 'an org has no user groups', confidence: 'assumed', source: 'a private call of the console; no source' },
    ],
    handle: () => collectionAnswer(arrayOf([]), 0, 0),
  },
];
