import { describe, expect, test } from 'vitest';
import type { MockPceOptions } from '../../../src/index.ts';
import { allOperations } from '../../../src/pce/api/operations.ts';
import { type ValidationLevel, validationLevels } from '../../../src/pce/model/validation.ts';
import type { Json, Reply, TestPce } from '../../harness.ts';
import { hrefOf, startWithHosts } from '../pairing/hosts.ts';
import { localSyslog } from '../resources/syslog-destination.ts';

const org = '/orgs/1';
const profile = `${org}/pairing_profiles/1`;
const workloads = `${org}/workloads`;
const settings = `${org}/settings`;
const destinations = `${settings}/syslog/destinations`;
const filters = `${settings}/traffic_collector`;
const web = { href: `${org}/labels/1` };

const sides = {
  providers: [{ label: web }],
  consumers: [{ ip_list: { href: `${org}/sec_policy/draft/ip_lists/1` } }],
  ingress_services: [{ proto: 6 }],
};
const resolve_labels_as = { providers: ['workloads'], consumers: ['workloads'] };
const newRule = { ...sides, enabled: true, resolve_labels_as };
const statements = [{ table_name: 'nat', chain_name: 'INPUT', parameters: '' }];
const ipTables = { enabled: true, statements, actors: [{ label: web }], ip_version: '4' };

/** A server with something of each kind: hrefs by name. */
async function startWithAll(validation: ValidationLevel, log?: MockPceOptions['log']) {
  const hosts = await startWithHosts({ validation, ...(log && { log }) });
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
    dimension: await made(`${org}/label_dimensions`, { key: 'os', display_name: 'OS' }),
    label: await made(`${org}/labels`, { key: 'role', value: 'lenient' }),
    workload: await made(workloads, { name: 'there', labels: [web] }),
    service: await made(`${org}/sec_policy/draft/services`, { name: 'service', service_ports: [{ proto: 6 }] }),
    ...(await policyOf(hosts)),
    user: await made('/users', { username: 'someone@mock-pce.test', type: 'local' }),
    key: '/users/1/api_keys/owner',
    destination: await made(destinations, localSyslog),
    filter: await made(filters, { transmission: 'unicast', action: 'drop' }),
    restriction: await made(`${org}/access_restrictions`, { name: 'there', ips: ['10.0.0.1'] }),
    principal: await made(`${org}/auth_security_principals`, { name: 'there', type: 'user' }),
    permission: (await hosts.get<Json[]>(`${org}/permissions`)).body[0]?.['href'] as string,
    group: await made(`${org}/sec_policy/draft/label_groups`, { name: 'there', key: 'role', labels: [web] }),
    directoryGroup: await made(`${org}/security_principals`, { sid: 'S-1-1', name: 'there' }),
    account: await made(`${org}/service_accounts`, account('there')),
    cluster,
    ofCluster: await made(`${cluster}/container_workload_profiles`, { name: 'there' }),
  };
}
const account = (name: string) => ({ name, permissions: [], api_key: { expires_in_seconds: -1 } });

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

const boundaryBody = {
  name: 'boundary',
  providers: [{ label: web }],
  consumers: [{ actors: 'ams' }],
  ingress_services: [{ port: 443, proto: 6 }],
};

type All = Awaited<ReturnType<typeof startWithAll>>;

interface Taken {
  readonly path: string;
  readonly body: unknown;
  /** A GET of what the body is about, which a client sends back along with its changes. */
  readonly read?: string;
}

/** All that a GET shows may be sent here. */
const allSent = ['settings_events_put', 'settings_syslog_destinations_put'];

/** Published schemas leave the inner objects of these open. */
const openInside = ['settings_syslog_destinations_post', 'settings_syslog_destinations_put'];

