import { describe, expect, test } from 'vitest';
import type { Role } from '../../../src/pce/model/roles.ts';
import { type Json, tokensOf } from '../../harness.ts';
import { some } from '../../length.ts';
import {
  draftOf,
  type Given,
  type Hrefs,
  host,
  labels,
  named,
  place,
  sets,
  shopAndBank,
  sides,
  start,
  ways,
} from './scoped-callers.ts';

type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';
type Body = Json | Json[] | undefined;
/** What a caller with the role, for what has the label shop unless told otherwise, gets for a call. */
type Row = readonly [role: Role, method: Method, path: string, body: Body | ((of: Hrefs) => Body), status: number];

/** A path begins with the name of an object, or with `/`. */
const pathIn = (hrefs: Hrefs, path: string) =>
  path.startsWith('/') ? path : path.replace(/^\w+/, (name) => hrefs[name] as string);

const profile = (name: string) => (of: Hrefs) => ({ ...labels(name)(of), name: 'new', enabled: true });
const actor = (of: Hrefs, name: string): Json => ({
  [name.startsWith('service') ? 'virtual_service' : 'workload']: { href: of[name] },
});
/** A rule by which a consumer may reach a provider; both have names in `Hrefs`. */
const between = (provider: string, consumer: string) => (of: Hrefs) => ({
  ...{ ...sides, providers: [actor(of, provider)], consumers: [actor(of, consumer)] },
});
const denied = (provider: string, consumer: string) => (of: Hrefs) => {
  const { providers, consumers, ingress_services } = between(provider, consumer)(of);
  return { providers, consumers, ingress_services };
};
const forIpTables = (name: string) => (of: Hrefs) => ({
  ...{ enabled: true, ip_version: '4', actors: [actor(of, name)] },
  statements: [{ table_name: 'nat', chain_name: 'INPUT', parameters: '' }],
});
const eth9 = { name: 'eth9', link_state: 'up', address: '10.0.0.9' };

