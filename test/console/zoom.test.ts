import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { CHROMIUM } from '../browser.ts';
import { clientOf, server } from '../control/servers.ts';
import { expectAccessible, openConsole } from './console.ts';

const pages = [
  '/',
  '/pairing/3',
  '/workloads',
  '/fleet',
  '/objects/labels/1',
  '/requests',
  '/policy',
  '/policy/rule-sets/1',
  '/time',
  '/calls',
] as const;

/** Notes what was wider than the window in any frame: what is shown while answers are awaited counts as well. */
async function watchWidth(page: Page): Promise<void> {
  await page.evaluate(() => {
    const all = globalThis as unknown as Frames;
    const look = () => {
      const { documentElement: root } = all.document;
      if (root.scrollWidth > root.clientWidth) {
        const wide = all.document.querySelectorAll('body *');
        all.tooWide = [...wide]
          .filter((one) => one.getBoundingClientRect().right > root.clientWidth)
          .map(({ outerHTML }) => outerHTML.slice(0, 150));
      }
      all.requestAnimationFrame(look);
    };
    look();
  });
}

interface Frames {
  tooWide?: string[];
  document: {
    documentElement: { scrollWidth: number; clientWidth: number };
    querySelectorAll(selector: string): Iterable<{ outerHTML: string; getBoundingClientRect(): { right: number } }>;
  };
  requestAnimationFrame(next: () => void): void;
}

/** What was too wide since it was asked last, two frames from now. */
function takeTooWide(page: Page): Promise<string[] | undefined> {
  return page.evaluate(
    () =>
      new Promise((told) => {
        const all = globalThis as unknown as Frames;
        const tell = () => {
          told(all.tooWide);
          delete all.tooWide;
        };
        all.requestAnimationFrame(() => all.requestAnimationFrame(tell));
      }),
  );
}

describe.skipIf(!CHROMIUM)('no page of the console', { timeout: 200_000 }, () => {
  // A page of 1280 px at 400 % has 320 px, and at 200 % 640 px: to scroll sideways is what WCAG 1.4.10 is about.
  test.each([320, 640])('is wider than a window of %i px, as zoom makes one', async (width) => {
    const pce = await server({ scenario: 'demo' });
    const { page, wrong } = await openConsole(pce, '/', { viewport: { width, height: 400 } });
    await watchWidth(page);
    const tooWide: Record<string, string[] | undefined> = {};
    for (const at of pages) {
      await page.goto(`${pce.url}/_mock/ui/#${at}`);
      await page.locator('main h1').waitFor();
      await page.locator('[aria-busy]').first().waitFor({ state: 'detached' });
      tooWide[at] = await takeTooWide(page);
    }
    expect(tooWide).toEqual(Object.fromEntries(pages.map((at) => [at, undefined])));
    // What is fixed is cut off, and makes no page wider.
    const last = await page.getByRole('navigation', { name: 'Pages' }).getByRole('link').last().boundingBox();
    expect((last?.x ?? width) + (last?.width ?? 0)).toBeLessThanOrEqual(width);
    expect(wrong).toEqual([]);
  });

  test.each(['light', 'dark'] as const)(
    'is wider with the longest words while the stream is lost, %s',
    async (colorScheme) => {
      const pce = await server({ scenario: 'demo' });
      const name = 'name-without-a-space-'.repeat(10);
      const client = clientOf(pce);
      const label = await client.post('/orgs/1/labels', { key: 'app', value: name });
      const [profile] = await client.get<{ href: string }[]>('/orgs/1/pairing_profiles');
      await client.request('PUT', profile?.href ?? '', { name, description: name });
      await client.post('/orgs/1/workloads', { hostname: 'long', name, labels: [{ href: label['href'] }] });
      await pce.fleets.create({
        count: 2,
        hostname: `${'h'.repeat(60)}-{n}`,
        pairing_rate: 0.01,
        pairing_profile: profile?.href ?? '',
      });
      const { page } = await openConsole(pce, '/', { colorScheme, viewport: { width: 320, height: 800 } });
      await page.route('**/stream', (route) => route.abort());
      await page.reload();
      const tooWide: Record<string, string[] | undefined> = {};
      for (const word of ['Reconnecting', 'Polling']) {
        await page.getByText(word, { exact: true }).waitFor();
        await page.getByText('FROZEN', { exact: true }).first().waitFor();
        await watchWidth(page);
        for (const at of [...pages, '/pairing/new', '/policy/versions', '/policy/flows', '/objects/rule_sets/1']) {
          await page.goto(`${pce.url}/_mock/ui/#${at}`);
          await page.locator('main h1').waitFor();
          await page.locator('[aria-busy]').first().waitFor({ state: 'detached' });
          tooWide[`${word} ${at}`] = await takeTooWide(page);
        }
      }
      expect(Object.entries(tooWide).filter(([, wide]) => wide !== undefined)).toEqual([]);
    },
  );

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
          const { borderTopWidth, borderLeftWidth, outlineWidth, outlineStyle, textDecorationLine } = (
            globalThis as unknown as { getComputedStyle: (of: unknown) => Record<string, string> }
          ).getComputedStyle(one);
          return (
            // An outline has a width even where it has no style.
            [borderTopWidth, borderLeftWidth, outlineStyle === 'none' ? '' : outlineWidth].some(
              (width) => Number.parseFloat(width ?? '') > 0,
            ) || textDecorationLine !== 'none'
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
