import type { Db } from './database.ts';

/**
 * Group commit: the first write of a turn of the event loop begins a transaction, and what else is written in that
 * turn becomes a part of it, each with a savepoint of its own. One commit, and on a file one wait for the disk, serves
 * all requests that arrived together. Nobody may be answered before the commit: see `settled`.
 */
export class Transactions {
  readonly #db: Db;
  readonly #sql;
  /** The transaction under way; its promise ends with the commit. */
  #batch: { settled: PromiseWithResolvers<void>; lost: unknown } | undefined;
  /** Called when writes were undone: what was remembered of them is wrong. */
  onUndone: () => void = () => undefined;

  constructor(db: Db) {
    this.#db = db;
    this.#sql = {
      begin: db.prepare('begin immediate'),
      commit: db.prepare('commit'),
      rollback: db.prepare('rollback'),
      savepoint: db.prepare('savepoint work'),
      release: db.prepare('release work'),
      undo: db.prepare('rollback to work'),
    };
  }

  /** Runs `work` as one: a throw undoes all of it, and nothing else. May be called within `work`. */
  run<T>(work: () => T): T {
    this.#begin();
    this.#sql.savepoint.run();
    try {
      const result = work();
      this.#sql.release.run();
      return result;
    } catch (error) {
      this.#undo(error);
      throw error;
    }
  }

  /** The commit of what was written in this turn, to be waited for before an answer; undefined where there is none. */
  settled(): Promise<void> | undefined {
    return this.#batch?.settled.promise;
  }

  /** Commits what is under way. @throws SQLite's error when that cannot be kept: then all of it is undone */
  flush(): void {
    const batch = this.#batch;
    if (!batch) return;
    this.#batch = undefined;
    try {
      if (!this.#db.inTransaction) throw batch.lost ?? new Error('SQLite undid what was written');
      this.#sql.commit.run();
      batch.settled.resolve();
    } catch (error) {
      if (this.#db.inTransaction) this.#sql.rollback.run();
      this.onUndone();
      batch.settled.reject(error);
      throw error;
    }
  }

  #begin(): void {
    // SQLite itself undid what was under way: whoever waits for it is told, and a new one begins.
    if (this.#batch && !this.#db.inTransaction) this.#tryToFlush();
    if (this.#batch) return;
    this.#sql.begin.run();
    this.#batch = { settled: Promise.withResolvers(), lost: undefined };
    // Whoever waits is told; where nobody does, there is nobody to tell.
    this.#batch.settled.promise.catch(() => undefined);
    setImmediate(() => this.#tryToFlush());
  }

  #undo(error: unknown): void {
    if (this.#db.inTransaction) {
      this.#sql.undo.run();
      this.#sql.release.run();
    } else if (this.#batch) {
      // A full disk, for one, ends the whole transaction.
      this.#batch.lost ??= error;
    }
    this.onUndone();
  }

  #tryToFlush(): void {
    try {
      this.flush();
    } catch {
      // Told by the promise.
    }
  }
}
