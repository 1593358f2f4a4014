import type { ErrorToken } from './errors.ts';
import type { Confidence, Fact, Sourced } from './facts.ts';
import type { Answer, Call, Operation } from './operation.ts';
import type { Pce } from './pce.ts';
import type { Role } from './roles.ts';

export type JsonObject = Record<string, unknown>;

/** How a query parameter picks objects. */
type Match =
  /** The text contains it, in any case. */
  | 'partial'
  /** Equal. */
  | 'exact'
  /** true or false. */
  | 'boolean'
  /** JSON list of values, of which it is one. */
  | 'list'
  /** JSON list of lists of label hrefs: the inner lists are joined by AND, the outer one by OR. */
  | 'label_lists'
  /** What `test` says; with a `property`, only where the text is a part of that. */
  | 'test';

export interface Filter extends Sourced<Match> {
  /** The property that it looks at, where that is not called like the parameter; `a.b` is within `a`. */
  readonly property?: string;
  /** Whether an object, as it reads now, passes. */
  readonly test?: (object: JsonObject, text: string) => boolean;
  /** The only values it takes. */
  readonly values?: readonly string[];
}

/** What a rule may look at while an object is created or changed. */
export interface WriteContext {
  readonly pce: Pce;
  readonly org: number;
  /** The request's body, or the scenario's. */
  readonly body: JsonObject;
  /** The object as it was; undefined on creation. */
  readonly before: JsonObject | undefined;
  /** The object as it will be. */
  readonly object: JsonObject;
}

/** A count that may not grow further: reaching `soft` leaves an event, a creation beyond `hard` is refused. */
export interface ObjectLimit {
  /** As the administration guide calls it: `total_labels`. */
  readonly name: string;
  readonly soft: number;
  readonly hard: number;
  readonly confidence: Confidence;
  readonly source: string;
}

/** A call on one object of a kind; its path begins with the object's. */
export interface Action extends Omit<Operation, 'handle'> {
  readonly handle: (resource: Resource, call: Call) => Answer;
}

/** A default: a value, or one that depends on the org. */
export type Default = Sourced<unknown> | Sourced<(pce: Pce, org: number) => unknown>;

/**
 * A kind of object of the PCE. The engine makes from it the five calls that every kind has, with their checks; what a
 * kind has beyond them is declared as operations of its own.
 */
export interface Resource {
  /** Path segment and first part of schema names: `pairing_profiles`. */
  readonly kind: string;
  /** As in tokens and event names: `pairing_profile`. */
  readonly singular: string;
  /** How tokens call it that say that something is still in use by it; `singular` when left out. */
  readonly associatedAs?: string;
  readonly id: 'integer' | 'uuid';
  /** A deleted object is gone, or stays readable by href with `deleted: true`. */
  readonly deletion: 'hard' | 'soft';
  /** Those of the five calls that there are; all of them when left out. */
  readonly calls?: readonly ('list' | 'post' | 'get' | 'put' | 'delete')[];
  readonly read: readonly Role[];
  readonly write: readonly Role[];
  /** The rights that `caps` lists for someone who may write; undefined where objects have no caps. */
  readonly caps?: readonly string[];
  /** Values of properties that a POST leaves out, in the names of the answer's schema. */
  readonly defaults: Readonly<Record<string, Default>>;
  readonly filters: Readonly<Record<string, Filter>>;
  /** Properties that hold hrefs, as text, `{href}` or a list of `{href}`, and the kind they point to. */
  readonly references: Readonly<Record<string, string>>;
  /** Properties of what is referred to that an answer shows beside its href. They follow it when it is changed. */
  readonly embedded?: Readonly<Record<string, readonly string[]>>;
  /** Where a PUT is held against another schema than `{kind}_put`: which there are, and which it is. */
  readonly putSchemas?: {
    readonly names: readonly string[];
    readonly pick: (pce: Pce, org: number, id: string, body: unknown) => string;
  };
  /** Combinations of properties that no two live objects of an org share; a null in one frees it. */
  readonly unique: readonly { readonly properties: readonly string[]; readonly token: ErrorToken }[];
  readonly limit?: ObjectLimit;
  /** Sets what follows from other properties. Runs before the checks, at every write. */
  readonly complete?: (context: WriteContext) => void;
  /** Rules of this kind alone. @throws Refusal */
  readonly check?: (context: WriteContext) => void;
  /** What else follows from a change, which is done by then; within its transaction. */
  readonly changed?: (pce: Pce, org: number, object: JsonObject) => void;
  /** Rules on deletion of this kind alone. @throws Refusal */
  readonly checkDelete?: (pce: Pce, org: number, object: JsonObject) => void;
  /** Brings what passes with time up to date: a stored body as it reads at `now`, in milliseconds since 1970. */
  readonly asOf?: (now: number, body: string) => string;
  /** Properties that `?name=true` adds to the answer, worked out when asked for. */
  readonly extras?: Readonly<Record<string, (pce: Pce, org: number, object: JsonObject) => unknown>>;
  /** What every new org has. */
  readonly initial?: (pce: Pce, org: number) => readonly JsonObject[];
  /** Bodies of older days that `lenient` still understands. */
  readonly adaptLenient?: (body: JsonObject) => JsonObject;
  /** PUT on the collection, with the href in the body: the vendor page shows it, `lenient` takes it. */
  readonly lenientCollectionPut?: boolean;
  /** Calls on one object beyond GET, PUT and DELETE. */
  readonly actions?: readonly Action[];
  /** What no other field of the declaration says. */
  readonly facts: readonly Fact[];
}

export function hrefOf(resource: Pick<Resource, 'kind'>, org: number, id: string): string {
  return `/orgs/${org}/${resource.kind}/${id}`;
}

/** The id in a call's path. */
export function idOf(call: Call): string {
  return call.params['id'] as string;
}
