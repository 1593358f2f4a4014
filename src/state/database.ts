import Database from 'better-sqlite3';
import { DataFileError, prepareFile, removeLeftovers, watchOver, withReplacement } from './data-file.ts';
import { FileLock } from './file-lock.ts';
import { migrations, tablesVersion } from './migrations.ts';

export type Db = Database.Database;

/** `full`: an answered write survives a power cut; `normal`: the end of the process, and some four times as fast. */
export type SyncForm = 'full' | 'normal';

/**
 * Opens the state and brings it to the present version.
 * @param file path of an SQLite file, made when absent; undefined keeps all in memory
 * @throws DataFileError when the file cannot be read, is damaged, is no database of ours, is in use, or comes from a
 *   newer version
 */
export function openDatabase(file?: string, sync: SyncForm = 'full'): Db {
  if (file === undefined) return inMemory();
  const real = prepareFile(file);
  let lock: FileLock | undefined;
  let db: Db | undefined;
  try {
    lock = new FileLock(real);
    removeLeftovers(real);
    db = new Database(real, { timeout: 0 });
    const stopWatching = watchOver(real);
    closing.set(db, [stopWatching, () => lock?.release()]);
    prepareConnection(db, sync);
    lock.tellOwner();
    checkIntegrity(db);
    migrate(db, file);
    checkTables(db);
    checkBodies(db);
    return db;
  } catch (error) {
    if (db) closeDatabase(db);
    else lock?.release();
    if (error instanceof DataFileError) throw error;
    throw new DataFileError(`cannot use the data file ${file}: ${explain(error)}`);
  }
}

/** More that has to end with a file. */
const closing = new WeakMap<Db, readonly (() => void)[]>();

/** Lists send stored bodies as they are: one that is no JSON would break the answer of a whole kind. So would an event. */
function checkBodies(db: Db): void {
  const found = db
    .prepare<[], string>(
      `select kind || ' ' || id from objects where not json_valid(body)
       union all select 'event ' || id from events
         where not json_valid(body) or not json_valid(ifnull(before, 0)) or not json_valid(ifnull(after, 0)) limit 1`,
    )
    .pluck()
    .get();
  if (found !== undefined) throw damaged(db, `${found} holds no JSON`);
}

/** In good order: what the log holds is moved into the file, and nothing is left beside it. */
export function closeDatabase(db: Db): void {
  db.close();
  for (const end of closing.get(db) ?? []) end();
  closing.delete(db);
}

/** A damaged file is told at the start, and not by the call that comes upon it. */
function checkIntegrity(db: Db): void {
  const found = db.pragma('quick_check(1)', { simple: true });
  if (found !== 'ok') throw damaged(db, String(found).replaceAll('\n', ' '));
}

/**
 * One that lost a table by somebody's hand, or that comes from a version which was never released, would answer 500 to
 * the call that needs what is missing.
 */
function checkTables(db: Db): void {
  const fresh = inMemory();
  const [wanted, there] = [partsOf(fresh), partsOf(db)];
  fresh.close();
  const missing = wanted.filter((part) => !there.includes(part));
  if (missing.length > 0) throw damaged(db, `it lacks ${missing.join(', ')}`);
  const tables = wanted.filter((part) => !part.includes('.'));
  const ours = there.filter((part) => tables.includes(part.split('.')[0] as string));
  const unknown = ours.filter((part) => !wanted.includes(part));
  if (unknown.length > 0) throw damaged(db, `it has ${unknown.join(', ')}, which no mock-pce that was released has`);
  // A whole state is put in place by the order of its columns.
  if (ours.join() !== wanted.join()) throw damaged(db, 'its columns are in another order');
}

const damaged = (db: Db, why: string) => new DataFileError(`the data file ${db.name} is damaged: ${why}`);

/** Tables, their columns in their order, and indexes. */
function partsOf(db: Db): string[] {
  const parts = db.prepare<[], string>(
    `select part from (
       select name as part, name as whole, -1 as place from main.sqlite_schema
       where type in ('table', 'index') and (name = 'sqlite_sequence' or name not like 'sqlite_%')
       union all select whole.name || '.' || info.name || ' ' || info.type, whole.name, info.cid
       from main.sqlite_schema as whole, pragma_table_info(whole.name) as info where whole.type = 'table'
     ) order by whole, place`,
  );
  return parts.pluck().all();
}

