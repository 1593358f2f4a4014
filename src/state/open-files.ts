import { statSync } from 'node:fs';

/**
 * The data files that this process has open, under any name. Opening one a second time and closing it would end the
 * lock of the first (POSIX).
 */
const openHere = new Set<string>();

export function isOpenHere(file: string): boolean {
  return openHere.has(identityOf(file) ?? '');
}

/** @returns a function to call when the file is closed */
export function rememberOpen(file: string): () => void {
  // Read now, as the file may be moved by then.
  const identity = identityOf(file) ?? '';
  openHere.add(identity);
  return () => void openHere.delete(identity);
}

/** The same for all names of a file; undefined where there is none. */
export function identityOf(file: string): string | undefined {
  const found = statSync(file, { bigint: true, throwIfNoEntry: false });
  return found && `${found.dev}:${found.ino}`;
}
