import { once } from 'node:events';
import http from 'node:http';
import https from 'node:https';
import net from 'node:net';
import tls from 'node:tls';
import { describe, expect, onTestFinished, test } from 'vitest';
import { defaults } from '../../../src/config/read-config.ts';
import type { MockPceOptions } from '../../../src/index.ts';
import { buildServer, closeHttp, closeState, httpServer, listen } from '../../../src/server/server.ts';
import { startTestPce } from '../../harness.ts';
import { lengthOf } from '../../length.ts';

const PATH = '/api/v2/node_available';

async function start(options: MockPceOptions = {}) {
  const { pce } = await startTestPce(options);
  const port = Number(new URL(pce.url).port);
  const ca = await pce.ca();
  const connect = () => {
    const socket = net.connect(port, '127.0.0.1');
    socket.on('error', () => {});
    onTestFinished(() => void socket.destroy());
    return socket;
  };
  /** The status of a GET, on a connection of its own unless there is an agent. */
  const get = (protocol: 'http' | 'https', agent: http.Agent | false = false) =>
    new Promise<number>((resolve, reject) => {
      const request =
        protocol === 'http'
          ? http.get({ port, path: PATH, agent })
          : https.get({ port, path: PATH, agent, ...(ca !== undefined && { ca }) });
      request.on('error', reject).on('response', (response) => {
        response.resume().on('end', () => resolve(response.statusCode ?? 0));
      });
    });
  return { pce, port, ca, connect, get };
}

/** All bytes that the server sends until it ends the connection. */
async function answer(socket: net.Socket): Promise<string> {
  let text = '';
  socket.on('data', (data) => {
    text += data.toString('latin1');
  });
  await once(socket, 'close');
  return text;
}

/** The first bytes that a TLS client sends. */
async function clientHello(): Promise<Buffer> {
  const server = net.createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const client = tls.connect({ port: (server.address() as net.AddressInfo).port, servername: 'localhost' });
  client.on('error', () => {});
  const [socket] = (await once(server, 'connection')) as [net.Socket];
  const [hello] = (await once(socket, 'data')) as [Buffer];
  client.destroy();
  socket.destroy();
  server.close();
  return hello;
}

