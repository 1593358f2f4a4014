import { SvelteMap } from 'svelte/reactivity';
import { type Shown, titleOf } from '../objects/kinds.ts';
import { pce } from '../server/control.ts';
import { here } from '../server/here.svelte.ts';

/** Names of objects that a form refers to by their href alone. */
export class Referred {
  readonly #known = new SvelteMap<string, string>();
  readonly #asked = new Set<string>();

  /** The end of its href until the name is there, and where it cannot be had. */
  of(href: string): string {
    const known = this.#known.get(href);
    if (known === undefined && !this.#asked.has(href)) {
      this.#asked.add(href);
      void pce(here.org, 'GET', href).then(
        (found) => this.know(found as Shown),
        () => undefined,
      );
    }
    return known ?? href.split('/').slice(-2).join('/');
  }

  know(one: Shown): void {
    this.#known.set(one.href ?? '', titleOf(one));
  }
}
