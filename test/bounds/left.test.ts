import { EventEmitter, once } from 'node:events';
import type { ServerResponse } from 'node:http';
import { connect } from 'node:net';
import { expect, test } from 'vitest';
import { whenOver } from '../../src/when-over.ts';
import { startTestPce, type TestPce } from '../harness.ts';

const LABELS = '/orgs/1/labels?max_results=';

/** Lists that a client asks for at once, each another one, and does not stay for. */
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

test('long answers count no longer that a client has left, those too that came behind others of its connection', async () => {
  const labels = Array.from({ length: 2000 }, (_, i) => ({ key: 'app', value: `${i} ${'x'.repeat(100)}` }));
  const server = await startTestPce({ scenario: { orgs: [{ id: 1, objects: { labels } }] } });
  await Promise.all([1, 2, 3, 4].map(() => askAndLeave(server, 700)));
  // By then all that was sent has come, and the end of the connections too.
  let status = 0;
  for (let turn = 0; turn < 60; turn++) status = (await server.get(`${LABELS}${turn + 5000}`)).status;
  expect(status).toBe(200);
});

test('whoever asks for the end of a response whose client has left is told at once', () => {
  const told: string[] = [];
  const response = (destroyed: boolean) => Object.assign(new EventEmitter(), { req: { socket: { destroyed } } });
  const [there, gone] = [response(false), response(true)];
  whenOver(there as unknown as ServerResponse, () => void told.push('there'));
  whenOver(gone as unknown as ServerResponse, () => void told.push('gone'));
  expect(told).toEqual(['gone']);
  there.emit('close');
  expect(told).toEqual(['gone', 'there']);
});
