import { test } from 'vitest';
import { lengthOf } from '../length.ts';
import { orgsNeverMeet } from './isolation.ts';

test('fifty suites on one server never see each other, in random operations', async () => {
  await orgsNeverMeet(lengthOf(20_000, 200), 'suite');
}, 120_000);
