import { describe, expect, test } from 'vitest';
import { type Json, startTestPce, tokensOf } from '../../harness.ts';

const policy = '/orgs/1/sec_policy';
const all = [{ actors: 'ams' }];
const ingress_services = [{ port: 443, proto: 6 }];
const resolve_labels_as = { providers: ['workloads'], consumers: ['workloads'] };
const rule = { enabled: true, providers: all, consumers: all, ingress_services, resolve_labels_as };
const statements = [{ table_name: 'filter', chain_name: 'INPUT', parameters: '-j LOG' }];

/** Each kind of rules: the property that lists them, and a body. */
const kinds = {
  sec_rules: ['rules', rule],
  deny_rules: ['deny_rules', { providers: all, consumers: all, ingress_services }],
  ip_tables_rules: ['ip_tables_rules', { enabled: true, statements, actors: all, ip_version: '6' }],
} as const;

/** A server with one rule set, in force in version 2 with one rule of the kind. */
async function started(kind: keyof typeof kinds = 'sec_rules', more: Json = {}) {
  const pce = await startTestPce();
  const [property, body] = kinds[kind];
  const made = async (path: string, sent: Json) => String((await pce.post(path, sent)).body['href']);
  const set = await made(`${policy}/draft/rule_sets`, { name: 'one', scopes: [[]] });
  const add = (sent: Json = {}) => made(`${set}/${kind}`, { ...body, ...sent });
  const provision = async () => expect((await pce.post(policy, {})).status).toBe(201);
  const restore = async (version: number) =>
    expect((await pce.post(`${policy}/${version}/restore`, {})).status).toBe(201);
  const read = async (href: string) => (await pce.get(href)).body;
  /** What is pending of each rule, by its href. */
  const pending = async () =>
    Object.fromEntries(((await read(set))[property] as Json[]).map(({ href, update_type }) => [href, update_type]));
  const first = await add(more);
  await provision();
  return { ...pce, set, first, made, add, provision, restore, read, pending };
}

const inVersion = (href: string, version: string | number) => href.replace('/draft/', `/${version}/`);

describe.each(Object.keys(kinds) as (keyof typeof kinds)[])('of %s', (kind) => {
  test('a rule that is no longer in force comes back as a new one', async () => {
    const pce = await started(kind);
    await pce.delete(pce.first);
    await pce.provision();
    await pce.restore(2);
    expect(await pce.pending()).toEqual({ [pce.first]: 'create' });
    await pce.put(pce.first, { description: 'changed' });
    expect(await pce.pending()).toEqual({ [pce.first]: 'create' });
    expect((await pce.delete(pce.first)).status).toBe(204);
    expect((await pce.get(pce.first)).status).toBe(404);
  });

  test('a rule that changed comes back as changed, and one that the version lacks is to go', async () => {
    const pce = await started(kind);
    const same = await pce.add();
    await pce.provision();
    await pce.put(pce.first, { description: 'changed' });
    const newer = await pce.add();
    await pce.provision();
    await pce.pce.clock.advance({ hours: 1 });
    await pce.restore(3);
    expect(await pce.pending()).toEqual({ [pce.first]: 'update', [same]: null, [newer]: 'delete' });
    const { updated_at } = await pce.read(pce.set);
    expect(await pce.read(pce.first)).toMatchObject({
      description: null,
      updated_at,
      updated_by: { href: '/users/1' },
    });
    expect((await pce.read(same))['updated_at']).not.toBe(updated_at);
    await pce.provision();
    expect(await pce.pending()).toEqual({ [pce.first]: null, [same]: null });
    expect((await pce.get(inVersion(newer, 'active'))).status).toBe(404);
    expect(await pce.read(inVersion(pce.first, 'active'))).toMatchObject({ description: null });
  });

  test('a rule that was changed and changed back is as it is in force', async () => {
    const pce = await started(kind);
    for (const description of ['one', 'two', 'one']) {
      await pce.pce.clock.advance({ hours: 1 });
      await pce.put(pce.first, { description });
      await pce.provision();
    }
    const newer = await pce.add();
    await pce.provision();
    const inForce = await pce.read(pce.first);
    await pce.restore(4);
    expect(await pce.pending()).toEqual({ [pce.first]: 'update', [newer]: 'delete' });
    await pce.restore(3);
    expect(await pce.pending()).toEqual({ [pce.first]: null, [newer]: 'delete' });
    expect(await pce.read(pce.first)).toEqual(inForce);
    await pce.restore(6);
    expect(await pce.read(pce.first)).toEqual(inForce);
    expect((await pce.get(`${policy}/pending`)).body).toEqual({});
  });

  test('a revert of what came back leaves the rules as they are in force', async () => {
    const pce = await started(kind);
    await pce.put(pce.first, { description: 'changed' });
    const newer = await pce.add();
    await pce.provision();
    await pce.restore(2);
    await pce.delete(`${policy}/pending`);
    expect(await pce.pending()).toEqual({ [pce.first]: null, [newer]: null });
    expect(await pce.read(pce.first)).toMatchObject({ description: 'changed' });
  });
});

