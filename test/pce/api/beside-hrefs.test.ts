import { describe, expect, test } from 'vitest';
import { allOperations } from '../../../src/pce/api/operations.ts';
import { parametersOf } from '../../../src/pce/api/parameters.ts';
import type { Json, Reply } from '../../harness.ts';
import { some } from '../../length.ts';
import { namesWithin, openPlaces } from '../../schemas/open-places.ts';
import { calls } from './right-bodies.ts';
import { type All, org, startWithAll } from './something-of-each.ts';
import { wideBodies } from './wide-bodies.ts';

const MARK = 'stray-value';
/** What code is not ready for that takes the form of a property for granted. */
const hostile = [MARK, 5, {}, [], [null], null, true, { a: [{ b: [1] }] }];

const { modelled } = allOperations();
const callNamed = (name: string) => modelled.find((one) => one.name === name);

/** Schemas that are open, by the call whose body they are. */
const open = Object.keys(calls).flatMap((name) => {
  const { body } = callNamed(name) ?? {};
  const places = typeof body === 'string' ? openPlaces(body) : new Map<string, ReadonlySet<string>>();
  return places.size === 0 ? [] : [{ name, places, names: [...namesWithin(body as string), 'other'] }];
});
type Open = (typeof open)[number];

/** A right body that has all that is open, under a name that nothing has yet. */
function bodyOf({ name }: Open, all: All, count: number): Json | Json[] {
  const [right, wide] = [calls[name]?.(all).body, wideBodies[name]?.(all) ?? {}];
  const widened = (body: Json, more: Json): Json => {
    const whole = { ...body, ...more };
    return name.includes('_post') && 'name' in whole ? { ...whole, name: `wide ${count}` } : whole;
  };
  const body = Array.isArray(right)
    ? [widened(right[0], Array.isArray(wide) ? (wide[0] as Json) : {})]
    : widened(right as Json, wide as Json);
  // No two objects of it are one.
  return JSON.parse(JSON.stringify(body));
}

/** The objects of a body, each with its place, in a list that of the first item. */
function objectsIn(value: unknown, place = '#'): (readonly [Json, string])[] {
  if (Array.isArray(value)) return value.flatMap((item) => objectsIn(item, `${place}/0`));
  if (typeof value !== 'object' || value === null) return [];
  const inner = Object.entries(value).flatMap(([key, part]) => objectsIn(part, `${place}/${key}`));
  return [[value as Json, place], ...inner];
}

const openIn = (of: Open, body: Json | Json[]) => objectsIn(body).filter(([, place]) => of.places.has(place));

/** Sends the body with more in the object at one of its open places. */
function send(of: Open, all: All, at: number, count: number, value: unknown): Promise<Reply<unknown>> {
  const body = bodyOf(of, all, count);
  const [object = {}, place = ''] = openIn(of, body)[at] ?? [];
  for (const name of of.names)
    if (!of.places.get(place)?.has(name) && !Object.hasOwn(object, name)) object[name] = value;
  return all.request(of.name.endsWith('_post') ? 'POST' : 'PUT', calls[of.name]?.(all).path ?? '', { body });
}

/** Asks for the list that a call is about, by each of its filters. A 5xx fails in the request itself. */
async function askByEachFilter({ get }: All, name: string): Promise<void> {
  const path = callNamed(name)?.path.replace(/\/:id.*|\/bulk_.*|\/delete$/, '');
  const list = modelled.find((one) => one.method === 'GET' && one.path === path);
  if (!list || /:(?!org|pversion)/.test(list.path)) return;
  const at = list.path.replace(':org', '1').replace(':pversion', 'draft');
  const values = ['80', `${org}/labels/1`, JSON.stringify([[`${org}/labels/1`]])].map(encodeURIComponent);
  await get(at);
  for (const filter of Object.keys(parametersOf(list.name)))
    for (const value of values) await get(`${at}?${filter}=${value}`);
}

/** Where what is sent is shown as it was: parameters of queries and reports, settings of a rule, the name of a network. */
const shownAsSent = /^#\/(sources|destinations|report_parameters)\/|\/resolve_labels_as$|\/interfaces\/0\/network$/;
/** Places that no body here has: the same schema stands at others, or nothing of it is modelled. */
const elsewhere =
  /^#(\/sources|\/destinations)\/.*(cloud_resource|data_center)$|^#\/report_parameters\/|expression$|windows_egress_services|workload_disconnected|\/filters\/0$|_logger$|remote_syslog$|sub_groups\/0$|service_ports\/0$/;

describe('what no schema knows', () => {
  test.each(some(open, 3))('in an object of $name that is open fails nowhere, whatever it is', async (of) => {
    const all = await startWithAll('compatible');
    const found = openIn(of, bodyOf(of, all, 0));
    expect(
      [...of.places.keys()].filter((place) => !elsewhere.test(place) && !found.some(([, at]) => at === place)),
    ).toEqual([]);
    const shown = new Set<string>();
    let count = 0;
    for (const [at, [, place]] of found.entries()) {
      for (const value of some(hostile, 3, at)) {
        const reply = await send(of, all, at, (count += 1), value);
        const { read } = calls[of.name]?.(all) ?? {};
        const after = read !== undefined && reply.status < 300 ? (await all.get(read)).text : '';
        if (`${reply.status < 300 ? reply.text : ''}${after}`.includes(MARK)) shown.add(place);
      }
    }
    await askByEachFilter(all, of.name);
    expect((await all.get(`${org}/events`)).status).toBe(200);
    expect([...shown].filter((place) => !shownAsSent.test(place))).toEqual([]);
  });
});
