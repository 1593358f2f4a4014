import { describe, expect, test } from 'vitest';
import { type Json, startTestPce, type TestPce } from '../../harness.ts';

const policy = '/orgs/1/sec_policy';
const groups = `${policy}/draft/label_groups`;
const labels = '/orgs/1/labels';

type Made = Json & { href: string };
const made = async (pce: TestPce, path: string, body: Json) => (await pce.post<Made>(path, body)).body;
const label = (pce: TestPce, key: string, value: string) => made(pce, labels, { key, value });
const group = (pce: TestPce, name: string, more: Json = {}) => made(pce, groups, { name, key: 'role', ...more });
const refs = (...all: Made[]) => all.map(({ href }) => ({ href }));
const inVersion = (href: string, version: string | number) => href.replace('/draft/', `/${version}/`);
const token = (reply: { status: number; body: unknown }) => [
  reply.status,
  (reply.body as { token: string }[])[0]?.token,
];
const usage = async ({ get }: TestPce, href: string) => {
  const { body } = await get<{ usage: Record<string, boolean> }>(`${href}?usage=true`);
  return Object.keys(body.usage).filter((name) => body.usage[name]);
};

describe('a label group', () => {
  test('shows its labels with key and value, its sub groups with their name', async () => {
    const pce = await startTestPce();
    const web = await label(pce, 'role', 'web');
    const sub = await group(pce, 'sub');
    const whole = await group(pce, 'whole', { labels: refs(web), sub_groups: refs(sub) });
    expect(Object.keys(whole).slice(8)).toEqual([
      ...['name', 'description', 'key', 'labels', 'sub_groups', 'external_data_set', 'external_data_reference'],
    ]);
    expect(whole).toMatchObject({
      description: null,
      labels: [{ href: web.href, key: 'role', value: 'web' }],
      sub_groups: [{ href: sub.href, name: 'sub' }],
    });
    await pce.put(sub.href, { name: 'renamed' });
    expect((await pce.get(whole.href)).body).toMatchObject({ sub_groups: [{ name: 'renamed' }] });
    await pce.put(whole.href, { labels: [], sub_groups: [], description: '' });
    expect((await pce.get(whole.href)).body).toMatchObject({ labels: [], sub_groups: [], description: '' });
  });

  test('takes members as they were read', async () => {
    const pce = await startTestPce();
    const web = await label(pce, 'role', 'web');
    const { labels: shown } = await group(pce, 'one', { labels: [{ href: web.href, key: 'role', value: 'web' }] });
    expect(shown).toEqual([{ href: web.href, key: 'role', value: 'web' }]);
  });

  test('has a name of its own, also while its deletion is pending', async () => {
    const pce = await startTestPce();
    const { href } = await group(pce, 'one');
    const again = () => pce.post(groups, { name: 'one', key: 'env' });
    expect(token(await again())).toEqual([406, 'name_must_be_unique']);
    await pce.post(policy, {});
    await pce.delete(href);
    expect(token(await again())).toEqual([406, 'name_must_be_unique']);
    await pce.post(policy, {});
    expect((await again()).status).toBe(201);
  });

  test('has labels and sub groups of its own label type, which is one of the org', async () => {
    const pce = await startTestPce();
    const prod = await label(pce, 'env', 'prod');
    const ofEnv = await group(pce, 'env', { key: 'env' });
    for (const members of [{ labels: refs(prod) }, { sub_groups: refs(ofEnv) }]) {
      expect(token(await pce.post(groups, { name: 'mixed', key: 'role', ...members }))).toEqual([
        406,
        'label_group_key_mismatch',
      ]);
    }
    expect(token(await pce.post(groups, { name: 'odd', key: 'colour' }))).toEqual([406, 'label_key_not_supported']);
    expect(token(await pce.put(ofEnv.href, { key: 'role' }))).toEqual([406, 'input_validation_error']);
  });

  test('is not within itself, at any depth', async () => {
    const pce = await startTestPce();
    const inner = await group(pce, 'inner');
    const middle = await group(pce, 'middle', { sub_groups: refs(inner) });
    const outer = await group(pce, 'outer', { sub_groups: refs(middle) });
    for (const one of [inner, middle, outer]) {
      expect(token(await pce.put(inner.href, { sub_groups: refs(one) }))).toEqual([406, 'label_group_within_itself']);
    }
  });

  test.each([
    ['key=role', ['a role', 'role too']],
    ['key=rol', []],
    ['key=role&name=TOO', ['role too']],
    ['description=stage', ['an env']],
  ])('is found by %s', async (query, expected) => {
    const pce = await startTestPce();
    await group(pce, 'a role');
    await group(pce, 'role too');
    await group(pce, 'an env', { key: 'env', description: 'Stages of production' });
    const { body } = await pce.get<Json[]>(`${groups}?${query}`);
    expect(body.map(({ name }) => name)).toEqual(expected);
  });
});

