import type { JsonObject } from '../model/json-values.ts';
import { type Call, hasRole } from '../model/operation.ts';
import type { Pce } from '../model/pce.ts';
import type { Resource } from '../model/resource.ts';
import { cutting } from './cut.ts';

/** A stored body as it reads now. */
export function present({ asOf }: Resource, { clock }: Pce, body: string): string {
  return asOf ? asOf.body(clock.now(), body) : body;
}

/** Someone who may only read sees empty caps; all else is the same for everybody. */
function forCaller(resource: Resource, call: Call): (body: string) => string {
  const { caps } = resource;
  if (!caps || hasRole(call.principal, call.org, resource.write)) return (body) => present(resource, call.pce, body);
  const stored = capsText(caps);
  // No other part of a body reads like this: a text's own quotes are escaped.
  return (body) => present(resource, call.pce, body).replace(stored, capsText([]));
}

const capsText = (caps: readonly string[]) => `"caps":${JSON.stringify(caps)}`;

/** Adds what `?name=true` asks for. */
function withExtras(resource: Resource, call: Call): (body: string) => string {
  const asked = Object.entries(resource.extras ?? {}).filter(([name]) => isTrue(call.query[name]));
  if (asked.length === 0) return (body) => body;
  return (body) => {
    const object = JSON.parse(body) as JsonObject;
    for (const [name, extra] of asked) object[name] = extra(call.pce, call.org, object);
    return JSON.stringify(object);
  };
}

/** Shows a stored body to a caller: as it reads now, with the extras that were asked for. */
export function shownTo(resource: Resource, call: Call): (body: string) => string {
  const add = withExtras(resource, call);
  const show = forCaller(resource, call);
  return (body) => show(add(body));
}

/** The same for a list, which shows less of some kinds. */
export function listedTo(resource: Resource, call: Call): (body: string) => string {
  const show = shownTo(resource, call);
  const cut = cutsFor(resource);
  return cut ? (body) => show(cut(body)) : show;
}

const cuts = new Map<Resource, (body: string) => string>();

/**
 * What is stored is what the GET of one object shows, and lists leave out some of it: events, filters and changes need
 * the whole. To cut a text takes about a microsecond, and spares the parsing.
 */
function cutsFor(resource: Resource): ((body: string) => string) | undefined {
  if (!resource.notInLists) return undefined;
  let cut = cuts.get(resource);
  if (!cut) cuts.set(resource, (cut = cutting(resource.notInLists)));
  return cut;
}

/** pylo writes yes, Python's requests True, everyone else true. */
export const isTrue = (value: string | undefined) => value !== undefined && /^(true|yes|1)$/i.test(value);
