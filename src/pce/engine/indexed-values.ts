import type { Store } from '../../state/store.ts';
import type { IndexedValue } from '../../state/stored-object.ts';
import type { JsonObject } from '../model/json-values.ts';
import { idIn, outerHref } from '../model/names.ts';
import { valuesAt } from '../model/property-paths.ts';
import type { Part, Resource } from '../model/resource.ts';
import { partsIn } from './part-forms.ts';
import { UPDATE_TYPE, updateTypeOf } from './versions.ts';

/** The field under which an object within another is indexed, by the href of the other. */
export const WITHIN = 'within';

/** The values under which an object is indexed: its references, its unique combinations. Writes look it up by them. */
export function indexedValues(resource: Resource, object: JsonObject): IndexedValue[] {
  const values: IndexedValue[] = [];
  for (const property of Object.keys(resource.references)) {
    if (property === resource.twin) continue;
    for (const href of hrefsAt(object, property)) values.push([property, href]);
  }
  for (const { properties } of resource.unique) {
    const value = uniqueValue(properties, object);
    if (value !== undefined) values.push([uniqueField(properties), value]);
  }
  if (resource.version === 'draft') values.push(...valuesOfParts(resource, object));
  if (resource.within) values.push([WITHIN, outerHref(object['href'] as string)]);
  const updateType = resource.version === 'draft' ? updateTypeOf(object) : null;
  if (updateType) values.push([UPDATE_TYPE, updateType]);
  return values;
}

function valuesOfParts({ parts = [] }: Resource, object: JsonObject): IndexedValue[] {
  const values: IndexedValue[] = [];
  for (const part of parts) {
    for (const { properties } of part.unique ?? []) {
      for (const one of partsIn(object, part)) {
        const value = uniqueValue(properties, one);
        if (value !== undefined) values.push([uniqueFieldIn(part, properties), value]);
      }
    }
  }
  return values;
}

/** Ordinals of the live objects whose `property` refers to `href`. */
export function holdersOf(
  { kind, twin }: Resource,
  store: Store,
  org: number,
  property: string,
  href: string,
): number[] {
  if (property !== twin) return store.withValue(org, kind, property, href);
  const found = store.find(org, kind, idIn(href));
  return found && !found.deleted ? [found.ordinal] : [];
}

/** The hrefs of a property: a text, an object with href, or a list of either. */
export function hrefsIn(value: unknown): string[] {
  const hrefs: string[] = [];
  collectHrefs(value, hrefs);
  return hrefs;
}

function collectHrefs(value: unknown, hrefs: string[]): void {
  if (value === null || value === undefined) return;
  if (Array.isArray(value)) for (const one of value) collectHrefs(one, hrefs);
  else if (typeof value === 'object') collectHrefs((value as JsonObject)['href'], hrefs);
  else hrefs.push(String(value));
}

/** The hrefs at a path of an object, each once: a thousand rules may name one IP list. */
export const hrefsAt = (object: JsonObject, path: string): Set<string> => new Set(hrefsIn(valuesAt(object, path)));

/** The name under which a unique combination is indexed. */
export const uniqueField = (properties: readonly string[]) => properties.join('+');

/** The name under which a unique combination of parts is indexed. */
export const uniqueFieldIn = ({ property }: Part, properties: readonly string[]) =>
  `${property}[].${uniqueField(properties)}`;

/** undefined where one of the properties is missing or empty: such an object collides with none. */
export function uniqueValue(properties: readonly string[], object: JsonObject): string | undefined {
  const hasNone = (name: string) => object[name] === null || object[name] === undefined || object[name] === '';
  return properties.some(hasNone) ? undefined : JSON.stringify(properties.map((name) => object[name]));
}

/** The live object, if any, with this combination. @param values of a declared `unique` rule, in its order */
export function ordinalWith(store: Store, org: number, kind: string, values: JsonObject): number | undefined {
  const properties = Object.keys(values);
  return store.withValue(org, kind, uniqueField(properties), uniqueValue(properties, values) ?? '')[0];
}
