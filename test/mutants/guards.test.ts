import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { isLong } from '../length.ts';
import { guards } from './guards.ts';
import { titlesIn } from './outcome.ts';

const root = path.join(import.meta.dirname, '../..');
const texts = new Map<string, string>();

function textOf(file: string): string {
  const text = texts.get(file) ?? readFileSync(path.join(root, file), 'utf8');
  texts.set(file, text);
  return text;
}

/** The longest part of a title, in whole words, that is in a text: a table fills in the rest. */
function longestPart(title: string, text: string): string {
  const words = title.split(' ');
  const parts = words.flatMap((_word, from) => words.map((_end, to) => words.slice(from, to + 1).join(' ')));
  return parts.reduce((longest, part) => (part.length > longest.length && text.includes(part) ? part : longest), '');
}

test.each(guards)('$guard: the guard stands once in $file, and its test is there', ({ file, take, put, ...named }) => {
  expect(textOf(file).split(take)).toHaveLength(2);
  expect(put).not.toBe(take);
  const { title } = named;
  expect(longestPart(title, textOf(named.test)).length, title).toBeGreaterThanOrEqual(title.length / 4);
});

test('no guard is there twice', () => {
  expect(new Set(guards.map(({ guard }) => guard)).size).toBe(guards.length);
});

// Above, a part of the title is looked for in the text: a test that has moved may leave words of it behind.
test.runIf(isLong)('each guard has a part of the title of a test in its file', async () => {
  const titles = await titlesIn(root, [...new Set(guards.map(({ test }) => test))]);
  const lost = guards.filter(({ test, title }) => !titles.get(test)?.some((one) => one.includes(title)));
  expect(lost.map(({ guard, test, title }) => `${guard}: ${test} has no ${title}`)).toEqual([]);
});
