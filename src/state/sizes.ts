import { ByKind } from './by-kind.ts';
import { type Db, statements } from './database.ts';
import { inOrder, type Selection } from './selection.ts';
import type { Totals } from './totals.ts';

/** More objects than this make a list large, however small they are: looking at each would take too long. */
const MOST_LOOKED_AT = 5_000;

interface Size {
  /** Bytes that the bodies have at most: those counted, and all written since. */
  bytesAtMost: number;
  /** A large kind stays so until its rows are replaced: to count again and again would cost more. */
  readonly isLarge: boolean;
}

/** How large the bodies of a list are, found without reading them. */
export class Sizes {
  readonly #sql: ReturnType<typeof prepared>;
  readonly #totals: Totals;
  /** The sizes of kinds that were counted. */
  readonly #known = new ByKind<Size>();

  constructor(db: Db, totals: Totals) {
    this.#sql = prepared(db);
    this.#totals = totals;
  }

  /** Whether the bodies of a selection have no more than `most` bytes. */
  isSmallList(org: number, kind: string, selection: Selection, most: number): boolean {
    if (this.#isSmall(org, kind, most)) return true;
    const { limit, ordinals } = selection;
    const count = Math.min(limit, ordinals ? ordinals.size : this.#count(org, kind));
    return count <= MOST_LOOKED_AT && this.#weigh(org, kind, selection) <= most;
  }

  /** Notes that a body of `length` characters was written. A removed one leaves the bound too high, which does no harm. */
  add(org: number, kind: string, length: number): void {
    const size = this.#known.get(org, kind);
    // A character that is not ASCII takes up to three bytes.
    if (size) size.bytesAtMost += 3 * length;
  }

  /** Forgets what was counted. @param org forget it of this org alone */
  forget(org?: number): void {
    this.#known.forget(org);
  }

  /** Whether all bodies of a kind are small. They are counted now and then alone, as looking at each takes long. */
  #isSmall(org: number, kind: string, most: number): boolean {
    const known = this.#known.get(org, kind);
    if (known && known.bytesAtMost < most) return true;
    if (known?.isLarge || this.#count(org, kind) > MOST_LOOKED_AT) return false;
    const bytesAtMost = this.#sql.bytesOfKind.get(org, kind) as number;
    this.#known.set(org, kind, { bytesAtMost, isLarge: bytesAtMost > most / 2 });
    return bytesAtMost < most;
  }

  #count(org: number, kind: string): number {
    const { live, deleted } = this.#totals.of(org, kind);
    return live + deleted;
  }

  #weigh(org: number, kind: string, { limit, includeDeleted, ordinals }: Selection): number {
    const upTo = includeDeleted ? 1 : 0;
    const bytes = ordinals
      ? this.#sql.weighChosen.get(JSON.stringify(inOrder(ordinals)), upTo, limit)
      : this.#sql.weigh.get(org, kind, upTo, limit);
    return bytes as number;
  }
}

const prepared = statements({
  bytesOfKind: (db) =>
    db
      .prepare<[number, string], number>('select total(octet_length(body)) from objects where org_id = ? and kind = ?')
      .pluck(),
  weigh: (db) =>
    db
      .prepare<[number, string, number, number], number>(
        `select total(bytes) from (select octet_length(body) as bytes from objects
         where org_id = ? and kind = ? and deleted <= ? order by ordinal limit ?)`,
      )
      .pluck(),
  weighChosen: (db) =>
    db
      .prepare<[string, number, number], number>(
        `select total(bytes) from (select octet_length(body) as bytes from json_each(?)
         join objects on ordinal = json_each.value where deleted <= ? order by ordinal limit ?)`,
      )
      .pluck(),
});
