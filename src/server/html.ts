import packageJson from '../../package.json' with { type: 'json' };

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** A text within a page. */
export const escaped = (text: string): string =>
  text.replaceAll(/[&<>"]/g, (character) => escapes[character] as string);

/** What guards a page: nothing comes from another host, and nothing stands around it. @param loaded what it may load */
export const guards = (loaded: string): Readonly<Record<string, string>> => ({
  'Content-Security-Policy': `default-src 'none'; ${loaded}; form-action 'none'; base-uri 'none'; frame-ancestors 'none'`,
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
});

/** The head of a page. Without an icon of its own the browser would ask for one that is not there. */
export const headOf = (title: string, styles: readonly string[]): string => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${title} · mock-pce (emulator)</title>
<link rel="icon" href="data:,">
${styles.map((name) => `<link rel="stylesheet" href="/docs/${name}">\n`).join('')}</head>`;

/** What this is. */
export const heading = (release: string): string => `<h1>mock-pce ${packageJson.version} <strong>EMULATOR</strong></h1>
<p>It emulates PCE ${escaped(release)}, and is not a PCE.</p>`;

/** Where the control API has a port of its own. */
export const portApart = (controlPort: number): string =>
  `<p>The control API has a port of its own, ${controlPort}.</p>`;
