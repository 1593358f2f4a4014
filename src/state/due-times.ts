import { type Db, statements } from './database.ts';
import type { Remembering } from './remembering.ts';

/** Rows with a due time, and how they are read. */
interface Source {
  /** The table with the columns `org_id` and `due`. */
  readonly table: string;
  /** The text of `from`, where that is more than the table. */
  readonly from?: string;
  readonly columns: string;
  /** The order of rows that are due at the same time. Indexes have it behind `due`, and behind `org_id, due`. */
  readonly order: string;
}

interface Statement<Parameters extends unknown[], Result> {
  readonly source: string;
  get(...parameters: Parameters): Result | undefined;
  all(...parameters: Parameters): Result[];
}

interface DueStatements<Row> {
  readonly next: Statement<[], number>;
  readonly isDue: Statement<[org: number, now: number], 1>;
  readonly due: Statement<[now: number], Row>;
  readonly dueOf: Statement<[org: number, now: number], Row>;
  readonly upcoming: Statement<[most: number], Row>;
}

export type PrepareDue<Row> = (db: Db) => DueStatements<Row>;

/**
 * Each statement goes down an index, however many rows there are. All see the same rows: a row that is due but not
 * found would be waited for without end.
 */
export const dueStatements = <Row>({ table, from = table, columns, order }: Source): PrepareDue<Row> => {
  const inOrder = (where: string) => `select ${columns} from ${from} where ${where} order by due, ${order}`;
  const first = (where: string) => `${inOrder(where)} limit 1`;
  return statements({
    next: (db) => db.prepare<[], number>(`select due from ${from} where due is not null order by due limit 1`).pluck(),
    isDue: (db) =>
      db.prepare<[number, number], 1>(`select 1 from ${from} where ${table}.org_id = ? and due <= ? limit 1`).pluck(),
    due: (db) => db.prepare<[number], Row>(first('due <= ?')),
    dueOf: (db) => db.prepare<[number, number], Row>(first(`${table}.org_id = ? and due <= ?`)),
    upcoming: (db) => db.prepare<[number], Row>(`${inOrder('due is not null')} limit ?`),
  });
};

/** Finds rows that are due. There is no timer: requests look for them. */
export class DueTimes<Row> implements Remembering {
  readonly #sql: DueStatements<Row>;
  /** The earliest time at which something is due; undefined until it is asked for. */
  #next: number | undefined;

  constructor(db: Db, prepare: PrepareDue<Row>) {
    this.#sql = prepare(db);
  }

  /** When something is due; infinity when nothing is. Every request asks for it, so it must cost nothing. */
  next(): number {
    this.#next ??= this.#sql.next.get() ?? Number.POSITIVE_INFINITY;
    return this.#next;
  }

  /** Whether anything of the org is due at `now`. */
  isDue(org: number, now: number): boolean {
    return this.next() <= now && this.#sql.isDue.get(org, now) === 1;
  }

  /** The row that is due first, if any is at `now`. @param org look at this org alone */
  firstDue(now: number, org?: number): Row | undefined {
    if (this.next() > now) return undefined;
    return org === undefined ? this.#sql.due.get(now) : this.#sql.dueOf.get(org, now);
  }

  /** The rows that are due next, now or later, soonest first. */
  upcoming(most: number): Row[] {
    return this.#sql.upcoming.all(most);
  }

  /** Call this when rows were written or writes undone: the remembered time is wrong. */
  forget(): void {
    this.#next = undefined;
  }

  forgetOrg(): void {
    this.forget();
  }
}
