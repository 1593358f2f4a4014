import {
  chmodSync,
  closeSync,
  constants,
  existsSync,
  type FSWatcher,
  lstatSync,
  openSync,
  readFileSync,
  readSync,
  realpathSync,
  rmSync,
  statSync,
  watch,
  writeFileSync,
} from 'node:fs';
import { identityOf, isOpenHere } from './open-files.ts';

/** A data file that cannot be used; the message is one line for the person who named the file. */
export class DataFileError extends Error {
  override name = 'DataFileError';
}

/** The state and its digests of secrets are for their owner alone. */
export const OWNER_ALONE = 0o600;

/** Beside the data file: a state that is about to replace the present one. */
const REPLACEMENT = '.replacement';

/** A server that is killed leaves these: the replacement, and the files that SQLite puts beside it. */
const leftovers = ['', '-journal', '-wal', '-shm'].map((end) => REPLACEMENT + end);

const DATABASE = 'SQLite format 3\0';

/** It may leave these as well, of which SQLite needs the last two. Each begins like this, or with zeros. */
const beginnings: Readonly<Record<string, readonly string[]>> = {
  [REPLACEMENT]: [DATABASE],
  '-wal': ['7\x7f\x06\x82', '7\x7f\x06\x83'],
  '-journal': ['\xd9\xd5\x05\xf9\x20\xa1\x63\xd7'],
};

/**
 * The file that a path names, behind symbolic links: what stands beside it has to stand beside the file itself.
 * Makes it when it is absent.
 * @throws DataFileError
 */
export function prepareFile(named: string): string {
  if (named === '' || named.startsWith(':')) {
    throw new DataFileError(
      `cannot use the data file ${named}: it is no file; leave --data out to keep the state in memory`,
    );
  }
  try {
    // A link may name a file that is still to be made.
    if (!existsSync(named)) closeSync(openSync(named, 'a', OWNER_ALONE));
    const file = realpathSync(named);
    // Ahead of all that opens it.
    if (isOpenHere(file)) throw new DataFileError(`cannot use the data file ${named}: this process has it open`);
    // Ahead of all that changes anything: another program's file is to stay as it is.
    const problem = problemOf(file);
    if (problem !== undefined) throw new DataFileError(`cannot use the data file ${named}: ${problem}`);
    closeSync(openSync(file, 'r+'));
    keepToOwner(file);
    return file;
  } catch (error) {
    if (error instanceof DataFileError) throw error;
    throw new DataFileError(`cannot use the data file ${named}: ${reasonOf(error)}`);
  }
}

/** Why a file is not used, found out without a change to it. */
function problemOf(file: string): string | undefined {
  const kind = statSync(file);
  if (kind.isDirectory()) return 'it is a folder';
  if (!kind.isFile()) return 'it is no regular file';
  // The log stands beside one name: by another the newest writes would not be there.
  if (kind.nlink > 1) return 'it has other names (hard links)';
  return kind.size > 0 && isForeign(file) ? 'it is not a database, or one of another program' : undefined;
}

const HEADER = { bytes: 108, userVersion: 60, pageKind: 100, cells: 103 };
/** Of the first page, where it holds all tables there are. */
const LEAF = 0x0d;

/** Whether a file is no database of ours, as far as its first bytes tell: its tables may be in a log beside it. */
function isForeign(file: string): boolean {
  const header = headOf(file, HEADER.bytes);
  if (header === undefined || header.length < HEADER.bytes) return true;
  if (!header.toString('latin1').startsWith(DATABASE)) return true;
  if (header.readUInt32BE(HEADER.userVersion) > 0 || existsSync(`${file}-wal`)) return false;
  return header[HEADER.pageKind] !== LEAF || header.readUInt16BE(HEADER.cells) > 0;
}

