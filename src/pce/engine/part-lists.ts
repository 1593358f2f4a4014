import { invalidUri, Refusal } from '../model/errors.ts';
import { eventType } from '../model/event-types.ts';
import type { JsonObject } from '../model/json-values.ts';
import { sequenceOf } from '../model/names.ts';
import type { Pce } from '../model/pce.ts';
import type { Part, PartContext, Resource, WriteContext } from '../model/resource.ts';
import { mergeObject, newObject, type Stamp } from './merged-objects.ts';
import { partsPerList } from './own-limits.ts';
import { partsIn } from './part-forms.ts';
import { checkLimit } from './rules.ts';
import { UPDATE_TYPE, updateTypeOf } from './versions.ts';

/** A part that a write makes or changes. */
interface WrittenPart {
  readonly part: Part;
  readonly context: PartContext;
  /** Its place in the list of the body. */
  readonly at: number;
}

/**
 * Makes the stored lists of parts from those in a body. An item with href changes that part, one without is new, and
 * what is left out is deleted. Writes nothing. @throws Refusal
 */
export function writeParts(resource: Resource, context: WriteContext, stamp: Stamp): WrittenPart[] {
  const written: WrittenPart[] = [];
  for (const part of resource.parts ?? []) {
    if (!Array.isArray(context.body[part.property])) continue;
    const list = storedList(part, context, stamp, written);
    if (list.length > partsIn(context.before, part).length) checkLength(part, context, list.length);
    context.object[part.property] = list;
  }
  return written;
}

function checkLength({ singular }: Part, { pce, org }: WriteContext, length: number): void {
  checkLimit(pce, org, partsPerList, length - 1, eventType(singular, 'create'));
}

function storedList(part: Part, write: WriteContext, stamp: Stamp, written: WrittenPart[]): JsonObject[] {
  const { pce, org } = write;
  const left = new Map(partsIn(write.before, part).map((one) => [one['href'], one]));
  const stored = partsIn(write.body, part).flatMap((item, at) => {
    const { href, [UPDATE_TYPE]: asked, ...body } = item;
    const before = href === undefined ? undefined : taken(left, href as string, org);
    if (before && asked === 'delete') return deleted(before);
    // A client that adds one rule may name the others by href alone.
    if (before && Object.keys(body).length === 0) return [before];
    const object = before ? changed(part, before, body, stamp) : created(part, pce, org, body, stamp);
    written.push({ part, at, context: { pce, org, body, before, object } });
    return [object];
  });
  return [...stored, ...[...left.values()].flatMap(deleted)];
}

/** The part that an item names, by either form of its href; each part once. @throws Refusal 406 `invalid_uri` */
function taken(left: Map<unknown, JsonObject>, href: string, org: number): JsonObject {
  const draft = href.startsWith(`/orgs/${org}/sec_policy/active/`) ? href.replace('/active/', '/draft/') : href;
  const found = left.get(draft);
  if (!found) throw invalidUri(href);
  left.delete(draft);
  return found;
}

function created(part: Part, pce: Pce, org: number, body: JsonObject, stamp: Stamp): JsonObject {
  return { ...newObject(part, pce, org, body, stamp), [UPDATE_TYPE]: 'create' };
}

function changed(part: Part, before: JsonObject, body: JsonObject, { at, by }: Stamp): JsonObject {
  const stamps = { updated_at: at, updated_by: { href: by } };
  return mergeObject(part, before, { ...body, ...stamps, [UPDATE_TYPE]: updateTypeOf(before) ?? 'update' });
}

/** A part that is in force stays until its deletion is provisioned. */
const deleted = (part: JsonObject): JsonObject[] =>
  updateTypeOf(part) === 'create' ? [] : [{ ...part, [UPDATE_TYPE]: 'delete' }];

/** The place of a part in the body of its object. */
export const placeOf = ({ property }: Part, at: number): string => `${property}/${at}/`;

/** The rules of each kind of parts, on those that are written. @throws Refusal */
export function checkParts(written: readonly WrittenPart[]): void {
  for (const { part, context, at } of written) {
    try {
      part.check?.(context);
    } catch (error) {
      throw error instanceof Refusal ? error.at(placeOf(part, at)) : error;
    }
  }
}

/** Gives hrefs to the new parts of an object. Called last, so that a refusal takes no id. */
export function nameParts({ parts = [] }: Resource, pce: Pce, object: JsonObject): void {
  for (const part of parts) {
    const hrefOfNew = () => `${object['href']}/${part.kind}/${pce.store.nextId(sequenceOf(part))}`;
    object[part.property] = partsIn(object, part).map((one) =>
      one['href'] === undefined ? { ...one, href: hrefOfNew() } : one,
    );
  }
}
