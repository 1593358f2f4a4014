import { expect, test } from 'vitest';
import { sortingInSteps } from '../../src/control/sorting.ts';

test.each([0, 1, 4096, 4097, 20_000])('%d items are sorted as in one go, and in steps where they are many', (count) => {
  const items = Array.from({ length: count }, (_, at) => ({ key: (at * 7919) % 5000, at }));
  const compare = (a: (typeof items)[0], b: (typeof items)[0]) => a.key - b.key || a.at - b.at;
  const steps = sortingInSteps(items, compare);
  let taken = 0;
  let step = steps.next();
  for (; !step.done; step = steps.next()) taken += 1;
  expect(step.value).toEqual(items.toSorted(compare));
  expect(taken).toBeGreaterThanOrEqual(Math.ceil(count / 4096));
});
