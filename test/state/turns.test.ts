import { setImmediate as nextTurn } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { turnOf, turns } from '../../src/state/turns.ts';

/** The works that ran in each turn of the event loop, until all are done. */
async function whatGoesOn(begin: (note: (what: string) => void) => Promise<unknown>[]): Promise<string[][]> {
  const seen: string[][] = [];
  let present: string[] = [];
  let isOver = false;
  const works = begin((what) => void present.push(what));
  // Steps ahead of a first turn are seen too.
  const over = Promise.all(works).then(() => {
    isOver = true;
  });
  while (!isOver) {
    await nextTurn();
    seen.push(present);
    present = [];
  }
  await over;
  return seen.filter((turn) => turn.length > 0);
}

/** A work of steps that take a millisecond each. */
async function working(steps: number, note: () => void, which?: unknown): Promise<void> {
  const turn = turns(which);
  for (let left = steps; left > 0; left--) {
    const rest = turn();
    if (rest) await rest;
    note();
    for (const begun = performance.now(); performance.now() - begun < 1; );
  }
}

test('many long works take as much of each turn of the event loop as one, and each goes on', async () => {
  const seen = await whatGoesOn((note) => Array.from({ length: 20 }, (_, work) => working(25, () => note(`${work}`))));
  for (const turn of seen) {
    expect(new Set(turn).size).toBe(1);
    expect(turn.length).toBeLessThanOrEqual(11);
  }
  expect(new Set(seen.slice(0, 20).flat()).size).toBe(20);
});

test('works of the same key have one turn among them', async () => {
  const seen = await whatGoesOn((note) => [
    ...Array.from({ length: 10 }, () => working(12, () => note('same'), 'same')),
    working(25, () => note('other'), 'other'),
  ]);
  const others = seen.flatMap(([what], at) => (what === 'other' ? [at] : []));
  expect(others.slice(0, 3)).toEqual([1, 3, 5]);
});

test('works of the PCE wait for one turn of the control API, and not for all its works', async () => {
  const steps = async (side: 'control' | 'pce', which: unknown, note: (what: string) => void) => {
    for (let left = 3; left > 0; left--) {
      await turnOf(side, which);
      note(side);
    }
  };
  const seen = await whatGoesOn((note) => [
    ...Array.from({ length: 10 }, (_, which) => steps('control', which, note)),
    steps('pce', 1, note),
  ]);
  expect(seen.flat().slice(0, 6)).toEqual(['control', 'pce', 'control', 'pce', 'control', 'pce']);
});
