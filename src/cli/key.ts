import { valued } from '../config/arguments.ts';
import { type Command, typed } from './command.ts';
import { asking, controlFlags, inJson, orgOf } from './control.ts';

export const key: Command = {
  name: 'key',
  summary: 'makes an API key',
  about:
    'Makes an API key on a running server and prints it, with its secret, as JSON: for when the first one is lost.',
  flags: {
    org: { ...valued('id of an org', '1'), placeholder: 'ORG', help: 'id of the org [1; MOCK_PCE_ORG]' },
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
    const role = flags.text('role');
    const body = role === undefined ? {} : { role };
    return inJson(
      await asking(flags, environment)('POST', `/orgs/${orgOf(flags.text('org'), environment)}/keys`, { body }),
    );
  },
};
