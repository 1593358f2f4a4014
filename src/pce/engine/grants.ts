import type { AuthSecurityPrincipalsGet, PermissionsGet, ServiceAccountsGet } from '../../generated/schema-types.ts';
import { uuidOf } from '../../state/crypto.ts';
import { idIn } from '../model/names.ts';
import type { Principal } from '../model/operation.ts';
import type { Pce } from '../model/pce.ts';
import type { Grant } from '../model/roles.ts';
import { ordinalWith } from './indexed-values.ts';
import { objectAt } from './objects.ts';

/** Ids that follow from a text: objects that every org has draw none from the stream of a seed. */
export const principalHref = (org: number, name: string | null) =>
  `/orgs/${org}/auth_security_principals/${uuidOf(`principal ${name ?? 'everyone'} of org ${org}`)}`;

/** The principal of this name; a user's has the username. */
export function principalNamed(pce: Pce, org: number, name: string): AuthSecurityPrincipalsGet | undefined {
  const ordinal = ordinalWith(pce.store, org, 'auth_security_principals', { name });
  return ordinal === undefined ? undefined : objectAt<AuthSecurityPrincipalsGet>(pce, ordinal);
}

/** What the permissions of a principal give. */
function grantsTo(pce: Pce, org: number, principal: string): readonly Grant[] {
  const ordinals = pce.store.withValue(org, 'permissions', 'auth_security_principal', principal);
  return ordinals.map((ordinal) => objectAt<PermissionsGet>(pce, ordinal));
}

/** The principal without a name, if it is there, stands for all users of the org. */
export const grantsToEveryone = (pce: Pce, org: number): readonly Grant[] =>
  grantsTo(pce, org, principalHref(org, null));

/** What a user of the org is given by name. */
export function grantsToUser(pce: Pce, org: number, username: string): readonly Grant[] {
  const principal = principalNamed(pce, org, username);
  return principal?.type === 'user' ? grantsTo(pce, org, principal.href) : [];
}

/** The service account of an href. */
function accountAt(pce: Pce, org: number, href: string): ServiceAccountsGet | undefined {
  const found = pce.store.find(org, 'service_accounts', idIn(href));
  return found && JSON.parse(found.body);
}

/** What a caller is given in an org: looked up, since scopes change without a change of roles. */
export function grantsOf(pce: Pce, org: number, { username, serviceAccount }: Principal): readonly Grant[] {
  if (serviceAccount) return accountAt(pce, org, serviceAccount.href)?.permissions ?? [];
  const own = grantsToUser(pce, org, username);
  return own.length > 0 ? own : grantsToEveryone(pce, org);
}

/** The href of the access restriction of a caller, where there is one. */
export function restrictionOf(pce: Pce, org: number, { username, serviceAccount }: Principal): string | undefined {
  const holder = serviceAccount ? accountAt(pce, org, serviceAccount.href) : principalNamed(pce, org, username);
  return holder?.access_restriction?.href;
}
