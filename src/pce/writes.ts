import { type ErrorToken, Refusal } from './errors.ts';
import { summary } from './events.ts';
import {
  composeChange,
  composeObject,
  insertObject,
  mustFind,
  type NewObject,
  removeObject,
  saveChange,
} from './objects.ts';
import type { Call } from './operation.ts';
import { present } from './representation.ts';
import type { JsonObject, Resource } from './resource.ts';
import { checkLimit, refuseWhileReferenced } from './rules.ts';

/** Creates an object for a caller: limit, rules, event. In a transaction of its own. @throws Refusal */
export function createFor(call: Call, resource: Resource, body: JsonObject, status: number): NewObject {
  const { pce, org } = call;
  const event = `${resource.singular}.create`;
  const notifications = checkLimit(pce, org, resource.limit, pce.store.totals(org, resource.kind).live, event);
  const made = composeObject(resource, pce, org, body, { userId: call.principal.userId });
  pce.store.write(() => {
    insertObject(pce, made);
    pce.events.auditable(call, event, status, {
      resource: { [resource.singular]: summary(made.object, resource.inEvents) },
      after: made.text,
      change_type: 'create',
      notifications,
    });
  });
  return made;
}

/** Changes an object for a caller. In a transaction of its own. @throws Refusal */
export function changeFor(call: Call, resource: Resource, id: string, body: JsonObject, status: number): void {
  const { pce, org } = call;
  const stored = mustFind(resource, pce, org, id);
  if (stored.deleted) throw alreadyDeleted(resource);
  const change = composeChange(resource, pce, org, stored, body, call.principal.userId);
  pce.store.write(() => {
    const text = saveChange(resource, stored.ordinal, change);
    pce.events.auditable(call, `${resource.singular}.update`, status, {
      resource: { [resource.singular]: summary(change.object, resource.inEvents) },
      before: present(resource, pce, stored.body),
      after: present(resource, pce, text),
      change_type: 'update',
    });
  });
}

/** Deletes an object for a caller, unless something needs it. In a transaction of its own. @throws Refusal */
export function removeFor(call: Call, resource: Resource, id: string, status: number): void {
  const { pce, org } = call;
  const stored = mustFind(resource, pce, org, id);
  if (stored.deleted) throw alreadyDeleted(resource);
  const object = JSON.parse(stored.body) as JsonObject;
  resource.checkDelete?.(pce, org, object);
  refuseWhileReferenced(resource, pce, org, object['href'] as string);
  pce.store.write(() => {
    removeObject(resource, pce, org, stored, call.principal.userId);
    pce.events.auditable(call, `${resource.singular}.delete`, status, {
      resource: { [resource.singular]: summary(object, resource.inEvents) },
      before: present(resource, pce, stored.body),
      change_type: 'delete',
    });
  });
}

function alreadyDeleted(resource: Resource): Refusal {
  return new Refusal(`${resource.singular}_already_deleted` as ErrorToken);
}
