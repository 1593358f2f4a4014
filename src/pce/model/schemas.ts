import { packageFile, packageFolder } from './package-files.ts';

/** The parts of a JSON Schema document that we read; Ajv reads the rest. */
export interface SchemaDocument {
  readonly $id: string;
  /** The document that it is another name for. */
  readonly $ref?: string;
  readonly properties?: Readonly<Record<string, SchemaProperty>>;
  readonly required?: readonly string[];
}

interface SchemaProperty {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly enum?: readonly unknown[];
  readonly deprecated?: boolean;
  readonly 'x-replaced-by'?: string;
}

const suffix = '.schema.json';

/** Names of all documents of `schemas/`, without the suffix. */
export const schemaNames = (): string[] =>
  packageFolder('schemas')
    .filter((file) => file.endsWith(suffix))
    .map((file) => file.slice(0, -suffix.length));

/**
 * Reads a document when it is first asked for: most are of resources that a test does not touch.
 * @throws Error when there is no such document: a declaration names one that nobody wrote.
 */
export function schemaNamed(name: string): SchemaDocument {
  let schema = read.get(name);
  if (!schema) read.set(name, (schema = JSON.parse(packageFile(`schemas/${name}${suffix}`)) as SchemaDocument));
  return schema;
}
const read = new Map<string, SchemaDocument>();

/** A document with all of its keywords, and any part of it. */
export type SchemaPart = Readonly<Record<string, unknown>>;

/** The same for those who go through all keywords. */
export const documentNamed = (name: string): SchemaPart => schemaNamed(name) as SchemaDocument & SchemaPart;

/** Names of a document's properties, in its order, which is the order of our answers. */
export function propertyNames(name: string): readonly string[] {
  let names = namesOf.get(name);
  if (!names) namesOf.set(name, (names = findNames(schemaNamed(name))));
  return names;
}
const namesOf = new Map<string, readonly string[]>();

const findNames = ({ $ref, properties = {} }: SchemaDocument): readonly string[] =>
  $ref === undefined ? Object.keys(properties) : propertyNames($ref.replace(suffix, ''));

/** The replacement of each deprecated property of a document; undefined where there is none. */
export function deprecatedIn(name: string): ReadonlyMap<string, string | undefined> {
  let deprecated = deprecatedOf.get(name);
  if (!deprecated) deprecatedOf.set(name, (deprecated = findDeprecated(schemaNamed(name))));
  return deprecated;
}
const deprecatedOf = new Map<string, ReadonlyMap<string, string | undefined>>();

function findDeprecated({ properties = {} }: SchemaDocument): ReadonlyMap<string, string | undefined> {
  const deprecated = Object.entries(properties).filter(([, property]) => property.deprecated);
  return new Map(deprecated.map(([name, property]) => [name, property['x-replaced-by']]));
}
