export type JsonObject = Record<string, unknown>;

/**
 * Whether two items of a list are the same JSON. Ajv's own check compares every item with every other: a list of
 * 20,000 would hold up all other requests for seconds.
 */
export function hasDuplicates(items: readonly unknown[]): boolean {
  return new Set(items.map(canonical)).size < items.length;
}

/** JSON text in which the order of keys makes no difference. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, part) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}

/** How many characters JSON Schema counts in a text: code points, so that an emoji is one. */
export function lengthOf(text: string): number {
  let length = text.length;
  // To go by code points takes ten times as long, and a text may have millions.
  for (let i = 1; i < text.length; i++) {
    if ((text.charCodeAt(i) & 0xfc00) !== 0xdc00 || (text.charCodeAt(i - 1) & 0xfc00) !== 0xd800) continue;
    length -= 1;
    i += 1;
  }
  return length;
}
