// Writes the TypeScript types of all schemas in this folder, one exported type for each document:
// pairing_profiles_post.schema.json is PairingProfilesPost. `npm run generate`; with --check nothing is written, and
// the exit code is 1 if the file on disk differs.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { compile, type JSONSchema } from 'json-schema-to-typescript';

type Schema = {
  $ref?: string;
  type?: string | string[];
  description?: string;
  properties?: { [name: string]: Schema };
  additionalProperties?: unknown;
  items?: Schema;
  oneOf?: Schema[];
  anyOf?: Schema[];
  definitions?: { [name: string]: Schema };
};

const FOLDER = import.meta.dirname;
const TARGET = path.join(FOLDER, '../src/generated/schema-types.ts');
const ENDING = '.schema.json';
const HEADER = '// Generated from schemas/ by `npm run generate`. Do not edit: change the schema and run it again.\n';

/** `pairing_profiles_post.schema.json` → `PairingProfilesPost`; a definition's name goes behind that of its file. */
function typeName(file: string, definition = ''): string {
  const words = `${file.replace(ENDING, '')}_${definition}`.split('_').filter(Boolean);
  return words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join('');
}

/**
 * A schema as the compiler gets it: references replaced by the name of the type that stands for them, objects without
 * declared properties left open, and no descriptions below the top (the schema has them).
 */
function forCompiler(part: Schema, file: string, top = false): Schema & { tsType?: string } {
  const { $ref, description, ...rest } = part;
  const kept: Schema = top && description ? { description, ...rest } : rest;
  if ($ref) {
    const [target, definition] = $ref.split('#/definitions/');
    return { ...kept, tsType: typeName(target || file, definition) };
  }
  const properties = Object.entries(kept.properties ?? {});
  if (properties.length > 0) {
    // "One of these" is a rule for validation; as a type it would only repeat the properties, untyped.
    const { oneOf: _one, anyOf: _any, ...object } = kept;
    const compiled = properties.map(([name, property]) => [name, forCompiler(property, file)]);
    return { ...object, properties: Object.fromEntries(compiled) };
  }
  const types = [kept.type ?? []].flat();
  if (types.includes('object') && !kept.oneOf) {
    const record = `Record<string, ${kept.additionalProperties === false ? 'never' : 'unknown'}>`;
    const { anyOf: _any, ...open } = kept;
    return { ...open, tsType: types.includes('null') ? `${record} | null` : record };
  }
  const compiled = { ...kept };
  if (kept.items) compiled.items = forCompiler(kept.items, file);
  if (kept.oneOf) compiled.oneOf = kept.oneOf.map((alternative) => forCompiler(alternative, file));
  if (kept.anyOf) compiled.anyOf = kept.anyOf.map((alternative) => forCompiler(alternative, file));
  return compiled;
}

/** Every document, and every definition of a document that is only a collection of them. */
function* documents(): Generator<{ name: string; schema: Schema }> {
  for (const file of readdirSync(FOLDER).sort()) {
    if (!file.endsWith(ENDING)) continue;
    const { definitions, ...schema } = JSON.parse(readFileSync(path.join(FOLDER, file), 'utf8')) as Schema;
    for (const [name, definition] of Object.entries(definitions ?? {})) {
      yield { name: typeName(file, name), schema: forCompiler(definition, file, true) };
    }
    if (!definitions || schema.properties) yield { name: typeName(file), schema: forCompiler(schema, file, true) };
  }
}

async function generate(): Promise<string> {
  const types: string[] = [];
  for (const { name, schema } of documents()) {
    const type = await compile({ ...schema, $id: undefined, title: name } as JSONSchema, name, {
      additionalProperties: false,
      bannerComment: '',
      ignoreMinAndMaxItems: true,
      style: { printWidth: 120, singleQuote: true, trailingComma: 'all' },
    });
    types.push(type.trim().replaceAll(/\/\*\*\n *\* (.*)\n *\*\//g, '/** $1 */'));
  }
  return `${HEADER}\n${types.join('\n\n')}\n`;
}

const text = await generate();
const shown = path.relative(process.cwd(), TARGET);
if (!process.argv.includes('--check')) {
  writeFileSync(TARGET, text);
} else if (!existsSync(TARGET) || readFileSync(TARGET, 'utf8') !== text) {
  console.error(`${shown} is not what schemas/ gives: run npm run generate`);
  process.exitCode = 1;
}
