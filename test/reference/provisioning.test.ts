import { expect } from 'vitest';
import type { Json } from '../harness.ts';
import { boundary, denial, draftOf, hold, inForce, policy, rule, type World, web } from './world.ts';

const list = (world: World, name = 'list') => world.make(draftOf('ip_lists'), { name });
const set = (world: World, name = 'set') => world.make(draftOf('rule_sets'), { name, scopes: [[]] });
const firewall = draftOf('firewall_settings');

hold('2.1 POST sec_policy', {
  'without change_subset everything that is pending is provisioned': async (world) => {
    await list(world);
    await set(world);
    await world.provision();
    expect(await world.pending()).toEqual({});
  },
  'with change_subset only the named objects are': async (world) => {
    const [one, other] = [await list(world), await list(world, 'other')];
    await world.provision('ip_lists', one);
    expect([await world.statusOf(inForce(one)), await world.statusOf(inForce(other))]).toEqual([200, 404]);
    expect(await world.pending()).toMatchObject({ ip_lists: [{ href: other }] });
  },
  'a pending deletion is named by its draft href': async (world) => {
    const href = await list(world);
    await world.provision();
    await world.delete(href);
    await world.provision('ip_lists', href);
    expect(await world.statusOf(inForce(href))).toBe(404);
  },
  'a rule is provisioned by its rule set': async (world) => {
    const owner = await set(world);
    await world.provision();
    const href = await world.make(`${owner}/sec_rules`, rule());
    await world.provision('rule_sets', owner);
    expect(await world.statusOf(inForce(href))).toBe(200);
  },
  'a deny rule is provisioned by its rule set': async (world) => {
    const owner = await set(world);
    await world.provision();
    const href = await world.make(`${owner}/deny_rules`, denial());
    await world.provision('rule_sets', owner);
    expect(await world.read(owner)).toMatchObject({ update_type: null, deny_rules: [{ href, update_type: null }] });
  },
  'rules are no kind of change_subset': async (world) => {
    const reply = await world.post(policy, { change_subset: { sec_rules: [] } });
    expect(reply.status).toBe(406);
  },
  'the body is closed': async (world) => {
    expect((await world.post(policy, { message: 'x' })).status).toBe(406);
  },
  'firewall settings are named by their draft href': async (world) => {
    await world.put(firewall, { ike_authentication_type: 'certificate' });
    await world.provision('firewall_settings', firewall);
    expect(await world.read(inForce(firewall))).toMatchObject({ ike_authentication_type: 'certificate' });
  },
  'an empty change_subset is taken': async (world) => {
    expect((await world.post(policy, { change_subset: {} })).status).toBe(201);
  },
  'each of the nine kinds may be in change_subset': async (world) => {
    const lists = ['label_groups', 'services', 'rule_sets', 'ip_lists', 'virtual_services', 'firewall_settings'];
    const more = ['secure_connect_gateways', 'virtual_servers', 'enforcement_boundaries'];
    const change_subset = Object.fromEntries([...lists, ...more].map((kind) => [kind, []]));
    expect((await world.post(policy, { change_subset })).status).toBe(201);
  },
  'items of change_subset may be whole pending items': async (world) => {
    const href = await list(world);
    const { ip_lists } = await world.pending();
    expect((await world.post(policy, { change_subset: { ip_lists } })).status).toBe(201);
    expect(await world.statusOf(inForce(href))).toBe(200);
  },
  'commit_message is what the body calls update_description': async (world) => {
    const { body } = await world.post(policy, { update_description: 'Friday' });
    expect(body).toMatchObject({ commit_message: 'Friday' });
  },
  'an empty update_description is taken': async (world) => {
    expect((await world.post(policy, { update_description: '' })).status).toBe(201);
  },
  'commit_message is null without a description': async (world) => {
    expect(await world.provision()).toMatchObject({ commit_message: null });
  },
  'the answer has the keys of a live PCE': async (world) => {
    const keys = [
      'href',
      'commit_message',
      'version',
      'workloads_affected',
      'object_counts',
      'created_at',
      'created_by',
    ];
    expect(Object.keys(await world.provision())).toEqual(keys);
  },
  'object_counts has all nine kinds in their order': async (world) => {
    const { object_counts } = await world.provision();
    expect(Object.keys(object_counts as Json)).toEqual([
      ...['rule_sets', 'ip_lists', 'services', 'virtual_services', 'label_groups', 'virtual_servers'],
      ...['firewall_settings', 'secure_connect_gateways', 'enforcement_boundaries'],
    ]);
  },
  'object_counts are the totals of the active policy, not of the change': async (world) => {
    await set(world);
    await set(world, 'second');
    await world.provision();
    const third = await set(world, 'third');
    expect(await world.provision('rule_sets', third)).toMatchObject({
      object_counts: { rule_sets: 3, ip_lists: 1, firewall_settings: 1, secure_connect_gateways: 0 },
    });
  },
  'every provisioning leaves one event, with the version': async (world) => {
    await list(world);
    const { href } = await world.provision();
    const events = await world.list('/orgs/1/events?event_type=sec_policy.create');
    expect(events).toHaveLength(1);
    expect(events).toMatchObject([
      { resource_changes: [{ resource: { sec_policy: { href, commit_message: null } } }] },
    ]);
  },
  'an update is copied to active, and the draft has null as update_type': async (world) => {
    const href = await list(world);
    await world.provision();
    await world.put(href, { description: 'second' });
    await world.provision('ip_lists', href);
    expect(await world.read(inForce(href))).toMatchObject({ description: 'second' });
    expect(await world.read(href)).toMatchObject({ update_type: null });
  },
});

