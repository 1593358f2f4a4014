import type { FastifyRequest } from 'fastify';
import { KEY_PREFIX, SESSION_USER } from '../engine/auth.ts';
import { authorizationIn } from '../model/authorization.ts';
import { hasRole, type Operation, type Principal } from '../model/operation.ts';
import type { Pce } from '../model/pce.ts';

/**
 * The org whose faults and settings apply to a request, and whose journal and events tell of it. It is the org of the
 * path for its own users and for strangers. Other users stay in their own first org: their calls leave no trace in the
 * org of the path. Their calls outside of any org count in their first org too.
 *
 * @returns 0 outside of any org, -1 where the path names none
 */
export function scopeOf(pce: Pce, request: FastifyRequest): number {
  request.context.scope ??= scopeNow(pce, request);
  return request.context.scope;
}

function scopeNow(pce: Pce, request: FastifyRequest): number {
  const { principal, org } = request.context;
  const orgs = principal ? principal.roles : new Map(claimedOrgs(pce, claimedName(request)).map((id) => [id, true]));
  if (orgs.has(org)) return org;
  const [first = org] = orgs.keys();
  return first;
}

/**
 * The org that a call is about: that of its path. Each org stands for a PCE: a call on the PCE as a whole is about the
 * first org in which the caller may make it.
 */
export function orgAbout({ roles, path }: Operation, principal: Principal, org: number): number {
  if (typeof roles === 'string' || path.includes(':org')) return org;
  const orgs = [...principal.roles.keys()];
  return orgs.find((id) => hasRole(principal, id, roles)) ?? orgs[0] ?? org;
}

/** The user name that the credentials claim, true or not. */
export function claimedName({ headers }: FastifyRequest): string | undefined {
  const { scheme, credentials } = authorizationIn(headers.authorization);
  if (scheme !== 'basic') return undefined;
  return Buffer.from(credentials, 'base64').toString().split(':', 1)[0];
}

/** The id of the API key that a request names, where there is such a key. It grants nothing. */
export function knownKey({ accounts }: Pce, request: FastifyRequest): string | undefined {
  const name = claimedName(request);
  return name?.startsWith(KEY_PREFIX) ? accounts.apiKey(name.slice(KEY_PREFIX.length))?.key_id : undefined;
}

/** The orgs of the user that the name claims. They grant nothing: the secret is not looked at. */
function claimedOrgs({ accounts }: Pce, name: string | undefined): number[] {
  if (name === undefined) return [];
  const user = name.startsWith(KEY_PREFIX)
    ? accounts.apiKey(name.slice(KEY_PREFIX.length))?.user_id
    : Number(SESSION_USER.exec(name)?.[1]);
  return user ? accounts.orgsOf(user) : [];
}
