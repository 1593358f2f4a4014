import type { Config } from '../config/config.ts';
import { options } from '../config/options.ts';
import { namedFile } from '../config/read-config.ts';
import type { Environment } from './ask.ts';
import type { Command } from './command.ts';
import { optionsFile } from './serve-file.ts';

/** What a command wants to know of the server that it asks. */
const names: readonly (keyof Config)[] = ['host', 'port', 'controlPort', 'controlToken', 'org', 'apiKey', 'apiSecret'];
const wanted = options.filter(({ name }) => names.includes(name));

interface Told {
  readonly environment: Environment;
  /** Adds to a complaint about a variable that the file, and nobody else, has set it. */
  readonly naming: (error: unknown) => unknown;
}

/**
 * The variables of a command, with those that the file of options sets for the server that was started beside it. A server
 * that is named by its URL may be another one.
 * @throws ConfigError for a file that is none
 */
export function withServerInFile({ flags }: Command, args: readonly string[], environment: Environment): Told {
  const isNamed = environment['MOCK_PCE_URL'] || args.some((arg) => /^--url(=|$)/.test(arg));
  const file = isNamed || !('url' in flags) ? undefined : optionsFile(namedFile({}, environment));
  const set = wanted.filter((option) => environment[option.variable] === undefined && file?.values.has(option));
  const variables = Object.fromEntries(set.map((option) => [option.variable, String(file?.values.get(option))]));
  const naming = (error: unknown) => {
    const meant = error instanceof Error ? set.filter(({ variable }) => mentions(error.message, variable)) : [];
    const [first] = meant;
    if (first) (error as Error).message += `; ${file?.name} sets ${meant.map(({ flag }) => flag).join(' and ')}`;
    return error;
  };
  return { environment: { ...environment, ...variables }, naming };
}

const mentions = (message: string, variable: string) => new RegExp(`${variable}(?!\\w)`).test(message);
