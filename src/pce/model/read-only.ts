import type { JsonObject } from './json-values.ts';
import { documentNamed, type SchemaPart, schemaNames } from './schemas.ts';

/** A part of a schema, and the document that it stands in. */
interface Place {
  readonly part: SchemaPart;
  readonly document: string;
}

type Places = readonly Place[];

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

/** The items of a bulk call are objects as a GET of one shows them. */
function withoutInList(list: readonly unknown[], { taken, shown, ...rest }: Where): unknown {
  const items = propertiesOf(taken).items;
  const shownItems = propertiesOf(shown).items;
  const ofItem = { ...rest, taken: items, shown: shownItems.length > 0 ? shownItems : shown };
  const kept = list.map((item) => without(item, ofItem));
  return kept.some((item, at) => item !== list[at]) ? kept : list;
}

function withoutInObject(value: JsonObject, { taken, shown: ofPlace, wasRead: isPart = false }: Where): JsonObject {
  const { named, isClosed } = propertiesOf(taken);
  const shown = [ofPlace, referredTo(value)];
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

/** What is in objects and lists that places describe. */
interface Properties {
  readonly named: ReadonlyMap<string, Places>;
  readonly items: Places;
  /** Whether an object has no others. */
  readonly isClosed: boolean;
}

/** Bulk calls ask for the same places for each of their items. */
const known = new WeakMap<Places, Properties>();

function propertiesOf(places: Places): Properties {
  let properties = known.get(places);
  if (!properties) known.set(places, (properties = findProperties(places)));
  return properties;
}

function findProperties(places: Places): Properties {
  const named = new Map<string, Places>();
  const items: Place[] = [];
  for (const { part, document } of places) {
    for (const [name, inner] of Object.entries((part['properties'] ?? {}) as Record<string, SchemaPart>)) {
      named.set(name, [...(named.get(name) ?? none), ...withParts({ part: inner, document })]);
    }
    if (part['items']) items.push(...withParts({ part: part['items'] as SchemaPart, document }));
  }
  return { named, items, isClosed: places.some(({ part }) => part['additionalProperties'] === false) };
}

const none: Places = [];
const placesIn = new Map<string, Places>();

function placesOf(document: string): Places {
  let places = placesIn.get(document);
  if (!places) placesIn.set(document, (places = withParts({ part: documentNamed(document), document })));
  return places;
}

/** A place with those that it refers to or chooses from. */
function withParts(place: Place): Places {
  const { part, document } = place;
  const chosen = ['allOf', 'anyOf', 'oneOf'].flatMap((keyword) => (part[keyword] ?? []) as SchemaPart[]);
  const inner = chosen.flatMap((one) => withParts({ part: one, document }));
  const reference = part['$ref'] as string | undefined;
  return [place, ...inner, ...(reference === undefined ? none : withParts(resolved(reference, document)))];
}

function resolved(reference: string, from: string): Place {
  const [file = '', pointer = ''] = reference.split('#');
  const document = file === '' ? from : file.replace('.schema.json', '');
  const keys = pointer.split('/').slice(1);
  return { part: keys.reduce((part, key) => part[key] as SchemaPart, documentNamed(document)), document };
}

let documents: ReadonlySet<string> | undefined;

const isSchema = (name: string) => {
  documents ??= new Set(schemaNames());
  return documents.has(name);
};

/** The schema of what a GET shows of the things that a request is about: `workloads_get` for `workloads_bulk_create_put`. */
function answerTo(requestSchema: string): string | undefined {
  const words = requestSchema.split('_').slice(0, -1);
  while (words.length > 0 && !isSchema(`${words.join('_')}_get`)) words.pop();
  return words.length > 0 ? `${words.join('_')}_get` : undefined;
}

/** What a GET shows of the object that a reference points to: a client may send all of it where the href is enough. */
function referredTo({ href }: JsonObject): Places {
  const [, policy, outer, kind] = (typeof href === 'string' && referenceForm.exec(href)) || [];
  const name = [policy && 'sec_policy', outer, kind, 'get'].filter(Boolean).join('_');
  return kind !== undefined && isSchema(name) ? placesOf(name) : none;
}

/** The href of an object, versioned or not, perhaps within another: the name of its schema follows from it. */
const referenceForm = /^\/orgs\/\d+\/(sec_policy\/\w+\/)?(?:([a-z_]+)\/[^/]+\/)?([a-z_]+)\/[^/]+$/;
