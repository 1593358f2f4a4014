import { describe, expect, test } from 'vitest';
import { type Json, startTestPce, type TestPce, tokensOf } from '../../harness.ts';
import { hrefOf, startWithHosts } from '../pairing/hosts.ts';

const create = async ({ post }: TestPce, body: Json) =>
  (await post('/orgs/1/workloads', body)).body as Json & { href: string };

describe('the interfaces of a workload', () => {
  const eth0 = { name: 'eth0', link_state: 'up', address: '10.0.0.1', cidr_block: 24, friendly_name: 'front' };

  test('are added, read and taken away by name', async () => {
    const pce = await startTestPce();
    const { href } = await create(pce, { name: 'a' });
    const { interfaces } = await create(pce, { name: 'b', interfaces: [{ name: 'lo', address: '127.0.0.1' }] });
    expect(interfaces).toMatchObject([{ loopback: true, network: null, network_detection_mode: null }]);
    const added = await pce.post(`${href}/interfaces`, eth0);
    const whole = {
      ...eth0,
      href: `${href}/interfaces/eth0`,
      loopback: false,
      network: { href: expect.any(String), name: 'Corporate' },
      network_detection_mode: 'single_private_brn',
      default_gateway_address: null,
      public_ip: null,
    };
    expect([added.status, added.body]).toEqual([201, whole]);
    const second = await pce.post(`${href}/interfaces`, { name: 'a/b c', link_state: 'down', address: '::1' });
    expect(second.body).toMatchObject({ href: `${href}/interfaces/a%2Fb%20c`, loopback: true });
    expect((await pce.get<Json[]>(`${href}/interfaces`)).body).toEqual([whole, second.body]);
    expect((await pce.get(`${href}/interfaces/eth0`)).body).toEqual(whole);
    expect((await pce.get(second.body['href'] as string)).body).toEqual(second.body);
    expect((await pce.delete(`${href}/interfaces/eth0`)).status).toBe(204);
    expect((await pce.get(`${href}/interfaces/eth0`)).status).toBe(404);
    expect((await pce.delete(`${href}/interfaces/eth0`)).status).toBe(404);
    const { href: _, ...plain } = second.body;
    expect((await pce.get(href)).body['interfaces']).toEqual([plain]);
    const types = (await pce.get<Json[]>('/orgs/1/events?max_results=3')).body.map(({ event_type }) => event_type);
    expect(types).toEqual(['delete', 'create', 'create'].map((verb) => `workload_interface.${verb}`));
  });

  test.each(['\ud800', 'a\udfff', '%', '/', '😀'])(
    'are found by the href they have, whatever the name: %j',
    async (name) => {
      const pce = await startTestPce();
      const { href } = await create(pce, { name: 'a', interfaces: [{ ...eth0, name }] });
      const [one = {}] = (await pce.get<Json[]>(`${href}/interfaces`)).body;
      expect(one).toMatchObject({ name });
      expect((await pce.get(one['href'] as string)).body).toEqual(one);
      expect((await pce.post(`${href}/interfaces`, { ...eth0, name, address: '10.0.0.2' })).status).toBe(201);
    },
  );

  test('are found by a part of their name, in any case', async () => {
    const pce = await startTestPce();
    const named = (name: string) => ({ ...eth0, name });
    const { href } = await create(pce, { name: 'a', interfaces: [eth0, named('Ethernet 1'), named('lo')] });
    const found = async (query: string) => {
      const { body, headers } = await pce.get<Json[]>(`${href}/interfaces?name=${query}`);
      return [body.map(({ name }) => name).join(), headers.get('x-total-count'), headers.get('x-matched-count')];
    };
    expect(await found('ETH')).toEqual(['eth0,Ethernet 1', '3', '2']);
    expect(await found('lo0')).toEqual(['', '3', '0']);
    expect(await found('')).toEqual(['eth0,Ethernet 1,lo', '3', '3']);
  });

  test('hold one address once, and are not those of a workload that is gone', async () => {
    const pce = await startTestPce();
    const { href } = await create(pce, { name: 'a', interfaces: [{ name: 'eth0', address: '10.0.0.1' }] });
    expect(tokensOf(await pce.post(`${href}/interfaces`, eth0))).toEqual(['workload_interface_must_be_unique']);
    expect((await pce.post(`${href}/interfaces`, { ...eth0, address: '10.0.0.2' })).status).toBe(201);
    expect(tokensOf(await pce.post(`${href}/interfaces`, { name: 'x' }))).toEqual(['input_validation_error']);
    expect((await pce.request('PUT', `${href}/interfaces/eth0`, { body: eth0 })).status).toBe(405);
    await pce.delete(href);
    expect(tokensOf(await pce.delete(`${href}/interfaces/eth0`))).toEqual(['workload_already_deleted']);
  });

  test('are those that a VEN reported when a client sends them back: it chose no network', async () => {
    const { activate, get, put } = await startWithHosts();
    const addresses = ['10.1.1.1', 'fe80::1', '203.0.113.9', '127.0.0.1'];
    const told = addresses.map((address) => ({ name: 'eth0', address, link_state: 'up', cidr_block: 8 }));
    const href = hrefOf(await activate({ interfaces: told }), 'workload');
    const interfaces = async () => (await get(href)).body['interfaces'] as Json[];
    const shown = await interfaces();
    const modes = ['single_private_brn', 'link_local', 'manual', null];
    expect(shown.map((one) => one['network_detection_mode'])).toEqual(modes);
    const sent = told.map((one, at) => ({ ...one, ...(at < 3 && { network: shown[at]?.['network'] }) }));
    expect((await put(href, { interfaces: sent })).status).toBe(204);
    expect(await interfaces()).toEqual(shown);
    const [{ network: shownIn } = {}] = shown as { network?: { href: string } }[];
    await put(href, { interfaces: [{ ...told[0], network: { href: shownIn?.href } }] });
    expect(await interfaces()).toEqual([shown[0]]);
    const network = { href: '/orgs/1/networks/1' };
    await put(href, { interfaces: [{ ...told[0], network }] });
    expect(await interfaces()).toEqual([{ ...shown[0], network, network_detection_mode: 'manual' }]);
  });
});
