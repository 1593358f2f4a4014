// Reads a JSON Schema (draft 4 or 7) as a table of facts, path by path, so that two schemas can be compared by what
// they say and not by how they say it: `type: [string, null]` and `oneOf: [null, string]` are the same two facts.
import { readFileSync } from 'node:fs';
import path from 'node:path';

export type Schema = {
  $id?: string;
  $schema?: string;
  $ref?: string;
  type?: string | string[];
  enum?: (string | null)[];
  required?: string[];
  patternProperties?: { [pattern: string]: Schema };
  properties?: { [name: string]: Schema };
  additionalProperties?: unknown;
  items?: Schema;
  oneOf?: Schema[];
  anyOf?: Schema[];
  definitions?: { [name: string]: Schema };
} & { [bound in (typeof BOUNDS)[number]]?: FactValue };
export type FactValue = string | number | boolean | readonly (string | number | boolean)[] | undefined;

/** Facts that a schema states about one place. Facts that it does not state are undefined. */
export type Facts = {
  /** Whether the parent requires it. */
  required: boolean;
  /** Sorted, without null. */
  types?: readonly string[];
  nullable: boolean;
  /** In the order of the schema, which error messages show; without null. */
  enum?: readonly string[];
  /** No property outside of the schema is allowed. */
  closed: boolean;
  /** How the alternatives below it (`path|0`, `path|1`) are combined. */
  choice?: 'oneOf' | 'anyOf';
  /** File and fragment of the schema that is referred to here. It is compared in its own file. */
  ref?: string;
} & { [fact in (typeof BOUNDS)[number]]?: FactValue };

const BOUNDS = [
  'minimum',
  'maximum',
  'minLength',
  'maxLength',
  'minItems',
  'maxItems',
  'uniqueItems',
  'minProperties',
  'maxProperties',
  'format',
  'pattern',
] as const;

const STRUCTURE = [
  'patternProperties',
  'type',
  'enum',
  'required',
  'properties',
  'additionalProperties',
  'items',
  'oneOf',
  'anyOf',
  '$ref',
];
const ANNOTATIONS = [
  '$schema',
  '$id',
  'id',
  'title',
  'default',
  'description',
  'definitions',
  'default',
  'deprecated',
  'x-replaced-by',
  'expose_to',
  // A slip for additionalProperties: what it forbids, no PCE does.
  'additional_properties',
  '_comment',
  'id',
  // Two keywords that the published schemas misspell; a validator takes no notice of them.
  'additionalPropertes',
  'uniqueitems',
];
const KNOWN = new Set<string>([...BOUNDS, ...STRUCTURE, ...ANNOTATIONS]);

export function readSchema(file: string): Schema {
  return JSON.parse(readFileSync(file, 'utf8')) as Schema;
}

/** The subschema at a JSON pointer; `#definitions/x`, without the slash, is published and means the same. */
export function at(schema: Schema, pointer: string): Schema | undefined {
  let here: unknown = schema;
  for (const key of pointer.split('/').filter((part) => part !== '' && part !== '#')) {
    here = (here as { [key: string]: unknown } | undefined)?.[key];
  }
  return here as Schema | undefined;
}

export type FlattenOptions = {
  /** Paths to leave out, with all below them. */
  skip?: readonly string[];
};

/** All facts of a schema; its definitions stand under `definitions/name`. */
export function flatten(schema: Schema, options: FlattenOptions = {}): Map<string, Facts> {
  const table = new Map<string, Facts>();
  const walk = (part: Schema, where: string, required: boolean, nullable = false): void => {
    if (options.skip?.includes(where)) return;
    refuseUnknown(part, where);
    if (part.$ref) {
      table.set(where, { required, nullable, closed: false, ref: refName(part.$ref) });
      return;
    }
    const choice = part.oneOf ? 'oneOf' : 'anyOf';
    const all = part[choice] ?? [];
    const alternatives = all.filter((alternative) => alternative.type !== 'null');
    const orNull = nullable || alternatives.length < all.length;
    if (alternatives.length === 1) {
      const { [choice]: _, ...rest } = part;
      walk({ ...rest, ...alternatives[0] }, where, required, orNull);
      return;
    }
    const facts: Facts = { ...factsOf(part), required, nullable: orNull || allowsNull(part) };
    table.set(where, alternatives.length > 0 ? { ...facts, choice } : facts);
    for (const [index, alternative] of alternatives.entries()) walk(alternative, `${where}|${index}`, false);
    const { properties = {}, required: needed = [] } = part;
    for (const name of new Set([...Object.keys(properties), ...needed])) {
      walk(properties[name] ?? {}, `${where}/${name}`, needed.includes(name));
    }
    for (const [pattern, value] of Object.entries(part.patternProperties ?? {}))
      walk(value, `${where}/${pattern}`, false);
    if (part.items) walk(part.items, `${where}/*`, false);
  };
  walk(schema, '#', false);
  for (const [name, definition] of Object.entries(schema.definitions ?? {}))
    walk(definition, `definitions/${name}`, false);
  return table;
}

function factsOf(part: Schema): Omit<Facts, 'required' | 'nullable'> {
  const types = typesOf(part).filter((type) => type !== 'null');
  const facts: Omit<Facts, 'required' | 'nullable'> = { closed: part.additionalProperties === false };
  if (types.length > 0) facts.types = types.sort();
  if (part.enum) facts.enum = part.enum.filter((value) => value !== null);
  for (const bound of BOUNDS) if (part[bound] !== undefined) facts[bound] = part[bound];
  return facts;
}

function typesOf(part: Schema): string[] {
  return part.type === undefined ? [] : [part.type].flat();
}

function allowsNull(part: Schema): boolean {
  return typesOf(part).includes('null') && (part.enum === undefined || part.enum.includes(null));
}

function refName(ref: string): string {
  const [file = '', fragment = ''] = ref.split('#');
  const name = fragment.split('/').filter(Boolean).join('/');
  return (file && path.posix.basename(file)) + (name && `#${name}`);
}

/** An unknown keyword is an error: it would go uncompared. */
function refuseUnknown(part: Schema, where: string): void {
  const unknown = Object.keys(part).filter((keyword) => !KNOWN.has(keyword));
  if (unknown.length > 0) throw new Error(`${where}: no idea what ${unknown.join(', ')} means`);
  const extra = part.additionalProperties;
  if (extra !== undefined && typeof extra !== 'boolean') throw new Error(`${where}: additionalProperties is a schema`);
}

export type Difference = { path: string; fact: string; ours: FactValue; published: FactValue };

/** Every fact in which two tables differ. A place that only one of them has is one difference, the fact `present`. */
export function compare(ours: Map<string, Facts>, published: Map<string, Facts>): Difference[] {
  const differences: Difference[] = [];
  for (const where of new Set([...ours.keys(), ...published.keys()])) {
    const [mine, theirs] = [ours.get(where), published.get(where)];
    if (mine && theirs) {
      for (const fact of new Set([...Object.keys(mine), ...Object.keys(theirs)]) as Set<keyof Facts>) {
        if (JSON.stringify(mine[fact]) !== JSON.stringify(theirs[fact])) {
          differences.push({ path: where, fact, ours: mine[fact], published: theirs[fact] });
        }
      }
    } else {
      const parent = where.replace(/([/|][^/|]*)$/, '');
      const known = where === '#' || parent === 'definitions' || (ours.has(parent) && published.has(parent));
      if (known) differences.push({ path: where, fact: 'present', ours: Boolean(mine), published: Boolean(theirs) });
    }
  }
  return differences;
}
