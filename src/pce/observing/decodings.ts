// Texts that stand in another text in an encoding.

import { isUtf8 } from 'node:buffer';

const escapes =
  /(?:%[0-9a-f]{2})+|(?<!\\)\\+(?:u([0-9a-f]{4})|u\{([0-9a-f]{1,6})\}|x([0-9a-f]{2}))|&#x([0-9a-f]{1,6});?|&#(\d{1,7});?|%u([0-9a-f]{4})|&(quot|amp|lt|gt|apos|colon|equals);/gi;
const named: Readonly<Record<string, string>> = {
  ...{ quot: '"', amp: '&', lt: '<', gt: '>', apos: "'", colon: ':', equals: '=' },
};

/** Once: percents, escapes of JSON and of HTML. The text itself where it has none. */
export function unescaped(text: string): string {
  if (!/[%\\&]/.test(text)) return text;
  return text.replaceAll(
    escapes,
    (all, u?: string, braced?: string, x?: string, hex?: string, decimal?: string, wide?: string, name?: string) => {
      if (name !== undefined) return named[name.toLowerCase()] ?? all;
      const code = u ?? braced ?? x ?? hex ?? wide;
      if (code !== undefined || decimal !== undefined)
        return character(decimal === undefined ? Number.parseInt(code ?? '', 16) : Number(decimal));
      return Buffer.from(all.replaceAll('%', ''), 'hex').toString();
    },
  );
}

const MOST_TURNS = 6;

/** Without escapes of escapes. */
export function readable(text: string): string {
  let plain = text;
  for (let turn = 0; turn < MOST_TURNS && /[%\\&]/.test(plain); turn++) plain = unescaped(plain);
  return plain;
}

const character = (code: number) => (code <= 0x10ffff ? String.fromCodePoint(code) : '\uFFFD');

const base64 = /[A-Za-z0-9+/_-]{16,}/g;
const hex = /^(?:[0-9a-f]{2})+$/i;

/** What runs of base64 and hex say, where that is a text. */
export function* decodedRuns(text: string): Generator<string> {
  if (text.length < 16) return;
  for (const [run] of text.matchAll(base64)) {
    const said = [textOf(Buffer.from(run, 'base64')), hex.test(run) ? textOf(Buffer.from(run, 'hex')) : undefined];
    for (const one of said) if (one !== undefined) yield one;
  }
}

function textOf(bytes: Buffer): string | undefined {
  if (bytes[1] === 0) return printable(bytes.toString('utf16le'));
  return isUtf8(bytes) ? printable(bytes.toString()) : undefined;
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what no text has
export const isPrintable = (text: string) => !/[\0-\x08\x0e-\x1f\x7f\uFFFD]/.test(text);

const printable = (text: string) => (isPrintable(text) ? text : undefined);
