import type { Pce } from '../pce/pce.ts';
import type { JsonObject } from '../pce/resource.ts';

/** The object with this ordinal, as it is stored. */
export function objectAt(pce: Pce, ordinal: number): JsonObject {
  return JSON.parse(pce.store.at(ordinal)?.body ?? '{}') as JsonObject;
}
