import type { JsonObject } from '../model/json-values.ts';
import type { Call } from '../model/operation.ts';
import type { Pce } from '../model/pce.ts';
import type { Resource } from '../model/resource.ts';
import { cutting } from './cut.ts';
import { asksFor, isTrue } from './filters.ts';
import { hasAllOf, rightsAmong } from './reach.ts';

/** A stored body as it reads at the present time. */
export function present({ asOf }: Resource, { clock }: Pce, body: string): string {
  return asOf ? asOf.body(clock.now(), body) : body;
}

/** The stored caps are all that there are; a caller sees those of their own. Everything else is the same for everybody. */
export function withOwnCaps(resource: Resource, call: Call): (text: string, object: () => JsonObject) => string {
  const { caps = [] } = resource;
  if (hasAllOf(resource, call)) return (text) => text;
  const stored = capsText(caps);
  const own = rightsAmong(call, caps);
  return (text, object) => {
    const held = own(resource, object);
    // No other part of a body reads like this: a text's own quotes are escaped.
    return held.length === caps.length ? text : text.replaceAll(stored, capsText(held));
  };
}

function forCaller(resource: Resource, call: Call): (body: string) => string {
  const own = withOwnCaps(resource, call);
  return (body) => own(present(resource, call.pce, body), () => JSON.parse(body) as JsonObject);
}

const capsText = (caps: readonly string[]) => `"caps":${JSON.stringify(caps)}`;

/** Adds the extras that `?name=true` asks for. */
function withExtras(resource: Resource, call: Call): (body: string) => string {
  const asked = Object.entries(resource.extras ?? {}).filter(([name]) => asksFor(resource, name, call.query));
  if (asked.length === 0) return (body) => body;
  return (body) => {
    const object = JSON.parse(body) as JsonObject;
    for (const [name, extra] of asked) object[name] = extra(call.pce, call.org, object);
    return JSON.stringify(object);
  };
}

/** Leaves out what `?name=false` elides. */
function withoutElided({ elides = {} }: Resource, { query }: Call): (body: string) => string {
  const isElided = (name: string) => query[name] !== undefined && !isTrue(query[name]);
  const elided = Object.entries(elides).flatMap(([name, property]) => (isElided(name) ? [property] : []));
  return elided.length === 0 ? (body) => body : cutting(elided);
}

/** The form of a stored body for a caller: at the present time, with what was asked for beside it, and without the rest. */
export function shownTo(resource: Resource, call: Call): (body: string) => string {
  const add = withExtras(resource, call);
  const cut = withoutElided(resource, call);
  const show = forCaller(resource, call);
  return (body) => show(cut(add(body)));
}

/** The same for a list, which leaves out some properties of some kinds. */
export function listedTo(resource: Resource, call: Call): (body: string) => string {
  const show = shownTo(resource, call);
  const cut = cutsFor(resource);
  return cut ? (body) => show(cut(body)) : show;
}

const cuts = new Map<Resource, (body: string) => string>();

/**
 * The stored body is the one that the GET of one object shows: events, filters and changes need all of it. Lists leave
 * out some properties. Cutting the text is much faster than parsing it.
 */
function cutsFor(resource: Resource): ((body: string) => string) | undefined {
  if (!resource.notInLists) return undefined;
  let cut = cuts.get(resource);
  if (!cut) cuts.set(resource, (cut = cutting(resource.notInLists)));
  return cut;
}
