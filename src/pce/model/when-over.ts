import type { ServerResponse } from 'node:http';
import type { Socket } from 'node:net';

/** What is called when the connection closes; a property of it, since WeakMaps are slow to fill. */
const UNDER_WAY = Symbol('under way');
type Connection = Socket & { [UNDER_WAY]?: Set<() => void> };

/**
 * Calls back once, when a response has ended, in whatever way. One whose client has left does not tell that, nor does
 * one that waits behind others of its connection on an older Node: then the connection tells.
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

/** With one listener for all: a connection may have thousands of responses that wait. */
function watched(connection: Connection): Set<() => void> {
  const underWay = new Set<() => void>();
  connection.once('close', () => underWay.forEach((end) => void end()));
  return underWay;
}
