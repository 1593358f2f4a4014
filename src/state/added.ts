/** Orgs that are remembered; more of them are forgotten, and looked at anew. */
export const MOST_ORGS_REMEMBERED = 1024;

interface Amount {
  readonly rows: number;
  readonly bytes: number;
}

/**
 * How much was added to each org since its rows were last trimmed: trimming means to look at rows that stay, and must not
 * be done at every write. It is counted by org: orgs that take turns would fool whoever counts for all of them together.
 */
export class Added {
  readonly #orgs = new Map<number, Amount>();
  readonly #period: Amount;

  /** @param period how much may be added between two trims */
  constructor(period: Amount) {
    this.#period = period;
  }

  /**
   * Counts one row more.
   * @returns whether the org is to be trimmed. It is at once where nothing is known of it, as after a start: how much
   * was added before is not written down.
   */
  isDue(org: number, bytes = 0): boolean {
    const known = this.#orgs.get(org);
    const sum = known ? { rows: known.rows + 1, bytes: known.bytes + bytes } : this.#period;
    const due = sum.rows >= this.#period.rows || sum.bytes >= this.#period.bytes;
    if (!known && this.#orgs.size >= MOST_ORGS_REMEMBERED) this.#orgs.clear();
    this.#orgs.set(org, due ? nothing : sum);
    return due;
  }
}

const nothing: Amount = { rows: 0, bytes: 0 };
