import type { Socket } from 'node:net';
import { stopwatch } from './state/clock.ts';

/** How long requests are answered until the event loop has its turn, in which others come. */
const SLICE_MS = 20;

/** Requests that wait for a later turn, by connection. The first connection is the next one to be served. */
const waiting = new Map<Socket, (() => void)[]>();

/**
 * How many may wait, of all connections together: Node reads on while they do. Each takes some 4 KB, and a client that
 * reads its answers has no thousand of them.
 */
export const MOST_REQUESTS_WAITING = 20_000;
let count = 0;

/** When the present turn began to answer, by the stopwatch; undefined where it has not. */
let begun: number | undefined;

/**
 * Answers a request now, or in a later turn of the event loop where this one has had its share. Node hands over all
 * requests of a packet in one turn, and all packets that have come: thousands that are sent at once would keep everybody
 * waiting. Connections are served in turn, and the requests of each in their order.
 */
export function inFairTurns(connection: Socket, answer: () => void): void {
  // The rest of a packet whose connection was closed.
  if (connection.destroyed) return;
  if (waiting.has(connection) || !hasTime()) wait(connection, answer);
  else answer();
}

function hasTime(): boolean {
  if (begun !== undefined) return stopwatch() - begun < SLICE_MS;
  begun = stopwatch();
  setImmediate(() => {
    begun = undefined;
  });
  return true;
}

function wait(connection: Socket, answer: () => void): void {
  if (waiting.size === 0) setImmediate(goOn);
  const requests = waiting.get(connection);
  if (requests) requests.push(answer);
  else waiting.set(connection, [answer]);
  count += 1;
  if (count > MOST_REQUESTS_WAITING) closeLongest();
}

/** Whoever sends faster than anybody could be answered is to blame, and not who comes next. */
function closeLongest(): void {
  const [connection] = [...waiting].reduce((most, next) => (next[1].length > most[1].length ? next : most));
  drop(connection);
  connection.destroy();
}

function drop(connection: Socket): void {
  count -= waiting.get(connection)?.length ?? 0;
  waiting.delete(connection);
}

function goOn(): void {
  const since = stopwatch();
  // Whoever is put back comes last, and is met again.
  for (const [connection, requests] of waiting) {
    if (stopwatch() - since >= SLICE_MS) break;
    // Nobody reads the answers of a client that has left.
    if (connection.destroyed) {
      drop(connection);
      continue;
    }
    waiting.delete(connection);
    const next = requests.shift();
    count -= 1;
    if (requests.length > 0) waiting.set(connection, requests);
    next?.();
  }
  if (waiting.size > 0) setImmediate(goOn);
}
