import { isScenarioName } from '../config/option-values.ts';
import { type Command, typed } from './command.ts';
import { asking, controlFlags, inJson } from './control.ts';
import { about, readJson } from './files.ts';

export const scenario: Command = {
  name: 'scenario',
  summary: 'replaces what a server holds by a scenario',
  about:
    "Replaces all that a running server holds by a scenario. The owner's keys stay good. To start a server with one: mock-pce serve --scenario NAME_OR_FILE.",
  verbs: {
    list: { help: 'those that have a name' },
    load: { help: 'one of them, or a file', word: { placeholder: 'NAME_OR_FILE', takes: 'a name or a file' } },
  },
  flags: controlFlags,
  examples: ['mock-pce scenario load demo'],
  run: async (args, environment) => {
    const flags = typed(scenario, args);
    const ask = asking(flags, environment);
    const { word: name } = flags;
    if (name === undefined) {
      const found = (await ask('GET', '/scenarios')) as { name: string; description: string }[];
      return found.map((one) => `${one.name.padEnd(10)} ${one.description}`).join('\n');
    }
    const isName = isScenarioName(name);
    const body = isName ? { name } : { scenario: readJson(name) };
    return inJson(await about(isName ? undefined : name, ask('POST', '/scenarios', { body })));
  },
};
