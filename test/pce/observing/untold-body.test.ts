import { describe, expect, test } from 'vitest';
import { clientOf, server } from '../../control/servers.ts';

/** A server, and what its log tells besides the request. */
async function listening() {
  const lines: (string | undefined)[] = [];
  const pce = await server({ log: ({ why }) => void lines.push(why) });
  return { pce, lines, ...clientOf(pce) };
}

const draft = '/orgs/1/sec_policy/draft';
const rule = {
  ...{ enabled: true, providers: [{ actors: 'ams' }], consumers: [{ actors: 'ams' }] },
  resolve_labels_as: { providers: ['workloads'], consumers: ['workloads'] },
};
const web = { name: 'web', service_ports: [{ port: 80, proto: 6 }] };

/** A rule about a service, which exists, with more beside its href. */
async function ruleWith(request: Awaited<ReturnType<typeof listening>>['request'], more: object) {
  const service = JSON.parse((await request('POST', `${draft}/services`, web)).text);
  const ruleSet = JSON.parse((await request('POST', `${draft}/rule_sets`, { name: 'r', scopes: [[]] })).text);
  const sent = { ...rule, ingress_services: [{ href: service.href, ...more }] };
  return request('POST', `${ruleSet.href}/sec_rules`, sent);
}

describe('journal and log tell of names that a schema leaves open and does not know', () => {
  test.each([
    [
      `${draft}/ip_lists`,
      { name: 'a', ip_ranges: [{ from_ip: '10.0.0.0/8', exclude: true }] },
      { 'ip_ranges[].exclude': 'exclusion' },
      'ip_ranges[].exclude; did you mean exclusion?; ip_ranges[] takes description, from_ip, to_ip, exclusion',
    ],
    [
      `${draft}/ip_lists`,
      { name: 'a', ip_ranges: [{ from_ip: '10.0.0.1', to: '10.0.0.9' }] },
      { 'ip_ranges[].to': 'to_ip' },
      'ip_ranges[].to; did you mean to_ip?',
    ],
    [
      `${draft}/virtual_services`,
      { name: 'a', apply_to: 'host_only', service_ports: [{ port: 80, proto: 6, toport: 90 }] },
      { 'service_ports[].toport': 'to_port' },
      'service_ports[].toport; did you mean to_port?',
    ],
    [
      '/orgs/1/auth_security_principals',
      { name: 'a', type: 'user', displayname: 'A' },
      { displayname: 'display_name' },
      'displayname; did you mean display_name?; the body takes name, display_name, type, access_restriction',
    ],
    [
      '/orgs/1/sec_policy/impact',
      { change_subsets: {} },
      { change_subsets: 'change_subset' },
      'change_subsets; did you',
    ],
    [
      `${draft}/services`,
      { ...web, risk_details: { ransomwre: {} } },
      { 'risk_details.ransomwre': 'ransomware' },
      'risk_details.ransomwre; did you mean ransomware?',
    ],
  ])('%s %j', async (path, body, meant, says) => {
    const { pce, lines, request } = await listening();
    expect((await request('POST', path, body)).status).toBe(201);
    const hint = expect.stringContaining(`ignored: ${says}`);
    const [entry] = await pce.journal.find({ ignored: true });
    expect(entry).toMatchObject({ ignored: Object.keys(meant), meant, explanation: { hint } });
    expect(lines).toEqual([hint]);
  });

  test('also of one that another form of the object has', async () => {
    const { pce, request } = await listening();
    expect((await ruleWith(request, { port: 80 })).status).toBe(201);
    const [entry] = await pce.journal.find({ ignored: true });
    expect(entry).toMatchObject({ ignored: ['ingress_services[].port'] });
  });

  test('but not of what a GET shows of an object that is referred to', async () => {
    const { pce, request } = await listening();
    expect((await ruleWith(request, { name: 'web', created_at: 'x', service_ports: [] })).status).toBe(201);
    expect(await pce.journal.count({ ignored: true })).toBe(0);
  });

  test('without names that may be secrets', async () => {
    const { pce, lines, request } = await listening();
    const ranges = [
      { from_ip: '10.0.0.1', s3cret: 1 },
      { from_ip: '10.0.0.2', hunter2: 1, s3cret: 2 },
    ];
    await request('POST', `${draft}/ip_lists`, { name: 'a', ip_ranges: ranges });
    const [entry] = await pce.journal.find({ ignored: true });
    expect(entry).toMatchObject({ ignored: ['ip_ranges[].…', 'ip_ranges[].…'], meant: {} });
    expect(lines).toEqual([expect.stringContaining('ignored: ip_ranges[].… (2 names); ip_ranges[] takes description')]);
  });

  test('up to sixteen of them', async () => {
    const { pce, request } = await listening();
    const ranges = Array.from({ length: 30 }, (_, i) => ({ from_ip: '10.0.0.1', [`x${i}`]: 1 }));
    await request('POST', `${draft}/ip_lists`, { name: 'a', ip_ranges: ranges });
    const [entry] = await pce.journal.find();
    expect(entry?.ignored).toHaveLength(16);
    expect(entry?.explanation?.hint).toContain('these are the first 16');
  });

  test('and of none where the call is refused', async () => {
    const { pce, request } = await listening();
    const body = { name: 'a', ip_ranges: [{ from_ip: 'nowhere', exclude: true }] };
    expect((await request('POST', `${draft}/ip_lists`, body)).status).toBe(406);
    expect(await pce.journal.count({ ignored: true })).toBe(0);
  });

  test('in items of a bulk call as in a call on one', async () => {
    const { pce, request } = await listening();
    const interfaces = [{ name: 'e', address: '10.0.0.1', network: { href: '/orgs/1/networks/1', nmae: 'x' } }];
    const made = await request('PUT', '/orgs/1/workloads/bulk_create', [{ name: 'w', hostname: 'w', interfaces }]);
    const [{ href }] = JSON.parse(made.text);
    await request('PUT', '/orgs/1/workloads/bulk_update', [{ href, interfaces }]);
    const entries = await pce.journal.find({ ignored: true });
    expect(entries.map(({ ignored }) => ignored)).toEqual([['interfaces[].network.…'], ['interfaces[].network.…']]);
  });
});

