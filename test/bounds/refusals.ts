import type { LimitName } from '../../src/pce/model/limit-names.ts';
import { control } from '../control/servers.ts';
import type { TestPce } from '../harness.ts';
import { ldapServer } from '../pce/api/something-of-each.ts';
import { mappingRule } from '../pce/resources/mapping-rule.ts';
import { reportSchedule } from '../pce/resources/report-schedule.ts';
import { localSyslog } from '../pce/resources/syslog-destination.ts';

/** A kind of object that is refused beyond its limit. */
export interface Refused {
  /** The limit that is set. */
  readonly limit: LimitName;
  /** Adds an object to an org; `number` counts the turns. */
  readonly add: (pce: TestPce, org: number, number: number) => Promise<{ status: number; body: unknown }>;
  /** How many there are before. */
  readonly before: (pce: TestPce, org: number) => Promise<number> | number;
  /** Whether all orgs count together. */
  readonly together?: boolean;
}

/** A user of each org who has a part in no other, with one API key; by server. */
const users = new WeakMap<TestPce, Map<string, { as: string; href: string }>>();

async function userOf(pce: TestPce, org: number, role = 'admin'): Promise<{ as: string; href: string }> {
  const known = users.get(pce) ?? new Map<string, { as: string; href: string }>();
  users.set(pce, known);
  const name = `${role}-of-${org}@`;
  if (!known.has(name)) {
    const { body } = await control(pce.pce, 'POST', `/orgs/${org}/keys`, { role });
    const all = (await pce.get<{ username: string; href: string }[]>('/users')).body;
    const { href = '' } = all.find(({ username }) => username.startsWith(name)) ?? {};
    known.set(name, { as: `${body.key}:${body.secret}`, href });
  }
  return known.get(name) as { as: string; href: string };
}

async function pairingKey({ get, post }: TestPce, org: number) {
  const { body } = await get<{ href: string }[]>(`/orgs/${org}/pairing_profiles`);
  return post(`${body[0]?.href}/pairing_key`, {});
}

const totalOf =
  (kind: string) =>
  async ({ get }: TestPce, org: number): Promise<number> =>
    Number((await get(`/orgs/${org}/${kind}?max_results=0`)).headers.get('x-total-count'));

/** The limit of a kind of object. */
const kindOf = (kind: string, limit: LimitName, body: (name: string) => object): Refused => ({
  limit,
  add: ({ post }, org, number) => post(`/orgs/${org}/${kind}`, body(`n${number}`)),
  before: totalOf(kind),
});

/** The same of a kind whose objects are created by PUT. */
const putOf = (kind: string, limit: LimitName, body: object): Refused => ({
  limit,
  add: ({ put }, org, number) => put(`/orgs/${org}/${kind}/n${number}`, { name: `n${number}`, ...body }),
  before: totalOf(kind),
});

/** The same of a kind with versions: drafts count. */
const draftsOf = (kind: string, limit: LimitName, body: (name: string) => object): Refused =>
  kindOf(`sec_policy/draft/${kind}`, limit, body);

const none = () => 0;

const sides = { providers: [{ actors: 'ams' }], consumers: [{ actors: 'ams' }] };
const everywhere = { ...sides, ingress_services: [{ proto: 6 }] };
const service_ports = [{ proto: 6, port: 443 }];
const neverExpires = { expires_in_seconds: -1 };
const accountCalled = (name: string) => ({ name, permissions: [], api_key: neverExpires });

/** A permission of a principal of its own. */
async function permission({ post }: TestPce, org: number, number: number) {
  const principal = { name: `n${number}`, type: 'group' };
  const { href } = (await post<{ href: string }>(`/orgs/${org}/auth_security_principals`, principal)).body;
  const role = { href: `/orgs/${org}/roles/read_only` };
  return post(`/orgs/${org}/permissions`, { role, scope: [], auth_security_principal: { href } });
}

