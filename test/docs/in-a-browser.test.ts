import { once } from 'node:events';
import { existsSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { chromium, type Page } from 'playwright-core';
import { describe, expect, onTestFinished, test } from 'vitest';
import { serverOf } from '../../docs/site/server.ts';
import { siteOf } from '../../docs/site/site.ts';

const CHROMIUM = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find((file) =>
  existsSync(file),
);

// A report shows a skip as a number only: its reader has to know that no page was opened.
test.runIf(!CHROMIUM)('the site is opened where chromium is installed, and not here', () => {
  console.warn('test/docs/in-a-browser.test.ts: no chromium here, so that NO PAGE was opened in a browser');
});

interface Browsed {
  readonly url: string;
  readonly page: Page;
  /** Errors, breaches of the policy, and requests to another host. */
  readonly wrong: string[];
}

async function browse(width = 1280): Promise<Browsed> {
  const server = serverOf(siteOf()).listen(0, '127.0.0.1');
  onTestFinished(() => void server.close().closeAllConnections());
  await once(server, 'listening');
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  const browser = await chromium.launch({ executablePath: CHROMIUM as string, args: ['--no-sandbox'] });
  onTestFinished(() => browser.close());
  const page = await browser.newPage({ viewport: { width, height: 800 } });
  page.setDefaultTimeout(100_000);
  const wrong: string[] = [];
  page.on('console', (message) => void (message.type() === 'error' && wrong.push(message.text())));
  page.on('pageerror', ({ message }) => void wrong.push(message));
  page.on('request', (request) => {
    if (!request.url().startsWith(url) && !request.url().startsWith('data:')) wrong.push(request.url());
  });
  return { url, page, wrong };
}

describe.skipIf(!CHROMIUM)('in a browser', { timeout: 200_000 }, () => {
  test('words that are typed lead to the section that has them, and no other host is asked', async () => {
    const { url, page, wrong } = await browse();
    await page.goto(`${url}docs/clock.html`);
    await page.keyboard.press('/');
    await page.keyboard.type('validation level');
    await page.getByRole('link', { name: 'Validation levels' }).waitFor();
    await page.keyboard.press('Enter');
    await page.waitForURL(`${url}README.html#validation-levels`);
    await page.fill('#search', 'xyzzyx');
    await page.getByText('Nothing was found').waitFor();
    expect(wrong).toEqual([]);
  });

  test('pages with tables of figures and with sources break no policy', async () => {
    const { url, page, wrong } = await browse();
    for (const place of ['', 'docs/performance.html', 'docs/behaviour.html', 'src/pce/resources/labels.ts.html'])
      await page.goto(url + place);
    expect(wrong).toEqual([]);
  });

  test('on a small screen nothing is wider than the screen, and the sidebar is shut', async () => {
    const { url, page } = await browse(390);
    for (const place of ['', 'README.html', 'docs/options.html', 'docs/operations.html']) {
      await page.goto(url + place, { waitUntil: 'networkidle' });
      const [width, isOpen] = (await page.evaluate(
        '[document.documentElement.scrollWidth, document.querySelector("nav details").open]',
      )) as [number, boolean];
      expect([place, width, isOpen]).toEqual([place, 390, false]);
    }
  });
});
