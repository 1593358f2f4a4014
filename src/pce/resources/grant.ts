import type { User } from '../../state/account-rows.ts';
import { addObject } from '../engine/objects.ts';
import type { JsonObject } from '../model/json-values.ts';
import { idIn } from '../model/names.ts';
import type { Pce } from '../model/pce.ts';
import type { Resource } from '../model/resource.ts';
import type { Role } from '../model/roles.ts';
import { authSecurityPrincipals } from './auth-security-principals.ts';
import { bindUser } from './binding.ts';
import { principalHref, principalNamed } from './granted.ts';
import { permissionHref, permissions } from './permissions.ts';
import { hrefOfRole } from './roles.ts';

/** Adds a user to the org, with the roles that permissions there give them. In the caller's transaction. */
export function joinOrg(pce: Pce, org: number, user: User): void {
  if (!pce.accounts.orgsOf(user.id).includes(org)) pce.accounts.join(user.id, org);
  bindUser(pce, org, user.username);
}

/** Gives a user a role in the whole org, by a principal and a permission. In the caller's transaction. */
export function grantRole(pce: Pce, org: number, user: User, role: Role): void {
  joinOrg(pce, org, user);
  if (pce.accounts.hasOwnRole(user.id, org, role)) return;
  const name = user.username;
  if (!principalNamed(pce, org, name)) {
    add(pce, org, authSecurityPrincipals, principalHref(org, name), {
      name,
      display_name: user.full_name || null,
      type: 'user',
    });
  }
  add(pce, org, permissions, permissionHref(org, name, role), {
    role: { href: hrefOfRole(org, role) },
    scope: [],
    auth_security_principal: { href: principalNamed(pce, org, name)?.href },
  });
}

/** Adds an object under an id that follows from what it is, unless another has that id by now. */
function add(pce: Pce, org: number, resource: Resource, href: string, body: JsonObject): void {
  const id = idIn(href);
  addObject(resource, pce, org, body, pce.store.find(org, resource.kind, id) ? {} : { id });
}

/** Whether the org was written since there are principals: it has had one, that of its owner at least. */
export const hasPrincipals = ({ store }: Pce, org: number): boolean => {
  const { live, deleted } = store.totals(org, authSecurityPrincipals.kind);
  return live + deleted > 0;
};

/**
 * Makes principals and permissions for the roles of a state that was written before there were any. In the caller's
 * transaction.
 */
export function bringPrincipals(pce: Pce, org: number): void {
  const roles = pce.accounts.rolesIn(org);
  for (const resource of [authSecurityPrincipals, permissions]) {
    for (const body of resource.initial?.(pce, org) ?? []) add(pce, org, resource, String(body['href']), body);
  }
  for (const { user_id, role } of roles) {
    pce.accounts.setRoles(user_id, org, [], []);
    grantRole(pce, org, pce.accounts.user(user_id) as User, role as Role);
  }
}
