import { expect, test } from 'vitest';
import { type Json, startTestPce, type TestPce, tokensOf } from '../../harness.ts';

const policy = '/orgs/1/sec_policy';
const ruleSets = `${policy}/draft/rule_sets`;
const any = { href: `${policy}/draft/ip_lists/1` };
const web = { port: 80, proto: 6 };
const everywhere = { name: 'all', scopes: [[]] };

/** A rule from the IP list Any to a label, or to all workloads. */
const ruleTo = (label?: string): Json => ({
  enabled: true,
  providers: [label === undefined ? { actors: 'ams' } : { label: { href: label } }],
  consumers: [{ ip_list: any }],
  ingress_services: [web],
  resolve_labels_as: { providers: ['workloads'], consumers: ['workloads'] },
});

const statement = { table_name: 'filter', chain_name: 'INPUT', parameters: '-j LOG' };
const table = { enabled: true, statements: [statement], actors: [{ actors: 'ams' }], ip_version: '4' };

const made = async (pce: TestPce, path: string, body: unknown) =>
  ((await pce.post(path, body)).body['href'] as string) ?? '';
const labelIn = (pce: TestPce, value: string, key = 'app') => made(pce, '/orgs/1/labels', { key, value });
const provision = (pce: TestPce) => pce.post(policy, {});
const inActive = (href: string) => href.replace('/draft/', '/active/');

test('a new rule set has the keys and defaults that a PCE answers with', async () => {
  const pce = await startTestPce();
  const { status, body } = await pce.post(ruleSets, everywhere);
  expect(status).toBe(201);
  expect(body).toMatchObject({
    ...everywhere,
    update_type: 'create',
    description: null,
    enabled: true,
    rules: [],
    deny_rules: [],
    ip_tables_rules: [],
    caps: ['write', 'provision'],
  });
  expect(Object.keys(body).join(' ')).toBe(
    'href created_at updated_at deleted_at created_by updated_by deleted_by update_type name description ' +
      'external_data_set external_data_reference enabled scopes rules deny_rules ip_tables_rules caps',
  );
});

test('a name is given once', async () => {
  const pce = await startTestPce();
  await pce.post(ruleSets, everywhere);
  expect(tokensOf(await pce.post(ruleSets, everywhere))).toEqual(['rule_set_name_in_use']);
});

test('scopes stay as they were sent, and show their labels', async () => {
  const pce = await startTestPce();
  const label = await labelIn(pce, 'shop');
  const set = await made(pce, ruleSets, { name: 'one', scopes: [[{ label: { href: label, value: 'old' } }], []] });
  const scopes = [[{ exclusion: false, label: { href: label, key: 'app', value: 'shop' } }], []];
  expect((await pce.get(set)).body['scopes']).toEqual(scopes);
  await pce.put(set, { scopes: [] });
  expect((await pce.get(set)).body['scopes']).toEqual([]);
});

const one = { href: '/orgs/1/labels/1' };
test.each([{ exclusion: true }, { lable: one }, { labels: one }, one, { label: one, label_group: { href: 'GROUP' } }])(
  'an entry of a scope that names not one label or label group is refused, and the caller told: %j',
  async (entry) => {
    const pce = await startTestPce();
    const group = await made(pce, `${policy}/draft/label_groups`, { name: 'g', key: 'role' });
    const scopes = [[], JSON.parse(JSON.stringify([entry]).replace('GROUP', group))];
    const refused = await pce.post(ruleSets, { name: 'one', scopes });
    expect([refused.status, tokensOf(refused)]).toEqual([406, ['input_validation_error']]);
    expect(refused.text).toContain("The property '#/scopes/1/0' of type object did not match any");
    const { hint } = (await pce.pce.journal.find()).at(-1)?.explanation ?? {};
    expect(hint).toContain('an entry of a scope names one label or one label_group');
    const set = await made(pce, ruleSets, everywhere);
    expect((await pce.put(set, { scopes })).status).toBe(406);
  },
);

test('an entry of a scope may have more, which is not kept', async () => {
  const pce = await startTestPce();
  const label = await labelIn(pce, 'shop');
  const { status, body } = await pce.post(ruleSets, { name: 'one', scopes: [[{ label: { href: label }, foo: 1 }]] });
  const shown = { exclusion: false, label: { href: label, key: 'app', value: 'shop' } };
  expect([status, body['scopes']]).toEqual([201, [[shown]]]);
});

