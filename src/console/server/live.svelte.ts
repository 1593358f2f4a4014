import type { EventName, Messages, Next } from './live-messages.ts';
import { type Connection, listen } from './stream.ts';

type Hear<Name extends EventName> = (data: Messages[Name]) => void;
type HearAny = (data: unknown) => void;

/** What the page hears of the server, and its clock, which the page counts on by itself. */
class Live {
  connection = $state<Connection>('connecting');
  /** No news is shown. What came meanwhile is counted. */
  isPaused = $state(false);
  mode = $state<Messages['clock']['mode']>('system');
  next = $state<Next | null>(null);
  /** Of the emulator, in ms. */
  now = $state(Date.now());
  #hearing = new Map<EventName, Set<HearAny>>();
  #told = { server: 0, here: 0 };

  /** @returns ends it */
  begin(): () => void {
    const end = listen({
      heard: (name, data) => this.#heard(name, data),
      connection: (now) => {
        this.connection = now;
      },
      poll: () => this.#heard('reset', { epoch: 'polling' }),
    });
    const tick = setInterval(() => this.#count(), 1000);
    return () => {
      clearInterval(tick);
      end();
    };
  }

  /** @returns ends it */
  on<Name extends EventName>(name: Name, hear: Hear<Name>): () => void {
    const all = this.#hearing.get(name) ?? new Set<HearAny>();
    this.#hearing.set(name, all);
    all.add(hear as HearAny);
    return () => all.delete(hear as HearAny);
  }

  /** As an answer of the control API tells it, ahead of the stream. */
  setClock({ mode, now, next }: { mode: Messages['clock']['mode']; now: string; next?: Next | null }): void {
    this.mode = mode;
    if (next !== undefined) this.next = next;
    this.#told = { server: Date.parse(now), here: performance.now() };
    this.#count();
  }

  #heard(name: EventName, data: unknown): void {
    if (name === 'clock') this.setClock(data as Messages['clock']);
    if (name === 'hello') this.setClock((data as Messages['hello']).clock);
    for (const hear of this.#hearing.get(name) ?? []) hear(data);
  }

  #count(): void {
    const passed = this.mode === 'frozen' ? 0 : performance.now() - this.#told.here;
    this.now = this.#told.server + passed;
  }
}

export const live = new Live();
