import { Rotation } from './rotation.ts';

/** Work that is done a few items at a time, with turns as in `Rotation`, and one item of a first key at a time. */
export class FairQueue<Keys extends readonly unknown[]> {
  readonly #waiting = new Rotation<Keys, () => Promise<void>>();
  /** First keys of the items that are being done. */
  readonly #working = new Set<unknown>();
  readonly #most: number;

  /** @param most how many items are done at a time */
  constructor(most = 1) {
    this.#most = most;
  }

  /** How many items wait; one that is being done is not among them. */
  waiting(keys: Keys): number {
    return this.#waiting.count(keys);
  }

  /** @returns the result of the work, once it had its turn */
  run<T>(keys: Keys, work: () => Promise<T>): Promise<T> {
    const { promise, resolve, reject } = Promise.withResolvers<T>();
    const [first] = keys;
    this.#waiting.add(keys, async () => {
      this.#working.add(first);
      await work().then(resolve, reject);
      this.#working.delete(first);
      this.#goOn();
    });
    this.#goOn();
    return promise;
  }

  #goOn(): void {
    if (this.#working.size >= this.#most) return;
    void this.#waiting.next((key) => this.#working.has(key))?.();
  }
}
