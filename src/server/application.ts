import type { IncomingMessage, RequestListener } from 'node:http';
import fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import { streamBody } from '../control/import/streamed-bodies.ts';
import { isAtControlPort, pairingScripts } from '../control/pairing-scripts.ts';
import { answerAtControlPort, answerControlRefusal, controlApi } from '../control/plugin.ts';
import { CONSOLE_ROOT, CONTROL_ROOT, isControl } from '../control/prefix.ts';
import type { Emulator } from '../emulator/emulator.ts';
import { readBody } from '../pce/api/body.ts';
import { pathNotFound, pceApi, ROUTED_METHODS } from '../pce/api/plugin.ts';
import { answerRefusal } from '../pce/api/refuse.ts';
import { RequestContext } from '../pce/api/request-context.ts';
import { Refusal } from '../pce/model/errors.ts';
import { API_PREFIX } from '../pce/model/prefix.ts';
import { logWhenOver } from './access-log.ts';
import { apiPages, isApiPage } from './api-pages.ts';
import { consolePages } from './console-pages.ts';
import { type Asking, inFairTurns } from './fair-turns.ts';
import { frontDoor, isFrontDoor } from './front-door.ts';
import { isAsItIs, namesOneHost, toOriginForm } from './one-host.ts';

/** A request that knows its server. */
type Received = IncomingMessage & { emulator: Emulator };

/** The key of a client's turns. Requests with made-up credentials share one. */
const whose = (request: Asking) => (request as Received).emulator.pce.gate.credentialOf(request);

let application: Promise<FastifyInstance> | undefined;

/**
 * The listener of a server. All servers of a process share one Fastify application: making one takes as long as
 * starting and stopping a server. The state of a server hangs on its emulator, which each request brings along.
 */
export async function answering(emulator: Emulator): Promise<RequestListener> {
  application ??= buildApplication();
  const app = await application;
  return (request, response) => {
    (request as Received).emulator = emulator;
    if (request.url?.startsWith('/') === false) toOriginForm(request);
    inFairTurns(request, whose, () => app.routing(request, response));
  };
}

type Done = (error?: Error) => void;

const undecodable = () =>
  new Refusal('invalid_request', undefined, 'the path cannot be decoded: a % begins no UTF-8 in hexadecimal digits');

/** The application listens on nothing: each server does so itself. */
async function buildApplication(): Promise<FastifyInstance> {
  const app = fastify({
    // The routes take HEAD themselves.
    exposeHeadRoutes: false,
    // workloader asks for /orgs/1//sec_policy/...
    routerOptions: { ignoreDuplicateSlashes: true },
    schemaController: { compilersFactory: noCompilers },
    // A path that cannot be decoded reaches no plugin, nor a hook. Fastify's error has the query in it.
    frameworkErrors: (_error, request, reply) => {
      const refuse = (refused?: Error) =>
        answerControlRefusal(refused ?? undecodable(), request, reply as FastifyReply);
      begin(request, reply as FastifyReply, refuse);
    },
  });
  for (const name of ['context', 'emulator']) app.decorateRequest(name);
  takeBodies(app);
  // Fastify would demand a body of a QUERY first.
  app.addHttpMethod('QUERY', { overrideExisting: true });
  app.addHook('onRequest', begin);
  app.setErrorHandler(answerRefusal);
  app.register(consolePages, { prefix: CONSOLE_ROOT });
  app.register(controlApi, { prefix: CONTROL_ROOT });
  app.register(pceApi, { prefix: API_PREFIX });
  app.register(pairingScripts);
  app.register(frontDoor);
  app.register(apiPages);
  refuseOtherPaths(app);
  await app.ready();
  return app;
}

/** Ahead of the body: nothing is read for a path that is not there. */
function refuseOtherPaths(app: FastifyInstance): void {
  const refuse = (request: FastifyRequest) => {
    throw pathNotFound(request);
  };
  app.setNotFoundHandler(refuse);
  app.route({ method: ROUTED_METHODS, url: '/*', onRequest: async (request) => refuse(request), handler: refuse });
}

/** A port of the control API's own has nothing of a PCE; door and page of APIs tell there of the control API alone. */
const isElsewhere = (request: FastifyRequest, emulator: Emulator) =>
  isAtControlPort(request, emulator) && ![isControl, isApiPage, isFrontDoor].some((isHere) => isHere(request.url));

/** Bodies are parsed where the operation is known: its validation level tells what counts as JSON. */
function takeBodies(app: FastifyInstance): void {
  app.removeAllContentTypeParsers();
  // application/json is named since it is found at once; any other type is taken apart at each request.
  app.addContentTypeParser(['application/json', '*'], (request, payload, done) => {
    if (request.context.isStreamed) {
      streamBody(payload, request.context.bodyLimit, done);
      return;
    }
    // The work behind the body takes longer than the work behind the head.
    readBody(payload, request.context.bodyLimit, (error, body) =>
      inFairTurns(request.raw, whose, () => done(error, body)),
    );
  });
}

/** Puts the server into the request, and when it came. */
function bringAlong(request: FastifyRequest): void {
  const { emulator } = request.raw as Received;
  request.emulator = emulator;
  request.context = new RequestContext(emulator.pce, emulator.config.bodyLimit);
}

/** Runs ahead of all else that is done with a request. */
function begin(request: FastifyRequest, reply: FastifyReply, done: Done): void {
  const type = request.raw.headers['content-type'];
  // Fastify refuses a type that it cannot parse; to a PCE it is one more type that is not JSON.
  if (type !== undefined && !MEDIA_TYPE.test(type)) request.raw.headers['content-type'] = UNKNOWN_TYPE;
  bringAlong(request);
  const { emulator } = request;
  const { pce, config, logRequest } = emulator;
  if (logRequest) logWhenOver(logRequest, request, reply);
  reply.header('Cache-Control', 'no-store').header('X-Request-Id', pce.requestIds.uuid());
  if (!namesOneHost(request.raw)) done(new Refusal('invalid_request', 'The request does not name one Host'));
  else if (!isAsItIs(request.raw)) done(new Refusal('invalid_request', 'The Transfer-Encoding is not chunked alone'));
  else if (config.tls === 'only' && request.protocol !== 'https') refuseHttp(reply);
  else if (isElsewhere(request, emulator)) answerAtControlPort(request, reply);
  else done();
}

/** Fastify's compilers are slow to load, for nothing: no route has a schema, and bodies are checked in pce/. */
const unneeded = () => {
  throw new Error('a route has a schema of Fastify');
};
const noCompilers = { buildValidator: unneeded, buildSerializer: unneeded };

/** The answer is not in the PCE's form: a PCE does not answer http at all. */
function refuseHttp(reply: FastifyReply): void {
  // For the log alone.
  reply.request.context.refusal = new Refusal('invalid_request', 'This port speaks https alone (--tls only)');
  reply.code(400).header('Connection', 'close').header('Content-Type', 'text/plain');
  reply.send('This port speaks https alone (--tls only): begin the URL with https://\n');
}

const MEDIA_TYPE = /^[^\s/;,]+\/[^\s/;,]+\s*(;|$)/;
const UNKNOWN_TYPE = 'application/octet-stream';
