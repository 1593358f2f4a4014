import { orMeant } from '../pce/observing/meant.ts';
import { nearOneOf } from '../pce/observing/words.ts';
import { type Flag, needsValue, readArguments, valued } from './arguments.ts';
import type { Config } from './config.ts';
import { ConfigError } from './config-error.ts';
import { type Option, options } from './options.ts';

export const defaults = Object.fromEntries(options.map((row) => [row.name, row.default])) as unknown as Config;

/** What the command line asks for besides starting a server. */
export interface CommandLine {
  readonly config: Config;
  readonly help: boolean;
  readonly version: boolean;
}

/**
 * Flags win over environment variables, which win over defaults.
 * @throws ConfigError for an unknown flag, a value that is none, or an argument that is no flag
 */
export function readConfig(
  args: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
): CommandLine {
  const flags = parseFlags(args);
  mustMeanThem(environment);
  const config = { ...defaults } as Record<string, unknown>;
  for (const row of options) {
    const given = flags[row.flag] ?? environment[row.variable];
    if (given === undefined) continue;
    const where = flags[row.flag] === undefined ? row.variable : `--${row.flag}`;
    config[row.name] = read(row, where, String(given));
  }
  return { config: config as unknown as Config, help: flags['help'] === true, version: flags['version'] === true };
}

const VARIABLE_PREFIX = 'MOCK_PCE_';
/** The clients, the container and the tests read these: they are no mistyped variables of the server. */
const othersVariables = /^MOCK_PCE_(URL|CONTROL_URL|COMMAND|IMAGE|VEN_ROOT|TEST_\w+)$/;

/** A mistyped variable would be passed over, and a state kept in memory that was meant for a file. @throws ConfigError */
function mustMeanThem(environment: Readonly<Record<string, string | undefined>>): void {
  const known = options.map(({ variable }) => variable.slice(VARIABLE_PREFIX.length));
  for (const name of Object.keys(environment)) {
    if (!name.startsWith(VARIABLE_PREFIX) || othersVariables.test(name)) continue;
    const rest = name.slice(VARIABLE_PREFIX.length);
    const meant = known.includes(rest) ? undefined : nearOneOf(rest, known);
    if (meant !== undefined)
      throw new ConfigError(`mock-pce has no variable ${name}; did you mean ${VARIABLE_PREFIX}${meant}?`);
  }
}

/** The value of one option, as `where` has it: a flag or a variable. @throws ConfigError */
export function optionValue<Name extends keyof Config>(name: Name, where: string, text: string): Config[Name] {
  return read(options.find((row) => row.name === name) as Option, where, text) as Config[Name];
}

/**
 * What the library is given, held to the rules of the command line; what is undefined is the default.
 * @throws ConfigError for an unknown option, or a value that is none
 */
export function configOf(given: object): Config {
  const config = { ...defaults, port: 0 } as Record<string, unknown>;
  for (const [name, value] of Object.entries(given)) {
    const row = options.find((known) => known.name === name && !ofCommandLine.includes(name));
    if (!row) throw new ConfigError(`${name} is not an option of startMockPce${orMeant(name, namesOfLibrary())}`);
    if (value !== undefined) config[name] = ofLibrary(row, value);
  }
  return config as unknown as Config;
}

/** An error that names options as the command line does, for whoever knows their names in the library. */
export function inLibraryWords(error: unknown): unknown {
  if (!(error instanceof Error)) return error;
  const { message } = error;
  error.message = message.replace(/(?<![\w-])--([a-z][a-z-]*)/g, (text, flag) => nameOf(flag) ?? text);
  // It begins with the message of before, and is what Node prints.
  error.stack = (error.stack ?? '').replace(message, () => error.message);
  return error;
}

const nameOf = (flag: string) => options.find((row) => row.flag === flag)?.name;

/** To the library requests are told by a function, and nothing is printed. */
const ofCommandLine: readonly string[] = ['log', 'json'];
const namesOfLibrary = () => options.map(({ name }) => name).filter((name) => name !== 'json');

function ofLibrary(row: Option, value: unknown): unknown {
  if (row.orObject && typeof value === 'object' && value !== null) return value;
  const text = inWords(value);
  // A list or a map that is empty.
  if (text === '' && typeof value === 'object' && typeof row.default === 'object') return row.default;
  const found: unknown = read(row, row.name, text);
  if (typeof found === typeof value && Array.isArray(found) === Array.isArray(value)) return found;
  throw new ConfigError(
    `${row.name}: it is a ${typeof value}, not ${Array.isArray(found) ? 'a list' : kinds[typeof found]}`,
  );
}

const kinds: Readonly<Record<string, string>> = { number: 'a number', string: 'a text', object: 'an object' };

/** As the command line says it. */
function inWords(value: unknown): string {
  if (Array.isArray(value)) return value.join(',');
  if (typeof value !== 'object' || value === null) return String(value);
  const pairs = value instanceof Map ? [...value] : Object.entries(value);
  return pairs.map((pair) => pair.join('=')).join(',');
}

function read({ name, parse, description, example }: Option, where: string, text: string): Config[keyof Config] {
  if (text === '') {
    throw new ConfigError(needsValue(where, description, where.startsWith('--') ? `${where} ${example}` : example));
  }
  try {
    return parse(text);
  } catch (error) {
    // A secret is not repeated; every other value is what the reader has to look at.
    const shown = name === 'apiSecret' || name === 'controlToken' ? '' : ` ${JSON.stringify(text)}`;
    throw new ConfigError(`${where}${shown}: ${(error as Error).message}`);
  }
}

type Flags = Record<string, string | boolean | readonly string[] | undefined>;

/** The flag of an option. */
export const flagOf = ({ flag, description, example, repeatable }: (typeof options)[number]): Flag =>
  flag === 'json' ? { type: 'boolean' } : { ...valued(description, example), multiple: repeatable === true };

function parseFlags(args: readonly string[]): Flags {
  const known = Object.fromEntries(options.map((option) => [option.flag, flagOf(option)]));
  const own = { help: { type: 'boolean', short: 'h' }, version: { type: 'boolean', short: 'v' } } as const;
  return readArguments('--help', args, { ...known, ...own }).values as Flags;
}
