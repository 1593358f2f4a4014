import { asking, orMeant } from '../pce/observing/meant.ts';
import { nearOneOf } from '../pce/observing/words.ts';
import { type Flag, needsValue, readArguments, valued } from './arguments.ts';
import type { Config } from './config.ts';
import { ConfigError } from './config-error.ts';
import type { ConfigFile } from './config-file.ts';
import { aboutOptions, type Option, options } from './options.ts';
import { inWords, isOfService, readOption } from './read-option.ts';

export const defaults = Object.fromEntries(options.map((row) => [row.name, row.default])) as unknown as Config;

/** What the command line asks for besides starting a server. */
export interface CommandLine {
  readonly config: Config;
  /** Each option, in the order of the table. */
  readonly settings: readonly Setting[];
  /** The file of options that was read. */
  readonly file: string | undefined;
  readonly help: boolean;
  readonly version: boolean;
  readonly printConfig: boolean;
}

/** What an option is set to, and by what. */
export interface Setting {
  readonly option: Option;
  readonly value: Config[keyof Config];
  readonly from: 'default' | 'file' | 'variable' | 'flag';
  /** The file, the variable or the flag. */
  readonly where?: string;
}

/** A file that was asked for, and the flag or the variable that named it. */
export interface NamedFile {
  readonly file: string;
  readonly where: string;
}

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Flags win over environment variables, which win over the file, which wins over defaults.
 * @param fileOf reads the file that is named, or the one that is there
 * @throws ConfigError for an unknown flag, a value that is none, or an argument that is no flag
 */
export function readConfig(
  args: readonly string[],
  environment: Environment,
  fileOf: (named: NamedFile | undefined) => ConfigFile | undefined = () => undefined,
): CommandLine {
  const flags = parseFlags(args);
  mustMeanThem(environment);
  const [help, version] = [flags['help'] === true, flags['version'] === true];
  const named = namedFile(flags, environment);
  const file = help || version ? undefined : fileOf(named);
  const settings = options.map((option) => settingOf(option, flags, environment, file));
  const config = Object.fromEntries(settings.map(({ option, value }) => [option.name, value])) as unknown as Config;
  return { config, settings, file: file?.name, help, version, printConfig: flags['print-config'] === true };
}

/** The file of options that a flag or a variable names. @throws ConfigError for a name that is empty */
export function namedFile(flags: Flags, environment: Environment): NamedFile | undefined {
  const { variable, description, example } = aboutOptions.config;
  const found = givenFor('config', variable, flags, environment);
  if (!found) return undefined;
  const { where, text } = found;
  if (text !== '') return { file: text, where };
  throw new ConfigError(needsValue(where, description, where === variable ? example : `${where} ${example}`));
}

function settingOf(option: Option, flags: Flags, environment: Environment, file: ConfigFile | undefined): Setting {
  const found = givenFor(option.flag, option.variable, flags, environment);
  if (found) {
    const { from, where, text } = found;
    return { option, value: readOption(option, where, text), from, where };
  }
  if (file?.values.has(option)) {
    return { option, value: file.values.get(option), from: 'file', where: file.name };
  }
  return { option, value: option.default, from: 'default' };
}

/** What a flag says, or else a variable. */
function givenFor(flag: string, variable: string, flags: Flags, environment: Environment) {
  const [byFlag, byVariable] = [flags[flag], environment[variable]];
  if (byFlag !== undefined) return { from: 'flag', where: `--${flag}`, text: String(byFlag) } as const;
  return byVariable === undefined ? undefined : ({ from: 'variable', where: variable, text: byVariable } as const);
}

const VARIABLE_PREFIX = 'MOCK_PCE_';
/** The clients, the container and the tests read these: they are no mistyped variables of the server. */
const othersVariables = /^MOCK_PCE_(URL|CONTROL_URL|COMMAND|IMAGE|PACKAGE|VEN_ROOT|TEST_\w+)$/;
/** Kubernetes sets these in every pod, for each Service whose name begins with mock-pce. */
const ofService = /_(SERVICE_HOST|SERVICE_PORT(_\w+)?|PORT_\d+_(TCP|UDP|SCTP)(_(PROTO|PORT|ADDR))?)$/;

/** A mistyped variable would be passed over, and a state kept in memory that was meant for a file. @throws ConfigError */
function mustMeanThem(environment: Environment): void {
  const known = [...options, aboutOptions.config].map(({ variable }) => variable.slice(VARIABLE_PREFIX.length));
  for (const [name, value = ''] of Object.entries(environment)) {
    if (!name.startsWith(VARIABLE_PREFIX) || othersVariables.test(name)) continue;
    const rest = name.slice(VARIABLE_PREFIX.length);
    if (known.includes(rest) || ofService.test(name) || isOfService(value)) continue;
    const meant = nearOneOf(rest, known);
    if (meant !== undefined)
      throw new ConfigError(`mock-pce has no variable ${name}; did you mean ${VARIABLE_PREFIX}${meant}?`);
    // Not refused: it may be one of a script's own.
    process.emitWarning(`${name} is no variable of mock-pce${orMaybe(rest, known)}`);
  }
}

/** One that has a word more or less: MOCK_PCE_PCE_VERSION, MOCK_PCE_SECRET. */
function orMaybe(name: string, known: readonly string[]): string {
  const near = known.filter((one) => name.endsWith(`_${one}`) || one.endsWith(`_${name}`));
  return near.length === 0 ? '' : asking(near.map((one) => VARIABLE_PREFIX + one));
}

/** The value of one option, as `where` has it: a flag or a variable. @throws ConfigError */
export function optionValue<Name extends keyof Config>(name: Name, where: string, text: string): Config[Name] {
  return readOption(options.find((row) => row.name === name) as Option, where, text) as Config[Name];
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
  if (text === '' && typeof value === 'object') {
    const what = value instanceof Date ? 'a Date' : 'an object';
    throw new ConfigError(`${row.name}: it is ${what}, not a value such as ${JSON.stringify(row.example)}`);
  }
  const found: unknown = readOption(row, row.name, text);
  if (typeof found === typeof value && Array.isArray(found) === Array.isArray(value)) return found;
  throw new ConfigError(
    `${row.name}: it is a ${typeof value}, not ${Array.isArray(found) ? 'a list' : kinds[typeof found]}`,
  );
}

const kinds: Readonly<Record<string, string>> = { number: 'a number', string: 'a text', object: 'an object' };

type Flags = Record<string, string | boolean | readonly string[] | undefined>;

/** The flag of an option. */
export const flagOf = ({ flag, description, example, repeatable }: (typeof options)[number]): Flag =>
  flag === 'json' ? { type: 'boolean' } : { ...valued(description, example), multiple: repeatable === true };

export const flagsAboutOptions = {
  config: valued(aboutOptions.config.description, aboutOptions.config.example),
  'print-config': { type: 'boolean' },
} as const satisfies Readonly<Record<string, Flag>>;

function parseFlags(args: readonly string[]): Flags {
  const known = Object.fromEntries(options.map((option) => [option.flag, flagOf(option)]));
  const own = { help: { type: 'boolean', short: 'h' }, version: { type: 'boolean', short: 'v' } } as const;
  return readArguments('--help', args, { ...known, ...flagsAboutOptions, ...own }).values as Flags;
}
