import type { ErrorToken } from '../model/error-table.ts';
import { invalidUri, Refusal } from '../model/errors.ts';
import type { EventType, Notification } from '../model/event-types.ts';
import type { JsonObject } from '../model/json-values.ts';
import { hrefOf, hrefPrefix, idIn } from '../model/names.ts';
import type { Pce } from '../model/pce.ts';
import { firstOf } from '../model/property-paths.ts';
import { type ObjectLimit, type Resource, resourceOf, type WriteContext } from '../model/resource.ts';
import { refuseCircle } from './circles.ts';
import { holdersOf, hrefsAt, uniqueField, uniqueValue } from './indexed-values.ts';
import { stayingParts } from './part-forms.ts';
import { checkUniqueParts, checkUniquePartsBack } from './unique-parts.ts';
import { formsOf, UPDATE_TYPE } from './versions.ts';
import { isToGo, whoHasIt, whyNotLive } from './whereabouts.ts';
import { type SeesHolder, whoHolds } from './who-holds.ts';

export function checkRules(resource: Resource, context: WriteContext, ordinal?: number): void {
  checkReferences(resource, context);
  checkUnique(resource, context, ordinal);
  checkUniqueParts(resource, context, ordinal);
  resource.check?.(context);
  const { pce, org, body, object } = context;
  if (resource.noCircle && Object.hasOwn(body, firstOf(resource.noCircle.path)))
    refuseCircle(resource, pce, org, object);
}

/** The same for a draft that comes back as it was in force: its form was checked when it was sent. */
export function checkRulesBack(resource: Resource, context: WriteContext, ordinal: number): void {
  checkReferences(resource, context);
  checkUnique(resource, context, ordinal);
  checkUniquePartsBack(resource, context, ordinal);
  resource.checkBack?.(context);
  refuseCircle(resource, context.pce, context.org, context.object);
}

function checkReferences(resource: Resource, { pce, org, body, object, beside }: WriteContext): void {
  // Parts that are to go may refer to what is to go with them.
  const referring = stayingParts(resource, object);
  for (const [path, kind] of Object.entries(resource.references)) {
    if (!Object.hasOwn(body, firstOf(path))) continue;
    for (const href of hrefsAt(referring, path)) {
      if (href !== beside?.['href']) mustBeLive(pce, org, kind, href);
    }
  }
}

/** @throws Refusal 406 `invalid_uri` */
export function mustBeLive(pce: Pce, org: number, kind: string, href: string): void {
  if (isLive(pce, org, kind, href)) return;
  throw invalidUri(href, whyNotLive(pce, org, resourceOf(pce, kind), href));
}

/** Whether the org has this object, and it is not deleted, nor about to be. */
export function isLive(pce: Pce, org: number, kind: string, href: string): boolean {
  const prefix = hrefPrefix(resourceOf(pce, kind), org);
  const found = href.startsWith(prefix) ? pce.store.place(org, kind, href.slice(prefix.length)) : undefined;
  return found?.deleted === false && !isToGo(pce, org, resourceOf(pce, kind), found.ordinal);
}

export function checkUnique(
  resource: Resource,
  { pce, org, object, sees }: Pick<WriteContext, 'pce' | 'org' | 'object' | 'sees'>,
  ordinal?: number,
): void {
  for (const rule of resource.unique) {
    const value = uniqueValue(rule.properties, object);
    if (value === undefined) continue;
    const holders = pce.store.withValue(org, resource.kind, uniqueField(rule.properties), value);
    const other = holders.find((holder) => holder !== ordinal);
    if (other === undefined) continue;
    throw new Refusal(rule.token, undefined, whoHasIt(resource, pce, org, other, rule.properties, sees));
  }
}

/**
 * @param sees whether the caller may be told of a holder; left out where all callers have the whole org
 * @throws Refusal 406 where something refers to a draft or to what is in force of it: both count on a live 25.2
 */
export function refuseWhileReferenced(
  resource: Resource,
  pce: Pce,
  org: number,
  href: string,
  sees?: SeesHolder,
): void {
  const [first, ...others] = referrersTo(resource, pce, org, href);
  if (!first) return;
  const holders = [first, ...others].map(([kind, , ordinals]) => [kind, ordinals] as const);
  throw new Refusal(tokenOfHold(resource, first[0]), undefined, whoHolds(pce, org, holders, sees));
}

/** The token of a refused deletion. */
export const tokenOfHold = ({ kind, singular, whenReferenced }: Resource, other: Resource): ErrorToken =>
  other.holds?.[kind] ??
  whenReferenced ??
  (`${singular}_still_has_associated_${other.heldAs ?? other.singular}` as ErrorToken);

