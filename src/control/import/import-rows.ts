import type { ErrorObject, ValidateFunction } from 'ajv';
import { HIGHEST_ID } from '../../emulator/scenario.ts';
import { checkShapeOfText } from '../../pce/api/body.ts';
import { type Document, settled } from '../../pce/engine/documents.ts';
import { isId } from '../../pce/engine/objects.ts';
import type { JsonObject } from '../../pce/model/json-values.ts';
import { hrefOf, schemaName } from '../../pce/model/names.ts';
import type { Resource } from '../../pce/model/resource.ts';
import { violationsOf } from '../../pce/model/validation.ts';
import { documents, resources } from '../../pce/resources/index.ts';
import { TRAFFIC } from '../../pce/resources/traffic-sources.ts';
import type { HighestIds } from '../../state/last-ids.ts';
import { partsOfFormId } from '../../state/versions.ts';
import { highestIds } from './import-columns.ts';
import { checkPending } from './import-pending.ts';
import type { Shapes } from './shapes.ts';

/** A row by column, each value as its column wants it. */
export type Row = Record<string, unknown>;

/** Checks what the columns of a row hold together, and writes JSON anew as we write it. @returns the body of an object */
export type RowCheck = (row: Row) => unknown;

/**
 * By table; each throws an Error whose message says what is wrong with the row.
 * @param now of the clock, in milliseconds since 1970: some values follow from it
 */
export function rowChecks(shapes: Shapes, now: number): Readonly<Record<string, RowCheck>> {
  const mustHaveShape = (name: string, value: unknown) => {
    const validate = shapes[name] as ValidateFunction;
    if (!validate(value)) throw new Error(`body ${complaint(validate.errors?.[0] as ErrorObject)}`);
  };
  return {
    objects: (row) => checkObject(row, now, mustHaveShape),
    events: (row) => checkEvent(row, mustHaveShape),
    documents: (row) => (row['name'] === TRAFFIC ? checkTraffic(row) : checkDocument(row)),
    fleets: checkFleet,
    last_ids: checkLastId,
  };
}

function complaint({ instancePath, keyword, params }: ErrorObject): string {
  const where = `has at '#${instancePath || '/'}'`;
  if (keyword === 'required') return `${where} no ${params['missingProperty']}`;
  return `${where} what is not ${keyword === 'type' ? [params['type']].flat().join(' or ') : 'as it has to be'}`;
}

function parsedObject(column: string, text: unknown): JsonObject {
  const value = parsed(column, String(text));
  if (isObject(value)) return value;
  throw new Error(`${column} is no JSON object`);
}

const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function parsed(column: string, text: string): unknown {
  checkShapeOfText(text);
  try {
    return JSON.parse(text);
  } catch {
    throw new Error(`${column} is no JSON`);
  }
}

function mustBeOf(href: string, body: JsonObject): void {
  if (body['href'] !== href) throw new Error(`body has not the href ${href}`);
}

type ShapeCheck = (name: string, value: unknown) => void;

function checkObject(row: Row, now: number, mustHaveShape: ShapeCheck): JsonObject {
  const resource = resources.find(({ kind }) => kind === row['kind']) as (typeof resources)[number];
  const id = idWithin(row, resource);
  if (!isId(resource, id) || (resource.id === 'integer' && BigInt(id) > HIGHEST_ID)) {
    throw new Error(`id is not of the form that ids of ${resource.kind} have`);
  }
  const body = parsedObject('body', row['body']);
  mustBeOf(hrefOf(resource, Number(row['org_id']), id), body);
  if (row['deleted'] === 1n && resource.deletion === 'hard' && resource.version !== 'active')
    throw new Error(`${resource.kind} do not stay when deleted`);
  row['body'] = JSON.stringify(body);
  mustHaveShape(schemaName(resource, 'get'), asRead(resource, now, row['body'] as string));
  if (resource.version) checkPending(resource, body);
  if (resource.kind === 'workloads' && body['managed'] === true) mustHaveAgent(body);
  return body;
}

