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
  readonly pattern?: string;
  readonly minItems?: number;
  readonly items?: Schema;
  readonly required?: readonly string[];
  readonly properties?: Properties;
  readonly oneOf?: readonly Schema[];
  readonly anyOf?: readonly Schema[];
  readonly allOf?: readonly Schema[];
}

type Properties = Readonly<Record<string, Schema>>;

/** Whose example it is. */
interface Making {
  /** Finds a schema that is referred to; by default it is a file of `schemas/`. */
  readonly named?: (reference: string) => object;
  /** The org of hrefs [1]. */
  readonly org?: number;
  /** The name of the property. */
  readonly name?: string;
  /** The name of the property that it is a part of. */
  readonly within?: string;
  /** Is put behind names, which must not be there already. */
  readonly unique?: string;
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
  const [choice] = anyOf ?? [];
  if (choice && (own.type !== undefined || own.properties))
    return exampleOf(both(own, resolvedBy(named, choice)), making);
  const given = [own.const, own.default, own.examples?.[0], own.enum?.[0]].find((value) => value !== undefined);
  if (given !== undefined) return given;
  const type = [own.type].flat()[0];
  if (type === undefined && choice) return exampleOf(choice, deeper);
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
      return name === 'href' ? hrefIn(making) : textOf(own, making);
  }
}

function listOf({ items, minItems = 0 }: Schema, making: Making): unknown[] {
  const count = making.isShort ? minItems : Math.max(1, minItems);
  return items ? Array.from({ length: count }, () => exampleOf(saying(items, making), making)) : [];
}

/** An element of a list says something: where nothing is required of it, its first property. */
function saying(items: Schema, { named = referred }: Making): Schema {
  const { properties = {}, required = [], oneOf, anyOf, allOf, ...rest } = resolvedBy(named, items);
  const [first] = Object.keys(properties);
  const isEmpty = first !== undefined && required.length === 0 && !(oneOf ?? anyOf ?? allOf);
  return isEmpty ? { ...rest, properties, required: [first] } : items;
}

/** What has a choice has to be as its own schema says, and as the first of the choices. */
const both = (own: Schema, choice: Schema): Schema => ({
  ...own,
  ...choice,
  properties: bothOf(own.properties ?? {}, choice.properties ?? {}),
  required: [...new Set([...(own.required ?? []), ...(choice.required ?? [])])],
});

const bothOf = (own: Properties, choices: Properties): Properties => ({
  ...own,
  ...Object.fromEntries(Object.entries(choices).map(([name, choice]) => [name, { ...own[name], ...choice }])),
});

const resolvedBy = (named: (reference: string) => object, schema: Schema): Schema =>
  schema.$ref === undefined ? schema : (named(schema.$ref) as Schema);

/** What every org has from its start, by the property that refers to it; a label where it has none of the kind. */
const seeded: Readonly<Record<string, string>> = {
  ip_list: 'sec_policy/draft/ip_lists/1',
  ip_lists: 'sec_policy/draft/ip_lists/1',
  service: 'sec_policy/draft/services/1',
  services: 'sec_policy/draft/services/1',
  ingress_services: 'sec_policy/draft/services/1',
  pairing_profile: 'pairing_profiles/1',
  role: 'roles/owner',
};

const hrefIn = ({ org = 1, within = '' }: Making) => `/orgs/${org}/${seeded[within] ?? 'labels/1'}`;

/** By these names objects are told apart. */
const telling = new Set(['name', 'value', 'username', 'key', 'display_name']);

function textOf({ format = '', pattern, minLength = 0 }: Schema, { name = '', unique = '' }: Making): string {
  const text = texts[format] ?? 'example';
  if (!telling.has(name) || pattern !== undefined) return text.padEnd(minLength, 'x');
  return format === 'email' ? text.replace('@', `${unique}@`) : text + unique;
}

function objectOf({ properties = {} }: Schema, names: readonly string[], making: Making): object {
  const within = making.name ?? making.within;
  const made = names.map((name) => [
    name,
    exampleOf(properties[name] ?? {}, { ...making, name, ...(within && { within }) }),
  ]);
  // The key of something that has a label's, unless it is a new key.
  const isLabel = names.includes('key') && !names.includes('display_name') && properties['key']?.enum === undefined;
  return Object.fromEntries(isLabel ? [...made, ['key', 'role']] : made);
}

/** A body with these properties. @param schema name of its document; undefined where that depends on the body */
export function exampleBody(schema: string | undefined, names: readonly string[], org: number): unknown {
  const document: Schema = schema === undefined ? {} : resolved(schemaNamed(schema) as Schema);
  return document.type === 'array' ? exampleOf(document, { org }) : objectOf(document, names, { org });
}

const resolved = (schema: Schema): Schema => (schema.$ref === undefined ? schema : resolved(referred(schema.$ref)));

const referred = ($ref: string): Schema => schemaNamed($ref.replace(/\.schema\.json.*$/, '')) as Schema;
