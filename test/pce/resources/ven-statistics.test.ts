import { expect, test } from 'vitest';
import { type Json, startTestPce, tokensOf } from '../../harness.ts';
import { withHosts } from './managed-hosts.ts';

const statistics = '/orgs/1/vens/statistics';
const condition = (severity: string) => ({
  latest_event: { notification_type: 'agent.missed_heartbeats', severity },
});

const hosts = [
  { hostname: 'one', ven: { version: '25.2.10-1' }, workload: { enforcement_mode: 'full' } },
  { hostname: 'two', ven: { version: '25.2.10-1', status: 'suspended', conditions: [condition('err')] } },
  { hostname: 'three', ven: { version: '24.1.0-1', ven_type: 'endpoint', conditions: [condition('warning')] } },
];

async function count(property_counts: readonly Json[]) {
  const { post } = await startTestPce(await withHosts(hosts));
  const { status, body } = await post<Json[]>(statistics, { property_counts });
  expect(status).toBe(201);
  return body;
}

/** Counts as `value filtered/unfiltered`. */
const inWords = ({ counts }: Json) =>
  (counts as Json[]).map((one) => `${one['value']} ${one['filtered_count']}/${one['unfiltered_count']}`).sort();

test('VENs are counted by each value that occurs', async () => {
  const asked = ['status', 'version', 'health', 'condition', 'enforcement_mode', 'ven_type'];
  const body = await count(asked.map((property) => ({ property })));
  expect(body.map((one) => [one['property'], one['total_filtered_count'], inWords(one)])).toEqual([
    ['status', 3, ['active 2/2', 'suspended 1/1']],
    ['version', 3, ['24.1.0-1 1/1', '25.2.10-1 2/2']],
    ['health', 3, ['error 1/1', 'healthy 1/1', 'unhealthy 2/2', 'warning 1/1']],
    ['condition', 3, ['agent.missed_heartbeats 2/2']],
    ['enforcement_mode', 3, ['full 1/1', 'visibility_only 2/2']],
    ['ven_type', 3, ['endpoint 1/1', 'server 2/2']],
  ]);
});

test('values that are asked for are counted alone and in their order, be there none', async () => {
  const [one] = await count([{ property: 'version', values: ['9.9', '24.1.0-1'] }]);
  expect(one?.['counts']).toEqual([
    { value: '9.9', filtered_count: 0, unfiltered_count: 0 },
    { value: '24.1.0-1', filtered_count: 1, unfiltered_count: 1 },
  ]);
});

test('filters narrow the filtered counts, and leave the others', async () => {
  const status = { filter_property: 'status', values: ['active', 'stopped'] };
  const health = { filter_property: 'health', values: ['healthy'] };
  const body = await count([
    { property: 'version', filters: [status] },
    { property: 'version', filters: [status, health] },
    { property: 'version', filters: [{ filter_property: 'health' }] },
  ]);
  expect(body.map((one) => [one['total_filtered_count'], inWords(one)])).toEqual([
    [2, ['24.1.0-1 1/1', '25.2.10-1 1/2']],
    [1, ['24.1.0-1 0/1', '25.2.10-1 1/2']],
    [3, ['24.1.0-1 1/1', '25.2.10-1 2/2']],
  ]);
});

test('more than twenty properties at once are refused, and so is one that is not counted', async () => {
  const { post } = await startTestPce();
  const asking = async (property_counts: Json[]) => tokensOf(await post(statistics, { property_counts }));
  expect(await asking(Array(21).fill({ property: 'status' }))).toEqual(['input_validation_error']);
  expect(await asking([{ property: 'hostname' }])).toEqual(['input_validation_error']);
});
