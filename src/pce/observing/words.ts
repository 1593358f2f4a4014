/**
 * How many letters differ, are missing, too many, or in the place of their neighbour (optimal string alignment).
 * @param most more than these are not counted on
 */
export function editsBetween(a: string, b: string, most = Number.POSITIVE_INFINITY): number {
  let before: number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 0; i < a.length; i++) {
    const next = [i + 1];
    let least = i + 1;
    for (let j = 0; j < b.length; j++) {
      const changed = (row[j] as number) + (a[i] === b[j] ? 0 : 1);
      const areSwapped = i > 0 && j > 0 && a[i] === b[j - 1] && a[i - 1] === b[j];
      const swapped = areSwapped ? (before[j - 1] as number) + 1 : changed;
      const edits = Math.min(changed, swapped, (row[j + 1] as number) + 1, (next[j] as number) + 1);
      next.push(edits);
      if (edits < least) least = edits;
    }
    // Only a swap of neighbours leaps a row, and costs one.
    if (least > most + 1) return least;
    [before, row] = [row, next];
  }
  return row[b.length] as number;
}

/** The first few of a list, and how many more it has. */
export function firstFew(all: readonly string[], most: number): string {
  const more = all.length > most ? ` and ${all.length - most} more` : '';
  return all.slice(0, most).join(', ') + more;
}

/** A name as a PCE spells names: `user_pin` for `userPin`, and for `user-pin`. */
export const inSnakeCase = (name: string): string =>
  name
    .replace(/[a-z\d](?=[A-Z])|[A-Z](?=[A-Z][a-z])/g, '$&_')
    .replaceAll('-', '_')
    .toLowerCase();

const LONGEST_WORD = 60;
/** One letter of so many may differ, and no more than so many letters. */
const LETTERS_PER_EDIT = 4;
const MOST_EDITS = 3;

/** The word that a text is but for a few letters or its spelling: the nearest of them. */
export function nearOneOf(text: string, words: readonly string[]): string | undefined {
  const near = words.filter((word) => word !== text && isNearOneOf(text, [word]));
  return near.sort((a, b) => editsBetween(text, a) - editsBetween(text, b))[0];
}

/**
 * Whether a text is one of the words but for a few letters, or for its spelling, such as `userPin` for `user_pin`: nothing
 * else of what was sent can be told from it.
 */
export const isNearOneOf = (text: string, words: Iterable<string>): boolean =>
  isWithin(text, words, Math.min(MOST_EDITS, Math.floor(text.length / LETTERS_PER_EDIT)));

/**
 * The same for the few names that a call takes: a short one too may differ in a letter, such as `ky` for `key`. So few
 * letters hold no secret.
 */
export const isNearName = (text: string, names: Iterable<string>): boolean =>
  isNearOneOf(text, names) || (text.length > 1 && isWithin(text, names, 1));

function isWithin(text: string, words: Iterable<string>, most: number): boolean {
  if (text.length > LONGEST_WORD || !/^[\w.[\]-]+$/.test(text)) return false;
  const spelt = inSnakeCase(text);
  for (const word of words) {
    if (isWithinOf(text, word, most) || (spelt !== text && isWithinOf(spelt, word, most))) return true;
  }
  return false;
}

const isWithinOf = (text: string, word: string, most: number) =>
  Math.abs(word.length - text.length) <= most && editsBetween(text, word, most) <= most;
