import { expect, test } from 'vitest';
import { startTestPce, tokensOf } from '../../harness.ts';

const id = '00000000-0000-4000-8000-000000000000';
const notModelled = [501, ['not_modelled_by_mock_pce']];

test.each(['network_devices'])('there are no %s', async (kind) => {
  const { get } = await startTestPce();
  const { status, body, headers } = await get(`/orgs/1/${kind}?name=any&max_results=1`);
  expect([status, body, headers.get('x-total-count')]).toEqual([200, [], '0']);
  expect((await get(`/orgs/1/${kind}/${id}`)).status).toBe(404);
});

test.each([['POST', 'label_mapping_rules/run']])('%s %s is not modelled', async (method, path) => {
  const { request } = await startTestPce();
  const reply = await request(method, `/orgs/1/${path}`, { body: {} });
  expect([reply.status, tokensOf(reply)]).toEqual(notModelled);
});
