import { CONTROL } from './control.ts';
import { type EventName, eventNames } from './live-messages.ts';

/** How the page hears of the server. */
export type Connection = 'connecting' | 'live' | 'reconnecting' | 'polling';

interface Hearing {
  readonly heard: (name: EventName, data: unknown) => void;
  readonly connection: (now: Connection) => void;
  /** Something may have been missed: what is shown is to be fetched anew. */
  readonly poll: () => void;
}

/** Seconds between attempts; polling begins behind the third that failed. */
const WAITS = [1, 2, 5, 10];
const POLL_SECONDS = 5;
/** A stream says hello at once. A proxy that keeps it back answers nothing, and no error either. */
const HELLO_SECONDS = 3;

/**
 * The stream of the server. A browser has one for all its tabs: it lets a host have six connections, and six tabs with
 * a stream each would leave none. Web Locks choose the tab that holds it, and it passes on what it hears. Over http from
 * another machine there are no Web Locks: then each tab that is seen has a stream.
 * @returns ends it
 */
export function listen(hearing: Hearing): () => void {
  return 'locks' in navigator ? listenTogether(hearing) : listenWhileSeen(hearing);
}

type Heard = { name: EventName; data: unknown } | { connection: Connection } | { poll: true };
type Passed = Heard | { asks: true };

function listenTogether(hearing: Hearing): () => void {
  const channel = new BroadcastChannel(`mock-pce ${CONTROL}`);
  const tell = (passed: Passed) => channel.postMessage(passed);
  const ended = new AbortController();
  let connection: Connection = 'connecting';
  let holds = false;
  /** Another tab has passed on before: what came while none did is fetched. */
  let follows = false;
  channel.onmessage = ({ data }: MessageEvent<Passed>) => {
    if (!('asks' in data)) {
      follows = true;
      hear(data, hearing);
    } else if (holds) tell({ connection });
  };
  tell({ asks: true });
  const pass = hearingFor((heard) => {
    if ('connection' in heard) connection = heard.connection;
    tell(heard);
    hear(heard, hearing);
  });
  const held = navigator.locks.request(`mock-pce ${CONTROL}`, { signal: ended.signal }, () => {
    holds = true;
    const end = open(pass, follows);
    return new Promise<void>((resolve) => {
      ended.signal.addEventListener('abort', () => {
        end();
        resolve();
      });
    });
  });
  // The page has gone while it waited.
  held.catch(() => undefined);
  return () => {
    ended.abort();
    channel.close();
  };
}

function hear(one: Heard, { heard, connection, poll }: Hearing): void {
  if ('connection' in one) connection(one.connection);
  else if ('poll' in one) poll();
  else heard(one.name, one.data);
}

const hearingFor = (take: (heard: Heard) => void): Hearing => ({
  heard: (name, data) => take({ name, data }),
  connection: (connection) => take({ connection }),
  poll: () => take({ poll: true }),
});

function listenWhileSeen(hearing: Hearing): () => void {
  let end: (() => void) | undefined;
  const follow = () => {
    end?.();
    end = document.hidden ? undefined : open(hearing);
  };
  document.addEventListener('visibilitychange', follow);
  follow();
  return () => {
    document.removeEventListener('visibilitychange', follow);
    end?.();
  };
}

/** Comes back by itself: a browser does not where it got an answer that is no stream. */
function open({ heard, connection, poll }: Hearing, follows = false): () => void {
  let source: EventSource | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let failed = 0;
  let epoch = '';
  const attempt = () => {
    source = new EventSource(`${CONTROL}/stream`);
    for (const name of eventNames) {
      source.addEventListener(name, (event: MessageEvent<string>) => {
        if (name === 'hello') greet(event);
        heard(name, JSON.parse(event.data));
      });
    }
    source.addEventListener('error', () => again());
    timer = setTimeout(keptBack, HELLO_SECONDS * 1000);
  };
  /** A new EventSource sends no Last-Event-ID: what came while there was none is fetched. */
  const greet = ({ data }: MessageEvent<string>) => {
    const before = epoch;
    epoch = (JSON.parse(data) as { epoch: string }).epoch;
    failed = 0;
    clearTimeout(timer);
    connection('live');
    if (before === epoch || (before === '' && follows)) poll();
    else if (before !== '') heard('reset', { epoch });
  };
  const again = (waited = 0) => {
    source?.close();
    clearTimeout(timer);
    failed += 1;
    const isPolling = failed >= WAITS.length;
    connection(isPolling ? 'polling' : 'reconnecting');
    if (isPolling) poll();
    const seconds = isPolling ? POLL_SECONDS - waited : (WAITS[failed - 1] ?? POLL_SECONDS);
    timer = setTimeout(attempt, seconds * 1000);
  };
  const keptBack = () => {
    failed = Math.max(failed, WAITS.length);
    again(HELLO_SECONDS);
  };
  connection('connecting');
  attempt();
  return () => {
    clearTimeout(timer);
    source?.close();
  };
}
