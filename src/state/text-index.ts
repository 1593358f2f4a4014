import { ByKind } from './by-kind.ts';
import { type Db, statements } from './database.ts';
import { BYTES_AT_ONCE, inParts, stepThrough } from './parts.ts';

/** So many ordinals are read, joined and searched as one text. */
const BLOCK = 512;

/** SQLite looks through bodies of so many bytes in one step: they need not be read. */
const BYTES_LOOKED_THROUGH = 4 * BYTES_AT_ONCE;

/** How often a block is read again that was written meanwhile. Endless writes must not keep a search from its end. */
const MOST_ROUNDS = 3;

/** Divides, as ordinals may be higher than JavaScript can shift. */
const blockOf = (ordinal: number) => Math.floor(ordinal / BLOCK);

/** `partial`: the text contains it, in upper or lower case; `exact`: the text is it. */
export type TextMatch = 'partial' | 'exact';

/** What a block holds: the texts of a field, for a form of match. */
interface Form {
  readonly org: number;
  readonly kind: string;
  readonly field: string;
  readonly match: TextMatch;
}

interface Row {
  readonly ordinal: number;
  /** A number for a number, and for true and false. */
  readonly text: string | number | null;
}

interface Block {
  /** The texts of the block's objects (lower-cased for partial matches), one after another, each followed by a line feed. */
  text: string;
  /** Where in `text` each object's text begins. */
  readonly starts: number[];
  readonly ordinals: number[];
}

/** The blocks that are remembered of a kind of an org. */
interface Kind {
  /** Numbers of the blocks that hold an object of the kind, ascending; undefined when not known. */
  numbers: Set<number> | undefined;
  /** Blocks by field and form of match, and then by number. */
  readonly blocks: Map<string, Map<number, Block>>;
  /** How often an object of a block was written. */
  readonly writes: Map<number, number>;
}

const prepared = statements({
  read: (db) =>
    db.prepare<[string, number, string, number, number], Row>(
      `select ordinal, body ->> ? as text from objects
       where org_id = ? and kind = ? and ordinal between ? and ? order by ordinal`,
    ),
  readEach: (db) =>
    db.prepare<[string, string, number, string, number, number], Row>(
      `select ordinal, element.value ->> ? as text from objects, json_each(body, ?) as element
       where org_id = ? and kind = ? and ordinal between ? and ? order by ordinal`,
    ),
  bytes: (db) =>
    db.prepare<[number, string, number, number], { ordinal: number; bytes: number }>(
      `select ordinal, octet_length(body) as bytes from objects
       where org_id = ? and kind = ? and ordinal between ? and ? order by ordinal`,
    ),
  next: (db) =>
    db
      .prepare<[number, string, number], number | null>(
        'select min(ordinal) from objects where org_id = ? and kind = ? and ordinal >= ?',
      )
      .pluck(),
});

/**
 * Matching of one field of many objects: partially, in any case, or exactly.
 *
 * A block is read from the database when it is first searched, and forgotten when one of its objects is written, so
 * that it can never disagree with the database, whatever was rolled back. One `indexOf` over a joined text is faster
 * than LIKE, and costs a write nothing.
 */
export class TextIndex {
  readonly #sql: ReturnType<typeof prepared>;
  readonly #kinds = new ByKind<Kind>();

  constructor(db: Db) {
    this.#sql = prepared(db);
  }

  /** The ordinals, ascending, of the objects whose `field` matches; of `list[].field`, once for each match. */
  search(org: number, kind: string, field: string, text: string, match: TextMatch): number[] {
    const { numbers, blocks } = this.#form(org, kind, field, match);
    const needle = match === 'partial' ? text.toLowerCase() : text;
    const found: number[] = [];
    for (const number of numbers) {
      const block = this.#block({ org, kind, field, match }, number, blocks);
      collect(block, needle, match === 'exact', found);
    }
    return found;
  }

  /** The texts of a field, as `match` has them, in the order of creation; of deleted objects too. */
  *values(org: number, kind: string, field: string, match: TextMatch): Generator<[ordinal: number, text: string]> {
    const { numbers, blocks } = this.#form(org, kind, field, match);
    for (const number of numbers) {
      const { text, starts, ordinals } = this.#block({ org, kind, field, match }, number, blocks);
      for (const [at, ordinal] of ordinals.entries()) {
        yield [ordinal, text.slice(starts[at], (starts[at + 1] ?? text.length) - 1)];
      }
    }
  }

