/** The wait for an org, or for all orgs. */
interface Waiting {
  readonly done?: Promise<void>;
  readonly tell?: () => void;
  /** Work done since then, up to one slice. */
  readonly had: number;
}

/** The turn of an org: the most work that is done of it. undefined stands for all orgs. */
export interface Turn {
  readonly org: number | undefined;
  readonly most: number;
}

/** The work of an org in its first turn. */
const FEW = 5;

/**
 * Orgs that somebody waits for, and all orgs together, which are always waited for. The org with the least work done so
 * far comes first: an org with little work is done soon, however much others have. Those that had a whole slice take
 * turns.
 */
export class OrgsWaitedFor {
  /** In the order of turns: among equals the first one is next. */
  readonly #turns = new Map<number | undefined, Waiting>([[undefined, { had: 0 }]]);

  /** @returns a promise that ends when the org is done */
  add(org: number): Promise<void> {
    const known = this.#turns.get(org)?.done;
    if (known) return known;
    const { promise, resolve } = Promise.withResolvers<void>();
    this.#turns.set(org, { done: promise, tell: resolve, had: 0 });
    return promise;
  }

  /** The turns of the next slice. An org gets as much as it had so far: many short turns would cost too much. */
  next(slice: number): Turn[] {
    const turns: Turn[] = [];
    let left = slice;
    for (const [org, waiting] of [...this.#turns].sort(([, a], [, b]) => a.had - b.had)) {
      if (left === 0) break;
      const most = Math.min(left, Math.max(FEW, waiting.had));
      left -= most;
      turns.push({ org, most });
      this.#turns.delete(org);
      this.#turns.set(org, { ...waiting, had: Math.min(slice, waiting.had + most) });
    }
    return turns;
  }

  /** Ends the wait for an org. */
  release(org: number): void {
    this.#turns.get(org)?.tell?.();
    this.#turns.delete(org);
  }

  releaseAll(): void {
    for (const org of [...this.#turns.keys()]) if (org !== undefined) this.release(org);
    this.#turns.set(undefined, { had: 0 });
  }
}
