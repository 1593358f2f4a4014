import type { TrafficFlowsAsyncQueriesGet } from '../../generated/schema-types.ts';
import { timeText } from '../../state/clock.ts';
import { collectionAnswer } from '../engine/collections.ts';
import { badParameter } from '../engine/filters.ts';
import { isId } from '../engine/objects.ts';
import { isUnscoped, seesAmong } from '../engine/reach.ts';
import { hintOfSearch } from '../engine/strangers.ts';
import { versionNumbered } from '../engine/versions.ts';
import type { JsonObject } from '../model/json-values.ts';
import { arrayInSteps } from '../model/long-works.ts';
import { collectionPath, hrefOf, objectPath } from '../model/names.ts';
import { type Answer, type Call, json, noContent, notFound, type Operation } from '../model/operation.ts';
import type { Pce } from '../model/pce.ts';
import { idOf, type ObjectOf, type ResourceOf, resourceOf } from '../model/resource.ts';
import { policyReaders } from '../model/roles.ts';
import { besideARead } from '../model/storage-refusal.ts';
import type { FlowEnd } from './flow-ends.ts';
import { FlowTexts } from './flow-texts.ts';
import { policyVersions } from './policy-versions.ts';
import { checkTrafficQuery } from './traffic-checks.ts';
import type { TrafficQuery } from './traffic-criteria.ts';
import { facts } from './traffic-facts.ts';
import { type Asked, type Flow, flowsOf, turn } from './traffic-flows.ts';
import { mustBeMoments, timeOf } from './traffic-times.ts';

/** A query as it is kept: beside what is shown, that by which its flows are worked out again. */
type KeptQuery = ObjectOf<TrafficFlowsAsyncQueriesGet> & {
  /** The version of the policy that was in force. */
  readonly policy: string;
  polls_left: number;
};

/** The queries of an org. The oldest go. */
export const trafficQueryBounds = { perOrg: 200, ageMs: 24 * 3_600_000 };

/** Asynchronous queries for flows. */
export const trafficQueries: ResourceOf<TrafficFlowsAsyncQueriesGet> = {
  kind: 'traffic_queries',
  path: 'traffic_flows/async_queries',
  schemas: 'traffic_flows_async_queries',
  singular: 'traffic_query',
  id: 'uuid',
  deletion: 'hard',
  without: ['GET', 'POST', 'PUT', 'DELETE'],
  read: policyReaders,
  write: policyReaders,
  defaults: {},
  filters: {},
  references: {},
  unique: [],
  facts: [],
};

const { kind } = trafficQueries;
const ACTIVE = 'active';
const ENDED = ['completed', 'canceled'];

/** The time of a query, which does not go beyond now. @throws Refusal 406 */
function askedBy(query: TrafficQuery, now: number): Asked {
  const { start_date: start, end_date: end } = query;
  const from = start === undefined ? 0 : timeOf(start, 'first');
  const to = end === undefined ? now : timeOf(end, 'last');
  checkTrafficQuery(query, from, end === undefined ? Number.POSITIVE_INFINITY : to);
  return { query, from, to: Math.min(to, now + 1) };
}

const policyNow = ({ pce, org }: Call): string => pce.store.newest(org, policyVersions.kind)?.id ?? ACTIVE;

/** The call, with the policy of another time; with that of now, where the other is not kept any longer. */
function withPolicy(call: Call, policy: string): Call {
  const isThere = versionNumbered(call.pce, call.org, policyVersions, policy) !== undefined;
  return { ...call, params: { ...call.params, pversion: isThere ? policy : ACTIVE } };
}

/** The call, with the policy in force: it stays that of now, whatever is provisioned meanwhile. */
export const withPolicyNow = (call: Call): Call => withPolicy(call, policyNow(call));

function ask(call: Call): Promise<Answer> {
  const { pce, org, principal } = call;
  const query = call.body as TrafficQuery;
  const now = pce.clock.now();
  mustBeMoments(query);
  const asked = askedBy(query, now);
  const policy = policyNow(call);
  return pce.longWorks.read(call, function* () {
    let matches = 0;
    for (const found of flowsSeen(withPolicy(call, policy), asked)) {
      if (found === turn) yield;
      else matches += 1;
    }
    const id = pce.random.uuid();
    const kept: KeptQuery = {
      href: hrefOf(trafficQueries, org, id),
      status: 'queued',
      created_at: timeText(now),
      created_by: { href: principal.href },
      query_parameters: query,
      matches_count: matches,
      flows_count: Math.min(matches, query.max_results),
      policy,
      polls_left: pce.settings.in(org).async_polls,
    };
    pce.store.transactionAlone(() => {
      pce.store.insert(org, kind, id, JSON.stringify(kept), []);
      forgetOldQueries(pce, org, trafficQueryBounds.perOrg);
    });
    return { ...json(202, shown(kept)), hint: hintOfSearch(withPolicy(call, policy)) };
  });
}

