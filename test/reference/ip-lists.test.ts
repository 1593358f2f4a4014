import { expect } from 'vitest';
import type { Json } from '../harness.ts';
import { activeOf, boundary, denial, draftOf, expectRefused, hold, orderOf, rule, type World } from './world.ts';

const lists = draftOf('ip_lists');
const made = (world: World, body: Json = {}) => world.make(lists, { name: 'list', ...body });
const rangesAfter = async (world: World, ip_ranges: Json[]) =>
  (await world.read(await made(world, { ip_ranges })))['ip_ranges'] as Json[];
const addressAfter = async (world: World, from_ip: string) => (await rangesAfter(world, [{ from_ip }]))[0]?.['from_ip'];

hold('3.2 ip_lists', {
  'a name is given once, by a POST': async (world) => {
    await made(world);
    const reply = await world.post(lists, { name: 'list' });
    expectRefused(reply, 'ip_list_name_not_unique', 'IP List name must be unique');
  },
  'a name is given once, by a PUT': async (world) => {
    await made(world);
    const other = await made(world, { name: 'other' });
    expectRefused(await world.put(other, { name: 'list' }), 'ip_list_name_not_unique');
  },
  'its own name may be sent again': async (world) => {
    const href = await made(world);
    expect((await world.put(href, { name: 'list' })).status).toBe(204);
  },
  'a wrong address is refused': async (world) => {
    const reply = await world.post(lists, { name: 'x', ip_ranges: [{ from_ip: '10.0.0.300' }] });
    expectRefused(reply, 'invalid_ip_address', 'Invalid IP address specified');
  },
  'a range needs from_ip': async (world) => {
    expectRefused(await world.post(lists, { name: 'x', ip_ranges: [{ to_ip: '10.0.0.1' }] }), 'input_validation_error');
  },
  'exclusion is false where it is not sent': async (world) => {
    expect(await rangesAfter(world, [{ from_ip: '10.0.0.0/8' }])).toMatchObject([{ exclusion: false }]);
  },
  'a list without ranges and names has two empty lists': async (world) => {
    expect(await world.read(await made(world))).toMatchObject({ ip_ranges: [], fqdns: [] });
  },
  'the ranges of the Terraform provider are taken': async (world) => {
    const range = { from_ip: '10.0.0.0/8', to_ip: '', description: '', exclusion: false };
    const [read] = await rangesAfter(world, [range]);
    expect(['', null, undefined]).toContain(read?.['to_ip']);
    expect(read).toMatchObject({ from_ip: '10.0.0.0/8', exclusion: false });
  },
  'ranges that differ in description or exclusion are kept, in order': async (world) => {
    const ranges = [
      { from_ip: '10.1.0.0', description: '', exclusion: false },
      { from_ip: '2001:4860:4860::8844', description: '', exclusion: false },
      { from_ip: '10.0.0.0/14', description: 'a', exclusion: false },
      { from_ip: '10.0.0.0/14', description: 'b', exclusion: false },
      { from_ip: '10.0.0.0/14', description: 'b', exclusion: true },
    ];
    expect(await rangesAfter(world, ranges)).toMatchObject(ranges);
  },
  'a /32 becomes the plain address': async (world) => expect(await addressAfter(world, '10.1.0.0/32')).toBe('10.1.0.0'),
  'a /128 becomes the plain address': async (world) => expect(await addressAfter(world, 'fd00::1/128')).toBe('fd00::1'),
  'host bits are cut': async (world) => expect(await addressAfter(world, '10.1.0.10/14')).toBe('10.0.0.0/14'),
  'what is canonical stays as it is': async (world) =>
    expect(await addressAfter(world, '10.0.0.0/14')).toBe('10.0.0.0/14'),
  'ranges that are the same become one': async (world) => {
    const range = { from_ip: '10.0.0.0/14', description: 'a', exclusion: false };
    expect(await rangesAfter(world, [range, range])).toHaveLength(1);
  },
  'a range from one address to another is kept': async (world) => {
    const range = { from_ip: '10.0.0.1', to_ip: '10.0.0.9' };
    expect(await rangesAfter(world, [range])).toMatchObject([range]);
  },
  'a range that ends before it begins is refused': async (world) => {
    const ip_ranges = [{ from_ip: '10.0.0.9', to_ip: '10.0.0.1' }];
    expect((await world.post(lists, { name: 'x', ip_ranges })).status).toBe(406);
  },
  'an item of fqdns is closed': async (world) => {
    expectRefused(await world.post(lists, { name: 'x', fqdns: [{ fqdn: 'a.b', ttl: 1 }] }), 'input_validation_error');
  },
  'a PUT of no fqdns leaves an empty list': async (world) => {
    const href = await made(world, { fqdns: [{ fqdn: '*.illumio.com' }] });
    await world.put(href, { fqdns: [] });
    expect(await world.read(href)).toMatchObject({ fqdns: [] });
  },
  'a PUT of no ranges clears them': async (world) => {
    const href = await made(world, { ip_ranges: [{ from_ip: '10.0.0.1' }] });
    await world.put(href, { ip_ranges: [] });
    expect(await world.read(href)).toMatchObject({ ip_ranges: [] });
  },
  'a PUT of one property leaves the ranges': async (world) => {
    const href = await made(world, { ip_ranges: [{ from_ip: '10.0.0.1' }] });
    await world.put(href, { description: 'new' });
    expect(await world.read(href)).toMatchObject({ ip_ranges: [{ from_ip: '10.0.0.1' }] });
  },
  'keys come in the order of a live PCE': async (world) => {
    const order = [
      ...['href', 'created_at', 'updated_at', 'deleted_at', 'created_by', 'updated_by', 'deleted_by', 'update_type'],
      ...['name', 'description', 'ip_ranges', 'fqdns'],
    ];
    expect(orderOf(await world.read(await made(world)), order)).toEqual(order);
  },
  'keys of an FQDN come in the order of a live PCE, after a POST and a PUT': async (world) => {
    const fqdns = [{ description: 'd', fqdn: '*.illumio.com' }, { fqdn: 'a.b' }];
    const shown = JSON.stringify([{ fqdn: '*.illumio.com', description: 'd' }, { fqdn: 'a.b' }]);
    const href = await made(world, { fqdns });
    expect(JSON.stringify((await world.read(href))['fqdns'])).toBe(shown);
    await world.put(href, { fqdns: [] });
    await world.put(href, { fqdns });
    expect(JSON.stringify((await world.read(href))['fqdns'])).toBe(shown);
  },
  'keys of a range come in the order of a live PCE': async (world) => {
    const [range] = await rangesAfter(world, [
      { exclusion: true, to_ip: '10.0.0.9', from_ip: '10.0.0.1', description: 'd' },
    ]);
    expect(Object.keys(range as Json)).toEqual(['description', 'from_ip', 'to_ip', 'exclusion']);
  },
  'name finds a part in any case': async (world) => {
    await made(world, { name: 'Corporate NETS' });
    expect(await world.names(`${lists}?name=nets`)).toEqual(['Corporate NETS']);
  },
  'fqdn finds a part': async (world) => {
    await made(world, { fqdns: [{ fqdn: '*.internal.labs.io' }] });
    expect(await world.names(`${lists}?fqdn=internal.labs.io`)).toEqual(['list']);
  },
  'a parameter that is not known is passed over': async (world) => {
    await made(world);
    expect(await world.names(`${lists}?name=list&ip_list=192.168.123.255`)).toEqual(['list']);
  },
  'ip_address finds the lists that have it': async (world) => {
    await made(world, { ip_ranges: [{ from_ip: '10.0.0.0/8' }] });
    await made(world, { name: 'other', ip_ranges: [{ from_ip: '192.168.0.0/16' }] });
    const names = await world.names(`${lists}?ip_address=10.1.2.3`);
    expect(names).toContain('list');
    expect(names).not.toContain('other');
  },
  'Any is found in active by its exact name': async (world) => {
    const query = `name=${encodeURIComponent('Any (0.0.0.0/0 and ::/0)')}`;
    expect(await world.names(`${activeOf('ip_lists')}?${query}`)).toEqual(['Any (0.0.0.0/0 and ::/0)']);
  },
  'Any is found by 0.0.0.0, and the system made it': async (world) => {
    expect(await world.list(`${draftOf('ip_lists')}?name=0.0.0.0&max_results=10`)).toMatchObject([
      { created_by: { href: '/users/0' } },
    ]);
  },
  'a list that a rule names is not deleted': async (world) => {
    const href = await made(world);
    const set = await world.make(draftOf('rule_sets'), { name: 's', scopes: [[]] });
    await world.make(`${set}/sec_rules`, rule({ consumers: [{ ip_list: { href } }] }));
    expectRefused(await world.delete(href), 'ip_list_referenced');
  },
  'a list that a deny rule names is not deleted': async (world) => {
    const href = await made(world);
    const set = await world.make(draftOf('rule_sets'), { name: 's', scopes: [[]] });
    await world.make(
      `${set}/deny_rules`,
      denial({ providers: [{ ip_list: { href } }], consumers: [{ actors: 'ams' }] }),
    );
    expectRefused(await world.delete(href), 'ip_list_referenced');
  },
  'a list that a boundary names is not deleted': async (world) => {
    const href = await made(world);
    await world.make(draftOf('enforcement_boundaries'), boundary({ consumers: [{ ip_list: { href } }] }));
    expectRefused(await world.delete(href), 'ip_list_referenced');
  },
});
