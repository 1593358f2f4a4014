// What of a list that was answered may surprise its reader: for the person at the terminal.

import type { Answer, Call } from '../model/operation.ts';
import type { Resource } from '../model/resource.ts';
import { inOne } from '../observing/untold.ts';
import { COUNTERS, DEFAULT_MAX_RESULTS } from './list-limits.ts';
import { hintOfFilters } from './strangers.ts';

/** Adds to the answer of a list what its filters name in vain, where it was cut, and what the draft alone has. */
export function tellingOfList(
  resource: Resource,
  call: Call,
  answer: Answer | Promise<Answer>,
): Answer | Promise<Answer> {
  const sought = hintOfFilters(resource, call);
  const telling = (one: Answer): Answer => {
    const hint = inOne([sought, hintOfCut(resource, call, one), hintOfDraft(resource, call, one)]);
    return hint === '' ? one : { ...one, hint };
  };
  return answer instanceof Promise ? answer.then(telling) : telling(answer);
}

/** A PCE cuts in silence; clients that read no counter take the part for the whole. */
function hintOfCut({ within }: Resource, { query, async }: Call, { headers }: Answer): string | undefined {
  const matched = Number(headers?.[COUNTERS.matched]);
  if (!(matched > DEFAULT_MAX_RESULTS) || within || async || query['max_results'] !== undefined) return undefined;
  return `the first ${DEFAULT_MAX_RESULTS} of ${matched}: max_results asks for more, Prefer: respond-async for all`;
}

const EMPTY = '[]'.length;

/** Clients look for policy by its name, and find nothing in force where somebody forgot to provision. */
function hintOfDraft({ active, kind }: Resource, { pce, org, params, query }: Call, { body }: Answer) {
  const { name } = query;
  if (!active || params['pversion'] !== 'active' || !name || body?.length !== EMPTY) return undefined;
  const has = (form: string) => pce.store.withText(org, form, 'name', name, 'exact').length > 0;
  return has(kind) && !has(active.kind) ? 'the draft has that name, and POST sec_policy provisions it' : undefined;
}
