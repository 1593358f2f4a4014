import { test } from 'vitest';
import { orgsNeverMeet } from './isolation.ts';

test('fifty suites on one server never see each other, in 20,000 random operations', async () => {
  await orgsNeverMeet(20_000, 'suite');
}, 120_000);
