import type { IncomingMessage } from 'node:http';
import { Refusal } from '../model/errors.ts';
import type { ValidationLevel } from '../model/validation.ts';

/** The PCE is written in Ruby, whose JSON parser refuses deeper nesting. */
const MOST_NESTING = 100;

/** How large a body may be: `small` without credentials, `bulk` where a call takes a thousand objects. */
export type BodySize = 'small' | 'ordinary' | 'bulk';

const bytesOf: Readonly<Record<BodySize, number>> = {
  small: 64 * 1024,
  ordinary: 1024 * 1024,
  bulk: Number.POSITIVE_INFINITY,
};

/** Bytes that a body may have. @param most limit of all bodies (--body-limit); a size given in bytes ignores it */
export const limitOf = (size: BodySize | number, most: number): number =>
  typeof size === 'number' ? size : Math.min(bytesOf[size], most);

/** Values of an ordinary body take more bytes than this on average. */
const BYTES_PER_VALUE = 16;
/** A thousand objects of a hundred values each are fewer. */
const MOST_VALUES = 128 * 1024;
/** A parser is slowest with many different names. */
const MOST_MEMBERS = 32 * 1024;

/** Reads a body up to the limit. */
export function readBody(
  message: IncomingMessage,
  limit: number,
  done: (error: Error | null, body?: Buffer) => void,
): void {
  const tooLarge = () => new Refusal('request_too_large_error', `The body has more than ${limit} bytes`);
  if (Number(message.headers['content-length']) > limit) {
    done(tooLarge());
    return;
  }
  const chunks: Buffer[] = [];
  let length = 0;
  const stop = () => message.off('data', onData).off('end', onEnd).off('error', onError);
  const onData = (chunk: Buffer) => {
    length += chunk.length;
    chunks.push(chunk);
    if (length <= limit) return;
    stop();
    done(tooLarge());
  };
  const onEnd = () => {
    stop();
    // A copy: a slice would keep all of the socket's buffer in memory.
    done(null, Buffer.concat(chunks, length));
  };
  const onError = () => {
    stop();
    done(new Refusal('invalid_request', 'The body did not arrive whole'));
  };
  message.on('data', onData).on('end', onEnd).on('error', onError);
}

const utf8 = new TextDecoder('utf-8', { fatal: true });

/**
 * A request's body as a value; undefined when there is none.
 * JSON under another content type counts as no body at all (REST guide 25.2, troubleshooting); `lenient` also takes the
 * type that curl's -d sets by itself, as in the vendor page's examples.
 * @param limit bytes that the body may have
 * @throws Refusal 400 `invalid_json` for text that is not JSON, not UTF-8, or nested too deeply; 413 for too many values
 */
export function parseBody(
  raw: unknown,
  contentType: string | undefined,
  level: ValidationLevel,
  limit = Number.POSITIVE_INFINITY,
): unknown {
  if (!Buffer.isBuffer(raw) || raw.length === 0 || !isJson(contentType, level)) return undefined;
  // A level takes two characters at least, and so does a value.
  if (raw.length > 2 * MOST_NESTING) checkShape(raw, Math.min(limit / BYTES_PER_VALUE, MOST_VALUES));
  try {
    return JSON.parse(utf8.decode(raw)) as unknown;
  } catch (error) {
    throw notJson((error as Error).message);
  }
}

/**
 * A text of a state may be larger than a body: an event tells of a thousand objects twice.
 * @throws Refusal for a text that takes the parser long
 */
export function checkShapeOfText(text: string): void {
  if (text.length > LONG_TEXT) checkShape(Buffer.from(text), 8 * MOST_VALUES);
}

/** Shorter texts are parsed in no time, whatever they hold. */
const LONG_TEXT = 1024 * 1024;

const notJson = (why: string) => new Refusal('invalid_json', `The body is not valid JSON: ${why}`);

function isJson(contentType: string | undefined, level: ValidationLevel): boolean {
  const type = contentType?.split(';', 1)[0]?.trim().toLowerCase();
  return type === 'application/json' || (level === 'lenient' && type === 'application/x-www-form-urlencoded');
}

const [QUOTE, BACKSLASH, COMMA] = [0x22, 0x5c, 0x2c];
const [ARRAY, ARRAY_END, OBJECT, OBJECT_END] = [0x5b, 0x5d, 0x7b, 0x7d];

/**
 * Refuses texts that would take the parser, and the code that walks through the value, too long. Looks at each byte
 * once, and counts brackets and commas as if the text were JSON; the parser finds out whether it is.
 */
function checkShape(raw: Buffer, mostValues: number): void {
  let values = 1;
  /** Commas of each list or object that is open. */
  const open: number[] = [0];
  for (let i = 0; i < raw.length; i++) {
    const byte = raw[i] as number;
    if (byte === QUOTE) i = endOfText(raw, i);
    else if (byte === COMMA) {
      values += 1;
      const commas = (open[open.length - 1] as number) + 1;
      open[open.length - 1] = commas;
    } else if (byte === ARRAY || byte === OBJECT) {
      values += 1;
      // Lists start below 0: they may have more commas.
      open.push(byte === OBJECT ? 0 : -MOST_VALUES);
      if (open.length - 1 > MOST_NESTING) throw notJson(`nesting is deeper than ${MOST_NESTING}`);
    } else if (byte === ARRAY_END || byte === OBJECT_END) {
      if ((open.pop() as number) >= MOST_MEMBERS) throw tooBroad(`an object with more than ${MOST_MEMBERS} properties`);
      if (open.length === 0) open.push(0);
    }
  }
  if (values > mostValues) throw tooBroad(`more than ${mostValues} values`);
}

/** Index of the quote that ends the text beginning at `at`. */
export function endOfText(raw: Buffer, at: number): number {
  let i = at + 1;
  while (i < raw.length && raw[i] !== QUOTE) i += raw[i] === BACKSLASH ? 2 : 1;
  return i;
}

const tooBroad = (what: string) => new Refusal('request_too_large_error', `The body has ${what}`);
