import { type Api, type Described, titles } from './described.ts';
import { heading, portApart } from './html.ts';

/** The top of a page: what this is, and the documents of this port. */
export function bannerOf({ here, release, controlPort }: Described, shown?: Api): string {
  const links = here.map((api) => {
    const isHere = api === shown ? ' aria-current="page"' : '';
    return `<a href="/docs/${api}"${isHere}>${titles[api]}</a>`;
  });
  const apart = here.includes('control') || controlPort === undefined ? '' : `\n${portApart(controlPort)}`;
  return `<header>
${heading(release)}
<nav aria-label="APIs">${links.join('\n')}</nav>${apart}`;
}
