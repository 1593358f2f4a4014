import { type ErrorToken, Refusal } from './errors.ts';
import { summary } from './events.ts';
import { addObject, changeObject, mustFind, removeObject } from './objects.ts';
import type { Call } from './operation.ts';
import { present } from './representation.ts';
import type { JsonObject, Resource } from './resource.ts';
import { checkLimit, refuseWhileReferenced } from './rules.ts';

/** Creates an object for a caller: limit, rules, event. Inside the caller's transaction. @returns the object and its text */
export function createFor(
  call: Call,
  resource: Resource,
  body: JsonObject,
  status: number,
): { object: JsonObject; text: string } {
  const { pce, org } = call;
  const event = `${resource.singular}.create`;
  const notifications = checkLimit(pce, org, resource.limit, pce.store.totals(org, resource.kind).live, event);
  const added = addObject(resource, pce, org, body, { userId: call.principal.userId });
  pce.events.auditable(call, event, status, {
    resource: { [resource.singular]: summary(added.object, resource.inEvents) },
    after: added.text,
    change_type: 'create',
    notifications,
  });
  return added;
}

/** Changes an object for a caller. Inside the caller's transaction. @throws Refusal */
export function changeFor(call: Call, resource: Resource, id: string, body: JsonObject, status: number): void {
  const { pce, org } = call;
  const stored = mustFind(resource, pce, org, id);
  if (stored.deleted) throw alreadyDeleted(resource);
  const { object, text } = changeObject(resource, pce, org, stored, body, call.principal.userId);
  pce.events.auditable(call, `${resource.singular}.update`, status, {
    resource: { [resource.singular]: summary(object, resource.inEvents) },
    before: present(resource, pce, stored.body),
    after: present(resource, pce, text),
    change_type: 'update',
  });
}

/** Deletes an object for a caller, unless something needs it. Inside the caller's transaction. @throws Refusal */
export function removeFor(call: Call, resource: Resource, id: string, status: number): void {
  const { pce, org } = call;
  const stored = mustFind(resource, pce, org, id);
  if (stored.deleted) throw alreadyDeleted(resource);
  const object = JSON.parse(stored.body) as JsonObject;
  resource.checkDelete?.(pce, org, object);
  refuseWhileReferenced(resource, pce, org, object['href'] as string);
  removeObject(resource, pce, org, stored, call.principal.userId);
  pce.events.auditable(call, `${resource.singular}.delete`, status, {
    resource: { [resource.singular]: summary(object, resource.inEvents) },
    before: present(resource, pce, stored.body),
    change_type: 'delete',
  });
}

function alreadyDeleted(resource: Resource): Refusal {
  return new Refusal(`${resource.singular}_already_deleted` as ErrorToken);
}
