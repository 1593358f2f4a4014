import type { IncomingMessage, RequestListener } from 'node:http';
import fastify, {
  type FastifyError,
  type FastifyInstance,
  type FastifyReply,
  type FastifyRequest,
  type onRequestHookHandler,
} from 'fastify';
import { controlSurface } from '../control/control-api.ts';
import { streamBody } from '../control/import/streamed-bodies.ts';
import { scriptSurface } from '../control/pairing-scripts.ts';
import { isControl } from '../control/prefix.ts';
import type { Emulator } from '../emulator/emulator.ts';
import { type LogRequest, logLine, type RequestLine } from '../emulator/request-log.ts';
import { limitOf, readBody } from '../pce/api/body.ts';
import { knownCalls, words } from '../pce/api/operations.ts';
import { record } from '../pce/api/record.ts';
import { pathNotFound, pceSurface, type Surface } from '../pce/api/router.ts';
import { knownKey, scopeOf } from '../pce/api/scope.ts';
import { type ErrorToken, errorTable, Refusal } from '../pce/model/errors.ts';
import { whenKept } from '../pce/model/kept.ts';
import type { Pce } from '../pce/model/pce.ts';
import { API_PREFIX } from '../pce/model/prefix.ts';
import { storageRefusal, withoutStorage } from '../pce/model/storage-refusal.ts';
import { inOneLine } from '../pce/observing/explain.ts';
import { redact, redactName, redactPath } from '../pce/observing/redacted.ts';
import { stopwatch } from '../state/clock.ts';
import { storageProblem } from '../state/database.ts';
import { type Asking, inFairTurns } from './fair-turns.ts';
import { isAsItIs, namesOneHost, toOriginForm } from './one-host.ts';

/** The server that a request came to; a property of it, since WeakMaps are slow to fill. */
const EMULATOR = Symbol('emulator');
type Received = IncomingMessage & { [EMULATOR]?: Emulator };

const emulatorOf = ({ raw }: FastifyRequest): Emulator => (raw as Received)[EMULATOR] as Emulator;

/** By which a client has its turns: whoever makes up credentials is no more than one client. */
const whose = (request: Asking) => ((request as Received)[EMULATOR] as Emulator).pce.gate.credentialOf(request);

let application: Promise<FastifyInstance> | undefined;

/**
 * What answers the requests to a server. Behind all servers of a process there is one application of Fastify's: making
 * one took a third of the time of a short test.
 */
export async function answering(emulator: Emulator): Promise<RequestListener> {
  application ??= buildApplication();
  const app = await application;
  return (request, response) => {
    (request as Received)[EMULATOR] = emulator;
    if (request.url?.startsWith('/') === false) toOriginForm(request);
    inFairTurns(request, whose, () => app.routing(request, response));
  };
}

/** It listens on nothing: each server does so for itself. */
async function buildApplication(): Promise<FastifyInstance> {
  const app = fastify({
    // HEAD is answered as the 405s are: seldom asked for, and a route for each would cost memory at rest.
    exposeHeadRoutes: false,
    // workloader asks for /orgs/1//sec_policy/...
    routerOptions: { ignoreDuplicateSlashes: true },
    schemaController: { compilersFactory: noCompilers },
    frameworkErrors: (error, request, reply) => {
      request.pce = emulatorOf(request).pce;
      answerError(error, request, reply as FastifyReply);
    },
  });
  app.decorateRequest('refusal', null);
  // Bodies are parsed where the operation is known: what counts as JSON depends on its validation level.
  app.removeAllContentTypeParsers();
  // The first is named since it is found at once; for any other the type is taken apart at each request.
  app.addContentTypeParser(['application/json', '*'], (request, payload, done) => {
    // Fastify has a limit for a route, and there is but one.
    const owner = ownerOf(request.url);
    request.bodyLimit = limitOf(owner?.sizeOf(request) ?? 'small', request.bodyLimit);
    if (owner?.isStreamed?.(request)) {
      streamBody(payload, request.bodyLimit, done);
      return;
    }
    // What is behind the body takes longer than what is behind the head.
    readBody(payload, request.bodyLimit, (error, body) => inFairTurns(request.raw, whose, () => done(error, body)));
  });
  app.addHook('onRequest', (request, reply, done) => {
    const type = request.raw.headers['content-type'];
    // Fastify refuses what it cannot parse; to a PCE it is one more type that is not JSON.
    if (type !== undefined && !MEDIA_TYPE.test(type)) request.raw.headers['content-type'] = UNKNOWN_TYPE;
    const emulator = emulatorOf(request);
    const { pce } = emulator;
    request.pce = pce;
    request.bodyLimit = emulator.config.bodyLimit;
    if (emulator.logRequest) logWhenAnswered(emulator.logRequest, request, reply);
    reply.header('Cache-Control', 'no-store').header('X-Request-Id', pce.requestIds.uuid());
    if (!namesOneHost(request.raw)) done(new Refusal('invalid_request', 'The request does not name one Host'));
    else if (!isAsItIs(request.raw)) done(new Refusal('invalid_request', 'The Transfer-Encoding is not chunked alone'));
    else if (emulator.config.tls === 'only' && request.protocol !== 'https') refuseHttp(reply);
    else done(isElsewhere(request, emulator) ? pathNotFound(request) : undefined);
  });
  app.setErrorHandler((error: FastifyError, request, reply) => answerError(error, request, reply));
  const surfaces = [await pceSurface(app), controlSurface(app, emulatorOf), scriptSurface(emulatorOf)];
  const ownerOf = (url: string) => surfaces.find(({ owns }) => owns(url));
  app.decorateRequest('bodyLimit', 0);
  mount(app, ownerOf);
  await app.ready();
  return app;
}

