import { expect } from 'vitest';
import type { Json } from '../harness.ts';
import { draftOf, expectRefused, hold, inForce, orderOf, rule, type World } from './world.ts';

const sets = draftOf('rule_sets');
const made = (world: World, body: Json = {}) => world.make(sets, { name: 'set', scopes: [[]], ...body });
const table = (changes: Json = {}): Json => ({
  enabled: true,
  statements: [{ table_name: 'filter', chain_name: 'INPUT', parameters: '-j LOG' }],
  actors: [{ actors: 'ams' }],
  ip_version: '4',
  ...changes,
});

hold('3.4 rule_sets', {
  'a name is given once': async (world) => {
    await made(world);
    const reply = await world.post(sets, { name: 'set', scopes: [[]] });
    expectRefused(reply, 'rule_set_name_in_use', 'Rule set name in use');
  },
  'a name is given once by a PUT too': async (world) => {
    await made(world);
    const other = await made(world, { name: 'other' });
    expectRefused(await world.put(other, { name: 'set' }), 'rule_set_name_in_use');
  },
  'scopes are required': async (world) => {
    expectRefused(await world.post(sets, { name: 'x' }), 'input_validation_error');
  },
  'scopes [] stay []': async (world) => {
    expect(await world.read(await made(world, { scopes: [] }))).toMatchObject({ scopes: [] });
  },
  'scopes [[]] stay [[]]': async (world) => {
    expect((await world.read(await made(world)))['scopes']).toEqual([[]]);
  },
  'it is enabled by default': async (world) =>
    expect(await world.read(await made(world))).toMatchObject({ enabled: true }),
  'a new one has no rules of any kind': async (world) => {
    expect(await world.read(await made(world))).toMatchObject({ rules: [], deny_rules: [], ip_tables_rules: [] });
  },
  'there is no list override_deny_rules': async (world) => {
    expect(await world.read(await made(world))).not.toHaveProperty('override_deny_rules');
  },
  'a scope takes four labels, one of a type made on the spot': async (world) => {
    await world.make('/orgs/1/label_dimensions', { key: 'TF-ACC-RS', display_name: 'TF-ACC-RS' });
    const scope: Json[] = [];
    for (const key of ['app', 'env', 'loc', 'TF-ACC-RS'])
      scope.push({ label: { href: await world.makeLabel(`the ${key}`, key) } });
    expect(await world.read(await made(world, { scopes: [scope] }))).toMatchObject({ scopes: [scope] });
  },
  'a scope takes a label group': async (world) => {
    const href = await world.make(draftOf('label_groups'), { name: 'g', key: 'app' });
    const scopes = [[{ label_group: { href } }]];
    expect(await world.read(await made(world, { scopes }))).toMatchObject({ scopes });
  },
  'a scope takes a label as it is read': async (world) => {
    const scopes = [[{ label: { href: await world.makeLabel(), key: 'app', value: 'shop' } }]];
    expect(await world.read(await made(world, { scopes }))).toMatchObject({ scopes });
  },
  'a scope has exclusion false where none is sent': async (world) => {
    const scopes = [[{ label: { href: await world.makeLabel() } }]];
    expect(await world.read(await made(world, { scopes }))).toMatchObject({ scopes: [[{ exclusion: false }]] });
  },
  'rules are created with it': async (world) => {
    const set = await world.read(await made(world, { rules: [rule()] }));
    expect(set).toMatchObject({ rules: [{ href: expect.stringMatching(/\/sec_rules\/\d+$/), update_type: 'create' }] });
  },
  'ip_tables_rules are created with it': async (world) => {
    const set = await world.read(await made(world, { ip_tables_rules: [table()] }));
    expect(set).toMatchObject({
      ip_tables_rules: [{ ...table(), href: expect.stringContaining('/ip_tables_rules/') }],
    });
  },
  'a PUT of no ip_tables_rules clears them': async (world) => {
    const href = await made(world, { ip_tables_rules: [table()] });
    await world.put(href, { ip_tables_rules: [] });
    expect(await world.read(href)).toMatchObject({ ip_tables_rules: [] });
  },
  'a PUT without ip_tables_rules leaves them': async (world) => {
    const href = await made(world, { ip_tables_rules: [table()] });
    await world.put(href, { enabled: false });
    expect(await world.read(href)).toMatchObject({ enabled: false, ip_tables_rules: [table()] });
  },
  'a PUT without rules leaves them': async (world) => {
    const href = await made(world, { rules: [rule()] });
    await world.put(href, { description: 'new' });
    expect((await world.read(href))['rules']).toHaveLength(1);
  },
  'a PUT of a rule by its href changes that rule': async (world) => {
    const href = await made(world, { rules: [rule()] });
    const [first] = (await world.read(href))['rules'] as Json[];
    await world.put(href, { rules: [{ href: first?.['href'], ...rule({ enabled: false }) }] });
    expect(await world.read(href)).toMatchObject({ rules: [{ href: first?.['href'], enabled: false }] });
  },
  'a PUT of a rule without href makes a new one': async (world) => {
    const href = await made(world, { rules: [rule()] });
    const [first] = (await world.read(href))['rules'] as Json[];
    await world.put(href, { rules: [{ href: first?.['href'], ...rule() }, rule()] });
    expect((await world.read(href))['rules']).toHaveLength(2);
  },
  'keys come in the order of a live PCE': async (world) => {
    const order = [
      ...['href', 'created_at', 'updated_at', 'deleted_at', 'created_by', 'updated_by', 'deleted_by', 'update_type'],
      ...['name', 'description', 'enabled', 'scopes', 'rules', 'deny_rules', 'ip_tables_rules', 'caps'],
    ];
    expect(orderOf(await world.read(await made(world)), order)).toEqual(order);
  },
  'the collection embeds the full rules': async (world) => {
    const href = await made(world, { rules: [rule()] });
    expect(await world.list(`${sets}?name=set`)).toEqual([await world.read(href)]);
  },
  'a rule is listed under sec_rules and in its rule set alike': async (world) => {
    const href = await made(world, { rules: [rule()] });
    const listed = await world.list(`${href}/sec_rules`);
    expect(listed).toHaveLength(1);
    expect((await world.read(href))['rules']).toEqual(listed);
  },
  'a change of a rule shows in the rule set at once': async (world) => {
    const set = await made(world);
    const href = await world.make(`${set}/sec_rules`, rule());
    await world.put(href, { description: 'seen' });
    expect(await world.read(set)).toMatchObject({ rules: [{ href, description: 'seen' }] });
  },
  'its deletion takes the rules with it': async (world) => {
    const set = await made(world);
    const href = await world.make(`${set}/sec_rules`, rule());
    await world.delete(set);
    expect([await world.statusOf(set), await world.statusOf(href)]).toEqual([404, 404]);
  },
  'labels finds the rule sets of a scope': async (world) => {
    const href = await world.makeLabel();
    await made(world, { scopes: [[{ label: { href } }]] });
    await made(world, { name: 'other' });
    expect(await world.names(`${sets}?labels=${encodeURIComponent(JSON.stringify([[href]]))}`)).toEqual(['set']);
  },
  'description finds a part': async (world) => {
    await made(world, { description: 'the front door' });
    expect(await world.names(`${sets}?description=front`)).toEqual(['set']);
  },
  'its label is not deleted': async (world) => {
    const href = await world.makeLabel();
    await made(world, { scopes: [[{ label: { href } }]] });
    expectRefused(await world.delete(href), 'label_still_has_associated_rule_set');
  },
  'its label may be deleted after it': async (world) => {
    const label = await world.makeLabel();
    await world.delete(await made(world, { scopes: [[{ label: { href: label } }]] }));
    expect((await world.delete(label)).status).toBe(204);
  },
  'create, update and delete leave events': async (world) => {
    const href = await made(world);
    await world.put(href, { description: 'new' });
    await world.delete(href);
    for (const what of ['create', 'update', 'delete']) {
      const events = await world.list(`/orgs/1/events?event_type=rule_set.${what}`);
      expect(events).toMatchObject([{ resource_changes: [{ resource: { rule_set: { href, name: 'set' } } }] }]);
    }
  },
});

