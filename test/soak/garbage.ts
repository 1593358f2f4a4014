import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import type { Child } from '../fuzz/child.ts';

/** Options of Node with which a server can be told to collect its garbage. */
export const INSPECTED = ['--inspect=127.0.0.1:0'];

/** Has a server collect its garbage. Node does not end while it is connected. */
export interface Collector {
  /** @throws Error where the server does not answer, as it has ended */
  collect(): Promise<void>;
  close(): void;
}

const PATIENCE_MS = 60_000;

/**
 * V8 lets tens of MB of garbage stand for half an hour, and its young generation grow to 128 MB, the more the busier the
 * machine is. Memory tells of a leak where that is gone.
 * @throws Error where the server has no inspector
 */
export async function collectorOf(child: Child): Promise<Collector> {
  const socket = new WebSocket(await inspectorOf(child));
  const next = (event: string) => once(socket, event, { signal: AbortSignal.timeout(PATIENCE_MS) });
  await next('open');
  let calls = 0;
  const call = async (method: string) => {
    const id = ++calls;
    socket.send(JSON.stringify({ id, method }));
    for (;;) {
      const [{ data }] = (await next('message')) as [MessageEvent];
      if ((JSON.parse(data as string) as { id?: number }).id === id) return;
    }
  };
  return { collect: () => call('HeapProfiler.collectGarbage'), close: () => socket.close() };
}

/** The URL that Node prints when it starts. */
async function inspectorOf(child: Child): Promise<string> {
  const deadline = performance.now() + PATIENCE_MS;
  let said = '';
  while (child.ended === undefined && performance.now() < deadline) {
    said += child.said().join(' ');
    const [url] = /ws:\S+/.exec(said) ?? [];
    if (url !== undefined) return url;
    await pause(10);
  }
  throw new Error(`the server tells of no inspector: ${said}`);
}
