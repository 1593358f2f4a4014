import type { ServerResponse } from 'node:http';
import { whenOver } from '../when-over.ts';
import { Refusal } from './errors.ts';

/** Smaller answers are no matter: a connection that does not read has but a few. */
export const LARGE_ANSWER = 256 * 1024;

/** Of large answers, each counted once however many read it. A full list of 10,000 workloads has 24 MB. */
export const MOST_UNREAD_BYTES = 256 * 1024 * 1024;

/** Large answers that were given, and are still to be read: whoever reads slowly keeps them in memory. */
export class UnreadAnswers {
  /** By org: how many are reading an answer. */
  readonly #orgs = new Map<number, Map<Buffer, number>>();
  readonly #most: number;

  constructor(most = MOST_UNREAD_BYTES) {
    this.#most = most;
  }

  /**
   * Counts an answer until the response ends, in whatever way.
   * @param orgOf org of whoever asked; worked out for long answers alone
   * @throws Refusal 429 when the org has too many
   */
  begin(orgOf: () => number, body: Buffer, response: ServerResponse): void {
    if (body.length < LARGE_ANSWER) return;
    const org = orgOf();
    const unread = this.#orgs.get(org) ?? new Map<Buffer, number>();
    const readers = unread.get(body) ?? 0;
    if (readers === 0 && bytesOf(unread) + body.length > this.#most) {
      throw new Refusal(
        'too_many_waiting',
        'Too many long answers are still to be read: read them, or close the connections',
      );
    }
    this.#orgs.set(org, unread.set(body, readers + 1));
    whenOver(response, () => this.#end(org, unread, body));
  }

  #end(org: number, unread: Map<Buffer, number>, body: Buffer): void {
    const readers = (unread.get(body) ?? 1) - 1;
    if (readers > 0) unread.set(body, readers);
    else unread.delete(body);
    if (unread.size === 0) this.#orgs.delete(org);
  }
}

const bytesOf = (bodies: ReadonlyMap<Buffer, number>) =>
  [...bodies.keys()].reduce((sum, { length }) => sum + length, 0);
