import type { MockPce } from '../../../src/index.ts';
import { mappingRule } from '../resources/mapping-rule.ts';
import { reportSchedule } from '../resources/report-schedule.ts';
import { trafficQuery } from '../resources/traffic-query.ts';
import { type Ask, startJob } from './callers-of-each-role.ts';

const lastOf = (href: string) => href.split('/').at(-1) as string;

/** Calls by the owner of all orgs. */
function ownerAsking(ask: Ask) {
  const read = async <T>(path: string) => JSON.parse((await ask('all', 'GET', path)).text) as T;
  const post = async (path: string, body: object) =>
    JSON.parse((await ask('all', 'POST', path, JSON.stringify(body))).text) as Record<string, string>;
  const make = async (path: string, body: object) => (await post(path, body))['href'] as string;
  const put = (path: string, body: object) => ask('all', 'PUT', path, JSON.stringify(body));
  return { read, post, make, put };
}

/** One object of each kind in the org. */
export async function objectsOf(pce: MockPce, ask: Ask, org: number): Promise<Record<string, string>> {
  const { read, post } = ownerAsking(ask);
  const first = async (kind: string) => {
    const [{ href = '' } = {}] = await read<{ href?: string }[]>(`/orgs/${org}/${kind}`);
    return lastOf(href);
  };
  await makePolicy(ask, org);
  const profile = await first('pairing_profiles');
  const { activation_code = '' } = await post(`/orgs/${org}/pairing_profiles/${profile}/pairing_key`, {});
  const { workload, ven, agent } = await pce.pair({ activation_code, hostname: `host-of-${org}` });
  const { interfaces } = await read<{ interfaces: { name: string }[] }>(workload.href);
  await post(`/orgs/${org}/sec_policy/draft/label_groups`, { name: 'group', key: 'role' });
  await post(`/orgs/${org}/sec_policy`, {});
  await post(`/orgs/${org}/settings/traffic_collector`, { transmission: 'broadcast', action: 'drop' });
  const jobHref = await startJob(ask, 'all', org);
  const { result } = await read<{ result: { href: string } }>(jobHref);
  return {
    label_dimensions: await first('label_dimensions'),
    labels: await first('labels'),
    pairing_profiles: profile,
    workloads: lastOf(workload.href),
    vens: lastOf(ven.href),
    agents: lastOf(agent.href),
    interfaces: interfaces[0]?.name ?? 'none',
    async_queries: await trafficQueryIn(ask, org),
    jobs: lastOf(jobHref),
    datafiles: lastOf(result.href),
    events: await first('events'),
    ip_lists: await first('sec_policy/active/ip_lists'),
    services: await first('sec_policy/active/services'),
    label_groups: await first('sec_policy/active/label_groups'),
    ...(await rulesOf(ask, org)),
    virtual_services: await first('sec_policy/active/virtual_services'),
    enforcement_boundaries: await first('sec_policy/active/enforcement_boundaries'),
    service_bindings: await first('service_bindings'),
    releases: await first('software/ven/releases'),
    destinations: await first('settings/syslog/destinations'),
    traffic_collector: await first('settings/traffic_collector'),
    roles: 'owner',
    permissions: await first('permissions'),
    auth_security_principals: await first('auth_security_principals'),
    ...(await madeIn(ask, org)),
  };
}

/** A completed query for flows. */
async function trafficQueryIn(ask: Ask, org: number): Promise<string> {
  const { read, make } = ownerAsking(ask);
  const href = await make(`/orgs/${org}/traffic_flows/async_queries`, trafficQuery);
  await read(href);
  return lastOf(href);
}

async function directoryUserIn(ask: Ask, org: number): Promise<string> {
  const user = [{ name: 'user', sid: `S-2-${org}`, upn: 'user@mock-pce.test' }];
  await ownerAsking(ask).put(`/orgs/${org}/security_principal_users/bulk_create`, user);
  return `S-2-${org}`;
}

