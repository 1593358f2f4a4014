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
  const values: unknown[] = [];
  collect(object, names, 0, values);
  return values;
}

function collect(value: unknown, names: readonly string[], at: number, values: unknown[]): void {
  if (Array.isArray(value)) {
    for (const element of value) collect(element, names, at, values);
  } else if (typeof value === 'object' && value !== null) {
    const next = (value as JsonObject)[names[at] as string];
    if (at === names.length - 1) values.push(next);
    else collect(next, names, at + 1, values);
  }
}

/**
 * Replaces the values at a path within the object. Objects on the way are copied where they change, as others may hold
 * them too.
 */
export function replaceAt(object: JsonObject, path: Path, replaced: (value: unknown) => unknown): void {
  const names = namesIn(path);
  const first = names[0] as string;
  if (object[first] !== undefined) object[first] = mapped(object[first], names, 1, replaced);
}

function mapped(value: unknown, names: readonly string[], at: number, replaced: (value: unknown) => unknown): unknown {
  const name = names[at];
  if (name === undefined) return replaced(value);
  if (Array.isArray(value)) return mapList(value, (item) => mapped(item, names, at, replaced));
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, name)) return value;
  const before = (value as JsonObject)[name];
  const after = mapped(before, names, at + 1, replaced);
  return after === before ? value : { ...value, [name]: after };
}

/** As `map`; the list itself where each element stays the same. */
export function mapList(list: readonly unknown[], map: (item: unknown) => unknown): readonly unknown[] {
  const after = list.map(map);
  return after.every((item, at) => item === list[at]) ? list : after;
}
