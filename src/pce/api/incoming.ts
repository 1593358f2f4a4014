import type { IncomingMessage, ServerResponse } from 'node:http';
import { Refusal } from '../model/errors.ts';
import { whenOver } from '../model/when-over.ts';

/** Smaller bodies do not count: a connection sends one at a time. */
export const LARGE_BODY = 256 * 1024;

/** Large bodies count from their first byte to their answer. A bulk call of 1,000 objects has some megabytes. */
export const MOST_INCOMING_BYTES = 256 * 1024 * 1024;

/** Bytes of an org's large bodies, together and by user. */
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
   * Counts a body until the response ends, in whatever way. One user may take half of the org's room: heads whose
   * bodies never come leave the rest to others.
   * @param bytes length of the body, or the most that it may have
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

/** A body that does not say its length counts as this large: a bulk call of 1,000 ordinary objects is smaller. */
export const UNSAID_BYTES = 4 * 1024 * 1024;

/** Bytes of the body, as its head says; 0 for a body that is not large. @param most bytes that it may have */
export function largeBodyOf({ headers }: IncomingMessage, most: number): number {
  if (headers['transfer-encoding'] !== undefined) return most > LARGE_BODY ? Math.min(UNSAID_BYTES, most) : 0;
  const length = Number(headers['content-length'] ?? 0);
  return length > LARGE_BODY ? Math.min(length, most) : 0;
}
