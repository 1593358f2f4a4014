import { describe, expect, test } from 'vitest';
import { CHROMIUM } from '../browser.ts';
import { server } from '../control/servers.ts';
import { openConsole } from './console.ts';

// A report shows a skip as a number only: its reader has to know that no page was opened.
test.runIf(!CHROMIUM)('the console is opened where chromium is installed, and not here', () => {
  console.warn('test/console: no chromium here, so that THE CONSOLE was not opened in a browser');
});

interface Styles {
  readonly getComputedStyle: (of: unknown) => { readonly color: string };
}

describe.skipIf(!CHROMIUM)('the overview', { timeout: 200_000 }, () => {
  test('shows that it is an emulator, what is in the org, and a host that pairs without a reload', async () => {
    const pce = await server({ scenario: 'default' });
    const { page, wrong } = await openConsole(pce);
    expect(await page.title()).toBe('EMULATOR · Overview · mock-pce');
    await page.getByText('Live', { exact: true }).waitFor();
    const count = page.locator('a.count[href="#/workloads"]');
    const before = await count.textContent();
    await pce.fleets.create({ count: 1, hostname: 'laptop-{n}' });
    await page.getByRole('link', { name: /laptop-/ }).waitFor();
    await expect.poll(() => count.textContent()).not.toBe(before);
    expect(wrong).toEqual([]);
  });

  test('keeps calm about none, and stays in its place when the first host comes and goes offline', async () => {
    const pce = await server();
    const { page, wrong } = await openConsole(pce);
    await page.getByText('Live', { exact: true }).waitFor();
    const colourOf = (text: string) =>
      page
        .locator('.mark', { hasText: text })
        .evaluate((one) => (globalThis as unknown as Styles).getComputedStyle(one).color);
    const calm = await colourOf('Unmanaged');
    expect(await Promise.all(['Offline', 'Suspended', 'Stopped'].map(colourOf))).toEqual([calm, calm, calm]);
    const places = () =>
      page.locator('main section').evaluateAll((all) => all.map((one) => one.getBoundingClientRect().top));
    const before = await places();
    await pce.fleets.create({ count: 1, hostname: 'web-1', silent: { share: 1, after: 600 } });
    await page.getByRole('button', { name: 'Advance to it' }).waitFor();
    await page.getByRole('link', { name: 'web-1' }).waitFor();
    expect(await places()).toEqual(before);
    await pce.clock.advance({ hours: 2 });
    await page.locator('.mark', { hasText: '1 Offline' }).waitFor();
    expect(await colourOf('Offline')).not.toBe(calm);
    expect(wrong).toEqual([]);
  });

  test('leaves no trace in the journal and the counters', async () => {
    const pce = await server();
    const { page } = await openConsole(pce);
    await page.locator('a.count').first().waitFor();
    expect(await pce.journal.find()).toEqual([]);
  });
});