const rows: readonly Row[] = [
  ['ruleset_manager', 'POST', sets, named(['shop']), 201],
  ['ruleset_manager', 'POST', sets, named(['shop', 'live']), 201],
  ['ruleset_manager', 'POST', sets, named(['group']), 201],
  ['ruleset_manager', 'POST', sets, named(['groupAround']), 201],
  ['ruleset_manager', 'POST', sets, named(['bank']), 403],
  ['ruleset_manager', 'POST', sets, named(['live']), 403],
  ['ruleset_manager', 'POST', sets, named(['shop'], ['bank']), 403],
  ['ruleset_manager', 'POST', sets, named([]), 403],
  ['ruleset_manager', 'POST', sets, named(), 403],
  [
    'ruleset_manager',
    'POST',
    sets,
    (of) => ({ name: 'n', scopes: [[{ ...place(of, 'shop'), exclusion: true }]] }),
    403,
  ],
  ['ruleset_manager', 'PUT', 'setOfShop', { description: 'x' }, 204],
  ['ruleset_manager', 'PUT', 'setOfBank', { description: 'x' }, 403],
  ['ruleset_manager', 'PUT', 'setOfBoth', { description: 'x' }, 403],
  ['ruleset_manager', 'PUT', 'setOfAll', { description: 'x' }, 403],
  ['ruleset_manager', 'PUT', 'setOfNone', { description: 'x' }, 403],
  ['ruleset_manager', 'PUT', 'setOfShop', (of) => ({ scopes: [[place(of, 'bank')]] }), 403],
  ['ruleset_manager', 'PUT', 'setOfBank', (of) => ({ scopes: [[place(of, 'shop')]] }), 403],
  ['ruleset_manager', 'POST', 'setOfShop/sec_rules', { ...sides, unscoped_consumers: true }, 201],
  ['ruleset_manager', 'POST', 'setOfBank/sec_rules', sides, 403],
  ['ruleset_manager', 'POST', 'setOfShop/sec_rules', between('workloadOfShop', 'workloadOfBank'), 201],
  ['ruleset_manager', 'POST', 'setOfShop/sec_rules', between('serviceOfShop', 'serviceOfBank'), 201],
  ['ruleset_manager', 'POST', 'setOfShop/sec_rules', between('workloadOfBank', 'workloadOfShop'), 403],
  ['ruleset_manager', 'POST', 'setOfShop/sec_rules', between('serviceOfBank', 'workloadOfShop'), 403],
  ['ruleset_manager', 'POST', 'setOfShop/deny_rules', denied('workloadOfShop', 'workloadOfBank'), 201],
  ['ruleset_manager', 'POST', 'setOfShop/deny_rules', denied('workloadOfBank', 'workloadOfShop'), 403],
  ['ruleset_manager', 'POST', 'setOfShop/ip_tables_rules', forIpTables('workloadOfShop'), 201],
  ['ruleset_manager', 'POST', 'setOfShop/ip_tables_rules', forIpTables('workloadOfBank'), 403],
  ['ruleset_manager', 'PUT', 'ruleOfShop', (of) => ({ providers: [actor(of, 'workloadOfBank')] }), 403],
  ['ruleset_manager', 'PUT', 'setOfShop', (of) => ({ rules: [between('workloadOfBank', 'workloadOfShop')(of)] }), 403],
  ['limited_ruleset_manager', 'POST', 'setOfShop/sec_rules', between('workloadOfShop', 'workloadOfShop'), 201],
  ['limited_ruleset_manager', 'POST', 'setOfShop/sec_rules', between('serviceOfShop', 'workloadOfShop'), 201],
  ['limited_ruleset_manager', 'POST', 'setOfShop/sec_rules', between('workloadOfShop', 'workloadOfBank'), 403],
  ['limited_ruleset_manager', 'POST', 'setOfShop/sec_rules', between('workloadOfShop', 'serviceOfBank'), 403],
  ['limited_ruleset_manager', 'POST', 'setOfShop/sec_rules', between('workloadOfBank', 'workloadOfShop'), 403],
  ['limited_ruleset_manager', 'POST', 'setOfShop/deny_rules', denied('workloadOfShop', 'workloadOfShop'), 201],
  ['limited_ruleset_manager', 'POST', 'setOfShop/deny_rules', denied('workloadOfBank', 'workloadOfShop'), 403],
  ['ruleset_manager', 'PUT', 'ruleOfShop', { description: 'x' }, 204],
  ['ruleset_manager', 'PUT', 'ruleOfBank', { description: 'x' }, 403],
  ['limited_ruleset_manager', 'PUT', 'setOfShop', { description: 'x' }, 204],
  ['limited_ruleset_manager', 'PUT', 'setOfBank', { description: 'x' }, 403],
  ['limited_ruleset_manager', 'POST', 'setOfShop/sec_rules', sides, 201],
  ['limited_ruleset_manager', 'POST', 'setOfBank/sec_rules', sides, 403],
  ['limited_ruleset_manager', 'POST', 'setOfShop/sec_rules', { ...sides, unscoped_consumers: true }, 403],
  ['ruleset_viewer', 'GET', 'setOfShop', undefined, 200],
  ['ruleset_viewer', 'GET', 'setOfGroup', undefined, 200],
  ['ruleset_viewer', 'GET', 'setOfBank', undefined, 403],
  ['ruleset_viewer', 'GET', 'setOfShop/sec_rules', undefined, 200],
  ['ruleset_viewer', 'GET', 'setOfBank/sec_rules', undefined, 403],
  ['ruleset_viewer', 'GET', 'ruleOfBank', undefined, 403],
  ['ruleset_viewer', 'GET', 'workloadOfShop', undefined, 200],
  ['ruleset_viewer', 'GET', 'workloadOfBank', undefined, 403],
  ['ruleset_viewer', 'GET', 'venOfBank', undefined, 403],
  ['ruleset_viewer', 'GET', 'agentOfShop', undefined, 200],
  ['ruleset_viewer', 'GET', 'agentOfBank', undefined, 403],
  ['ruleset_viewer', 'GET', 'serviceOfShop', undefined, 200],
  ['ruleset_viewer', 'GET', 'serviceOfBank', undefined, 403],
  ['ruleset_viewer', 'GET', `${draftOf('ip_lists')}/1`, undefined, 200],
  ['ruleset_provisioner', 'GET', 'setOfBank', undefined, 403],
  ['workload_manager', 'POST', '/orgs/1/workloads', host('shop', 'live'), 201],
  ['workload_manager', 'POST', '/orgs/1/workloads', host('bank'), 403],
  ['workload_manager', 'POST', '/orgs/1/workloads', host(), 403],
  ['workload_manager', 'PUT', 'workloadOfShop', { description: 'x' }, 204],
  ['workload_manager', 'PUT', 'workloadOfBank', { description: 'x' }, 403],
  ['workload_manager', 'PUT', 'workloadOfShop', labels('bank'), 403],
  ['workload_manager', 'PUT', 'workloadOfBank', labels('shop'), 403],
  ['workload_manager', 'POST', 'workloadOfShop/interfaces', eth9, 201],
  ['workload_manager', 'POST', 'workloadOfBank/interfaces', eth9, 403],
  ['workload_manager', 'PUT', 'venOfShop', { description: 'x' }, 204],
  ['workload_manager', 'PUT', 'venOfBank', { description: 'x' }, 403],
  ['workload_manager', 'PUT', 'agentOfShop/update', {}, 403],
  ['workload_manager', 'PUT', 'agentOfBank/update', {}, 403],
  ['workload_manager', 'POST', '/orgs/1/pairing_profiles', profile('shop'), 201],
  ['workload_manager', 'POST', '/orgs/1/pairing_profiles', profile('bank'), 403],
  ['workload_manager', 'PUT', 'profileOfShop', { name: 'x' }, 204],
  ['workload_manager', 'PUT', 'profileOfBank', { name: 'x' }, 403],
  ['workload_manager', 'GET', 'profileOfBank', undefined, 403],
  ['workload_manager', 'POST', 'profileOfShop/pairing_key', {}, 201],
  ['workload_manager', 'POST', 'profileOfBank/pairing_key', {}, 403],
  ['workload_manager', 'DELETE', 'profileOfShop/pairing_keys', undefined, 204],
  ['workload_manager', 'DELETE', 'profileOfBank/pairing_keys', undefined, 403],
  ['ruleset_manager', 'DELETE', 'ruleOfShop', undefined, 204],
  ['ruleset_manager', 'DELETE', 'ruleOfBank', undefined, 403],
  ['ruleset_manager', 'DELETE', 'setOfShop', undefined, 204],
  ['ruleset_manager', 'DELETE', 'setOfBank', undefined, 403],
  ['workload_manager', 'DELETE', 'workloadOfShop', undefined, 204],
  ['workload_manager', 'DELETE', 'workloadOfBank', undefined, 403],
  ['workload_manager', 'DELETE', 'profileOfShop', undefined, 204],
  ['workload_manager', 'DELETE', 'profileOfBank', undefined, 403],
];

