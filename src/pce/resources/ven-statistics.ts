import type { VensStatisticsPost, VensStatisticsPostResponse } from '../../generated/schema-types.ts';
import { BYTES_AT_ONCE, stepThrough } from '../../state/parts.ts';
import { invalidInput } from '../model/errors.ts';
import type { Fact } from '../model/facts.ts';
import { collectionPath, idIn } from '../model/names.ts';
import { type Answer, type Call, json, type Operation } from '../model/operation.ts';
import { globalReaders } from '../model/roles.ts';
import type { Ven, Workload } from './stored-hosts.ts';
import { healthOf, vens } from './vens.ts';
import { workloads } from './workloads.ts';

type Asked = VensStatisticsPost['property_counts'][number];
type Counted = VensStatisticsPostResponse[number];
type Property = Asked['property'];

/** The values that a VEN has, by property. */
type Values = Readonly<Record<Property, readonly string[]>>;

/** An entry may list each version that there is. */
const MOST_PROPERTIES = 20;

const facts: readonly Fact[] = [
  {
    says: 'the answer counts VENs by the values of each property',
    confidence: 'documented',
    source: 'schemas vens_statistics_post and vens_statistics_post_response',
  },
  {
    says: 'ven_type can be counted',
    confidence: 'documented',
    source: 'schema vens_statistics_post',
    disputed: 'the schema of the answer has no ven_type',
  },
  {
    says: 'a VEN passes the filters where it has one of the values of each; a filter without values lets all through',
    confidence: 'assumed',
    source: 'no source',
    settledBy: 'a POST with two filters',
  },
  {
    says: 'values that are asked for are counted in their order, also those of which there are 0; all that occur where none are asked for',
    confidence: 'assumed',
    source: 'no source',
    settledBy: 'a POST without values',
  },
  {
    says: 'a VEN has the values of health by which a list finds it, and the enforcement_mode of its workload',
    confidence: 'assumed',
    source: 'the filter health of vens_get; a VEN has no mode of its own',
    settledBy: 'a POST that asks for both',
  },
  {
    says: `at most ${MOST_PROPERTIES} properties are counted in one call`,
    confidence: 'own',
    source: 'the emulator alone',
  },
];

function statistics(call: Call): Promise<Answer> {
  const asked = (call.body as VensStatisticsPost).property_counts;
  if (asked.length > MOST_PROPERTIES)
    throw invalidInput(`The property '#/property_counts' had more items than the allowed ${MOST_PROPERTIES}`);
  return call.pce.longWorks.read(call, function* () {
    const all = yield* valuesIn(call, asked);
    const counted: Counted[] = [];
    for (const one of asked) counted.push(yield* countIn(all, one));
    return json(201, counted);
  });
}

/** The values of all VENs. */
function* valuesIn({ pce, org }: Call, asked: readonly Asked[]): Generator<void, Values[]> {
  const ofMode = asked.some((one) => namesIn(one).includes('enforcement_mode'));
  const modeOf = ({ href }: Ven) => {
    const body = ofMode ? pce.store.find(org, workloads.kind, idIn(href))?.body : undefined;
    return body === undefined ? [] : [(JSON.parse(body) as Workload).enforcement_mode];
  };
  const all: Values[] = [];
  const live = { limit: Number.MAX_SAFE_INTEGER, includeDeleted: false, ordinals: undefined };
  yield* stepThrough(pce.store.lists.inParts(org, vens.kind, live, BYTES_AT_ONCE), (bodies) => {
    for (const body of bodies) {
      const ven = JSON.parse(body) as Ven;
      all.push({ ...valuesOf(ven), enforcement_mode: modeOf(ven) });
    }
  });
  return all;
}

const namesIn = ({ property, filters = [] }: Asked): Property[] => [
  property,
  ...filters.map(({ filter_property }) => filter_property),
];

function valuesOf({ status, version, os_id, ven_type = 'server', conditions = [] }: Ven) {
  return {
    ...{ status: [status], version: [version], os_id: os_id === null ? [] : [os_id], ven_type: [ven_type] },
    health: healthOf(conditions),
    condition: [...new Set(conditions.flatMap(({ latest_event }) => latest_event?.notification_type ?? []))],
  };
}

function* countIn(all: readonly Values[], { property, values, filters = [] }: Asked): Generator<void, Counted> {
  let filtered = all;
  for (const { filter_property: name, values: wanted } of filters) {
    const among = new Set(wanted);
    if (wanted) filtered = filtered.filter((ven) => ven[name].some((value) => among.has(value)));
    yield;
  }
  const [passing, present] = [countsOf(filtered, property), countsOf(all, property)];
  const counts = [...(values ? new Set(values) : present.keys())].map((value) => ({
    value,
    filtered_count: passing.get(value) ?? 0,
    unfiltered_count: present.get(value) ?? 0,
  }));
  yield;
  return { property, counts, total_filtered_count: filtered.length };
}

function countsOf(some: readonly Values[], property: Property): Map<string, number> {
  const counts = new Map<string, number>();
  for (const value of some.flatMap((ven) => ven[property])) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}

export const venStatisticsOperations: readonly Operation[] = [
  {
    name: 'vens_statistics_post',
    method: 'POST',
    path: `${collectionPath(vens)}/statistics`,
    roles: globalReaders,
    body: 'vens_statistics_post',
    answer: 'vens_statistics_post_response',
    facts,
    handle: statistics,
  },
];
