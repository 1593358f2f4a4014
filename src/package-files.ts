import { readdirSync, readFileSync } from 'node:fs';

/** The package's folder: the parent of src/, and of dist/ where the sources run as one bundle. */
const root = new URL('../', import.meta.url);

/** The text of a file of the package. @throws Node's error when it cannot be read */
export function packageFile(path: string): string {
  return readFileSync(new URL(path, root), 'utf8');
}

/** Names of the files in a folder of the package. */
export function packageFolder(path: string): string[] {
  return readdirSync(new URL(path, root));
}
