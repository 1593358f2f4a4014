import { type Db, statements } from './database.ts';
import type { Random } from './random.ts';
import type { Transactions } from './transactions.ts';

const NAME = 'ids';

const prepared = statements({
  read: (db) => db.prepare<[string], number>('select position from streams where name = ?').pluck(),
  write: (db) => db.prepare('insert or replace into streams (name, position) values (?, ?)'),
});

/**
 * Keeps the position of a seeded stream with the state whose ids and secrets were drawn from it: a state that comes
 * back, by a restore or a restart, goes on where it was, and draws nothing that it holds already.
 * Written down ahead of each commit, which nothing that was drawn leaves the server before, and before the state is
 * closed or copied.
 */
export function keepPosition(db: Db, transactions: Transactions, random: Random): void {
  if (!random.isSeeded) return;
  const sql = prepared(db);
  const written = sql.read.get(NAME);
  if (written !== undefined) random.goTo(written);
  transactions.onSettling(() => {
    // Read, and not remembered: a commit that failed has undone what was written.
    if (sql.read.get(NAME) !== random.position) sql.write.run(NAME, random.position);
  });
}

/**
 * Moves a seeded stream behind whatever rows that were brought into the state were drawn from it. Within the work that
 * brings them, which keeps the position too.
 */
export function movePast(random: Random, position: number): void {
  if (position > random.position) random.goTo(position);
}
