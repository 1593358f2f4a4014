import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { CHROMIUM } from '../browser.ts';
import { type Client, clientOf, server } from '../control/servers.ts';
import { expectAccessible, openConsole } from './console.ts';

const policy = '/orgs/1/sec_policy';
const START = '2026-01-01T00:00:00Z';

const profile = (name: string, enforcement_mode: string) => ({
  ...{ name, enabled: true, enforcement_mode },
  labels: [{ label: `app:${name}` }, { label: 'env:Production' }],
});

const shop = { labels: { app: 'Shop' } };
const stock = { labels: { app: 'Stock' } };

/** A shop that asks for its stock, and is visited from outside; some of it may do so. */
const scenario = {
  orgs: [
    {
      objects: {
        labels: ['Shop', 'Stock'].map((value) => ({ key: 'app', value })),
        pairing_profiles: [profile('Shop', 'full'), profile('Stock', 'visibility_only')],
      },
      fleets: ['Shop', 'Stock'].map((pairing_profile) => ({
        ...{ count: 2, pairing_profile, hostname: `${pairing_profile.toLowerCase()}-{n}` },
      })),
      traffic: {
        rules: [
          { from: shop, to: stock, port: 5432, rate: 10 },
          { from: { addresses: ['203.0.113.9'] }, to: shop, port: 443, rate: 100 },
        ],
        flows: [
          {
            ...{ from: stock, to: shop, port: 22, policy_decision: 'blocked' },
            first_detected: '2026-01-01T00:30:00Z',
          },
        ],
      },
    },
  ],
};

async function startShop() {
  const pce = await server({ scenario, clock: START });
  await pce.clock.advance({ hours: 3 });
  return { pce, client: clientOf(pce) };
}

/** Everybody may reach all workloads by a port, once it is provisioned. */
async function draftRule(client: Client, port: number) {
  const [anyone] = await client.get<{ href: string }[]>(`${policy}/draft/ip_lists`);
  const consumers = [{ actors: 'ams' }, { ip_list: { href: anyone?.href } }];
  const resolve_labels_as = { providers: ['workloads'], consumers: ['workloads'] };
  const services = { ingress_services: [{ proto: 6, port }] };
  const rule = { enabled: true, providers: [{ actors: 'ams' }], consumers, ...services, resolve_labels_as };
  await client.post(`${policy}/draft/rule_sets`, { name: `Port ${port}`, scopes: [[]], rules: [rule] });
}

/** As a page has it. */
interface Styles {
  readonly getComputedStyle: (of: unknown) => { readonly stroke: string; readonly strokeDasharray: string };
}

const table = (page: Page) => page.getByRole('table', { name: 'Flows as a table' });
const map = (page: Page) => page.getByRole('group', { name: 'Map of flows' });

/** Rows as they are read. */
const rowsOf = async (page: Page) =>
  (await table(page).locator('tbody tr').allInnerTexts()).map((text) => text.split(/\s+/).join(' '));

