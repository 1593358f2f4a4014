import { expect, test } from 'vitest';
import type { Exported } from '../../../src/control/exports.ts';
import { startTestPce } from '../../harness.ts';
import { some } from '../../length.ts';

const policy = '/orgs/1/sec_policy';

// biome-ignore lint/suspicious/noExplicitAny: bodies are spoiled at will
type Body = any;
type Hrefs = Readonly<Record<'label' | 'list' | 'group' | 'outer' | 'set', string>>;

/** An export with a rule set in two versions, and all that it refers to. */
async function startWithExport() {
  const { pce, get, post, put } = await startTestPce();
  const make = async (path: string, body: object) => (await post<{ href: string }>(path, body)).body.href;
  const label = await make('/orgs/1/labels', { key: 'role', value: 'of the set' });
  const list = await make(`${policy}/draft/ip_lists`, { name: 'list', ip_ranges: [{ from_ip: '10.0.0.1' }] });
  await make(`${policy}/draft/ip_lists`, { name: 'another list' });
  const group = await make(`${policy}/draft/label_groups`, { name: 'group', key: 'role', labels: [{ href: label }] });
  const outer = { name: 'outer', key: 'role', sub_groups: [{ href: group }] };
  const outerGroup = await make(`${policy}/draft/label_groups`, outer);
  const rule = {
    ...{ enabled: true, providers: [{ label_group: { href: outerGroup } }], consumers: [{ ip_list: { href: list } }] },
    ...{ ingress_services: [{ proto: 6 }], resolve_labels_as: { providers: ['workloads'], consumers: ['workloads'] } },
  };
  const scopes = [[{ label: { href: label } }]];
  const set = await make(`${policy}/draft/rule_sets`, { name: 'set', scopes, rules: [rule, rule] });
  await post(policy, {});
  await put(set, { description: 'second' });
  await post(policy, {});
  await pce.snapshots.save('taken');
  const exported = await pce.snapshots.export('taken');
  return { pce, get, exported, hrefs: { label, list, group, outer: outerGroup, set } as Hrefs };
}

/** An export with bodies of a kind spoiled, in force where there are forms of the past. */
function spoilt(exported: Exported, kind: string, spoil: (body: Body) => void): Exported {
  const { columns, rows } = exported.tables['objects'] as Exported['tables'][string];
  const [kinds, deleted, bodies] = ['kind', 'deleted', 'body'].map((column) => columns.indexOf(column)) as [
    number,
    number,
    number,
  ];
  const changed = rows.map((row) => {
    if (row[kinds] !== kind || row[deleted] !== 0) return row;
    const body = JSON.parse(String(row[bodies]));
    spoil(body);
    return row.with(bodies, JSON.stringify(body));
  });
  return { ...exported, name: 'spoilt', tables: { ...exported.tables, objects: { columns, rows: changed } } };
}

const inOther = (href: string) => href.replace('/orgs/1/', '/orgs/2/');
const inForm = (href: string, from: string, to: string) => href.replace(`/${from}/`, `/${to}/`);
const consumerOf = (set: Body) => set.rules[0].consumers[0].ip_list;
const labelOf = (set: Body) => set.scopes[0][0].label;

const absent = 'refers to what is not there, or is to be deleted: ';
const noHref = 'rules/0 of the body has not an href of sec_rules within /orgs/1/sec_policy/';

