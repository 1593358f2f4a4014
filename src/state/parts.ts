/** Bytes of texts that one step reads and writes, while nobody else is served. */
export const BYTES_AT_ONCE = 2 * 1024 * 1024;

/** Cuts items into parts that weigh about `most` each; the last part may be empty. */
export function* inParts<T>(items: Iterable<T>, most: number, weigh: (item: T) => number): Generator<T[]> {
  let part: T[] = [];
  let room = most;
  for (const item of items) {
    part.push(item);
    room -= weigh(item);
    if (room > 0) continue;
    yield part;
    part = [];
    room = most;
  }
  yield part;
}

/** Does the work on each item, and yields between two of them, so that others have their turn. */
export function* stepThrough<T>(items: Iterable<T>, work: (item: T) => void): Generator<void> {
  let isFirst = true;
  for (const item of items) {
    if (!isFirst) yield;
    isFirst = false;
    work(item);
  }
}
