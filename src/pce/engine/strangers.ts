// A search by what there is not is answered as one that finds nothing: whoever mistyped an href has to be told of it.

import { exampleHref, hrefPrefix } from '../model/names.ts';
import type { Call, Caller } from '../model/operation.ts';
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

/** A reference of a search, and the property or parameter that has it, such as `ip_list` or `labels`. */
interface Reference {
  readonly name: string;
  readonly href: string;
}

/** Which references in the filters of a list find nothing; undefined where all may. */
export function hintOfFilters({ filters }: Resource, call: Call): string | undefined {
  const sought = Object.keys(call.query).filter((name) => Object.hasOwn(filters, name) && !isOfOthers(name));
  const references = sought.flatMap((name) => textsIn(name, call.query[name] ?? '').map((href) => ({ name, href })));
  return firstReasons(references, (one) => {
    if (one.name === 'role' && (roleNames as readonly string[]).includes(one.href)) return undefined;
    return whyMisplaced(call, one) ?? (isOfDraft(call, one.href) ? undefined : whyStrange(call, one.href));
  });
}

/** Whether an active href is that of a draft, which filters find by each of its forms. */
function isOfDraft({ pce, org }: Place, href: string): boolean {
  const draft = draftsOf(pce).find(({ active }) => isHref(active, org, href));
  return draft !== undefined && pce.store.place(org, draft.kind, idOfHref(draft.active, org, href)) !== undefined;
}

/** What other systems call an object, and free text: both may look like an href. */
const isOfOthers = (name: string) => /^(external_data_|name$|description$)/.test(name);

/** The value of a parameter is one text, which some have in JSON, or a JSON list of texts. */
const textsIn = (name: string, value: string): string[] =>
  (name === 'auth_security_principal' ? /^\s*["[]/ : /^\s*\[/).test(value)
    ? [...value.matchAll(/"([^"\\]{0,200})"/g)].map(([, text = '']) => text)
    : [value];

function* referencesIn(body: unknown, name = ''): Generator<Reference> {
  if (typeof body !== 'object' || body === null) return;
  for (const [inner, value] of Object.entries(body)) {
    if (inner === 'href' && typeof value === 'string') yield { name, href: value };
    else if (Array.isArray(body) && isEmpty(value)) yield { name, href: NONE };
    else yield* referencesIn(value, Array.isArray(body) ? name : inner);
  }
}

const isEmpty = (value: unknown) =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && Object.keys(value).length === 0;

/** An empty object in a list has no reference, and narrows no search. */
const NONE = '';

/**
 * Which references in the body of a search find nothing, undefined where all may: they name nothing that the org has,
 * something of another kind than their property is of, or a draft where the policy in force is searched.
 */
export function hintOfSearch(call: Call, body: unknown = call.body): string | undefined {
  const isOfDraft = (call.params['pversion'] ?? 'draft') === 'draft';
  const why = (one: Reference) =>
    whyEmpty(one) ??
    whyMisplaced(call, one) ??
    whyStrange(call, one.href) ??
    (isOfDraft ? undefined : whyNotInForce(call, one.href));
  return firstReasons(referencesIn(body), why);
}

function firstReasons(sought: Iterable<Reference>, why: (one: Reference) => string | undefined): string | undefined {
  const told = new Set<string>();
  const looked = new Set<string>();
  for (const one of sought) {
    const key = `${one.name} ${one.href}`;
    if (looked.has(key)) continue;
    if (looked.size === MOST_LOOKED_AT || told.size === MOST_TOLD) break;
    looked.add(key);
    const reason = why(one);
    if (reason !== undefined) told.add(reason);
  }
  return [...told].join('; ') || undefined;
}

const whyEmpty = ({ name, href }: Reference): string | undefined =>
  href === NONE && isSchemaWord(name) ? `${name} has an object that names nothing` : undefined;

/** Why a reference is none of what its property names. What was sent is not told: it may be anything. */
function whyMisplaced({ pce, org }: Place, { name, href }: Reference): string | undefined {
  if (name === 'role' && !isOfRoles.test(href)) return inWords(name, 'roles', `/orgs/${org}/roles/owner`);
  const meant = pce.resources.filter((one) => name === one.singular || name.endsWith(wordOf(one)));
  const [first] = meant;
  if (!first || !isSchemaWord(name)) return undefined;
  const owner = Number(/^\/orgs\/(\d{1,15})\//.exec(href)?.[1] ?? org);
  // A version of the past has the objects of its own.
  const plain = href.replace(/\/sec_policy\/\d+\//, '/sec_policy/active/');
  if (meant.some((one) => isHref(one, owner, plain))) return undefined;
  const other = pce.resources.find((one) => isHref(one, owner, plain));
  return inWords(name, wordOf(first), exampleHref(first, org), other && `one of ${wordOf(other)}`);
}

const inWords = (name: string, word: string, example: string, sent = 'none') =>
  `${name} takes an href of ${word}, such as ${example}, and has ${sent}`;

const isOfRoles = /^\/orgs\/\d{1,15}\/roles\/[^/]*$/;

const isHref = (kind: Resource, org: number, href: string): boolean =>
  href.startsWith(hrefPrefix(kind, org)) && isId(kind, idOfHref(kind, org, href));

const idOfHref = (kind: Resource, org: number, href: string): string => href.slice(hrefPrefix(kind, org).length);

/** The name of a kind, such as `ip_lists`, whatever the version. */
const wordOf = ({ kind }: Resource): string => kind.split('/', 1)[0] as string;

function whyNotInForce({ pce, org }: Place, href: string): string | undefined {
  const draft = draftsOf(pce).find((one) => isHref(one, org, href));
  if (!draft) return undefined;
  const id = idOfHref(draft, org, href);
  if (pce.store.place(org, draft.active.kind, id)) return undefined;
  const where = elsewhere(draft.active, pce, org, id);
  return where && `${href} is not in force: ${where}`;
}

/** An id that is none of its kind could be anything, and is not told. */
function whyStrange({ pce, org }: Place, href: string): string | undefined {
  if (!href.startsWith('/')) return undefined;
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
