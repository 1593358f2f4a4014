import { stopwatch } from '../state/clock.ts';

/** How long a work goes on before others have their turn. */
const SLICE_MS = 10;

/**
 * For works that take long: called after each small step, it gives something to wait for when the work has gone on for
 * so long that others should have a turn of the event loop. Mostly it gives nothing: a wait for each step would cost
 * more than the step.
 */
export function turns(): () => Promise<void> | undefined {
  let since = stopwatch();
  return () => {
    if (stopwatch() - since < SLICE_MS) return undefined;
    return new Promise((resolve) =>
      setImmediate(() => {
        since = stopwatch();
        resolve();
      }),
    );
  };
}
