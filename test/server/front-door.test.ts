import { expect, test } from 'vitest';
import packageJson from '../../package.json' with { type: 'json' };
import { server } from '../control/servers.ts';

const ask = (url: string, accept: string, method = 'GET') => fetch(`${url}/`, { method, headers: { accept } });
const browser = 'text/html,application/xhtml+xml,*/*;q=0.8';

test('whoever comes to / without a credential is told what this is, and where to go on', async () => {
  const pce = await server();
  const reply = await ask(pce.url, '*/*');
  expect([reply.status, reply.headers.get('content-type')]).toEqual([200, 'application/json']);
  const { links, ...told } = (await reply.json()) as { links: Record<string, string> };
  expect(told).toMatchObject({
    name: 'mock-pce',
    version: packageJson.version,
    emulates: 'PCE 26.3.0',
    api: '/api/v2',
  });
  for (const to of Object.values(links)) expect([to, (await fetch(pce.url + to)).status]).toEqual([to, 200]);
});

test('a browser is led to the console', async () => {
  const pce = await server();
  const reply = await fetch(`${pce.url}/`, { headers: { accept: browser }, redirect: 'manual' });
  expect([reply.status, reply.headers.get('location')]).toEqual([302, '_mock/ui/']);
  expect(reply.headers.get('vary')).toBe('Accept');
});

test('without a console a browser gets a page that says that it is no PCE, and may load nothing', async () => {
  const pce = await server({ pceVersion: '26.3.0', console: 'off' });
  const reply = await ask(pce.url, browser);
  expect(reply.headers.get('content-type')).toBe('text/html; charset=utf-8');
  expect(reply.headers.get('content-security-policy')).toMatch(/^default-src 'none';/);
  expect(reply.headers.get('vary')).toBe('Accept');
  const page = await reply.text();
  expect(page).toMatch(/<title>[^<]*emulator[^<]*<\/title>.*EMULATOR.*not a PCE/s);
  expect(page).not.toMatch(/<script|<style|style=/);
  const links = [...page.matchAll(/href="([^"]+)"/g)].map(([, to]) => to);
  expect(links).toContain('/_mock/v1/openapi.json');
});

test.each([
  ['text/html;q=0, */*', 'application/json'],
  ['text/html;q=0.0,application/json', 'application/json'],
  ['text/html; level=1; q=0', 'application/json'],
  ['text/html;q=0.5', 'text/html; charset=utf-8'],
  ['application/xhtml+xml, TEXT/HTML', 'text/html; charset=utf-8'],
  ['application/x-text/html', 'application/json'],
])('whoever takes %s gets %s', async (accept, type) => {
  expect((await ask((await server()).url, accept)).headers.get('content-type')).toBe(type);
});

test.each(['*/*', browser])('HEAD is answered as GET is, without the body, for %s', async (accept) => {
  const pce = await server();
  const [head, get] = [await ask(pce.url, accept, 'HEAD'), await ask(pce.url, accept)];
  const told = ({ status, headers }: Response) => [status, headers.get('content-type'), headers.get('content-length')];
  expect(told(head)).toEqual(told(get));
  expect(await head.text()).toBe('');
});

test('nothing becomes of it, and it tells no secret', async () => {
  const pce = await server({ controlToken: 'a-token-to-keep' });
  const before = (await (await fetch(`${pce.url}/_mock/v1/info`)).text()).replace(/"now":"[^"]*"/, '');
  for (const accept of ['*/*', browser]) {
    const text = await (await ask(pce.url, accept)).text();
    for (const secret of ['a-token-to-keep', pce.credentials?.key, pce.credentials?.secret]) {
      expect(text).not.toContain(secret);
    }
  }
  expect(await pce.journal.find()).toEqual([]);
  expect((await (await fetch(`${pce.url}/_mock/v1/info`)).text()).replace(/"now":"[^"]*"/, '')).toBe(before);
});

test('no other method, and no other path outside of the APIs, has an answer', async () => {
  const pce = await server();
  for (const method of ['POST', 'PUT', 'DELETE']) expect((await ask(pce.url, '*/*', method)).status).toBe(404);
  const reply = await fetch(`${pce.url}/index.html`, { headers: { accept: browser } });
  expect([reply.status, await reply.text()]).toEqual([404, '']);
  expect((await fetch(`${pce.url}/api/v2`)).status).toBe(404);
});

test('where the control API has a port of its own, that is said, and that port has a door of its own', async () => {
  const pce = await server({ controlPort: 0 });
  const { port, origin } = new URL(pce.controlUrl);
  const told = (await (await ask(pce.url, '*/*')).json()) as { control_port: number; links: Record<string, string> };
  expect(told.control_port).toBe(Number(port));
  for (const to of Object.values(told.links)) expect([to, (await fetch(pce.url + to)).status]).toEqual([to, 200]);
  expect(await (await ask(pce.url, browser)).text()).toContain(`a port of its own, ${port}`);
  const apart = (await (await ask(origin, '*/*')).json()) as { links: Record<string, string> };
  expect(Object.keys(apart.links)).toEqual(['console', 'api_page', 'control_api', 'control_openapi', 'health']);
  for (const to of Object.values(apart.links)) expect([to, (await fetch(origin + to)).status]).toEqual([to, 200]);
});
