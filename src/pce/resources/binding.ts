import { idIn } from '../model/names.ts';
import type { Pce } from '../model/pce.ts';
import { type Grant, roleIn } from '../model/roles.ts';
import { grantsToEveryone, grantsToUser, principalHref } from './granted.ts';

export const rolesIn = (grants: readonly Grant[]): string[] => [...new Set(grants.map(roleIn))];

/** Gives a user of the org the roles that permissions name, and no others. In the caller's transaction. */
export function bindUser(pce: Pce, org: number, username: string): void {
  const user = pce.accounts.userByName(username);
  if (!user || !pce.accounts.orgsOf(user.id).includes(org)) return;
  const own = rolesIn(grantsToUser(pce, org, username));
  pce.accounts.setRoles(user.id, org, own, rolesIn(grantsToEveryone(pce, org)));
}

/** Gives the users whom a principal stands for their roles. In the caller's transaction. */
export function bindPrincipal(pce: Pce, org: number, href: string): void {
  if (href === principalHref(org, null)) {
    pce.accounts.setRolesOfEveryone(org, rolesIn(grantsToEveryone(pce, org)));
    return;
  }
  const { name } = JSON.parse(pce.store.find(org, 'auth_security_principals', idIn(href))?.body ?? '{}');
  if (typeof name === 'string') bindUser(pce, org, name);
}
