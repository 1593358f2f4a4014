import type { IncomingHttpHeaders } from 'node:http';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { authFailure } from '../engine/auth-failure.ts';
import { Refusal } from '../model/errors.ts';
import { whenKept } from '../model/kept.ts';
import {
  type Answer,
  bytesOf,
  type Call,
  hasRole,
  type Operation,
  type Principal,
  SYSTEM,
} from '../model/operation.ts';
import { PassedOver } from '../model/passed-over.ts';
import type { Pce } from '../model/pce.ts';
import { lastOf, type Query } from '../model/query.ts';
import { noteLeftOut, withoutReadOnly } from '../model/read-only.ts';
import { findStrays } from '../model/strays.ts';
import { validateBody } from '../model/validation.ts';
import { inOne } from '../observing/untold.ts';
import { isOwnLook, ownerOf } from './as-owner.ts';
import { parseBody } from './body.ts';
import { mustCallFromAllowed } from './caller-address.ts';
import { sendSpoilt } from './meet-fault.ts';
import { knownProperties, record } from './record.ts';
import { repeatedIn } from './repeated-names.ts';
import { asksForJob, pathInPce } from './request.ts';
import { orgAbout, scopeOf } from './scope.ts';
import { failIn, sendWhole } from './send.ts';
import { isLarge } from './unread.ts';

/** Carries out a call, and sends its answer. */
export function perform(pce: Pce, operation: Operation, request: FastifyRequest, reply: FastifyReply): void {
  if (!isOwnLook(request)) pce.calls.set(operation.name, (pce.calls.get(operation.name) ?? 0) + 1);
  const answered = whenKept(
    pce,
    () => answerTo(pce, operation, request, reply),
    (answer) => send(pce, reply, answer),
  );
  failIn(reply, answered);
}

/**
 * Checks a call again when it is carried out: between its head and its body the org, the key, or the whole state may
 * have gone.
 */
function answerTo(
  pce: Pce,
  operation: Operation,
  request: FastifyRequest,
  reply: FastifyReply,
): Answer | Promise<Answer> {
  recogniseAgain(request);
  mustCallFromAllowed(request);
  const call = callOf(pce, operation, request);
  if (operation.level !== undefined && operation.level !== call.level) {
    reply.header('Allow', 'GET, POST');
    throw new Refusal(
      'method_not_allowed_error',
      undefined,
      `${aboutOne(operation.method)}; at the validation level ${operation.level} its href may stand in the body`,
    );
  }
  authorize(operation, call);
  if (operation.body !== undefined) call.body = checkedBody(operation, operation.body, call, request);
  const { unread } = pce.gate;
  if (unread.any && operation.method !== 'GET') unread.mustHaveRoom(scopeOf(pce, request), call.principal.userId);
  const answer = operation.handle(call);
  // A long answer has become a data file already, step by step.
  if (!call.async || answer instanceof Promise) return answer;
  return { ...pce.store.transaction(() => pce.jobs.accept(call, answer)), hint: answer.hint };
}

export const nobody: Principal = { userId: 0, href: SYSTEM, username: '', roles: new Map(), credential: '' };

const levelFor = (request: FastifyRequest) => {
  const { pce } = request.context;
  return pce.settings.in(scopeOf(pce, request)).validation;
};

/** The body is added last, when all else is checked. The principal is another one after a wait. */
type NewCall = Call & { body: unknown; principal: Principal };

function callOf(pce: Pce, operation: Operation, request: FastifyRequest): NewCall {
  const params = request.params as Record<string, string>;
  const principal = request.context.principal ?? nobody;
  const org = orgAbout(operation, principal, request.context.org);
  const call: NewCall = {
    pce,
    principal,
    org,
    params,
    query: lastOfEach(request.query as Query),
    body: undefined,
    passedOver: new PassedOver(),
    level: levelFor(request),
    method: request.method,
    path: pathInPce(request.url),
    url: request.url,
    address: request.ip,
    // That of the control API is none of the PCE's.
    authorization: request.context.asOwnerOf === 0 ? request.headers.authorization : undefined,
    async: operation.collection === true && asksForJob(request),
    recheck: () => {
      recogniseAgain(request);
      mustCallFromAllowed(request);
      call.principal = request.context.principal ?? nobody;
      authorize(operation, call);
    },
    connection: request.raw.socket,
    hasLeft: () => request.raw.socket.destroyed,
  };
  return call;
}

/** Sets the principal of a request. */
export function recognise(request: FastifyRequest, principal: Principal | undefined): void {
  const { context } = request;
  context.principal = principal ?? null;
  context.scope = null;
  context.recognisedAt = context.pce.accounts.version;
}

