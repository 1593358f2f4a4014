// Bodies are told as they were sent, but for secrets. A body that is JSON or a form is gone through, and so is what its
// texts hold in turn. A secret is found by the name that it stands under, by its form, or as one that is known. Any other
// body is left out, since a pattern overlooks what it was not made for; a short text that speaks of no secret is told.

import { errorTable } from '../model/error-table.ts';
import { decodedRuns, isPrintable, readable, unescaped } from './decodings.ts';
import { tokensOfFaults } from './faults.ts';
import { beginningOfJson, isJson, pieces, unquoted } from './json-pieces.ts';
import { KnownSecrets } from './known-secrets.ts';
import { HIDDEN, type Redacted } from './redacted.ts';
import { type JsonPlace, JsonPlaces } from './redacted-places.ts';
import { isCount, isNameOfName, isNameOfValue, isSecretName, mentionsIn, namesSecret } from './secret-names.ts';

/** What is known when a body is looked at. */
export interface Known {
  /** They are cut out wherever they stand. */
  readonly secrets: readonly KnownSecrets[];
  /** Tokens of the refusal, which is not secret: a fault has its own. */
  readonly tokens: readonly string[];
}

export interface RedactedBody {
  /** undefined where none of it is told. */
  readonly text: Redacted | undefined;
  /** Whether something was cut out. */
  readonly hides: boolean;
  /** What stood under the name of a secret: it may be repeated elsewhere. */
  readonly found: readonly string[];
}

