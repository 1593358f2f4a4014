import { expect, test } from 'vitest';
import { startTestPce } from './harness.ts';

test('a fresh PCE lists its default profiles', async () => {
  const { get } = await startTestPce();
  const { body } = await get<{ name: string }[]>('/orgs/1/pairing_profiles');
  expect(body.map(({ name }) => name)).toEqual(['Default (Servers)', 'Default (Endpoints)']);
});
