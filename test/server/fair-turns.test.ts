import { once } from 'node:events';
import { connect, Socket } from 'node:net';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { expect, onTestFinished, test } from 'vitest';
import { inFairTurns, MOST_REQUESTS_WAITING } from '../../src/server/fair-turns.ts';
import { connectionCame } from '../../src/state/connections-first.ts';
import { startTestPce } from '../harness.ts';
import { isLong } from '../length.ts';

// First: works that other tests leave behind would have the turns.
test('work that waits is put off while connections come, but not for ever', async () => {
  let turns = 0;
  let isDone = false;
  const comes = () => {
    connectionCame();
    turns += 1;
    if (!isDone) setImmediate(comes);
  };
  connectionCame();
  setImmediate(comes);
  await new Promise<void>((resolve) => {
    inFairTurns({ headers: {}, socket: new Socket() }, () => 'client', resolve);
  });
  isDone = true;
  expect(turns).toBeGreaterThan(2);
});

/** More than one packet holds. */
const HOG = 1000;

/** A server on which a list takes a tenth of a millisecond. */
function withLabels() {
  const objects = { labels: Array.from({ length: 400 }, (_, i) => ({ key: 'app', value: `label ${i}` })) };
  return startTestPce({ scenario: { orgs: [{ id: 1, objects }] } });
}

/** One of those lists, another one each time. */
const list = (owner: string, index: number) =>
  `GET /api/v2/orgs/1/labels?value=l&n=${index} HTTP/1.1\r\nHost: pce\r\nAuthorization: Basic ${btoa(owner)}\r\n\r\n`;

test.runIf(isLong)(
  'a connection that sends hundreds of requests at once keeps no other waiting for all of them',
  async () => {
    const { pce, owner } = await withLabels();
    const port = Number(new URL(pce.url).port);
    const [hog, other] = [connect(port, '127.0.0.1'), connect(port, '127.0.0.1')];
    onTestFinished(() => [hog, other].forEach((socket) => void socket.destroy()));
    await Promise.all([once(hog, 'connect'), once(other, 'connect')]);
    let answers = 0;
    let rest = '';
    hog.on('data', (chunk) => {
      const parts = (rest + chunk).split('HTTP/1.1 200');
      answers += parts.length - 1;
      // A part of the next head may have come.
      rest = parts.at(-1)?.slice(-'HTTP/1.1 20'.length) ?? '';
    });
    hog.write(Array.from({ length: HOG }, (_, index) => list(owner, index)).join(''));
    other.write('GET /_mock/v1/health HTTP/1.1\r\nHost: localhost\r\n\r\n');
    await once(other, 'data');
    // The first packet alone has some 450.
    expect(pce.calls.get('labels_get') ?? 0).toBeLessThan(300);
    while (answers < HOG) await once(hog, 'data');
    expect(answers).toBe(HOG);
  },
);

test('a connection waits for a few requests of each of many others that send a hundred at once', async () => {
  const { pce, owner } = await withLabels();
  const port = Number(new URL(pce.url).port);
  const hogs = Array.from({ length: 40 }, () => connect(port, '127.0.0.1'));
  const other = connect(port, '127.0.0.1');
  onTestFinished(() => [...hogs, other].forEach((socket) => void socket.destroy()));
  await Promise.all([...hogs, other].map((socket) => once(socket, 'connect')));
  const hundred = (hog: number) => Array.from({ length: 100 }, (_, i) => list(owner, 100 * hog + i)).join('');
  for (const [index, hog] of hogs.entries()) hog.resume().write(hundred(index));
  other.write('GET /_mock/v1/health HTTP/1.1\r\nHost: localhost\r\n\r\n');
  await once(other, 'data');
  expect(pce.calls.get('labels_get') ?? 0).toBeLessThan(500);
});

