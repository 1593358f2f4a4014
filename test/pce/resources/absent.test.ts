import { expect, test } from 'vitest';
import { startTestPce } from '../../harness.ts';
import { absentCalls } from '../api/absent-calls.ts';

test.each(Object.entries(absentCalls))('%s finds nothing', async (_name, { method, path, status }) => {
  const { request } = await startTestPce();
  const reply = await request(method, `/orgs/1/${path}`, {
    body: method === 'PUT' || method === 'POST' ? {} : undefined,
  });
  const told = status === 200 ? ['[]', '0'] : ['', null];
  expect([reply.status, reply.text, reply.headers.get('x-total-count')]).toEqual([status, ...told]);
});

test('a virtual server is written in the draft alone', async () => {
  const { put } = await startTestPce();
  expect((await put('/orgs/1/sec_policy/active/virtual_servers/none', {})).status).toBe(405);
});
