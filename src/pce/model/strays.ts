import type { JsonObject } from './json-values.ts';
import { itemsOf, type PassedOver, within } from './passed-over.ts';
import { answerTo, itemsShownAt, none, type Places, placesOf, propertiesOf, referredTo } from './places.ts';
import type { SchemaPart } from './schemas.ts';

/**
 * Finds the names in a valid body that its schema does not know, and lets through. A name that a GET shows there, or shows
 * of the object that a reference points to, is none of them: clients send back what they have read.
 */
export function findStrays(body: unknown, schema: string, found: PassedOver): void {
  const look = lookOf(schema);
  if (look) walk(body, look, found);
}

/** A place in bodies where objects are open, or below which some are: nothing else is walked. */
interface Look {
  /** Such as `ip_ranges[]`. */
  readonly place: string;
  /** What open objects there are; null where all are closed. */
  readonly open: Open | null;
  readonly properties: readonly (readonly [string, Look])[];
  readonly items: Look | null;
}

type Names = ReadonlySet<string>;

/** Objects of several forms, some of which take names that they do not know. */
interface Open {
  /** The names that these know. */
  readonly known: Names;
  /** The names of each form. */
  readonly taken: readonly Names[];
  /** The names of each form that a GET shows. */
  readonly shown: readonly Names[];
}

function walk(value: unknown, { place, open, properties, items }: Look, found: PassedOver): void {
  if (typeof value !== 'object' || value === null || found.isFull) return;
  if (Array.isArray(value)) {
    if (items) for (const item of value) walk(item, items, found);
    return;
  }
  const object = value as JsonObject;
  if (open) for (const name of straysIn(object, open)) found.stray({ place, name, known: open.known });
  for (const [name, look] of properties) walk(object[name], look, found);
}

/** Where no form knows all of the names, one that is open has let the object through. */
function straysIn(object: JsonObject, { known, taken, shown }: Open): readonly string[] {
  const names = Object.keys(object);
  if (taken.some((form) => names.every((name) => form.has(name)))) return nothing;
  const taking = names.filter((name) => known.has(name));
  const read = [...shown.filter((form) => taking.every((name) => form.has(name))), ...formsReferredTo(object, known)];
  const isOfGet = (name: string) => (name === CAPS && known.has('href')) || read.some((form) => form.has(name));
  return names.filter((name) => !known.has(name) && !isOfGet(name));
}

/** A GET shows them of whatever has an href, also where its published schema lacks them. */
const CAPS = 'caps';

const nothing: readonly string[] = [];

const formsReferredTo = (object: JsonObject, known: Names) => (known.has('href') ? formsAt(referredTo(object)) : []);

const formsAt = (places: Places): readonly Names[] =>
  places.flatMap(({ part }) => (part['properties'] ? [new Set(Object.keys(part['properties']))] : []));

const looks = new Map<string, Look | null>();

function lookOf(schema: string): Look | null {
  let look = looks.get(schema);
  if (look === undefined) looks.set(schema, (look = findLook(schema)));
  return look;
}

/** What a GET shows is read for open objects alone. */
function findLook(schema: string): Look | null {
  const body = { place: '', taken: placesOf(schema), above: new Map() };
  const isClosed = lookAt({ ...body, shown: none }) === null;
  const answer = isClosed ? undefined : answerTo(schema);
  return isClosed ? null : lookAt({ ...body, shown: answer === undefined ? none : placesOf(answer) });
}

/** A place that is looked at once, when the first body of its schema comes. */
interface Site {
  readonly place: string;
  readonly taken: Places;
  readonly shown: Places;
  /** Those that it is within, by the first of their parts: a schema may be within itself. */
  readonly above: ReadonlyMap<SchemaPart | undefined, Look>;
}

function lookAt({ place, taken, shown, above }: Site): Look | null {
  const part = taken[0]?.part;
  const same = above.get(part);
  if (same) return same;
  const look: Writable<Look> = { place, open: openAt(taken, shown), properties: [], items: null };
  const inside = new Map(above).set(part, look);
  const { named, items } = propertiesOf(taken);
  for (const [name, inner] of named) {
    const ofName = propertiesOf(shown).named.get(name) ?? none;
    const found = lookAt({ place: within(place, name), taken: inner, shown: ofName, above: inside });
    if (found) look.properties = [...look.properties, [name, found]];
  }
  if (items.length > 0)
    look.items = lookAt({ place: itemsOf(place), taken: items, shown: itemsShownAt(shown), above: inside });
  return look.open || look.items || look.properties.length > 0 ? look : null;
}

type Writable<T> = { -readonly [Name in keyof T]: T[Name] };

function openAt(taken: Places, shown: Places): Open | null {
  const open = formsAt(taken.filter(({ part }) => part['additionalProperties'] !== false));
  if (open.length === 0) return null;
  return { known: new Set(open.flatMap((form) => [...form])), taken: formsAt(taken), shown: formsAt(shown) };
}
