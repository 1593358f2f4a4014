import { type Db, statements } from './database.ts';
import type { Random } from './random.ts';
import type { Transactions } from './transactions.ts';

const NAME = 'ids';

const prepared = statements({
  read: (db) => db.prepare<[string], number>('select position from streams where name = ?').pluck(),
  write: (db) => db.prepare('insert or replace into streams (name, position) values (?, ?)'),
});

/**
 * Keeps the position of a seeded stream with the state whose ids and secrets were drawn from it. A state that comes
 * back, by a restore or a restart, goes on where it was, and draws nothing that it holds already.
 * The position is written before each commit, and before the state is closed or copied. Nothing that was drawn leaves
 * the server before the commit.
 */
export function keepPosition(db: Db, transactions: Transactions, random: Random): void {
  if (!random.isSeeded) return;
  const sql = prepared(db);
  const written = sql.read.get(NAME);
  if (written !== undefined) random.goTo(written);
  transactions.onSettling(() => {
    // Read each time: a commit that failed has undone the last write.
    if (sql.read.get(NAME) !== random.position) sql.write.run(NAME, random.position);
  });
}

/**
 * Moves a seeded stream past all draws of rows that were brought into the state. Call this within the work that brings
 * them, which keeps the position too.
 */
export function movePast(random: Random, position: number): void {
  if (position > random.position) random.goTo(position);
}
