import type { AuthSecurityPrincipalsGet, PermissionsGet } from '../../generated/schema-types.ts';
import { uuidOf } from '../../state/crypto.ts';
import { ordinalWith } from '../engine/indexed-values.ts';
import { objectAt } from '../engine/objects.ts';
import { idIn } from '../model/names.ts';
import type { Pce } from '../model/pce.ts';
import { roleIn } from './roles.ts';

/** Ids that follow from a text: objects that every org has draw none from the stream of a seed. */
export const principalHref = (org: number, name: string | null) =>
  `/orgs/${org}/auth_security_principals/${uuidOf(`principal ${name ?? 'everyone'} of org ${org}`)}`;

/** Roles that the permissions of a principal give. */
function rolesOf(pce: Pce, org: number, principal: string): string[] {
  const ordinals = pce.store.withValue(org, 'permissions', 'auth_security_principal', principal);
  return [...new Set(ordinals.map((ordinal) => roleIn(objectAt<PermissionsGet>(pce, ordinal))))];
}

/** The principal without a name, if it is there, stands for all users of the org. */
function rolesOfEveryone(pce: Pce, org: number): string[] {
  return rolesOf(pce, org, principalHref(org, null));
}

/** The principal of this name; a user's has the username. */
export function principalNamed(pce: Pce, org: number, name: string): AuthSecurityPrincipalsGet | undefined {
  const ordinal = ordinalWith(pce.store, org, 'auth_security_principals', { name });
  return ordinal === undefined ? undefined : objectAt<AuthSecurityPrincipalsGet>(pce, ordinal);
}

/** Gives a user of the org the roles that permissions name, and no others. In the caller's transaction. */
export function bindUser(pce: Pce, org: number, username: string): void {
  const user = pce.accounts.userByName(username);
  if (!user || !pce.accounts.orgsOf(user.id).includes(org)) return;
  const principal = principalNamed(pce, org, username);
  const own = principal?.type === 'user' ? rolesOf(pce, org, principal.href) : [];
  pce.accounts.setRoles(user.id, org, own, rolesOfEveryone(pce, org));
}

/** Gives the users whom a principal stands for their roles. In the caller's transaction. */
export function bindPrincipal(pce: Pce, org: number, href: string): void {
  if (href === principalHref(org, null)) {
    pce.accounts.setRolesOfEveryone(org, rolesOfEveryone(pce, org));
    return;
  }
  const { name } = JSON.parse(pce.store.find(org, 'auth_security_principals', idIn(href))?.body ?? '{}');
  if (typeof name === 'string') bindUser(pce, org, name);
}
