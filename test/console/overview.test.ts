import { describe, expect, test } from 'vitest';
import { CHROMIUM } from '../browser.ts';
import { clientOf, server } from '../control/servers.ts';
import { openConsole } from './console.ts';

// A report shows a skip as a number only: its reader has to know that no page was opened.
test.runIf(!CHROMIUM)('the console is opened where chromium is installed, and not here', () => {
  console.warn('test/console: no chromium here, so that THE CONSOLE was not opened in a browser');
});

interface Styles {
  readonly getComputedStyle: (of: unknown) => { readonly color: string; readonly display: string };
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

  test('counts what came before it was opened by the time of the emulator, and its bars stand on the ground', async () => {
    const pce = await server();
    const client = clientOf(pce);
    await client.get('/orgs/1/labels');
    await client.request('POST', '/orgs/1/labels', {});
    const { page } = await openConsole(pce);
    await page.getByRole('link', { name: '2 requests, 1 refused' }).waitFor();
    const bars = await page
      .getByRole('img', { name: /last minute/i })
      .locator('> rect')
      .evaluateAll((all) => all.map((one) => ['y', 'height'].map((name) => Number(one.getAttribute(name)))));
    const seen = bars
      .filter(([, height = 0]) => height > 0)
      .map(([y = 0, height = 0]) => [y, y + height].map(Math.round));
    const [answered, refused] = seen as [[number, number], [number, number]];
    expect([seen.length, answered[1], refused[1]]).toEqual([2, 39, answered[0]]);
    const stripe = page.locator('pattern rect');
    expect(await stripe.evaluate((one) => (globalThis as unknown as Styles).getComputedStyle(one).display)).not.toBe(
      'none',
    );
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
