import type { AdvancedClock, SetClock } from '../control/clock.ts';
import type { Upcoming } from '../pce/pairing/upcoming.ts';
import { asCommands } from './as-commands.ts';
import { printable } from './columns.ts';
import { type Command, typed } from './command.ts';
import { asking, controlFlags, given, inJson, jsonFlag, queryOf } from './control.ts';
import { secondsOf } from './duration.ts';

export const clock: Command = {
  name: 'clock',
  summary: 'shows, stops and turns the clock',
  about:
    "Shows, stops and turns the emulator's clock, by which keys run out and hosts fall silent. What becomes due on the way happens at once, in the order of its times. A clock that runs stands still once it is advanced.",
  verbs: {
    show: { help: 'how it stands' },
    freeze: {
      help: 'stops it, at a time (ISO 8601) or where it is',
      word: { placeholder: 'TIME', takes: 'a time', says: ['now'], optional: true },
    },
    advance: {
      help: 'moves it forward: 30m, 1h30m, 2d, PT1H, seconds, or next for what is due next. Where nothing is due, next ends with 1, as the condition of a while loop',
      word: { placeholder: 'DURATION', takes: 'a duration, such as 1h, or next', says: ['seconds', 'to'] },
    },
    due: {
      help: 'what will happen by itself, soonest first; N of it [10]',
      word: { placeholder: 'N', takes: 'a number', says: ['limit'], optional: true },
    },
    'run-on': { help: 'lets it run from where it stands' },
    resume: { help: "lets it run with the system's clock" },
  },
  flags: { ...jsonFlag, ...controlFlags },
  examples: ['mock-pce clock advance 1h', 'mock-pce clock advance next', 'mock-pce clock freeze 2026-01-01T00:00:00Z'],
  run: async (args, environment) => {
    const flags = typed(clock, args);
    const { verb, word = '' } = flags;
    // A duration that is none is told ahead of a server that is not there.
    const by = verb !== 'advance' ? {} : word === 'next' ? { to: 'next' } : { seconds: secondsOf(word) };
    const ask = asking(flags, environment);
    const answer = await {
      show: () => ask('GET', '/clock'),
      freeze: () => ask('PUT', '/clock', { body: { mode: 'frozen', ...given({ now: flags.word }) } }),
      advance: () => ask('POST', '/clock/advance', { body: by }),
      due: () => ask('GET', `/clock/due${queryOf({ limit: flags.word })}`),
      'run-on': () => ask('PUT', '/clock', { body: { mode: 'running' } }),
      resume: () => ask('PUT', '/clock', { body: { mode: 'system' } }),
    }[verb as 'show']();
    if (flags.json) return inJson(answer);
    return verb === 'due' ? linesOf(answer as Upcoming[]) : toldOf(answer as SetClock & Partial<AdvancedClock>);
  },
};

function toldOf({ mode, now, note, happened = {} }: SetClock & Partial<AdvancedClock>): string {
  const counts = Object.entries(happened).map(([what, count]) => `${count} ${what.replaceAll('_', ' ')}`);
  const lines = [`${now}  ${mode === 'frozen' ? 'stands still' : 'runs'}`, note && asCommands(note), counts.join(', ')];
  return lines.filter(Boolean).join('\n');
}

const linesOf = (due: readonly Upcoming[]) =>
  due.map(({ at, org, text }) => `${at}  ${printable(org === null ? text : `${text}  org ${org}`)}`).join('\n') ||
  'Nothing is due.';
