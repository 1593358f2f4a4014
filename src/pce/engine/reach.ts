import { stepThrough } from '../../state/parts.ts';
import type { StoredObject } from '../../state/stored-object.ts';
import { hasAllCaps, provisionersOf, rolesFor } from '../model/caps.ts';
import { Refusal } from '../model/errors.ts';
import type { JsonObject } from '../model/json-values.ts';
import { idIn } from '../model/names.ts';
import { type Call, type Caller, hasRole, notFound, SYSTEM } from '../model/operation.ts';
import type { Pce } from '../model/pce.ts';
import { type IsWithin, type Part, type Resource, resourceOf } from '../model/resource.ts';
import { everyone, type Grant, globalRoles, type Place, type Role, roleIn, type Scope } from '../model/roles.ts';
import { mustFind } from './objects.ts';

/** Where a caller may do what is for some roles. */
interface Reach {
  /** Everywhere in the org: each object is in reach. */
  readonly isWhole: boolean;
  /** The roles that reach an object; none where it is out of reach. */
  rolesFor(resource: Resource, object: JsonObject): readonly Role[];
}

/** The reach of a caller, as it is now: permissions, labels of groups and labels of objects change between two calls. */
export function reachOf(caller: Caller, roles: readonly Role[]): Reach {
  const { pce, org, principal } = caller;
  const held = roles.filter((role) => principal.roles.get(org)?.has(role));
  if (held.length === 0 || hasGlobal(caller, roles)) return everywhereBy(held);
  const grants = grantsOf(caller).filter((grant) => held.includes(roleIn(grant)));
  if (grants.some(({ scope }) => scope.length === 0)) return everywhereBy(held);
  const holds = scopesHolding(pce, org);
  return {
    isWhole: false,
    rolesFor: (resource, object) => {
      const places = placesOf(pce, org, resource, object);
      const reaching = places.map((place) => grants.filter(({ scope }) => holds(scope, place)));
      return reaching.every((some) => some.length > 0) ? reaching.flat().map(roleIn) : [];
    },
  };
}

/** Whether one of these roles of the caller has the whole org, as a rule the owner's. */
function hasGlobal({ principal, org }: Caller, roles: readonly Role[]): boolean {
  const held = principal.roles.get(org);
  return held !== undefined && globalRoles.some((role) => held.has(role) && roles.includes(role));
}

const grantsOf = ({ pce, org, principal }: Caller): readonly Grant[] => pce.granted.to(pce, org, principal);

const everywhereBy = (held: readonly Role[]): Reach => ({ isWhole: held.length > 0, rolesFor: () => held });

/** Whether scopes of roles touch a kind. */
const isBound = ({ scopesOf, reachedBy }: Resource): boolean => scopesOf !== undefined || reachedBy !== undefined;

/** Where an object is, or what it joins. */
const placesOf = (pce: Pce, org: number, resource: Resource, object: JsonObject): readonly Scope[] =>
  resource.reachedBy?.flatMap((property) => {
    const kind = resource.references[property] as string;
    const { href } = object[property] as { readonly href: string };
    const found = pce.store.find(org, kind, idIn(href));
    return found ? (resourceOf(pce, kind).scopesOf?.(JSON.parse(found.body)) ?? []) : [];
  }) ??
  resource.scopesOf?.(object) ??
  [];

/** Whether a scope holds a place: each of its labels is one of the place, each of its groups has one of the place. */
function scopesHolding(pce: Pce, org: number): (scope: Scope, place: Scope) => boolean {
  const known = new Map<string, ReadonlySet<string>>();
  const labelsOf = ({ label, label_group }: Place): ReadonlySet<string> => {
    const href = label?.href ?? label_group?.href ?? '';
    const labels = known.get(href) ?? (label ? new Set([href]) : pce.granted.labelsOf(pce, org, href));
    known.set(href, labels);
    return labels;
  };
  const isWithin = (part: Place, whole: Place) => {
    const labels = labelsOf(part);
    return labels.size > 0 && [...labels].every((label) => labelsOf(whole).has(label));
  };
  return (scope, place) => scope.every((one) => place.some((part) => part.exclusion !== true && isWithin(part, one)));
}