let empty: Buffer | undefined;

/** A process makes the tables once, and copies them for each state that it keeps in memory. */
function inMemory(): Db {
  return openInMemory((empty ??= withTables()));
}

function withTables(): Buffer {
  const db = new Database(':memory:');
  // Four times SQLite's own: an event or a host takes 2 KB and more, and of a smaller page a part stays empty. States of
  // many are a seventh smaller than by 8 KB, and made faster.
  db.pragma('page_size = 16384');
  migrate(db);
  const bytes = copyOf(db);
  db.close();
  return bytes;
}

/**
 * Puts a whole state in the place of the present one: all of it or, where that fails, nothing. A file stays the same
 * file, and stays locked: its content is replaced in one transaction of SQLite's.
 * @param bytes of a database of the present version, as `copyOf` gives them
 * @returns the database to go on with; where it is another one, the present one is closed
 * @throws SQLite's or the file system's error, with the present state as it was
 */
export function replaceDatabase(db: Db, bytes: Buffer): Db {
  if (!db.memory) {
    withReplacement(db.name, bytes, (replacement) => replaceContent(db, replacement));
    return db;
  }
  const replaced = openInMemory(bytes);
  db.close();
  return replaced;
}

function replaceContent(db: Db, replacement: string): void {
  db.prepare('attach ? as replacement').run(replacement);
  // Neither can be changed within a transaction. What a state holds fits together: it was checked when it was written.
  db.pragma('foreign_keys = off');
  try {
    db.transaction(() => {
      for (const table of tablesOf(db)) {
        db.exec(`delete from main.${table}; insert into main.${table} select * from replacement.${table}`);
      }
    }).immediate();
  } finally {
    db.pragma('foreign_keys = on');
    db.exec('detach replacement');
  }
}

/** The last ids of tables that give them once are in one that SQLite itself made. */
function tablesOf(db: Db): string[] {
  const names = db.prepare<[], string>(
    "select name from main.sqlite_schema where type = 'table' and (name = 'sqlite_sequence' or name not like 'sqlite_%')",
  );
  return names.pluck().all();
}

/** How many bytes `copyOf` gives, found without copying. */
export function bytesOf(db: Db): number {
  const [pages, size] = ['page_count', 'page_size'].map((name) => db.pragma(name, { simple: true }) as number);
  return (pages as number) * (size as number);
}

/** The whole state as bytes, whatever it is kept in. Not within a transaction. */
export function copyOf(db: Db): Buffer {
  const bytes = db.serialize();
  // The form of a file with a log (WAL): in memory there can be none.
  bytes.fill(1, 18, 20);
  return bytes;
}

/** The version of the state's tables. */
export const stateVersion = tablesVersion;

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
  // 40 MB: copying the log into the file every four, as SQLite would, takes a third of the time of a burst of writes.
  db.pragma('wal_autocheckpoint = 10000');
  // The log of a state that was replaced is as large as the state: it need not stay so.
  db.pragma(`journal_size_limit = ${64 * 1024 * 1024}`);
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
    for (const step of migrations.slice(version)) {
      if (typeof step === 'string') db.exec(step);
      else step(db);
    }
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

/** What is wrong with the file, where an error of SQLite or of the file system tells that; undefined for any other. */
export function storageProblem(error: unknown): string | undefined {
  const { code } = error as { code?: string };
  if (code === undefined) return undefined;
  return Object.entries(problems).find(([start]) => code.startsWith(start))?.[1];
}

/** By the beginning of the code of SQLite, or of the operating system. */
const problems: Readonly<Record<string, string>> = {
  SQLITE_NOTADB: 'it is not a database',
  SQLITE_BUSY: 'another process has it open',
  SQLITE_LOCKED: 'another process has it open',
  SQLITE_READONLY: 'it is read-only',
  SQLITE_FULL: 'the disk is full',
  SQLITE_IOERR: 'the disk does not let it be read or written',
  SQLITE_CANTOPEN: 'it cannot be opened',
  SQLITE_CORRUPT: 'it is damaged',
  ENOSPC: 'the disk is full',
  EDQUOT: 'the disk is full',
  EFBIG: 'the disk is full',
  EROFS: 'it is read-only',
  EIO: 'the disk does not let it be read or written',
  EACCES: 'the disk does not let it be read or written',
};
