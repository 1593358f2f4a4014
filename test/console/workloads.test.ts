import { describe, expect, test } from 'vitest';
import { CHROMIUM } from '../browser.ts';
import { clientOf, server } from '../control/servers.ts';
import { expectAccessible, openConsole } from './console.ts';

describe.skipIf(!CHROMIUM)('the workloads', { timeout: 200_000 }, () => {
  test('of thousands those in view alone are drawn, and filters and order stand in the address', async () => {
    const pce = await server();
    await pce.fleets.create({ count: 3000, hostname: 'web-{n:4}' });
    const { page, wrong } = await openConsole(pce, '/workloads');
    await page.getByRole('link', { name: 'web-0001' }).waitFor();
    expect(await page.getByRole('table').getAttribute('aria-rowcount')).toBe('3001');
    expect(await page.locator('[data-row]').count()).toBeLessThan(60);
    await page.getByRole('button', { name: 'Host', exact: true }).click();
    await page.locator('[aria-sort="ascending"]').waitFor();
    await page.getByRole('button', { name: 'Host', exact: true }).click();
    await page.getByRole('link', { name: 'web-3000' }).waitFor();
    expect(page.url()).toContain('sort=-hostname');
    await page.getByRole('searchbox').fill('web-0042');
    await page.getByRole('link', { name: 'web-3000' }).waitFor({ state: 'detached' });
    await page.getByRole('link', { name: 'web-0042' }).waitFor();
    await page.getByLabel('State').selectOption('offline');
    await page.getByText('No workload matches.').waitFor();
    expect(wrong).toEqual([]);
  });

  test('on a narrow page a name of a usual length is whole', async () => {
    const pce = await server();
    const hostname = 'payments-frontend-07.prod.example.com';
    await pce.fleets.create({ count: 40, hostname: `{n}.${hostname}` });
    const { page, wrong } = await openConsole(pce, '/workloads', { viewport: { width: 390, height: 800 } });
    await page.getByRole('link', { name: `1.${hostname}`, exact: true }).waitFor();
    const cells = await page.locator('.row-of').evaluateAll((all) =>
      all.slice(0, 3).map((row) => {
        const cell = row.querySelector('.host') as unknown as { clientWidth: number; scrollWidth: number };
        return { isWhole: cell.scrollWidth <= cell.clientWidth, top: row.getBoundingClientRect().top };
      }),
    );
    expect(cells.map(({ isWhole }) => isWhole)).toEqual([true, true, true]);
    expect(cells.map(({ top }) => top - (cells[0]?.top ?? 0))).toEqual([0, 60, 120]);
    await expectAccessible(page);
    expect(wrong).toEqual([]);
  });

  test('one is paired, silenced and unpaired, and is seen without a reload', async () => {
    const pce = await server();
    const { page, wrong } = await openConsole(pce, '/workloads');
    await page.getByText('No host yet.').waitFor();
    await page.getByRole('button', { name: 'Pair a host' }).click();
    await expectAccessible(page);
    await page.getByLabel('Hostname').fill('laptop-1');
    await page.getByRole('dialog').getByRole('button', { name: 'Pair a host' }).click();
    await page.getByText('laptop-1 is paired.').waitFor();
    await page.getByLabel('Choose laptop-1').check();
    await page.getByRole('button', { name: 'Silence' }).click();
    await page.getByText(/Silenced laptop-1/).waitFor();
    expect(await pce.vens.list()).toMatchObject([{ heartbeat: false }]);
    await pce.clock.advance({ hours: 2 });
    await page.getByText('Offline', { exact: true }).last().waitFor();
    await page.getByLabel('Choose laptop-1').check();
    await page.getByRole('button', { name: 'Unpair…' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Unpair' }).click();
    await page.getByText('Unpaired laptop-1.').waitFor();
    expect(wrong).toEqual([]);
  });

  test('one is shown with its labels as links, and Escape leads back', async () => {
    const pce = await server({ scenario: 'default' });
    await pce.fleets.create({ count: 1, hostname: 'web-{n}' });
    // Its events are not among the newest 500 any longer.
    await pce.fleets.create({ count: 300, hostname: 'later-{n}' });
    const { page, wrong } = await openConsole(pce, '/workloads?q=web-1');
    await page.getByRole('link', { name: 'web-1' }).click();
    await page.getByRole('heading', { name: 'web-1' }).waitFor();
    await page.getByText('agent.activate').first().waitFor();
    await expectAccessible(page);
    await page.keyboard.press('Escape');
    await page.getByRole('searchbox').waitFor();
    expect(page.url()).toContain('q=web-1');
    expect(wrong).toEqual([]);
  });

  test('are written as text too: a page of a table, and a file without formulas', async () => {
    const pce = await server();
    const client = clientOf(pce);
    await client.post('/orgs/1/workloads', { name: '=1+1', hostname: 'x' });
    const { page, wrong } = await openConsole(pce, '/workloads');
    await page.getByRole('link', { name: '=1+1' }).waitFor();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'As CSV' }).click(),
    ]);
    const stream = await download.createReadStream();
    const text = Buffer.concat(await stream.toArray()).toString();
    expect(text).toContain(`"'=1+1","x","unmanaged"`);
    await page.getByRole('button', { name: 'As plain page' }).click();
    await page.getByText('Workloads 1 to 1 of 1').waitFor();
    await expectAccessible(page);
    // It is read as paper is: what comes is told, and shown when it is asked for.
    await client.post('/orgs/1/workloads', { hostname: 'later' });
    await page.getByText('1 came or went,').waitFor();
    expect(await page.getByRole('link', { name: 'later' }).count()).toBe(0);
    await page.getByRole('button', { name: 'show', exact: true }).click();
    await page.getByRole('link', { name: 'later' }).waitFor();
    expect(wrong).toEqual([]);
  });

  test('on a plain page, and in an order, keep the state that they had, and what changed is told', async () => {
    const pce = await server();
    await pce.fleets.create({ count: 2, hostname: 'web-{n}' });
    const { page, wrong } = await openConsole(pce, '/workloads?plain=0');
    const row = page.getByRole('row', { name: /web-1/ });
    await row.getByText('online').waitFor();
    const heartbeat = async (is: boolean) => {
      const [one] = await pce.vens.list();
      await pce.vens.setHeartbeat(String(one?.ven.href.split('/').at(-1)), is);
      await pce.clock.advance({ hours: 2 });
    };
    await heartbeat(false);
    await page.getByText('1 changed state,').waitFor();
    expect(await row.getByText('online').count()).toBe(1);
    await page.getByRole('button', { name: 'show', exact: true }).click();
    await row.getByText('offline').waitFor();
    // A live table whose order is not that of creation keeps its rows, too.
    await page.getByRole('button', { name: 'As live table' }).click();
    await page.getByRole('button', { name: 'Host', exact: true }).click();
    await row.getByText('Offline').waitFor();
    await heartbeat(true);
    await page.getByText('1 changed state,').waitFor();
    await page.getByRole('button', { name: 'show', exact: true }).click();
    await row.getByText('Online').waitFor();
    expect(wrong).toEqual([]);
  });
});
