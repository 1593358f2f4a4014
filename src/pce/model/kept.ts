import type { Pce } from './pce.ts';

type Answer<T, R> = (outcome: T) => R | Promise<R>;

/**
 * Does some work and answers with its outcome once it is kept. All writes of a turn of the event loop are committed
 * together. Where that fails, all are undone, and each work is done again alone: only works that fail alone fail.
 * Reads and refusals are done again too, as they may rest on writes that were undone. A work that waits is done once:
 * its writes before the wait have to be transactions of their own.
 * @throws the error of `work`, when it is certain
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
  // Another work that was done alone may have failed just now, and left its transaction under way.
  pce.store.settleNow();
  const outcome = work();
  if (outcome instanceof Promise) return outcome.then((late) => answerLate(pce, late, answer));
  pce.store.flush();
  return answer(outcome);
}

/** The work's own writes are kept. Writes of others in this turn may fail: that is not the work's failure. */
function answerLate<T, R>(pce: Pce, outcome: T, answer: Answer<T, R>): R | Promise<R> {
  const kept = pce.store.settled();
  const send = () => answer(outcome);
  return kept ? kept.then(send, send) : send();
}
