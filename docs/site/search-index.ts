import MiniSearch from 'minisearch';
import type { Page } from './markdown.ts';
import { placeOf } from './paths.ts';

/** The browser searches with the same, which is why they are JSON. */
const options = {
  fields: ['title', 'page', 'text'],
  storeFields: ['title', 'page'],
  searchOptions: { prefix: true, fuzzy: 0.15, combineWith: 'AND', boost: { title: 4, page: 2 } },
} as const;

/** All sections of all pages, for `assets/search.js`. */
export function searchIndex(pages: ReadonlyMap<string, Page>): string {
  const index = new MiniSearch({
    ...options,
    fields: [...options.fields],
    storeFields: [...options.storeFields],
  });
  for (const [name, page] of pages)
    index.addAll(
      page.sections.map(({ title, anchor, text }) => ({
        ...{ id: `${placeOf(name)}#${anchor}`, title, page: page.title, text },
      })),
    );
  return JSON.stringify({ options, index });
}