test.each<[what: string, kind: string, spoil: (body: Body, hrefs: Hrefs) => void, why: string]>(
  some(
    [
      [
        'a draft refers to no draft',
        'rule_sets',
        (set) => (consumerOf(set).href = `${policy}/draft/ip_lists/777`),
        `${absent}${policy}/draft/ip_lists/777 as rules[].consumers[].ip_list`,
      ],
      [
        'a draft refers to what is in force',
        'rule_sets',
        (set, { list }) => (consumerOf(set).href = inForm(list, 'draft', 'active')),
        absent,
      ],
      [
        'what is in force refers to nothing that is',
        'rule_sets/active',
        (set) => (consumerOf(set).href = `${policy}/active/ip_lists/777`),
        absent,
      ],
      [
        'what is in force refers to a draft',
        'rule_sets/active',
        (set, { list }) => (consumerOf(set).href = list),
        absent,
      ],
      ['a scope has no label', 'rule_sets', (set) => (labelOf(set).href = '/orgs/1/labels/9999'), absent],
      [
        'a scope has the label of another org',
        'rule_sets',
        (set, { label }) => (labelOf(set).href = inOther(label)),
        `${absent}/orgs/2/labels/`,
      ],
      [
        'an href is none',
        'rule_sets',
        (set) => (labelOf(set).href = '__proto__'),
        `${absent}__proto__ as scopes[][].label`,
      ],
      [
        'a draft refers to one that is to be deleted',
        'ip_lists',
        (list) => (list.update_type = list.name === 'list' ? 'delete' : list.update_type),
        absent,
      ],
      [
        'two objects have one name',
        'ip_lists',
        (list) => (list.name = 'same'),
        'has what another one has that must be its own: ["same"] as name',
      ],
      [
        'two rules have one href',
        'rule_sets',
        (set) => (set.rules[1].href = set.rules[0].href),
        'rules/1 of the body has the href of another one',
      ],
      [
        'a rule is of another rule set',
        'rule_sets',
        (set) => (set.rules[0].href = `${policy}/draft/rule_sets/9/sec_rules/1`),
        noHref,
      ],
      ['a rule has no href', 'rule_sets', (set) => (set.rules[0].href = 'x'), noHref],
      [
        'a rule has a high id',
        'rule_sets',
        (set) => (set.rules[0].href = set.rules[0].href.replace(/\d+$/, '9'.repeat(19))),
        noHref,
      ],
      [
        'a rule in force has the href of a draft',
        'rule_sets/active',
        (set) => (set.rules[0].href = inForm(set.rules[0].href, 'active', 'draft')),
        noHref,
      ],
      [
        'a draft has an odd update_type',
        'ip_lists',
        (list) => (list.update_type = 'odd'),
        'body has as update_type what is not create, update, delete or null',
      ],
      [
        'a draft has no update_type',
        'ip_lists',
        (list) => delete list.update_type,
        'body has as update_type what is not',
      ],
      [
        'what is in force has an update_type',
        'ip_lists/active',
        (list) => (list.update_type = 'delete'),
        'body is in force, and has an update_type',
      ],
      [
        'a rule waits in a rule set that does not',
        'rule_sets',
        (set) => (set.rules[0].update_type = 'create'),
        'rules/0 of the body waits to be provisioned, and the body does not',
      ],
    ],
    2,
  ),
)('an import is refused where %s', async (_what, kind, spoil, why) => {
  const { pce, get, exported, hrefs } = await startWithExport();
  const before = (await get(hrefs.set)).body;
  const imported = pce.snapshots.import(spoilt(exported, kind, (body) => spoil(body, hrefs)));
  await expect(imported).rejects.toThrow(why);
  expect((await pce.snapshots.list()).map(({ name }) => name)).toEqual(['taken']);
  expect((await get(hrefs.set)).body).toEqual(before);
});

test('the sentence of a refused import names the row', async () => {
  const { pce, exported, hrefs } = await startWithExport();
  const [columns, rows] = [exported.tables['objects']?.columns ?? [], exported.tables['objects']?.rows ?? []];
  const of = (row: readonly unknown[], column: string) => row[columns.indexOf(column)];
  const row = rows.find((one) => of(one, 'kind') === 'rule_sets' && hrefs.set.endsWith(`/${of(one, 'id')}`));
  const imported = pce.snapshots.import(spoilt(exported, 'rule_sets', (set) => (labelOf(set).href = 'x')));
  await expect(imported).rejects.toThrow(`'#/tables/objects' with ordinal ${of(row ?? [], 'ordinal')} refers to`);
});

test('an import is taken where calls have left references to what is gone', async () => {
  const { pce, get, post, put, delete: remove } = await startTestPce();
  const [profile] = (await get<{ href: string }[]>('/orgs/1/pairing_profiles')).body;
  const key = (await post<{ activation_code: string }>(`${profile?.href}/pairing_key`, {})).body;
  const { workload, ven } = await pce.pair({ activation_code: key.activation_code, hostname: 'host' });
  const sides = { providers: [{ workload: { href: workload.href } }], consumers: [{ actors: 'ams' }] };
  await post(`${policy}/draft/enforcement_boundaries`, { name: 'b', ...sides, ingress_services: [{ proto: 6 }] });
  await post(policy, {});
  await put('/orgs/1/vens/unpair', { vens: [{ href: ven.href }] });
  const label = (await post<{ href: string }>('/orgs/1/labels', { key: 'role', value: 'restricted' })).body.href;
  const cluster = (await post<{ href: string }>('/orgs/1/container_clusters', { name: 'c' })).body.href;
  const labels = [{ key: 'role', restriction: [{ href: label }] }];
  await post(`${cluster}/container_workload_profiles`, { name: 'p', labels });
  const gone = [(await remove(label)).status, (await get(workload.href)).body['deleted']];
  await pce.snapshots.save('taken');
  await expect(
    pce.snapshots.import({ ...(await pce.snapshots.export('taken')), name: 'again' }),
  ).resolves.toBeDefined();
  expect(gone).toEqual([204, true]);
});
