import type Database from 'better-sqlite3';
import { type Db, statements } from './database.ts';
import type { Remembering } from './remembering.ts';

/** Something of a user that is over. */
export interface Ended {
  readonly userId: number;
  /** When it expires, in milliseconds since 1970. */
  readonly expiresAt: number;
}

/** Rows with an end, and how they are read. */
interface Source {
  /** The table with the columns `user_id` and `expires_at`. */
  readonly table: string;
  readonly columns: string;
  readonly key: string;
  /** Which rows have an end that was not taken yet: the condition of an index, to the letter. */
  readonly where: string;
  /** The order of rows that end at the same time. The index has it behind `expires_at`. */
  readonly order: string;
  /** What is done to rows whose end is taken. */
  readonly taken: string;
}

interface EndStatements<Row> {
  readonly next: Database.Statement<[], number | null>;
  readonly nextOf: Database.Statement<[org: number], number | null>;
  readonly upcoming: Database.Statement<[most: number], Row>;
  readonly take: Database.Statement<[now: number, most: number], Row>;
  readonly takeOf: Database.Statement<[org: number, now: number, most: number], Row>;
}

type PrepareEnds<Row> = (db: Db) => EndStatements<Row>;

const endStatements = <Row extends Ended>(source: Source): PrepareEnds<Row> => {
  const { table, columns, key, where, order, taken } = source;
  const ofOrg = `${where} and exists (
    select 1 from permissions where permissions.user_id = ${table}.user_id and org_id = ?)`;
  const next = (those: string) => `select expires_at from ${table} where ${those} order by expires_at limit 1`;
  const take = (those: string) => `${taken} where ${key} in (
    select ${key} from ${table} where ${those} and expires_at <= ? order by expires_at, ${order} limit ?)
    returning ${columns}`;
  return statements({
    next: (db) => db.prepare<[], number>(next(where)).pluck(),
    nextOf: (db) => db.prepare<[number], number>(next(ofOrg)).pluck(),
    upcoming: (db) =>
      db.prepare<[number], Row>(`select ${columns} from ${table} where ${where} order by expires_at, ${order} limit ?`),
    take: (db) => db.prepare<[number, number], Row>(take(where)),
    takeOf: (db) => db.prepare<[number, number, number], Row>(take(ofOrg)),
  });
};

const ofUser = 'user_id as userId, expires_at as expiresAt';

/** The ends of sessions that nobody uses. */
export const sessionEnds: PrepareEnds<Ended> = endStatements({
  ...{ table: 'sessions', columns: ofUser, key: 'token_digest', order: 'user_id, token_digest' },
  ...{ where: "purpose = 'session'", taken: 'delete from sessions' },
});

export interface EndedApiKey extends Ended {
  readonly keyId: string;
}

/** The ends of API keys. A key that is over stays, and a clock that goes back makes it good again. */
export const apiKeyEnds: PrepareEnds<EndedApiKey> = endStatements({
  ...{ table: 'api_keys', columns: `key_id as keyId, ${ofUser}`, key: 'key_id', order: 'key_id' },
  ...{ where: 'expires_at is not null and end_told = 0', taken: 'update api_keys set end_told = 1' },
});

/** Finds what of users is over, and takes each end once. There is no timer: requests look for them. */
export class Ends<Row extends Ended> implements Remembering {
  readonly #sql: EndStatements<Row>;
  /** The earliest end; undefined until it is asked for. */
  #next: number | undefined;
  /** The same of users of an org, for those that were asked about: to find it others are passed over. */
  readonly #nextOf = new Map<number, number>();

  constructor(db: Db, prepare: PrepareEnds<Row>) {
    this.#sql = prepare(db);
  }

  /** The earliest end; infinity where nothing ends. What had it may be gone. Every request asks for it. */
  next(): number {
    this.#next ??= this.#sql.next.get() ?? Number.POSITIVE_INFINITY;
    return this.#next;
  }

  /** The earliest end, where that is over at `now`; a later time otherwise. @param org look at its users alone */
  firstDue(now: number, org?: number): number {
    if (org === undefined || this.next() > now) return this.next();
    const known = this.#nextOf.get(org);
    if (known !== undefined) return known;
    const next = this.#sql.nextOf.get(org) ?? Number.POSITIVE_INFINITY;
    this.#nextOf.set(org, next);
    return next;
  }

  /** Whether anything of users of the org is over at `now`. */
  isDue(org: number, now: number): boolean {
    return this.firstDue(now, org) <= now;
  }

  /** Takes what is over at `now`, the earliest first. @param org of its users alone */
  take(now: number, most: number, org?: number): readonly Row[] {
    this.forget();
    const ended = org === undefined ? this.#sql.take.all(now, most) : this.#sql.takeOf.all(org, now, most);
    return ended.sort((a, b) => a.expiresAt - b.expiresAt);
  }

  /** What ends next, soonest first. */
  upcoming(most: number): Row[] {
    return this.#sql.upcoming.all(most);
  }

  /** Call this when rows or users of an org were added, or writes undone: the remembered times are wrong. */
  forget(): void {
    this.#next = undefined;
    this.#nextOf.clear();
  }

  forgetOrg(): void {
    this.forget();
  }
}
