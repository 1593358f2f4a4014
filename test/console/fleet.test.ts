import { describe, expect, test } from 'vitest';
import { CHROMIUM } from '../browser.ts';
import { clientOf, server } from '../control/servers.ts';
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

  test('is not asked for labels that its profile locks, and is of the profile that was chosen', async () => {
    const pce = await server();
    const client = clientOf(pce);
    const locks = { role_label_lock: false, app_label_lock: true, env_label_lock: true, loc_label_lock: true };
    const { href } = await client.post('/orgs/1/pairing_profiles', { name: 'Locked', enabled: true, ...locks });
    const { page, wrong } = await openConsole(pce, '/fleet');
    // The usual profile locks them all.
    await page.getByText('The profile locks all labels').waitFor();
    await page.getByLabel('Pairing profile').selectOption({ label: 'Locked' });
    await page.getByText('The profile locks the other labels').waitFor();
    expect(await page.locator('.labels label').allTextContents()).toEqual([expect.stringContaining('role')]);
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Start a fleet' }).click();
    await page.getByText('50 of 50 paired').waitFor();
    expect(await pce.fleets.list()).toMatchObject([{ pairing_profile: href, refused: 0 }]);
    expect(wrong).toEqual([]);
  });

  test('that is refused says why, beside the form', async () => {
    const pce = await server();
    const client = clientOf(pce);
    await client.post('/orgs/1/pairing_profiles', { name: 'Open', enabled: true, role_label_lock: false });
    const { page } = await openConsole(pce, '/fleet');
    await page.getByLabel('Pairing profile').selectOption({ label: 'Open' });
    await page.getByLabel('role', { exact: true }).fill('No such role');
    await page.getByRole('button', { name: 'Start a fleet' }).click();
    await expect.poll(() => page.locator('form [role="alert"]').textContent()).toContain('#/role');
  });
});
