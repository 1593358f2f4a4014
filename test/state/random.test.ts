import { expect, test } from 'vitest';
import { Random } from '../../src/state/random.ts';

test('what a work has drawn that throws is drawn again, and what one has drawn that succeeds is not', () => {
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

test('a fork draws what follows, and uses nothing up', () => {
  const random = new Random('seed');
  for (let count = 0; count < 100; count++) random.hex(100);
  const ahead = random.fork().hex(100);
  expect(random.hex(100)).toBe(ahead);
});