/** Objects of kinds that a new org has none of. */
async function madeIn(ask: Ask, org: number): Promise<Record<string, string>> {
  const { make, put } = ownerAsking(ask);
  const made = async (kind: string, body: object) => lastOf(await make(`/orgs/${org}/${kind}`, body));
  const putInto = async (kind: string, body: object) => {
    await put(`/orgs/${org}/${kind}/of-${org}`, body);
    return `of-${org}`;
  };
  const cluster = await made('container_clusters', { name: 'cluster' });
  const profile = await made(`container_clusters/${cluster}/container_workload_profiles`, { name: 'profile' });
  return {
    container_clusters: cluster,
    container_workload_profiles: profile,
    access_restrictions: await made('access_restrictions', { name: 'here', ips: ['10.0.0.1'] }),
    security_principals: await made('security_principals', { sid: `S-1-${org}`, name: 'group' }),
    service_accounts: await made('service_accounts', {
      ...{ name: 'account', permissions: [], api_key: { expires_in_seconds: -1 } },
    }),
    ip_list_attributes: await made('ip_list_attributes', { name: 'attribute' }),
    inactive_ven_cleanup_schedules: await made('inactive_ven_cleanup_schedules', {
      ...{ name: 'schedule', labels: [], inactivity_threshold_in_hours: 24 },
    }),
    report_schedules: await made('report_schedules', reportSchedule(`/orgs/${org}`)),
    report_templates: 'ves_report',
    label_mapping_rules: await made('label_mapping_rules', mappingRule),
    security_principal_users: await directoryUserIn(ask, org),
    vulnerabilities: await putInto('vulnerabilities', { name: 'vulnerability', score: 1 }),
    vulnerability_reports: await putInto('vulnerability_reports', { name: 'report', report_type: 'qualys' }),
    api_keys: 'none',
  };
}

/** A rule set in force, with a rule of each sort. */
async function rulesOf(ask: Ask, org: number): Promise<Record<string, string>> {
  const { make, post } = ownerAsking(ask);
  const sides = { providers: [{ actors: 'ams' }], consumers: [{ actors: 'ams' }], ingress_services: [{ proto: 6 }] };
  const resolve_labels_as = { providers: ['workloads'], consumers: ['workloads'] };
  const statements = [{ table_name: 'nat', chain_name: 'INPUT', parameters: '' }];
  const set = await make(`/orgs/${org}/sec_policy/draft/rule_sets`, { name: 'a rule set', scopes: [] });
  const made = {
    rule_sets: set,
    sec_rules: await make(`${set}/sec_rules`, { ...sides, enabled: true, resolve_labels_as }),
    deny_rules: await make(`${set}/deny_rules`, sides),
    ip_tables_rules: await make(`${set}/ip_tables_rules`, {
      ...{ enabled: true, statements, ip_version: '4' },
      actors: sides.providers,
    }),
  };
  await post(`/orgs/${org}/sec_policy`, {});
  return Object.fromEntries(Object.entries(made).map(([kind, href]) => [kind, lastOf(href)]));
}

/** Policy that no new org has, in force. */
async function makePolicy(ask: Ask, org: number): Promise<void> {
  const policy = `/orgs/${org}/sec_policy`;
  const { make, post } = ownerAsking(ask);
  const service_ports = [{ port: 443, proto: 6 }];
  const href = await make(`${policy}/draft/virtual_services`, { name: 'service', service_ports });
  const all = [{ actors: 'ams' }];
  const boundary = { name: 'boundary', providers: all, consumers: all, ingress_services: service_ports };
  await make(`${policy}/draft/enforcement_boundaries`, boundary);
  await post(policy, {});
  const workload = await make(`/orgs/${org}/workloads`, { hostname: 'bound' });
  const bound = { virtual_service: { href }, workload: { href: workload } };
  await post(`/orgs/${org}/service_bindings`, [bound]);
}
