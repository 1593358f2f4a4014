import { writeFileSync } from 'node:fs';
import { crc32, deflateSync, inflateSync } from 'node:zlib';
import { chromium, type Page } from 'playwright-core';
import { type MockPce, startMockPce } from '../../src/index.ts';

/**
 * Makes the pictures of the console that the README shows, anew: `npm run screenshots`. Chromium is that of the machine.
 * Clock and seed are fixed, so that a picture changes with the page alone.
 */

/** Bytes of all pictures: whoever clones the repository carries them for ever. */
const MOST_BYTES = 400_000;
const WIDTH = 1280;

const pictures: Readonly<Record<string, (page: Page) => Promise<void>>> = {
  pairing: async (page) => {
    await page.getByRole('button', { name: 'Generate pairing key' }).first().click();
    await page.getByRole('button', { name: 'Copy one-liner' }).waitFor();
    await page.getByRole('region', { name: 'Hosts paired with this profile' }).getByRole('link').first().waitFor();
  },
  requests: async (page) => {
    await page.locator('[data-row]').filter({ hasText: '406' }).first().click();
    await page.getByRole('heading', { name: 'Why' }).waitFor();
  },
  workloads: (page) => page.locator('[data-row]').nth(5).waitFor(),
  // The last one: its hour is seen on no other picture.
  overview: async (page) => {
    await page.getByText('Live', { exact: true }).waitFor();
    await sendSome(pce);
    pce.clock.advance(3600);
    await page.getByRole('region', { name: 'What happened' }).getByText('went offline').first().waitFor();
    await page.getByText('host 181 of 500 pairs').waitFor();
    await page.getByText('1,171').waitFor();
  },
};
const pages: Readonly<Record<string, string>> = { overview: '/', pairing: '/pairing/3', requests: '/requests' };

await using pce = await startMockPce({ scenario: 'demo', clock: '2026-01-05T09:30:00Z', seed: 'screenshots' });
await sendSome(pce);
const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] });
let bytes = 0;
for (const [name, isThere] of Object.entries(pictures)) {
  const page = await browser.newPage({ viewport: { width: WIDTH, height: 720 }, colorScheme: 'light' });
  await page.goto(`${pce.url}/_mock/ui/#${pages[name] ?? `/${name}`}`);
  await isThere(page);
  await page.getByText('Live', { exact: true }).waitFor();
  await page.evaluate('scrollTo(0, 0)');
  const picture = packed(await page.screenshot({ animations: 'disabled' }));
  writeFileSync(`${import.meta.dirname}/${name}.png`, picture);
  bytes += picture.length;
  await page.close();
}
await browser.close();
if (bytes > MOST_BYTES) throw new Error(`The pictures have ${bytes} bytes, more than ${MOST_BYTES}`);
console.log(`${Object.keys(pictures).length} pictures, ${bytes} bytes`);

/** Requests that show what the page is for. */
async function sendSome({ url, credentials }: MockPce): Promise<void> {
  const { key = '', secret = '' } = credentials ?? {};
  const headers = { Authorization: `Basic ${btoa(`${key}:${secret}`)}`, 'Content-Type': 'application/json' };
  const send = (method: string, path: string, body?: object) =>
    fetch(`${url}/api/v2${path}`, { method, headers, ...(body && { body: JSON.stringify(body) }) });
  await send('GET', '/orgs/1/labels?key=env');
  await send('POST', '/orgs/1/labels', { key: 'app', value: 'Payments' });
  await send('GET', '/orgs/1/workloads?managd=true');
  await send('GET', '/orgs/1/traffic_flows/async_queries');
  await send('POST', '/orgs/1/pairing_profiles', { name: 'Web servers', enabled: true, log_traffic: true });
  await send('GET', '/orgs/1/pairing_profiles');
}

/** Rows without a PNG filter, in which letters that are alike have the same bytes; 32 steps of a colour are enough. */
function plain(rows: Buffer, width: number): Buffer {
  for (let start = 0; start < rows.length; start += width + 1) {
    const filter = rows[start];
    rows[start] = 0;
    for (let at = start + 1; at <= start + width; at += 1) {
      const left = at - start > 3 ? (rows[at - 3] ?? 0) : 0;
      const up = start > 0 ? (rows[at - width - 1] ?? 0) : 0;
      const corner = start > 0 && at - start > 3 ? (rows[at - width - 4] ?? 0) : 0;
      rows[at] = ((rows[at] ?? 0) + ([0, left, up, (left + up) >> 1, paeth(left, up, corner)][filter ?? 0] ?? 0)) & 255;
    }
  }
  return rows.map((byte, at) => (at % (width + 1) === 0 ? 0 : Math.min(255, Math.round(byte / 8) * 8))) as Buffer;
}

function paeth(left: number, up: number, corner: number): number {
  const [a, b, c] = [left, up, corner].map((near) => Math.abs(left + up - corner - near)) as [number, number, number];
  if (a <= b && a <= c) return left;
  return b <= c ? up : corner;
}

/** The same PNG as small as zlib makes it: a browser is in a hurry. */
function packed(png: Buffer): Buffer {
  const chunks: { type: string; data: Buffer }[] = [];
  for (let at = 8; at < png.length; ) {
    const length = png.readUInt32BE(at);
    chunks.push({ type: png.toString('latin1', at + 4, at + 8), data: png.subarray(at + 8, at + 8 + length) });
    at += length + 12;
  }
  const pixels = Buffer.concat(chunks.filter(({ type }) => type === 'IDAT').map(({ data }) => data));
  const small = { type: 'IDAT', data: deflateSync(plain(inflateSync(pixels), WIDTH * 3), { level: 9, memLevel: 9 }) };
  const [head, end] = ['IHDR', 'IEND'].map((wanted) => chunks.filter(({ type }) => type === wanted));
  const written = [...(head ?? []), small, ...(end ?? [])].map(({ type, data }) => {
    const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
    const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
    length.writeUInt32BE(data.length);
    check.writeUInt32BE(crc32(body));
    return Buffer.concat([length, body, check]);
  });
  return Buffer.concat([png.subarray(0, 8), ...written]);
}
