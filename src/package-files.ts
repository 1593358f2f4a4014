import { readdirSync, readFileSync } from 'node:fs';

/** The package's folder: the parent of src/, and of dist/ where the sources run as one bundle. */
const root = new URL('../', import.meta.url);

const texts = new Map<string, string>();

/** The text of a file of the package, which does not change: it is read once. @throws Node's error when it cannot be read */
export function packageFile(path: string): string {
  let text = texts.get(path);
  if (text === undefined) texts.set(path, (text = readFileSync(new URL(path, root), 'utf8')));
  return text;
}

/** Names of the files in a folder of the package. */
export function packageFolder(path: string): string[] {
  return readdirSync(new URL(path, root));
}
