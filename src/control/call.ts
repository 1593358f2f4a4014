import type { Readable } from 'node:stream';
import type { Emulator } from '../emulator/emulator.ts';
import type { BodySize } from '../pce/api/body.ts';
import type { Parameter } from './parameters.ts';
import type { SessionCookie } from './session-cookie.ts';

/** A request to the control API, by HTTP or from the library. */
export interface ControlRequest {
  readonly params: Readonly<Record<string, string>>;
  /** As the call declares it. */
  readonly query: Readonly<Record<string, string>>;
  /** Valid under the call's schema, unless it is `streamed`. */
  readonly body: unknown;
  /** From where it comes; the loopback address for the library. */
  readonly address: string;
  /** Id of the last server-sent event that the client has seen, by HTTP. */
  readonly lastEventId?: string | undefined;
  /** By which a browser that has signed in is known. */
  readonly cookie?: SessionCookie;
  /** Whether it would still be let in, by HTTP. */
  readonly isStillOpen?: () => boolean;
  /** Scheme, host and port by which the server was called. */
  readonly origin: () => string;
  /** Calls back when the client has left, or has its answer. */
  readonly whenLeft?: (left: () => void) => void;
}

/** A text that is no JSON, of a call with a `type`. */
export interface TextAnswer {
  readonly text: string;
}

/** An answer without a body that gives a browser a cookie, or takes it away. */
export interface CookieAnswer {
  /** Of the header Set-Cookie. */
  readonly cookie: string;
}

/** An answer that goes on until its reader leaves, of a call with a `type`. */
export interface EventStream {
  readonly events: () => Readable;
}

/** An answer that may be too large to be one text: by HTTP its JSON in parts, in the library the object. */
export interface LongAnswer {
  readonly stream: () => Readable;
  readonly object: () => Promise<unknown>;
}

/**
 * `nothing`: the call sees nothing of what becomes of hosts, or takes it away. `org`: what it does with the org that its
 * path, query or body names, or with all orgs where it names none. A function finds the org of what the call names; where that
 * is undefined there is nothing of the kind.
 */
type WaitsFor =
  | 'nothing'
  | 'all'
  | 'org'
  | ((emulator: Emulator, request: ControlRequest) => number | 'all' | undefined);

/** One call of the control API. What is declared here is what is mounted, checked, documented and in the library. */
export interface ControlCall {
  /** As its schema file, where it has one: `mock_orgs_post`. */
  readonly name: string;
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** Under /_mock/v1. */
  readonly path: string;
  /** Its `:id` is a whole number: any other word there is a mistyped path. */
  readonly numbered?: true;
  /** One line for the documentation. */
  readonly summary: string;
  /**
   * `anyone`: it tells no secret and changes nothing, or has a credential of its own. `guest`: the same, but it is on the
   * port of the control API alone. Otherwise see access.ts.
   */
  readonly access?: 'anyone' | 'guest';
  /** Schema of the body. */
  readonly body?: string;
  /** How large the body may be, where that does not follow from who may call; a number of bytes is beside --body-limit. */
  readonly size?: BodySize | number;
  /** The body is an AsyncIterable of bytes, not yet looked at: the call reads and checks it. */
  readonly streamed?: true;
  /** The PCE answers it, as its own call (as-owner.ts); a body and a query are the PCE's to read. */
  readonly passesOn?: true;
  /** What has to be done first, of what has become due. */
  readonly waitsFor: WaitsFor;
  /** Parameters of the query: no others are taken. */
  readonly query?: Readonly<Record<string, Parameter>>;
  /** The org in its query may be one that is gone. */
  readonly mayNameGone?: true;
  /** The content type of its answer, where that is no JSON. */
  readonly type?: string;
  /** Of a success. 204 has no body. */
  readonly status: 200 | 201 | 204;
  /** @throws Refusal */
  readonly handle: (emulator: Emulator, request: ControlRequest) => unknown;
}
