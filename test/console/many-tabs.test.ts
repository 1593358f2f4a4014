import { once } from 'node:events';
import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { chromium, type Page } from 'playwright-core';
import { describe, expect, onTestFinished, test } from 'vitest';
import type { MockPce } from '../../src/index.ts';
import { CHROMIUM } from '../browser.ts';
import { clientOf, server } from '../control/servers.ts';
import { openConsole } from './console.ts';

/** Tabs of one browser. */
async function tabs(pce: MockPce, count: number): Promise<Page[]> {
  const browser = await chromium.launch({ executablePath: CHROMIUM as string, args: ['--no-sandbox'] });
  onTestFinished(() => browser.close());
  const context = await browser.newContext();
  const pages = await Promise.all(Array.from({ length: count }, () => context.newPage()));
  await Promise.all(pages.map((page) => page.goto(`${pce.url}/_mock/ui/#/`)));
  return pages;
}

/** A proxy that gives a stream to nobody until it has ended, as some do: it never does. */
async function bufferingProxy(pce: MockPce): Promise<string> {
  const proxy = createServer((asked, answer) => {
    if (asked.url?.includes('/stream')) return;
    const { hostname, port } = new URL(pce.url);
    const { url, method, headers } = asked;
    const onward = request({ hostname, port, path: url, method, headers: { ...headers, host: `${hostname}:${port}` } });
    onward.on('response', (reply) => {
      answer.writeHead(reply.statusCode ?? 502, reply.headers);
      reply.pipe(answer);
    });
    asked.pipe(onward);
  });
  proxy.listen(0, '127.0.0.1');
  await once(proxy, 'listening');
  onTestFinished(() => void proxy.close());
  return `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`;
}

describe.skipIf(!CHROMIUM)('the console', { timeout: 200_000 }, () => {
  test('in twelve tabs of a browser is live in each, by one stream', async () => {
    const pce = await server();
    const pages = await tabs(pce, 12);
    for (const page of pages) await page.getByText('Live', { exact: true }).waitFor();
    await pce.fleets.create({ count: 1, hostname: 'seen-by-all' });
    for (const page of pages) await page.getByRole('link', { name: 'seen-by-all' }).first().waitFor();
    const streams = await pages[0]?.evaluate(async () => {
      const { held = [], pending = [] } = await navigator.locks.query();
      return [held.length, pending.length];
    });
    expect(streams).toEqual([1, 11]);
    // Who holds the stream leaves: another tab takes it.
    await pages[0]?.close();
    await pce.fleets.create({ count: 2, hostname: 'seen-by-the-rest-{n}' });
    for (const page of pages.slice(1)) {
      await expect.poll(() => page.locator('a.count[href="#/workloads"]').textContent()).toContain('3');
    }
  });

  test('behind a proxy that holds the stream back says that it polls, and shows what is new', async () => {
    const pce = await server();
    const url = await bufferingProxy(pce);
    const { page } = await openConsole({ ...pce, url } as MockPce);
    await page.getByText('Polling', { exact: true }).waitFor();
    const count = page.locator('a.count[href="#/workloads"]');
    await pce.fleets.create({ count: 3, hostname: 'polled-{n}' });
    await expect.poll(() => count.textContent(), { timeout: 20_000 }).toContain('3');
    await count.click();
    await page.getByRole('link', { name: 'polled-3' }).waitFor();
    await pce.fleets.create({ count: 1, hostname: 'polled-later' });
    await page.getByRole('link', { name: 'polled-later' }).waitFor();
  });

  test('does not grow with what it has heard', async () => {
    const pce = await server();
    const client = clientOf(pce);
    const { page } = await openConsole(pce, '/requests');
    await page.getByText('Live', { exact: true }).waitFor();
    const devtools = await page.context().newCDPSession(page);
    const heap = async () => {
      await devtools.send('HeapProfiler.collectGarbage');
      return (await devtools.send('Runtime.getHeapUsage')).usedSize / 2 ** 20;
    };
    const send = async (count: number, last: string) => {
      for (let sent = 0; sent < count; sent += 50) {
        await Promise.all(Array.from({ length: 50 }, () => client.request('GET', '/orgs/1/labels')));
      }
      await client.request('GET', `/orgs/1/${last}`);
      await page
        .locator('[data-row]')
        .filter({ hasText: `/orgs/1/${last}` })
        .first()
        .waitFor();
    };
    // The page keeps 2,000 entries at most, and takes in a part of what comes fast: only once it is full, it may not grow.
    while ((await page.locator('[data-row]').count()) < 2000) await send(2000, 'vens');
    const sizes: number[] = [];
    for (const last of ['workloads', 'pairing_profiles', 'label_dimensions', 'users']) {
      await send(2000, last);
      sizes.push(await heap());
    }
    // Entries that stayed would add 5 MB in each round; a collector leaves 3 MB behind, now and then.
    expect((sizes.at(-1) ?? 0) - (sizes[0] ?? 0), sizes.join(', ')).toBeLessThan(8);
  });
});