/** A right body of each call that takes one. */
const calls: Readonly<Record<string, (all: All) => Taken>> = {
  label_dimensions_post: ({ dimension }) => ({
    path: `${org}/label_dimensions`,
    body: { key: 'site', display_name: 'Site' },
    read: dimension,
  }),
  label_dimensions_put: ({ dimension }) => ({ path: dimension, body: { display_name: 'System' }, read: dimension }),
  labels_post: ({ label }) => ({ path: `${org}/labels`, body: { key: 'role', value: 'new' }, read: label }),
  labels_put: ({ label }) => ({ path: label, body: { value: 'changed' }, read: label }),
  pairing_profiles_post: () => ({
    path: `${org}/pairing_profiles`,
    body: { name: 'p', enabled: true, labels: [web], external_data_reference: 'own' },
    read: profile,
  }),
  pairing_profiles_put: () => ({ path: profile, body: { labels: [web] }, read: profile }),
  pairing_profiles_collection_put: () => ({
    path: `${org}/pairing_profiles`,
    body: { href: profile, labels: [web] },
    read: profile,
  }),
  pairing_profiles_pairing_key_post: () => ({ path: `${profile}/pairing_key`, body: {}, read: profile }),
  vens_put: ({ ven }) => ({ path: ven, body: { description: 'changed' }, read: ven }),
  workloads_post: ({ workload }) => ({ path: workloads, body: { name: 'w', labels: [web] }, read: workload }),
  workloads_put: ({ host }) => ({ path: host, body: { labels: [web] }, read: host }),
  workloads_bulk_create_put: ({ workload }) => ({
    path: `${workloads}/bulk_create`,
    body: [{ name: 'w', labels: [web] }],
    read: workload,
  }),
  workloads_bulk_update_put: ({ host, workload }) => ({
    path: `${workloads}/bulk_update`,
    body: [
      { href: host, labels: [web] },
      { href: workload, labels: [web] },
    ],
  }),
  workloads_bulk_delete_put: ({ workload }) => ({ path: `${workloads}/bulk_delete`, body: [{ href: workload }] }),
  workloads_interfaces_post: ({ workload, host }) => ({
    path: `${workload}/interfaces`,
    body: { name: 'eth1', link_state: 'up', address: '10.0.0.9' },
    read: `${host}/interfaces`,
  }),
  users_post: ({ user }) => ({ path: '/users', body: { username: 'new@mock-pce.test', type: 'local' }, read: user }),
  users_put: ({ user }) => ({ path: user, body: { full_name: 'Someone' }, read: user }),
  users_api_keys_post: ({ key }) => ({ path: '/users/1/api_keys', body: { name: 'new' }, read: key }),
  users_api_keys_put: ({ key }) => ({ path: key, body: { name: 'changed' }, read: key }),
  settings_workloads_put: () => ({
    path: `${org}/settings/workloads`,
    body: { ven_uninstall_timeout_hours: [{ scope: [web], value: 5 }] },
    read: `${org}/settings/workloads`,
  }),
  settings_put: () => ({ path: settings, body: { advanced_ruleset_display: false }, read: settings }),
  settings_events_put: () => ({ path: `${settings}/events`, body: { format: 'CEF' }, read: `${settings}/events` }),
  settings_reports_put: () => ({
    path: `${settings}/reports`,
    body: { report_retention_days: 2 },
    read: `${settings}/reports`,
  }),
  settings_trusted_proxy_ips_put: () => ({
    path: `${settings}/trusted_proxy_ips`,
    body: { trusted_proxy_ips: [{ pce_fqdn: null, ip: '10.0.0.1' }] },
    read: `${settings}/trusted_proxy_ips`,
  }),
  settings_syslog_destinations_post: ({ destination }) => ({
    path: destinations,
    body: localSyslog,
    read: destination,
  }),
  settings_syslog_destinations_put: ({ destination }) => ({
    path: destination,
    body: { node_status_logger: { node_status_included: false } },
    read: destination,
  }),
  settings_traffic_collector_post: ({ filter }) => ({
    path: filters,
    body: { transmission: 'broadcast', action: 'drop', target: { proto: 6 } },
    read: filter,
  }),
  settings_traffic_collector_put: ({ filter }) => ({
    path: filter,
    body: { transmission: 'multicast', target: { proto: 17 } },
    read: filter,
  }),
  optional_features_put: () => ({
    path: `${org}/optional_features`,
    body: [{ name: 'ui_analytics', enabled: false }],
    read: `${org}/optional_features`,
  }),
  sec_policy_ip_lists_post: ({ list }) => ({
    path: `${org}/sec_policy/draft/ip_lists`,
    body: {
      name: 'new',
      ip_ranges: [{ from_ip: '10.0.0.1' }],
      fqdns: [{ fqdn: 'a.example' }],
      external_data_set: 'own',
    },
    read: list,
  }),
  sec_policy_ip_lists_put: ({ list }) => ({
    path: list,
    body: { ip_ranges: [{ from_ip: '10.0.0.1' }], fqdns: [{ fqdn: 'a.example' }] },
    read: list,
  }),
  sec_policy_services_post: ({ service }) => ({
    path: `${org}/sec_policy/draft/services`,
    body: { name: 'new', service_ports: [{ port: 80, proto: 6 }], external_data_set: 'own' },
    read: service,
  }),
  sec_policy_services_put: ({ service }) => ({
    path: service,
    body: { windows_services: [{ service_name: 'w' }] },
    read: service,
  }),
  sec_policy_services_delete_put: ({ service }) => ({
    path: `${org}/sec_policy/draft/services/delete`,
    body: { hrefs: [service] },
  }),
  sec_policy_label_groups_post: ({ group }) => ({
    path: `${org}/sec_policy/draft/label_groups`,
    body: { name: 'new', key: 'role', labels: [web], external_data_set: 'own' },
    read: group,
  }),
  sec_policy_label_groups_put: ({ group }) => ({ path: group, body: { labels: [web] }, read: group }),
  sec_policy_firewall_settings_put: () => ({
    path: `${org}/sec_policy/draft/firewall_settings`,
    body: { ike_authentication_type: 'certificate' },
    read: `${org}/sec_policy/draft/firewall_settings`,
  }),
  sec_policy_rule_sets_post: ({ set }) => ({
    path: `${org}/sec_policy/draft/rule_sets`,
    body: { name: 'new', scopes: [[{ label: web }]], external_data_set: 'own' },
    read: set,
  }),
  sec_policy_rule_sets_put: ({ set, rule }) => ({
    path: set,
    body: { scopes: [], rules: [{ href: rule, enabled: false }] },
  }),
  sec_policy_rule_sets_sec_rules_post: ({ set, rule }) => ({
    path: `${set}/sec_rules`,
    body: { ...newRule, external_data_set: 'own' },
    read: rule,
  }),
  sec_policy_rule_sets_sec_rules_put: ({ rule }) => ({ path: rule, body: sides, read: rule }),
  sec_policy_rule_sets_deny_rules_post: ({ set, deny }) => ({
    path: `${set}/deny_rules`,
    body: sides,
    read: deny,
  }),
  sec_policy_rule_sets_deny_rules_put: ({ deny }) => ({ path: deny, body: sides, read: deny }),
  sec_policy_rule_sets_ip_tables_rules_post: ({ set, table }) => ({
    path: `${set}/ip_tables_rules`,
    body: ipTables,
    read: table,
  }),
  sec_policy_rule_sets_ip_tables_rules_put: ({ table }) => ({
    path: table,
    body: { actors: [{ label: web }] },
    read: table,
  }),
  sec_policy_virtual_services_post: ({ virtualService }) => ({
    path: `${org}/sec_policy/draft/virtual_services`,
    body: { name: 'new', service_ports: [{ proto: 17 }], labels: [web], external_data_set: 'own' },
    read: virtualService,
  }),
  sec_policy_virtual_services_put: ({ virtualService }) => ({
    path: virtualService,
    body: { labels: [web] },
    read: virtualService,
  }),
  sec_policy_virtual_services_bulk_create_put: ({ virtualService }) => ({
    path: `${org}/sec_policy/draft/virtual_services/bulk_create`,
    body: [{ name: 'new', service_ports: [{ proto: 17 }], labels: [web] }],
    read: virtualService,
  }),
  sec_policy_virtual_services_bulk_update_put: ({ virtualService }) => ({
    path: `${org}/sec_policy/draft/virtual_services/bulk_update`,
    body: [{ href: virtualService, labels: [web] }],
  }),
  service_bindings_post: ({ virtualService, workload, binding }) => ({
    path: `${org}/service_bindings`,
    body: [{ virtual_service: { href: virtualService }, workload: { href: workload } }],
    read: binding,
  }),
  sec_policy_enforcement_boundaries_post: ({ boundary }) => ({
    path: `${org}/sec_policy/draft/enforcement_boundaries`,
    body: boundaryBody,
    read: boundary,
  }),
  sec_policy_enforcement_boundaries_put: ({ boundary }) => ({
    path: boundary,
    body: { providers: [{ label: web }] },
    read: boundary,
  }),
  sec_policy_post: ({ list }) => ({
    path: `${org}/sec_policy`,
    body: { change_subset: { ip_lists: [{ href: list }] } },
    read: `${org}/sec_policy/1`,
  }),
  sec_policy_dependencies_post: ({ list }) => ({
    path: `${org}/sec_policy/draft/dependencies`,
    body: { operation: 'commit', change_subset: { ip_lists: [{ href: list }] } },
    read: `${org}/sec_policy/1`,
  }),
  sec_policy_impact_post: ({ list }) => ({
    path: `${org}/sec_policy/impact`,
    body: { change_subset: { ip_lists: [{ href: list }] } },
    read: `${org}/sec_policy/1`,
  }),
  sec_policy_rule_search_post: () => ({
    path: `${org}/sec_policy/draft/rule_search`,
    body: { enabled: true, providers: [{ label: web }], rule_types: ['sec_rules'] },
    read: `${org}/sec_policy/1`,
  }),
  sec_policy_rule_coverage_post: () => ({
    path: `${org}/sec_policy/draft/rule_coverage`,
    body: [{ source: { labels: [web] }, destination: { actors: 'ams' }, services: [{ protocol: 6, port: 80 }] }],
    read: `${org}/sec_policy/1`,
  }),
  sec_policy_restore_post: () => ({ path: `${org}/sec_policy/active/restore`, body: {}, read: `${org}/sec_policy/1` }),
  sec_policy_delete_put: ({ list }) => ({
    path: `${org}/sec_policy/delete`,
    body: { change_subset: { ip_lists: [{ href: list }] } },
    read: `${org}/sec_policy/1`,
  }),
  access_restrictions_post: ({ restriction }) => ({
    path: `${org}/access_restrictions`,
    body: { name: 'new', ips: ['10.0.0.1'] },
    read: restriction,
  }),
  access_restrictions_put: ({ restriction }) => ({ path: restriction, body: { ips: [] }, read: restriction }),
  auth_security_principals_post: ({ principal }) => ({
    path: `${org}/auth_security_principals`,
    body: { name: 'new', type: 'user' },
    read: principal,
  }),
  auth_security_principals_put: ({ principal }) => ({ path: principal, body: { name: 'changed' }, read: principal }),
  permissions_post: ({ permission, principal }) => ({
    path: `${org}/permissions`,
    body: { role: { href: `${org}/roles/admin` }, scope: [], auth_security_principal: { href: principal } },
    read: permission,
  }),
  permissions_put: ({ permission }) => ({ path: permission, body: { scope: [] }, read: permission }),
  security_principals_post: ({ directoryGroup }) => ({
    path: `${org}/security_principals`,
    body: { sid: 'S-1-2', name: 'new' },
    read: directoryGroup,
  }),
  security_principals_put: ({ directoryGroup }) => ({
    path: directoryGroup,
    body: { name: 'changed' },
    read: directoryGroup,
  }),
  security_principals_bulk_create_put: ({ directoryGroup }) => ({
    path: `${org}/security_principals/bulk_create`,
    body: [{ sid: 'S-1-2', name: 'new' }],
    read: directoryGroup,
  }),
  service_accounts_post: ({ account: read }) => ({ path: `${org}/service_accounts`, body: account('new'), read }),
  service_accounts_put: ({ account: read }) => ({ path: read, body: { name: 'changed' }, read }),
  service_accounts_api_keys_post: ({ account: read }) => ({
    path: `${read}/api_keys`,
    body: { expires_in_seconds: -1 },
    read,
  }),
  container_clusters_post: ({ cluster: read }) => ({ path: `${org}/container_clusters`, body: { name: 'new' }, read }),
  container_clusters_put: ({ cluster: read }) => ({ path: read, body: { name: 'changed' }, read }),
  container_clusters_container_workload_profiles_post: ({ cluster, ofCluster: read }) => ({
    path: `${cluster}/container_workload_profiles`,
    body: { name: 'new', assign_labels: [web] },
    read,
  }),
  container_clusters_container_workload_profiles_put: ({ ofCluster: read }) => ({
    path: read,
    body: { labels: [{ key: 'role', assignment: web }] },
    read,
  }),
  container_clusters_container_workload_profiles_update_put: ({ cluster, ofCluster }) => ({
    path: `${cluster}/container_workload_profiles/update`,
    body: { container_workload_profiles: [{ href: ofCluster }], labels: [{ key: 'role', restriction: [web] }] },
  }),
  agents_update_put: ({ agent }) => ({ path: `${agent}/update`, body: {}, read: agent }),
  vens_unpair_put: ({ ven }) => ({ path: `${org}/vens/unpair`, body: { vens: [{ href: ven }] } }),
  workloads_unpair_put: ({ host }) => ({ path: `${workloads}/unpair`, body: { workloads: [{ href: host }] } }),
};

