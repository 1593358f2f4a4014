import { firstCharacters } from '../../state/characters.ts';
import { parseTime } from '../../state/clock.ts';
import type { EventFilter, EventTexts, WeighedEvent } from '../../state/events.ts';
import { BYTES_AT_ONCE, inParts } from '../../state/parts.ts';
import { arrayOf, collectionAnswer, maxResults } from '../engine/collections.ts';
import { mustBeOneOf } from '../engine/filters.ts';
import { invalidTimestamp } from '../model/errors.ts';
import { withChanges, withChangesInSteps } from '../model/event-changes.ts';
import { eventTypes } from '../model/event-types.ts';
import type { Fact } from '../model/facts.ts';
import { arrayInSteps } from '../model/long-works.ts';
import { type Accepted, type Answer, type Call, notFound, type Operation } from '../model/operation.ts';
import { idOf } from '../model/resource.ts';
import { globalReaders } from '../model/roles.ts';

/** Bytes of an event's objects: the changes of larger ones are worked out in steps. */
const LARGE = BYTES_AT_ONCE / 2;

const DEFAULT_MAX_RESULTS = 100;
const HIGHEST_MAX_RESULTS = 10_000;

const facts: readonly Fact[] = [
  { says: 'newest first', confidence: 'assumed', source: 'no source' },
  {
    says: 'a label group is told with its key, a rule set with its scopes, a syslog destination with pce_scope and type',
    confidence: 'documented',
    source: 'schema resource_canonical_representations',
  },
  {
    says: 'permissions and service bindings are told by their href alone, firewall settings as firewall_settings, a version of the policy as sec_policy',
    confidence: 'assumed',
    source: 'no source',
    disputed:
      'schema resource_canonical_representations: scope and principal, service and workload; firewall_setting, security_policy',
  },
  {
    says: 'an event of a key generation has no resource_changes',
    confidence: 'observed',
    source: 'recordings of a PCE 26.2.20, illumio-ops',
  },
  {
    says: 'the event of a deletion has no changes',
    confidence: 'observed',
    source: 'recordings of a PCE 26.2.20, illumio-ops: workload.delete, labels.delete, label_dimension.delete',
  },
  {
    says: 'changes of a list are {updated, created, deleted}, without those parts that are empty, changes of anything else {before, after}',
    confidence: 'observed',
    source:
      'samples/ of the vendor’s Splunk add-on (workloads.bulk_update), recordings of a PCE 26.2.20, illumio-ops (agent.activate, workload_interfaces.update); for single updates inferred',
  },
  {
    says: 'changes of interfaces are called workload_interfaces, and name each by href, name, address and network',
    confidence: 'observed',
    source: 'recordings of a PCE 26.2.20, illumio-ops; that a user’s changes are told so too is inferred',
  },
  {
    says: 'a call that leaves no event when it succeeds and is refused with 401 or 403 leaves request.authentication_failed or request.authorization_failed, with action null; what was asked is in its notification: api_endpoint, api_method, src_ip, and api_key_id where a key was named',
    confidence: 'observed',
    source: 'samples/ of the vendor’s Splunk add-on; recordings of a PCE 26.2.20, illumio-ops',
  },
  {
    says: 'a call that leaves an event when it succeeds and is refused with 401 or 403 leaves one of that type with the status failure, its action, and the same notification',
    confidence: 'observed',
    source:
      'recordings of a PCE 26.2.20, illumio-ops: user.login, user.logout, vulnerability.update; for other calls inferred',
  },
  {
    says: 'such an event is created by the user at 403, by the system at 401',
    confidence: 'observed',
    source: 'recordings of a PCE 26.2.20, illumio-ops',
  },
  {
    says: 'the refusal of somebody who is at home in no org, on a path outside of any, leaves no event',
    confidence: 'inferred',
    source: 'the same recordings have it in system_events, which are empty here',
  },
  {
    says: 'api_key_id is told of keys that there are alone',
    confidence: 'own',
    source: 'the emulator alone: anything else that was sent may be a secret; a PCE tells of others in system_events',
  },
  {
    says: 'the notifications soft_limit.exceeded and hard_limit.exceeded tell limit_type, limit_value_found, soft_limit and hard_limit',
    confidence: 'inferred',
    source: 'recordings of a PCE 26.2.20, illumio-ops: soft_limit.exceeded of workload_interfaces.update',
  },
  {
    says: 'events that a VEN causes are created by both agent and ven, each {href, hostname}',
    confidence: 'observed',
    source: 'recordings of a PCE 26.2.20, illumio-ops; REST guide since 22.3',
  },
  {
    says: 'agent.activate has an action: POST, the api_endpoint FILTERED, and 201 or the status and errors of the refusal. A failure is an err, created by an agent with a hostname alone',
    confidence: 'assumed',
    source:
      'workload_interfaces.update in recordings of a PCE 26.2.20, illumio-ops; the call of an activation is not public, and event lists say success, failure and info',
  },
  {
    says: 'the check that finds a host offline tells of its workload, with the change of online',
    confidence: 'observed',
    source: 'samples/ of the vendor’s Splunk add-on, PCE of 2019',
  },
  {
    says: 'PUT settings/workloads leaves the event workload_settings.update',
    confidence: 'inferred',
    source: 'event lists',
  },
];

