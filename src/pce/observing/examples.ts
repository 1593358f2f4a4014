import { schemaNamed } from '../model/schemas.ts';

/** The parts of a JSON Schema by which an example is made. */
interface Schema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly examples?: readonly unknown[];
  readonly format?: string;
  readonly minimum?: number;
  readonly minLength?: number;
  readonly items?: Schema;
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly oneOf?: readonly Schema[];
  readonly anyOf?: readonly Schema[];
  readonly allOf?: readonly Schema[];
}

/** Schemas refer to each other in circles. */
const DEEPEST = 6;

const texts: Readonly<Record<string, string>> = {
  'date-time': '2026-01-01T00:00:00Z',
  date: '2026-01-01',
  uuid: '00000000-0000-4000-8000-000000000001',
  ipv4: '10.0.0.1',
  email: 'user@example.com',
};

/** A value that a schema takes, as far as its form tells; nothing else that holds for it is looked at. */
export function exampleOf(schema: object, org: number, name = '', depth = 0): unknown {
  const { $ref, allOf, oneOf = allOf, anyOf = oneOf, ...own } = schema as Schema;
  if (depth > DEEPEST) return null;
  if ($ref !== undefined) return exampleOf(referred($ref), org, name, depth + 1);
  if ('const' in own) return own.const;
  const [listed = own.examples?.[0]] = own.enum ?? [];
  if (listed !== undefined) return listed;
  const type = [own.type].flat()[0];
  if (type === undefined && anyOf?.[0] && !own.properties) return exampleOf(anyOf[0], org, name, depth + 1);
  switch (type ?? (own.properties ? 'object' : 'string')) {
    case 'boolean':
      return true;
    case 'integer':
    case 'number':
      return own.minimum ?? 1;
    case 'array':
      return own.items ? [exampleOf(own.items, org, name, depth + 1)] : [];
    case 'object':
      return objectOf(own, own.required ?? [], org, depth);
    case 'null':
      return null;
    default:
      return name === 'href' ? `/orgs/${org}/labels/1` : textOf(own);
  }
}

const textOf = ({ format = '', minLength = 0 }: Schema) => (texts[format] ?? 'example').padEnd(minLength, 'x');

function objectOf({ properties = {} }: Schema, names: readonly string[], org: number, depth: number) {
  return Object.fromEntries(names.map((name) => [name, exampleOf(properties[name] ?? {}, org, name, depth + 1)]));
}

/** A body with these properties. @param schema name of its document; undefined where that depends on the body */
export function exampleBody(schema: string | undefined, names: readonly string[], org: number): unknown {
  const document: Schema = schema === undefined ? {} : resolved(schemaNamed(schema) as Schema);
  if (document.type === 'array') return exampleOf(document, org);
  return objectOf(document, names, org, 0);
}

const resolved = (schema: Schema): Schema => (schema.$ref === undefined ? schema : resolved(referred(schema.$ref)));

const referred = ($ref: string): Schema => schemaNamed($ref.replace(/\.schema\.json.*$/, '')) as Schema;
