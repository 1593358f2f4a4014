import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import type { MockPce } from '../../src/index.ts';
import { CHROMIUM } from '../browser.ts';
import { clientOf, server } from '../control/servers.ts';
import { openConsole } from './console.ts';

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}
interface Word extends Box {
  readonly text: string;
  readonly of: unknown;
}
interface Element {
  checkVisibility(of: { visibilityProperty: boolean }): boolean;
  readonly parentElement: Element | null;
  readonly textContent: string;
  readonly scrollWidth: number;
  readonly clientWidth: number;
  getBoundingClientRect(): Box;
}
interface Browser {
  readonly document: {
    querySelector(selector: string): Element;
    querySelectorAll(selector: string): Iterable<Element>;
    createTreeWalker(
      root: Element,
      what: number,
    ): { nextNode(): { textContent: string; parentElement: Element } | null };
    createRange(): { selectNodeContents(node: unknown): void; getClientRects(): Iterable<Box> };
  };
  getComputedStyle(of: Element): { readonly overflowX: string; readonly overflowY: string; readonly clipPath: string };
}

async function settled(page: Page, pce: MockPce, at: string): Promise<void> {
  await page.goto(`${pce.url}/_mock/ui/#${at}`);
  await page.locator('main h1').waitFor();
  await page.evaluate('new Promise((told) => requestAnimationFrame(() => requestAnimationFrame(told)))');
  await page.locator('[aria-busy]').first().waitFor({ state: 'detached' });
  if (at === '/policy/flows') await page.locator('td.open').first().waitFor();
}

/** Pairs of words of a page of which one lies over the other. What is clipped away lies over nothing. */
function overlapping(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const { document, getComputedStyle } = globalThis as unknown as Browser;
    const TEXT = 4;
    /** A pixel or two of a line above or beside are no words. */
    const SLACK = 3;
    const clipped = (box: Box, element: Element | null): Box => {
      let { left, right, top, bottom } = box;
      for (let around = element; around; around = around.parentElement) {
        const { overflowX, overflowY, clipPath } = getComputedStyle(around);
        if (clipPath !== 'none') return { left: 0, right: 0, top: 0, bottom: 0 };
        const edge = around.getBoundingClientRect();
        if (overflowX !== 'visible') [left, right] = [Math.max(left, edge.left), Math.min(right, edge.right)];
        if (overflowY !== 'visible') [top, bottom] = [Math.max(top, edge.top), Math.min(bottom, edge.bottom)];
      }
      return { left, right, top, bottom };
    };
    const words: Word[] = [];
    const walker = document.createTreeWalker(document.querySelector('main'), TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const text = node.textContent.trim().slice(0, 40);
      if (text === '' || !node.parentElement.checkVisibility({ visibilityProperty: true })) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      for (const line of range.getClientRects()) {
        const box = clipped(line, node.parentElement);
        if (box.right - box.left > SLACK && box.bottom - box.top > SLACK) {
          words.push({ ...box, text, of: node });
        }
      }
    }
    words.sort((a, b) => a.top - b.top);
    const found: string[] = [];
    for (const [index, one] of words.entries()) {
      for (let next = index + 1; next < words.length; next += 1) {
        const other = words[next] as Word;
        if (other.top > one.bottom - SLACK) break;
        const across = Math.min(one.right, other.right) - Math.max(one.left, other.left);
        const down = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
        // A text that ends in dots tells of itself twice.
        if (other.of !== one.of && across > SLACK && down > SLACK * 2) found.push(`${one.text} | ${other.text}`);
      }
    }
    return found;
  });
}

/** What of a list of objects is wider than the place that it has. */
const cut = (page: Page): Promise<number> =>
  page.evaluate(() => {
    const { document } = globalThis as unknown as Browser;
    const [place] = document.querySelectorAll('main .scroll');
    return place === undefined ? 0 : place.scrollWidth - place.clientWidth;
  });

describe.skipIf(!CHROMIUM)('the words of the console', { timeout: 200_000 }, () => {
  test.each([360, 640, 1280])('lie beside each other on a screen of %i px', async (width) => {
    const pce = await server({ scenario: 'demo', seed: 'demo' });
    // Traffic comes with time.
    await pce.clock.advance({ hours: 3 });
    await clientOf(pce).request('GET', '/orgs/1/workloads?managd=true&max_results=1');
    const { page, wrong } = await openConsole(pce, '/', { viewport: { width, height: 800 } });
    const over: Record<string, string[]> = {};
    const pages = ['/', '/pairing/3', '/pairing/new', '/workloads', '/fleet', '/requests', '/time', '/objects/vens'];
    const policy = ['/policy', '/policy/versions', '/policy/rule-sets', '/policy/rule-sets/1', '/policy/flows'];
    for (const at of [...pages, ...policy]) {
      await settled(page, pce, at);
      over[at] = await overlapping(page);
    }
    expect(Object.entries(over).filter(([, pairs]) => pairs.length > 0)).toEqual([]);
    expect(wrong).toEqual([]);
  });

  test.each([360, 1280])('are cut in no list of objects on a screen of %i px', async (width) => {
    const pce = await server({ scenario: 'demo', seed: 'demo' });
    const { page, wrong } = await openConsole(pce, '/objects', { viewport: { width, height: 800 } });
    const counts = (await (await fetch(`${pce.url}/_mock/v1/orgs/1/summary`)).json()) as { objects: object };
    const wide: string[] = [];
    for (const kind of Object.keys(counts.objects)) {
      await settled(page, pce, `/objects/${encodeURIComponent(kind)}`);
      const pixels = await cut(page);
      if (pixels > 0) wide.push(`${kind} by ${pixels} px`);
    }
    expect(wide).toEqual([]);
    expect(wrong).toEqual([]);
  });

  test('stay where they are when a request is filtered, and when one comes with a longer key', async () => {
    const pce = await server({ scenario: 'demo', seed: 'demo' });
    const { page, wrong } = await openConsole(pce, '/requests');
    await page.getByText('Live', { exact: true }).waitFor();
    const place = async () => {
      const [pause, list] = [page.getByRole('button', { name: 'Pause' }), page.locator('.list')];
      const [button, box] = [await pause.boundingBox(), await list.boundingBox()];
      return { pause: [button?.x, button?.y], list: box?.y };
    };
    const before = await place();
    await clientOf(pce).request('GET', '/orgs/1/workloads?max_results=1');
    await page.getByRole('option', { name: 'workloads_get' }).waitFor({ state: 'attached' });
    expect(await place()).toEqual(before);
    await page.getByLabel('Clients alone').check();
    await page.getByRole('button', { name: 'Clear filters' }).waitFor();
    expect(await place()).toEqual(before);
    expect(wrong).toEqual([]);
  });
});