/** A directory of the PCE that the org stands for: its path names no org. */
const ldapConfig = async (pce: TestPce, org: number) =>
  pce.post('/authentication_settings/ldap_configs', ldapServer, { as: (await userOf(pce, org, 'owner')).as });

/** A user of Active Directory: they come by a bulk call alone, whose answer tells of each. */
async function directoryUser({ put }: TestPce, org: number, number: number) {
  const user = { name: `n${number}`, sid: `S-${number}`, upn: `n${number}@example.com` };
  const path = `/orgs/${org}/security_principal_users/bulk_create`;
  const { status, body } = await put<{ token?: string }[]>(path, [user]);
  return { status: body[0]?.token === undefined ? status : 406, body };
}

/** A binding of a workload of its own. */
async function binding({ get, post }: TestPce, org: number, number: number) {
  const list = `/orgs/${org}/sec_policy/active/virtual_services`;
  if ((await get<object[]>(list)).body.length === 0) {
    await post(`/orgs/${org}/sec_policy/draft/virtual_services`, { name: 'one', service_ports });
    await post(`/orgs/${org}/sec_policy`, {});
  }
  const [service] = (await get<{ href: string }[]>(list)).body;
  const workload = (await post<{ href: string }>(`/orgs/${org}/workloads`, { name: `n${number}` })).body;
  return post(`/orgs/${org}/service_bindings`, [
    { virtual_service: { href: service?.href }, workload: { href: workload.href } },
  ]);
}

/** A key of the first service account, which has one when it is made. */
async function keyOfAccount({ get, post }: TestPce, org: number) {
  const [account] = (await get<{ href: string }[]>(`/orgs/${org}/service_accounts`)).body;
  return post(`${account?.href}/api_keys`, neverExpires);
}

