import { fineTimeText, timeText } from '../../state/clock.ts';

/** Events guide 25.2. */
export const HEARTBEAT_MS = 300_000;

/**
 * The heartbeats of a living host are not written down: 10,000 idle hosts would keep the emulator busy. Properties that
 * a heartbeat changes hold the time since when the host sends them, marked by an @. No text of a client can be taken
 * for such a property: the quotes within a text are escaped.
 */
const names = ['last_heartbeat_on', 'last_heartbeat_at', 'uptime_seconds', 'security_policy_sync_state'] as const;
const living: ReadonlySet<string> = new Set(names);
const TIME_CHARACTERS = 24;

type SinceHeartbeatsBegan = `@${string}`;

/** A generated type as its objects are stored, at any depth. */
export type AsStored<T> = {
  [Name in keyof T]: Name extends (typeof names)[number] ? T[Name] | SinceHeartbeatsBegan : AsStored<T[Name]>;
};

/** Stands for a value that follows from the heartbeats of a host that lives since `time`. */
export const sinceHeartbeatsBegan = (time: string): SinceHeartbeatsBegan => `@${time}`;

/** A stored body as it reads at `now`. */
function bodyAsOf(now: number, body: string): string {
  let read = '';
  let from = 0;
  // Lists read a thousand bodies: looking for one character is faster than a regular expression.
  for (let at = body.indexOf('@'); at !== -1; at = body.indexOf('@', at + 1)) {
    if (!body.startsWith('":"', at - 3)) continue;
    const name = body.slice(body.lastIndexOf('"', at - 4) + 1, at - 3);
    const end = at + 1 + TIME_CHARACTERS;
    if (!living.has(name) || body.indexOf('"', at) !== end) continue;
    const since = Date.parse(body.slice(at + 1, end));
    read += body.slice(from, at - 1) + JSON.stringify(livingValue(name, since, lastHeartbeat(since, now)));
    from = end + 1;
  }
  return from === 0 ? body : read + body.slice(from);
}

/** The same for the text of one property, named by its path. */
function propertyAsOf(now: number, path: string, text: string | null): string | null {
  if (!text?.startsWith('@')) return text;
  const name = path.slice(path.lastIndexOf('.') + 1);
  const { [name]: value } = JSON.parse(bodyAsOf(now, `{${JSON.stringify(name)}:${JSON.stringify(text)}}`));
  return value === null ? null : String(value);
}

/** How stored bodies of workloads and VENs are read. */
export const asOf = { body: bodyAsOf, property: propertyAsOf } as const;

function livingValue(name: string, since: number, last: number): unknown {
  if (name === 'uptime_seconds') return (last - since) / 1000;
  // A new host is sent its first policy, and has applied it by its next heartbeat.
  if (name === 'security_policy_sync_state') return last > since ? 'applied' : 'syncing';
  // The time of a workload's agent, or of a VEN.
  return name === 'last_heartbeat_on' ? fineTimeText(last) : timeText(last);
}

/** After twelve missed heartbeats a host is offline (events guide 25.2). */
export const OFFLINE_AFTER_MS = 12 * HEARTBEAT_MS;

/** Whether a host with this last heartbeat is offline. @param heartbeat as a timestamp, null where there was none */
export const isOffline = (heartbeat: string | null, now: number) =>
  heartbeat === null || Date.parse(heartbeat) + OFFLINE_AFTER_MS <= now;

/** The time of the last heartbeat by `now` of a host that lives since `since`. */
export function lastHeartbeat(since: number, now: number): number {
  return since + Math.max(0, Math.floor((now - since) / HEARTBEAT_MS)) * HEARTBEAT_MS;
}
