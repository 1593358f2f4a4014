import { describe, expect, test } from 'vitest';
import { type Json, startTestPce, tokensOf } from '../../harness.ts';

const draft = '/orgs/1/sec_policy/draft/ip_lists';
const active = '/orgs/1/sec_policy/active/ip_lists';
const clock = '2026-01-01T00:00:00.000Z';
const names = ({ body }: { body: unknown }) => (body as { name: string }[]).map(({ name }) => name);

describe('an IP list', () => {
  test('is created whole, in the order of answers of live PCEs', async () => {
    const { get, post } = await startTestPce({ clock });
    const created = await post(draft, { name: 'Servers', ip_ranges: [{ from_ip: '10.0.0.1' }] });
    expect(created.status).toBe(201);
    const expected = {
      href: `${draft}/2`,
      created_at: clock,
      updated_at: clock,
      deleted_at: null,
      created_by: { href: '/users/1' },
      updated_by: { href: '/users/1' },
      deleted_by: null,
      update_type: 'create',
      name: 'Servers',
      description: null,
      external_data_set: null,
      external_data_reference: null,
      ip_ranges: [{ from_ip: '10.0.0.1', exclusion: false }],
      fqdns: [],
    };
    expect(created.text).toBe(JSON.stringify(expected));
    expect((await get(expected.href)).text).toBe(created.text);
  });

  test('of every address is there and in force from the start, made by the system', async () => {
    const { get } = await startTestPce();
    const { body } = await get<Json[]>(`${active}?name=Any (0.0.0.0/0 and ::/0)`);
    expect(body).toHaveLength(1);
    expect(body[0]).toMatchObject({
      href: `${active}/1`,
      name: 'Any (0.0.0.0/0 and ::/0)',
      created_by: { href: '/users/0' },
      ip_ranges: [
        { from_ip: '0.0.0.0/0', exclusion: false },
        { from_ip: '::/0', exclusion: false },
      ],
      fqdns: [],
    });
  });

  test.each<[what: string, sent: Json[], kept: Json[]]>([
    ['a subnet of one address is the address', [{ from_ip: '10.0.0.1/32' }], [{ from_ip: '10.0.0.1' }]],
    ['so it is in IPv6', [{ from_ip: '2001:db8::1/128' }], [{ from_ip: '2001:db8::1' }]],
    ['host bits are cut', [{ from_ip: '10.1.0.10/14' }], [{ from_ip: '10.0.0.0/14' }]],
    ['so they are in IPv6', [{ from_ip: '2001:db8::1/32' }], [{ from_ip: '2001:db8::/32' }]],
    ['a subnet without host bits stays as it is', [{ from_ip: '2001:db8:0::/48' }], [{ from_ip: '2001:db8:0::/48' }]],
    ['equal ranges are one', [{ from_ip: '10.0.0.1' }, { from_ip: '10.0.0.1/32' }], [{ from_ip: '10.0.0.1' }]],
    ['an empty to_ip stays', [{ from_ip: '10.0.0.1', to_ip: '' }], [{ from_ip: '10.0.0.1', to_ip: '' }]],
    [
      'the order stays',
      [{ from_ip: '10.0.0.2' }, { from_ip: '10.0.0.1' }],
      [{ from_ip: '10.0.0.2' }, { from_ip: '10.0.0.1' }],
    ],
  ])('is written down as a PCE does: %s', async (_what, sent, kept) => {
    const { post } = await startTestPce();
    const { body } = await post(draft, { name: 'n', ip_ranges: sent });
    expect(body['ip_ranges']).toEqual(kept.map((range) => ({ ...range, exclusion: false })));
  });

  test('keeps ranges that differ in description or exclusion', async () => {
    const { post } = await startTestPce();
    const ip_ranges = [
      { description: '', from_ip: '10.0.0.0/14', to_ip: '', exclusion: false },
      { description: 'x', from_ip: '10.0.0.0/14', to_ip: '', exclusion: false },
      { description: '', from_ip: '10.0.0.0/14', to_ip: '', exclusion: true },
    ];
    expect((await post(draft, { name: 'n', ip_ranges })).body['ip_ranges']).toEqual(ip_ranges);
  });

  test.each<[what: string, range: Json]>([
    ['no address', { from_ip: 'web-1' }],
    ['three numbers', { from_ip: '10.0.1' }],
    ['a number above 255', { from_ip: '10.0.0.256' }],
    ['a prefix that is too long', { from_ip: '10.0.0.0/33' }],
    ['an end before the beginning', { from_ip: '10.0.0.9', to_ip: '10.0.0.8' }],
    ['an end of another family', { from_ip: '10.0.0.9', to_ip: '::1' }],
    ['an end beside a subnet', { from_ip: '10.0.0.0/8', to_ip: '10.0.0.9' }],
  ])('is refused with %s', async (_what, range) => {
    const { post, put } = await startTestPce();
    expect(tokensOf(await post(draft, { name: 'n', ip_ranges: [range] }))).toEqual(['invalid_ip_address']);
    expect(tokensOf(await put(`${draft}/1`, { ip_ranges: [range] }))).toEqual(['invalid_ip_address']);
  });

  test('has a name of its own', async () => {
    const { post } = await startTestPce();
    await post(draft, { name: 'n' });
    const again = await post(draft, { name: 'n' });
    expect([again.status, again.body]).toEqual([
      406,
      [{ token: 'ip_list_name_not_unique', message: 'IP List name must be unique' }],
    ]);
  });

  test.each<[query: string, found: string[]]>([
    ['name=SER', ['Servers']],
    ['fqdn=internal.labs.io', ['Servers']],
    ['ip_address=10.2.3.4', ['Any (0.0.0.0/0 and ::/0)', 'Servers']],
    ['ip_address=10.9.0.5', ['Any (0.0.0.0/0 and ::/0)', 'Servers']],
    ['ip_address=10.9.0.7', ['Any (0.0.0.0/0 and ::/0)']],
    ['ip_address=10.2.0.1', ['Any (0.0.0.0/0 and ::/0)']],
    ['ip_address=nonsense', []],
    ['name=servers&fqdn=nowhere', []],
    ['external_data_set=own', ['Servers']],
    ['has_attribute=true', []],
    ['has_attribute=false', ['Any (0.0.0.0/0 and ::/0)', 'Servers']],
    ['ip_list=192.168.123.255&name=Servers', ['Servers']],
  ])('is found by ?%s', async (query, found) => {
    const { get, post } = await startTestPce();
    await post(draft, {
      name: 'Servers',
      external_data_set: 'own',
      ip_ranges: [
        { from_ip: '10.2.0.0/16' },
        { from_ip: '10.9.0.1', to_ip: '10.9.0.6' },
        { from_ip: '10.2.0.1', exclusion: true },
      ],
      fqdns: [{ fqdn: '*.internal.labs.io' }],
    });
    expect(names(await get(`${draft}?${query}`))).toEqual(found);
  });
});
