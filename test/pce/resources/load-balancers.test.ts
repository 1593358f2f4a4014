import { expect, test } from 'vitest';
import { startTestPce, tokensOf } from '../../harness.ts';

const id = '00000000-0000-4000-8000-000000000000';
const ofPolicy = ['draft', 'active', '1'].map((version) => `sec_policy/${version}/virtual_servers`);

test.each([...ofPolicy, 'discovered_virtual_servers', 'slbs'])('there are no %s', async (kind) => {
  const { get } = await startTestPce();
  const { status, body, headers } = await get(`/orgs/1/${kind}?name=any&max_results=1`);
  expect([status, body, headers.get('x-total-count')]).toEqual([200, [], '0']);
  expect((await get(`/orgs/1/${kind}/${id}`)).status).toBe(404);
});

test('virtual servers of a version that there is not are not found', async () => {
  const { get } = await startTestPce();
  expect((await get('/orgs/1/sec_policy/9/virtual_servers')).status).toBe(404);
});

test('the counts of a policy have virtual servers', async () => {
  const { post } = await startTestPce();
  const { body } = await post('/orgs/1/sec_policy', {});
  expect(body['object_counts']).toMatchObject({ virtual_servers: 0, virtual_services: 0, enforcement_boundaries: 0 });
});

test.each([...ofPolicy, 'slbs'])('a POST of %s is not modelled', async (kind) => {
  const { post } = await startTestPce();
  const reply = await post(`/orgs/1/${kind}`, {});
  expect([reply.status, tokensOf(reply)]).toEqual([501, ['not_modelled_by_mock_pce']]);
});
