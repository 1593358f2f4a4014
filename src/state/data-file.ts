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

/** What there is to do then. */
export const WHEN_DAMAGED = 'restore a copy of it, or start with another file';

/** The state and its digests of secrets are for their owner alone. */
export const OWNER_ALONE = 0o600;

/** The ending of a file beside the data file: the state that is about to replace the present one. */
const REPLACEMENT = '.replacement';

/** A server that is killed leaves these: the replacement, and the files that SQLite puts beside it. */
const leftovers = ['', '-journal', '-wal', '-shm'].map((end) => REPLACEMENT + end);

const DATABASE = 'SQLite format 3\0';

/** It may leave these as well; SQLite needs the last two. Each file begins with one of these texts, or with zeros. */
const beginnings: Readonly<Record<string, readonly string[]>> = {
  [REPLACEMENT]: [DATABASE],
  '-wal': ['7\x7f\x06\x82', '7\x7f\x06\x83'],
  '-journal': ['\xd9\xd5\x05\xf9\x20\xa1\x63\xd7'],
};

/**
 * The file that a path names, behind symbolic links: other files have to stand beside the file itself. Makes an absent
 * file.
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
    // Checked before anything opens the file: closing it would end the lock.
    if (isOpenHere(file)) throw new DataFileError(`cannot use the data file ${named}: this process has it open`);
    // Checked before anything is changed: another program's file has to stay as it is.
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

/** Why a file cannot be used. The check does not change the file. */
function problemOf(file: string): string | undefined {
  const kind = statSync(file);
  if (kind.isDirectory()) return 'it is a folder';
  if (!kind.isFile()) return 'it is no regular file';
  // The log stands beside one name. Under another name the newest writes would be missing.
  if (kind.nlink > 1) return 'it has other names (hard links)';
  return kind.size > 0 && isForeign(file) ? 'it is not a database, or one of another program' : undefined;
}

const HEADER = { bytes: 108, userVersion: 60, pageKind: 100, cells: 103 };
/** The kind of the first page where it holds all tables there are. */
const LEAF = 0x0d;

/** Whether the first bytes show that a file is no database of ours. Its tables may be in a log beside it. */
function isForeign(file: string): boolean {
  const header = headOf(file, HEADER.bytes);
  if (header === undefined || header.length < HEADER.bytes) return true;
  if (!header.toString('latin1').startsWith(DATABASE)) return true;
  if (header.readUInt32BE(HEADER.userVersion) > 0 || existsSync(`${file}-wal`)) return false;
  return header[HEADER.pageKind] !== LEAF || header.readUInt16BE(HEADER.cells) > 0;
}

/** The first bytes of a regular file; undefined for anything else, as a pipe would block until somebody writes. */
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

/** The message for somebody else's file under a name that mock-pce needs. */
export const inTheWay = (file: string) => `${file} is not of mock-pce, which needs that name; move it`;

/** Lets the owner alone read the file: an earlier version made files that anybody could read. */
function keepToOwner(file: string): void {
  try {
    chmodSync(file, OWNER_ALONE);
  } catch {
    // The file is another user's, who may let this one write. Its mode is theirs to choose.
  }
}

/** Reasons by the operating system's code. */
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

/** Why the file system refuses, in words for the person who named the file. */
export function reasonOf(error: unknown): string {
  const { code = '', message } = error as NodeJS.ErrnoException;
  return reasons[code] ?? message;
}

/** Call this with the lock held. @throws DataFileError where somebody else's file is in the way */
export function removeLeftovers(file: string): void {
  for (const [end, begins] of Object.entries(beginnings)) {
    if (!isAbsentOr(begins, file + end)) {
      throw new DataFileError(`cannot use the data file ${file}: ${inTheWay(file + end)}`);
    }
  }
  for (const left of leftovers) rmSync(file + left, { force: true });
}

/** True also for a file that was just begun. */
function isAbsentOr(begins: readonly string[], file: string): boolean {
  if (!lstatSync(file, { throwIfNoEntry: false })) return true;
  const head = headOf(file, DATABASE.length)?.toString('latin1');
  if (head === undefined) return false;
  return /^\0*$/.test(head) || begins.some((begin) => begin.startsWith(head.slice(0, begin.length)));
}

/** Warns of a file whose writes may be lost. @returns a function to call when the file is closed */
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

/** Undefined where a system has no watcher left: then the check at the close of the file finds out. */
function watching(file: string, look: () => void): FSWatcher | undefined {
  try {
    return watch(file, { persistent: false }, look).on('error', () => undefined);
  } catch {
    return undefined;
  }
}

/** Only Linux tells. */
function isMountedByItself(file: string): boolean {
  try {
    const mounts = readFileSync('/proc/self/mountinfo', 'utf8').split('\n');
    return mounts.some((line) => line.split(' ')[4]?.replaceAll('\\040', ' ') === file);
  } catch {
    return false;
  }
}

/** Writes a state to a file that exists while `work` runs. */
export function withReplacement<T>(file: string, bytes: Buffer, work: (replacement: string) => T): T {
  const replacement = file + REPLACEMENT;
  try {
    writeFileSync(replacement, bytes, { mode: OWNER_ALONE });
    return work(replacement);
  } finally {
    rmSync(replacement, { force: true });
  }
}
