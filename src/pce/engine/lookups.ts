import { BYTES_AT_ONCE } from '../../state/parts.ts';
import type { Selection } from '../../state/selection.ts';
import { invalidInput } from '../model/errors.ts';
import type { Fact } from '../model/facts.ts';
import type { JsonObject } from '../model/json-values.ts';
import { collectionPath, operationName, schemaName } from '../model/names.ts';
import { type Answer, type Call, json, type Operation, objectForm } from '../model/operation.ts';
import { valuesAt } from '../model/property-paths.ts';
import type { Resource } from '../model/resource.ts';
import { maxResults } from './collections.ts';
import { matching, mustBeOneOf } from './filters.ts';
import { shownInPast } from './past-versions.ts';
import { inReach } from './reach.ts';
import { listedTo } from './representation.ts';
import { formOf } from './versions.ts';

const MATCHES = 25;

const source =
  'console captures show facet, matches and num_matches; no schema is published, and only the console asks';

const facts: readonly Fact[] = [
  {
    says: 'facets?facet=F&query=Q answers {facet, matches, num_matches}: the different values of F that contain Q, sorted',
    confidence: 'assumed',
    source,
    settledBy: 'GET …/labels/facets?facet=key&query=o: properties of the answer, and the order of matches',
  },
  {
    says: 'a facet is each text that the list can be filtered by; another one, or none, is 406 input_validation_error',
    confidence: 'assumed',
    source: 'the index of 25.2.10 says that facet is required; no list of them is published',
    settledBy: 'the facets that the console asks for, and an answer to facet=colour',
  },
  {
    says: 'autocomplete?query=Q answers {matches, num_matches}: objects as their list shows them, whose name contains Q',
    confidence: 'assumed',
    source,
    settledBy: 'GET …/labels/autocomplete?query=o: properties of the answer, and of each match',
  },
  {
    says: `facets and autocomplete show ${MATCHES} matches unless max_results says otherwise, and num_matches counts all`,
    confidence: 'assumed',
    source: 'no source',
    settledBy: 'an answer to a query that more than 25 objects match',
  },
  {
    says: 'selected_scope and resource_type of facets and autocomplete are taken and restrict nothing',
    confidence: 'own',
    source: 'not modelled',
  },
];

/** `GET kind/facets` and `kind/autocomplete`, by which the console completes what is typed, where a kind has them. */
export function lookupOperations(resource: Resource): Operation[] {
  const { completes, facets } = resource;
  const shared = { method: 'GET', roles: resource.read, facts } as const;
  const path = collectionPath(resource);
  const typed = { query: { type: 'string' }, max_results: { type: 'integer', minimum: 0 }, selected_scope: {} };
  return [
    ...(facets
      ? [
          {
            ...shared,
            name: operationName(resource, 'facets_get'),
            path: `${path}/facets`,
            parameters: { facet: { enum: facetsOf(resource) }, ...typed },
            answer: objectForm({ facet: 'string', matches: 'array', num_matches: 'integer' }),
            handle: (call: Call) => call.pce.longWorks.read(call, () => facet(resource, call)),
          },
        ]
      : []),
    ...(completes
      ? [
          {
            ...shared,
            name: operationName(resource, 'autocomplete_get'),
            path: `${path}/autocomplete`,
            parameters: { ...typed, resource_type: {} },
            answer: objectForm({ matches: 'array', num_matches: 'integer' }),
            handle: (call: Call) => call.pce.longWorks.read(call, () => complete(resource, completes, call)),
          },
        ]
      : []),
  ];
}

/** The filters that look at texts. */
const facetsOf = ({ filters }: Resource): string[] =>
  Object.entries(filters).flatMap(([name, { value }]) => (value === 'partial' || value === 'exact' ? [name] : []));

/** Live objects, or those that were in force in a version of the past. */
function* selectionIn(form: Resource, call: Call, past: number | undefined): Generator<void, Selection> {
  const { store } = call.pce;
  const all = { limit: Number.MAX_SAFE_INTEGER, includeDeleted: past !== undefined };
  const inForce = past === undefined ? undefined : store.versions.inForce(call.org, form.kind, past);
  const reached = yield* inReach(form, call, inForce);
  const seen = reached && past === undefined ? store.lists.withoutDeleted(call.org, form.kind, reached) : reached;
  return { ...all, ordinals: seen ?? inForce };
}

function* facet(resource: Resource, call: Call): Generator<void, Answer> {
  const { facet: asked, query = '' } = call.query;
  const schema = schemaName(resource, 'get');
  if (asked === undefined)
    throw invalidInput(
      `The property '#/' did not contain a required property of 'facet' in schema ${schema}.schema.json`,
    );
  mustBeOneOf(resource, 'facet', facetsOf(resource), asked);
  const limit = maxResults(call.query, MATCHES, resource);
  const { resource: form, past } = formOf(resource, call);
  const paths = [form.filters[asked]?.property ?? asked].flat();
  const found = new Set<string>();
  const { lists } = call.pce.store;
  const selection = yield* selectionIn(form, call, past);
  for (const bodies of lists.inParts(call.org, form.kind, selection, BYTES_AT_ONCE)) {
    for (const body of bodies) for (const value of textsIn(body, paths)) if (contains(value, query)) found.add(value);
    yield;
  }
  return json(200, { facet: asked, matches: [...found].sort().slice(0, limit), num_matches: found.size });
}

const textsIn = (body: string, paths: readonly string[]): string[] =>
  paths
    .flatMap((path) => valuesAt(JSON.parse(body) as JsonObject, path))
    .flat()
    .filter((value) => typeof value === 'string');

const contains = (value: string, query: string) => value.toLowerCase().includes(query.toLowerCase());

function* complete(resource: Resource, by: readonly string[], call: Call): Generator<void, Answer> {
  const limit = maxResults(call.query, MATCHES, resource);
  const { resource: form, past } = formOf(resource, call);
  const all = yield* selectionIn(form, call, past);
  const { store } = call.pce;
  const ordinals = (yield* completed(form, by, call, all)) ?? all.ordinals;
  const show = past === undefined ? listedTo(form, call) : shownInPast(form, call, past);
  const bodies = store.lists.bodies(call.org, form.kind, { ...all, limit, ordinals });
  const matches = bodies.map((body) => JSON.parse(show(body)) as JsonObject);
  return json(200, { matches, num_matches: ordinals?.size ?? store.totals(call.org, form.kind).live });
}

/** Ordinals of those of which a name contains what is typed; undefined where nothing is. */
function* completed(form: Resource, by: readonly string[], call: Call, { ordinals, includeDeleted }: Selection) {
  const { query: typed = '' } = call.query;
  if (typed === '') return undefined;
  const found = new Set<number>();
  for (const name of by) {
    for (const ordinal of (yield* matching(form, { ...call, query: { [name]: typed } }, ordinals)) ?? [])
      if (ordinals?.has(ordinal) ?? true) found.add(ordinal);
  }
  return includeDeleted ? found : call.pce.store.lists.withoutDeleted(call.org, form.kind, found);
}
