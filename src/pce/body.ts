import { Refusal } from './errors.ts';
import type { ValidationLevel } from './validation.ts';

/** The PCE is written in Ruby, whose JSON parser refuses deeper nesting. */
const MOST_NESTING = 100;

const utf8 = new TextDecoder('utf-8', { fatal: true });

/**
 * A request's body as a value; undefined when there is none.
 * JSON under another content type counts as no body at all (REST guide 25.2, troubleshooting); `lenient` also takes the
 * type that curl's -d sets by itself, as in the vendor page's examples.
 * @throws Refusal 400 `invalid_json` for text that is not JSON, not UTF-8, or nested too deeply
 */
export function parseBody(raw: unknown, contentType: string | undefined, level: ValidationLevel): unknown {
  if (!Buffer.isBuffer(raw) || raw.length === 0 || !isJson(contentType, level)) return undefined;
  try {
    const value: unknown = JSON.parse(utf8.decode(raw));
    // A level takes two characters at least.
    if (raw.length > 2 * MOST_NESTING && isDeeperThan(value, MOST_NESTING))
      throw new Error(`nesting is deeper than ${MOST_NESTING}`);
    return value;
  } catch (error) {
    throw new Refusal('invalid_json', `The body is not valid JSON: ${(error as Error).message}`);
  }
}

function isJson(contentType: string | undefined, level: ValidationLevel): boolean {
  const type = contentType?.split(';', 1)[0]?.trim().toLowerCase();
  return type === 'application/json' || (level === 'lenient' && type === 'application/x-www-form-urlencoded');
}

/** Level by level and not by recursion: the depth is the sender's choice. */
function isDeeperThan(value: unknown, most: number): boolean {
  let level = [value].filter(isContainer);
  for (let depth = 1; level.length > 0; depth++) {
    if (depth > most) return true;
    level = level.flatMap((item) => Object.values(item)).filter(isContainer);
  }
  return false;
}

const isContainer = (value: unknown): value is object => typeof value === 'object' && value !== null;
