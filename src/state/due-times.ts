import type { Remembering } from './remembering.ts';

/** Statements on the rows of a table that have a time at which they are due. */
interface Statements<Row> {
  readonly next: { get(): number | null | undefined };
  readonly isDue: { get(org: number, now: number): 1 | undefined };
  readonly due: { get(now: number): Row | undefined };
}

/** There is no timer: what is due is found by the time that it is due at. */
export class DueTimes<Row> implements Remembering {
  readonly #sql: Statements<Row>;
  /** The earliest time at which something is due; undefined until it is asked for. */
  #next: number | undefined;

  constructor(sql: Statements<Row>) {
    this.#sql = sql;
  }

  /** When something is due; infinity when nothing is. Asked at every call, so that it must cost nothing. */
  next(): number {
    this.#next ??= this.#sql.next.get() ?? Number.POSITIVE_INFINITY;
    return this.#next;
  }

  /** Whether anything of the org is due at `now`. */
  isDue(org: number, now: number): boolean {
    return this.next() <= now && this.#sql.isDue.get(org, now) === 1;
  }

  /** The one that is due first, if any is at `now`. */
  firstDue(now: number): Row | undefined {
    return this.#sql.due.get(now);
  }

  /** To be called when writes were made, or undone: what was remembered of them is wrong. */
  forget(): void {
    this.#next = undefined;
  }

  forgetOrg(): void {
    this.forget();
  }
}
