import { describe, expect, test } from 'vitest';
import { CHROMIUM } from '../browser.ts';
import { server } from '../control/servers.ts';
import { expectAccessible, openConsole } from './console.ts';

// A report shows a skip as a number only: its reader has to know that no page was opened.
test.runIf(!CHROMIUM)('the console is opened where chromium is installed, and not here', () => {
  console.warn('test/console: no chromium here, so that THE CONSOLE was not opened in a browser');
});

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

  test.each(['light', 'dark'] as const)('has no barrier by the rules of axe, %s', async (colorScheme) => {
    const pce = await server({ scenario: 'demo' });
    const { page, wrong } = await openConsole(pce, '/', { colorScheme });
    await page.locator('a.count').first().waitFor();
    await expectAccessible(page);
    expect(wrong).toEqual([]);
  });

  test('leaves no trace in the journal and the counters', async () => {
    const pce = await server();
    const { page } = await openConsole(pce);
    await page.locator('a.count').first().waitFor();
    expect(await pce.journal.find()).toEqual([]);
  });
});
