import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { MOST_INCOMING_BYTES, UNSAID_BYTES } from '../../src/pce/api/incoming.ts';
import { startTestPce, type TestPce } from '../harness.ts';

const LARGE = 15 * 1024 * 1024;

interface Sender {
  readonly socket: Socket;
  /** The status of its answer, once there is one. */
  readonly answered: Promise<string>;
}

/** Sends the head of a bulk call, and no body. @param as `key:secret` */
async function begin({ pce }: TestPce, org: number, as: string, body: string): Promise<Sender> {
  const socket = connect(Number(new URL(pce.url).port), '127.0.0.1');
  onTestFinished(() => void socket.destroy());
  await once(socket, 'connect');
  const answered = once(socket, 'data').then(([head]) => String(head).slice('HTTP/1.1 '.length, 12));
  answered.catch(() => undefined);
  const lines = ['Host: pce', `Authorization: Basic ${btoa(as)}`, 'Content-Type: application/json', body];
  socket.write(`PUT /api/v2/orgs/${org}/workloads/bulk_create HTTP/1.1\r\n${lines.join('\r\n')}\r\n\r\n`);
  return { socket, answered };
}

/** The status of a call that others overtake; `none` where it waits for its body. */
async function answerOf(server: TestPce, { answered }: Sender): Promise<string> {
  const soon = async () => {
    for (let others = 0; others < 3; others++) await server.get('/orgs/1/labels');
    return 'none';
  };
  return Promise.race([answered, soon()]);
}

/** `key:secret` of a user with this role. */
async function userWith({ pce }: TestPce, role: string): Promise<string> {
  const { key, secret } = await pce.orgs.createKey(1, { role });
  return `${key}:${secret}`;
}

test.each([
  ['with a length', `Content-Length: ${LARGE}`, LARGE],
  ['in chunks', 'Transfer-Encoding: chunked', UNSAID_BYTES],
])('large bodies %s that come at once are bounded for each user and org', async (_what, body, bytes) => {
  const server = await startTestPce();
  const other = await server.pce.orgs.create();
  const send = () => begin(server, 1, server.owner, body);
  const fill = async (as: string) => {
    const senders: Sender[] = [];
    while ((senders.length + 1) * bytes <= MOST_INCOMING_BYTES / 2) senders.push(await begin(server, 1, as, body));
    return senders;
  };
  const senders = await fill(server.owner);
  expect(await (await send()).answered).toBe('429');
  const second = await fill(await userWith(server, 'admin'));
  expect(await answerOf(server, second.at(-1) as Sender)).toBe('none');
  const third = await userWith(server, 'workload_manager');
  let last = await begin(server, 1, third, body);
  // The others' bodies may leave room for one.
  if ((await answerOf(server, last)) === 'none') last = await begin(server, 1, third, body);
  expect(await last.answered).toBe('429');
  expect(await answerOf(server, senders.at(-1) as Sender)).toBe('none');
  expect(await answerOf(server, await begin(server, other.org, `${other.key}:${other.secret}`, body))).toBe('none');
  senders[0]?.socket.destroy();
  await server.get('/orgs/1/labels');
  expect(await answerOf(server, await send())).toBe('none');
});

test('a large body from a caller without the right role is refused at its head, and takes no room', async () => {
  const server = await startTestPce();
  const reader = await userWith(server, 'read_only');
  const body = `Content-Length: ${LARGE}`;
  for (let heads = 0; heads < 20; heads++) expect(await (await begin(server, 1, reader, body)).answered).toBe('403');
  expect(await answerOf(server, await begin(server, 1, server.owner, body))).toBe('none');
});
