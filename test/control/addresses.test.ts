import { hostname } from 'node:os';
import { expect, test } from 'vitest';
import { addressesOf } from '../../src/control/addresses.ts';
import { control, server } from './servers.ts';

const at = (address: string, internal = false) => ({ address, internal }) as never;
const interfaces = {
  lo: [at('127.0.0.1', true), at('::1', true)],
  eth0: [at('10.0.0.5'), at('fe80::1'), at('2001:db8::5')],
};
const config = { host: '0.0.0.0', fqdn: 'pce.example', hostnames: ['Lab.example'] };

test('a server that listens on all addresses has those of the machine, and local ones last', () => {
  const found = addressesOf(config, interfaces);
  expect(found.slice(0, 3)).toEqual(['lab.example', '10.0.0.5', '2001:db8::5']);
  expect(found.slice(-3)).toEqual(['localhost', '127.0.0.1', '::1']);
  expect([...found].sort()).toEqual([...new Set([...found, 'pce.example', hostname().toLowerCase()])].sort());
});

test('one that listens on an address has no other of the machine', () => {
  expect(addressesOf({ ...config, host: '10.0.0.5' }, interfaces)).not.toContain('2001:db8::5');
  expect(addressesOf({ ...config, host: '127.0.0.1' }, interfaces)).not.toContain('10.0.0.5');
});

test('one that listens on the loopback alone has no name that other machines know, unless it is given one', () => {
  const local = ['localhost', '127.0.0.1', '::1'];
  expect(addressesOf({ ...config, host: '127.0.0.1' }, interfaces)).toEqual(['lab.example', ...local]);
  expect(addressesOf({ ...config, host: 'localhost', hostnames: [] }, interfaces)).toEqual(local);
});

test('one-liners are told for any address of info, with the scheme and the port of the call', async () => {
  const pce = await server({ hostnames: ['lab.example'], tls: 'auto' });
  const { addresses } = await pce.info();
  expect(addresses).toContain('lab.example');
  const { port } = new URL(pce.url);
  for (const address of addresses) {
    const { body } = await control(pce, 'GET', `/orgs/1/pairing_profiles/1/one_liners?at=${address.toUpperCase()}`);
    const host = address.includes(':') ? `[${address}]` : address;
    expect(body.linux).toContain(`"http://${host}:${port}/api/`);
    expect(body.windows).toContain(`-management-server ${host}:${port} `);
  }
});

test.each(['elsewhere.example', '', 'lab.example:1', '$(id)', 'lab.example/x'])('at=%s is refused', async (address) => {
  const pce = await server({ hostnames: ['lab.example'] });
  const path = `/orgs/1/pairing_profiles/1/one_liners?at=${encodeURIComponent(address)}`;
  const { status, text } = await control(pce, 'GET', path);
  expect([status, text.includes('GET info lists them')]).toEqual([406, true]);
});
