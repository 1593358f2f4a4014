import path from 'node:path';
import MarkdownIt, { type Token } from 'markdown-it';

/** A part of a page, from one heading to the next. */
interface Section {
  readonly level: number;
  readonly title: string;
  readonly anchor: string;
  readonly text: string;
}

/** A link within the repository, or a picture of it. */
export interface Link {
  /** From the root, as it is written: a file or a folder, which may not be there. */
  readonly to: string;
  readonly anchor: string;
}

export interface Page {
  readonly title: string;
  readonly sections: readonly Section[];
  readonly links: readonly Link[];
  /** @param hrefFor where a link leads on the site */
  readonly html: (hrefFor: (link: Link) => string) => string;
}

/** What a page is parsed with. */
interface Env {
  readonly name: string;
  readonly isThere: (path: string) => boolean;
}

const parser = new MarkdownIt();
parser.core.ruler.push('paths', (state) => {
  for (const token of state.tokens)
    if (token.children) token.children = linked(token.children, state.env as unknown as Env, state.Token);
});

/**
 * @param name of the file, from the root: its links are relative to it
 * @param isThere whether the repository has a path: where one stands as code, it is made a link
 */
export function pageOf(name: string, text: string, isThere: (path: string) => boolean = () => false): Page {
  // Generated pages begin with a comment, which is none where HTML is not taken.
  const tokens = parser.parse(text.replace(/^<!--.*?-->\s*/s, ''), { name, isThere } satisfies Env);
  for (const token of tokens) withoutStyle(token);
  const sections = sectionsOf(tokens);
  const links = tokens.flatMap(({ children }) => children ?? []).flatMap((token) => linkOf(name, token));
  return {
    title: sections[0]?.title ?? name,
    sections,
    links: links.map(({ link }) => link),
    html: (hrefFor) => {
      for (const { token, link } of links) token.attrSet(attributeOf(token), hrefFor(link));
      return parser.renderer.render(tokens, parser.options, {});
    },
  };
}

/** The policy of the pages takes no style that stands in a page: a column of figures is a class. */
function withoutStyle(token: Token): void {
  const style = token.attrGet('style');
  if (style === null) return;
  token.attrs = [['class', String(style).replace('text-align:', '')]];
}

/** Paths of sources, as `src/cli.ts`. They are no links in the files, since the package has no sources. */
function linked(tokens: readonly Token[], { name, isThere }: Env, Made: typeof Token): Token[] {
  let depth = 0;
  return tokens.flatMap((token) => {
    depth += token.type.startsWith('link_') ? token.nesting : 0;
    const isPath =
      token.type === 'code_inline' &&
      /^(src|test|schemas|docs|clients|fixtures|pairing-scripts|bench)\/[\w./-]*$/.test(token.content);
    if (!isPath || depth > 0 || !isThere(token.content)) return [token];
    const open = new Made('link_open', 'a', 1);
    open.attrSet('href', path.posix.relative(path.posix.dirname(name), token.content));
    return [open, token, new Made('link_close', 'a', -1)];
  });
}

const attributeOf = ({ type }: Token) => (type === 'image' ? 'src' : 'href');

function linkOf(name: string, token: Token): { readonly token: Token; readonly link: Link }[] {
  const isLink = token.type === 'link_open' || token.type === 'image';
  const href = isLink ? String(token.attrGet(attributeOf(token))) : '';
  if (href === '' || /^[a-z]+:/.test(href)) return [];
  const [to = '', anchor = ''] = decodeURI(href).split('#');
  return [{ token, link: { to: to === '' ? name : path.posix.join(path.posix.dirname(name), to), anchor } }];
}

/** Also gives each heading its anchor. */
function sectionsOf(tokens: readonly Token[]): Section[] {
  const starts = tokens.flatMap(({ type }, index) => (type === 'heading_open' ? [index] : []));
  const taken = new Map<string, number>();
  return starts.map((start, index) => {
    const [heading, inline] = tokens.slice(start) as [Token, Token];
    const title = textOf(inline);
    const anchor = anchorOf(title, taken);
    heading.attrSet('id', anchor);
    const body = tokens.slice(start + 3, starts[index + 1]);
    return { level: Number(heading.tag.slice(1)), title, anchor, text: body.map(textOf).join(' ') };
  });
}

const textOf = ({ children, content }: Token): string =>
  children === null ? content : children.map((child) => (child.type === 'softbreak' ? ' ' : child.content)).join('');

/** As GitHub makes it, where the same pages are read. */
function anchorOf(title: string, taken: Map<string, number>): string {
  const slug = title
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}\p{M}_ -]/gu, '')
    .replaceAll(' ', '-');
  const before = taken.get(slug) ?? 0;
  taken.set(slug, before + 1);
  return before === 0 ? slug : `${slug}-${before}`;
}
