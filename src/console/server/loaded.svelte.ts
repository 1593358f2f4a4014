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

/**
 * Asks at once, again when `ask` reads something else, when the org or the whole state is another, when something may
 * have been missed, and when the stream tells what `when` waits for. To be called while a component is set up.
 * @param when by the name of the event, whether what it tells matters here
 */
export function loaded<T>(
  ask: () => Promise<T>,
  when: { [Name in EventName]?: (data: Messages[Name]) => boolean } = {},
): Loaded<T> {
  const result = new Loaded(ask);
  $effect(() => {
    void here.epoch;
    void here.org;
    void live.misses;
    void result.load();
  });
  $effect(() => {
    const ends = Object.entries(when).flatMap(([name, matters]) => {
      const [again, never] = gathered(() => void result.load());
      const end = live.on(name as EventName, (data) => {
        if ((matters as (data: unknown) => boolean)(data)) again();
      });
      return [end, never];
    });
    return () => {
      for (const end of ends) end();
    };
  });
  return result;
}

/** Forgets what a component remembers once the whole state is another. To be called while a component is set up. */
export function afterReset(forget: () => void): void {
  let seen = here.epoch;
  $effect(() => {
    if (here.epoch === seen) return;
    seen = here.epoch;
    untrack(forget);
  });
}

/** Many calls in a row become one, 300 ms behind the first. Whoever leaves ahead of it wants none: what it is of may be gone. */
function gathered(work: () => void): [again: () => void, never: () => void] {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const again = () => {
    timer ??= setTimeout(() => {
      timer = undefined;
      work();
    }, 300);
  };
  return [again, () => clearTimeout(timer)];
}