const outOfReach = ({ singular }: Resource) =>
  new Refusal('authorization_failed_error', undefined, `the ${singular} is outside the scopes of the caller's roles`);

/** Whether one of these roles of the caller reaches an object. */
export const reaches = (caller: Caller, resource: Resource, roles: readonly Role[], object: JsonObject): boolean =>
  !isBound(resource) || reachOf(caller, roles).rolesFor(resource, object).length > 0;

/** @param forms of an object: as it is, and as it will be @throws Refusal 403 */
export function mustReach(
  caller: Caller,
  resource: Resource,
  roles: readonly Role[],
  forms: readonly JsonObject[],
): void {
  if (!forms.every((form) => reaches(caller, resource, roles, form))) throw outOfReach(resource);
}

/** A write: both forms are in reach, and so is each part that is another now. @throws Refusal 403 */
export function mustReachChange(
  call: Call,
  resource: Resource,
  before: JsonObject | undefined,
  after: JsonObject | undefined,
): void {
  if (hasGlobal(call, resource.write)) return;
  const forms = [before, after].filter((form) => form !== undefined);
  mustReach(call, resource, resource.write, forms);
  const kept = (resource.parts ?? []).filter(({ keptFrom }) => keptFrom);
  if (kept.length === 0) return;
  const roles = forms.flatMap((form) => reachOf(call, resource.write).rolesFor(resource, form));
  const withinOf = withinByRole(call);
  for (const part of kept) {
    const isKept = changedParts(part, before, after).some((one) =>
      roles.every((role) => part.keptFrom?.[role]?.(one, withinOf(role))),
    );
    if (isKept)
      throw new Refusal(
        'authorization_failed_error',
        undefined,
        `no role of the caller may write this ${part.singular}`,
      );
  }
}

/** What is within the scopes of a role of the caller. An object that is gone is outside of none. */
function withinByRole(caller: Caller): (role: Role) => IsWithin {
  const known = new Map<string, boolean>();
  const look = (role: Role, kind: string, href: string) => {
    const body = caller.pce.store.find(caller.org, kind, idIn(href))?.body;
    return body === undefined || reaches(caller, resourceOf(caller.pce, kind), [role], JSON.parse(body) as JsonObject);
  };
  return (role) => (kind, href) => {
    const key = `${role} ${href}`;
    const isWithin = known.get(key) ?? look(role, kind, href);
    known.set(key, isWithin);
    return isWithin;
  };
}

/** How many live objects of a kind the caller may read. */
export function* countInReach(resource: Resource, call: Call): Generator<void, number> {
  const { store } = call.pce;
  const seen = yield* inReach(resource, call);
  if (!seen) return store.totals(call.org, resource.kind).live;
  return [...seen].filter((ordinal) => store.at(ordinal)?.deleted === false).length;
}

/** Parts that one form has and the other has not, or has in another form. */
function changedParts({ property }: Part, before: JsonObject | undefined, after: JsonObject | undefined): JsonObject[] {
  const [was, is] = [before, after].map((form) => (form?.[property] ?? []) as JsonObject[]) as [
    JsonObject[],
    JsonObject[],
  ];
  const without = (some: JsonObject[], others: JsonObject[]) => {
    const texts = new Set(others.map((one) => JSON.stringify(one)));
    return some.filter((one) => !texts.has(JSON.stringify(one)));
  };
  return [...without(was, is), ...without(is, was)];
}

/** Whether some objects of the kind are in reach and others are not: to read, to write or to provision them. */
export const reachesSome = (resource: Resource, caller: Caller): boolean =>
  resource.creatorsAlone === true ||
  (isBound(resource) &&
    (reachesPart(caller, resource.read) ||
      reachesPart(caller, resource.write) ||
      reachesPart(caller, provisionersOf(resource))));

/** Whether the caller has all objects of the kind, with all the rights that their caps list. Nearly every caller has. */
export const hasAllOf = (resource: Resource, caller: Caller): boolean =>
  hasAllCaps(resource, caller) && !reachesSome(resource, caller);

