import { type Guard, inFiles } from '../guard.ts';

/** Turns of long works: no client waits for all works of another. */
export const turns: readonly Guard[] = inFiles('src/state', {
  'fair-queue.ts': [
    {
      guard: 'passwords are checked one at a time',
      take: '    if (this.#working.size >= this.#most) return;\n',
      put: '',
      test: 'test/bounds/passwords.test.ts',
      title: 'is checked one at a time, and more than 4 of a connection do not wait',
    },
    {
      guard: 'works of an org are done one at a time',
      take: '(key) => this.#working.has(key)',
      put: '() => false',
      test: 'test/pce/model/long-works.test.ts',
      title: 'long works of an org have their turns one after another',
    },
  ],
  'turns.ts': [
    {
      guard: 'a turn of the event loop has one long work',
      take: '  waiting.next()?.();\n',
      put: '  for (let next = waiting.next(); next; next = waiting.next()) next();\n',
      test: 'test/state/turns.test.ts',
      title: 'many long works take as much of each turn of the event loop as one, and each goes on',
    },
    {
      guard: 'a long work waits for its first turn',
      take: 'let since = Number.NEGATIVE_INFINITY;',
      put: 'let since = stopwatch();',
      test: 'test/state/turns.test.ts',
      title: 'many long works take as much of each turn of the event loop as one, and each goes on',
    },
    {
      guard: 'long works of the control API do not keep those of the PCE waiting for all of them',
      take: 'waiting.add(whose, resolve)',
      put: "waiting.add(['control', whose[1]], resolve)",
      test: 'test/state/turns.test.ts',
      title: 'works of the PCE wait for one turn of the control API, and not for all its works',
    },
    {
      guard: 'exports of one snapshot have one turn among them',
      take: "return turnOf('control', which)",
      put: "return turnOf('control', {})",
      test: 'test/state/turns.test.ts',
      title: 'works of the same key have one turn among them',
    },
  ],
  'parts.ts': [
    {
      guard: 'others have their turn between two steps of a work',
      take: '    if (!isFirst) yield;\n',
      put: '',
      test: 'test/pce/model/long-works.test.ts',
      title: 'others are served while many objects are compared',
    },
    {
      guard: 'a long list is cut into parts',
      take: '    if (room > 0) continue;\n    yield part;\n    part = [];\n    room = most;\n',
      put: '',
      test: 'test/state/parts.test.ts',
      title: 'a part ends as soon as it weighs enough',
    },
  ],
  'rotation.ts': [
    {
      guard: 'a key with many works keeps others waiting for one of them',
      take: '    level.inner.delete(key);\n    if',
      put: '    if (inner.size === 0) level.inner.delete(key);\n    if',
      test: 'test/state/rotation.test.ts',
      title: 'has the keys in turn',
    },
  ],
});
