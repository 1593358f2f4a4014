import { type ParseArgsConfig, parseArgs } from 'node:util';
import { ConfigError } from './config-error.ts';

type Flags = NonNullable<ParseArgsConfig['options']>;

/**
 * Flags of a command, and its words where it has any.
 * @param help how to ask for the command's help
 * @throws ConfigError in one line
 */
export function readArguments<F extends Flags>(help: string, args: readonly string[], options: F, mostWords = 0) {
  try {
    const read = parseArgs({ args: [...args], options, allowPositionals: mostWords > 0 });
    const stray = read.positionals[mostWords];
    if (stray !== undefined) throw new Error(`there is no use for ${stray}`);
    return read;
  } catch (error) {
    throw new ConfigError(`${inOneLine(error as Error)} (see ${help})`);
  }
}

/** Of what Node tells at length, the sentence that says what is wrong; of a dash at the beginning, also the way out. */
function inOneLine({ message }: Error): string {
  const [first = '', ...others] = message.split('\n');
  const way = others.find((line) => line.includes('use '));
  const hint = way === undefined ? '' : `: ${way.slice(0, 1).toLowerCase()}${way.slice(1).replace(/\.$/, '')}`;
  return first.split('. To specify', 1)[0]?.replace(/\.$/, '') + hint;
}
