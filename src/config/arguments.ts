import { type ParseArgsConfig, parseArgs } from 'node:util';
import { asking, meant, orMeant } from '../pce/observing/meant.ts';
import { commandNames } from './command-names.ts';
import { ConfigError, UnknownFlag } from './config-error.ts';

type NodeFlag = NonNullable<ParseArgsConfig['options']>[string];

/** A flag that takes a value says which, with an example. */
export type Flag = NodeFlag & ({ readonly type: 'boolean' } | Valued);

interface Valued {
  readonly takes: string;
  readonly example: string;
  /** A word that nobody asked for may be meant for it: it is of the form of the example. */
  readonly bare?: true;
}

/** A flag that takes a value. */
export const valued = (takes: string, example: string) => ({ type: 'string', takes, example }) as const;

/**
 * Flags of a command, and its words where it has any. None has two values, unless it may be repeated: which of them is
 * meant cannot be told. One that says the same twice, as a script with a flag of its own makes it, is a warning.
 * @param help how to ask for the command's help
 * @throws ConfigError in one line
 */
export function readArguments<F extends Readonly<Record<string, Flag>>>(
  help: string,
  args: readonly string[],
  options: F,
  mostWords = 0,
) {
  try {
    const read = parseArgs({ args: [...args], options, allowPositionals: true, tokens: true });
    const stray = read.positionals[mostWords];
    if (stray !== undefined) throw new Error(noUse(read.positionals.slice(mostWords), help, options, mostWords));
    const given = read.tokens.flatMap((token) => (token.kind === 'option' ? [token] : []));
    checkTwice(given.filter(({ name }) => options[name]?.multiple !== true));
    return read;
  } catch (error) {
    throw refusal((error as Error).message, args, options, help);
  }
}

interface Given {
  readonly name: string;
  /** Undefined for a flag that takes none. */
  readonly value?: string | undefined;
}

/** Values are not repeated: one may be a secret. */
function checkTwice(given: readonly Given[]): void {
  for (const [name, [first, ...others]] of Map.groupBy(given, (flag) => flag.name)) {
    if (others.length === 0) continue;
    if (others.some(({ value }) => value !== first?.value)) {
      throw new Error(`--${name} is given twice, with different values: give it once`);
    }
    process.emitWarning(`--${name} is given twice, with the same value: once is enough`);
  }
}

type Flags = Readonly<Record<string, Flag>>;

/** Says what the command takes, and which flag or command may be meant. */
function noUse(words: readonly string[], help: string, options: Flags, mostWords: number): string {
  const [stray = ''] = words;
  const command = help === '--help' ? 'mock-pce serve' : help.replace(' --help', '');
  const takes = mostWords > 0 ? `no more than ${mostWords} words` : `flags alone`;
  const other = meant(stray, commandNames);
  const asked = flagAsked(words, options) ?? (other && `mock-pce ${other}`);
  const found = asked === undefined ? flagsFor(words, options) : [asked];
  return `unexpected argument ${stray}: ${command} takes ${takes}${found.length > 0 ? asking(found) : exampleOf(options, mostWords)}`;
}

/** A flag is no example of a word: behind words it is told as what may follow. */
function exampleOf(options: Flags, mostWords: number): string {
  const [name, flag] = Object.entries(options).find(([, { type }]) => type === 'string') ?? [];
  return flag && 'example' in flag ? `${mostWords > 0 ? ', and flags' : ','} such as --${name} ${flag.example}` : '';
}

/** `curl 12` is --curl 12. */
function flagAsked([name = '', value]: readonly string[], options: Flags): string | undefined {
  const flag = Object.hasOwn(options, name) ? options[name] : undefined;
  if (flag?.type === 'boolean') return `--${name}`;
  // What follows is not repeated where it is no number: it may be a secret.
  return flag && value !== undefined ? `--${name} ${isNumber(value) ? value : 'VALUE'}` : undefined;
}

/** The flags that a bare word, or a number behind others, may be for: `12` is for one that takes a number. */
function flagsFor(words: readonly string[], options: Flags): string[] {
  const word = words.at(-1) as string;
  // What follows the first word is not repeated where it is no number: it may be a secret.
  if (words.length > 1 && !isNumber(word)) return [];
  return Object.entries(options).flatMap(([name, flag]) =>
    'bare' in flag && flag.bare && isNumber(word) === isNumber(flag.example) ? [`--${name} ${word}`] : [],
  );
}

const isNumber = (word: string) => /^\d+$/.test(word);

/** What is said of a flag that has no value, or another flag in the place of it. */
function withoutValue(message: string, args: readonly string[], options: Readonly<Record<string, Flag>>) {
  const name = /^Option '(?:-\w, )?--([\w-]+)(?: <value>)?' argument (?:missing|is ambiguous)/.exec(message)?.[1];
  const flag = name === undefined ? undefined : options[name];
  if (name === undefined || !flag || !('takes' in flag)) return undefined;
  // What follows is not repeated where it is no flag: it may be a secret.
  const next = args.find((_, i) => args[i - 1] === `--${name}`)?.replace(/^--/, '');
  const isFlag = next === undefined || Object.hasOwn(options, next.split('=', 1)[0] as string);
  const way = isFlag ? '' : `; one that begins with a dash is given as --${name}=VALUE`;
  return `${needsValue(`--${name}`, flag.takes, `--${name} ${flag.example}`)}${way}`;
}

/** @param where a flag, or a variable */
export const needsValue = (where: string, takes: string, example: string) =>
  `${where} needs a value: ${takes.replaceAll('`', '').replace(/\. .*/s, '')}, such as ${example}`;

/** What Node tells of a flag that there is not, at length. */
const unknownFlag = /^Unknown option '--([\w-]+)'/;

/** @param message of Node, or ours @param help how to ask for the command's help */
function refusal(message: string, args: readonly string[], options: Flags, help: string): ConfigError {
  const flag = unknownFlag.exec(message)?.[1];
  if (flag !== undefined) {
    const flags = Object.keys(options).map((name) => `--${name}`);
    return new UnknownFlag(flag, help, orMeant(`--${flag}`, flags));
  }
  const negative = /^Unknown option '-\d'/.test(message) ? args.find((arg) => /^-\d/.test(arg)) : undefined;
  if (negative !== undefined) return new ConfigError(`${negative}: no value is negative here (see ${help})`);
  const [first = ''] = message.split('\n');
  const inOneLine = first.split('. To specify', 1)[0]?.replace(/\.$/, '');
  return new ConfigError(`${withoutValue(message, args, options) ?? inOneLine} (see ${help})`);
}
