import path from 'node:path';
import { orMeant } from '../pce/observing/meant.ts';
import type { Config } from './config.ts';
import { ConfigError } from './config-error.ts';
import type { JsonType, ValueSchema } from './option-values.ts';
import { type Option, options, schemaOf } from './options.ts';
import { inWords, readOption } from './read-option.ts';

/** What a file of options says. */
export interface ConfigFile {
  /** As whoever starts the server would name it. */
  readonly name: string;
  readonly values: ReadonlyMap<Option, Config[keyof Config]>;
}

/** For editors: where the schema of the file is. */
const SCHEMA_KEY = '$schema';

/**
 * Checks all that a file says, also what a variable or a flag wins over.
 * @param content of the file, parsed
 * @throws ConfigError with the file's name and the key
 */
export function configFile(name: string, content: unknown): ConfigFile {
  const type = jsonType(content);
  if (type !== 'object') throw new ConfigError(`${name}: it is ${words[type]}, not an object of options`);
  const values = new Map<Option, Config[keyof Config]>();
  for (const [key, value] of Object.entries(content as object)) {
    if (key === SCHEMA_KEY) {
      mustBe({ type: 'string' }, value, `${name}: ${key}`);
      continue;
    }
    const option = options.find(({ flag }) => flag === key);
    if (!option) throw new ConfigError(`${name}: ${JSON.stringify(key)} is no option${orMeant(key, keys)}`);
    values.set(option, valueIn(option, value, `${name}: ${key}`, path.dirname(name)));
  }
  return { name, values };
}

const keys = options.map(({ flag }) => flag);

function valueIn(option: Option, value: unknown, where: string, folder: string): Config[keyof Config] {
  mustBe(schemaOf(option), value, where);
  const text = inWords(value);
  // A list or an object that is empty.
  if (text === '' && typeof value === 'object') return option.default;
  const found = readOption(option, where, text);
  // Absolute: a scenario `./demo` would else become the name of another one.
  return option.isPath?.(text) ? path.resolve(folder, text) : found;
}

type Type = Exclude<JsonType, 'integer'> | 'number' | 'null';

const words: Readonly<Record<Type | 'integer', string>> = {
  string: 'a text',
  integer: 'a number',
  number: 'a number',
  boolean: 'true or false',
  array: 'a list',
  object: 'an object',
  null: 'null',
};

function jsonType(value: unknown): Type {
  if (value === null) return 'null';
  return Array.isArray(value) ? 'array' : (typeof value as Type);
}

/** Looks at types alone: what is wrong with a value is for the option to say. @throws ConfigError */
function mustBe({ type, items, properties }: ValueSchema, value: unknown, where: string): void {
  const types = [type].flat() as JsonType[];
  const found = jsonType(value);
  if (!types.some((one) => one === found || (one === 'integer' && found === 'number'))) {
    throw new ConfigError(`${where}: it is ${words[found]}, not ${types.map((one) => words[one]).join(' or ')}`);
  }
  if (found === 'array' && items)
    for (const [i, item] of (value as unknown[]).entries()) mustBe(items, item, `${where}[${i}]`);
  if (found !== 'object') return;
  for (const [key, part] of Object.entries(value as object)) {
    const schema = properties && Object.hasOwn(properties, key) ? properties[key] : undefined;
    // The option tells of a name that there is not.
    if (schema) mustBe(schema, part, `${where}: ${key}`);
  }
}
