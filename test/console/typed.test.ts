import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { startMockPce } from '../../src/index.ts';
import { CHROMIUM } from '../browser.ts';
import { server } from '../control/servers.ts';
import { openConsole } from './console.ts';

const TYPED = 'typed by somebody';

interface Form {
  readonly at: string;
  readonly open: (page: Page) => Promise<void>;
  readonly field: string;
}

const pressing = (name: string) => (page: Page) => page.getByRole('button', { name, exact: true }).click();

/** Each form of the console. */
const forms: readonly Form[] = [
  { at: '/objects/labels', open: pressing('Create'), field: '#field-value' },
  { at: '/objects/labels/1', open: pressing('Change'), field: '#field-value' },
  { at: '/pairing/new', open: async () => undefined, field: '#field-name' },
  { at: '/pairing/1/edit', open: async () => undefined, field: '#field-name' },
  { at: '/fleet', open: async () => undefined, field: 'input[placeholder^="web-"]' },
  { at: '/time', open: pressing('Add fault'), field: '#operation' },
  { at: '/time', open: pressing('Save snapshot'), field: '[role=dialog] input:not([type])' },
];

async function type(page: Page, { open, field }: Form): Promise<void> {
  await page.getByText('Live', { exact: true }).waitFor();
  await open(page);
  await page.locator(field).first().fill(TYPED);
}

/** The page asks anew for what it shows. */
const renewal = (page: Page) =>
  page.waitForResponse((answer) => /\/_mock\/v1\/(?!stream)/.test(answer.url()) && answer.ok());

describe.skipIf(!CHROMIUM)('what somebody types stays', { timeout: 200_000 }, () => {
  test.each(forms)('when the state is reset, and when the server starts anew: $field of $at', async (form) => {
    const first = await startMockPce({ scenario: 'default' });
    const { port } = new URL(first.url);
    const { page } = await openConsole(first, form.at);
    await type(page, form);
    const reset = renewal(page);
    await first.reset();
    await reset;
    await first.close();
    await page.getByText(/Reconnecting|Polling/).waitFor();
    const restart = renewal(page);
    await server({ scenario: 'default', port: Number(port) });
    await restart;
    await page.getByText('Live', { exact: true }).waitFor();
    expect(await page.locator(form.field).first().inputValue()).toBe(TYPED);
  });

  test('behind the sign-in that a server asks for that was started anew', async () => {
    const token = { controlToken: 'a-token-of-a-test' };
    const first = await startMockPce({ scenario: 'default', ...token });
    const { port } = new URL(first.url);
    const from = { extraHTTPHeaders: { 'x-forwarded-for': '10.0.0.9' } };
    const { page } = await openConsole(first, `token=${token.controlToken}`, from);
    await page.goto(`${first.url}/_mock/ui/#/pairing/new`);
    await page.locator('#field-name').fill(TYPED);
    await first.close();
    await page.getByText(/Reconnecting|Polling/).waitFor();
    await server({ scenario: 'default', port: Number(port), ...token });
    await page.getByRole('heading', { name: 'Sign in' }).waitFor();
    expect(await page.locator('#field-name').isVisible()).toBe(false);
    await page.getByLabel('Control token').fill(token.controlToken);
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.locator('#field-name').waitFor();
    expect(await page.locator('#field-name').inputValue()).toBe(TYPED);
  });
});

describe.skipIf(!CHROMIUM)('what is shown is of the new state', { timeout: 200_000 }, () => {
  test('on the list of workloads and among what happened', async () => {
    const pce = await server({ scenario: 'default' });
    const { page, wrong } = await openConsole(pce);
    await page.getByText('Live', { exact: true }).waitFor();
    await pce.fleets.create({ count: 2, hostname: 'before-{n}' });
    const happened = page.getByRole('region', { name: 'What happened' });
    await happened.getByText('before-1').waitFor();
    await pce.reset();
    await happened.getByText('before-1').waitFor({ state: 'detached' });
    await pce.fleets.create({ count: 2, hostname: 'before-{n}' });
    await page.goto(`${pce.url}/_mock/ui/#/workloads`);
    await page.getByRole('link', { name: 'before-1' }).waitFor();
    await pce.reset();
    await page.getByRole('link', { name: 'before-1' }).waitFor({ state: 'detached' });
    expect(wrong).toEqual([]);
  });
});

describe.skipIf(!CHROMIUM)('a filter', { timeout: 200_000 }, () => {
  test('is put into the address of its own page alone, however soon that is left', async () => {
    const pce = await server({ scenario: 'default' });
    const { page } = await openConsole(pce, '/workloads');
    await page.clock.install();
    const filtersOn = async (next: string) => {
      await page.locator('[data-filter]').fill('web');
      await page.evaluate(`location.hash = '#${next}'`);
      await page.clock.runFor(1000);
      return page.evaluate('location.hash');
    };
    expect(await filtersOn('/policy/rule-sets')).toBe('#/policy/rule-sets');
    expect(await filtersOn('/policy/rule-sets')).toBe('#/policy/rule-sets?q=web');
  });
});
