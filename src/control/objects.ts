import type { Emulator } from '../emulator/emulator.ts';
import { noneOf, short } from '../emulator/there-is.ts';
import { invalidInput, Refusal } from '../pce/model/errors.ts';
import type { JsonObject } from '../pce/model/json-values.ts';
import { schemaName } from '../pce/model/names.ts';
import type { Pce } from '../pce/model/pce.ts';
import type { Resource } from '../pce/model/resource.ts';
import { propertyNames } from '../pce/model/schemas.ts';
import { orMeant } from '../pce/observing/meant.ts';
import { inSteps, type TakeTurn } from '../state/turns.ts';
import type { ControlCall, ControlRequest } from './call.ts';
import { columnsOf } from './columns.ts';
import { onOneOrg } from './one-state.ts';
import { HIGHEST_ORG, integer, numberIn, text } from './parameters.ts';
import { sortingInSteps } from './sorting.ts';

/** A part of a list. */
export interface Page {
  /** How many objects there are of the kind. */
  readonly total: number;
  /** How many of them `q` and `where` find; all without them. */
  readonly matched: number;
  readonly items: readonly JsonObject[];
}

/** What is asked of a list. */
export interface PageQuery {
  readonly offset?: number;
  readonly limit?: number;
  /** A column; with a minus in front of it the other way round. */
  readonly sort?: string;
  /** A text that one of the columns contains, in any case. */
  readonly q?: string;
  /** What properties have to be, joined by commas: `online:true,enforcement_mode:full`. */
  readonly where?: string;
  /** Names of properties, joined by commas. */
  readonly fields?: string;
}

/** Objects of a page, unless more are asked for. */
const USUAL = 100;
const MOST = 500;
/** Characters of all objects of a page: one may have a megabyte. */
const MOST_CHARACTERS = 16 * 1024 * 1024;

/** A kind of an org, and the turns that others have while it is read. */
interface Reading {
  readonly pce: Pce;
  readonly org: number;
  readonly resource: Resource;
  readonly turn: TakeTurn;
}

/** One page of a kind, as the org's owner would see the objects. Only these are read whole. @throws Refusal */
const listObjects = ({ pce }: Emulator, { params, query }: ControlRequest): Promise<Page> =>
  onOneOrg(pce, params['org'], (org, turn) =>
    pageOf({ pce, org, resource: kindCalled(pce, params['kind'] ?? ''), turn }, query),
  );

async function pageOf(reading: Reading, query: ControlRequest['query']): Promise<Page> {
  const { pce, org, resource } = reading;
  const fields = fieldsIn(resource, query['fields']);
  const sorted = sortIn(resource, query['sort']);
  const conditions = conditionsIn(resource, query['where']);
  const found = await meeting(reading, conditions, await matching(reading, query['q'] ?? ''));
  const ordered = sorted ? await inOrderOf(reading, sorted, found) : found;
  const [offset = 0, limit = USUAL] = [numberIn(query, 'offset'), numberIn(query, 'limit')];
  const items = await itemsAt(reading, ordered.slice(offset, offset + limit), fields);
  return { total: pce.store.totals(org, resource.kind).live, matched: found.length, items };
}

/** @throws Refusal 404 */
function kindCalled({ kinds }: Pce, kind: string): Resource {
  const found = kinds.get(kind);
  if (!found) throw noneOf('kind', kind, [...kinds.keys()]);
  return found;
}

/** @throws Refusal 406 */
function fieldsIn(resource: Resource, asked: string | undefined): readonly string[] | undefined {
  if (asked === undefined) return undefined;
  const names = [...new Set(asked.split(',').map((name) => name.trim()))].filter(Boolean);
  if (names.length === 0) throw invalidInput("The parameter 'fields' names no property: leave it out to see them all");
  const known = propertyNames(schemaName(resource, 'get'));
  for (const name of names) mustBeAmong(known, 'fields', name);
  return names;
}

interface Sort {
  readonly property: string;
  readonly descending: boolean;
}

/** @throws Refusal 406 */
function sortIn(resource: Resource, asked: string | undefined): Sort | undefined {
  if (asked === undefined) return undefined;
  const descending = asked.startsWith('-');
  const property = descending ? asked.slice(1) : asked;
  const known = columnsOf(resource)
    .filter(({ sorts }) => sorts)
    .map((column) => column.property);
  mustBeAmong(known, 'sort', property);
  return { property, descending };
}

interface Condition {
  readonly property: string;
  /** As SQLite has it. */
  readonly text: string;
}

/** @throws Refusal 406 */
function conditionsIn(resource: Resource, asked: string | undefined): Condition[] {
  if (asked === undefined) return [];
  const columns = columnsOf(resource).filter(({ sorts }) => sorts);
  const known = [
    ...new Set([
      ...columns.map(({ property }) => property),
      ...propertyNames(schemaName(resource, 'get')),
      ...filteredExactly(resource),
    ]),
  ];
  return asked.split(',').map((condition) => {
    const [, property = condition, wanted = ''] = /^([^:]*):(.*)$/.exec(condition) ?? [];
    mustBeAmong(known, 'where', property);
    return { property, text: booleans[wanted] ?? wanted };
  });
}

/** What a list of the PCE is filtered by through one value: the page of a kind offers the same. */
const filteredExactly = ({ filters }: Resource): string[] =>
  Object.entries(filters)
    .filter(([, { value }]) => value === 'exact' || value === 'boolean')
    .flatMap(([name, { property = name }]) => (typeof property === 'string' ? [property] : []));

