import { invalidInput } from '../model/errors.ts';
import { withoutSpareSlashes } from '../model/prefix.ts';

/** Whether a text is as a pattern wants it. */
export type Glob = (text: string) => boolean;

/** The engine finds a part of this length in linear time; of a longer one it looks at the end alone. */
const LONGEST_PART = 200;

/**
 * A pattern of a path, in which `*` stands for any text. Without a regular expression, which takes for ever to find that
 * `*a*a*a*b` does not fit: the first place at which a part is found leaves the most for those behind it.
 * @throws Refusal 406
 */
export function globOf(pattern: string): Glob {
  const fits = textGlobOf(pattern);
  // Whoever names a path means it however a client writes its slashes.
  return (path) => fits(path) || fits(withoutSpareSlashes(path));
}

function textGlobOf(pattern: string): Glob {
  const parts = pattern.split('*');
  if (parts.length === 1) return (text) => text === pattern;
  const start = parts.shift() as string;
  const end = parts.pop() as string;
  const between = parts.filter((part) => part !== '');
  if (between.some((part) => part.length > LONGEST_PART)) {
    throw invalidInput(`The pattern has more than ${LONGEST_PART} characters between two stars`);
  }
  const least = start.length + end.length;
  return (text) =>
    text.length >= least && text.startsWith(start) && text.endsWith(end) && hasInOrder(text, between, start, end);
}

function hasInOrder(text: string, parts: readonly string[], start: string, end: string): boolean {
  let from = start.length;
  for (const part of parts) {
    const at = text.indexOf(part, from);
    if (at === -1) return false;
    from = at + part.length;
  }
  return from <= text.length - end.length;
}
