/** The parts of a JSON Schema that an example follows. */
interface Schema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly default?: unknown;
  readonly examples?: readonly unknown[];
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly format?: string;
  readonly minimum?: number;
  readonly minItems?: number;
  readonly items?: Schema;
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, Schema>>;
}

const formats: Readonly<Record<string, string>> = {
  'date-time': '2026-01-01T00:00:00.000Z',
  date: '2026-01-01',
  ipv4: '10.0.0.1',
  ipv6: '2001:db8::1',
  email: 'user@example.com',
};

/**
 * A small value of the form that a schema asks for: what is required, and of that the simplest.
 * @param named finds a schema that is referred to
 */
export function exampleOf(schema: Schema, named: (reference: string) => Schema): unknown {
  if (schema.$ref !== undefined) return exampleOf(named(schema.$ref), named);
  const [given] = [schema.const, schema.default, ...(schema.examples ?? []), ...(schema.enum ?? [])].filter(
    (value) => value !== undefined,
  );
  if (given !== undefined) return given;
  const [choice] = schema.anyOf ?? schema.oneOf ?? [];
  switch ([schema.type].flat()[0]) {
    case 'object':
      return objectOf(schema, named);
    case 'array':
      return Array.from({ length: schema.minItems ?? 0 }, () => exampleOf(schema.items ?? {}, named));
    case 'string':
      return formats[schema.format ?? ''] ?? 'text';
    case 'integer':
    case 'number':
      return schema.minimum ?? 1;
    case 'boolean':
      return true;
    case 'null':
      return null;
    default:
      return choice ? exampleOf(choice, named) : {};
  }
}

function objectOf({ required = [], properties = {} }: Schema, named: (reference: string) => Schema): object {
  return Object.fromEntries(required.map((name) => [name, exampleOf(properties[name] ?? {}, named)]));
}
