import type { Ajv, ValidateFunction } from 'ajv';
import { schemaName } from '../../pce/model/names.ts';
import { schemaNamed, schemaNames } from '../../pce/model/schemas.ts';
import { resources } from '../../pce/resources/index.ts';
import { turns } from '../../state/turns.ts';

/** The shapes of what is kept as JSON and comes back with a snapshot, by the names of their schemas. */
export type Shapes = Readonly<Record<string, ValidateFunction>>;

const kept = [...new Set([...resources, { kind: 'events' }].map((resource) => schemaName(resource, 'get')))];

let known: Promise<Shapes> | undefined;

/** Compiled with the first import of a process: nothing else needs Ajv while a server runs. */
export const shapesOfKept = (): Promise<Shapes> => (known ??= compiled());

async function compiled(): Promise<Shapes> {
  const { Ajv } = await import('ajv');
  // The schemas are ours, and known to be right: to look at each takes longer than all the rest.
  const ajv = new Ajv({ messages: false, allowUnionTypes: true, validateSchema: false });
  for (const name of schemaNames()) ajv.addSchema(shapeOf(schemaNamed(name)));
  const turn = turns();
  const shapes: Record<string, ValidateFunction> = {};
  for (const name of kept) {
    // Some 50 ms each, in between which others are served.
    await turn();
    shapes[name] = compiledBy(ajv, name);
  }
  return shapes;
}

function compiledBy(ajv: Ajv, name: string): ValidateFunction {
  const validate = ajv.getSchema(`${name}.schema.json`);
  if (!validate) throw new Error(`there is no schema ${name}`);
  return validate;
}

/** The part of a schema that code relies on: types, and what is there at all. */
function shapeOf<T>(schema: T): T {
  if (typeof schema !== 'object' || schema === null) return schema;
  const shape = Object.entries(schema).flatMap(([name, value]: [string, unknown]): [string, unknown][] => {
    if (/^(\$id|\$ref|type|required)$/.test(name)) return [[name, value]];
    if (name === 'items') return [[name, shapeOf(value)]];
    if (name === 'oneOf' || name === 'anyOf') return [['anyOf', (value as unknown[]).map(shapeOf)]];
    if (name !== 'properties' && name !== 'definitions') return [];
    return [[name, Object.fromEntries(Object.entries(value as object).map(([key, part]) => [key, shapeOf(part)]))]];
  });
  return Object.fromEntries(shape) as T;
}
