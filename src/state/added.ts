import type { Remembering } from './remembering.ts';

/** How many orgs are remembered. One more, and all are forgotten and looked at anew. */
export const MOST_ORGS_REMEMBERED = 1024;

/**
 * Counts how much may still be added to each org until its rows are trimmed. A trim looks at rows that stay, so it must
 * not happen at every write. Each org has its own count, since orgs that take turns would fool a common one.
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
   * @returns whether the org is to be trimmed. An org of which nothing is known, as after a start, is trimmed at once:
   * counts are not written down.
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

  /** Delays the next trim by an amount. */
  postpone(org: number, amount: number): void {
    if (this.#left.size >= MOST_ORGS_REMEMBERED && !this.#left.has(org)) this.#left.clear();
    this.#left.set(org, this.#period + amount);
  }
}
