import { type Db, statements } from './database.ts';
import { BYTES_AT_ONCE, inParts } from './parts.ts';
import { inOrder, type Selection } from './selection.ts';
import type { Sizes } from './sizes.ts';
import type { Totals } from './totals.ts';

/** The text in a field of an object. */
export interface FieldText {
  readonly ordinal: number;
  readonly text: string | null;
}

/** What a short body counts: to find it takes time too. */
const LEAST_BYTES = 4 * 1024;

/** Many objects of a kind at once: their bodies, or one field of each. */
export class Lists {
  readonly #sql: ReturnType<typeof prepared>;
  readonly #totals: Totals;
  readonly #sizes: Sizes;

  constructor(db: Db, totals: Totals, sizes: Sizes) {
    this.#sql = prepared(db);
    this.#totals = totals;
    this.#sizes = sizes;
  }

  /** Whether the bodies have no more than `most` bytes, so that they are read in one go. Found without reading them. */
  isSmall(org: number, kind: string, selection: Selection, most: number): boolean {
    return this.#sizes.isSmallList(org, kind, selection, most);
  }

  /** Ordinals of live objects in order of creation, without looking into one. */
  ordinals(org: number, kind: string): number[] {
    return this.#sql.ordinals.all(org, kind, 0, Number.MAX_SAFE_INTEGER);
  }

  /** The body of the live object with this ordinal, if it is of this kind and org. */
  body(org: number, kind: string, ordinal: number): string | undefined {
    return this.#sql.bodyOf.get(ordinal, org, kind, 0);
  }

  /** Bodies in order of creation. */
  bodies(org: number, kind: string, { limit, includeDeleted, ordinals }: Selection): string[] {
    const upTo = includeDeleted ? 1 : 0;
    if (ordinals === undefined) return this.#sql.bodies.all(org, kind, upTo, limit);
    const bodies: string[] = [];
    for (const ordinal of inOrder(ordinals)) {
      if (bodies.length === limit) break;
      const body = this.#sql.bodyAt.get(ordinal, upTo);
      if (body !== undefined) bodies.push(body);
    }
    return bodies;
  }

  /**
   * The same bodies in parts of about `most` characters. Rows may change between two parts; one that is gone by then is
   * left out.
   */
  inParts(org: number, kind: string, selection: Selection, most: number): Generator<string[]> {
    return inParts(this.#oneByOne(org, kind, selection), most, (body) => body.length);
  }

  *#oneByOne(org: number, kind: string, { limit, includeDeleted, ordinals }: Selection): Generator<string> {
    const upTo = includeDeleted ? 1 : 0;
    let left = limit;
    for (const ordinal of ordinals ? inOrder(ordinals) : this.#sql.ordinals.all(org, kind, upTo, limit)) {
      if (left === 0) return;
      const body = this.#sql.bodyOf.get(ordinal, org, kind, upTo);
      if (body === undefined) continue;
      left -= 1;
      yield body;
    }
  }

  /** All live bodies up to `limit` as the bytes of one JSON array: one query, no object made. */
  bytes(org: number, kind: string, limit: number): Buffer {
    return this.#sql.bytes.get(org, kind, limit) as Buffer;
  }

  /**
   * The texts in a field of all objects of the kind, deleted ones too, in parts: for comparisons that no index answers.
   * Rows may change between two parts.
   */
  *texts(org: number, kind: string, field: string): Generator<FieldText[]> {
    // All ordinals come first: with a limit, SQLite would sort all rows of the kind for each part.
    const ordinals = this.#sql.ordinals.all(org, kind, 1, Number.MAX_SAFE_INTEGER);
    const rows = this.#textsOf(org, kind, field, ordinals);
    yield* inParts(rows, BYTES_AT_ONCE, ({ bytes }) => Math.max(bytes, LEAST_BYTES));
  }

  *#textsOf(org: number, kind: string, field: string, ordinals: readonly number[]) {
    for (const ordinal of ordinals) {
      const found = this.#sql.textOf.get(`$.${field}`, ordinal, org, kind);
      if (found) yield found;
    }
  }

  /** Removes the deleted objects of a kind from the caller's set. @returns the set */
  withoutDeleted(org: number, kind: string, ordinals: Set<number>): Set<number> {
    if (this.#totals.of(org, kind).deleted === 0) return ordinals;
    for (const ordinal of ordinals) if (this.#sql.isLive.get(ordinal) !== 1) ordinals.delete(ordinal);
    return ordinals;
  }
}

const ofKind = 'org_id = ? and kind = ?';

const prepared = statements({
  ordinals: (db) =>
    db
      .prepare<[number, string, number, number], number>(
        `select ordinal from objects where ${ofKind} and deleted <= ? order by ordinal limit ?`,
      )
      .pluck(),
  bodyAt: (db) =>
    db.prepare<[number, number], string>('select body from objects where ordinal = ? and deleted <= ?').pluck(),
  // The ordinal of the newest object is given again when that is removed, maybe to another org.
  bodyOf: (db) =>
    db
      .prepare<[number, number, string, number], string>(
        `select body from objects where ordinal = ? and ${ofKind} and deleted <= ?`,
      )
      .pluck(),
  isLive: (db) => db.prepare<[number], number>('select deleted = 0 from objects where ordinal = ?').pluck(),
  textOf: (db) =>
    db.prepare<[string, number, number, string], FieldText & { bytes: number }>(
      `select ordinal, body ->> ? as text, octet_length(body) as bytes from objects where ordinal = ? and ${ofKind}`,
    ),
  bodies: (db) =>
    db
      .prepare<[number, string, number, number], string>(
        `select body from objects where ${ofKind} and deleted <= ? order by ordinal limit ?`,
      )
      .pluck(),
  bytes: (db) =>
    db
      .prepare<[number, string, number], Buffer>(
        `select cast('[' || coalesce(group_concat(body, ','), '') || ']' as blob) from
         (select body from objects where ${ofKind} and deleted = 0 order by ordinal limit ?)`,
      )
      .pluck(),
});
