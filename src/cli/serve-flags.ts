import { aboutOptions, options } from '../config/options.ts';
import { flagOf, flagsAboutOptions } from '../config/read-config.ts';
import type { CommandFlag, CommandHelp } from './command.ts';

/** The command that starts a server, whose flags are the options. The program runs it by itself. */
export const serve: CommandHelp = {
  name: 'serve',
  summary: 'starts an emulated PCE',
  about: 'Starts an emulated PCE and prints where it is and how to log in.',
  flags: {
    ...Object.fromEntries(options.map((option) => [option.flag, told(option)])),
    config: { ...flagsAboutOptions.config, ...toldOf(aboutOptions.config, aboutOptions.config.shownDefault) },
    'print-config': { ...flagsAboutOptions['print-config'], help: aboutOptions['print-config'].description },
  },
  examples: ['mock-pce serve --scenario demo'],
};

function told(option: (typeof options)[number]): CommandFlag {
  return { ...flagOf(option), ...toldOf(option, option.shownDefault ?? String(option.default)) };
}

type Told = Pick<(typeof options)[number], 'placeholder' | 'variable' | 'description'>;

function toldOf({ placeholder, variable, description }: Told, byDefault: string) {
  return { placeholder, help: `${description} [${byDefault}; ${variable}]`.replaceAll('`', '') };
}
