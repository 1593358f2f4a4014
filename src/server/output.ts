import { fstatSync, writeSync } from 'node:fs';
import { Socket } from 'node:net';

/** Bytes that may wait for a reader. */
export const MOST_UNREAD_OUTPUT = 1024 * 1024;

/**
 * Writes lines to a descriptor. process.stdout would block on the reader of a pipe; here lines beyond a bound are
 * dropped, and counted. A reader that is gone is not missed.
 */
export class Output {
  readonly #descriptor: number;
  readonly #most: number;
  /** Made with the first line: a start needs none. */
  #pipe: Socket | undefined;
  #dropped = 0;

  constructor(descriptor: number, most = MOST_UNREAD_OUTPUT) {
    this.#descriptor = descriptor;
    this.#most = most;
  }

  write(text: string): void {
    try {
      if (isPipe(this.#descriptor)) this.#send(text);
      else writeSync(this.#descriptor, text);
    } catch {
      // The terminal was closed, or the disk is full: the server goes on.
    }
  }

  #send(text: string): void {
    this.#pipe ??= new Socket({ fd: this.#descriptor, readable: false, writable: true }).on('error', () => undefined);
    if (this.#pipe.writableLength > this.#most) {
      this.#dropped += 1;
      return;
    }
    if (this.#dropped > 0) this.#pipe.write(`mock-pce: ${this.#dropped} lines were not written, since nobody read\n`);
    this.#dropped = 0;
    this.#pipe.write(text);
  }
}

function isPipe(descriptor: number): boolean {
  const kind = fstatSync(descriptor);
  return kind.isFIFO() || kind.isSocket();
}