/** Leaves the newest. Those that are too old go as further ones come; nobody sees them meanwhile. */
export function forgetOldQueries({ store }: Pick<Pce, 'store'>, org: number, most: number): void {
  const ordinals = store.lists.ordinals(org, kind);
  for (const ordinal of ordinals.slice(0, Math.max(0, ordinals.length - most))) store.remove(org, kind, ordinal);
}

/** undefined where it is gone meanwhile. */
function keptAt({ store }: Pick<Pce, 'store'>, ordinal: number): KeptQuery | undefined {
  const body = store.at(ordinal)?.body;
  return body === undefined ? undefined : (JSON.parse(body) as KeptQuery);
}

const isOld = ({ clock }: Pick<Pce, 'clock'>, { created_at }: KeptQuery) =>
  Date.parse(created_at) < clock.now() - trafficQueryBounds.ageMs;

/** Counts are told when the query is done. */
function shown(kept: KeptQuery): object {
  const { policy: _policy, polls_left: _left, ...query } = kept;
  const { matches_count, flows_count, ...rest } = query;
  if (kept.status !== 'completed') return rest;
  return { ...rest, result: `${kept.href}/download`, matches_count, flows_count };
}

interface Found {
  readonly ordinal: number;
  readonly kept: KeptQuery;
}

/** @throws Refusal 404 */
function mustFindQuery(call: Call): Found {
  const { pce, org } = call;
  const id = idOf(call);
  const stored = isId(trafficQueries, id) ? pce.store.find(org, kind, id) : undefined;
  const found = stored && { ordinal: stored.ordinal, kept: JSON.parse(stored.body) as KeptQuery };
  const isSeen = found && (isUnscoped(call) || isOwn(call, found));
  if (!isSeen || isOld(pce, found.kept)) throw notFound(`org ${org} has no such traffic query`);
  return found;
}

/** A query of the caller's own. @throws Refusal 404 */
function mustFindOwn(call: Call): Found {
  const found = mustFindQuery(call);
  if (!isOwn(call, found)) throw notFound(`the traffic query ${found.kept.href} is another user's`);
  return found;
}

const isOwn = ({ pce, principal }: Call, { kept }: Found) =>
  kept.created_by.href === principal.href && !isOld(pce, kept);

/** The flows that a caller may see: an end of each is in reach. The other end is one hop away, and shown. */
function* flowsSeen(call: Call, asked: Asked): Generator<Flow | typeof turn> {
  const [sees, declared] = [seesAmong(call), resourceOf(call.pce, 'workloads')];
  const known = new Map<FlowEnd, boolean>();
  const isSeen = (end: FlowEnd) => {
    const found = known.get(end) ?? sees(declared, () => (end.shown['workload'] ?? nowhere) as JsonObject);
    known.set(end, found);
    return found;
  };
  for (const one of flowsOf(call, asked)) if (one === turn || isSeen(one.source) || isSeen(one.destination)) yield one;
}

/** An address outside of the org has no labels, and is within no scope. */
const nowhere: JsonObject = { labels: [] };

/** A poll moves a query on, and time does not: a frozen clock must not keep a client waiting for ever. */
function polled({ pce, org }: Call, { ordinal, kept }: Found): KeptQuery {
  if (ENDED.includes(kept.status)) return kept;
  // One that was made elsewhere may not have it.
  const isDone = !(kept.polls_left > 0);
  const moved: KeptQuery = {
    ...kept,
    status: isDone ? 'completed' : 'working',
    updated_at: pce.clock.timestamp(),
    polls_left: kept.polls_left - 1,
  };
  besideARead(pce.store, () => pce.store.transactionAlone(() => save(pce, org, ordinal, moved)));
  return moved;
}

const save = (pce: Pce, org: number, ordinal: number, kept: KeptQuery) =>
  pce.store.rewrite(org, kind, ordinal, JSON.stringify(kept));

/** Each query may be as large as a body: one a step. */
const list = (call: Call): Promise<Answer> =>
  call.pce.longWorks.read(call, function* () {
    let count = 0;
    const texts = function* () {
      for (const ordinal of call.pce.store.lists.ordinals(call.org, kind)) {
        const kept = keptAt(call.pce, ordinal);
        const own = kept && isOwn(call, { ordinal, kept }) ? [polled(call, { ordinal, kept })] : [];
        count += own.length;
        yield own.map((query) => JSON.stringify(shown(query)));
      }
    };
    const body = yield* arrayInSteps(texts());
    return collectionAnswer(body, count, count);
  });

const poll = (call: Call): Answer => json(200, shown(polled(call, mustFindQuery(call))));

