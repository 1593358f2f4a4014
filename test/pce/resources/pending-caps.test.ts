import { expect, test } from 'vitest';
import type { Role } from '../../../src/pce/model/roles.ts';
import { type Json, rolesScenario, startTestPce } from '../../harness.ts';
import { accountFor, draftOf, policy, shopAndBank, start } from '../engine/scoped-callers.ts';

test.each<[role: Role, ofRuleSet: string[], ofList: string[]]>([
  ['admin', ['write', 'provision'], ['write', 'provision']],
  ['ruleset_manager', ['write'], []],
  ['ruleset_provisioner', ['provision'], []],
  ['global_object_provisioner', [], ['provision']],
  ['ruleset_viewer', [], []],
  ['workload_manager', [], []],
])('what is pending has the rights of the caller in its caps: %s', async (role, ofRuleSet, ofList) => {
  const { get, post, as } = await startTestPce({ scenario: rolesScenario([role]) });
  await post(draftOf('ip_lists'), { name: 'A', ip_ranges: [{ from_ip: '10.0.0.0/8' }] });
  await post(draftOf('rule_sets'), { name: 'B', scopes: [[]] });
  const { body } = await get<Record<string, Json[]>>(`${policy}/pending`, { as: as(role) });
  expect([body['rule_sets']?.[0]?.['caps'], body['ip_lists']?.[0]?.['caps']]).toEqual([ofRuleSet, ofList]);
});

test('to a role with a scope what is pending has the caps that it has within it', async () => {
  const server = await start();
  const of = await shopAndBank(server);
  for (const name of ['setOfShop', 'setOfBank']) await server.put(of[name] as string, { description: 'new' });
  const as = await accountFor(server, of, 'ruleset_manager');
  const { body } = await server.get<Record<string, Json[]>>(`${policy}/pending`, { as });
  expect(body['rule_sets']?.map(({ href, caps }) => [href, caps])).toEqual([[of['setOfShop'], ['write']]]);
});
