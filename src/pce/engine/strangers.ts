// A search by what there is not is answered as one that finds nothing: whoever mistyped an href has to be told of it.

import { hrefPrefix } from '../model/names.ts';
import type { Answer, Call, Caller } from '../model/operation.ts';
import type { Resource } from '../model/resource.ts';
import { roleNames } from '../model/roles.ts';
import { isSchemaWord } from '../model/schema-words.ts';
import { orMeant } from '../observing/meant.ts';
import { isIdForm } from '../observing/redacted.ts';
import { isId } from './objects.ts';
import { draftsOf } from './pending.ts';
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

/** A reference of a search, and the property that has it, such as `ip_list` or `ingress_services`. */
interface Reference {
  readonly name: string;
  readonly href: string;
}

function* referencesIn(body: unknown, name = ''): Generator<Reference> {
  if (typeof body !== 'object' || body === null) return;
  for (const [inner, value] of Object.entries(body)) {
    if (inner === 'href' && typeof value === 'string') yield { name, href: value };
    else yield* referencesIn(value, Array.isArray(body) ? name : inner);
  }
}

/**
 * Which references in the body of a search find nothing, undefined where all may: they name nothing that the org has,
 * something of another kind than their property is of, or a draft where the policy in force is searched.
 */
export function hintOfSearch(call: Call, body: unknown = call.body): string | undefined {
  const isOfDraft = (call.params['pversion'] ?? 'draft') === 'draft';
  const why = ({ name, href }: Reference) =>
    whyOther(call, name, href) ?? whyStrange(call, href) ?? (isOfDraft ? undefined : whyNotInForce(call, href));
  return firstReasons(referencesIn(body), why, ({ name, href }) => `${name} ${href}`);
}

/** Which of some hrefs name nothing that the org has; undefined where none does. */
const hintOfStrangers = (place: Place, hrefs: Iterable<string>): string | undefined =>
  firstReasons(hrefs, (href) => whyStrange(place, href), String);

function firstReasons<T>(
  sought: Iterable<T>,
  why: (one: T) => string | undefined,
  keyOf: (one: T) => string,
): string | undefined {
  const told = new Set<string>();
  const looked = new Set<string>();
  for (const one of sought) {
    const key = keyOf(one);
    if (looked.has(key)) continue;
    if (looked.size === MOST_LOOKED_AT || told.size === MOST_TOLD) break;
    looked.add(key);
    const reason = why(one);
    if (reason !== undefined) told.add(reason);
  }
  return [...told].join('; ') || undefined;
}

/** An href of a kind that is not the property's. It is told by its kind alone. */
function whyOther({ pce, org }: Place, name: string, href: string): string | undefined {
  const wordOf = (one: Resource) => hrefPrefix(one, org).split('/').at(-2) as string;
  const isOf = (one: Resource) => name === one.singular || name.endsWith(wordOf(one));
  const isNamed = (one: Resource) => href.startsWith(hrefPrefix(one, org));
  const fitting = pce.resources.filter(isOf);
  if (fitting.length === 0 || fitting.some(isNamed) || !isSchemaWord(name)) return undefined;
  const other = pce.resources.find((one) => isNamed(one) && isId(one, href.slice(hrefPrefix(one, org).length)));
  return other && `${name} has an href of ${wordOf(other)}`;
}

function whyNotInForce({ pce, org }: Place, href: string): string | undefined {
  const draft = draftsOf(pce).find((one) => href.startsWith(hrefPrefix(one, org)));
  if (!draft) return undefined;
  const id = href.slice(hrefPrefix(draft, org).length);
  if (pce.store.place(org, draft.active.kind, id)) return undefined;
  const where = elsewhere(draft.active, pce, org, id);
  return where && `${href} is not in force: ${where}`;
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
