/** Parses a text. @throws Error that says in which line and column it is no JSON, and why */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    // Node tells the place of some mistakes only, and quotes lines around the others.
    throw new Error(mistakeIn(text));
  }
}

/** Why a file could not be read, for the user who named it. */
export function whyUnread({ code, message }: NodeJS.ErrnoException): string {
  return reasons[code ?? ''] ?? message;
}

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  EISDIR: 'it is a folder',
  EACCES: 'this user may not read it',
};

// One character at a time: a nested repetition would take for ever to find that a text has no end.
const token =
  /"(?:[ !#-[\]-\uffff]|\\(?:["\\/bfnrt]|u[\da-fA-F]{4}))*"|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null|[{}[\],:]/y;
const blanks = /[ \t\r\n]*/y;

type Expected =
  | 'a value'
  | 'a value or ]'
  | 'a key'
  | 'a key or }'
  | 'a colon'
  | 'a comma or }'
  | 'a comma or ]'
  | 'the end';

function mistakeIn(text: string): string {
  const open: string[] = [];
  let expected: Expected = 'a value';
  for (let at = 0; ; at = token.lastIndex) {
    blanks.lastIndex = at;
    blanks.test(text);
    const begin = (token.lastIndex = blanks.lastIndex);
    const [word] = token.exec(text) ?? [];
    const next: Expected | undefined = word === undefined ? undefined : behind(word, expected, open);
    if (next === undefined) return `${placeOf(text, begin)}: ${whatIsWrong(text, begin, expected)}`;
    expected = next;
  }
}

function whatIsWrong(text: string, at: number, expected: Expected): string {
  const mayBeText = expected.startsWith('a value') || expected.startsWith('a key');
  if (mayBeText && text[at] === '"') return 'a text begins here that has no end, or a character that has to be escaped';
  return `${expected} is expected, not ${shown(text, at)}`;
}

/** The tokens that may follow a word; undefined where the word was not expected. */
function behind(word: string, expected: Expected, open: string[]): Expected | undefined {
  const afterValue = () =>
    open.length === 0 ? 'the end' : open.at(-1) === '{' ? 'a comma or }' : ('a comma or ]' as const);
  if (word === '}' || word === ']') {
    if (!expected.endsWith(` or ${word}`)) return undefined;
    open.pop();
    return afterValue();
  }
  if (word === ',') return expected.startsWith('a comma') ? (open.at(-1) === '{' ? 'a key' : 'a value') : undefined;
  if (word === ':') return expected === 'a colon' ? 'a value' : undefined;
  if (expected.startsWith('a key')) return word.startsWith('"') ? 'a colon' : undefined;
  if (!expected.startsWith('a value')) return undefined;
  if (word !== '{' && word !== '[') return afterValue();
  open.push(word);
  return word === '{' ? 'a key or }' : 'a value or ]';
}

function placeOf(text: string, at: number): string {
  const before = text.slice(0, at).split('\n');
  return `line ${before.length}, column ${(before.at(-1) as string).length + 1}`;
}

/** The beginning of the rest of the line, in whole characters. */
function shown(text: string, at: number): string {
  if (at >= text.length) return 'the end of the text';
  return JSON.stringify(/[^\n\r]{1,20}/u.exec(text.slice(at, at + 40))?.[0] ?? '');
}
