import { expect, test } from 'vitest';
import { startTestPce } from '../harness.ts';

const scenario = (key: string) => ({
  scenario: {
    orgs: [{ traffic: { rules: [{ from: { labels: { [key]: 'Web' } }, to: { hostname: 'db' }, port: 1, rate: 1 }] } }],
  },
});

test('traffic of labels whose key is nearly one of the org is refused, and one that may come later is not', async () => {
  await expect(startTestPce(scenario('rol'))).rejects.toThrow(
    'org 1: traffic/rules/0/from: rol is not a key of labels; did you mean role?',
  );
  for (const key of ['role', 'tier', 'app_tier', 'location']) await startTestPce(scenario(key));
});
