import type { Pce } from './pce.ts';

/**
 * Does a work and answers with its outcome once it is kept. All that a turn of the event loop wrote is committed
 * together; where that fails, all of it is undone, and each work is done once more, by itself: only those that fail by
 * themselves fail. That holds for reads and refusals too, which may rest on what was undone.
 * @throws what `work` throws, when that is certain
 */
export function whenKept<T, R>(pce: Pce, work: () => T, answer: (outcome: T) => R | Promise<R>): R | Promise<R> {
  let outcome: T;
  try {
    outcome = work();
  } catch (error) {
    return failWhenKept(pce, error, work, answer);
  }
  const kept = pce.store.settled();
  return kept
    ? kept.then(
        () => answer(outcome),
        () => doAlone(pce, work, answer),
      )
    : answer(outcome);
}

function failWhenKept<T, R>(
  pce: Pce,
  error: unknown,
  work: () => T,
  answer: (outcome: T) => R | Promise<R>,
): Promise<R> {
  const kept = pce.store.settled();
  if (!kept) throw error;
  const fail = () => {
    throw error;
  };
  return kept.then(fail, () => doAlone(pce, work, answer));
}

function doAlone<T, R>(pce: Pce, work: () => T, answer: (outcome: T) => R | Promise<R>): R | Promise<R> {
  const outcome = work();
  pce.store.flush();
  return answer(outcome);
}
