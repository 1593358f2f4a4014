import { editsBetween, inSnakeCase } from './words.ts';

const LONGEST = 60;

/**
 * The name that may be meant by another one: it has most of its letters, or one of them is a part of the other. Ahead of
 * one that is near comes a longer name that ends with the word: `code` means `activation_code`, and not `mode`. Where none
 * is near, it is one of the same stem, such as `exclusion` for `exclude`, or one that has the word, such as `to_ip` for `to`.
 */
export function meant(text: string, names: readonly string[]): string | undefined {
  const asked = inSnakeCase(text.slice(0, LONGEST));
  const ranked = names
    .map((name) => ({ name, far: editsBetween(asked, inSnakeCase(name.slice(0, LONGEST))) }))
    .sort((a, b) => a.far - b.far);
  const [nearest] = ranked;
  if (!nearest || nearest.far > Math.max(asked.length, nearest.name.length) / 3)
    return ranked.find(({ name }) => isPartOf(asked, name) || isPartOf(name, asked) || isKin(asked, name))?.name;
  if (isPartOf(asked, nearest.name)) return nearest.name;
  const longer = asked.length > 2 ? ranked.find(({ name }) => inSnakeCase(name).endsWith(`_${asked}`)) : undefined;
  return (longer ?? nearest).name;
}

/** What is added to a complaint about a name that there is not. */
export const orMeant = (texts: string | readonly string[], names: readonly string[]): string =>
  asking([texts].flat().flatMap((text) => meant(text, names) ?? []));

/** The same, where it is known what may be meant. */
export const asking = (found: readonly string[]): string =>
  found.length === 0 ? '' : `; did you mean ${[...new Set(found)].join(' or ')}?`;

const isKin = (asked: string, name: string) => name.split('_').includes(asked) || isOfOneStem(asked, name);

const isOfOneStem = (a: string, b: string) =>
  a.slice(0, STEM) === b.slice(0, STEM) && Math.max(a.length, b.length) <= 2 * STEM && a.length >= STEM;

/** Letters that words of one stem share. */
const STEM = 5;

const isPartOf = (part: string, whole: string) => part.length > 2 && whole.includes(part);
