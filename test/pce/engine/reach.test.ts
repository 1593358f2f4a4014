import { describe, expect, test } from 'vitest';
import { globalRoles, type Role } from '../../../src/pce/model/roles.ts';
import { resources } from '../../../src/pce/resources/index.ts';
import { type Json, tokensOf } from '../../harness.ts';
import { some } from '../../length.ts';
import {
  draftOf,
  type Given,
  give,
  grantOf,
  type Hrefs,
  place,
  policy,
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

const labels =
  (...names: string[]) =>
  (of: Hrefs): Json => ({ labels: names.map((name) => ({ href: of[name] })) });
const named =
  (...scopes: string[][]) =>
  (of: Hrefs): Json => ({
    name: `new ${JSON.stringify(scopes)}`,
    scopes: scopes.map((scope) => scope.map((one) => place(of, one))),
  });
const host =
  (...names: string[]) =>
  (of: Hrefs) => ({ ...labels(...names)(of), name: 'new' });
const profile = (name: string) => (of: Hrefs) => ({ ...labels(name)(of), name: 'new', enabled: true });
const sets = draftOf('rule_sets');
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
  ['workload_manager', 'PUT', 'agentOfShop/update', {}, 204],
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

describe.each(some(Object.entries(ways), 3))('a role for the shop, held by %s', (_way, given) => {
  test('shows in lists, counts and completions what is of the shop alone', async () => {
    const server = await start();
    const hrefs = await shopAndBank(server);
    const as = await given(server, 'ruleset_viewer', [place(hrefs, 'shop')]);
    const seen = async (path: string) => {
      const { body, headers } = await server.get<Json[]>(path, { as });
      expect([headers.get('x-total-count'), headers.get('x-matched-count')]).toEqual(
        Array(2).fill(String(body.length)),
      );
      return body.map(({ name, hostname }) => name ?? hostname);
    };
    for (const form of ['draft', 'active', '2'])
      expect(await seen(`${policy}/${form}/rule_sets`)).toEqual(['shop', 'group']);
    expect(await seen(`${draftOf('virtual_services')}`)).toEqual(['Shop']);
    expect(await seen('/orgs/1/workloads')).toEqual(['Shop', 'Shop']);
    expect(await seen('/orgs/1/vens')).toHaveLength(1);
    const { body: completed } = await server.get(`${sets}/autocomplete?query=a`, { as });
    expect(completed).toEqual({ matches: [], num_matches: 0 });
    const { body: facets } = await server.get(`${sets}/facets?facet=name`, { as });
    expect(facets['matches']).toEqual(['group', 'shop']);
    // The owner's answer to the same request is another.
    expect((await server.get<Json[]>(sets)).body).toHaveLength(6);
    expect(await seen(sets)).toHaveLength(2);
  });

  test('unpairs hosts of the shop alone', async () => {
    const server = await start();
    const hrefs = await shopAndBank(server);
    const as = await given(server, 'workload_manager', [place(hrefs, 'shop')]);
    const vens = ['venOfShop', 'venOfBank'].map((name) => ({ href: hrefs[name] }));
    const { body } = await server.put('/orgs/1/vens/unpair', { vens, firewall_restore: 'saved' }, { as });
    expect(body['errors']).toMatchObject([{ token: 'authorization_failed_error', hrefs: [hrefs['venOfBank']] }]);
  });

  test.each([
    ['upgrade', { release: undefined }],
    ['authentication_recovery', { recovery_enabled: true, recovery_duration_seconds: 3600 }],
  ])('does %s for hosts of the shop alone', async (call, more) => {
    const server = await start();
    const hrefs = await shopAndBank(server);
    const as = await given(server, 'workload_manager', [place(hrefs, 'shop')]);
    const [release] = (await server.get<Json[]>('/orgs/1/software/ven/releases')).body;
    const body = {
      ...{ ...more, ...('release' in more && { release: release?.['release'] }) },
      vens: ['venOfShop', 'venOfBank'].map((name) => ({ href: hrefs[name] })),
    };
    const before = (await server.get(hrefs['venOfBank'] as string)).body;
    const { body: answer } = await server.put(`/orgs/1/vens/${call}`, body, { as });
    expect(answer['errors']).toMatchObject([{ token: 'authorization_failed_error', hrefs: [hrefs['venOfBank']] }]);
    expect((await server.get(hrefs['venOfBank'] as string)).body).toEqual(before);
  });

  test('restarts no host of the bank', async () => {
    const server = await start();
    const hrefs = await shopAndBank(server);
    const as = await given(server, 'workload_manager', [place(hrefs, 'shop')]);
    const restart = (name: string) =>
      server.put('/orgs/1/vens/remote_action', { action: 'restart', vens: [{ href: hrefs[name] }] }, { as });
    expect((await restart('venOfShop')).status).toBe(204);
    expect((await restart('venOfBank')).body['errors']).toMatchObject([{ token: 'authorization_failed_error' }]);
  });

  test('changes objects of a bulk call that are of the shop, and refuses the others one by one', async () => {
    const server = await start();
    const hrefs = await shopAndBank(server);
    const as = await given(server, 'workload_manager', [place(hrefs, 'shop')]);
    const items = ['workloadOfShop', 'workloadOfBank'].map((name) => ({ href: hrefs[name], description: 'x' }));
    const { body } = await server.put<Json[]>('/orgs/1/workloads/bulk_update', items, { as });
    expect(body.map(({ status, token }) => token ?? status)).toEqual(['updated', 'authorization_failed_error']);
    const made = await server.put<Json[]>('/orgs/1/workloads/bulk_create', [host('bank')(hrefs)], { as });
    expect(made.body).toMatchObject([{ token: 'authorization_failed_error' }]);
  });

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

describe('a limited ruleset manager', () => {
  const ipList = { ip_list: { href: `${draftOf('ip_lists')}/1` } };
  test.each<[what: string, kind: string, body: (of: Hrefs) => Json]>(
    some(
      [
        ['of an IP list', 'sec_rules', () => ({ ...sides, consumers: [ipList] })],
        ['of a label group', 'sec_rules', (of) => ({ ...sides, consumers: [place(of, 'group')] })],
        ['beyond the scope', 'sec_rules', () => ({ ...sides, unscoped_consumers: true })],
        [
          'of a user group',
          'sec_rules',
          (of) => ({ ...sides, consuming_security_principals: [{ href: of['users'] }] }),
        ],
        [
          'that are denied, of an IP list',
          'deny_rules',
          () => ({
            ...{ providers: sides.providers, consumers: [ipList], ingress_services: sides.ingress_services },
          }),
        ],
        [
          'in iptables rules',
          'ip_tables_rules',
          () => ({
            ...{ enabled: true, ip_version: '4', actors: sides.providers },
            statements: [{ table_name: 'nat', chain_name: 'INPUT', parameters: '' }],
          }),
        ],
      ],
      3,
    ),
  )('writes no rules with consumers %s, be the scope empty', async (_what, kind, bodyOf) => {
    const server = await start();
    const made: Hrefs = await shopAndBank(server);
    const { body: users } = await server.post('/orgs/1/security_principals', { sid: 'S-1', name: 'users' });
    const hrefs: Hrefs = { ...made, users: users['href'] as string };
    const path = `${hrefs['setOfShop']}/${kind}`;
    const rule = bodyOf(hrefs);
    const permission = await give(server, 'limited_ruleset_manager', []);
    const as = 'api_scoped:secret';
    expect((await server.post(path, rule, { as })).status).toBe(403);
    const { status, body } = await server.post(path, rule);
    expect(status).toBe(201);
    expect((await server.delete(body['href'] as string, { as })).status).toBe(403);
    // The rule is there now, and does not stand in the way of others.
    expect((await server.put(hrefs['setOfShop'] as string, { description: 'x' }, { as })).status).toBe(204);
    await server.put(permission, grantOf('ruleset_manager', []));
    expect((await server.delete(body['href'] as string, { as })).status).toBe(204);
  });
});

describe('the reach of a role', () => {
  const as = 'api_scoped:secret';

  test('is of all permissions together', async () => {
    const server = await start();
    const hrefs = await shopAndBank(server);
    await give(server, 'ruleset_manager', [place(hrefs, 'shop')]);
    await give(server, 'ruleset_viewer', [place(hrefs, 'bank')]);
    const both = hrefs['setOfBoth'] as string;
    expect((await server.get(both, { as })).status).toBe(200);
    expect((await server.put(both, { description: 'x' }, { as })).status).toBe(403);
    await give(server, 'ruleset_manager', [place(hrefs, 'bank')]);
    expect((await server.put(both, { description: 'x' }, { as })).status).toBe(204);
  });

  test('needs all labels of a scope', async () => {
    const server = await start();
    const hrefs = await shopAndBank(server);
    await give(server, 'workload_manager', [place(hrefs, 'shop'), place(hrefs, 'live')]);
    const href = hrefs['workloadOfShop'] as string;
    expect((await server.put(href, { description: 'x' }, { as })).status).toBe(403);
    await server.put(href, labels('shop', 'live')(hrefs));
    expect((await server.put(href, { description: 'x' }, { as })).status).toBe(204);
  });

  test('follows the labels of an object, and the scope of the permission, from the next call on', async () => {
    const server = await start();
    const hrefs = await shopAndBank(server);
    const permission = await give(server, 'workload_manager', [place(hrefs, 'shop')]);
    const href = hrefs['workloadOfShop'] as string;
    const statusOf = async () => (await server.put(href, { description: 'x' }, { as })).status;
    expect(await statusOf()).toBe(204);
    await server.put(href, labels('bank')(hrefs));
    expect(await statusOf()).toBe(403);
    await server.put(permission, { scope: [place(hrefs, 'bank')] });
    expect(await statusOf()).toBe(204);
    expect((await server.get<Json[]>('/orgs/1/workloads', { as })).body).toHaveLength(3);
  });

  test('is looked up for each item of a bulk call, so that one that has just left is not written again', async () => {
    const server = await start();
    const hrefs = await shopAndBank(server);
    await give(server, 'workload_manager', [place(hrefs, 'shop')]);
    await give(server, 'workload_manager', [place(hrefs, 'bank'), place(hrefs, 'live')]);
    const href = hrefs['workloadOfShop'];
    const items = [
      { href, ...labels('bank', 'live')(hrefs) },
      { href, ...labels('bank')(hrefs) },
    ];
    const { body } = await server.put<Json[]>('/orgs/1/workloads/bulk_update', items, { as });
    expect(body.map(({ status, token }) => token ?? status)).toEqual(['updated', 'authorization_failed_error']);
  });

  test('follows the labels of a label group as it is in force', async () => {
    const server = await start();
    const hrefs = await shopAndBank(server);
    await give(server, 'workload_manager', [place(hrefs, 'groupAround')]);
    const statusOf = async (name: string) =>
      (await server.put(hrefs[name] as string, { description: 'x' }, { as })).status;
    expect([await statusOf('workloadOfShop'), await statusOf('workloadOfBank')]).toEqual([204, 403]);
    await server.put(hrefs['group'] as string, labels('bank')(hrefs));
    expect([await statusOf('workloadOfShop'), await statusOf('workloadOfBank')]).toEqual([204, 403]);
    await server.post(policy, {});
    expect([await statusOf('workloadOfShop'), await statusOf('workloadOfBank')]).toEqual([403, 204]);
  });

  test('has nothing to do with a label group that is empty: what it stands for is within no scope', async () => {
    const server = await start();
    const hrefs = await shopAndBank(server);
    const { body: empty } = await server.post(draftOf('label_groups'), { name: 'empty', key: 'app' });
    await give(server, 'ruleset_manager', [place(hrefs, 'shop')]);
    const scopes = [[{ label_group: { href: empty['href'] } }]];
    expect((await server.post(sets, { name: 'x', scopes }, { as })).status).toBe(403);
  });

  test('shows in caps, and in the roles of a login', async () => {
    const server = await start();
    const hrefs = await shopAndBank(server);
    await give(server, 'ruleset_viewer', []);
    await give(server, 'ruleset_manager', [place(hrefs, 'shop')]);
    const { body } = await server.get<Json[]>(sets, { as });
    const writable = body.filter(({ caps }) => (caps as string[]).length > 0).map(({ name }) => name);
    expect(writable).toEqual(['shop', 'group']);
    expect((await server.get(hrefs['setOfBank'] as string, { as })).body['caps']).toEqual([]);
    const { body: session } = await server.get<{ orgs: Json[] }>('/users/login', { as });
    expect(session.orgs[0]?.['role_scopes']).toEqual([
      grantOf('ruleset_viewer', []),
      grantOf('ruleset_manager', [{ href: hrefs['shop'] }]),
    ]);
  });

  test('takes no id for what is refused', async () => {
    const server = await start();
    const hrefs = await shopAndBank(server);
    await give(server, 'ruleset_manager', [place(hrefs, 'shop')]);
    const idOf = async () =>
      Number(
        (
          (await server.post(sets, { ...named(['shop'])(hrefs), name: String(Math.random()) }, { as })).body[
            'href'
          ] as string
        )
          .split('/')
          .at(-1),
      );
    const first = await idOf();
    expect((await server.post(sets, named(['bank'])(hrefs), { as })).status).toBe(403);
    expect(await idOf()).toBe(first + 1);
  });
});

describe('what a permission holds', () => {
  test('is not deleted: labels, and label groups of its scope', async () => {
    const server = await start();
    const hrefs = await shopAndBank(server);
    const label = (await server.post('/orgs/1/labels', { key: 'loc', value: 'here' })).body['href'] as string;
    const permission = await give(server, 'workload_manager', [
      { label: { href: label } },
      place(hrefs, 'groupAround'),
    ]);
    expect((await server.get(`${label}?usage=true`)).body).toMatchObject({ usage: { permission: true } });
    expect(tokensOf(await server.delete<Json[]>(label))).toEqual(['label_still_has_associated_permission']);
    const group = hrefs['groupAround'] as string;
    expect(tokensOf(await server.delete<Json[]>(group))).toEqual(['label_group_referenced']);
    await server.put(permission, { scope: [] });
    expect([(await server.delete(label)).status, (await server.delete(group)).status]).toEqual([204, 204]);
  });

  test('is not deleted while a service account has it', async () => {
    const server = await start();
    const hrefs = await shopAndBank(server);
    const label = (await server.post('/orgs/1/labels', { key: 'loc', value: 'here' })).body['href'] as string;
    const permissions = [grantOf('workload_manager', [{ label: { href: label } }, place(hrefs, 'group')])];
    await server.post('/orgs/1/service_accounts', { name: 'a', permissions, api_key: { expires_in_seconds: -1 } });
    expect(tokensOf(await server.delete<Json[]>(label))).toEqual(['label_still_has_associated_service_account']);
  });
});

/** A query is its user's own, and the flows are of the whole org. */
const withoutScopes = ['traffic_queries'];

test('each kind that a role with a scope writes or provisions says which scopes its objects are in', () => {
  const isScoped = (role: Role) => !globalRoles.includes(role);
  const lacking = resources.filter(
    ({ write, provision = [], scopesOf, creatorsAlone }) =>
      !scopesOf && !creatorsAlone && [...write, ...provision].some(isScoped),
  );
  expect(lacking.map(({ kind }) => kind)).toEqual(withoutScopes);
  expect(resources.filter(({ scopesOf }) => scopesOf).length).toBeGreaterThan(5);
});
