import packageJson from '../../package.json' with { type: 'json' };
import { escaped } from '../../src/server/html.ts';
import { HOME, hrefOf, placeOf } from './paths.ts';

/** A group of the sidebar, with the names of its pages. */
export interface Menu {
  readonly title: string;
  readonly pages: readonly { readonly name: string; readonly title: string }[];
}

export interface Shown {
  /** Of the file, from the root. */
  readonly name: string;
  readonly title: string;
  readonly html: string;
  /** Below the page's own entry in the sidebar. */
  readonly headings: readonly { readonly title: string; readonly anchor: string }[];
}

/** Nothing comes from another host, and no script stands in a page. */
const policy =
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self' data:; base-uri 'none'; form-action 'none'";

export function layout(page: Shown, menus: readonly Menu[]): string {
  const place = placeOf(page.name);
  const to = (other: string) => hrefOf(place, other);
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width">
<title>${escaped(page.title)} · mock-pce</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="${to('assets/site.css')}">
<script type="module" src="${to('assets/search.js')}"></script>
</head>
<body>
<a class="skip" href="#main">Skip to the page</a>
<header>
<a class="home" href="${to(placeOf(HOME))}">mock-pce ${packageJson.version}</a>
<search hidden>
<input type="search" id="search" placeholder="Search ( / )" aria-label="Search all pages" autocomplete="off">
<ol id="found" aria-label="What was found" aria-live="polite" hidden></ol>
</search>
</header>
<nav aria-label="Pages">
<details open>
<summary>Pages</summary>
${menus.map((menu) => menuOf(menu, page, to)).join('\n')}
</details>
</nav>
<main id="main">
${page.html}
<footer><code>${escaped(page.name)}</code></footer>
</main>
</body>
</html>
`;
}

function menuOf({ title, pages }: Menu, shown: Shown, to: (place: string) => string): string {
  const items = pages.map((page) =>
    page.name === shown.name
      ? `<li><a href="" aria-current="page">${escaped(page.title)}</a>${headingsOf(shown)}</li>`
      : `<li><a href="${to(placeOf(page.name))}">${escaped(page.title)}</a></li>`,
  );
  return `<h2>${escaped(title)}</h2>\n<ul>\n${items.join('\n')}\n</ul>`;
}

const headingsOf = ({ headings }: Shown): string =>
  headings.length === 0
    ? ''
    : `<ul>${headings.map(({ title, anchor }) => `<li><a href="#${escaped(anchor)}">${escaped(title)}</a></li>`).join('')}</ul>`;
