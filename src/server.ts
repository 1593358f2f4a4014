import fastify, {
  type FastifyError,
  type FastifyInstance,
  type FastifyReply,
  type FastifyRequest,
  type onRequestHookHandler,
} from 'fastify';
import type { Config } from './config.ts';
import { CONTROL_PREFIX, controlSurface } from './control/control-api.ts';
import { copyState, type Emulator } from './control/emulator.ts';
import { scriptSurface } from './control/pairing-scripts.ts';
import { openPce } from './open.ts';
import { runDueTransitions } from './pairing/due.ts';
import { type ErrorToken, errorTable, Refusal } from './pce/errors.ts';
import { inOneLine } from './pce/explain.ts';
import { words } from './pce/operations.ts';
import type { Pce } from './pce/pce.ts';
import { redact, redactPath } from './pce/redacted.ts';
import { refreshDefaultReleases } from './pce/resources/pairing-profiles.ts';
import { API_PREFIX, pathNotFound, pceSurface, record, type Surface } from './pce/router.ts';
import { scopeOf } from './pce/scope.ts';
import type { LogRequest } from './request-log.ts';
import { addOwnerKey, type Credentials, seed } from './scenario.ts';
import { readScenario } from './scenario-files.ts';
import { stopwatch } from './state/clock.ts';
import { storageProblem } from './state/database.ts';
import { Random } from './state/random.ts';
import type { Certificates } from './tls/certificates.ts';
import { speakTls } from './tls/one-port.ts';
import { openCertificates } from './tls/open-certificates.ts';

/** A PCE ready to be listened on. */
export interface Server {
  readonly app: FastifyInstance;
  readonly emulator: Emulator;
  /** Id of the first org. */
  readonly org: number;
}

/**
 * Opens the state, fills it when it is new, and builds the HTTP application. Listens on nothing.
 * @throws DataFileError, ScenarioError, CertificateError
 */
export async function buildServer(config: Config, logRequest?: LogRequest): Promise<Server> {
  const certificates = openCertificates(config);
  const pce = openPce(config);
  try {
    const credentials = prepare(pce, config);
    const emulator = control(pce, config, certificates, credentials);
    const app = await buildApp(emulator, logRequest);
    return { app, emulator, org: credentials?.org ?? (pce.store.orgs()[0] as { id: number }).id };
  } catch (error) {
    pce.db.close();
    throw error;
  }
}

/** A new state gets the scenario; a kept one keeps what it has, and takes on the given key if that is new to it. */
function prepare(pce: Pce, config: Config): Credentials | undefined {
  const { org, apiKey: key, apiSecret: secret } = config;
  const [first] = pce.store.orgs();
  if (!first) return seed(pce, readScenario(config.scenario), { org, key, secret });
  refreshDefaultReleases(pce);
  if (key === undefined || secret === undefined) return undefined;
  const [owner] = pce.accounts.users();
  if (owner && !pce.accounts.userWithApiKey(key.slice('api_'.length), secret)) {
    pce.store.transaction(() => {
      pce.accounts.removeApiKey(key.slice('api_'.length));
      addOwnerKey(pce, owner.id, { org: first.id, key, secret });
    });
  }
  return { org: first.id, key, secret };
}

/** The start is over: to here a reset comes back. */
function control(
  pce: Pce,
  config: Config,
  certificates: Certificates | undefined,
  credentials: Credentials | undefined,
): Emulator {
  const start = copyState(pce);
  // Not of the seed: who knows that is to know no token.
  const token = config.controlToken ?? new Random().hex(64);
  pce.random.mark();
  pce.requestIds.mark();
  return {
    pce,
    config,
    certificates,
    credentials,
    token,
    start,
    controlPort: undefined,
    snapshots: new Map(),
    newOrgs: new Map(),
    givenOrgs: new Set(pce.store.orgs().map(({ id }) => id)),
  };
}

