import { fineTimeText, timeText } from '../../state/clock.ts';
import type { StoredObject } from '../../state/stored-object.ts';
import { invalidInput } from '../model/errors.ts';
import type { JsonObject } from '../model/json-values.ts';
import { hrefOf, idWithin, partsOfId, sequenceOf } from '../model/names.ts';
import { notFound, SYSTEM } from '../model/operation.ts';
import type { Pce } from '../model/pce.ts';
import { type Resource, SINGLE_ID, type WriteContext } from '../model/resource.ts';
import { removeDependents } from './dependents.ts';
import { embed, isShown, refreshEmbeds } from './embeds.ts';
import { indexedValues, WITHIN } from './indexed-values.ts';
import { authorIn, mergeObject, newObject } from './merged-objects.ts';
import { checkParts, nameParts, writeParts } from './part-lists.ts';
import { checkRules } from './rules.ts';
import { UPDATE_TYPE, updateTypeOf, withOwnForms } from './versions.ts';
import { elsewhere } from './whereabouts.ts';

/** A time as objects of this kind have it. */
export const timeIn = ({ times }: Resource, at: number): string =>
  times === 'microseconds' ? fineTimeText(at) : timeText(at);

const idForms = {
  integer: /^[1-9][0-9]{0,18}$/,
  uuid: /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/,
  given: /^[\w-][\w.-]{0,254}$/,
  single: new RegExp(`^${SINGLE_ID}$`),
};

export function isId(resource: Resource, id: string): boolean {
  if (!resource.within) return idForms[resource.id].test(id);
  const parts = partsOfId(resource, id);
  return !!parts && isId(resource.within.outer, parts.outer) && idForms[resource.id].test(parts.own);
}

/** @throws Refusal 404 */
export function mustFind(resource: Resource, pce: Pce, org: number, id: string): StoredObject {
  const found = isId(resource, id) ? pce.store.find(org, resource.kind, id) : undefined;
  if (!found) throw notFound(`org ${org} has no ${resource.singular} ${id}${notInForce(resource, pce, org, id)}`);
  return found;
}

/** Where a draft is asked for as if it were in force. */
function notInForce(resource: Resource, pce: Pce, org: number, id: string): string {
  const where = elsewhere(resource, pce, org, id);
  return where === undefined ? '' : ` in force: ${where}`;
}

/**
 * The object with this ordinal, as it is stored.
 * @template T the objects of its kind
 */
export function objectAt<T extends object = JsonObject>(pce: Pce, ordinal: number): T {
  return JSON.parse(pce.store.at(ordinal)?.body ?? '{}') as T;
}

/** Options of an object that is to be added. */
interface Addition {
  /** Href of who adds it; the system when left out. */
  readonly by?: string;
  readonly id?: string | undefined;
  /** The id of the object that it is to be within, where no id is given. */
  readonly within?: string | undefined;
  /** A referenced object that is added along with it, and so is not stored yet. */
  readonly beside?: JsonObject;
  /** Refuses an adder who may not add such an object. @throws Refusal */
  readonly admit?: (object: JsonObject) => void;
  /** Whether the adder may be told of an object that is in the way. */
  readonly sees?: WriteContext['sees'];
}

/** An object that has passed its checks; `insertObject` stores it. */
export interface NewObject {
  readonly resource: Resource;
  readonly org: number;
  readonly id: string;
  readonly by: string;
  readonly object: JsonObject;
  /** The text that is stored. */
  readonly text: string;
}

/** Adds an object with its defaults and checks, inside the caller's transaction. Scenarios use it too. */
export function addObject(resource: Resource, pce: Pce, org: number, body: JsonObject, addition?: Addition): void {
  insertObject(pce, composeObject(resource, pce, org, body, addition));
}

/** Makes a new object, with its defaults and checks. Writes nothing. @throws Refusal */
export function composeObject(
  resource: Resource,
  pce: Pce,
  org: number,
  body: JsonObject,
  { by = SYSTEM, id: chosenId, within, beside, admit, sees }: Addition = {},
): NewObject {
  const outer = resource.within && (within ?? partsOfId(resource, chosenId ?? '')?.outer);
  if (resource.within) mustFind(resource.within.outer, pce, org, outer ?? '');
  const at = timeIn(resource, pce.clock.now());
  const object = newObject(resource, pce, org, body, { at, by });
  if (resource.version) object[UPDATE_TYPE] = 'create';
  const context: WriteContext = { pce, org, body, before: undefined, object, beside, sees };
  const parts = writeParts(resource, context, { at, by });
  withOwnForms(object, resource, org, pce.kinds);
  resource.complete?.(context);
  checkRules(resource, context);
  checkParts(parts);
  embed(resource, context);
  admit?.(object);
  // Last, so that a refusal takes no id.
  const id = chosenId ?? newId(resource, pce, object, outer);
  if (chosenId !== undefined && resource.id === 'integer') pce.store.reserveId(sequenceOf(resource), chosenId);
  object['href'] = hrefOf(resource, org, id);
  nameParts(resource, pce, object);
  return { resource, org, id, by, object, text: JSON.stringify(object) };
}

function newId(resource: Resource, pce: Pce, object: JsonObject, outer: string | undefined): string {
  const own = newOwnId(resource, pce, object);
  return outer === undefined ? own : idWithin(resource, outer, own);
}

