import type { ServerResponse } from 'node:http';

/** Calls back once a response has ended, in whatever way: one whose client has left tells that no more. */
export function whenOver(response: ServerResponse, over: () => void): void {
  if (response.req.socket.destroyed) over();
  else response.once('close', over);
}
