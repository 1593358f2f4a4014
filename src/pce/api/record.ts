import type { FastifyRequest } from 'fastify';
import type { Pce } from '../model/pce.ts';
import { API_PREFIX } from '../model/prefix.ts';
import { propertyNames } from '../model/schemas.ts';
import { claimedName, scopeOf } from './scope.ts';

/**
 * Tells the journal of a request to the PCE, ahead of its answer: whoever has the answer finds it told. One whose path
 * does not begin with /api/v2, and so is a 404, is told of with its whole path.
 */
export function record(pce: Pce, request: FastifyRequest, status: number): void {
  const org = scopeOf(pce, request);
  request.ignored = pce.journal.record({
    at: pce.clock.now(),
    method: request.method,
    url: request.url.startsWith(`${API_PREFIX}/`) ? request.url.slice(API_PREFIX.length) : request.url,
    // A URL that cannot be decoded has none of all this, not even null.
    operation: request.operation?.name,
    plain: request.plain,
    org,
    share: request.principal ? org : 0,
    // Ahead of the credentials a fault has only what they claim.
    key: request.principal?.credential ?? (request.fault ? claimedName(request) : undefined),
    properties: request.sent ?? nothing,
    overlooked: request.overlooked ?? nothing,
    status,
    refusal: request.refusal,
    fault: request.fault?.id,
  });
}

const nothing: readonly string[] = [];

/** Names of what a body had and, at its validation level, counts as if it had not been sent. */
export function overlookedIn(parsed: unknown, taken: unknown): readonly string[] | null {
  if (parsed === taken || !isObject(parsed) || !isObject(taken)) return null;
  return Object.keys(parsed).filter((name) => !Object.hasOwn(taken, name));
}

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;

/** No others: the name of a property that the schema does not know may be anything. */
export function knownProperties(schema: string, body: unknown): readonly string[] {
  if (typeof body !== 'object' || body === null) return nothing;
  const known = propertyNames(schema);
  return Object.keys(body).filter((name) => known.includes(name));
}
