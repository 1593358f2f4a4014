/** Of an org that somebody waits for, or of all. */
interface Waiting {
  readonly done?: Promise<void>;
  readonly tell?: () => void;
  /** How much was done of it since then, as far as that counts. */
  readonly had: number;
}

/** An org whose turn it is, and how much is to be done of it. undefined stands for all orgs. */
export interface Turn {
  readonly org: number | undefined;
  readonly most: number;
}

/** How much is done of an org in its first turn. */
const FEW = 5;

/**
 * Orgs that somebody waits for, and all orgs, which are always waited for. One that had less so far comes first, so that
 * little is done soon, however much others have to do. Those that had a whole slice have their turns one after another.
 */
export class OrgsWaitedFor {
  /** Of those that had the same, the first one is next. */
  readonly #turns = new Map<number | undefined, Waiting>([[undefined, { had: 0 }]]);

  /** @returns to be waited for until the org is done */
  add(org: number): Promise<void> {
    const known = this.#turns.get(org)?.done;
    if (known) return known;
    const { promise, resolve } = Promise.withResolvers<void>();
    this.#turns.set(org, { done: promise, tell: resolve, had: 0 });
    return promise;
  }

  /** Those that share the next slice. Each has as much again as it had: it would take long to begin with it often. */
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

  /** Tells those who wait for it. */
  release(org: number): void {
    this.#turns.get(org)?.tell?.();
    this.#turns.delete(org);
  }

  releaseAll(): void {
    for (const org of [...this.#turns.keys()]) if (org !== undefined) this.release(org);
    this.#turns.set(undefined, { had: 0 });
  }
}
