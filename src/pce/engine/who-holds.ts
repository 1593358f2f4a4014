import type { JsonObject } from '../model/json-values.ts';
import { hrefOf } from '../model/names.ts';
import type { Pce } from '../model/pce.ts';
import type { Resource } from '../model/resource.ts';

/** Whether the caller may read an object. */
export type SeesHolder = (resource: Resource, object: () => JsonObject) => boolean;

/** Objects of a kind, by their ordinals. */
type Holders = readonly [resource: Resource, ordinals: readonly number[]];

const MOST_NAMED = 3;
/** A caller whose roles have scopes may see none of a thousand holders, and each is read to find that out. */
const MOST_LOOKED_AT = 100;

/**
 * Says which objects keep another one from being deleted: how many, and some by their hrefs. Journal and log tell no name
 * and no hostname of an object, which are free texts, and could hold a secret.
 */
export function whoHolds(pce: Pce, org: number, holders: readonly Holders[], sees: SeesHolder = () => true): string {
  // An object may hold another by several of its properties.
  const all = new Set(holders.flatMap(([, ordinals]) => ordinals));
  const hrefs: string[] = [];
  for (const [ordinal, resource] of firstOf(holders)) {
    if (hrefs.length === MOST_NAMED) break;
    if (!sees(resource, () => JSON.parse(pce.store.at(ordinal)?.body ?? '{}') as JsonObject)) continue;
    hrefs.push(hrefOf(resource, org, pce.store.excerpts.idAt(ordinal) ?? ''));
  }
  const more = all.size > hrefs.length ? ` and ${all.size - hrefs.length} more` : '';
  const named = hrefs.length === 0 ? '' : `: ${hrefs.join(', ')}${more}`;
  return `${all.size === 1 ? 'one object holds it' : `${all.size} objects hold it`}${named}`;
}

/** Those that are looked at, each once. Of a hundred thousand the others are counted alone: a pair for each takes longer. */
function firstOf(holders: readonly Holders[]): ReadonlyMap<number, Resource> {
  const first = new Map<number, Resource>();
  for (const [resource, ordinals] of holders) {
    for (const ordinal of ordinals) {
      if (first.size === MOST_LOOKED_AT) return first;
      first.set(ordinal, resource);
    }
  }
  return first;
}
