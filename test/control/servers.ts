import { onTestFinished } from 'vitest';
import { type MockPce, type MockPceOptions, startMockPce } from '../../src/index.ts';

export { type Client, clientOf } from './client.ts';

/** A server of one test, with the default profiles and labels. */
export async function server(options: MockPceOptions = {}): Promise<MockPce> {
  const pce = await startMockPce({ scenario: 'empty', clock: '2026-01-01T00:00:00Z', ...options });
  onTestFinished(() => pce.close());
  return pce;
}

/** The control API by HTTP. */
export async function control(pce: MockPce, method: string, path: string, body?: unknown, headers = {}) {
  const init = { method, headers, ...(body !== undefined && { body: JSON.stringify(body) }) };
  const reply = await fetch(`${pce.url}/_mock/v1${path}`, init);
  const text = await reply.text();
  return { status: reply.status, text, body: text === '' ? undefined : JSON.parse(text) };
}