/** What we issue, JSON Web Tokens, private keys, and credentials of a header, a URL or a line for a shell. */
const forms: readonly RegExp[] = [
  /[0-9a-f]{40,}/i,
  /(?<![\w-])eyJ[\w-]{5,}\.[\w.-]+/,
  /-----BEGIN [A-Z ]{0,20}PRIVATE KEY/,
  /^\s*(?:basic|bearer)\s+\S+\s*$/i,
  /\b(?:basic|bearer)\s+(?![a-z]+(?![\w+/=.~-]))[\w+/=.~-]{8,}/i,
  /(?:^|\s)(?:-u|--user|--proxy-user|-U)[\s=]{0,3}["']?[^\s"':]{0,200}:\S/,
  /:\/\/[^\s/:@"]*:[^\s/@"]+@/,
];

/** A text within a text within a text: what is farther in is hidden. */
const MOST_NESTED = 6;
/** A longer text that is neither JSON nor a form is left out. */
const MOST_PLAIN = 200;
/** To find that a text is no JSON takes long: of a body with more of them the rest is hidden. */
const MOST_BROKEN = 500;
/** Each field is looked at by itself: a form with more of them is left out. */
const MOST_FIELDS = 1000;
/** Shorter ones may be a part of any word. */
const LEAST_FOUND = 4;
/** Of a body that has more nothing is told, nor of the answer to it. */
export const MOST_FOUND = 200;
/** So long a secret may stand across several pieces of JSON; a shorter one is there by chance. */
const LEAST_ACROSS = 8;

/** @param isCut whether it goes on behind its end: of JSON what is whole is told then, and nothing of all else */
export function redactBody(sent: string, known: Known, isCut = false): RedactedBody {
  const text = isCut ? beginningOfJson(sent) : sent;
  if (text === undefined) return leftOut;
  return repeated(text, known, (redaction, told) => redaction.body(told, isCut));
}

/** Path and query. */
export const redactUrl = (url: string, known: Known): Redacted =>
  repeated(url, known, (redaction, told) => redaction.url(told)).text ?? HIDDEN;

const leftOut: RedactedBody = { text: undefined, hides: false, found: [] };

type Telling = (redaction: Redaction, text: string) => string | undefined;

/** What was found under a name may stand elsewhere as well: it is looked for in a second turn. */
function repeated(text: string, known: Known, tell: Telling): RedactedBody {
  const redaction = new Redaction(known);
  const once = tell(redaction, text);
  const found = [...redaction.found];
  // A PCE's bodies have a few: not all of so many would be looked for.
  if (found.length > MOST_FOUND) return { ...leftOut, found };
  const told = found.length === 0 || once === undefined ? once : tell(redaction.knowing(found), once);
  if (told === undefined) return { ...leftOut, found };
  return { text: told as Redacted, hides: told !== text, found };
}

class Redaction {
  readonly found = new Set<string>();
  readonly #known: Known;
  #broken = 0;

  constructor(known: Known) {
    this.#known = known;
  }

  knowing(found: readonly string[]): Redaction {
    return new Redaction({ ...this.#known, secrets: [...this.#known.secrets, new KnownSecrets(found)] });
  }

  /** undefined where none of it can be told */
  body(text: string, isCut: boolean): string | undefined {
    if (isCut || isJson(text)) return this.#unlessAcross(this.#json(text, 0, isCut));
    if (this.#isForm(text)) return hasManyFields(text) ? undefined : this.#unlessAcross(this.#form(text, 0));
    const isTold =
      text.length <= MOST_PLAIN && isPrintable(text) && !speaksOfSecrets(text) && this.#plain(text, 0) === text;
    return isTold ? text : undefined;
  }

  url(url: string): string | undefined {
    const [path = '', query] = url.split(/\?(.*)/s);
    const segments = path.split('/').map((segment) => this.#encoded(segment, 0));
    if (query === undefined) return this.#unlessAcross(segments.join('/'));
    const told = this.#isForm(query) ? this.#form(query, 0) : this.#encoded(query, 0);
    return this.#unlessAcross(`${segments.join('/')}?${told}`);
  }

  #unlessAcross(told: string): string | undefined {
    return this.#isKnown(told, LEAST_ACROSS) ? undefined : told;
  }

  /** @param depth how many texts it is within */
  #text(text: string, depth: number): string {
    if (isWord.test(text)) return this.#isKnown(text) ? HIDDEN : text;
    if (this.#broken > MOST_BROKEN) return HIDDEN;
    const isOfJson = this.#isJson(text);
    if (!isOfJson && !this.#isForm(text)) return this.#plain(text, depth);
    if (depth >= MOST_NESTED) return HIDDEN;
    const told = isOfJson ? this.#json(text, depth) : this.#form(text, depth);
    return this.#unlessAcross(told) ?? HIDDEN;
  }

  #isJson(text: string): boolean {
    if (!/^[\s\uFEFF]*["[{]/.test(text) || !/["\]}]\s*$/.test(text)) return false;
    const is = isJson(text);
    if (!is) this.#broken++;
    return is;
  }

  /** Fields with `&` between them, each encoded, or JSON as it is. */
  #isForm(text: string): boolean {
    if (!text.includes('=')) return false;
    if (hasManyFields(text)) return true;
    return text.split('&').every((part) => {
      if (!/[\s"<>{}]/.test(part)) return true;
      const at = part.indexOf('=');
      return !/[\s"<>{}]/.test(part.slice(0, at)) && this.#isJson(part.slice(at + 1));
    });
  }

  #plain(text: string, depth: number): string {
    if (this.#isKnown(text)) return HIDDEN;
    if (forms.some((form) => form.test(text)) || this.#tells(text)) return HIDDEN;
    for (const inner of innerTexts(text)) {
      if (depth >= MOST_NESTED || this.#text(inner, depth + 1) !== inner) return HIDDEN;
    }
    return text;
  }

  #isKnown(text: string, least?: number): boolean {
    return this.#known.secrets.some((secrets) => secrets.isIn(text, least));
  }

  /** Whether it speaks of a secret in a way that may tell it: `password: x`, `--password x`, broken JSON, XML. */
  #tells(text: string): boolean {
    const isMarked = isMarkedUp.test(text);
    let tells = false;
    for (const { start, end } of mentionsIn(text)) {
      const [isSet, said] =
        /^["'\\)\]\s]*(?:[:=]|=>)\s*["'\\]*([^\s"'\\&,;}]*)/.exec(text.slice(end, end + LONGEST_SAID)) ?? [];
      if (said !== undefined) this.#find(said);
      tells ||= isSet !== undefined || isMarked || /(?:^|\s)--?$/.test(text.slice(Math.max(0, start - 3), start));
    }
    return tells;
  }

  #json(text: string, depth: number, isCut = false): string {
    const places = new JsonPlaces(text, isCut);
    return text.replace(pieces, (piece: string, quoted?: string, colon?: string) => {
      if (piece === ',' || piece === ':') return piece;
      if (piece === '}' || piece === ']') {
        places.close();
        return piece;
      }
      if (quoted !== undefined && colon !== undefined && places.isWithin) {
        const name = places.member(quoted);
        return requoted(quoted, name, this.#text(name, depth + 1)) + colon;
      }
      const place = places.next(quoted);
      if (piece !== '{' && piece !== '[') return this.#at(place, piece, quoted, depth);
      places.open(piece, place);
      return piece;
    });
  }

  /** A text, a number or a word, by the name that it stands under. */
  #at(
    { name, isNamed, isHidden, isOfName }: JsonPlace,
    piece: string,
    quoted: string | undefined,
    depth: number,
  ): string {
    if (!isNamed && !isHidden) return this.#value(piece, quoted, depth);
    const isSpared = name !== undefined && !isHidden && this.#isSpared(name, quoted);
    return isSpared ? this.#value(piece, quoted, depth) : this.#hidden(piece, quoted, isOfName);
  }

  /** @param isSure whether it is looked for elsewhere: what follows a name in a list may be another name */
  #hidden(piece: string, quoted: string | undefined, isSure: boolean): string {
    if (isNoSecret(piece)) return piece;
    if (isSure) this.#find(quoted === undefined ? piece : unquoted(quoted));
    return `"${HIDDEN}"`;
  }

  #value(piece: string, quoted: string | undefined, depth: number): string {
    if (quoted === undefined) return this.#isKnown(piece) ? `"${HIDDEN}"` : piece;
    const plain = unquoted(quoted);
    return requoted(quoted, plain, this.#text(plain, depth + 1));
  }

  /** Errors of a PCE have tokens, and these are no secrets; nor is the number of them. */
  #isSpared(name: string, quoted: string | undefined): boolean {
    if (quoted === undefined) return isCount(name);
    const text = unquoted(quoted);
    const isToken = Object.hasOwn(errorTable, text) || this.#known.tokens.includes(text);
    return name === 'token' && (isToken || tokensOfFaults.some((one) => one === text));
  }

  #form(text: string, depth: number): string {
    if (hasManyFields(text)) return HIDDEN;
    const fields = text.split('&').map((part) => /^([^=]*)(?:=(.*))?$/s.exec(part) ?? []);
    const isNaming = fields.some(([, name = '', value = '']) => namesSecret(spaced(value)) && isNameOfName(name));
    let isForm = true;
    const told = fields.map(([, name = '', value]) => {
      const shown = this.#encoded(name, depth);
      // `password:a&b=c` is none.
      if (shown !== name) isForm = false;
      if (value === undefined) return shown;
      const isHidden = isSecretName(name) || (isNaming && isNameOfValue(name));
      if (!isHidden || /^=*$/.test(value)) return `${shown}=${this.#encoded(value, depth)}`;
      this.#find(spaced(value));
      return `${shown}=${HIDDEN}`;
    });
    return isForm ? told.join('&') : HIDDEN;
  }

  /** A part of a form or a URL. */
  #encoded(part: string, depth: number): string {
    const plain = spaced(part);
    if (plain === part) return this.#plainOrJson(part, depth + 1);
    const told = this.#text(plain, depth + 1);
    // A `+` of base64 may have been sent as it is.
    const isHidden = told === HIDDEN || (part.includes('+') && this.#plain(unescaped(part), depth + 1) === HIDDEN);
    if (isHidden) return HIDDEN;
    return told === plain ? part : encodeURIComponent(told).replaceAll(encodeURIComponent(HIDDEN), HIDDEN);
  }

  /** What has no escapes is no form within the form: `dc=a,dc=b` has two signs, and one value. */
  #plainOrJson(part: string, depth: number): string {
    return part.startsWith('{') || part.startsWith('[') || part.startsWith('"')
      ? this.#text(part, depth)
      : this.#plain(part, depth);
  }

  #find(text: string): void {
    const ofHeader = /^(?:basic|bearer|token)\s+(\S+)$/i.exec(text)?.[1];
    for (const secret of [text, ofHeader ?? ''])
      if (secret.length >= LEAST_FOUND && !secret.includes(HIDDEN) && this.found.size <= MOST_FOUND)
        this.found.add(secret);
  }
}

const LONGEST_SAID = 300;
const isMarkedUp = /^\s*[[{"]|[<=\n]/;
/** Most texts of a body: nothing within can be in another writing. */
const isWord = /^[\w./-]{0,15}$/;

function hasManyFields(text: string): boolean {
  let at = -1;
  for (let fields = 1; fields <= MOST_FIELDS; fields++) {
    at = text.indexOf('&', at + 1);
    if (at === -1) return false;
  }
  return true;
}

const isNoSecret = (piece: string) => /^(?:null|true|false|"")$/.test(piece);

const requoted = (quoted: string, before: string, after: string) => (before === after ? quoted : JSON.stringify(after));

function speaksOfSecrets(text: string): boolean {
  return !mentionsIn(readable(text)).next().done;
}

/** As a reader of forms takes it. */
const spaced = (part: string) => unescaped(part.replaceAll('+', ' '));

function innerTexts(text: string): Iterable<string> {
  // A zero in every second place is UTF-16.
  const plain = unescaped(text).replaceAll('\0', '');
  return plain === text ? decodedRuns(text) : [plain];
}
