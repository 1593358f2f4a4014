import { schemaNamed } from './schemas.ts';

/** The parts of a JSON Schema that an example follows. */
interface Schema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly const?: unknown;
  readonly default?: unknown;
  readonly examples?: readonly unknown[];
  readonly enum?: readonly unknown[];
  readonly format?: string;
  readonly minimum?: number;
  readonly minLength?: number;
  readonly minItems?: number;
  readonly items?: Schema;
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly oneOf?: readonly Schema[];
  readonly anyOf?: readonly Schema[];
  readonly allOf?: readonly Schema[];
}

/** Whose example it is. */
interface Making {
  /** Finds a schema that is referred to; by default it is a file of `schemas/`. */
  readonly named?: (reference: string) => object;
  /** The org of hrefs [1]. */
  readonly org?: number;
  /** The name of the property. */
  readonly name?: string;
  /** Lists are as short as they may be; else they show an item. */
  readonly isShort?: boolean;
  readonly depth?: number;
}

/** Schemas refer to each other in circles. */
const DEEPEST = 6;

const texts: Readonly<Record<string, string>> = {
  'date-time': '2026-01-01T00:00:00Z',
  date: '2026-01-01',
  uuid: '00000000-0000-4000-8000-000000000001',
  ipv4: '10.0.0.1',
  ipv6: '2001:db8::1',
  email: 'user@example.com',
};

/** A value that a schema takes, as far as its form tells. Of an object it has what is required. */
export function exampleOf(schema: object, making: Making = {}): unknown {
  const { $ref, allOf, oneOf = allOf, anyOf = oneOf, ...own } = schema as Schema;
  const { named = referred, name, depth = 0 } = making;
  const deeper = { ...making, depth: depth + 1 };
  if (depth > DEEPEST) return null;
  if ($ref !== undefined) return exampleOf(named($ref), deeper);
  const given = [own.const, own.default, own.examples?.[0], own.enum?.[0]].find((value) => value !== undefined);
  if (given !== undefined) return given;
  const type = [own.type].flat()[0];
  if (type === undefined && anyOf?.[0] && !own.properties) return exampleOf(anyOf[0], deeper);
  switch (type ?? (own.properties ? 'object' : 'string')) {
    case 'boolean':
      return true;
    case 'integer':
    case 'number':
      return own.minimum ?? 1;
    case 'array':
      return listOf(own, deeper);
    case 'object':
      return objectOf(own, own.required ?? [], deeper);
    case 'null':
      return null;
    default:
      return name === 'href' ? `/orgs/${making.org ?? 1}/labels/1` : textOf(own);
  }
}

function listOf({ items, minItems = 0 }: Schema, making: Making): unknown[] {
  const count = making.isShort ? minItems : Math.max(1, minItems);
  return items ? Array.from({ length: count }, () => exampleOf(items, making)) : [];
}

const textOf = ({ format = '', minLength = 0 }: Schema) => (texts[format] ?? 'example').padEnd(minLength, 'x');

function objectOf({ properties = {} }: Schema, names: readonly string[], making: Making): object {
  return Object.fromEntries(names.map((name) => [name, exampleOf(properties[name] ?? {}, { ...making, name })]));
}

/** A body with these properties. @param schema name of its document; undefined where that depends on the body */
export function exampleBody(schema: string | undefined, names: readonly string[], org: number): unknown {
  const document: Schema = schema === undefined ? {} : resolved(schemaNamed(schema) as Schema);
  return document.type === 'array' ? exampleOf(document, { org }) : objectOf(document, names, { org });
}

const resolved = (schema: Schema): Schema => (schema.$ref === undefined ? schema : resolved(referred(schema.$ref)));

const referred = ($ref: string): Schema => schemaNamed($ref.replace(/\.schema\.json.*$/, '')) as Schema;
