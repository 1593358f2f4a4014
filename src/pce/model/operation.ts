import { type ErrorItem, Refusal } from './errors.ts';
import type { EventType } from './event-types.ts';
import type { Fact } from './facts.ts';
import type { Pce } from './pce.ts';
import type { Role } from './roles.ts';
import type { ValidationLevel } from './validation.ts';

/** What parameters of a query take, by name. */
export type Accepted = Readonly<Record<string, object>>;

export type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';

/** Who is calling, and what they may do in which org. */
export interface Principal {
  readonly userId: number;
  readonly username: string;
  readonly roles: ReadonlyMap<number, ReadonlySet<Role>>;
  /** What the rate limit counts by: an API key or a session. */
  readonly credential: string;
}

/** A call that has passed authentication, org, role and body checks. */
export interface Call {
  readonly pce: Pce;
  readonly principal: Principal;
  /** The org of the path; 0 for paths outside an org. */
  readonly org: number;
  readonly params: Readonly<Record<string, string>>;
  readonly query: Readonly<Record<string, string>>;
  /** Parsed and valid under the operation's schema; undefined where the operation takes none. */
  readonly body: unknown;
  readonly level: ValidationLevel;
  readonly method: string;
  /** Path under /api/v2, without the query. */
  readonly path: string;
  /** Path and query as they were sent, to tell one query from another. */
  readonly url: string;
  readonly address: string;
  /** The Authorization header, for the two calls of the login flow. */
  readonly authorization: string | undefined;
  /** The answer becomes a data file: it is not cut at 500. */
  readonly async: boolean;
  /** For what goes on behind a wait. @throws Refusal when the caller may do this no longer */
  readonly recheck: () => void;
  /** The one that it came by. */
  readonly connection: object;
  /** Whether nobody is there any longer to read the answer. */
  readonly hasLeft: () => boolean;
}

export interface Answer {
  readonly status: number;
  /** Sent as it is: JSON in UTF-8. Absent for an empty body. */
  readonly body?: Buffer;
  readonly headers?: Readonly<Record<string, string>>;
  /** What failed within a call that is carried out all the same. */
  readonly failures?: readonly ErrorItem[];
}

/** One call of the API. What is declared here is what is mounted, checked, listed and documented. */
export interface Operation {
  /** As its schema file: `pairing_profiles_post`. */
  readonly name: string;
  readonly method: Method;
  /** Under /api/v2; `:org` is checked against the caller's orgs. */
  readonly path: string;
  /** Roles of which the caller needs one in the path's org; 'user': any user; 'nobody': no credentials are asked. */
  readonly roles: readonly Role[] | 'user' | 'nobody';
  /** Schema of the request body, or how it is chosen; none: a body is not read. */
  readonly body?: string | ((call: Call, body: unknown) => string);
  /** It takes up to a thousand objects: how large other bodies may be follows from who may call. */
  readonly size?: 'bulk';
  /** Schema of the answer's body, or of its elements where the answer is a list. */
  readonly answer?: string;
  /** What a list takes in its query, by name, where no declaration of a kind says it. */
  readonly parameters?: Accepted;
  /** A GET that answers a list, and does so asynchronously when asked to. */
  readonly collection?: boolean;
  /** Type of the event that it leaves, be it carried out or not let in. */
  readonly event?: EventType;
  /** Only there at this validation level: what the vendor page alone shows. */
  readonly level?: ValidationLevel;
  /** Brings a body into the form that the schema knows, before it is checked. */
  readonly adapt?: (body: unknown, level: ValidationLevel, schema: string) => unknown;
  readonly facts: readonly Fact[];
  readonly handle: (call: Call) => Answer | Promise<Answer>;
}

export const noContent: Answer = { status: 204 };

export function json(status: number, value: unknown, headers?: Readonly<Record<string, string>>): Answer {
  const body = Buffer.from(JSON.stringify(value));
  return headers ? { status, body, headers } : { status, body };
}

/** Whether the caller has one of the roles in the call's org. */
export function hasRole(principal: Principal, org: number, roles: readonly Role[]): boolean {
  const held = principal.roles.get(org);
  return held !== undefined && roles.some((role) => held.has(role));
}

/** The plain 404 of the PCE: it has no list of tokens. */
export function notFound(what: string): Refusal {
  return new Refusal('not_found_error', undefined, what);
}

export const userHref = (id: number) => `/users/${id}`;
