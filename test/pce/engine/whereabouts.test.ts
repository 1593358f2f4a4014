import { describe, expect, test } from 'vitest';
import { type Json, startTestPce, type TestPce, tokensOf } from '../../harness.ts';

const policy = '/orgs/1/sec_policy';
const draft = (kind: string) => `${policy}/draft/${kind}`;
const active = (href: string, version: string | number = 'active') => href.replace('/draft/', `/${version}/`);
const rule = {
  ...{ enabled: true, providers: [{ actors: 'ams' }], consumers: [{ actors: 'ams' }] },
  ...{
    ingress_services: [{ port: 443, proto: 6 }],
    resolve_labels_as: { providers: ['workloads'], consumers: ['workloads'] },
  },
};
const forgotten = 'it is in the draft, and POST sec_policy provisions it';

async function start() {
  const lines: string[] = [];
  const pce = await startTestPce({ log: ({ why = '' }) => void lines.push(why) });
  const made = async (path: string, body: Json) => String((await pce.post(path, body)).body['href']);
  const provision = async () => expect((await pce.post(policy, {})).status).toBe(201);
  /** What journal and terminal tell of the last request. */
  const told = async () => {
    const hint = (await pce.pce.journal.find()).at(-1)?.explanation?.hint ?? '';
    expect(lines.at(-1)).toContain(hint);
    return hint;
  };
  return { ...pce, made, provision, told };
}

const versionOf = async ({ get }: TestPce) => (await get<{ version: number }[]>(policy)).body[0]?.version ?? 0;

describe('what is in the draft alone', () => {
  test('is told to be there, where the active version is asked for it', async () => {
    const { made, get, told } = await start();
    const list = await made(draft('ip_lists'), { name: 'L' });
    expect((await get(active(list))).status).toBe(404);
    expect(await told()).toBe(`org 1 has no ip_list ${list.split('/').at(-1)} in force: ${forgotten}`);
    expect((await get(`${policy}/active/ip_lists/999`)).status).toBe(404);
    expect(await told()).toBe('org 1 has no ip_list 999');
  });

  test('is told to be elsewhere, where an older version is asked for it', async () => {
    const pce = await start();
    const { made, provision, get, told } = pce;
    await made(draft('ip_lists'), { name: 'first' });
    await provision();
    const version = await versionOf(pce);
    const list = await made(draft('ip_lists'), { name: 'second' });
    const about = `version ${version} of org 1 has no ip_list ${list.split('/').at(-1)}`;
    expect((await get(active(list, version))).status).toBe(404);
    expect(await told()).toBe(`${about}: the draft has it`);
    await provision();
    expect((await get(active(list, version))).status).toBe(404);
    expect(await told()).toBe(`${about}: sec_policy/active has it`);
  });

  test('is told to be there, where it is a rule', async () => {
    const pce = await start();
    const { made, provision, get, told } = pce;
    const set = await made(draft('rule_sets'), { name: 'S', scopes: [[]] });
    expect((await get(active(`${set}/sec_rules`))).status).toBe(404);
    expect(await told()).toContain(forgotten);
    await provision();
    const version = await versionOf(pce);
    const one = await made(`${set}/sec_rules`, rule);
    expect((await get(active(one))).status).toBe(404);
    const about = `sec_rule ${one.split('/').at(-1)} is none of 0 that are there`;
    expect(await told()).toBe(`${about}: ${forgotten}`);
    await provision();
    expect((await get(active(one, version))).status).toBe(404);
    expect(await told()).toBe(`${about}: sec_policy/active has it`);
  });

  test('is told to be there, where what is in force is referred to', async () => {
    const { made, post, get, told } = await start();
    const service_ports = [{ port: 443, proto: 6 }];
    const virtual = await made(draft('virtual_services'), { name: 'V', service_ports });
    const workload = { href: await made('/orgs/1/workloads', { name: 'w' }) };
    for (const href of [virtual, active(virtual)]) {
      expect(tokensOf(await post('/orgs/1/service_bindings', [{ virtual_service: { href }, workload }]))).toEqual([
        'invalid_uri',
      ]);
      expect(await told()).toBe(forgotten);
    }
    const group = await made(draft('label_groups'), { name: 'G', key: 'role' });
    const scope = [{ label_group: { href: active(group) } }];
    const permissions = [{ role: { href: '/orgs/1/roles/ruleset_manager' }, scope }];
    const body = { name: 'S', permissions, api_key: { expires_in_seconds: 'default' } };
    expect(tokensOf(await post('/orgs/1/service_accounts', body))).toEqual(['invalid_uri']);
    expect(await told()).toBe(forgotten);
    const service = await made(draft('services'), { name: 'P', service_ports });
    const query = new URLSearchParams({ service, src_external_ip: '10.0.0.1', dst_external_ip: '10.0.0.2' });
    expect(tokensOf(await get(`${policy}/active/allow?${query}`))).toEqual(['invalid_uri']);
    expect(await told()).toBe(forgotten);
  });
});

