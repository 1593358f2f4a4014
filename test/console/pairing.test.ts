import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, onTestFinished, test } from 'vitest';
import { CHROMIUM } from '../browser.ts';
import { clientOf, server } from '../control/servers.ts';
import { expectAccessible, openConsole } from './console.ts';

/** Pastes a one-liner into a shell, with all paths of a VEN below a folder. */
async function paste(oneLiner: string): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), 'mock-pce-host-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const line = oneLiner.replaceAll('/opt/', `${folder}/opt/`);
  await promisify(execFile)('sh', ['-c', line], {
    env: { ...process.env, MOCK_PCE_VEN_ROOT: folder, no_proxy: '*' },
  });
}

describe.skipIf(!CHROMIUM)('pairing', { timeout: 200_000 }, () => {
  test('a profile is created, a key generated, the one-liner pasted, and the host is there without a reload', async () => {
    const pce = await server();
    const { page, wrong } = await openConsole(pce, '/pairing');
    await page.getByText('Live', { exact: true }).waitFor();
    await page.getByRole('button', { name: 'Create pairing profile' }).click();
    await page.locator('#field-name').fill('Laptops');
    await expectAccessible(page);
    await page.locator('form').getByRole('button', { name: 'Create pairing profile' }).click();
    await page.getByRole('heading', { name: 'Laptops' }).waitFor();
    await page.getByLabel('Address of this PCE').selectOption('127.0.0.1');
    await page.getByRole('button', { name: 'Generate pairing key' }).first().click();
    await page.getByRole('button', { name: 'Copy one-liner' }).waitFor();
    const line = (await page.locator('#one-liner').textContent()) ?? '';
    expect(line).toMatch(/1[0-9a-f]{80}/);
    await paste(line);
    const hosts = page.getByRole('region', { name: 'Hosts paired with this profile' });
    await hosts.getByText('Online', { exact: true }).waitFor();
    await expect.poll(() => hosts.locator('strong').first().textContent()).toBe('1');
    expect(await pce.vens.list()).toHaveLength(1);
    const inView = async (name: string) => {
      const box = await page.getByRole('region', { name }).boundingBox();
      return box !== null && box.y >= 0 && box.y + Math.min(box.height, 260) <= 800;
    };
    expect([await inView('Pair a host'), await inView('Hosts paired with this profile')]).toEqual([true, true]);
    expect(wrong).toEqual([]);
  });

  test('the form of a profile gives each hint once, and each lock is described by the one on locks', async () => {
    const pce = await server();
    const { request } = clientOf(pce);
    for (const key of ['team', 'tier']) await request('POST', '/orgs/1/label_dimensions', { key, display_name: key });
    const { page, wrong } = await openConsole(pce, '/pairing/new');
    const locks = page.getByRole('checkbox', { name: /^Lock / });
    await locks.first().waitFor();
    expect(await locks.count()).toBeGreaterThan(5);
    const described = await locks.evaluateAll((boxes) => boxes.map((box) => box.getAttribute('aria-describedby')));
    expect(new Set(described)).toEqual(new Set(['about-locks']));
    expect(await page.locator('#about-locks').textContent()).toContain('Not locked: it may ask for another value');
    const hints = (await page.locator('main form .muted').allTextContents()).map((text) => text.trim()).filter(Boolean);
    expect(hints.filter((hint, at) => hints.indexOf(hint) !== at)).toEqual([]);
    expect(hints).toContain('team, tier: no lock, and no option of a one-liner (inferred).');
    await expectAccessible(page);
    expect(wrong).toEqual([]);
  });

  test('a profile that is deleted is asked for no more, be it chosen or the first of the list', async () => {
    const pce = await server({ scenario: 'default' });
    const client = clientOf(pce);
    const { page, wrong } = await openConsole(pce, '/pairing/1');
    // The list is slow: it comes when the profile is left, or was asked for in vain.
    let left: Promise<unknown> = Promise.resolve();
    await page.route('**/objects/pairing_profiles?*', async (route) => {
      await left;
      await route.continue();
    });
    for (const name of ['Default (Servers)', 'Webshop web servers (Production)']) {
      await page.getByRole('navigation', { name: 'Pairing profiles' }).getByText(name).click();
      await page.getByRole('heading', { name }).waitFor();
      await page.getByRole('button', { name: 'Delete…' }).click();
      const asked = page.waitForResponse((answer) => answer.status() === 404).catch(() => undefined);
      left = Promise.race([asked, page.getByRole('heading', { name }).waitFor({ state: 'detached' })]);
      await page.getByRole('dialog').getByRole('button', { name: 'Delete pairing profile' }).click();
      await page.getByRole('heading', { name }).waitFor({ state: 'detached' });
      await page.locator('.said', { hasText: `${name} is deleted` }).waitFor();
    }
    // What is told of this one comes behind all that the deletions told.
    await client.post('/orgs/1/pairing_profiles', { name: 'Last', enabled: true });
    await page.getByRole('navigation', { name: 'Pairing profiles' }).getByText('Last').waitFor();
    expect(wrong).toEqual([]);
  });

  test('a form says each name once', async () => {
    const pce = await server({ scenario: 'default' });
    const { page, wrong } = await openConsole(pce, '/pairing/1/edit');
    await page.locator('#field-name').waitFor();
    const twice = /^(\w+)\W+\1$/i;
    const names = await page.locator('form .one').allInnerTexts();
    expect(names.filter((text) => twice.test(text.trim()))).toEqual([]);
    expect(await page.getByLabel('Name', { exact: true }).inputValue()).toBe('Default (Servers)');
    expect(wrong).toEqual([]);
  });

  test('a form speaks to people: no choice reads as another one, and no word is that of a schema', async () => {
    const pce = await server({ scenario: 'default' });
    const { page, wrong } = await openConsole(pce, '/pairing/new');
    await page.locator('#field-name').waitFor();
    const choices = await page.getByLabel('Visibility level').getByRole('option').allTextContents();
    expect(new Set(choices).size).toBe(choices.length);
    await page.getByLabel('Specified during activation (on its way out)').waitFor();
    expect(await page.locator('form .muted').allInnerTexts()).not.toContainEqual(
      expect.stringMatching(/\bnull\b|[a-z]_[a-z]/),
    );
    expect(wrong).toEqual([]);
  });

  test('a number of a form has its unit, and all of it in one line', async () => {
    const pce = await server({ scenario: 'default' });
    const { page } = await openConsole(pce, '/pairing/new');
    const row = page.getByRole('group', { name: 'Key lifespan, seconds' }).locator('.row').first();
    expect((await row.boundingBox())?.height).toBeLessThan(50);
  });

  test('hosts that paired before the page was opened are there, the newest first, of the profile alone', async () => {
    const pce = await server({ scenario: 'default' });
    const client = clientOf(pce);
    const [first, second] = await client.get<{ href: string; name: string }[]>('/orgs/1/pairing_profiles');
    await pce.fleets.create({ count: 2, hostname: 'early-{n}', pairing_profile: first?.href ?? '' });
    await pce.fleets.create({ count: 1, hostname: 'elsewhere', pairing_profile: second?.href ?? '' });
    const { page, wrong } = await openConsole(pce, `/pairing/${first?.href.split('/').at(-1)}`);
    const hosts = page.getByRole('region', { name: 'Hosts paired with this profile' });
    await hosts.getByRole('link', { name: 'early-2' }).waitFor();
    expect(await hosts.getByRole('link').allTextContents()).toEqual(['early-2', 'early-1']);
    await pce.fleets.create({ count: 1, hostname: 'late', pairing_profile: first?.href ?? '' });
    await hosts.getByRole('link', { name: 'late' }).waitFor();
    expect(await hosts.getByRole('link').allTextContents()).toEqual(['late', 'early-2', 'early-1']);
    expect(wrong).toEqual([]);
  });

  test('the activation code is shown once, and is nowhere when the page was left', async () => {
    const pce = await server({ scenario: 'default' });
    const { page } = await openConsole(pce, '/pairing/1');
    await page.getByRole('button', { name: 'Generate pairing key' }).first().click();
    await page.getByRole('button', { name: 'Copy one-liner' }).waitFor();
    const [code = ''] = /1[0-9a-f]{80}/.exec((await page.locator('#one-liner').textContent()) ?? '') ?? [];
    expect(code).not.toBe('');
    await page.getByRole('link', { name: 'Overview' }).click();
    await page.getByRole('heading', { name: 'Overview' }).waitFor();
    const kept = await page.evaluate(
      'JSON.stringify([document.documentElement.outerHTML, location.href, document.title, {...localStorage}, {...sessionStorage}])',
    );
    expect(kept).not.toContain(code);
    expect(JSON.stringify(await pce.journal.find())).not.toContain(code);
  });

  test('keys tell their uses and their life, and one is revoked', async () => {
    const pce = await server({ scenario: 'default' });
    const { page, wrong } = await openConsole(pce, '/pairing/1');
    await page.getByRole('button', { name: 'Generate pairing key' }).first().click();
    const keys = page.getByRole('region', { name: 'Pairing keys' });
    await keys.getByText('Active', { exact: true }).first().waitFor();
    await keys
      .getByRole('button', { name: /^Revoke/ })
      .first()
      .click();
    await expect.poll(async () => (await pce.orgs.pairingKeys(1)).map(({ state }) => state)).toContain('revoked');
    expect(wrong).toEqual([]);
  });
});
