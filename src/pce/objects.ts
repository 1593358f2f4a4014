import type { StoredObject } from '../state/store.ts';
import { embed } from './embedded.ts';
import { indexedValues } from './indexed-values.ts';
import { notFound, userHref } from './operation.ts';
import type { Pce } from './pce.ts';
import { type Default, hrefOf, type JsonObject, type Resource, type WriteContext } from './resource.ts';
import { checkReferences, checkRules } from './rules.ts';
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
  by: string = userHref(userId),
): { ordinal: number; object: JsonObject; text: string } {
  const object = newObject(resource, pce, org, body, { href: by });
  const context: WriteContext = { pce, org, body, before: undefined, object };
  prepareObject(resource, context);
  // Last, so that a refusal takes no id.
  const id = chosenId ?? (resource.id === 'integer' ? pce.store.nextId(resource.kind) : pce.random.uuid());
  if (chosenId !== undefined && resource.id === 'integer') pce.store.reserveId(resource.kind, chosenId);
  object['href'] = hrefOf(resource, org, id);
  const text = JSON.stringify(object);
  const ordinal = pce.store.insert(org, resource.kind, id, text, indexedValues(resource, object));
  return { ordinal, object, text };
}

/** Sets what follows from other properties, and holds the object against the rules. @throws Refusal */
export function prepareObject(resource: Resource, context: WriteContext, ordinal?: number): void {
  checkReferences(resource, context);
  embed(resource, context.pce, context.org, context.object);
  resource.complete?.(context);
  checkRules(resource, context, ordinal);
}

function newObject(resource: Resource, pce: Pce, org: number, body: JsonObject, by: JsonObject): JsonObject {
  const now = pce.clock.timestamp();
  const system: JsonObject = {
    href: undefined,
    created_at: now,
    updated_at: now,
    created_by: by,
    updated_by: by,
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
export function mergeObject(resource: Resource, before: JsonObject, body: JsonObject): JsonObject {
  const object: JsonObject = {};
  for (const name of propertyNames(`${resource.kind}_get`)) {
    if (Object.hasOwn(body, name)) object[name] = body[name];
    else if (Object.hasOwn(before, name)) object[name] = before[name];
  }
  return object;
}

/** @returns the text that is stored */
export function saveObject(resource: Resource, pce: Pce, org: number, ordinal: number, object: JsonObject): string {
  const text = JSON.stringify(object);
  pce.store.replace(org, resource.kind, ordinal, text, indexedValues(resource, object));
  return text;
}

/** What a soft-deleted object says of itself; some kinds also say when and by whom. */
export function deletedObject(object: JsonObject, now: string, by: JsonObject): JsonObject {
  const stamps = 'deleted_at' in object ? { deleted_at: now, deleted_by: by } : {};
  return { ...object, deleted: true, updated_at: now, updated_by: by, ...stamps };
}
