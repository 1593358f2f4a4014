import type { IncomingMessage, ServerResponse } from 'node:http';
import { whenOver } from '../when-over.ts';
import { Refusal } from './errors.ts';

/** Smaller bodies are no matter: a connection sends one at a time. */
export const LARGE_BODY = 256 * 1024;

/** Of large bodies, from their first byte to their answer: a bulk call of 1,000 objects has some megabytes. */
export const MOST_INCOMING_BYTES = 256 * 1024 * 1024;

/** Large bodies that are being received, or whose calls are carried out. */
export class IncomingBodies {
  /** By org: bytes. */
  readonly #orgs = new Map<number, number>();
  readonly #most: number;

  constructor(most = MOST_INCOMING_BYTES) {
    this.#most = most;
  }

  /**
   * Counts a body until the response ends, in whatever way.
   * @param bytes that it has, or may have
   * @throws Refusal 429 when the org has too many
   */
  begin(org: number, bytes: number, response: ServerResponse): void {
    const coming = this.#orgs.get(org) ?? 0;
    if (coming + bytes > this.#most) {
      throw new Refusal(
        'too_many_waiting',
        'Too many large bodies are being sent: wait for the answers to some, or send smaller ones',
      );
    }
    this.#orgs.set(org, coming + bytes);
    whenOver(response, () => this.#end(org, bytes));
  }

  #end(org: number, bytes: number): void {
    const left = (this.#orgs.get(org) ?? 0) - bytes;
    if (left > 0) this.#orgs.set(org, left);
    else this.#orgs.delete(org);
  }
}

/** A body counts as so large that does not say how large it is: a bulk call of 1,000 ordinary objects is smaller. */
export const UNSAID_BYTES = 4 * 1024 * 1024;

/** Bytes of the body, as far as its head says; 0 for one that is not large. @param most that it may have */
export function largeBodyOf({ headers }: IncomingMessage, most: number): number {
  if (headers['transfer-encoding'] !== undefined) return most > LARGE_BODY ? Math.min(UNSAID_BYTES, most) : 0;
  const length = Number(headers['content-length'] ?? 0);
  return length > LARGE_BODY ? Math.min(length, most) : 0;
}
