import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Refusal } from '../model/errors.ts';
import { type Answer, bytesOf } from '../model/operation.ts';
import type { Pce } from '../model/pce.ts';
import { whenOver } from '../model/when-over.ts';
import { type Fault, refusalOf } from '../observing/faults.ts';
import { inOne } from '../observing/untold.ts';
import { record } from './record.ts';
import { pathInPce } from './request.ts';
import { claimedName, scopeOf } from './scope.ts';
import { disconnect, sendPart, sendSlowly, sendWhole } from './send.ts';

/** Comes ahead of the check of credentials, as a proxy between client and PCE would. */
export function meetFault(pce: Pce, request: FastifyRequest, reply: FastifyReply, done: (error?: Error) => void): void {
  const fault = faultFor(pce, request);
  if (!fault) {
    done();
    return;
  }
  request.context.fault = fault;
  const proceed = () => {
    if (fault.takes_effect) return done();
    if (fault.reset) {
      record(pce, request, 0);
      return disconnect(reply);
    }
    if (fault.status === undefined) return done();
    done(refusalOf(fault));
  };
  if (fault.latency_ms === undefined) proceed();
  else keepWaiting(pce, reply, fault.latency_ms, proceed, done);
}

function keepWaiting(
  pce: Pce,
  reply: FastifyReply,
  ms: number,
  proceed: () => void,
  refuse: (error: Error) => void,
): void {
  try {
    whenOver(reply.raw, pce.faults.delay(shareOf(pce, reply.request), ms, proceed));
  } catch (error) {
    refuse(error as Error);
  }
}

/** The org whose places a waiting request takes; 0 for an org that does not exist. */
function shareOf(pce: Pce, request: FastifyRequest): number {
  const org = scopeOf(pce, request);
  return pce.store.hasOrg(org) ? org : 0;
}

function faultFor(pce: Pce, request: FastifyRequest): Fault | undefined {
  return pce.faults.befalling({
    operation: request.context.operation?.name,
    method: request.method,
    path: pathInPce(request.url),
    org: scopeOf(pce, request),
    key: claimedName(request),
  });
}

/** The request has taken effect, and its answer goes wrong. */
export function sendSpoilt(pce: Pce, request: FastifyRequest, reply: FastifyReply, fault: Fault, answer: Answer): void {
  if (replacesAnswer(fault)) throw refusalOf(fault);
  const isLost = losesAnswer(fault);
  const whole = isLost || !answer.body ? undefined : bytesOf(answer.body);
  if (!isLost) request.context.hint = inOne([request.context.hint, whyWhole(fault, whole?.length ?? 0)]) || undefined;
  record(pce, request, isLost ? 0 : answer.status, whole?.subarray(0, fault.truncate));
  if (isLost) disconnect(reply);
  else sendThrough(reply, fault, answer);
}

const replacesAnswer = ({ takes_effect, reset, status }: Fault) => takes_effect && !reset && status !== undefined;

/** Whether the client has no answer, though the request was carried out. */
export const losesAnswer = (fault: Fault | null): boolean => fault?.takes_effect === true && fault.reset === true;

/** What a refusal becomes under a fault: it is an answer, and goes wrong as others do. */
export function spoilt(refusal: Refusal, fault: Fault | null): Refusal {
  if (!fault || refusal.isSimulated || !replacesAnswer(fault)) return refusal;
  const hint = `the request itself was refused: ${refusal.status} ${refusal.items[0]?.token ?? ''}`;
  return Object.assign(refusalOf(fault), { hint });
}

/** Why a fault of bodies changed nothing here: a test would pass whose client has not met it. */
export function whyWhole({ id, truncate, bytes_per_second: pace }: Fault, bytes: number): string | undefined {
  if (truncate !== undefined && bytes <= truncate) return `fault ${id} cut nothing: the body has ${bytes} bytes`;
  return pace !== undefined && bytes === 0 ? `fault ${id} slowed nothing down: there is no body` : undefined;
}

/** Sends an answer, or a refusal, whose body a fault may cut or slow down. */
export function sendThrough(reply: FastifyReply, fault: Fault | null, answer: Answer): void {
  if (fault?.truncate !== undefined) sendPart(reply, answer, fault.truncate);
  else if (fault?.bytes_per_second !== undefined) sendSlowly(reply, answer, fault.bytes_per_second);
  else sendWhole(reply, answer);
}
