import basicAuth from '@fastify/basic-auth';
import type { FastifyInstance, FastifyReply, FastifyRequest, onRequestHookHandler } from 'fastify';
import { Refusal } from '../model/errors.ts';
import { whenKept } from '../model/kept.ts';
import { type Answer, type Call, hasRole, type Method, type Operation, type Principal } from '../model/operation.ts';
import type { Pce } from '../model/pce.ts';
import { API_PREFIX } from '../model/prefix.ts';
import { validateBody } from '../model/validation.ts';
import type { Fault } from '../observing/faults.ts';
import type { Ignored } from '../observing/journal.ts';
import { type BodySize, limitOf, parseBody } from './body.ts';
import { largeBodyOf } from './incoming.ts';
import { meetFault, sendSpoilt } from './meet-fault.ts';
import { findOperations, type Methods } from './operations.ts';
import { knownProperties, overlookedIn, record } from './record.ts';
import { scopeOf } from './scope.ts';
import { failIn, sendWhole } from './send.ts';

declare module 'fastify' {
  interface FastifyRequest {
    /** That of the server that it came to. */
    pce: Pce;
    principal: Principal | null;
    /** The version of the accounts by which the principal was recognised. */
    recognisedAt: number;
    refusal: Refusal | null;
    /** The methods of the path, where it is one of a PCE. */
    methods: Methods | null;
    /** The one that is called; null where the path has no such method. */
    operation: Operation | null;
    /** Whether the path can be shown as it is. */
    plain: boolean;
    /** The org of the path; 0 outside of any, -1 for a text that names none. */
    org: number;
    /** Which properties of the body's schema were sent. */
    sent: readonly string[] | null;
    /** What of its query was ignored, once the journal has been told. */
    ignored: Ignored | null;
    /** Which properties of the body were overlooked. */
    overlooked: readonly string[] | null;
    /** What the request is to meet. */
    fault: Fault | null;
    /** Bytes that its body may have. */
    bodyLimit: number;
  }
}

const tooMany = (perMinute: number) =>
  `more than ${perMinute} requests in a minute by one key or session; --rate-limit and the settings of the control API set another limit`;

/** What answers a part of all paths. */
export interface Surface {
  /** @param url path and query */
  readonly owns: (url: string) => boolean;
  /** Ahead of the body. */
  readonly onRequest?: onRequestHookHandler;
  /** How large a body may be; asked when `onRequest` has let the request in. */
  readonly sizeOf: (request: FastifyRequest) => BodySize | number;
  /** Whether its handler reads the body as it comes. */
  readonly isStreamed?: (request: FastifyRequest) => boolean;
  readonly handler: (request: FastifyRequest, reply: FastifyReply) => void;
}

/**
 * All operations under /api/v2. The checks stand in the order of a PCE as far as it is known: credentials, rate,
 * path and method, org, role, body, and only then the object.
 *
 * Their paths are found in a tree that all servers of a process share, where a route of Fastify's for each would have to
 * be made at every start, and kept in memory.
 */
export async function pceSurface(app: FastifyInstance): Promise<Surface> {
  app.decorateRequest('pce');
  app.decorateRequest('principal', null);
  app.decorateRequest('recognisedAt', 0);
  app.decorateRequest('methods', null);
  app.decorateRequest('operation', null);
  app.decorateRequest('plain', false);
  app.decorateRequest('org', 0);
  app.decorateRequest('sent', null);
  app.decorateRequest('overlooked', null);
  app.decorateRequest('ignored', null);
  app.decorateRequest('fault', null);
  await app.register(basicAuth, {
    validate: (username, password, request, _reply, done) => {
      const { authenticator } = request.pce.gate;
      recognise(request, authenticator.identify(username, password));
      if (request.principal) {
        authenticator.remember(request.raw.socket, request.headers.authorization, request.principal);
      }
      done(
        request.principal
          ? undefined
          : new Refusal('authentication_failed_error', undefined, 'unknown key or wrong secret'),
      );
    },
    authenticate: { realm: 'PCE' },
    header: 'authorization',
  });
  const admit = (request: FastifyRequest, done: (error?: Error) => void) => {
    const { pce } = request;
    const perMinute = pce.settings.in(scopeOf(pce, request)).rate_limit;
    const admitted = pce.gate.rate.admits(request.principal?.credential ?? '', pce.clock.now(), perMinute);
    done(admitted ? undefined : new Refusal('too_many_requests_error', undefined, tooMany(perMinute)));
  };
  const identify: onRequestHookHandler = function (request, reply, done) {
    if (request.operation?.roles === 'nobody') {
      done();
      return;
    }
    const { authenticator } = request.pce.gate;
    recognise(request, authenticator.recognised(request.raw.socket, request.headers.authorization));
    if (request.principal) admit(request, done);
    else app.basicAuth.call(this, request, reply, (error) => (error ? done(error) : admit(request, done)));
  };
  const begin: onRequestHookHandler = function (request, reply, done) {
    if (!request.pce.faults.any) identify.call(this, request, reply, done);
    else
      meetFault(request.pce, request, reply, (error) =>
        error ? done(error) : identify.call(this, request, reply, done),
      );
  };
  const receive: onRequestHookHandler = function (request, reply, done) {
    if (!findPath(request)) {
      done(pathNotFound(request));
      return;
    }
    const { pce, org } = request;
    const due = pce.due.catchUpWith(org);
    const begun = withRoom(request, reply, done);
    if (due) due.then(() => begin.call(this, request, reply, begun), done);
    else begin.call(this, request, reply, begun);
  };
  return {
    owns: (url) => url.startsWith(`${API_PREFIX}/`),
    onRequest: receive,
    sizeOf,
    handler: (request, reply) =>
      request.operation ? perform(request.pce, request.operation, request, reply) : notAllowed(request, reply),
  };
}

