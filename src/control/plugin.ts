import type { Readable } from 'node:stream';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Emulator } from '../emulator/emulator.ts';
import { gone } from '../emulator/there-is.ts';
import { limitOf, parseBody } from '../pce/api/body.ts';
import { PathTree } from '../pce/api/path-tree.ts';
import { answer as answerAsPce, ROUTED_METHODS } from '../pce/api/plugin.ts';
import { answerRefusal, refusingIn, sendItems } from '../pce/api/refuse.ts';
import { failIn, sendJson } from '../pce/api/send.ts';
import { invalidInput, Refusal } from '../pce/model/errors.ts';
import { whenKept } from '../pce/model/kept.ts';
import { whenOver } from '../pce/model/when-over.ts';
import { checkAccess, checkNoLookingPage, checkPage } from './access.ts';
import { AS_OWNER_PATH, passedOn, passOn } from './as-owner.ts';
import type { ControlCall, ControlRequest, CookieAnswer, EventStream, LongAnswer, TextAnswer } from './call.ts';
import { controlCalls } from './calls.ts';
import { caughtUp } from './caught-up.ts';
import { noBody } from './import/streamed-bodies.ts';
import { nearestCall } from './nearest-call.ts';
import { isShellSafe, originOf } from './pairing-scripts.ts';
import { readQuery } from './parameters.ts';
import { perform } from './perform.ts';
import { CONTROL_PREFIX, isControl, urlInVersion } from './prefix.ts';
import { sessionCookie } from './session-cookie.ts';

/** A call that was found, and let in. */
interface Admitted extends Found {
  /** The secret of the browser's cookie, where that let it in. */
  readonly signedIn: string | undefined;
}

/** A call that was found. */
interface Found {
  readonly call: ControlCall;
  readonly params: ControlRequest['params'];
}

declare module 'fastify' {
  interface FastifyRequest {
    /** The server that the request came to. */
    emulator: Emulator;
    /** The call that a request to the control API makes. */
    control: Admitted | null;
  }
}

/** The emulator's own API, under /_mock. */
export async function controlApi(app: FastifyInstance): Promise<void> {
  app.decorateRequest('control', null);
  app.addHook('onRequest', admit);
  app.setErrorHandler(answerControlRefusal);
  app.setNotFoundHandler(answer);
  for (const url of ['/', '/*']) app.route({ method: ROUTED_METHODS, url, handler: answer });
}

/** With Basic a browser would ask for a name and a password, ahead of the page of its own. */
const answerInJson = refusingIn({
  send: (refusal, reply) => sendItems(refusal, reply, 'Bearer realm="control API of mock-pce"'),
});

/** What is no call of the control API, at the port that it has of its own. */
export const answerAtControlPort = (request: FastifyRequest, reply: FastifyReply): void => {
  const { emulator } = request;
  const called = originOf(request, emulator);
  // Anything can stand in the header Host, and a terminal shows the message.
  const pce = isShellSafe(called) ? called : `port ${emulator.port}`;
  answerInJson(gone(`Not found: this is the port of the control API alone; the PCE is at ${pce}`), request, reply);
};

/** Tells what is missing in a 404 too, unless the path is ours in an odd spelling alone, such as `/%5fmock`. */
export const answerControlRefusal: typeof answerRefusal = (error, request, reply) =>
  (isControl(request.url) ? answerInJson : answerRefusal)(error, request, reply);

/** Ahead of the body: nothing is read from those who may not call. */
function admit(request: FastifyRequest, reply: FastifyReply, done: () => void): void {
  const { emulator } = request;
  const found = findCall(request, reply);
  const { access, method, size = access ? 'small' : 'ordinary', streamed = false } = found.call;
  if (access !== 'anyone') checkPort(request, emulator);
  if (access && method !== 'GET') checkPage(request);
  if (access === 'anyone' && method !== 'GET') checkNoLookingPage(request, emulator);
  const signedIn = access ? undefined : checkAccess(request, emulator);
  request.control = { ...found, signedIn };
  if (found.call.passesOn) {
    passOn(request, reply, done);
    return;
  }
  request.context.bodyLimit = limitOf(size, request.context.largestBody);
  request.context.isStreamed = streamed;
  done();
}

function answer(request: FastifyRequest, reply: FastifyReply): void {
  const { emulator } = request;
  const { call, params, signedIn } = request.control as Admitted;
  if (call.passesOn) {
    answerAsPce(request, reply);
    return;
  }
  const origin = () => originOf(request, emulator);
  let hasWaited = false;
  const whenLeft = (left: () => void) => {
    hasWaited = true;
    whenOver(reply.raw, left);
    if (signedIn !== undefined) whenSignedOut(reply, emulator, signedIn, left);
  };
  const isStillOpen = () => signedIn === undefined || emulator.signIns.isSignedIn(signedIn);
  const asked = requestOf(request, call, { params, origin, whenLeft, isStillOpen });
  const carryOut = () =>
    whenKept(
      emulator.pce,
      () => orSignedOut(perform(emulator, call, asked), () => hasWaited && !isStillOpen()),
      (answer) => send(reply, call, answer),
    );
  const due = caughtUp(emulator, call, asked);
  failIn(reply, due ? due.then(carryOut, carryOut) : carryOut());
}

