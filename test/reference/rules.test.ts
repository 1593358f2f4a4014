import { expect } from 'vitest';
import type { Json } from '../harness.ts';
import { any, denial, draftOf, expectRefused, hold, inForce, orderOf, rule, type World, web } from './world.ts';

const ruleSet = (world: World) => world.make(draftOf('rule_sets'), { name: 'set', scopes: [[]] });
const made = async (world: World, changes: Json = {}) => world.make(`${await ruleSet(world)}/sec_rules`, rule(changes));
const tried = async (world: World, changes: Json) => world.post(`${await ruleSet(world)}/sec_rules`, rule(changes));
const denied = async (world: World, changes: Json = {}) =>
  world.make(`${await ruleSet(world)}/deny_rules`, denial(changes));
const deniedTry = async (world: World, changes: Json) =>
  world.post(`${await ruleSet(world)}/deny_rules`, denial(changes));

const required = Object.fromEntries(
  ['enabled', 'providers', 'consumers', 'ingress_services', 'resolve_labels_as'].map((property) => [
    `${property} is required`,
    async (world: World) => expectRefused(await tried(world, { [property]: undefined }), 'input_validation_error'),
  ]),
);

hold('3.5 sec_rules', {
  ...required,
  'ports come back in order, as numbers': async (world) => {
    const ingress_services = [{ port: 8080, proto: 6 }, { port: 1, to_port: 9, proto: 17 }, web];
    expect(await world.read(await made(world, { ingress_services }))).toMatchObject({ ingress_services });
  },
  'a port item is closed': async (world) => {
    expectRefused(await tried(world, { ingress_services: [{ ...web, name: 'x' }] }), 'input_validation_error');
  },
  'an inline service is TCP or UDP': async (world) => {
    expectRefused(await tried(world, { ingress_services: [{ proto: 1 }] }), 'input_validation_error');
  },
  'the security options are false by default': async (world) => {
    const none = { sec_connect: false, machine_auth: false, stateless: false, unscoped_consumers: false };
    expect(await world.read(await made(world))).toMatchObject(none);
  },
  'two security options are refused': async (world) => {
    expect((await tried(world, { sec_connect: true, stateless: true })).status).toBe(406);
  },
  'one security option is taken': async (world) => {
    expect(await world.read(await made(world, { stateless: true }))).toMatchObject({ stateless: true });
  },
  'network_type is brn by default': async (world) => {
    expect(await world.read(await made(world))).toMatchObject({ network_type: 'brn' });
  },
  'an unknown network_type is refused': async (world) => {
    expectRefused(await tried(world, { network_type: 'wan' }), 'input_validation_error');
  },
  'consuming_security_principals are a list': async (world) => {
    expect(await world.read(await made(world))).toMatchObject({ consuming_security_principals: [] });
  },
  'consuming_security_principals are expanded': async (world) => {
    const href = await world.make('/orgs/1/security_principals', { sid: 'S-1-5-21-1', name: 'admins' });
    const read = await world.read(await made(world, { consuming_security_principals: [{ href }] }));
    expect(read).toMatchObject({ consuming_security_principals: [{ href, sid: 'S-1-5-21-1', name: 'admins' }] });
  },
  'use_workload_subnets may be both sides': async (world) => {
    const use_workload_subnets = ['providers', 'consumers'];
    expect(await world.read(await made(world, { use_workload_subnets }))).toMatchObject({ use_workload_subnets });
  },
  'use_workload_subnets may be empty': async (world) => {
    expect((await tried(world, { use_workload_subnets: [] })).status).toBe(201);
  },
  'an empty description is answered as it was sent': async (world) => {
    expect(await world.read(await made(world, { description: '' }))).toMatchObject({ description: '' });
  },
  'no services are refused for workloads': async (world) => {
    expect((await tried(world, { ingress_services: [] })).status).toBe(406);
  },
  'no services are taken where providers are virtual services': async (world) => {
    const href = await world.make(draftOf('virtual_services'), { name: 'vs', service_ports: [web] });
    const resolve_labels_as = { providers: ['virtual_services'], consumers: ['workloads'] };
    const changes = { providers: [{ virtual_service: { href } }], ingress_services: [], resolve_labels_as };
    expect(await world.read(await made(world, changes))).toMatchObject(changes);
  },
  'resolve_labels_as needs one word for each side': async (world) => {
    const resolve_labels_as = { providers: [], consumers: ['workloads'] };
    expectRefused(await tried(world, { resolve_labels_as }), 'input_validation_error');
  },
  'actors are labels, groups, workloads, IP lists and virtual services': async (world) => {
    const providers = [
      { label: { href: await world.makeLabel() } },
      { label_group: { href: await world.make(draftOf('label_groups'), { name: 'g', key: 'env' }) } },
      { workload: { href: await world.makeWorkload() } },
      { virtual_service: { href: await world.make(draftOf('virtual_services'), { name: 'v', service_ports: [web] }) } },
      { ip_list: any },
    ];
    expect(await world.read(await made(world, { providers, consumers: providers }))).toMatchObject({
      providers,
      consumers: providers,
    });
  },
  'a label that is excluded says so': async (world) => {
    const providers = [{ label: { href: await world.makeLabel() }, exclusion: true }];
    expect(await world.read(await made(world, { providers }))).toMatchObject({ providers });
  },
  'a label has exclusion false where none is sent': async (world) => {
    const providers = [{ label: { href: await world.makeLabel() } }];
    expect(await world.read(await made(world, { providers }))).toMatchObject({ providers: [{ exclusion: false }] });
  },
  'both sides may be all workloads': async (world) => {
    expect((await tried(world, { consumers: [{ actors: 'ams' }] })).status).toBe(201);
  },
  'all workloads beside labels are refused': async (world) => {
    const providers = [{ actors: 'ams' }, { label: { href: await world.makeLabel() } }];
    expect((await tried(world, { providers })).status).toBe(406);
  },
  'consumers may be container hosts': async (world) => {
    expect((await tried(world, { consumers: [{ actors: 'container_host' }] })).status).toBe(201);
  },
  'providers are no container hosts': async (world) => {
    expectRefused(await tried(world, { providers: [{ actors: 'container_host' }] }), 'input_validation_error');
  },
  'a label of the type that the scope fixes is taken': async (world) => {
    const label = { href: await world.makeLabel() };
    const set = await world.make(draftOf('rule_sets'), { name: 's', scopes: [[{ label }]] });
    expect((await world.post(`${set}/sec_rules`, rule({ providers: [{ label }] }))).status).toBe(201);
  },
  'a malformed href is invalid_uri': async (world) => {
    const reply = await tried(world, { consumers: [{ ip_list: { href: '/orgs/1/nothing/1' } }] });
    expectRefused(reply, 'invalid_uri', 'Invalid URI: {/orgs/1/nothing/1}');
  },
  'keys come in the order of a live PCE': async (world) => {
    const order = [
      ...['href', 'created_at', 'updated_at', 'deleted_at', 'created_by', 'updated_by', 'deleted_by', 'update_type'],
      ...['description', 'enabled', 'providers', 'consumers', 'consuming_security_principals', 'sec_connect'],
      ...['stateless', 'machine_auth', 'unscoped_consumers', 'network_type', 'use_workload_subnets'],
      ...['egress_services', 'ingress_services', 'resolve_labels_as'],
    ];
    expect(orderOf(await world.read(await made(world)), order)).toEqual(order);
  },
  'a PUT replaces the whole list of services': async (world) => {
    const href = await made(world, { ingress_services: [web, { port: 80, proto: 6 }] });
    const ingress_services = [1, 2, 3].map((port) => ({ port, proto: 6 }));
    await world.put(href, { ingress_services });
    expect((await world.read(href))['ingress_services']).toEqual(ingress_services);
  },
  'a PUT replaces the whole list of consumers': async (world) => {
    const href = await made(world);
    await world.put(href, { consumers: [{ actors: 'ams' }] });
    expect((await world.read(href))['consumers']).toEqual([{ actors: 'ams' }]);
  },
  'a PUT leaves what it does not name': async (world) => {
    const href = await made(world, { description: 'old', stateless: true });
    await world.put(href, { enabled: false });
    expect(await world.read(href)).toMatchObject({ enabled: false, description: 'old', stateless: true });
  },
  'a parameter rule_set_href is passed over': async (world) => {
    const set = await ruleSet(world);
    await world.make(`${set}/sec_rules`, rule());
    expect(await world.list(`${set}/sec_rules?rule_set_href=${set}`)).toHaveLength(1);
  },
  'external_data_set finds rules exactly': async (world) => {
    const set = await ruleSet(world);
    await world.make(`${set}/sec_rules`, rule({ external_data_set: 'tf', external_data_reference: '1' }));
    await world.make(`${set}/sec_rules`, rule());
    expect(await world.list(`${set}/sec_rules?external_data_set=tf`)).toHaveLength(1);
  },
  'a rule of a new rule set is gone with its deletion': async (world) => {
    const href = await made(world);
    expect((await world.delete(href)).status).toBe(204);
    expect(await world.statusOf(href)).toBe(404);
  },
  'a rule that was provisioned stays as delete until the next provisioning': async (world) => {
    const href = await made(world);
    await world.provision();
    expect((await world.delete(href)).status).toBe(204);
    expect(await world.read(href)).toMatchObject({ update_type: 'delete' });
    await world.provision();
    expect([await world.statusOf(href), await world.statusOf(inForce(href))]).toEqual([404, 404]);
  },
  'a label of a rule is not deleted': async (world) => {
    const label = await world.makeLabel();
    await made(world, { providers: [{ label: { href: label } }] });
    expectRefused(await world.delete(label), 'label_still_has_associated_rule_set');
  },
  'create, update and delete leave events': async (world) => {
    const href = await made(world);
    await world.put(href, { enabled: false });
    await world.delete(href);
    for (const what of ['create', 'update', 'delete'])
      expect(await world.list(`/orgs/1/events?event_type=sec_rule.${what}`)).toHaveLength(1);
  },
});

