import { describe, expect, test } from 'vitest';
import { type Json, startTestPce, tokensOf } from '../../harness.ts';

const policy = '/orgs/1/sec_policy';
const draft = `${policy}/draft`;
const ams = [{ actors: 'ams' }];

/** A new rule set whose rule refers to a new IP list. */
async function startWithRule() {
  const server = await startTestPce();
  const made = async (path: string, body: Json) => (await server.post(path, body)).body['href'] as string;
  const list = await made(`${draft}/ip_lists`, { name: 'list' });
  const set = await made(`${draft}/rule_sets`, { name: 'set', scopes: [[]] });
  await made(`${set}/sec_rules`, {
    ...{ enabled: true, providers: ams, consumers: [{ ip_list: { href: list } }], ingress_services: [{ proto: 6 }] },
    resolve_labels_as: { providers: ['workloads'], consumers: ['workloads'] },
  });
  const [ofList, ofSet] = [{ ip_lists: [{ href: list }] }, { rule_sets: [{ href: set }] }];
  const dependencies = async (operation: string, change_subset: Json) =>
    (await server.post<Json[]>(`${draft}/dependencies`, { operation, change_subset })).body;
  const pending = async () => Object.keys((await server.get(`${policy}/pending`)).body);
  return { ...server, list, set, ofList, ofSet, dependencies, pending };
}

describe('what a rule set refers to', () => {
  test('is provisioned along with it where it is new', async () => {
    const { get, post, set, ofSet, pending } = await startWithRule();
    await post(policy, { change_subset: ofSet });
    expect(await pending()).toEqual([]);
    const { text } = await get(set.replace('draft', 'active'));
    const [, inForce = ''] = /"ip_list":\{"href":"([^"]+)"/.exec(text) ?? [];
    expect(inForce).toMatch(/\/active\/ip_lists\//);
    expect((await get(inForce)).status).toBe(200);
  });

  test('is a dependency of the draft under any version that there is, and under another there is none', async () => {
    const { post, list, ofSet } = await startWithRule();
    const asked = (version: string) =>
      post(`/orgs/1/sec_policy/${version}/dependencies`, { operation: 'commit', change_subset: ofSet });
    for (const version of ['draft', 'active', '1']) expect((await asked(version)).text).toContain(list);
    for (const version of ['99', 'drafts']) expect((await asked(version)).status).toBe(404);
  });

  test('is a dependency of provisioning it, and it of a revert of that', async () => {
    const { list, set, ofList, ofSet, dependencies } = await startWithRule();
    expect(await dependencies('commit', ofSet)).toEqual([
      { dependency: { ip_lists: { href: list } }, required_by: { rule_sets: [{ href: set }] } },
    ]);
    expect(await dependencies('commit', ofList)).toEqual([]);
    expect(await dependencies('revert', ofList)).toEqual([
      { dependency: { rule_sets: { href: set } }, required_by: { ip_lists: [{ href: list }] } },
    ]);
    expect(await dependencies('revert', ofSet)).toEqual([]);
    expect(await dependencies('commit', { ...ofList, ...ofSet })).toEqual([]);
  });

  test('is not reverted while the rule set needs it', async () => {
    const { put, ofList, ofSet, pending } = await startWithRule();
    expect(tokensOf(await put(`${policy}/delete`, { change_subset: ofList }))).toEqual(['ip_list_referenced']);
    expect(await pending()).toEqual(['ip_lists', 'rule_sets']);
    await put(`${policy}/delete`, { change_subset: { ...ofList, ...ofSet } });
    expect(await pending()).toEqual([]);
  });

  test('is not deleted while what is in force needs it, though the draft does not', async () => {
    const server = await startWithRule();
    await server.post(policy, {});
    await server.delete(server.set);
    expect(tokensOf(await server.delete(server.list))).toEqual(['ip_list_referenced']);
    await server.post(policy, {});
    expect((await server.delete(server.list)).status).toBe(204);
  });

  test('does not come back with a version while a label of it is gone', async () => {
    const server = await startTestPce();
    const label = (await server.post('/orgs/1/labels', { key: 'app', value: 'x' })).body['href'] as string;
    const body = { name: 'set', scopes: [[{ label: { href: label } }]] };
    const set = (await server.post(`${draft}/rule_sets`, body)).body['href'] as string;
    await server.post(policy, {});
    await server.delete(set);
    await server.post(policy, {});
    expect((await server.delete(label)).status).toBe(204);
    expect(tokensOf(await server.post(`${policy}/2/restore`, {}))).toEqual(['invalid_uri']);
    expect((await server.get(`${policy}/pending`)).body).toEqual({});
  });
});

