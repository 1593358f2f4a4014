import type { ServerResponse } from 'node:http';
import type { Socket } from 'node:net';

/** A connection's callbacks for its end. They are a property of it, as WeakMaps are slow to fill. */
const UNDER_WAY = Symbol('under way');
type Connection = Socket & { [UNDER_WAY]?: Set<() => void> };

/**
 * Calls back once, when a response has ended, in whatever way. A response whose client has left does not report it. On
 * an older Node, neither does a pipelined response that waits. The end of the connection counts for both.
 */
export function whenOver(response: ServerResponse, over: () => void): void {
  const connection: Connection = response.req.socket;
  if (connection.destroyed) {
    over();
    return;
  }
  const underWay = (connection[UNDER_WAY] ??= watched(connection));
  const end = () => {
    if (underWay.delete(end)) over();
  };
  underWay.add(end);
  response.once('close', end);
}

/** One listener serves all responses of a connection: it may have thousands that wait. */
function watched(connection: Connection): Set<() => void> {
  const underWay = new Set<() => void>();
  connection.once('close', () => underWay.forEach((end) => void end()));
  return underWay;
}
