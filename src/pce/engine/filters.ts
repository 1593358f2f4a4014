import { parseTime } from '../../state/clock.ts';
import { stepThrough } from '../../state/parts.ts';
import type { Store } from '../../state/store.ts';
import type { TextMatch } from '../../state/text-index.ts';
import { invalidInput, invalidTimestamp, type Refusal } from '../model/errors.ts';
import { schemaName } from '../model/names.ts';
import type { Call } from '../model/operation.ts';
import { valuesAt } from '../model/property-paths.ts';
import type { Filter, Resource } from '../model/resource.ts';
import { hrefsIn } from './indexed-values.ts';

/** A list, by what its schemas are called. */
type Schemas = Pick<Resource, 'kind' | 'schemas'>;

/**
 * Ordinals of the objects that pass every filter of the query; undefined where it has none. Unknown names are ignored.
 * Yields between steps where many objects are to be searched.
 * @param among ordinals of deleted rows to look at: no index of references has them
 */
export function* matching(
  resource: Resource,
  call: Call,
  among?: ReadonlySet<number>,
): Generator<void, Set<number> | undefined> {
  checkFlags(resource, call);
  let found: Set<number> | undefined;
  for (const [name, filter] of Object.entries(resource.filters)) {
    const value = filterValue(call, name);
    if (value === undefined || (value === '' && filter.value === 'partial')) continue;
    const hits = new Set(yield* search(resource, call, name, filter, value, among));
    found = found ? intersection(found, hits) : hits;
  }
  return found;
}

/** A flag without the filter that it belongs to is checked all the same. @throws Refusal 406 */
function checkFlags(resource: Resource, { query }: Call): void {
  for (const { exactIf } of Object.values(resource.filters)) if (exactIf) asksFor(resource, exactIf, query);
}

/** Whether a filter asks for deleted objects, so that the list includes them. */
export function asksForDeleted({ filters }: Resource, query: Call['query']): boolean {
  return Object.entries(filters).some(([name, { bringsDeleted }]) => {
    const asked = query[name];
    return asked !== undefined && bringsDeleted?.(asked);
  });
}

/** The refusal of a query parameter, named as a property of the collection's schema. */
export function badParameter(of: Schemas, name: string, complaint: string): Refusal {
  return invalidInput(`The property '#/${name}' ${complaint} in schema ${schemaName(of, 'get')}.schema.json`);
}

/** The vendor page quotes values with typographic marks; only `lenient` takes them off. */
function filterValue(call: Call, name: string): string | undefined {
  const value = Object.hasOwn(call.query, name) ? call.query[name] : undefined;
  return call.level === 'lenient' ? value?.replace(/^["“”](.*)["“”]$/u, '$1') : value;
}

/** One property that a filter looks at, and the value that is asked for. */
interface Asked {
  readonly resource: Resource;
  readonly call: Call;
  /** Name of the filter, which may look at several properties. */
  readonly name: string;
  readonly filter: Filter;
  readonly property: string;
  readonly value: string;
  readonly among: ReadonlySet<number> | undefined;
}

/** Ordinals, some of them several times. */
type Search = Generator<void, Iterable<number>>;

function* search(
  resource: Resource,
  call: Call,
  name: string,
  filter: Filter,
  value: string,
  among?: ReadonlySet<number>,
): Search {
  if (filter.values && filter.value !== 'any_of') mustBeOneOf(resource, name, filter.values, value);
  const found: number[] = [];
  for (const property of [filter.property ?? name].flat()) {
    for (const ordinal of yield* searchIn({ resource, call, name, filter, property, value, among }))
      found.push(ordinal);
  }
  return found;
}

function* searchIn(asked: Asked): Search {
  const { filter, name, value } = asked;
  switch (filter.value) {
    case 'partial':
      return yield* withText(asked, value, isExact(asked) ? 'exact' : 'partial');
    case 'exact':
      return yield* withText(asked, value, 'exact');
    case 'boolean':
      return yield* withText(asked, parseBoolean(asked.resource, name, value) ? '1' : '0', 'exact');
    case 'any_of':
      return yield* withAnyOf(asked);
    case 'compared':
      return yield* compared(asked);
    case 'label_lists':
      return yield* withLabels(asked);
  }
}

const isExact = ({ resource, call, filter: { exactIf } }: Asked) =>
  exactIf !== undefined && asksFor(resource, exactIf, call.query);

function* withText({ resource: { kind }, call, property }: Asked, text: string, match: TextMatch): Search {
  const { store } = call.pce;
  yield* store.texts.read(call.org, kind, property, match);
  return store.withText(call.org, kind, property, text, match);
}

function* withAnyOf({ resource, call, name, filter: { values }, property, value }: Asked): Search {
  const { store } = call.pce;
  const { kind } = resource;
  const wanted = parseList(value);
  if (!wanted) throw badParameter(resource, name, 'is no JSON list');
  for (const one of values ? wanted : []) mustBeOneOf(resource, name, values as string[], one);
  yield* store.texts.read(call.org, kind, property, 'exact');
  return [...new Set(wanted)].flatMap((one) => store.withText(call.org, kind, property, one, 'exact'));
}

