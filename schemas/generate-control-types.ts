// Writes the types of the control API as its OpenAPI document has them: what each call takes and answers, for the
// console. `npm run generate`; with --check nothing is written, and the exit code is 1 if the file on disk differs.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { compile, type JSONSchema } from 'json-schema-to-typescript';
import { controlCalls } from '../src/control/calls.ts';
import { openApi } from '../src/control/openapi.ts';

type Schema = { $ref?: string; [keyword: string]: unknown };
type Content = { content?: { 'application/json'?: { schema: Schema } } };
type Operation = {
  parameters?: { name: string; in: 'path' | 'query'; schema: { type: string } }[];
  requestBody?: Content;
  responses: Record<string, Content>;
};
type Document = {
  paths: Record<string, Record<string, Operation>>;
  components: { schemas: Record<string, Schema> };
};

const TARGET = path.join(import.meta.dirname, '../src/generated/control-api.ts');
const HEADER =
  '// Generated from the OpenAPI document of the control API by `npm run generate`. Do not edit: change the calls.\n';

const { paths, components } = openApi(controlCalls) as Document;

/** `mock_fleets_post` is MockFleetsPost, as the compiler of schemas writes it. */
const typeName = (name: string): string =>
  name
    .split(/[^A-Za-z0-9]+/)
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join('');

const inJson = (part: Content | undefined): Schema | undefined => part?.content?.['application/json']?.schema;

/** A component by its name, a list of one, and anything else as it may be. */
function typeOf(schema: Schema | undefined): string {
  if (schema === undefined) return 'undefined';
  if (schema.$ref) return typeName(schema.$ref.split('/').at(-1) ?? '');
  if (schema['type'] === 'array') return `${typeOf(schema['items'] as Schema)}[]`;
  return schema['type'] === 'object' ? 'Record<string, unknown>' : 'unknown';
}

function callType([method, { parameters = [], requestBody, responses }]: [string, Operation], at: string): string {
  const fields = (where: 'path' | 'query', mark: string) =>
    parameters
      .filter((parameter) => parameter.in === where)
      .map(({ name, schema }) => `${name}${mark}: ${schema.type === 'integer' ? 'number' : schema.type}`)
      .join('; ');
  const [success = {}] = Object.entries(responses).flatMap(([status, answer]) => (status < '3' ? [answer] : []));
  const parts = [
    `params: { ${fields('path', '')} }`,
    `query: { ${fields('query', '?')} }`,
    `body: ${typeOf(inJson(requestBody))}`,
    `answer: ${typeOf(inJson(success))}`,
  ];
  return `  '${method.toUpperCase()} ${at.replaceAll(/\{(\w+)\}/g, ':$1')}': { ${parts.join('; ')} };`;
}

/** References become names: each component is a type of its own. */
const named = (part: unknown): unknown => {
  if (Array.isArray(part)) return part.map(named);
  if (typeof part !== 'object' || part === null) return part;
  const { $ref, ...rest } = part as Schema;
  if ($ref?.startsWith('#/components/')) return { tsType: typeName($ref.split('/').at(-1) ?? '') };
  return Object.fromEntries(Object.entries(rest).map(([key, value]) => [key, named(value)]));
};

async function generate(): Promise<string> {
  const types: string[] = [];
  for (const [name, schema] of Object.entries(components.schemas)) {
    const type = await compile({ ...(named(schema) as object), $id: undefined, title: name } as JSONSchema, name, {
      additionalProperties: false,
      bannerComment: '',
      ignoreMinAndMaxItems: true,
      style: { printWidth: 120, singleQuote: true, trailingComma: 'all' },
    });
    types.push(type.trim());
  }
  const calls = Object.entries(paths).flatMap(([at, methods]) =>
    Object.entries(methods).map((entry) => callType(entry, at)),
  );
  const all = `/** What each call takes and answers. */\nexport interface ControlApi {\n${calls.join('\n')}\n}`;
  return `${HEADER}\n${[...types, all].join('\n\n')}\n`;
}

const text = await generate();
if (!process.argv.includes('--check')) writeFileSync(TARGET, text);
else if (!existsSync(TARGET) || readFileSync(TARGET, 'utf8') !== text) {
  console.error('src/generated/control-api.ts differs from what the calls say: run `npm run generate`');
  process.exitCode = 1;
}
