import { stopwatch } from './clock.ts';
import { Rotation } from './rotation.ts';

/** How long a work goes on before others have their turn. */
const SLICE_MS = 10;

/** For whom a work is done, and which of theirs it is. */
type Whose = readonly [side: 'control' | 'pce', which: unknown];

/** Works that wait. */
const waiting = new Rotation<Whose, () => void>();

/**
 * A turn of the event loop that no other long work has: a hundred of them take no more of each turn than one. Sides
 * have theirs one after another, and so have the works of a side.
 */
export function turnOf(...whose: Whose): Promise<void> {
  if (waiting.size === 0) setImmediate(goOn);
  return new Promise((resolve) => waiting.add(whose, resolve));
}

/** The one that has its turn goes on as soon as this has returned. */
function goOn(): void {
  waiting.next()?.();
  if (waiting.size > 0) setImmediate(goOn);
}

/**
 * For works of the control API that take long: called between small steps, it gives something to wait for until the work
 * has its turn, and when it has gone on for so long that others should have theirs. Mostly it gives nothing: a wait for
 * each step would cost more than the step.
 * @param which works of the same have one turn among them
 */
export function turns(which: unknown = {}): () => Promise<void> | undefined {
  let since = Number.NEGATIVE_INFINITY;
  return () => {
    if (stopwatch() - since < SLICE_MS) return undefined;
    return turnOf('control', which).then(() => {
      since = stopwatch();
    });
  };
}
