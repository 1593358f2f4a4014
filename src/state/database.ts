import Database from 'better-sqlite3';
import { DataFileError, prepareFile, removeLeftovers, WHEN_DAMAGED, watchOver, withReplacement } from './data-file.ts';
import { FileLock } from './file-lock.ts';
import { migrations, tablesVersion } from './migrations.ts';

export type Db = Database.Database;

/** `full`: an answered write survives a power cut. `normal`: it survives the end of the process, and is faster. */
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

/** Functions to call when a file is closed. */
const closing = new WeakMap<Db, readonly (() => void)[]>();

/** Lists send stored bodies as they are. A body or an event that is no JSON would break the list of its kind. */
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

/** Closes a database in good order: moves the log into the file, and leaves nothing beside it. */
export function closeDatabase(db: Db): void {
  db.close();
  for (const end of closing.get(db) ?? []) end();
  closing.delete(db);
}

/** Reports a damaged file at the start, before a request comes upon the damage. */
function checkIntegrity(db: Db): void {
  const found = db.pragma('quick_check(1)', { simple: true });
  if (found !== 'ok')
    throw damaged(
      db,
      String(found)
        .replaceAll(/\n|\*\*\* in database main \*\*\*/g, ' ')
        .trim(),
    );
}

/**
 * Compares tables with those of a new database. A request that needs a table or a column would be answered 500 if
 * somebody removed it, or if the file comes from a version that was never released.
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
  // A restore of a whole state goes by the order of the columns.
  if (ours.join() !== wanted.join()) throw damaged(db, 'its columns are in another order');
}

const damaged = (db: Db, why: string) =>
  new DataFileError(`the data file ${db.name} is damaged: ${why}; ${WHEN_DAMAGED}`);

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
  // Four times SQLite's default: an event or a host takes 2 KB and more, and a part of smaller pages stays empty. Large
  // states become smaller, and are made faster.
  db.pragma('page_size = 16384');
  migrate(db);
  const bytes = copyOf(db);
  db.close();
  return bytes;
}

/**
 * Replaces the present state with another one, all or nothing. A file stays the same file, and stays locked: one SQLite
 * transaction replaces its content.
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
  // Neither works within a transaction. References in a state were checked when it was written.
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

/** All tables. SQLite's own `sqlite_sequence` is among them: it holds the last ids of autoincrement tables. */
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

/** The whole state as bytes, from memory or from a file. Must not be called within a transaction. */
export function copyOf(db: Db): Buffer {
  const bytes = db.serialize();
  // Clears the mark of a file with a log (WAL): a database in memory cannot have one.
  bytes.fill(1, 18, 20);
  return bytes;
}

/** The version of the state's tables. */
export const stateVersion = tablesVersion;

/** A state in memory that holds nothing. */
export const emptyDatabase = (): Db => openDatabase();

/** Opens a copied state. */
export function openCopy(bytes: Buffer): Db {
  return new Database(bytes);
}

/**
 * Opens a copy of a state in memory. SQLite's `:memory:` would keep every page in its cache and walk through all of
 * them at many a commit; in a large state that takes longer than the write.
 */
function openInMemory(bytes: Buffer): Db {
  const db = new Database(bytes);
  db.exec(`${safety}; pragma cache_size = -2000`);
  return db;
}

/** Temporary tables stay in memory: on a full disk they would make writes of others fail. */
const safety = 'pragma foreign_keys = on; pragma trusted_schema = off; pragma temp_store = memory';

function prepareConnection(db: Db, sync: SyncForm): void {
  db.exec(safety);
  // One process owns a file: a second writer would make the totals and caches in memory wrong.
  db.pragma('locking_mode = EXCLUSIVE');
  db.pragma('journal_mode = WAL');
  db.pragma(`synchronous = ${sync}`);
  // 40 MB: SQLite's default of 4 MB would copy the log into the file more often, and slow down bursts of writes.
  db.pragma('wal_autocheckpoint = 10000');
  // After a replacement the log is as large as the state, and need not stay so.
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
 * Statements by name, each prepared when a database first needs it: most servers of tests need few of them. The
 * returned function gives the statements of one database.
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

/** The problem with the file that an error of SQLite or of the file system tells; undefined for any other error. */
export function storageProblem(error: unknown): string | undefined {
  const { code } = error as { code?: string };
  if (code === undefined) return undefined;
  return Object.entries(problems).find(([start]) => code.startsWith(start))?.[1];
}

/** Problems by the beginning of the code of SQLite, or of the operating system. */
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
