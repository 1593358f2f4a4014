import type { JsonObject } from '../model/json-values.ts';
import { idIn } from '../model/names.ts';
import type { Pce } from '../model/pce.ts';
import { firstOf, mapList, replaceAt, valuesAt } from '../model/property-paths.ts';
import type { Resource, WriteContext } from '../model/resource.ts';
import { holdersOf, indexedValues } from './indexed-values.ts';

/** Embeds the declared parts of referenced objects. @param written names of the properties to look at; all by default */
export function embed(
  resource: Resource,
  { pce, org, object, beside }: Pick<WriteContext, 'pce' | 'org' | 'object' | 'beside'>,
  written?: JsonObject,
): void {
  for (const [path, shown] of Object.entries(resource.embeds ?? {})) {
    if (written && !Object.hasOwn(written, firstOf(path))) continue;
    const kind = resource.references[path] as string;
    const read = ({ href }: JsonObject) => {
      if (beside && beside['href'] === href) return excerpt(beside, shown);
      const id = idIn(href as string);
      return excerpt(JSON.parse(pce.store.find(org, kind, id)?.body ?? '{}') as JsonObject, shown);
    };
    const shownOf = shown.length === 0 ? justHref : eachOnce(read);
    replaceAt(object, path, (value) => mapReferences(value, shownOf));
  }
}

const justHref = (reference: JsonObject): JsonObject =>
  Object.keys(reference).length === 1 ? reference : { href: reference['href'] };

/** A thousand rules may name one long IP list. */
function eachOnce(read: (reference: JsonObject) => JsonObject): (reference: JsonObject) => JsonObject {
  const known = new Map<unknown, JsonObject>();
  return (reference) => {
    const { href } = reference;
    let found = known.get(href);
    if (!found) known.set(href, (found = read(reference)));
    return found;
  };
}

/** A property of other objects that shows parts of a kind. */
interface Showing {
  readonly holder: Resource;
  readonly property: string;
  readonly shown: readonly string[];
}

const showings = new WeakMap<Resource, readonly Showing[]>();

/** Worked out once for each kind: every change of an object asks. */
function showingsOf({ resources }: Pce, changed: Resource): readonly Showing[] {
  let found = showings.get(changed);
  if (!found) showings.set(changed, (found = resources.flatMap((holder) => showingsIn(holder, changed))));
  return found;
}

const showingsIn = (holder: Resource, { kind }: Resource): Showing[] =>
  Object.entries(holder.embeds ?? {})
    .filter(([property, shown]) => holder.references[property] === kind && shown.length > 0)
    .map(([property, shown]) => ({ holder, property, shown }));

/** Whether others show parts of the objects of a kind. */
export const isShown = (pce: Pce, resource: Resource): boolean => showingsOf(pce, resource).length > 0;

/**
 * Called when an object was changed: others may show parts of it. They are read only where such a part is another now:
 * the rule sets that name a thousand groups are long.
 * @param before the object as it was
 */
export function refreshEmbeds(changed: Resource, pce: Pce, org: number, object: JsonObject, before: JsonObject): void {
  for (const { holder, property, shown } of showingsOf(pce, changed)) {
    const part = excerpt(object, shown);
    if (JSON.stringify(excerpt(before, shown)) !== JSON.stringify(part)) refresh(holder, property, pce, org, part);
  }
}

function refresh(holder: Resource, property: string, pce: Pce, org: number, part: JsonObject): void {
  for (const ordinal of holdersOf(holder, pce.store, org, property, part['href'] as string)) {
    const object = JSON.parse(pce.store.at(ordinal)?.body ?? '{}') as JsonObject;
    const before = JSON.stringify(valuesAt(object, property));
    const refreshed = (one: JsonObject) => (one['href'] === part['href'] ? part : one);
    replaceAt(object, property, (value) => mapReferences(value, refreshed));
    // All holders show the same: when one is up to date, so are the others.
    if (JSON.stringify(valuesAt(object, property)) === before) return;
    pce.store.replace(org, holder.kind, ordinal, JSON.stringify(object), indexedValues(holder, object));
  }
}

function excerpt(object: JsonObject, shown: readonly string[]): JsonObject {
  const part: JsonObject = { href: object['href'] };
  for (const name of shown) part[name] = object[name];
  return part;
}

function mapReferences(value: unknown, map: (reference: JsonObject) => JsonObject): unknown {
  if (Array.isArray(value)) return mapList(value, (item) => mapReferences(item, map));
  // A list may hold what refers to nothing: ports beside services.
  return typeof Object(value)['href'] === 'string' ? map(value as JsonObject) : value;
}