/** The whole org is what nearly every caller has: it is looked at first. */
const reachesPart = (caller: Caller, roles: readonly Role[]): boolean =>
  !hasGlobal(caller, roles) && hasRole(caller.principal, caller.org, roles) && !reachOf(caller, roles).isWhole;

/** Whether an object is there for the caller, whatever the scopes of roles are. */
const isFor = ({ creatorsAlone }: Resource, { principal }: Caller, { created_by: by }: JsonObject): boolean =>
  !creatorsAlone || [principal.href, SYSTEM].includes((by as { href: string }).href);

/** An object that is there for the caller. @throws Refusal 404 */
export function mustFindFor(call: Call, resource: Resource, id: string): StoredObject {
  const stored = mustFind(resource, call.pce, call.org, id);
  if (resource.creatorsAlone && !isFor(resource, call, JSON.parse(stored.body) as JsonObject))
    throw notFound(`the ${resource.singular} ${id} is another user's`);
  return stored;
}

/** Ordinals of the objects that the caller may read, deleted ones too; undefined where that is all of them. */
export function* inReach(
  resource: Resource,
  call: Call,
  among?: ReadonlySet<number>,
): Generator<void, Set<number> | undefined> {
  const { store } = call.pce;
  const { isWhole, rolesFor } = reachOf(call, resource.read);
  const isBounded = isBound(resource) && !isWhole;
  if (!isBounded && !resource.creatorsAlone) return undefined;
  const isSeen = (object: JsonObject) =>
    isFor(resource, call, object) && (!isBounded || rolesFor(resource, object).length > 0);
  const found = new Set<number>();
  const look = (ordinal: number) => {
    const body = store.at(ordinal)?.body;
    if (body !== undefined && isSeen(JSON.parse(body) as JsonObject)) found.add(ordinal);
  };
  const all = among ? [...among].map((ordinal) => [{ ordinal }]) : store.lists.texts(call.org, resource.kind, 'href');
  yield* stepThrough(all, (part) => {
    for (const { ordinal } of part) look(ordinal);
  });
  return found;
}

/** Whether a caller sees an object among others, or has a right over it. It is read where that depends on it. */
export type Sees = (resource: Resource, object: () => JsonObject) => boolean;

/** For answers about several kinds: those may ask too who do not read each kind by itself. */
export const seesAmong = (caller: Caller): Sees =>
  reachesAmong(caller, ({ read }) => (hasRole(caller.principal, caller.org, read) ? read : everyone));

/** Whether a caller has one of the roles that a kind asks for, over an object among others. */
export function reachesAmong(caller: Caller, rolesOf: (resource: Resource) => readonly Role[]): Sees {
  const known = new Map<Resource, Reach>();
  return (resource, object) => {
    const roles = rolesOf(resource);
    const has = hasRole(caller.principal, caller.org, roles);
    if (!has || !isBound(resource)) return has;
    const reach = known.get(resource) ?? reachOf(caller, roles);
    known.set(resource, reach);
    return reach.isWhole || reach.rolesFor(resource, object()).length > 0;
  };
}

/** Which of some rights a caller has over an object among others, in their order. */
export function rightsAmong(
  caller: Caller,
  rights: readonly string[],
): (...about: Parameters<Sees>) => readonly string[] {
  const each = rights.map((right) => [right, reachesAmong(caller, (resource) => rolesFor(right, resource))] as const);
  return (...about) => each.flatMap(([right, has]) => (has(...about) ? [right] : []));
}

/** Whether no role of the caller has a scope that is narrower than the org. */
export const isUnscoped = (caller: Caller): boolean =>
  hasRole(caller.principal, caller.org, globalRoles) || grantsOf(caller).every(({ scope }) => scope.length === 0);

/** What a caller is given, each grant as a text, so that what was given then can be compared with what is now. */
export const grantTexts = (caller: Caller): string[] =>
  grantsOf(caller).map((grant) => {
    const hrefs = grant.scope.map(({ label, label_group }) => label?.href ?? label_group?.href ?? '');
    return [roleIn(grant), ...hrefs.sort()].join(' ');
  });
