import { describe, expect, test } from 'vitest';
import { CHROMIUM } from '../browser.ts';
import { clientOf, server } from '../control/servers.ts';
import { expectAccessible, openConsole } from './console.ts';

describe.skipIf(!CHROMIUM)('the objects', { timeout: 200_000 }, () => {
  test('of every declared kind are listed, and one is created by the form of its schema', async () => {
    const pce = await server();
    const { page, wrong } = await openConsole(pce, '/objects');
    const kinds = await pce.kinds();
    await page.getByRole('link', { name: 'Labels' }).waitFor();
    expect(await page.getByRole('navigation', { name: 'Kinds' }).getByRole('link').count()).toBe(kinds.length);
    await page
      .getByRole('navigation', { name: 'Kinds' })
      .getByRole('link', { name: /^Labels/ })
      .click();
    await page.getByRole('button', { name: 'Create' }).click();
    await page.locator('#field-value').fill('Paris');
    await page.locator('form').getByRole('button', { name: 'Create' }).click();
    await page.getByRole('alert').getByText('key').first().waitFor();
    await expect.poll(() => page.evaluate('document.activeElement?.id')).toBe('field-key');
    await page.locator('#field-key').fill('loc');
    await page.locator('form').getByRole('button', { name: 'Create' }).click();
    await page.getByRole('heading', { name: 'Paris' }).waitFor();
    const labels = await clientOf(pce).get<{ value: string }[]>('/orgs/1/labels?value=Paris');
    expect(labels).toMatchObject([{ key: 'loc', value: 'Paris' }]);
    // The refusal before was a client's mistake: its status is told as an error by the browser.
    expect(wrong.filter((text) => !text.includes('406'))).toEqual([]);
  });

  test('are changed by what was changed alone, and deleted after a question', async () => {
    const pce = await server();
    const client = clientOf(pce);
    const { href } = await client.post('/orgs/1/labels', { key: 'env', value: 'Old', external_data_set: 'cmdb' });
    const { page, wrong } = await openConsole(pce, `/objects/labels/${String(href).split('/').at(-1)}`);
    await page.getByRole('button', { name: 'Change' }).click();
    await page.locator('#field-value').fill('New');
    await expectAccessible(page);
    await page.locator('form').getByRole('button', { name: 'Change' }).click();
    await page.getByRole('heading', { name: 'New' }).waitFor();
    const [entry] = await pce.journal.find({ method: 'PUT' });
    expect([entry?.via, entry?.properties]).toEqual(['console', ['value']]);
    await page.getByRole('button', { name: 'Delete…' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Delete' }).click();
    await page.getByText('Labels: deleted.').waitFor();
    expect(await client.get('/orgs/1/labels?value=New')).toEqual([]);
    expect(wrong).toEqual([]);
  });

  test('show references as links, and what is in force as what cannot be changed', async () => {
    const pce = await server({ scenario: 'demo' });
    const { page, wrong } = await openConsole(pce, '/objects/ip_lists%2Factive');
    await page.getByRole('link', { name: /Any/ }).click();
    await page.getByText('This is in force.').waitFor();
    expect(await page.getByRole('button', { name: 'Change' }).count()).toBe(0);
    await page.getByRole('link', { name: 'The same in IP lists' }).waitFor();
    await page.goto(`${pce.url}/_mock/ui/#/objects/workloads?q=shop-web-001`);
    await page.getByRole('link', { name: 'shop-web-001' }).click();
    await page.getByRole('link', { name: 'Webshop' }).click();
    await page.getByRole('heading', { name: 'Webshop' }).waitFor();
    expect(wrong).toEqual([]);
  });
});
