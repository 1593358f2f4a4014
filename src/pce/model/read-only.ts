import type { JsonObject } from './json-values.ts';
import { itemsOf, type PassedOver, within } from './passed-over.ts';
import { answerTo, itemsShownAt, none, type Place, type Places, placesOf, propertiesOf, referredTo } from './places.ts';
import type { SchemaPart } from './schemas.ts';

/**
 * Leaves out properties that a GET shows and a request cannot have, at whatever depth: a client may have read them, and
 * sent them back. The vendor's own examples do, so `lenient` overlooks them. In a body that has such properties, values
 * that a GET shows and a request cannot have are left out too, such as null for a name. Alone they are refused: there
 * somebody means to set them.
 * @returns the same body where nothing is left out
 */
export function withoutReadOnly(body: unknown, requestSchema: string): unknown {
  const answer = answerTo(requestSchema);
  return without(body, { taken: placesOf(requestSchema), shown: answer === undefined ? none : placesOf(answer) });
}

/**
 * Notes what was left out of a body, at whatever depth. The items of a list have one place; where others of them keep what
 * one has lost, it is told by its number, such as `rules[0].description`.
 */
export function noteLeftOut(sent: unknown, kept: unknown, found: PassedOver): void {
  const told = new Set<string>();
  for (const { place, exact } of leftOut(sent, kept, { place: '', exact: '' })) {
    if (told.has(place)) continue;
    told.add(place);
    found.overlook(isThere(kept, place.replaceAll('[]', '').split('.')) ? exact : place);
  }
}

/** Where a property stands: by its place, and by the numbers of the items that it is in. */
interface Spot {
  readonly place: string;
  readonly exact: string;
}

function* leftOut(sent: unknown, kept: unknown, { place, exact }: Spot): Generator<Spot> {
  if (sent === kept || !isObject(sent) || !isObject(kept)) return;
  for (const [name, inner] of Object.entries(sent)) {
    const at = Array.isArray(sent)
      ? { place: itemsOf(place), exact: place === '' ? '' : `${exact}[${name}]` }
      : { place: within(place, name), exact: within(exact, name) };
    if (Object.hasOwn(kept, name)) yield* leftOut(inner, kept[name], at);
    else yield at;
  }
}

/** Whether a property is there, in any item of the lists on the way. */
function isThere(value: unknown, names: readonly string[]): boolean {
  const [name, ...rest] = names;
  if (name === undefined) return true;
  if (Array.isArray(value)) return value.some((item) => isThere(item, names));
  return isObject(value) && Object.hasOwn(value, name) && isThere(value[name], rest);
}

const isObject = (value: unknown): value is JsonObject => typeof value === 'object' && value !== null;

/** Where a value stands. */
interface Where {
  readonly taken: Places;
  readonly shown: Places;
  /** Whether it is a part of what was read by a GET. */
  readonly wasRead?: boolean;
}

function without(value: unknown, where: Where): unknown {
  if (Array.isArray(value)) return withoutInList(value, where);
  if (typeof value !== 'object' || value === null) return value;
  return withoutInObject(value as JsonObject, where);
}

function withoutInList(list: readonly unknown[], { taken, shown, ...rest }: Where): unknown {
  const ofItem = { ...rest, taken: propertiesOf(taken).items, shown: itemsShownAt(shown) };
  const kept = list.map((item) => without(item, ofItem));
  return kept.some((item, at) => item !== list[at]) ? kept : list;
}

function withoutInObject(value: JsonObject, { taken, shown: ofPlace, wasRead: isPart = false }: Where): JsonObject {
  const { named, isClosed } = propertiesOf(taken);
  // Without its href an actor or a filter would be about all there are: only where a reference is taken may more stand.
  const shown = named.has('href') ? [ofPlace, referredTo(value)] : [ofPlace];
  const readable = (name: string) => shown.map((places) => propertiesOf(places).named.get(name)).find(Boolean);
  const isReadOnly = (name: string) => isClosed && !named.has(name) && readable(name) !== undefined;
  // An item of a bulk call has its href in any case.
  const wasRead = isPart || Object.keys(value).some((name) => name !== 'href' && isReadOnly(name));
  const whereIs = (name: string) => ({ taken: named.get(name) ?? none, shown: readable(name) ?? none, wasRead });
  const entries = Object.entries(value)
    .filter(([name, inner]) => !isReadOnly(name) && !(wasRead && isShownAlone(inner, whereIs(name))))
    .map(([name, inner]) => [name, without(inner, whereIs(name))] as const);
  const isSame = entries.every(([name, inner]) => inner === value[name]);
  return isSame && entries.length === Object.keys(value).length ? value : Object.fromEntries(entries);
}

/** Whether a GET shows a value, null or a word of a list, that a request cannot have there. */
const isShownAlone = (value: unknown, { taken, shown }: Where) =>
  (value === null || typeof value === 'string') && names(shown, value) && !takes(taken, value);

/** Whether one of the places, which are alternatives, has the value by name. */
const names = (places: Places, value: null | string) =>
  places.some(({ part }) => (value === null && typesOf(part).includes('null')) || valuesOf(part)?.includes(value));

/** Whether one of the places takes the value; they do where none says what it takes. */
function takes(places: Places, value: null | string): boolean {
  const telling = places.filter(({ part }) => typesOf(part).length > 0 || valuesOf(part));
  const type = value === null ? 'null' : 'string';
  const isTaken = ({ part }: Place) =>
    (typesOf(part).length === 0 || typesOf(part).includes(type)) && (valuesOf(part)?.includes(value) ?? true);
  return telling.length === 0 || telling.some(isTaken);
}

const typesOf = (part: SchemaPart) => [(part['type'] as string | string[] | undefined) ?? []].flat();
const valuesOf = (part: SchemaPart) => part['enum'] as readonly unknown[] | undefined;
