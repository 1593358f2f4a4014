import { expect, test } from 'vitest';
import { type Json, startTestPce, type TestPce, tokensOf } from '../../harness.ts';

const policy = '/orgs/1/sec_policy';
const draft = `${policy}/draft`;
const made = async (pce: TestPce, path: string, body: unknown) =>
  ((await pce.post(path, body)).body['href'] as string) ?? '';

/** A server with a label, a host that has it, and a rule from the IP list Any to it. */
async function startWithRule() {
  const pce = await startTestPce();
  const app = await made(pce, '/orgs/1/labels', { key: 'app', value: 'shop' });
  const host = await made(pce, '/orgs/1/workloads', { name: 'host', labels: [{ href: app }] });
  const sides = {
    providers: [{ label: { href: app } }],
    consumers: [{ ip_list: { href: `${draft}/ip_lists/1` } }],
    ingress_services: [{ port: 80, proto: 6 }],
  };
  const set = await made(pce, `${draft}/rule_sets`, { name: 'set', scopes: [] });
  const resolve_labels_as = { providers: ['workloads'], consumers: ['workloads'] };
  const rule = await made(pce, `${set}/sec_rules`, { ...sides, enabled: true, resolve_labels_as });
  const deny = await made(pce, `${set}/deny_rules`, sides);
  const source = { ip_list: { href: `${policy}/active/ip_lists/1` } };
  const services = [
    { protocol: 6, port: 80 },
    { protocol: 6, port: 81 },
  ];
  const cover = (entries: Json[], query = '', version = 'draft') =>
    pce.post(`${policy}/${version}/rule_coverage${query}`, entries);
  return { ...pce, app, host, rule, deny, source, services, cover };
}

test('each service of each entry has the keys of the rules that cover it', async () => {
  const pce = await startWithRule();
  const { source, services } = pce;
  const to = (destination: Json) => ({ source, destination, services });
  const { status, body } = await pce.cover([
    to({ labels: [{ href: pce.app }] }),
    to({ actors: 'ams' }),
    to({ workload: { href: pce.host } }),
    { ...to({ actors: 'all' }), services: [] },
  ]);
  expect(status).toBe(201);
  expect(body).toEqual({ edges: [[['0'], []], [[], []], [['0'], []], []], rules: { 0: pce.rule } });
});

test('deny rules have edges of their own where they are asked for', async () => {
  const pce = await startWithRule();
  const entry = {
    source: pce.source,
    destination: { labels: [{ href: pce.app }] },
    services: [{ protocol: 6, port: 80 }],
  };
  const { body } = await pce.cover([entry], '?include_deny_rules=true');
  expect(body).toEqual({
    edges: [[['0']]],
    rules: { 0: pce.rule },
    deny_edges: [[['0']]],
    deny_rules: { 0: pce.deny },
    override_deny_edges: [[[]]],
    override_deny_rules: {},
  });
});

test('the version of the path counts', async () => {
  const pce = await startWithRule();
  const entry = {
    source: pce.source,
    destination: { labels: [{ href: pce.app }] },
    services: [{ protocol: 6, port: 80 }],
  };
  expect((await pce.cover([entry], '', 'active')).body).toEqual({ edges: [[[]]], rules: {} });
  await pce.post(policy, {});
  const { body } = await pce.cover([entry], '', '2');
  expect(body).toEqual({ edges: [[['0']]], rules: { 0: pce.rule.replace('draft', '2') } });
});

test('a side names one sort of actor, and a workload that there is', async () => {
  const pce = await startWithRule();
  const { source, services } = pce;
  expect(tokensOf(await pce.cover([{ source, destination: {}, services }]))).toEqual(['input_validation_error']);
  const gone = { workload: { href: '/orgs/1/workloads/none' } };
  expect(tokensOf(await pce.cover([{ source, destination: gone, services }]))).toEqual(['invalid_uri']);
});

test('a service without ports covers nothing, written out or by its href, and is not that of the provider', async () => {
  const pce = await startTestPce();
  const host = await made(pce, '/orgs/1/workloads', { name: 'host' });
  const ports = [{ proto: 6, port: 443 }];
  const virtual = await made(pce, `${draft}/virtual_services`, { name: 'v', service_ports: ports });
  await pce.post(policy, { update_description: 'x' });
  const bound = { virtual_service: { href: virtual.replace('draft', 'active') }, workload: { href: host } };
  expect((await pce.post('/orgs/1/service_bindings', [bound])).status).toBe(201);
  const set = await made(pce, `${draft}/rule_sets`, { name: 'set', scopes: [[]] });
  const covered = async (ingress_services: Json[]) => {
    const sides = { providers: [{ virtual_service: { href: virtual } }], consumers: [{ actors: 'ams' }] };
    const resolve_labels_as = { providers: ['virtual_services'], consumers: ['workloads'] };
    const rule = await made(pce, `${set}/sec_rules`, { enabled: true, ...sides, ingress_services, resolve_labels_as });
    expect(rule).toContain('/sec_rules/');
    const ends = { source: { workload: { href: host } }, destination: { workload: { href: host } } };
    const entry = { ...ends, services: [{ protocol: 6, port: 443 }] };
    const { body } = await pce.post(`${draft}/rule_coverage`, [entry]);
    await pce.delete(rule);
    return (body['edges'] as string[][][])[0]?.[0]?.length;
  };
  const named = await made(pce, `${draft}/services`, { name: 'none' });
  expect(await covered([{ name: 'n', external_data_set: 'a', external_data_reference: 'b' }])).toBe(0);
  expect(await covered([{ href: named }])).toBe(0);
  expect(await covered([])).toBe(1);
});
