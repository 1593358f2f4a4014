/** Places to wait in, so many for each key. A key that has taken all its places takes none from others. */
export class Shares<Key> {
  readonly #most: number;
  readonly #taken = new Map<Key, number>();

  /** @param most how many may wait for each key */
  constructor(most: number) {
    this.#most = most;
  }

  /** @returns a function that gives the place back, once; undefined where there is none left */
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