test('bodies that end at the same time keep nobody waiting for all of them', async () => {
  const { pce, owner } = await startTestPce();
  const port = Number(new URL(pce.url).port);
  const names = Array.from({ length: 5000 }, (_, i) => `"k${i}":1`);
  const body = `{${names.join()}}`;
  const hogs = Array.from({ length: 100 }, () => connect(port, '127.0.0.1'));
  const other = connect(port, '127.0.0.1');
  onTestFinished(() => [...hogs, other].forEach((socket) => void socket.destroy()));
  await Promise.all([...hogs, other].map((socket) => once(socket, 'connect')));
  let refused = 0;
  const head = `POST /api/v2/orgs/1/labels HTTP/1.1\r\nHost: pce\r\nAuthorization: Basic ${btoa(owner)}\r\n`;
  for (const hog of hogs) {
    hog.on('data', (chunk) => {
      refused += String(chunk).startsWith('HTTP/1.1 406') ? 1 : 0;
    });
    hog.write(`${head}Content-Type: application/json\r\nContent-Length: ${body.length}\r\n\r\n${body.slice(0, -1)}`);
  }
  const ask = async () => {
    other.write('GET /_mock/v1/health HTTP/1.1\r\nHost: localhost\r\n\r\n');
    await once(other, 'data');
  };
  // All bodies have come but for their last byte.
  for (let i = 0; i < 10; i++) await ask();
  for (const hog of hogs) hog.write('}');
  await ask();
  expect(refused).toBeLessThan(50);
});

/** A connection with a request under way that takes longer than its turn. */
function busyConnection(whose = ''): {
  readonly socket: Socket;
  answered: number;
  readonly request: () => void;
} {
  const socket = { destroyed: false, destroy: () => Object.assign(socket, { destroyed: true }) } as unknown as Socket;
  const asking = { headers: {}, socket };
  const connection = {
    socket,
    answered: 0,
    request: () =>
      inFairTurns(
        asking,
        () => whose,
        () => void (connection.answered += 1),
      ),
  };
  inFairTurns(
    asking,
    () => whose,
    () => {
      for (const begun = performance.now(); performance.now() - begun < 25; );
    },
  );
  return connection;
}

test('a connection that sends faster than it can be answered is closed, and no other', async () => {
  const [hog, other] = [busyConnection(), busyConnection()];
  for (let i = 0; i < 5; i++) other.request();
  for (let i = 0; i < MOST_REQUESTS_WAITING / 2; i++) hog.request();
  expect([hog.socket.destroyed, other.socket.destroyed]).toEqual([false, false]);
  for (let i = 0; i < MOST_REQUESTS_WAITING / 2; i++) hog.request();
  expect([hog.socket.destroyed, other.socket.destroyed]).toEqual([true, false]);
  while (other.answered < 5) await nextTurn();
  expect(hog.answered).toBe(0);
  // There is room again.
  const next = busyConnection();
  for (let i = 0; i < 1000; i++) next.request();
  expect(next.socket.destroyed).toBe(false);
  while (next.answered < 1000) await nextTurn();
});

test.runIf(isLong)(
  'the connections with the most waiting requests are closed, whatever credentials they show',
  async () => {
    const others = Array.from({ length: 20 }, () => busyConnection('other'));
    const hogs = Array.from({ length: 50 }, (_, i) => busyConnection(`hog ${i}`));
    for (const { request } of others) for (let i = 0; i < 10; i++) request();
    for (let i = 0; i <= MOST_REQUESTS_WAITING; i++) hogs[i % hogs.length]?.request();
    expect(hogs.filter(({ socket }) => socket.destroyed).length).toBeGreaterThan(10);
    expect(others.filter(({ socket }) => socket.destroyed)).toEqual([]);
    for (const { socket } of hogs) socket.destroy();
    while (others.some(({ answered }) => answered < 10)) await nextTurn();
  },
);

test.runIf(isLong)('a client on many connections keeps another one waiting for one of them', async () => {
  const hogs = Array.from({ length: 40 }, () => busyConnection('hog'));
  const other = busyConnection('other');
  for (const { request } of hogs) request();
  other.request();
  while (other.answered < 1) await nextTurn();
  expect(hogs.reduce((sum, { answered }) => sum + answered, 0)).toBeLessThan(10);
  while (hogs.some(({ answered }) => answered < 1)) await nextTurn();
});

test('requests that wait on a connection that was closed are not carried out', async () => {
  const [left, other] = [busyConnection(), busyConnection()];
  left.request();
  other.request();
  left.socket.destroy();
  left.request();
  while (other.answered < 1) await nextTurn();
  expect(left.answered).toBe(0);
});
