import type { ShownFleet } from '../pce/pairing/fleets.ts';
import { bodyFlags, bodyOf } from './body-flags.ts';
import { columns } from './columns.ts';
import { type Command, typed } from './command.ts';
import { asking, controlFlags, inJson, jsonFlag, queryOf, scopeOf } from './control.ts';
import { Failed } from './failed.ts';

const BODY = 'mock_fleets_post';

export const fleet: Command = {
  name: 'fleet',
  summary: 'lets a fleet of simulated hosts pair',
  about: "Lets simulated hosts pair by rules, at a rate on the emulator's clock: the flags are the rules.",
  verbs: {
    list: { help: 'the fleets, and how far each has come' },
    start: { help: 'a fleet; --count says of how many hosts. Ends with 1 where hosts were refused at once' },
    delete: {
      help: 'a fleet: no more of its hosts pair, and those that did stay',
      word: { placeholder: 'ID', takes: 'the id of a fleet (mock-pce fleet list)' },
    },
  },
  flags: {
    ...bodyFlags(BODY, 'start', { org: { list: 'the fleets of this org alone' } }),
    ...jsonFlag,
    ...controlFlags,
  },
  examples: [
    'mock-pce fleet start --count 1000 --hostname "web-{n:4}" --pairing-rate 5',
    'mock-pce fleet start --count 50 --role Web --silent-share 0.1 --silent-after 600',
  ],
  run: async (args, environment) => {
    const flags = typed(fleet, args);
    const ask = asking(flags, environment);
    if (flags.verb === 'delete') {
      await ask('DELETE', `/fleets/${encodeURIComponent(flags.word as string)}`);
      return flags.json ? '' : `fleet ${flags.word} is deleted; its hosts stay`;
    }
    const answer =
      flags.verb === 'start'
        ? await ask('POST', '/fleets', { body: bodyOf(BODY, flags) })
        : await ask('GET', `/fleets${queryOf(scopeOf(flags))}`);
    const fleets = [answer].flat() as ShownFleet[];
    const told = flags.json ? inJson(answer) : shown(fleets);
    const [started] = flags.verb === 'start' ? fleets : [];
    if (started?.last_refusal) throw new Failed(told, whyRefused(started));
    return told;
  },
};

const shown = (fleets: readonly ShownFleet[]) =>
  columns(
    ['id', 'org', 'name', 'profile', 'paired', 'state'],
    fleets.map(({ id, org, name, pairing_profile, paired, count, ...rest }) => [
      ...[id, org, name, pairing_profile, `${paired} of ${count}`, stateOf(rest)],
    ]),
    'There is no fleet. mock-pce fleet start --count 10 starts one.',
  );

/** A script takes what pairs for the fleet that it asked for. */
function whyRefused({ id, count, refused, last_refusal }: ShownFleet): string {
  const how = refused < count ? `${refused} of ${count} hosts` : `${count === 1 ? 'the host' : `all ${count} hosts`}`;
  const why = `${last_refusal?.message} (${last_refusal?.token})`;
  return `fleet ${id}: ${how} ${refused === 1 ? 'was' : 'were'} refused${refused === 1 ? '' : ', the last one'}: ${why}`;
}

function stateOf({ done, refused, last_refusal }: Pick<ShownFleet, 'done' | 'refused' | 'last_refusal'>): string {
  const state = done ? 'done' : 'pairing';
  return last_refusal === null ? state : `${state}; ${refused} refused, last: ${last_refusal.message}`;
}
