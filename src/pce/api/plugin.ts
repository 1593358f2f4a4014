import basicAuth from '@fastify/basic-auth';
import type { FastifyInstance, FastifyReply, FastifyRequest, onRequestHookHandler } from 'fastify';
import { Refusal } from '../model/errors.ts';
import type { Method } from '../model/operation.ts';
import { API_PREFIX, withoutSpareSlashes } from '../model/prefix.ts';
import { type BodySize, limitOf } from './body.ts';
import { mustCallFromAllowed } from './caller-address.ts';
import { largeBodyOf } from './incoming.ts';
import { meetFault } from './meet-fault.ts';
import { findOperations, type Methods } from './operations.ts';
import { aboutOne, authorize, nobody, notRecognised, perform, recognise } from './perform.ts';
import { answerRefusal } from './refuse.ts';
import { pathInPce, urlInPce } from './request.ts';
import type { RequestContext } from './request-context.ts';
import { orgAbout, scopeOf } from './scope.ts';

/** Methods that Fastify routes. No path has others: these reach the handler for what is not found. */
export const ROUTED_METHODS = ['GET', 'HEAD', 'POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS'];

/**
 * All operations under /api/v2. All servers of a process share a tree of their paths: routes of Fastify would be made
 * at every start, and kept in memory.
 */
export async function pceApi(app: FastifyInstance): Promise<void> {
  // Ruby on Rails, in which a PCE is written, takes any spaces behind the scheme.
  const read = { header: 'authorization', strictCredentials: false };
  await app.register(basicAuth, { validate, authenticate: { realm: 'PCE' }, ...read });
  app.addHook('onRequest', checkInTurn);
  app.setErrorHandler(answerRefusal);
  app.setNotFoundHandler(answer);
  app.route({ method: ROUTED_METHODS, url: '/*', handler: answer });
}

/** @throws Refusal, at once or by the promise */
type Check = (this: FastifyInstance, request: FastifyRequest, reply: FastifyReply) => Promise<void> | undefined;

/** The checks ahead of the body, in the order of a PCE as far as it is known. Org, role, body and object come later. */
const checks: readonly Check[] = [findPath, catchUp, meetAnyFault, identify, fromAllowed, limitRate, leaveRoom];

export const checkInTurn: onRequestHookHandler = function (request, reply, done) {
  checkFrom(0, this, request, reply, done);
};

/** A hook or a promise for each check would take a twentieth of the time of a GET: few requests wait at any. */
function checkFrom(
  first: number,
  app: FastifyInstance,
  request: FastifyRequest,
  reply: FastifyReply,
  done: Done,
): void {
  try {
    for (let at = first; at < checks.length; at++) {
      const wait = checks[at]?.call(app, request, reply);
      if (wait) {
        wait.then(() => checkFrom(at + 1, app, request, reply, done), done);
        return;
      }
    }
  } catch (refusal) {
    done(refusal as Error);
    return;
  }
  done();
}

export function answer(request: FastifyRequest, reply: FastifyReply): void {
  if (request.context.operation) perform(request.context.pce, request.context.operation, request, reply);
  else notAllowed(request, reply);
}

type Done = (error?: Error) => void;

function findPath(request: FastifyRequest): undefined {
  const found = findOperations(urlInPce(request.url) ?? '');
  if (!found) throw pathNotFound(request);
  const { method, context } = request;
  request.params = found.params;
  context.methods = found.methods;
  context.plain = found.plain;
  context.operation = found.methods.get(method === 'HEAD' ? 'GET' : (method as Method)) ?? null;
  context.org = orgOf(found.params['org']);
  context.bodyLimit = limitOf(sizeOf(context), context.largestBody);
}

const sizeOf = ({ operation }: RequestContext): BodySize =>
  operation?.size ?? (operation?.roles === 'nobody' ? 'small' : 'ordinary');

/** The number of an org; -1, which no org has, for a text that names none. */
function orgOf(text: string | undefined): number {
  if (text === undefined) return 0;
  return /^[1-9][0-9]{0,14}$/.test(text) ? Number(text) : -1;
}

/** Does what has become due in the org. */
function catchUp({ context: { pce, org } }: FastifyRequest): Promise<void> | undefined {
  return pce.due.catchUpWith(org);
}

function meetAnyFault(request: FastifyRequest, reply: FastifyReply): Promise<void> | undefined {
  if (!request.context.pce.faults.any || request.context.asOwnerOf !== 0) return undefined;
  return promised((done) => meetFault(request.context.pce, request, reply, done));
}

function identify(this: FastifyInstance, request: FastifyRequest, reply: FastifyReply): Promise<void> | undefined {
  if (isForAnyone(request) || request.context.asOwnerOf !== 0) return undefined;
  const { authenticator } = request.context.pce.gate;
  recognise(request, authenticator.recognised(request.raw.socket, request.headers.authorization));
  if (request.context.principal) return undefined;
  return promised((done) => this.basicAuth(request, reply, done));
}

