// A process of its own that asks two servers for their health every 20 ms, and tells the longest wait since it was last
// asked: for the server under test, and for an idle one, which shows the delay of the machine itself.
import { Agent, createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';

const EVERY_MS = 20;

export interface Waits {
  readonly server: number;
  readonly idle: number;
}

const agent = new Agent({ keepAlive: true, maxSockets: 1 });

function ask(url: string): Promise<void> {
  return new Promise((resolve, reject) => {
    request(url, { agent }, (reply) => reply.resume().on('end', resolve))
      .on('error', reject)
      .end();
  });
}

function follow(url: string): () => number {
  let worst = 0;
  let begun = 0;
  const round = async (): Promise<void> => {
    begun = performance.now();
    await ask(url);
    worst = Math.max(worst, performance.now() - begun);
    begun = 0;
    setTimeout(round, EVERY_MS);
  };
  round();
  return () => {
    // A request that still waits counts too.
    const told = Math.max(worst, begun === 0 ? 0 : performance.now() - begun);
    worst = 0;
    return told;
  };
}

if (process.argv[2] === 'idle') {
  const idle = createServer((_request, response) => response.end('{}')).listen(0, '127.0.0.1', () => {
    process.send?.((idle.address() as AddressInfo).port);
  });
} else {
  const [server, idle] = [process.argv[2], process.argv[3]].map((url) => follow(url as string));
  process.on('message', () => process.send?.({ server: server?.() ?? 0, idle: idle?.() ?? 0 } satisfies Waits));
}
process.on('disconnect', () => process.exit());
