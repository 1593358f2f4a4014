import type { IncomingMessage } from 'node:http';
import type { Readable } from 'node:stream';
import { Refusal } from '../../pce/model/errors.ts';

/** A body that is read as it comes, by the call, and not gathered ahead of it. Beyond the limit it throws 413. */
export function streamBody(
  message: IncomingMessage,
  limit: number,
  done: (error: Error | null, body?: AsyncIterable<Buffer>) => void,
): void {
  const declared = Number(message.headers['content-length'] ?? 0);
  if (declared > limit) done(new Refusal('request_too_large_error'));
  else done(null, partsOf(message, limit));
}

export async function* noBody(): AsyncGenerator<Buffer> {}

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