describe('a member', () => {
  test.each([
    ['label', 'labels', 'label_referenced_by_label_group', (pce: TestPce) => label(pce, 'role', 'web')],
    ['group', 'sub_groups', 'label_group_referenced', (pce: TestPce) => group(pce, 'sub')],
  ] as const)(
    'that is a %s cannot be deleted, until no version in use holds it',
    async (_what, members, refusal, make) => {
      const pce = await startTestPce();
      const member = await make(pce);
      const { href } = await group(pce, 'one', { [members]: refs(member) });
      expect(token(await pce.delete(member.href))).toEqual([406, refusal]);
      await pce.post(policy, {});
      await pce.put(href, { [members]: [] });
      expect(token(await pce.delete(member.href))).toEqual([406, refusal]);
      await pce.post(policy, {});
      expect((await pce.delete(member.href)).status).toBe(204);
      expect(token(await pce.put(href, { [members]: refs(member) }))).toEqual([406, 'invalid_uri']);
    },
  );

  test('is told of by usage, and by nothing of the groups that are gone', async () => {
    const pce = await startTestPce();
    const [web, sub] = [await label(pce, 'role', 'web'), await group(pce, 'sub')];
    expect([await usage(pce, web.href), await usage(pce, sub.href)]).toEqual([[], []]);
    const { href } = await group(pce, 'one', { labels: refs(web), sub_groups: refs(sub) });
    expect([await usage(pce, web.href), await usage(pce, sub.href)]).toEqual([['label_group'], ['label_group']]);
    await pce.post(policy, {});
    await pce.put(href, { labels: [], sub_groups: [] });
    expect([await usage(pce, web.href), await usage(pce, inVersion(sub.href, 'active'))]).toEqual([
      ['label_group'],
      ['label_group'],
    ]);
    await pce.post(policy, {});
    expect([await usage(pce, web.href), await usage(pce, sub.href)]).toEqual([[], []]);
  });

  test('is told of by usage in each of a long list, which is made in steps', async () => {
    const names = Array.from({ length: 400 }, (_, i) => `group ${i}`);
    const label_groups = names.map((name) => ({ name, key: 'role', labels: [] }));
    const pce = await startTestPce({ scenario: { orgs: [{ id: 1, objects: { label_groups } }] } });
    const [first, last] = (await pce.get<Listed[]>(groups)).body.toSpliced(1, names.length - 2);
    await group(pce, 'outer', { sub_groups: [{ href: first?.href }, { href: last?.href }] });
    const { body, headers } = await pce.get<Listed[]>(`${groups}?usage=true`);
    expect(body.map(({ name }) => name)).toEqual([...names, 'outer']);
    expect(headers.get('x-total-count')).toBe('401');
    const used = body.filter((one) => one.usage['label_group']).map(({ href }) => href);
    expect(used).toEqual([first?.href, last?.href]);
  });
});

interface Listed {
  readonly href: string;
  readonly name: string;
  readonly usage: Readonly<Record<string, boolean>>;
}

describe('member_of and all_labels', () => {
  test('speak of the version that is asked for', async () => {
    const pce = await startTestPce();
    const [web, db] = [await label(pce, 'role', 'web'), await label(pce, 'role', 'db')];
    const inner = await group(pce, 'inner', { labels: refs(web) });
    const outer = await group(pce, 'outer', { labels: refs(db, web), sub_groups: refs(inner) });
    const shown = refs(db, web).map(({ href }, at) => ({ href, key: 'role', value: ['db', 'web'][at] }));
    const parents = async (version: string | number) =>
      (await pce.get(`${inVersion(inner.href, version)}/member_of`)).body;
    const all = async (version: string | number) =>
      (await pce.get(`${inVersion(outer.href, version)}/all_labels`)).body;
    expect((await pce.get(`${inVersion(inner.href, 'active')}/member_of`)).status).toBe(404);
    expect(await parents('draft')).toEqual([{ href: outer.href, name: 'outer' }]);
    expect((await pce.get(`${outer.href}/member_of`)).body).toEqual([]);
    await pce.post(policy, {});
    await pce.put(outer.href, { name: 'renamed', labels: [], sub_groups: refs(inner) });
    await pce.post(policy, {});
    await pce.put(outer.href, { sub_groups: [] });

    expect([await parents('draft'), await all('draft')]).toEqual([[], []]);
    expect(await parents('active')).toEqual([{ href: inVersion(outer.href, 'active'), name: 'renamed' }]);
    expect(await all('active')).toEqual([shown[1]]);
    expect(await parents(2)).toEqual([{ href: inVersion(outer.href, 2), name: 'outer' }]);
    expect(await all(2)).toEqual(shown);
    expect((await pce.get(`${inVersion(outer.href, 1)}/all_labels`)).status).toBe(404);
  });
});

describe('provisioning', () => {
  test('takes a new sub group along, and shows names that are in force', async () => {
    const pce = await startTestPce();
    // The sub group is the younger one.
    const outer = await group(pce, 'outer');
    const sub = await group(pce, 'sub');
    await pce.put(outer.href, { sub_groups: refs(sub) });
    await pce.post(policy, { change_subset: { label_groups: refs(outer) } });
    const subsOf = async (version: string | number) =>
      (await pce.get<{ sub_groups: Json[] }>(inVersion(outer.href, version))).body.sub_groups;
    expect(await subsOf('active')).toEqual([{ href: inVersion(sub.href, 'active'), name: 'sub' }]);

    await pce.put(sub.href, { name: 'renamed' });
    await pce.put(outer.href, { description: 'changed' });
    await pce.post(policy, { change_subset: { label_groups: refs(outer) } });
    expect(await subsOf('active')).toEqual([{ href: inVersion(sub.href, 'active'), name: 'sub' }]);
    await pce.put(outer.href, { sub_groups: [] });
    await pce.put('/orgs/1/sec_policy/delete', { change_subset: { label_groups: refs(outer) } });
    expect(await subsOf('draft')).toEqual([{ href: sub.href, name: 'renamed' }]);
    await pce.post(policy, {});
    expect(await subsOf('active')).toEqual([{ href: inVersion(sub.href, 'active'), name: 'renamed' }]);
  });
});
