// A search by what there is not is answered as one that finds nothing: whoever mistyped an href has to be told of it.

import { hrefPrefix } from '../model/names.ts';
import type { Answer, Call, Caller } from '../model/operation.ts';
import type { Resource } from '../model/resource.ts';
import { roleNames } from '../model/roles.ts';
import { orMeant } from '../observing/meant.ts';
import { isIdForm } from '../observing/redacted.ts';
import { isId } from './objects.ts';
import { elsewhere } from './whereabouts.ts';

type Place = Pick<Caller, 'pce' | 'org'>;

const MOST_TOLD = 3;
/** A body may name a hundred thousand, and the search is not to wait for that. */
const MOST_LOOKED_AT = 500;

/** Adds to the answer of a list which hrefs of its filters name nothing. */
export function tellingStrangers(
  { filters }: Resource,
  call: Call,
  answer: Answer | Promise<Answer>,
): Answer | Promise<Answer> {
  const sought = Object.keys(call.query).filter((name) => Object.hasOwn(filters, name) && !isOfOthers(name));
  const hint = hintOfStrangers(
    call,
    sought.flatMap((name) => hrefsInText(call.query[name] ?? '')),
  );
  if (hint === undefined) return answer;
  return answer instanceof Promise ? answer.then((one) => ({ ...one, hint })) : { ...answer, hint };
}

/** What other systems call an object, and free text: both may look like an href. */
const isOfOthers = (name: string) => /^(external_data_|name$|description$)/.test(name);

/** The value of a parameter is one href, or a JSON list of them. */
const hrefsInText = (value: string): string[] =>
  value.startsWith('/') ? [value] : [...value.matchAll(/"(\/[^"\\]{1,200})"/g)].map(([, href = '']) => href);

/** The hrefs that a body of a search names. */
export function* hrefsInBody(body: unknown): Generator<string> {
  if (typeof body !== 'object' || body === null) return;
  for (const [name, value] of Object.entries(body)) {
    if (name === 'href' && typeof value === 'string') yield value;
    else yield* hrefsInBody(value);
  }
}

/** Which of some hrefs name nothing that the org has; undefined where none does. */
export function hintOfStrangers(place: Place, hrefs: Iterable<string>): string | undefined {
  const told: string[] = [];
  const looked = new Set<string>();
  for (const href of hrefs) {
    if (looked.size === MOST_LOOKED_AT) break;
    if (looked.has(href)) continue;
    looked.add(href);
    const why = whyStrange(place, href);
    if (why !== undefined) told.push(why);
    if (told.length === MOST_TOLD) break;
  }
  return told.join('; ') || undefined;
}

/** An id that is none of its kind could be anything, and is not told. */
function whyStrange({ pce, org }: Place, href: string): string | undefined {
  const [, owner = String(org), role] = /^\/orgs\/(\d{1,15})\/(?:roles\/([^/]*)$)?/.exec(href) ?? [];
  if (role !== undefined) return whyNoRole(role);
  const kinds = pce.resources.filter((one) => href.startsWith(hrefPrefix(one, Number(owner))));
  const idFor = (kind: Resource) => href.slice(hrefPrefix(kind, Number(owner)).length);
  const kind = kinds.find((one) => isId(one, idFor(one)));
  if (!kind) {
    const other = kinds.find((one) => !idFor(one).includes('/'));
    return other && `nothing here has that href of ${other.kind}`;
  }
  const named = idFor(kind).split('/').every(isIdForm) ? `the href ${href}` : `that href of ${kind.kind}`;
  if (owner !== String(org)) return `${named} is of org ${owner}, and the call is about org ${org}`;
  if (pce.store.place(org, kind.kind, idFor(kind))) return undefined;
  const where = elsewhere(kind, pce, org, idFor(kind));
  return `nothing here has ${named}${where === undefined ? '' : `: ${where}`}`;
}

const whyNoRole = (role: string): string | undefined =>
  (roleNames as readonly string[]).includes(role)
    ? undefined
    : `nothing here has that href of roles${orMeant(role, roleNames)}`;