test('a rule set that comes back whole has new rules', async () => {
  const pce = await started();
  await pce.delete(pce.set);
  await pce.provision();
  await pce.restore(2);
  expect(await pce.read(pce.set)).toMatchObject({ update_type: 'create', rules: [{ update_type: 'create' }] });
  await pce.provision();
  expect(await pce.pending()).toEqual({ [pce.first]: null });
});

test('a rule is as it was where nothing but the name of its label is another by now', async () => {
  const pce = await started();
  const label = await pce.made('/orgs/1/labels', { key: 'role', value: 'before' });
  const kept = await pce.add({ consumers: [{ label: { href: label } }] });
  await pce.provision();
  await pce.add();
  await pce.provision();
  await pce.put(label, { value: 'after' });
  await pce.restore(3);
  expect(await pce.pending()).toMatchObject({ [pce.first]: null, [kept]: null });
  expect(await pce.read(kept)).toMatchObject({ consumers: [{ label: { value: 'after' } }] });
});

/** Version 3 has a rule with a label group, version 2 has neither, and is restored. */
async function startWithGroup() {
  const pce = await started();
  const group = await pce.made(`${policy}/draft/label_groups`, { name: 'G', key: 'role' });
  const byGroup = await pce.add({ consumers: [{ label_group: { href: group } }] });
  await pce.provision();
  await pce.restore(2);
  return { ...pce, group, byGroup };
}

test('a rule goes together with the label group that it names', async () => {
  const pce = await startWithGroup();
  expect(await pce.read(pce.group)).toMatchObject({ update_type: 'delete' });
  expect(await pce.pending()).toEqual({ [pce.first]: null, [pce.byGroup]: 'delete' });
  // The rule that is to go keeps nobody from changing the others.
  const added = await pce.add();
  await pce.post(policy, { change_subset: { label_groups: [{ href: pce.group }] } });
  expect(await pce.pending()).toEqual({ [pce.first]: null, [added]: null });
  expect((await pce.get(pce.byGroup)).status).toBe(404);
});

test('a state in which a rule goes together with its label group is taken in', async () => {
  const { pce, set } = await startWithGroup();
  await pce.snapshots.save('s');
  const other = await startTestPce();
  await other.pce.snapshots.import(await pce.snapshots.export('s'));
  await other.pce.snapshots.restore('s');
  expect((await other.get(set)).body).toMatchObject({ rules: [{ update_type: null }, { update_type: 'delete' }] });
});

test('a rule that is to go is not reverted without the label group that it names', async () => {
  const pce = await startWithGroup();
  const alone = await pce.put(`${policy}/delete`, { change_subset: { rule_sets: [{ href: pce.set }] } });
  expect(tokensOf(alone)).toEqual(['invalid_uri']);
  await pce.delete(`${policy}/pending`);
  expect(await pce.read(pce.byGroup)).toMatchObject({ update_type: null, consumers: [{ label_group: { name: 'G' } }] });
});

test('a new label group stays while a rule that stays names it', async () => {
  const pce = await started();
  const group = await pce.made(`${policy}/draft/label_groups`, { name: 'G', key: 'role' });
  const changed = { consumers: [{ label_group: { href: group } }] };
  await pce.put(pce.first, changed);
  await pce.provision();
  await pce.put(pce.first, { consumers: all });
  await pce.provision();
  await pce.add(changed);
  await pce.provision();
  await pce.restore(3);
  expect(await pce.read(group)).toMatchObject({ update_type: null });
  expect(tokensOf(await pce.delete(group))).toEqual(['label_group_referenced']);
});
