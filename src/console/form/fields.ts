import { isReference, type ListOfReferences, listOfReferences, withHrefsAlone } from './elements.ts';
import type { Schema } from './schema.ts';

/** How a property is asked for. What a form cannot draw is JSON. */
type Form = 'text' | 'number' | 'yes or no' | 'choice' | 'reference' | 'references' | 'json';

export interface Field {
  readonly name: string;
  readonly form: Form;
  readonly isRequired: boolean;
  readonly schema: Schema;
  /** Values of a choice. */
  readonly values: readonly string[];
  /** Kind that a reference is to. */
  readonly kind: string | undefined;
  /** Of a list of references. */
  readonly list: ListOfReferences | undefined;
}

const typesOf = ({ type }: Schema): string[] => [type ?? []].flat().filter((name) => name !== 'null');

function formOf(schema: Schema): Form {
  const [type, ...others] = typesOf(schema);
  if (schema.enum?.some((value) => typeof value === 'string')) return 'choice';
  if (others.length > 0 || type === undefined) return 'json';
  if (type === 'string') return 'text';
  if (type === 'integer' || type === 'number') return 'number';
  if (type === 'boolean') return 'yes or no';
  return type === 'object' && isReference(schema) ? 'reference' : 'json';
}

/** What a body of a schema is asked for, in its order, the required ones first. */
export function fieldsOf(schema: Schema, references: readonly { property: string; kind: string }[]): Field[] {
  const required = schema.required ?? [];
  // A PCE refuses what is deprecated, or takes it for something else: a form offers what is in its place.
  const parts = Object.entries(schema.properties ?? {}).filter(([, part]) => part.deprecated !== true);
  const fields = parts.map(([name, part]): Field => {
    const list = listOfReferences(name, part, references);
    return {
      ...{ name, form: list ? 'references' : formOf(part), isRequired: required.includes(name), schema: part, list },
      values: (part.enum ?? []).filter((value) => typeof value === 'string'),
      kind: references.find(({ property }) => property === name)?.kind,
    };
  });
  return [...fields.filter(({ isRequired }) => isRequired), ...fields.filter(({ isRequired }) => !isRequired)];
}

/** A value as its field shows it. */
export function textOf({ form }: Field, value: unknown): string {
  if (value === undefined || value === null) return '';
  if (form === 'reference') return String((value as { href?: string }).href ?? '');
  if (form === 'references') return JSON.stringify(withHrefsAlone(value), null, 2);
  return form === 'json' ? JSON.stringify(value, null, 2) : String(value);
}

/** The value of a field; undefined where it is empty. @throws SyntaxError for JSON that is none */
export function givenBy({ form }: Field, text: string): unknown {
  if (text === '') return undefined;
  if (form === 'number') return Number(text);
  if (form === 'yes or no') return text === 'true';
  if (form === 'reference') return { href: text };
  return form === 'json' || form === 'references' ? JSON.parse(text) : text;
}

/** What the schema says of a property, where that is more than its name once more. */
export const aboutText = (name: string, { description = '' }: Pick<Schema, 'description'>): string =>
  description.toLowerCase() === name.replaceAll('_', ' ') ? '' : description;

/** The field that a refusal is about, by the pointer in its message; undefined where it names none. */
export function fieldIn(message: string, names: readonly string[]): string | undefined {
  const [, pointed, missing] =
    /property '#\/(\w*)[^']*'(?: did not contain a required property of '(\w+)')?/.exec(message) ?? [];
  return names.find((name) => name === pointed) ?? names.find((name) => name === missing);
}
