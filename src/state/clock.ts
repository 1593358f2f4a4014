import { serverClosed } from './server-closed.ts';

/**
 * The emulator's own time. Everything that ages (keys, jobs, sessions) reads this clock and no other, so that a test
 * can freeze, set and advance it. This file is the only place that reads the system clock.
 */
export class Clock {
  #frozenAt: number | undefined;
  /** How far a clock that runs is from the system's, in milliseconds. */
  #ahead = 0;
  #isClosed = false;
  readonly #start: string | undefined;

  /** @param start an ISO-8601 time with a zone at which the clock stands still, or undefined for the system clock. */
  constructor(start?: string) {
    this.#start = start;
    this.restart();
  }

  /** Sets the clock to what it was at the start. */
  restart(): void {
    if (this.#start === undefined) this.useSystemTime();
    else this.freeze(this.#start);
  }

  get mode(): ClockState['mode'] {
    if (this.#frozenAt !== undefined) return 'frozen';
    return this.#ahead === 0 ? 'system' : 'running';
  }

  /** Milliseconds since 1970-01-01T00:00:00Z. */
  now(): number {
    return this.#frozenAt ?? Math.min(Date.now() + this.#ahead, LAST_MOMENT);
  }

  /** The present as the PCE writes times: UTC, milliseconds, `Z`. */
  timestamp(): string {
    return timeText(this.now());
  }

  /** The state of the clock. */
  get(): ClockState {
    return { mode: this.mode, now: this.timestamp() };
  }

  /**
   * Stands still at `time` (ISO-8601 with a zone).
   * @throws RangeError for a text that is no such time; Error when the server is closed
   */
  freeze(time: string): void {
    this.#mustBeOpen();
    this.#frozenAt = parseTime(time);
  }

  /**
   * Moves a frozen clock forward; a system clock freezes first.
   * @throws RangeError unless it is 0 or more seconds, and the clock stays within the years that a time can tell;
   *   Error when the server is closed
   */
  advance(duration: number | Duration): void {
    this.#mustBeOpen();
    const seconds = typeof duration === 'number' ? duration : secondsOf(duration);
    if (!(seconds >= 0)) throw new RangeError(`a clock advances by 0 or more seconds, not by ${seconds}`);
    const then = this.now() + Math.round(seconds * 1000);
    if (!(then <= LAST_MOMENT)) throw new RangeError(`${seconds} seconds from now are beyond ${timeText(LAST_MOMENT)}`);
    this.#frozenAt = then;
  }

  /** Runs `work` at another time, in milliseconds since 1970: due work is noticed late, and done as of its own time. */
  during<T>(time: number, work: () => T): T {
    const before = this.#frozenAt;
    this.#frozenAt = time;
    try {
      return work();
    } finally {
      this.#frozenAt = before;
    }
  }

  /** @throws Error when the server is closed */
  useSystemTime(): void {
    this.#mustBeOpen();
    this.#frozenAt = undefined;
    this.#ahead = 0;
  }

  /**
   * A frozen clock runs on from where it stands, as fast as the system's; one that runs goes on as it does.
   * @throws Error when the server is closed
   */
  runOn(): void {
    this.#mustBeOpen();
    if (this.#frozenAt === undefined) return;
    this.#ahead = this.#frozenAt - Date.now();
    this.#frozenAt = undefined;
  }

  /** From now on it can be read alone: nothing would become due. */
  close(): void {
    this.#isClosed = true;
  }

  #mustBeOpen(): void {
    if (this.#isClosed) throw serverClosed();
  }
}

/** The state of the emulator's clock. */
export interface ClockState {
  /** `running` goes as fast as the system's clock, from where it was let go. */
  readonly mode: 'system' | 'running' | 'frozen';
  /** ISO-8601, UTC. */
  readonly now: string;
}

/** A span of time. */
export interface Duration {
  readonly days?: number;
  readonly hours?: number;
  readonly minutes?: number;
  readonly seconds?: number;
}

const secondsIn: Readonly<Record<keyof Duration, number>> = { days: 86_400, hours: 3600, minutes: 60, seconds: 1 };

/** @throws RangeError for a unit or a value that is no span of time */
function secondsOf(duration: Duration): number {
  if (typeof duration !== 'object' || duration === null) {
    throw new RangeError(`${JSON.stringify(duration)} is no span of time: a number of seconds is, or { hours: 1 }`);
  }
  const given = Object.entries(duration);
  if (given.length === 0) throw new RangeError(`it has to have one of: ${Object.keys(secondsIn).join(', ')}`);
  let sum = 0;
  for (const [name, value] of given) {
    if (!Object.hasOwn(secondsIn, name)) {
      throw new RangeError(`${name} is not one of: ${Object.keys(secondsIn).join(', ')}`);
    }
    if (typeof value !== 'number') throw new RangeError(`${name}: ${value} is not a number`);
    sum += value * secondsIn[name as keyof Duration];
  }
  return sum;
}

let lastTime = { at: Number.NaN, text: '' };

/**
 * A time in milliseconds since 1970 as the PCE writes it; beyond the last moment, such as the end of a key that is good
 * for ages, that moment. A request asks for the same one several times.
 */
export function timeText(at: number): string {
  if (lastTime.at !== at) lastTime = { at, text: new Date(withinMoments(at)).toISOString() };
  return lastTime.text;
}

/** The same with the six digits that some kinds of objects have. The emulator's time has only three of them. */
export const fineTimeText = (at: number): string => timeText(at).replace('Z', '000Z');

const isoTime = /^(\d{4}-\d\d-\d\d)T\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)$/;

/** The bounds of a time. Beyond them a year has more than four digits, which no client of a PCE reads. */
const FIRST_MOMENT = Date.parse('0000-01-01T00:00:00.000Z');
export const LAST_MOMENT = Date.parse('9999-12-31T23:59:59.999Z');
/** Milliseconds since 1970: the latest of which JavaScript makes a date. A key may be good until then. */
export const LAST_DATE = 8_640_000_000_000_000;
const withinMoments = (at: number) => Math.max(FIRST_MOMENT, Math.min(at, LAST_MOMENT));

/**
 * The moment of an ISO-8601 time with a zone, in milliseconds since 1970; undefined for any other text, and for a day
 * that there is not. 24:00 is the next midnight, as to Ruby, in which a PCE is written. Assumed: a leap second and a zone
 * of 24 hours or more are no times. Ruby takes them for the second before and for UTC.
 */
export function momentOf(text: string): number | undefined {
  const time = text.toUpperCase();
  const [, day = ''] = isoTime.exec(time) ?? [];
  const at = isDay(day) ? Date.parse(time) : Number.NaN;
  return at >= FIRST_MOMENT && at <= LAST_MOMENT ? at : undefined;
}

/** @throws RangeError for what is no time */
export function parseTime(time: string): number {
  // JavaScript hands on a Date, or nothing.
  if (typeof time !== 'string') throw new RangeError(`${named(time)} is not a text like "2026-01-01T00:00:00Z"`);
  const at = momentOf(time);
  if (at === undefined) throw new RangeError(`"${time}" is not a time like 2026-01-01T00:00:00Z`);
  return at;
}

/** A Date has a text that a caller may want to send. */
const named = (value: unknown): string =>
  value instanceof Date ? 'a Date, whose toISOString() gives one,' : `${JSON.stringify(value)}`;

/** Whether a text is a day that exists, as 2026-01-31. Date takes the 30th of February for the 2nd of March. */
export function isDay(text: string): boolean {
  const midnight = /^\d{4}-\d\d-\d\d$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : Number.NaN;
  return !Number.isNaN(midnight) && new Date(midnight).toISOString().startsWith(text);
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
