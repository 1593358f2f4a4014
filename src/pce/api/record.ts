import type { FastifyRequest } from 'fastify';
import { stopwatch } from '../../state/clock.ts';
import { authorizationIn } from '../model/authorization.ts';
import { bytesOf } from '../model/operation.ts';
import type { Pce } from '../model/pce.ts';
import type { Query } from '../model/query.ts';
import { propertyNames } from '../model/schemas.ts';
import type { Sent } from '../observing/bodies.ts';
import { isOwnLook } from './as-owner.ts';
import { urlInPce } from './request.ts';
import { claimedName, scopeOf } from './scope.ts';

/**
 * Records a request to the PCE in the journal, ahead of its answer: a client that has the answer finds the request
 * there. A path that does not begin with /api/v2, and so is a 404, is recorded whole, and as such.
 * @param body of the answer, as far as it is sent
 */
export function record(pce: Pce, request: FastifyRequest, status: number, body?: string | Buffer): void {
  if (isOwnLook(request)) return;
  const { context } = request;
  const org = scopeOf(pce, request);
  const url = urlInPce(request.url);
  const share = context.principal ? org : 0;
  context.untold = pce.journal.record({
    at: pce.clock.now(),
    ms: stopwatch() - context.begun,
    method: request.method,
    url: url ?? request.url,
    query: (request.query as Query | null) ?? undefined,
    isOutside: url === undefined,
    // A request whose URL cannot be decoded has none of these, not even null.
    operation: context.operation?.name,
    plain: context.plain,
    org,
    share,
    key: keyOf(request),
    via: context.principal?.via,
    properties: context.sent ?? nothing,
    passedOver: context.passedOver,
    status,
    hint: context.hint,
    refusal: context.refusal,
    fault: context.fault?.id,
  });
  const { bodies, newest } = pce.journal;
  if (!bodies) return;
  const { secrets, password } = credentialsOf(request);
  if (context.principal && password !== undefined) bodies.knows(password);
  bodies.keep(newest, share, { ...sentWith(request, body), org, secrets });
}

function sentWith(request: FastifyRequest, answer: string | Buffer | undefined): Omit<Sent, 'org' | 'secrets'> {
  const { body, headers, method, url } = request;
  const { refusal } = request.context;
  const isUnread = Number(headers['content-length'] ?? 0) > 0 || headers['transfer-encoding'] !== undefined;
  const read = Buffer.isBuffer(body) && body.length > 0 ? body : undefined;
  return {
    url,
    type: headers['content-type'],
    request: read ?? (isUnread ? null : undefined),
    answer: method === 'HEAD' || answer === undefined ? undefined : bytesOf(answer),
    tokens: refusal?.items.map(({ token }) => token) ?? nothing,
  };
}

/** What of its headers lets a request in: a client may send it in the body too. */
function credentialsOf({ headers }: FastifyRequest): { secrets: string[]; password: string | undefined } {
  const { authorization = '' } = headers;
  const { scheme, credentials } = authorizationIn(authorization);
  const cookies = (headers.cookie ?? '').split(';').map((pair) => pair.slice(pair.indexOf('=') + 1).trim());
  const isBasic = scheme === 'basic';
  const password = isBasic
    ? Buffer.from(credentials, 'base64')
        .toString()
        .replace(/^[^:]*:?/, '')
    : undefined;
  // Without a scheme the header may be the secret itself.
  const token = isBasic ? credentials : (credentials || authorization).replace(/^token="?|"$/g, '');
  return { secrets: [token, password ?? '', ...cookies].filter((secret) => secret !== ''), password };
}

const nothing: readonly string[] = [];

/** Who called, by a key or session. A fault comes ahead of the check of credentials: only the claimed name is known. */
function keyOf(request: FastifyRequest): string | undefined {
  const { principal, fault, refusedCredential } = request.context;
  if (!principal) return fault ? claimedName(request) : (refusedCredential ?? undefined);
  return principal.via ? undefined : principal.credential;
}

/** Names that the schema knows: any other could be anything, and is left out. */
export function knownProperties(schema: string, body: unknown): readonly string[] {
  if (typeof body !== 'object' || body === null) return nothing;
  const known = propertyNames(schema);
  return Object.keys(body).filter((name) => known.includes(name));
}
