import type { IncomingMessage } from 'node:http';
import { Refusal } from '../model/errors.ts';
import type { ValidationLevel } from '../model/validation.ts';

/** The PCE is written in Ruby, whose JSON parser refuses deeper nesting. */
const MOST_NESTING = 100;

/** How large a body may be: `small` from whoever shows no credentials, `bulk` where a call takes a thousand objects. */
export type BodySize = 'small' | 'ordinary' | 'bulk';

const bytesOf: Readonly<Record<BodySize, number>> = {
  small: 64 * 1024,
  ordinary: 1024 * 1024,
  bulk: Number.POSITIVE_INFINITY,
};

/** Bytes that a body may have. @param most of any, as --body-limit says; a size in bytes is beside it */
export const limitOf = (size: BodySize | number, most: number): number =>
  typeof size === 'number' ? size : Math.min(bytesOf[size], most);

/** Texts, numbers and the like take more than that of a body, one with another. */
const BYTES_PER_VALUE = 16;
/** A thousand objects of a hundred values each are fewer. */
const MOST_VALUES = 128 * 1024;
/** Names that differ are what takes a parser longest. */
const MOST_MEMBERS = 32 * 1024;

/** Reads a body, as long as it is not larger. */
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
    // A copy: a part of the socket's own memory would hold all of it.
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

/** A text of a state may come from several bodies, and an event tells of a thousand objects twice. @throws Refusal for what a parser takes long for */
export function checkShapeOfText(text: string): void {
  if (text.length > LONG_TEXT) checkShape(Buffer.from(text), 8 * MOST_VALUES);
}

/** Shorter ones are parsed in no time, whatever they are. */
const LONG_TEXT = 1024 * 1024;

const notJson = (why: string) => new Refusal('invalid_json', `The body is not valid JSON: ${why}`);

function isJson(contentType: string | undefined, level: ValidationLevel): boolean {
  const type = contentType?.split(';', 1)[0]?.trim().toLowerCase();
  return type === 'application/json' || (level === 'lenient' && type === 'application/x-www-form-urlencoded');
}

const [QUOTE, BACKSLASH, COMMA] = [0x22, 0x5c, 0x2c];
const [ARRAY, ARRAY_END, OBJECT, OBJECT_END] = [0x5b, 0x5d, 0x7b, 0x7d];

/**
 * Ahead of the parser, which takes seconds for a million values, and of all that walks through what it makes. Looks at
 * each byte once, and takes brackets and commas for what they are in JSON; what is none, the parser will tell.
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
      // Below 0 for a list, which may have more.
      open.push(byte === OBJECT ? 0 : -MOST_VALUES);
      if (open.length - 1 > MOST_NESTING) throw notJson(`nesting is deeper than ${MOST_NESTING}`);
    } else if (byte === ARRAY_END || byte === OBJECT_END) {
      if ((open.pop() as number) >= MOST_MEMBERS) throw tooBroad(`an object with more than ${MOST_MEMBERS} properties`);
      if (open.length === 0) open.push(0);
    }
  }
  if (values > mostValues) throw tooBroad(`more than ${mostValues} values`);
}

/** Where the text ends that begins at `at`. */
function endOfText(raw: Buffer, at: number): number {
  let i = at + 1;
  while (i < raw.length && raw[i] !== QUOTE) i += raw[i] === BACKSLASH ? 2 : 1;
  return i;
}

const tooBroad = (what: string) => new Refusal('request_too_large_error', `The body has ${what}`);
