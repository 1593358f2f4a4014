import type { ErrorToken } from '../model/error-table.ts';
import { Refusal } from '../model/errors.ts';
import { type Change, type EventType, eventType, type Notification } from '../model/event-types.ts';
import { summary } from '../model/events.ts';
import type { JsonObject } from '../model/json-values.ts';
import { outerIdOf } from '../model/names.ts';
import type { Call } from '../model/operation.ts';
import type { Resource } from '../model/resource.ts';
import {
  composeChange,
  composeObject,
  insertObject,
  isId,
  kindsWithin,
  type NewObject,
  removeObject,
  saveChange,
} from './objects.ts';
import { mustFindFor, mustReachChange, reachesAmong } from './reach.ts';
import { present } from './representation.ts';
import { checkLimit, refuseWhileReferenced } from './rules.ts';
import { updateTypeOf } from './versions.ts';

/** Records a change in the audit log, or in the event of a bulk call. */
export type Tell = (type: EventType, change: Change & { readonly notifications?: readonly Notification[] }) => void;

/** Records a change that is all that the call does. @param status of the answer */
export const alone =
  (call: Call, status: number): Tell =>
  (type, change) =>
    call.pce.events.auditable(call, type, status, change);

/** What of others the caller may be told. */
export const seesOthers = (call: Call) => reachesAmong(call, ({ read }) => read);

/**
 * Called before an object is created: with it come the first of those that are within it.
 * @throws Refusal 406 `object_limit_hard_limit_reached`
 */
export const checkLimits = ({ pce, org }: Call, resource: Resource, event: EventType | undefined): Notification[] =>
  [resource, ...kindsWithin(pce, resource)].flatMap(({ kind, limit }) =>
    checkLimit(pce, org, limit, pce.store.totals(org, kind).live, event),
  );

/**
 * Creates an object for a caller: limit, rules, event. In a transaction of its own.
 * @param id that the caller chose
 * @throws Refusal
 */
export function createFor(call: Call, resource: Resource, body: JsonObject, tell: Tell, id?: string): NewObject {
  const { pce, org } = call;
  const event = resource.unaudited ? undefined : (resource.upsert?.tells ?? eventType(resource.singular, 'create'));
  const notifications = checkLimits(call, resource, event);
  const within = resource.within && outerIdOf(call.params, resource.within);
  const admit = (object: JsonObject) => mustReachChange(call, resource, undefined, object);
  const made = composeObject(resource, pce, org, body, {
    ...{ by: call.principal.href, sees: seesOthers(call) },
    ...{ id, within, admit },
  });
  pce.store.write(() => {
    insertObject(pce, made);
    if (!event) return;
    tell(event, {
      resource: { [resource.singular]: summary(made.object, resource.inEvents) },
      after: made.text,
      change_type: 'create',
      notifications,
    });
  });
  return made;
}

/** Changes an object for a caller, or creates it where the kind is one of `upsert` and has none of this id. */
export function putFor(
  call: Call,
  resource: Resource,
  id: string,
  body: JsonObject,
  tell: Tell,
): 'created' | 'updated' {
  const { pce, org } = call;
  if (resource.upsert && isId(resource, id) && !pce.store.find(org, resource.kind, id)) {
    createFor(call, resource, body, tell, id);
    return 'created';
  }
  changeFor(call, resource, id, body, tell);
  return 'updated';
}

/** Changes an object for a caller. In a transaction of its own. @throws Refusal */
export function changeFor(call: Call, resource: Resource, id: string, body: JsonObject, tell: Tell): void {
  const { pce, org } = call;
  const stored = mustFindFor(call, resource, id);
  if (stored.deleted) throw alreadyDeleted(resource);
  const change = composeChange(resource, pce, org, stored, body, call.principal.href, seesOthers(call));
  mustReachChange(call, resource, change.before, change.object);
  pce.store.write(() => {
    const text = saveChange(resource, stored.ordinal, change);
    if (resource.unaudited) return;
    const { type, named } = resource.told?.of(change) ?? updateOf(resource, change.object);
    tell(type, {
      resource: named,
      before: present(resource, pce, stored.body),
      after: present(resource, pce, text),
      change_type: 'update',
    });
  });
}

const updateOf = (resource: Resource, object: JsonObject) => ({
  type: eventType(resource.singular, 'update'),
  named: { [resource.singular]: summary(object, resource.inEvents) },
});

/** Deletes an object for a caller, unless something needs it. In a transaction of its own. @throws Refusal */
export function removeFor(call: Call, resource: Resource, id: string, tell: Tell): void {
  const { pce, org } = call;
  const stored = mustFindFor(call, resource, id);
  if (stored.deleted) throw alreadyDeleted(resource);
  const object = JSON.parse(stored.body) as JsonObject;
  mustReachChange(call, resource, object, undefined);
  if (resource.version && updateTypeOf(object) === 'delete') throw new Refusal('object_pending_deletion');
  resource.checkDelete?.(pce, org, object);
  refuseWhileReferenced(resource, pce, org, object['href'] as string, seesOthers(call));
  pce.store.write(() => {
    removeObject(resource, pce, org, stored, call.principal.href);
    if (resource.unaudited) return;
    tell(eventType(resource.singular, 'delete'), {
      resource: { [resource.singular]: summary(object, resource.inEvents) },
      change_type: 'delete',
    });
  });
}

const alreadyDeleted = (resource: Resource) => new Refusal(alreadyDeletedToken(resource));

/** The token of a refused write to an object that is deleted and stays readable. */
export const alreadyDeletedToken = ({ singular }: Resource) => `${singular}_already_deleted` as ErrorToken;
