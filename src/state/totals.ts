import { ByKind } from './by-kind.ts';
import { type Db, statements } from './database.ts';
import type { Transactions } from './transactions.ts';

export interface Total {
  readonly live: number;
  readonly deleted: number;
}

export interface KindTotal {
  readonly org: number;
  readonly kind: string;
  readonly live: number;
}

interface Kept {
  readonly org: number;
  readonly kind: string;
  live: number;
  deleted: number;
}

/** How many objects of each kind an org has. Counted in memory, and saved with the transaction that changes them. */
export class Totals {
  readonly #transactions: Transactions;
  readonly #sql: ReturnType<typeof prepared>;
  readonly #kept = new ByKind<Kept>();
  readonly #unsaved = new Set<Kept>();

  constructor(db: Db, transactions: Transactions) {
    this.#transactions = transactions;
    this.#sql = prepared(db);
    transactions.onSettling(() => this.#save());
  }

  of(org: number, kind: string): Total {
    return this.#of(org, kind);
  }

  /** All of which there is one at least, as they were saved last. */
  all(): readonly KindTotal[] {
    return this.#sql.all.all();
  }

  /** Adds to the totals. Call this inside a transaction. */
  add(org: number, kind: string, live: number, deleted = 0): void {
    const kept = this.#of(org, kind);
    const count = (sign: number) => {
      kept.live += sign * live;
      kept.deleted += sign * deleted;
    };
    count(1);
    this.#unsaved.add(kept);
    this.#transactions.onUndo(() => count(-1));
  }

  /** Forgets the totals in memory: those in the database count. @param org forget those of this org alone */
  forget(org?: number): void {
    for (const kept of this.#kept.values(org)) this.#unsaved.delete(kept);
    this.#kept.forget(org);
  }

  #of(org: number, kind: string): Kept {
    const known = this.#kept.get(org, kind);
    return known ?? this.#kept.set(org, kind, { org, kind, live: 0, deleted: 0, ...this.#sql.read.get(org, kind) });
  }

  #save(): void {
    for (const { org, kind, live, deleted } of this.#unsaved) this.#sql.write.run(org, kind, live, deleted);
    this.#unsaved.clear();
  }
}

const prepared = statements({
  read: (db) => db.prepare<[number, string], Total>('select live, deleted from totals where org_id = ? and kind = ?'),
  all: (db) =>
    db.prepare<[], KindTotal>('select org_id as org, kind, live from totals where live > 0 order by org_id, kind'),
  write: (db) => db.prepare('insert or replace into totals (org_id, kind, live, deleted) values (?, ?, ?, ?)'),
});
