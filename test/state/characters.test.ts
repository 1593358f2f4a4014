import { expect, test } from 'vitest';
import { firstCharacters, shortened } from '../../src/state/characters.ts';

test.each([
  ['abc', 3, 'abc'],
  ['abcd', 3, 'abc'],
  ['ab😀d', 3, 'ab😀'],
  ['😀😀😀', 2, '😀😀'],
  ['😀😀', 3, '😀😀'],
  ['a\ud83db', 2, 'a\ud83d'],
  ['', 0, ''],
])('of %j the first %i characters are %j', (text, most, first) => {
  expect(firstCharacters(text, most)).toBe(first);
});

test('dots stand for the rest of a text, and none behind a whole one', () => {
  expect([shortened('😀😀😀', 2), shortened('😀😀', 2)]).toEqual(['😀😀...', '😀😀']);
});