function* compared({ resource, call, filter, property, value }: Asked): Search {
  const { store, clock } = call.pce;
  const now = clock.now();
  const fits = (filter.compare as NonNullable<Filter['compare']>)(value, now);
  const asOf = resource.asOf?.property ?? ((_now, _property, text) => text);
  const found: number[] = [];
  yield* stepThrough(store.lists.texts(call.org, resource.kind, property), (part) => {
    for (const { ordinal, text } of part) if (fits(asOf(now, property, text))) found.push(ordinal);
  });
  return found;
}

function* withLabels({ resource, call, name, property, value, among }: Asked): Search {
  const { store } = call.pce;
  const lists = parseLists(value);
  if (!lists) throw badParameter(resource, name, 'is no JSON list of lists of label hrefs');
  // Each label and list counts once: a query of 16 KB can repeat one seven hundred times.
  const withLabel = new Map<string, Set<number>>();
  const labelled = (href: string) => {
    const known = withLabel.get(href) ?? holding(store, call.org, resource, property, href, among);
    withLabel.set(href, known);
    return known;
  };
  const found = new Set<number>();
  const different = new Map(lists.map((hrefs) => [[...new Set(hrefs)].sort().join(), new Set(hrefs)]));
  let left = ORDINALS_AT_ONCE;
  for (const hrefs of different.values()) {
    // The smallest set first: the intersection goes through that one alone.
    const sets = [...hrefs].map(labelled).sort((a, b) => a.size - b.size);
    for (const ordinal of sets.reduce(intersection)) found.add(ordinal);
    left -= sets[0]?.size ?? 0;
    if (left > 0) continue;
    yield;
    left = ORDINALS_AT_ONCE;
  }
  return found;
}

function holding(
  store: Store,
  org: number,
  { kind }: Resource,
  property: string,
  href: string,
  among: ReadonlySet<number> | undefined,
): Set<number> {
  if (!among) return new Set(store.withValue(org, kind, property, href));
  const holds = (ordinal: number) =>
    hrefsIn(valuesAt(JSON.parse(store.at(ordinal)?.body ?? '{}'), property)).includes(href);
  return new Set([...among].filter(holds));
}

/** Ordinals that one step looks for in other sets. */
const ORDINALS_AT_ONCE = 25_000;

/** @throws Refusal 406 */
export function mustBeOneOf(of: Schemas, name: string, values: readonly string[], asked: string): void {
  if (values.includes(asked)) return;
  const complaint = `value ${JSON.stringify(asked)} did not match one of the following values: ${values.join(', ')}`;
  throw badParameter(of, name, complaint);
}

/** Whether a parameter that is true or false is true. @throws Refusal 406 where it is neither */
export function asksFor(of: Schemas, name: string, query: Call['query']): boolean {
  const value = query[name];
  return value !== undefined && parseBoolean(of, name, value);
}

/** pylo writes yes, Python's requests True, everyone else true. */
export const isTrue = (value: string) => /^(true|yes|1)$/i.test(value);

/** @throws Refusal 406 */
export function parseBoolean(of: Schemas, name: string, value: string): boolean {
  if (isTrue(value)) return true;
  if (/^(false|no|0)$/i.test(value)) return false;
  throw badParameter(of, name, 'of type string did not match the following type: boolean');
}

/** @throws Refusal 406 */
export function parseInteger(of: Schemas, name: string, value: string): number {
  if (/^-?\d{1,9}$/.test(value)) return Number(value);
  throw badParameter(of, name, 'of type string did not match the following type: integer');
}

function parseLists(text: string): string[][] | undefined {
  const isList = (list: unknown): list is string[] => isListOfTexts(list) && list.length > 0;
  const lists = parsed(text);
  return Array.isArray(lists) && lists.every(isList) ? lists : undefined;
}

function parseList(text: string): string[] | undefined {
  const list = parsed(text);
  return isListOfTexts(list) ? list : undefined;
}

const isListOfTexts = (list: unknown): list is string[] =>
  Array.isArray(list) && list.every((item) => typeof item === 'string');

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** In the order of the first. */
export function intersection(a: ReadonlySet<number>, b: ReadonlySet<number>): Set<number> {
  return new Set([...a].filter((ordinal) => b.has(ordinal)));
}

/** For `compared` filters on times. @throws Refusal `invalid_timestamp` for a time without a zone, as for events */
export function atOrAfter(asked: string): (text: string | null) => boolean {
  const time = instant(asked);
  return (text) => text !== null && Date.parse(text) >= time;
}

export function atOrBefore(asked: string): (text: string | null) => boolean {
  const time = instant(asked);
  return (text) => text !== null && Date.parse(text) <= time;
}

function instant(text: string): number {
  try {
    return parseTime(text);
  } catch {
    throw invalidTimestamp();
  }
}