/** Whether null may be written is another matter. */
const withoutNulls = (value: unknown): unknown =>
  JSON.parse(JSON.stringify(value), (_name, part) => (part === null ? undefined : part));

/** The same body, each object in it with all that a GET shows of it. */
async function withAllRead({ get }: TestPce, { body, read }: Taken): Promise<unknown> {
  const readOf = async (href: string): Promise<Json> => {
    const { body: answer } = await get<Json | Json[]>(href);
    const one = (Array.isArray(answer) ? answer[0] : answer) as Json;
    return withoutNulls(one) as Json;
  };
  const whole = async (value: unknown, about?: string): Promise<unknown> => {
    if (Array.isArray(value)) return Promise.all(value.map((item) => whole(item, about)));
    if (typeof value !== 'object' || value === null) return value;
    const { href } = value as { href?: string };
    const shown = about ?? href;
    const inner = await Promise.all(
      Object.entries(value).map(async ([name, part]) => [name, await whole(part)] as const),
    );
    return { ...(shown !== undefined && (await readOf(shown))), ...Object.fromEntries(inner) };
  };
  return whole(body, read);
}

/** Whether all of it was taken: a bulk call answers 200 where items fail. */
function isTaken({ status, body }: Reply<unknown>): boolean {
  const failed = Array.isArray(body) && body.some((item) => 'token' in item || 'error' in item);
  return status < 300 && !failed;
}

