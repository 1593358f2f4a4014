import { type Answer, type Call, hasRole } from './operation.ts';
import type { Resource } from './resource.ts';

/** Bounds of the cache: answers, and their bytes together. */
export const answerCacheBounds = { answers: 64, bytes: 32 * 1024 * 1024 };

/** Caches answers until the next write to their kind: the same request gets the same bytes. */
export class AnswerCache {
  readonly #answers = new Map<string, { version: number; answer: Answer }>();
  #bytes = 0;
  readonly #bounds: typeof answerCacheBounds;

  constructor(bounds = answerCacheBounds) {
    this.#bounds = bounds;
  }

  /** The cached answers, and their bytes together. */
  get size(): typeof answerCacheBounds {
    return { answers: this.#answers.size, bytes: this.#bytes };
  }

  answer(resource: Resource, call: Call, make: () => Answer | Promise<Answer>): Answer | Promise<Answer> {
    // An answer that depends on other kinds (label usage), or on the time, may be stale without a write.
    if (
      call.async ||
      resource.asOf ||
      Object.keys(resource.extras ?? {}).some((name) => Object.hasOwn(call.query, name))
    )
      return make();
    const version = call.pce.store.version(call.org, resource.kind);
    const mayWrite = hasRole(call.principal, call.org, resource.write);
    // A call on the PCE as a whole has no org in its path.
    const key = `${call.org} ${call.level} ${mayWrite} ${call.url}`;
    const known = this.#answers.get(key);
    if (known?.version === version) return known.answer;
    const answer = make();
    // An answer that takes long is too large for the cache.
    if (!(answer instanceof Promise)) this.#keep(key, version, answer);
    return answer;
  }

  #keep(key: string, version: number, answer: Answer): void {
    this.#drop(key);
    const size = sizeOf(answer);
    if (size > this.#bounds.bytes) return;
    if (this.#answers.size >= this.#bounds.answers || this.#bytes + size > this.#bounds.bytes) {
      this.#answers.clear();
      this.#bytes = 0;
    }
    this.#bytes += size;
    this.#answers.set(key, { version, answer });
  }

  /** Removes the stale answer to the same request. */
  #drop(key: string): void {
    const stale = this.#answers.get(key);
    if (!stale) return;
    this.#bytes -= sizeOf(stale.answer);
    this.#answers.delete(key);
  }
}

const sizeOf = ({ body }: Answer) => body?.length ?? 0;
