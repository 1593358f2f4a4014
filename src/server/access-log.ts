import type { FastifyReply, FastifyRequest } from 'fastify';
import { isAtControlPort } from '../control/pairing-scripts.ts';
import { type LogRequest, logLine, type RequestLine } from '../emulator/request-log.ts';
import { knownCalls, words } from '../pce/api/operations.ts';
import { pathInPce } from '../pce/api/request.ts';
import type { RequestContext } from '../pce/api/request-context.ts';
import { scopeOf } from '../pce/api/scope.ts';
import { API_PREFIX } from '../pce/model/prefix.ts';
import { whenOver } from '../pce/model/when-over.ts';
import { inOneLine } from '../pce/observing/explain.ts';
import { redact, redactName, redactPath } from '../pce/observing/redacted.ts';
import { inOne } from '../pce/observing/untold.ts';
import { stopwatch } from '../state/clock.ts';

/**
 * Logs a request when its answer has ended, in whatever way: a fault may cut it. A hook of Fastify would listen to every
 * answer, on silent servers too.
 */
export function logWhenOver(log: LogRequest, request: FastifyRequest, reply: FastifyReply): void {
  whenOver(reply.raw, () => logLine(log, () => lineOf(request, reply, stopwatch() - request.context.begun)));
}

function lineOf(request: FastifyRequest, reply: FastifyReply, ms: number): RequestLine {
  const { method, url } = request;
  const { refusal, pce, principal, refusedCredential } = request.context;
  const { headersSent, statusCode } = reply.raw;
  const item = refusal?.items[0];
  const credential = principal?.via ? null : (principal?.credential ?? refusedCredential);
  const org = principal || refusedCredential !== null ? scopeOf(pce, request) : 0;
  return {
    at: pce.clock.timestamp(),
    id: String(reply.getHeader('X-Request-Id')),
    ...(org > 0 && { org }),
    ...(credential !== null && { key: redactName(credential) }),
    method,
    // Without the query: a one-time password may be in it.
    path: shownPath(url),
    // As in the journal: 0 where the connection ended before an answer.
    status: headersSent ? statusCode : 0,
    ms,
    ...(refusal && item && { token: item.token, why: inOneLine(refusal, pathInPce(url), words) + nearestTo(request) }),
    ...(!refusal && untoldOf(request.context)),
  };
}

/** What was ignored, values that nothing has, and what had no effect. A PCE says nothing about them. */
function untoldOf({ pce, operation, untold, hint }: RequestContext): { why?: string } {
  const ignored = operation && untold ? pce.journal.told.notYet(operation.name, untold) : undefined;
  const why = inOne([ignored, hint === undefined ? undefined : redact(hint)]);
  return why === '' ? {} : { why };
}

/** The known call that an unknown path may have meant. */
function nearestTo(request: FastifyRequest): string {
  const { method, url, emulator } = request;
  const { methods, refusal } = request.context;
  const path = pathInPce(url);
  // What is refused for another reason may be at the right path, and at the port of the control API it may be right.
  const isPathWrong = !methods && path !== '' && refusal?.status === 404 && !isAtControlPort(request, emulator);
  const [nearest] = !isPathWrong ? [] : knownCalls.nearest(method, path);
  return nearest === undefined ? '' : `; the nearest is ${nearest}`;
}

/** A URL as a line may tell it: a PCE's as the journal tells it, ours without the secrets that we issued. */
function shownPath(url: string): string {
  const path = pathInPce(url);
  return path === '' ? redact(url.split('?', 1)[0] ?? '') : API_PREFIX + redactPath(path, words);
}