const booleans: Readonly<Record<string, string>> = { true: '1', false: '0' };

/** @throws Refusal 406 where the kind has no property of the name, or none that the parameter takes */
function mustBeAmong(known: readonly string[], parameter: string, name: string): void {
  if (known.includes(name)) return;
  const wrong = `The parameter '${parameter}' has '${short(name)}', which this kind has not`;
  throw invalidInput(`${wrong}; it takes ${known.join(', ')}${orMeant(name, known)}`);
}

/** Ordinals of the live objects of which a column contains the text, in order of creation. */
async function matching({ pce: { store }, org, resource, turn }: Reading, q: string): Promise<number[]> {
  if (q === '') return store.lists.ordinals(org, resource.kind);
  const hits = new Set<number>();
  for (const { property, searched } of columnsOf(resource)) {
    if (!searched) continue;
    await inSteps(turn, store.texts.read(org, resource.kind, property, 'partial'));
    for (const ordinal of store.texts.search(org, resource.kind, property, q, 'partial')) hits.add(ordinal);
  }
  return store.lists.ordinals(org, resource.kind).filter((ordinal) => hits.has(ordinal));
}

/** The values of a property as they are now, by ordinal. With turns for others: of many each is worked out. */
async function valuesNow({ pce, org, resource, turn }: Reading, property: string): Promise<Map<number, string>> {
  const { texts } = pce.store;
  await inSteps(turn, texts.read(org, resource.kind, property, 'exact'));
  const now = pce.clock.now();
  const values = new Map<number, string>();
  for (const [ordinal, text] of texts.values(org, resource.kind, property, 'exact')) {
    values.set(ordinal, resource.asOf?.property(now, property, text) ?? text);
    const rest = turn();
    if (rest) await rest;
  }
  return values;
}

/** Those of the found objects that meet every condition. */
async function meeting(reading: Reading, conditions: readonly Condition[], found: number[]): Promise<number[]> {
  let left = found;
  for (const { property, text } of conditions) {
    const values = await valuesNow(reading, property);
    left = left.filter((ordinal) => (values.get(ordinal) ?? '') === text);
  }
  return left;
}

async function inOrderOf(
  reading: Reading,
  { property, descending }: Sort,
  found: readonly number[],
): Promise<number[]> {
  const values = await valuesNow(reading, property);
  const keyed = found.map((ordinal): Keyed => ({ ordinal, key: sortKey(values.get(ordinal) ?? '') }));
  const sign = descending ? -1 : 1;
  const compare = (a: Keyed, b: Keyed) => (a.key === b.key ? a.ordinal - b.ordinal : a.key < b.key ? -sign : sign);
  const sorted = await inSteps(reading.turn, sortingInSteps(keyed, compare));
  return sorted.map(({ ordinal }) => ordinal);
}

interface Keyed {
  readonly ordinal: number;
  readonly key: string;
}

/** In any case; whole numbers by their size. */
const sortKey = (known: string): string => (/^\d{1,15}$/.test(known) ? known.padStart(15, '0') : known.toLowerCase());

/** One after another, with turns for others: one that has gone meanwhile is left out. @throws Refusal 406 */
async function itemsAt(
  reading: Reading,
  ordinals: readonly number[],
  fields: readonly string[] | undefined,
): Promise<JsonObject[]> {
  const items: JsonObject[] = [];
  let characters = 0;
  for (const ordinal of ordinals) {
    const rest = reading.turn();
    if (rest) await rest;
    const body = fields ? excerptOf(reading, ordinal, fields) : bodyOf(reading, ordinal);
    if (body === undefined) continue;
    characters += body.length;
    if (characters > MOST_CHARACTERS) throw new Refusal('answer_too_large', TOO_LARGE);
    items.push(JSON.parse(reading.resource.asOf?.body(reading.pce.clock.now(), body) ?? body));
  }
  return items;
}

const TOO_LARGE = `The objects have more than ${MOST_CHARACTERS} characters: ask for less by limit or fields`;

const bodyOf = ({ pce, org, resource: { kind } }: Reading, ordinal: number) => pce.store.lists.body(org, kind, ordinal);

function excerptOf({ pce, org, resource: { kind } }: Reading, ordinal: number, fields: readonly string[]) {
  const found = pce.store.excerpts.of(org, kind, ordinal, fields);
  return found && JSON.stringify(found.properties);
}

export const objectCalls: readonly ControlCall[] = [
  {
    name: 'mock_objects_get',
    method: 'GET',
    path: '/orgs/:org/objects/:kind',
    waitsFor: 'org',
    summary: 'A page of the objects of a kind: `{total, matched, items}`. The kind’s columns sort and search them',
    query: {
      offset: integer('objects that come before it [0]', 0, HIGHEST_ORG),
      limit: integer(`objects of a page, ${MOST} at most [${USUAL}]`, 0, MOST),
      sort: text('column to sort by; with - in front of it the other way round [in the order of creation]'),
      q: text('a text that one of the columns has to contain, in any case'),
      where: text('what properties have to be, joined by commas, such as online:true,enforcement_mode:full [anything]'),
      fields: text('names of the properties to show, joined by commas [all]'),
    },
    status: 200,
    handle: listObjects,
  },
];
