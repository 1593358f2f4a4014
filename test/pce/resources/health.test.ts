import { expect, test } from 'vitest';
import { type Json, startTestPce } from '../../harness.ts';

test('health is a list with one standalone cluster, well', async () => {
  const { get } = await startTestPce({ fqdn: 'pce.example.com' });
  const { status, body } = await get<Json[]>('/health');
  expect(status).toBe(200);
  expect(body).toEqual([expect.objectContaining({ status: 'normal', type: 'standalone', fqdn: 'pce.example.com' })]);
});

test('noop answers {}', async () => {
  expect((await (await startTestPce()).get('/noop')).text).toBe('{}');
});

test('node_available needs no credentials', async () => {
  expect((await (await startTestPce()).get('/node_available', { as: null })).status).toBe(200);
});
