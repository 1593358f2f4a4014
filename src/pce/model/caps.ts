import { type Caller, hasRole } from './operation.ts';
import type { Resource } from './resource.ts';
import { objectProvisioners, type Role } from './roles.ts';

// Who has which of the rights that `caps` lists.

type Rights = Pick<Resource, 'write' | 'provision'>;

/** Roles that may provision objects of a kind. */
export const provisionersOf = ({ provision = objectProvisioners }: Rights): readonly Role[] => provision;

/** Who may write an object may do with it whatever else `caps` lists, but provision it. */
export const rolesFor = (right: string, resource: Rights): readonly Role[] =>
  right === 'provision' ? provisionersOf(resource) : resource.write;

/** The caps of a caller who has no scopes. */
export const capsOf = (resource: Resource, { principal, org }: Pick<Caller, 'principal' | 'org'>): readonly string[] =>
  (resource.caps ?? []).filter((right) => hasRole(principal, org, rolesFor(right, resource)));

/** Whether a caller who has no scopes sees caps as they are stored. */
export const hasAllCaps = (resource: Resource, caller: Pick<Caller, 'principal' | 'org'>): boolean =>
  (resource.caps ?? []).every((right) => hasRole(caller.principal, caller.org, rolesFor(right, resource)));