test('all workloads stand beside no labels, in rules of both sorts', async () => {
  const pce = await startTestPce();
  const set = await made(pce, ruleSets, everywhere);
  const providers = [{ actors: 'ams' }, { label: { href: await labelIn(pce, 'shop') } }];
  const { consumers, ingress_services } = ruleTo();
  for (const [kind, body] of [
    ['sec_rules', { ...ruleTo(), providers }],
    ['deny_rules', { providers, consumers, ingress_services }],
  ] as const)
    expect(tokensOf(await pce.post(`${set}/${kind}`, body))).toEqual(['rule_all_workloads_beside_labels']);
});

test('a scope has one label of each type at most, besides those that it excludes', async () => {
  const pce = await startTestPce();
  const [one, other] = [await labelIn(pce, 'one'), await labelIn(pce, 'other')].map((href) => ({ label: { href } }));
  const put = (name: string, scopes: unknown) => pce.post(ruleSets, { name, scopes });
  expect(tokensOf(await put('both', [[one, other]]))).toEqual(['duplicate_label_type']);
  expect((await put('either', [[one], [other]])).status).toBe(201);
  expect((await put('excluded', [[one, { ...other, exclusion: true }]])).status).toBe(201);
});

test('rule sets are found by parts of their names, and by labels of their scopes in every version', async () => {
  const pce = await startTestPce();
  const [shop, bank] = [await labelIn(pce, 'shop'), await labelIn(pce, 'bank')];
  const scopeOf = (href: string) => [[{ label: { href } }]];
  await pce.post(ruleSets, { name: 'Shop rules', scopes: scopeOf(shop) });
  const other = await made(pce, ruleSets, { name: 'Bank rules', scopes: scopeOf(bank) });
  await provision(pce);
  await pce.put(other, { scopes: [] });
  const names = async (version: string, query: string) =>
    (await pce.get<Json[]>(`${policy}/${version}/rule_sets?${query}`)).body.map(({ name }) => name);
  expect(await names('draft', 'name=shop')).toEqual(['Shop rules']);
  const ofBank = `labels=${encodeURIComponent(JSON.stringify([[bank]]))}`;
  expect(await names('draft', ofBank)).toEqual([]);
  expect(await names('active', ofBank)).toEqual(['Bank rules']);
  expect(await names('2', ofBank)).toEqual(['Bank rules']);
});

test('a label is kept by the scopes and rules of a draft, and by those in force', async () => {
  const pce = await startTestPce();
  const [scoped, ruled] = [await labelIn(pce, 'scoped'), await labelIn(pce, 'ruled')];
  const body = { name: 'one', scopes: [[{ label: { href: scoped } }]], rules: [ruleTo(ruled)] };
  const set = await made(pce, ruleSets, body);
  const token = 'label_still_has_associated_rule_set';
  for (const label of [scoped, ruled]) expect(tokensOf(await pce.delete(label))).toEqual([token]);
  await provision(pce);
  await pce.put(set, { scopes: [], rules: [] });
  for (const label of [scoped, ruled]) expect(tokensOf(await pce.delete(label))).toEqual([token]);
  await provision(pce);
  for (const label of [scoped, ruled]) expect((await pce.delete(label)).status).toBe(204);
});

test('usage tells of a label that a rule set has', async () => {
  const pce = await startTestPce();
  const label = await labelIn(pce, 'shop');
  await pce.post(ruleSets, { ...everywhere, rules: [ruleTo(label)] });
  expect((await pce.get(`${label}?usage=true`)).body).toMatchObject({ usage: { ruleset: true } });
});

test('an IP list that a rule of any sort names is kept', async () => {
  const pce = await startTestPce();
  const list = await made(pce, `${policy}/draft/ip_lists`, { name: 'list' });
  const set = await made(pce, ruleSets, everywhere);
  const sides = { providers: [{ actors: 'ams' }], consumers: [{ ip_list: { href: list } }] };
  const rule = await made(pce, `${set}/deny_rules`, { ...sides, ingress_services: [web] });
  expect(tokensOf(await pce.delete(list))).toEqual(['ip_list_referenced']);
  await pce.delete(rule);
  expect((await pce.delete(list)).status).toBe(204);
});

test('nested rules are created with the rule set, each with an href of its own', async () => {
  const pce = await startTestPce();
  const set = await made(pce, ruleSets, { ...everywhere, rules: [ruleTo(), ruleTo()], ip_tables_rules: [table] });
  const { body } = await pce.get(set);
  const hrefs = (list: unknown) => (list as Json[]).map(({ href }) => href);
  expect(hrefs(body['rules'])).toEqual([`${set}/sec_rules/1`, `${set}/sec_rules/2`]);
  expect(hrefs(body['ip_tables_rules'])).toEqual([`${set}/ip_tables_rules/1`]);
  expect(body).toMatchObject({ rules: [{ update_type: 'create', created_at: body['created_at'] }, {}] });
});

