/** Whoever waits until what is due of an org is done. */
interface Waiting {
  readonly done: Promise<void>;
  readonly tell: () => void;
}

/** Orgs that somebody waits for. They have their turns one after another, and in between all others have one. */
export class OrgsWaitedFor {
  /** undefined stands for all orgs, which are always waited for. The first one is next. */
  readonly #turns = new Map<number | undefined, Waiting | undefined>([[undefined, undefined]]);

  /** @returns to be waited for until the org is done */
  add(org: number): Promise<void> {
    const known = this.#turns.get(org);
    if (known) return known.done;
    const { promise, resolve } = Promise.withResolvers<void>();
    this.#turns.set(org, { done: promise, tell: resolve });
    return promise;
  }

  /** The org whose turn it is; undefined where it is that of all. */
  next(): number | undefined {
    const [[org, waiting]] = this.#turns as unknown as [[number | undefined, Waiting | undefined]];
    this.#turns.delete(org);
    this.#turns.set(org, waiting);
    return org;
  }

  /** Tells those who wait for it. */
  release(org: number): void {
    this.#turns.get(org)?.tell();
    this.#turns.delete(org);
  }

  releaseAll(): void {
    for (const org of [...this.#turns.keys()]) if (org !== undefined) this.release(org);
  }
}
