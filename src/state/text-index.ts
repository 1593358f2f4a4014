import type { Db } from './database.ts';

/** Objects whose ordinals share their upper bits are read, joined and searched as one text. */
const BLOCK_BITS = 9;

interface Block {
  /** The lower-cased texts of the block's objects, one after another, each followed by a line feed. */
  readonly text: string;
  /** Where in `text` each object's text begins. */
  readonly starts: readonly number[];
  readonly ordinals: readonly number[];
}

/**
 * Partial, case-insensitive matching of one field of many objects.
 *
 * A block is read from the database when it is first searched, and forgotten when one of its objects is written, so
 * that it can never disagree with the database, whatever was rolled back. One `indexOf` over a joined text is some
 * twenty times faster than LIKE, and costs a write nothing.
 */
export class TextIndex {
  readonly #read;
  readonly #highest;
  /** By org, kind and field; within, by block number. */
  readonly #blocks = new Map<string, Map<number, Block>>();

  constructor(db: Db) {
    this.#read = db.prepare<[string, number, string, number, number], { ordinal: number; text: string | null }>(
      `select ordinal, json_extract(body, ?) as text from objects
       where org_id = ? and kind = ? and ordinal between ? and ? order by ordinal`,
    );
    this.#highest = db
      .prepare<[number, string], number | null>('select max(ordinal) from objects where org_id = ? and kind = ?')
      .pluck();
  }

  /** The ordinals, ascending, of the objects whose `field` contains `part` in any case. */
  search(org: number, kind: string, field: string, part: string): number[] {
    const key = `${org}/${kind}/${field}`;
    let blocks = this.#blocks.get(key);
    if (!blocks) this.#blocks.set(key, (blocks = new Map()));
    const found: number[] = [];
    const last = (this.#highest.get(org, kind) ?? 0) >> BLOCK_BITS;
    const needle = part.toLowerCase();
    for (let number = 0; number <= last; number++) {
      let block = blocks.get(number);
      if (!block) blocks.set(number, (block = this.#load(org, kind, field, number)));
      collect(block, needle, found);
    }
    return found;
  }

  /** Says that the object was written, or is about to be. */
  touch(org: number, kind: string, ordinal: number): void {
    if (this.#blocks.size === 0) return;
    const prefix = `${org}/${kind}/`;
    for (const [key, blocks] of this.#blocks) if (key.startsWith(prefix)) blocks.delete(ordinal >> BLOCK_BITS);
  }

  #load(org: number, kind: string, field: string, number: number): Block {
    const first = number << BLOCK_BITS;
    const ordinals: number[] = [];
    const starts: number[] = [];
    let text = '';
    for (const row of this.#read.iterate(`$.${field}`, org, kind, first, first + (1 << BLOCK_BITS) - 1)) {
      ordinals.push(row.ordinal);
      starts.push(text.length);
      text += `${(row.text ?? '').toLowerCase()}\n`;
    }
    return { text, starts, ordinals };
  }
}

function collect({ text, starts, ordinals }: Block, needle: string, found: number[]): void {
  let object = 0;
  let at = text.indexOf(needle);
  while (at !== -1 && at < text.length) {
    while ((starts[object + 1] ?? text.length) <= at) object += 1;
    const end = (starts[object + 1] ?? text.length) - 1;
    // A needle with a line feed in it could lie across two texts.
    const within = at + needle.length <= end;
    if (within) found.push(ordinals[object] as number);
    at = text.indexOf(needle, within ? end + 1 : at + 1);
  }
}
