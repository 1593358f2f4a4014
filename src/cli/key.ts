import { valued } from '../config/arguments.ts';
import { type Command, typed } from './command.ts';
import { asking, controlFlags, given, inJson, orgFlag, orgOf } from './control.ts';

export const key: Command = {
  name: 'key',
  summary: 'makes an API key',
  about:
    'Makes an API key on a running server and prints it, with its secret, as JSON: for when the first one is lost.',
  flags: {
    org: orgFlag,
    role: {
      ...valued('what the user of the key may do', 'read_only'),
      placeholder: 'ROLE',
      help: 'what its user may do [owner]',
    },
    ...controlFlags,
  },
  examples: ['mock-pce key --role read_only'],
  run: async (args, environment) => {
    const flags = typed(key, args);
    const body = given({ role: flags.text('role') });
    return inJson(
      await asking(flags, environment)('POST', `/orgs/${orgOf(flags.text('org'), environment)}/keys`, { body }),
    );
  },
};
