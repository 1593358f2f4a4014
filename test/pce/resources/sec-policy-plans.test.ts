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
