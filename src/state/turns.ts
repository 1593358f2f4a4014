import { stopwatch } from './clock.ts';
import { Rotation } from './rotation.ts';

/** How long a work goes on before others have their turn. */
const SLICE_MS = 10;

/** The side that a work is done for, and which of its works it is. */
type Whose = readonly [side: 'control' | 'pce', which: unknown];

/** Works that wait. */
const waiting = new Rotation<Whose, () => void>();

/**
 * Waits for a turn of the event loop that no other long work has: a hundred of them take no more of each turn than one.
 * Sides have turns one after another, and so have the works of a side.
 */
export function turnOf(...whose: Whose): Promise<void> {
  if (waiting.size === 0) setImmediate(goOn);
  return new Promise((resolve) => waiting.add(whose, resolve));
}

/** The work that has its turn goes on as soon as this has returned. */
function goOn(): void {
  waiting.next()?.();
  if (waiting.size > 0) setImmediate(goOn);
}

/** Gives a promise where others have a turn now. */
export type TakeTurn = () => Promise<void> | undefined;

/**
 * Makes a function for a long work of the control API, to be called between small steps. It gives a promise of the next
 * turn at the start, and when the work has gone on for so long that others should have a turn. Mostly it gives nothing:
 * a wait for each step would cost more than the step.
 * @param which works with the same value share a turn
 */
export function turns(which: unknown = {}): TakeTurn {
  let since = Number.NEGATIVE_INFINITY;
  return () => {
    if (stopwatch() - since < SLICE_MS) return undefined;
    return turnOf('control', which).then(() => {
      since = stopwatch();
    });
  };
}

/** Carries out all steps, with turns for others between them. */
export async function inSteps<T>(turn: TakeTurn, steps: Generator<void, T>): Promise<T> {
  for (;;) {
    const rest = turn();
    if (rest) await rest;
    const { done, value } = steps.next();
    if (done) return value;
  }
}
