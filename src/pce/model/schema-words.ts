import { documentNamed, schemaNames } from './schemas.ts';

let words: ReadonlySet<string> | undefined;

/** Whether some schema has a property of this name, or with this word in its name: such a name tells no secret. */
export function isSchemaWord(name: string): boolean {
  words ??= new Set(schemaNames().flatMap((document) => wordsIn(documentNamed(document))));
  return words.has(name);
}

function wordsIn(part: unknown): string[] {
  if (typeof part !== 'object' || part === null) return [];
  const names = Object.keys((part as { properties?: object }).properties ?? {});
  return [...names.flatMap((name) => [name, ...name.split('_')]), ...Object.values(part).flatMap(wordsIn)];
}
