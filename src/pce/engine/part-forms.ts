import { isDeepStrictEqual } from 'node:util';
import type { JsonObject } from '../model/json-values.ts';
import type { Part, Resource } from '../model/resource.ts';
import { mergeObject } from './merged-objects.ts';
import { UPDATE_TYPE, type UpdateType, updateTypeOf } from './versions.ts';

/** The parts that an object has in a list. */
export const partsIn = (object: JsonObject | undefined, { property }: Part): readonly JsonObject[] =>
  (object?.[property] as readonly JsonObject[] | undefined) ?? [];

/** A draft without the parts that are to go. The draft itself where none is. */
export function stayingParts(resource: Resource, draft: JsonObject): JsonObject {
  const isToGo = (one: JsonObject) => updateTypeOf(one) === 'delete';
  if (!resource.parts?.some((part) => partsIn(draft, part).some(isToGo))) return draft;
  return withParts(resource, draft, (list) => list.filter((one) => !isToGo(one)));
}

/** A draft as it is in force once it is provisioned: without what was deleted, and with nothing pending. */
export const provisionedParts = (resource: Resource, draft: JsonObject): JsonObject =>
  withParts(resource, stayingParts(resource, draft), (list) => list.map((one) => ({ ...one, [UPDATE_TYPE]: null })));

/**
 * What was in force, as a draft: each part tells how it differs from those that are in force now, and what is in force
 * alone is to go.
 * @param then with the hrefs of drafts, as `now` has them, and showing as little of others
 * @param now what is in force; undefined where nothing is
 * @param stamps of the parts that come back
 */
export function restoredParts(
  resource: Resource,
  then: JsonObject,
  now: JsonObject | undefined,
  stamps: JsonObject,
): JsonObject {
  return withParts(resource, then, (list, part) => {
    const inForce = new Map(partsIn(now, part).map((one) => [one['href'], one]));
    const back = list.map((one) => {
      const updateType = restoredAs(one, inForce.get(one['href']));
      inForce.delete(one['href']);
      return mergeObject(part, one, { ...(updateType && stamps), [UPDATE_TYPE]: updateType });
    });
    return [...back, ...[...inForce.values()].map((one) => mergeObject(part, one, { [UPDATE_TYPE]: 'delete' }))];
  });
}

function restoredAs(then: JsonObject, now: JsonObject | undefined): UpdateType | null {
  if (!now) return 'create';
  return isDeepStrictEqual(then, now) ? null : 'update';
}

function withParts(
  { parts = [] }: Resource,
  object: JsonObject,
  listed: (list: readonly JsonObject[], part: Part) => readonly JsonObject[],
): JsonObject {
  const lists = parts.map((part) => [part.property, listed(partsIn(object, part), part)]);
  return { ...object, ...Object.fromEntries(lists) };
}
