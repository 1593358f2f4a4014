import { isReference, type ListOfReferences, listOfReferences } from './elements.ts';
import type { Schema } from './schema.ts';

/** How a property is asked for. What a form cannot draw is JSON. */
type Form =
  | 'text'
  | 'number'
  | 'number or word'
  | 'yes or no'
  | 'choice'
  | 'several'
  | 'lines'
  | 'reference'
  | 'references'
  | 'object'
  | 'objects'
  | 'json';

/** Kinds that properties refer to. */
export type References = readonly { readonly property: string; readonly kind: string }[];

export interface Field {
  readonly name: string;
  readonly form: Form;
  readonly isRequired: boolean;
  readonly schema: Schema;
  /** Values of a choice, those of which several may be chosen, or the words beside a number. */
  readonly values: readonly string[];
  /** Kind that a reference is to. */
  readonly kind: string | undefined;
  /** Of a list of references. */
  readonly list: ListOfReferences | undefined;
  /** Of an object, or of each object in a list. */
  readonly element: readonly Field[];
}

const typesOf = ({ type }: Schema): string[] => [type ?? []].flat().filter((name) => name !== 'null');

function formOf(schema: Schema): Form {
  const [type, ...others] = typesOf(schema);
  if (schema.enum?.some((value) => typeof value === 'string')) return 'choice';
  if (isNumberOrWord(schema)) return 'number or word';
  if (others.length > 0 || type === undefined) return 'json';
  if (type === 'string') return 'text';
  if (type === 'integer' || type === 'number') return 'number';
  if (type === 'boolean') return 'yes or no';
  if (type === 'array') return formOfList(schema);
  return isReference(schema) ? 'reference' : 'json';
}

/** Texts of a list have a line each, and those that are known a box each. */
function formOfList({ items = {} }: Schema): Form {
  const isOfTexts = String(typesOf(items)) === 'string';
  if (!isOfTexts) return 'json';
  return items.enum ? 'several' : 'lines';
}

/** Such as the uses of a pairing key: a number, or `unlimited`. */
const isNumberOrWord = ({ oneOf = [] }: Schema): boolean =>
  oneOf.length === 2 && oneOf.some((one) => one.enum) && oneOf.some((one) => String(typesOf(one)) === 'integer');

const valuesIn = ({ enum: own, items, oneOf = [] }: Schema): string[] =>
  [own ?? items?.enum ?? oneOf.flatMap((one) => one.enum ?? [])].flat().filter((value) => typeof value === 'string');

/** Lists of objects are forms within forms this deep: what is deeper is JSON. */
const DEEPEST = 2;

/** Its properties are known, it has one shape, and it is more than a reference. */
const hasFields = (schema: Schema | undefined): schema is Schema =>
  schema?.properties !== undefined && schema.oneOf === undefined && !isReference(schema);

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
    const isOfObjects = !list && deepest > 0 && hasFields(part.items);
    const isObject = hasFields(part);
    const element = isOfObjects ? part.items : isObject ? part : {};
    return {
      form: list ? 'references' : isOfObjects ? 'objects' : isObject ? 'object' : formOf(part),
      ...{ name, isRequired: required.includes(name), schema: part, list },
      values: valuesIn(part),
      kind: references.find(({ property }) => property === name)?.kind,
      // Its href tells which one it is: it stays.
      element: fieldsOf(element ?? {}, within(name, references), isOfObjects ? deepest - 1 : deepest).filter(
        (field) => field.name !== 'href',
      ),
    };
  });
  return [...fields.filter(({ isRequired }) => isRequired), ...fields.filter(({ isRequired }) => !isRequired)];
}

/** The references of an object, or of the elements of a list. */
function within(name: string, references: References): References {
  return references.flatMap(({ property, kind }) => {
    const start = [`${name}[].`, `${name}.`].find((one) => property.startsWith(one));
    return start === undefined ? [] : [{ property: property.slice(start.length), kind }];
  });
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
