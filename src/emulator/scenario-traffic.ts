import type { Pce } from '../pce/model/pce.ts';
import { orMeant } from '../pce/observing/meant.ts';
import { isNearName } from '../pce/observing/words.ts';
import { type DeclaredEnd, saveTraffic } from '../pce/resources/traffic-sources.ts';
import { ScenarioError } from './scenario-error.ts';
import { labelKeys } from './scenario-references.ts';

type Traffic = Parameters<typeof saveTraffic>[2];

/**
 * Saves who talks to whom. Hosts, labels and their keys may come later; a key that is nearly one that labels have is
 * mistyped and would never mean a host.
 * @throws ScenarioError
 */
export function addTraffic(pce: Pce, org: number, traffic: Traffic): void {
  const keys = labelKeys(pce, org);
  for (const [where, { labels = {} }] of endsOf(traffic)) {
    for (const key of Object.keys(labels).filter((one) => !keys.includes(one))) {
      if (isNearName(key, keys))
        throw new ScenarioError(`${where}: ${key} is not a key of labels${orMeant(key, keys)}`);
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
