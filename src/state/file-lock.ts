import { closeSync, lstatSync, openSync, rmSync } from 'node:fs';
import Database from 'better-sqlite3';
import { inTheWay, OWNER_ALONE, reasonOf } from './data-file.ts';
import { identityOf, rememberOpen } from './open-files.ts';
import { OwnerNote } from './owner-note.ts';

/**
 * Keeps a data file to one server for as long as the server lives. The lock is on a file of its own, besides SQLite's
 * lock of the data file: that one is gone as soon as any part of the process opens the data file and closes it, say to
 * copy it (POSIX).
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

  /** Call this after the close of the data file. Where the folder cannot be written, the files beside it stay. */
  release(): void {
    try {
      // Done before the lock ends: the next server that gets it writes a note of its own.
      this.#note.takeBack();
      rmSync(this.#path, { force: true });
    } catch {
      // The lock ends all the same.
    }
    this.#lock.close();
    this.#forget();
  }

  /**
   * Says which process has the file. Call this when the data file is open too: where somebody took the lock away, the
   * other process still has the data file.
   */
  tellOwner(): void {
    this.#note.tell();
  }
}

/** How often to try. Each server that closes while another one starts removes the lock's file once. */
const MOST_TRIES = 100;

function takeLock(path: string, note: OwnerNote, tries = 1): Database.Database {
  makeLock(path);
  const identity = identityOf(path);
  let lock: Database.Database | undefined;
  try {
    // The second server is refused at once: the first may keep the file for days.
    lock = new Database(path, { timeout: 0, fileMustExist: true });
    // The journal is in memory: nothing is written, and no more files are left.
    lock.exec('pragma journal_mode = memory; begin exclusive');
    // Its owner may have closed and removed it. The locked file would then be one that nobody else finds.
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

/** Makes the file unless it exists. Closing an existing one would end the lock of another server of this process. */
function makeLock(path: string): void {
  try {
    closeSync(openSync(path, 'wx', OWNER_ALONE));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw new Error(reasonOf(error));
    const found = lstatSync(path, { throwIfNoEntry: false });
    // Our file is empty. A link leads to somebody else's file.
    if (found && (!found.isFile() || found.size > 0)) throw new Error(inTheWay(path));
  }
}

const unusable = (path: string, error: unknown) =>
  new Error(`its lock ${path} cannot be used, and may be another user's (${(error as Error).message})`);
