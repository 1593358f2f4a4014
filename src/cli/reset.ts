import { type Command, typed } from './command.ts';
import { asking, controlFlags, orgFlag, scopeOf } from './control.ts';

export const reset: Command = {
  name: 'reset',
  summary: 'puts everything, or one org, back to how it was right after the start',
  about:
    'Puts everything back to how it was right after the start: state, credentials, clock, randomness and settings. Faults and journal are empty then. With --org one org alone is put back.',
  flags: {
    org: { ...orgFlag, help: 'this org alone', bare: true },
    ...controlFlags,
  },
  examples: ['mock-pce reset --org 2'],
  run: async (args, environment) => {
    const flags = typed(reset, args);
    const scope = scopeOf(flags);
    await asking(flags, environment)('POST', '/reset', { body: scope });
    return scope.org === undefined
      ? 'everything is as it was right after the start'
      : `org ${scope.org} is as it was right after the start`;
  },
};
