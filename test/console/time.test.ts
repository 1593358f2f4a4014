import { describe, expect, test } from 'vitest';
import { CHROMIUM } from '../browser.ts';
import { clientOf, server } from '../control/servers.ts';
import { expectAccessible, openConsole } from './console.ts';

describe.skipIf(!CHROMIUM)('time and faults', { timeout: 200_000 }, () => {
  test('an advance to what is due makes it happen, tells so, and the clock can run on', async () => {
    const pce = await server();
    const client = clientOf(pce);
    await pce.fleets.create({ count: 2, hostname: 'web-{n}', silent: { share: 1, after: 60 } });
    await client.request('POST', '/orgs/1/pairing_profiles/1/pairing_key', {});
    const { page, wrong } = await openConsole(pce, '/time');
    await page.getByText('FROZEN').first().waitFor();
    const first = page.getByRole('listitem').filter({ hasText: 'falls silent' }).first();
    await first.getByRole('button', { name: 'Advance to it' }).click();
    await page.getByText(/Advanced 1 min:/).waitFor();
    await page.getByRole('link', { name: 'hosts fell silent' }).waitFor();
    await page.getByRole('button', { name: '+1 hour' }).click();
    await page.getByRole('link', { name: '2 hosts went offline' }).waitFor();
    await page.getByRole('button', { name: 'Run on from here' }).click();
    await page.getByText('The clock runs on from here.').waitFor();
    expect(pce.clock.get().mode).toBe('running');
    expect(wrong).toEqual([]);
  });

  test('a fault says in a sentence what it does, is met, and shows its hits as they come', async () => {
    const pce = await server();
    const client = clientOf(pce);
    const { page, wrong } = await openConsole(pce, '/time');
    await page.getByRole('button', { name: 'Add fault' }).click();
    await page.getByLabel('Operation').fill('labels_get');
    await page.getByLabel('At most').fill('2');
    const sentence = 'The first 2 of labels_get are answered 503.';
    await page.getByRole('dialog').getByText(sentence).waitFor();
    await expectAccessible(page);
    await page.getByRole('dialog').getByRole('button', { name: 'Add fault' }).click();
    await page.getByText(sentence).waitFor();
    expect((await client.request('GET', '/orgs/1/labels')).status).toBe(503);
    await page.getByText('hit 1').waitFor();
    await page.getByRole('button', { name: 'Remove fault 1' }).click();
    await page.getByText('No request goes wrong.').waitFor();
    expect(pce.faults.list()).resolves.toEqual([]);
    expect(wrong).toEqual([]);
  });

  test('a mistake in a fault is told where it was made, and nothing is lost', async () => {
    const pce = await server();
    const { page } = await openConsole(pce, '/time');
    await page.getByRole('button', { name: 'Add fault' }).click();
    await page.getByLabel('Operation').fill('lables_get');
    await page.getByRole('dialog').getByRole('button', { name: 'Add fault' }).click();
    await page.getByRole('alert').getByText('labels_get').waitFor();
    expect(await page.getByLabel('Operation').inputValue()).toBe('lables_get');
  });

  test('a snapshot is saved, restored and deleted; a reset asks first', async () => {
    const pce = await server();
    const client = clientOf(pce);
    const { page, wrong } = await openConsole(pce, '/time');
    await page.getByRole('button', { name: 'Reset…' }).click();
    await page.getByText('All is as it was at the start').waitFor();
    await page.getByRole('dialog').getByRole('button', { name: 'Leave it' }).click();
    await page.getByLabel('Name of the snapshot').fill('ready');
    await page.getByRole('button', { name: 'Save snapshot' }).click();
    await client.request('POST', '/orgs/1/labels', { key: 'env', value: 'Gone later' });
    await page.getByRole('button', { name: 'Restore ready…' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Restore' }).click();
    await page.getByText('Restored: the whole state is as in ready.').waitFor();
    const names = (await client.get<{ value: string }[]>('/orgs/1/labels')).map(({ value }) => value);
    expect(names).not.toContain('Gone later');
    await page.getByRole('button', { name: 'Delete ready' }).click();
    await page.getByText('None yet.').waitFor();
    expect(wrong).toEqual([]);
  });

  test.each([
    ['light', 1280],
    ['dark', 390],
  ] as const)('have no barrier by the rules of axe, %s, %i px', async (colorScheme, width) => {
    const pce = await server({ scenario: 'demo' });
    const { page, wrong } = await openConsole(pce, '/time', { colorScheme, viewport: { width, height: 800 } });
    await page
      .getByRole('button', { name: /Advance to it/ })
      .first()
      .waitFor();
    await expectAccessible(page);
    expect(wrong).toEqual([]);
  });
});
