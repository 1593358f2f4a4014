import { type Command, typed } from './command.ts';
import { asking, controlFlags, given, inJson, jsonFlag } from './control.ts';
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
      word: { placeholder: 'TIME', takes: 'a time', optional: true },
    },
    advance: {
      help: 'moves it forward: 30m, 1h30m, 2d, PT1H, or seconds',
      word: { placeholder: 'DURATION', takes: 'a duration, such as 1h' },
    },
    resume: { help: "lets it run with the system's clock" },
  },
  flags: { ...jsonFlag, ...controlFlags },
  examples: ['mock-pce clock advance 1h', 'mock-pce clock freeze 2026-01-01T00:00:00Z'],
  run: async (args, environment) => {
    const flags = typed(clock, args);
    const { verb, word = '', values } = flags;
    // A duration that is none is told ahead of a server that is not there.
    const seconds = verb === 'advance' ? secondsOf(word) : 0;
    const ask = asking(flags, environment);
    const answer = (await {
      show: () => ask('GET', '/clock'),
      freeze: () => ask('PUT', '/clock', { body: { mode: 'frozen', ...given({ now: flags.word }) } }),
      advance: () => ask('POST', '/clock/advance', { body: { seconds } }),
      resume: () => ask('PUT', '/clock', { body: { mode: 'system' } }),
    }[verb as 'show']()) as { mode: string; now: string; note?: string };
    if (values['json']) return inJson(answer);
    const { mode, now, note } = answer;
    return [`${now}  ${mode === 'frozen' ? 'stands still' : 'runs'}`, note].filter(Boolean).join('\n');
  },
};