const promised = (work: (done: Done) => void) =>
  new Promise<void>((resolve, reject) => work((error) => (error ? reject(error) : resolve())));

const isForAnyone = ({ context: { operation } }: FastifyRequest) => operation?.roles === 'nobody';

function fromAllowed(request: FastifyRequest): undefined {
  mustCallFromAllowed(request);
}

/** The check that @fastify/basic-auth calls. */
function validate(username: string, password: string, request: FastifyRequest, _reply: FastifyReply, done: Done): void {
  const { authenticator } = request.context.pce.gate;
  const principal = authenticator.identify(username, password);
  recognise(request, principal);
  if (principal) authenticator.remember(request.raw.socket, request.headers.authorization, principal);
  done(principal ? undefined : notRecognised(request));
}

function limitRate(request: FastifyRequest): undefined {
  if (isForAnyone(request) || request.context.asOwnerOf !== 0) return;
  const { pce, principal } = request.context;
  const org = scopeOf(pce, request);
  const { rate_limit: perMinute } = pce.settings.in(org);
  if (pce.gate.rate.admits(org, principal?.credential ?? '', perMinute)) return;
  throw new Refusal('too_many_requests_error', undefined, tooMany(perMinute));
}

const tooMany = (perMinute: number) =>
  `more than ${perMinute} requests in a minute by one key or session; --rate-limit and the settings of the control API set another limit`;

/** Takes room for a large body, once its sender may make the call. */
function leaveRoom(request: FastifyRequest, reply: FastifyReply): undefined {
  const { pce, operation, org, bodyLimit, principal: known } = request.context;
  const bytes = largeBodyOf(request.raw, bodyLimit);
  if (bytes === 0) return;
  const principal = known ?? nobody;
  if (operation) authorize(operation, { principal, org: orgAbout(operation, principal, org) });
  pce.gate.incoming.begin(scopeOf(pce, request), principal.userId, bytes, reply.raw);
}

/** The plain 404 of a path that no PCE has. */
export function pathNotFound({ method, url }: FastifyRequest): Refusal {
  return new Refusal('not_found_error', undefined, `no PCE has ${method} on this path${aboutPrefix(url)}`);
}

function aboutPrefix(url: string): string {
  const inPce = urlInPce(url);
  if (inPce === undefined) return `; those of a PCE begin with ${API_PREFIX}`;
  return urlInPce(inPce) === undefined ? '' : `; ${API_PREFIX} is there twice`;
}

function notAllowed({ method, url, context: { methods } }: FastifyRequest, reply: FastifyReply): never {
  const calls = [...(methods as Methods).values()];
  const allowed = calls.map((call) => call.method).join(', ');
  reply.header('Allow', allowed);
  const path = withoutSpareSlashes(pathInPce(url));
  const other = [...aboutObject(method, path), ...aboutPolicy(method, path, calls[0]?.path)];
  const hint = [`${method} is not a method of this path, which has ${allowed}`, ...other].join('; ');
  throw new Refusal('method_not_allowed_error', undefined, hint);
}

const hasCall = (method: string, path: string): boolean => findOperations(path)?.methods.has(method as Method) === true;

/** Where the objects of a list have the call, or those of the draft, where it is a list of what is in force. */
function aboutObject(method: string, path: string): string[] {
  const draft = inDraft(path);
  const isOfOne = !hasCall(method, draft) && hasCall(method, `${draft}/1`);
  const isOfDraft = draft !== path && (isOfOne || hasCall(method, draft));
  return [...(isOfOne ? [aboutOne(method)] : []), ...(isOfDraft ? [CHANGE_THE_DRAFT] : [])];
}

const CHANGE_THE_DRAFT = 'change the object below sec_policy/draft, and provision it by POST sec_policy';

/** The path of the draft, where one of what is in force or of a numbered version is given. */
const inDraft = (path: string): string => path.replace(/(?<=\/sec_policy\/)(?:active|\d+)(?=\/)/, 'draft');

/** Where a word stands in the place of a version: its path is below one, or there is none, and it says what is meant. */
function aboutPolicy(method: string, path: string, declared: string | undefined): string[] {
  if (method !== 'POST' || declared !== SEC_POLICY_VERSION) return [];
  const word = path.slice(path.lastIndexOf('/') + 1);
  const below = findOperations(path.replace(/[^/]+$/, 'draft/$&'));
  if (!below) return ['POST sec_policy provisions what is pending'];
  const methods = [...below.methods.keys()];
  const which = methods.includes(method as Method) ? '' : `, which has ${methods.join(', ')}`;
  return [`${word} has its path below a version${which}`];
}

const SEC_POLICY_VERSION = '/orgs/:org/sec_policy/:pversion';
