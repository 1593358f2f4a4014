export type JsonObject = Record<string, unknown>;

/**
 * Whether two items of a list are the same JSON. Ajv's own check compares every item with every other: a long
 * list would hold up all other requests.
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
