import { schemaNamed } from '../../../src/pce/model/schemas.ts';
import type { Json } from '../../harness.ts';

/** The keywords that bad and good values are derived from: a new property needs no new row. */
export type Schema = Partial<{
  readonly $ref: string;
  readonly type: string | readonly string[];
  readonly enum: readonly (string | null)[];
  readonly oneOf: readonly Schema[];
  readonly items: Schema;
  readonly properties: Readonly<Record<string, Schema>>;
  readonly required: readonly string[];
  readonly additionalProperties: boolean;
  readonly deprecated: boolean;
  readonly uniqueItems: boolean;
  readonly 'x-replaced-by': string;
}> & { readonly [limit in 'minimum' | 'maximum' | 'minLength' | 'maxLength']?: number };

/** A value, the wrong place in it (`#/labels/0`), the message about that, and the document that asks for it. */
export interface Bad {
  readonly value: unknown;
  readonly where: string;
  readonly says: string;
  readonly file: string;
}

const ofType: Json = { null: null, boolean: true, integer: 7, number: 1.5, string: 'seven', array: [], object: {} };

function typeOf(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'array';
  return Number.isInteger(value) ? 'integer' : typeof value;
}

function resolve(schema: Schema, file: string): [Schema, string] {
  if (schema.$ref === undefined) return [schema, file];
  return [schemaNamed(schema.$ref.replace('.schema.json', '')) as Schema, schema.$ref];
}

const typesOf = ({ type = [] }: Schema) => [type].flat() as string[];
const wrongTypes = (right: readonly string[]) => Object.keys(ofType).filter((type) => !right.includes(type));

/** Every value that is wrong in one place. */
export function badValues(reference: Schema, where: string, within: string): Bad[] {
  const [schema, file] = resolve(reference, within);
  if (schema.oneOf) {
    const right = schema.oneOf.flatMap(typesOf);
    const wrong = [...wrongTypes(right).map((type) => ofType[type]), ...schema.oneOf.flatMap(outside)];
    const says = 'did not match any of the required schemas';
    return wrong.map((value) => ({ value, where, says: `of type ${typeOf(value)} ${says}`, file }));
  }
  const right = typesOf(schema);
  const expected = `match ${right[1] ? 'one or more of the following types' : 'the following type'}: ${right.join(', ')}`;
  return [
    ...wrongTypes(right).map((type) => ({
      value: ofType[type],
      where,
      says: `of type ${type} did not ${expected}`,
      file,
    })),
    ...outside(schema).map((value) => ({ value, where, says: complaint(schema, value), file })),
    ...badInside(schema, where, file),
  ];
}

/** Values of the right type that are beyond a limit or not in the list. */
function outside(schema: Schema): unknown[] {
  const bad: unknown[] = [];
  if (schema.minimum !== undefined) bad.push(schema.minimum - 1, -(2 ** 53));
  if (schema.maximum !== undefined) bad.push(schema.maximum + 1);
  if (schema.minLength) bad.push('');
  if (schema.maxLength !== undefined) bad.push('x'.repeat(schema.maxLength + 1));
  if (schema.enum) bad.push('none of them', ` ${schema.enum[0]}`, String(schema.enum[0]).toUpperCase());
  if (schema.enum && !schema.enum.includes('')) bad.push('');
  if (schema.enum && typesOf(schema).includes('null') && !schema.enum.includes(null)) bad.push(null);
  return bad;
}

function complaint(schema: Schema, value: unknown): string {
  if (schema.enum) {
    const values = schema.enum.flatMap((one) => (one === '' ? [] : [one ?? 'null'])).join(', ');
    return `value ${JSON.stringify(value)} did not match one of the following values: ${values}`;
  }
  if (typeof value === 'string') {
    const [what, length] = value === '' ? ['minimum', schema.minLength] : ['maximum', schema.maxLength];
    return `was not of a ${what} string length of ${length}`;
  }
  const isLow = (value as number) < (schema.minimum ?? 0);
  const [what, limit] = isLow ? ['minimum', schema.minimum] : ['maximum', schema.maximum];
  return `did not have a ${what} value of ${limit}, inclusively`;
}

function badInside(schema: Schema, where: string, file: string): Bad[] {
  const bad: Bad[] = [];
  const { items, properties = {} } = schema;
  const below = where === '#/' ? '#/' : `${where}/`;
  if (items) {
    const good = goodValues(items)[0];
    bad.push(...badValues(items, `${below}0`, file).map((inner) => ({ ...inner, value: [inner.value, good] })));
    bad.push(...badValues(items, `${below}1`, file).map((inner) => ({ ...inner, value: [good, inner.value] })));
    if (schema.uniqueItems) bad.push({ value: [good, good], where, says: 'contained duplicated array values', file });
  }
  const good = schema.properties ? (goodValues(schema)[0] as Json) : {};
  for (const [name, property] of Object.entries(properties)) {
    const inners = badValues(property, below + name, file);
    bad.push(...inners.map((inner) => ({ ...inner, value: { ...good, [name]: inner.value } })));
  }
  for (const name of schema.required ?? []) {
    const { [name]: _left, ...value } = good;
    bad.push({ value, where, says: `did not contain a required property of '${name}'`, file });
  }
  if (schema.additionalProperties === false) {
    const says = 'contains additional properties ["colour"] outside of the schema when none are allowed';
    bad.push({ value: { ...good, colour: 'red' }, where, says, file });
  }
  return bad;
}

const distinct = (values: readonly unknown[]) =>
  [...new Set(values.map((value) => JSON.stringify(value)))].map((text) => JSON.parse(text) as unknown);

/** Good values where the schema allows more than the PCE has. */
const existing: Readonly<Record<string, readonly string[]>> = {
  href: ['/orgs/1/labels/1', '/orgs/1/labels/7'],
  'labels_post.key': ['role', 'app', 'env', 'loc'],
};

/** Values at the edges of the allowed range. The first object has the required properties, the others have all. */
export function goodValues(reference: Schema, name = '', document = ''): unknown[] {
  const known = existing[`${document}.${name}`] ?? existing[name];
  if (known) return [...known];
  const [schema] = resolve(reference, '');
  if (schema.oneOf) return schema.oneOf.flatMap((branch) => goodValues(branch));
  if (schema.enum) return schema.enum.filter((value) => typesOf(schema).includes(typeOf(value)));
  return typesOf(schema).flatMap((type): unknown[] => {
    const { minimum, maximum, minLength = 0, maxLength = 10_000, items, properties = {}, required = [] } = schema;
    switch (type) {
      case 'boolean':
        return [true, false];
      case 'integer':
        return [minimum ?? -7, maximum ?? 7, 1000];
      case 'string':
        // Length counts characters, not bytes or UTF-16 units.
        return ['x'.repeat(minLength), 'O\'Brien "\\" <&>\n\t\u202e漢字\u0000', '😀'.repeat(maxLength)];
      case 'array':
        return [[], goodValues(items as Schema).slice(0, 1), goodValues(items as Schema)];
      case 'object': {
        const each = Object.entries(properties).map(([key, one]) => [key, goodValues(one, key)] as const);
        const all = Object.fromEntries(each.map(([key, values]) => [key, values[0]]));
        const least = Object.fromEntries(Object.entries(all).filter(([key]) => required.includes(key)));
        return distinct([least, ...each.flatMap(([key, values]) => values.map((value) => ({ ...all, [key]: value })))]);
      }
      default:
        return [null];
    }
  });
}
