import { type Call, notFound } from '../model/operation.ts';
import type { Resource } from '../model/resource.ts';
import { shownTo } from './representation.ts';
import { inVersion } from './versions.ts';
import { elsewhere } from './whereabouts.ts';

/** The form of a stored active body as it was in a version of the past. */
export function shownInPast(active: Resource, call: Call, past: number): (body: string) => string {
  const show = shownTo(active, call);
  return (body) => inVersion(show(body), call.org, 'active', String(past));
}

/** The body of an object in a version of the past. @throws Refusal 404 */
export function pastBody(active: Resource, call: Call, past: number, id: string): string {
  const found = call.pce.store.versions.find(call.org, active.kind, id, past);
  if (!found) {
    const where = elsewhere(active, call.pce, call.org, id, { past });
    throw notFound(`version ${past} of org ${call.org} has no ${active.singular} ${id}${where ? `: ${where}` : ''}`);
  }
  return shownInPast(active, call, past)(found.body);
}
