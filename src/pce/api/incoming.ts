import type { IncomingMessage, ServerResponse } from 'node:http';
import { Refusal } from '../model/errors.ts';
import { whenOver } from '../model/when-over.ts';

/** Smaller bodies are no matter: a connection sends one at a time. */
export const LARGE_BODY = 256 * 1024;

/** Of large bodies, from their first byte to their answer: a bulk call of 1,000 objects has some megabytes. */
export const MOST_INCOMING_BYTES = 256 * 1024 * 1024;

/** Those of an org, in bytes. */
interface Incoming {
  bytes: number;
  readonly users: Map<number, number>;
}

/** Large bodies that are being received, or whose calls are carried out. */
export class IncomingBodies {
  readonly #orgs = new Map<number, Incoming>();
  readonly #most: number;

  constructor(most = MOST_INCOMING_BYTES) {
    this.#most = most;
  }

  /**
   * Counts a body until the response ends, in whatever way. One user has half of what an org has: heads whose bodies never
   * come take no room from the others.
   * @param bytes that it has, or may have
   * @throws Refusal 429 when the user, or the org, has too many
   */
  begin(org: number, user: number, bytes: number, response: ServerResponse): void {
    const coming = this.#orgs.get(org) ?? { bytes: 0, users: new Map<number, number>() };
    const own = coming.users.get(user) ?? 0;
    if (own + bytes > this.#most / 2 || coming.bytes + bytes > this.#most) {
      throw new Refusal(
        'too_many_waiting',
        'Too many large bodies are being sent: wait for the answers to some, or send smaller ones',
      );
    }
    coming.bytes += bytes;
    coming.users.set(user, own + bytes);
    this.#orgs.set(org, coming);
    whenOver(response, () => this.#end(org, user, bytes));
  }

  #end(org: number, user: number, bytes: number): void {
    const coming = this.#orgs.get(org);
    if (!coming) return;
    coming.bytes -= bytes;
    const own = (coming.users.get(user) ?? 0) - bytes;
    if (own > 0) coming.users.set(user, own);
    else coming.users.delete(user);
    if (coming.users.size === 0) this.#orgs.delete(org);
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
