import { describe, expect, test } from 'vitest';
import { type Json, tokensOf } from '../../harness.ts';
import { some } from '../../length.ts';
import { draftOf, give, place, policy, shopAndBank, start, ways } from './scoped-callers.ts';

describe.each(some(Object.entries(ways), 3))('a role for the shop, held by %s', (_way, given) => {
  test('provisions rule sets of the shop, and nothing else', async () => {
    const server = await start();
    const hrefs = await shopAndBank(server);
    const as = await given(server, 'ruleset_provisioner', [place(hrefs, 'shop')]);
    for (const name of ['setOfShop', 'setOfBank']) await server.put(hrefs[name] as string, { description: 'x' });
    const subset = (...names: string[]) => ({
      change_subset: { rule_sets: names.map((name) => ({ href: hrefs[name] })) },
    });
    for (const body of [{}, subset('setOfBank'), subset('setOfShop', 'setOfBank')]) {
      const reply = await server.post<Json[]>(policy, body, { as });
      expect([reply.status, tokensOf(reply)]).toEqual([403, ['authorization_failed_error']]);
    }
    expect((await server.post(policy, subset('setOfShop'), { as })).status).toBe(201);
    const { body } = await server.get(`${policy}/pending`);
    expect(body).toMatchObject({ rule_sets: [{ href: hrefs['setOfBank'] }] });
  });
});

describe('provisioning by a scope', () => {
  test('looks at what is in force as well: a rule set that has left the scope is not provisioned by it', async () => {
    const server = await start();
    const hrefs = await shopAndBank(server);
    await give(server, 'ruleset_provisioner', [place(hrefs, 'shop')]);
    await server.put(hrefs['setOfBank'] as string, { scopes: [[place(hrefs, 'shop')]] });
    const change_subset = { rule_sets: [{ href: hrefs['setOfBank'] }] };
    expect((await server.post(policy, { change_subset }, { as: 'api_scoped:secret' })).status).toBe(403);
  });

  test('refuses a rule set that needs a service which is not in force', async () => {
    const server = await start();
    const hrefs = await shopAndBank(server);
    await give(server, 'ruleset_provisioner', [place(hrefs, 'shop')]);
    const service_ports = [{ port: 1, proto: 6 }];
    const { body: service } = await server.post(draftOf('services'), { name: 'new', service_ports });
    await server.put(hrefs['ruleOfShop'] as string, { ingress_services: [{ href: service['href'] }] });
    const change_subset = { rule_sets: [{ href: hrefs['setOfShop'] }] };
    expect((await server.post(policy, { change_subset }, { as: 'api_scoped:secret' })).status).toBe(403);
    expect((await server.get(`${policy}/pending`)).body).toHaveProperty('services');
  });

  test('is for rule sets, as that of the whole org is for what is of the whole org', async () => {
    const server = await start();
    const hrefs = await shopAndBank(server);
    await give(server, 'global_object_provisioner', []);
    await server.put(hrefs['setOfShop'] as string, { description: 'x' });
    await server.put(hrefs['serviceOfShop'] as string, { description: 'x' });
    await server.post(draftOf('ip_lists'), { name: 'new' });
    const pending = (await server.get<Record<string, Json[]>>(`${policy}/pending`)).body;
    const statusOf = async (kind: string) => {
      const change_subset = { [kind]: (pending[kind] ?? []).map(({ href }) => ({ href })) };
      return (await server.post(policy, { change_subset }, { as: 'api_scoped:secret' })).status;
    };
    expect(await statusOf('rule_sets')).toBe(403);
    expect(await statusOf('virtual_services')).toBe(403);
    expect(await statusOf('ip_lists')).toBe(201);
  });
});
