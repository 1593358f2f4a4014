import { options } from '../config/options.ts';
import { flagOf } from '../config/read-config.ts';
import type { CommandFlag, CommandHelp } from './command.ts';

/** The command that starts a server, whose flags are the options. The program runs it by itself. */
export const serve: CommandHelp = {
  name: 'serve',
  summary: 'starts an emulated PCE',
  about: 'Starts an emulated PCE and prints where it is and how to log in.',
  flags: Object.fromEntries(options.map((option) => [option.flag, told(option)])),
  examples: ['mock-pce serve --scenario demo'],
};

function told(option: (typeof options)[number]): CommandFlag {
  const { placeholder, variable, description, default: value, shownDefault } = option;
  const help = `${description} [${shownDefault ?? String(value)}; ${variable}]`.replaceAll('`', '');
  return { ...flagOf(option), placeholder, help };
}
