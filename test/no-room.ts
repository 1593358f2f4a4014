import { onTestFinished, vi } from 'vitest';
import type { Db } from '../src/state/database.ts';

interface Statement {
  readonly source: string;
  readonly database: Db;
  run(...values: unknown[]): unknown;
}

/**
 * Commits fail from now on, as on a disk that is full: where the log has to grow, it is the commit that tells.
 * @param after so many that still succeed @param times so many that fail, and the others succeed again
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

/** The statement itself tells that it cannot be kept. @returns makes room */
export function failStatements(db: Db): () => void {
  db.pragma('query_only = on');
  const restore = () => void db.pragma('query_only = off');
  onTestFinished(() => {
    if (db.open) restore();
  });
  return restore;
}