describe('they tell of a name that was sent twice, of which the last counts', () => {
  test.each([
    ['POST', '/orgs/1/labels', '{"key":"app","value":"A","value":"B"}', 'value was sent more than once'],
    [
      'POST',
      '/orgs/1/labels',
      '{"key":"app","val\\u0075e":"{\\"a\\":1}","value":"B"}',
      'value was sent more than once',
    ],
    ['GET', '/orgs/1/labels?key=role&key=app', undefined, 'key was sent more than once'],
    [
      'POST',
      '/orgs/1/auth_security_principals',
      '{"name":"a","type":"user","s3cret":1,"s3cret":2}',
      '… was sent more than once',
    ],
  ])('%s %s %s', async (method, path, body, says) => {
    const { pce, lines, authorization } = await listening();
    const headers = { authorization, 'Content-Type': 'application/json' };
    const sent = { method, headers, ...(body !== undefined && { body }) };
    expect((await fetch(`${pce.url}/api/v2${path}`, sent)).ok).toBe(true);
    const hint = expect.stringContaining(`${says}: the last one counts`);
    expect(await pce.journal.find()).toMatchObject([{ explanation: { hint } }]);
    expect(lines).toEqual([hint]);
  });

  test('and not of one that two objects have', async () => {
    const { pce, request } = await listening();
    const ip_ranges = [{ from_ip: '10.0.0.1', description: 'a:{b"' }, { from_ip: '10.0.0.2' }];
    await request('POST', `${draft}/ip_lists`, { name: 'a', ip_ranges });
    expect((await pce.journal.find())[0]?.explanation).toBe(null);
  });
});
