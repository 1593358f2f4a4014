import type { Remembering } from './remembering.ts';

/** Orgs that are remembered; more of them are forgotten, and looked at anew. */
export const MOST_ORGS_REMEMBERED = 1024;

/**
 * How much may still be added to each org until its rows are trimmed: trimming means to look at rows that stay, and must
 * not be done at every write. It is counted by org: orgs that take turns would fool whoever counts for all of them
 * together.
 */
export class Added implements Remembering {
  readonly #left = new Map<number, number>();
  readonly #period: number;

  /** @param period how much may be added between two trims */
  constructor(period: number) {
    this.#period = period;
  }

  /**
   * Counts what was added.
   * @returns whether the org is to be trimmed. It is at once where nothing is known of it, as after a start: how much
   * was added before is not written down.
   */
  isDue(org: number, amount = 1): boolean {
    const left = (this.#left.get(org) ?? 0) - amount;
    if (left > 0) this.#left.set(org, left);
    else this.postpone(org, 0);
    return left <= 0;
  }

  forgetOrg(org: number): void {
    this.#left.delete(org);
  }

  /** The next trim comes later by so much. */
  postpone(org: number, amount: number): void {
    if (this.#left.size >= MOST_ORGS_REMEMBERED && !this.#left.has(org)) this.#left.clear();
    this.#left.set(org, this.#period + amount);
  }
}
