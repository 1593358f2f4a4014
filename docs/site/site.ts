import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { escaped } from '../../src/server/html.ts';
import { assets } from './assets.ts';
import { contents, type Group } from './contents.ts';
import { layout, type Menu, type Shown } from './layout.ts';
import { type Link, type Page, pageOf } from './markdown.ts';
import { HOME, hrefOf, isPicture, placeOf } from './paths.ts';
import { searchIndex } from './search-index.ts';

export const ROOT = path.resolve(import.meta.dirname, '../..');

/** What each place of the site holds. */
export type Site = ReadonlyMap<string, string | Buffer>;

/**
 * The pages that the contents name, and all that they link to: pages, pictures, sources, folders.
 *
 * @throws Error that lists links which lead nowhere
 */
export function siteOf(root = ROOT, groups = contents): Site {
  const { pages, others, dead } = reached(root, [HOME, ...groups.flatMap((group) => Object.keys(group.pages))]);
  dead.push(...deadAnchors(pages));
  if (dead.length > 0) throw new Error(`these links of the pages lead nowhere:\n${dead.join('\n')}`);
  const menus = groups.map((group) => menuOf(group, pages));
  const show = (shown: Shown) => [placeOf(shown.name), layout(shown, menus)] as const;
  return new Map<string, string | Buffer>([
    ...[...pages].map(([name, page]) => show(shownPage(name, page, root))),
    ...others.map((name) => (isPicture(name) ? pictureAt(name, root) : show(shownOther(name, root)))),
    ...assets(),
    ['assets/search.json', searchIndex(pages)] as const,
  ]);
}

interface Reached {
  readonly pages: Map<string, Page>;
  /** Pictures, sources and folders, which are shown as they are. */
  readonly others: string[];
  readonly dead: string[];
}

function reached(root: string, from: readonly string[]): Reached {
  const found: Reached = { pages: new Map(), others: [], dead: [] };
  const seen = new Set(from);
  const isThere = (to: string) => targetOf({ to, anchor: '' }, root) !== undefined;
  // Grows while it is read.
  for (const name of seen) {
    if (!name.endsWith('.md')) {
      found.others.push(name);
      continue;
    }
    const page = pageOf(name, readFileSync(path.join(root, name), 'utf8'), isThere);
    found.pages.set(name, page);
    for (const link of page.links) {
      const target = targetOf(link, root);
      if (target === undefined) found.dead.push(`${name}: ${link.to}`);
      else seen.add(target);
    }
  }
  return found;
}

/** What a link shows: a file, or a folder's README, or else the folder. */
function targetOf({ to }: Link, root: string): string | undefined {
  const full = path.join(root, to);
  const stats = statSync(full, { throwIfNoEntry: false });
  if (stats === undefined || to.startsWith('..')) return undefined;
  if (stats.isFile()) return to;
  const folder = to.replace(/\/?$/, '/');
  return statSync(path.join(full, 'README.md'), { throwIfNoEntry: false }) ? `${folder}README.md` : folder;
}

function deadAnchors(pages: ReadonlyMap<string, Page>): string[] {
  const anchors = new Map([...pages].map(([name, { sections }]) => [name, new Set(sections.map((s) => s.anchor))]));
  return [...pages].flatMap(([name, { links }]) =>
    links
      .filter(({ to, anchor }) => anchor !== '' && anchors.get(to)?.has(anchor) === false)
      .map(({ to, anchor }) => `${name}: ${to}#${anchor}`),
  );
}

const menuOf = ({ title, pages: named }: Group, pages: ReadonlyMap<string, Page>): Menu => ({
  title,
  pages: Object.keys(named).map((name) => ({ name, title: pages.get(name)?.title ?? name })),
});

function shownPage(name: string, page: Page, root: string): Shown {
  const hrefFor = (link: Link) => {
    const target = targetOf(link, root) ?? link.to;
    const href = target === name ? '' : hrefOf(placeOf(name), placeOf(target));
    return link.anchor === '' ? href : `${href}#${link.anchor}`;
  };
  const headings = page.sections.filter(({ level }) => level === 2);
  return { name, title: page.title, html: page.html(hrefFor), headings };
}

const pictureAt = (name: string, root: string) => [placeOf(name), readFileSync(path.join(root, name))] as const;

function shownOther(name: string, root: string): Shown {
  const full = path.join(root, name);
  const text = name.endsWith('/') ? readdirSync(full).sort().join('\n') : readFileSync(full, 'utf8');
  const html = `<h1>${escaped(name)}</h1>\n<pre><code>${escaped(text)}</code></pre>`;
  return { name, title: name, html, headings: [] };
}
