import type { Pce } from './pce.ts';

/**
 * Does a work whose outcome may leave the server once it is kept. All that a turn of the event loop wrote is committed
 * together; where that fails, all of it is undone, and each work is done once more, by itself: only those that fail by
 * themselves fail. That holds for reads and refusals too, which may rest on what was undone.
 * @throws what `work` throws
 */
export function whenKept<T>(pce: Pce, work: () => T): T | Promise<Awaited<T>> {
  const attempt = outcomeOf(work);
  const kept = pce.store.settled();
  if (!kept) return told(attempt);
  return kept.then(
    () => told(attempt) as Awaited<T>,
    () => {
      const again = work();
      pce.store.flush();
      return again as Awaited<T>;
    },
  );
}

type Outcome<T> = { readonly value: T } | { readonly error: unknown };

function outcomeOf<T>(work: () => T): Outcome<T> {
  try {
    return { value: work() };
  } catch (error) {
    return { error };
  }
}

function told<T>(outcome: Outcome<T>): T {
  if ('error' in outcome) throw outcome.error;
  return outcome.value;
}
