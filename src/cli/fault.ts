import type { ShownOperation } from '../control/info.ts';
import { quote } from '../control/quote.ts';
import type { Fault } from '../pce/observing/faults.ts';
import { bodyFlags, bodyOf } from './body-flags.ts';
import { columns } from './columns.ts';
import { type Command, typed } from './command.ts';
import {
  asking,
  controlFlags,
  errorTokenIsAnother,
  inJson,
  jsonFlag,
  queryOf,
  scopeOf,
  tellOfSpareToken,
} from './control.ts';
import { flagNamed } from './in-flags.ts';

const BODY = 'mock_faults_post';
const OF_ORG = 'the rules of this org alone';

export const fault: Command = {
  name: 'fault',
  summary: 'makes requests go wrong, by rules',
  about:
    'Makes requests to the PCE go wrong, by rules: the flags are the rule. A rule hits requests that match all of --operation, --method, --path, --org and --key that are given; with none of these it hits every request.',
  verbs: {
    list: { help: 'the rules, each with how many requests it matched and hit' },
    add: { help: 'a rule' },
    delete: { help: 'one rule', word: { placeholder: 'ID', takes: 'the id of a rule (mock-pce fault list)' } },
    clear: { help: 'deletes all rules' },
    operations: { help: 'what --operation takes: the names of all calls of a PCE' },
  },
  flags: {
    ...bodyFlags(BODY, 'add', { org: { list: OF_ORG, clear: OF_ORG } }),
    ...jsonFlag,
    ...controlFlags,
    token: errorTokenIsAnother,
  },
  examples: [
    'mock-pce fault add --operation pairing_profiles_post --first 2 --status 503 --retry-after 1',
    "mock-pce fault add --path '/orgs/*/labels' --latency-ms 2000",
  ],
  run: async (args, environment) => {
    const flags = typed(fault, args);
    const ask = asking(flags, environment);
    await tellOfSpareToken(flags, environment);
    switch (flags.verb) {
      case 'delete':
        await ask('DELETE', `/faults/${encodeURIComponent(flags.word as string)}`);
        return flags.json ? '' : `fault ${flags.word} is deleted`;
      case 'clear':
        await ask('DELETE', `/faults${queryOf(scopeOf(flags))}`);
        return flags.json ? '' : `no fault${flags.text('org') ? ` of org ${flags.text('org')}` : ''} is left`;
      case 'operations': {
        const answer = (await ask('GET', '/operations')) as ShownOperation[];
        return flags.json ? inJson(answer) : namesOf(answer);
      }
      default: {
        const isNew = flags.verb === 'add';
        const answer = isNew
          ? await ask('POST', '/faults', { body: bodyOf(BODY, flags) })
          : await ask('GET', `/faults${queryOf(scopeOf(flags))}`);
        return flags.json ? inJson(answer) : shown([answer].flat() as Fault[]);
      }
    }
  },
};

const shown = (faults: readonly Fault[]) =>
  columns(
    ['id', 'hits', 'matched', 'rule'],
    faults.map(({ id, hits, matched, ...rule }) => [id, hits, matched, inFlags(rule)]),
    'There is no fault.',
  );

const namesOf = (operations: readonly ShownOperation[]) =>
  columns(
    ['name', 'call'],
    operations.map(({ name, method, path }) => [name, `${method} ${path}`]),
    '',
  );

/** As it was given. */
const inFlags = (rule: object) =>
  Object.entries(rule)
    .map(([name, value]) => `--${flagNamed(name)}${value === true ? '' : ` ${quote(String(value))}`}`)
    .join(' ');
