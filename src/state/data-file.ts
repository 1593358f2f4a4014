import {
  chmodSync,
  closeSync,
  existsSync,
  openSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';

/** A data file that cannot be used; the message is one line for the person who named the file. */
export class DataFileError extends Error {
  override name = 'DataFileError';
}

/** The state and its digests of secrets are for their owner alone. */
const OWNER_ALONE = 0o600;

/** Beside the data file: who has it open, and a state that is about to replace the present one. */
const besides = { owner: '.pid', replacement: '.replacement' } as const;

/** What a server left there when it was killed, the second by an earlier version, each with what SQLite puts beside it. */
const leftovers = [besides.replacement, '.new'].flatMap((name) => [
  name,
  `${name}-journal`,
  `${name}-wal`,
  `${name}-shm`,
]);

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
    if (statSync(file).isDirectory()) throw new DataFileError(`cannot use the data file ${named}: it is a folder`);
    closeSync(openSync(file, 'r+'));
    keepToOwner(file);
    return file;
  } catch (error) {
    if (error instanceof DataFileError) throw error;
    throw new DataFileError(`cannot use the data file ${named}: ${reasonOf(error)}`);
  }
}

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

function reasonOf(error: unknown): string {
  const { code = '', message } = error as NodeJS.ErrnoException;
  return reasons[code] ?? message;
}

/** Says who has the file, for those who find it locked. SQLite holds the lock itself, as long as the process lives. */
export function claim(file: string): void {
  for (const left of leftovers) rmSync(file + left, { force: true });
  try {
    writeFileSync(file + besides.owner, `${process.pid}\n`, { mode: OWNER_ALONE });
  } catch {
    // On a full disk nobody is told who: the lock holds all the same.
  }
}

export function release(file: string): void {
  rmSync(file + besides.owner, { force: true });
}

/** Who has a file that is locked, as far as they could say. */
export function ownerOf(file: string): string {
  try {
    const pid = readFileSync(file + besides.owner, 'utf8').trim();
    return /^\d+$/.test(pid) ? `process ${pid} has it open` : 'another process has it open';
  } catch {
    return 'another process has it open';
  }
}

/** A state as a file, for as long as `work` needs one. */
export function withReplacement<T>(file: string, bytes: Buffer, work: (replacement: string) => T): T {
  const replacement = file + besides.replacement;
  try {
    writeFileSync(replacement, bytes, { mode: OWNER_ALONE });
    return work(replacement);
  } finally {
    rmSync(replacement, { force: true });
  }
}
