import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import MiniSearch from 'minisearch';
import { expect, onTestFinished, test } from 'vitest';
import { contents } from '../../docs/site/contents.ts';
import { ROOT, siteOf } from '../../docs/site/site.ts';
import { isLong } from '../length.ts';

const site = siteOf();

/** A folder of pages, of which the contents name the first. */
function folderOf(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'mock-pce-site-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  for (const [name, text] of Object.entries({ 'docs/README.md': '# Home', ...files })) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), text);
  }
  return folder;
}

const siteOfFiles = (files: Readonly<Record<string, string>>) => siteOf(folderOf(files), []);

test('each page of docs/ is in the contents', () => {
  const named = new Set(contents.flatMap(({ pages }) => Object.keys(pages)));
  const pages = readdirSync(path.join(ROOT, 'docs')).filter((name) => name.endsWith('.md') && name !== 'README.md');
  expect(pages.filter((name) => !named.has(`docs/${name}`))).toEqual([]);
});

test('each link of the site leads to a place of it, and to an anchor that is there', () => {
  const ids = new Map(
    [...site].map(([place, text]) => [
      place,
      new Set([...String(text).matchAll(/ id="([^"]*)"/g)].map(([, id]) => id)),
    ]),
  );
  const dead = [...site]
    .filter(([place]) => place.endsWith('.html'))
    .flatMap(([place, html]) =>
      [...String(html).matchAll(/(?:href|src)="(?!https?:|data:)([^"]*)"/g)].flatMap(([, href = '']) => {
        const { pathname, hash } = new URL(href, `http://site/${place}`);
        const anchors = ids.get(decodeURI(pathname.slice(1)));
        const isThere = anchors !== undefined && (hash === '' || anchors.has(decodeURIComponent(hash.slice(1))));
        return isThere ? [] : [`${place}: ${href}`];
      }),
    );
  expect(dead).toEqual([]);
});

test.each([
  ['a file that is not there', '[x](gone.md)', 'docs/README.md: docs/gone.md'],
  ['a heading that is not there', '[x](#gone)', 'docs/README.md: docs/README.md#gone'],
  ['a heading of another page that is not there', '[x](other.md#gone)', 'docs/README.md: docs/other.md#gone'],
  ['a file outside of the repository', '[x](../../etc)', 'docs/README.md: ../etc'],
])('a link to %s is told, and there is no site', (_, text, told) => {
  mkdirSync(path.join(tmpdir(), 'etc'), { recursive: true });
  expect(() => siteOfFiles({ 'docs/README.md': text, 'docs/other.md': '# Other' })).toThrow(
    `these links of the pages lead nowhere:\n${told}`,
  );
});

test('sources, folders and pages that are linked to are on the site, at the same relative places', () => {
  const made = siteOfFiles({
    'docs/README.md':
      '# Home\n\n[a](../src/a.ts) [b](../src) [c](../clients) [d](other.md#one-more-1) [e](https://a.com/b)',
    'docs/other.md': '# One more\n\n## One `more`\n\n[home](README.md)',
    'src/a.ts': 'a < b && `c`',
    'clients/README.md': '# Clients',
  });
  expect(made.get('index.html')).toMatch(
    /href="src\/a\.ts\.html".*href="src\/index\.html".*href="clients\/README\.html".*href="docs\/other\.html#one-more-1".*href="https:\/\/a\.com\/b"/,
  );
  expect(made.get('docs/other.html')).toContain('<a href="../index.html">home</a>');
  expect(made.get('src/a.ts.html')).toContain('<code>a &lt; b &amp;&amp; `c`</code>');
  expect(made.get('src/index.html')).toContain('<code>a.ts</code>');
});

test('paths of sources that stand as code are links on the site, where they are there and no link yet', () => {
  const home = siteOfFiles({
    'docs/README.md': '# Home\n\n`src/a.ts` `src/` `src/gone.ts` `a.ts` [`src/a.ts`](other.md)',
    'docs/other.md': '# Other',
    'src/a.ts': '',
  }).get('index.html');
  expect(home).toContain(
    '<p><a href="src/a.ts.html"><code>src/a.ts</code></a> <a href="src/index.html"><code>src/</code></a>' +
      ' <code>src/gone.ts</code> <code>a.ts</code> <a href="docs/other.html"><code>src/a.ts</code></a></p>',
  );
});

