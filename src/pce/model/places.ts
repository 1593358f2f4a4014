import type { JsonObject } from './json-values.ts';
import { documentNamed, type SchemaPart, schemaNames } from './schemas.ts';

// Where a value may stand in the schemas: at one place, or at several that are alternatives.

/** A part of a schema, and the document that it stands in. */
export interface Place {
  readonly part: SchemaPart;
  readonly document: string;
}

export type Places = readonly Place[];

/** What is in objects and lists that places describe. */
export interface Properties {
  readonly named: ReadonlyMap<string, Places>;
  readonly items: Places;
  /** Whether an object has no others. */
  readonly isClosed: boolean;
}

/** Bulk calls ask for the same places for each of their items. */
const known = new WeakMap<Places, Properties>();

export function propertiesOf(places: Places): Properties {
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

/** What a GET shows of the items of a list. Those of a bulk call are objects as a GET of one shows them. */
export function itemsShownAt(shown: Places): Places {
  const { items } = propertiesOf(shown);
  return items.length > 0 ? items : shown;
}

export const none: Places = [];
const placesIn = new Map<string, Places>();

export function placesOf(document: string): Places {
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

/** What a `$ref` of a document points to. */
export function resolved(reference: string, from: string): Place {
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
export function answerTo(requestSchema: string): string | undefined {
  const words = requestSchema.split('_').slice(0, -1);
  while (words.length > 0 && !isSchema(`${words.join('_')}_get`)) words.pop();
  return words.length > 0 ? `${words.join('_')}_get` : undefined;
}

/** What a GET shows of the object that a reference points to: a client may send all of it where the href is enough. */
export function referredTo({ href }: JsonObject): Places {
  const [, policy, outer, kind] = (typeof href === 'string' && referenceForm.exec(href)) || [];
  const name = [policy && 'sec_policy', outer, kind, 'get'].filter(Boolean).join('_');
  return kind !== undefined && isSchema(name) ? placesOf(name) : none;
}

/** The href of an object, versioned or not, perhaps within another: the name of its schema follows from it. */
const referenceForm = /^\/orgs\/\d+\/(sec_policy\/\w+\/)?(?:([a-z_]+)\/[^/]+\/)?([a-z_]+)\/[^/]+$/;
