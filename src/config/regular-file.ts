import { lstatSync, readFileSync, statSync } from 'node:fs';

/** The text of a file that somebody named. A pipe or a device could keep the reader waiting for ever. @throws Error */
export function readRegularFile(file: string): string {
  mustBeRegular(file);
  return readFileSync(file, 'utf8');
}

/** @throws Error that says what the file is instead */
export function mustBeRegular(file: string): void {
  const kind = isDangling(file) ? undefined : statSync(file);
  if (!kind) throw new Error('it is a link to a file that is not there');
  if (kind.isDirectory()) throw new Error('it is a folder');
  if (!kind.isFile()) throw new Error('it is no regular file');
}

function isDangling(file: string): boolean {
  const isLink = lstatSync(file).isSymbolicLink();
  return isLink && statSync(file, { throwIfNoEntry: false }) === undefined;
}
