import { firstCharacters } from '../../state/characters.ts';

declare const redacted: unique symbol;

/** A text that holds no secret: the functions of this file alone make one. */
export type Redacted = string & { readonly [redacted]: true };

/** In the place of what is not shown. */
export const HIDDEN = '…' as Redacted;

/** Words that a PCE's calls are made of. */
export interface Words {
  /** Whether it is a part of a path, or a value that a parameter declares. */
  readonly has: (word: string) => boolean;
  /** Whether it is mistyped at most. */
  readonly isNear: (word: string) => boolean;
}

/** So many words of a request are compared with those that are known: each comparison takes a tenth of a millisecond. */
const MOST_COMPARED = 16;

/** The words, of which no more are found near than a request that is mistyped has. */
export function comparingFew(words: Words): Words {
  let left = MOST_COMPARED;
  return { has: words.has, isNear: (word) => (left -= 1) >= 0 && words.isNear(word) };
}

/** What we hand out as a secret is a long run of hex digits: activation codes, API secrets, session tokens. */
const issued = /[0-9a-f]{40,}/gi;
const LEAST_CHARACTERS = 40;
const MOST_CHARACTERS = 1000;
/** A path of a PCE has fewer. */
const MOST_SEGMENTS = 12;

/** A text of ours, or of whoever set the server up: what we issued is cut out of it. */
export function redact(text: string, most = MOST_CHARACTERS): Redacted {
  if (text.length < LEAST_CHARACTERS) return text as Redacted;
  return firstCharacters(text, most).replace(issued, HIDDEN) as Redacted;
}

/** Number, UUID, key id or release. */
const id = /^(\d{1,20}|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|1[0-9a-f]{16}|\d{1,4}(\.\d{1,4}){1,3}(-\d{1,6})?)$/i;

/** Whether a text has the form of an id, and so can hold no secret. */
export const isIdForm = (text: string): boolean => id.test(text);

const isShown = (segment: string, words: Words) =>
  segment === '' || words.has(segment) || id.test(segment) || words.has(`${segment}s`) || words.isNear(segment);

/** A path under /api/v2: words of a PCE's paths, mistyped or not, and ids. A secret that was put there is neither. */
export function redactPath(path: string, words: Words): Redacted {
  const segments = path.split('/', MOST_SEGMENTS + 1);
  let changed = false;
  for (const [i, segment] of segments.entries()) {
    if (i < MOST_SEGMENTS && isShown(segment, words)) continue;
    segments[i] = HIDDEN;
    changed = true;
  }
  return (changed ? segments.join('/') : path) as Redacted;
}

/** Whether a path at which a call was found can be shown: its words are known, the parameters alone could be anything. */
export const isPlain = (path: string, params: Readonly<Record<string, string>>) =>
  !path.includes('#') && Object.values(params).every((value) => id.test(value));

/** A path of which that is known. */
export const redactFound = (path: string, plain: boolean, words: Words): Redacted =>
  plain ? (path as Redacted) : redactPath(path, words);

/**
 * Stands before the path of a request outside of /api/v2. Such a client never reached the API: a search for a path of a
 * PCE must not count it.
 */
export const OUTSIDE = 'outside:';

export const redactOutside = (path: string, words: Words): Redacted =>
  `${OUTSIDE}${redactPath(path, words)}` as Redacted;

/** A part of a path that the journal never tells; undefined where it tells the whole. */
export const hiddenIn = (path: string, words: Words): string | undefined =>
  path.split('/').find((segment) => segment !== HIDDEN && !segment.includes('*') && !isShown(segment, words));

const LONGEST_VALUE = 500;
const closed = /^(\d{1,15}|\d{4}-\d\d-\d\dT[\d:.]{5,16}(Z|[+-]\d\d:\d\d))$/;

/** A parameter's value, where it is of a form that holds no secret: number, time, word of a PCE, hrefs, list of these. */
export function redactValue(value: string, words: Words): Redacted {
  if (value.length > LONGEST_VALUE) return HIDDEN;
  const isOne = (one: string) =>
    closed.test(one) || words.has(one) || id.test(one) || (one.startsWith('/') && redactPath(one, words) === one);
  const parts = value.startsWith('[') ? value.split(/[[\]",\s]+/) : [value];
  return parts.every((part) => part === '' || isOne(part)) ? (value as Redacted) : HIDDEN;
}

/** A text of ours that may repeat a part of the path. */
export function redactHint(hint: string, path: string, words: Words, most?: number): Redacted {
  const hidden = path.split('/', MOST_SEGMENTS).filter((segment) => !isShown(segment, words));
  const forms = hidden.flatMap((segment) => [segment, decoded(segment)]);
  return redact(
    forms.reduce((text, form) => text.replaceAll(wholeWord(form), HIDDEN), hint),
    most,
  );
}

const wholeWord = (text: string) => new RegExp(`(?<!\\w)${text.replaceAll(/[\\^$.|?+*()[\]{}]/g, '\\$&')}(?!\\w)`, 'g');

/** The sentence on a body: the value that was sent is left out, and of names that the schema lacks those that are near. */
export function redactComplaint(complaint: string, isNear: (name: string) => boolean): Redacted {
  const withoutValue = complaint.replace(/(^|' )value .* did not match/s, '$1did not match');
  return redact(
    withoutValue.replaceAll(/"((?:[^"\\]|\\.)*)"/gs, (quoted, name: string) => (isNear(name) ? quoted : `"${HIDDEN}"`)),
  );
}

/** A JSON pointer: names as schemas have them, and places in lists. */
export function redactPointer(pointer: string): Redacted {
  const shown = pointer.split('/', MOST_SEGMENTS).map((key) => (/^([a-z_]{0,40}|\d{1,9})$/.test(key) ? key : HIDDEN));
  return shown.join('/') as Redacted;
}

/** The user name of credentials that nobody has looked at yet, where it is of the form of one. */
export const redactName = (name: string): Redacted => (/^(api|user)_[\w-]{1,64}$/.test(name) ? redact(name) : HIDDEN);

function decoded(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}
