import { request } from 'node:http';
import { expect, test } from 'vitest';
import { control, server } from '../control/servers.ts';

const UI = '/_mock/ui/';

test('the files of the console are for anyone, guarded, and kept by the names that change with them', async () => {
  const pce = await server();
  const page = await fetch(pce.url + UI);
  expect([page.status, page.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8']);
  expect(page.headers.get('cache-control')).toBe('no-cache');
  expect(page.headers.get('content-security-policy')).toMatch(
    /^default-src 'none'; script-src 'self'; .*frame-ancestors 'none'$/,
  );
  const [, script = ''] = /src="\.\/(assets\/[^"]+\.js)"/.exec(await page.text()) ?? [];
  const asset = await fetch(pce.url + UI + script);
  expect([asset.status, asset.headers.get('cache-control')]).toEqual([200, 'public, max-age=31536000, immutable']);
  expect(await pce.journal.find()).toEqual([]);
});

test('whoever has the page already gets none of it again', async () => {
  const pce = await server();
  const tag = (await fetch(pce.url + UI)).headers.get('etag') ?? '';
  expect((await fetch(pce.url + UI, { headers: { 'if-none-match': tag } })).status).toBe(304);
});

test.each([
  ['br', 'br'],
  ['gzip', 'gzip'],
  ['br;q=0, gzip', 'gzip'],
  ['identity', undefined],
])('a browser that accepts %s gets that', async (accepted, encoding) => {
  const pce = await server();
  const sent = await new Promise<string | undefined>((resolve) => {
    request(pce.url + UI, { headers: { 'accept-encoding': accepted } }, (reply) => {
      resolve(reply.headers['content-encoding']);
      reply.resume();
    }).end();
  });
  expect(sent).toBe(encoding);
});

test.each(['assets/../index.html.gz', 'no-such.js', '%2e%2e/cli.js', 'index.html.br'])(
  '%s is not there',
  async (name) => {
    const pce = await server();
    const reply = await fetch(pce.url + UI + name);
    expect([reply.status, await reply.text()]).toEqual([404, expect.stringContaining('not_found_error')]);
  },
);

test('without its slash the address leads to the page', async () => {
  const pce = await server();
  const reply = await fetch(`${pce.url}/_mock/ui`, { redirect: 'manual' });
  expect([reply.status, reply.headers.get('location')]).toEqual([308, 'ui/']);
});

test('--console off serves neither the console nor the viewer', async () => {
  const pce = await server({ console: 'off' });
  for (const path of [UI, '/docs', '/docs/plain', '/docs/viewer.js']) {
    expect([path, (await fetch(pce.url + path)).status]).toEqual([path, 404]);
  }
  expect((await fetch(`${pce.url}/openapi.json`)).status).toBe(200);
});

test('--console read-only refuses what changes something, unless it shows the token itself', async () => {
  const pce = await server({ console: 'read-only', controlToken: 'the-token' });
  const advance = (headers = {}) => control(pce, 'POST', '/clock/advance', { seconds: 1 }, headers);
  const refused = await advance();
  expect([refused.status, refused.text]).toEqual([403, expect.stringContaining('--console read-only')]);
  expect((await control(pce, 'POST', '/orgs/1/pce/orgs/1/labels', { key: 'env', value: 'x' })).status).toBe(403);
  expect((await control(pce, 'GET', '/info')).body.console).toBe('read-only');
  expect((await advance({ authorization: 'Bearer the-token' })).status).toBe(200);
});

test('where the control API has a port of its own, the console is there', async () => {
  const pce = await server({ controlPort: 0 });
  expect((await fetch(pce.url + UI)).status).toBe(404);
  expect((await fetch(new URL(UI, pce.controlUrl))).status).toBe(200);
});
