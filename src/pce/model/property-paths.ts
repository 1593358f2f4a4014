import type { JsonObject } from './json-values.ts';

/**
 * A path to properties of an object: `labels`, `agent.config`, `scopes[][].label`, `rules[].providers[].workload`. The
 * brackets tell readers where lists are; lists are gone through wherever they stand.
 */
type Path = string;

const namesOf = new Map<Path, readonly string[]>();

function namesIn(path: Path): readonly string[] {
  let names = namesOf.get(path);
  if (!names) namesOf.set(path, (names = path.replaceAll('[]', '').split('.')));
  return names;
}

/** The property of the object itself with which a path begins. */
export const firstOf = (path: Path): string => namesIn(path)[0] as string;

/** The values at a path, in their order; none where a part of it is missing. Lists at its end are left as they are. */
export function valuesAt(object: JsonObject, path: Path): unknown[] {
  const names = namesIn(path);
  if (names.length === 1) return [object[names[0] as string]];
  let values: unknown[] = [object];
  for (const name of names) values = values.flatMap((value) => elementsOf(value).map((element) => element[name]));
  return values;
}

/** Replaces the values at a path within the object. Objects on the way are copied, as others may hold them too. */
export function replaceAt(object: JsonObject, path: Path, replaced: (value: unknown) => unknown): void {
  const [first = '', ...others] = namesIn(path);
  if (object[first] !== undefined) object[first] = mapped(object[first], others, replaced);
}

function mapped(value: unknown, names: readonly string[], replaced: (value: unknown) => unknown): unknown {
  const [first, ...others] = names;
  if (first === undefined) return replaced(value);
  if (Array.isArray(value)) return value.map((item) => mapped(item, names, replaced));
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, first)) return value;
  return { ...value, [first]: mapped((value as JsonObject)[first], others, replaced) };
}

function elementsOf(value: unknown): JsonObject[] {
  if (Array.isArray(value)) return value.flatMap(elementsOf);
  return typeof value === 'object' && value !== null ? [value as JsonObject] : [];
}
