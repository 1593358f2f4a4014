import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { temporaryFolder } from '../durability/folder.ts';
import { start } from '../durability/server.ts';

/** One answer, as text. */
async function ask(socket: Socket, method: string, url: string, body = ''): Promise<string> {
  const type = body && `Content-Type: application/json\r\nContent-Length: ${body.length}\r\n`;
  socket.write(`${method} ${url} HTTP/1.1\r\nHost: localhost\r\n${type}\r\n${body}`);
  const [answer] = (await once(socket, 'data')) as [Buffer];
  return answer.toString();
}

test.skipIf(process.platform !== 'linux')(
  'connections leave a process with few descriptors those that it needs for files',
  async () => {
    const data = path.join(temporaryFolder(), 'pce.db');
    const server = await start({ data, within: ['sh', '-c', 'ulimit -n 90; exec "$@"', 'sh'] });
    onTestFinished(async () => void (await server.kill()));
    const { port } = new URL(server.url);
    const first = connect(Number(port), '127.0.0.1');
    await once(first, 'connect');
    expect(await ask(first, 'GET', '/api/v2/node_available')).toMatch(/^HTTP\/1.1 200 /);
    const others = Array.from({ length: 100 }, () => connect(Number(port), '127.0.0.1').on('error', () => undefined));
    onTestFinished(() => others.forEach((socket) => void socket.destroy()));
    // Connections beyond the bound are closed at once; the last one shows that all have been looked at.
    await once(others.at(-1) as Socket, 'close');
    // Each opens a file: modules for certificates and imports, and the replacement of the state.
    expect(await ask(first, 'GET', '/_mock/v1/ca.pem')).toMatch(/^HTTP\/1.1 200 /);
    expect(await ask(first, 'POST', '/_mock/v1/snapshots/import', '{"format":1}')).toMatch(/^HTTP\/1.1 4\d\d /);
    expect(await ask(first, 'POST', '/_mock/v1/reset', '{}')).toMatch(/^HTTP\/1.1 204 /);
  },
);
