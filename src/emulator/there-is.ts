import { invalidInput, Refusal } from '../pce/model/errors.ts';
import type { Pce } from '../pce/model/pce.ts';
import { meant } from '../pce/observing/meant.ts';
import { firstFew } from '../pce/observing/words.ts';
import { firstCharacters } from '../state/characters.ts';

/** Refuses a control call for something that does not exist. */
export const gone = (message: string) => new Refusal('not_found_error', message);

const MOST_NAMED = 5;

/** Refuses a name that does not exist. A handful of others is named, the one first that may be meant. */
export function noneOf(what: string, asked: string, there: readonly (string | number)[]): Refusal {
  return gone(`there is no ${what} ${short(asked)}${others(asked, there)}`);
}

/** The sentence on those that exist. */
function others(asked: string, there: readonly (string | number)[]): string {
  if (there.length === 0) return ', nor any other';
  const names = there.map(String);
  const near = meant(asked, names.slice(0, MOST_LOOKED_AT));
  const ordered = near === undefined ? names : [near, ...names.filter((name) => name !== near)];
  return `; there ${names.length === 1 ? 'is' : 'are'} ${firstFew(ordered.map(short), MOST_NAMED)}`;
}

/** Comparing names takes a while. */
const MOST_LOOKED_AT = 1000;

/** A text that a caller sent, as far as a message repeats it. */
export const short = (text: string) => firstCharacters(text, 100);

export const orgIds = (pce: Pce): number[] => pce.store.orgs().map(({ id }) => id);

/** @throws Refusal 404 */
export function mustHaveOrg(pce: Pce, org: number): void {
  if (!pce.store.hasOrg(org)) throw noneOf('org', String(org), orgIds(pce));
}

/** The number of an org in a path, that there is. @throws Refusal 406 for what is no number, 404 */
export function orgInPath(pce: Pce, text = ''): number {
  if (!/^[1-9]\d{0,14}$/.test(text)) {
    throw invalidInput(
      `The parameter 'org' is not the id of an org: ${firstCharacters(text, 40)}${others(text, orgIds(pce))}`,
    );
  }
  const org = Number(text);
  mustHaveOrg(pce, org);
  return org;
}

/** The number that a path ends with, such as `/faults/1`; 0, which nothing has, for any other text. */
export const numberInPath = (id = ''): number => (/^[1-9]\d{0,14}$/.test(id) ? Number(id) : 0);
