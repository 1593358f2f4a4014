import { describe, expect, test } from 'vitest';
import type { Json } from '../../harness.ts';
import { isLong } from '../../length.ts';
import { hrefOf, startWithHosts } from '../pairing/hosts.ts';
import {
  agent,
  edited,
  type Forms,
  list,
  managed,
  mustLookLike,
  oneManaged,
  oneOfAny,
  unmanaged,
  ven,
} from './recorded-forms.ts';

const changes = { name: 'a name', description: 'a description' };
const created = { name: 'known', interfaces: [{ name: 'eth0', address: '192.168.1.1' }] };

/** A server with the object of a row. */
async function start() {
  const server = await startWithHosts();
  const paired = await server.activate();
  const { href } = (await server.post('/orgs/1/workloads', created)).body as { href: string };
  const inList = async (of: string, kind = 'workloads', query = '') =>
    (await server.get<Json[]>(`/orgs/1/${kind}${query}`)).body.find((one) => one['href'] === of) as Json;
  return { ...server, paired: hrefOf(paired, 'workload'), made: href, ofPaired: paired, inList };
}

describe('a workload looks as recorded', () => {
  test.each<['paired' | 'made', string, Json | undefined, Forms, Forms]>([
    ['paired', 'untouched', undefined, managed, oneManaged],
    ['paired', 'edited', changes, { ...managed, ...edited }, oneManaged],
    ['made', 'untouched', undefined, unmanaged, oneOfAny],
    ['made', 'edited', changes, { ...unmanaged, ...edited }, oneOfAny],
  ])('%s, %s: in lists and alone', async (which, _how, change, both, one) => {
    const server = await start();
    const href = server[which];
    if (change) expect((await server.put(href, change)).status).toBe(204);
    mustLookLike(await server.inList(href), { ...both, ...list });
    mustLookLike((await server.get(href)).body, { ...both, ...one });
  });

  test('when it was created, and in each answer after a change', async () => {
    const { post, put, get, delete: remove } = await start();
    const reply = await post('/orgs/1/workloads', created);
    mustLookLike(reply.body, { ...unmanaged, ...oneOfAny });
    const href = reply.body['href'] as string;
    await put(href, { interfaces: [] });
    expect((await get(href)).body['interfaces']).toEqual([]);
    await remove(href);
    expect((await get(href)).body['deleted_at']).toMatch(/\.\d{6}Z$/);
  });

  test('with the network that a client names', async () => {
    const { get, post } = await start();
    const network = { href: '/orgs/1/networks/1' };
    const named = [{ name: 'eth0', address: '10.1.1.1', network }];
    const { href } = (await post('/orgs/1/workloads', { name: 'a', interfaces: named })).body;
    const shown = { network, network_detection_mode: 'manual' };
    expect((await get(href as string)).body['interfaces']).toMatchObject([shown]);
  });

  test.each([
    [
      'a UUID that it is known by',
      { identity: '3D47D2D3-5145-5934-A5A7-432703B62F46' },
      /^3D47D2D3-5145-5934-A5A7-432703B62F46$/,
    ],
    ['one of its own', {}, /^[0-9a-f-]{36}$/],
  ])('with the machine of its agent: %s', async (_what, told, uid) => {
    const { activate, get } = await start();
    const paired = await activate({ hostname: 'a', ...told });
    const [workload, ven] = [hrefOf(paired, 'workload'), hrefOf(paired, 'ven')];
    const shown = (await get(ven)).body['uid'] as string;
    expect(shown).toMatch(uid);
    expect(workload).not.toContain(shown);
    expect((await get(workload)).body).toMatchObject({ agent: { status: { uid: shown } } });
    expect((await get(hrefOf(paired, 'agent'))).body['uid']).toBe(shown);
    await activate({ hostname: 'a', ...told });
    expect((await get(ven)).body['uid']).toBe(shown);
  });
});

test('a VEN looks as recorded, in lists and alone', async () => {
  const { get, inList, ofPaired } = await start();
  const href = hrefOf(ofPaired, 'ven');
  mustLookLike(await inList(href, 'vens'), ven);
  mustLookLike((await get(href)).body, ven);
});

test('an agent looks as recorded', async () => {
  const { get, ofPaired } = await start();
  mustLookLike((await get(hrefOf(ofPaired, 'agent'))).body, agent);
});

describe('every list of workloads is as short', () => {
  test.each(['?managed=true', '?max_results=7', '?include_deleted=true', '?hostname=host'])('%s', async (query) => {
    const { inList, paired } = await start();
    expect(await inList(paired, 'workloads', query)).toEqual(await inList(paired));
  });

  test('an asynchronous one', async () => {
    const { get, inList, paired } = await start();
    const asked = await get('/orgs/1/workloads', { headers: { Prefer: 'respond-async' } });
    const job = asked.headers.get('location') as string;
    const { result } = (await poll(get, job)) as { result: { href: string } };
    const found = (await get<Json[]>(result.href)).body;
    expect(found.find((one) => one['href'] === paired)).toEqual(await inList(paired));
  });

  test('one of deleted workloads', async () => {
    const { delete: remove, inList, made } = await start();
    await remove(made);
    const gone = await inList(made, 'workloads', '?include_deleted=true');
    expect(gone).toMatchObject({ deleted: true, services: {} });
    expect(gone).not.toHaveProperty('deleted_at');
  });

  test.runIf(isLong)('one that is long', async () => {
    const { get, post, inList } = await start();
    const description = 'x'.repeat(200_000);
    const items = Array.from({ length: 12 }, (_, number) => ({ ...created, name: `long-${number}`, description }));
    for (const item of items) expect((await post('/orgs/1/workloads', item)).status).toBe(201);
    for (const one of (await get<Json[]>('/orgs/1/workloads?name=long')).body) {
      mustLookLike(await inList(one['href'] as string), { ...unmanaged, ...list, description: 'text' });
    }
  });
});

async function poll(get: Awaited<ReturnType<typeof start>>['get'], job: string): Promise<Json> {
  for (;;) {
    const { body } = await get(job);
    if (body['status'] === 'done') return body;
  }
}
