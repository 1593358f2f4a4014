import { stopwatch } from './clock.ts';

/** How long connections are accepted, one in a turn, while requests wait. */
const ACCEPTING_MS = 5;

/** Whether a connection was accepted in this turn of the event loop. */
export const isAccepting = (): boolean => accepting;

let accepting = false;

/**
 * To be called for each connection that comes. Node accepts one in a turn of the event loop, and each turn does work of
 * some milliseconds: behind hundreds of others, a client would wait for seconds to be so much as accepted.
 */
export function connectionCame(): void {
  if (accepting) return;
  accepting = true;
  setImmediate(() => {
    accepting = false;
  });
}

/**
 * For work of one kind, each time that it could go on: whether it is put off, as others may wait to be accepted. That is
 * so for no longer than `ACCEPTING_MS` at a time.
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