const rows = Object.entries(calls);
/** The published schemas of the others are open: they take what they do not know. */
const closed = rows.filter(
  ([name]) => !/^(permissions_|auth_security_principals_post|sec_policy_impact_post)/.test(name),
);
const verb = (name: string) => (name.endsWith('_post') ? 'POST' : 'PUT');

test.each(rows)('lenient overlooks in %s all that a GET shows, in each object of the body', async (name, of) => {
  const all = await startWithAll('lenient');
  const taken = of(all);
  const reply = await all.request(verb(name), taken.path, { body: await withAllRead(all, taken) });
  expect(isTaken(reply), reply.text).toBe(true);
});

/** Without what changes with every PUT. */
const changing = ['updated_at', 'updated_by'];
const lasting = (body: Json): unknown =>
  JSON.parse(JSON.stringify(body), (name, part) => (changing.includes(name) ? undefined : part));

describe('lenient takes as it is what a GET showed, nulls and outlived values too, and changes nothing by it', () => {
  const shownBy: Readonly<Record<string, (all: All) => string | Promise<string>>> = {
    'a label dimension': ({ dimension }) => dimension,
    'a label': ({ label }) => label,
    'a pairing profile': () => profile,
    'a pairing profile of the mode selective': async ({ post }) => {
      const made = await post(`${org}/pairing_profiles`, { enabled: true, enforcement_mode: 'selective' });
      expect(made.body['mode']).toBe('selective');
      return made.body['href'] as string;
    },
    'a VEN': ({ ven }) => ven,
    'a paired workload': ({ host }) => host,
    'an unmanaged workload': ({ workload }) => workload,
    'an unmanaged workload with an interface': async ({ workload, post }) => {
      await post(`${workload}/interfaces`, { name: 'eth1', link_state: 'up', address: '10.0.0.9' });
      return workload;
    },
    'a user': ({ user }) => user,
    'an API key': ({ key }) => key,
    settings: () => `${org}/settings/workloads`,
  };

  test.each(Object.entries(shownBy))('%s', async (_what, of) => {
    const all = await startWithAll('lenient');
    const path = await of(all);
    const { body } = await all.get<Json>(path);
    const reply = await all.put(path, body);
    expect(isTaken(reply), reply.text).toBe(true);
    expect(lasting((await all.get<Json>(path)).body)).toEqual(lasting(body));
  });

  test('in a bulk call too', async () => {
    const all = await startWithAll('lenient');
    const { body } = await all.get<Json[]>(workloads);
    const reply = await all.put(`${workloads}/bulk_update`, body);
    expect(isTaken(reply), reply.text).toBe(true);
  });

  test('but refuses such values where nothing else says that they were read', async () => {
    const all = await startWithAll('lenient');
    for (const [path, body] of [
      [all.workload, { name: null }],
      [profile, { mode: 'selective' }],
      [`${workloads}/bulk_update`, [{ href: all.workload, name: null }]],
    ] as const) {
      const reply = await all.put(path, body);
      expect(isTaken(reply), JSON.stringify(body)).toBe(false);
    }
  });

  test('and the journal tells which it overlooked', async () => {
    const all = await startWithAll('lenient');
    await all.put(all.workload, { name: 'other', description: null, deleted: false });
    const [entry] = await all.pce.journal.find({ operation: 'workloads_put' });
    expect(entry?.ignored).toEqual(['description', 'deleted']);
  });
});

