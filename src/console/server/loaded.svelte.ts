import { untrack } from 'svelte';
import { here } from './here.svelte.ts';
import { live } from './live.svelte.ts';
import type { EventName, Messages } from './live-messages.ts';

/** What a page asked the server for. What was there stays while it is asked for again, and when that fails. */
export class Loaded<T> {
  value = $state<T>();
  error = $state<Error>();
  /** When `value` came, in ms of this machine. */
  at = $state(0);
  isLoading = $state(false);
  readonly #ask: () => Promise<T>;
  #asked = 0;

  constructor(ask: () => Promise<T>) {
    this.#ask = ask;
  }

  /** Of several that are under way, the last one counts. */
  async load(): Promise<void> {
    const mine = ++this.#asked;
    this.isLoading = true;
    try {
      const value = await this.#ask();
      if (mine !== this.#asked) return;
      this.value = value;
      this.error = undefined;
      this.at = Date.now();
    } catch (error) {
      if (mine === this.#asked) this.error = error as Error;
    } finally {
      if (mine === this.#asked) this.isLoading = false;
    }
  }
}

type When = { readonly [Name in EventName]?: (data: Messages[Name]) => boolean };

/**
 * Asks at once, again when `ask` reads something else, when the org or the whole state is another, when something may
 * have been missed, and when the stream tells what `when` waits for. To be called while a component is set up.
 */
export function loaded<T>(ask: () => Promise<T>, when: When = {}): Loaded<T> {
  const result = new Loaded(ask);
  $effect(() => {
    void here.epoch;
    void here.org;
    void live.misses;
    void result.load();
  });
  afterNews(when, () => void result.load());
  return result;
}

/**
 * Does something a while behind what the stream tells, once for all that it tells by then. To be called while a
 * component is set up.
 * @param when by the name of the event, whether what it tells matters here
 */
export function afterNews(when: When, work: () => void, ms = 300): void {
  $effect(() => {
    const ends = Object.entries(when).flatMap(([name, matters]) => {
      const [again, never] = gathered(work, ms);
      const end = live.on(name as EventName, (data) => {
        if ((matters as (data: unknown) => boolean)(data)) again();
      });
      return [end, never];
    });
    return () => {
      for (const end of ends) end();
    };
  });
}

/** Does something each time that a value has become another. To be called while a component is set up. */
export function afterChange(valueNow: () => unknown, work: () => void): void {
  let seen = valueNow();
  $effect(() => {
    const now = valueNow();
    if (now === seen) return;
    seen = now;
    untrack(work);
  });
}

/** Forgets what a component remembers once the whole state is another. */
export const afterReset = (forget: () => void): void => afterChange(() => here.epoch, forget);

/** Renews what a component shows where it may have missed something. */
export const afterMiss = (renew: () => void): void => afterChange(() => live.misses, renew);

/** Many calls in a row become one, behind the first. Whoever leaves ahead of it wants none: what it is of may be gone. */
function gathered(work: () => void, ms: number): [again: () => void, never: () => void] {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const again = () => {
    timer ??= setTimeout(() => {
      timer = undefined;
      work();
    }, ms);
  };
  return [again, () => clearTimeout(timer)];
}
