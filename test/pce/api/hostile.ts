import { connect } from 'node:net';
import { expect, test } from 'vitest';
import { type Json, startTestPce, type TestPce } from '../../harness.ts';
import { some } from '../../length.ts';

export const profiles = '/orgs/1/pairing_profiles';
export const basic = (text: string | Uint8Array) => `Basic ${Buffer.from(text).toString('base64')}`;

/** Checks that the process lives, and answers a normal request as before. */
export async function expectAlive({ get }: TestPce): Promise<void> {
  const { status, body } = await get<Json[]>(profiles);
  const names = body.slice(0, 2).map(({ name }) => name);
  expect([status, ...names]).toEqual([200, 'Default (Servers)', 'Default (Endpoints)']);
}

/** Tests many rows on one server, which must live after each, or a part of them. Every row that fails is named. */
export function table<Row>(
  title: string,
  rows: readonly Row[],
  check: (pce: TestPce, row: Row) => Promise<void>,
): void {
  test(title, async () => {
    const pce = await startTestPce();
    const failures: string[] = [];
    for (const row of some(rows, 4)) {
      try {
        await check(pce, row);
        await expectAlive(pce);
      } catch (error) {
        failures.push(`${JSON.stringify(row).slice(0, 100)}: ${(error as Error).message.slice(0, 300)}`);
      }
    }
    expect(failures).toEqual([]);
  });
}

/** The bytes that come back until the server closes the socket. */
export async function raw({ pce }: TestPce, bytes: string | Uint8Array, end = false): Promise<string> {
  const { hostname, port } = new URL(pce.url);
  const socket = connect({ host: hostname, port: Number(port) });
  // A refusal may come before all was sent, so a failed write does not matter here.
  socket.on('error', () => {});
  if (end) socket.end(bytes);
  else socket.write(bytes);
  let received = '';
  socket.on('data', (chunk) => (received += chunk));
  await new Promise((done) => socket.on('close', done));
  return received;
}

export const head = (line: string, headers = '') =>
  `${line} HTTP/1.1\r\nHost: pce\r\nAuthorization: ${basic('api_owner:secret-of-owner')}\r\nConnection: close\r\n${headers}\r\n`;
export const posted = (headers: string) =>
  head(`POST /api/v2${profiles}`, `Content-Type: application/json\r\n${headers}`);

export function expectRefusal(received: string, status: number): void {
  expect(received).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
  const [headers = '', body = ''] = received.split('\r\n\r\n');
  expect(headers).toMatch(/\r\ncontent-type: application\/json(\r\n|$)/i);
  expect(JSON.parse(body)).toEqual([{ token: expect.any(String), message: expect.any(String) }]);
}
