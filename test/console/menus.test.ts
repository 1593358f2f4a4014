import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { CHROMIUM } from '../browser.ts';
import { server } from '../control/servers.ts';
import { openConsole } from './console.ts';

interface Menu {
  readonly what: string;
  readonly at: string;
  readonly prepare: (page: Page) => Promise<unknown>;
  readonly open: (page: Page) => Promise<unknown>;
  /** Seen while it is open. */
  readonly seen: string;
  /** Beneath it, and there still when it has closed. */
  readonly beneath: string;
  /** A text elsewhere, which is pressed. */
  readonly title: string;
  /** Has the focus next. */
  readonly next: string;
}

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();

/** Each thing of the console that opens above a page. */
const menus: readonly Menu[] = [
  {
    what: 'More',
    at: '/objects/labels/1',
    prepare: (page) => page.getByRole('button', { name: 'Change' }).waitFor(),
    open: (page) => page.getByText('More', { exact: true }).click(),
    seen: '.more',
    beneath: 'main dd',
    title: 'main h1',
    next: '.name',
  },
  {
    what: 'the search of an object',
    at: '/objects/ip_lists/1',
    prepare: async (page) => {
      await page.goto(`${new URL(page.url()).origin}/_mock/ui/#/objects/rule_sets`);
      await press(page, 'Create');
      await press(page, 'Add to scopes');
    },
    open: (page) => page.getByRole('combobox', { name: 'Add to scopes 1', exact: true }).click(),
    seen: '.picker-list',
    beneath: '#field-name',
    title: 'main h1',
    next: '#field-name',
  },
  {
    what: 'the search of an operation',
    at: '/time',
    prepare: (page) => press(page, 'Add fault'),
    open: (page) => page.locator('#operation').click(),
    seen: '.operations',
    beneath: '#operation',
    title: '[role=dialog] [data-dialog-title]',
    next: '[role=dialog] button:last-of-type',
  },
];

describe.skipIf(!CHROMIUM)('what opens above a page closes by itself', { timeout: 200_000 }, () => {
  test.each(menus)('$what', async ({ at, prepare, open, seen, beneath, title, next }) => {
    const pce = await server({ scenario: 'default' });
    const { page, wrong } = await openConsole(pce, at);
    await prepare(page);
    const address = page.url();
    const ways: readonly (readonly [string, () => Promise<unknown>])[] = [
      ['Escape', () => page.keyboard.press('Escape')],
      ['a press elsewhere', () => page.locator(title).click()],
      ['the focus elsewhere', () => page.locator(next).last().focus()],
    ];
    for (const [, close] of ways) {
      await open(page);
      await page.locator(seen).waitFor();
      await close();
      await page.locator(seen).waitFor({ state: 'hidden' });
      expect([page.url(), await page.locator(beneath).first().isVisible()]).toEqual([address, true]);
    }
    expect(wrong).toEqual([]);
  });

  test('More gives the focus back, and closes where a link of it leads', async () => {
    const pce = await server();
    const { page } = await openConsole(pce);
    await page.getByText('More', { exact: true }).focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Escape');
    expect(await page.evaluate('document.activeElement.textContent')).toBe('More');
    await page.keyboard.press('Enter');
    await page.getByRole('link', { name: 'Calls of a PCE' }).click();
    await page.getByRole('heading', { name: 'Calls' }).waitFor();
    expect(await page.locator('.more').isVisible()).toBe(false);
  });

  test('Escape in a form leaves what was typed', async () => {
    const pce = await server({ scenario: 'default' });
    const { page } = await openConsole(pce, '/objects/labels/1');
    await press(page, 'Change');
    await page.locator('#field-value').fill('typed');
    await page.keyboard.press('Escape');
    expect(await page.locator('#field-value').inputValue()).toBe('typed');
    await page.goto(`${pce.url}/_mock/ui/#/pairing/new`);
    await page.locator('#field-name').fill('typed');
    await page.keyboard.press('Escape');
    expect(await page.locator('#field-name').inputValue()).toBe('typed');
  });
});