/** Objects in force, of one kind. */
async function startWith(kind: string, names: readonly string[], more: Json = {}) {
  const server = await startTestPce();
  const hrefs: string[] = [];
  for (const name of names)
    hrefs.push((await server.post(`${draft}/${kind}`, { name, ...more })).body['href'] as string);
  await server.post(policy, {});
  const subset = (...chosen: string[]) => ({ [kind]: chosen.map((href) => ({ href })) });
  const dependencies = async (operation: string, ...chosen: string[]) =>
    (await server.post<Json[]>(`${draft}/dependencies`, { operation, change_subset: subset(...chosen) })).body;
  const pending = async () =>
    ((await server.get<Record<string, Json[]>>(`${policy}/pending`)).body[kind] ?? []).map(({ href }) => href);
  const isNeededBy = (needed: string, ...by: string[]) => ({
    dependency: { [kind]: { href: needed } },
    required_by: subset(...by),
  });
  return { ...server, hrefs, subset, dependencies, pending, isNeededBy };
}

describe('a name that another object gives up', () => {
  /** One object gives its name to the second, which gives its own to the third; the fourth changes otherwise. */
  async function startWithNames() {
    const started = await startWith('ip_lists', ['one', 'two', 'three', 'four']);
    const [one = '', two = '', three = '', four = ''] = started.hrefs;
    await started.put(three, { name: 'free' });
    await started.put(two, { name: 'three' });
    await started.put(one, { name: 'two' });
    await started.put(four, { description: 'another' });
    return { ...started, one, two, three, four };
  }

  test('brings that object along when it is provisioned', async () => {
    const { get, post, one, two, three, four, subset, dependencies, pending, isNeededBy } = await startWithNames();
    expect(await dependencies('commit', one)).toEqual([isNeededBy(two, one), isNeededBy(three, two)]);
    expect(await dependencies('commit', three)).toEqual([]);
    await post(policy, { change_subset: subset(one) });
    expect(await pending()).toEqual([four]);
    const inForce = (await get<Json[]>(`${policy}/active/ip_lists`)).body.map(({ name }) => name);
    expect(inForce).toEqual(['Any (0.0.0.0/0 and ::/0)', 'four', 'two', 'three', 'free']);
  });

  test('comes back to that object when the one that took it is reverted, too', async () => {
    const { put, one, two, three, four, subset, dependencies, pending, isNeededBy } = await startWithNames();
    expect(await dependencies('revert', three)).toEqual([isNeededBy(one, two), isNeededBy(two, three)]);
    expect(tokensOf(await put(`${policy}/delete`, { change_subset: subset(three) }))).toEqual([
      'ip_list_name_not_unique',
    ]);
    expect((await put(`${policy}/delete`, { change_subset: subset(one, two, three) })).status).toBe(204);
    expect(await pending()).toEqual([four]);
  });
});

describe('label groups that change places', () => {
  /** The first holds the second by way of a third in force, and is held by it in the draft. */
  async function startWithGroups() {
    const started = await startWith('label_groups', ['inner', 'middle', 'outer'], { key: 'role' });
    const [inner = '', middle = '', outer = ''] = started.hrefs;
    const hold = (group: string, ...held: string[]) =>
      started.put(group, { sub_groups: held.map((href) => ({ href })) });
    await hold(middle, inner);
    await hold(outer, middle);
    await started.post(policy, {});
    await hold(middle);
    await hold(inner, outer);
    return { ...started, inner, middle, outer };
  }

  test('are never in a circle in force, whichever of them is provisioned', async () => {
    const { get, post, inner, middle, subset, dependencies, pending, isNeededBy } = await startWithGroups();
    expect(await dependencies('commit', inner)).toEqual([isNeededBy(middle, inner)]);
    expect(await dependencies('commit', middle)).toEqual([]);
    await post(policy, { change_subset: subset(inner) });
    expect(await pending()).toEqual([]);
    const { body } = await get(middle.replace('draft', 'active'));
    expect(body['sub_groups']).toEqual([]);
  });

  test('are never in a circle in the draft, whichever of them is reverted', async () => {
    const { get, put, inner, middle, subset, dependencies, pending, isNeededBy } = await startWithGroups();
    expect(await dependencies('revert', middle)).toEqual([isNeededBy(inner, middle)]);
    const alone = await put(`${policy}/delete`, { change_subset: subset(middle) });
    expect(tokensOf(alone)).toEqual(['label_group_within_itself']);
    expect((await get(middle)).body['sub_groups']).toEqual([]);
    await put(`${policy}/delete`, { change_subset: subset(inner, middle) });
    expect(await pending()).toEqual([]);
  });
});

test('what comes back and refers to a deleted object needs that one back, too', async () => {
  const { put, hrefs, post, subset, dependencies, isNeededBy } = await startWith(
    ...(['label_groups', ['sub', 'whole'], { key: 'role' }] as const),
  );
  const [sub = '', whole = ''] = hrefs;
  await put(whole, { sub_groups: [{ href: sub }] });
  await post(policy, {});
  await post(`${policy}/1/restore`, {});
  expect(await dependencies('revert', whole)).toEqual([isNeededBy(sub, whole)]);
  expect(tokensOf(await put(`${policy}/delete`, { change_subset: subset(whole) }))).toEqual(['invalid_uri']);
});
