import { choicesOf, documentNamed, type Placed, resolved, type Schema } from '../fuzz/schema.ts';

/** Objects in bodies whose schema takes names that it does not know, by pointer: `#/scopes/0/0/label`. */
type Pointer = string;

/** Each of a schema, with the names that it does know. Lists are looked into by their first item. */
export function openPlaces(name: string): Map<Pointer, ReadonlySet<string>> {
  const found = new Map<Pointer, Set<string>>();
  collect(documentNamed(name), '#', [], found);
  return found;
}

function collect(at: Placed, pointer: Pointer, around: readonly Schema[], found: Map<Pointer, Set<string>>): void {
  const { schema, document } = resolved(at);
  if (around.includes(schema)) return;
  const { properties = {}, additionalProperties: others, items } = schema;
  const into = (part: Schema, place: Pointer) => collect({ schema: part, document }, place, [...around, schema], found);
  if (isOpen(schema)) found.set(pointer, new Set([...(found.get(pointer) ?? []), ...Object.keys(properties)]));
  // A choice within what is closed tells of combinations alone.
  for (const choice of choicesOf(schema)) if (others !== false || choice.$ref) into(choice, pointer);
  for (const [key, part] of Object.entries(properties)) into(part, `${pointer}/${key}`);
  if (items) into(items, `${pointer}/0`);
}

/** One without properties of its own leaves them to its choices. */
const isOpen = ({ properties, additionalProperties: others }: Schema) => properties !== undefined && others !== false;

/** Every name that a schema knows, at any place. */
export function namesWithin(name: string): ReadonlySet<string> {
  const names = new Set<string>();
  gather(documentNamed(name), [], names);
  return names;
}

function gather(at: Placed, around: readonly Schema[], names: Set<string>): void {
  const { schema, document } = resolved(at);
  if (around.includes(schema)) return;
  const properties = Object.entries(schema.properties ?? {});
  for (const [key] of properties) names.add(key);
  for (const part of [
    ...properties.map(([, inner]) => inner),
    ...choicesOf(schema),
    ...(schema.items ? [schema.items] : []),
  ])
    gather({ schema: part, document }, [...around, schema], names);
}
