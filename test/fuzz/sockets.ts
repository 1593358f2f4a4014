import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { connect as connectTcp, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { connect as connectTls } from 'node:tls';
import { computedBy, memoryOf, startChild } from './child.ts';
import { owner, scenario } from './scenario.ts';
import type { Target } from './target.ts';
import { Wire } from './wire.ts';

const CONNECTIONS = 12;
/** How long an answer to a stream of bytes is waited for. */
const QUIET_MS = 60;

interface SocketOptions {
  readonly tls: boolean;
  readonly file?: string | undefined;
  readonly seed?: string | undefined;
}

/** A server in a process of its own, over connections that are kept, and some that are not. */
export async function overSockets({ tls, file, seed }: SocketOptions): Promise<Target> {
  const folder = mkdtempSync(path.join(tmpdir(), 'mock-pce-fuzz-'));
  const scenarioFile = path.join(folder, 'scenario.json');
  writeFileSync(scenarioFile, JSON.stringify(scenario));
  const given = { '--api-key': owner.apiKey, '--api-secret': owner.apiSecret, '--data': file, '--seed': seed };
  const flags = Object.entries(given).flatMap(([flag, value]) => (value === undefined ? [] : [flag, value]));
  const child = await startChild(['--scenario', scenarioFile, '--clock', '2026-01-01T00:00:00Z', ...flags]);
  const { hostname: host, port: text } = new URL(child.url);
  const port = Number(text);
  const connect = (): Socket => {
    const socket = tls
      ? connectTls({ host, port, rejectUnauthorized: false })
      : connectTcp({ host, port, noDelay: true });
    // A refusal may come before all was sent.
    return socket.on('error', () => socket.destroy());
  };
  const wires = Array.from({ length: CONNECTIONS }, () => new Wire(connect));
  let turn = 0;
  return {
    // A connection that waits for its answer is not to be used by another request.
    send: (message) => (wires[turn++ % CONNECTIONS] as Wire).send(message),
    sendBytes: (bytes) => received(connect(), bytes),
    memory: () => memoryOf(child.pid),
    computed: () => computedBy(child.pid),
    defects: child.said,
    get ended() {
      return child.ended;
    },
    async [Symbol.asyncDispose]() {
      for (const wire of wires) wire.close();
      await child.stop();
      rmSync(folder, { recursive: true });
    },
  };
}

/** The bytes that come back, until the server ends the connection or sends nothing more. */
function received(socket: Socket, bytes: Buffer): Promise<Buffer> {
  const { promise, resolve } = Promise.withResolvers<Buffer>();
  const chunks: Buffer[] = [];
  const end = () => socket.destroy();
  let quiet = setTimeout(end, QUIET_MS);
  socket.on('data', (chunk) => {
    chunks.push(chunk);
    clearTimeout(quiet);
    quiet = setTimeout(end, QUIET_MS);
  });
  socket.on('close', () => {
    clearTimeout(quiet);
    resolve(Buffer.concat(chunks));
  });
  if (bytes.length % 2 === 0) socket.end(bytes);
  else socket.write(bytes);
  return promise;
}
