import { endOfText } from './body.ts';

const [QUOTE, COLON, OBJECT, OBJECT_END] = [0x22, 0x3a, 0x7b, 0x7d];

/**
 * The names that stand twice in an object of a JSON text: the last value counts, as in Ruby.
 * @param value what the text was parsed to: it has fewer properties than the text has colons where a name is repeated
 */
export function repeatedIn(text: Buffer, value: unknown): readonly string[] {
  return colonsIn(text) === propertiesIn(value) ? nothing : findRepeated(text);
}

const nothing: readonly string[] = [];

function colonsIn(text: Buffer): number {
  let count = 0;
  for (let i = 0; i < text.length; i++) {
    if (text[i] === QUOTE) i = endOfText(text, i);
    else if (text[i] === COLON) count += 1;
  }
  return count;
}

function propertiesIn(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0;
  let count = 0;
  if (Array.isArray(value)) {
    for (const item of value) count += propertiesIn(item);
    return count;
  }
  for (const name of Object.keys(value)) count += 1 + propertiesIn((value as Record<string, unknown>)[name]);
  return count;
}

function findRepeated(text: Buffer): readonly string[] {
  const repeated = new Set<string>();
  /** Names of each object that is open. */
  const open: Set<string>[] = [];
  let last = '';
  for (let i = 0; i < text.length; i++) {
    const byte = text[i];
    if (byte === QUOTE) {
      const end = endOfText(text, i);
      last = text.toString('utf8', i, end + 1);
      i = end;
    } else if (byte === OBJECT) open.push(new Set());
    else if (byte === OBJECT_END) open.pop();
    else if (byte === COLON) {
      const names = open.at(-1) as Set<string>;
      const name = JSON.parse(last) as string;
      if (names.has(name)) repeated.add(name);
      names.add(name);
    }
  }
  return [...repeated];
}
