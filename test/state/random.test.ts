import { expect, test } from 'vitest';
import { Random } from '../../src/state/random.ts';

test('values drawn by a work that throws are drawn again, and those of one that succeeds are not', () => {
  const random = new Random('seed');
  const [first, second] = [random.hex(8), random.hex(8)];
  random.goTo(0);
  const drawn: string[] = [];
  const work = (fails: boolean) => () => {
    drawn.push(random.hex(8));
    if (fails) throw new Error('refused');
  };
  expect(() => random.attempt(work(true))).toThrow('refused');
  random.attempt(work(false));
  random.attempt(work(false));
  expect(drawn).toEqual([first, first, second]);
});

test('a fork draws the values that follow, and uses up none', () => {
  const random = new Random('seed');
  for (let count = 0; count < 100; count++) random.hex(100);
  const ahead = random.fork().hex(100);
  expect(random.hex(100)).toBe(ahead);
});