/** The first bytes of a regular file. Undefined of anything else: a pipe would wait for whoever writes to it. */
export function headOf(file: string, length: number): Buffer | undefined {
  if (!lstatSync(file).isFile()) return undefined;
  const descriptor = openSync(file, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK);
  try {
    const head = Buffer.alloc(length);
    return head.subarray(0, readSync(descriptor, head, 0, length, 0));
  } finally {
    closeSync(descriptor);
  }
}

/** Why a start ends at a file of somebody else's that has a name which mock-pce needs. */
export const inTheWay = (file: string) => `${file} is not of mock-pce, which needs that name; move it`;

/** An earlier version made files that anybody could read. */
function keepToOwner(file: string): void {
  try {
    chmodSync(file, OWNER_ALONE);
  } catch {
    // It is another user's, who may let this one write: its mode is theirs.
  }
}

/** By the operating system's code. */
const reasons: Readonly<Record<string, string>> = {
  EACCES: 'this user may not read and write it, or its folder',
  EPERM: 'this user may not read and write it, or its folder',
  EISDIR: 'it is a folder',
  ENOENT: 'its folder does not exist',
  ENOTDIR: 'its folder is a file',
  ELOOP: 'its symbolic links lead in a circle',
  ENOSPC: 'the disk is full',
  EROFS: 'the disk is read-only',
};

/** Why the file system refuses, in the words of the person who named the file. */
export function reasonOf(error: unknown): string {
  const { code = '', message } = error as NodeJS.ErrnoException;
  return reasons[code] ?? message;
}

/** To be called by whoever has the lock. @throws DataFileError where somebody else's file is in the way */
export function removeLeftovers(file: string): void {
  for (const [end, begins] of Object.entries(beginnings)) {
    if (!isAbsentOr(begins, file + end)) {
      throw new DataFileError(`cannot use the data file ${file}: ${inTheWay(file + end)}`);
    }
  }
  for (const left of leftovers) rmSync(file + left, { force: true });
}

/** True also of a file that was just begun. */
function isAbsentOr(begins: readonly string[], file: string): boolean {
  if (!lstatSync(file, { throwIfNoEntry: false })) return true;
  const head = headOf(file, DATABASE.length)?.toString('latin1');
  if (head === undefined) return false;
  return /^\0*$/.test(head) || begins.some((begin) => begin.startsWith(head.slice(0, begin.length)));
}

/** Tells of a file whose writes may be lost. @returns to be called when the file is closed */
export function watchOver(file: string): () => void {
  if (isMountedByItself(file)) {
    process.emitWarning(
      `the data file ${file} is mounted by itself: the log beside it, ${file}-wal, is not, and whoever takes away this file system takes away what was written last. Mount the folder`,
    );
  }
  const before = identityOf(file);
  let isTold = false;
  const look = () => {
    if (isTold || identityOf(file) === before) return;
    isTold = true;
    process.emitWarning(
      `the data file ${file} was moved, removed or replaced while it is in use: what is written goes to the file that was there, and is lost with it. Stop the server, and give it a file that stays`,
    );
  };
  const watcher = watching(file, look);
  return () => {
    watcher?.close();
    look();
  };
}

/** Where a system has no watcher left, whoever closes the file finds out. */
function watching(file: string, look: () => void): FSWatcher | undefined {
  try {
    return watch(file, { persistent: false }, look).on('error', () => undefined);
  } catch {
    return undefined;
  }
}

/** Linux alone tells. */
function isMountedByItself(file: string): boolean {
  try {
    const mounts = readFileSync('/proc/self/mountinfo', 'utf8').split('\n');
    return mounts.some((line) => line.split(' ')[4]?.replaceAll('\\040', ' ') === file);
  } catch {
    return false;
  }
}

/** A state as a file, for as long as `work` needs one. */
export function withReplacement<T>(file: string, bytes: Buffer, work: (replacement: string) => T): T {
  const replacement = file + REPLACEMENT;
  try {
    writeFileSync(replacement, bytes, { mode: OWNER_ALONE });
    return work(replacement);
  } finally {
    rmSync(replacement, { force: true });
  }
}
