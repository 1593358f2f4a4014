import { expect } from 'vitest';
import type { Role } from '../../../src/pce/model/roles.ts';
import { type Json, startTestPce, type TestPce } from '../../harness.ts';

export const policy = '/orgs/1/sec_policy';
export const draftOf = (kind: string) => `${policy}/draft/${kind}`;
export const sets = draftOf('rule_sets');

/** Hrefs of what there is twice, of the shop and of the bank, and of what is of everything. */
export type Hrefs = Readonly<Record<string, string>>;

/** A part of a scope by its name in `Hrefs`. */
export const place = (hrefs: Hrefs, name: string): Json => ({
  [name.startsWith('group') ? 'label_group' : 'label']: { href: hrefs[name] },
});

/** Bodies with labels, with scopes, and of a host, all by names in `Hrefs`. */
export const labels =
  (...names: string[]) =>
  (of: Hrefs): Json => ({ labels: names.map((name) => ({ href: of[name] })) });
export const named =
  (...scopes: string[][]) =>
  (of: Hrefs): Json => ({
    name: `new ${JSON.stringify(scopes)}`,
    scopes: scopes.map((scope) => scope.map((one) => place(of, one))),
  });
export const host =
  (...names: string[]) =>
  (of: Hrefs) => ({ ...labels(...names)(of), name: 'new' });

export const sides = {
  ...{ providers: [{ actors: 'ams' }], consumers: [{ actors: 'ams' }], ingress_services: [{ proto: 6 }] },
  ...{ enabled: true, resolve_labels_as: { providers: ['workloads'], consumers: ['workloads'] } },
};

/** An org with a shop and a bank, all of it in force. */
export async function shopAndBank(server: TestPce): Promise<Hrefs> {
  const made = async (path: string, body: Json) => {
    const { status, body: answer } = await server.post(path, body);
    expect([path, status]).toEqual([path, 201]);
    return answer['href'] as string;
  };
  const label = (key: string, value: string) => made('/orgs/1/labels', { key, value });
  const labels = {
    shop: await label('app', 'shop'),
    bank: await label('app', 'bank'),
    live: await label('env', 'live'),
  };
  const group = await made(draftOf('label_groups'), {
    ...{ name: 'shops', key: 'app', labels: [{ href: labels.shop }] },
  });
  const around = await made(draftOf('label_groups'), { name: 'around', key: 'app', sub_groups: [{ href: group }] });
  const hrefs: Record<string, string> = { ...labels, group, groupAround: around };
  const ruleSet = (name: string, ...scopes: string[][]) =>
    made(draftOf('rule_sets'), { name, scopes: scopes.map((scope) => scope.map((one) => place(hrefs, one))) });
  Object.assign(hrefs, {
    setOfShop: await ruleSet('shop', ['shop', 'live']),
    setOfBank: await ruleSet('bank', ['bank']),
    setOfBoth: await ruleSet('both', ['shop'], ['bank']),
    setOfGroup: await ruleSet('group', ['group']),
    setOfAll: await ruleSet('all', []),
    setOfNone: await ruleSet('none'),
  });
  for (const name of ['Shop', 'Bank']) {
    const labelled = [{ href: hrefs[name.toLowerCase()] }];
    const profile = await made('/orgs/1/pairing_profiles', { name, enabled: true, labels: labelled });
    const { body } = await server.post(`${profile}/pairing_key`, {});
    const { workload, ven, agent } = await server.pce.pair({
      ...{ activation_code: body['activation_code'] as string, hostname: name },
    });
    const service_ports = [{ port: 443, proto: 6 }];
    Object.assign(hrefs, {
      [`profileOf${name}`]: profile,
      [`hostOf${name}`]: workload.href,
      [`venOf${name}`]: ven.href,
      [`agentOf${name}`]: agent.href,
      [`workloadOf${name}`]: await made('/orgs/1/workloads', { name, labels: labelled }),
      [`ruleOf${name}`]: await made(`${hrefs[`setOf${name}`]}/sec_rules`, sides),
      [`serviceOf${name}`]: await made(draftOf('virtual_services'), { name, service_ports, labels: labelled }),
    });
  }
  expect((await server.post(policy, {})).status).toBe(201);
  return hrefs;
}

const username = 'scoped@mock-pce.test';
const users = [{ username, api_keys: [{ key: 'api_scoped', secret: 'secret' }] }];

/** @param more of the org of the scenario */
export const start = (more: Json = {}) => startTestPce({ scenario: { orgs: [{ id: 1, users, ...more }] } });

/** A permission as the API takes it. */
export const grantOf = (role: Role, scope: readonly Json[]) => ({ role: { href: `/orgs/1/roles/${role}` }, scope });

/** Gives the user of the scenario a role. @returns the permission's href */
export async function give(server: TestPce, role: Role, scope: readonly Json[]): Promise<string> {
  const principals = '/orgs/1/auth_security_principals';
  const { body: known } = await server.get<Json[]>(`${principals}?name=${username}`);
  const { body } = known[0] ? { body: known[0] } : await server.post(principals, { name: username, type: 'user' });
  const given = await server.post('/orgs/1/permissions', {
    ...grantOf(role, scope),
    auth_security_principal: { href: body['href'] },
  });
  expect(given.status).toBe(201);
  return given.body['href'] as string;
}

/** By the key of the user: a password would be hashed for each server, which costs more than most tests. */
export async function logIn(server: TestPce): Promise<string> {
  const { body: session } = await server.get('/users/login', { as: 'api_scoped:secret' });
  return `${session['auth_username']}:${session['session_token']}`;
}

export type Given = (server: TestPce, role: Role, scope: readonly Json[]) => Promise<string>;

/** How a caller comes by a role with a scope. @returns the caller's credentials */
export const ways: Readonly<Record<string, Given>> = {
  'an API key of a user': async (server, role, scope) => {
    await give(server, role, scope);
    return 'api_scoped:secret';
  },
  'a session': async (server, role, scope) => {
    await give(server, role, scope);
    return logIn(server);
  },
  'a service account': async (server, role, scope) => {
    const account = { name: 'scoped', permissions: [grantOf(role, scope)], api_key: { expires_in_seconds: -1 } };
    const { body } = await server.post('/orgs/1/service_accounts', account);
    const { auth_username, secret } = body['api_key'] as Json;
    return `${auth_username}:${secret}`;
  },
};

/** A service account that has a role for the shop alone. @returns its credentials */
export const accountFor = (server: TestPce, hrefs: Hrefs, role: Role): Promise<string> =>
  (ways['a service account'] as Given)(server, role, [place(hrefs, 'shop')]);

/** A flow that a scenario declares, between workloads by their hostnames. */
export const talk = (from: string, to: string): Json => ({
  ...{ from: { hostname: from }, to: { hostname: to }, port: 443, first_detected: new Date(0).toISOString() },
});

/** A second workload of the shop, and one of the bank, whom the paired hosts talk with. */
export async function talkers(server: TestPce, hrefs: Hrefs): Promise<void> {
  for (const [name, address] of [
    ['Shop', '10.9.0.1'],
    ['Bank', '10.9.0.2'],
  ] as const) {
    await server.post('/orgs/1/workloads', {
      ...{ hostname: `${name}-2`, labels: [{ href: hrefs[name.toLowerCase()] }] },
      interfaces: [{ name: 'eth0', link_state: 'up', address }],
    });
  }
}
