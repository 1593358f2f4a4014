import {
  chmodSync,
  closeSync,
  existsSync,
  type FSWatcher,
  openSync,
  readFileSync,
  readSync,
  realpathSync,
  rmSync,
  statSync,
  watch,
  writeFileSync,
} from 'node:fs';

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

const HEADER = { bytes: 108, magic: 'SQLite format 3\0', userVersion: 60, pageKind: 100, cells: 103 };
/** Of the first page, where it holds all tables there are. */
const LEAF = 0x0d;

/** Whether a file is no database of ours, as far as its first bytes tell: its tables may be in a log beside it. */
function isForeign(file: string): boolean {
  const header = headerOf(file);
  if (header.length < HEADER.bytes || !isDatabase(header)) return true;
  if (header.readUInt32BE(HEADER.userVersion) > 0 || existsSync(`${file}-wal`)) return false;
  return header[HEADER.pageKind] !== LEAF || header.readUInt16BE(HEADER.cells) > 0;
}

const isDatabase = (header: Buffer) => header.toString('latin1', 0, HEADER.magic.length) === HEADER.magic;

/** The first bytes of a file, as far as it has them. */
function headerOf(file: string): Buffer {
  const header = Buffer.alloc(HEADER.bytes);
  const descriptor = openSync(file, 'r');
  const read = readSync(descriptor, header, 0, HEADER.bytes, 0);
  closeSync(descriptor);
  return header.subarray(0, read);
}

/** True of a copy of a state that was written, or was about to be. */
function isDatabaseOrEmpty(file: string): boolean {
  const header = headerOf(file);
  return header.length === 0 || isDatabase(header);
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
  const left = file + REPLACEMENT;
  if (existsSync(left) && !isDatabaseOrEmpty(left)) {
    throw new DataFileError(`cannot use the data file ${file}: ${inTheWay(left)}`);
  }
  for (const left of leftovers) rmSync(file + left, { force: true });
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

function identityOf(file: string): string | undefined {
  const found = statSync(file, { throwIfNoEntry: false });
  return found && `${found.dev}:${found.ino}`;
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
