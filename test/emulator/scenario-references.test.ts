import { expect, test } from 'vitest';
import { startTestPce } from '../harness.ts';

test.each([
  ['ap:Nix', 'there is no label ap:Nix; ap is not a key of labels, role, app, env, loc are; did you mean app?'],
  ['app:Nix', /there is no label app:Nix$/],
  ['Nix', 'there is no label Nix; a label is named by key and value, such as role:Web'],
])('a scenario that refers to a label that does not exist is refused with the keys: %s', async (label, says) => {
  const objects = { pairing_profiles: [{ name: 'x', enabled: true, labels: [{ label }] }] };
  await expect(startTestPce({ scenario: { orgs: [{ objects }] } })).rejects.toThrow(says);
});

test.each<[what: string, reference: Record<string, string>, says: string]>([
  ['nothing', { service: 'Nix' }, 'rule_sets/0: there is no service called Nix'],
  ['two objects', { service: 'Twice' }, 'rule_sets/0: more than one service is called Twice'],
])('a reference by name to %s is refused', async (_what, reference, says) => {
  const sides = { providers: [{ actors: 'ams' }], consumers: [{ actors: 'ams' }] };
  const resolve_labels_as = { providers: ['workloads'], consumers: ['workloads'] };
  const rule = { ...sides, enabled: true, ingress_services: [reference], resolve_labels_as };
  const services = ['Twice', 'Twice'].map((name) => ({ name, service_ports: [{ proto: 6 }] }));
  const objects = { services, rule_sets: [{ name: 'x', scopes: [[]], rules: [rule] }] };
  await expect(startTestPce({ scenario: { orgs: [{ objects }] } })).rejects.toThrow(says);
});

test('a scope that has the label itself in place of an entry is refused, with how a scenario writes one', async () => {
  const labels = [{ key: 'app', value: 'Shop' }];
  const scenario = (entry: object) => ({
    orgs: [{ objects: { labels, rule_sets: [{ name: 'x', scopes: [[entry]] }] } }],
  });
  await expect(startTestPce({ scenario: scenario({ label: 'app:Shop' }) })).rejects.toThrow(
    /rule_sets\/0: .*#\/scopes\/0\/0' of type object did not match .* in a scenario \{"label":\{"label":"role:Web"\}\}/,
  );
  const { get } = await startTestPce({ scenario: scenario({ label: { label: 'app:Shop' } }) });
  const [set] = (await get<object[]>('/orgs/1/sec_policy/draft/rule_sets')).body;
  expect(set).toMatchObject({ scopes: [[{ label: { value: 'Shop' } }]] });
});

const ranges = (range: object) => ({ ip_lists: [{ name: 'x', ip_ranges: [{ from_ip: '10.0.0.0/8', ...range }] }] });

test.each([
  ['objects', (objects: object) => ({ objects }), 'ip_lists/0'],
  ['versions', (objects: object) => ({ versions: [{ objects }] }), 'versions/0/ip_lists/0'],
  ['drafts', (objects: object) => ({ drafts: objects }), 'drafts/ip_lists/0'],
])('a nested name of %s that nothing takes is refused with the known ones', async (_property, org, where) => {
  const scenario = (range: object) => ({ scenario: { orgs: [org(ranges(range))] } });
  await expect(startTestPce(scenario({ exclude: true }))).rejects.toThrow(
    `org 1: ${where}: ip_ranges[].exclude has no effect; known are description, from_ip, to_ip, exclusion; did you mean exclusion?`,
  );
  await startTestPce(scenario({ exclusion: false }));
});

test('a name that a GET alone shows is no mistyped one', async () => {
  const objects = { rule_sets: [{ name: 'x', scopes: [[]], deny_rules: [] }] };
  await expect(startTestPce({ scenario: { orgs: [{ objects }] } })).rejects.toThrow(
    /rule_sets\/0: .*\["deny_rules"\].*; known are .*rules.*; a GET alone shows deny_rules$/,
  );
});

test('the demo has policy in force, which refers to its objects by name, and drafts', async () => {
  const { get } = await startTestPce({ scenario: 'demo' });
  const [set] = (
    await get<{ name: string; rules: { ingress_services: { href: string }[] }[] }[]>(
      '/orgs/1/sec_policy/active/rule_sets?name=Webshop',
    )
  ).body;
  const service = set?.rules[0]?.ingress_services[0]?.href as string;
  expect((await get(service)).body).toMatchObject({ name: 'Web' });
  expect(Object.keys((await get('/orgs/1/sec_policy/pending')).body)).toEqual(['ip_lists', 'rule_sets']);
});

test('later versions and drafts of a scenario change the policy that has their name, and add the rest', async () => {
  const objects = { ip_lists: [{ name: 'A', description: 'first' }] };
  const versions = [
    {
      message: 'Why',
      objects: {
        ip_lists: [
          { name: 'A', description: 'second' },
          { name: 'B', description: 'new' },
        ],
      },
    },
  ];
  const drafts = { ip_lists: [{ name: 'B', description: 'later' }] };
  const { get } = await startTestPce({ scenario: { orgs: [{ objects, versions, drafts }] } });
  const policy = '/orgs/1/sec_policy';
  const described = async (version: string) =>
    (await get<{ name: string; description: string }[]>(`${policy}/${version}/ip_lists`)).body
      .filter(({ name }) => name.length === 1)
      .map(({ name, description }) => `${name} ${description}`);
  expect([await described('1'), await described('2'), await described('draft')]).toEqual([
    ['A first'],
    ['A second', 'B new'],
    ['A second', 'B later'],
  ]);
  expect((await get(`${policy}/2`)).body).toMatchObject({ commit_message: 'Why' });
  expect((await get(`${policy}/pending`)).body).toMatchObject({ ip_lists: [{ name: 'B', update_type: 'update' }] });
});

test.each<[what: string, changed: object, says: string | RegExp]>([
  ['is refused', { ip_lists: [{ name: 'A', description: 7 }] }, 'versions/0/ip_lists/0: '],
  // The key of a group is given as it is made, and never changed.
  [
    'a new object alone could have',
    { label_groups: [{ name: 'A', key: 'app' }] },
    /^.*versions\/0\/label_groups\/0: .*key/,
  ],
  [
    'is of two',
    { services: [{ name: 'Twice', description: 'x' }] },
    'versions/0/services/0: more than one service is called Twice',
  ],
])('a change of a scenario that %s says where it stands', async (_what, changed, says) => {
  const services = ['Twice', 'Twice'].map((name) => ({ name, service_ports: [{ proto: 6 }] }));
  const objects = { ip_lists: [{ name: 'A' }], label_groups: [{ name: 'A', key: 'app' }], services };
  const versions = [{ objects: changed }];
  await expect(startTestPce({ scenario: { orgs: [{ objects, versions }] } })).rejects.toThrow(says);
});
