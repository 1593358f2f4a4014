/**
 * The limit: bare node:http that answers each request with the bytes that it is given, and does nothing else.
 * Reads from its input `[{ method, path, status, headers, body }]`, prints its port.
 */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

export interface ConstantAnswer {
  readonly method: string;
  /** The path up to the query. */
  readonly path: string;
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

if (import.meta.main) {
  const answers = (JSON.parse(await text(process.stdin)) as ConstantAnswer[]).map((answer) => ({
    ...answer,
    body: Buffer.from(answer.body),
  }));
  const server = createServer((incoming, response) => {
    const answer = answers.find(({ method, path }) => incoming.method === method && incoming.url?.startsWith(path));
    const send = () => response.writeHead(answer?.status ?? 404, answer?.headers).end(answer?.body);
    if (incoming.method === 'GET') send();
    else incoming.on('data', () => undefined).on('end', send);
  });
  server.listen(0, '127.0.0.1', () => console.log(JSON.stringify({ port: (server.address() as AddressInfo).port })));
}
