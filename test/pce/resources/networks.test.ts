import { expect, test } from 'vitest';
import { networkOf } from '../../../src/pce/resources/networks.ts';

test.each([
  ['10.0.0.1', 'Corporate', 'single_private_brn'],
  ['172.16.9.26', 'Corporate', 'single_private_brn'],
  ['172.31.255.255', 'Corporate', 'single_private_brn'],
  ['192.168.20.103', 'Corporate', 'single_private_brn'],
  ['fd00::200:a:0:d466', 'Corporate', 'single_private_brn'],
  ['169.254.1.1', 'Corporate', 'link_local'],
  ['fe80::39f6:3e9e:3cab:c31e', 'Corporate', 'link_local'],
  ['fe80::1%eth0', 'Corporate', 'link_local'],
  ['172.32.0.1', 'External', 'manual'],
  ['66.124.202.19', 'External', 'manual'],
  ['2001:db8::1', 'External', 'manual'],
])('%s is in the network %s, found by %s', (address, name, mode) => {
  expect(networkOf(7, address)).toEqual({
    network: { href: expect.stringMatching(/^\/orgs\/7\/networks\/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/), name },
    mode,
  });
});

test('a network has an href of its own for each family of addresses', () => {
  const hrefs = ['10.0.0.1', 'fd00::1', '8.8.8.8', '2001:db8::1'].map((one) => networkOf(1, one).network?.['href']);
  expect(new Set(hrefs).size).toBe(4);
});

test('a text that is no address is in no network', () => {
  expect(networkOf(1, 'nowhere')).toEqual({ network: null, mode: null });
});
