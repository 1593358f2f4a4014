import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { sentenceOf, textOf } from '../../src/console/time/fault-sentence.ts';
import { CHROMIUM } from '../browser.ts';
import { clientOf, server } from '../control/servers.ts';
import { expectAccessible, openConsole } from './console.ts';

const panel = (page: Page, name: string) => page.getByRole('region', { name });
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const isLive = (page: Page) => page.getByText('Live', { exact: true }).waitFor();
const focused = (page: Page) => page.locator(':focus');
const inDialog = (page: Page) => page.getByRole('dialog');

describe.skipIf(!CHROMIUM)('the page of time and faults', { timeout: 200_000 }, () => {
  test('freezes the clock, turns it by a step or to a moment, and lets it run on or go back', async () => {
    const pce = await server();
    await pce.clock.useSystemTime();
    const { page, wrong } = await openConsole(pce, '/time');
    const now = async () => (await pce.clock.get()).now;
    await isLive(page);
    await button(page, 'Freeze').click();
    await page.getByText('The clock is frozen now').waitFor();
    const before = Date.parse(await now());
    await button(page, '+1 day').click();
    await page.getByText('Advanced 1 day to').waitFor();
    expect(Date.parse(await now()) - before).toBe(86_400_000);
    await page.getByText('1 day back; what happened stays').waitFor();
    await button(page, 'To…').click();
    await page.getByLabel('Moment (UTC)').fill('2030-01-02T03:04:05');
    await button(page, 'Advance to it').click();
    await page.getByText('to 2030-01-02 03:04:05Z').waitFor();
    expect(await now()).toBe('2030-01-02T03:04:05.000Z');
    await button(page, 'To…').click();
    await page.getByLabel('Moment (UTC)').fill('2030-01-01T03:04:05');
    await page.getByText('That is 1 day back. What happened stays').waitFor();
    await button(page, 'Go back to it').click();
    await page.getByText('The clock stands at 03:04:05. What happened stays.').waitFor();
    expect(await now()).toBe('2030-01-01T03:04:05.000Z');
    await button(page, 'Run on from here').click();
    await page.getByText('The clock runs on from here.').waitFor();
    expect((await pce.clock.get()).mode).toBe('running');
    await button(page, 'Back to the system’s time').click();
    await page.getByText('The clock went back from').waitFor();
    expect((await pce.clock.get()).mode).toBe('system');
    expect(wrong).toEqual([]);
  });

  test.each([1280, 360])('moves nothing under the pointer when the clock turns, %i px', async (width) => {
    const pce = await server();
    await pce.clock.useSystemTime();
    const silent = { share: 1, after: 60 };
    await pce.fleets.create({ count: 3, hostname: 'shop-{n}', pairing_rate: 0.001, silent });
    const { page, wrong } = await openConsole(pce, '/time', { viewport: { width, height: 800 } });
    await isLive(page);
    const names = ['Freeze', '+1 min', '+1 hour', '+1 day', 'To…', 'Back to the system’s time'];
    const places = async (first: string) => ({
      buttons: await Promise.all([first, ...names.slice(1)].map((name) => button(page, name).boundingBox())),
      due: (await panel(page, 'Next due').boundingBox())?.y,
    });
    const before = await places('Freeze');
    await button(page, '+1 hour').click();
    await page.getByText('Advanced 1 h').waitFor();
    expect(await places('Run on from here')).toEqual(before);
    await button(page, 'Run on from here').click();
    await page.getByText('The clock runs on from where it stood').waitFor();
    expect(await places('Freeze')).toEqual(before);
    expect(wrong).toEqual([]);
  });

  test('goes to exactly what is due, counts what happened, and links to it', async () => {
    const pce = await server();
    const client = clientOf(pce);
    const [profile] = await client.get<{ href: string }[]>('/orgs/1/pairing_profiles');
    await client.request('PUT', profile?.href ?? '', { key_lifespan: 86_400 });
    await client.post(`${profile?.href}/pairing_key`, {});
    // What becomes due stands a quarter of a second off the clock.
    await pce.clock.freeze('2026-01-01T00:00:00.250Z');
    const silent = { share: 1, after: 60 };
    await pce.fleets.create({ count: 2, hostname: 'shop-{n}', pairing_rate: 0.01, silent });
    await pce.clock.freeze('2026-01-01T00:30:00.000Z');
    const { page, wrong } = await openConsole(pce, '/time');
    const due = panel(page, 'Next due');
    const [, second] = (await pce.clock.due(10)).filter(({ what }) => what === 'offline');
    await due.getByRole('button', { name: `Advance to it: ${second?.text}` }).click();
    const count = panel(page, 'Clock').getByRole('link', { name: '2 went offline' });
    await count.waitFor();
    expect((await pce.clock.get()).now).toBe(second?.at);
    await count.click();
    await page.waitForURL(/#\/workloads\?state=offline/);
    await page.goBack();
    await count.waitFor();
    await due.getByRole('button', { name: /^Advance to it: a pairing key/ }).click();
    await panel(page, 'Clock').getByRole('link', { name: '1 key expired' }).waitFor();
    await due.getByText('Nothing is due.').waitFor();
    expect(wrong).toEqual([]);
  });

  test('keeps what is due in its place while the pointer is on it, and lets a fleet pair when the clock runs on', async () => {
    const pce = await server();
    await pce.fleets.create({ count: 500, hostname: 'shop-{n}', pairing_rate: 0.01 });
    const { page } = await openConsole(pce, '/time');
    await isLive(page);
    const row = panel(page, 'Next due').locator('li').first();
    await row.getByText('host 2 of 500').waitFor();
    await row.hover();
    const [second] = await pce.clock.due(1);
    // What the page asks for then is no longer what it shows.
    const answered = page.waitForResponse(async (answer) => {
      return answer.url().includes('/clock/due') && !(await answer.text()).includes('host 2');
    });
    await pce.clock.freeze(second?.at ?? '');
    await answered;
    await panel(page, 'Clock')
      .getByText(second?.at.slice(11, 19) ?? '')
      .waitFor();
    expect(await row.textContent()).toContain('host 2 of 500');
    await row.getByRole('button').click();
    await page.getByText('That has happened by now.').waitFor();
    await row.getByText('host 3 of 500').waitFor();
    await pce.fleets.create({ count: 500, hostname: 'till-{n}', pairing_rate: 50 });
    const paired = async () => (await pce.fleets.list())[1]?.paired ?? 0;
    const before = await paired();
    await button(page, 'Run on from here').click();
    await expect.poll(paired, { timeout: 20_000 }).toBeGreaterThan(before);
  });

  test('adds a fault by a sentence, shows its hits as they come, and removes it', async () => {
    const pce = await server();
    const client = clientOf(pce);
    const { page, wrong } = await openConsole(pce, '/time');
    await isLive(page);
    await page.keyboard.press('a');
    // Half a name is not taken for every request.
    await page.getByLabel('Operation', { exact: true }).fill('post pairing_profiles');
    await inDialog(page).getByText('The first post pairing_profiles in org 1 is answered 503.').waitFor();
    const add = inDialog(page).getByRole('button', { name: 'Add fault' });
    const operation = page.getByLabel('Operation', { exact: true });
    // A mistake is told where it was made, and nothing is lost.
    await operation.fill('lables_get');
    await add.click();
    await inDialog(page).getByRole('alert').getByText('labels_get').waitFor();
    expect(await operation.inputValue()).toBe('lables_get');
    expect(await focused(page).getAttribute('name')).toBe('operation');
    await operation.fill('post pairing_profiles');
    await page.getByRole('option', { name: /^pairing_profiles_post/ }).click();
    await page.getByLabel('First').fill('2');
    await inDialog(page).getByText('The first 2 of pairing_profiles_post in org 1 are answered 503.').waitFor();
    await expectAccessible(page);
    await add.click();
    await inDialog(page).waitFor({ state: 'detached' });
    await page.getByText('matched 0, hit 0, in force').waitFor();
    for (let sent = 0; sent < 3; sent += 1) await client.request('POST', '/orgs/1/pairing_profiles', {});
    await page.getByText('matched 3, hit 2, rests').waitFor();
    await button(page, 'Remove fault 1').click();
    await page.getByText('No fault: requests').waitFor();
    expect(await pce.faults.list()).toEqual([]);
    // Chromium tells what was refused as an error.
    expect(wrong.filter((text) => !text.includes('406 (Not Acceptable)'))).toEqual([]);
  });

  test('saves a snapshot, exports and imports it, and restores it when told what is lost', async () => {
    const pce = await server();
    const client = clientOf(pce);
    const { page, wrong } = await openConsole(pce, '/time');
    await button(page, 'Save snapshot').click();
    await page.getByLabel(/^Name/).fill('ready');
    await inDialog(page).getByRole('button', { name: 'Save snapshot' }).click();
    await page.getByRole('link', { name: 'Export ready' }).waitFor();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'Export ready' }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('ready.json');
    const text = readFileSync(await download.path(), 'utf8').replace('"name":"ready"', '"name":"again"');
    const file = join(mkdtempSync(join(tmpdir(), 'snapshot-')), 'again.json');
    writeFileSync(file, text);
    await page.getByLabel('Snapshot to import').setInputFiles(file);
    await page.getByRole('link', { name: 'Export again' }).waitFor();
    await client.request('POST', '/orgs/1/labels', { key: 'env', value: 'Gone soon' });
    const count = async () => (await pce.orgs.list())[0]?.objects['labels'] ?? 0;
    const present = await count();
    await button(page, 'Restore ready…').click();
    await inDialog(page).getByText(`Labels ${present}`).waitFor();
    await expectAccessible(page);
    await inDialog(page).getByRole('button', { name: 'Restore' }).click();
    await page.getByText('Snapshot ready is restored.').waitFor();
    expect(await count()).toBe(present - 1);
    await button(page, 'Delete again…').click();
    await inDialog(page).getByRole('button', { name: 'Delete snapshot' }).click();
    await page.getByRole('link', { name: 'Export again' }).waitFor({ state: 'detached' });
    expect(wrong).toEqual([]);
  });

  test('loads a scenario and resets, on disk when the name of the org is typed', async () => {
    const dir = mkdtempSync(join(tmpdir(), 'console-time-'));
    const pce = await server({ data: join(dir, 'state.db') });
    const { page } = await openConsole(pce, '/time');
    await page.getByRole('combobox', { name: 'Scenario' }).selectOption('default');
    await button(page, 'Load…').click();
    const load = inDialog(page).getByRole('button', { name: 'Load scenario' });
    await load.waitFor();
    expect(await load.isDisabled()).toBe(true);
    const name = async () => (await pce.orgs.list())[0]?.display_name || 'Org 1';
    await inDialog(page)
      .getByRole('textbox')
      .fill(await name());
    await load.click();
    await page.getByText('The scenario default is loaded.').waitFor();
    expect((await pce.orgs.list())[0]?.objects['labels']).toBeGreaterThan(0);
    const other = await pce.orgs.create({});
    await button(page, 'Reset…').click();
    await inDialog(page).getByRole('button', { name: 'Org 1 alone' }).click();
    await inDialog(page)
      .getByText(/ · IP lists \d/)
      .waitFor();
    const reset = inDialog(page).getByRole('button', { name: 'Reset org 1' });
    expect(await reset.isDisabled()).toBe(true);
    await inDialog(page)
      .getByRole('textbox')
      .fill(await name());
    await reset.click();
    await page.getByText('Org 1 is as it was right after the start.').waitFor();
    expect((await pce.orgs.list()).map(({ org }) => org)).toContain(other.org);
  });

  test('changes settings of all orgs or of one, and sends only what was changed', async () => {
    const pce = await server();
    const { page } = await openConsole(pce, '/time');
    await isLive(page);
    const settings = panel(page, 'Settings');
    await settings.getByLabel(/^Requests a minute/).fill('50');
    // Another one changes the rest meanwhile: it stays.
    await pce.settings.set({ validation: 'lenient' });
    await expect.poll(() => settings.getByLabel('Validation level').inputValue()).toBe('lenient');
    await button(page, 'Save settings').click();
    await page.getByText('The settings hold for all orgs').waitFor();
    expect(await pce.settings.get()).toMatchObject({ validation: 'lenient', rate_limit: 50 });
    await settings.getByRole('button', { name: 'Org 1' }).click();
    await settings.getByLabel('Validation level').selectOption('compatible');
    await settings.getByText('Deprecated properties are taken').waitFor();
    await button(page, 'Save settings').click();
    await page.getByText('The settings hold for org 1').waitFor();
    expect((await pce.settings.get()).validation).toBe('lenient');
    expect((await pce.settings.get({ org: 1 })).validation).toBe('compatible');
  });

  test('offers no change where the console is read-only, and folds its panels on a phone', async () => {
    const pce = await server({ console: 'read-only' });
    const { page, wrong } = await openConsole(pce, '/time', { viewport: { width: 390, height: 800 } });
    await page.getByText('Nothing is due.').waitFor();
    expect(await page.getByLabel('Validation level').isVisible()).toBe(false);
    for (const title of ['Faults', 'Snapshots', 'Scenario', 'Settings'])
      await page.locator('summary', { hasText: title }).click();
    await page.getByLabel('Validation level').waitFor();
    await expectAccessible(page);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(390);
    for (const key of ['h', 'a', '?']) await page.keyboard.press(key);
    await page.getByRole('dialog', { name: 'Keys' }).waitFor();
    await page.keyboard.press('Escape');
    await inDialog(page).waitFor({ state: 'detached' });
    for (const name of ['Run on from here', 'Add fault', 'Save snapshot', 'Load…', 'Reset…', 'Save settings']) {
      expect(await button(page, name).count(), name).toBe(0);
    }
    expect((await pce.clock.get()).now).toBe('2026-01-01T00:00:00.000Z');
    expect(wrong).toEqual([]);
  });
});

test.each([
  [{ operation: 'labels_get', status: 503 }, 'All of labels_get are answered 503'],
  [{ operation: 'labels_get', first: 1, reset: true }, 'The first labels_get gets no answer: the connection is reset'],
  [
    { method: 'GET', org: 2, every: 3, first: 1, latency_ms: 2000 },
    'Each 3rd GET request in org 2 is answered 2 s later, once at most',
  ],
  [
    { path: '/orgs/*/labels', key: 'api_1', after: 5, truncate: 20 },
    'All of /orgs/*/labels with the key api_1 get 20 bytes of the body, and the connection ends, once 5 have passed unharmed',
  ],
  [
    { status: 429, retry_after: 5, takes_effect: true },
    'All of the requests are answered 429 with Retry-After: 5, and take effect all the same',
  ],
  [{ bytes_per_second: 1, first: 2 }, 'The first 2 of the requests get the body at 1 byte a second'],
] as const)('a fault is told in a sentence: %j', (rule, says) => {
  expect(textOf(sentenceOf(rule))).toBe(says);
});
