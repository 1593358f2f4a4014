import type { FastifyRequest } from 'fastify';
import { Refusal } from '../pce/errors.ts';
import { digestOf, sameDigest } from '../state/secrets.ts';

const loopback = /^(127\.|::1$|::ffff:127\.)/;

/** By which a machine calls itself. */
const localHost = /^(localhost|.+\.localhost|127\.\d+\.\d+\.\d+|\[::1\])(:\d+)?$/i;

/** Who may use the control API, besides what is for anyone. */
export interface Guard {
  /** What a caller from another machine has to show. */
  readonly token: string;
  /** Names, besides the local ones, by which this machine may be called. */
  readonly names: readonly string[];
}

/**
 * From this machine nothing is asked for, unless a page in a browser may be behind the request: one of another origin,
 * or one that gave this machine's address to a name of its own (DNS rebinding). From elsewhere the token is asked for.
 * @throws Refusal 401, 403
 */
export function checkAccess(request: FastifyRequest, { token, names }: Guard): void {
  const [scheme, shown = ''] = (request.headers.authorization ?? '').split(' ');
  if (scheme?.toLowerCase() === 'bearer' && sameDigest(digestOf(shown), digestOf(token))) return;
  if (!loopback.test(request.ip)) throw new Refusal('control_token_required');
  const { host, origin } = request.headers;
  const name = host?.replace(/:\d+$/, '').toLowerCase() ?? '';
  if (!localHost.test(host ?? '') && !names.includes(name)) {
    throw new Refusal('control_refused', `The name ${name.slice(0, 100)} is not this machine's: see --hostname`);
  }
  if (origin !== undefined && origin !== `${request.protocol}://${host}`) {
    throw new Refusal('control_refused', `The control API does not answer to pages of ${origin.slice(0, 100)}`);
  }
}
