import type Database from 'better-sqlite3';
import { type Db, statements } from './database.ts';
import type { Remembering } from './remembering.ts';

/** An API key with an end that is not told yet. */
export interface EndingApiKey {
  readonly keyId: string;
  readonly userId: number;
  /** When it expires, in milliseconds since 1970. */
  readonly expiresAt: number;
}

/** The condition of an index, to the letter. */
const untold = 'expires_at is not null and end_told = 0';
const columns = 'key_id as keyId, user_id as userId, expires_at as expiresAt';

interface Ends {
  readonly next: Database.Statement<[], number | null>;
  readonly upcoming: Database.Statement<[limit: number], EndingApiKey>;
  readonly due: Database.Statement<[now: number, limit: number], EndingApiKey>;
  readonly told: Database.Statement<[keyId: string]>;
}

export const endingApiKeys: (db: Db) => Ends = statements({
  next: (db) => db.prepare<[], number | null>(`select min(expires_at) from api_keys where ${untold}`).pluck(),
  upcoming: (db) =>
    db.prepare<[number], EndingApiKey>(
      `select ${columns} from api_keys where ${untold} order by expires_at, key_id limit ?`,
    ),
  due: (db) =>
    db.prepare<[number, number], EndingApiKey>(
      `select ${columns} from api_keys where ${untold} and expires_at <= ? order by expires_at, key_id limit ?`,
    ),
  told: (db) => db.prepare<[string]>('update api_keys set end_told = 1 where key_id = ?'),
});

/** The ends of API keys: each is told once. A key that is over stays, and a clock that goes back makes it good again. */
export class ApiKeyEnds implements Remembering {
  readonly #sql: Ends;
  /** The earliest end; undefined until it is asked for. */
  #next: number | undefined;

  constructor(db: Db) {
    this.#sql = endingApiKeys(db);
  }

  /** The earliest end that is not told; that key may be gone. Every request asks for it. */
  next(): number {
    this.#next ??= this.#sql.next.get() ?? Number.POSITIVE_INFINITY;
    return this.#next;
  }

  /** Takes the keys that have expired at `now`, the earliest first: they are told. @param most how many at most */
  take(now: number, most: number): readonly EndingApiKey[] {
    this.forget();
    const ended = this.#sql.due.all(now, most);
    for (const { keyId } of ended) this.#sql.told.run(keyId);
    return ended;
  }

  /** The keys that expire next, soonest first. */
  upcoming(most: number): EndingApiKey[] {
    return this.#sql.upcoming.all(most);
  }

  /** Call this when keys were added or writes undone: the remembered time is wrong. */
  forget(): void {
    this.#next = undefined;
  }

  forgetOrg(): void {
    this.forget();
  }
}
