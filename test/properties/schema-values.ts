import fc from 'fast-check';
import { resources } from '../../src/pce/resources/index.ts';
import { choicesOf, documentNamed, type Placed, resolved, type Schema, typesOf } from '../fuzz/schema.ts';

/** Kinds that the names of references do not tell. */
const kindsOfNames: Readonly<Record<string, string>> = {
  ...{ role: 'roles', bound_service: 'virtual_services' },
  ...{ assign_labels: 'labels', assignment: 'labels', restriction: 'labels', scope: 'labels', exclusion: 'labels' },
  ...{ sub_groups: 'label_groups', ingress_services: 'services', egress_services: 'services' },
  ...{ consuming_security_principals: 'security_principals' },
};

const kindNamed = (name: string) =>
  kindsOfNames[name] ?? resources.find(({ kind, singular }) => kind === name || singular === name)?.kind;

const texts = [
  ...['', 'a', 'app', 'role', 'a text', '<☃>', '\u0000', '"href":"/orgs/1/labels/99"', '0', 'x'.repeat(256)],
  ...['10.0.0.1', '10.0.0.0/8', '::1', 'fe80::/10', 'a.example.com', 'eth0', '2027-01-01T00:00:00Z'],
];
const addresses = ['10.0.0.1', '10.0.0.2', '10.0.0.3', '2001:db8::1', '10.0.0.0/8', '::/0'];

/** Stands for the href of an object of this kind: there is none while values are made. */
const MARK = /"<(\w+) (\d+)>"/g;

/** Puts hrefs in. @param all those of a kind that there are */
export const withHrefs = (value: unknown, all: (kind: string) => readonly string[]): unknown =>
  JSON.parse(
    JSON.stringify(value).replaceAll(MARK, (_mark, kind: string, at: string) => {
      const hrefs = all(kind);
      return JSON.stringify(hrefs[Number(at) % Math.max(1, hrefs.length)] ?? '/orgs/1/labels/1');
    }),
  );

/** What answers have and bodies do not: schemas that leave others open let a body say it. */
const strays = fc.oneof(
  { weight: 5, arbitrary: fc.constant({}) },
  fc.dictionary(
    fc.constantFrom(
      ...[
        'href',
        'created_at',
        'updated_by',
        'deleted',
        'update_type',
        'caps',
        'id',
        'name',
        'key',
        'value',
        'managed',
      ],
      ...['average_protection_percent', 'port', 'proto', 'exclusion', 'scope', 'warning', 'stray'],
    ),
    fc.constantFrom<unknown>(null, true, -1, 1.5, '', 'a text', [], {}, [null]),
    { minKeys: 1, maxKeys: 2, noNullPrototype: true },
  ),
);

const deepest = 4;

/** With each property that a body says, it is likelier to be refused. */
const MOST_OPTIONAL = 4;

/** Values that a schema takes, nearly all of them. */
export const valuesOf = (schemaName: string): fc.Arbitrary<unknown> => valuesAt(documentNamed(schemaName), '', 0);

function valuesAt(at: Placed, name: string, depth: number): fc.Arbitrary<unknown> {
  const { schema, document } = resolved(at);
  if (schema.enum) return fc.constantFrom(...schema.enum);
  const choices = choicesOf(schema);
  if (choices.length === 0) return fc.oneof(...ofTypes(schema, document, name, depth));
  return fc.oneof(
    ...choices.map((choice) => {
      const one = resolved({ schema: choice, document });
      return valuesAt({ schema: joined(schema, one.schema), document: one.document }, name, depth);
    }),
  );
}

function joined({ oneOf: _oneOf, anyOf: _anyOf, ...schema }: Schema, choice: Schema): Schema {
  const required = [...(schema.required ?? []), ...(choice.required ?? [])];
  return { ...schema, ...choice, required, properties: { ...choice.properties, ...schema.properties } };
}

function ofTypes(schema: Schema, document: Schema, name: string, depth: number): fc.Arbitrary<unknown>[] {
  const types = typesOf(schema);
  if (types.length === 0)
    return [schema.properties || schema.required ? objects(schema, document, name, depth) : textsNamed(name, schema)];
  return types.map((type) => {
    switch (type) {
      case 'object':
        return objects(schema, document, name, depth);
      case 'array':
        return lists(schema, document, name, depth);
      case 'integer':
      case 'number':
        return numbers(schema);
      case 'boolean':
        return fc.boolean();
      case 'null':
        return fc.constant(null);
      default:
        return textsNamed(name, schema);
    }
  });
}

