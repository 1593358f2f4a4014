/**
 * Something for each kind of each org. A map within a map: texts that are put together anew as keys, several for each
 * write, cost more than what they find.
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

  /** Those of an org, or of all. */
  *values(org?: number): Generator<T> {
    if (org !== undefined) yield* this.#orgs.get(org)?.values() ?? [];
    else for (const kinds of this.#orgs.values()) yield* kinds.values();
  }

  /** @param org of this org alone */
  forget(org?: number): void {
    if (org === undefined) this.#orgs.clear();
    else this.#orgs.delete(org);
  }
}
