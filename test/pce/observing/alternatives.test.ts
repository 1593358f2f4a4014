import { expect, test } from 'vitest';
import { startTestPce } from '../../harness.ts';

test.each([
  [
    '/orgs/1/workloads',
    { interfaces: [{ name: 'eth0', address: '10.0.0.1/33' }] },
    'an IP address without a prefix length',
  ],
  ['/orgs/1/pairing_profiles', { enabled: true, key_lifespan: 'x' }, 'integer from 1 to 2147483647, or "unlimited"'],
])('the log says of a body to %s what would have been taken', async (path, body, taken) => {
  const lines: string[] = [];
  const { post } = await startTestPce({ log: ({ why = '' }) => void lines.push(why) });
  expect((await post(path, body)).status).toBe(406);
  expect(lines.at(-1)).toContain(`; taken: ${taken}`);
});
