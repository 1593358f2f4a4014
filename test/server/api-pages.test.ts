import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { server } from '../control/servers.ts';

const pages = ['/docs', '/docs/pce', '/docs/control', '/docs/plain'];
const files = ['swagger-ui-bundle.js', 'swagger-ui.css', 'viewer.js', 'viewer.css'].map((name) => `/docs/${name}`);
const forms = ['pce', 'control'].flatMap((api) => [`/docs/${api}.http`, `/docs/${api}.postman_collection.json`]);

test('anyone may read the page of the APIs, its documents and its files, and nothing becomes of that', async () => {
  const pce = await server();
  for (const to of [...pages, ...files, ...forms, '/openapi.json']) {
    const reply = await fetch(pce.url + to);
    expect([to, reply.status]).toEqual([to, 200]);
    expect((await reply.text()).length).toBeGreaterThan(50);
    expect((await fetch(pce.url + to, { method: 'HEAD' })).status).toBe(200);
  }
  expect(await pce.journal.find()).toEqual([]);
  const document = (await (await fetch(`${pce.url}/openapi.json`)).json()) as Record<string, object>;
  expect([document['openapi'], document['externalDocs']]).toMatchObject(['3.1.0', { url: '/_mock/v1/openapi.json' }]);
});

test('a page lets nothing in from elsewhere, and has no script, style or handler within it', async () => {
  const pce = await server();
  for (const to of [...pages, ...files]) {
    const reply = await fetch(pce.url + to);
    expect([to, reply.headers.get('content-security-policy')]).toEqual([
      to,
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; " +
        "form-action 'none'; base-uri 'none'; frame-ancestors 'none'",
    ]);
    expect(reply.headers.get('x-content-type-options')).toBe('nosniff');
    expect(reply.headers.get('referrer-policy')).toBe('no-referrer');
    expect(reply.headers.get('cross-origin-opener-policy')).toBe('same-origin');
    expect(reply.headers.get('cross-origin-resource-policy')).toBe('same-origin');
    if (files.includes(to)) continue;
    const page = await reply.text();
    expect(page).toMatch(/EMULATOR.*not a PCE/s);
    expect(page).not.toMatch(/<style|style=|<script(?! src="\/docs\/)|\son\w+=|https?:/);
  }
});

test('a browser that has a file is told that it is still good', async () => {
  const pce = await server();
  for (const to of ['/docs/swagger-ui.css', '/docs/plain', '/openapi.json']) {
    const first = await fetch(pce.url + to);
    const etag = first.headers.get('etag') ?? '';
    expect(first.headers.get('cache-control')).toBe('no-cache');
    const again = await fetch(pce.url + to, { headers: { 'if-none-match': etag } });
    expect([again.status, await again.text()]).toEqual([304, '']);
    for (const tags of [`"other", ${etag}`, `W/${etag}`, `W/"other",W/${etag}`, '*']) {
      const known = await fetch(pce.url + to, { headers: { 'if-none-match': tags } });
      expect([tags, known.status]).toEqual([tags, 304]);
    }
    const other = await fetch(pce.url + to, { headers: { 'if-none-match': '"other"' } });
    expect(other.status).toBe(200);
  }
});

test('a file comes packed for those who take it so, and whole for others', async () => {
  const pce = await server();
  const ask = (encoding: string) => fetch(`${pce.url}/docs/viewer.js`, { headers: { 'accept-encoding': encoding } });
  const own = readFileSync(path.join(import.meta.dirname, '../../src/viewer/viewer.js'), 'utf8');
  for (const [encoding, packed] of [
    ['gzip, br', 'gzip'],
    ['identity', null],
    ['gzip;q=0', null],
  ] as const) {
    const reply = await ask(encoding);
    expect([encoding, reply.headers.get('content-encoding')]).toEqual([encoding, packed]);
    expect(await reply.text()).toBe(own);
    expect(reply.headers.get('vary')).toBe('Accept-Encoding');
  }
});

test('the plain list has every call with its confidence and source', async () => {
  const pce = await server();
  const page = await (await fetch(`${pce.url}/docs/plain`)).text();
  expect(page).toMatch(/GET \/orgs\/\{org\}\/labels<.*?labels_get<.*?documented<.*?API index of 25\.2\.20/s);
  expect(page).toMatch(/POST \/faults<.*?mock_faults_post<.*?own<.*?the emulator alone/s);
  expect(page).toContain('<table id="pairing_profiles">');
  expect(page.match(/<tr>/g)?.length).toBeGreaterThan(250);
});

test('where the control API has a port of its own, each port tells of its own API alone', async () => {
  const pce = await server({ controlPort: 0 });
  const control = new URL(pce.controlUrl).origin;
  const ask = async (origin: string, to: string) => {
    const reply = await fetch(origin + to);
    return { status: reply.status, text: await reply.text() };
  };
  const there = await ask(pce.url, '/docs');
  expect(there.text).toContain('data-document="/openapi.json"');
  expect(there.text).not.toContain('_mock');
  expect(there.text).toContain(`a port of its own, ${new URL(control).port}`);
  expect((await ask(pce.url, '/docs/plain')).text).not.toContain('mock_faults_post');
  expect((await ask(control, '/docs')).text).toContain('data-document="/_mock/v1/openapi.json"');
  expect((await ask(control, '/docs/plain')).text).not.toContain('labels_get');
  for (const [origin, to] of [
    [pce.url, '/docs/control'],
    [pce.url, '/docs/control.http'],
    [control, '/docs/pce'],
    [control, '/openapi.json'],
    [control, '/docsx'],
  ] as const) {
    expect([to, (await ask(origin, to)).status]).toEqual([to, 404]);
  }
});

test('nothing else is below /docs, and nothing else can be done there', async () => {
  const pce = await server();
  for (const to of ['/docs/no-such', '/docs/pce.txt', '/docs/..%2fpackage.json', '/docs/LICENSE', '/docs/__proto__']) {
    expect([to, (await fetch(pce.url + to)).status]).toEqual([to, 404]);
  }
  for (const method of ['POST', 'PUT', 'DELETE']) {
    expect((await fetch(`${pce.url}/docs`, { method })).status).toBe(404);
  }
});

/** The sources that a source loads at once, and those that these load. */
function loadedWith(file: string, found = new Set<string>()): Set<string> {
  if (found.has(file)) return found;
  found.add(file);
  const source = readFileSync(file, 'utf8');
  for (const [, to = ''] of source.matchAll(/^(?:import|export) (?!type )(?:[^;'"]*? from )?'(\.[^']+\.ts)'/gm)) {
    loadedWith(path.join(path.dirname(file), to), found);
  }
  return found;
}

test('nothing that describes the APIs is loaded before somebody asks', () => {
  const src = path.join(import.meta.dirname, '../../src');
  const loaded = [...loadedWith(path.join(src, 'start.ts'))].map((file) => path.relative(src, file));
  expect(loaded).toContain('server/api-pages.ts');
  expect(loaded.length).toBeGreaterThan(100);
  expect(
    loaded.filter((file) => /openapi|server\/(send-api|viewer|plain|banner|page|apis)|control\/answers/.test(file)),
  ).toEqual([]);
});
