// Writes the code that checks request bodies and scenarios. Ajv compiles the schemas here, so that a server neither
// loads it nor waits for it. This is a part of `npm run build`, and its output is in no commit.
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { _ } from 'ajv';
import standalone from 'ajv/dist/standalone/index.js';
import { type SchemaDocument, schemaNamed, schemaNames } from '../src/pce/model/schemas.ts';
import { ajvWith } from './ajv.ts';

const TARGET = path.join(import.meta.dirname, '../src/generated/validators.js');
const HEADER = `// Generated from schemas/ by \`npm run generate\`. Do not edit: change the schema and run it again.
`;

/** Schemas of bodies that are sent to us. Answers are checked in tests, where Ajv may be loaded. */
const sent = schemaNames().filter((name) => name === 'scenario' || /_(post|put)$/.test(name));

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

/** Errors that are collected of one list or object; more than a refusal ever names. */
const MOST_ERRORS = 1000;

/**
 * Ends each loop over a list or an object after so many errors of its own: Ajv would collect one, or several, for each
 * of a million items. The count begins with the loop, since earlier errors may be taken back where another choice fits.
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

/** A schema, or a part of one, without descriptions: they are for readers, and the code would carry them. */
function withoutDescriptions<T>(part: T): T {
  if (typeof part !== 'object' || part === null) return part;
  if (Array.isArray(part)) return part.map(withoutDescriptions) as T;
  const kept = Object.entries(part).filter(([name, value]) => name !== 'description' || typeof value !== 'string');
  return Object.fromEntries(kept.map(([name, value]) => [name, withoutDescriptions(value)])) as T;
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

mkdirSync(path.dirname(TARGET), { recursive: true });
writeFileSync(TARGET, codeFor(schemaNames().map(schemaNamed).map(withoutDescriptions), sent));
