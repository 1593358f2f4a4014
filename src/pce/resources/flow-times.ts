/**
 * The connections of one pair of hosts: one after another, at even intervals. Any part of time is counted without
 * looking at the rest of it. Times are milliseconds since 1970.
 */
export interface Connections {
  /** When the first one is. */
  readonly first: number;
  /** Milliseconds between two; 0: all are at once. */
  readonly interval: number;
  /** None is later. */
  readonly last: number;
  /** How many there are at the most. */
  readonly most: number;
}

/** Connections within a part of time. */
export interface Seen {
  readonly count: number;
  readonly first: number;
  readonly last: number;
}

/** Those from a time on, and before another; undefined where there is none. */
export function seenBetween({ first, interval, last, most }: Connections, from: number, to: number): Seen | undefined {
  if (interval === 0) return first >= from && first < to ? { count: most, first, last: first } : undefined;
  const before = (time: number) => Math.min(most, Math.max(0, Math.ceil((time - first) / interval)));
  const [lowest, end] = [before(from), before(Math.min(to, last + 1))];
  if (end <= lowest) return undefined;
  const at = (number: number) => Math.floor(first + number * interval);
  return { count: end - lowest, first: at(lowest), last: at(end - 1) };
}
