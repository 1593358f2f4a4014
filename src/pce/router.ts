import basicAuth from '@fastify/basic-auth';
import type { FastifyInstance, FastifyReply, FastifyRequest, onRequestHookHandler, RouteHandlerMethod } from 'fastify';
import findMyWay from 'find-my-way';
import { Authenticator, RateLimit } from './auth.ts';
import { parseBody } from './body.ts';
import { Refusal } from './errors.ts';
import { type Answer, type Call, hasRole, type Method, type Operation, type Principal } from './operation.ts';
import type { Pce } from './pce.ts';
import { shapeOf } from './unmodelled.ts';
import { validateBody } from './validation.ts';

export const API_PREFIX = '/api/v2';

declare module 'fastify' {
  interface FastifyRequest {
    principal: Principal | null;
    refusal: Refusal | null;
  }
}

/** Which operations there are for one path, by method; several where one exists at a certain validation level only. */
type Methods = Map<Method, Operation>;

/**
 * Mounts operations under /api/v2. The checks stand in the order of a PCE as far as it is known: credentials, rate,
 * path and method, org, role, body, and only then the object.
 */
export async function mount(
  app: FastifyInstance,
  pce: Pce,
  modelled: readonly Operation[],
  unmodelled: readonly Operation[],
): Promise<void> {
  const authenticator = new Authenticator(pce);
  const rate = new RateLimit(pce.settings.rateLimit);
  app.decorateRequest('principal', null);
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
    request.principal = authenticator.recognised(request.raw.socket, request.headers.authorization) ?? null;
    if (request.principal) admit(request, done);
    else app.basicAuth.call(this, request, reply, (error) => (error ? done(error) : admit(request, done)));
  };
  for (const operation of modelled) {
    app.route({
      method: operation.method,
      url: API_PREFIX + operation.path,
      onRequest: operation.roles === 'nobody' ? [] : identify,
      handler: handler(pce, operation),
    });
  }
  const paths = byPath([...modelled, ...unmodelled]);
  const others = otherCalls(pce, paths);
  const mountOthers = (path: string, methods: readonly Method[]) => {
    const own = new Set(modelled.filter((operation) => operation.path === path).map(({ method }) => method));
    app.route({
      method: methods.filter((method) => !own.has(method)),
      url: API_PREFIX + path,
      onRequest: [(request, _reply, done) => done(others(request) ? undefined : pathNotFound(request)), identify],
      handler: (request, reply) => others(request)?.call(app, request, reply),
    });
  };
  const shadowing = shadowsOf(modelled);
  for (const [path, methods] of [...paths.keys()].map((path) => [path, shadowing(path)] as const)) {
    if (methods.length > 0) mountOthers(path, methods);
  }
  mountOthers('/*', ['GET', 'HEAD', 'POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS'] as Method[]);
}

/**
 * The methods by which a parameter of a modelled path would take in what another path spells out: `profiles/:id` does
 * that to `profiles/facets`. Paths are compared with those alone that have as many segments and the same kind of
 * object: to compare all with all would be the most that is done at start.
 */
function shadowsOf(modelled: readonly Operation[]): (path: string) => Method[] {
  const groupOf = (segments: readonly string[]) => `${segments.length} ${segments[3]}`;
  const patterns = modelled.map(({ method, path }) => ({ method, segments: path.split('/') }));
  const groups = Map.groupBy(patterns, ({ segments }) => groupOf(segments));
  return (path) => {
    const segments = path.split('/');
    const covering = groups.get(groupOf(segments))?.filter((pattern) => covers(pattern.segments, segments)) ?? [];
    return [...new Set(covering.map(({ method }) => method))];
  };
}

function covers(pattern: readonly string[], segments: readonly string[]): boolean {
  const isParameter = (segment: string | undefined) => segment?.startsWith(':') === true;
  const takesIn = segments.some((segment, index) => isParameter(pattern[index]) && !isParameter(segment));
  return takesIn && segments.every((segment, index) => pattern[index] === segment || isParameter(pattern[index]));
}

/**
 * What answers 501 and 405. These paths stand in a router beside Fastify's, made when first asked for: as routes of
 * six methods each they would take half of the memory of a server at rest.
 */
function otherCalls(pce: Pce, paths: ReadonlyMap<string, Methods>) {
  let router: ReturnType<typeof findMyWay> | undefined;
  return (request: FastifyRequest): RouteHandlerMethod | undefined => {
    router ??= routerOf(paths);
    const found = router.find('GET', request.url.slice(API_PREFIX.length));
    if (!found) return undefined;
    request.params = found.params;
    const methods: Methods = found.store;
    const operation = methods.get(request.method === 'HEAD' ? 'GET' : (request.method as Method));
    return operation ? handler(pce, operation) : notAllowed(methods);
  };
}

/** Finds the methods of a path. */
function routerOf(paths: ReadonlyMap<string, Methods>) {
  const router = findMyWay({ ignoreDuplicateSlashes: true });
  for (const [path, methods] of paths) router.on('GET', path, () => undefined, methods);
  return router;
}

/** The plain 404 of a path that no PCE has. */
export function pathNotFound({ method }: FastifyRequest): Refusal {
  return new Refusal('not_found_error', undefined, `no PCE has ${method} on this path`);
}

function byPath(operations: readonly Operation[]): Map<string, Methods> {
  const shapes = new Map<string, { path: string; methods: Methods }>();
  for (const operation of operations) {
    const shape = shapeOf(operation.path);
    const known = shapes.get(shape) ?? { path: operation.path, methods: new Map() };
    known.methods.set(operation.method, operation);
    shapes.set(shape, known);
  }
  return new Map([...shapes.values()].map(({ path, methods }) => [path, methods]));
}

function notAllowed(methods: Methods): RouteHandlerMethod {
  return (request, reply) => {
    reply.header('Allow', [...methods.keys()].join(', '));
    throw new Refusal('method_not_allowed_error', undefined, `${request.method} is not a method of this path`);
  };
}

function handler(pce: Pce, operation: Operation): RouteHandlerMethod {
  return (request, reply) => {
    pce.calls.set(operation.name, (pce.calls.get(operation.name) ?? 0) + 1);
    const call = callOf(pce, request);
    if (operation.level !== undefined && operation.level !== call.level) {
      reply.header('Allow', 'GET, POST');
      throw new Refusal(
        'method_not_allowed_error',
        undefined,
        `only the validation level ${operation.level} takes this`,
      );
    }
    authorize(operation, call);
    const checked =
      operation.body === undefined ? call : { ...call, body: checkedBody(operation, operation.body, call, request) };
    const answer = operation.handle(checked);
    if (answer instanceof Promise) return answer.then((settled) => sendWhenKept(pce, reply, settled));
    return sendWhenKept(pce, reply, operation.collection && call.async ? pce.jobs.accept(call, answer) : answer);
  };
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
