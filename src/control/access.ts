import type { FastifyRequest } from 'fastify';
import type { Emulator } from '../emulator/emulator.ts';
import { authorizationIn } from '../pce/model/authorization.ts';
import { Refusal } from '../pce/model/errors.ts';
import { digestOf, sameDigest } from '../state/secrets.ts';
import { sessionCookie } from './session-cookie.ts';

const loopback = /^(127\.|::1$|::ffff:127\.)/;

/** By which a machine calls itself. */
const localHost = /^(localhost|[\w.-]+\.localhost|127\.\d+\.\d+\.\d+|\[::1\])(:\d+)?$/i;

/** What proxies, load balancers and CDNs add to what they pass on. */
const ofProxy =
  /^(via|forwarded|x-forwarded(-.+)?|x-original-forwarded-for|(.+-)?(real|client|cluster-client|connecting)-ip|x-envoy-.+|x-proxyuser-ip|cdn-loop)$/;

type Guarded = Pick<Emulator, 'token' | 'names' | 'signIns' | 'config'>;

/**
 * From this machine nothing is asked for, unless a page in a browser may be behind the request: one of another origin,
 * or one that gave this machine's address to a name of its own (DNS rebinding). From elsewhere the token is asked for, or
 * the cookie of a browser that has shown it, and so it is where a proxy on this machine may have passed on what comes from
 * elsewhere.
 * With --console read-only the token alone opens what changes something.
 * @returns the secret of the cookie, where that opened it
 * @throws Refusal 401, 403
 */
export function checkAccess(request: FastifyRequest, { token, names, signIns, config }: Guarded): string | undefined {
  if (request.headers['sec-fetch-site'] === 'cross-site') throw ofAnotherOrigin();
  const { scheme, credentials: shown } = authorizationIn(request.headers.authorization);
  if (isToken(scheme, shown, token)) return undefined;
  const closed = whyNotFromHere(request, names, shown);
  const { secret } = sessionCookie(request);
  const signedIn = closed !== undefined && secret !== undefined && signIns.isSignedIn(secret) ? secret : undefined;
  if (closed !== undefined && signedIn === undefined) throw closed;
  checkPage(request);
  if (signedIn !== undefined) checkOwnPage(request);
  if (config.console === 'read-only') checkOnlyReads(request);
  return signedIn;
}

const isToken = (scheme: string, shown: string, token: string) =>
  scheme === 'bearer' && sameDigest(digestOf(shown), digestOf(token));

/** Whether a request must leave everything as it is: with --console read-only, unless it shows the token itself. */
export function mustOnlyLook(request: FastifyRequest, { token, config }: Guarded): boolean {
  if (config.console !== 'read-only') return false;
  const { scheme, credentials: shown } = authorizationIn(request.headers.authorization);
  return !isToken(scheme, shown, token);
}

/**
 * A call that has a credential of its own, such as the one by which hosts pair, takes it from a host and not from a
 * console that only looks. Browsers say what they are, and programs that use the console's cookie show it.
 * @throws Refusal 403
 */
export function checkNoLookingPage(request: FastifyRequest, guarded: Guarded): void {
  const { origin, 'sec-fetch-site': site } = request.headers;
  const isOfConsole = origin !== undefined || site !== undefined || sessionCookie(request).secret !== undefined;
  if (isOfConsole && mustOnlyLook(request, guarded)) throw onlyLooks();
}

/** Why a request is not one of this machine. */
function whyNotFromHere(request: FastifyRequest, names: readonly string[], shown: string): Refusal | undefined {
  if (!loopback.test(request.ip)) return tokenRequired('From another machine', shown);
  const sign = signOfProxy(request);
  if (sign !== undefined) {
    return tokenRequired(`Through a proxy (${sign})`, shown);
  }
  const { host } = request.headers;
  const name = host?.replace(/:\d+$/, '').toLowerCase() ?? '';
  if (localHost.test(host ?? '') || names.includes(name)) return undefined;
  return new Refusal('control_refused', `${name.slice(0, 100)} is not a name of this machine: --hostname adds one`);
}

/**
 * A browser sends the cookie by itself: what changes something has to say that it comes from a page of ours.
 * @throws Refusal 403
 */
function checkOwnPage({ method, headers: { origin, 'sec-fetch-site': site } }: FastifyRequest): void {
  if (method === 'GET' || method === 'HEAD' || origin !== undefined || site === 'same-origin') return;
  throw new Refusal(
    'control_refused',
    'A change that is signed in by a cookie needs the header Origin or Sec-Fetch-Site; programs send the token',
  );
}

/** With --console read-only whoever has the token itself changes something, and nobody else. @throws Refusal 403 */
function checkOnlyReads({ method }: FastifyRequest): void {
  if (method === 'GET' || method === 'HEAD') return;
  throw onlyLooks();
}

export const onlyLooks = (): Refusal =>
  new Refusal(
    'control_refused',
    'The server was started with --console read-only: what changes something has to show the control token',
  );

/** Says where the token is, and whether another one was shown. */
function tokenRequired(where: string, shown: string): Refusal {
  const other = shown === '' ? '' : ', and the one that was sent is wrong';
  return new Refusal(
    'control_token_required',
    `${where} the control API needs its token (Authorization: Bearer TOKEN)${other}. --control-token or ` +
      'MOCK_PCE_CONTROL_TOKEN sets it; else the server prints it at its start, always with --json',
  );
}

/** By what a request shows that a proxy passed it on. nginx speaks HTTP/1.0 to a server behind it, until told otherwise. */
function signOfProxy({ headers, raw }: FastifyRequest): string | undefined {
  return (
    Object.keys(headers)
      .find((name) => ofProxy.test(name))
      ?.slice(0, 100) ?? (raw.httpVersion === '1.0' ? 'HTTP/1.0' : undefined)
  );
}

/**
 * A page of another origin asks for nothing but what is there for anyone to read. A browser leaves Origin out of most
 * GETs, and then says in Sec-Fetch-Site where they come from.
 * @throws Refusal 403
 */
export function checkPage({ headers, protocol }: FastifyRequest): void {
  const { host, origin } = headers;
  if (origin !== undefined && origin !== `${protocol}://${host}`) {
    throw new Refusal('control_refused', `The control API does not answer to pages of ${origin.slice(0, 100)}`);
  }
  const site = headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin' && site !== 'none') {
    throw ofAnotherOrigin();
  }
}

const ofAnotherOrigin = () =>
  new Refusal('control_refused', 'The control API does not answer to pages of another origin');
