import { expect, test } from 'vitest';
import { startTestPce } from '../harness.ts';

const scenario = (key: string) => ({
  scenario: {
    orgs: [{ traffic: { rules: [{ from: { labels: { [key]: 'Web' } }, to: { hostname: 'db' }, port: 1, rate: 1 }] } }],
  },
});

test('traffic of labels with a key that the org lacks is refused, as it would mean no host', async () => {
  await expect(startTestPce(scenario('rol'))).rejects.toThrow(
    'org 1: traffic/rules/0/from: rol is not a key of labels, role, app, env, loc are; did you mean role?',
  );
  await startTestPce(scenario('role'));
});
