import { type Db, statements } from './database.ts';
import type { Count, Writes } from './writes.ts';

/** How many bodies are kept ready, and how long each may be. */
export const bodyCacheBounds = { bodies: 1024, lettersEach: 16 * 1024 };

/** Keeps bodies ready that were read since the last write to their kind. */
export class BodyCache {
  readonly #sql: ReturnType<typeof prepared>;
  readonly #writes: Writes;
  readonly #bodies = new Map<string, { writes: Count; seen: number; body: string }>();

  constructor(db: Db, writes: Writes) {
    this.#sql = prepared(db);
    this.#writes = writes;
  }

  /** The body of a live or deleted object. */
  body(org: number, kind: string, id: string): string | undefined {
    const key = `${org}/${kind}/${id}`;
    const known = this.#bodies.get(key);
    if (known && known.writes.count === known.seen) return known.body;
    const body = this.#sql.body.get(org, kind, id);
    if (body === undefined || body.length > bodyCacheBounds.lettersEach) return body;
    if (this.#bodies.size >= bodyCacheBounds.bodies) this.#bodies.clear();
    const writes = this.#writes.of(org, kind);
    this.#bodies.set(key, { writes, seen: writes.count, body });
    return body;
  }
}

const prepared = statements({
  body: (db) =>
    db
      .prepare<[number, string, string], string>('select body from objects where org_id = ? and kind = ? and id = ?')
      .pluck(),
});
