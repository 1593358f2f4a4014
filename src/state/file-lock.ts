import { closeSync, existsSync, openSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import Database from 'better-sqlite3';
import { inTheWay, OWNER_ALONE, reasonOf } from './data-file.ts';

/** Beside the data file: the file that is locked, and the one that names its owner. */
const besides = { lock: '.lock', owner: '.pid' } as const;

/**
 * Keeps a data file to one server for as long as that lives. On a file of its own, besides SQLite's lock of the data file:
 * that one is gone as soon as any part of the process opens the data file and closes it, say to copy it (POSIX).
 */
export class FileLock {
  readonly #file: string;
  readonly #lock: Database.Database;

  /** @param file path of the data file @throws Error that says which process has it, or why nobody can */
  constructor(file: string) {
    this.#file = file;
    const path = file + besides.lock;
    // Not where it is there: to open it once more and close it would end the lock of another server of this process.
    if (!existsSync(path)) makeFile(path);
    // Ours is empty.
    else if (statSync(path).size > 0) throw new Error(inTheWay(path));
    // Whoever comes second is refused at once: the first may keep the file for days.
    this.#lock = new Database(path, { timeout: 0 });
    try {
      // In memory: it writes nothing, and is to leave no more files.
      this.#lock.exec('pragma journal_mode = memory; begin exclusive');
    } catch (error) {
      this.#lock.close();
      throw (error as { code?: string }).code === 'SQLITE_BUSY' ? new Error(ownerOf(file)) : error;
    }
  }

  /** To be called behind the close of the data file. Where the folder cannot be written, what is beside it stays. */
  release(): void {
    try {
      // Ahead of the lock: whoever gets that next says who they are.
      if (pidIn(this.#file) === String(process.pid)) rmSync(this.#file + besides.owner);
      rmSync(this.#file + besides.lock, { force: true });
    } catch {
      // The lock ends all the same.
    }
    this.#lock.close();
  }

  /**
   * Says which process has the file. To be called when it has the data file too: where somebody took the lock away, the
   * other one still has that.
   */
  tellOwner(): void {
    const path = this.#file + besides.owner;
    try {
      // The note of a server that was killed alone: any other file, or one that a link leads to, is somebody's.
      if (pidIn(this.#file) !== undefined) rmSync(path);
      writeFileSync(path, `${process.pid}\n`, { mode: OWNER_ALONE, flag: 'wx' });
    } catch {
      // Nobody is told who: the lock holds all the same.
    }
  }
}

function makeFile(path: string): void {
  try {
    closeSync(openSync(path, 'a', OWNER_ALONE));
  } catch (error) {
    throw new Error(reasonOf(error));
  }
}

/** Who has a file that is locked, as far as they could say. */
function ownerOf(file: string): string {
  const pid = pidIn(file);
  if (pid === String(process.pid)) return 'this process has it open';
  return pid === undefined ? 'another process has it open' : `process ${pid} has it open`;
}

/** What a server said, if one did. */
function pidIn(file: string): string | undefined {
  try {
    return /^(\d+)\n$/.exec(readFileSync(file + besides.owner, 'utf8'))?.[1];
  } catch {
    return undefined;
  }
}
