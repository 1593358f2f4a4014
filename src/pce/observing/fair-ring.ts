/** An entry, as far as the ring has to know it. */
interface Entry {
  /** Rises from entry to entry. */
  readonly id: number;
  readonly bytes: number;
}

/** The entries of one org, oldest first. */
interface Row<T> {
  readonly org: number;
  entries: T[];
  /** Entries ahead of it are gone. */
  first: number;
  bytes: number;
}

/**
 * The newest entries of all orgs, bounded by count and by bytes. Where there is no room for one more, an org that has its
 * share or more gives way, by its oldest: much traffic in one org does not push out what others look for.
 */
export class FairRing<T extends Entry> {
  readonly #bounds: { readonly entries: number; readonly bytes: number };
  readonly #rows = new Map<number, Row<T>>();
  #size = 0;
  #bytes = 0;

  constructor(bounds: { readonly entries: number; readonly bytes: number }) {
    this.#bounds = bounds;
  }

  get size(): number {
    return this.#size;
  }

  /** @param org whose share the entry takes @param onGone told of each entry that gives way */
  add(org: number, entry: T, onGone: (entry: T) => void): void {
    let row = this.#rows.get(org);
    if (!row) this.#rows.set(org, (row = { org, entries: [], first: 0, bytes: 0 }));
    row.entries.push(entry);
    row.bytes += entry.bytes;
    this.#bytes += entry.bytes;
    this.#size += 1;
    while (this.#size > 1 && (this.#size > this.#bounds.entries || this.#bytes > this.#bounds.bytes)) {
      onGone(this.#dropOldest(this.#yielding(row)));
    }
  }

  /** All that pass, oldest first. */
  filter(passes: (entry: T) => boolean): T[] {
    const found: T[] = [];
    for (const { entries, first } of this.#rows.values()) {
      for (let i = first; i < entries.length; i++) if (passes(entries[i] as T)) found.push(entries[i] as T);
    }
    return this.#rows.size > 1 ? found.sort((a, b) => a.id - b.id) : found;
  }

  /** Those behind an id, oldest first: the others are not looked at. */
  after(id: number): T[] {
    const found: T[] = [];
    for (const { entries, first } of this.#rows.values()) {
      for (let i = entries.length - 1; i >= first && (entries[i] as T).id > id; i--) found.push(entries[i] as T);
    }
    return found.sort((a, b) => a.id - b.id);
  }

  /** Takes away all but those that pass. */
  keep(passes: (entry: T) => boolean): void {
    this.#size = this.#bytes = 0;
    for (const [org, { entries, first }] of this.#rows) {
      const kept = entries.slice(first).filter(passes);
      const bytes = kept.reduce((sum, entry) => sum + entry.bytes, 0);
      if (kept.length === 0) this.#rows.delete(org);
      else this.#rows.set(org, { org, entries: kept, first: 0, bytes });
      this.#size += kept.length;
      this.#bytes += bytes;
    }
  }

  /** As a rule whoever adds; where that has less than its share, the org that has most. */
  #yielding(row: Row<T>): Row<T> {
    if (row.bytes * this.#rows.size >= this.#bytes) return row;
    return [...this.#rows.values()].reduce((most, next) => (next.bytes > most.bytes ? next : most));
  }

  #dropOldest(row: Row<T>): T {
    const oldest = row.entries[row.first] as T;
    row.first += 1;
    row.bytes -= oldest.bytes;
    this.#bytes -= oldest.bytes;
    this.#size -= 1;
    if (row.first === row.entries.length) this.#rows.delete(row.org);
    // Now and then, so that each entry is moved about once.
    else if (row.first * 2 > row.entries.length) {
      row.entries = row.entries.slice(row.first);
      row.first = 0;
    }
    return oldest;
  }
}
