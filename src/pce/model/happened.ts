/** What happens as time passes, in words for a program. */
const happenings = [
  'paired',
  'refused',
  'silent',
  'heartbeat_missed',
  'offline',
  'told_to_unpair',
  'unpaired',
  'recovery_ended',
  'key_expired',
  'api_key_expired',
  'session_expired',
] as const;

export type Happening = (typeof happenings)[number];

/** How often each thing happened; what did not is missing. */
export type Counts = { readonly [What in Happening]?: number };

/** Counts what happens. */
export class Happened {
  readonly #counts = new Map<Happening, number>();

  add(what: Happening, count = 1): void {
    if (count > 0) this.#counts.set(what, (this.#counts.get(what) ?? 0) + count);
  }

  addAll(others: Happened): void {
    for (const [what, count] of others.#counts) this.add(what, count);
  }

  /** All so far. */
  get(): Counts {
    return Object.fromEntries(this.#counts);
  }
}

/** What came on top of earlier counts. */
export function since(earlier: Counts, now: Counts): Counts {
  const more = happenings.map((what) => [what, (now[what] ?? 0) - (earlier[what] ?? 0)] as const);
  return Object.fromEntries(more.filter(([, count]) => count > 0));
}
