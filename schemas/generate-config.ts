// Writes the JSON schema of a file of options from the table of options, for editors. `npm run generate`; with --check
// nothing is written, and the exit code is 1 if the file on disk differs.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { CONFIG_FILE, type Option, options, schemaOf } from '../src/config/options.ts';

const NAME = 'mock_config.schema.json';
const TARGET = path.join(import.meta.dirname, NAME);

function property(option: Option): object {
  const { description, default: value, shownDefault } = option;
  const told = `${description} [${shownDefault ?? value}]`.replaceAll('`', '');
  return { description: told, ...schemaOf(option) };
}

const schema = {
  $schema: 'http://json-schema.org/draft-07/schema#',
  $id: NAME,
  description: `Options of mock-pce serve in a file, such as ${CONFIG_FILE}`,
  type: 'object',
  additionalProperties: false,
  properties: {
    $schema: { description: 'Where this schema is, for editors', type: 'string' },
    ...Object.fromEntries(options.map((option) => [option.flag, property(option)])),
  },
};

const text = `${JSON.stringify(schema, null, 2)}\n`;
if (!process.argv.includes('--check')) writeFileSync(TARGET, text);
else if (!existsSync(TARGET) || readFileSync(TARGET, 'utf8') !== text) {
  console.error(`schemas/${NAME} is not what the options give: run npm run generate`);
  process.exitCode = 1;
}
