import { valued } from '../config/arguments.ts';
import { options } from '../config/options.ts';
import { readConfig } from '../config/read-config.ts';
import type { Command, CommandFlag } from './command.ts';

/** The command that starts a server, whose flags are the options. */
export const serve: Command = {
  name: 'serve',
  summary: 'starts an emulated PCE',
  about: 'Starts an emulated PCE and prints where it is and how to log in.',
  flags: Object.fromEntries(options.map((option) => [option.flag, flagOf(option)])),
  examples: ['mock-pce serve --scenario demo'],
  run: async (args, environment) => {
    const { serve: run } = await import('./serve.ts');
    await run(readConfig(args, environment).config);
  },
};

function flagOf(option: (typeof options)[number]): CommandFlag {
  const { flag, placeholder, variable, description, example, default: value, shownDefault } = option;
  const help = `${description} [${shownDefault ?? String(value)}; ${variable}]`.replaceAll('`', '');
  if (flag === 'json') return { type: 'boolean', placeholder, help };
  return { ...valued(description, example), placeholder, help };
}
