import type { Socket } from 'node:net';
import { stopwatch } from './state/clock.ts';

/** How long the requests of one connection are answered before others have their turn. */
const SLICE_MS = 10;

/** What a connection has had of a turn of the event loop; a property of it, since WeakMaps are slow to fill. */
const SHARE = Symbol('share');

interface Share {
  readonly turn: number;
  readonly begun: number;
  /** Requests that came behind, each of which goes on by being called. */
  readonly waiting: (() => void)[];
}

type Shared = Socket & { [SHARE]?: Share };

/** Of the process. */
let turn = 0;
let isMarked = false;

function markTurn(): void {
  if (isMarked) return;
  isMarked = true;
  setImmediate(() => {
    turn += 1;
    isMarked = false;
  });
}

/**
 * Answers a request now, or in a later turn of the event loop where its connection has had its share of this one. Node
 * hands over all requests of a packet in one turn: a thousand that are sent at once would keep everybody waiting.
 */
export function inFairTurns(connection: Socket, answer: () => void): void {
  const socket = connection as Shared;
  const share = socket[SHARE];
  if (share && share.waiting.length > 0) share.waiting.push(answer);
  else if (share?.turn !== turn || stopwatch() - share.begun < SLICE_MS) {
    if (share?.turn !== turn) {
      markTurn();
      socket[SHARE] = { turn, begun: stopwatch(), waiting: [] };
    }
    answer();
  } else {
    share.waiting.push(answer);
    setImmediate(() => goOn(socket, share.waiting));
  }
}

function goOn(socket: Shared, waiting: (() => void)[]): void {
  const begun = stopwatch();
  while (waiting.length > 0 && stopwatch() - begun < SLICE_MS) waiting.shift()?.();
  if (waiting.length > 0) setImmediate(() => goOn(socket, waiting));
}
