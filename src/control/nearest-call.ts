import { editsBetween } from '../pce/observing/words.ts';
import type { ControlCall } from './call.ts';

/** A path of more characters is near to none. */
const LONGEST = 120;

/** The call that comes closest to one that there is not; undefined where none is near. */
export function nearestCall(calls: readonly ControlCall[], method: string, path: string): ControlCall | undefined {
  const asked = path.split('/').filter(Boolean);
  if (asked.length === 0 || path.length > LONGEST) return undefined;
  const ranked = calls.map((call) => ({ call, far: distance(asked, call) + (call.method === method ? 0 : 0.5) }));
  const [nearest] = ranked.sort((a, b) => a.far - b.far);
  return nearest && nearest.far <= path.length / 2 ? nearest.call : undefined;
}

/** Word by word: what stands in the place of a parameter may be anything. */
function distance(asked: readonly string[], { path, numbered }: ControlCall): number {
  const words = path.split('/').filter(Boolean);
  const places = Array.from({ length: Math.max(asked.length, words.length) }, (_, i) => i);
  return places.reduce((sum, i) => sum + between(asked[i], words[i], numbered === true), 0);
}

/** A name in place of a parameter is worse than a word that is right, and better than one that is wrong. */
const ANY = 0.25;
const MISSING = 4;

function between(asked: string | undefined, word: string | undefined, numbered: boolean): number {
  if (asked === undefined || word === undefined) return MISSING;
  if (word === ':id' && numbered && !/^\d+$/.test(asked)) return MISSING;
  return word.startsWith(':') ? ANY : editsBetween(asked.toLowerCase(), word);
}
