import { stopwatch } from './clock.ts';

/** How long requests wait while connections are accepted, one in a turn. */
const ACCEPTING_MS = 5;

/** Whether a connection was accepted in this turn of the event loop. */
export const isAccepting = (): boolean => accepting;

let accepting = false;

/**
 * Call this for each new connection. Node accepts one in a turn of the event loop, and each turn does work of some
 * milliseconds. Behind hundreds of others, a client would wait for seconds only to be accepted.
 */
export function connectionCame(): void {
  if (accepting) return;
  accepting = true;
  setImmediate(() => {
    accepting = false;
  });
}

/**
 * Makes a check for work of one kind, to be called each time the work could go on. It tells whether to put the work
 * off, as connections may wait to be accepted. It does so for no longer than `ACCEPTING_MS` at a time.
 */
export function connectionsFirst(): () => boolean {
  let since: number | undefined;
  return () => {
    since = accepting ? (since ?? stopwatch()) : undefined;
    const isFirst = since !== undefined && stopwatch() - since < ACCEPTING_MS;
    if (!isFirst) since = undefined;
    return isFirst;
  };
}
