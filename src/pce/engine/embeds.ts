import type { JsonObject } from '../model/json-values.ts';
import { idIn } from '../model/names.ts';
import type { Pce } from '../model/pce.ts';
import { firstOf, mapList, replaceAt } from '../model/property-paths.ts';
import type { Resource, WriteContext } from '../model/resource.ts';
import { holdersOf } from './indexed-values.ts';

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

/** Leaves the hrefs alone of what an object shows of others: of a version of the past, that is out of date. */
export function unembed({ embeds = {} }: Resource, object: JsonObject): JsonObject {
  for (const path of Object.keys(embeds)) replaceAt(object, path, (value) => mapReferences(value, justHref));
  return object;
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

/** Properties of other objects that show the same parts of a kind. */
interface Showing {
  readonly holder: Resource;
  readonly properties: readonly string[];
  readonly shown: readonly string[];
}

const showings = new WeakMap<Resource, readonly Showing[]>();

/** Worked out once for each kind: every change of an object asks. */
function showingsOf({ resources }: Pce, changed: Resource): readonly Showing[] {
  let found = showings.get(changed);
  if (!found) showings.set(changed, (found = resources.flatMap((holder) => showingsIn(holder, changed))));
  return found;
}

function showingsIn(holder: Resource, { kind }: Resource): Showing[] {
  const showing = Object.entries(holder.embeds ?? {}).filter(
    ([property, shown]) => holder.references[property] === kind && shown.length > 0,
  );
  const alike = Map.groupBy(showing, ([, shown]) => shown.join()).values();
  return [...alike].map((group) => ({
    holder,
    properties: group.map(([property]) => property),
    shown: group[0]?.[1] ?? [],
  }));
}

/** Whether others show parts of the objects of a kind. */
export const isShown = (pce: Pce, resource: Resource): boolean => showingsOf(pce, resource).length > 0;

/**
 * Called when an object was changed: others may show parts of it. They are read only where such a part is another now:
 * the rule sets that name a thousand groups are long.
 * @param before the object as it was
 */
export function refreshEmbeds(changed: Resource, pce: Pce, org: number, object: JsonObject, before: JsonObject): void {
  for (const showing of showingsOf(pce, changed)) {
    const [from, to] = [excerpt(before, showing.shown), excerpt(object, showing.shown)];
    if (JSON.stringify(from) !== JSON.stringify(to)) refresh(showing, pce, org, from, to);
  }
}

/** Replaces the text of the part in all that show it: to parse a label's thousands of workloads takes far longer. */
function refresh({ holder, properties }: Showing, pce: Pce, org: number, from: JsonObject, to: JsonObject) {
  const href = to['href'] as string;
  const change = { from: JSON.stringify(from), to: JSON.stringify(to), mark: `"href":${JSON.stringify(href)}` };
  const holders = new Set(properties.flatMap((property) => holdersOf(holder, pce.store, org, property, href)));
  for (const ordinal of holders) {
    // A client's text in JSON cannot look like the part, nor like its mark: its quotes are escaped.
    if (pce.store.rewritePart(org, holder.kind, ordinal, change)) continue;
    const body = pce.store.at(ordinal)?.body ?? '{}';
    const text = shownAnew(body, properties, to);
    // What is shown is no value that an object is found by.
    if (text !== body) pce.store.rewrite(org, holder.kind, ordinal, text);
  }
}

/** Imported bodies may have the properties of a part in another order, or an earlier part. */
function shownAnew(body: string, properties: readonly string[], part: JsonObject): string {
  const object = JSON.parse(body) as JsonObject;
  const refreshed = (one: JsonObject) => (one['href'] === part['href'] ? part : one);
  for (const property of properties) replaceAt(object, property, (value) => mapReferences(value, refreshed));
  return JSON.stringify(object);
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
