import { type Flag, valued } from '../config/arguments.ts';
import { ConfigError } from '../config/config-error.ts';
import { parseJson } from '../emulator/json-text.ts';
import { schemaNamed } from '../pce/model/schemas.ts';
import { asCommands } from './as-commands.ts';
import type { CommandFlag, CommandFlags, Typed } from './command.ts';
import { flagNamed } from './in-flags.ts';

/** A property of a body, as far as a flag can say it. */
interface Property {
  readonly type: 'string' | 'integer' | 'number' | 'boolean' | 'array' | 'object';
  readonly description: string;
  readonly enum?: readonly string[];
  readonly minimum?: number;
  readonly properties?: Properties;
}

type Properties = Readonly<Record<string, Property>>;

const propertiesOf = (schema: string) => schemaNamed(schema).properties as unknown as Properties;

/**
 * A flag for each property of a call's body: one that is declared tomorrow is a flag tomorrow.
 * @param verb that sends the body
 * @param others what a flag means for other verbs
 */
export function bodyFlags(
  schema: string,
  verb: string,
  others: Readonly<Record<string, Readonly<Record<string, string>>>> = {},
): CommandFlags {
  const all = leaves(propertiesOf(schema)).map(({ path, property }) => {
    const described = describe(property);
    const flag = flagOf(path);
    return [flag, { ...described, help: { [verb]: described.help, ...others[flag] } }];
  });
  return Object.fromEntries(all);
}

/** The body that flags say. @throws ConfigError for a value that is of another type */
export function bodyOf(schema: string, { values }: Pick<Typed, 'values'>): object {
  const body: Record<string, unknown> = {};
  for (const { path, property } of leaves(propertiesOf(schema))) {
    const flag = flagOf(path);
    if (values[flag] === undefined) continue;
    const [name = '', part] = path;
    const value = read(flag, property, values[flag]);
    body[name] = part === undefined ? value : { ...(body[name] as object | undefined), [part]: value };
  }
  return body;
}

interface Leaf {
  readonly path: readonly string[];
  readonly property: Property;
}

/** The parts of an object are flags of their own: `--silent-share`. */
const leaves = (properties: Properties): Leaf[] =>
  Object.entries(properties).flatMap(([name, property]) =>
    property.properties
      ? leaves(property.properties).map(({ path, property: part }) => ({ path: [name, ...path], property: part }))
      : [{ path: [name], property }],
  );

const flagOf = (path: readonly string[]) => flagNamed(path.join('-'));

const placeholders = { string: 'TEXT', integer: 'N', number: 'N', array: 'JSON', object: 'JSON' };

function describe({ type, description, enum: values, minimum }: Property): CommandFlag & { readonly help: string } {
  // Behind the name of a verb it is no beginning, and a flag that takes no value is told no `true`.
  const said = type === 'boolean' ? description.replace(/^`true` /, '') : description;
  const help = asCommands(said.replaceAll('`', '')).replace(/^[A-Z](?=[a-z])/, (letter) => letter.toLowerCase());
  if (type === 'boolean') return { type, help };
  const suchAs = /such as `([^`]+)`/.exec(description)?.[1];
  const example = values?.[0] ?? suchAs ?? (type === 'string' ? 'web' : String(Math.ceil(minimum ?? 1)));
  const flag: Flag = { ...valued(description, example), multiple: type === 'array' };
  const repeated = type === 'array' ? '. Each as a JSON object; may be given several times' : '';
  return { ...flag, placeholder: placeholders[type], help: help + repeated, ...(values && { values }) };
}

function read(flag: string, { type }: Property, value: unknown): unknown {
  if (type === 'array') return (value as string[]).map((text) => readJson(flag, text));
  if (type !== 'integer' && type !== 'number') return value;
  const text = String(value);
  if (text.trim() === '' || Number.isNaN(Number(text))) {
    throw new ConfigError(`--${flag} ${JSON.stringify(text)}: it is not a number`);
  }
  return Number(text);
}

function readJson(flag: string, text: string): unknown {
  try {
    return parseJson(text);
  } catch (error) {
    throw new ConfigError(`--${flag} ${text}: ${(error as Error).message}`);
  }
}
