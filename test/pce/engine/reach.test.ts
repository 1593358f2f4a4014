import { describe, expect, test } from 'vitest';
import { globalRoles, type Role } from '../../../src/pce/model/roles.ts';
import { resources } from '../../../src/pce/resources/index.ts';
import { type Json, tokensOf } from '../../harness.ts';
import { some } from '../../length.ts';
import {
  draftOf,
  give,
  grantOf,
  type Hrefs,
  host,
  labels,
  named,
  place,
  policy,
  sets,
  shopAndBank,
  sides,
  start,
  ways,
} from './scoped-callers.ts';

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
    const idOf = async (name: string) => {
      const { body } = await server.post(sets, { ...named(['shop'])(hrefs), name }, { as });
      return Number((body['href'] as string).split('/').at(-1));
    };
    const first = await idOf('first');
    expect((await server.post(sets, named(['bank'])(hrefs), { as })).status).toBe(403);
    expect(await idOf('second')).toBe(first + 1);
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
