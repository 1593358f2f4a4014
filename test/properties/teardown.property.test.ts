import { test } from 'vitest';
import { lengthOf } from '../length.ts';
import { suitesComeAndGo } from './teardown.ts';

test('suites that make an org for each test and delete it leave each other alone', { timeout: 60_000 }, async () => {
  await suitesComeAndGo({ suites: lengthOf(50, 20), rounds: lengthOf(5, 2) });
});
