import axeCore from 'axe-core';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { expect } from 'vitest';
import type { MockPce } from '../../src/index.ts';
import { browse } from '../browser.ts';

/** The console of a server at a page, with its figures on the screen. @param at such as `/pairing` */
export async function openConsole(pce: MockPce, at = '/', options: BrowserContextOptions = {}) {
  const browsing = await browse(pce, { viewport: { width: 1280, height: 800 }, ...options });
  await browsing.page.goto(`${pce.url}/_mock/ui/#${at}`);
  await browsing.page.waitForSelector('main h1');
  return browsing;
}

/** Violations of WCAG 2.0 to 2.2, A and AA, on what is shown now. */
export async function barriersOf(page: Page): Promise<string[]> {
  // The policy of the page takes no script from elsewhere: the test puts it in from outside.
  await page.evaluate(axeCore.source);
  return page.evaluate(async () => {
    const { axe } = globalThis as unknown as { axe: typeof axeCore };
    const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
    const found = await axe.run({ runOnly: { type: 'tag', values: tags } });
    return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 150)).join(' | ')}`);
  });
}

export async function expectAccessible(page: Page): Promise<void> {
  expect(await barriersOf(page)).toEqual([]);
}