test('lenient overlooks it in an item that does not say what it was read from', async () => {
  const { put } = await startWithAll('lenient');
  const reply = await put(`${workloads}/bulk_create`, [{ name: 'w', deleted: false, caps: ['write'] }]);
  expect(isTaken(reply), reply.text).toBe(true);
});

/** Their bodies hold texts alone, and so nothing that a GET shows. */
const ofTexts = ['sec_policy_services_delete_put'];
const refusing = closed.filter(([name]) => ![...allSent, ...ofTexts].includes(name));

test.each(refusing)('compatible refuses it in %s', async (name, of) => {
  const all = await startWithAll('compatible');
  const taken = of(all);
  const reply = await all.request(verb(name), taken.path, { body: await withAllRead(all, taken) });
  expect(isTaken(reply), reply.text).toBe(false);
});

/** Objects whose published schemas are open: a PCE overlooks what it does not know there. */
const isOpen = (body: object) =>
  'from_ip' in body || ['href', 'proto', 'providers,consumers'].includes(Object.keys(body).join());

/** The same body, with `colour` in one of its objects. */
const withColour = (body: unknown): unknown[] => {
  if (typeof body !== 'object' || body === null || isOpen(body)) return [];
  const inner = Object.entries(body).flatMap(([name, part]) =>
    withColour(part).map((one) => (Array.isArray(body) ? body.with(Number(name), one) : { ...body, [name]: one })),
  );
  return Array.isArray(body) ? inner : [{ ...body, colour: 'red' }, ...inner];
};

