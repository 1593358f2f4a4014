import type { Clock } from '../../state/clock.ts';

const WINDOW_MS = 60_000;
/** How many keys and sessions are counted at a time. Beyond that the oldest windows are dropped. */
export const COUNTED_CREDENTIALS = 100_000;

interface Window {
  readonly org: number;
  readonly since: number;
  count: number;
}

/** Counts requests by org and by key or session, in windows of a minute that begin with the first request. */
export class RateLimit {
  /** Windows in the order in which they began. */
  readonly #windows = new Map<string, Window>();
  readonly #clock: Pick<Clock, 'now'>;
  readonly #most: number;

  constructor(clock: Pick<Clock, 'now'>, most = COUNTED_CREDENTIALS) {
    this.#clock = clock;
    this.#most = most;
  }

  /** How many windows there are. */
  get size(): number {
    return this.#windows.size;
  }

  /** Counts one request. @param perMinute 0 for no limit @returns false for one too many */
  admits(org: number, credential: string, perMinute: number): boolean {
    if (perMinute === 0) return true;
    const now = this.#clock.now();
    const key = `${org} ${credential}`;
    let window = this.#windows.get(key);
    if (!window || isOver(window, now)) {
      window = { org, since: now, count: 0 };
      this.#windows.delete(key);
      this.#dropOld(now);
      this.#windows.set(key, window);
    }
    window.count += 1;
    return window.count <= perMinute;
  }

  /** Counts from nothing again, as right after the start. @param orgs requests in them alone */
  clear(orgs?: ReadonlySet<number>): void {
    for (const [key, { org }] of this.#windows) if (!orgs || orgs.has(org)) this.#windows.delete(key);
  }

  #dropOld(now: number): void {
    for (const [key, window] of this.#windows) {
      if (!isOver(window, now) && this.#windows.size < this.#most) return;
      this.#windows.delete(key);
    }
  }
}

/** A clock that went back ends a window too: a window in the future might never be over. */
const isOver = ({ since }: Window, now: number) => now < since || now - since >= WINDOW_MS;
