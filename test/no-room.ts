import { onTestFinished, vi } from 'vitest';
import type { Db } from '../src/state/database.ts';

interface Statement {
  readonly source: string;
  readonly database: Db;
  run(...values: unknown[]): unknown;
}

/**
 * Makes commits fail from now on, as on a full disk, where the commit fails when the log has to grow.
 * @param after commits that still succeed @param times commits that fail before others succeed again
 * @returns makes room
 */
export function failCommits(db: Db, { after = 0, times = Number.POSITIVE_INFINITY } = {}): () => void {
  const statement = Object.getPrototypeOf(db.prepare('select 1')) as Statement;
  const { run } = statement;
  let count = 0;
  const spy = vi.spyOn(statement, 'run').mockImplementation(function (this: Statement, ...values) {
    const isCommit = this.database === db && this.source === 'commit';
    if (isCommit && ++count > after && count <= after + times) {
      throw Object.assign(new Error('database or disk is full'), { code: 'SQLITE_FULL' });
    }
    return run.apply(this, values);
  });
  const restore = () => spy.mockRestore();
  onTestFinished(restore);
  return restore;
}

/** Makes the statement itself fail. @returns makes room */
export function failStatements(db: Db): () => void {
  db.pragma('query_only = on');
  const restore = () => void db.pragma('query_only = off');
  onTestFinished(() => {
    if (db.open) restore();
  });
  return restore;
}
