import type { Pce } from '../pce/model/pce.ts';
import { type DeclaredEnd, saveTraffic } from '../pce/resources/traffic-sources.ts';
import { ScenarioError } from './scenario-error.ts';
import { whyNoKey } from './scenario-references.ts';

type Traffic = Parameters<typeof saveTraffic>[2];

/**
 * Saves who talks to whom. Hosts and labels may come later; a key that labels cannot have would never mean a host.
 * @throws ScenarioError
 */
export function addTraffic(pce: Pce, org: number, traffic: Traffic): void {
  const known = new Set<string>();
  for (const [where, { labels = {} }] of endsOf(traffic)) {
    for (const key of Object.keys(labels).filter((one) => !known.has(one))) {
      const why = whyNoKey(pce, org, key);
      if (why !== undefined) throw new ScenarioError(`${where}: ${why}`);
      known.add(key);
    }
  }
  saveTraffic(pce, org, traffic);
}

function* endsOf(traffic: Traffic): Generator<[where: string, end: DeclaredEnd]> {
  for (const list of ['rules', 'flows'] as const) {
    for (const [index, one] of (traffic[list] ?? []).entries()) {
      for (const side of ['from', 'to'] as const) yield [`traffic/${list}/${index}/${side}`, one[side]];
    }
  }
}