/** The id of an object. A superseded form has it with the version that it began with: see state/versions.ts. */
function idWithin({ id, since, until, deleted }: Row, { kind, version }: Resource): string {
  if ((version === 'active') !== (since !== null)) throw new Error(`since does not fit ${kind}`);
  if ((until !== null) !== (since !== null && deleted === 1n))
    throw new Error('until does not fit a form that is in force');
  if (until === null) return String(id);
  const { own, since: begun } = partsOfFormId(String(id));
  if (begun !== String(since)) throw new Error('id is not that of a superseded form');
  return own;
}

function asRead({ asOf }: (typeof resources)[number], now: number, body: string): unknown {
  try {
    return JSON.parse(asOf ? asOf.body(now, body) : body);
  } catch {
    throw new Error('body has heartbeats since no time');
  }
}

function mustHaveAgent({ agent, services }: JsonObject): void {
  const { href, config, status } = agent as JsonObject;
  const isObject = (value: unknown) => typeof value === 'object' && value !== null;
  if (typeof href !== 'string' || ![config, status, services].every(isObject))
    throw new Error('body is not that of a managed workload');
}

function checkEvent(row: Row, mustHaveShape: ShapeCheck): void {
  const body = parsedObject('body', row['body']);
  mustBeOf(`/orgs/${row['org_id']}/events/${row['id']}`, body);
  mustHaveShape('events_get', body);
  row['body'] = JSON.stringify(body);
  for (const column of ['before', 'after']) {
    if (row[column] === null) continue;
    if (!Array.isArray(body['resource_changes'])) throw new Error(`body has no changes, and there is a ${column}`);
    const value = parsed(column, String(row[column]));
    if (column === 'after' && Array.isArray(value)) {
      value.forEach(checkKeptChange);
      mustHaveShape('events_get', { ...body, resource_changes: value });
    } else if (!isObject(value)) throw new Error(`${column} is no JSON object`);
  }
}

/** One of many changes: its object as it was and as it is. */
function checkKeptChange(change: unknown): void {
  const { before, after } = Object(change) as JsonObject;
  if (![before, after].every((one) => one === null || isObject(one))) throw new Error('after is no list of changes');
}

function checkDocument(row: Row): void {
  const document = documents.find(({ name }) => name === row['name']) as Document;
  const body = parsedObject('body', row['body']);
  const org = Number(row['org_id']);
  const kept = settled(document, org, body);
  if (typeof kept['href'] === 'string') mustBeOf(kept['href'], body);
  row['body'] = JSON.stringify(kept);
}

function checkTraffic(row: Row): void {
  const body = parsedObject('body', row['body']);
  const [violation] = violationsOf('mock_traffic_put', body);
  if (violation !== undefined) throw new Error(`body: ${violation}`);
  row['body'] = JSON.stringify(body);
}

function checkFleet(row: Row): void {
  const rules = parsedObject('rules', row['rules']);
  const [violation] = violationsOf('mock_fleets_post', rules);
  if (violation !== undefined) throw new Error(`rules: ${violation}`);
  for (const name of ['hostname', 'pairing_profile']) if (!(name in rules)) throw new Error(`rules have no ${name}`);
  row['rules'] = JSON.stringify(rules);
}

function checkLastId({ kind, last }: Row): void {
  const highest = highestIds.get(String(kind));
  if (highest !== undefined && (last as bigint) > highest) throw new Error(`last is above ${highest}`);
}

/** Columns that hold ids, by table, and of what. */
const idColumns: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  vens: { agent: 'agents' },
  jobs: { user_id: 'users' },
};

/** Texts of JSON, in which there are hrefs. */
const texts = ['body', 'before', 'after'];

/** Says which ids a row, which was checked, shows: those of what is gone too, as they are still readable. Objects show their own. */
export function seeIds(ids: HighestIds, table: string, row: Row): void {
  for (const column of texts) if (typeof row[column] === 'string') ids.seeHrefs(row[column]);
  for (const [column, kind] of Object.entries(idColumns[table] ?? {})) ids.see(kind, row[column] as bigint);
  if (table === 'vens') ids.seeIdentity(String(row['identity']));
}
