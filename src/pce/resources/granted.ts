import type { AuthSecurityPrincipalsGet, PermissionsGet, ServiceAccountsGet } from '../../generated/schema-types.ts';
import { uuidOf } from '../../state/crypto.ts';
import { ordinalWith } from '../engine/indexed-values.ts';
import { objectAt } from '../engine/objects.ts';
import { activeKind } from '../engine/versions.ts';
import { idIn } from '../model/names.ts';
import type { Pce } from '../model/pce.ts';
import type { Grant, Granted, Holder } from '../model/roles.ts';

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
export function grantsOf(pce: Pce, org: number, { username, serviceAccount }: Holder): readonly Grant[] {
  if (serviceAccount) return accountAt(pce, org, serviceAccount.href)?.permissions ?? [];
  const own = grantsToUser(pce, org, username);
  return own.length > 0 ? own : grantsToEveryone(pce, org);
}

/** The href of the access restriction of a caller, where there is one. */
export function restrictionOf(pce: Pce, org: number, { username, serviceAccount }: Holder): string | undefined {
  const holder = serviceAccount ? accountAt(pce, org, serviceAccount.href) : principalNamed(pce, org, username);
  return holder?.access_restriction?.href;
}

/** The labels of a group in the version of its href, and of all groups within it. A group is never within itself. */
function labelsOfGroup(pce: Pce, org: number, href: string): ReadonlySet<string> {
  const kind = href.includes('/draft/') ? 'label_groups' : activeKind('label_groups');
  const { labels = [], sub_groups = [] } = JSON.parse(pce.store.find(org, kind, idIn(href))?.body ?? '{}') as Record<
    string,
    { readonly href: string }[]
  >;
  const within = sub_groups.flatMap((group) => [...labelsOfGroup(pce, org, group.href)]);
  return new Set([...labels.map((label) => label.href), ...within]);
}

/** What the engine asks of permissions and label groups. */
export const granted: Granted<Pce> = { to: grantsOf, labelsOf: labelsOfGroup };
