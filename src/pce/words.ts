/** Levenshtein's distance. */
export function editsBetween(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (const [i, letter] of [...a].entries()) {
    const next = [i + 1];
    for (let j = 0; j < b.length; j++) {
      const changed = (row[j] as number) + (letter === b[j] ? 0 : 1);
      next.push(Math.min(changed, (row[j + 1] as number) + 1, (next[j] as number) + 1));
    }
    row = next;
  }
  return row[b.length] as number;
}

const LONGEST_WORD = 60;
/** One letter of so many may differ, and no more than so many letters. */
const LETTERS_PER_EDIT = 4;
const MOST_EDITS = 3;

/** The word that a text is but for a few letters. */
export const nearOneOf = (text: string, words: readonly string[]): string | undefined =>
  words.find((word) => word !== text && isNearOneOf(text, [word]));

/** Whether a text is one of the words but for a few letters: nothing else of what was sent can be told from it. */
export function isNearOneOf(text: string, words: Iterable<string>): boolean {
  if (text.length > LONGEST_WORD || !/^[\w.-]+$/.test(text)) return false;
  const most = Math.min(MOST_EDITS, Math.floor(text.length / LETTERS_PER_EDIT));
  for (const word of words) {
    if (Math.abs(word.length - text.length) <= most && editsBetween(text, word) <= most) return true;
  }
  return false;
}
