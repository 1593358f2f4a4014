import type { FastifyRequest } from 'fastify';
import { principalOf } from '../engine/auth.ts';
import { Refusal } from '../model/errors.ts';
import type { Principal } from '../model/operation.ts';
import type { Pce } from '../model/pce.ts';

/** How the journal names who calls as an org's owner without a credential. */
const CONSOLE = 'console';

/** The first user who owns an org and can call, in that org alone. @throws Refusal 409 */
export function ownerOf(pce: Pce, org: number): Principal {
  for (const { user_id, role } of pce.accounts.rolesIn(org)) {
    const user = role === 'owner' ? pce.accounts.user(user_id) : undefined;
    if (!user || user.locked || user.service_account !== null) continue;
    const { roles, ...principal } = principalOf(pce, user, CONSOLE);
    return { ...principal, via: CONSOLE, roles: new Map([...roles].filter(([id]) => id === org)) };
  }
  throw new Refusal(
    'org_without_owner',
    `Org ${org} has no owner who could make this call: POST /_mock/v1/orgs/${org}/keys makes one`,
  );
}

/** Whether the emulator looks by a call of the PCE, which no client made: nothing tells of such a call. */
export const isOwnLook = ({ context, method }: FastifyRequest): boolean =>
  context.asOwnerOf !== 0 && (method === 'GET' || method === 'HEAD');
