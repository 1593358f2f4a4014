import { expect, test } from 'vitest';
import { type Json, startTestPce, type TestPce } from '../../harness.ts';

const draft = '/orgs/1/sec_policy/draft';

type Made = Json & { href: string };
const made = async (pce: TestPce, path: string, body: Json) => (await pce.post<Made>(path, body)).body;

/** A rule set that shows the label in its scope and in a rule. */
function ruleSetWith(pce: TestPce, name: string, label: { href: string }) {
  const statements = [{ table_name: 'filter', chain_name: 'INPUT', parameters: '-j ACCEPT' }];
  const rule = { enabled: true, actors: [{ label }], statements, ip_version: '4' };
  return made(pce, `${draft}/rule_sets`, { name, scopes: [[{ label }]], ip_tables_rules: [rule, rule] });
}

test('a rename shows wherever the object is named, in all objects', async () => {
  const pce = await startTestPce();
  const { href } = await made(pce, '/orgs/1/labels', { key: 'role', value: 'web' });
  const sets = [await ruleSetWith(pce, 'one', { href }), await ruleSetWith(pce, 'two', { href })];
  const group = await made(pce, `${draft}/label_groups`, { name: 'g', key: 'role', labels: [{ href }] });
  const workload = await made(pce, '/orgs/1/workloads', { hostname: 'h', labels: [{ href }] });
  // A dollar sign means something in a replacement.
  await pce.put(href, { value: "$& is $'new'" });
  for (const holder of [...sets, group, workload]) {
    const { text } = await pce.get(holder.href);
    const shown = [...text.matchAll(/"key":"role","value":"([^"]*)"/g)].map(([, value]) => value);
    expect(new Set(shown)).toEqual(new Set(["$& is $'new'"]));
  }
});

test('a client’s text that looks like what is shown stays', async () => {
  const pce = await startTestPce();
  const { href } = await made(pce, '/orgs/1/labels', { key: 'role', value: 'web' });
  const description = JSON.stringify({ href, key: 'role', value: 'web' });
  const workload = await made(pce, '/orgs/1/workloads', { hostname: 'h', labels: [{ href }], description });
  await pce.put(href, { value: 'new' });
  const { body } = await pce.get<Json>(workload.href);
  expect(body).toMatchObject({ description, labels: [{ href, key: 'role', value: 'new' }] });
});

test.each([
  ['in another order', (href: string) => String.raw`{\"value\":\"web\",\"key\":\"role\",\"href\":\"${href}\"}`],
  ['of another time', (href: string) => String.raw`{\"href\":\"${href}\",\"key\":\"role\",\"value\":\"earlier\"}`],
])('what an imported object names twice, once %s, is shown anew in both places', async (_how, other) => {
  const pce = await startTestPce();
  const { href } = await made(pce, '/orgs/1/labels', { key: 'role', value: 'web' });
  const set = await ruleSetWith(pce, 'one', { href });
  await pce.pce.snapshots.save('now', { org: 1 });
  const shown = String.raw`{\"href\":\"${href}\",\"key\":\"role\",\"value\":\"web\"}`;
  const text = JSON.stringify(await pce.pce.snapshots.export('now'));
  expect(text.split(shown).length).toBeGreaterThan(2);
  await pce.pce.snapshots.import({ ...JSON.parse(text.replace(shown, other(href))), name: 'other' });
  await pce.pce.snapshots.restore('other');
  await pce.put(href, { value: 'new' });
  const body = (await pce.get(set.href)).text;
  expect([...body.matchAll(/"value":"([^"]*)"/g)].map(([, value]) => value)).toEqual(['new', 'new', 'new']);
});

test('what was imported in another order, or of another time, is shown anew', async () => {
  const pce = await startTestPce();
  const { href } = await made(pce, '/orgs/1/labels', { key: 'role', value: 'web' });
  const hosts = ['a', 'b', 'c'];
  for (const hostname of hosts) await made(pce, '/orgs/1/workloads', { hostname, labels: [{ href }] });
  await pce.pce.snapshots.save('now', { org: 1 });
  const exported = JSON.parse(
    JSON.stringify(await pce.pce.snapshots.export('now')).replace(
      String.raw`{\"href\":\"${href}\",\"key\":\"role\",\"value\":\"web\"}`,
      String.raw`{\"value\":\"web\",\"key\":\"role\",\"href\":\"${href}\"}`,
    ),
  );
  await pce.pce.snapshots.import({ ...exported, name: 'other' });
  await pce.pce.snapshots.restore('other');
  await pce.put(href, { value: 'new' });
  const { body } = await pce.get<{ labels: Json[] }[]>('/orgs/1/workloads?managed=false');
  expect(body.map(({ labels }) => labels)).toEqual(hosts.map(() => [{ href, key: 'role', value: 'new' }]));
});
