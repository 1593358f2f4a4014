import { expect } from 'vitest';
import type { Json } from '../harness.ts';
import { boundary, draftOf, expectRefused, hold, orderOf, rule, type World } from './world.ts';

const groups = draftOf('label_groups');
const made = (world: World, body: Json = {}) => world.make(groups, { name: 'group', key: 'app', ...body });

hold('3.3 label_groups', {
  'a name is given once': async (world) => {
    await made(world);
    const reply = await world.post(groups, { name: 'group', key: 'env' });
    expectRefused(reply, 'name_must_be_unique', 'Name must be unique');
  },
  'a key is required': async (world) => {
    expectRefused(await world.post(groups, { name: 'x' }), 'input_validation_error');
  },
  'a key has to be a label dimension': async (world) => {
    const reply = await world.post(groups, { name: 'x', key: 'nothing' });
    expectRefused(reply, 'label_key_not_supported', 'Label key is not supported');
  },
  'a key cannot be changed': async (world) => {
    expectRefused(await world.put(await made(world), { key: 'env' }), 'input_validation_error');
  },
  'labels are shown with key and value': async (world) => {
    const href = await world.makeLabel();
    const { labels } = await world.read(await made(world, { labels: [{ href }] }));
    expect(labels).toEqual([{ href, key: 'app', value: 'shop' }]);
  },
  'sub groups are shown with their name': async (world) => {
    const href = await made(world, { name: 'sub' });
    const { sub_groups } = await world.read(await made(world, { sub_groups: [{ href }] }));
    expect(sub_groups).toEqual([{ href, name: 'sub' }]);
  },
  'members may be sent as they are read': async (world) => {
    const labels = [{ href: await world.makeLabel(), key: 'app', value: 'shop' }];
    expect(await world.read(await made(world, { labels }))).toMatchObject({ labels });
  },
  'empty lists are taken, and clear': async (world) => {
    const href = await made(world, { labels: [{ href: await world.makeLabel() }], sub_groups: [] });
    await world.put(href, { labels: [], sub_groups: [], description: '' });
    expect(await world.read(href)).toMatchObject({ labels: [], sub_groups: [], description: '' });
  },
  'a PUT leaves what it does not name': async (world) => {
    const labels = [{ href: await world.makeLabel() }];
    const href = await made(world, { labels });
    await world.put(href, { description: 'new' });
    expect(await world.read(href)).toMatchObject({ labels, description: 'new' });
  },
  'keys come in the order of a live PCE': async (world) => {
    const order = [
      ...['href', 'created_at', 'updated_at', 'deleted_at', 'created_by', 'updated_by', 'deleted_by', 'update_type'],
      ...['name', 'description', 'key', 'labels', 'sub_groups'],
    ];
    expect(orderOf(await world.read(await made(world)), order)).toEqual(order);
  },
  'key finds groups exactly': async (world) => {
    await made(world, { key: 'role' });
    await made(world, { name: 'group two' });
    expect(await world.names(`${groups}?key=role&name=group`)).toEqual(['group']);
  },
  'usage=true adds ten booleans': async (world) => {
    await made(world);
    const [group] = await world.list(`${groups}?usage=true`);
    const flags = [
      ...['blocked_connection_reject_scopes', 'containers_inherit_host_policy_scopes', 'enforcement_boundary'],
      ...['ip_forwarding_enabled_scopes', 'label_group', 'loopback_interfaces_in_policy_scopes', 'rule'],
      ...['rule_hit_count_enabled_scopes', 'ruleset', 'static_policy_scopes'],
    ];
    expect(Object.keys(group?.['usage'] as Json).toSorted()).toEqual(flags);
    expect(Object.values(group?.['usage'] as Json)).not.toContain(true);
  },
  'usage tells of a rule set': async (world) => {
    const href = await made(world);
    await world.make(draftOf('rule_sets'), { name: 's', scopes: [[{ label_group: { href } }]] });
    expect(await world.list(`${groups}?usage=true`)).toMatchObject([{ usage: { ruleset: true, rule: false } }]);
  },
  'member_of is an empty list where no group has it': async (world) => {
    expect(await world.list(`${await made(world)}/member_of`)).toEqual([]);
  },
  'member_of names the groups that have it': async (world) => {
    const sub = await made(world, { name: 'sub' });
    const href = await made(world, { sub_groups: [{ href: sub }] });
    expect(await world.list(`${sub}/member_of`)).toEqual([{ href, name: 'group' }]);
  },
  'all_labels has the labels of the group and its sub groups': async (world) => {
    const [own, below] = [await world.makeLabel('one'), await world.makeLabel('two')];
    const sub = await made(world, { name: 'sub', labels: [{ href: below }] });
    const href = await made(world, { labels: [{ href: own }], sub_groups: [{ href: sub }] });
    const { text } = await world.get(`${href}/all_labels`);
    expect([text.includes(own), text.includes(below)]).toEqual([true, true]);
  },
  'its label is not deleted': async (world) => {
    const href = await world.makeLabel();
    await made(world, { labels: [{ href }] });
    expectRefused(await world.delete(href), 'label_referenced_by_label_group');
  },
  'its label may be deleted when the group was emptied': async (world) => {
    const label = await world.makeLabel();
    const href = await made(world, { labels: [{ href: label }] });
    await world.put(href, { labels: [] });
    expect((await world.delete(label)).status).toBe(204);
  },
  'it is not deleted while a scope has it': async (world) => {
    const href = await made(world);
    await world.make(draftOf('rule_sets'), { name: 's', scopes: [[{ label_group: { href } }]] });
    expect((await world.delete(href)).status).toBe(406);
  },
  'it is not deleted while a rule has it': async (world) => {
    const href = await made(world);
    const set = await world.make(draftOf('rule_sets'), { name: 's', scopes: [[]] });
    await world.make(`${set}/sec_rules`, rule({ providers: [{ label_group: { href } }] }));
    expect((await world.delete(href)).status).toBe(406);
  },
  'it is not deleted while a boundary has it': async (world) => {
    const href = await made(world);
    await world.make(draftOf('enforcement_boundaries'), boundary({ providers: [{ label_group: { href } }] }));
    expect((await world.delete(href)).status).toBe(406);
  },
});
