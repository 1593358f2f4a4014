import type { ErrorToken } from './error-table.ts';
import type { EventType } from './event-types.ts';
import type { Confidence, Fact, Sourced } from './facts.ts';
import type { JsonObject } from './json-values.ts';
import type { LimitName } from './limit-names.ts';
import type { Answer, Call, Method, Operation } from './operation.ts';
import type { Pce } from './pce.ts';
import type { Role, Scope } from './roles.ts';

/** How a query parameter picks objects. */
type Match =
  /** The text contains the value, in any case. */
  | 'partial'
  /** The text equals the value. */
  | 'exact'
  /** The value is true or false. */
  | 'boolean'
  /** JSON list of values, one of which equals the text. */
  | 'any_of'
  /** As `compare` says. */
  | 'compared'
  /** JSON list of lists of label hrefs: the inner lists are joined by AND, the outer one by OR. */
  | 'label_lists';

export interface Filter extends Sourced<Match> {
  /**
   * The property that the filter looks at, where its name is not the parameter's: a path like `agent.config.mode`,
   * `interfaces[].address` for a property of each element of a list, or several paths of which one has to match.
   */
  readonly property?: string | readonly string[];
  /** For `partial`: the parameter that, when it is true, has the whole text match. */
  readonly exactIf?: string;
  /** The only values that the filter takes. */
  readonly values?: readonly string[];
  /**
   * For `compared`: parses the value, and returns the check of a property's text.
   * @param now milliseconds since 1970
   * @throws Refusal
   */
  readonly compare?: (asked: string, now: number) => (text: string | null) => boolean;
  /** Whether the filter with this value includes deleted objects. */
  readonly bringsDeleted?: (asked: string) => boolean;
}

/** The creation or change of an object, as rules see it. */
export interface WriteContext<T extends object = JsonObject> {
  readonly pce: Pce;
  readonly org: number;
  /** The request's body, or the scenario's. */
  readonly body: JsonObject;
  /** The object as it was; undefined on creation. */
  readonly before: T | undefined;
  /** The object as it will be. */
  readonly object: T;
  /** A referenced object that is added along with it. */
  readonly beside: JsonObject | undefined;
  /** Whether the caller may be told of another object, where there is a caller. */
  readonly sees?: ((resource: Resource, object: () => JsonObject) => boolean) | undefined;
}

/** The limit of a count: reaching `soft` leaves a notification, a creation beyond `hard` is refused. */
export interface ObjectLimit {
  /** As the administration guide calls it: `total_labels`. */
  readonly name: LimitName;
  readonly soft: number;
  readonly hard: number;
  readonly confidence: Confidence;
  readonly source: string;
}

/** A call on one object of a kind; its path begins with the object's. */
export interface Action extends Omit<Operation, 'handle'> {
  readonly handle: (resource: Resource, call: Call) => Answer | Promise<Answer>;
}

/** The creation or change of a part, as its rules see it. `body` is what was sent of the part. */
export type PartContext<T extends object = JsonObject> = Omit<WriteContext<T>, 'beside'>;

/** Whether the object of a kind with this href is within the scopes in which a role holds. */
export type IsWithin = (kind: string, href: string) => boolean;

/**
 * Elements of a list within the objects of a kind, which have hrefs, versions and calls of their own: the rules of a
 * rule set. They are stored in the object that they are parts of (engine/parts.ts).
 */
export interface Part<T extends object = JsonObject> {
  /** The word before its id in paths: `sec_rules`. */
  readonly kind: string;
  /** The property that lists them: `rules`. */
  readonly property: string;
  /** The name in event names: `sec_rule`. */
  readonly singular: string;
  /** The sequence that its ids come from, where another kind draws from it too; else its kind. */
  readonly sequence?: string;
  /** Names of its schemas. */
  readonly documents: { readonly get: string; readonly post: string; readonly put: string };
  readonly caps?: readonly string[];
  readonly defaults: Readonly<Record<string, Default>>;
  /** Filters of its list by a property of the same name; all are exact. */
  readonly filters?: Readonly<Record<string, Sourced<'exact'>>>;
  /** Combinations of properties that no two parts of this kind share in an org; a null in one frees it. */
  readonly unique?: Resource['unique'];
  /** Parts that a role may not write, though it may write the object that they are in. */
  readonly keptFrom?: Readonly<Partial<Record<Role, (part: T, isWithin: IsWithin) => boolean>>>;
  /** Rules of these parts alone. @throws Refusal */
  check?(context: PartContext<T>): void;
  readonly facts: readonly Fact[];
}

/** The declaration of parts that are of a generated type. */
export type PartOf<T extends object> = Part<ObjectOf<T>>;

/** A default: a value, or one that depends on the org. */
type Default = Sourced<unknown> | Sourced<(pce: Pce, org: number) => unknown>;

/**
 * A kind of object of the PCE. The engine makes the five common calls from it, with their checks. Other calls of a kind
 * are declared as operations of their own.
 * @template T an object as its schema describes it
 */