function cancel(call: Call): Answer {
  const { pce, org } = call;
  const { ordinal, kept } = mustFindOwn(call);
  if (ENDED.includes(kept.status)) return noContent;
  const canceled = { ...kept, status: 'canceled', updated_at: pce.clock.timestamp() };
  pce.store.transaction(() => save(pce, org, ordinal, canceled));
  return noContent;
}

function remove(call: Call): Answer {
  const { pce, org } = call;
  const { ordinal } = mustFindOwn(call);
  pce.store.transaction(() => pce.store.remove(org, kind, ordinal));
  return noContent;
}

function download(call: Call): Promise<Answer> {
  const { kept } = mustFindQuery(call);
  if (kept.status !== 'completed') throw notFound('the query is not completed: poll it first');
  const { query_parameters: query, created_at, policy } = kept;
  const asked = askedBy(query, Date.parse(created_at));
  const offset = numberIn(call, 'offset') ?? 0;
  const limit = numberIn(call, 'limit') ?? query.max_results;
  const part = { offset, end: Math.min(query.max_results, offset + limit) };
  return call.pce.longWorks.read(call, () => answer(withPolicy(call, policy), asked, part));
}

/** @throws Refusal 406 */
function numberIn({ query }: Call, name: string): number | undefined {
  const text = query[name];
  if (text === undefined) return undefined;
  if (/^\d{1,9}$/.test(text)) return Number(text);
  throw badParameter(trafficQueries, name, 'of type string did not match the following type: integer');
}

function analyse(call: Call): Promise<Answer> {
  const query = call.body as TrafficQuery;
  mustBeMoments(query);
  const asked = askedBy(query, call.pce.clock.now());
  const part = { offset: 0, end: query.max_results };
  return call.pce.longWorks.read(call, () => answer(withPolicyNow(call), asked, part));
}

/** Flows from one place of a result to another. */
interface Part {
  readonly offset: number;
  readonly end: number;
}

function* answer(call: Call, asked: Asked, part: Part): Generator<void, Answer> {
  const hint = hintOfSearch(call, asked.query);
  return { status: 200, body: yield* arrayInSteps(texts(call, asked, part)), hint };
}

/** Characters of flows that one step writes. */
const AT_ONCE = 256 * 1024;

function* texts(call: Call, asked: Asked, { offset, end }: Part): Generator<string[]> {
  let place = 0;
  const shown = new FlowTexts(call.org);
  let [some, length]: [string[], number] = [[], 0];
  for (const found of flowsSeen(call, asked)) {
    if (place >= end) break;
    if (found !== turn && place++ >= offset) {
      const text = shown.of(found);
      some.push(text);
      length += text.length;
    }
    if (found !== turn && length < AT_ONCE) continue;
    yield some;
    [some, length] = [[], 0];
  }
  yield some;
}

const path = collectionPath(trafficQueries);
const one = objectPath(trafficQueries);
const query = 'traffic_flows_async_queries';

/** The older call takes a query without a name. */
const withName = (body: unknown) =>
  typeof body === 'object' && body !== null && !Array.isArray(body) ? { query_name: '', ...body } : body;

export const trafficQueryOperations: readonly Operation[] = [
  {
    name: `${query}_post`,
    method: 'POST',
    path,
    roles: policyReaders,
    body: `${query}_post`,
    answer: `${query}_get`,
    statuses: [202],
    facts,
    handle: ask,
  },
  {
    name: `${query}_get`,
    method: 'GET',
    path,
    roles: policyReaders,
    answer: `${query}_get`,
    isList: true,
    moves: true,
    facts,
    handle: list,
  },
  {
    name: `${query}_get_instance`,
    method: 'GET',
    path: one,
    roles: policyReaders,
    answer: `${query}_get`,
    moves: true,
    facts,
    handle: poll,
  },
  { name: `${query}_put`, method: 'PUT', path: one, roles: policyReaders, body: `${query}_put`, facts, handle: cancel },
  { name: `${query}_delete`, method: 'DELETE', path: one, roles: policyReaders, facts, handle: remove },
  {
    name: `${query}_download_get`,
    method: 'GET',
    path: `${one}/download`,
    roles: policyReaders,
    answer: `${query}_download_get`,
    parameters: { offset: { type: 'integer', minimum: 0 }, limit: { type: 'integer', minimum: 0 } },
    facts,
    handle: download,
  },
  {
    name: 'traffic_flows_traffic_analysis_queries_post',
    method: 'POST',
    path: '/orgs/:org/traffic_flows/traffic_analysis_queries',
    roles: policyReaders,
    body: `${query}_post`,
    adapt: withName,
    answer: `${query}_download_get`,
    statuses: [200],
    facts,
    handle: analyse,
  },
];
