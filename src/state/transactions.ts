import { type Db, statements } from './database.ts';

const prepared = statements({
  begin: (db) => db.prepare('begin immediate'),
  commit: (db) => db.prepare('commit'),
  rollback: (db) => db.prepare('rollback'),
  savepoint: (db) => db.prepare('savepoint work'),
  release: (db) => db.prepare('release work'),
  undo: (db) => db.prepare('rollback to work'),
});

const UNDONE = 'SQLite undid what was written';

/**
 * Group commit: the first write of a turn of the event loop begins a transaction, and all other writes of that turn
 * join it, those of `run` with a savepoint each. One commit, and on a file one wait for the disk, serves all requests
 * that arrived together. Nobody may be answered before the commit: see `settled`.
 */
export class Transactions {
  readonly #db: Db;
  readonly #sql: ReturnType<typeof prepared>;
  /** The transaction under way; its promise ends with the commit. */
  #batch: { settled: PromiseWithResolvers<void>; lost: unknown } | undefined;
  /** Functions that take back what the works of this turn changed in memory, in the order of the changes. */
  readonly #undoing: (() => void)[] = [];
  readonly #settling: (() => void)[] = [];
  /** Whether a work of this turn has ended well. */
  #wrote = false;
  #kept = 0;
  /** How many works with a savepoint are under way, one within another. */
  #open = 0;
  /** Called when writes were undone: the memory of them is wrong. @param all nothing of the turn is left */
  onUndone: (all: boolean) => void = () => undefined;

  constructor(db: Db) {
    this.#db = db;
    this.#sql = prepared(db);
  }

  /** Whether a transaction is under way. To ask SQLite costs each event a hundredth of its call. */
  get isUnderWay(): boolean {
    return this.#batch !== undefined && this.#batch.lost === undefined;
  }

  /** How many commits kept some write: one more tells that there is room. */
  get kept(): number {
    return this.#kept;
  }

  /** Runs `work` as one: a throw undoes all of it, and nothing else. May be called within `work`. */
  run<T>(work: () => T): T {
    this.#begin();
    const before = this.#undoing.length;
    this.#sql.savepoint.run();
    this.#open += 1;
    try {
      const result = work();
      this.#sql.release.run();
      this.#wrote = true;
      return result;
    } catch (error) {
      this.#undo(error, before);
      throw error;
    } finally {
      this.#open -= 1;
    }
  }

  /**
   * Runs a work that refuses nothing: all refusals come before it. That saves the savepoint of `run`, for which SQLite
   * copies each page that a work touches. May be called within a work.
   * @throws what `work` throws, because of a full disk or a defect; then all that the turn wrote is undone, and those
   *   who wait are told, to do it once more (pce/model/kept.ts)
   */
  write<T>(work: () => T): T {
    this.#begin();
    try {
      const result = work();
      this.#wrote = true;
      return result;
    } catch (error) {
      if (this.#db.inTransaction) this.#sql.rollback.run();
      this.#undo(error, 0);
      throw error;
    }
  }

  /**
   * Runs `work` in a transaction of its own, committed before this returns. Earlier writes of this turn are committed
   * first, and neither can spoil the other. Within another work it is a part of that.
   * @throws what `work` throws, or SQLite's error when it cannot be kept
   */
  alone<T>(work: () => T): T {
    if (this.#open > 0) return this.run(work);
    this.settleNow();
    const result = this.run(work);
    this.flush();
    return result;
  }

  /** Call this within a work that changes something in memory. @param undo takes the change back if the work fails */
  onUndo(undo: () => void): void {
    this.#undoing.push(undo);
  }

  /** @param save called before each commit, and when all is saved: writes down what is kept in memory until then */
  onSettling(save: () => void): void {
    this.#settling.push(save);
  }

  /** Writes down what is kept in memory until a commit, when nothing is under way. @throws SQLite's error */
  saveAll(): void {
    for (const save of this.#settling) save();
  }

  /** The commit of what was written in this turn: wait for it before an answer. Undefined where there is none. */
  settled(): Promise<void> | undefined {
    return this.#batch?.settled.promise;
  }

  /** Commits what is under way. @throws SQLite's error when that cannot be kept: then all of it is undone */
  flush(): void {
    const batch = this.#batch;
    if (!batch) return;
    this.#batch = undefined;
    try {
      if (!this.#db.inTransaction) throw batch.lost ?? new Error(UNDONE);
      this.saveAll();
      this.#sql.commit.run();
      if (this.#wrote) this.#kept += 1;
      batch.settled.resolve();
    } catch (error) {
      if (this.#db.inTransaction) this.#sql.rollback.run();
      this.onUndone(true);
      batch.settled.reject(error);
      throw error;
    } finally {
      this.#undoing.length = 0;
      this.#wrote = false;
    }
  }

  /** Commits what is under way. Where that fails, those who wrote it are told, and not the caller. */
  settleNow(): void {
    try {
      this.flush();
    } catch {
      // The promise of the batch tells those who wait.
    }
  }

  #begin(): void {
    if (this.#batch && !this.#db.inTransaction) {
      // A work that was undone in part must not go on with the rest.
      if (this.#open > 0) throw this.#batch.lost ?? new Error(UNDONE);
      // SQLite itself undid the transaction: those who wait for it are told, and a new one begins.
      this.settleNow();
    }
    if (this.#batch) return;
    this.#sql.begin.run();
    this.#batch = { settled: Promise.withResolvers(), lost: undefined };
    // Those who wait see the rejection. Where nobody waits, it must not end the process.
    this.#batch.settled.promise.catch(() => undefined);
    setImmediate(() => this.settleNow());
  }

  /** @param before how many undo steps there were before the work */
  #undo(error: unknown, before: number): void {
    const partly = this.#db.inTransaction;
    if (partly) {
      this.#sql.undo.run();
      this.#sql.release.run();
    } else if (this.#batch) {
      // A full disk, for one, ends the whole transaction.
      this.#batch.lost ??= error;
    }
    const kept = partly ? before : 0;
    while (this.#undoing.length > kept) this.#undoing.pop()?.();
    this.onUndone(!partly);
  }
}
