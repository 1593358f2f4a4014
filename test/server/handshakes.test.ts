import { execFile } from 'node:child_process';
import { connect, Socket } from 'node:net';
import { connect as connectTls } from 'node:tls';
import { describe, expect, onTestFinished, test } from 'vitest';
import { defaults } from '../../src/config/read-config.ts';
import type { MockPce } from '../../src/index.ts';
import { buildServer, closeState, httpServer, listen } from '../../src/server/server.ts';
import { stopwatch } from '../../src/state/clock.ts';
import { startTestPce } from '../harness.ts';

const LABELS = '/api/v2/orgs/1/labels';
const authorization = `Authorization: Basic ${btoa('api_owner:secret-of-owner')}`;
const lines = (...all: string[]) => [...all, 'Host: pce', authorization, '', ''].join('\r\n');
const label = JSON.stringify({ key: 'app', value: 'from a socket' });
const posted = (...more: string[]) =>
  lines(`POST ${LABELS} HTTP/1.1`, 'Content-Type: application/json', `Content-Length: ${label.length}`, ...more);

const portOf = ({ url }: MockPce) => Number(new URL(url).port);

/** Ways to connect, for a client that ends no connection by itself. */
const ways: readonly [string, (pce: MockPce) => Promise<Socket>][] = [
  ['http', async (pce) => connect({ port: portOf(pce), allowHalfOpen: true })],
  [
    'https',
    async (pce) => connectTls({ socket: connect({ port: portOf(pce), allowHalfOpen: true }), ca: await pce.ca() }),
  ],
];

async function client(pce: MockPce, open: (pce: MockPce) => Promise<Socket>) {
  const socket = await open(pce);
  onTestFinished(() => void socket.destroy());
  let received = '';
  socket.on('data', (bytes) => {
    received += bytes.toString('latin1');
  });
  return {
    socket,
    /** The bytes received so far, as soon as they match. */
    until: async (part: RegExp) => {
      while (!part.test(received)) await new Promise((resolve) => socket.once('data', resolve));
      return received;
    },
    /** All bytes until the server ended the connection. */
    all: async () => {
      await new Promise((resolve) => socket.once('end', resolve));
      return received;
    },
  };
}

describe.each(ways)('over %s', (_way, open) => {
  const started = async () => {
    const { pce } = await startTestPce();
    return { pce, ...(await client(pce, open)) };
  };

  test.each([
    ['alone', lines('CONNECT pce.example:443 HTTP/1.1')],
    ['with bytes for the other end', `${lines('CONNECT pce.example:443 HTTP/1.1')}hello`],
    ['without a host', 'CONNECT pce.example:443 HTTP/1.1\r\n\r\n'],
    ['that names a path of ours', lines(`CONNECT ${LABELS} HTTP/1.1`)],
  ])('a CONNECT %s is refused in the form of a PCE, and the connection ends', async (_what, bytes) => {
    const { socket, all } = await started();
    socket.write(bytes);
    const [head = '', body = ''] = (await all()).split('\r\n\r\n');
    expect(head).toMatch(/^HTTP\/1\.1 405 .*\r\nContent-Type: application\/json\r\n.*\r\nConnection: close$/);
    expect(JSON.parse(body)).toEqual([
      { token: 'method_not_allowed_error', message: expect.stringMatching(/^Not allowed: CONNECT asks for a proxy/) },
    ]);
  });

  test('a CONNECT behind an answered request is refused, and the server closes though its client stays', async () => {
    const { pce, socket, until } = await started();
    socket.write(lines(`GET ${LABELS} HTTP/1.1`));
    await until(/^HTTP\/1\.1 200 [\s\S]*\]$/);
    socket.write(lines('CONNECT pce.example:443 HTTP/1.1'));
    await until(/HTTP\/1\.1 405 [\s\S]*\]$/);
    const begun = stopwatch();
    await pce.close();
    expect(stopwatch() - begun).toBeLessThan(4000);
  });

  test.each(['websocket', 'h2c', 'TLS/1.0', 'nonsense'])(
    'an offer to speak %s is passed over, and the connection goes on with HTTP/1.1',
    async (protocol) => {
      const { socket, until, all } = await started();
      const offer = [`Upgrade: ${protocol}`, 'Connection: Upgrade', 'Sec-WebSocket-Version: 13'];
      socket.write(lines(`GET ${LABELS} HTTP/1.1`, ...offer));
      await until(/^HTTP\/1\.1 200 [\s\S]*\]$/);
      socket.write(`${posted(...offer)}${label}`);
      await until(/HTTP\/1\.1 201 [\s\S]*\}$/);
      socket.write(lines(`GET ${LABELS}/999 HTTP/1.1`, 'Connection: close'));
      expect(await all()).toMatch(/HTTP\/1\.1 404 /);
    },
  );

  test('a client that waits for leave to send a body gets it, and one without credentials is refused', async () => {
    const { socket, until, all } = await started();
    socket.write(posted('Expect: 100-continue'));
    await until(/^HTTP\/1\.1 100 Continue\r\n\r\n$/);
    socket.write(label);
    await until(/HTTP\/1\.1 201 [\s\S]*\}$/);
    socket.write(posted('Expect: 100-continue', 'Connection: close').replace(authorization, 'X-Nobody: 1'));
    socket.write(label);
    expect(await all()).toMatch(/HTTP\/1\.1 401 /);
  });

  // As the front of a PCE does: nginx looks at no other expectation.
  test('another expectation is passed over', async () => {
    const { socket, all } = await started();
    socket.write(`${posted('Expect: other', 'Connection: close')}${label}`);
    expect(await all()).toMatch(/^HTTP\/1\.1 201 /);
  });
});

