/** How many of each are waiting: whoever has taken all of their places takes none of those of others. */
export class Shares<Key> {
  readonly #most: number;
  readonly #taken = new Map<Key, number>();

  /** @param most that may wait of each */
  constructor(most: number) {
    this.#most = most;
  }

  /** @returns how to give the place back, once; undefined where there is none left */
  take(key: Key): (() => void) | undefined {
    const taken = this.#taken.get(key) ?? 0;
    if (taken >= this.#most) return undefined;
    this.#taken.set(key, taken + 1);
    let isHeld = true;
    return () => {
      if (isHeld) this.#giveBack(key);
      isHeld = false;
    };
  }

  #giveBack(key: Key): void {
    const left = (this.#taken.get(key) ?? 1) - 1;
    if (left > 0) this.#taken.set(key, left);
    else this.#taken.delete(key);
  }
}
