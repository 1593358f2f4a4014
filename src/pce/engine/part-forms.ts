import { isDeepStrictEqual } from 'node:util';
import type { JsonObject } from '../model/json-values.ts';
import type { Part, Resource } from '../model/resource.ts';
import { mergeObject } from './merged-objects.ts';
import { UPDATE_TYPE, updateTypeOf } from './versions.ts';

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
      const present = inForce.get(one['href']);
      inForce.delete(one['href']);
      if (present && readsAlike({}, one, present)) return mergeObject(part, present, { [UPDATE_TYPE]: null });
      return mergeObject(part, one, { ...stamps, [UPDATE_TYPE]: present ? 'update' : 'create' });
    });
    return [...back, ...[...inForce.values()].map((one) => mergeObject(part, one, { [UPDATE_TYPE]: 'delete' }))];
  });
}

/** Whether two forms of an object differ in nothing but who wrote it, and its parts, and when. */
export function readsAlike(resource: Pick<Resource, 'parts'>, one: JsonObject, other: JsonObject): boolean {
  const unstamped = ({ updated_at: _at, updated_by: _by, ...shown }: JsonObject) => shown;
  const bare = (object: JsonObject) => withParts(resource, unstamped(object), (list) => list.map(unstamped));
  return isDeepStrictEqual(bare(one), bare(other));
}

function withParts(
  { parts = [] }: Pick<Resource, 'parts'>,
  object: JsonObject,
  listed: (list: readonly JsonObject[], part: Part) => readonly JsonObject[],
): JsonObject {
  const lists = parts.map((part) => [part.property, listed(partsIn(object, part), part)]);
  return { ...object, ...Object.fromEntries(lists) };
}
