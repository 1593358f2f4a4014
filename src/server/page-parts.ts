import packageJson from '../../package.json' with { type: 'json' };
import { type Api, type Described, titles } from './apis.ts';

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** A text within a page. */
export const escaped = (text: string): string =>
  text.replaceAll(/[&<>"]/g, (character) => escapes[character] as string);

/** The head of a page. Without an icon of its own the browser would ask for one that is not there. */
export const headOf = (title: string, styles: readonly string[]): string => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${title} · mock-pce (emulator)</title>
<link rel="icon" href="data:,">
${styles.map((name) => `<link rel="stylesheet" href="/docs/${name}">`).join('\n')}
</head>`;

/** The top of a page: what this is, and the documents of this port. */
export function bannerOf({ here, release, controlPort }: Described, shown?: Api): string {
  const links = here.map((api) => {
    const isHere = api === shown ? ' aria-current="page"' : '';
    return `<a href="/docs/${api}"${isHere}>${titles[api]}</a>`;
  });
  const apart = here.includes('control') ? '' : `\n<p>The control API has a port of its own, ${controlPort}.</p>`;
  return `<header>
<h1>mock-pce ${packageJson.version} <strong>EMULATOR</strong></h1>
<p>It emulates PCE ${escaped(release)}, and is not a PCE.</p>
<nav aria-label="APIs">${links.join('\n')}</nav>${apart}`;
}