/**
 * To Fastify it is one route: it compiles a function for each, and each method of it, at every start. Methods that no path
 * has are found by none, and met in the same way.
 */
function mount(app: FastifyInstance, ownerOf: (url: string) => Surface | undefined): void {
  const admit: onRequestHookHandler = function (request, reply, done) {
    const owner = ownerOf(request.url);
    if (!owner) done(pathNotFound(request));
    else if (owner.onRequest) owner.onRequest.call(this, request, reply, done);
    else done();
  };
  const handler = (request: FastifyRequest, reply: FastifyReply) => void ownerOf(request.url)?.handler(request, reply);
  // Fastify would demand a body of it first.
  app.addHttpMethod('QUERY', { overrideExisting: true });
  app.setNotFoundHandler({ preHandler: admit }, handler);
  app.route({
    method: ['GET', 'HEAD', 'POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS'],
    url: '/*',
    onRequest: admit,
    handler,
  });
}

/** Fastify's own take 45 ms to load, for nothing: no route has a schema, bodies are checked in pce/ and sent as bytes. */
const unneeded = () => {
  throw new Error('a route has a schema of Fastify');
};
const noCompilers = { buildValidator: unneeded, buildSerializer: unneeded };

/** The control API's own port has nothing of a PCE. */
function isElsewhere({ socket, url }: FastifyRequest, { controlPort }: Emulator): boolean {
  return controlPort !== undefined && socket.localPort === controlPort && !isControl(url);
}

/** Not in the PCE's form: a PCE does not answer http at all. */
function refuseHttp(reply: FastifyReply): void {
  // For the log alone.
  reply.request.refusal = new Refusal('invalid_request', 'This port speaks https alone (--tls only)');
  reply.code(400).header('Connection', 'close').header('Content-Type', 'text/plain');
  reply.send('This port speaks https alone (--tls only): begin the URL with https://\n');
}

const MEDIA_TYPE = /^[^\s/;,]+\/[^\s/;,]+\s*(;|$)/;
const UNKNOWN_TYPE = 'application/octet-stream';

/** Not by a hook of Fastify's, for which it listens to every answer, on servers that are silent too. */
function logWhenAnswered(log: LogRequest, request: FastifyRequest, reply: FastifyReply): void {
  const begun = stopwatch();
  reply.raw.once('finish', () => logLine(log, () => lineOf(request, reply, stopwatch() - begun)));
}

function lineOf(request: FastifyRequest, reply: FastifyReply, ms: number): RequestLine {
  const { refusal, method, url, pce, principal } = request;
  const { statusCode } = reply;
  const item = refusal?.items[0];
  const org = principal ? scopeOf(pce, request) : 0;
  return {
    at: pce.clock.timestamp(),
    id: String(reply.getHeader('X-Request-Id')),
    ...(org > 0 && { org }),
    ...(principal && { key: redactName(principal.credential) }),
    method,
    // Without the query: a one-time password may be in it.
    path: shownPath(url),
    status: statusCode,
    ms,
    ...(refusal && item && { token: item.token, why: inOneLine(refusal, pathInPce(url), words) + nearestTo(request) }),
    ...(!refusal && ignoredOf(request)),
  };
}

/** What a PCE does not tell of a list that it answers. */
function ignoredOf({ pce, operation, ignored }: FastifyRequest): { why?: string } {
  const why = operation && ignored ? pce.journal.notToldYet(operation.name, ignored) : undefined;
  return why === undefined ? {} : { why };
}

/** The known call that may have been meant by a path that no PCE has. */
function nearestTo({ method, url, methods }: FastifyRequest): string {
  const path = pathInPce(url);
  const [nearest] = path === '' || methods ? [] : knownCalls.nearest(method, path);
  return nearest === undefined ? '' : `; the nearest is ${nearest}`;
}

