import { expect, test } from 'vitest';
import { type Json, startTestPce, type TestPce, tokensOf } from '../../harness.ts';

const policy = '/orgs/1/sec_policy';
const inActive = (href: string) => href.replace('/draft/', '/active/');
const made = async (pce: TestPce, path: string, body: unknown) => String((await pce.post(path, body)).body['href']);
const provision = (pce: TestPce, body = {}) => pce.post(policy, body);
const restore = (pce: TestPce, version: number) => pce.post(`${policy}/${version}/restore`, {});
const ruleSetOf = (pce: TestPce, name: string, group: string) =>
  made(pce, `${policy}/draft/rule_sets`, { name, scopes: [[{ label_group: { href: group } }]] });

/** Version 1 has no group, version 2 has it. */
async function startWithGroup() {
  const pce = await startTestPce();
  const label = await made(pce, '/orgs/1/labels', { key: 'role', value: 'before' });
  const group = await made(pce, `${policy}/draft/label_groups`, { name: 'G', key: 'role', labels: [{ href: label }] });
  await provision(pce);
  return { pce, label, group };
}

test('a version does not come back that lacks what a new draft refers to', async () => {
  const { pce, group } = await startWithGroup();
  await ruleSetOf(pce, 'new', group);
  expect(tokensOf(await restore(pce, 1))).toEqual(['label_group_referenced']);
  expect((await pce.get(group)).body).toMatchObject({ update_type: null });
});

test('a version does not come back that lacks what a workload is bound to', async () => {
  const pce = await startTestPce();
  const service = { name: 'V', service_ports: [{ port: 80, proto: 6 }] };
  const href = await made(pce, `${policy}/draft/virtual_services`, service);
  await provision(pce);
  const workload = { href: await made(pce, '/orgs/1/workloads', { hostname: 'web' }) };
  await pce.post('/orgs/1/service_bindings', [{ virtual_service: { href }, workload }]);
  expect(tokensOf(await restore(pce, 1))).toEqual(['virtual_service_referenced']);
});

test('a version comes back whose forms would be refused by now', async () => {
  const pce = await startTestPce();
  const ports = (port: number, to_port: number) => ({ service_ports: [{ port, to_port, proto: 6 }] });
  const href = await made(pce, `${policy}/draft/services`, { name: 'down', ...ports(7070, 7080) });
  await provision(pce);
  await pce.put(href, ports(1, 2));
  await provision(pce);
  await pce.pce.snapshots.save('then');
  const exported = JSON.stringify(await pce.pce.snapshots.export('then'));
  const [up, down] = [
    [7070, 7080],
    [7080, 7070],
  ].map(([from, to]) => `\\"port\\":${from},\\"to_port\\":${to}`);
  expect(exported).toContain(up);
  await pce.pce.snapshots.import({ ...JSON.parse(exported.replaceAll(up as string, down as string)), name: 'older' });
  await pce.pce.snapshots.restore('older');
  expect((await restore(pce, 2)).status).toBe(201);
  expect((await pce.get(href)).body).toMatchObject(ports(7080, 7070));
});

test('an object that comes back shows others as they are by now', async () => {
  const { pce, label, group } = await startWithGroup();
  await pce.put(group, { description: 'later' });
  await provision(pce);
  await pce.put(label, { value: 'renamed' });
  await restore(pce, 2);
  expect((await pce.get(group)).body).toMatchObject({ description: null, labels: [{ value: 'renamed' }] });
});

test('all that refers to an object that comes back shows it as it then is', async () => {
  const pce = await startTestPce();
  const group = (name: string, more = {}) => made(pce, `${policy}/draft/label_groups`, { name, key: 'role', ...more });
  const changed = await group('changed');
  const sub = await group('sub');
  const sub_groups = [{ href: sub }];
  await pce.put(changed, { sub_groups });
  const kept = await group('kept', { sub_groups });
  const deleted = await group('deleted', { sub_groups });
  await provision(pce);
  await pce.put(sub, { name: 'renamed' });
  await pce.put(changed, { description: 'later' });
  await pce.delete(deleted);
  await provision(pce);
  expect((await restore(pce, 2)).status).toBe(201);
  for (const href of [changed, kept, deleted]) {
    expect((await pce.get(href)).body).toMatchObject({ sub_groups: [{ href: sub, name: 'sub' }] });
  }
});

test('a version that needs more objects than the limit does not come back, and one that reaches it is told of', async () => {
  const pce = await startTestPce({ limits: { total_label_groups: 2 } });
  const group = (name: string) => made(pce, `${policy}/draft/label_groups`, { name, key: 'role' });
  const both = [await group('one'), await group('two')];
  await provision(pce);
  for (const href of both) await pce.delete(href);
  await provision(pce);
  const third = await group('three');
  const before = (await pce.get(`${policy}/pending`)).text;
  expect(tokensOf(await restore(pce, 2))).toEqual(['object_limit_hard_limit_reached']);
  expect((await pce.get(`${policy}/pending`)).text).toBe(before);
  await pce.delete(third);
  expect((await restore(pce, 2)).status).toBe(201);
  const events = (await pce.get<Json[]>('/orgs/1/events?event_type=sec_policy.restore')).body;
  expect(events.map(({ notifications }) => (notifications as Json[]).map((one) => one['notification_type']))).toEqual(
    expect.arrayContaining([['hard_limit.exceeded'], ['soft_limit.exceeded']]),
  );
});

/** A version without either was restored: both wait for their deletion. */
async function startWithBothPending() {
  const { pce, group } = await startWithGroup();
  const ruleSet = await ruleSetOf(pce, 'R', group);
  await provision(pce);
  await restore(pce, 1);
  return { pce, group, ruleSet };
}

test('a deletion that is provisioned takes that of what refers to it along', async () => {
  const { pce, group, ruleSet } = await startWithBothPending();
  const change_subset = { label_groups: [{ href: group }] };
  const asked = await pce.post(`${policy}/draft/dependencies`, { operation: 'commit', change_subset });
  expect(asked.body).toEqual([
    { dependency: { rule_sets: { href: ruleSet } }, required_by: { label_groups: [{ href: group }] } },
  ]);
  await provision(pce, { change_subset });
  expect((await pce.get(inActive(ruleSet))).status).toBe(404);
});

test('what refers to an object that is to be deleted is reverted with it, not alone', async () => {
  const { pce, group, ruleSet } = await startWithBothPending();
  const alone = await pce.put(`${policy}/delete`, { change_subset: { rule_sets: [{ href: ruleSet }] } });
  expect(tokensOf(alone)).toEqual(['invalid_uri']);
  expect((await pce.delete(`${policy}/pending`)).status).toBe(204);
  expect((await pce.get(group)).body).toMatchObject({ update_type: null });
});
