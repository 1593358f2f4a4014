import { spawn } from 'node:child_process';
import { once } from 'node:events';
import type { Page } from 'playwright-core';
import { describe, expect, onTestFinished, test } from 'vitest';
import type { MockPce } from '../../src/index.ts';
import { CHROMIUM } from '../browser.ts';
import { clientOf, server } from '../control/servers.ts';
import { expectAccessible, openConsole } from './console.ts';

/** Searches an object by its name, and picks it. */
async function pick(page: Page, field: string, text: string, name: string | RegExp): Promise<void> {
  await page.getByRole('combobox', { name: field, exact: true }).fill(text);
  await page.getByRole('option', { name }).click();
}

const focusIn = (page: Page) => page.evaluate('document.activeElement?.id');

/** A server of which nobody knows but that it has one kind more. */
async function withColours(): Promise<Pick<MockPce, 'url'>> {
  const file = `${import.meta.dirname}/with-colours.ts`;
  const child = spawn(process.execPath, [file], { stdio: ['ignore', 'pipe', 'inherit'] });
  onTestFinished(() => void child.kill());
  const [told] = await once(child.stdout, 'data');
  return { url: String(told).trim() };
}

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
    // Names of properties are whole where there is room, and broken between their words where there is none.
    const lines = page.locator('dt', { hasText: 'external_data_reference' }).first();
    expect(await lines.evaluate((one) => one.querySelectorAll('wbr').length)).toBe(2);
    expect(await page.getByRole('button', { name: 'Change' }).count()).toBe(0);
    await page.getByRole('link', { name: 'The same in IP lists' }).waitFor();
    await page.goto(`${pce.url}/_mock/ui/#/objects/workloads?q=shop-web-001`);
    await page.getByRole('link', { name: 'shop-web-001' }).click();
    await page.getByRole('link', { name: 'Webshop' }).click();
    await page.getByRole('heading', { name: 'Webshop' }).waitFor();
    expect(wrong).toEqual([]);
  });

  test('refer to others by names that are searched, in lists and in lists of lists', async () => {
    const pce = await server({ scenario: 'demo' });
    const client = clientOf(pce);
    const { page, wrong } = await openConsole(pce, '/objects/rule_sets');
    // The kind is far down the list of kinds, and is in view.
    const kind = page.getByRole('navigation', { name: 'Kinds' }).locator('[aria-current="page"]');
    const list = await page.getByRole('navigation', { name: 'Kinds' }).boundingBox();
    const bottomOfList = (list?.y ?? 0) + (list?.height ?? 0);
    expect(await kind.evaluate((one) => one.getBoundingClientRect().bottom)).toBeLessThanOrEqual(bottomOfList);
    await page.getByRole('button', { name: 'Create' }).click();
    await page.locator('#field-name').fill('Shop in Amsterdam');
    await page.getByRole('button', { name: 'Add to scopes' }).click();
    await pick(page, 'Add to scopes 1', 'Webshop', 'Webshop (app)');
    await pick(page, 'Add to scopes 1', 'Amster', 'Amsterdam (loc)');
    await expectAccessible(page);
    await page.locator('form').getByRole('button', { name: 'Create' }).click();
    await page.getByRole('heading', { name: 'Shop in Amsterdam' }).waitFor();
    const [made] = await client.get<{ href: string; scopes: unknown }[]>(
      '/orgs/1/sec_policy/draft/rule_sets?name=Shop in Amsterdam',
    );
    expect(made?.scopes).toMatchObject([[{ label: { value: 'Webshop' } }, { label: { value: 'Amsterdam' } }]]);
    // What is there is shown by its name, and is taken away alone.
    await page.getByRole('button', { name: 'Change' }).click();
    await page.getByRole('button', { name: 'Remove Webshop from scopes 1' }).click();
    await page.locator('form').getByRole('button', { name: 'Change' }).click();
    await page.getByText('Rule sets: changed.').waitFor();
    expect((await client.get<{ scopes: unknown[][] }>(String(made?.href))).scopes).toEqual([
      [expect.objectContaining({ label: expect.objectContaining({ href: expect.anything() }) })],
    ]);
    expect(wrong).toEqual([]);
  });

  test('of several kinds and fixed values are chosen too, and a refusal of one keeps what was chosen', async () => {
    const pce = await server({ scenario: 'demo' });
    const { page, wrong } = await openConsole(pce, '/objects/enforcement_boundaries');
    await page.getByRole('button', { name: 'Create' }).click();
    await page.locator('#field-name').fill('No telnet');
    await page.getByLabel('What to add to providers').selectOption('ip list');
    await pick(page, 'Add to providers', 'Any', /^Any/);
    await page.getByRole('button', { name: 'Add actors ams to consumers' }).click();
    await page.getByRole('button', { name: 'ingress_services as JSON' }).click();
    await page.getByLabel('ingress_services as JSON', { exact: true }).last().fill('[{"port": 70000, "proto": 6}]');
    await page.locator('form').getByRole('button', { name: 'Create' }).click();
    await page.getByRole('alert').getByText('ingress_services/0').waitFor();
    await page.getByRole('button', { name: 'Remove {"actors":"ams"} from consumers' }).waitFor();
    await page.locator('#field-ingress_services').fill('[{"port": 23, "proto": 6}]');
    await page.locator('form').getByRole('button', { name: 'Create' }).click();
    await page.getByRole('heading', { name: 'No telnet' }).waitFor();
    const [made] = await clientOf(pce).get<object[]>('/orgs/1/sec_policy/draft/enforcement_boundaries?name=No telnet');
    expect(made).toMatchObject({ consumers: [{ actors: 'ams' }], ingress_services: [{ port: 23, proto: 6 }] });
    expect(made).toMatchObject({ providers: [{ ip_list: { href: expect.stringContaining('/ip_lists/') } }] });
    expect(wrong.filter((text) => !text.includes('406'))).toEqual([]);
  });

  test('within another have forms of their own, and what is refused of one is told beside its field', async () => {
    const pce = await server({ scenario: 'demo' });
    const client = clientOf(pce);
    const { page, wrong } = await openConsole(pce, '/objects/rule_sets');
    const form = page.locator('form');
    await page.getByRole('button', { name: 'Create' }).click();
    await page.locator('#field-name').fill('Everybody');
    await page.getByRole('button', { name: 'Add to scopes' }).click();
    await page.getByRole('button', { name: 'Add to rules' }).press('Enter');
    await expect.poll(() => focusIn(page)).toBe('field-rules-0-enabled');
    const rule = page.getByRole('group', { name: 'rules 1' });
    await rule.getByLabel('enabled').selectOption('true');
    await rule.getByRole('button', { name: 'Add actors ams to providers' }).click();
    await rule.getByRole('button', { name: 'Add actors ams to consumers' }).click();
    await page.getByRole('button', { name: 'rules 1', exact: true }).click();
    await page.getByText('enabled true').waitFor();
    await form.getByRole('button', { name: 'Create' }).click();
    const lacks = (name: string) =>
      page.getByRole('alert').getByText(`did not contain a required property of '${name}'`).waitFor();
    await lacks('ingress_services');
    await expect.poll(() => focusIn(page)).toBe('field-rules-0-ingress_services');
    await pick(page, 'Add to ingress_services', 'All', 'All Services');
    await form.getByRole('button', { name: 'Create' }).click();
    await lacks('resolve_labels_as');
    await expect.poll(() => focusIn(page)).toBe('field-rules-0-resolve_labels_as');
    const resolved = rule.getByRole('group', { name: 'resolve_labels_as' });
    await resolved.getByRole('group', { name: 'providers' }).getByLabel('workloads').check();
    await form.getByRole('button', { name: 'Create' }).click();
    await lacks('consumers');
    await expect.poll(() => focusIn(page)).toBe('field-rules-0-resolve_labels_as-consumers');
    await resolved.getByRole('group', { name: 'consumers' }).getByLabel('workloads').check();
    await rule.getByRole('group', { name: 'use_workload_subnets' }).getByLabel('providers').check();
    await expectAccessible(page);
    await form.getByRole('button', { name: 'Create' }).click();
    await page.getByRole('heading', { name: 'Everybody' }).waitFor();
    const path = '/orgs/1/sec_policy/draft/rule_sets?name=Everybody';
    const [made] = await client.get<{ rules: { href: string }[] }[]>(path);
    expect(made?.rules).toMatchObject([
      {
        enabled: true,
        consumers: [{ actors: 'ams' }],
        resolve_labels_as: { providers: ['workloads'], consumers: ['workloads'] },
        use_workload_subnets: ['providers'],
      },
    ]);
    // One that is there is sent by its href, with what was changed.
    await page.getByRole('button', { name: 'Change' }).click();
    await page.getByRole('button', { name: 'rules 1', exact: true }).click();
    await rule.getByLabel('description').fill('For all');
    const sent = page.waitForRequest((request) => request.method() === 'PUT');
    await form.getByRole('button', { name: 'Change' }).click();
    expect((await sent).postDataJSON()).toEqual({ rules: [{ href: made?.rules[0]?.href, description: 'For all' }] });
    await page.getByText('Rule sets: changed.').waitFor();
    expect(wrong.filter((text) => !text.includes('406'))).toEqual([]);
  });

  test('within another are added and removed by keys, and may be written as JSON', async () => {
    const pce = await server();
    const client = clientOf(pce);
    const { href } = await client.post('/orgs/1/sec_policy/draft/ip_lists', {
      name: 'Offices',
      ip_ranges: [{ from_ip: '10.1.0.0/16', exclusion: false }, { from_ip: '10.2.0.0/16' }],
    });
    const at = `/objects/ip_lists/${String(href).split('/').at(-1)}`;
    const { page, wrong } = await openConsole(pce, at, { viewport: { width: 390, height: 800 } });
    await page.getByRole('button', { name: 'Change' }).click();
    await page.getByRole('button', { name: 'Remove ip_ranges 1' }).press('Enter');
    await expect.poll(() => focusIn(page)).toBe('field-ip_ranges-0');
    await page.getByText('from_ip 10.2.0.0/16').waitFor();
    await page.getByRole('button', { name: 'Add to ip_ranges' }).press('Enter');
    await expect.poll(() => focusIn(page)).toBe('field-ip_ranges-1-from_ip');
    // What is scrolled to is not behind the bar of pages.
    const bar = await page.getByRole('navigation', { name: 'Pages' }).boundingBox();
    await page.locator('#field-fqdns-add').evaluate((one) => one.scrollIntoView({ block: 'end' }));
    const field = await page.locator('#field-fqdns-add').boundingBox();
    expect((field?.y ?? 0) + (field?.height ?? 0)).toBeLessThanOrEqual(bar?.y ?? 0);
    await page.keyboard.type('10.3.0.0/16');
    await page.getByRole('button', { name: 'ip_ranges as JSON' }).press('Enter');
    const json = page.getByRole('textbox', { name: 'ip_ranges as JSON' });
    const text = await json.inputValue();
    expect(JSON.parse(text)).toMatchObject([{ from_ip: '10.2.0.0/16' }, { from_ip: '10.3.0.0/16' }]);
    await json.fill(text.replace('10.3.', '10.4.'));
    await expectAccessible(page);
    await page.getByRole('button', { name: 'ip_ranges as JSON' }).press('Enter');
    await page.getByRole('button', { name: 'Remove ip_ranges 1' }).press('Enter');
    await page.getByText('from_ip 10.4.0.0/16').waitFor();
    const change = page.locator('form').getByRole('button', { name: 'Change' });
    await change.click();
    await page.getByText('IP lists: changed.').waitFor();
    expect(await client.get(String(href))).toMatchObject({ ip_ranges: [{ from_ip: '10.4.0.0/16' }] });
    // Without the last one there is no neighbour.
    await page.getByRole('button', { name: 'Change' }).click();
    await page.getByRole('button', { name: 'Remove ip_ranges 1' }).press('Enter');
    await expect.poll(() => focusIn(page)).toBe('field-ip_ranges-add');
    await page.getByRole('button', { name: 'Add to fqdns' }).click();
    await page.keyboard.type('example.com');
    await change.click();
    // The message of the change before is there still.
    await expect
      .poll(() => client.get<Record<string, unknown>>(String(href)))
      .toMatchObject({ ip_ranges: [], fqdns: [{ fqdn: 'example.com' }] });
    expect(wrong).toEqual([]);
  });

  test('beside one are seen whole, and a scope without labels reads as on the page of policy', async () => {
    const pce = await server({ scenario: 'demo' });
    const client = clientOf(pce);
    const made = await client.post('/orgs/1/sec_policy/draft/rule_sets', { name: 'All', scopes: [[]] });
    const { page, wrong } = await openConsole(
      pce,
      `/objects/rule_sets/${String(made['href']).split('/').at(-1)}?q=All`,
    );
    await page.locator('main dd', { hasText: 'Everywhere' }).waitFor();
    await page.locator('h2 + .muted', { hasText: /^1 of 5$/ }).waitFor();
    for (const at of ['labels/1', 'rule_sets/1', 'pairing_profiles/1']) {
      await page.goto(`${pce.url}/_mock/ui/#/objects/${at}`);
      await page.locator('main dd').first().waitFor();
      await page.locator('main td').first().waitFor();
      const cut = await page
        .locator('.scroll')
        .evaluate(
          (one) =>
            (one as unknown as { scrollWidth: number; clientWidth: number }).scrollWidth >
            (one as unknown as { clientWidth: number }).clientWidth,
        );
      expect([at, cut]).toEqual([at, false]);
    }
    expect(wrong).toEqual([]);
  });

  test('of a kind with many filters show a few, and one that is set stays; an empty value takes no room', async () => {
    const pce = await server();
    await clientOf(pce).post('/orgs/1/workloads', { name: 'printer', hostname: 'printer', public_ip: '10.0.0.1' });
    const { page, wrong } = await openConsole(pce, '/objects/workloads');
    await page.getByRole('link', { name: 'printer' }).waitFor();
    const filters = page.getByRole('region', { name: 'List' }).locator('select');
    expect(await filters.count()).toBe(3);
    await page.getByRole('button', { name: 'More filters' }).click();
    expect(await filters.count()).toBeGreaterThan(6);
    for (const filter of await filters.all()) {
      await filter.selectOption({ index: 1 });
      await page.getByText(/^\d+ of 1$/).waitFor();
      await filter.selectOption('');
      await page.getByText('1', { exact: true }).first().waitFor();
    }
    await page.getByLabel('visibility_level').selectOption('flow_off');
    await page.getByRole('button', { name: 'Fewer filters' }).click();
    expect(await filters.count()).toBe(4);
    await page.getByLabel('visibility_level').focus();
    await page.getByLabel('visibility_level').selectOption('');
    expect(await page.evaluate('document.activeElement.ariaLabel')).toBe('visibility_level');
    const empty = page.locator('tr', { hasText: 'printer' }).locator('td', { hasNotText: /\S/ });
    expect(await empty.first().boundingBox()).toBeNull();
    await expectAccessible(page);
    expect(wrong).toEqual([]);
  });

  test('lose nothing that others changed while a form was open', async () => {
    const pce = await server();
    const client = clientOf(pce);
    const body = { name: 'Nets', ip_ranges: [{ from_ip: '10.1.0.0/16' }, { from_ip: '10.2.0.0/16' }] };
    const href = String((await client.post('/orgs/1/sec_policy/draft/ip_lists', body))['href']);
    const { page, wrong } = await openConsole(pce, `/objects/ip_lists/${href.split('/').at(-1)}`);
    await page.getByRole('button', { name: 'Change' }).click();
    await page.getByRole('button', { name: 'Remove ip_ranges 1' }).click();
    const more = [...body.ip_ranges, { from_ip: '10.3.0.0/16' }];
    await client.request('PUT', href, { ip_ranges: more });
    await page.locator('form').getByRole('button', { name: 'Change' }).click();
    await page.getByText('Somebody else has changed ip_ranges since this form was opened.').waitFor();
    expect(await client.get(href)).toMatchObject({ ip_ranges: more });
    // What others left alone is changed all the same.
    await page.getByRole('button', { name: 'Leave it' }).click();
    await page.getByRole('button', { name: 'Change' }).click();
    await page.getByRole('button', { name: 'Remove ip_ranges 1' }).click();
    await client.request('PUT', href, { description: 'Of others' });
    await page.locator('form').getByRole('button', { name: 'Change' }).click();
    await page.getByText('IP lists: changed.').waitFor();
    expect(await client.get(href)).toMatchObject({ description: 'Of others', ip_ranges: more.slice(1) });
    expect(wrong).toEqual([]);
  });

  test('of a kind that a test alone declares are there with list, filter, form and references', async () => {
    const pce = await withColours();
    const { page, wrong } = await openConsole(pce as MockPce, '/objects');
    await page
      .getByRole('navigation', { name: 'Kinds' })
      .getByRole('link', { name: /^Colours/ })
      .click();
    await page.getByRole('link', { name: 'Blue' }).waitFor();
    await page.getByLabel('ven_type').selectOption('server');
    await page.getByRole('link', { name: 'Blue' }).waitFor({ state: 'detached' });
    await page.getByRole('link', { name: 'Red', exact: true }).waitFor();
    await page.getByRole('button', { name: 'Create' }).click();
    await page.locator('#field-name').fill('Green');
    await page.locator('#field-enabled').selectOption('true');
    await pick(page, 'Add to labels', 'Prod', 'Production (env)');
    await page.locator('form').getByRole('button', { name: 'Create' }).click();
    await page.getByRole('heading', { name: 'Green' }).waitFor();
    await page.getByRole('region', { name: 'One object' }).locator('a[href^="#/objects/labels/"]').click();
    await page.getByRole('heading', { name: 'Production' }).waitFor();
    await page.getByRole('link', { name: 'Colours' }).last().waitFor();
    expect(wrong).toEqual([]);
  });
});
