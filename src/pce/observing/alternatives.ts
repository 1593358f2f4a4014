import { documentNamed } from '../model/schemas.ts';
import { firstFew } from './words.ts';

/** A schema that lets a value be one of several things. */
export interface Alternatives {
  readonly description?: string;
  readonly oneOf?: readonly Alternative[];
  readonly anyOf?: readonly Alternative[];
}

interface Alternative {
  readonly type?: string | readonly string[];
  readonly enum?: readonly unknown[];
  readonly minimum?: number;
  readonly maximum?: number;
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, Pick<Alternative, 'enum'>>>;
  readonly $ref?: string;
}

/** What is taken, in words: `integer from 1 to 2147483647, or "unlimited"`. Holds words of schemas alone. */
export function alternativesOf(schema: Alternatives = {}): string {
  const all = [...(schema.oneOf ?? []), ...(schema.anyOf ?? [])];
  const told = all.map(inWords).filter(Boolean);
  // Formats and patterns are no words: the description says what they mean.
  return told.join(', or ') || (all.length === 0 ? '' : inSentence(schema.description ?? ''));
}

const inSentence = (description: string) => description.charAt(0).toLowerCase() + description.slice(1);

function inWords({ type, enum: values, minimum, maximum, required, properties = {}, $ref }: Alternative): string {
  if (values) return listed(values).join(', ');
  if (required || Object.keys(properties).length > 0) return objectWith(required ?? [], properties);
  if ($ref !== undefined) return inWordsOf($ref);
  const from = minimum === undefined ? '' : ` from ${minimum}`;
  const to = maximum === undefined ? '' : ` to ${maximum}`;
  return [type ?? []].flat().join(' or ') + from + to;
}

function objectWith(required: readonly string[], properties: NonNullable<Alternative['properties']>): string {
  const valuesOf = (name: string) => listed(properties[name]?.enum ?? []).join(' or ');
  const needed = required.map((name) => `${name} ${valuesOf(name)}`.trim()).join(', ');
  const others = Object.keys(properties).filter((name) => !required.includes(name));
  const besides = firstFew(others, MOST_TAKEN);
  if (required.length === 0) return `an object with ${besides}`;
  return `an object with ${needed}${others.length === 0 ? '' : ` (and ${besides})`}`;
}

/** So many names of those that an object may have besides are told. */
const MOST_TAKEN = 8;

/** The name of a schema says little: `href_object` is an object with href. */
function inWordsOf(reference: string): string {
  const [file = '', pointer = ''] = reference.split('.schema.json');
  const whole = pointer === '' || pointer === '#' ? inWords(documentNamed(file)) : '';
  return whole.startsWith('an object with ') ? whole : file;
}

const listed = (values: readonly unknown[]) => values.map((value) => JSON.stringify(value));
