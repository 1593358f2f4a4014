import type { MockPceOptions } from '../../../src/index.ts';
import type { ValidationLevel } from '../../../src/pce/model/validation.ts';
import type { Json, TestPce } from '../../harness.ts';
import { hrefOf, startWithHosts } from '../pairing/hosts.ts';
import { mappingRule } from '../resources/mapping-rule.ts';
import { reportSchedule } from '../resources/report-schedule.ts';
import { localSyslog } from '../resources/syslog-destination.ts';
import { trafficQuery } from '../resources/traffic-query.ts';

export const org = '/orgs/1';
export const profile = `${org}/pairing_profiles/1`;
export const workloads = `${org}/workloads`;
export const settings = `${org}/settings`;
export const destinations = `${settings}/syslog/destinations`;
export const filters = `${settings}/traffic_collector`;
export const web = { href: `${org}/labels/1` };

export const sides = {
  providers: [{ label: web }],
  consumers: [{ ip_list: { href: `${org}/sec_policy/draft/ip_lists/1` } }],
  ingress_services: [{ proto: 6 }],
};
const resolve_labels_as = { providers: ['workloads'], consumers: ['workloads'] };
export const newRule = { ...sides, enabled: true, resolve_labels_as };
const statements = [{ table_name: 'nat', chain_name: 'INPUT', parameters: '' }];
export const ipTables = { enabled: true, statements, actors: [{ label: web }], ip_version: '4' };

export const password = 'Passw0rd';
/** The owner has a password. */
const scenario = { orgs: [{ id: 1, users: [{ username: 'owner@mock-pce.test', password }] }] };

/** A server with something of each kind: hrefs by name. */
export async function startWithAll(validation: ValidationLevel, log?: MockPceOptions['log']) {
  const hosts = await startWithHosts({ scenario, validation, ...(log && { log }) });
  const paired = await hosts.activate({ hostname: 'host' });
  const made = async (path: string, body: Json) => (await hosts.post(path, body)).body['href'] as string;
  const list = await made(`${org}/sec_policy/draft/ip_lists`, { name: 'list' });
  const set = await made(`${org}/sec_policy/draft/rule_sets`, { name: 'set', scopes: [] });
  const cluster = await made(`${org}/container_clusters`, { name: 'there' });
  return {
    ...hosts,
    ...{ list, set },
    rule: await made(`${set}/sec_rules`, newRule),
    deny: await made(`${set}/deny_rules`, sides),
    table: await made(`${set}/ip_tables_rules`, ipTables),
    host: hrefOf(paired, 'workload'),
    ven: hrefOf(paired, 'ven'),
    agent: hrefOf(paired, 'agent'),
    release: (await hosts.get<Json[]>(`${org}/software/ven/releases`)).body[0]?.['href'] as string,
    dimension: await made(`${org}/label_dimensions`, { key: 'os', display_name: 'OS' }),
    label: await made(`${org}/labels`, { key: 'role', value: 'lenient' }),
    workload: await made(workloads, { name: 'there', labels: [web] }),
    service: await made(`${org}/sec_policy/draft/services`, { name: 'service', service_ports: [{ proto: 6 }] }),
    ...(await policyOf(hosts)),
    user: await made('/users', { username: 'someone@mock-pce.test', type: 'local' }),
    external: await externalIn(hosts),
    key: '/users/1/api_keys/owner',
    destination: await made(destinations, localSyslog),
    filter: await made(filters, { transmission: 'unicast', action: 'drop' }),
    restriction: await made(`${org}/access_restrictions`, { name: 'there', ips: ['10.0.0.1'] }),
    ldap: await made('/authentication_settings/ldap_configs', ldapServer),
    saml: (await hosts.get<Json[]>('/authentication_settings/saml_configs')).body[0]?.['href'] as string,
    principal: await made(`${org}/auth_security_principals`, { name: 'there', type: 'user' }),
    permission: (await hosts.get<Json[]>(`${org}/permissions`)).body[0]?.['href'] as string,
    group: await made(`${org}/sec_policy/draft/label_groups`, { name: 'there', key: 'role', labels: [web] }),
    directoryGroup: await made(`${org}/security_principals`, { sid: 'S-1-1', name: 'there' }),
    account: await made(`${org}/service_accounts`, account('there')),
    ...(await scannedIn(hosts)),
    query: await made(`${org}/traffic_flows/async_queries`, trafficQuery),
    directoryUser: await directoryUserIn(hosts),
    reportSchedule: await made(`${org}/report_schedules`, reportSchedule(org)),
    mappingRule: await made(`${org}/label_mapping_rules`, mappingRule),
    attribute: await made(`${org}/ip_list_attributes`, { name: 'there' }),
    schedule: await made(`${org}/inactive_ven_cleanup_schedules`, {
      ...{ name: 'there', labels: [web], inactivity_threshold_in_hours: 24 },
    }),
    cluster,
    ofCluster: await made(`${cluster}/container_workload_profiles`, { name: 'there' }),
  };
}

async function directoryUserIn({ put }: TestPce) {
  await put(`${org}/security_principal_users/bulk_create`, [
    { name: 'there', sid: 'S-1-2', upn: 'there@mock-pce.test' },
  ]);
  return `${org}/security_principal_users/S-1-2`;
}

/** A user without a local profile. */
async function externalIn({ post, delete: remove }: TestPce) {
  const { body } = await post('/users', { username: 'external@mock-pce.test', type: 'local' });
  await remove(`${body['href']}/local_profile`);
  return body['href'] as string;
}

/** A vulnerability, and a report that names none. */
async function scannedIn({ put }: TestPce) {
  const [vulnerability, report] = [`${org}/vulnerabilities/there`, `${org}/vulnerability_reports/there`];
  await put(vulnerability, { name: 'there', score: 50 });
  await put(report, { name: 'there', report_type: 'qualys' });
  return { vulnerability, report };
}

export const ldapServer = {
  ...{ address: 'ldap.example', port: 389, authentication_method: 'LDAP' },
  ...{ user_base_distinguished_name: 'dc=example', username_attribute: 'uid' },
};

export const account = (name: string) => ({ name, permissions: [], api_key: { expires_in_seconds: -1 } });

/** Objects of the policy, one of them bound to a workload. */
async function policyOf({ post }: TestPce) {
  const made = async (path: string, body: unknown) => (await post(path, body)).body['href'] as string;
  const service = { name: 'service', service_ports: [{ port: 443, proto: 6 }], labels: [web] };
  const virtualService = await made(`${org}/sec_policy/draft/virtual_services`, service);
  const boundary = await made(`${org}/sec_policy/draft/enforcement_boundaries`, boundaryBody);
  await post(`${org}/sec_policy`, {});
  const bound = {
    virtual_service: { href: virtualService },
    workload: { href: await made(workloads, { name: 'bound' }) },
  };
  const { body } = await post<Json[]>(`${org}/service_bindings`, [bound]);
  return { virtualService, boundary, binding: body[0]?.['href'] as string };
}

export const boundaryBody = {
  name: 'boundary',
  providers: [{ label: web }],
  consumers: [{ actors: 'ams' }],
  ingress_services: [{ port: 443, proto: 6 }],
};

export type All = Awaited<ReturnType<typeof startWithAll>>;
