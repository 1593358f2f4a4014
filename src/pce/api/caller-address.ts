import type { FastifyRequest } from 'fastify';
import type { AccessRestrictionsGet } from '../../generated/schema-types.ts';
import { KEY_PREFIX } from '../engine/auth.ts';
import { Refusal } from '../model/errors.ts';
import { idIn } from '../model/names.ts';
import { restrictionOf } from '../resources/granted.ts';
import { holds } from '../resources/ip-ranges.ts';
import { scopeOf } from './scope.ts';

const kind = 'access_restrictions';

/**
 * Callers whom an access restriction binds call from its addresses alone, in the org of the path, or in their own first
 * one. Anew for each call: addresses and restrictions change.
 * @throws Refusal 401
 */
export function mustCallFromAllowed(request: FastifyRequest): void {
  const { pce, principal, asOwnerOf } = request.context;
  if (!principal || asOwnerOf !== 0) return;
  const org = scopeOf(pce, request);
  if (pce.store.totals(org, kind).live === 0) return;
  const href = restrictionOf(pce, org, principal);
  const found = href === undefined ? undefined : pce.store.find(org, kind, idIn(href));
  if (!found) return;
  const { ips, enforcement_exclusions = [] } = JSON.parse(found.body) as AccessRestrictionsGet;
  const credentials = principal.credential.startsWith(KEY_PREFIX) ? 'api_keys' : 'user_sessions';
  const address = plain(request.ip);
  if (
    enforcement_exclusions.includes(credentials) ||
    holds(
      ips.map((from_ip) => ({ from_ip })),
      address,
    )
  )
    return;
  throw new Refusal(
    'authentication_failed_error',
    undefined,
    `${href} lets the caller call from ${ips.join(', ')} alone, not from ${address}`,
  );
}

/** A socket that takes both families shows addresses of IPv4 within IPv6. */
const plain = (address: string) => address.replace(/^::ffff:(?=\d+\.)/i, '');
