import { Rotation } from './rotation.ts';

/** Works that are done a few at a time, by whose they are: turns as those of `Rotation`, and one at a time of a first key. */
export class FairQueue<Keys extends readonly unknown[]> {
  readonly #waiting = new Rotation<Keys, () => Promise<void>>();
  /** First keys of those that are being done. */
  readonly #working = new Set<unknown>();
  readonly #most: number;

  /** @param most that are done at a time */
  constructor(most = 1) {
    this.#most = most;
  }

  /** How many wait; one that is being done is not among them. */
  waiting(keys: Keys): number {
    return this.#waiting.count(keys);
  }

  /** @returns what the work comes to, once it had its turn */
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
