import type { Pce } from '../model/pce.ts';
import type { Resource } from '../model/resource.ts';
import { holdersOf } from './indexed-values.ts';

/** Removes what goes with an object that is deleted, such as the bindings of a workload. In the caller's transaction. */
export function removeDependents({ kind }: Pick<Resource, 'kind'>, pce: Pce, org: number, href: string): void {
  for (const other of pce.resources) {
    for (const path of other.goesWith ?? []) {
      if (other.references[path] !== kind) continue;
      for (const ordinal of holdersOf(other, pce.store, org, path, href)) pce.store.remove(org, other.kind, ordinal);
    }
  }
}
