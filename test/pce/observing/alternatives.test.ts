import { expect, test } from 'vitest';
import { alternativesOf } from '../../../src/pce/observing/alternatives.ts';
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

test.each([
  [[{ $ref: 'href_object.schema.json' }], 'an object with href'],
  [[{ $ref: 'traffic_flows_all_actors_param.schema.json' }], 'an object with actors'],
  [
    [{ required: ['proto'], properties: { port: {}, proto: { enum: [6, 17] }, to_port: {} } }, { type: 'string' }],
    'an object with proto 6 or 17 (and port, to_port), or string',
  ],
])('alternatives name the properties of their objects: %o', (oneOf, told) => {
  expect(alternativesOf({ oneOf })).toBe(told);
});
