import { expect, test } from 'vitest';
import { startTestPce, tokensOf } from '../../harness.ts';

test.each([
  ['GET', '/orgs/1/labels/facets'],
  ['GET', '/orgs/1/workloads/autocomplete'],
  ['GET', '/orgs/1/sec_policy/draft/rule_sets/1/deny_rules'],
  ['GET', '/orgs/1/container_workloads'],
  ['GET', '/orgs/1/workloads/6f2a1f5e-0000-4000-8000-000000000000/compatibility_report'],
  ['GET', '/orgs/1/agents/1/compatibility_report'],
  ['GET', '/orgs/1/networks'],
  ['GET', '/orgs/1/settings/core_services'],
  ['POST', '/orgs/1/workloads/set_flow_reporting_frequency'],
  ['PUT', '/orgs/1/labels/delete'],
  ['POST', '/users/create_session'],
  ['GET', '/system_events'],
  ['GET', '/system_events/1'],
  ['GET', '/system_events?event_type=user.login&max_results=1'],
])(
  '%s %s is a call that a PCE has, published or not: 501, and its last word is not taken for an id',
  async (method, path) => {
    const { request } = await startTestPce();
    const reply = await request(method, path, { body: method === 'GET' ? undefined : {} });
    expect([reply.status, tokensOf(reply)]).toEqual([501, ['not_modelled_by_mock_pce']]);
  },
);