describe('one port', () => {
  test('speaks http and https to many mixed connections, whatever others do meanwhile', async () => {
    const { connect, get } = await start();
    const hello = await clientHello();
    const junk = [
      Buffer.of(0x16),
      Buffer.of(0x16, 3, 1, 0xff, 0xff, 0, 0),
      Buffer.of(0, 1, 2, 0x80),
      Buffer.from('\r\n'),
    ];
    for (let i = 0; i < 100; i += 1) {
      const socket = connect();
      if (i % 3 === 0) socket.write(hello.subarray(0, 1 + (i % 60)));
      if (i % 3 === 1) socket.write(junk[i % junk.length] as Buffer);
    }
    const statuses: number[] = [];
    const batches = lengthOf(10, 1);
    for (let batch = 0; batch < batches; batch += 1) {
      const all = Array.from({ length: 100 }, (_, i) => get(i % 2 === 0 ? 'http' : 'https'));
      statuses.push(...(await Promise.all(all)));
    }
    expect(statuses.filter((status) => status === 200)).toHaveLength(batches * 100);
  });

  test('tells the scheme by a first byte that comes alone', async () => {
    const { connect, port, ca } = await start();
    const plain = connect();
    plain.write('G');
    await once(plain, 'connect');
    // The server has seen the one byte by the time that it has served another connection.
    expect((await fetch(`http://127.0.0.1:${port}${PATH}`)).status).toBe(200);
    plain.write(`ET ${PATH} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`);
    expect(await answer(plain)).toMatch(/^HTTP\/1.1 200 /);

    const proxy = net.createServer((from) => {
      const to = connect();
      to.pipe(from);
      from.once('data', (hello) => {
        to.write(hello.subarray(0, 1));
        fetch(`http://127.0.0.1:${port}${PATH}`).then(() => {
          to.write(hello.subarray(1));
          from.pipe(to);
        });
      });
    });
    proxy.listen(0, '127.0.0.1');
    onTestFinished(() => void proxy.close());
    await once(proxy, 'listening');
    const secure = tls.connect({ port: (proxy.address() as net.AddressInfo).port, ...(ca !== undefined && { ca }) });
    await once(secure, 'secureConnect');
    secure.write(`GET ${PATH} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`);
    expect(await answer(secure)).toMatch(/^HTTP\/1.1 200 /);
  });

  test.each(['http', 'https'] as const)('keeps a connection alive: %s', async (protocol) => {
    const { get, pce } = await start();
    const agent = new { http, https }[protocol].Agent({ keepAlive: true, maxSockets: 1 });
    onTestFinished(() => agent.destroy());
    const ports = new Set<number | undefined>();
    agent.on('free', (socket: net.Socket) => ports.add(socket.localPort));
    for (let i = 0; i < 3; i += 1) expect(await get(protocol, agent)).toBe(200);
    expect(ports.size).toBe(1);
    await pce.close();
  });

  test('ends a connection at once whose first bytes are neither a request nor TLS', async () => {
    const { connect } = await start();
    const junk = connect();
    junk.write(Buffer.of(0, 1, 2, 3));
    expect(await answer(junk)).toMatch(/^HTTP\/1.1 400 .*invalid_request/s);
    const noTls = connect();
    noTls.write(Buffer.concat([Buffer.of(0x16, 3, 1, 0, 4), Buffer.from('junk')]));
    // An alert, in a record of the type 21.
    expect((await answer(noTls)).charCodeAt(0)).toBe(21);
  });

  test('ends the connection of a client that leaves before or within the handshake', async () => {
    const { connect } = await start();
    const silent = connect();
    silent.end();
    expect(await answer(silent)).toBe('');
    const half = connect();
    half.end((await clientHello()).subarray(0, 100));
    await answer(half);
  });

  test('survives a client that resets the connection', async () => {
    const { connect, get } = await start();
    const hello = await clientHello();
    for (const start of ['', hello.subarray(0, 1), hello.subarray(0, 100), hello, 'GET']) {
      const socket = connect();
      await once(socket, 'connect');
      if (start !== '') await new Promise((resolve) => socket.write(start, resolve));
      socket.resetAndDestroy();
      expect(await get('https')).toBe(200);
    }
  });

  describe('on a server that waits 50 ms for headers', () => {
    async function impatient() {
      const built = await buildServer({ ...defaults, scenario: 'empty' });
      const server = httpServer(built);
      onTestFinished(async () => {
        await closeHttp(server);
        closeState(built.emulator);
      });
      server.headersTimeout = 50;
      const port = await listen(server, '127.0.0.1', 0);
      return { port, ca: (await built.emulator.certificates?.ca()) as string };
    }

    test.each([
      ['a socket that sends nothing', 0],
      ['half a handshake', 100],
    ])('gives up %s', async (_what, bytes) => {
      const { port } = await impatient();
      const socket = net.connect(port, '127.0.0.1');
      socket.on('error', () => {});
      if (bytes > 0) socket.write((await clientHello()).subarray(0, bytes));
      await answer(socket);
    });

    test.each(['http', 'https'])('leaves a connection alone that has been served: %s', async (protocol) => {
      const { port, ca } = await impatient();
      const socket = protocol === 'http' ? net.connect(port, '127.0.0.1') : tls.connect({ port, ca });
      onTestFinished(() => void socket.destroy());
      for (let i = 0; i < 2; i += 1) {
        socket.write(`GET ${PATH} HTTP/1.1\r\nHost: x\r\n\r\n`);
        const [data] = (await once(socket, 'data')) as [Buffer];
        expect(data.toString()).toMatch(/^HTTP\/1.1 200 /);
        await new Promise((resolve) => setTimeout(resolve, 120));
      }
      expect(socket.closed).toBe(false);
    });
  });

  test('is closed at once, whoever is connected', async () => {
    const { pce, connect, get, ca, port } = await start();
    const agents = [new http.Agent({ keepAlive: true }), new https.Agent({ keepAlive: true })] as const;
    onTestFinished(() => agents.forEach((agent) => void agent.destroy()));
    await get('http', agents[0]);
    await get('https', agents[1]);
    const idle = connect();
    await once(idle, 'connect');
    const half = connect();
    half.write((await clientHello()).subarray(0, 100));
    const shaken = tls.connect({ port, ...(ca !== undefined && { ca }) });
    shaken.on('error', () => {});
    await once(shaken, 'secureConnect');
    await get('http');
    const ends = [idle, half, shaken].map((socket) => once(socket, 'close'));
    const before = performance.now();
    await pce.close();
    expect(performance.now() - before).toBeLessThan(1000);
    await Promise.all(ends);
  });
});

