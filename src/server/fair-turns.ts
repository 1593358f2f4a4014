import type { IncomingMessage } from 'node:http';
import type { Socket } from 'node:net';
import { stopwatch } from '../state/clock.ts';
import { connectionsFirst, isAccepting } from '../state/connections-first.ts';
import { Rotation } from '../state/rotation.ts';

/** How long requests are answered before the event loop has its turn, in which others come in. */
const SLICE_MS = 20;

/** Work that waits for a later turn, by client and connection. */
const waiting = new Rotation<[whose: string, connection: Socket], () => void>();

/** The number of works that wait, by connection. */
const ofConnections = new Map<Socket, number>();

/**
 * How much may wait, of all connections together: Node reads on meanwhile. Each request takes some 4 KB, and a client
 * that reads its answers has less than a thousand of them.
 */
export const MOST_REQUESTS_WAITING = 20_000;
/** So many are left when there were more: looking for the largest connections at each request would take long. */
const LEFT_WAITING = 15_000;
let count = 0;

/** When the present turn began to answer, by the stopwatch; undefined before that. */
let begun: number | undefined;

/** The parts of a request that are looked at. */
export type Asking = Pick<IncomingMessage, 'headers' | 'socket'>;

/**
 * Does the work of a request now, or in a later turn of the event loop where this one has had its share. Node hands
 * over all requests that have come in one turn: thousands that are sent at once would keep everybody waiting.
 * Clients are served in turn, and so are the connections of a client. Work of a connection keeps its order.
 * @param whose finds the key of a client; called where it has to wait
 */
export function inFairTurns(request: Asking, whose: (request: Asking) => string, work: () => void): void {
  const { socket } = request;
  // The rest of a packet whose connection was closed.
  if (socket.destroyed) return;
  if (ofConnections.has(socket) || !hasTime()) wait(socket, whose(request), work);
  else work();
}

const isPutOff = connectionsFirst();

function hasTime(): boolean {
  if (isAccepting()) return false;
  if (begun !== undefined) return stopwatch() - begun < SLICE_MS;
  begun = stopwatch();
  setImmediate(() => {
    begun = undefined;
  });
  return true;
}

function wait(connection: Socket, whose: string, work: () => void): void {
  if (waiting.size === 0) setImmediate(goOn);
  waiting.add([whose, connection], () => {
    // Nobody reads the answers of a client that has left.
    if (isStillThere(connection)) work();
  });
  ofConnections.set(connection, (ofConnections.get(connection) ?? 0) + 1);
  count += 1;
  if (count > MOST_REQUESTS_WAITING) closeLargest();
}

/** Takes work that has its turn off the counts. @returns whether its connection is still there */
function isStillThere(connection: Socket): boolean {
  const left = ofConnections.get(connection);
  if (left === undefined) return false;
  count -= 1;
  if (left > 1) ofConnections.set(connection, left - 1);
  else ofConnections.delete(connection);
  return !connection.destroyed;
}

/** The connections with most waiting work are to blame, and not the next to come. */
function closeLargest(): void {
  const largest = [...ofConnections].sort(([, a], [, b]) => b - a);
  for (const [connection, waits] of largest) {
    if (count <= LEFT_WAITING) return;
    count -= waits;
    ofConnections.delete(connection);
    connection.destroy();
  }
}

function goOn(): void {
  if (isPutOff()) return void setImmediate(goOn);
  const since = stopwatch();
  while (stopwatch() - since < SLICE_MS) {
    const next = waiting.next();
    if (!next) return;
    next();
  }
  if (waiting.size > 0) setImmediate(goOn);
}
