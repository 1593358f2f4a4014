import { setTimeout } from 'node:timers/promises';
import { type Browser, chromium, type Page } from 'playwright-core';
import { CHROMIUM } from '../test/browser.ts';
import { load, request } from './load.ts';
import { pair } from './pair.ts';
import { processorTimeOf } from './processor-time.ts';
import { API } from './rows.ts';
import { median, table } from './table.ts';
import { authorization, startMockPce, type Target } from './targets.ts';

const HOSTS = 10_000;
const REQUESTS_A_SECOND = 50;
const CLICKS = 200;

/** What an open console costs the server, and how soon it answers a click: 10,000 workloads, 50 requests a second. */
export async function consoleTable(rounds: number, seconds: number): Promise<string> {
  const head = ['console, 10,000 workloads, 50 requests/s', 'floor', 'mock-pce'];
  if (!CHROMIUM) return table(head, [['no Chromium here: not measured', '', '']]);
  const throughput = await throughputWith(rounds, seconds);
  await using server = await startWithHosts();
  const browser = await chromium.launch({ executablePath: CHROMIUM, args: ['--no-sandbox'] });
  try {
    const { clicks, longest } = await clicksIn(browser, server);
    return table(head, [
      ['requests for the same CPU of the server, one console open, in those of none', '0.95', throughput],
      [`click to painted page, p95 of ${CLICKS}`, '100 ms', `${clicks.toFixed(0)} ms`],
      ['longest task of the page meanwhile', '50 ms', `${longest.toFixed(0)} ms`],
    ]);
  } finally {
    await browser.close();
  }
}

async function startWithHosts(): Promise<Target> {
  const server = await startMockPce();
  await fetch(`http://127.0.0.1:${server.port}/_mock/v1/fleets`, {
    method: 'POST',
    body: JSON.stringify({ count: HOSTS }),
  });
  return server;
}

/** Pairs of measurements in a process. */
const PAIRS = 6;

/**
 * With the stream and the calls of an open console, in that without, pair by pair. By CPU, and without the browser, which
 * would take from the server what it does not cost it.
 */
async function throughputWith(processes: number, seconds: number): Promise<string> {
  const ratios: number[] = [];
  for (let count = 0; count < processes; count++) {
    await using server = await startWithHosts();
    await perRequest(server, WARM_UP_SECONDS);
    for (let pairs = 0; pairs < PAIRS; pairs++) {
      const [open, none] = await pair(
        pairs,
        () => watched(server, seconds),
        () => perRequest(server, seconds),
      );
      ratios.push(none / open);
    }
  }
  return median(ratios).toFixed(2);
}

const WARM_UP_SECONDS = 3;

/** CPU for a request while a console is open. */
async function watched(server: Target, seconds: number): Promise<number> {
  const closed = new AbortController();
  const looking = look(`http://127.0.0.1:${server.port}/_mock/v1`, closed.signal);
  const cost = await perRequest(server, seconds);
  closed.abort();
  await looking;
  return cost;
}

async function perRequest({ port, pid }: Target, seconds: number): Promise<number> {
  const small = request('GET', API, authorization);
  const before = processorTimeOf(pid);
  const { perSecond } = await load({ port, next: () => small, connections: 10, depth: 16, seconds });
  return (processorTimeOf(pid) - before) / (perSecond * seconds);
}

/** As the page of requests does while they come. */
async function look(control: string, signal: AbortSignal): Promise<void> {
  const stream = await fetch(`${control}/stream`, { signal });
  try {
    for await (const _chunk of stream.body ?? []) {
      await fetch(`${control}/journal/count`, { signal }).then((reply) => reply.arrayBuffer());
    }
  } catch {
    // The console was closed.
  }
}

async function clicksIn(browser: Browser, { port }: Target) {
  const page = await opened(browser, port, '/');
  const ended = new AbortController();
  const background = requesting(port, ended.signal);
  const times: number[] = [];
  await page.evaluate(() => {
    const tasks: number[] = [];
    Object.assign(globalThis, { tasks });
    new PerformanceObserver((list) => tasks.push(...list.getEntries().map(({ duration }) => duration))).observe({
      // A browser knows it, and Node does not.
      type: 'longtask' as 'measure',
    });
  });
  const titles = ['Workloads', 'Overview', 'Requests', 'Pairing'];
  for (let click = 0; click < CLICKS; click++) {
    times.push(await clickTo(page, titles[click % titles.length] as string));
    await setTimeout(50);
  }
  const tasks = await page.evaluate(() => (globalThis as unknown as { tasks: number[] }).tasks);
  ended.abort();
  await background;
  times.sort((a, b) => a - b);
  return { clicks: times[Math.floor(times.length * 0.95)] as number, longest: Math.max(0, ...tasks) };
}

/** Milliseconds from the click to the frame that shows the heading of the page. */
const clickTo = (page: Page, title: string): Promise<number> =>
  page.evaluate((wanted) => {
    interface Shown {
      readonly textContent: string;
      click(): void;
    }
    const { document, requestAnimationFrame: frame } = globalThis as unknown as {
      document: { querySelectorAll(selector: string): Iterable<Shown> };
      requestAnimationFrame(then: () => void): void;
    };
    const link = [...document.querySelectorAll('nav a')].find(({ textContent }) => textContent.trim() === wanted);
    const begun = performance.now();
    link?.click();
    return new Promise<number>((resolve) => {
      const look = () => {
        const [heading] = document.querySelectorAll('main h1');
        if (heading?.textContent.startsWith(wanted)) frame(() => resolve(performance.now() - begun));
        else frame(look);
      };
      look();
    });
  }, title);

async function opened(browser: Browser, port: number, at: string): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  await page.goto(`http://127.0.0.1:${port}/_mock/ui/#${at}`);
  await page.getByText('Live', { exact: true }).waitFor();
  return page;
}

async function requesting(port: number, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    await fetch(`http://127.0.0.1:${port}${API}?max_results=1`, { headers: authorization }).then((reply) =>
      reply.arrayBuffer(),
    );
    await setTimeout(1000 / REQUESTS_A_SECOND);
  }
}
