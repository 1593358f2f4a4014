import { readFileSync } from 'node:fs';

const read = (url: string) => readFileSync(new URL(url), 'utf8');

/** What pages load. */
export const assets = (): [string, string][] => [
  ['assets/site.css', read(import.meta.resolve('./site.css'))],
  ['assets/search.js', read(import.meta.resolve('./search.js'))],
  // Its map is not on the site.
  ['assets/minisearch.js', read(import.meta.resolve('minisearch')).replace(/^\/\/# sourceMappingURL=.*$/m, '')],
];
