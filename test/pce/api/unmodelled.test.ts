import { expect, test } from 'vitest';
import { allOperations } from '../../../src/pce/api/operations.ts';
import { knownPaths, shapeOf, sourceOfCall } from '../../../src/pce/api/unmodelled.ts';
import { messagesOf, startTestPce, tokensOf } from '../../harness.ts';

const send = (method: string) => ({ body: method === 'GET' || method === 'DELETE' ? undefined : {} });
const sentence = (method: string, path: string) => `The PCE has ${method} ${path}, mock-pce does not model it yet`;

test.each([
  ['GET', '/orgs/:org/networks'],
  ['POST', '/orgs/:org/networks'],
  ['PUT', '/orgs/:org/networks/internet'],
  ['GET', '/orgs/:org/settings/core_services'],
  ['PUT', '/orgs/:org/workloads/bulk_read'],
  ['PUT', '/orgs/:org/workloads/remove_labels'],
  ['PUT', '/orgs/:org/workloads/set_labels'],
  ['PUT', '/orgs/:org/workloads/update'],
  ['POST', '/orgs/:org/workloads/apply_policy'],
  ['POST', '/orgs/:org/workloads/set_flow_reporting_frequency'],
  ['POST', '/orgs/:org/workloads/verify_caps'],
  ['PUT', '/orgs/:org/vens/clear_conditions'],
  ['POST', '/orgs/:org/vens/generate_maintenance_token'],
  ['PUT', '/orgs/:org/network_enforcement_nodes/clear_conditions'],
  ['GET', '/orgs/:org/sec_policy/policy_templates'],
  ['GET', '/orgs/:org/enforcement_points'],
  ['GET', '/orgs/:org/protection_schemas'],
  ['POST', '/orgs/:org/support_report_requests'],
  ['POST', '/orgs/:org/traffic_data'],
  ['GET', '/orgs/:org/workload_os_families'],
  ['POST', '/orgs/ven_count'],
  ['POST', '/users/auth_token'],
  ['POST', '/users/create_session'],
  ['GET', '/components_version?x=1'],
])('%s %s, which mock-pce does not model, answers 501 under its own name', async (method, path) => {
  const { request } = await startTestPce();
  const reply = await request(method, path.replace(':org', '1'), send(method));
  expect([reply.status, tokensOf(reply), messagesOf(reply)]).toEqual([
    501,
    ['not_modelled_by_mock_pce'],
    [sentence(method, path.replace(/\?.*/, ''))],
  ]);
});

const modelled = new Set(allOperations().modelled.map(({ method, path }) => `${method} ${shapeOf(path)}`));
const calls = knownPaths.flatMap(([path, methods]) => methods.map((method) => [method, path] as const));
const unmodelled = calls.filter(([method, path]) => !modelled.has(`${method} ${shapeOf(path)}`));

test('is a call that a PCE has, published or not: 501, and its last word is not taken for an id', async () => {
  const { request } = await startTestPce({ rateLimit: 100_000 });
  const wrong: unknown[] = [];
  for (const [method, path] of unmodelled) {
    const asked = path.replace(':org', '1').replace(':pversion', 'draft').replaceAll(/:\w+/g, '9');
    const reply = await request(method, asked, send(method));
    const said = reply.status === 501 ? messagesOf(reply)[0] : undefined;
    if (said !== sentence(method, path)) wrong.push([method, path, reply.status, said]);
  }
  expect(wrong).toEqual([]);
});

test('each call stands once in the lists, and none gets lost', () => {
  // The index of 25.2.10 has 517 alone.
  expect(calls.length).toBeGreaterThanOrEqual(534);
  const shapes = calls.map(([method, path]) => `${method} ${shapeOf(path)}`);
  expect(shapes.filter((shape, at) => shapes.indexOf(shape) !== at)).toEqual([]);
});

test.each([
  ['GET', '/orgs/:org/inactive_ven_cleanup_schedules', 'API index of 26.3.0'],
  ['PUT', '/orgs/:org/security_principal_users/:id', 'API index of 26.3.0'],
  ['POST', '/orgs/:org/ip_list_attributes', 'API index of 26.3.0'],
  ['GET', '/orgs/:org/labels', 'API index of 25.2.20 and 26.3.0'],
] as const)('%s %s is sourced from the releases that have it', (method, path, source) => {
  expect(sourceOfCall({ method, path }).source).toBe(source);
});
