import { describe, expect, test } from 'vitest';
import type { MockPce } from '../../src/index.ts';
import { clientOf, server } from './servers.ts';

async function asOwner(pce: MockPce, method: string, path: string, body?: unknown, headers: object = {}) {
  const sent = body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) };
  const init = { method, headers: { 'content-type': 'application/json', ...headers }, ...sent };
  const reply = await fetch(`${pce.url}/_mock/v1/orgs/1/pce${path}`, init);
  return { status: reply.status, headers: reply.headers, text: await reply.text() };
}

/** Headers that differ from request to request, or follow from the connection. */
const own = ['date', 'x-request-id', 'connection', 'keep-alive'];
const told = (headers: Headers) => [...headers].filter(([name]) => !own.includes(name));

describe('a call of the PCE as the org’s owner', () => {
  test.each([
    ['GET', '/orgs/1/labels?key=role&max_results=2', undefined],
    ['GET', '/orgs/1/sec_policy/draft/ip_lists', undefined],
    ['GET', '/orgs/1/labels/99', undefined],
    ['GET', '/orgs/1/nonsense', undefined],
    ['GET', '/orgs/2/labels', undefined],
    ['GET', '/product_version', undefined],
    ['GET', '/orgs/1/workloads?managed=maybe', undefined],
    ['HEAD', '/orgs/1/labels', undefined],
    ['POST', '/orgs/1/labels', { key: 'role' }],
    ['POST', '/orgs/1/labels', '{"key":'],
    ['PUT', '/orgs/1/labels/1', undefined],
    ['DELETE', '/orgs/1/labels', undefined],
  ])('%s %s is answered as the PCE answers the owner', async (method, path, body) => {
    const pce = await server();
    await pce.orgs.create();
    const { authorization } = clientOf(pce);
    const init = { method, headers: { authorization, 'content-type': 'application/json' } };
    const sent = body === undefined ? init : { ...init, body: typeof body === 'string' ? body : JSON.stringify(body) };
    const reply = await fetch(`${pce.url}/api/v2${path}`, sent);
    const same = await asOwner(pce, method, path, body);
    expect([same.status, same.text]).toEqual([reply.status, await reply.text()]);
    expect(told(same.headers)).toEqual(told(reply.headers));
  });

  test('makes, changes and deletes objects, in the name of the owner', async () => {
    const pce = await server();
    const made = await asOwner(pce, 'POST', '/orgs/1/labels', { key: 'app', value: 'Webshop' });
    const label = JSON.parse(made.text);
    expect([made.status, label]).toEqual([201, await clientOf(pce).get(label.href)]);
    expect(label.created_by.href).toMatch(/^\/users\/\d+$/);
    expect((await asOwner(pce, 'PUT', label.href, { value: 'Shop' })).status).toBe(204);
    expect((await asOwner(pce, 'DELETE', label.href)).status).toBe(204);
    expect((await clientOf(pce).get<{ deleted: boolean }>(label.href)).deleted).toBe(true);
  });

  test('is in no journal, counter and event where it looks; a change is in the journal as the console’s', async () => {
    const pce = await server();
    await pce.orgs.create();
    const events = async () => (await clientOf(pce).get('/orgs/1/events?max_results=1000')).length;
    const before = await events();
    await pce.journal.clear();
    const calls = JSON.stringify(await pce.operations());
    for (const path of ['/orgs/1/labels', '/orgs/2/labels', '/nonsense', '/orgs/1/labels/99', '/orgs/1/labels?a=b'])
      await asOwner(pce, 'GET', path);
    expect([await pce.journal.count(), JSON.stringify(await pce.operations())]).toEqual([0, calls]);
    expect(await events()).toBe(before);
    await pce.journal.clear();
    await asOwner(pce, 'POST', '/orgs/1/labels', { key: 'app', value: 'Webshop' });
    await asOwner(pce, 'POST', '/orgs/1/labels', { key: 'app' });
    await clientOf(pce).get('/orgs/1/labels');
    expect((await pce.journal.find()).map(({ via, key, status, org }) => [via, key, status, org])).toEqual([
      ['console', null, 201, 1],
      ['console', null, 406, 1],
      [null, pce.credentials?.key, 200, 1],
    ]);
  });

  test('meets no fault and no rate limit, and uses up neither', async () => {
    const pce = await server();
    await pce.faults.add({ status: 503, first: 1 });
    await pce.settings.set({ rate_limit: 1 });
    for (let n = 0; n < 3; n++) expect((await asOwner(pce, 'GET', '/orgs/1/labels')).status).toBe(200);
    expect((await asOwner(pce, 'POST', '/orgs/1/labels', { key: 'app', value: 'x' })).status).toBe(201);
    const unpair = () => asOwner(pce, 'PUT', '/orgs/1/vens/unpair', { vens: [{ href: '/orgs/1/vens/x' }] });
    for (let n = 0; n < 20; n++) expect((await unpair()).status).not.toBe(429);
    expect(await pce.faults.list()).toMatchObject([{ matched: 0, hits: 0 }]);
  });

  test('waits for what has become due in the org', async () => {
    const pce = await server();
    await pce.fleets.create({ count: 300, starts_after: 10 });
    await pce.clock.advance({ seconds: 11 });
    expect(JSON.parse((await asOwner(pce, 'GET', '/orgs/1/workloads?max_results=1000')).text)).toHaveLength(300);
  });

  test('takes a bulk body of the size that the PCE takes', async () => {
    const pce = await server();
    const workloads = Array.from({ length: 1000 }, (_, n) => ({ hostname: `h${n}`, description: 'x'.repeat(1500) }));
    const reply = await asOwner(pce, 'PUT', '/orgs/1/workloads/bulk_create', workloads);
    expect([reply.status, JSON.parse(reply.text).length]).toEqual([200, 1000]);
  });

  test('reaches no other org than its own', async () => {
    const pce = await server({ scenario: { orgs: [{ id: 1 }, { id: 2 }] } } as never);
    expect((await clientOf(pce).request('GET', '/orgs/2/labels')).status).toBe(200);
    expect((await asOwner(pce, 'GET', '/orgs/2/labels')).status).toBe(403);
  });

  test('is refused from a page of another origin', async () => {
    const pce = await server();
    const reply = await asOwner(pce, 'GET', '/orgs/1/labels', undefined, { origin: 'http://evil.test' });
    expect([reply.status, JSON.parse(reply.text)[0].token]).toEqual([403, 'control_refused']);
  });

  test('is refused with a sentence where the org has no owner, and no org where there is none', async () => {
    const pce = await server();
    const client = clientOf(pce);
    await asOwner(pce, 'GET', '/orgs/1/labels');
    const owners = (await client.get<{ href: string; role: { href: string } }[]>('/orgs/1/permissions')).filter(
      ({ role }) => role.href.endsWith('/owner'),
    );
    for (const { href } of owners) await client.request('DELETE', href);
    const reply = await asOwner(pce, 'GET', '/orgs/1/labels');
    expect([reply.status, JSON.parse(reply.text)]).toEqual([
      409,
      [{ token: 'org_without_owner', message: expect.stringContaining('Org 1 has no owner') }],
    ]);
    await pce.orgs.createKey(1);
    expect((await asOwner(pce, 'GET', '/orgs/1/labels')).status).toBe(200);
    const none = await fetch(`${pce.url}/_mock/v1/orgs/9/pce/orgs/9/labels`);
    expect([none.status, ((await none.json()) as { message: string }[])[0]?.message]).toEqual([
      404,
      'there is no org 9; there is 1',
    ]);
  });

  test.each(['/_mock/v1/orgs/1/%70ce/health', '/_mock/v1/orgs/1/pce', '/_mock/orgs/1/pce/health'])(
    'is not at %s',
    async (path) => {
      const pce = await server();
      expect((await fetch(pce.url + path)).status).toBe(404);
    },
  );
});
