import type { Pce } from './pce.ts';

type Answer<T, R> = (outcome: T) => R | Promise<R>;

/**
 * Does a work and answers with its outcome once it is kept. All that a turn of the event loop wrote is committed
 * together; where that fails, all of it is undone, and each work is done once more, by itself: only those that fail by
 * themselves fail. That holds for reads and refusals too, which may rest on what was undone. A work that waits is done
 * once: what it writes before it waits has to be a transaction of its own.
 * @throws what `work` throws, when that is certain
 */
export function whenKept<T, R>(pce: Pce, work: () => T | Promise<T>, answer: Answer<T, R>): R | Promise<R> {
  let outcome: T | Promise<T>;
  try {
    outcome = work();
  } catch (error) {
    return failWhenKept(pce, error, work, answer);
  }
  if (outcome instanceof Promise) return outcome.then((late) => answerLate(pce, late, answer));
  const kept = pce.store.settled();
  const done = outcome;
  return kept
    ? kept.then(
        () => answer(done),
        () => doAlone(pce, work, answer),
      )
    : answer(done);
}

function failWhenKept<T, R>(pce: Pce, error: unknown, work: () => T | Promise<T>, answer: Answer<T, R>): Promise<R> {
  const kept = pce.store.settled();
  if (!kept) throw error;
  const fail = () => {
    throw error;
  };
  return kept.then(fail, () => doAlone(pce, work, answer));
}

function doAlone<T, R>(pce: Pce, work: () => T | Promise<T>, answer: Answer<T, R>): R | Promise<R> {
  // Another that was done alone may have failed just now, and left what it began.
  pce.store.settleNow();
  const outcome = work();
  if (outcome instanceof Promise) return outcome.then((late) => answerLate(pce, late, answer));
  pce.store.flush();
  return answer(outcome);
}

/** What the work wrote is kept; what others write just now may not be, and is theirs. */
function answerLate<T, R>(pce: Pce, outcome: T, answer: Answer<T, R>): R | Promise<R> {
  const kept = pce.store.settled();
  const send = () => answer(outcome);
  return kept ? kept.then(send, send) : send();
}
