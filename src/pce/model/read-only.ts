import type { JsonObject } from './json-values.ts';
import { type SchemaDocument, schemaNamed, schemaNames } from './schemas.ts';

type Part = Readonly<Record<string, unknown>>;

/** A part of a schema, and the document that it stands in. */
interface Place {
  readonly part: Part;
  readonly document: string;
}

type Places = readonly Place[];

/**
 * Leaves out properties that a GET shows and a request cannot have, at whatever depth: a client may have read them, and
 * sent them back. The vendor's own examples do, so `lenient` overlooks them.
 * @returns the same body where nothing is left out
 */
export function withoutReadOnly(body: unknown, requestSchema: string): unknown {
  const answer = answerTo(requestSchema);
  return without(body, placesOf(requestSchema), answer === undefined ? none : placesOf(answer));
}

function without(value: unknown, taken: Places, shown: Places): unknown {
  if (Array.isArray(value)) return withoutInList(value, taken, shown);
  if (typeof value !== 'object' || value === null) return value;
  return withoutInObject(value as JsonObject, taken, [shown, referredTo(value as JsonObject)]);
}

/** The items of a bulk call are objects as a GET of one shows them. */
function withoutInList(list: readonly unknown[], taken: Places, shown: Places): unknown {
  const items = propertiesOf(taken).items;
  const shownItems = propertiesOf(shown).items;
  const kept = list.map((item) => without(item, items, shownItems.length > 0 ? shownItems : shown));
  return kept.some((item, at) => item !== list[at]) ? kept : list;
}

function withoutInObject(value: JsonObject, taken: Places, shown: readonly Places[]): JsonObject {
  const { named, isClosed } = propertiesOf(taken);
  const readable = (name: string) => shown.map((places) => propertiesOf(places).named.get(name)).find(Boolean);
  const entries = Object.entries(value)
    .filter(([name]) => !isClosed || named.has(name) || !readable(name))
    .map(([name, inner]) => [name, without(inner, named.get(name) ?? none, readable(name) ?? none)] as const);
  const isSame = entries.every(([name, inner]) => inner === value[name]);
  return isSame && entries.length === Object.keys(value).length ? value : Object.fromEntries(entries);
}

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
    for (const [name, inner] of Object.entries((part['properties'] ?? {}) as Record<string, Part>)) {
      named.set(name, [...(named.get(name) ?? none), ...withParts({ part: inner, document })]);
    }
    if (part['items']) items.push(...withParts({ part: part['items'] as Part, document }));
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

const documentNamed = (name: string) => schemaNamed(name) as SchemaDocument & Part;

/** A place with those that it refers to or chooses from. */
function withParts(place: Place): Places {
  const { part, document } = place;
  const chosen = ['allOf', 'anyOf', 'oneOf'].flatMap((keyword) => (part[keyword] ?? []) as Part[]);
  const inner = chosen.flatMap((one) => withParts({ part: one, document }));
  const reference = part['$ref'] as string | undefined;
  return [place, ...inner, ...(reference === undefined ? none : withParts(resolved(reference, document)))];
}

function resolved(reference: string, from: string): Place {
  const [file = '', pointer = ''] = reference.split('#');
  const document = file === '' ? from : file.replace('.schema.json', '');
  const keys = pointer.split('/').slice(1);
  return { part: keys.reduce((part, key) => part[key] as Part, documentNamed(document) as Part), document };
}

let names: ReadonlySet<string> | undefined;

const isSchema = (name: string) => {
  names ??= new Set(schemaNames());
  return names.has(name);
};

/** The schema of what a GET shows of the things that a request is about: `workloads_get` for `workloads_bulk_create_put`. */
function answerTo(requestSchema: string): string | undefined {
  const words = requestSchema.split('_').slice(0, -1);
  while (words.length > 0 && !isSchema(`${words.join('_')}_get`)) words.pop();
  return words.length > 0 ? `${words.join('_')}_get` : undefined;
}

/** What a GET shows of the object that a reference points to: a client may send all of it where the href is enough. */
function referredTo({ href }: JsonObject): Places {
  const [, policy, kind] = (typeof href === 'string' && referenceForm.exec(href)) || [];
  const name = `${policy === undefined ? '' : 'sec_policy_'}${kind}_get`;
  return kind !== undefined && isSchema(name) ? placesOf(name) : none;
}

/** The href of an object, versioned or not: the name of its schema follows from it. */
const referenceForm = /^\/orgs\/\d+\/(sec_policy\/\w+\/)?([a-z_]+)\/[^/]+$/;
