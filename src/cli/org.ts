import type { OrgCredentials } from '../control/orgs.ts';
import { bodyFlags, bodyOf } from './body-flags.ts';
import { columns } from './columns.ts';
import { type Command, typed } from './command.ts';
import { asking, controlFlags, inJson, jsonFlag } from './control.ts';

const BODY = 'mock_orgs_post';

export const org: Command = {
  name: 'org',
  summary: 'lists, makes and deletes orgs',
  about: 'Lists, makes and deletes orgs. A new org has an owner of its own, whose secret is shown this once.',
  verbs: {
    list: { help: 'the orgs, and how many objects they hold' },
    create: { help: 'an org; prints its id, key and secret' },
    delete: { help: 'an org, with all that belongs to it', word: { placeholder: 'ORG', takes: 'the id of an org' } },
  },
  flags: { ...bodyFlags(BODY, 'create'), ...jsonFlag, ...controlFlags },
  examples: ['mock-pce org create --display-name "Team A"'],
  run: async (args, environment) => {
    const flags = typed(org, args);
    const ask = asking(flags, environment);
    switch (flags.verb) {
      case 'create': {
        const made = (await ask('POST', '/orgs', { body: bodyOf(BODY, flags) })) as OrgCredentials;
        return flags.json ? inJson(made) : `org     ${made.org}\nkey     ${made.key}\nsecret  ${made.secret}`;
      }
      case 'delete':
        await ask('DELETE', `/orgs/${encodeURIComponent(flags.word as string)}`);
        return flags.json ? '' : `org ${flags.word} is deleted`;
      default: {
        const orgs = (await ask('GET', '/orgs')) as ShownOrg[];
        return flags.json ? inJson(orgs) : shown(orgs);
      }
    }
  },
};

interface ShownOrg {
  readonly org: number;
  readonly display_name: string;
  readonly objects: Readonly<Record<string, number>>;
}

/** The kinds that pairing is about; --json has all. */
const KINDS = ['workloads', 'pairing_profiles', 'labels'];

const shown = (orgs: readonly ShownOrg[]) =>
  columns(
    ['org', 'name', ...KINDS],
    orgs.map(({ org, display_name, objects }) => [org, display_name, ...KINDS.map((kind) => objects[kind])]),
    'There is no org.',
  );