/** What a line may tell of a URL: of a PCE's what the journal tells, and of ours all but what we issued. */
function shownPath(url: string): string {
  const path = pathInPce(url);
  return path === '' ? redact(url.split('?', 1)[0] ?? '') : API_PREFIX + redactPath(path, words);
}

/** Under /api/v2; empty elsewhere. */
function pathInPce(url: string): string {
  return url.startsWith(`${API_PREFIX}/`) ? (url.slice(API_PREFIX.length).split('?', 1)[0] ?? '') : '';
}

/** Turns whatever was thrown into the PCE's form. */
function answerError(error: unknown, request: FastifyRequest, reply: FastifyReply): void {
  // The server was closed meanwhile: there is no state to look at, and no defect to tell.
  if (!request.pce.db.open) return void answerAtLeast(reply);
  try {
    answerInForm(error, request, reply);
  } catch (defect) {
    tellDefect(defect as Error);
    answerAtLeast(reply);
  }
}

/** Touches no state: it may be the state that cannot be used. */
function answerAtLeast(reply: FastifyReply): void {
  if (reply.sent) return;
  reply.code(500).header('Content-Type', 'application/json');
  reply.send(Buffer.from(JSON.stringify(new Refusal('internal_error').items)));
}

/** Answers when the event that a refusal leaves is kept. */
function answerInForm(error: unknown, request: FastifyRequest, reply: FastifyReply): void {
  const { pce } = request;
  const refusal = refusalOf(error, pce);
  request.refusal = refusal;
  if (!isControl(request.url)) record(pce, request, refusal.status);
  const leave = () => {
    if (request.fault?.status !== refusal.status) withoutStorage(() => leaveEvent(pce, refusal, request));
  };
  const send = () => sendRefusal(refusal, request, reply);
  const kept = whenKept(pce, leave, () => undefined);
  // A refusal stays one where its event cannot be kept.
  const tell = (defect: unknown) => {
    if (storageProblem(defect) === undefined) tellDefect(defect as Error);
    send();
  };
  if (kept) kept.then(send, tell);
  else send();
}

function sendRefusal({ status, items }: Refusal, { url }: FastifyRequest, reply: FastifyReply): void {
  reply.code(status);
  if (status === 401) reply.header('WWW-Authenticate', 'Basic realm="PCE", charset="UTF-8"');
  // A 404 that said application/json would make illumio-py read a body instead of raising "404 Client Error". The
  // control API says what is missing.
  if (status === 404 && !isControl(url)) reply.header('Content-Type', 'text/html').send(Buffer.alloc(0));
  else reply.header('Content-Type', 'application/json').send(Buffer.from(JSON.stringify(items)));
}

const tokenOfStatus: Readonly<Record<number, ErrorToken>> = {
  400: 'invalid_request',
  401: 'authentication_failed_error',
  404: 'not_found_error',
  413: 'request_too_large_error',
  414: 'not_found_error',
};

function refusalOf(error: unknown, { db }: Pce): Refusal {
  if (error instanceof Refusal) return error;
  const notKept = storageRefusal(error, db);
  if (notKept) return notKept;
  const { statusCode = 500, message } = error as FastifyError;
  const token = tokenOfStatus[statusCode];
  if (token) return new Refusal(token, errorTable[token].message, statusCode === 401 ? whoIsAsked(message) : message);
  if (statusCode < 500) return new Refusal('invalid_request', message);
  tellDefect(error as Error);
  return new Refusal('internal_error', undefined, message);
}

const whoIsAsked = (message: string) =>
  `${message}: name and secret of an API key are asked for, as HTTP Basic (curl -u KEY:SECRET)`;

/** To whoever runs the server: no call is to be answered with 500. */
function tellDefect({ message, stack }: Error): void {
  process.emitWarning(`defect of mock-pce: ${stack ?? message}`);
}

function leaveEvent(pce: Pce, refusal: Refusal, request: FastifyRequest): void {
  const { status, event } = refusal;
  if (!(event || status === 401 || status === 403) || !request.url.startsWith(`${API_PREFIX}/`)) return;
  const path = redactPath(pathInPce(request.url), words);
  const principal = request.principal ?? undefined;
  const org = scopeOf(pce, request);
  if (!pce.store.hasOrg(org)) return;
  const who = { ...(principal && { principal }), apiKeyId: knownKey(pce, request) };
  const origin = { org, method: request.method, path, address: request.ip, ...who };
  pce.store.write(() => {
    if (event) pce.events.refused(origin, refusal, event);
    else pce.events.denied(origin, status, request.operation?.event);
  });
}