function objects(schema: Schema, document: Schema, name: string, depth: number): fc.Arbitrary<unknown> {
  const properties = Object.entries(schema.properties ?? {}).filter(
    ([key, { deprecated }]) => !deprecated && (depth < deepest || schema.required?.includes(key)),
  );
  const values = properties.map(([key, part]): [string, fc.Arbitrary<unknown>] => [
    key,
    valuesAt({ schema: part, document }, key === 'href' ? name : key, depth + 1),
  ]);
  const known = new Set(properties.map(([key]) => key));
  // What a body has to say at all is said by the one that it is laid over.
  const requiredKeys = depth === 0 ? [] : (schema.required ?? []).filter((key) => known.has(key));
  const kind = known.has('href') ? kindNamed(name) : undefined;
  const hrefs = fc.nat({ max: 3 }).map((at) => `<${kind} ${at}>`);
  const record = fc.record(
    Object.fromEntries(values.map(([key, value]) => [key, key === 'href' && kind ? hrefs : value])),
    { noNullPrototype: true },
  );
  const { maxProperties = MOST_OPTIONAL } = schema;
  const optional = [...known].filter((key) => !requiredKeys.includes(key));
  const chosen = fc.subarray(optional, { maxLength: Math.min(optional.length, maxProperties, MOST_OPTIONAL) });
  const others = schema.additionalProperties === false ? fc.constant({}) : strays;
  return fc.tuple(record, chosen, others).map(([value, some, more]) => {
    const said = Object.fromEntries([...requiredKeys, ...some].map((key) => [key, value[key]]));
    return { ...Object.fromEntries(Object.entries(more).filter(([key]) => !known.has(key))), ...said };
  });
}

function lists({ items = {}, minItems = 0, maxItems = 3 }: Schema, document: Schema, name: string, depth: number) {
  // Else what may hold the like of itself would have no end.
  if (depth > deepest + 2 && minItems === 0) return fc.constant([]);
  const maxLength = Math.max(minItems, Math.min(maxItems, depth < deepest ? 3 : 1));
  return fc.uniqueArray(valuesAt({ schema: items, document }, name, name === '' ? 0 : depth + 1), {
    ...{ minLength: minItems, maxLength },
    selector: (value) => JSON.stringify(value),
  });
}

function numbers({ minimum = -3, maximum = 100_000, exclusiveMinimum }: Schema): fc.Arbitrary<number> {
  const min = exclusiveMinimum === undefined ? minimum : exclusiveMinimum + 1;
  const max = Math.max(min, maximum);
  return fc.oneof(fc.integer({ min, max: Math.min(max, min + 20) }), fc.integer({ min, max }));
}

function textsNamed(name: string, { minLength = 0, maxLength = 1000, pattern, format }: Schema): fc.Arbitrary<unknown> {
  if (pattern !== undefined) return fc.stringMatching(new RegExp(pattern));
  const fitting = texts.filter(({ length }) => length >= minLength && length <= maxLength);
  const some = fitting.length > 0 ? fitting : ['a'.repeat(minLength)];
  const meant = meantBy(name, format);
  return meant
    ? fc.oneof({ weight: 5, arbitrary: fc.constantFrom(...meant) }, fc.constantFrom(...some))
    : fc.constantFrom(...some);
}

/** Texts that a name or a format asks for. */
function meantBy(name: string, format: string | undefined): readonly string[] | undefined {
  if (format === 'email' || name === 'username') return ['one@mock-pce.test', 'two@mock-pce.test'];
  if (format === 'date-time') return ['2026-01-01T00:00:00Z', '2027-02-03T04:05:06.789Z'];
  const kind = name === 'access_restriction' ? 'access_restrictions' : name === 'role' ? 'roles' : undefined;
  if (kind !== undefined) return [`<${kind} 0>`, `<${kind} 1>`];
  return /(^|_)(ips?|address|addresses|gateway)($|_)/.test(name) ? addresses : undefined;
}
