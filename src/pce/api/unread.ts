import type { ServerResponse } from 'node:http';
import { Refusal } from '../model/errors.ts';
import { whenOver } from '../model/when-over.ts';

/** Smaller answers do not count: Node stops reading from a connection with some hundred unread ones. */
export const LARGE_ANSWER = 4 * 1024;

/** Each large answer counts once, however many read it. A full list of 10,000 workloads has 24 MB. */
export const MOST_UNREAD_BYTES = 256 * 1024 * 1024;

/** Unread answers of an org. */
interface Unread {
  bytes: number;
  /** The number of readers of each answer. */
  readonly readers: Map<Buffer, number>;
}

/** Large answers that clients are still reading. A slow reader keeps them in memory. */
export class UnreadAnswers {
  readonly #orgs = new Map<number, Unread>();
  readonly #most: number;

  constructor(most = MOST_UNREAD_BYTES) {
    this.#most = most;
  }

  /**
   * Counts an answer until the response ends, in whatever way.
   * @param orgOf finds the org of the caller; called for large answers alone
   * @throws Refusal 429 when the org has too many
   */
  begin(orgOf: () => number, body: Buffer, response: ServerResponse): void {
    if (body.length < LARGE_ANSWER) return;
    const org = orgOf();
    const unread = this.#orgs.get(org) ?? { bytes: 0, readers: new Map<Buffer, number>() };
    const readers = unread.readers.get(body) ?? 0;
    const more = readers === 0 ? body.length : 0;
    if (unread.bytes + more > this.#most) {
      throw new Refusal(
        'too_many_waiting',
        'Too many long answers are still to be read: read them, or close the connections',
      );
    }
    unread.bytes += more;
    unread.readers.set(body, readers + 1);
    this.#orgs.set(org, unread);
    whenOver(response, () => this.#end(org, unread, body));
  }

  #end(org: number, unread: Unread, body: Buffer): void {
    const readers = (unread.readers.get(body) ?? 1) - 1;
    if (readers > 0) unread.readers.set(body, readers);
    else {
      unread.readers.delete(body);
      unread.bytes -= body.length;
    }
    if (unread.readers.size === 0) this.#orgs.delete(org);
  }
}
