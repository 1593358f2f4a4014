import { closeSync, lstatSync, openSync, rmSync } from 'node:fs';
import Database from 'better-sqlite3';
import { inTheWay, OWNER_ALONE, reasonOf } from './data-file.ts';
import { identityOf, rememberOpen } from './open-files.ts';
import { OwnerNote } from './owner-note.ts';

/**
 * Keeps a data file to one server for as long as that lives. On a file of its own, besides SQLite's lock of the data file:
 * that one is gone as soon as any part of the process opens the data file and closes it, say to copy it (POSIX).
 */
export class FileLock {
  readonly #path: string;
  readonly #note: OwnerNote;
  readonly #lock: Database.Database;
  readonly #forget: () => void;

  /** @param file path of the data file @throws Error that says which process has it, or why nobody can */
  constructor(file: string) {
    this.#path = `${file}.lock`;
    this.#note = new OwnerNote(file);
    this.#lock = takeLock(this.#path, this.#note);
    if (this.#note.isOfAnother) {
      this.#lock.close();
      throw new Error(this.#note.owner);
    }
    this.#forget = rememberOpen(file);
  }

  /** To be called behind the close of the data file. Where the folder cannot be written, what is beside it stays. */
  release(): void {
    try {
      // Ahead of the lock: whoever gets that next says who they are.
      this.#note.takeBack();
      rmSync(this.#path, { force: true });
    } catch {
      // The lock ends all the same.
    }
    this.#lock.close();
    this.#forget();
  }

  /**
   * Says which process has the file. To be called when it has the data file too: where somebody took the lock away, the
   * other one still has that.
   */
  tellOwner(): void {
    this.#note.tell();
  }
}

/** Servers that close while another starts: each takes the lock's file away once. */
const MOST_TRIES = 100;

function takeLock(path: string, note: OwnerNote, tries = 1): Database.Database {
  makeLock(path);
  const identity = identityOf(path);
  let lock: Database.Database | undefined;
  try {
    // Whoever comes second is refused at once: the first may keep the file for days.
    lock = new Database(path, { timeout: 0, fileMustExist: true });
    // In memory: it writes nothing, and is to leave no more files.
    lock.exec('pragma journal_mode = memory; begin exclusive');
    // Its owner may have closed, and taken it away: what is locked then is a file that nobody else comes upon.
    if (identity !== undefined && identityOf(path) === identity) return lock;
  } catch (error) {
    const { code } = error as { code?: string };
    if (code === 'SQLITE_BUSY' || tries === MOST_TRIES) {
      lock?.close();
      throw code === 'SQLITE_BUSY' ? new Error(note.owner) : unusable(path, error);
    }
  }
  lock?.close();
  return takeLock(path, note, tries + 1);
}

/** Where it is there it is not opened: to close it would end the lock of another server of this process. */
function makeLock(path: string): void {
  try {
    closeSync(openSync(path, 'wx', OWNER_ALONE));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw new Error(reasonOf(error));
    const found = lstatSync(path, { throwIfNoEntry: false });
    // Ours is empty. A link leads to somebody's file.
    if (found && (!found.isFile() || found.size > 0)) throw new Error(inTheWay(path));
  }
}

const unusable = (path: string, error: unknown) =>
  new Error(`its lock ${path} cannot be used, and may be another user's (${(error as Error).message})`);
