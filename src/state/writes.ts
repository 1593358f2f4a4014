import { ByKind } from './by-kind.ts';

/** How often a kind of an org was written. */
export interface Count {
  readonly org: number;
  readonly kind: string;
  readonly count: number;
}

interface Kept extends Count {
  count: number;
  /** That of all kinds of the org, which a write finds here without a lookup; null for itself. */
  readonly all: Kept | null;
}

/** Stands for all kinds of an org. */
const ALL = '';

/** How often each kind of each org was written. */
export class Writes {
  readonly #counts = new ByKind<Kept>();
  /** The start of a new count: above all dropped ones, as answers of their time may still be kept. */
  #first = 0;
  /** Those that were written since somebody asked; undefined while nobody does. */
  #noted: Set<Count> | undefined;

  /** It goes on counting. */
  of(org: number, kind: string): Count {
    return this.#of(org, kind);
  }

  /** Of all kinds of an org together. */
  ofAll(org: number): Count {
    return this.#of(org, ALL);
  }

  add(org: number, kind: string): void {
    const kept = this.#of(org, kind);
    kept.count += 1;
    if (kept.all) kept.all.count += 1;
    this.#noted?.add(kept);
  }

  /** The rows are others than they were, or the org is gone. @param org of this org alone */
  forget(org?: number): void {
    for (const kept of this.#counts.values(org)) {
      kept.count += 1;
      this.#first = Math.max(this.#first, kept.count + 1);
    }
    // Orgs come and go, and nobody asks again for one that is gone.
    if (org !== undefined) this.#counts.forget(org);
  }

  /** Those that were written since the last call; the first one begins to note them. */
  noted(): readonly Count[] {
    const noted = [...(this.#noted ?? [])];
    this.#noted = new Set();
    return noted;
  }

  noteNoMore(): void {
    this.#noted = undefined;
  }

  #of(org: number, kind: string): Kept {
    return this.#counts.get(org, kind) ?? this.#begin(org, kind);
  }

  #begin(org: number, kind: string): Kept {
    const all = kind === ALL ? null : this.#of(org, ALL);
    return this.#counts.set(org, kind, { org, kind, count: this.#first, all });
  }
}
