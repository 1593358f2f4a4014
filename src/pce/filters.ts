import { parseTime } from '../state/clock.ts';
import { invalidInput, Refusal } from './errors.ts';
import type { Call } from './operation.ts';
import { isTrue } from './representation.ts';
import type { Filter, Resource } from './resource.ts';

/** Ordinals of the objects that pass every filter of the query; undefined where it has none. Unknown names are ignored. */
export function matching(resource: Resource, call: Call): Set<number> | undefined {
  let found: Set<number> | undefined;
  for (const [name, filter] of Object.entries(resource.filters)) {
    const value = filterValue(call, name);
    if (value === undefined || (value === '' && filter.value === 'partial')) continue;
    const hits = new Set(search(resource, call, name, filter, value));
    found = found ? intersection(found, hits) : hits;
  }
  return found;
}

/** Whether a filter is for deleted objects, so that they are not left out. */
export function asksForDeleted({ filters }: Resource, query: Call['query']): boolean {
  return Object.entries(filters).some(([name, { bringsDeleted }]) => {
    const asked = query[name];
    return asked !== undefined && bringsDeleted?.(asked);
  });
}

/** The refusal of a query parameter, named as a property of the collection's schema. */
export function badParameter(kind: string, name: string, complaint: string): Refusal {
  return invalidInput(`The property '#/${name}' ${complaint} in schema ${kind}_get.schema.json`);
}

/** The vendor page quotes values with typographic marks; only `lenient` looks behind them. */
function filterValue(call: Call, name: string): string | undefined {
  const value = Object.hasOwn(call.query, name) ? call.query[name] : undefined;
  return call.level === 'lenient' ? value?.replace(/^["“”](.*)["“”]$/u, '$1') : value;
}

function search(resource: Resource, call: Call, name: string, filter: Filter, value: string): number[] {
  if (filter.values && filter.value !== 'any_of') mustBeOneOf(resource.kind, name, filter.values, value);
  const properties = [filter.property ?? name].flat();
  return properties.flatMap((property) => searchIn(resource, call, name, filter, property, value));
}

function searchIn(
  resource: Resource,
  { pce: { store, clock }, org }: Call,
  name: string,
  filter: Filter,
  property: string,
  value: string,
): number[] {
  const { kind } = resource;
  switch (filter.value) {
    case 'partial':
    case 'exact':
      return store.withText(org, kind, property, value, filter.value);
    case 'boolean':
      return store.withText(org, kind, property, parseBoolean(kind, name, value) ? '1' : '0', 'exact');
    case 'any_of': {
      const wanted = parseList(value);
      if (!wanted) throw badParameter(kind, name, 'is no JSON list');
      for (const one of filter.values ? wanted : []) mustBeOneOf(kind, name, filter.values as string[], one);
      return [...new Set(wanted)].flatMap((one) => store.withText(org, kind, property, one, 'exact'));
    }
    case 'compared': {
      const now = clock.now();
      const fits = (filter.compare as NonNullable<Filter['compare']>)(value, now);
      const asOf = resource.asOf?.property ?? ((_now, _property, text) => text);
      return store
        .texts(org, kind, property)
        .flatMap(({ ordinal, text }) => (fits(asOf(now, property, text)) ? [ordinal] : []));
    }
    case 'label_lists': {
      const lists = parseLists(value);
      if (!lists) throw badParameter(kind, name, 'is no JSON list of lists of label hrefs');
      // Each once: a query of 16 KB can name a label, or a list of labels, seven hundred times.
      const withLabel = new Map<string, Set<number>>();
      const labelled = (href: string) => {
        const known = withLabel.get(href) ?? new Set(store.withValue(org, kind, property, href));
        withLabel.set(href, known);
        return known;
      };
      const different = new Map(lists.map((hrefs) => [[...new Set(hrefs)].sort().join(), new Set(hrefs)]));
      return [...different.values()].flatMap((hrefs) => [...[...hrefs].map(labelled).reduce(intersection)]);
    }
  }
}

/** @throws Refusal 406 */
export function mustBeOneOf(kind: string, name: string, values: readonly string[], asked: string): void {
  if (values.includes(asked)) return;
  const complaint = `value ${JSON.stringify(asked)} did not match one of the following values: ${values.join(', ')}`;
  throw badParameter(kind, name, complaint);
}

/** @throws Refusal 406 */
export function parseBoolean(kind: string, name: string, value: string): boolean {
  if (isTrue(value)) return true;
  if (/^(false|no|0)$/i.test(value)) return false;
  throw badParameter(kind, name, 'of type string did not match the following type: boolean');
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

function intersection(a: Set<number>, b: Set<number>): Set<number> {
  return new Set([...a].filter((ordinal) => b.has(ordinal)));
}

/** For `compared` filters on times. @throws Refusal `invalid_timestamp` for one without a zone, as of events */
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
    throw new Refusal('invalid_timestamp');
  }
}
