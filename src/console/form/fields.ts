import { isReference, type ListOfReferences, listOfReferences } from './elements.ts';
import type { Schema } from './schema.ts';

/** How a property is asked for. What a form cannot draw is JSON. */
type Form = 'text' | 'number' | 'yes or no' | 'choice' | 'reference' | 'references' | 'objects' | 'json';

/** Kinds that properties refer to. */
export type References = readonly { readonly property: string; readonly kind: string }[];

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
  /** Of each object in a list. */
  readonly element: readonly Field[];
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

/** Lists of objects are forms within forms this deep: what is deeper is JSON. */
const DEEPEST = 2;

/** The objects that a list is made of; undefined where they are of several shapes, or references alone. */
function elementIn({ items }: Schema): Schema | undefined {
  const isKnown = items?.properties !== undefined && items.oneOf === undefined;
  return isKnown && !isReference(items) ? items : undefined;
}

/** What has to be there. An element that is known by its href need not have the rest once more. */
const requiredOf = ({ required, anyOf = [] }: Schema): readonly string[] =>
  required ?? anyOf.flatMap((one) => one.required ?? []).filter((name) => name !== 'href');

/** What a body of a schema is asked for, in its order, the required ones first. */
export function fieldsOf(schema: Schema, references: References, deepest = DEEPEST): Field[] {
  const required = requiredOf(schema);
  // A PCE refuses what is deprecated, or takes it for something else: a form offers what is in its place.
  const parts = Object.entries(schema.properties ?? {}).filter(([, part]) => part.deprecated !== true);
  const fields = parts.map(([name, part]): Field => {
    const list = listOfReferences(name, part, references);
    const element = list || deepest === 0 ? undefined : elementIn(part);
    return {
      form: list ? 'references' : element ? 'objects' : formOf(part),
      ...{ name, isRequired: required.includes(name), schema: part, list },
      values: (part.enum ?? []).filter((value) => typeof value === 'string'),
      kind: references.find(({ property }) => property === name)?.kind,
      // Its href tells which one it is: it stays.
      element: element
        ? fieldsOf(element, within(name, references), deepest - 1).filter((field) => field.name !== 'href')
        : [],
    };
  });
  return [...fields.filter(({ isRequired }) => isRequired), ...fields.filter(({ isRequired }) => !isRequired)];
}

/** The references of the elements of a list. */
function within(name: string, references: References): References {
  const start = `${name}[].`;
  return references
    .filter(({ property }) => property.startsWith(start))
    .map(({ property, kind }) => ({ property: property.slice(start.length), kind }));
}

/** What the schema says of a property, where that is more than its name once more. */
export const aboutText = (name: string, { description = '' }: Pick<Schema, 'description'>): string =>
  description.toLowerCase() === name.replaceAll('_', ' ') ? '' : description;

/** Where a refusal points to, by the words of a PCE: the steps of the path, and what is missing there. */
export function pointedBy(message: string): string[] {
  const [, path = '', missing = ''] =
    /property '#\/([^']*)'(?: did not contain a required property of '(\w+)')?/.exec(message) ?? [];
  return [...path.split('/'), missing].filter(Boolean);
}

/** The field that a refusal is about; undefined where it names none. */
export const fieldIn = (message: string, names: readonly string[]): string | undefined =>
  names.find((name) => name === pointedBy(message)[0]);
