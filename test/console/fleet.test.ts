import { describe, expect, test } from 'vitest';
import { CHROMIUM } from '../browser.ts';
import { server } from '../control/servers.ts';
import { expectAccessible, openConsole } from './console.ts';

describe.skipIf(!CHROMIUM)('a fleet', { timeout: 200_000 }, () => {
  test('is started by a form, is watched as it comes, and is ended', async () => {
    const pce = await server();
    const { page, wrong } = await openConsole(pce, '/fleet');
    await page.getByLabel('Hosts', { exact: true }).fill('20');
    await page.getByLabel('Hosts a second').fill('1');
    await page.getByRole('button', { name: 'Start a fleet' }).click();
    await page.getByText('1 of 20 paired').waitFor();
    await page.getByText('The clock is frozen: hosts of fleets pair when it moves.').waitFor();
    await expectAccessible(page);
    await pce.clock.advance(5);
    await page.getByText('6 of 20 paired').waitFor();
    await page.getByRole('button', { name: /^End fleet/ }).click();
    await page.getByText(/has ended/).waitFor();
    expect(await pce.fleets.list()).toEqual([]);
    expect(wrong).toEqual([]);
  });

  test('that is refused says why, beside the form', async () => {
    const pce = await server();
    const { page } = await openConsole(pce, '/fleet');
    await page.getByLabel('role', { exact: true }).fill('No such role');
    await page.getByRole('button', { name: 'Start a fleet' }).click();
    await expect.poll(() => page.locator('form [role="alert"]').textContent()).toContain('#/role');
  });
});
