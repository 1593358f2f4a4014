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

/** Whether a pattern fits any of the paths of a call, such as `/orgs/:org/labels`. */
export function fitsSome(pattern: string, path: string): boolean {
  const places = placesOf(path);
  let reached = withOpen(places, [0]);
  for (const character of withoutSpareSlashes(pattern)) {
    reached = withOpen(places, character === '*' ? from(reached, places.length) : next(places, reached, character));
    if (reached.length === 0) return false;
  }
  return reached.includes(places.length);
}

const ONE = Symbol('one character of a parameter');
const MORE = Symbol('as many characters of a parameter as there are');
type Place = string | typeof ONE | typeof MORE;

/** The characters of a path: in the place of a parameter is one or more of any but a slash. */
const placesOf = (path: string): Place[] =>
  path.split(/(:\w+)/).flatMap((part): Place[] => (part.startsWith(':') ? [ONE, MORE] : [...part]));

/** A star takes all that follows, however far. */
const from = (reached: readonly number[], end: number): number[] => {
  const first = Math.min(...reached);
  return Array.from({ length: end - first + 1 }, (_, i) => first + i);
};

function next(places: readonly Place[], reached: readonly number[], character: string): number[] {
  return reached.flatMap((at) => {
    const place = places[at];
    if (place === MORE) return character === '/' ? [] : [at];
    return place === character || (place === ONE && character !== '/') ? [at + 1] : [];
  });
}

/** The places, and those behind them that are reached without a character. */
const withOpen = (places: readonly Place[], reached: readonly number[]): number[] => [
  ...new Set(reached.flatMap((at) => (places[at] === MORE ? [at, at + 1] : [at]))),
];
