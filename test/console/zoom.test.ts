import { describe, expect, test } from 'vitest';
import { CHROMIUM } from '../browser.ts';
import { server } from '../control/servers.ts';
import { expectAccessible, openConsole } from './console.ts';

const pages = ['/', '/pairing/3', '/workloads', '/fleet', '/objects/labels/1', '/requests', '/time', '/calls'] as const;

describe.skipIf(!CHROMIUM)('no page of the console', { timeout: 200_000 }, () => {
  // A page of 1280 px at 400 % has 320 px, and at 200 % 640 px: to scroll sideways is what WCAG 1.4.10 is about.
  test.each([320, 640])('is wider than a window of %i px, as zoom makes one', async (width) => {
    const pce = await server({ scenario: 'demo' });
    const { page, wrong } = await openConsole(pce, '/', { viewport: { width, height: 400 } });
    const widths: Record<string, number> = {};
    for (const at of pages) {
      await page.goto(`${pce.url}/_mock/ui/#${at}`);
      await page.locator('main h1').waitFor();
      await page.locator('[aria-busy]').first().waitFor({ state: 'detached' });
      widths[at] = await page.evaluate<number>('document.documentElement.scrollWidth');
    }
    // What is fixed is cut off, and makes no page wider.
    const last = await page.getByRole('navigation', { name: 'Pages' }).getByRole('link').last().boundingBox();
    expect((last?.x ?? width) + (last?.width ?? 0)).toBeLessThanOrEqual(width);
    expect(widths).toEqual(Object.fromEntries(pages.map((at) => [at, width])));
    expect(wrong).toEqual([]);
  });

  test('loses the mark of what is chosen, or the edge of a button, in forced colours', async () => {
    const pce = await server({ scenario: 'demo' });
    const { page, wrong } = await openConsole(pce, '/pairing/3', { forcedColors: 'active', reducedMotion: 'reduce' });
    const marks = page.getByRole('navigation').getByRole('link', { name: 'Pairing' });
    await marks.waitFor();
    const border = (selector: string) =>
      page
        .locator(selector)
        .first()
        .evaluate((one) => {
          const { borderTopWidth, borderLeftWidth, outlineWidth, textDecorationLine } = (
            globalThis as unknown as { getComputedStyle: (of: unknown) => Record<string, string> }
          ).getComputedStyle(one);
          return (
            [borderTopWidth, borderLeftWidth, outlineWidth].some((width) => Number.parseFloat(width ?? '') > 0) ||
            textDecorationLine !== 'none'
          );
        });
    expect({
      button: await border('main button'),
      page: await border('nav a[aria-current="page"]'),
      profile: await border('[data-row][aria-current]'),
    }).toEqual({ button: true, page: true, profile: true });
    await expectAccessible(page);
    expect(wrong).toEqual([]);
  });
});
