import { MOST_STRAYS, type PassedOver, type Stray, within } from '../model/passed-over.ts';
import { isSchemaWord } from '../model/schema-words.ts';
import { asking, meant } from './meant.ts';
import { HIDDEN } from './redacted.ts';
import { type Ignored, inOne, type Untold, withIgnored, withRepeated } from './untold.ts';
import { firstFew, isNearName } from './words.ts';

interface Answered {
  readonly passedOver: PassedOver | null;
  readonly status: number;
}

/** Adds what of the body has no effect. */
export function withBody(untold: Untold, { passedOver, status }: Answered): Untold {
  if (!passedOver) return untold;
  const { overlooked, strays, repeated } = passedOver;
  const told = overlooked.length === 0 ? untold : withIgnored(untold, ignoredAs(overlooked));
  // A refusal says itself what is wrong.
  if (status >= 300) return told;
  const withStrays = strays.length === 0 ? told : withIgnored(told, ignoredIn(strays));
  return repeated.length === 0 ? withStrays : withRepeated(withStrays, shownOf(repeated));
}

/** So many names that were sent twice are told. */
const MOST_REPEATED = 16;

const shownOf = (repeated: readonly string[]) => [
  ...new Set(repeated.slice(0, MOST_REPEATED).map((name) => (isSchemaWord(name) ? name : HIDDEN))),
];

/** They are words of schemas. */
const ignoredAs = (names: readonly string[]): Ignored => ({
  names,
  hint: `ignored: ${names.join(', ')}; they are read-only, or have what a GET alone shows, and the validation level overlooks them`,
  meant: {},
});

/** Tells of names in a body that its schema does not know: a client that mistyped one takes it for what was set. */
function ignoredIn(strays: readonly Stray[]): Ignored {
  const told = strays.map(toldOf);
  const hints = [...Map.groupBy(told, ({ place }) => place).values()].map(inWords);
  const first = strays.length < MOST_STRAYS ? undefined : `these are the first ${MOST_STRAYS}`;
  return {
    names: told.map(({ path }) => path),
    hint: inOne([...hints, first]),
    meant: Object.fromEntries(told.flatMap(({ path, isMeant }) => (isMeant === undefined ? [] : [[path, isMeant]]))),
  };
}

interface Told extends Stray {
  /** Its place and name; the name of a client's own may be anything, and is hidden. */
  readonly path: string;
  /** The name that may be meant. */
  readonly isMeant: string | undefined;
}

function toldOf(stray: Stray): Told {
  const { place, name } = stray;
  const known = [...stray.known];
  if (!isNearName(name, known) && !isSchemaWord(name))
    return { ...stray, path: within(place, HIDDEN), isMeant: undefined };
  return { ...stray, path: within(place, name), isMeant: meant(name, known) };
}

/** So many names of those that are known are told. */
const MOST_KNOWN = 12;

function inWords(told: readonly Told[]): string {
  const [{ place, known }] = told as [Told];
  const shown = [...Map.groupBy(told, ({ path }) => path)].map(([path, { length }]) =>
    length === 1 ? path : `${path} (${length} names)`,
  );
  const taken = known.size === 0 ? 'nothing' : firstFew([...known], MOST_KNOWN);
  const question = asking(told.flatMap(({ isMeant }) => isMeant ?? []));
  return `ignored: ${shown.join(', ')}${question}; ${place || 'the body'} takes ${taken}`;
}