describe.skipIf(!CHROMIUM)('the map of flows', { timeout: 200_000 }, () => {
  test('follows what is provisioned without a reload, in colour, sign and word', async () => {
    const { pce, client } = await startShop();
    await draftRule(client, 5432);
    const { page, wrong } = await openConsole(pce, '/policy/flows');
    await page.getByText('Live', { exact: true }).waitFor();
    const link = map(page).getByRole('button', { name: /^Shop, Production to Stock, Production/ });
    await link.waitFor();
    expect(await link.getAttribute('aria-label')).toMatch(/: Potentially Blocked, \d+ connections$/);
    const look = async () => {
      const [stroke, dashes] = await link.locator('.line').evaluate((line) => {
        const { getComputedStyle: styleOf } = globalThis as unknown as Styles;
        return [styleOf(line).stroke, styleOf(line).strokeDasharray];
      });
      return [stroke, dashes, await link.locator('.sign').count()];
    };
    const before = await look();
    expect(before.slice(1)).toEqual(['10px, 6px', 1]);
    await page.evaluate('window.isSame = true');
    await client.post(policy, {});
    await expect.poll(() => link.getAttribute('aria-label')).toMatch(/: Allowed, /);
    const after = await look();
    expect(after.slice(1)).toEqual(['none', 0]);
    expect(after[0]).not.toBe(before[0]);
    expect((await rowsOf(page)).find((row) => row.startsWith('From Shop') || row.startsWith('Shop'))).toContain(
      'Allowed',
    );
    expect(await page.evaluate('window.isSame')).toBe(true);
    expect(wrong).toEqual([]);
  });

  test('tells of an edge its services, which rule is lacking, and finds the rules that there are', async () => {
    const { pce, client } = await startShop();
    await draftRule(client, 443);
    await client.post(policy, {});
    await draftRule(client, 8443);
    const { page, wrong } = await openConsole(pce, '/policy/flows');
    await map(page)
      .getByRole('button', { name: /^Shop, Production to Stock, Production/ })
      .locator('.sign')
      .click();
    await page.getByRole('heading', { name: 'Shop, Production to Stock, Production' }).waitFor();
    const services = page.getByRole('list', { name: 'Services' });
    expect(await services.textContent()).toMatch(
      /TCP 5432\s+Potentially Blocked\s+\d+ connections of 4 pairs of hosts/,
    );
    await services
      .getByText('a rule by which app:Shop and env:Production may reach app:Stock and env:Production')
      .waitFor();
    await page.keyboard.press('Escape');
    await expect.poll(() => services.count()).toBe(0);
    await page.getByRole('button', { name: 'Details, Stock, Production to Shop, Production' }).click();
    await services.getByText('The scenario declares it so, whatever the policy says.').waitFor();
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Details, Internet, Outside to Shop, Production' }).click();
    await services.getByText('Allowed').waitFor();
    await services.getByRole('link', { name: 'Find rules by TCP 443' }).click();
    await page
      .getByText('all workloads, or IP list Any (0.0.0.0/0 and ::/0) may reach all workloads by TCP 443')
      .waitFor();
    expect(await page.getByLabel('Rules about').inputValue()).toBe('tcp/443');
    expect(await page.getByLabel('Where').inputValue()).toBe('active');
    expect(wrong).toEqual([]);
  });

  test('is gone through by keys, shows the edges of a group, and is of a time and a port', async () => {
    const { pce } = await startShop();
    const { page, wrong } = await openConsole(pce, '/policy/flows');
    await page.getByLabel('Port').focus();
    await page.keyboard.press('Tab');
    const focused = () => page.evaluate('document.activeElement.getAttribute("aria-label")');
    expect(await focused()).toMatch(/^Internet, Outside to Shop, Production: Blocked/);
    await page.keyboard.press('End');
    expect(await focused()).toBe('Stock, Production: talks to 1, 1 talks to it');
    expect(await map(page).locator('.faint').count()).toBe(1);
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Show all 3' }).waitFor();
    expect(await table(page).locator('tbody tr').count()).toBe(2);
    await page.keyboard.press('Home');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Internet, Outside to Shop, Production' }).waitFor();
    await page.keyboard.press('Escape');
    await expect.poll(focused).toMatch(/^Internet, Outside to Shop, Production/);
    await page.getByRole('button', { name: 'Show all 3' }).click();
    await expect.poll(() => table(page).locator('tbody tr').count()).toBe(3);
    await page.getByRole('button', { name: 'Last hour' }).click();
    await expect.poll(() => table(page).locator('tbody tr').count()).toBe(2);
    await page.getByLabel('Port').fill('443');
    await page.keyboard.press('Enter');
    await expect.poll(() => rowsOf(page)).toHaveLength(1);
    expect(page.url()).toContain('#/policy/flows?window=hour&port=443');
    await page.getByLabel('Port').fill('444');
    await page.keyboard.press('Enter');
    await page.getByText('No flow to this port in this time.').waitFor();
    await page.getByRole('button', { name: 'All ports' }).click();
    await expect.poll(() => rowsOf(page)).toHaveLength(2);
    expect(wrong).toEqual([]);
  });

  test('stays as it is while somebody is at it, and then has what came', async () => {
    const { pce } = await startShop();
    const { page } = await openConsole(pce, '/policy/flows?window=hour');
    await page.getByText('Live', { exact: true }).waitFor();
    const group = map(page).getByRole('button', { name: /^Shop, Production: talks/ });
    await group.hover();
    expect(await map(page).locator('.link').count()).toBe(2);
    const until = page.getByText(/^\s*Until/);
    const [told, at] = [await until.textContent(), await group.boundingBox()];
    await pce.clock.freeze('2026-01-01T01:00:00Z');
    await expect.poll(() => until.textContent()).not.toBe(told);
    expect(await map(page).locator('.link').count()).toBe(2);
    expect(await group.boundingBox()).toEqual(at);
    await page.getByRole('heading', { name: 'Policy', exact: true }).hover();
    await expect.poll(() => map(page).locator('.link').count()).toBe(3);
  });

  test('is a table on a phone, also where the console is read-only, and colours may be forced', async () => {
    const pce = await server({ scenario, clock: START, console: 'read-only' });
    await pce.clock.advance({ hours: 3 });
    const options = { colorScheme: 'dark', forcedColors: 'active', viewport: { width: 390, height: 800 } } as const;
    const { page, wrong } = await openConsole(pce, '/policy/flows', options);
    await expect.poll(() => rowsOf(page)).toHaveLength(3);
    expect((await rowsOf(page))[0]).toMatch(
      /^From Internet Outside To Shop Production TCP 443 Blocked \d+,?\d* connections Details$/,
    );
    expect(await map(page).isVisible()).toBe(false);
    expect(await page.evaluate('document.documentElement.scrollWidth > innerWidth')).toBe(false);
    await page.getByRole('button', { name: /^Details, Internet/ }).click();
    await page.getByText('a rule by which an IP list of the Internet may reach app:Shop and env:Production').waitFor();
    expect(await page.getByRole('link', { name: /Find rules|app:Shop/ }).count()).toBe(0);
    await page.emulateMedia({ forcedColors: 'none' });
    await expectAccessible(page);
    await page.emulateMedia({ colorScheme: 'light' });
    await expectAccessible(page);
    await page.setViewportSize({ width: 1280, height: 800 });
    await map(page).waitFor();
    await expectAccessible(page);
    await page.emulateMedia({ colorScheme: 'dark' });
    await expectAccessible(page);
    expect(wrong).toEqual([]);
  });

  test('says how flows are declared where there are none', async () => {
    const { page, wrong } = await openConsole(await server({ scenario: 'default' }), '/policy/flows');
    await page.getByText('the scenario of this org declares none').waitFor();
    const example = JSON.parse((await page.locator('pre').textContent()) ?? '');
    await expectAccessible(page);
    expect(wrong).toEqual([]);
    const pce = await server({ scenario: example, clock: START });
    const again = await openConsole(pce, '/policy/flows');
    await again.page.getByText('The scenario declares some: they come as the clock goes on').waitFor();
    await pce.clock.advance({ hours: 1 });
    await expect.poll(() => rowsOf(again.page)).toHaveLength(1);
  });
});