hold(
  '2.1 POST sec_policy by a reader',
  {
    'is 403': async (world) => {
      expect((await world.post(policy, {}, { as: world.as('read_only') })).status).toBe(403);
    },
    'is 403 also for a revert': async (world) => {
      expect((await world.delete(`${policy}/pending`, { as: world.as('read_only') })).status).toBe(403);
    },
    'does not keep it from reading': async (world) => {
      for (const path of [policy, `${policy}/active`, `${policy}/pending`])
        expect((await world.get(path, { as: world.as('read_only') })).status).toBe(200);
    },
  },
  ['read_only'],
);

hold(
  '2.1 POST sec_policy by a policy object provisioner',
  {
    'is 201': async (world) => {
      expect((await world.post(policy, {}, { as: world.as('global_object_provisioner') })).status).toBe(201);
    },
    'goes with no right to write objects': async (world) => {
      const as = world.as('global_object_provisioner');
      expect((await world.post(draftOf('ip_lists'), { name: 'x' }, { as })).status).toBe(403);
    },
  },
  ['global_object_provisioner'],
);

hold('2.2 GET sec_policy', {
  'lists every version, newest first': async (world) => {
    await world.provision();
    await world.provision();
    const versions = (await world.list(policy)).map(({ version }) => version as number);
    expect(versions.length).toBeGreaterThanOrEqual(2);
    expect(versions).toEqual(versions.toSorted((a, b) => b - a));
  },
  'takes a slash at its end': async (world) => expect(await world.statusOf(`${policy}/`)).toBe(200),
  'and what is below it take a doubled slash': async (world) => {
    expect(await world.statusOf('/orgs/1//sec_policy/draft/label_groups')).toBe(200);
  },
});

hold('2.3 GET sec_policy/pending', {
  'is an empty object when nothing is pending': async (world) => expect(await world.pending()).toEqual({}),
  'has only the kinds with something pending': async (world) => {
    await list(world);
    await world.make(draftOf('enforcement_boundaries'), boundary());
    expect(Object.keys(await world.pending()).toSorted()).toEqual(['enforcement_boundaries', 'ip_lists']);
  },
  'has the keys of a live PCE in each item': async (world) => {
    const href = await list(world);
    const { ip_lists: [item] = [] } = await world.pending();
    expect(Object.keys(item as Json)).toEqual(['name', 'href', 'updated_by', 'updated_at', 'update_type', 'caps']);
    expect(item).toMatchObject({ name: 'list', href, update_type: 'create', caps: ['write', 'provision'] });
  },
  'tells updates and deletions by update_type': async (world) => {
    const [changed, deleted] = [await list(world), await list(world, 'other')];
    await world.provision();
    await world.put(changed, { description: 'new' });
    await world.delete(deleted);
    const types = (await world.pending())['ip_lists']?.map(({ update_type }) => update_type);
    expect(types?.toSorted()).toEqual(['delete', 'update']);
  },
  'has firewall settings as a list': async (world) => {
    await world.put(firewall, { ike_authentication_type: 'certificate' });
    expect(await world.pending()).toMatchObject({ firewall_settings: [{ href: firewall, update_type: 'update' }] });
  },
  'has a rule set whose rule alone was changed': async (world) => {
    const owner = await set(world);
    const href = await world.make(`${owner}/sec_rules`, rule());
    await world.provision();
    await world.put(href, { enabled: false });
    expect(await world.pending()).toMatchObject({ rule_sets: [{ href: owner, update_type: 'update' }] });
  },
});

