import { EventEmitter, once } from 'node:events';
import type { ServerResponse } from 'node:http';
import { connect } from 'node:net';
import { describe, expect, test } from 'vitest';
import { whenOver } from '../../src/pce/model/when-over.ts';
import { MOST_WAITERS } from '../../src/pce/observing/journal.ts';
import { startTestPce, type TestPce } from '../harness.ts';
import { isLong } from '../length.ts';

const LABELS = '/orgs/1/labels?max_results=';

/** Asks for different lists at once, and leaves without reading them. */
async function askAndLeave({ pce, owner }: TestPce, count: number): Promise<void> {
  const socket = connect(Number(new URL(pce.url).port), '127.0.0.1');
  await once(socket, 'connect');
  const lists = Array.from(
    { length: count },
    (_, i) =>
      `GET /api/v2${LABELS}${10_000 + i} HTTP/1.1\r\nHost: localhost\r\nAuthorization: Basic ${btoa(owner)}\r\n\r\n`,
  );
  socket.end(lists.join(''));
  await once(socket, 'finish');
  socket.destroy();
}

test.runIf(isLong)(
  'long answers count no longer once their client has left, nor those behind them on its connection',
  async () => {
    const labels = Array.from({ length: 2000 }, (_, i) => ({ key: 'app', value: `${i} ${'x'.repeat(100)}` }));
    const server = await startTestPce({ scenario: { orgs: [{ id: 1, objects: { labels } }] } });
    await Promise.all([1, 2, 3, 4].map(() => askAndLeave(server, 700)));
    // All requests and the ends of the connections have come before the last of these turns.
    let status = 0;
    for (let turn = 0; turn < 60; turn++) status = (await server.get(`${LABELS}${turn + 5000}`)).status;
    expect(status).toBe(200);
  },
);

/** Responses of one connection, as far as `whenOver` looks at them. */
function responses(count: number, destroyed = false) {
  const socket = Object.assign(new EventEmitter(), { destroyed });
  const all = Array.from({ length: count }, () => Object.assign(new EventEmitter(), { req: { socket } }));
  const told: number[] = [];
  for (const [index, one] of all.entries()) whenOver(one as unknown as ServerResponse, () => void told.push(index));
  return { socket, all, told };
}

describe('a listener for the end of a response', () => {
  test('is told at once where the client has left', () => {
    expect(responses(1, true).told).toEqual([0]);
  });

  test('is told when the response ends, and no second time when its connection closes', () => {
    const { socket, all, told } = responses(2);
    expect(told).toEqual([]);
    all[1]?.emit('close');
    expect(told).toEqual([1]);
    all[1]?.emit('close');
    socket.emit('close');
    expect(told).toEqual([1, 0]);
    all[0]?.emit('close');
    expect(told).toEqual([1, 0]);
  });

  test('is told when the connection of a waiting response closes, by one listener for all', () => {
    const { socket, told } = responses(3000);
    expect(socket.listenerCount('close')).toBe(1);
    socket.emit('close');
    expect(told).toHaveLength(3000);
  });
});

test('places of requests that waited on a connection are free when it closes', async () => {
  const { pce, owner } = await startTestPce();
  const org = 1;
  await pce.faults.add({ operation: 'labels_get', latency_ms: 300_000 });
  const wait = `GET /_mock/v1/journal/wait?org=${org}&count=10000&timeout=300 HTTP/1.1\r\nHost: localhost\r\n\r\n`;
  const list = (name: string) =>
    `GET /api/v2/orgs/${org}/${name} HTTP/1.1\r\nHost: localhost\r\nAuthorization: Basic ${btoa(owner)}\r\n\r\n`;
  const socket = connect(Number(new URL(pce.url).port), '127.0.0.1');
  socket.write(list('labels') + wait.repeat(MOST_WAITERS) + list('pairing_profiles'));
  // Requests of a connection are carried out in their order.
  while (!pce.calls.get('pairing_profiles_get')) await fetch(`${pce.url}/_mock/v1/health`);
  const next = async () => (await fetch(`${pce.url}/_mock/v1/journal/wait?org=${org}&count=10000&timeout=0`)).status;
  expect(await next()).toBe(429);
  socket.destroy();
  while ((await next()) !== 408);
});
