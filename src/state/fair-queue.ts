/**
 * Works that are done one at a time. Whoever has many that wait keeps others waiting for one of them, not for all: those
 * of several keys have their turns by the first key, and among those of the same first key by the next.
 */
export class FairQueue<Keys extends readonly unknown[]> {
  readonly #waiting: Turns = new Map();
  #isWorking = false;

  /** How many wait; the one that is being done is not among them. */
  waiting(keys: Keys): number {
    let found: Turns | Work[] | undefined = this.#waiting;
    for (const key of keys) found = found instanceof Map ? found.get(key) : undefined;
    return Array.isArray(found) ? found.length : 0;
  }

  /** @returns what the work comes to, once it had its turn */
  run<T>(keys: Keys, work: () => Promise<T>): Promise<T> {
    const { promise, resolve, reject } = Promise.withResolvers<T>();
    add(this.#waiting, keys, () => work().then(resolve, reject));
    if (!this.#isWorking) void this.#work();
    return promise;
  }

  async #work(): Promise<void> {
    this.#isWorking = true;
    for (let next = takeNext(this.#waiting); next; next = takeNext(this.#waiting)) await next();
    this.#isWorking = false;
  }
}

type Work = () => Promise<unknown>;
/** By key. The first one of the first ones is next. */
type Turns = Map<unknown, Turns | Work[]>;

function add(turns: Turns, [key, ...others]: readonly unknown[], work: Work): void {
  const isLast = others.length === 0;
  const own = turns.get(key) ?? (isLast ? [] : new Map());
  turns.set(key, own);
  if (Array.isArray(own)) own.push(work);
  else add(own, others, work);
}

function takeNext(turns: Turns): Work | undefined {
  const [first] = turns;
  if (first === undefined) return undefined;
  const [key, own] = first;
  const next = Array.isArray(own) ? own.shift() : takeNext(own);
  // Behind all others, where there is more.
  turns.delete(key);
  if ((Array.isArray(own) ? own.length : own.size) > 0) turns.set(key, own);
  return next;
}