/** What the rows of a role say, and what is so: all rows of it have one server, and what they delete they delete last. */
async function outcomes(role: Role, given: Given) {
  const server = await start();
  const hrefs = await shopAndBank(server);
  const as = await given(server, role, [place(hrefs, 'shop')]);
  const told = { said: [] as unknown[], found: [] as unknown[] };
  for (const [at, row] of rows.entries()) {
    const [by, method, path, body, status] = row;
    if (by !== role) continue;
    const sent = typeof body === 'function' ? body(hrefs) : body;
    const reply = await server.request<Json[]>(method, pathIn(hrefs, path), { as, body: sent });
    const call = [`row ${at}`, method, path, JSON.stringify(sent)];
    told.said.push([...call, status, status === 403 ? ['authorization_failed_error'] : []]);
    told.found.push([...call, reply.status, reply.status === 403 ? tokensOf(reply) : []]);
  }
  return told;
}

const rolesOfRows = [...new Set(rows.map(([role]) => role))];

describe.each(Object.entries(ways))('a role for the shop, held by %s', (way, given) => {
  test.each(some(rolesOfRows, 3, Object.keys(ways).indexOf(way)))('lets a %s do what the table says', async (role) => {
    const { said, found } = await outcomes(role, given);
    expect(found).toEqual(said);
  });
});