test.each<[string, (socket: Socket) => void]>([
  ['is reset', (socket) => void socket.destroy(new Error('read ECONNRESET'))],
  ['takes no answer', (socket) => void socket.emit('timeout')],
])('a connection that asks for a tunnel and %s is closed, and the server lives on', async (_what, meet) => {
  const built = await buildServer({ ...defaults, scenario: 'empty', log: undefined });
  onTestFinished(() => closeState(built.emulator));
  const socket = new Socket();
  httpServer(built).emit('connect', undefined, socket, Buffer.alloc(0));
  expect(socket.timeout).toBeGreaterThan(0);
  const closed = new Promise((resolve) => socket.once('close', resolve));
  meet(socket);
  await closed;
});

test('a client that does not trust the certificate is told of in the log, and of the CA', async () => {
  const told: string[] = [];
  const built = await buildServer({ ...defaults, log: 'silent' }, ({ why = '' }) => void told.push(why));
  const server = httpServer(built);
  onTestFinished(() => closeState(built.emulator));
  onTestFinished(() => void server.close());
  const port = await listen(server, '127.0.0.1', 0);
  // Node's own client says nothing when it leaves.
  for (const version of ['--tls-max=1.2', '--tlsv1.3']) {
    execFile('curl', ['--silent', ...version.split('='), `https://127.0.0.1:${port}/`]).unref();
    await expect.poll(() => told.splice(0)).toEqual([expect.stringContaining('give it the CA')]);
  }
});

describe('bytes that are no request are told of in the log', () => {
  test.each([
    ['a handshake of TLS where http alone is spoken', Buffer.from('1603010200010001fc0303', 'hex'), /--tls off/],
    ['a text that is not HTTP', Buffer.from('hello\r\n\r\n'), /not valid HTTP/],
    ['a head that is too large', Buffer.from(`GET / HTTP/1.1\r\nX: ${'x'.repeat(20_000)}\r\n\r\n`), /16 KB/],
    ['a CONNECT', Buffer.from(lines('CONNECT pce.example:443 HTTP/1.1')), /asks for a proxy/],
  ])('%s', async (_what, bytes, says) => {
    const told: string[] = [];
    const config = { ...defaults, tls: 'off' as const, log: 'silent' as const };
    const built = await buildServer(config, ({ why = '' }) => void told.push(why));
    const server = httpServer(built);
    onTestFinished(() => closeState(built.emulator));
    onTestFinished(() => void server.close());
    const port = await listen(server, '127.0.0.1', 0);
    const socket = connect(port, '127.0.0.1').resume();
    socket.write(bytes);
    await new Promise((resolve) => socket.once('close', resolve));
    expect(told).toEqual([expect.stringMatching(says)]);
  });
});
