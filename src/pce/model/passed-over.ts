/** A name that a schema does not know, in an object that it leaves open: a PCE answers as if it had not been sent. */
export interface Stray {
  /** Where the object stands, such as `ip_ranges[]`; empty for the body itself. */
  readonly place: string;
  readonly name: string;
  /** The names that are known there. */
  readonly known: ReadonlySet<string>;
}

/** So many strays of a body are told. */
export const MOST_STRAYS = 16;

const nothing: readonly never[] = [];

/** What of a body has no effect. The items of a list have one place: what several of them have is told once. */
export class PassedOver {
  // Most bodies have none of these.
  #overlooked: Set<string> | undefined;
  #strays: Map<string, Stray> | undefined;

  /** Names that an object of the body has twice. */
  repeated: readonly string[] = nothing;

  /** Properties that the validation level overlooks, with their places, such as `rules[].created_at`. */
  get overlooked(): readonly string[] {
    return this.#overlooked ? [...this.#overlooked] : nothing;
  }

  get strays(): readonly Stray[] {
    return this.#strays ? [...this.#strays.values()] : nothing;
  }

  /** Whether there may be more strays than are told. */
  get isFull(): boolean {
    return this.#strays !== undefined && this.#strays.size >= MOST_STRAYS;
  }

  overlook(path: string): void {
    this.#overlooked ??= new Set();
    this.#overlooked.add(path);
  }

  stray(stray: Stray): void {
    if (this.isFull) return;
    this.#strays ??= new Map();
    this.#strays.set(within(stray.place, stray.name), stray);
  }
}

/** Where a property stands of an object at a place. */
export const within = (place: string, name: string): string => (place === '' ? name : `${place}.${name}`);

/** Where the items of a list stand; those of a body that is a list stand where the body of a call on one object does. */
export const itemsOf = (place: string): string => (place === '' ? '' : `${place}[]`);
