/** Works that are done one at a time. Whoever has many that wait keeps others waiting for one of them, not for all. */
export class FairQueue<Key> {
  /** Those that wait, by whose they are. The first of the first ones is next. */
  readonly #waiting = new Map<Key, (() => Promise<unknown>)[]>();
  #isWorking = false;

  /** How many of one wait; the one that is being done is not among them. */
  waiting(key: Key): number {
    return this.#waiting.get(key)?.length ?? 0;
  }

  /** @returns what the work comes to, once it had its turn */
  run<T>(key: Key, work: () => Promise<T>): Promise<T> {
    const { promise, resolve, reject } = Promise.withResolvers<T>();
    const queue = this.#waiting.get(key) ?? [];
    queue.push(() => work().then(resolve, reject));
    this.#waiting.set(key, queue);
    if (!this.#isWorking) void this.#work();
    return promise;
  }

  async #work(): Promise<void> {
    this.#isWorking = true;
    for (let next = this.#takeNext(); next; next = this.#takeNext()) await next();
    this.#isWorking = false;
  }

  #takeNext(): (() => Promise<unknown>) | undefined {
    const [first] = this.#waiting;
    if (first === undefined) return undefined;
    const [key, queue] = first;
    const next = queue.shift();
    // Behind all others, where there is more.
    this.#waiting.delete(key);
    if (queue.length > 0) this.#waiting.set(key, queue);
    return next;
  }
}