test.each(closed)('lenient refuses in each object of %s what no GET shows', async (name, of) => {
  const all = await startWithAll('lenient');
  const { path, body } = of(all);
  for (const coloured of withColour(body).slice(0, openInside.includes(name) ? 1 : undefined)) {
    const reply = await all.request(verb(name), path, { body: coloured });
    expect(isTaken(reply), JSON.stringify(coloured)).toBe(false);
  }
});

test('each call that takes a body is in this table, but for those of a login', () => {
  const withBody = allOperations().modelled.filter(({ body }) => body !== undefined);
  const others = withBody.map(({ name }) => name).filter((name) => !/login|logout/.test(name));
  expect(Object.keys(calls).sort()).toEqual(others.sort());
});

test.each(validationLevels)(
  'the advice on what a GET shows elsewhere names lenient unless that is the level: %s',
  async (level) => {
    const lines: string[] = [];
    const all = await startWithAll(level, ({ why = '' }) => void lines.push(why));
    // A GET shows caps of a workload, not of its agent.
    const change = { agent: { caps: [] } };
    await all.put(all.workload, change);
    await all.put(`${workloads}/bulk_update`, [{ href: all.workload, ...change }]);
    const problems = (await all.pce.journal.find()).flatMap(({ explanation }) => explanation?.problems ?? []);
    const advice = level === 'lenient' ? '' : ', or start with --validation lenient';
    const told = `; read-only: caps (leave out what a GET shows besides${advice})`;
    expect(problems.map(({ problem }) => problem.endsWith(told))).toEqual([true, true]);
    expect(lines.filter((line) => line.includes(told))).toHaveLength(2);
  },
);