async function buildApp(emulator: Emulator, logRequest?: LogRequest): Promise<FastifyInstance> {
  const { pce, config, certificates } = emulator;
  const app = fastify({
    bodyLimit: config.bodyLimit,
    forceCloseConnections: true,
    return503OnClosing: false,
    // HEAD is answered as the 405s are: seldom asked for, and a route for each would cost memory at rest.
    exposeHeadRoutes: false,
    // Node would answer a request without Host itself, and not in the PCE's form.
    http: { requireHostHeader: false },
    // workloader asks for /orgs/1//sec_policy/...
    routerOptions: { ignoreDuplicateSlashes: true },
    schemaController: { compilersFactory: noCompilers },
    frameworkErrors: (error, request, reply) => answerError(pce, error, request, reply as FastifyReply),
    clientErrorHandler: (_error, socket) => {
      if (socket.writable) socket.end(malformedRequest);
    },
  });
  // The same for an Expect that Node does not know.
  app.server.on('checkExpectation', (request, response) => app.server.emit('request', request, response));
  if (certificates) speakTls(app.server, certificates);
  app.decorateRequest('refusal', null);
  // Bodies are parsed where the operation is known: what counts as JSON depends on its validation level.
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body, done) => done(null, body));
  app.addHook('onRequest', (request, reply, done) => {
    const type = request.raw.headers['content-type'];
    // Fastify refuses what it cannot parse; to a PCE it is one more type that is not JSON.
    if (type !== undefined && !MEDIA_TYPE.test(type)) request.raw.headers['content-type'] = UNKNOWN_TYPE;
    reply.header('Cache-Control', 'no-store').header('X-Request-Id', pce.requestIds.uuid());
    runDue(pce, request);
    done();
  });
  if (logRequest) logRequests(app, logRequest);
  if (config.controlPort !== undefined) app.addHook('onRequest', refuseOnControlPort(emulator));
  if (config.tls === 'only') app.addHook('onRequest', refuseHttp);
  app.setErrorHandler((error: FastifyError, request, reply) => answerError(pce, error, request, reply));
  app.setNotFoundHandler((request, reply) => {
    answerError(pce, pathNotFound(request), request, reply);
  });
  mount(app, [await pceSurface(app, pce), controlSurface(app, emulator), scriptSurface(emulator)]);
  app.addHook('onClose', async () => {
    pce.faults.close();
    pce.journal.close();
    withoutStorage(() => pce.store.close());
    pce.db.close();
  });
  return app;
}

/** To Fastify it is one route: it compiles a function for each, and each method of it, at every start. */
function mount(app: FastifyInstance, surfaces: readonly Surface[]): void {
  const ownerOf = (url: string) => surfaces.find(({ owns }) => owns(url));
  app.route({
    method: ['GET', 'HEAD', 'POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS'],
    url: '/*',
    onRequest(request, reply, done) {
      const owner = ownerOf(request.url);
      if (!owner) done(pathNotFound(request));
      else if (owner.onRequest) owner.onRequest.call(this, request, reply, done);
      else done();
    },
    handler: (request, reply) => ownerOf(request.url)?.handler(request, reply),
  });
}

/** Fastify's own take 45 ms to load, for nothing: no route has a schema, bodies are checked in pce/ and sent as bytes. */
const unneeded = () => {
  throw new Error('a route has a schema of Fastify');
};
const noCompilers = { buildValidator: unneeded, buildSerializer: unneeded };

/** The control API's own port has nothing of a PCE. */
function refuseOnControlPort(emulator: Emulator): onRequestHookHandler {
  return (request, _reply, done) => {
    const isElsewhere = request.socket.localPort === emulator.controlPort && !request.url.startsWith(CONTROL_PREFIX);
    done(isElsewhere ? pathNotFound(request) : undefined);
  };
}

function refuseHttp({ protocol }: FastifyRequest, reply: FastifyReply, done: () => void): void {
  if (protocol === 'https') {
    done();
    return;
  }
  // Not in the PCE's form: a PCE does not answer http at all.
  reply.code(400).header('Connection', 'close').header('Content-Type', 'text/plain');
  reply.send('This port speaks https alone (--tls only): begin the URL with https://\n');
}

const MEDIA_TYPE = /^[^\s/;,]+\/[^\s/;,]+\s*(;|$)/;
const UNKNOWN_TYPE = 'application/octet-stream';

