import type { ErrorToken } from './errors.ts';
import type { EventType } from './event-types.ts';
import type { Confidence, Fact, Sourced } from './facts.ts';
import type { JsonObject } from './json-values.ts';
import type { Answer, Call, Operation } from './operation.ts';
import type { Pce } from './pce.ts';
import type { Role } from './roles.ts';

/** How a query parameter picks objects. */
type Match =
  /** The text contains it, in any case. */
  | 'partial'
  /** Equal. */
  | 'exact'
  /** true or false. */
  | 'boolean'
  /** JSON list of values, one of which is equal. */
  | 'any_of'
  /** As `compare` says. */
  | 'compared'
  /** JSON list of lists of label hrefs: the inner lists are joined by AND, the outer one by OR. */
  | 'label_lists';

export interface Filter extends Sourced<Match> {
  /**
   * The property that it looks at, where that is not called like the parameter: a path like `agent.config.mode`,
   * `interfaces[].address` for a property of each element of a list, or several of which one has to match.
   */
  readonly property?: string | readonly string[];
  /** The only values it takes. */
  readonly values?: readonly string[];
  /**
   * Of a `compared` one: reads what is asked for, and then tells of a property's text whether it fits.
   * @param now milliseconds since 1970
   * @throws Refusal
   */
  readonly compare?: (asked: string, now: number) => (text: string | null) => boolean;
  /** Asking for which values brings in deleted objects. */
  readonly bringsDeleted?: (asked: string) => boolean;
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
  /** One that it refers to, where that is added along with it. */
  readonly beside: JsonObject | undefined;
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
type Default = Sourced<unknown> | Sourced<(pce: Pce, org: number) => unknown>;

/**
 * A kind of object of the PCE. The engine makes from it the five calls that every kind has, with their checks; what a
 * kind has beyond them is declared as operations of its own.
 */
export interface Resource {
  /** Path segment and first part of schema names: `pairing_profiles`. */
  readonly kind: string;
  /** As in tokens and event names: `pairing_profile`. */
  readonly singular: string;
  readonly id: 'integer' | 'uuid';
  /** A deleted object is gone, or stays readable by href with `deleted: true`. */
  readonly deletion: 'hard' | 'soft';
  /** Those of the calls of every kind that this one does not have. */
  readonly without?: readonly ('POST' | 'PUT' | 'DELETE')[];
  readonly read: readonly Role[];
  readonly write: readonly Role[];
  /** The rights that `caps` lists for someone who may write; undefined where objects have no caps. */
  readonly caps?: readonly string[];
  /** Values of properties that a POST leaves out, in the names of the answer's schema. */
  readonly defaults: Readonly<Record<string, Default>>;
  readonly filters: Readonly<Record<string, Filter>>;
  /**
   * What only the answer for one object shows, by path; all else is in lists too. `services.*`: lists show it empty. No
   * other property of the kind, at whatever depth, may be called like one of these.
   */
  readonly notInLists?: readonly string[];
  /** How finely its times are written; milliseconds when left out. */
  readonly times?: 'microseconds';
  /** Properties that hold hrefs, as text, `{href}` or a list of `{href}`, and the kind they point to. */
  readonly references: Readonly<Record<string, string>>;
  /** The reference, if any, to the object of another kind that has the same id: it needs no index to be found by. */
  readonly twin?: string;
  /** What is shown, besides href, of the objects that a reference points to; it follows their changes. */
  readonly embeds?: Readonly<Record<string, readonly string[]>>;
  /** What a token calls it when it keeps another object from being deleted, where that is not its singular. */
  readonly heldAs?: string;
  /** Combinations of properties that no two live objects of an org share; a null in one frees it. */
  readonly unique: readonly { readonly properties: readonly string[]; readonly token: ErrorToken }[];
  readonly limit?: ObjectLimit;
  /** Sets what follows from other properties. Runs before the checks, at every write. */
  readonly complete?: (context: WriteContext) => void;
  /** Rules of this kind alone. @throws Refusal */
  readonly check?: (context: WriteContext) => void;
  /** What else follows from a change. Runs when it is stored, and refuses nothing. */
  readonly changed?: (context: WriteContext) => void;
  /** Rules on deletion of this kind alone. @throws Refusal */
  readonly checkDelete?: (pce: Pce, org: number, object: JsonObject) => void;
  /**
   * Brings what passes with time up to date, at a time in milliseconds since 1970: a stored body, and the text of one of
   * its properties.
   */
  readonly asOf?: {
    readonly body: (now: number, body: string) => string;
    readonly property: (now: number, name: string, text: string | null) => string | null;
  };
  /** Properties that `?name=true` adds to the answer, worked out when asked for. */
  readonly extras?: Readonly<Record<string, (pce: Pce, org: number, object: JsonObject) => unknown>>;
  /** The schema of a PUT to this object, where there are several. */
  readonly putSchema?: (object: JsonObject, body: unknown) => string;
  /** How events tell of its changes, where that is not as the updates of its kind: as a rule, and of a given change. */
  readonly told?: {
    readonly as: EventType;
    readonly of: (change: WriteContext) => { readonly type: EventType; readonly named: JsonObject };
  };
  /** By which properties an event names an object, besides href. */
  readonly inEvents?: readonly string[];
  /** The calls on many objects at once that the kind has. */
  readonly bulk?: readonly ('create' | 'update' | 'delete')[];
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

/** The declaration of a kind. */
export function resourceOf(pce: Pce, kind: string): Resource {
  const found = pce.resources.find((resource) => resource.kind === kind);
  if (!found) throw new Error(`${kind} is no kind of object`);
  return found;
}

/** The id that an href ends with. */
export const idIn = (href: string) => href.slice(href.lastIndexOf('/') + 1);

/** The id in a call's path. */
export function idOf(call: Call): string {
  return call.params['id'] as string;
}