export interface Resource<T extends object = JsonObject> {
  /** The name under which its objects are stored: `pairing_profiles`. */
  readonly kind: string;
  /** Its collection below an org, as it is published: `sec_policy/:pversion/ip_lists`. The kind where left out. */
  readonly path?: string;
  /** It belongs to the PCE as a whole: its path names no org. Each org stands for a PCE, and has its own. */
  readonly site?: true;
  /** First part of the names of its schemas and calls: `sec_policy_ip_lists`. The kind where left out. */
  readonly schemas?: string;
  /**
   * The kind whose objects are its versions. It has a draft, which calls change, and an active form, which provisioning
   * changes (engine/versions.ts).
   */
  readonly versions?: Pick<Resource, 'kind'>;
  /** The form that this is; undefined for a kind without versions. */
  readonly version?: 'draft' | 'active';
  /** Of a draft: the declaration of the active form. */
  readonly active?: Resource;
  /**
   * The kind that its objects are within: each is part of an object of that kind, has its href in front of its own, is
   * listed with those of the same one alone, and goes with it. Nothing refers to it. The outer kind is deleted for good.
   */
  readonly within?: { readonly outer: Resource; readonly param: string };
  /** The name in tokens and event names: `pairing_profile`. */
  readonly singular: string;
  /**
   * given: the client chooses it, as the value of the property `idFrom`, or in the path of an `upsert`. single: each org
   * has one object, which is there from the start, and whose path has no id.
   */
  readonly id: 'integer' | 'uuid' | 'given' | 'single';
  readonly idFrom?: string;
  /** The sequence that integer ids come from, where another kind draws from it too; else its kind. */
  readonly sequence?: string;
  /**
   * hard: a deleted object is gone. soft: it stays readable by href with `deleted: true`. An object of a versioned kind
   * that was provisioned stays in the draft until its deletion is provisioned.
   */
  readonly deletion: 'hard' | 'soft';
  /** Whether `include_deleted` brings deleted objects into its list. */
  readonly includesDeleted?: true;
  /** Common calls that this kind does not have. */
  readonly without?: readonly Method[];
  /** A PUT to an id that there is not creates the object, and leaves an event of this type. */
  readonly upsert?: { readonly tells: EventType };
  readonly read: readonly Role[];
  readonly write: readonly Role[];
  /** Roles that may provision it, of a kind with versions; those of what is of the whole org when left out. */
  readonly provision?: readonly Role[];
  /**
   * Where an object is, for roles that hold within a scope: a list of labels and label groups, or several of which each
   * has to be within. Without it the scopes of roles do not touch the kind.
   */
  scopesOf?(object: T): readonly Scope[];
  /** References to objects that have scopes: what joins these is where all of them are. */
  readonly reachedBy?: readonly string[];
  /**
   * Each object is for the user or service account who made it alone: to others it is not there. What the system made,
   * as a scenario does, is for all.
   */
  readonly creatorsAlone?: true;
  /** The rights that `caps` lists for callers who have all (model/caps.ts); undefined where objects have no caps. */
  readonly caps?: readonly string[];
  /** Values of properties that a POST leaves out, by their names in the answer's schema. */
  readonly defaults: Readonly<Record<string, Default>>;
  readonly filters: Readonly<Record<string, Filter>>;
  /**
   * Properties that lists leave out, by path; the GET of one object shows them. `services.*`: lists show an empty
   * object. No other property of the kind, at any depth, may have one of these names.
   */
  readonly notInLists?: readonly string[];
  /** What a list shows to a person, by path; worked out from the schema where left out (control/columns.ts). */
  readonly columns?: readonly string[];
  /** Precision of its times; milliseconds when left out. */
  readonly times?: 'microseconds';
  /** Properties that hold hrefs, as text, `{href}` or a list of `{href}`, and the kind they point to. */
  readonly references: Readonly<Record<string, string>>;
  /** The reference to its own kind that leads back to no object, at any depth, and the token of a write that it would. */
  readonly noCircle?: { readonly path: string; readonly token: ErrorToken };
  /** The reference, if any, to an object of another kind with the same id. It needs no index. */
  readonly twin?: string;
  /** What `created_by` and `updated_by` name a user by; the href when left out. */
  readonly namesUsersBy?: 'username';
  /** Properties of a referenced object that are shown besides its href, none for the href alone. They follow its changes. */
  readonly embeds?: Readonly<Record<string, readonly string[]>>;
  /** The token of its refused deletion, whatever refers to it: `ip_list_referenced`. */
  readonly whenReferenced?: ErrorToken;
  /** Tokens of refused deletions of objects that it refers to, by their kind, where the usual token is not the PCE's. */
  readonly holds?: Readonly<Record<string, ErrorToken>>;
  /** Its name in `pending`, where objects have none: `Firewall Settings`. */
  readonly called?: string;
  /**
   * The `usage` flags of an object that it refers to, by the property of the reference, where a flag is not called as
   * the kind is: `{ scopes: ['ruleset'] }`.
   */
  readonly usedAs?: Readonly<Record<string, readonly string[]>>;
  /** Its name in tokens of objects that it keeps from being deleted, where that is not its singular. */
  readonly heldAs?: string;
  /** References whose object takes this one along when it is deleted: they keep nothing from being deleted. */
  readonly goesWith?: readonly string[];
  /** Combinations of properties that no two live objects of an org share; a null in one frees it. */
  readonly unique: readonly { readonly properties: readonly string[]; readonly token: ErrorToken }[];
  readonly limit?: ObjectLimit;
  /** Sets properties that follow from others. Runs before the checks, at every write. */
  complete?(context: WriteContext<T>): void;
  /** What of a body that was taken has no effect, in words: for the journal and the terminal. */
  hint?(body: JsonObject): string | undefined;
  /** Rules of this kind alone. @throws Refusal */
  check?(context: WriteContext<T>): void;
  /** Those that hold of what comes back with a version too: what it relies on may be gone. @throws Refusal */
  checkBack?(context: WriteContext<T>): void;
  /** Further effects of a change. Runs when the change is stored, and refuses nothing. */
  changed?(context: WriteContext<T>): void;
  /** Further effects of an addition, change or removal, in its transaction: the forms of the object before and after. */
  touched?(pce: Pce, org: number, forms: readonly T[]): void;
  /** Rules on deletion of this kind alone. @throws Refusal */
  checkDelete?(pce: Pce, org: number, object: T): void;
  /**
   * Brings values that change with time up to date, in a stored body and in the text of one of its properties. `now` is
   * in milliseconds since 1970.
   */
  readonly asOf?: {
    readonly body: (now: number, body: string) => string;
    readonly property: (now: number, name: string, text: string | null) => string | null;
  };
  /** Properties that `?name=true` adds to the answer, worked out when asked for. */
  readonly extras?: Readonly<Record<string, (pce: Pce, org: number, object: JsonObject) => unknown>>;
  /** Properties that answers leave out where the parameter of the name is there and is not true. */
  readonly elides?: Readonly<Record<string, string>>;
  /** The schemas of a PUT, where there are several, and the one of a PUT to this object. */
  readonly putSchema?: {
    readonly among: readonly string[];
    of(object: JsonObject, body: unknown): string;
  };
  /** Events of its changes, where they are not updates of its kind: the usual type, and the event of a given change. */
  readonly told?: {
    readonly as: EventType;
    of(change: WriteContext<T>): { readonly type: EventType; readonly named: JsonObject };
  };
  /** Its changes leave no events: the API index does not mark its calls as auditable. */
  readonly unaudited?: true;
  /** Properties by which an event names an object, besides href. */
  readonly inEvents?: readonly string[];
  /** The bulk calls of the kind. */
  readonly bulk?: readonly ('create' | 'update' | 'delete')[];
  /** Whether it has GET …/facets, which is the console's. */
  readonly facets?: true;
  /** The filters by which GET …/autocomplete, which is the console's, finds its objects, where it has that. */
  readonly completes?: readonly string[];
  /** Properties by which an item of `bulk_delete` may name its object, as a query of the list. Together they are unique. */
  readonly bulkBy?: readonly string[];
  /** Whether it has PUT …/delete with a list of hrefs, which is the console's. */
  readonly deletesMany?: true;
  /** References that keep nothing from being deleted, by path. */
  readonly letsGo?: readonly string[];
  /** The status of an item of a bulk call that fails; `failed` when left out. */
  readonly bulkFailure?: string;
  /** Properties that the answer to a POST shows, and no other ever: secrets. */
  readonly toldOnce?: (pce: Pce, org: number) => JsonObject;
  /** Objects of every new org, or of every new object that the kind is within. */
  readonly initial?: (pce: Pce, org: number) => readonly JsonObject[];
  /** Adapts bodies of older days that `lenient` still takes. */
  readonly adaptLenient?: (body: JsonObject) => JsonObject;
  /** PUT on the collection, with the href in the body: the vendor page shows it, `lenient` takes it. */
  readonly lenientCollectionPut?: boolean;
  /** Lists within its objects whose elements have calls of their own. */
  readonly parts?: readonly Part[];
  /** Calls on one object beyond GET, PUT and DELETE. */
  readonly actions?: readonly Action[];
  /** Facts that no other field of the declaration holds. */
  readonly facts: readonly Fact[];
}

/** An object of a generated type, such as `LabelsGet`. Unlike an interface, it can be taken for a `JsonObject`. */
export type ObjectOf<T extends object> = { [Name in keyof T]: T[Name] };

/** The same, with properties that are always there although its schema does not require them. */
export type Having<T extends object, Name extends keyof T> = ObjectOf<T & Required<Pick<T, Name>>>;

/** The declaration of a kind whose objects are of a generated type. */
export type ResourceOf<T extends object> = Resource<ObjectOf<T>>;

/** The declaration of a kind. */
export function resourceOf(pce: Pce, kind: string): Resource {
  const found = pce.kinds.get(kind);
  if (!found) throw new Error(`${kind} is no kind of object`);
  return found;
}

/** The id under which the single object of an org is stored. */
export const SINGLE_ID = 'single';

/** The object's own id in a call's path. */
export function idOf(call: Call): string {
  return call.params['id'] ?? SINGLE_ID;
}
