import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import { storageProblem } from '../../state/database.ts';
import { type ErrorToken, errorTable } from '../model/error-table.ts';
import { Refusal } from '../model/errors.ts';
import { whenKept } from '../model/kept.ts';
import { bytesOf } from '../model/operation.ts';
import type { Pce } from '../model/pce.ts';
import { storageRefusal, withoutStorage } from '../model/storage-refusal.ts';
import type { Fault } from '../observing/faults.ts';
import { redactPath } from '../observing/redacted.ts';
import { inOne } from '../observing/untold.ts';
import { isOwnLook } from './as-owner.ts';
import { hintingAtMeant } from './meant-call.ts';
import { losesAnswer, sendThrough, spoilt, whyWhole } from './meet-fault.ts';
import { words } from './operations.ts';
import { record } from './record.ts';
import { pathInPce, urlInPce } from './request.ts';
import { knownKey, scopeOf } from './scope.ts';
import { disconnect } from './send.ts';

type Answering = (error: unknown, request: FastifyRequest, reply: FastifyReply) => void;

/** The form in which an API answers a refusal. */
interface Form {
  /** Records the refusal in the journal, ahead of the answer. */
  readonly record?: (refusal: Refusal, request: FastifyRequest) => void;
  readonly send: (refusal: Refusal, reply: FastifyReply) => void;
}

/** An error handler: turns any error into a refusal, and answers in the form of an API. */
export const refusingIn =
  (form: Form): Answering =>
  (error, request, reply) => {
    // The server was closed meanwhile: there is no state to look at, and no defect to report.
    if (!request.context.pce.db.open) {
      answerAtLeast(reply);
      return;
    }
    try {
      answerInForm(form, error, request, reply);
    } catch (defect) {
      tellDefect(defect as Error);
      answerAtLeast(reply);
    }
  };

/** Touches no state: the state may be what cannot be used. */
function answerAtLeast(reply: FastifyReply): void {
  if (reply.sent) return;
  sendItems(new Refusal('internal_error'), reply);
}

/** Answers once the event of the refusal is kept. */
function answerInForm({ record, send }: Form, error: unknown, request: FastifyRequest, reply: FastifyReply): void {
  const { pce } = request.context;
  const met = hintingAtMeant(refusalOf(error, pce), request);
  const refusal = spoilt(met, request.context.fault);
  request.context.refusal = refusal;
  record?.(refusal, request);
  const leave = () => {
    if (!met.isSimulated) withoutStorage(() => leaveEvent(pce, met, request));
  };
  const kept = whenKept(pce, leave, () => undefined);
  // The refusal is sent even where its event cannot be kept.
  const tell = (defect: unknown) => {
    if (storageProblem(defect) === undefined) tellDefect(defect as Error);
    send(refusal, reply);
  };
  if (kept) kept.then(() => send(refusal, reply), tell);
  else send(refusal, reply);
}

/** By which a 401 of a PCE asks for the name and secret of a key. */
const BASIC = 'Basic realm="PCE", charset="UTF-8"';

/** Sends the list of items, whatever the status. @param challenge what a 401 asks for */
export function sendItems({ status, items }: Refusal, reply: FastifyReply, challenge = BASIC): void {
  if (status === 401) reply.header('WWW-Authenticate', challenge);
  sendThrough(reply, reply.request.context.fault, { status, body: bodyOf(items) });
}

/** The answer of a fault has none of the headers of a refusal in its place. */
function headOf({ retry_after }: Fault, reply: FastifyReply): void {
  for (const name of ['WWW-Authenticate', 'Allow']) reply.removeHeader(name);
  if (retry_after !== undefined) reply.header('Retry-After', String(retry_after));
}

const bodyOf = (items: Refusal['items']) => JSON.stringify(items);

/** Answers in the form of a PCE. */
export const answerRefusal = refusingIn({
  record: (refusal, request) => {
    const { pce, fault } = request.context;
    const { status, items } = refusal;
    const isLookedAt = fault !== null || pce.journal.bodies !== undefined;
    const body = isLookedAt && status !== 404 ? bytesOf(bodyOf(items)) : undefined;
    if (fault) {
      const hint = inOne([refusal.hint, whyWhole(fault, body?.length ?? 0)]) || undefined;
      Object.assign(refusal, { hint });
    }
    const isLost = losesAnswer(fault);
    record(pce, request, isLost ? 0 : status, isLost ? undefined : body?.subarray(0, fault?.truncate));
  },
  send: (refusal, reply) => {
    const { fault } = reply.request.context;
    if (losesAnswer(fault)) {
      disconnect(reply);
      return;
    }
    if (fault && refusal.isSimulated) headOf(fault, reply);
    // A 404 that said application/json would make illumio-py read a body instead of raising "404 Client Error".
    if (refusal.status === 404) reply.code(404).header('Content-Type', 'text/html').send(Buffer.alloc(0));
    else sendItems(refusal, reply);
  },
});

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

/** Warns the user who runs the server: no call should be answered with 500. */
function tellDefect({ message, stack }: Error): void {
  process.emitWarning(`defect of mock-pce: ${stack ?? message}`);
}

function leaveEvent(pce: Pce, refusal: Refusal, request: FastifyRequest): void {
  const { status, event } = refusal;
  if (isOwnLook(request)) return;
  if (!(event || status === 401 || status === 403) || urlInPce(request.url) === undefined) return;
  const path = redactPath(pathInPce(request.url), words);
  const principal = request.context.principal ?? undefined;
  const org = scopeOf(pce, request);
  if (!pce.store.hasOrg(org)) return;
  const who = { ...(principal && { principal }), apiKeyId: knownKey(pce, request) };
  const origin = { org, method: request.method, path, address: request.ip, ...who };
  pce.store.write(() => {
    if (event) pce.events.refused(origin, refusal, event);
    else pce.events.denied(origin, status, request.context.operation?.event);
  });
}
