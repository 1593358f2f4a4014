// Bodies are told as they were sent, but for what is a secret by its form, by the name that it stands under, or because
// it is one that the emulator knows. Texts are changed in place: all else stays as it was, to the last space.

import { errorTable } from '../model/error-table.ts';
import { tokensOfFaults } from './faults.ts';
import { HIDDEN, type Redacted } from './redacted.ts';

/** What is known when a body is looked at. */
export interface Known {
  /** They are cut out wherever they stand. */
  readonly secrets: readonly string[];
  /** Tokens of the refusal, which is not secret: a fault has its own. */
  readonly tokens: readonly string[];
}

export interface RedactedBody {
  readonly text: Redacted;
  /** Whether something was cut out. */
  readonly hides: boolean;
  /** What stood under the name of a secret: the answer to a request may repeat it. */
  readonly found: readonly string[];
}

/** What we issue, JSON Web Tokens, private keys, and credentials of a header or a URL. */
const forms: readonly (readonly [RegExp, string])[] = [
  [/[0-9a-f]{40,}/gi, HIDDEN],
  [/(?<![\w-])eyJ[\w-]{5,}\.[\w.-]+/g, HIDDEN],
  [/-----BEGIN [A-Z ]{0,20}PRIVATE KEY-----[\s\S]*?(?:-----END [A-Z ]{0,20}PRIVATE KEY-----|$)/g, HIDDEN],
  [/\b(basic|bearer)(\s+|%20|\+)[\w+/=.~%-]{8,}/gi, `$1$2${HIDDEN}`],
  // A line for a shell: `curl -u me:x`.
  [/((?:^|\s)(?:-u|--user|--proxy-user|-U)[\s=]*\\*["']?[^\s"':]*:)[^\s"'\\]+/g, `$1${HIDDEN}`],
  [/(:\/\/[^\s/:@"]*:)[^\s/@"]+(?=@)/g, `$1${HIDDEN}`],
];

const SECRETS =
  '(?:pass[_-]?(?:word|wd|phrase|code)|pwd|access[_-]?key|secret[_-]?key|shared[_-]?key|secret|credential|token|activation[_-]?code|cookie|authorization|private[_-]?key|psk|api[_-]?key|saml[_-]?(?:response|assertion|request)|(?<![a-z])(?:pin|otp|totp))s?';
const isSecret = new RegExp(`${SECRETS}$`, 'i');
/** A PCE has objects of this name too: what is in them is looked at by itself. */
const isKeyOfApi = /api[_-]?keys?$/i;

/** In a text that is no JSON: `password=x`, `Cookie: x`, `"token": "x"`. */
const underName = new RegExp(
  `(${SECRETS}(?:\\]|%5d)?(?:\\\\*["']\\s*:\\s*|\\s*[=:]\\s*|%3[ad]))(\\\\*"[^"\\\\]*(?:\\\\[\\s\\S][^"\\\\]*)*(?:"|$)|[^&\\r\\n]+)`,
  'gi',
);

/** In XML within a text. */
const inElement = new RegExp(`(<[\\w:.-]*${SECRETS}(?:\\s[^<>]*)?>)[^<]+`, 'gi');

/** Pieces of JSON: a text, as a rule with its end, and the colon behind a name; a sign; a number or a word. */
const pieces = /("[^"\\]*(?:\\[\s\S][^"\\]*)*(?:"|\\?$))(\s*:)?|[{}[\],:&=]|[^\s"{}[\],:&=]+/g;

/** A text within a text within a text: what is farther in is hidden. */
const MOST_NESTED = 4;
/** Shorter secrets are cut out as a whole text alone: they may be a part of any word. */
const LEAST_WITHIN = 4;
/** So many of a request are looked for in its answer. */
const MOST_FOUND = 20;

/** @param isCut whether it goes on behind its end, where a secret may have been cut in two */
export function redactBody(sent: string, known: Known, isCut = false): RedactedBody {
  const text = isCut ? withoutEnd(sent, known.secrets) : sent;
  const found = new Set<string>();
  const secrets = mayHold(text, known.secrets);
  const once = new Redaction({ ...known, secrets }, found).text(text, 0);
  // It may stand elsewhere in the body as well.
  const told =
    found.size === 0 ? once : new Redaction({ ...known, secrets: [...secrets, ...found] }, found).text(once, 0);
  return { text: told as Redacted, hides: told !== text, found: [...found] };
}

/** One look finds those that may be in it, mostly none: each text of a body is then compared with them alone. */
function mayHold(text: string, secrets: readonly string[]): readonly string[] {
  if (!/[\\%+]/.test(text)) return secrets.filter((secret) => text.includes(secret));
  const bare = bareOf(text);
  return secrets.filter((secret) => /[^ -~]/.test(secret) || text.includes(secret) || bare.includes(bareOf(secret)));
}

/** However it is written: without escapes, and without the characters that may have one. */
const bareOf = (text: string) =>
  text
    .replaceAll(/(?:(?<!\\)\\+u00|%)([2-7][0-9a-f])/gi, (_all, code: string) =>
      String.fromCharCode(Number.parseInt(code, 16)),
    )
    .replaceAll(/[\\" +]/g, '');

/** Without its last word or open text, nor the beginning of a known secret of several words. */
function withoutEnd(sent: string, secrets: readonly string[]): string {
  let last: RegExpExecArray | undefined;
  for (const piece of sent.matchAll(pieces)) last = piece;
  const text = last && !isWhole(last[0]) ? sent.slice(0, last.index) : sent;
  return text.slice(0, text.length - Math.max(0, ...secrets.map((secret) => begunAtEnd(text, secret))));
}

const isWhole = (piece: string) => /^(?:[{}[\],:&=]|"[^"\\]*(?:\\[\s\S][^"\\]*)*"(?:\s*:)?)$/.test(piece);

function begunAtEnd(text: string, secret: string): number {
  for (let length = secret.length - 1; length > 0; length--) if (text.endsWith(secret.slice(0, length))) return length;
  return 0;
}

/** Most texts of a body are short, and have nothing that needs a closer look. */
const isHarmless = (text: string) => text.length < 200 && !closer.test(text);
const closer = new RegExp(`[%+"{[]|://|-----|[0-9a-f]{40}|eyJ|<|-u|--proxy|basic|bearer|${SECRETS}`, 'i');

class Redaction {
  readonly #secrets: readonly string[];
  /** The shorter ones as well. */
  readonly #whole: ReadonlySet<string>;
  readonly #tokens: readonly string[];
  readonly #found: Set<string>;

  constructor({ secrets, tokens }: Known, found: Set<string>) {
    this.#secrets = secrets.filter(({ length }) => length >= LEAST_WITHIN);
    this.#whole = new Set(secrets);
    this.#tokens = tokens;
    this.#found = found;
  }

  /** @param depth how many texts it is within */
  text(text: string, depth: number): string {
    if (this.#whole.has(text)) return HIDDEN;
    if (text.length < LEAST_WITHIN || (this.#secrets.length === 0 && isHarmless(text))) return text;
    const isStructured = /["{[]/.test(text);
    if (isStructured && depth > MOST_NESTED) return HIDDEN;
    if (!isStructured) return this.#plain(this.#underNames(text));
    const isJson = isParsed(text);
    const told = this.#pieces(text, isJson, depth);
    return isJson ? told : this.#plain(this.#underNames(told));
  }

  #pieces(text: string, isJson: boolean, depth: number): string {
    /** The name of a secret, ahead of its value. */
    let name: string | undefined;
    /** Brackets that are open in the value of such a name. */
    let open = 0;
    return text.replace(pieces, (piece: string, quoted?: string, colon?: string) => {
      if (quoted !== undefined && colon !== undefined) {
        const plain = unquoted(quoted);
        if (open === 0) name = isSecret.test(plain) ? plain : undefined;
        return requoted(quoted, plain, this.text(plain, depth + 1)) + colon;
      }
      if (/^[:&=]$/.test(piece)) return piece;
      const isHidden = open > 0 || name !== undefined;
      const at = name;
      name = undefined;
      if (piece === '{' && open === 0 && at !== undefined && isKeyOfApi.test(at)) return piece;
      if (piece === '{' || piece === '[') open += isHidden ? 1 : 0;
      else if (piece === '}' || piece === ']') open -= open > 0 ? 1 : 0;
      else if (piece !== ',') return this.#value(piece, { quoted, isHidden, at, isJson, depth });
      return piece;
    });
  }

  #value(piece: string, { quoted, isHidden, at, isJson, depth }: Place): string {
    const plain = quoted === undefined ? piece : unquoted(quoted);
    if (isHidden && !isNoSecret(piece) && !(at === 'token' && this.#isToken(plain))) {
      this.#find(plain);
      return `"${HIDDEN}"`;
    }
    if (quoted !== undefined) return requoted(quoted, plain, this.text(plain, depth + 1));
    return isJson && this.text(piece, depth + 1) !== piece ? `"${HIDDEN}"` : piece;
  }

  /** Errors of a PCE have tokens, and these are no secrets. */
  #isToken(text: string): boolean {
    return Object.hasOwn(errorTable, text) || this.#tokens.includes(text) || tokensOfFaults.some((one) => one === text);
  }

  #find(secret: string): void {
    if (secret.length >= LEAST_WITHIN && secret !== HIDDEN && this.#found.size < MOST_FOUND) this.#found.add(secret);
  }

  #underNames(text: string): string {
    const bare = text.replace(inElement, `$1${HIDDEN}`);
    return bare.replace(underName, (_all, name: string, value: string) => {
      const [, quotes = '', inner = ''] = /^(\\*"?)([\s\S]*?)\\*"?$/.exec(value) ?? [];
      this.#find(inner);
      return `${name}${quotes}${HIDDEN}${quotes}`;
    });
  }

  #plain(text: string): string {
    const told = this.#cut(text);
    if (!/[%+]/.test(told)) return told;
    // As in a URL: what would be cut out of it where it is decoded.
    return told.replace(/[^&=\s"]+/g, (part) => {
      const plain = /[%+]/.test(part) ? decoded(part) : part;
      return plain === part || this.#cut(plain) === plain ? part : HIDDEN;
    });
  }

  #cut(text: string): string {
    if (this.#whole.has(text)) return HIDDEN;
    const withoutForms = forms.reduce((told, [form, instead]) => told.replace(form, instead), text);
    return this.#secrets.reduce((told, secret) => told.replaceAll(secret, HIDDEN), withoutForms);
  }
}

/** Where a value stands. */
interface Place {
  readonly quoted: string | undefined;
  /** Under the name of a secret. */
  readonly isHidden: boolean;
  /** That name, where it is the next one above. */
  readonly at: string | undefined;
  readonly isJson: boolean;
  readonly depth: number;
}

const isNoSecret = (piece: string) => /^(?:null|true|false|"")$/.test(piece);

function isParsed(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/** What a text in quotes says. */
function unquoted(quoted: string): string {
  if (!quoted.includes('\\')) return quoted.replaceAll('"', '');
  try {
    return JSON.parse(quoted) as string;
  } catch {
    return quoted
      .slice(1)
      .replaceAll(/\\u00([2-7][0-9a-f])/gi, (_all, code) => String.fromCharCode(Number.parseInt(code, 16)));
  }
}

const requoted = (quoted: string, before: string, after: string) => (before === after ? quoted : JSON.stringify(after));

function decoded(part: string): string {
  const spaced = part.replaceAll('+', ' ');
  try {
    return decodeURIComponent(spaced);
  } catch {
    return spaced.replaceAll(/%[2-7][0-9a-f]/gi, decodeURIComponent);
  }
}