hold('2.4 Revert', {
  'DELETE pending throws every pending change away': async (world) => {
    const [made, changed, deleted] = [await list(world), await list(world, 'changed'), await list(world, 'deleted')];
    await world.provision('ip_lists', changed, deleted);
    await world.put(changed, { description: 'new' });
    await world.delete(deleted);
    expect((await world.delete(`${policy}/pending`)).status).toBe(204);
    expect(await world.statusOf(made)).toBe(404);
    expect(await world.read(changed)).toMatchObject({ description: null, update_type: null });
    expect(await world.read(deleted)).toMatchObject({ update_type: null });
    expect(await world.pending()).toEqual({});
  },
  'PUT delete throws only the named changes away': async (world) => {
    const [one, other] = [await list(world), await list(world, 'other')];
    const { status } = await world.put(`${policy}/delete`, { change_subset: { ip_lists: [{ href: one }] } });
    expect(status).toBe(204);
    expect([await world.statusOf(one), await world.statusOf(other)]).toEqual([404, 200]);
  },
  'PUT delete with an empty body throws all away': async (world) => {
    const href = await list(world);
    expect((await world.put(`${policy}/delete`, {})).status).toBe(204);
    expect(await world.statusOf(href)).toBe(404);
  },
  'leaves an event sec_policy_pending.delete': async (world) => {
    await list(world);
    await world.delete(`${policy}/pending`);
    expect(await world.list('/orgs/1/events?event_type=sec_policy_pending.delete')).toHaveLength(1);
  },
  'brings the rules of a rule set back': async (world) => {
    const owner = await set(world);
    const href = await world.make(`${owner}/sec_rules`, rule());
    await world.provision();
    await world.put(href, { enabled: false });
    await world.make(`${owner}/sec_rules`, rule());
    await world.delete(`${policy}/pending`);
    expect(await world.read(owner)).toMatchObject({ update_type: null, rules: [{ href, enabled: true }] });
  },
});

hold('2.5 Dependencies, impact, modified objects, restore', {
  'dependencies of what depends on nothing are an empty list': async (world) => {
    const change_subset = { ip_lists: [{ href: await list(world) }] };
    const { status, body } = await world.post(draftOf('dependencies'), { operation: 'commit', change_subset });
    expect([status, body]).toEqual([201, []]);
  },
  'dependencies name the object and what requires it': async (world) => {
    const service = await world.make(draftOf('services'), { name: 'web', service_ports: [web] });
    const owner = await set(world);
    await world.make(`${owner}/sec_rules`, rule({ ingress_services: [{ href: service }] }));
    const change_subset = { rule_sets: [{ href: owner }] };
    const { body } = await world.post(draftOf('dependencies'), { operation: 'commit', change_subset });
    expect(body).toMatchObject([
      { dependency: { services: { href: service } }, required_by: { rule_sets: [{ href: owner }] } },
    ]);
  },
  'impact counts workloads of each sort': async (world) => {
    const change_subset = { ip_lists: [{ href: await list(world) }] };
    const { status, body } = await world.post(`${policy}/impact`, { change_subset });
    expect(status).toBe(201);
    expect(body).toMatchObject({ num_managed_workloads: 0, num_container_workloads: 0, num_virtual_servers: 0 });
  },
  'modified objects of a version tell what it changed': async (world) => {
    await list(world);
    const { version } = await world.provision();
    const modified = await world.list(`${policy}/${version}/modified_objects`);
    expect(modified).toMatchObject([{ update_type: 'create', name: 'list' }]);
    const keys = Object.keys(modified[0] as Json).toSorted();
    expect(keys).toEqual(['href', 'name', 'object_type', 'update_type', 'updated_at', 'updated_by']);
  },
  'restore brings a version into the draft as pending changes': async (world) => {
    const href = await list(world);
    const { version } = await world.provision();
    await world.put(href, { name: 'later' });
    await world.provision();
    expect((await world.post(`${policy}/${version}/restore`, {})).status).toBe(201);
    expect(await world.read(href)).toMatchObject({ name: 'list', update_type: 'update' });
    expect(await world.read(inForce(href))).toMatchObject({ name: 'later' });
    expect(await world.list('/orgs/1/events?event_type=sec_policy.restore')).toHaveLength(1);
  },
});