/** API index, events_get. */
const choices = {
  status: ['success', 'failure', 'nil'],
  severity: ['emerg', 'alert', 'crit', 'warning', 'err', 'notice', 'info', 'debug'],
} as const;

/** What a list of events is asked for. @throws Refusal 406 */
export function askedOf({ query }: Call): { limit: number; filter: EventFilter } {
  for (const [name, values] of Object.entries(choices)) {
    if (query[name] !== undefined) mustBeOneOf({ kind: 'events' }, name, values, query[name]);
  }
  const limit = Math.min(maxResults(query, DEFAULT_MAX_RESULTS, { kind: 'events' }), HIGHEST_MAX_RESULTS);
  return { limit, filter: filterOf(query) };
}

function list(call: Call): Answer | Promise<Answer> {
  const { pce, org } = call;
  const { limit, filter } = askedOf(call);
  const found = pce.events.list(org, filter, limit);
  if (bytesOf(found) > LARGE) return pce.longWorks.read(call, () => listInSteps(call, filter, limit));
  const { total, matched } = pce.events.count(org, filter);
  const texts = found.flatMap(({ ordinal }) => pce.events.at(org, ordinal) ?? []).map(withChanges);
  return collectionAnswer(arrayOf(texts), total, matched);
}

function* listInSteps(call: Call, filter: EventFilter, limit: number): Generator<void, Answer> {
  const { pce, org } = call;
  const { total, matched } = pce.events.count(org, filter);
  const body = yield* arrayInSteps(textsOf(call, pce.events.list(org, filter, limit)));
  return collectionAnswer(body, total, matched);
}

/** Parts, some of them empty: others are served after each. Events that have gone meanwhile are left out. */
function* textsOf({ pce, org }: Call, found: readonly WeighedEvent[]): Generator<string[]> {
  for (const part of inParts(found, LARGE, ({ bytes }) => bytes)) {
    const texts: string[] = [];
    for (const { ordinal } of part) {
      const event = pce.events.at(org, ordinal);
      if (event) texts.push(yield* textOf(event));
    }
    yield texts;
  }
}

function* textOf(event: EventTexts): Generator<string[], string> {
  if (!isLarge(event)) return withChanges(event);
  const steps = withChangesInSteps(event);
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
    yield [];
  }
}

const isLarge = ({ before, after }: EventTexts) => (before?.length ?? 0) + (after?.length ?? 0) > LARGE;

const bytesOf = (events: readonly WeighedEvent[]) => events.reduce((sum, { bytes }) => sum + bytes, 0);

function filterOf(query: Call['query']): EventFilter {
  const { event_type, severity, status, created_by } = query;
  return { event_type, severity, status, created_by, ...timesOf(query) };
}

/** The bounds of the query in the form in which events are kept, which sorts as text. @throws Refusal 406 */
function timesOf(query: Call['query']): EventFilter {
  const bounds = (['timestamp[gte]', 'timestamp[lte]'] as const).filter((name) => query[name] !== undefined);
  return Object.fromEntries(bounds.map((name) => [name, instant(name, query[name] as string)]));
}

function instant(name: string, text: string): string {
  try {
    return new Date(parseTime(text)).toISOString();
  } catch {
    throw invalidTimestamp(`Invalid timestamp: ${name} ${JSON.stringify(firstCharacters(text, 100))}`);
  }
}

function get(call: Call): Answer | Promise<Answer> {
  const event = mustFind(call);
  if (isLarge(event)) return call.pce.longWorks.read(call, () => getInSteps(call));
  return { status: 200, body: withChanges(event) };
}

/** Reads the event once more: the call may have waited, and texts that wait take room. */
function* getInSteps(call: Call): Generator<void, Answer> {
  return { status: 200, body: yield* withChangesInSteps(mustFind(call)) };
}

function mustFind(call: Call): EventTexts {
  const event = call.pce.events.get(call.org, idOf(call));
  if (!event) throw notFound(`org ${call.org} has no such event`);
  return event;
}

/** What a list of events can be asked for. */
export const eventParameters: Accepted = {
  max_results: { type: 'integer', minimum: 0 },
  event_type: { type: 'string', examples: eventTypes },
  severity: { enum: choices.severity },
  status: { enum: choices.status },
  created_by: { type: 'string', description: 'href of a user' },
  'timestamp[gte]': { type: 'string', format: 'date-time' },
  'timestamp[lte]': { type: 'string', format: 'date-time' },
};

export const eventOperations: readonly Operation[] = [
  {
    name: 'events_get',
    method: 'GET',
    path: '/orgs/:org/events',
    roles: globalReaders,
    answer: 'events_get',
    parameters: eventParameters,
    collection: true,
    facts,
    handle: list,
  },
  {
    name: 'events_get_instance',
    method: 'GET',
    path: '/orgs/:org/events/:id',
    roles: globalReaders,
    answer: 'events_get',
    facts,
    handle: get,
  },
];
