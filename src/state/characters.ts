/**
 * The beginning of a text, in whole characters: Ruby counts those, and half of a surrogate pair is no text that a client
 * can print.
 */
export function firstCharacters(text: string, most: number): string {
  if (text.length <= most) return text;
  let end = 0;
  for (let count = 0; count < most && end < text.length; count += 1) end += isPairAt(text, end) ? 2 : 1;
  return text.slice(0, end);
}

const isPairAt = (text: string, at: number) => (text.codePointAt(at) as number) > 0xffff;

/** The same, with dots in the place of the rest. */
export function shortened(text: string, most: number): string {
  const shown = firstCharacters(text, most);
  return shown.length === text.length ? text : `${shown}...`;
}
