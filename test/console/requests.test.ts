import { describe, expect, test } from 'vitest';
import { CHROMIUM } from '../browser.ts';
import { clientOf, server } from '../control/servers.ts';
import { expectAccessible, openConsole } from './console.ts';

describe.skipIf(!CHROMIUM)('the requests', { timeout: 200_000 }, () => {
  test('come without a reload, with why one was refused and what was ignored', async () => {
    const pce = await server();
    const client = clientOf(pce);
    const { page, wrong } = await openConsole(pce, '/requests');
    await page.getByText('No request yet.').waitFor();
    await page.getByText('Live', { exact: true }).waitFor();
    await client.request('GET', '/orgs/1/workloads?managd=true');
    await page.getByText('Ignored: managd (meant managed?)').waitFor();
    await client.request('POST', '/orgs/1/labels', { key: 'env' });
    await page.getByText('The body lacks value').waitFor();
    await page.getByRole('button', { name: 'Refused' }).click();
    await page.getByText('Ignored: managd').waitFor({ state: 'detached' });
    expect(page.url()).toContain('show=refused');
    await page.getByRole('button', { name: 'Clear filters' }).click();
    await page.getByText('Ignored: managd').waitFor();
    expect(wrong).toEqual([]);
  });

  test('a fault is two clicks from a request, and is seen when it hits', async () => {
    const pce = await server();
    const client = clientOf(pce);
    await client.request('GET', '/orgs/1/labels');
    const { page, wrong } = await openConsole(pce, '/requests');
    await page.getByRole('link', { name: '/orgs/1/labels' }).click();
    await page.getByRole('button', { name: 'Fail the next one…' }).click();
    await page.getByText('The next labels_get is answered 503.').waitFor();
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Add fault' }).click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    expect((await client.request('GET', '/orgs/1/labels')).status).toBe(503);
    expect((await client.request('GET', '/orgs/1/labels')).status).toBe(200);
    await page.getByText('Fault 1 answered').waitFor();
    expect(wrong).toEqual([]);
  });

  test('of a host that was not let in tell why, and what meets no fault offers none', async () => {
    const pce = await server();
    const client = clientOf(pce);
    const profile = '/orgs/1/pairing_profiles/1';
    await client.request('PUT', profile, { allowed_uses_per_key: 1 });
    const { activation_code = '' } = await client.post(`${profile}/pairing_key`, {});
    await pce.pair({ activation_code: String(activation_code), hostname: 'first' });
    await pce.pair({ activation_code: String(activation_code), hostname: 'second' }).catch(() => undefined);
    await client.request('POST', '/orgs/1/label', {});
    await client.request('PATCH', '/orgs/1/labels', {});
    const { page, wrong } = await openConsole(pce, '/requests');
    const detail = page.getByRole('article');
    await page.getByRole('link', { name: '/_mock/v1/vens' }).click();
    await detail.getByRole('heading', { name: 'A host wanted to pair' }).waitFor();
    await detail.getByText('was used as often as it may be').waitFor();
    await detail.getByText('"hostname"').waitFor();
    await detail.getByText('nobody known to org 1').waitFor();
    const end = async (of: string) => {
      const { y, height } = (await page.locator(of).boundingBox()) ?? { y: 0, height: 0 };
      return Math.round(y + height);
    };
    expect(await end('.aside')).toBe(await end('.list'));
    const fail = detail.getByRole('button', { name: 'Fail the next one…' });
    for (const name of ['/_mock/v1/vens', '404', '405']) {
      await page.locator('[data-row]', { hasText: name }).click();
      await detail.getByText(/--journal full|put in your own/).waitFor();
      expect([name, await fail.count()]).toEqual([name, 0]);
      await page.keyboard.press('f');
      expect(await page.getByRole('dialog').count()).toBe(0);
    }
    await page.locator('[data-row]', { hasText: `${profile}/pairing_key` }).click();
    await fail.waitFor();
    expect(wrong).toEqual([]);
  });

  test('stand still while they are read, and tell how many have come', async () => {
    const pce = await server();
    const client = clientOf(pce);
    await client.request('GET', '/orgs/1/labels');
    const { page } = await openConsole(pce, '/requests');
    await page.getByText('Live', { exact: true }).waitFor();
    await page.getByRole('button', { name: 'Pause' }).click();
    for (let sent = 0; sent < 3; sent += 1) await client.request('GET', '/orgs/1/pairing_profiles');
    await page.getByText('3 new,').waitFor();
    expect(await page.locator('[data-row]').count()).toBe(1);
    await page.getByRole('button', { name: 'show' }).click();
    await expect.poll(() => page.locator('[data-row]').count()).toBe(4);
  });

  test.each([
    ['ahead of its answer, which has it', true],
    ['behind what its answer has', false],
  ])('show an entry once that the stream brings while the list is read: %s', async (_when, has) => {
    const pce = await server();
    const client = clientOf(pce);
    await client.request('GET', '/orgs/1/labels');
    const { page, wrong } = await openConsole(pce);
    await page.getByText('Live', { exact: true }).waitFor();
    // Half a second lets the stream tell of it ahead of the list.
    await page.route(/journal\?/, async (route) => {
      const early = has ? undefined : await route.fetch();
      await client.request('GET', '/orgs/1/pairing_profiles');
      await page.waitForTimeout(500);
      await route.fulfill({ response: early ?? (await route.fetch()) });
    });
    await page.getByRole('link', { name: 'Requests', exact: true }).click();
    await page.locator('[data-row]').first().waitFor();
    await page.unroute(/journal\?/);
    await client.request('GET', '/orgs/1/workloads');
    await page.getByRole('link', { name: '/orgs/1/workloads' }).waitFor();
    expect(await page.locator('[data-row]').count()).toBe(3);
    expect(wrong).toEqual([]);
  });

  test('show an entry once that the stream brings when the list has it already', async () => {
    const pce = await server();
    const client = clientOf(pce);
    const { page, wrong } = await openConsole(pce);
    await page.getByText('Live', { exact: true }).waitFor();
    await client.request('GET', '/orgs/1/labels');
    await page.getByRole('link', { name: 'Requests', exact: true }).click();
    await page.getByRole('link', { name: '/orgs/1/labels' }).waitFor();
    await client.request('GET', '/orgs/1/workloads');
    await page.getByRole('link', { name: '/orgs/1/workloads' }).waitFor();
    expect(await page.locator('[data-row]').count()).toBe(2);
    expect(wrong).toEqual([]);
  });

  test('are reached by keys alone', async () => {
    const pce = await server();
    const client = clientOf(pce);
    for (const path of ['/orgs/1/labels', '/orgs/1/pairing_profiles']) await client.request('GET', path);
    const { page } = await openConsole(pce, '/requests');
    await page.locator('[data-row]').first().focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'labels_get' }).waitFor();
    await page.keyboard.press('Escape');
    await page.getByText('Choose a request').waitFor();
  });

  test.each([
    ['light', 1280],
    ['dark', 390],
  ] as const)('have no barrier by the rules of axe, %s, %i px', async (colorScheme, width) => {
    const pce = await server();
    const client = clientOf(pce);
    await client.request('POST', '/orgs/1/labels', { key: 'env' });
    const { page, wrong } = await openConsole(pce, '/requests', { colorScheme, viewport: { width, height: 800 } });
    await page.locator('[data-row]').first().waitFor();
    await expectAccessible(page);
    await page.locator('[data-row]').first().click();
    await page.getByRole('heading', { name: 'Why' }).waitFor();
    await expectAccessible(page);
    expect(wrong).toEqual([]);
  });
});
