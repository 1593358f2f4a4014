/**
 * A value for each kind of object of each org. Maps are nested, since putting several keys together at each write costs
 * more than the lookup.
 */
export class ByKind<T> {
  readonly #orgs = new Map<number, Map<string, T>>();

  get(org: number, kind: string): T | undefined {
    return this.#orgs.get(org)?.get(kind);
  }

  set(org: number, kind: string, value: T): T {
    let kinds = this.#orgs.get(org);
    if (!kinds) this.#orgs.set(org, (kinds = new Map()));
    kinds.set(kind, value);
    return value;
  }

  /** The values of one org, or of all. */
  *values(org?: number): Generator<T> {
    if (org !== undefined) yield* this.#orgs.get(org)?.values() ?? [];
    else for (const kinds of this.#orgs.values()) yield* kinds.values();
  }

  /** @param org forget the values of this org alone */
  forget(org?: number): void {
    if (org === undefined) this.#orgs.clear();
    else this.#orgs.delete(org);
  }
}