/** A call that waits waits no longer for a browser that has signed out. */
function whenSignedOut(reply: FastifyReply, { signIns }: Emulator, secret: string, left: () => void): void {
  const signedOut = signIns.whenSignedOut(secret);
  signedOut?.addEventListener('abort', left);
  whenOver(reply.raw, () => signedOut?.removeEventListener('abort', left));
}

/** Nor is it told what came of it. */
function orSignedOut(outcome: unknown, isSignedOut: () => boolean): unknown {
  if (!(outcome instanceof Promise)) return outcome;
  return outcome.finally(() => {
    if (isSignedOut()) throw new Refusal('control_token_required', 'Signed out while the call waited');
  });
}

/** Where the control API has a port of its own, the PCE's has no more of it than is for anyone. @throws Refusal 404 */
function checkPort({ socket }: FastifyRequest, { config, controlPort }: Emulator): void {
  if (config.controlPort === undefined || socket.localPort === controlPort) return;
  throw gone(`Not found: the control API has a port of its own, ${controlPort} (--control-port)`);
}

type Methods = ReadonlyMap<string, ControlCall>;

let tree: PathTree<Methods> | undefined;

function findCall({ method, url }: FastifyRequest, reply: FastifyReply): Found {
  tree ??= treeOf(controlCalls);
  const path = urlInVersion(url);
  if (path === undefined) throw gone(`Not found: the control API is under ${CONTROL_PREFIX}`);
  const found = tree.find(passedOn(path) ? AS_OWNER_PATH : path);
  const call = found?.value.get(method === 'HEAD' ? 'GET' : method);
  const isWord = call?.numbered === true && !/^\d+$/.test(found?.params['id'] ?? '');
  if (found && call && !isWord) return { call, params: found.params };
  if (!found || isWord) throw nothingAt(method, path.split('?', 1)[0] as string);
  const has = [...found.value.keys()].join(', ');
  reply.header('Allow', has);
  throw new Refusal('method_not_allowed_error', `Not allowed: this path takes ${has}`);
}

/** As the log tells it of a PCE's paths. */
function nothingAt(method: string, path: string): Refusal {
  const nearest = nearestCall(controlCalls, method, path);
  const near = nearest ? `the nearest is ${nearest.method} ${CONTROL_PREFIX}${nearest.path}; ` : '';
  return gone(`Not found: ${near}GET ${CONTROL_PREFIX}/openapi.json describes what there is`);
}

function treeOf(calls: readonly ControlCall[]): PathTree<Methods> {
  const made = new PathTree<Map<string, ControlCall>>();
  for (const call of calls) made.at(call.path, () => new Map()).set(call.method, call);
  return made;
}

function requestOf(
  request: FastifyRequest,
  call: ControlCall,
  known: Pick<ControlRequest, 'params' | 'origin' | 'whenLeft' | 'isStillOpen'>,
): ControlRequest {
  const body = call.streamed ? (request.body ?? noBody()) : bodyOf(request);
  if (call.body === undefined) mustBeEmpty(body, call);
  const question = request.url.indexOf('?');
  const query = question === -1 ? {} : readQuery(request.url.slice(question + 1));
  const lastEventId = request.headers['last-event-id'] as string | undefined;
  return { ...known, query, body, lastEventId, cookie: sessionCookie(request), address: request.ip };
}

/** A body would be passed over, such as `{"org": 2}` to a call that then is about all orgs. @throws Refusal 406 */
function mustBeEmpty(body: unknown, { query = {} }: ControlCall): void {
  if (body === undefined || isEmptyObject(body)) return;
  const names = Object.keys(query);
  const instead = names.length === 0 ? '' : `; its parameters belong in the query: ${names.join(', ')}`;
  throw invalidInput(`This call takes no body${instead}`);
}

const isEmptyObject = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && Object.keys(value).length === 0;

/** Whatever type it says that it has: nothing here is a PCE's. */
const bodyOf = (request: FastifyRequest) =>
  parseBody(request.body, 'application/json', 'strict', request.context.bodyLimit);

type Answered = Partial<CookieAnswer & TextAnswer & EventStream & LongAnswer>;

function send(reply: FastifyReply, { status, type }: ControlCall, answer: unknown): void {
  const { cookie, text, events, stream } = (answer ?? {}) as Answered;
  reply.code(status);
  if (cookie !== undefined) reply.header('Set-Cookie', cookie);
  if (status === 204) {
    reply.send();
    return;
  }
  const open = events ?? stream;
  if (open) sendStream(reply.header('Content-Type', type ?? 'application/json'), open);
  else if (type === undefined) sendJson(reply, jsonOf(answer));
  else reply.header('Content-Type', type).send(text);
}

function sendStream(reply: FastifyReply, open: () => Readable): void {
  // Nothing is read for a client that wants the head alone.
  if (reply.request.method === 'HEAD') {
    reply.send();
    return;
  }
  const stream = open();
  whenOver(reply.raw, () => stream.destroy());
  reply.send(stream);
}

/** @param value JSON that is written already, or what is to be written */
const jsonOf = (value: unknown): string | Buffer => (Buffer.isBuffer(value) ? value : JSON.stringify(value));
