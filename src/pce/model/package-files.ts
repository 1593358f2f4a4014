import { existsSync, readdirSync, readFileSync } from 'node:fs';

/** The package's folder: above src/, or above dist/ in the bundle. */
const root = folderWithPackage(new URL('./', import.meta.url));

function folderWithPackage(folder: URL): URL {
  return existsSync(new URL('package.json', folder)) ? folder : folderWithPackage(new URL('../', folder));
}

const texts = new Map<string, string>();

/** The text of a file of the package, read once: it does not change. @throws Node's error when it cannot be read */
export function packageFile(path: string): string {
  let text = texts.get(path);
  if (text === undefined) texts.set(path, (text = readFileSync(new URL(path, root), 'utf8')));
  return text;
}

/** The bytes of a file of the package, read at each call. @throws Node's error when it cannot be read */
export function packageBytes(path: string): Buffer {
  return readFileSync(new URL(path, root));
}

/** Names of the files in a folder of the package. */
export function packageFolder(path: string): string[] {
  return readdirSync(new URL(path, root));
}
