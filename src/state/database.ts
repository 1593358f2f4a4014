import { renameSync, statSync, writeFileSync } from 'node:fs';
import Database from 'better-sqlite3';
import { migrations } from './migrations.ts';

export type Db = Database.Database;

/** `full`: an answered write survives a power cut; `normal`: the end of the process, and some four times as fast. */
export type SyncForm = 'full' | 'normal';

/** A data file that cannot be used; the message is one line for the person who named the file. */
export class DataFileError extends Error {
  override name = 'DataFileError';
}

/**
 * Opens the state and brings it to the present version.
 * @param file path of an SQLite file, made when absent; undefined keeps all in memory.
 * @throws DataFileError when the file cannot be read, is no database of ours, is in use, or comes from a newer version.
 */
export function openDatabase(file?: string, sync: SyncForm = 'full'): Db {
  if (file === undefined) return inMemory();
  try {
    const db = new Database(file);
    try {
      prepareConnection(db, sync);
      migrate(db, file);
      return db;
    } catch (error) {
      db.close();
      throw error;
    }
  } catch (error) {
    if (error instanceof DataFileError) throw error;
    throw new DataFileError(`cannot use the data file ${file}: ${explain(error)}`);
  }
}

let empty: Buffer | undefined;

/** A process makes the tables once, and copies them for each state that it keeps in memory. */
function inMemory(): Db {
  return openInMemory((empty ??= withTables()));
}

function withTables(): Buffer {
  const db = new Database(':memory:');
  // Twice SQLite's own: a host's two objects fill a page of that, and each insert begins one.
  db.pragma('page_size = 8192');
  migrate(db);
  const bytes = copyOf(db);
  db.close();
  return bytes;
}

/**
 * Puts a whole state in the place of the present one.
 * @param bytes of a database of the present version, as `copyOf` gives them
 * @param file of the present one; undefined for one in memory
 * @returns the database to go on with; the present one is closed
 * @throws SQLite's or the file system's error, with the present one as it was, unless the file cannot be opened again
 */
export function replaceDatabase(db: Db, bytes: Buffer, file: string | undefined, sync: SyncForm): Db {
  if (file === undefined) {
    const replaced = openInMemory(bytes);
    db.close();
    return replaced;
  }
  const fresh = `${file}.new`;
  writeFileSync(fresh, bytes, { flush: true, mode: statSync(file).mode });
  // Closed in good order, its log is a part of it, and no other file is left beside it.
  db.close();
  renameSync(fresh, file);
  return openDatabase(file, sync);
}

/** The whole state as bytes, whatever it is kept in. Not within a transaction. */
export function copyOf(db: Db): Buffer {
  const bytes = db.serialize();
  // The form of a file with a log (WAL): in memory there can be none.
  bytes.fill(1, 18, 20);
  return bytes;
}

/** The version of the state's tables. */
export const stateVersion = migrations.length;

/** A state in memory that holds nothing. */
export const emptyDatabase = (): Db => openDatabase();

/** A state that was copied, to be looked into. */
export function openCopy(bytes: Buffer): Db {
  return new Database(bytes);
}

/**
 * A copy and not SQLite's `:memory:`, which keeps every page in its cache and walks through all of them at many a
 * commit: with 100,000 hosts that took longer than to pair one more.
 */
function openInMemory(bytes: Buffer): Db {
  const db = new Database(bytes);
  db.exec(`${safety}; pragma cache_size = -2000`);
  return db;
}

const safety = 'pragma foreign_keys = on; pragma trusted_schema = off';

function prepareConnection(db: Db, sync: SyncForm): void {
  db.exec(safety);
  // One process owns a file: totals and caches are kept beside it, and a second writer would make them lie.
  db.pragma('locking_mode = EXCLUSIVE');
  db.pragma('journal_mode = WAL');
  db.pragma(`synchronous = ${sync}`);
  db.pragma('busy_timeout = 1000');
  // 40 MB: copying the log into the file every four, as SQLite would, takes a third of the time of a burst of writes.
  db.pragma('wal_autocheckpoint = 10000');
}

function migrate(db: Db, file?: string): void {
  const version = db.pragma('user_version', { simple: true }) as number;
  if (version > migrations.length) {
    throw new DataFileError(
      `the data file ${file} is of version ${version}, and this mock-pce knows versions up to ${migrations.length}: start it with the newer mock-pce that wrote it`,
    );
  }
  const tables = db.prepare("select count(*) from sqlite_schema where type = 'table'").pluck().get() as number;
  if (version === 0 && tables > 0) {
    throw new DataFileError(`the data file ${file} is a database of another program`);
  }
  db.transaction(() => {
    for (const sql of migrations.slice(version)) db.exec(sql);
    db.pragma(`user_version = ${migrations.length}`);
  }).immediate();
}

function explain(error: unknown): string {
  return storageProblem(error) ?? (error as Error).message;
}

/**
 * Statements by name, each prepared when a database first needs it: most servers of tests need few of them. What is
 * returned gives those of one database.
 */
export function statements<T extends Readonly<Record<string, (db: Db) => unknown>>>(makers: T) {
  class Statements {
    readonly db: Db;
    constructor(db: Db) {
      this.db = db;
    }
  }
  for (const [name, make] of Object.entries(makers)) {
    Object.defineProperty(Statements.prototype, name, {
      get(this: Statements) {
        const value = make(this.db);
        Object.defineProperty(this, name, { value });
        return value;
      },
    });
  }
  return (db: Db) => new Statements(db) as unknown as { readonly [Name in keyof T]: ReturnType<T[Name]> };
}

/** What is wrong with the file, where an error of SQLite tells that; undefined for any other error. */
export function storageProblem(error: unknown): string | undefined {
  const { code } = error as { code?: string };
  if (code === undefined || !code.startsWith('SQLITE_')) return undefined;
  return Object.entries(problems).find(([start]) => code.startsWith(start))?.[1];
}

/** By the beginning of SQLite's code. */
const problems: Readonly<Record<string, string>> = {
  SQLITE_NOTADB: 'it is not a database',
  SQLITE_BUSY: 'another process has it open',
  SQLITE_LOCKED: 'another process has it open',
  SQLITE_READONLY: 'it is read-only',
  SQLITE_FULL: 'the disk is full',
  SQLITE_IOERR: 'the disk does not let it be read or written',
  SQLITE_CANTOPEN: 'it cannot be opened',
  SQLITE_CORRUPT: 'it is damaged',
};