hold('3.7 deny_rules', {
  'the keys are the twenty of 26.x': async (world) => {
    const keys = [
      ...['all_ips_except_for_in_consumers', 'all_ips_except_for_in_providers'],
      ...['caps', 'consumers', 'created_at', 'created_by', 'deleted_at', 'deleted_by', 'description'],
      ...['egress_services', 'enabled', 'href', 'ingress_services', 'network_type', 'override', 'providers'],
      ...['unscoped_consumers', 'update_type', 'updated_at', 'updated_by'],
    ];
    expect(Object.keys(await world.read(await denied(world))).toSorted()).toEqual(keys);
  },
  'the defaults are those of a live PCE': async (world) => {
    const set = await ruleSet(world);
    const { enabled: _default, ...body } = denial();
    const defaults = { enabled: true, override: false, network_type: 'brn', egress_services: [] };
    expect(await world.read(await world.make(`${set}/deny_rules`, body))).toMatchObject(defaults);
  },
  'resolve_labels_as is refused': async (world) => {
    const reply = await world.post(`${await ruleSet(world)}/deny_rules`, rule());
    expectRefused(reply, 'input_validation_error');
  },
  'a name is refused': async (world) => {
    expectRefused(await deniedTry(world, { name: 'x' }), 'input_validation_error');
  },
  'external data are refused': async (world) => {
    expectRefused(await deniedTry(world, { external_data_set: 'x' }), 'input_validation_error');
  },
  'no services are refused': async (world) => {
    expect((await deniedTry(world, { ingress_services: [] })).status).toBe(406);
  },
  'inline ICMP is refused': async (world) => {
    expect((await deniedTry(world, { ingress_services: [{ proto: 1 }] })).status).toBe(406);
  },
  'no actors are refused': async (world) => {
    expect((await deniedTry(world, { providers: [] })).status).toBe(406);
  },
  'virtual services are no actors': async (world) => {
    const href = await world.make(draftOf('virtual_services'), { name: 'v', service_ports: [web] });
    expect((await deniedTry(world, { providers: [{ virtual_service: { href } }] })).status).toBe(406);
  },
  'the POST of the MCP server is taken': async (world) => {
    expect((await deniedTry(world, { unscoped_consumers: false, override: false })).status).toBe(201);
  },
  'a PUT may be of one property': async (world) => {
    const href = await denied(world);
    expect((await world.put(href, { enabled: false })).status).toBe(204);
    expect(await world.read(href)).toMatchObject({ enabled: false, ingress_services: [web] });
  },
  'override changes on the same href, in the same list': async (world) => {
    const href = await denied(world);
    await world.put(href, { override: true });
    expect(await world.read(href.replace(/\/deny_rules\/.*/, ''))).toMatchObject({
      deny_rules: [{ href, override: true }],
    });
  },
  'there is no list of all deny rules': async (world) => {
    expect(await world.statusOf(draftOf('deny_rules'))).toBe(404);
  },
  'there is no list of override deny rules': async (world) => {
    expect(await world.statusOf(`${await ruleSet(world)}/override_deny_rules`)).toBe(404);
  },
  'they are provisioned with their rule set': async (world) => {
    const href = await denied(world);
    await world.provision('rule_sets', href.replace(/\/deny_rules\/.*/, ''));
    expect(await world.statusOf(inForce(href))).toBe(200);
  },
  'they share their ids with boundaries': async (world) => {
    const number = (href: string) => Number(href.split('/').at(-1));
    const wall = { name: 'wall', ...denial() };
    const first = number(await denied(world));
    const second = number(await world.make(draftOf('enforcement_boundaries'), wall));
    expect(second).toBeGreaterThan(first);
  },
});
