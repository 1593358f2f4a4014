import { stopwatch } from '../../state/clock.ts';
import type { Refusal } from '../model/errors.ts';
import type { Operation, Principal } from '../model/operation.ts';
import type { PassedOver } from '../model/passed-over.ts';
import type { Pce } from '../model/pce.ts';
import type { Fault } from '../observing/faults.ts';
import type { Untold } from '../observing/untold.ts';
import { limitOf } from './body.ts';
import type { Methods } from './operations.ts';

declare module 'fastify' {
  interface FastifyRequest {
    context: RequestContext;
  }
}

/** What the server knows of a request. One object holds it: Fastify sets each decoration anew at every request. */
export class RequestContext {
  /** The PCE of the server that the request came to. */
  readonly pce: Pce;
  /** Bytes that any body may have on this server (--body-limit). */
  readonly largestBody: number;
  /** When it came, by the stopwatch. */
  readonly begun = stopwatch();
  principal: Principal | null = null;
  /** The version of the accounts when the principal was recognised. */
  recognisedAt = 0;
  /** Name of a key or session that is refused, though its secret is right. */
  refusedCredential: string | null = null;
  refusal: Refusal | null = null;
  /** The methods of the path; null where no PCE has it. */
  methods: Methods | null = null;
  /** The operation that is called; null where the path has no such method. */
  operation: Operation | null = null;
  /** Whether the path can be shown as it is. */
  plain = false;
  /** The org of the path; 0 outside of any, -1 for a text that names none. */
  org = 0;
  /** The org as whose owner the emulator itself calls; 0 for a request of a client. */
  asOwnerOf = 0;
  /** See `scopeOf`; null where it is still to be worked out. */
  scope: number | null = null;
  /** Properties of the body's schema that were sent. */
  sent: readonly string[] | null = null;
  /** What a PCE does not tell of the request, once the journal has it. */
  untold: Untold | null = null;
  /** The hint of the answer. */
  hint: string | undefined = undefined;
  /** What of the body has no effect. */
  passedOver: PassedOver | null = null;
  /** The fault that the request meets. */
  fault: Fault | null = null;
  /** Bytes that the body of this request may have. */
  bodyLimit: number;
  /** Whether the handler reads the body as it comes. */
  isStreamed = false;

  constructor(pce: Pce, largestBody: number) {
    this.pce = pce;
    this.largestBody = largestBody;
    this.bodyLimit = limitOf('small', largestBody);
  }
}
