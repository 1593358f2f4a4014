import { describe, expect, test } from 'vitest';
import { browse, CHROMIUM } from '../browser.ts';
import { barriersOf } from '../console/console.ts';
import { server } from '../control/servers.ts';

// A report shows a skip as a number only: its reader has to know that no page was opened.
test.runIf(!CHROMIUM)('pages are opened where chromium is installed, and not here', () => {
  console.warn('test/server/api-pages-in-a-browser.test.ts: no chromium here, so that NO PAGE was opened in a browser');
});

describe.skipIf(!CHROMIUM)('in a browser', { timeout: 200_000 }, () => {
  test('both documents open, nothing breaks the CSP, and no other host is asked', async () => {
    const pce = await server();
    const { page, wrong } = await browse(pce);
    await page.goto(`${pce.url}/docs`);
    await page.waitForSelector('#operations-tag-labels');
    await page.getByRole('link', { name: 'Control API' }).first().click();
    await page.waitForSelector('#operations-tag-faults');
    await page.getByRole('link', { name: 'Plain list' }).click();
    await page.waitForSelector('table#labels');
    expect(wrong).toEqual([]);
    expect(await pce.journal.find()).toEqual([]);
  });

  test('a call can be tried out with the key and secret that are typed in', async () => {
    const pce = await server();
    const { key = '', secret = '' } = pce.credentials ?? {};
    const { page, wrong } = await browse(pce);
    await page.goto(`${pce.url}/docs#/labels/labels_get`);
    await page.click('button.authorize');
    await page.fill('[data-name=username], input[name=username]', key);
    await page.fill('input[type=password]', secret);
    await page.click('.auth-btn-wrapper button[type=submit]');
    await page.click('.auth-btn-wrapper .btn-done');
    await page.click('.try-out__btn');
    await page.click('.execute');
    await page.waitForSelector('.live-responses-table .response-col_status >> text=200');
    expect(await pce.journal.find()).toMatchObject([{ operation: 'labels_get', status: 200, key }]);
    expect(wrong).toEqual([]);
    expect(await page.evaluate('JSON.stringify([localStorage, sessionStorage])')).not.toContain(secret);
  });

  test('the viewer has no barrier by the rules of axe but its nested buttons, and headings without a gap', async () => {
    const pce = await server();
    const { page, wrong } = await browse(pce);
    await page.goto(`${pce.url}/docs#/labels/labels_get`);
    await page.click('.try-out__btn');
    await page.locator('.opblock.is-open select').first().waitFor();
    // Each summary of an operation is a button with buttons in it: that is Swagger UI's, and the plain list has none.
    expect((await barriersOf(page)).filter((barrier) => !barrier.startsWith('nested-interactive'))).toEqual([]);
    const levels = await page
      .locator('h1, h2, h3')
      .evaluateAll((all) => all.map((heading) => Number(heading.ariaLevel ?? heading.tagName.slice(1))));
    expect(levels.slice(0, 3)).toEqual([1, 2, 3]);
    await page.goto(`${pce.url}/docs/plain`);
    expect(await barriersOf(page)).toEqual([]);
    expect(wrong).toEqual([]);
  });
});
