import { capsOf } from './caps.ts';
import type { Answer, Call } from './operation.ts';
import type { Resource } from './resource.ts';

type Make = () => Answer | Promise<Answer>;

/** Bounds of the cache: answers, and their bytes together. */
export const answerCacheBounds = { answers: 64, bytes: 32 * 1024 * 1024 };

/** Characters of a body that a kept search may have. */
const MOST_SENT = 4096;

/** Caches answers until the next write to what they show: the same request gets the same bytes. */
export class AnswerCache {
  readonly #answers = new Map<string, { version: string; answer: Answer }>();
  #bytes = 0;
  readonly #bounds: typeof answerCacheBounds;

  constructor(bounds = answerCacheBounds) {
    this.#bounds = bounds;
  }

  /** The cached answers, and their bytes together. */
  get size(): typeof answerCacheBounds {
    return { answers: this.#answers.size, bytes: this.#bytes };
  }

  /** An answer that shows objects of one kind, to a caller who sees all of them. */
  answer(resource: Resource, call: Call, make: Make): Answer | Promise<Answer> {
    // An answer that depends on other kinds (label usage), or on the time, may be stale without a write.
    if (
      call.async ||
      resource.asOf ||
      Object.keys(resource.extras ?? {}).some((name) => Object.hasOwn(call.query, name))
    )
      return make();
    const caps = capsOf(resource, call);
    // A call on the PCE as a whole has no org in its path.
    const key = `${call.org} ${call.level} ${caps} ${call.url}`;
    return this.#again(call, key, String(call.pce.store.version(call.org, resource.kind)), make);
  }

  /** A search by POST, in whatever the caller sees of all that the org has. It must not depend on the time. */
  search(call: Call, make: Make): Answer | Promise<Answer> {
    const { org, level, principal, url } = call;
    const sent = JSON.stringify(call.body);
    if (sent.length > MOST_SENT) return make();
    const key = `${org} ${level} ${principal.userId} ${principal.href} ${url} ${sent}`;
    return this.#again(call, key, versionOfAll(call), make);
  }

  #again(call: Call, key: string, version: string, make: Make): Answer | Promise<Answer> {
    const known = this.#answers.get(key);
    if (known?.version === version) return known.answer;
    const made = make();
    if (!(made instanceof Promise)) {
      this.#keep(key, version, made);
      return made;
    }
    const before = versionOfAll(call);
    return made.then((answer) => {
      // Between its steps others may have written what it shows, or what the caller may see of it.
      if (versionOfAll(call) === before) this.#keep(key, version, answer);
      return answer;
    });
  }

  #keep(key: string, version: string, answer: Answer): void {
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

/** Another one after each write to what the org has, its permissions among it, and to accounts. */
const versionOfAll = ({ org, pce: { store, accounts } }: Call) => `${store.versionOfAll(org)} ${accounts.version}`;

const sizeOf = ({ body }: Answer) => body?.length ?? 0;