/** A value that would be no part of a path names no object. @throws Refusal 406 */
function mustFit(id: string, property: string): string {
  if (idForms.given.test(id)) return id;
  throw invalidInput(`The property '#/${property}' is a part of the href, and cannot be ${JSON.stringify(id)} there`);
}

function newOwnId(resource: Resource, { store, random }: Pce, object: JsonObject): string {
  const { id, idFrom = '' } = resource;
  if (id === 'given') return mustFit(String(object[idFrom]), idFrom);
  if (id === 'single') return SINGLE_ID;
  return id === 'integer' ? store.nextId(sequenceOf(resource)) : random.uuid();
}

/** Stores a new object, and what each new one has within it, in the caller's transaction. @returns its ordinal */
export function insertObject(pce: Pce, { resource, org, id, by, object, text }: NewObject): number {
  const ordinal = pce.store.insert(org, resource.kind, id, text, indexedValues(resource, object));
  resource.touched?.(pce, org, [object]);
  for (const inner of kindsWithin(pce, resource)) {
    for (const body of inner.initial?.(pce, org) ?? []) addObject(inner, pce, org, body, { by, within: id });
  }
  return ordinal;
}

export const kindsWithin = (pce: Pce, { kind }: Resource): readonly Resource[] => pce.kindsWithin.get(kind) ?? [];

/** Ordinals of the objects of a kind that are within the object of this href. */
export const ordinalsWithin = (pce: Pce, org: number, { kind }: Resource, href: string): number[] =>
  pce.store.withValue(org, kind, WITHIN, href);

/** Makes the new form of a stored object, with its checks; `saveChange` stores it. Writes nothing. @throws Refusal */
export function composeChange(
  resource: Resource,
  pce: Pce,
  org: number,
  stored: StoredObject,
  body: JsonObject,
  by: string,
  sees?: WriteContext['sees'],
): WriteContext {
  const before = JSON.parse(stored.body) as JsonObject;
  const object = mergeObject(resource, before, body);
  if (resource.version) object[UPDATE_TYPE] = updateTypeOf(before) ?? 'update';
  const context: WriteContext = { pce, org, body, before, object, beside: undefined, sees };
  const at = timeIn(resource, pce.clock.now());
  const parts = writeParts(resource, context, { at, by });
  withOwnForms(object, resource, org, pce.kinds);
  resource.complete?.(context);
  checkRules(resource, context, stored.ordinal);
  checkParts(parts);
  embed(resource, context, body);
  nameParts(resource, pce, object);
  if ('updated_at' in object) object['updated_at'] = at;
  if ('updated_by' in object) object['updated_by'] = authorIn(resource, pce, by);
  return context;
}

/** Stores a changed object, and the effects of the change, inside the caller's transaction. @returns its text */
export function saveChange(resource: Resource, ordinal: number, change: WriteContext): string {
  const { pce, org, before, object } = change;
  const text = saveObject(resource, pce, org, ordinal, object, before);
  resource.changed?.(change);
  resource.touched?.(pce, org, [before ?? {}, object]);
  return text;
}

/** Deletes an object, with all that is within it, inside the caller's transaction, without any checks. */
export function removeObject(resource: Resource, pce: Pce, org: number, stored: StoredObject, by: string): void {
  const before = JSON.parse(stored.body) as JsonObject;
  removeDependents(resource, pce, org, before['href'] as string);
  if (resource.version && updateTypeOf(before) !== 'create') {
    saveObject(resource, pce, org, stored.ordinal, { ...before, [UPDATE_TYPE]: 'delete' }, before);
    return;
  }
  if (resource.deletion === 'hard') {
    for (const inner of kindsWithin(pce, resource)) {
      for (const ordinal of ordinalsWithin(pce, org, inner, before['href'] as string))
        removeObject(inner, pce, org, pce.store.at(ordinal) as StoredObject, by);
    }
    pce.store.remove(org, resource.kind, stored.ordinal);
    resource.touched?.(pce, org, [before]);
    return;
  }
  const object = deletedObject(resource, before, pce.clock.now(), { href: by });
  pce.store.markDeleted(org, resource.kind, stored.ordinal, JSON.stringify(object));
}

/** A soft-deleted object as GET shows it; some kinds also show when and by whom it was deleted. */
export function deletedObject(resource: Resource, object: JsonObject, at: number, by: JsonObject): JsonObject {
  const now = timeIn(resource, at);
  const stamps = { deleted: true, updated_at: now, updated_by: by, deleted_at: now, deleted_by: by };
  return mergeObject(resource, object, stamps);
}

/**
 * @param before the object as it was, where the caller has read it
 * @returns the text that is stored
 */
export function saveObject(
  resource: Resource,
  pce: Pce,
  org: number,
  ordinal: number,
  object: JsonObject,
  before?: JsonObject,
): string {
  const text = JSON.stringify(object);
  const was = isShown(pce, resource) ? (before ?? objectAt(pce, ordinal)) : undefined;
  pce.store.replace(org, resource.kind, ordinal, text, indexedValues(resource, object));
  if (was) refreshEmbeds(resource, pce, org, object, was);
  return text;
}
