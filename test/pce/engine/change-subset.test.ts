import { describe, expect, test } from 'vitest';
import { idIn } from '../../../src/pce/model/names.ts';
import { type Json, startTestPce } from '../../harness.ts';

const policy = '/orgs/1/sec_policy';
const draft = (kind: string) => `${policy}/draft/${kind}`;
const rule = {
  ...{ enabled: true, providers: [{ actors: 'ams' }], consumers: [{ actors: 'ams' }] },
  ...{
    ingress_services: [{ port: 443, proto: 6 }],
    resolve_labels_as: { providers: ['workloads'], consumers: ['workloads'] },
  },
};

/** A server with a pending rule set that has a rule, a pending service, and an IP list that is in force. */
async function started() {
  const lines: string[] = [];
  const pce = await startTestPce({ log: ({ why = '' }) => void lines.push(why) });
  const made = async (path: string, body: Json) => String((await pce.post(path, body)).body['href']);
  const list = await made(draft('ip_lists'), { name: 'L' });
  await pce.post(policy, {});
  for (const name of ['first', 'second']) await made(draft('rule_sets'), { name, scopes: [[]] });
  await pce.post(policy, {});
  const set = await made(draft('rule_sets'), { name: 'S', scopes: [[]] });
  const hrefs: Record<string, string> = { list, set, rule: await made(`${set}/sec_rules`, rule) };
  hrefs['service'] = await made(draft('services'), { name: 'V', service_ports: [{ proto: 6, port: 22 }] });
  await pce.post('/orgs/1/workloads', { hostname: 'web' });
  // Else the id alone would tell them apart.
  expect(idIn(hrefs['service'])).toBe(idIn(set));
  const pending = async () => (await pce.get(`${policy}/pending`)).text;
  const told = async () => {
    const hint = (await pce.pce.journal.find()).at(-1)?.explanation?.hint;
    expect(lines.at(-1)).toBe(hint ?? '');
    return hint;
  };
  return { ...pce, hrefs, pending, told };
}

type Started = Awaited<ReturnType<typeof started>>;

/** Every call that takes a change_subset. */
const calls: Readonly<
  Record<string, (pce: Started, change_subset: Json) => Promise<{ status: number; text: string }>>
> = {
  'POST sec_policy': ({ post }, change_subset) => post(policy, { change_subset }),
  'PUT sec_policy/delete': ({ put }, change_subset) => put(`${policy}/delete`, { change_subset }),
  'POST impact': ({ post }, change_subset) => post(`${policy}/impact`, { change_subset }),
  'POST dependencies': ({ post }, change_subset) => post(draft('dependencies'), { operation: 'commit', change_subset }),
};

const exampleId = '0b5c8e1f-3d72-4a69-9f04-c7d21e86ab35';

/** Entries that name nothing pending of their list, and what is told of them. */
const strays: [what: string, kind: string, href: string, says: string][] = [
  ['a draft of another kind', 'services', '{set}', ' {set}: that is one of the rule_sets, and not of the services'],
  ['an active form', 'rule_sets', '{active}', ' {active}: that is not the draft, which is {set}'],
  [
    'a version of the past',
    'ip_lists',
    `${policy}/1/ip_lists/1`,
    ` ${policy}/1/ip_lists/1: that is not the draft, which is ${draft('ip_lists/1')}`,
  ],
  ['a rule', 'rule_sets', '{rule}', ' {rule}: that is one of the sec_rules; the change is that of {set}'],
  ['what has no change', 'ip_lists', '{list}', ' {list}: it has no pending change'],
  [
    'what there is not',
    'services',
    draft('services/999'),
    ` ${draft('services/999')}: there is none of that id in org 1`,
  ],
  [
    'what is of another org',
    'services',
    '/orgs/2/sec_policy/draft/services/1',
    ' /orgs/2/sec_policy/draft/services/1: that is an href of org 2, and the call is about org 1',
  ],
  [
    'what is no policy',
    'label_groups',
    '/orgs/1/labels/1',
    `: that is not an href of label_groups, such as ${draft(`label_groups/${exampleId}`)}`,
  ],
  [
    'what is no id of its kind',
    'virtual_services',
    draft('virtual_services/1'),
    `: that is not an href of virtual_services, such as ${draft(`virtual_services/${exampleId}`)}`,
  ],
  ['anything else', 'services', 'pa55w0rd', `: that is not an href of services, such as ${draft('services/1')}`],
  [
    'settings under an id',
    'firewall_settings',
    draft('firewall_settings/1'),
    `: that is not an href of firewall_settings, such as ${draft('firewall_settings')}`,
  ],
  ['a kind that is not modelled', 'secure_connect_gateways', 'x', ': there are no secure_connect_gateways here'],
];

