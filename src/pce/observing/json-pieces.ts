// JSON as the pieces that it is written in, so that a part of it can be changed and all else stays to the last space.

/** A text, as a rule with its end, and the colon behind a name; a bracket or comma; a number or a word. */
export const pieces = /("[^"\\]*(?:\\[\s\S][^"\\]*)*(?:"|\\?$))(\s*:)?|[{}[\],:]|[^\s"{}[\],:]+/g;

export const unquoted = (quoted: string): string =>
  quoted.includes('\\') ? (JSON.parse(quoted) as string) : quoted.slice(1, -1);

export function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/** An object or list that is open, while one goes through the pieces. */
export interface Open {
  readonly isObject: boolean;
  /** Which bracket it is, counted from the beginning. */
  readonly place: number;
  /** Of the member whose value comes next. */
  name: string | undefined;
}

/** Up to its last comma or opening bracket, where what is cut off there is JSON; else undefined. */
export function beginningOfJson(text: string): string | undefined {
  const closing: string[] = [];
  let open = 0;
  let end = 0;
  let openAtEnd = 0;
  for (const { 0: piece, index } of text.matchAll(pieces)) {
    if (piece === '{' || piece === '[') closing[open++] = piece === '{' ? '}' : ']';
    else if (piece === '}' || piece === ']') open = Math.max(0, open - 1);
    else if (piece !== ',') continue;
    if (piece === '}' || piece === ']') continue;
    end = index + 1;
    openAtEnd = open;
  }
  const begun = text.slice(0, end);
  const closed = begun.replace(/,$/, '') + closing.slice(0, openAtEnd).reverse().join('');
  return isJson(closed) ? begun : undefined;
}
