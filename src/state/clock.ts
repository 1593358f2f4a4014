/**
 * The emulator's own time. Everything that ages (keys, jobs, sessions) reads this clock and no other, so that a test
 * can freeze, set and advance it. This file is the only place that reads the system clock.
 */
export class Clock {
  #frozenAt: number | undefined;
  readonly #start: string | undefined;

  /** @param start an ISO-8601 time with a zone at which the clock stands still, or undefined for the system clock. */
  constructor(start?: string) {
    this.#start = start;
    this.restart();
  }

  /** As it was at the start. */
  restart(): void {
    if (this.#start === undefined) this.useSystemTime();
    else this.freeze(this.#start);
  }

  get mode(): 'system' | 'frozen' {
    return this.#frozenAt === undefined ? 'system' : 'frozen';
  }

  /** Milliseconds since 1970-01-01T00:00:00Z. */
  now(): number {
    return this.#frozenAt ?? Date.now();
  }

  /** The present as the PCE writes times: UTC, milliseconds, `Z`. */
  timestamp(): string {
    return timeText(this.now());
  }

  /** Stands still at `time` (ISO-8601 with a zone). @throws RangeError for a text that is no such time. */
  freeze(time: string): void {
    this.#frozenAt = parseTime(time);
  }

  /** Moves a frozen clock forward; a system clock freezes first. @throws RangeError unless it is 0 or more seconds. */
  advance(duration: number | Duration): void {
    const seconds = typeof duration === 'number' ? duration : secondsOf(duration);
    if (!(seconds >= 0)) throw new RangeError(`a clock advances by 0 or more seconds, not by ${seconds}`);
    this.#frozenAt = this.now() + Math.round(seconds * 1000);
  }

  /** Lets `work` happen at another time, in milliseconds since 1970: what was due earlier is done when it is looked at. */
  during<T>(time: number, work: () => T): T {
    const before = this.#frozenAt;
    this.#frozenAt = time;
    try {
      return work();
    } finally {
      this.#frozenAt = before;
    }
  }

  useSystemTime(): void {
    this.#frozenAt = undefined;
  }
}

/** A span of time. */
export interface Duration {
  readonly days?: number;
  readonly hours?: number;
  readonly minutes?: number;
  readonly seconds?: number;
}

const secondsOf = ({ days = 0, hours = 0, minutes = 0, seconds = 0 }: Duration) =>
  ((days * 24 + hours) * 60 + minutes) * 60 + seconds;

let lastTime = { at: Number.NaN, text: '' };

/** A time in milliseconds since 1970 as the PCE writes it. One call asks for the same one several times. */
export function timeText(at: number): string {
  if (lastTime.at !== at) lastTime = { at, text: new Date(at).toISOString() };
  return lastTime.text;
}

const isoTime = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})$/;

/** @throws RangeError for a text that is not an ISO-8601 time with a zone. */
export function parseTime(time: string): number {
  const parsed = isoTime.test(time) ? Date.parse(time) : Number.NaN;
  if (Number.isNaN(parsed)) {
    throw new RangeError(`"${time}" is not a time like 2026-01-01T00:00:00Z`);
  }
  return parsed;
}

/** A monotonic stopwatch for log lines, in milliseconds: it measures the emulator, it is not the emulated time. */
export function stopwatch(): number {
  return performance.now();
}

/**
 * The real time in milliseconds since 1970, for certificates alone: a client holds them against its own clock, wherever
 * the emulated one stands.
 */
export function wallClock(): number {
  return Date.now();
}
