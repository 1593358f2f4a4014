import { expect, test } from 'vitest';
import type { Role } from '../../../src/pce/model/roles.ts';
import { type Json, rolesScenario, startTestPce, type TestPce } from '../../harness.ts';
import { accountFor, draftOf, give, place, policy, shopAndBank, start } from '../engine/scoped-callers.ts';

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

/** A rule set with a deny rule, a boundary and a virtual service, which nobody has provisioned. */
async function drafts({ post }: TestPce) {
  const deny = { providers: [{ actors: 'ams' }], consumers: [{ actors: 'ams' }], ingress_services: [{ proto: 6 }] };
  const made = async (path: string, body: Json) => (await post(path, body)).body['href'] as string;
  const set = await made(draftOf('rule_sets'), { name: 'B', scopes: [[]] });
  await made(`${set}/deny_rules`, deny);
  await made(draftOf('enforcement_boundaries'), { name: 'C', ...deny });
  await made(draftOf('virtual_services'), { name: 'D', service_ports: [{ port: 443, proto: 6 }] });
}

test.each<[role: Role, kind: string, caps: string[]]>([
  ['admin', 'rule_sets', ['write', 'provision']],
  ['ruleset_manager', 'rule_sets', ['write']],
  ['limited_ruleset_manager', 'rule_sets', ['write']],
  ['ruleset_provisioner', 'rule_sets', ['provision']],
  ['global_object_provisioner', 'rule_sets', []],
  ['ruleset_viewer', 'rule_sets', []],
  ['global_object_provisioner', 'enforcement_boundaries', ['provision']],
  ['read_only', 'enforcement_boundaries', []],
  ['admin', 'virtual_services', ['write', 'provision', 'delete']],
  ['ruleset_manager', 'virtual_services', []],
])('an object and its parts show the caps that pending shows: %s, %s', async (role, kind, caps) => {
  const pce = await startTestPce({ scenario: rolesScenario([role]) });
  await drafts(pce);
  const as = pce.as(role);
  const { body: pending } = await pce.get<Record<string, Json[]>>(`${policy}/pending`, { as });
  expect(pending[kind]?.[0]?.['caps']).toEqual(caps.filter((right) => right !== 'delete'));
  // The owner asks for the same list before and after: each caller is answered by their own rights.
  const asOwner = await pce.get<Json[]>(draftOf(kind));
  const { body: list } = await pce.get<Json[]>(draftOf(kind), { as });
  expect(await pce.get(draftOf(kind))).toMatchObject({ body: asOwner.body });
  const { body: one } = await pce.get(list[0]?.['href'] as string, { as });
  for (const shown of [list[0], one] as Json[])
    for (const object of [shown, ...((shown['deny_rules'] ?? []) as Json[])]) expect(object['caps']).toEqual(caps);
});

test('the answer to a POST has the caps of the caller, in its deny rules too', async () => {
  const pce = await startTestPce({ scenario: rolesScenario(['ruleset_manager']) });
  const as = pce.as('ruleset_manager');
  const { body: set } = await pce.post(draftOf('rule_sets'), { name: 'B', scopes: [[]] }, { as });
  const sides = { providers: [{ actors: 'ams' }], consumers: [{ actors: 'ams' }], ingress_services: [{ proto: 6 }] };
  const { body: rule } = await pce.post(`${set['href']}/deny_rules`, sides, { as });
  expect([set['caps'], rule['caps']]).toEqual([['write'], ['write']]);
});

test('a role that provisions within a scope alone shows in the caps of what is within it', async () => {
  const server = await start();
  const of = await shopAndBank(server);
  await give(server, 'ruleset_manager', []);
  await give(server, 'ruleset_provisioner', [place(of, 'shop')]);
  const as = 'api_scoped:secret';
  const { body } = await server.get<Json[]>(draftOf('rule_sets'), { as });
  const caps = Object.fromEntries(body.map((one) => [one['href'], one['caps']]));
  expect([caps[of['setOfShop'] as string], caps[of['setOfBank'] as string]]).toEqual([
    ['write', 'provision'],
    ['write'],
  ]);
  for (const [href, own] of Object.entries(caps)) expect((await server.get(href, { as })).body['caps']).toEqual(own);
});
