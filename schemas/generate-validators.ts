// Writes the code that checks request bodies and scenarios, and the shapes of what is kept: Ajv compiles the schemas
// here, ahead, so that a server neither loads it nor waits for it. `npm run generate`; with --check nothing is written,
// and the exit code is 1 if a file on disk is not what would be.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { _ } from 'ajv';
import standalone from 'ajv/dist/standalone/index.js';
import { type SchemaDocument, schemaNamed, schemaNames } from '../src/pce/model/schemas.ts';
import { ajvWith } from './ajv.ts';

const FOLDER = path.join(import.meta.dirname, '../src/generated');
const HEADER = `// @ts-nocheck
// Generated from schemas/ by \`npm run generate\`. Do not edit: change the schema and run it again.
`;

/** Only what is ever sent to us: answers are checked in tests, where Ajv may be loaded. */
const sent = schemaNames().filter((name) => name === 'scenario' || /_(post|put)$/.test(name));

/** What is kept as JSON, and comes back with a snapshot. */
const kept = ['labels', 'label_dimensions', 'pairing_profiles', 'vens', 'workloads', 'events'].map(
  (name) => `${name}_get`,
);

/**
 * Ajv's `require("b").c` as an import, which a bundler sees. Its own count of characters is CommonJS, of which Node and
 * bundlers disagree what the default export is: ours takes its place.
 */
function withImports(code: string): string {
  let count = 0;
  const imports: string[] = [];
  const body = code
    .replaceAll('require("ajv/dist/runtime/ucs2length").default', 'require("../pce/model/json-values.ts").lengthOf')
    .replaceAll(/require\("([^"]+)"\)/g, (_match, module: string) => {
      const name = `module${count++}`;
      imports.push(`import * as ${name} from '${module}';`);
      return name;
    });
  return `${imports.join('\n')}\n${body.replace('"use strict";', '')}`;
}

/** Names in every violation the file that the violated keyword stands in, as Ajv does where it inlines a reference. */
function withFiles(code: string): string {
  return code.replaceAll(/sourceURL="([^"]+)"[\s\S]*?(?=\nfunction |$)/g, (text, file: string) =>
    text.replaceAll('schemaPath:"#', `schemaPath:"${file}#`),
  );
}

/** Of one list or object; more than is ever told. */
const MOST_ERRORS = 1000;

/**
 * Ends each loop over a list or an object after so many errors of its own: Ajv would collect one, or several, for each of
 * a million items. Counted from the loop's begin, since what came before may be taken back where another choice fits.
 */
function withBounds(code: string): string {
  return code
    .replaceAll(/for\(let (i\d+)=0; \1<(len\d+); \1\+\+\)/g, (_loop, i: string, length: string) => {
      return `for(let ${i}=0, most${i}=errors+${MOST_ERRORS}; ${i}<${length} && errors<most${i}; ${i}++)`;
    })
    .replaceAll(/for\(const (key\d+) in (data\d*)\)\{/g, (_loop, key: string, data: string) => {
      return `const most${key}=errors+${MOST_ERRORS};for(const ${key} in ${data}){if(errors>=most${key})break;`;
    });
}

/** Of a schema, or of a part of one: descriptions are for readers, and the code would carry them. */
function withoutDescriptions<T>(part: T): T {
  if (typeof part !== 'object' || part === null) return part;
  if (Array.isArray(part)) return part.map(withoutDescriptions) as T;
  const kept = Object.entries(part).filter(([name, value]) => name !== 'description' || typeof value !== 'string');
  return Object.fromEntries(kept.map(([name, value]) => [name, withoutDescriptions(value)])) as T;
}

/** Of a schema no more than what code relies on: types, and what is there at all. */
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

function write(file: string, schemas: readonly SchemaDocument[], names: readonly string[]): void {
  const code = codeFor(schemas, names);
  const target = path.join(FOLDER, file);
  if (!process.argv.includes('--check')) writeFileSync(target, code);
  else if (!existsSync(target) || readFileSync(target, 'utf8') !== code) {
    console.error(`${path.relative(process.cwd(), target)} is not what schemas/ gives: run npm run generate`);
    process.exitCode = 1;
  }
}

function codeFor(schemas: readonly SchemaDocument[], names: readonly string[]): string {
  const ajv = ajvWith(schemas, {
    messages: false,
    code: { source: true, esm: true, lines: true, formats: _`require("../pce/model/formats.ts")` },
  });
  const exported = Object.fromEntries([...names].sort().map((name) => [name, `${name}.schema.json`]));
  const code = (standalone as unknown as typeof standalone.default)(ajv, exported);
  return HEADER + withImports(withBounds(withFiles(code)));
}

const documents = schemaNames().map(schemaNamed);
write('validators.ts', documents.map(withoutDescriptions), sent);
write('shapes.ts', documents.map(shapeOf), kept);
