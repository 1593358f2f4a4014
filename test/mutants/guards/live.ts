import { type Guard, inFiles } from '../guard.ts';

const live = { test: 'test/emulator/live.test.ts' };

/** Those who follow a server: they see what they asked for, and cost nothing when they are gone. */
export const following: readonly Guard[] = [
  ...inFiles('src/emulator', {
    'live.ts': [
      {
        guard: 'a client that does not read holds no more than a bound',
        take: '    if (stream.readableLength > MOST_UNSENT) stream.destroy();\n',
        put: '',
        ...live,
        title: 'a client that does not read is closed',
      },
      {
        guard: 'nobody is looked for when all have left',
        take: '    this.#stop?.();\n',
        put: '',
        ...live,
        title: 'one timer looks for all, and none where nobody follows',
      },
      {
        guard: 'a stream ends when its reader may not listen any longer',
        take: 'open.left <= 0 || open.mayListen?.() === false',
        put: 'open.left <= 0',
        ...live,
        title: 'and so is one that may not listen any longer',
      },
      {
        guard: 'requests of another org are not told',
        take: 'org === undefined ? entries : entries.filter((entry) => entry.org === org)',
        put: 'entries',
        ...live,
        title: 'whoever follows one org is told nothing of another',
      },
      {
        guard: 'ids of an earlier state are not taken for those of this one',
        take: '    if (pce.store !== this.#store) this.#epoch = newEpoch();\n',
        put: '',
        ...live,
        title: 'begins anew where the state is another one',
      },
      {
        guard: 'a gap in the journal is told',
        take: ' || entries.length < journal.newest - Number(entry)',
        put: '',
        ...live,
        title: 'begins anew where the journal has dropped what lies between',
      },
    ],
    'happenings.ts': [
      {
        guard: 'an ordinal that is given again is looked at again',
        take: 'Math.min(this.#last, this.#pce.events.last)',
        put: 'this.#last',
        test: 'test/emulator/happenings.test.ts',
        title: 'what happens in an org is told though the newest events have gone with another',
      },
    ],
  }),
  ...inFiles('src/control', {
    'stream.ts': [
      {
        guard: 'streams have a bound',
        take: 'if (live.isFull) {',
        put: 'if (live === undefined) {',
        test: 'test/control/stream.test.ts',
        title: 'readers at most',
      },
    ],
  }),
];
