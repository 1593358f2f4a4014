import { describe, expect, test } from 'vitest';
import { startMockPce } from '../../src/index.ts';
import { CHROMIUM } from '../browser.ts';
import { server } from '../control/servers.ts';
import { expectAccessible, openConsole } from './console.ts';

describe.skipIf(!CHROMIUM)('every page of the console', { timeout: 200_000 }, () => {
  test('is reached by keys, which a list tells, and which can be switched off', async () => {
    const pce = await server();
    const { page, wrong } = await openConsole(pce);
    await page.getByText('Live', { exact: true }).waitFor();
    await page.keyboard.press('g');
    await page.keyboard.press('t');
    await page.getByRole('heading', { name: 'Time and faults' }).waitFor();
    await page.keyboard.press('?');
    await page.getByRole('dialog', { name: 'Keys' }).waitFor();
    await expectAccessible(page);
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await page.getByText('More', { exact: true }).click();
    await page.getByLabel(/Single-letter keys/).uncheck();
    await page.keyboard.press('Escape');
    await page.locator('#main').focus();
    await page.keyboard.press('g');
    await page.keyboard.press('o');
    await page.getByRole('heading', { name: 'Time and faults' }).waitFor();
    expect(wrong).toEqual([]);
  });

  test('that was left takes along what was said on it', async () => {
    const pce = await server();
    const { page, wrong } = await openConsole(pce, '/workloads');
    const said = page.locator('.said');
    await page.getByRole('button', { name: 'As CSV' }).click();
    await expect.poll(() => said.textContent()).toContain('are in workloads.csv');
    const pages = page.getByRole('navigation', { name: 'Pages' });
    await pages.getByRole('link', { name: 'Fleet' }).click();
    await page.getByRole('heading', { name: 'Fleet', exact: true }).waitFor();
    expect([await page.title(), await said.textContent()]).toEqual(['EMULATOR · Fleet · mock-pce', '']);
    await page.keyboard.press('?');
    await page.getByRole('dialog').locator('dd', { hasText: 'Fleet' }).waitFor();
    expect(wrong).toEqual([]);
  });

  test('says that the server is gone, keeps what it shows, and comes back by itself', async () => {
    const first = await startMockPce({ scenario: 'empty' });
    const { port } = new URL(first.url);
    const { page } = await openConsole(first);
    await page.getByText('Live', { exact: true }).waitFor();
    const count = page.locator('a.count[href="#/workloads"]');
    expect(await count.textContent()).toContain('0');
    await first.close();
    await page.getByText(/Reconnecting|Polling/).waitFor();
    expect(await count.textContent()).toContain('0');
    await server({ scenario: 'empty', port: Number(port) }).then((pce) => pce.fleets.create({ count: 3 }));
    await page.getByText('Live', { exact: true }).waitFor();
    await expect.poll(() => count.textContent()).toContain('3');
  });

  test('shows nothing to another machine without the token, and takes the token out of a link', async () => {
    // A name that is not this machine's stands for another machine: a proxy shows itself by a header.
    const pce = await server({ controlToken: 'a-token-of-a-link' });
    const from = { extraHTTPHeaders: { 'x-forwarded-for': '10.0.0.9' } };
    const closed = await openConsole(pce, '/', from);
    await closed.page.getByRole('heading', { name: 'Sign in' }).waitFor();
    await expectAccessible(closed.page);
    await closed.page.getByLabel('Control token').fill('wrong');
    await closed.page.getByRole('button', { name: 'Sign in' }).click();
    await closed.page.getByText('Wrong control token').waitFor();
    const { page } = await openConsole(pce, 'token=a-token-of-a-link', from);
    await page.locator('a.count').first().waitFor();
    expect(page.url()).not.toContain('token');
    expect(
      await page.evaluate('JSON.stringify([{...localStorage}, {...sessionStorage}, document.cookie])'),
    ).not.toContain('a-token-of-a-link');
  });

  test('has no button that changes something where it is read-only', async () => {
    const pce = await server({ scenario: 'default', console: 'read-only' });
    const { page, wrong } = await openConsole(pce, '/time');
    await page.getByText('This console is read-only').waitFor();
    await page.getByText(/^No fault: requests/).waitFor();
    for (const name of ['Freeze', 'Add fault', 'Save snapshot', 'Reset…']) {
      expect([name, await page.getByRole('button', { name }).count()]).toEqual([name, 0]);
    }
    expect(wrong).toEqual([]);
  });

  test('is light or dark as one chooses, and stays so', async () => {
    const pce = await server();
    const { page } = await openConsole(pce);
    await page.getByText('More', { exact: true }).click();
    await page.getByLabel('Theme').selectOption('dark');
    await page.reload();
    await page.waitForSelector('main h1');
    expect(await page.evaluate('document.documentElement.dataset.theme')).toBe('dark');
  });
});
