/** So many are sorted in one go: it takes a few milliseconds. */
const RUN = 4096;

type Compare<T> = (a: T, b: T) => number;

/** Sorts in runs, and merges two of them at a time. Yields after each. */
export function* sortingInSteps<T>(items: readonly T[], compare: Compare<T>): Generator<void, T[]> {
  let runs: T[][] = [];
  for (let from = 0; from < items.length; from += RUN) {
    runs.push(items.slice(from, from + RUN).sort(compare));
    yield;
  }
  while (runs.length > 1) {
    const longer: T[][] = [];
    for (let at = 0; at < runs.length; at += 2) {
      longer.push(merged(runs[at] as T[], runs[at + 1] ?? [], compare));
      yield;
    }
    runs = longer;
  }
  return runs[0] ?? [];
}

function merged<T>(first: readonly T[], second: readonly T[], compare: Compare<T>): T[] {
  const all: T[] = [];
  let at = 0;
  for (const item of first) {
    while (at < second.length && compare(second[at] as T, item) < 0) all.push(second[at++] as T);
    all.push(item);
  }
  return all.concat(second.slice(at));
}
