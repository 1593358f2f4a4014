import { type Flag, readArguments } from '../config/arguments.ts';
import type { CommandName } from '../config/command-names.ts';
import { ConfigError } from '../config/config-error.ts';
import { orMeant } from '../pce/observing/meant.ts';
import type { Environment } from './ask.ts';
import { inFlags } from './in-flags.ts';

/** A flag as the help tells it. */
export type CommandFlag = Flag & {
  /** What stands for its value, such as `FILE`; none for a flag that takes no value. */
  readonly placeholder?: string;
  /** What it is for; by verbs, where some alone take it. */
  readonly help: string | Readonly<Record<string, string>>;
  /** All values that it takes, where there are few. */
  readonly values?: readonly string[];
};

export type CommandFlags = Readonly<Record<string, CommandFlag>>;

/** What a command can be told to do. */
export interface Verb {
  readonly help: string;
  /** The word behind it. */
  readonly word?: Word;
}

interface Word {
  readonly placeholder: string;
  /** Says what is missing: `the name of a snapshot`. */
  readonly takes: string;
  /** The properties or parameters that it is for the server. */
  readonly says?: readonly string[];
  readonly optional?: true;
}

/** One command. The help, the completion of shells and docs/commands.md are made of it. */
export interface Command {
  readonly name: CommandName;
  /** In a few words, for the list of commands. */
  readonly summary: string;
  /** Paragraphs. */
  readonly about: string;
  /** The first is what the command does where it is told nothing, unless it is `mustSay`. */
  readonly verbs?: Readonly<Record<string, Verb>>;
  readonly mustSay?: true;
  readonly flags: CommandFlags;
  /** Lines to be pasted. */
  readonly examples: readonly string[];
  /** @returns what is to be printed @throws ConfigError */
  readonly run: (
    args: readonly string[],
    environment: Environment,
    /** All commands, for the one that is about them. */
    all: () => Promise<readonly Command[]>,
  ) => Promise<string | undefined> | Promise<void>;
}

/** What is told of a command. */
export type CommandHelp = Omit<Command, 'run'>;

/** What was typed behind a command. */
export interface Typed {
  /** Command and verb. */
  readonly said: string;
  readonly verb: string;
  readonly word: string | undefined;
  readonly values: Readonly<Record<string, unknown>>;
  /** The value of a flag that takes one. */
  readonly text: (flag: string) => string | undefined;
  /** Whether a program reads what is printed: --json. */
  readonly json: boolean;
  /** What a server says of a body or a query, of what was typed; undefined where it is about something else. */
  readonly inFlags: (message: string) => string | undefined;
}

/**
 * Reads verb, word and flags.
 * @throws ConfigError in one line, for a verb or a flag that there is not, or that is of no use there
 */
export function typed(
  command: Pick<CommandHelp, 'name' | 'verbs' | 'mustSay' | 'flags'>,
  args: readonly string[],
): Typed {
  const { name, verbs = {}, mustSay, flags } = command;
  const { values, positionals } = readArguments(`mock-pce ${name} --help`, args, flags, mostWords(verbs));
  const there = Object.keys(verbs);
  const [verb = mustSay ? undefined : there[0], word] = positionals;
  if (there.length > 0) mustBeVerb(name, verb, word, verbs);
  for (const flag of Object.keys(values)) mustTake(name, verb, flag, flags[flag]?.help);
  return {
    ...{ said: [name, verb].filter(Boolean).join(' '), verb: verb ?? '', word, values, json: values['json'] === true },
    text: (flag) => values[flag] as string | undefined,
    inFlags: (message) => {
      const said = inFlags(message, command, { verb: verb ?? '', word });
      return said && `${said} (see mock-pce ${name} --help)`;
    },
  };
}

function mostWords(verbs: NonNullable<Command['verbs']>): number {
  const all = Object.values(verbs);
  if (all.length === 0) return 0;
  return all.some(({ word }) => word !== undefined) ? 2 : 1;
}

/** @throws ConfigError for a verb that there is not, one without what it needs, or one with what it has no use for */
function mustBeVerb(
  name: string,
  verb: string | undefined,
  word: string | undefined,
  verbs: Record<string, Verb>,
): void {
  const there = Object.keys(verbs);
  const found = verb !== undefined && Object.hasOwn(verbs, verb) ? verbs[verb] : undefined;
  if (verb === undefined) throw usage(name, there.join(', '));
  if (!found) throw usage(name, `${there.join(', ')}, but got ${JSON.stringify(verb)}${orMeant(verb, there)}`);
  if (!found.word && word !== undefined) throw usage(`${name} ${verb}`, `no argument, but got ${word}`, name);
  if (found.word && !found.word.optional && word === undefined) throw usage(`${name} ${verb}`, found.word.takes, name);
}

/** @throws ConfigError */
function mustTake(name: string, verb = '', flag: string, help: CommandFlag['help'] = ''): void {
  if (typeof help === 'string' || Object.hasOwn(help, verb)) return;
  const others = Object.keys(help)
    .map((one) => `${name} ${one}`)
    .join(' and ');
  throw new ConfigError(`${name} ${verb} has no --${flag}, which is for ${others} (see mock-pce ${name} --help)`);
}

const usage = (what: string, takes: string, name = what) =>
  new ConfigError(`${what} takes ${takes} (see mock-pce ${name} --help)`);
