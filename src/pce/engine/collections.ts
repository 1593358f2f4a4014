import { BYTES_AT_ONCE } from '../../state/parts.ts';
import type { Selection } from '../../state/selection.ts';
import { arrayInSteps } from '../model/long-works.ts';
import { collectionPath, hrefOf, operationName, outerIdOf, schemaName } from '../model/names.ts';
import type { Answer, Call, Operation } from '../model/operation.ts';
import type { Resource } from '../model/resource.ts';
import { typeOf } from '../model/validation.ts';
import { asksFor, asksForDeleted, badParameter, intersection, matching } from './filters.ts';
import { tellingOfList } from './list-hints.ts';
import { COUNTERS, DEFAULT_MAX_RESULTS } from './list-limits.ts';
import { mustFind, ordinalsWithin } from './objects.ts';
import { shownInPast } from './past-versions.ts';
import { hasAllOf, inReach, reachesSome } from './reach.ts';
import { listedTo } from './representation.ts';
import { formOf } from './versions.ts';

/** GET of a collection: filters, the cut, the two counters. */
export function listOperation(resource: Resource): Operation {
  return {
    name: operationName(resource, 'get'),
    method: 'GET',
    path: collectionPath(resource),
    roles: resource.read,
    answer: schemaName(resource, 'get'),
    collection: true,
    facts: resource.facts,
    handle: (call) => tellingOfList(resource, call, listed(resource, call)),
  };
}

function listed(resource: Resource, call: Call): Answer | Promise<Answer> {
  mustHaveOuter(resource, call);
  const { resource: form, past } = formOf(resource, call);
  if (past === undefined && reachesSome(form, call)) return list(form, call);
  if (past === undefined) return call.pce.answers.answer(form, call, () => list(form, call));
  return call.pce.longWorks.read(call, () => listOfPast(form, call, past));
}

/** @throws Refusal 404 where the list is within an object that is not there */
function mustHaveOuter({ within }: Resource, { pce, org, params }: Call): void {
  if (within) mustFind(within.outer, pce, org, outerIdOf(params, within));
}

/** Answers in one go as a rule. A large search or a large answer goes in steps. */
function list(resource: Resource, call: Call): Answer | Promise<Answer> {
  const { lists } = call.pce.store;
  const { done, value: found } = select(resource, call).next();
  if (!done || !lists.isSmall(call.org, resource.kind, found, bytesAtOnce(resource, call))) {
    return call.pce.longWorks.read(call, () => listInSteps(resource, call));
  }
  return collectionAnswer(bodyOf(resource, call, found), found.total, found.matched);
}

function bodyOf(resource: Resource, call: Call, found: Selected): Buffer {
  const { lists } = call.pce.store;
  if (found.ordinals === undefined && !found.includeDeleted && isPlain(resource, call)) {
    return lists.bytes(call.org, resource.kind, found.limit);
  }
  return arrayOf(lists.bodies(call.org, resource.kind, found).map(listedTo(resource, call)));
}

/** A list as it was in a version of the past. */
function* listOfPast(resource: Resource, call: Call, past: number): Generator<void, Answer> {
  const { lists, versions } = call.pce.store;
  const inForce = versions.inForce(call.org, resource.kind, past);
  const all = (yield* inReach(resource, call, inForce)) ?? inForce;
  const found = yield* matching(resource, call, all);
  const ordinals = found ? intersection(found, all) : all;
  const limit = limitOf(resource, call);
  const show = shownInPast(resource, call, past);
  const selection = { limit, includeDeleted: true, ordinals };
  const parts = lists.inParts(call.org, resource.kind, selection, BYTES_AT_ONCE).map((bodies) => bodies.map(show));
  return collectionAnswer(yield* arrayInSteps(parts), all.size, ordinals.size);
}

/** A list within an object is complete. */
const limitOf = (resource: Resource, { query, async }: Call) =>
  maxResults(query, async || resource.within ? Number.MAX_SAFE_INTEGER : DEFAULT_MAX_RESULTS, resource);

