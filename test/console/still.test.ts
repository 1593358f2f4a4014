import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import type { MockPce } from '../../src/index.ts';
import { CHROMIUM } from '../browser.ts';
import { clientOf, server } from '../control/servers.ts';
import { openConsole } from './console.ts';

const host = (pce: MockPce, hostname: string) => clientOf(pce).post('/orgs/1/workloads', { hostname });
const key = (pce: MockPce) => clientOf(pce).post('/orgs/1/pairing_profiles/1/pairing_key', {});

interface Live {
  readonly at: string;
  readonly prepare: (pce: MockPce) => Promise<unknown>;
  /** Makes the first row come while the page is open. */
  readonly begin?: (pce: MockPce, page: Page) => Promise<void>;
  /** The first row, which is aimed at. */
  readonly row: string;
  /** What would move it. */
  readonly change: (pce: MockPce) => Promise<unknown>;
  /** Seen once the page knows. */
  readonly seen: (page: Page) => Promise<void>;
}

/** Each list that is live. */
const lists: readonly Live[] = [
  {
    at: '/requests',
    prepare: (pce) => clientOf(pce).request('GET', '/orgs/1/labels'),
    row: 'main [data-row]',
    change: (pce) => clientOf(pce).request('GET', '/orgs/1/workloads'),
    seen: (page) => page.getByText('1 new,').waitFor(),
  },
  {
    at: '/',
    prepare: (pce) => pce.fleets.create({ count: 3, hostname: 'web-{n}', pairing_rate: 0.1 }),
    begin: async (pce, page) => {
      await pce.clock.advance({ seconds: 10 });
      await page.locator('a.count', { hasText: '2 workloads' }).waitFor();
    },
    row: 'section[aria-label="What happened"] li:has-text("paired")',
    change: async (pce) => pce.clock.advance({ seconds: 10 }),
    seen: (page) => page.locator('a.count', { hasText: '3 workloads' }).waitFor(),
  },
  {
    at: '/workloads',
    prepare: async (pce) => {
      for (const name of ['web-1', 'web-2', 'web-3']) await host(pce, name);
    },
    row: '.row-of [data-row]',
    change: async (pce) => {
      const [first] = await clientOf(pce).get<{ href: string }[]>('/orgs/1/workloads');
      await clientOf(pce).request('DELETE', first?.href ?? '');
    },
    seen: (page) => page.locator('h1 + .muted', { hasText: '2' }).waitFor(),
  },
  {
    at: '/pairing/1',
    prepare: key,
    row: 'ul[aria-label="Keys"] li time',
    change: async (pce) => {
      await pce.clock.advance({ minutes: 1 });
      await key(pce);
    },
    seen: (page) => page.getByText('2 active.').waitFor(),
  },
  {
    at: '/objects/pairing_profiles',
    prepare: async () => undefined,
    row: 'main tbody tr:nth-child(3)',
    change: (pce) => clientOf(pce).request('DELETE', '/orgs/1/pairing_profiles/3'),
    seen: (page) => page.locator('h2 + .muted', { hasText: '5' }).waitFor(),
  },
];

describe.skipIf(!CHROMIUM)('rows stay under the pointer, and go when it has left', { timeout: 200_000 }, () => {
  test.each(lists)('$at', async ({ at, prepare, begin, row, change, seen }) => {
    const pce = await server({ scenario: 'default' });
    await prepare(pce);
    const { page, wrong } = await openConsole(pce, at);
    await page.getByText('Live', { exact: true }).waitFor();
    await begin?.(pce, page);
    const first = page.locator(row).first();
    const aimedAt = (await first.textContent()) ?? '';
    await first.hover();
    await change(pce);
    await seen(page);
    expect(await first.textContent()).toBe(aimedAt);
    await page.mouse.move(0, 0);
    await expect.poll(() => first.textContent()).not.toBe(aimedAt);
    expect(wrong).toEqual([]);
  });
});
