import { expect, test } from 'vitest';
import { metricsText } from '../../src/emulator/metrics-text.ts';
import type { MockPce } from '../../src/index.ts';
import { clientOf, control, server } from './servers.ts';

/** Values by their names and labels, as they are written. */
async function metricsOf(pce: MockPce): Promise<Record<string, number>> {
  const reply = await fetch(`${pce.url}/_mock/v1/metrics`);
  expect([reply.status, reply.headers.get('content-type')]).toEqual([200, 'text/plain; version=0.0.4; charset=utf-8']);
  const lines = (await reply.text()).trimEnd().split('\n');
  for (const line of lines) expect(line).toMatch(/^(# (HELP|TYPE) mock_pce_\w+ .+|mock_pce_\w+(\{.*\})? [\d.e+-]+)$/);
  const samples = lines.filter((line) => !line.startsWith('#')).map((line) => line.replace(/^mock_pce_/, ''));
  return Object.fromEntries(samples.map((line) => [line.replace(/ \S+$/, ''), Number(line.split(' ').at(-1))]));
}

test('requests are counted by operation and status, from before somebody looked too', async () => {
  const pce = await server();
  const client = clientOf(pce);
  await client.get('/orgs/1/labels');
  const found = await metricsOf(pce);
  expect([found['calls_total{operation="labels_get"}'], found['journal_entries']]).toEqual([1, 1]);
  expect(found['answers_total{operation="labels_get",status="200"}']).toBe(1);
  await client.get('/orgs/1/labels');
  await client.request('POST', '/orgs/1/labels', { key: 'app' });
  await client.request('GET', '/orgs/1/nothing');
  const later = await metricsOf(pce);
  expect(later['answers_total{operation="labels_get",status="200"}']).toBe(2);
  expect(later['answers_total{operation="labels_post",status="406"}']).toBe(1);
  expect(later['answers_total{operation="none",status="404"}']).toBe(1);
  expect(later['answers_missed_total']).toBe(0);
});

test('answers that the journal lost are told, and a reset begins anew', async () => {
  const pce = await server();
  await clientOf(pce).get('/orgs/1/labels');
  await pce.journal.clear();
  expect(await metricsOf(pce)).toMatchObject({ answers_missed_total: 1, journal_entries: 0 });
  await pce.reset();
  await metricsOf(pce);
  expect((await metricsOf(pce))['answers_missed_total']).toBe(0);
});

test('objects, hosts and faults are counted', async () => {
  const pce = await server();
  const { activation_code } = await clientOf(pce).post('/orgs/1/pairing_profiles/1/pairing_key', {});
  for (const hostname of ['a', 'b', 'c']) await pce.pair({ activation_code: activation_code ?? '', hostname });
  const [first] = await pce.vens.list();
  await pce.vens.setHeartbeat(first?.ven.href.split('/').at(-1) ?? '', false);
  const { id } = await pce.faults.add({ operation: 'labels_get', status: 503, after: 1 });
  for (let i = 0; i < 3; i++) await clientOf(pce).request('GET', '/orgs/1/labels');
  const found = await metricsOf(pce);
  expect(found['objects{org="1",kind="workloads"}']).toBe(3);
  expect(Object.keys(found).filter((name) => name.startsWith('objects{') && found[name] === 0)).toEqual([]);
  expect([found['hosts{org="1",heartbeat="true"}'], found['hosts{org="1",heartbeat="false"}']]).toEqual([2, 1]);
  expect([found[`fault_matched_total{fault="${id}"}`], found[`fault_hits_total{fault="${id}"}`]]).toEqual([3, 2]);
  expect(found['faults']).toBe(1);
});

test('the process tells its memory and how late its turns are', async () => {
  const found = await metricsOf(await server());
  for (const name of ['resident_memory_bytes', 'heap_used_bytes']) expect(found[name]).toBeGreaterThan(1_000_000);
  expect(found['event_loop_lag_seconds']).toBeLessThan(10);
  expect(found['event_loop_utilization']).toBeLessThanOrEqual(1);
});

test('looking at the metrics leaves nothing in journal, counters and events', async () => {
  const pce = await server();
  const state = async () => [await pce.journal.find(), [...pce.calls], await pce.orgs.list(), await pce.info()];
  const before = await state();
  await metricsOf(pce);
  expect(await state()).toEqual(before);
  expect((await control(pce, 'GET', '/metrics?org=1')).status).toBe(406);
});

test('a value that has quotes, backslashes or lines is told so that it can be read back', () => {
  const samples = [[{ operation: 'a"b\\c\nd' }, 1]] as const;
  expect(metricsText([{ name: 'x', type: 'gauge', help: 'X', samples }])).toBe(
    '# HELP mock_pce_x X\n# TYPE mock_pce_x gauge\nmock_pce_x{operation="a\\"b\\\\c\\nd"} 1\n',
  );
});
