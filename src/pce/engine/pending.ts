import type { StoredObject } from '../../state/stored-object.ts';
import type { JsonObject } from '../model/json-values.ts';
import { hrefOf } from '../model/names.ts';
import type { Pce } from '../model/pce.ts';
import type { Resource } from '../model/resource.ts';
import { UPDATE_TYPE, type UpdateType } from './versions.ts';

/** The declaration of a draft. */
export type Draft = Resource & { readonly active: Resource };

/** Drafts of all versioned kinds, in the order of their declarations. */
export const draftsOf = (pce: Pce): Draft[] => pce.resources.filter((resource): resource is Draft => !!resource.active);

/** A draft that differs from what is in force, and where it is: it may be long, and is read by those who need it. */
export class Pending {
  readonly resource: Draft;
  readonly org: number;
  readonly id: string;
  readonly ordinal: number;
  readonly updateType: UpdateType;
  readonly #pce: Pce;

  constructor(pce: Pce, org: number, resource: Draft, id: string, ordinal: number, updateType: UpdateType) {
    this.#pce = pce;
    this.org = org;
    this.resource = resource;
    this.id = id;
    this.ordinal = ordinal;
    this.updateType = updateType;
  }

  get href(): string {
    return hrefOf(this.resource, this.org, this.id);
  }

  /** Reads it: who needs it twice keeps it. */
  get stored(): StoredObject {
    return this.#pce.store.at(this.ordinal) as StoredObject;
  }

  /** Reads and parses it: who needs it twice keeps it. */
  get object(): JsonObject {
    return JSON.parse(this.stored.body) as JsonObject;
  }
}

const updateTypes: readonly UpdateType[] = ['create', 'update', 'delete'];

/** All that is pending in an org, each kind in the order of creation. */
export const pendingIn = (pce: Pce, org: number): Pending[] => [...eachPending(pce, org)];

/** The same, found kind by kind. */
export function* eachPending(pce: Pce, org: number): Generator<Pending> {
  for (const draft of draftsOf(pce)) yield* inOrder(pce, pendingOf(pce, org, draft));
}

const pendingOf = (pce: Pce, org: number, draft: Draft): Pending[] =>
  updateTypes.flatMap((type) =>
    pce.store.excerpts
      .idsWith(org, draft.kind, UPDATE_TYPE, type)
      .map(([ordinal, id]) => new Pending(pce, org, draft, id, ordinal, type)),
  );

/** The order of all that is pending: what others refer to comes first, as it was declared. */
export function inOrder(pce: Pce, pendings: Iterable<Pending>): Pending[] {
  const places = new Map(draftsOf(pce).map(({ kind }, place) => [kind, place]));
  const placeOf = ({ resource }: Pending) => places.get(resource.kind) as number;
  return [...pendings].sort((a, b) => placeOf(a) - placeOf(b) || a.ordinal - b.ordinal);
}

/** The draft of an id, where it is pending. */
export function pendingAt(pce: Pce, org: number, draft: Draft, id: string): Pending | undefined {
  const { ordinal } = pce.store.place(org, draft.kind, id) ?? {};
  if (ordinal === undefined) return undefined;
  const type = updateTypes.find((one) => pce.store.hasValue(org, draft.kind, UPDATE_TYPE, one, ordinal));
  return type && new Pending(pce, org, draft, id, ordinal, type);
}