const sizeOf = ({ operation }: FastifyRequest): BodySize =>
  operation?.size ?? (operation?.roles === 'nobody' ? 'small' : 'ordinary');

type Done = (error?: Error) => void;

/** A large body needs room, once its sender may make the call. @returns `done`, for one that is not large */
function withRoom(request: FastifyRequest, reply: FastifyReply, done: Done): Done {
  const bytes = largeBodyOf(request.raw, limitOf(sizeOf(request), request.bodyLimit));
  if (bytes === 0) return done;
  return (error) => {
    if (error) return done(error);
    const { pce, operation, org } = request;
    const principal = request.principal ?? nobody;
    try {
      if (operation) authorize(operation, { principal, org });
      pce.gate.incoming.begin(scopeOf(pce, request), principal.userId, bytes, reply.raw);
    } catch (refusal) {
      return done(refusal as Error);
    }
    done();
  };
}

function recognise(request: FastifyRequest, principal: Principal | undefined): void {
  request.principal = principal ?? null;
  request.recognisedAt = request.pce.accounts.version;
}

/** Whoever was recognised by the head of a request may be nobody by now. @throws Refusal 401 */
function recogniseAgain(request: FastifyRequest): void {
  const { pce, operation, principal } = request;
  if (operation?.roles === 'nobody') return;
  // One that is done once more may be nobody's since it was done before.
  if (principal && request.recognisedAt === pce.accounts.version) return;
  recognise(request, pce.gate.authenticator.identifyBy(request.headers.authorization));
  if (!request.principal) {
    throw new Refusal('authentication_failed_error', undefined, 'the key was removed while the request was received');
  }
}

/** @returns whether a PCE has the path */
function findPath(request: FastifyRequest): boolean {
  const found = findOperations(request.url.slice(API_PREFIX.length));
  if (!found) return false;
  const { method } = request;
  request.params = found.params;
  request.methods = found.methods;
  request.plain = found.plain;
  request.operation = found.methods.get(method === 'HEAD' ? 'GET' : (method as Method)) ?? null;
  request.org = orgOf(found.params['org']);
  return true;
}

/** The plain 404 of a path that no PCE has. */
export function pathNotFound({ method, url }: FastifyRequest): Refusal {
  const hint = url.startsWith(`${API_PREFIX}/`) ? '' : `; those of a PCE begin with ${API_PREFIX}`;
  return new Refusal('not_found_error', undefined, `no PCE has ${method} on this path${hint}`);
}

function notAllowed({ method, methods }: FastifyRequest, reply: FastifyReply): never {
  reply.header('Allow', [...(methods as Methods).keys()].join(', '));
  throw new Refusal('method_not_allowed_error', undefined, `${method} is not a method of this path`);
}

function perform(pce: Pce, operation: Operation, request: FastifyRequest, reply: FastifyReply): void {
  pce.calls.set(operation.name, (pce.calls.get(operation.name) ?? 0) + 1);
  const answered = whenKept(
    pce,
    () => answerTo(pce, operation, request, reply),
    (answer) => send(pce, reply, answer),
  );
  failIn(reply, answered);
}

/**
 * What a call relies on is looked at when it is carried out: between its head and its body the org, the key, or the
 * whole state may have gone.
 */
