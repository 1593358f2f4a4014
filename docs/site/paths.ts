import path from 'node:path';

/** The page that the site begins with. */
export const HOME = 'docs/README.md';

export const isPicture = (name: string) => name.endsWith('.png');

/** Where a file of the repository stands on the site. @param name from the root, with `/`; of a folder, it ends in one */
export function placeOf(name: string): string {
  if (name === HOME) return 'index.html';
  if (name.endsWith('/')) return `${name}index.html`;
  if (isPicture(name)) return name;
  return name.endsWith('.md') ? name.replace(/md$/, 'html') : `${name}.html`;
}

/** Relative, so that the site works in any folder of a host. */
export const hrefOf = (from: string, to: string): string => path.posix.relative(path.posix.dirname(from), to);
