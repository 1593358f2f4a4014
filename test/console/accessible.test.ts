import { describe, expect, test } from 'vitest';
import { CHROMIUM } from '../browser.ts';
import { server } from '../control/servers.ts';
import { expectAccessible, openConsole } from './console.ts';

/** Each page, and what is on it once it has its figures. */
const pages: readonly (readonly [at: string, shown: string])[] = [
  ['/', 'a.count'],
  ['/pairing/3', '#one-liner'],
  ['/workloads', '[data-row]'],
  ['/fleet', 'progress'],
  ['/objects/rule_sets', 'main td'],
  ['/objects/labels/1', 'main dd'],
  ['/policy', 'main td'],
  ['/policy/rule-sets/1', 'main td'],
  ['/time', 'main li button'],
  ['/calls', 'main td'],
];

describe.skipIf(!CHROMIUM).each([
  ['light', 1280],
  ['dark', 390],
] as const)('no page has a barrier by the rules of axe, %s, %i px', { timeout: 200_000 }, (colorScheme, width) => {
  test.each(pages)('%s', async (at, shown) => {
    const pce = await server({ scenario: 'demo' });
    const { page, wrong } = await openConsole(pce, at, { colorScheme, viewport: { width, height: 800 } });
    await page.locator(`${shown}:visible`).first().waitFor();
    await expectAccessible(page);
    expect(wrong).toEqual([]);
  });
});
