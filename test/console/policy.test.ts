import { describe, expect, test } from 'vitest';
import { CHROMIUM } from '../browser.ts';
import { type Client, clientOf, server } from '../control/servers.ts';
import { expectAccessible, openConsole } from './console.ts';

const policy = '/orgs/1/sec_policy';

/** A rule set in force whose rule is changed in the draft, a new IP list, and a new rule set that needs it. */
async function startWithChanges() {
  const pce = await server({ scenario: 'default' });
  const client = clientOf(pce);
  const [label] = await client.get<{ href: string }[]>('/orgs/1/labels?key=role&value=Web');
  const [service] = await client.get<{ href: string }[]>(`${policy}/draft/services`);
  const rule = {
    enabled: true,
    providers: [{ label: { href: label?.href } }],
    consumers: [{ actors: 'ams' }],
    ingress_services: [{ href: service?.href }],
    resolve_labels_as: { providers: ['workloads'], consumers: ['workloads'] },
  };
  const set = await client.post(`${policy}/draft/rule_sets`, { name: 'Shop', scopes: [[]], rules: [rule] });
  await client.post(policy, { update_description: 'Opened the shop' });
  const [{ href = '' } = {}] = set['rules'] as unknown as { href?: string }[];
  await client.request('PUT', href, { ingress_services: [{ proto: 6, port: 443 }] });
  const list = await client.post(`${policy}/draft/ip_lists`, {
    name: 'Office',
    ip_ranges: [{ from_ip: '10.1.0.0/16' }],
  });
  const consumers = [{ ip_list: { href: list['href'] } }];
  await client.post(`${policy}/draft/rule_sets`, { name: 'Intranet', scopes: [[]], rules: [{ ...rule, consumers }] });
  return { pce, client, set: String(set['href']) };
}

const pendingNames = async (client: Client): Promise<string[]> =>
  Object.values(await client.get<Record<string, { name: string }[]>>(`${policy}/pending`)).flatMap((all) =>
    all.map(({ name }) => name),
  );

