import { expect, test } from 'vitest';
import { startTestPce, tokensOf } from '../../harness.ts';

test('there are no system events, however they are asked for', async () => {
  const { get } = await startTestPce();
  const { status, body, headers } = await get('/system_events?event_type=user.login&status=failure&max_results=1');
  expect([status, body, headers.get('x-total-count')]).toEqual([200, [], '0']);
  expect((await get('/system_events/00000000-0000-4000-8000-000000000000')).status).toBe(404);
});

test('a wrong question about system events is refused, as one about those of an org is', async () => {
  const { get } = await startTestPce();
  for (const wrong of ['severity=loud', 'max_results=many'])
    expect(tokensOf(await get(`/system_events?${wrong}`))).toEqual(tokensOf(await get(`/orgs/1/events?${wrong}`)));
  expect((await get('/system_events', { as: null })).status).toBe(401);
});

test('a load balancer finds the leader without credentials, and no body', async () => {
  const { get } = await startTestPce();
  const { status, text, headers } = await get('/supercluster/leader', { as: null });
  expect([status, text, headers.get('content-length')]).toEqual([200, '', '0']);
});