test.each([
  ['PUT', '/orgs/1/labels/delete', (href: string) => ({ hrefs: [href] })],
  ['PUT', '/orgs/1/workloads/bulk_delete', (href: string) => [{ href }]],
])('an item of %s %s that names nothing is told why', async (method, path, body) => {
  const { request, told } = await start();
  const kind = path.split('/').at(-2);
  await request(method, path, { body: body(`/orgs/1/${kind}/0b5c8e1f-3d72-4a69-9f04-c7d21e86ab35`) });
  expect(await told()).toBe('one item failed; of one of them: there is none of that id in org 1');
  await request(method, path, { body: body(`/orgs/2/${kind}/1`) });
  expect(await told()).toContain(`that is one of the ${kind} of org 2, and the call is about org 1`);
});

describe('what waits for its deletion', () => {
  const waits = 'its deletion waits to be provisioned';

  test.each([
    ['ip_lists', { name: 'same' }, 'name'],
    ['label_groups', { name: 'same', key: 'role' }, 'name'],
    ['rule_sets', { name: 'same', scopes: [[]] }, 'name'],
  ])('is told to have its name still, as one of the %s', async (kind, body, properties) => {
    const { made, provision, delete: remove, post, told } = await start();
    const href = await made(draft(kind), body);
    await post(draft(kind), body);
    expect(await told()).toBe(`${href} has the same ${properties}`);
    await provision();
    await remove(href);
    expect((await post(draft(kind), body)).status).toBe(406);
    expect(await told()).toBe(`${href} has the same ${properties}; ${waits}`);
  });

  test('is told to have its external reference still, as a rule', async () => {
    const { made, provision, delete: remove, post, told } = await start();
    const set = await made(draft('rule_sets'), { name: 'S', scopes: [[]] });
    const other = await made(draft('rule_sets'), { name: 'T', scopes: [[]] });
    const mine = { ...rule, external_data_set: 's', external_data_reference: '1' };
    const href = await made(`${set}/sec_rules`, mine);
    const same = `${href} has the same external_data_set and external_data_reference`;
    for (const list of [set, other]) {
      expect((await post(`${list}/sec_rules`, mine)).status).toBe(406);
      expect(await told()).toBe(same);
    }
    await provision();
    await remove(href);
    for (const list of [set, other]) {
      expect((await post(`${list}/sec_rules`, mine)).status).toBe(406);
      expect(await told()).toBe(`${same}; ${waits}`);
    }
    await post(draft('rule_sets'), {
      name: 'U',
      scopes: [[]],
      rules: [1, 2].map(() => ({ ...mine, external_data_set: 'u' })),
    });
    expect(await told()).toBe('another one that was sent has the same external_data_set and external_data_reference');
  });

  const lost = (href: string) =>
    `changed what is to go (${href}): ${waits}, and takes the change along; PUT sec_policy/delete reverts it`;

  test('is told to take a change along', async () => {
    const { made, provision, delete: remove, put, told } = await start();
    const href = await made(draft('ip_lists'), { name: 'L' });
    await provision();
    expect((await put(href, { name: 'M' })).status).toBe(204);
    expect(await told()).toBe('');
    await remove(href);
    expect((await put(href, { name: 'N' })).status).toBe(204);
    expect(await told()).toBe(lost(href));
  });

  test('is told to take the changes of a bulk call along', async () => {
    const { made, provision, delete: remove, put, told } = await start();
    const href = await made(draft('virtual_services'), { name: 'V', service_ports: [{ port: 443, proto: 6 }] });
    await provision();
    await remove(href);
    const { body } = await put<Json[]>(`${draft('virtual_services')}/bulk_update`, [{ href, name: 'W' }]);
    expect(body).toEqual([{ href, status: 'updated' }]);
    expect(await told()).toBe(lost(href));
  });

  test('is told to take the change of a rule along', async () => {
    const { made, provision, delete: remove, put, post, told } = await start();
    const set = await made(draft('rule_sets'), { name: 'S', scopes: [[]] });
    const [one, two] = [await made(`${set}/sec_rules`, rule), await made(`${set}/sec_rules`, rule)];
    await provision();
    await remove(one);
    expect((await put(one, { description: 'x' })).status).toBe(204);
    expect(await told()).toBe(lost(one));
    const rules = [
      { href: active(one), description: 'y' },
      { href: two, description: 'y' },
    ];
    expect((await put(set, { rules })).status).toBe(204);
    expect(await told()).toBe(lost(one));
    expect((await put(set, { rules: [{ href: one }, { href: two }] })).status).toBe(204);
    expect(await told()).toBe('');
    await remove(set);
    expect((await post(`${set}/sec_rules`, rule)).status).toBe(201);
    expect(await told()).toBe(lost(set));
    expect((await put(two, { description: 'z' })).status).toBe(204);
    expect(await told()).toBe(lost(set));
  });
});