/** Where the path of a list has no such call, and that of its objects has. */
export const aboutOne = (method: string): string => `${method} is a call on one of them, whose path ends with its id`;

/** The key or session may have gone since the head of the request came. @throws Refusal 401 */
function recogniseAgain(request: FastifyRequest): void {
  const { pce, operation, principal, recognisedAt, asOwnerOf } = request.context;
  if (operation?.roles === 'nobody') return;
  // A call that is tried again may have lost its principal at the first try.
  if (principal && recognisedAt === pce.accounts.version) return;
  if (asOwnerOf !== 0) {
    recognise(request, ownerOf(pce, asOwnerOf));
    return;
  }
  recognise(request, pce.gate.authenticator.identifyBy(request.headers.authorization));
  if (!request.context.principal) throw notRecognised(request, 'while the request was received: ');
}

/** The refusal of credentials by which nobody is recognised. @param when it became so, where it was otherwise before */
export function notRecognised({ context, headers }: FastifyRequest, when = ''): Refusal {
  const { hint, credential } = authFailure(context.pce, headers.authorization);
  context.refusedCredential = credential ?? null;
  return new Refusal('authentication_failed_error', undefined, when + hint);
}

function lastOfEach(query: Query): Record<string, string> {
  const names = Object.keys(query);
  return names.length === 0 ? {} : Object.fromEntries(names.map((name) => [name, lastOf(query, name)]));
}

export function authorize(operation: Operation, { principal, org }: Pick<Call, 'principal' | 'org'>): void {
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
  const parsed = parseBody(request.body, contentType, call.level, request.context.bodyLimit);
  const sent = Buffer.isBuffer(request.body) && request.body.length > 0;
  const hint = parsed === undefined ? whyNoBody(sent) : undefined;
  if (parsed === undefined && operation.method === 'PUT') {
    throw new Refusal('input_validation_error', 'No payload provided for PUT request.', hint);
  }
  const schema = typeof choice === 'string' ? choice : choice(call, parsed ?? null);
  const adapted = operation.adapt ? operation.adapt(parsed ?? null, call.level, schema) : (parsed ?? null);
  const body = call.level === 'lenient' ? withoutReadOnly(adapted, schema) : adapted;
  request.context.sent = knownProperties(schema, parsed);
  request.context.passedOver = call.passedOver;
  if (parsed !== undefined) call.passedOver.repeated = repeatedIn(request.body as Buffer, parsed);
  noteLeftOut(parsed, body, call.passedOver);
  validateBody(schema, body, call.level, hint);
  findStrays(body, schema, call.passedOver);
  return body;
}

/** Some clients always send `{}` or `null`. */
const LONGEST_EMPTY = 4;

/** A client that sends filters as a body would take the whole list for what it asked for. */
function hintOfUnread(operation: Operation | null, headers: IncomingHttpHeaders): string | undefined {
  const isSent = Number(headers['content-length']) > LONGEST_EMPTY;
  if (!isSent || !operation || operation.body !== undefined) return undefined;
  return `ignored: the body, as this call takes none${operation.method === 'GET' ? '; filters are query parameters' : ''}`;
}

function send(pce: Pce, reply: FastifyReply, given: Answer): void {
  const answer = inFittingForm(given);
  const { request } = reply;
  const { context } = request;
  const { userId } = context.principal ?? nobody;
  // A call that changed something has taken effect by now.
  const mayRefuse = context.operation?.method === 'GET';
  const { body } = answer;
  if (Buffer.isBuffer(body)) pce.gate.unread.begin(scopeOf(pce, request), userId, body, reply.raw, mayRefuse);
  const unread = hintOfUnread(context.operation, request.headers);
  context.hint = unread === undefined ? answer.hint : inOne([answer.hint, unread]);
  if (context.fault) {
    sendSpoilt(pce, request, reply, context.fault, answer);
    return;
  }
  if (answer.failures && answer.failures.length > 0)
    context.refusal = Refusal.within(answer.failures, answer.eased ?? new Set(), answer.advice);
  record(pce, request, answer.status, body);
  sendWhole(reply, answer);
}

/** Node sends a short text in one piece with the head. A long answer is copied once less as bytes, and counted as such. */
function inFittingForm(answer: Answer): Answer {
  const { body } = answer;
  if (body === undefined) return answer;
  const isLong = isLarge(body);
  if (isLong !== (typeof body === 'string')) return answer;
  return { ...answer, body: isLong ? bytesOf(body) : body.toString() };
}
