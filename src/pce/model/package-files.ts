import { existsSync, readdirSync, readFileSync } from 'node:fs';

/** The package's folder, which is above src/, and above dist/ where the sources run as one bundle. */
const root = folderWithPackage(new URL('./', import.meta.url));

function folderWithPackage(folder: URL): URL {
  return existsSync(new URL('package.json', folder)) ? folder : folderWithPackage(new URL('../', folder));
}

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
