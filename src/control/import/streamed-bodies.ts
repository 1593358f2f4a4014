import type { Readable } from 'node:stream';
import type { FastifyInstance, FastifyReply, FastifyRequest, RouteOptions } from 'fastify';
import { Refusal } from '../../pce/model/errors.ts';

/**
 * Mounts a route whose body is read as it comes, by its handler, and not gathered ahead of it: `request.body` is an
 * AsyncIterable of bytes, which throws 413 beyond the route's limit.
 */
export function mountStreamed(app: FastifyInstance, route: RouteOptions & { bodyLimit: number }): void {
  const { bodyLimit, handler } = route;
  // Parsers are of a scope: those of other routes stay what they are.
  app.register(async (scope) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('*', (request, payload, done) => {
      const declared = Number(request.headers['content-length'] ?? 0);
      if (declared > bodyLimit) done(new Refusal('request_too_large_error'));
      else done(null, partsOf(payload, bodyLimit));
    });
    scope.route({ ...route, handler: (request, reply) => answered(handler, request, reply) });
  });
}

type Handler = RouteOptions['handler'];

async function answered(handler: Handler, request: FastifyRequest, reply: FastifyReply): Promise<unknown> {
  request.body ??= nothing();
  return handler.call(request.server, request, reply);
}

async function* nothing(): AsyncGenerator<Buffer> {}

/** @throws Refusal 413 beyond the limit, 400 where the body ends early */
export async function* partsOf(source: Readable, limit: number): AsyncGenerator<Buffer> {
  const left = { bytes: limit };
  try {
    for await (const part of source.iterator({ destroyOnReturn: false })) {
      left.bytes -= part.length;
      if (left.bytes < 0) throw new Refusal('request_too_large_error');
      yield part;
    }
  } catch (error) {
    if (error instanceof Refusal) throw error;
    throw new Refusal('invalid_request', 'The body ends early');
  } finally {
    // A client that is refused may still be sending. It reads the answer when it has done so.
    source.on('data', (part: Buffer) => {
      left.bytes -= part.length;
      if (left.bytes < 0) source.destroy();
    });
  }
}
