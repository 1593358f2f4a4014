import { PassedOver, type Stray, within } from '../pce/model/passed-over.ts';
import { answerTo } from '../pce/model/places.ts';
import { propertyNames, type SchemaDocument, schemaNamed } from '../pce/model/schemas.ts';
import { findStrays } from '../pce/model/strays.ts';
import { MOST_VIOLATIONS, violationsOf } from '../pce/model/validation.ts';
import { orMeant } from '../pce/observing/meant.ts';

interface Part {
  readonly $ref?: string;
  readonly properties?: Readonly<Record<string, Part>>;
  readonly items?: Part;
  readonly additionalProperties?: boolean | Part;
}

type Document = SchemaDocument & Part & { readonly definitions?: Readonly<Record<string, Part>> };

/**
 * The sentences of `violationsOf`, for schemas of our own, which a PCE does not have. For an unknown property they also
 * tell the known ones.
 */
export const tellingViolations = (schema: string, value: unknown): string[] =>
  violationsOf(schema, value)
    .slice(0, MOST_VIOLATIONS)
    .map((sentence) => sentence + knownFor(schema, sentence));

/**
 * The names in a valid object that its schema does not know, and lets through. A PCE answers a POST as if they had not been
 * sent; whoever wrote one into a scenario would wait for its effect.
 */
export function unknownIn(schema: string, object: unknown): string[] {
  const found = new PassedOver();
  findStrays(object, schema, found);
  return found.strays.map(inWords);
}

const inWords = ({ place, name, known }: Stray): string =>
  `${within(place, name)} has no effect; known are ${[...known].join(', ')}${orMeant(name, [...known])}`;

const stray = /^The property '#([^']*)' contains additional properties (\[.*\]) outside of the schema/s;

function knownFor(schema: string, sentence: string): string {
  const [, pointer, list = '[]'] = stray.exec(sentence) ?? [];
  if (pointer === undefined) return '';
  const known = propertiesAt(schema, pointer.split('/').slice(1).filter(Boolean));
  if (known.length === 0) return '';
  const strays = JSON.parse(list) as string[];
  // An href is what a scenario has in place of a name.
  const shown = strays.filter((name) => name !== 'href' && isShown(schema, name));
  const mistyped = strays.filter((name) => !shown.includes(name));
  return `; known are ${known.join(', ')}${orMeant(mistyped, known)}${aboutShown(shown)}`;
}

/** A name that a GET shows is not mistyped: deny_rules are not meant to be rules. */
function isShown(schema: string, name: string): boolean {
  const answer = answerTo(schema);
  return answer !== undefined && propertyNames(answer).includes(name);
}

const aboutShown = (names: readonly string[]): string =>
  names.length === 0 ? '' : `; a GET alone shows ${names.join(', ')}`;

/** Names of the properties that a schema knows for the object at a place. */
function propertiesAt(schema: string, keys: readonly string[]): readonly string[] {
  let document = schemaNamed(schema) as Document;
  let part: Part | undefined = document;
  for (const key of ['', ...keys]) {
    if (key !== '') part = inside(part, key);
    const file: string | undefined = /^(\w+)\.schema\.json$/.exec(part?.$ref ?? '')?.[1];
    const definition: string | undefined = /^#\/definitions\/(\w+)$/.exec(part?.$ref ?? '')?.[1];
    if (file !== undefined) part = document = schemaNamed(file) as Document;
    if (definition !== undefined) part = document.definitions?.[definition];
  }
  return Object.keys(part?.properties ?? {});
}

function inside(part: Part | undefined, key: string): Part | undefined {
  if (part?.items && /^\d+$/.test(key)) return part.items;
  if (part?.properties && Object.hasOwn(part.properties, key)) return part.properties[key];
  return typeof part?.additionalProperties === 'object' ? part.additionalProperties : undefined;
}
