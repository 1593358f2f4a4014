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
  // Whoever names a path means it however they, or a client, write its slashes.
  const fits = textGlobOf(withoutSpareSlashes(pattern));
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

/** Whether a pattern fits any of the paths of a call, such as `/orgs/:org/labels`. */
export function fitsSome(pattern: string, path: string): boolean {
  const places = placesOf(path);
  // Arrays of bytes, since a pattern of a thousand characters is held against hundreds of paths.
  let reached = new Uint8Array(places.length + 1);
  reached[0] = 1;
  for (const character of withoutSpareSlashes(pattern).replace(/\*+/g, '*')) {
    reached = character === '*' ? fromFirst(reached) : next(places, reached, character);
    if (!reached.includes(1)) return false;
  }
  return reached[places.length] === 1;
}

const ONE = Symbol('one character of a parameter');
const MORE = Symbol('as many characters of a parameter as there are');
type Place = string | typeof ONE | typeof MORE;

/** The characters of a path: in the place of a parameter is one or more of any but a slash. */
const placesOf = (path: string): Place[] =>
  path.split(/(:\w+)/).flatMap((part): Place[] => (part.startsWith(':') ? [ONE, MORE] : [...part]));

/** A star takes all that follows, however far. */
const fromFirst = (reached: Uint8Array) => new Uint8Array(reached.length).fill(1, reached.indexOf(1));

function next(places: readonly Place[], reached: Uint8Array, character: string) {
  const then = new Uint8Array(reached.length);
  for (let at = 0; at < places.length; at++) {
    const place = places[at];
    if (reached[at] && place === MORE && character !== '/') then[at] = 1;
    if (reached[at] && (place === character || (place === ONE && character !== '/'))) then[at + 1] = 1;
    // No character is needed to be behind it.
    if (then[at] && place === MORE) then[at + 1] = 1;
  }
  return then;
}
