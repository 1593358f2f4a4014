// Writes the code that checks request bodies and scenarios. Ajv compiles the schemas here, so that a server neither
// loads it nor waits for it. This is a part of `npm run build`, and its output is in no commit.
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { _ } from 'ajv';
import standalone from 'ajv/dist/standalone/index.js';
import { type SchemaDocument, schemaNamed, schemaNames } from '../src/pce/model/schemas.ts';
import { ajvWith } from './ajv.ts';

const TARGET = path.join(import.meta.dirname, '../src/generated/validators.js');

/** Imports what Ajv's code calls by these names. `require` loads Ajv's own helpers. */
const HEADER = `// Generated from schemas/ by \`npm run generate\`. Do not edit: change the schema and run it again.
import { createRequire } from 'node:module';
import * as formats from '../pce/model/formats.ts';
import { hasDuplicates } from '../pce/model/json-values.ts';
const require = createRequire(import.meta.url);
`;

/** Schemas of bodies that are sent to us. Answers are checked in tests, where Ajv may be loaded. */
const sent = schemaNames().filter((name) => name === 'scenario' || /_(post|put)$/.test(name));

/**
 * A schema as it is compiled: without descriptions, which are for readers, and with its file in each reference, which
 * Ajv copies into the `schemaPath` of what is violated behind it.
 */
const compiled = (schema: SchemaDocument): SchemaDocument =>
  JSON.parse(JSON.stringify(schema), (name, value) => {
    if (typeof value !== 'string') return value;
    if (name === 'description') return undefined;
    return name === '$ref' && value.startsWith('#/') ? `${schema.$id}${value}` : value;
  });

function codeFor(schemas: readonly SchemaDocument[], names: readonly string[]): string {
  const ajv = ajvWith(schemas, {
    messages: false,
    code: { source: true, esm: true, lines: true, formats: _`formats` },
  });
  // Every `schemaPath` begins with the file that the violated keyword stands in.
  for (const [file, schema] of Object.entries(ajv.schemas)) if (schema) schema.schemaPath = `${file}#`;
  const exported = Object.fromEntries([...names].sort().map((name) => [name, `${name}.schema.json`]));
  return HEADER + (standalone as unknown as typeof standalone.default)(ajv, exported);
}

mkdirSync(path.dirname(TARGET), { recursive: true });
writeFileSync(TARGET, codeFor(schemaNames().map(schemaNamed).map(compiled), sent));