function answerTo(
  pce: Pce,
  operation: Operation,
  request: FastifyRequest,
  reply: FastifyReply,
): Answer | Promise<Answer> {
  recogniseAgain(request);
  const call = callOf(pce, request);
  if (operation.level !== undefined && operation.level !== call.level) {
    reply.header('Allow', 'GET, POST');
    throw new Refusal('method_not_allowed_error', undefined, `only the validation level ${operation.level} takes this`);
  }
  authorize(operation, call);
  if (operation.body !== undefined) call.body = checkedBody(operation, operation.body, call, request);
  const answer = operation.handle(call);
  // A long one has become a data file already, step by step.
  if (!call.async || answer instanceof Promise) return answer;
  return pce.store.transaction(() => pce.jobs.accept(call, answer));
}

const nobody: Principal = { userId: 0, username: '', roles: new Map(), credential: '' };

/** Its body is looked at last, when all else is known. */
function callOf(pce: Pce, request: FastifyRequest): Call & { body: unknown } {
  const params = request.params as Record<string, string>;
  const { org, operation } = request;
  const question = request.url.indexOf('?');
  return {
    pce,
    principal: request.principal ?? nobody,
    org,
    params,
    query: lastOfEach(request.query as Record<string, string | string[]>),
    body: undefined,
    level: pce.settings.in(scopeOf(pce, request)).validation,
    method: request.method,
    path: request.url.slice(API_PREFIX.length, question === -1 ? undefined : question),
    url: request.url,
    address: request.ip,
    authorization: request.headers.authorization,
    async: (operation?.collection && request.headers['prefer']?.includes('respond-async')) ?? false,
    recheck: () => {
      recogniseAgain(request);
      authorize(request.operation as Operation, { principal: request.principal ?? nobody, org });
    },
    connection: request.raw.socket,
    hasLeft: () => request.raw.socket.destroyed,
  };
}

/** The number of an org; -1 for a text that names none, which is nobody's. */
function orgOf(text: string | undefined): number {
  if (text === undefined) return 0;
  return /^[1-9][0-9]{0,14}$/.test(text) ? Number(text) : -1;
}

/** A parameter that is given twice counts as Ruby on Rails counts it: the last one wins. */
function lastOfEach(query: Record<string, string | string[]>): Record<string, string> {
  for (const [name, value] of Object.entries(query)) {
    if (Array.isArray(value)) query[name] = value.at(-1) ?? '';
  }
  return query as Record<string, string>;
}

function authorize(operation: Operation, { principal, org }: Pick<Call, 'principal' | 'org'>): void {
  if (typeof operation.roles === 'string') return;
  if (!principal.roles.has(org)) throw new Refusal('authorization_failed_error', undefined, 'not an org of this key');
  if (!hasRole(principal, org, operation.roles)) {
    throw new Refusal('authorization_failed_error', undefined, `needs one of the roles ${operation.roles.join(', ')}`);
  }
}

const whyNoBody = (sent: boolean) =>
  sent
    ? 'a body of another type counts as none: send application/json'
    : 'no body was sent: {} with the Content-Type application/json is an empty one';

function checkedBody(
  operation: Operation,
  choice: NonNullable<Operation['body']>,
  call: Call,
  request: FastifyRequest,
): unknown {
  const contentType = request.headers['content-type'];
  const parsed = parseBody(request.body, contentType, call.level, request.bodyLimit);
  const sent = Buffer.isBuffer(request.body) && request.body.length > 0;
  const hint = parsed === undefined ? whyNoBody(sent) : undefined;
  if (parsed === undefined && operation.method === 'PUT') {
    throw new Refusal('input_validation_error', 'No payload provided for PUT request.', hint);
  }
  const schema = typeof choice === 'string' ? choice : choice(call, parsed ?? null);
  const body = operation.adapt ? operation.adapt(parsed ?? null, call.level, schema) : (parsed ?? null);
  request.sent = knownProperties(schema, parsed);
  request.overlooked = overlookedIn(parsed, body);
  validateBody(schema, body, call.level, hint);
  return body;
}

function send(pce: Pce, reply: FastifyReply, answer: Answer): void {
  const { request } = reply;
  if (answer.body) pce.gate.unread.begin(() => scopeOf(pce, request), answer.body, reply.raw);
  if (request.fault) {
    sendSpoilt(pce, request, reply, request.fault, answer);
    return;
  }
  if (answer.failures && answer.failures.length > 0) request.refusal = Refusal.within(answer.failures);
  record(pce, request, answer.status);
  sendWhole(reply, answer);
}
