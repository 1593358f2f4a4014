import { turns } from '../state/turns.ts';

/** About so much text is given at once. */
const PART_CHARACTERS = 64 * 1024;

/** The snapshot, its tables, a table, its rows: a row is written as one. */
const DEPTH = 4;

/**
 * The JSON text of a snapshot, part by part, with turns for others in between. Rows may be given by an iterator.
 * @param which texts of the same have one turn among them
 */
export async function* jsonParts(value: unknown, which?: unknown): AsyncGenerator<string> {
  const turn = turns(which);
  let part = '';
  for (const text of texts(value, DEPTH)) {
    part += text;
    if (part.length >= PART_CHARACTERS) {
      yield part;
      part = '';
    }
    const rest = turn();
    if (rest) await rest;
  }
  yield part;
}

function* texts(value: unknown, depth: number): Generator<string> {
  if (depth === 0 || typeof value !== 'object' || value === null) yield JSON.stringify(value) ?? 'null';
  else if (Symbol.iterator in value) yield* listTexts(value as Iterable<unknown>, depth);
  else yield* objectTexts(value, depth);
}

function* listTexts(list: Iterable<unknown>, depth: number): Generator<string> {
  let before = '[';
  for (const item of list) {
    yield before;
    yield* texts(item, depth - 1);
    before = ',';
  }
  yield before === '[' ? '[]' : ']';
}

function* objectTexts(object: object, depth: number): Generator<string> {
  let before = '{';
  for (const [name, value] of Object.entries(object)) {
    if (value === undefined) continue;
    yield `${before}${JSON.stringify(name)}:`;
    yield* texts(value, depth - 1);
    before = ',';
  }
  yield before === '{' ? '{}' : '}';
}