describe.each(Object.entries(calls))('%s', (name, call) => {
  test.each(strays)('passes over %s, and the terminal and the journal tell of it', async (_what, kind, href, says) => {
    const pce = await started();
    const filled = (text: string) =>
      text
        .replaceAll('{active}', (pce.hrefs['set'] as string).replace('/draft/', '/active/'))
        .replaceAll(/\{(\w+)\}/g, (_all, key: string) => pce.hrefs[key] as string);
    const before = await pce.pending();
    const { status, text } = await call(pce, { [kind]: [{ href: filled(href) }] });
    expect(status).toBe(name.startsWith('PUT') ? 204 : 201);
    expect(await pce.told()).toBe(`/change_subset/${kind}/0${filled(says)}`);
    expect(await pce.pending()).toBe(before);
    if (name === 'POST impact') expect(JSON.parse(text)).toMatchObject({ num_unmanaged_workloads: 0 });
  });

  test('says nothing where each entry names what is pending', async () => {
    const pce = await started();
    const { set, service } = pce.hrefs;
    await call(pce, { rule_sets: [{ href: set }], services: [{ href: service }, { href: service }] });
    expect(await pce.told()).toBeUndefined();
  });

  test('tells of a subset that names nothing', async () => {
    const pce = await started();
    await call(pce, { services: [] });
    expect(await pce.told()).toBe('/change_subset names nothing');
  });

  test('looks at an entry once, however often it is there', async () => {
    const pce = await started();
    await call(pce, { services: Array.from({ length: 1000 }, () => ({ href: 'x' })) });
    expect(await pce.told()).toMatch(/^\/change_subset\/services\/0: [^;]*$/);
  });

  test('tells of three entries, and counts the others', async () => {
    const pce = await started();
    await call(pce, { services: Array.from({ length: 1000 }, (_, at) => ({ href: draft(`services/${999 + at}`) })) });
    expect(await pce.told()).toMatch(
      /^(\/change_subset\/services\/[012] [^;]*; ){3}and 997 more that name nothing pending$/,
    );
  });
});

test.each<[how: string, call: (pce: Started) => Promise<unknown>]>([
  ['a provisioning', ({ post }) => post(policy, {})],
  ['a revert', (pce) => pce.delete(`${policy}/pending`)],
])('%s where nothing is pending tells so', async (_how, call) => {
  const pce = await started();
  await pce.post(policy, {});
  await call(pce);
  expect(await pce.told()).toBe('nothing is pending');
});

test('a version tells what came along, as what was chosen needs it', async () => {
  const pce = await started();
  const { set } = pce.hrefs;
  const { body } = await pce.post(draft('ip_lists'), { name: 'needed' });
  await pce.post(`${set}/sec_rules`, { ...rule, consumers: [{ ip_list: { href: body['href'] } }] });
  await pce.post(policy, { change_subset: { rule_sets: [{ href: set }] } });
  expect(await pce.told()).toBe(`provisioned along, as they are needed: ${body['href']}`);
});

test('what is named beside a stray is provisioned', async () => {
  const pce = await started();
  const { set, service, rule: itsRule } = pce.hrefs;
  await pce.post(policy, {
    change_subset: { services: [{ href: set }, { href: service }], rule_sets: [{ href: itsRule }] },
  });
  expect(JSON.parse(await pce.pending())).toMatchObject({ rule_sets: [{ href: set }] });
  expect(await pce.pending()).not.toContain(service);
});