test('HTML in a page is shown, and not taken as such', () => {
  expect(siteOfFiles({ 'docs/README.md': '# Home\n\n<script>x</script>' }).get('index.html')).toContain(
    '&lt;script&gt;x',
  );
});

test('nothing is loaded from another host: no page, style or script names one', () => {
  for (const [place, content] of site) {
    const text = String(content);
    if (place.endsWith('.html')) {
      const loading = [...text.matchAll(/<(?!a )\w+[^>]*\b(?:src|href|srcset|action|data)="([^"]*)"/g)].map(
        ([, to]) => to,
      );
      expect(loading.filter((to) => /^(https?:)?\/\//.test(to ?? ''))).toEqual([]);
      expect(text).toContain(`<meta http-equiv="Content-Security-Policy" content="default-src 'none';`);
      expect(text).not.toMatch(/<script(?![^>]* src=)|<style|<[^>]* (style|on\w+)=(?!.*<code>)/);
    }
    if (place.endsWith('.css')) expect(text).not.toMatch(/url\(|@import|https?:/);
    // Comments of the library name pages about what it does.
    if (place.endsWith('.js'))
      expect(text.replaceAll(/^\s*(\/\/|\*|\/\*).*$/gm, '')).not.toMatch(/https?:|\bWebSocket\b/);
  }
});

test('the search finds a section by the beginnings of words, and headings first', () => {
  const { index, options } = JSON.parse(String(site.get('assets/search.json')));
  const search = MiniSearch.loadJS(index, options);
  const found = (words: string) => search.search(words).map(({ id }) => id);
  expect(found('validation levels')[0]).toBe('README.html#validation-levels');
  expect(found('start test')).toContain('docs/start-tester.html#start-as-a-tester');
  expect(found('total_pairing_prof')[0]).toMatch(/^docs\/\w+\.html#/);
  for (const id of found('pairing')) expect(site.has(String(id).replace(/#.*/, ''))).toBe(true);
});

test.runIf(isLong)('npm run docs serves the site on a free port of this machine alone', async () => {
  const server = spawn(process.execPath, [path.join(ROOT, 'docs/site/serve.ts'), '--port', '0']);
  onTestFinished(() => void server.kill());
  const [url] = await once(createInterface(server.stdout), 'line');
  expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/$/);
  const get = (to: string) => fetch(new URL(to, url));
  for (const to of ['', '?x', 'docs/testing.html', 'test/mutants/guards/']) {
    const answer = await get(to);
    expect([to, answer.status, answer.headers.get('content-type')]).toEqual([to, 200, 'text/html; charset=utf-8']);
  }
  expect((await get('assets/search.js')).headers.get('content-type')).toMatch(/^text\/javascript/);
  for (const to of ['docs', '..%2f..%2fetc/passwd', '%zz', '__proto__'])
    expect([to, (await get(to)).status]).toEqual([to, 404]);
});

test.runIf(isLong)('a port that is no port, or that is taken, is told in a sentence', async () => {
  const run = async (port: string) => {
    const server = spawn(process.execPath, [path.join(ROOT, 'docs/site/serve.ts'), '--port', port]);
    onTestFinished(() => void server.kill());
    const [line] = await once(createInterface(server.stderr), 'line');
    const [code] = await once(server, 'exit');
    return [line, code];
  };
  expect(await run('x')).toEqual(['npm run docs: --port x is no port; -- --port 0 takes any free one', 1]);
  await using taken = Object.assign((await import('node:net')).createServer().listen(0, '127.0.0.1'));
  await once(taken, 'listening');
  expect(await run(String(taken.address().port))).toEqual([expect.stringMatching(/^npm run docs: .*EADDRINUSE/), 1]);
});
