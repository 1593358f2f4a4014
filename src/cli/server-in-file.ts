import type { Config } from '../config/config.ts';
import { UnknownFlag } from '../config/config-error.ts';
import { aboutOptions, options } from '../config/options.ts';
import { namedFile } from '../config/read-config.ts';
import type { Environment } from './ask.ts';
import type { Command } from './command.ts';
import { optionsFile } from './serve-file.ts';

/** What a command wants to know of the server that it asks. */
const names: readonly (keyof Config)[] = ['host', 'port', 'controlPort', 'controlToken', 'org', 'apiKey', 'apiSecret'];
const wanted = options.filter(({ name }) => names.includes(name));

interface Told {
  readonly environment: Environment;
  /** Adds to a complaint about a variable that the file, and nobody else, has set it; to one about a flag, whose it is. */
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
    if (error instanceof UnknownFlag) error.message = sayingWhose(error, 'url' in flags);
    return error;
  };
  return { environment: { ...environment, ...variables }, naming };
}

/** What is said of a flag that may be one of serve's. @param asks whether the command asks a server */
function sayingWhose({ flag, help, message }: UnknownFlag, asks: boolean): string {
  const option = options.find((one) => one.flag === flag);
  if (flag !== 'config' && !option) return message;
  // None of the command's own flags is meant.
  const whose = `${new UnknownFlag(flag, help).message}; --${flag} is for mock-pce serve`;
  if (!asks) return whose;
  if (!option) return `${whose}: here the variable ${aboutOptions.config.variable} names that file`;
  return wanted.includes(option) ? `${whose}: here the variable ${option.variable} says it` : whose;
}

const mentions = (message: string, variable: string) => new RegExp(`${variable}(?!\\w)`).test(message);
