import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Refusal } from '../model/errors.ts';
import type { Operation, Principal } from '../model/operation.ts';
import type { Pce } from '../model/pce.ts';
import { API_PREFIX, beginningWith } from '../model/prefix.ts';
import type { Fault } from '../observing/faults.ts';
import type { Untold } from '../observing/untold.ts';
import type { Methods } from './operations.ts';
import { prefers } from './preferences.ts';

declare module 'fastify' {
  interface FastifyRequest {
    /** The PCE of the server that the request came to. */
    pce: Pce;
    principal: Principal | null;
    /** The version of the accounts when the principal was recognised. */
    recognisedAt: number;
    refusal: Refusal | null;
    /** The methods of the path; null where no PCE has it. */
    methods: Methods | null;
    /** The operation that is called; null where the path has no such method. */
    operation: Operation | null;
    /** When it came, by the stopwatch. */
    begun: number;
    /** Whether the path can be shown as it is. */
    plain: boolean;
    /** The org of the path; 0 outside of any, -1 for a text that names none. */
    org: number;
    /** The org as whose owner the emulator itself calls; 0 for a request of a client. */
    asOwnerOf: number;
    /** See `scopeOf`; null where it is still to be worked out. */
    scope: number | null;
    /** Properties of the body's schema that were sent. */
    sent: readonly string[] | null;
    /** What a PCE does not tell of the request, once the journal has it. */
    untold: Untold | null;
    /** Properties of the body that were overlooked. */
    overlooked: readonly string[] | null;
    /** The fault that befalls the request. */
    fault: Fault | null;
    /** Bytes that any body may have on this server (--body-limit). */
    largestBody: number;
    /** Bytes that the body of this request may have. */
    bodyLimit: number;
    /** Whether the handler reads the body as it comes. */
    isStreamed: boolean;
  }
}

/** Declares the properties above, so that all requests have one shape. */
export function decorateRequests(app: FastifyInstance): void {
  app.decorateRequest('pce');
  for (const name of [
    'principal',
    'refusal',
    'methods',
    'operation',
    'sent',
    'untold',
    'overlooked',
    'fault',
  ] as const) {
    app.decorateRequest(name, null);
  }
  for (const name of ['begun', 'recognisedAt', 'org', 'asOwnerOf', 'largestBody', 'bodyLimit'] as const)
    app.decorateRequest(name, 0);
  for (const name of ['plain', 'isStreamed'] as const) app.decorateRequest(name, false);
}

/** Whether a GET is to be answered by a job. */
export const asksForJob = ({ headers }: FastifyRequest): boolean => prefers(headers['prefer'], 'respond-async');

/** Path and query below /api/v2, as sent; undefined for any other URL. */
export function urlInPce(url: string): string | undefined {
  if (url.startsWith(`${API_PREFIX}/`)) return url.slice(API_PREFIX.length);
  return DOUBLED.test(url) ? url.replace(DOUBLED, '') : undefined;
}

const DOUBLED = beginningWith(API_PREFIX, '/');

/** The path below /api/v2, as sent; empty for any other URL. */
export function pathInPce(url: string): string {
  const sent = urlInPce(url) ?? '';
  const question = sent.indexOf('?');
  return question === -1 ? sent : sent.slice(0, question);
}
