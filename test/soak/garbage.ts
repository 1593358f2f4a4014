import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import type { Child } from '../fuzz/child.ts';

/** Options of Node with which a server can be told to collect its garbage. */
export const INSPECTED = ['--inspect=127.0.0.1:0'];

/** Has a server collect its garbage. Node does not end while it is connected. */
export interface Collector {
  collect(): Promise<void>;
  close(): void;
}

/**
 * V8 lets tens of MB of garbage stand for half an hour, and its young generation grow to 128 MB, the more the busier the
 * machine is. Memory tells of a leak where that is gone.
 */
export async function collectorOf(child: Child): Promise<Collector> {
  const socket = new WebSocket(await inspectorOf(child));
  await once(socket, 'open');
  let calls = 0;
  const call = async (method: string) => {
    const id = ++calls;
    socket.send(JSON.stringify({ id, method }));
    for (;;) {
      const [{ data }] = (await once(socket, 'message')) as [MessageEvent];
      if ((JSON.parse(data as string) as { id?: number }).id === id) return;
    }
  };
  return { collect: () => call('HeapProfiler.collectGarbage'), close: () => socket.close() };
}

/** The URL that Node prints when it starts. */
async function inspectorOf(child: Child): Promise<string> {
  let said = '';
  for (;;) {
    said += child.said().join(' ');
    const [url] = /ws:\S+/.exec(said) ?? [];
    if (url !== undefined) return url;
    await pause(10);
  }
}
