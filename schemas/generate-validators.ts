// Writes the code that checks request bodies and scenarios: Ajv compiles the schemas here, ahead, so that a server
// neither loads it nor waits for it. `npm run generate`; with --check nothing is written, and the exit code is 1 if the
// file on disk is not what would be.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { _ } from 'ajv';
import standalone from 'ajv/dist/standalone/index.js';
import { schemaNamed, schemaNames } from '../src/pce/schemas.ts';
import { ajvWith } from './ajv.ts';

const TARGET = path.join(import.meta.dirname, '../src/pce/validators.generated.ts');
const HEADER = `// @ts-nocheck
// Generated from schemas/ by \`npm run generate\`. Do not edit: change the schema and run it again.
`;

/** Only what is ever sent to us: answers are checked in tests, where Ajv may be loaded. */
const names = schemaNames().filter((name) => name === 'scenario' || /_(post|put)$/.test(name));

/**
 * Ajv's `require("b").c` as an import, which a bundler sees. Its own count of characters is CommonJS, of which Node and
 * bundlers disagree what the default export is: ours takes its place.
 */
function withImports(code: string): string {
  let count = 0;
  const imports: string[] = [];
  const body = code
    .replaceAll('require("ajv/dist/runtime/ucs2length").default', 'require("./json-values.ts").lengthOf')
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

/** Of a schema, or of a part of one: descriptions are for readers, and the code would carry them. */
function withoutDescriptions<T>(part: T): T {
  if (typeof part !== 'object' || part === null) return part;
  if (Array.isArray(part)) return part.map(withoutDescriptions) as T;
  const kept = Object.entries(part).filter(([name, value]) => name !== 'description' || typeof value !== 'string');
  return Object.fromEntries(kept.map(([name, value]) => [name, withoutDescriptions(value)])) as T;
}

const ajv = ajvWith(schemaNames().map(schemaNamed).map(withoutDescriptions), {
  messages: false,
  code: { source: true, esm: true, lines: true, formats: _`require("./formats.ts")` },
});
const exported = Object.fromEntries(names.sort().map((name) => [name, `${name}.schema.json`]));
const code = (standalone as unknown as typeof standalone.default)(ajv, exported);
const text = HEADER + withImports(withFiles(code));
const shown = path.relative(process.cwd(), TARGET);
if (!process.argv.includes('--check')) {
  writeFileSync(TARGET, text);
} else if (!existsSync(TARGET) || readFileSync(TARGET, 'utf8') !== text) {
  console.error(`${shown} is not what schemas/ gives: run npm run generate`);
  process.exitCode = 1;
}