  /** Reads the blocks that a search needs, and yields between two steps: the search itself is quick then. */
  *read(org: number, kind: string, field: string, match: TextMatch): Generator<void> {
    for (let round = 0; round < MOST_ROUNDS; round++) {
      const { numbers, blocks } = this.#form(org, kind, field, match);
      const missing = numbers.values().filter((number) => !blocks.has(number));
      let isFirst = true;
      for (const number of missing) {
        if (!isFirst) yield;
        isFirst = false;
        yield* this.#readBlock({ org, kind, field, match }, number);
      }
      if (isFirst) return;
    }
  }

  #form(org: number, kind: string, field: string, match: TextMatch) {
    const known = this.#kind(org, kind);
    const form = `${field}/${match}`;
    let blocks = known.blocks.get(form);
    if (!blocks) known.blocks.set(form, (blocks = new Map()));
    known.numbers ??= this.#numbers(org, kind);
    return { numbers: known.numbers, blocks };
  }

  /** Notes that the object was written, or is about to be. */
  touch(org: number, kind: string, ordinal: number): void {
    const known = this.#kinds.get(org, kind);
    if (!known) return;
    const number = blockOf(ordinal);
    if (!known.numbers?.has(number)) known.numbers = undefined;
    for (const blocks of known.blocks.values()) blocks.delete(number);
    known.writes.set(number, (known.writes.get(number) ?? 0) + 1);
  }

  /** Forgets all that was read. @param org forget it of this org alone */
  forget(org?: number): void {
    this.#kinds.forget(org);
  }

  #kind(org: number, kind: string): Kind {
    return (
      this.#kinds.get(org, kind) ??
      this.#kinds.set(org, kind, { numbers: undefined, blocks: new Map(), writes: new Map() })
    );
  }

  /** Finds blocks by leaps, as the objects of an org may be few among many. */
  #numbers(org: number, kind: string): Set<number> {
    const numbers = new Set<number>();
    let ordinal = this.#sql.next.get(org, kind, 0);
    while (typeof ordinal === 'number') {
      const number = blockOf(ordinal);
      numbers.add(number);
      ordinal = this.#sql.next.get(org, kind, (number + 1) * BLOCK);
    }
    return numbers;
  }

  /** Keeps the block unless one of its objects was written meanwhile. */
  *#readBlock(form: Form, number: number): Generator<void> {
    const { org, kind, field, match } = form;
    const { blocks } = this.#form(org, kind, field, match);
    const { writes } = this.#kind(org, kind);
    const before = writes.get(number);
    const block = newBlock();
    const first = number * BLOCK;
    const all = this.#sql.bytes.all(org, kind, first, first + BLOCK - 1);
    const parts = inParts(all, BYTES_LOOKED_THROUGH, ({ bytes }) => bytes);
    yield* stepThrough(parts, (part) => {
      const [from, to] = [part[0], part.at(-1)];
      if (from && to) this.#add(block, form, from.ordinal, to.ordinal);
    });
    if (writes.get(number) === before) blocks.set(number, block);
  }

  /** One that was read, or is read now. */
  #block(form: Form, number: number, known: Map<number, Block>): Block {
    const first = number * BLOCK;
    const block = known.get(number) ?? this.#add(newBlock(), form, first, first + BLOCK - 1);
    known.set(number, block);
    return block;
  }

  #add(block: Block, form: Form, first: number, last: number): Block {
    const { match } = form;
    for (const row of this.#rows(form, first, last)) {
      // Null equals no text. For a partial match it counts as the empty one.
      if (row.text === null && match === 'exact') continue;
      block.ordinals.push(row.ordinal);
      block.starts.push(block.text.length);
      block.text += `${match === 'partial' ? String(row.text ?? '').toLowerCase() : row.text}\n`;
    }
    return block;
  }

  /** The field of each object; of `list[].field` one row for each element, so that an object may have none or several. */
  #rows({ org, kind, field }: Form, first: number, last: number): Iterable<Row> {
    const [list = '', inner] = field.split('[].');
    if (inner === undefined) return this.#sql.read.iterate(`$.${field}`, org, kind, first, last);
    return this.#sql.readEach.iterate(`$.${inner}`, `$.${list}`, org, kind, first, last);
  }
}

const newBlock = (): Block => ({ text: '', starts: [], ordinals: [] });

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
