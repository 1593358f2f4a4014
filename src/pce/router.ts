import basicAuth from '@fastify/basic-auth';
import type { FastifyInstance, FastifyReply, FastifyRequest, onRequestHookHandler } from 'fastify';
import { Authenticator, RateLimit } from './auth.ts';
import { parseBody } from './body.ts';
import { Refusal } from './errors.ts';
import { type Answer, type Call, hasRole, type Method, type Operation, type Principal } from './operation.ts';
import { findOperations, type Methods } from './operations.ts';
import type { Pce } from './pce.ts';
import { validateBody } from './validation.ts';

export const API_PREFIX = '/api/v2';

declare module 'fastify' {
  interface FastifyRequest {
    principal: Principal | null;
    refusal: Refusal | null;
    /** The methods of the path, where it is one of a PCE. */
    methods: Methods | null;
  }
}

/**
 * Mounts all operations under /api/v2. The checks stand in the order of a PCE as far as it is known: credentials, rate,
 * path and method, org, role, body, and only then the object.
 *
 * To Fastify it is one route: the paths are found by a router that all servers of a process share, where a route for
 * each would have to be made at every start, and kept in memory.
 */
export async function mount(app: FastifyInstance, pce: Pce): Promise<void> {
  const authenticator = new Authenticator(pce);
  const rate = new RateLimit(pce.settings.rateLimit);
  app.decorateRequest('principal', null);
  app.decorateRequest('methods', null);
  await app.register(basicAuth, {
    validate: (username, password, request, _reply, done) => {
      request.principal = authenticator.identify(username, password) ?? null;
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
    const admitted = request.principal === null || rate.admits(request.principal.credential, pce.clock.now());
    done(admitted ? undefined : new Refusal('too_many_requests_error'));
  };
  const identify: onRequestHookHandler = function (request, reply, done) {
    if (operationOf(request)?.roles === 'nobody') {
      done();
      return;
    }
    request.principal = authenticator.recognised(request.raw.socket, request.headers.authorization) ?? null;
    if (request.principal) admit(request, done);
    else app.basicAuth.call(this, request, reply, (error) => (error ? done(error) : admit(request, done)));
  };
  app.route({
    method: ['GET', 'HEAD', 'POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS'],
    url: `${API_PREFIX}/*`,
    onRequest: [findPath, identify],
    handler: (request, reply) => {
      const operation = operationOf(request);
      return operation ? perform(pce, operation, request, reply) : notAllowed(request, reply);
    },
  });
}

const findPath: onRequestHookHandler = (request, _reply, done) => {
  const found = findOperations(request.url.slice(API_PREFIX.length));
  if (!found) {
    done(pathNotFound(request));
    return;
  }
  request.params = found.params;
  request.methods = found.methods;
  done();
};

const operationOf = ({ method, methods }: FastifyRequest): Operation | undefined =>
  methods?.get(method === 'HEAD' ? 'GET' : (method as Method));

/** The plain 404 of a path that no PCE has. */
export function pathNotFound({ method }: FastifyRequest): Refusal {
  return new Refusal('not_found_error', undefined, `no PCE has ${method} on this path`);
}

function notAllowed({ method, methods }: FastifyRequest, reply: FastifyReply): never {
  reply.header('Allow', [...(methods as Methods).keys()].join(', '));
  throw new Refusal('method_not_allowed_error', undefined, `${method} is not a method of this path`);
}

function perform(
  pce: Pce,
  operation: Operation,
  request: FastifyRequest,
  reply: FastifyReply,
): FastifyReply | Promise<FastifyReply> {
  pce.calls.set(operation.name, (pce.calls.get(operation.name) ?? 0) + 1);
  const call = callOf(pce, request);
  if (operation.level !== undefined && operation.level !== call.level) {
    reply.header('Allow', 'GET, POST');
    throw new Refusal('method_not_allowed_error', undefined, `only the validation level ${operation.level} takes this`);
  }
  authorize(operation, call);
  const checked =
    operation.body === undefined ? call : { ...call, body: checkedBody(operation, operation.body, call, request) };
  const answer = operation.handle(checked);
  if (answer instanceof Promise) return answer.then((settled) => sendWhenKept(pce, reply, settled));
  return sendWhenKept(pce, reply, operation.collection && call.async ? pce.jobs.accept(call, answer) : answer);
}

const nobody: Principal = { userId: 0, username: '', roles: new Map(), credential: '' };

function callOf(pce: Pce, request: FastifyRequest): Call {
  const params = request.params as Record<string, string>;
  const question = request.url.indexOf('?');
  return {
    pce,
    principal: request.principal ?? nobody,
    org: orgOf(params['org']),
    params,
    query: lastOfEach(request.query as Record<string, string | string[]>),
    body: undefined,
    level: pce.validation,
    method: request.method,
    path: request.url.slice(API_PREFIX.length, question === -1 ? undefined : question),
    url: request.url,
    address: request.ip,
    authorization: request.headers.authorization,
    async: request.headers['prefer']?.includes('respond-async') ?? false,
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

function authorize(operation: Operation, { principal, org }: Call): void {
  if (typeof operation.roles === 'string') return;
  if (!principal.roles.has(org)) throw new Refusal('authorization_failed_error', undefined, 'not an org of this key');
  if (!hasRole(principal, org, operation.roles)) {
    throw new Refusal('authorization_failed_error', undefined, `needs one of the roles ${operation.roles.join(', ')}`);
  }
}

function checkedBody(
  operation: Operation,
  choice: NonNullable<Operation['body']>,
  call: Call,
  request: FastifyRequest,
): unknown {
  const contentType = request.headers['content-type'];
  const parsed = parseBody(request.body, contentType, call.level);
  const sent = Buffer.isBuffer(request.body) && request.body.length > 0;
  const hint =
    parsed === undefined && sent ? `a body of type ${contentType} counts as none: send application/json` : undefined;
  if (parsed === undefined && operation.method === 'PUT') {
    throw new Refusal('input_validation_error', 'No payload provided for PUT request.', hint);
  }
  const schema = typeof choice === 'string' ? choice : choice(call, parsed ?? null);
  const body = operation.adapt ? operation.adapt(parsed ?? null, call.level, schema) : (parsed ?? null);
  validateBody(schema, body, call.level, hint);
  return body;
}

/** An answer waits until what it tells of is kept, be it written by this request or another. */
function sendWhenKept(pce: Pce, reply: FastifyReply, answer: Answer): FastifyReply | Promise<FastifyReply> {
  const kept = pce.store.settled();
  if (kept) return kept.then(() => send(reply, answer));
  return send(reply, answer);
}

function send(reply: FastifyReply, { status, body, headers }: Answer): FastifyReply {
  reply.code(status);
  if (headers) reply.headers(headers);
  // A Buffer: Fastify adds a charset to the type of a text, and the provider compares the whole header.
  return body ? reply.header('Content-Type', 'application/json').send(body) : reply.send();
}
