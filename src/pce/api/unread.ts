import type { ServerResponse } from 'node:http';
import { Refusal } from '../model/errors.ts';
import { whenOver } from '../model/when-over.ts';

/** Smaller answers do not count: Node stops reading from a connection with some hundred unread ones. */
export const LARGE_ANSWER = 4 * 1024;

/** A letter has up to three bytes in UTF-8: only a text that may be large is counted through. */
export const isLarge = (body: string | Buffer): boolean =>
  typeof body === 'string'
    ? body.length * 3 >= LARGE_ANSWER && Buffer.byteLength(body) >= LARGE_ANSWER
    : body.length >= LARGE_ANSWER;

/** Each large answer counts once, however many read it. A full list of 10,000 workloads has 24 MB. */
export const MOST_UNREAD_BYTES = 256 * 1024 * 1024;

/** An answer that is still being read. It counts for the user who asked for it first. */
interface Answer {
  readonly user: number;
  readers: number;
}

/** Unread answers of an org. */
interface Unread {
  bytes: number;
  readonly answers: Map<Buffer, Answer>;
  /** Bytes by user. */
  readonly users: Map<number, number>;
}

/**
 * Large answers that clients are still reading. A slow reader keeps them in memory. One user may take half of the org's
 * room: a user who reads nothing leaves the rest to others.
 */
export class UnreadAnswers {
  readonly #orgs = new Map<number, Unread>();
  readonly #most: number;

  constructor(most = MOST_UNREAD_BYTES) {
    this.#most = most;
  }

  /** Whether anything is unread: as a rule there is nothing to look up. */
  get any(): boolean {
    return this.#orgs.size > 0;
  }

  /**
   * Refuses a call ahead of its work: once that has taken effect, the answer has to tell so.
   * @throws Refusal 429 when the user, or the org, has too many
   */
  mustHaveRoom(org: number, user: number): void {
    const unread = this.#orgs.get(org);
    if (unread) this.#checkRoom(unread, user, 1);
  }

  /**
   * Counts an answer until the response ends, in whatever way.
   * @param mayRefuse whether the call has had no effect
   * @throws Refusal 429 when the user, or the org, has too many
   */
  begin(org: number, user: number, body: Buffer, response: ServerResponse, mayRefuse: boolean): void {
    if (!isLarge(body)) return;
    const unread = this.#orgs.get(org) ?? { bytes: 0, answers: new Map(), users: new Map() };
    let answer = unread.answers.get(body);
    if (!answer) {
      if (mayRefuse) this.#checkRoom(unread, user, body.length);
      answer = { user, readers: 0 };
      unread.answers.set(body, answer);
      unread.bytes += body.length;
      unread.users.set(user, (unread.users.get(user) ?? 0) + body.length);
    }
    answer.readers += 1;
    this.#orgs.set(org, unread);
    whenOver(response, () => this.#end(org, unread, body));
  }

  #checkRoom(unread: Unread, user: number, bytes: number): void {
    const own = unread.users.get(user) ?? 0;
    if (own + bytes <= this.#most / 2 && unread.bytes + bytes <= this.#most) return;
    throw new Refusal(
      'too_many_waiting',
      'Too many long answers are still to be read: read them, or close the connections',
    );
  }

  #end(org: number, unread: Unread, body: Buffer): void {
    const answer = unread.answers.get(body);
    if (!answer) return;
    answer.readers -= 1;
    if (answer.readers > 0) return;
    unread.answers.delete(body);
    unread.bytes -= body.length;
    const own = (unread.users.get(answer.user) ?? 0) - body.length;
    if (own > 0) unread.users.set(answer.user, own);
    else unread.users.delete(answer.user);
    if (unread.answers.size === 0) this.#orgs.delete(org);
  }
}
