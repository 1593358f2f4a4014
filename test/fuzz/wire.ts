import type { Socket } from 'node:net';
import type { Message, Reply } from './form.ts';
import { CUT } from './target.ts';

const HEAD_END = Buffer.from('\r\n\r\n');

/** The answer at the beginning of bytes, and its length; undefined while it is not whole. */
interface Read {
  readonly reply: Reply;
  readonly length: number;
}

/** @param method of the request: HEAD has no body @param ended nothing more comes */
export function readAnswer(bytes: Buffer, method: string, ended: boolean): Read | undefined {
  const end = bytes.indexOf(HEAD_END);
  if (end === -1) return undefined;
  const [line = '', ...lines] = bytes.toString('latin1', 0, end).split('\r\n');
  const status = Number(/^HTTP\/1\.1 (\d{3})/.exec(line)?.[1] ?? Number.NaN);
  const headers: Record<string, string> = {};
  for (const header of lines) {
    const colon = header.indexOf(':');
    headers[header.slice(0, colon).toLowerCase()] = header.slice(colon + 1).trim();
  }
  const start = end + HEAD_END.length;
  const body = bodyAt(bytes, start, { status, headers, method, ended });
  return body && { reply: { status, headers, body: body.body }, length: body.end };
}

interface About {
  readonly status: number;
  readonly headers: Reply['headers'];
  readonly method: string;
  readonly ended: boolean;
}

function bodyAt(bytes: Buffer, start: number, { status, headers, method, ended }: About) {
  if (method === 'HEAD' || status < 200 || status === 204 || status === 304)
    return { body: Buffer.alloc(0), end: start };
  if (headers['transfer-encoding'] === 'chunked') return chunksAt(bytes, start);
  const length = headers['content-length'];
  if (length === undefined) return ended ? { body: bytes.subarray(start), end: bytes.length } : undefined;
  const end = start + Number(length);
  return bytes.length < end ? undefined : { body: bytes.subarray(start, end), end };
}

function chunksAt(bytes: Buffer, start: number) {
  const chunks: Buffer[] = [];
  for (let at = start; ; ) {
    const line = bytes.indexOf('\r\n', at);
    if (line === -1) return undefined;
    const size = Number.parseInt(bytes.toString('latin1', at, line), 16);
    const from = line + 2;
    if (bytes.length < from + size + 2) return undefined;
    chunks.push(bytes.subarray(from, from + size));
    at = from + size + 2;
    if (size === 0) return { body: Buffer.concat(chunks), end: at };
  }
}

/** All whole answers among the bytes of a connection. */
export function answersIn(bytes: Buffer): Reply[] {
  const found: Reply[] = [];
  let rest = bytes;
  while (rest.length > 0) {
    const read = readAnswer(rest, 'GET', true);
    if (!read) break;
    if (read.reply.status >= 200) found.push(read.reply);
    rest = rest.subarray(read.length);
  }
  return found;
}

/** A request as it stands on the wire. */
export function onWire({ method, url, headers, body }: Message): Buffer {
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
  if (body !== undefined) lines.push(`content-length: ${body.length}\r\n`);
  const head = Buffer.from(`${method} ${url.replaceAll(/[ \r\n]/g, '+')} HTTP/1.1\r\n${lines.join('')}\r\n`);
  return body === undefined ? head : Buffer.concat([head, body]);
}

/** A connection on which each request waits for the answer to the one before. */
export class Wire {
  readonly #connect: () => Socket;
  #socket: Socket | undefined;

  constructor(connect: () => Socket) {
    this.#connect = connect;
  }

  send(message: Message): Promise<Reply | typeof CUT> {
    // The server may have ended the connection after the answer before. This request gets another one.
    if (this.#socket === undefined || this.#socket.destroyed || this.#socket.readableEnded)
      this.#socket = this.#connect();
    const socket = this.#socket;
    const { promise, resolve } = Promise.withResolvers<Reply | typeof CUT>();
    let received = Buffer.alloc(0);
    const done = (reply: Reply | typeof CUT) => {
      socket.off('data', onData).off('close', onClose);
      if (reply === CUT || reply.headers['connection'] === 'close') socket.destroy();
      resolve(reply);
    };
    const look = (ended: boolean) => {
      let read = readAnswer(received, message.method, ended);
      while (read && read.reply.status < 200) {
        received = received.subarray(read.length);
        read = readAnswer(received, message.method, ended);
      }
      if (read) done(read.reply);
      else if (ended) done(CUT);
    };
    const onData = (chunk: Buffer) => {
      received = received.length === 0 ? Buffer.from(chunk) : Buffer.concat([received, chunk]);
      look(false);
    };
    const onClose = () => look(true);
    socket.on('data', onData).on('close', onClose);
    socket.write(onWire(message));
    return promise;
  }

  close(): void {
    this.#socket?.destroy();
  }
}