hold('3.6 ip_tables_rules', {
  'ip_version is a text': async (world) => {
    const ip_tables_rules = [table({ ip_version: 4 })];
    expectRefused(await world.post(sets, { name: 'x', scopes: [], ip_tables_rules }), 'input_validation_error');
  },
  'at least one statement is required': async (world) => {
    const ip_tables_rules = [table({ statements: [] })];
    expectRefused(await world.post(sets, { name: 'x', scopes: [], ip_tables_rules }), 'input_validation_error');
  },
  'an unknown table is refused': async (world) => {
    const ip_tables_rules = [table({ statements: [{ table_name: 'raw', chain_name: 'INPUT', parameters: '' }] })];
    expectRefused(await world.post(sets, { name: 'x', scopes: [], ip_tables_rules }), 'input_validation_error');
  },
  'an unknown chain is refused': async (world) => {
    const ip_tables_rules = [table({ statements: [{ table_name: 'nat', chain_name: 'IN', parameters: '' }] })];
    expectRefused(await world.post(sets, { name: 'x', scopes: [], ip_tables_rules }), 'input_validation_error');
  },
  'an empty description is taken': async (world) => {
    const href = await made(world, { ip_tables_rules: [table({ description: '' })] });
    expect(await world.read(href)).toMatchObject({ ip_tables_rules: [{ description: '' }] });
  },
  'actors may be labels and workloads': async (world) => {
    const actors = [{ label: { href: await world.makeLabel() } }, { workload: { href: await world.makeWorkload() } }];
    const href = await made(world, { ip_tables_rules: [table({ actors })] });
    expect(await world.read(href)).toMatchObject({ ip_tables_rules: [{ actors }] });
  },
  'they have the six stamps and update_type': async (world) => {
    const { ip_tables_rules } = await world.read(await made(world, { ip_tables_rules: [table()] }));
    const stamps = ['created_at', 'updated_at', 'deleted_at', 'created_by', 'updated_by', 'deleted_by', 'update_type'];
    const [first] = ip_tables_rules as Json[];
    expect(orderOf(first as Json, stamps).toSorted()).toEqual(stamps.toSorted());
  },
  'they are provisioned with their rule set': async (world) => {
    const href = await made(world, { ip_tables_rules: [table()] });
    await world.provision('rule_sets', href);
    expect(await world.read(inForce(href))).toMatchObject({
      ip_tables_rules: [{ href: expect.stringContaining('/active/') }],
    });
  },
});
