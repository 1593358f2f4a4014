import { referrersTo } from '../engine/rules.ts';
import type { JsonObject } from '../model/json-values.ts';
import type { Pce } from '../model/pce.ts';
import { firstOf } from '../model/property-paths.ts';
import { resourceOf } from '../model/resource.ts';

/** The extra `usage` of a kind: flags that tell what refers to an object, in the draft or in force. */
export const usageOf =
  (kind: string, names: readonly string[]) =>
  (pce: Pce, org: number, { href }: JsonObject): Record<string, boolean> => {
    const referrers = [...referrersTo(resourceOf(pce, kind), pce, org, href as string)];
    const used = new Set(referrers.flatMap(([other, path]) => other.usedAs?.[firstOf(path)] ?? [other.singular]));
    return Object.fromEntries(names.map((name) => [name, used.has(name)]));
  };
