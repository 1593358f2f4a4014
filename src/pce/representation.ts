import { type Call, hasRole } from './operation.ts';
import type { Pce } from './pce.ts';
import type { JsonObject, Resource } from './resource.ts';

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

/** pylo writes yes, Python's requests True, everyone else true. */
export const isTrue = (value: string | undefined) => value !== undefined && /^(true|yes|1)$/i.test(value);