function* listInSteps(resource: Resource, call: Call): Generator<void, Answer> {
  const { lists } = call.pce.store;
  const found = yield* select(resource, call);
  const show = listedTo(resource, call);
  let missing = Math.min(found.limit, found.matched);
  const parts = lists.inParts(call.org, resource.kind, found, bytesAtOnce(resource, call)).map((bodies) => {
    missing -= bodies.length;
    return bodies.map(show);
  });
  const body = yield* arrayInSteps(parts);
  // Objects that have gone meanwhile do not count.
  return collectionAnswer(body, found.total - missing, found.matched - missing);
}

interface Selected extends Selection {
  /** The values of the two counters. */
  readonly total: number;
  readonly matched: number;
}

/** Yields between steps where many objects are to be searched. */
function* select(resource: Resource, call: Call): Generator<void, Selected> {
  const { store } = call.pce;
  const { org, query } = call;
  const limit = limitOf(resource, call);
  const includeDeleted =
    (resource.includesDeleted && asksFor(resource, 'include_deleted', query)) || asksForDeleted(resource, query);
  const reached = yield* inReach(resource, call);
  const seen = reached && !includeDeleted ? store.lists.withoutDeleted(org, resource.kind, reached) : reached;
  const all = seen ?? allWithin(resource, call);
  const matched = yield* matching(resource, call);
  const found = all && matched ? intersection(all, matched) : (all ?? matched);
  const totals = all ? { live: all.size, deleted: 0 } : store.totals(org, resource.kind);
  const total = includeDeleted ? totals.live + totals.deleted : totals.live;
  const ordinals = found && !includeDeleted ? store.lists.withoutDeleted(org, resource.kind, found) : found;
  return { limit, includeDeleted, ordinals, total, matched: ordinals?.size ?? total };
}

/** Ordinals of those that are within the object of the path; undefined for a kind that is within none. */
function allWithin(resource: Resource, { pce, org, params }: Call): Set<number> | undefined {
  const { within } = resource;
  if (!within) return undefined;
  return new Set(ordinalsWithin(pce, org, resource, hrefOf(within.outer, org, outerIdOf(params, within))));
}

/** Whether the answer is the stored bytes: nothing is added or cut, and the caller sees the full caps. */
function isPlain(resource: Resource, call: Call): boolean {
  const differs = resource.asOf || resource.notInLists || resource.elides;
  return !differs && hasAllOf(resource, call) && !hasExtras(resource, call);
}

const hasExtras = (resource: Resource, { query }: Call): boolean =>
  Object.keys(resource.extras ?? {}).some((name) => asksFor(resource, name, query));

/** Extras are looked up for each object: what refers to a label is asked of every kind. */
const bytesAtOnce = (resource: Resource, call: Call): number =>
  hasExtras(resource, call) ? BYTES_AT_ONCE / 16 : BYTES_AT_ONCE;

/**
 * X-Total-Count is the number of all objects of the kind even under a filter (observed on a live 25.2.40);
 * X-Matched-Count is the number of matches, before the cut.
 */
export function collectionAnswer(body: string | Buffer, total: number, matched: number): Answer {
  return { status: 200, body, headers: { [COUNTERS.total]: String(total), [COUNTERS.matched]: String(matched) } };
}

/** A list of objects as JSON, without parsing them. */
export const arrayOf = (bodies: readonly string[]) => Buffer.from(`[${bodies.join(',')}]`);

/** @throws Refusal 406 for anything but a whole number >= 0 */
export function maxResults(
  query: Readonly<Record<string, string>>,
  otherwise: number,
  of: Parameters<typeof badParameter>[0],
): number {
  const text = query['max_results'];
  if (text === undefined) return otherwise;
  const refused = (complaint: string) => badParameter(of, 'max_results', complaint);
  if (!/^-?\d+$/.test(text)) throw refused(`of type ${typeOf(text)} did not match the following type: integer`);
  if (text.startsWith('-')) throw refused('did not have a minimum value of 0, inclusively');
  if (Number(text) > MOST_RESULTS) throw refused(`did not have a maximum value of ${MOST_RESULTS}, inclusively`);
  return Number(text);
}

/** Beyond it a number loses its last digits. */
const MOST_RESULTS = 999_999_999_999_999;