test('a PUT with rules changes those that it names, adds those without href, and deletes the others', async () => {
  const pce = await startTestPce();
  const set = await made(pce, ruleSets, { ...everywhere, rules: [ruleTo(), ruleTo(), ruleTo()] });
  await provision(pce);
  const rule = (id: number) => `${set}/sec_rules/${id}`;
  const changed = { href: inActive(rule(2)), enabled: false };
  expect((await pce.put(set, { rules: [changed, ruleTo(), { href: rule(1) }] })).status).toBe(204);
  const { body } = await pce.get(set);
  expect(body).toMatchObject({
    update_type: 'update',
    rules: [
      { href: rule(2), enabled: false, update_type: 'update' },
      { href: rule(4), update_type: 'create' },
      { href: rule(1), update_type: null },
      { href: rule(3), update_type: 'delete' },
    ],
  });
  await provision(pce);
  const { body: active } = await pce.get(inActive(set));
  expect((active['rules'] as Json[]).map(({ href }) => href)).toEqual([2, 4, 1].map((id) => inActive(rule(id))));
});

test('a PUT without ip_tables_rules leaves them, and an empty list clears them', async () => {
  const pce = await startTestPce();
  const set = await made(pce, ruleSets, { ...everywhere, ip_tables_rules: [table] });
  await pce.put(set, { description: 'changed' });
  expect((await pce.get<{ ip_tables_rules: Json[] }>(set)).body.ip_tables_rules).toHaveLength(1);
  await pce.put(set, { ip_tables_rules: [] });
  expect((await pce.get(set)).body['ip_tables_rules']).toEqual([]);
});

test('a PUT names each rule of the rule set once, and no other', async () => {
  const pce = await startTestPce();
  const set = await made(pce, ruleSets, { ...everywhere, rules: [ruleTo()] });
  const href = `${set}/sec_rules/1`;
  for (const rules of [[{ href }, { href }], [{ href: `${set}/sec_rules/7` }], [{ href: `${set}/sec_rules/"` }]])
    expect(tokensOf(await pce.put(set, { rules }))).toEqual(['invalid_uri']);
});

test('a rule set that was never provisioned goes at once with its rules, one in force with the next version', async () => {
  const pce = await startTestPce();
  const set = await made(pce, ruleSets, { ...everywhere, rules: [ruleTo()] });
  await pce.delete(set);
  expect((await pce.get(`${set}/sec_rules/1`)).status).toBe(404);
  const other = await made(pce, ruleSets, { ...everywhere, rules: [ruleTo()] });
  await provision(pce);
  await pce.delete(other);
  expect((await pce.get(other)).body).toMatchObject({ update_type: 'delete', rules: [{}] });
  await provision(pce);
  for (const href of [other, inActive(other), `${other}/sec_rules/2`]) expect((await pce.get(href)).status).toBe(404);
});

test('readers of rule sets see no caps, in deny rules neither, and may not write', async () => {
  const pce = await startTestPce({
    scenario: {
      orgs: [
        {
          users: [
            { username: 'viewer', roles: ['ruleset_viewer'], api_keys: [{ key: 'api_viewer', secret: 'viewing-it' }] },
          ],
        },
      ],
    },
  });
  const set = await made(pce, ruleSets, everywhere);
  const deny = { providers: [{ actors: 'ams' }], consumers: [{ ip_list: any }], ingress_services: [web] };
  const rule = await made(pce, `${set}/deny_rules`, deny);
  const as = 'api_viewer:viewing-it';
  expect((await pce.get(set, { as })).body).toMatchObject({ caps: [], deny_rules: [{ caps: [] }] });
  expect((await pce.get(rule, { as })).body).toMatchObject({ caps: [] });
  expect((await pce.get(rule)).body).toMatchObject({ caps: ['write', 'provision'] });
  expect((await pce.put(set, { enabled: false }, { as })).status).toBe(403);
});

test('a list of rules has a bound', async () => {
  const pce = await startTestPce();
  const rules = Array.from({ length: 1001 }, () => ruleTo());
  expect(tokensOf(await pce.post(ruleSets, { ...everywhere, rules }))).toEqual(['object_limit_hard_limit_reached']);
  expect((await pce.post(ruleSets, { ...everywhere, rules: rules.slice(1) })).status).toBe(201);
});
