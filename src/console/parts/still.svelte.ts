import type { Attachment } from 'svelte/attachments';
import { on } from 'svelte/events';

/** A finger that is lifted leaves ahead of the click that it makes, in ms. */
const LIFTED = 500;

/** Whether somebody is at a list, by the pointer or by keys: what is aimed at has to stay where it is. */
export class Reading {
  isOn = $state(false);

  /** For the element that holds the rows. */
  readonly list: Attachment<HTMLElement> = (list) => {
    let isPointed = false;
    let isFocused = false;
    let lifted: ReturnType<typeof setTimeout> | undefined;
    const tell = () => {
      this.isOn = isPointed || isFocused;
    };
    const point = (is: boolean) => {
      clearTimeout(lifted);
      isPointed = is;
      tell();
    };
    const leave = ({ pointerType }: PointerEvent) => {
      if (pointerType === 'mouse') point(false);
      else lifted = setTimeout(() => point(false), LIFTED);
    };
    const ends = [
      on(list, 'pointermove', () => point(true)),
      on(list, 'pointerdown', () => point(true)),
      on(list, 'pointerleave', leave),
      on(list, 'focusin', ({ target }) => {
        isFocused ||= (target as HTMLElement).matches(':focus-visible');
        tell();
      }),
      on(list, 'focusout', ({ relatedTarget }) => {
        isFocused &&= list.contains(relatedTarget as Node | null);
        tell();
      }),
    ];
    return () => {
      clearTimeout(lifted);
      for (const end of ends) end();
      this.isOn = false;
    };
  };
}

/** The newest of each row, in the places that the rows have: what has gone stays, and what would move one waits. */
export function inPlace<T>(shown: readonly T[], newest: readonly T[], keyOf: (row: T) => string): readonly T[] {
  const isMoved = (row: T, at: number) => {
    const other = newest[at];
    return other === undefined || keyOf(other) !== keyOf(row);
  };
  if (!shown.some(isMoved)) return newest;
  const found = new Map(newest.map((row) => [keyOf(row), row]));
  return shown.map((row) => found.get(keyOf(row)) ?? row);
}

/** The rows of a list that is live. They are told anew all the time, and none moves while somebody is at them. */
export class Still<T> extends Reading {
  readonly #newest: () => readonly T[];
  readonly #keyOf: (row: T) => string;
  readonly #of: () => unknown;
  #shown: readonly T[] = [];
  #shownOf: unknown;
  #takes = $state(0);
  readonly rows = $derived.by(() => {
    void this.#takes;
    const newest = this.#newest();
    const of = this.#of();
    const stands = this.isOn && of === this.#shownOf;
    this.#shown = stands ? inPlace(this.#shown, newest, this.#keyOf) : newest;
    this.#shownOf = of;
    return this.#shown;
  });

  /** @param of what the list is of: that of something else is seen at once */
  constructor(newest: () => readonly T[], keyOf: (row: T) => string, of: () => unknown = () => undefined) {
    super();
    this.#newest = newest;
    this.#keyOf = keyOf;
    this.#of = of;
  }

  /** What one did oneself is seen at once. */
  take(): void {
    this.#shown = [];
    this.#takes += 1;
  }
}
