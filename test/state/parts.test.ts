import { expect, test } from 'vitest';
import { inParts, stepThrough } from '../../src/state/parts.ts';

test('a part ends as soon as it weighs enough', () => {
  const parts = (texts: string[]) => [...inParts(texts, 4, (text) => text.length)];
  expect(parts(['aa', 'b', 'ccc', 'dddddddd', 'e'])).toEqual([['aa', 'b', 'ccc'], ['dddddddd'], ['e']]);
  expect(parts(['aaaa'])).toEqual([['aaaa'], []]);
  expect(parts([])).toEqual([[]]);
});

test('a part is made when it is asked for', () => {
  const seen: number[] = [];
  const read = [1, 2, 3].values().map((item) => seen.push(item));
  const parts = inParts(read, 1, () => 1);
  parts.next();
  expect(seen).toEqual([1]);
});

test('others have their turn between two items that are stepped through, and not ahead of the first', () => {
  const done: string[] = [];
  const steps = stepThrough(['a', 'b', 'c'], (item) => done.push(item));
  for (const _ of steps) done.push('turn');
  expect(done).toEqual(['a', 'turn', 'b', 'turn', 'c']);
});
