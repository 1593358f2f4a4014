import { connect, type Socket } from 'node:net';

/** A request as it goes over the wire. */
export type Next = () => Buffer;

export interface Load {
  readonly port: number;
  readonly next: Next;
  readonly connections: number;
  /** Requests under way on each connection. */
  readonly depth: number;
  readonly seconds: number;
}

export interface Rate {
  readonly perSecond: number;
  /** Milliseconds from a request to the end of its answer, ascending; only at depth 1. */
  readonly latencies: readonly number[];
}

/**
 * Sends requests as fast as they are answered, and reads just enough of the answers: on two processors the reader
 * must not become the bottleneck.
 * @throws Error for an answer of another status than 2xx, or a connection that ends
 */
export async function load({ port, next, connections, depth, seconds }: Load): Promise<Rate> {
  const started = performance.now();
  const end = started + seconds * 1000;
  const latencies: number[] = [];
  let answered = 0;
  const one = () =>
    new Promise<void>((resolve, reject) => {
      const socket: Socket = connect(port, '127.0.0.1');
      const reader = new AnswerReader();
      let sentAt = 0;
      const send = (count: number) => {
        sentAt = performance.now();
        socket.write(count === 1 ? next() : Buffer.concat(Array.from({ length: count }, next)));
      };
      socket.setNoDelay(true);
      socket.on('connect', () => send(depth));
      socket.on('error', reject);
      socket.on('close', () => reject(new Error('the server closed a connection')));
      socket.on('data', (chunk) => {
        let count: number;
        try {
          count = reader.read(chunk);
        } catch (error) {
          return void reject(error);
        }
        if (count === 0) return;
        answered += count;
        const now = performance.now();
        if (depth === 1) latencies.push(now - sentAt);
        if (now < end) return void send(count);
        socket.removeAllListeners('close').destroy();
        resolve();
      });
    });
  await Promise.all(Array.from({ length: connections }, one));
  const perSecond = (answered / (performance.now() - started)) * 1000;
  return { perSecond, latencies: latencies.sort((a, b) => a - b) };
}

const HEAD_END = Buffer.from('\r\n\r\n');

/** Finds the ends of answers that have a Content-Length or no body. */
class AnswerReader {
  #rest: Buffer = Buffer.alloc(0);
  /** Bytes of the present answer's body that are still to come. */
  #body = 0;

  /** How many answers end in this chunk. */
  read(chunk: Buffer): number {
    let ended = 0;
    let at = 0;
    let data = chunk;
    if (this.#body > 0) {
      if (chunk.length < this.#body) {
        this.#body -= chunk.length;
        return 0;
      }
      at = this.#body;
      this.#body = 0;
      ended = 1;
    } else if (this.#rest.length > 0) {
      data = Buffer.concat([this.#rest, chunk]);
    }
    for (;;) {
      const headEnd = data.indexOf(HEAD_END, at);
      if (headEnd === -1) break;
      const length = bodyLength(data.toString('latin1', at, headEnd));
      const bodyEnd = headEnd + HEAD_END.length + length;
      if (bodyEnd > data.length) {
        this.#body = bodyEnd - data.length;
        at = data.length;
        break;
      }
      at = bodyEnd;
      ended += 1;
    }
    this.#rest = data.subarray(at);
    return ended;
  }
}

function bodyLength(head: string): number {
  const status = head.slice(9, 12);
  if (status[0] !== '2') throw new Error(`an answer of status ${status}: ${head.slice(0, 300)}`);
  if (status === '204') return 0;
  const length = /content-length: (\d+)/i.exec(head)?.[1];
  if (length === undefined) throw new Error(`an answer without a length: ${head.slice(0, 300)}`);
  return Number(length);
}

/** The bytes of a request. */
export function request(
  method: string,
  path: string,
  headers: Readonly<Record<string, string>>,
  body?: string,
): Buffer {
  const all =
    body === undefined
      ? headers
      : { ...headers, 'Content-Type': 'application/json', 'Content-Length': String(Buffer.byteLength(body)) };
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}\r\n`);
  return Buffer.from(`${method} ${path} HTTP/1.1\r\nHost: 127.0.0.1\r\n${lines.join('')}\r\n${body ?? ''}`);
}
