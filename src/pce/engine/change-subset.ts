import { exampleHref, hrefOf, idIn } from '../model/names.ts';
import type { Pce } from '../model/pce.ts';
import { SINGLE_ID } from '../model/resource.ts';
import { firstFew } from '../observing/words.ts';
import { isId } from './objects.ts';
import { type Draft, draftsOf, inOrder, type Pending, pendingAt, pendingIn } from './pending.ts';

/** What a `change_subset` names, by the collections that it is in. */
export type Subset = Readonly<Record<string, readonly { readonly href: string }[]>>;

/** The pending objects that a call is about. */
export interface Choice {
  readonly chosen: readonly Pending[];
  /** What of the change_subset names nothing pending: a PCE does not tell (assumed), and the version may be empty. */
  readonly hint: string | undefined;
}

/** An entry of a change_subset that names nothing pending of its collection. */
interface Stray {
  readonly kind: string;
  readonly at: number;
  readonly href: string;
}

/** The pending objects that a change_subset names, each list those of its own kind; all of them where there is none. */
export function choiceFrom(pce: Pce, org: number, subset: Subset | undefined): Choice {
  if (!subset) return allOf(pendingIn(pce, org));
  const chosen = new Map<number, Pending>();
  const strays: Stray[] = [];
  for (const [kind, list] of Object.entries(subset)) {
    const draft = draftOf(pce, kind);
    const seen = new Set<string>();
    for (const [at, { href }] of list.entries()) {
      if (seen.has(href)) continue;
      seen.add(href);
      const found = draft && pendingWith(pce, org, draft, href);
      if (found) chosen.set(found.ordinal, found);
      else strays.push({ kind, at, href });
    }
  }
  const hint = chosen.size + strays.length === 0 ? '/change_subset names nothing' : hintAt(pce, org, strays);
  return { chosen: inOrder(pce, chosen.values()), hint };
}

const allOf = (chosen: readonly Pending[]): Choice => ({
  chosen,
  hint: chosen.length === 0 ? 'nothing is pending' : undefined,
});

const draftOf = (pce: Pce, kind: string): Draft | undefined => draftsOf(pce).find((draft) => draft.kind === kind);

/** The draft of an href of the kind, where it is pending. */
function pendingWith(pce: Pce, org: number, draft: Draft, href: string): Pending | undefined {
  const id = idOfHref(draft, href);
  return hrefOf(draft, org, id) === href ? pendingAt(pce, org, draft, id) : undefined;
}

const idOfHref = (draft: Draft, href: string) => (draft.id === 'single' ? SINGLE_ID : idIn(href));

/** A hint about more objects would be too long for the journal. */
const MOST_TOLD = 3;

function hintAt(pce: Pce, org: number, strays: readonly Stray[]): string | undefined {
  if (strays.length === 0) return undefined;
  const told = strays.slice(0, MOST_TOLD).map((stray) => `${placeOf(pce, stray)}: ${whyStray(pce, org, stray)}`);
  const more = strays.length - told.length;
  return [...told, ...(more > 0 ? [`and ${more} more that name nothing pending`] : [])].join('; ');
}

/** Where an entry stands, with its href where that can be no secret. */
function placeOf(pce: Pce, { kind, at, href }: Stray): string {
  const place = `/change_subset/${kind}/${at}`;
  return policyObjectOf(pce, href) ? `${place} ${href}` : place;
}

/** A hint on what a version has beside what was chosen: a PCE may refuse a choice that lacks it. */
export function hintAlong(together: readonly Pending[], chosen: readonly Pending[]): string | undefined {
  const named = new Set(chosen);
  const others = together.filter((one) => !named.has(one)).map(({ href }) => href);
  return others.length === 0 ? undefined : `provisioned along, as they are needed: ${firstFew(others, MOST_TOLD)}`;
}

function whyStray(pce: Pce, org: number, { kind, href }: Stray): string {
  const draft = draftOf(pce, kind);
  if (!draft) return `there are no ${kind} here`;
  const named = policyObjectOf(pce, href);
  if (!named) return `that is not an href of ${kind}, such as ${exampleHref(draft, org)}`;
  if (named.org !== org) return `that is an href of org ${named.org}, and the call is about org ${org}`;
  const whole = hrefOf(named.draft, org, named.id);
  if (named.part !== undefined) return `that is one of the ${named.part}; the change is that of ${whole}`;
  if (named.draft !== draft) return `that is one of the ${named.draft.kind}, and not of the ${kind}`;
  if (whole !== href) return `that is not the draft, which is ${whole}`;
  return pce.store.place(org, kind, named.id) ? 'it has no pending change' : `there is none of that id in org ${org}`;
}

interface PolicyObject {
  readonly org: number;
  readonly draft: Draft;
  readonly id: string;
  /** The collection of the part that is named, such as `sec_rules`. */
  readonly part: string | undefined;
}

const POLICY_HREF =
  /^\/orgs\/(\d{1,9})\/sec_policy\/(?:draft|active|\d{1,9})\/(\w+)(?:\/([\w-]+))?(?:\/(\w+)\/\d{1,19})?$/;

/** What an href of policy names, in any version, be it there or not; undefined for any other text. */
function policyObjectOf(pce: Pce, href: string): PolicyObject | undefined {
  const [, org, kind = '', own, part] = POLICY_HREF.exec(href) ?? [];
  const draft = draftOf(pce, kind);
  if (!draft) return undefined;
  const id = own ?? SINGLE_ID;
  if ((draft.id === 'single') !== (own === undefined) || !isId(draft, id)) return undefined;
  if (part !== undefined && !draft.parts?.some((one) => one.kind === part)) return undefined;
  return { org: Number(org), draft, id, part };
}
