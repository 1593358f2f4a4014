// Bodies of requests and of their answers, which the journal keeps where the owner asks for it (--journal full).

import { isUtf8 } from 'node:buffer';
import { FairRing } from './fair-ring.ts';
import { KnownSecrets } from './known-secrets.ts';
import { HIDDEN, type Redacted } from './redacted.ts';
import { type Known, MOST_FOUND, type RedactedBody, redactBody, redactUrl } from './redacted-body.ts';

/** All bodies together, and how many requests have them. */
export const bodyBounds = { entries: 10_000, bytes: 32 * 1024 * 1024 };
/** Of a longer one the beginning is kept: to look a hostile megabyte through for secrets would take a second. */
export const MOST_BODY_BYTES = 128 * 1024;
/** Secrets that are cut out wherever they stand: those that were used last. */
export const MOST_SECRETS = 1000;
/** What we issue has so many characters: it is known by its name in the answer, and by its value from then on. */
const LEAST_ISSUED = 40;
/** Roughly what a request takes besides its texts. */
const ENTRY_BYTES = 400;

/** What came with a request, and went with its answer. */
export interface Sent {
  readonly org: number | undefined;
  readonly url: string;
  /** Header Content-Type. */
  readonly type: string | undefined;
  /** undefined where it has none; null where it has one that nobody read. */
  readonly request: Uint8Array | null | undefined;
  readonly answer: Uint8Array | undefined;
  /** Credentials of the request's own headers. */
  readonly secrets: readonly string[];
  /** Tokens of its refusal. */
  readonly tokens: readonly string[];
}

/** A body as it is told. */
export interface Body {
  readonly text: string;
  /** Whether that is its beginning alone. */
  readonly isTruncated: boolean;
  /** Whether secrets were cut out. */
  readonly hides: boolean;
  /** Whether it was no text: its bytes that are none are told as U+FFFD. */
  readonly isBinary: boolean;
  /** Whether none of it is kept: it was of a kind in which secrets are not found. */
  readonly isLeftOut: boolean;
}

/** What is kept of one request. */
export interface Bodies {
  /** Path and query, without the secrets. */
  readonly url: Redacted;
  readonly type: Redacted | undefined;
  readonly request: Body | null | undefined;
  readonly answer: Body | undefined;
}

interface KeptBody extends Omit<Body, 'text'> {
  /** In UTF-8: a text with one letter beyond Latin-1 would take twice as much. */
  readonly bytes: Buffer;
}

interface Kept extends Omit<Bodies, 'request' | 'answer'> {
  readonly id: number;
  readonly bytes: number;
  readonly org: number | undefined;
  readonly request: KeptBody | null | undefined;
  readonly answer: KeptBody | undefined;
}

export class KeptBodies {
  readonly #kept = new FairRing<Kept>(bodyBounds);
  readonly #secrets = new KnownSecrets();

  /** @param secret an own one, one that let a request in, or one that was issued */
  knows(secret: string): void {
    this.#secrets.add(secret, MOST_SECRETS);
  }

  /** @param id of the entry @param share org whose share of the room it takes */
  keep(id: number, share: number, sent: Sent): void {
    const ofHeaders = new KnownSecrets(sent.secrets.filter((secret) => !this.#secrets.has(secret)));
    const known = { secrets: [this.#secrets, ofHeaders], tokens: sent.tokens };
    const [request, found] = sent.request ? redacted(sent.request, known, sent.type) : [sent.request, []];
    const inAnswer = { ...known, secrets: [...known.secrets, new KnownSecrets(found)] };
    const isUncertain = found.length > MOST_FOUND;
    const [answer, issued] = sent.answer && sent.answer.length > 0 ? answered(sent.answer, inAnswer, isUncertain) : [];
    for (const secret of issued ?? []) if (secret.length >= LEAST_ISSUED) this.knows(secret);
    const url = isUncertain ? HIDDEN : redactUrl(sent.url, inAnswer);
    const bytes = ENTRY_BYTES + 2 * url.length + (request?.bytes.length ?? 0) + (answer?.bytes.length ?? 0);
    const type = sent.type === undefined ? undefined : redactType(sent.type);
    this.#kept.add(share, { id, bytes, org: sent.org, url, type, request, answer }, () => undefined);
  }

  /** undefined where they gave way to newer ones. */
  of(id: number): Bodies | undefined {
    const kept = this.#kept.after(id - 1)[0];
    if (kept?.id !== id) return undefined;
    const { url, type, request, answer } = kept;
    return { url, type, request: request && shown(request), answer: answer && shown(answer) };
  }

  /** @param orgs those of their requests alone */
  clear(orgs?: ReadonlySet<number>): void {
    this.#kept.keep(({ org }) => orgs !== undefined && !(org !== undefined && orgs.has(org)));
  }
}

const shown = ({ bytes, ...kept }: KeptBody): Body => ({ ...kept, text: bytes.toString() });

/** Types of what may be JSON or a form. */
const cuttable = /^(?:application\/(?:[\w.-]+\+)?json|application\/x-www-form-urlencoded|text\/plain)\s*(?:;|$)/i;
/** What begins so is XML or multipart, whatever its type says. */
const isMarkup = /^[\s\uFEFF]*(?:<|--)/;

/** A client that says nothing of the type mostly sends JSON. */
const isLeftOut = (text: string, type = 'application/json') => !cuttable.test(type) || isMarkup.test(text);

const leftOut = (): KeptBody => ({
  ...{ bytes: unpooled(''), isTruncated: false, hides: false, isBinary: false, isLeftOut: true },
});

/** Of a request with so many secrets not all are looked for in its answer. */
const answered = (answer: Uint8Array, known: Known, isUncertain: boolean): ReturnType<typeof redacted> =>
  isUncertain ? [leftOut(), []] : redacted(answer, known);

function redacted(sent: Uint8Array, known: Known, type?: string): [KeptBody, RedactedBody['found']] {
  const isCut = sent.length > MOST_BODY_BYTES;
  // No copy of the whole: an answer may have hundreds of megabytes.
  const head = Buffer.from(sent.buffer, sent.byteOffset, Math.min(sent.length, MOST_BODY_BYTES));
  if (isLeftOut(head.toString('utf8', 0, 1024), type)) return [leftOut(), []];
  const { text, hides, found } = redactBody(head.toString(), known, isCut);
  if (text === undefined) return [leftOut(), found];
  const bytes = unpooled(text);
  const isTruncated = isCut || bytes.length > MOST_BODY_BYTES;
  const kept = { isTruncated, hides, isLeftOut: false, isBinary: !isCut && (!isUtf8(head) || head.includes(0)) };
  return [{ ...kept, bytes: bytes.length > MOST_BODY_BYTES ? unpooled(beginningOf(bytes)) : bytes }, found];
}

/** With a `…` for each short secret a body may have become longer. */
const beginningOf = (bytes: Buffer) => bytes.toString('utf8', 0, MOST_BODY_BYTES).replace(/\uFFFD$/, '');

/** A slice of Node's pool would keep what is beside it. */
function unpooled(text: string): Buffer {
  const bytes = Buffer.allocUnsafeSlow(Buffer.byteLength(text));
  bytes.write(text);
  return bytes;
}

const types =
  /^(?:application\/(?:json|x-www-form-urlencoded|octet-stream|xml)|text\/(?:plain|html|xml|csv))(?:; ?charset=utf-8)?$/i;

/** A header could be anything. */
const redactType = (type: string) => (types.test(type) ? (type as Redacted) : HIDDEN);
