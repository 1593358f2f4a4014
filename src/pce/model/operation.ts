import { type FailedItem, Refusal } from './errors.ts';
import type { EventType } from './event-types.ts';
import type { Fact } from './facts.ts';
import type { PassedOver } from './passed-over.ts';
import type { Pce } from './pce.ts';
import type { Role } from './roles.ts';
import type { ValidationLevel } from './validation.ts';

/** Schemas of the values of query parameters, by name. */
export type Accepted = Readonly<Record<string, object>>;

export type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';

/** The caller, and their roles in each org. */
export interface Principal {
  readonly userId: number;
  /** Of the user, or of the service account that the caller is: objects name who wrote them by it. */
  readonly href: string;
  readonly username: string;
  readonly roles: ReadonlyMap<number, ReadonlySet<Role>>;
  /** The API key or session, by which the rate limit counts. */
  readonly credential: string;
  /** Where the emulator itself calls, without a credential. */
  readonly via?: 'console';
  /** Where the caller is no user. */
  readonly serviceAccount?: { readonly href: string; readonly name: string };
  /** When the API key expires, in milliseconds since 1970. */
  readonly expiresAt?: number;
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
  /** Notes what of the body has no effect. */
  readonly passedOver: PassedOver;
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
  /** Looks at the caller again after a wait: `principal` is as it is now. @throws Refusal when they may do this no longer */
  readonly recheck: () => void;
  /** The connection of the request. */
  readonly connection: object;
  /** Whether the client has left, so that nobody reads the answer. */
  readonly hasLeft: () => boolean;
}

/** Who asks, and about which org. */
export type Caller = Pick<Call, 'pce' | 'org' | 'principal'>;

export interface Answer {
  readonly status: number;
  /** JSON, as a text or in UTF-8. Absent for an empty body. */
  readonly body?: string | Buffer;
  readonly headers?: Readonly<Record<string, string>>;
  /** Items that failed within a call that was carried out. */
  readonly failures?: readonly FailedItem[];
  /** Their messages on what the validation level lenient takes. */
  readonly eased?: ReadonlySet<string>;
  /** Advice to the person at the terminal on the first of these that there is advice on. */
  readonly advice?: string | undefined;
  /** What of a call that was carried out had no effect: the journal and the log tell it, the client is not told. */
  readonly hint?: string | undefined;
}

/** One call of the API. Mounting, checks, lists and documentation all follow from this declaration. */
export interface Operation {
  /** Named like its schema file: `pairing_profiles_post`. */
  readonly name: string;
  readonly method: Method;
  /** Under /api/v2; `:org` is checked against the caller's orgs. */
  readonly path: string;
  /** Roles of which the caller needs one in the path's org; 'user': any user; 'nobody': no credentials are asked. */
  readonly roles: readonly Role[] | 'user' | 'nobody';
  /** Schema of the request body, or a function that chooses it. Without one a body is not read. */
  readonly body?: string | ((call: Call, body: unknown) => string);
  /** The body has up to a thousand objects. The size limit of other bodies follows from the roles. */
  readonly size?: 'bulk';
  /** The schemas that `body` chooses from, where it is a function. */
  readonly bodies?: readonly string[];
  /** Form of the answer's body, or of its elements where the answer is a list: the name of a schema, or a schema. */
  readonly answer?: string | object;
  /** The answer is a list, as that of a `collection` is; sometimes: it depends on the query. */
  readonly isList?: true | 'sometimes';
  /** Statuses of a success, where they are not the usual one of the method; see `statusesOf`. */
  readonly statuses?: readonly number[];
  /** Query parameters of a list that is of no declared kind, by name. */
  readonly parameters?: Accepted;
  /** A GET of a list, which may be asynchronous. */
  readonly collection?: boolean;
  /** A GET that changes something, such as a poll that moves a job on. */
  readonly moves?: true;
  /** Type of the event that the call leaves, whether it is carried out or denied. */
  readonly event?: EventType;
  /** Only the draft has the call, of those that its path could name by `:pversion`. */
  readonly draftOnly?: true;
  /** The only validation level that has the call: the vendor page alone shows it. */
  readonly level?: ValidationLevel;
  /** Brings a body into the form that the schema knows, before it is checked. */
  readonly adapt?: (body: unknown, level: ValidationLevel, schema: string) => unknown;
  readonly facts: readonly Fact[];
  readonly handle: (call: Call) => Answer | Promise<Answer>;
}

export const noContent: Answer = { status: 204 };

const usualStatus: Readonly<Record<Method, number>> = { GET: 200, POST: 201, PUT: 204, DELETE: 204 };

/** The statuses with which a call can succeed. 204 has no body, and neither has 202 of a collection. */
export const statusesOf = ({ method, statuses, collection }: Operation): readonly number[] =>
  statuses ?? (collection ? [200, 202] : [usualStatus[method]]);

/** The schemas that a body may have. */
export const bodiesOf = ({ body, bodies = [] }: Operation): readonly string[] =>
  typeof body === 'string' ? [body] : bodies;

/** A body of an answer in UTF-8. */
export const bytesOf = (body: string | Buffer): Buffer => (typeof body === 'string' ? Buffer.from(body) : body);

export function json(status: number, value: unknown, headers?: Readonly<Record<string, string>>): Answer {
  const body = JSON.stringify(value);
  return headers ? { status, body, headers } : { status, body };
}

/** A small form of an answer for which no schema is published: an object with these properties at least. */
export const objectForm = (properties: Readonly<Record<string, string>>): object => ({
  type: 'object',
  required: Object.keys(properties),
  properties: Object.fromEntries(Object.entries(properties).map(([name, type]) => [name, { type }])),
});

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

/** Whoever writes what no caller asked for. */
export const SYSTEM = userHref(0);