describe('a caller by https', () => {
  test('is served as one by http is, with the same limits', async () => {
    const { pce, ca } = await start({ bodyLimit: 2008 });
    const { port } = new URL(pce.url);
    const post = (body: string) =>
      new Promise<string>((resolve, reject) => {
        const headers = { 'Content-Type': 'application/json' };
        const options = {
          port,
          path: '/api/v2/orgs/1/labels',
          method: 'POST',
          auth: 'api_owner:secret-of-owner',
          headers,
        };
        const request = https.request({ ...options, agent: false, ...(ca !== undefined && { ca }) });
        request.on('error', reject).on('response', (response) => {
          response.resume().on('end', () => resolve(`${response.statusCode}`));
        });
        request.end(body);
      });
    expect(await post('{"key":"role","value":"x"}')).toBe('201');
    expect(await post(JSON.stringify({ key: 'role', value: 'x'.repeat(3000) }))).toBe('413');
  });

  test('resumes a session', async () => {
    const { port, ca } = await start();
    const trust = { port, ...(ca !== undefined && { ca }) };
    const first = tls.connect(trust).resume();
    const [session] = (await once(first, 'session')) as [Buffer];
    const second = tls.connect({ ...trust, session });
    await once(second, 'secureConnect');
    expect([first.isSessionReused(), second.isSessionReused()]).toEqual([false, true]);
    for (const socket of [first, second]) socket.destroy();
  });
});

describe('--tls', () => {
  test('off speaks http alone', async () => {
    const { pce, get } = await start({ tls: 'off' });
    expect([pce.httpsUrl, await pce.ca(), await get('http')]).toEqual([undefined, undefined, 200]);
    await expect(get('https')).rejects.toThrow();
    const reply = await fetch(`${pce.url}/_mock/v1/ca.pem`);
    expect([reply.status, await reply.text()]).toEqual([
      404,
      '[{"token":"not_found_error","message":"https is off (--tls off)"}]',
    ]);
  });

  test('only speaks https alone, and tells http so in words', async () => {
    const { pce, port, connect, get } = await start({ tls: 'only' });
    expect([pce.url, pce.httpsUrl]).toEqual([`https://127.0.0.1:${port}`, `https://127.0.0.1:${port}`]);
    expect(await get('https')).toBe(200);
    const plain = connect();
    plain.write('GET /no/such/path HTTP/1.1\r\nHost: x\r\n\r\n');
    expect(await answer(plain)).toMatch(/^HTTP\/1.1 400 .*text\/plain.*begin the URL with https:\/\/\n$/s);
  });

  test('auto gives the CA to anybody, by http and by https', async () => {
    const { pce, ca } = await start();
    const reply = await fetch(`${pce.url}/_mock/v1/ca.pem`);
    expect([reply.status, reply.headers.get('content-type'), await reply.text()]).toEqual([
      200,
      'application/x-pem-file',
      ca,
    ]);
  });

  test('localhost is one address, which speaks both', async () => {
    const { pce, get } = await start({ host: 'localhost' });
    expect(pce.httpsUrl).toMatch(/^https:\/\/localhost:\d+$/);
    expect([await get('http'), await get('https')]).toEqual([200, 200]);
  });
});
