import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import type { MockPce } from '../../src/index.ts';
import { CHROMIUM } from '../browser.ts';
import { clientOf, server } from '../control/servers.ts';
import { openConsole } from './console.ts';

/** Presses a button by keys, as whoever needs the focus does. */
async function press(page: Page, name: string | RegExp): Promise<void> {
  const button = page.getByRole('button', { name }).last();
  await button.focus();
  await page.keyboard.press('Enter');
}

/** Presses the button that asks, and agrees. */
async function agree(page: Page, asks: string, agrees: string): Promise<void> {
  await press(page, asks);
  await page.getByRole('dialog').getByRole('button', { name: agrees }).waitFor();
  await press(page, agrees);
}

interface Act {
  readonly what: string;
  readonly at: string;
  readonly prepare?: (pce: MockPce) => Promise<unknown>;
  readonly act: (page: Page) => Promise<void>;
  /** Seen once what had the focus is gone. */
  readonly seen: string;
}

/** All that takes away what was pressed. */
const acts: readonly Act[] = [
  {
    what: 'a reset',
    at: '/time',
    act: (page) => agree(page, 'Reset…', 'Reset everything'),
    seen: 'Everything is as it was',
  },
  {
    what: 'a restored snapshot',
    at: '/time',
    prepare: (pce) => pce.snapshots.save('ready'),
    act: (page) => agree(page, 'Restore ready…', 'Restore'),
    seen: 'Snapshot ready is restored.',
  },
  {
    what: 'a snapshot that is deleted',
    at: '/time',
    prepare: (pce) => pce.snapshots.save('ready'),
    act: (page) => agree(page, 'Delete ready…', 'Delete snapshot'),
    seen: 'No snapshot.',
  },
  {
    what: 'a fault that is removed',
    at: '/time',
    prepare: (pce) => pce.faults.add({ operation: 'labels_get', status: 503 }),
    act: (page) => press(page, 'Remove fault 1'),
    seen: 'No fault: requests',
  },
  {
    what: 'an advance to the last that was due',
    at: '/time',
    prepare: (pce) => pce.fleets.create({ count: 2, hostname: 'web-{n}', pairing_rate: 0.1 }),
    act: (page) => press(page, /^Advance to it/),
    seen: 'Nothing is due.',
  },
  {
    what: 'settings that are saved',
    at: '/time',
    act: async (page) => {
      await page.getByLabel('Validation level').selectOption('lenient');
      await press(page, 'Save settings');
    },
    seen: 'The settings hold for all orgs',
  },
  {
    what: 'a key that is revoked',
    at: '/pairing/1',
    prepare: (pce) => clientOf(pce).post('/orgs/1/pairing_profiles/1/pairing_key', {}),
    act: (page) => press(page, /^Revoke the key/),
    seen: 'The pairing key is revoked',
  },
  {
    what: 'a profile that is deleted',
    at: '/pairing/6',
    act: (page) => agree(page, 'Delete…', 'Delete pairing profile'),
    seen: 'The pairing profile Payroll (stopped) is deleted.',
  },
  {
    what: 'an object that is deleted',
    at: '/objects/pairing_profiles/6',
    act: (page) => agree(page, 'Delete…', 'Delete'),
    seen: ': deleted.',
  },
  {
    what: 'a workload that is unpaired',
    at: '/workloads',
    prepare: (pce) => pce.fleets.create({ count: 1, hostname: 'web-{n}' }),
    act: async (page) => {
      await page.getByRole('checkbox', { name: 'Choose web-1' }).check();
      await agree(page, 'Unpair…', 'Unpair');
    },
    seen: 'Unpaired web-1',
  },
  {
    what: 'a fleet that is ended',
    at: '/fleet',
    prepare: (pce) => pce.fleets.create({ count: 2, hostname: 'web-{n}', pairing_rate: 0.1 }),
    act: (page) => press(page, /^End fleet/),
    seen: 'has ended',
  },
];

describe.skipIf(!CHROMIUM)('the focus stays in the page behind', { timeout: 200_000 }, () => {
  test.each(acts)('$what', async ({ at, prepare, act, seen }) => {
    const pce = await server({ scenario: 'default' });
    await prepare?.(pce);
    const { page } = await openConsole(pce, at);
    await act(page);
    await page.getByText(seen).first().waitFor();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    const isInPage = () => page.evaluate("document.querySelector('main').contains(document.activeElement)");
    await expect.poll(isInPage).toBe(true);
    // Nothing that comes behind takes it away.
    await page.evaluate('new Promise((seen) => requestAnimationFrame(() => requestAnimationFrame(seen)))');
    expect(await isInPage()).toBe(true);
  });
});