describe.skipIf(!CHROMIUM)('the policy', { timeout: 200_000 }, () => {
  test('that is pending is shown beside what is in force, and a part is provisioned with what it needs', async () => {
    const { pce, client } = await startWithChanges();
    const { page, wrong } = await openConsole(pce, '/policy');
    const shop = page.getByRole('listitem').filter({ has: page.getByText('Shop', { exact: true }) });
    await shop.locator('summary').click();
    const row = shop.getByRole('row', { name: /^rule \d/ });
    await row.getByText('all workloads may reach role:Web by All Services').waitFor();
    const [active, draft] = [row.getByRole('cell').nth(0), row.getByRole('cell').nth(1)];
    expect(await active.textContent()).toMatch(/Removed\s+all workloads may reach role:Web by All Services/);
    expect(await draft.textContent()).toMatch(/Added\s+all workloads may reach role:Web by TCP 443/);
    expect(await active.getByRole('link', { name: 'role:Web' }).getAttribute('href')).toMatch(/^#\/objects\/labels\//);
    await shop.getByText(/by .+@mock-pce.test/).waitFor();
    await page.getByLabel('Choose Intranet').check();
    await page.getByRole('button', { name: 'Provision 1 of 3…' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText('IP list Office for Rule set Intranet').waitFor();
    await dialog.getByText('Affected: 0 managed workloads, 0 unmanaged workloads.').waitFor();
    await expectAccessible(page);
    await dialog.getByLabel('Message').fill('The intranet opens');
    await dialog.getByRole('button', { name: 'Provision', exact: true }).click();
    await page.getByText('Provisioned: 2 changes in force as version 3.').waitFor();
    await expect.poll(() => page.getByRole('listitem').filter({ hasText: 'Intranet' }).count()).toBe(0);
    expect(await pendingNames(client)).toEqual(['Shop']);
    expect(await client.get(`${policy}/3`)).toMatchObject({ commit_message: 'The intranet opens' });
    expect(wrong).toEqual([]);
  });

  test('that is pending is reverted after a question, and nothing pending is told', async () => {
    const { pce, client } = await startWithChanges();
    const { page, wrong } = await openConsole(pce, '/policy');
    await page.getByLabel('Choose Office').check();
    await page.getByRole('button', { name: 'Revert 1 of 3…' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText('Rule set Intranet for IP list Office').waitFor();
    expect(await pendingNames(client)).toHaveLength(3);
    await dialog.getByRole('button', { name: 'Revert', exact: true }).click();
    await page.getByText('Reverted: 2 changes gone from the draft.').waitFor();
    expect(await pendingNames(client)).toEqual(['Shop']);
    await page.getByRole('button', { name: 'Revert all…' }).click();
    await dialog.getByRole('button', { name: 'Revert', exact: true }).click();
    await page.getByText('Nothing is pending').waitFor();
    await expectAccessible(page);
    expect(wrong).toEqual([]);
  });

  test('that another client changes stays where it is under the reader, and what came stands below', async () => {
    const { pce, client } = await startWithChanges();
    const { page, wrong } = await openConsole(pce, '/policy');
    await page.getByText('Live', { exact: true }).waitFor();
    const names = page.getByRole('list', { name: 'Pending changes' }).locator('strong');
    await expect.poll(() => names.allTextContents()).toEqual(['Office', 'Shop', 'Intranet']);
    await page.getByLabel('Choose Shop').check();
    await client.post(policy, {});
    await client.post(`${policy}/draft/ip_lists`, { name: 'Later', ip_ranges: [{ from_ip: '10.2.0.0/16' }] });
    await expect.poll(() => names.allTextContents()).toEqual(['Office', 'Shop', 'Intranet', 'Later']);
    await page.getByText('This is no longer pending').first().waitFor();
    expect(await page.getByLabel('Choose Shop').isDisabled()).toBe(true);
    await page.getByRole('button', { name: 'Provision all…' }).waitFor();
    expect(wrong).toEqual([]);
  });

  test('that is refused says why in the words of the PCE, and nothing is lost', async () => {
    const { pce, client } = await startWithChanges();
    const { page } = await openConsole(pce, '/policy');
    await page.getByRole('button', { name: 'Revert all…' }).waitFor();
    const [office] = await client.get<{ href: string }[]>(`${policy}/draft/ip_lists?name=Office`);
    await page.getByLabel('Choose Office').check();
    await page.getByRole('button', { name: 'Revert 1 of 3…' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText('Rule set Intranet for IP list Office').waitFor();
    // Another client needs it meanwhile.
    const [shop] = await client.get<{ rules: { href: string }[] }[]>(`${policy}/draft/rule_sets?name=Shop`);
    const consumers = [{ ip_list: { href: office?.href } }];
    await client.request('PUT', shop?.rules[0]?.href ?? '', { consumers });
    await dialog.getByRole('button', { name: 'Revert', exact: true }).click();
    await dialog.getByRole('alert').locator('code').waitFor();
    expect(await dialog.getByRole('alert').textContent()).toMatch(/ip_list/);
    expect(await pendingNames(client)).toHaveLength(3);
  });

  test('has versions, each with what it changed, and one is restored as pending changes', async () => {
    const { pce, client } = await startWithChanges();
    await client.post(policy, { update_description: 'Only by TLS' });
    const { page, wrong } = await openConsole(pce, '/policy/versions');
    const versions = page.getByRole('list', { name: 'Versions' });
    const newest = versions.getByRole('listitem').first();
    expect(await newest.textContent()).toMatch(/Version 3\s+Only by TLS · in force/);
    expect(await newest.textContent()).toMatch(/0 workloads affected; 2 rule sets, 2 IP lists/);
    await client.post(policy, { update_description: 'Nothing new' });
    await page.getByRole('button', { name: 'show' }).click();
    await expect.poll(() => newest.textContent()).toContain('Nothing new');
    await versions.getByRole('link', { name: 'Version 3' }).click();
    await page.getByRole('heading', { name: '3 objects changed by it' }).waitFor();
    await page.locator('summary').filter({ hasText: 'Shop' }).click();
    await page.getByText('all workloads may reach role:Web by TCP 443').waitFor();
    await expectAccessible(page);
    await page.getByRole('link', { name: 'All versions' }).click();
    await versions.getByRole('link', { name: 'Version 2' }).click();
    await page.getByRole('button', { name: 'Restore…' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Restore' }).click();
    await page.getByText('Version 2 is restored into the draft').waitFor();
    await page.getByRole('list', { name: 'Pending changes' }).getByText('Intranet', { exact: true }).waitFor();
    expect((await pendingNames(client)).toSorted()).toEqual(['Intranet', 'Office', 'Shop']);
    expect(await client.get(`${policy}/active/rule_sets?name=Intranet`)).toHaveLength(1);
    await page.goto(`${pce.url}/_mock/ui/#/policy/versions/99`);
    await page.getByText('There is no version 99.').waitFor();
    expect(wrong.filter((text) => !text.includes('404'))).toEqual([]);
  });

  test('has rule sets, whose rules are read as sentences in both forms, and are searched', async () => {
    const { pce, set } = await startWithChanges();
    const { page, wrong } = await openConsole(pce, '/policy/rule-sets');
    const sets = page.getByRole('list', { name: 'Rule sets' }).getByRole('listitem');
    await sets.first().waitFor();
    const told = (await sets.allTextContents()).map((text) => text.split(/\s+/).filter(Boolean).join(' '));
    expect(told).toEqual([
      'Shop Everywhere 1 rule Enabled Active, changes pending',
      'Intranet Everywhere 1 rule Enabled Draft, not in force',
    ]);
    await page.getByLabel('Rules about').fill('tcp/443');
    await page.getByRole('button', { name: 'Find rules' }).click();
    const found = page.getByRole('list', { name: 'Rules found' });
    await found.getByText('all workloads may reach role:Web by TCP 443').waitFor();
    await page.getByLabel('Where').selectOption('in force');
    await found.getByText('all workloads may reach role:Web by All Services').waitFor();
    await page.getByLabel('Rules about').fill('role:Web');
    await page.getByLabel('Where').selectOption('in the draft');
    await page.getByRole('button', { name: 'Find rules' }).click();
    await found.getByText('IP list Office may reach role:Web by All Services').waitFor();
    await expectAccessible(page);
    await found.getByRole('link', { name: 'Shop' }).click();
    await page.getByRole('heading', { name: 'Shop' }).waitFor();
    expect(page.url()).toMatch(new RegExp(`#/policy/rule-sets/${set.split('/').at(-1)}$`));
    const row = page.getByRole('row', { name: /^rule \d/ });
    await row.getByText('by TCP 443').waitFor();
    expect((await row.getByRole('cell').allTextContents()).map((text) => text.includes('TCP 443'))).toEqual([
      false,
      true,
    ]);
    expect(wrong).toEqual([]);
  });

  test('can be looked at alone where the console is read-only, and on a phone, from the demo', async () => {
    const pce = await server({ scenario: 'demo', console: 'read-only' });
    const { page, wrong } = await openConsole(pce, '/policy', {
      colorScheme: 'dark',
      viewport: { width: 320, height: 800 },
    });
    await page.getByText('10.204.0.0/16 (Campus)').waitFor();
    expect(await page.getByRole('button', { name: /Provision|Revert/ }).count()).toBe(0);
    expect(await page.getByRole('checkbox').count()).toBe(0);
    const isWide = () => page.evaluate('document.documentElement.scrollWidth > innerWidth');
    expect(await isWide()).toBe(false);
    await page.getByRole('link', { name: 'Versions' }).click();
    await page.getByRole('link', { name: 'Version 3' }).click();
    await page.getByText('Metrics over TLS, CHG-1042').waitFor();
    expect(await page.getByRole('button', { name: 'Restore…' }).count()).toBe(0);
    await expectAccessible(page);
    await page.getByRole('link', { name: 'Rule sets' }).click();
    await page.getByRole('link', { name: 'Operations' }).waitFor();
    expect(await isWide()).toBe(false);
    expect(wrong).toEqual([]);
  });
});
