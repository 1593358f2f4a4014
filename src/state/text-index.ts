import type { Db } from './database.ts';

/** Objects whose ordinals share their upper bits are read, joined and searched as one text. */
const BLOCK_BITS = 9;

/** `partial`: contains, in any case; `exact`: is. */
export type TextMatch = 'partial' | 'exact';

interface Row {
  readonly ordinal: number;
  readonly text: string | null;
}

interface Block {
  /** The texts of the block's objects (lower-cased for partial matches), one after another, each followed by a line feed. */
  readonly text: string;
  /** Where in `text` each object's text begins. */
  readonly starts: readonly number[];
  readonly ordinals: readonly number[];
}

/**
 * Matching of one field of many objects: partially, in any case, or exactly.
 *
 * A block is read from the database when it is first searched, and forgotten when one of its objects is written, so
 * that it can never disagree with the database, whatever was rolled back. One `indexOf` over a joined text is some
 * twenty times faster than LIKE, and costs a write nothing.
 */
export class TextIndex {
  readonly #read;
  readonly #readEach;
  readonly #highest;
  /** By org, kind, field and form of match; within, by block number. */
  readonly #blocks = new Map<string, Map<number, Block>>();

  constructor(db: Db) {
    this.#read = db.prepare<[string, number, string, number, number], Row>(
      `select ordinal, body ->> ? as text from objects
       where org_id = ? and kind = ? and ordinal between ? and ? order by ordinal`,
    );
    this.#readEach = db.prepare<[string, string, number, string, number, number], Row>(
      `select ordinal, element.value ->> ? as text from objects, json_each(body, ?) as element
       where org_id = ? and kind = ? and ordinal between ? and ? order by ordinal`,
    );
    this.#highest = db
      .prepare<[number, string], number | null>('select max(ordinal) from objects where org_id = ? and kind = ?')
      .pluck();
  }

  /** The ordinals, ascending, of the objects whose `field` matches; of `list[].field`, once for each match. */
  search(org: number, kind: string, field: string, text: string, match: TextMatch): number[] {
    const key = `${org}/${kind}/${field}/${match}`;
    let blocks = this.#blocks.get(key);
    if (!blocks) this.#blocks.set(key, (blocks = new Map()));
    const found: number[] = [];
    const last = (this.#highest.get(org, kind) ?? 0) >> BLOCK_BITS;
    const needle = match === 'partial' ? text.toLowerCase() : text;
    for (let number = 0; number <= last; number++) {
      let block = blocks.get(number);
      if (!block) blocks.set(number, (block = this.#load(org, kind, field, number, match)));
      collect(block, needle, match === 'exact', found);
    }
    return found;
  }

  /** Says that the object was written, or is about to be. */
  touch(org: number, kind: string, ordinal: number): void {
    if (this.#blocks.size === 0) return;
    const prefix = `${org}/${kind}/`;
    for (const [key, blocks] of this.#blocks) if (key.startsWith(prefix)) blocks.delete(ordinal >> BLOCK_BITS);
  }

  /** Forgets all that was read. */
  forget(): void {
    this.#blocks.clear();
  }

  #load(org: number, kind: string, field: string, number: number, match: TextMatch): Block {
    const first = number << BLOCK_BITS;
    const ordinals: number[] = [];
    const starts: number[] = [];
    let text = '';
    for (const row of this.#rows(org, kind, field, first, first + (1 << BLOCK_BITS) - 1)) {
      // Null is not even the empty text; to a part of a name it is as good as one.
      if (row.text === null && match === 'exact') continue;
      ordinals.push(row.ordinal);
      starts.push(text.length);
      text += `${match === 'partial' ? (row.text ?? '').toLowerCase() : row.text}\n`;
    }
    return { text, starts, ordinals };
  }

  /** The field of each object; of `list[].field` one row for each element, so that an object may have none or several. */
  #rows(org: number, kind: string, field: string, first: number, last: number): Iterable<Row> {
    const [list = '', inner] = field.split('[].');
    if (inner === undefined) return this.#read.iterate(`$.${field}`, org, kind, first, last);
    return this.#readEach.iterate(`$.${inner}`, `$.${list}`, org, kind, first, last);
  }
}

function collect({ text, starts, ordinals }: Block, needle: string, whole: boolean, found: number[]): void {
  let object = 0;
  let at = text.indexOf(needle);
  while (at !== -1 && at < text.length) {
    while ((starts[object + 1] ?? text.length) <= at) object += 1;
    const end = (starts[object + 1] ?? text.length) - 1;
    // A needle with a line feed in it could lie across two texts.
    const within = at + needle.length <= end;
    const isWhole = at === starts[object] && at + needle.length === end;
    if (whole ? isWhole : within) found.push(ordinals[object] as number);
    at = text.indexOf(needle, within ? end + 1 : at + 1);
  }
}