function logRequests(app: FastifyInstance, logRequest: LogRequest): void {
  const started = new WeakMap<FastifyRequest, number>();
  app.addHook('onRequest', (request, _reply, done) => {
    started.set(request, stopwatch());
    done();
  });
  app.addHook('onResponse', (request, reply, done) => {
    const { refusal } = request;
    const item = refusal?.items[0];
    logRequest({
      method: request.method,
      // Without the query: a one-time password may be in it.
      path: shownPath(request.url),
      status: reply.statusCode,
      ms: stopwatch() - (started.get(request) ?? stopwatch()),
      ...(refusal && item && { token: item.token, why: inOneLine(refusal, pathInPce(request.url), words) }),
    });
    done();
  });
}

/**
 * What has become due. The control API goes on where that fails: its calls are those by which a state is looked into
 * and put right.
 */
function runDue(pce: Pce, { url }: FastifyRequest): void {
  try {
    withoutStorage(() => runDueTransitions(pce));
  } catch (error) {
    if (!url.startsWith(CONTROL_PREFIX)) throw error;
  }
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

/** Work that can be done another time, where the disk is full now: whoever only reads is not to suffer. */
function withoutStorage(work: () => void): void {
  try {
    work();
  } catch (error) {
    if (storageProblem(error) === undefined) throw error;
  }
}

/** Turns whatever was thrown into the PCE's form, and answers when the event that it leaves is kept. */
function answerError(pce: Pce, error: unknown, request: FastifyRequest, reply: FastifyReply): void {
  const refusal = refusalOf(error);
  request.refusal = refusal;
  if (request.fault?.status !== refusal.status) withoutStorage(() => leaveEvent(pce, refusal, request));
  if (request.url.startsWith(`${API_PREFIX}/`)) record(pce, request, refusal.status);
  const send = () => sendRefusal(refusal, reply);
  const kept = pce.store.settled();
  // What could not be kept is told to whoever wrote it; a refusal stays one.
  if (kept) kept.then(send, send);
  else send();
}

function sendRefusal({ status, items }: Refusal, reply: FastifyReply): void {
  reply.code(status);
  if (status === 401) reply.header('WWW-Authenticate', 'Basic realm="PCE", charset="UTF-8"');
  // A 404 that said application/json would make illumio-py read a body instead of raising "404 Client Error".
  if (status === 404) reply.header('Content-Type', 'text/html').send(Buffer.alloc(0));
  else reply.header('Content-Type', 'application/json').send(Buffer.from(JSON.stringify(items)));
}

const tokenOfStatus: Readonly<Record<number, ErrorToken>> = {
  400: 'invalid_request',
  401: 'authentication_failed_error',
  404: 'not_found_error',
  413: 'request_too_large_error',
  414: 'not_found_error',
};

function refusalOf(error: unknown): Refusal {
  if (error instanceof Refusal) return error;
  const problem = storageProblem(error);
  if (problem !== undefined) {
    const { message } = errorTable.data_file_unusable;
    return new Refusal('data_file_unusable', `${message}: ${problem}`);
  }
  const { statusCode = 500, message, stack } = error as FastifyError;
  const token = tokenOfStatus[statusCode];
  if (token) return new Refusal(token, errorTable[token].message, message);
  if (statusCode < 500) return new Refusal('invalid_request', message);
  process.emitWarning(`defect of mock-pce: ${stack ?? message}`);
  return new Refusal('internal_error', undefined, message);
}

const accessEvents: Readonly<Record<number, string>> = {
  401: 'request.authentication_failed',
  403: 'request.authorization_failed',
};

function leaveEvent(pce: Pce, refusal: Refusal, request: FastifyRequest): void {
  const type = accessEvents[refusal.status];
  const event = refusal.event ?? (type === undefined ? undefined : { type, notifications: [] });
  if (!event || !request.url.startsWith(`${API_PREFIX}/`)) return;
  const path = redactPath(pathInPce(request.url), words);
  const principal = request.principal ?? undefined;
  const org = scopeOf(pce, request);
  if (!pce.store.orgs().some(({ id }) => id === org)) return;
  pce.events.refused(
    { org, method: request.method, path, address: request.ip, ...(principal && { principal }) },
    refusal.status,
    event,
  );
}

const malformedBody = JSON.stringify(new Refusal('invalid_request', 'The request is not valid HTTP').items);
const malformedRequest = `HTTP/1.1 400 Bad Request\r\nContent-Type: application/json\r\nContent-Length: ${Buffer.byteLength(malformedBody)}\r\nConnection: close\r\n\r\n${malformedBody}`;