/** Keyed by the `holds` of the list of bounds. */
export const refusals: Readonly<Record<string, readonly Refused[]>> = {
  orgs: [
    {
      limit: 'total_orgs',
      add: ({ pce }) => control(pce, 'POST', '/orgs', {}),
      before: async ({ pce }) => (await control(pce, 'GET', '/orgs')).body.length,
      together: true,
    },
  ],
  'live objects of each kind, per org': [
    kindOf('labels', 'total_labels', (value) => ({ key: 'role', value })),
    kindOf('label_dimensions', 'total_label_types', (key) => ({ key, display_name: key })),
    kindOf('pairing_profiles', 'total_pairing_profiles', (name) => ({ enabled: true, name })),
    kindOf('container_clusters', 'total_container_clusters', (name) => ({ name })),
    {
      limit: 'total_container_workload_profiles',
      add: ({ post }, org, number) => post(`/orgs/${org}/container_clusters`, { name: `n${number}` }),
      before: none,
    },
    kindOf('workloads', 'total_workloads', (name) => ({ name, hostname: name })),
    { limit: 'total_ldap_configs', add: ldapConfig, before: none },
    kindOf('access_restrictions', 'total_access_restrictions', (name) => ({ name, ips: [] })),
    kindOf('auth_security_principals', 'total_auth_security_principals', (name) => ({ name, type: 'group' })),
    { limit: 'total_permissions', add: permission, before: totalOf('permissions') },
    kindOf('security_principals', 'total_security_principals', (name) => ({ name, sid: name })),
    {
      limit: 'total_report_schedules',
      add: ({ post }, org) => post(`/orgs/${org}/report_schedules`, reportSchedule(`/orgs/${org}`)),
      before: totalOf('report_schedules'),
    },
    kindOf('label_mapping_rules', 'total_label_mapping_rules', () => mappingRule),
    kindOf('ip_list_attributes', 'total_ip_list_attributes', (name) => ({ name })),
    kindOf('inactive_ven_cleanup_schedules', 'total_inactive_ven_cleanup_schedules', (name) => ({
      ...{ name, labels: [], inactivity_threshold_in_hours: 24 },
    })),
    {
      limit: 'total_security_principal_users',
      add: directoryUser,
      before: totalOf('security_principal_users'),
    },
    putOf('vulnerabilities', 'total_vulnerabilities', { score: 1 }),
    putOf('vulnerability_reports', 'total_vulnerability_reports', { report_type: 'qualys' }),
    kindOf('service_accounts', 'total_service_accounts', accountCalled),
    kindOf('settings/syslog/destinations', 'total_syslog_destinations', () => localSyslog),
    kindOf('settings/traffic_collector', 'total_traffic_collector_settings', () => ({
      ...{ transmission: 'broadcast', action: 'drop' },
    })),
    draftsOf('ip_lists', 'total_ip_lists', (name) => ({ name })),
    draftsOf('services', 'total_services', (name) => ({ name })),
    draftsOf('label_groups', 'total_label_groups', (name) => ({ name, key: 'role' })),
    draftsOf('virtual_services', 'total_virtual_services', (name) => ({ name, service_ports })),
    { limit: 'total_service_bindings', add: binding, before: none },
    draftsOf('enforcement_boundaries', 'total_enforcement_boundaries', (name) => ({ name, ...everywhere })),
    draftsOf('rule_sets', 'total_rule_sets', (name) => ({ name, scopes: [] })),
    {
      limit: 'active_agents_per_pce',
      add: async (pce, org, number) => {
        const { activation_code } = (await pairingKey(pce, org)).body;
        return control(pce.pce, 'POST', '/vens', { activation_code, hostname: `host-${number}` });
      },
      before: none,
    },
  ],
  'users, per org': [
    {
      limit: 'total_users',
      add: async (pce, org, number) => {
        const { as } = await userOf(pce, org, 'owner');
        return pce.post('/users', { type: 'local', username: `n${number}-in-${org}@example.com` }, { as });
      },
      before: async (pce, org) =>
        (await pce.get<object[]>('/users', { as: (await userOf(pce, org, 'owner')).as })).body.length,
    },
  ],
  'API keys, per user': [
    {
      limit: 'total_api_keys_per_user',
      add: async (pce, org, number) => {
        const { as, href } = await userOf(pce, org);
        return pce.post(`${href}/api_keys`, { name: `n${number}` }, { as });
      },
      before: () => 1,
    },
    {
      limit: 'total_api_keys_per_user',
      add: ({ pce }, org) => control(pce, 'POST', `/orgs/${org}/keys`, { role: 'read_only' }),
      before: none,
    },
    {
      limit: 'total_api_keys_per_service_account',
      add: keyOfAccount,
      before: async ({ post }, org) => {
        await post(`/orgs/${org}/service_accounts`, accountCalled('one'));
        return 1;
      },
    },
  ],
  'sessions, of the users of an org': [
    {
      limit: 'total_active_sessions',
      add: async (pce, org) => pce.get('/users/login', { as: (await userOf(pce, org)).as }),
      before: none,
    },
  ],
  'entries of each of settings/workloads, and labels of their scopes, per org': [
    {
      limit: 'total_entries_per_workload_setting',
      add: async ({ put, post }, org, number) => {
        const { href } = (await post(`/orgs/${org}/labels`, { key: 'role', value: `n${number}` })).body;
        const scope = [{ href }];
        return put(`/orgs/${org}/settings/workloads`, { ven_uninstall_timeout_hours: [{ scope, value: 1 }] });
      },
      before: () => 1,
    },
  ],
  'rules of each sort, per rule set': [
    {
      limit: 'total_rules_per_list',
      add: async ({ get, post }, org) => {
        const path = `/orgs/${org}/sec_policy/draft/rule_sets`;
        const [known] = (await get<{ href: string }[]>(path)).body;
        const { href } = known ?? (await post(path, { name: 'one', scopes: [] })).body;
        return post(`${href}/deny_rules`, everywhere);
      },
      before: none,
    },
  ],
  'active keys, per org': [{ limit: 'total_active_pairing_keys', add: pairingKey, before: none }],
};
