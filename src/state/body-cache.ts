import { type Db, statements } from './database.ts';
import type { Count, Writes } from './writes.ts';

/** How many bodies are kept ready, and how long each may be. */
export const bodyCacheBounds = { bodies: 1024, bytesEach: 16 * 1024 };

/** Keeps bodies ready that were read since the last write to their kind. */
export class BodyCache {
  readonly #sql: ReturnType<typeof prepared>;
  readonly #writes: Writes;
  readonly #bodies = new Map<string, { writes: Count; seen: number; bytes: Buffer }>();

  constructor(db: Db, writes: Writes) {
    this.#sql = prepared(db);
    this.#writes = writes;
  }

  /** The bytes of a live or deleted object's body. */
  bytes(org: number, kind: string, id: string): Buffer | undefined {
    const key = `${org}/${kind}/${id}`;
    const known = this.#bodies.get(key);
    if (known && known.writes.count === known.seen) return known.bytes;
    const bytes = this.#sql.bytes.get(org, kind, id);
    if (bytes === undefined || bytes.length > bodyCacheBounds.bytesEach) return bytes;
    if (this.#bodies.size >= bodyCacheBounds.bodies) this.#bodies.clear();
    const writes = this.#writes.of(org, kind);
    this.#bodies.set(key, { writes, seen: writes.count, bytes });
    return bytes;
  }
}

const prepared = statements({
  bytes: (db) =>
    db
      .prepare<[number, string, string], Buffer>(
        `select cast(body as blob) from objects where org_id = ? and kind = ? and id = ?`,
      )
      .pluck(),
});
