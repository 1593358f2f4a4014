import type { Socket } from 'node:net';
import type { FastifyReply } from 'fastify';
import { type Answer, bytesOf } from '../model/operation.ts';

export function sendWhole(reply: FastifyReply, { status, body, headers }: Answer): void {
  reply.code(status);
  if (headers) reply.headers(headers);
  if (body !== undefined) sendJson(reply, body);
  else reply.send();
}

/** The serializer keeps Fastify from adding a charset to a text: the Terraform provider compares the whole header. */
export function sendJson(reply: FastifyReply, body: string | Buffer): void {
  reply.header('Content-Type', 'application/json').serializer(asItIs).send(body);
}

const asItIs = (text: string) => text;

/**
 * Handlers send their answer themselves. Fastify would await a reply that a handler returned, which costs each request
 * several turns of the microtask queue.
 * @param answered a promise where the call may still fail after the handler has returned
 */
export function failIn(reply: FastifyReply, answered: unknown): void {
  if (answered instanceof Promise) answered.catch((error: Error) => reply.send(error));
}

/** Ends a TCP connection by a reset, and closes any other. */
export function disconnect(reply: FastifyReply): void {
  reply.hijack();
  const { raw } = reply;
  // A pipelined request has its socket once those before it are answered.
  if (raw.socket) reset(raw.socket);
  else raw.once('socket', reset);
}

function reset(socket: Socket): void {
  // TLS would end in an orderly way: the TCP connection underneath is reset.
  const { _parent: below } = socket as unknown as { _parent?: typeof socket };
  const connection = below ?? socket;
  if (typeof connection?.resetAndDestroy === 'function') connection.resetAndDestroy();
  else socket.destroy();
}

/** Sends `bytes` of the body, then closes the connection. The head promises the whole body. */
export function sendPart(reply: FastifyReply, answer: Answer, bytes: number): void {
  const { raw, body } = begin(reply, answer);
  raw.write(body.subarray(0, bytes), () => raw.destroy());
}

const SLICES_PER_SECOND = 10;

/** Sends the whole answer at a limited rate. */
export function sendSlowly(reply: FastifyReply, answer: Answer, bytesPerSecond: number): void {
  const { raw, body } = begin(reply, answer);
  const slice = Math.max(1, Math.floor(bytesPerSecond / SLICES_PER_SECOND));
  const pause = (slice / bytesPerSecond) * 1000;
  const sendFrom = (at: number) => {
    // A pipelined answer that waits is not told when its connection is closed.
    if (raw.destroyed || raw.req.socket.destroyed) return;
    if (at >= body.length) {
      raw.end();
      return;
    }
    raw.write(body.subarray(at, at + slice));
    // The connection keeps the process running, as long as there is one.
    setTimeout(() => sendFrom(at + slice), pause).unref();
  };
  sendFrom(0);
}

function begin(reply: FastifyReply, { status, headers, ...answer }: Answer) {
  reply.hijack();
  const { raw } = reply;
  const body = bytesOf(answer.body ?? '');
  const type = body.length > 0 && { 'Content-Type': 'application/json' };
  // RFC 9110, 8.6: a 204 has no length.
  const length = status !== 204 && { 'Content-Length': body.length };
  raw.writeHead(status, { ...reply.getHeaders(), ...headers, ...type, ...length } as never);
  raw.flushHeaders();
  return { raw, body };
}