/**
 * Looks at all drafts of a kind that wait for their deletion.
 * @throws Refusal 406 where something would still refer to one when all that is pending is in force: a draft that stays,
 * or what has no versions
 */
export function refuseWhileNeeded(resource: Resource, pce: Pce, org: number): void {
  const going = (kind: string) => pce.store.withValue(org, kind, UPDATE_TYPE, 'delete');
  const stillRefers = referringWithoutPartsToGo(pce);
  const goingByKind = new Map(pce.resources.map(({ kind }) => [kind, new Set(going(kind))]));
  for (const ordinal of going(resource.kind)) {
    const href = hrefOf(resource, org, pce.store.at(ordinal)?.id ?? '');
    for (const [other, path, holders] of referrersTo(resource, pce, org, href)) {
      if (other.version === 'active') continue;
      const staying = holders.filter(
        (holder) => !goingByKind.get(other.kind)?.has(holder) && stillRefers(other, holder, path, href),
      );
      if (staying.length === 0) continue;
      const why = `${href} would be gone, and ${whoHolds(pce, org, [[other, staying]])}`;
      throw new Refusal(tokenOfHold(resource, other), undefined, why);
    }
  }
}

/** Whether a draft refers to another also when its parts that are to go are gone. Each is read once: it may be long. */
function referringWithoutPartsToGo(pce: Pce) {
  const drafts = new Map<number, JsonObject>();
  const known = new Map<string, ReadonlySet<string>>();
  return (holder: Resource, ordinal: number, path: string, href: string): boolean => {
    if (!holder.parts) return true;
    const key = `${ordinal} ${path}`;
    let hrefs = known.get(key);
    if (!hrefs) {
      const draft = drafts.get(ordinal) ?? (JSON.parse(pce.store.at(ordinal)?.body ?? '{}') as JsonObject);
      drafts.set(ordinal, draft);
      known.set(key, (hrefs = hrefsAt(stayingParts(holder, draft), path)));
    }
    return hrefs.has(href);
  };
}

/** The kinds whose objects refer to an object, in any form of it, the paths by which they do, and those objects. */
export function* referrersTo(
  resource: Resource,
  pce: Pce,
  org: number,
  href: string,
): Generator<readonly [other: Resource, path: string, ordinals: readonly number[]]> {
  for (const [other, path, form] of keepingReferences(resource, pce.resources)) {
    const ordinals = holdersOf(other, pce.store, org, path, hrefOf(form, org, idIn(href)));
    if (ordinals.length > 0) yield [other, path, ordinals];
  }
}

/** The references to a kind, in any form of it, that keep its objects from being deleted. */
export function* keepingReferences(
  resource: Resource,
  others: readonly Resource[],
): Generator<readonly [other: Resource, path: string, form: Resource]> {
  const forms = new Map(formsOf(resource).map((form) => [form.kind, form]));
  for (const other of others) {
    for (const [path, target] of Object.entries(other.references)) {
      if (other.goesWith?.includes(path)) continue;
      if (other.letsGo?.includes(path)) continue;
      const form = forms.get(target);
      if (form) yield [other, path, form];
    }
  }
}

/**
 * Called before an object is created. At the hard limit the creation is refused, and leaves an event. The creation that
 * reaches the soft limit carries a notification (Administration guide 25.2, object limits). The guide counts per PCE.
 * Here each org stands for a PCE, so that tests that share a server do not share a limit.
 * @param count the present number of objects
 * @param event the type of the event that a refusal leaves
 * @throws Refusal 406 `object_limit_hard_limit_reached`
 */
export function checkLimit(
  pce: Pce,
  org: number,
  limit: ObjectLimit | undefined,
  count: number,
  event: EventType | undefined,
): Notification[] {
  if (limit === undefined) return [];
  const { soft, hard } = limitInForce(pce, org, limit);
  const info = { limit_type: limit.name, limit_value_found: count + 1, soft_limit: soft, hard_limit: hard };
  if (count >= hard) {
    const notification = pce.events.notification('hard_limit.exceeded', info);
    const hint = `the hard limit ${limit.name} is ${hard} here; --limits and the settings of the control API set another`;
    const refusal = new Refusal('object_limit_hard_limit_reached', undefined, hint);
    throw event ? refusal.leaving({ type: event, notifications: [notification] }) : refusal;
  }
  if (count + 1 !== soft) return [];
  return [pce.events.notification('soft_limit.exceeded', info)];
}

/** The declared limit, unless the settings name another. */
export function limitInForce(pce: Pce, org: number, { name, soft, hard }: ObjectLimit): { soft: number; hard: number } {
  const set = pce.settings.in(org).limits[name] ?? hard;
  return { hard: set, soft: Math.min(soft, set) };
}
