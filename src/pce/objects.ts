import type { StoredObject } from '../state/store.ts';
import { embed, refreshEmbeds } from './embeds.ts';
import { indexedValues } from './indexed-values.ts';
import { notFound, userHref } from './operation.ts';
import type { Pce } from './pce.ts';
import { type Default, hrefOf, type JsonObject, type Resource, type WriteContext } from './resource.ts';
import { checkRules } from './rules.ts';
import { propertyNames } from './schemas.ts';

const SYSTEM_USER = 0;

const idForms = {
  integer: /^[1-9][0-9]{0,18}$/,
  uuid: /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/,
};

export const isId = (resource: Resource, id: string) => idForms[resource.id].test(id);

/** @throws Refusal 404 */
export function mustFind(resource: Resource, pce: Pce, org: number, id: string): StoredObject {
  const found = isId(resource, id) ? pce.store.find(org, resource.kind, id) : undefined;
  if (!found) throw notFound(`org ${org} has no ${resource.singular} ${id}`);
  return found;
}

/** Adds an object inside the caller's transaction, with its defaults and checks; also used by scenarios. */
export function addObject(
  resource: Resource,
  pce: Pce,
  org: number,
  body: JsonObject,
  userId = SYSTEM_USER,
  chosenId?: string,
): { ordinal: number; object: JsonObject; text: string } {
  const object = newObject(resource, pce, org, body, userId);
  const context: WriteContext = { pce, org, body, before: undefined, object };
  resource.complete?.(context);
  checkRules(resource, context);
  embed(resource, pce, org, object, Object.keys(object));
  // Last, so that a refusal takes no id.
  const id = chosenId ?? (resource.id === 'integer' ? pce.store.nextId(resource.kind) : pce.random.uuid());
  if (chosenId !== undefined && resource.id === 'integer') pce.store.reserveId(resource.kind, chosenId);
  object['href'] = hrefOf(resource, org, id);
  const text = JSON.stringify(object);
  const ordinal = pce.store.insert(org, resource.kind, id, text, indexedValues(resource, object));
  return { ordinal, object, text };
}

function newObject(resource: Resource, pce: Pce, org: number, body: JsonObject, userId: number): JsonObject {
  const now = pce.clock.timestamp();
  const by = { href: userHref(userId) };
  const system: JsonObject = {
    href: undefined,
    created_at: now,
    updated_at: now,
    // Whoever makes an object on somebody's behalf says so; no schema of a POST lets a client do it.
    created_by: body['created_by'] ?? by,
    updated_by: body['updated_by'] ?? body['created_by'] ?? by,
    ...(resource.deletion === 'soft' && { deleted: false }),
    ...(resource.caps && { caps: resource.caps }),
  };
  const object: JsonObject = {};
  for (const name of propertyNames(`${resource.kind}_get`)) {
    if (Object.hasOwn(system, name)) object[name] = system[name];
    else if (Object.hasOwn(body, name)) object[name] = body[name];
    else if (Object.hasOwn(resource.defaults, name))
      object[name] = defaultOf(resource.defaults[name] as Default, pce, org);
  }
  return object;
}

function defaultOf({ value }: Default, pce: Pce, org: number): unknown {
  return typeof value === 'function' ? value(pce, org) : value;
}

/** What the body names is replaced, all else stays, in the order of the answer's schema. */
function mergeObject(resource: Resource, before: JsonObject, body: JsonObject): JsonObject {
  const object: JsonObject = {};
  for (const name of propertyNames(`${resource.kind}_get`)) {
    // Some schemas let a client send the href along; it is no more than a name.
    if (Object.hasOwn(body, name) && name !== 'href') object[name] = body[name];
    else if (Object.hasOwn(before, name)) object[name] = before[name];
  }
  return object;
}

/** Changes an object inside the caller's transaction, with its checks and all that follows from them. */
export function changeObject(
  resource: Resource,
  pce: Pce,
  org: number,
  stored: StoredObject,
  body: JsonObject,
  userId: number,
): { object: JsonObject; text: string } {
  const before = JSON.parse(stored.body) as JsonObject;
  const object = mergeObject(resource, before, body);
  const context: WriteContext = { pce, org, body, before, object };
  resource.complete?.(context);
  checkRules(resource, context, stored.ordinal);
  embed(resource, pce, org, object, Object.keys(body));
  object['updated_at'] = pce.clock.timestamp();
  if ('updated_by' in object) object['updated_by'] = { href: userHref(userId) };
  const text = saveObject(resource, pce, org, stored.ordinal, object);
  resource.changed?.(context);
  return { object, text };
}

/** Takes an object away inside the caller's transaction, asking nothing. */
export function removeObject(resource: Resource, pce: Pce, org: number, stored: StoredObject, userId: number): void {
  if (resource.deletion === 'hard') {
    pce.store.remove(org, resource.kind, stored.ordinal);
    return;
  }
  const object = deletedObject(resource, JSON.parse(stored.body), pce.clock.timestamp(), { href: userHref(userId) });
  pce.store.markDeleted(org, resource.kind, stored.ordinal, JSON.stringify(object));
}

/** What a soft-deleted object says of itself; some kinds also say when and by whom. */
export function deletedObject(resource: Resource, object: JsonObject, now: string, by: JsonObject): JsonObject {
  const stamps = { deleted: true, updated_at: now, updated_by: by, deleted_at: now, deleted_by: by };
  return mergeObject(resource, object, stamps);
}

/** @returns the text that is stored */
export function saveObject(resource: Resource, pce: Pce, org: number, ordinal: number, object: JsonObject): string {
  const text = JSON.stringify(object);
  pce.store.replace(org, resource.kind, ordinal, text, indexedValues(resource, object));
  refreshEmbeds(resource, pce, org, object);
  return text;
}
