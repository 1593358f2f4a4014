import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { guards } from './guards.ts';

test.each(guards)('$guard: the guard stands where the list says, and so does its test', ({ file, take, put, test }) => {
  expect(readFileSync(file, 'utf8').split(take)).toHaveLength(2);
  expect(put).not.toBe(take);
  expect(existsSync(test)).toBe(true);
});

test('no guard is in the list twice', () => {
  expect(new Set(guards.map(({ guard }) => guard)).size).toBe(guards.length);
});
