import { createHash } from 'node:crypto';
import { gunzipSync } from 'node:zlib';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { accepts, hasAlready } from './accepted.ts';

/** A part of the pages, and by what a browser asks whether it is still good. */
export interface Part {
  readonly type: string;
  readonly bytes: Buffer;
  readonly tag: string;
}

const parts = new Map<string, Part>();

/** Those that are the same on all servers are made once: many may ask at once. */
export function kept(name: string, make: () => readonly [type: string, text: string | Buffer]): Part {
  let part = parts.get(name);
  if (!part) parts.set(name, (part = partOf(...make())));
  return part;
}

export function partOf(type: string, text: string | Buffer): Part {
  const bytes = Buffer.isBuffer(text) ? text : Buffer.from(text);
  return { type, bytes, tag: `"${createHash('sha256').update(bytes).digest('base64url').slice(0, 22)}"` };
}

/** Browsers keep it, and ask each time whether it is still good, unless the reply says otherwise by now. */
export function sendPart(request: FastifyRequest, reply: FastifyReply, { type, bytes, tag }: Part): FastifyReply {
  reply.header('ETag', tag);
  if (reply.getHeader('Cache-Control') === 'no-store') reply.header('Cache-Control', 'no-cache');
  if (hasAlready(request, tag)) return reply.code(304).send();
  return reply.header('Content-Type', type).send(bytes);
}

/** By which a file was packed when it was built. */
export type Packing = 'br' | 'gz';

const packings: readonly (readonly [Packing, encoding: string])[] = [
  ['br', 'br'],
  ['gz', 'gzip'],
];

/**
 * Sends a file that was packed when it was built, unpacked to those who take it no other way.
 * @param packed the bytes of the file in a packing; there is always a `gz`
 */
export function sendPacked(
  request: FastifyRequest,
  reply: FastifyReply,
  file: { name: string; type: string; has: readonly Packing[]; packed: (packing: Packing) => Buffer },
): FastifyReply {
  const accepted = request.headers['accept-encoding'];
  reply.header('Vary', 'Accept-Encoding');
  const { name, type, has, packed } = file;
  const [packing, encoding] = packings.find(([one, known]) => has.includes(one) && accepts(accepted, known)) ?? [];
  if (packing === undefined || encoding === undefined) {
    return sendPart(
      request,
      reply,
      kept(name, () => [type, gunzipSync(packed('gz'))]),
    );
  }
  reply.header('Content-Encoding', encoding);
  return sendPart(
    request,
    reply,
    kept(`${name}.${packing}`, () => [type, packed(packing)]),
  );
}
