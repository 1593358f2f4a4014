import { BYTES_AT_ONCE } from '../../state/parts.ts';
import type { JsonObject } from '../model/json-values.ts';
import { hrefOf, idIn } from '../model/names.ts';
import type { Pce } from '../model/pce.ts';
import { circlesFrom } from './circles.ts';
import { hrefsAt, uniqueField, uniqueValue } from './indexed-values.ts';
import { Pace } from './pace.ts';
import { type Draft, draftsOf, inOrder, type Pending, pendingIn } from './pending.ts';
import { draftReferences } from './provisioning.ts';
import { referrersTo } from './rules.ts';
import { namesOfParts } from './unique-parts.ts';
import { inVersion, type UpdateType } from './versions.ts';

/** What is done to pending objects: they are provisioned, or thrown away. */
export type Work = 'commit' | 'revert';

/** A pending object that has to come along, and those that need it. */
export interface Dependency {
  readonly needed: Pending;
  readonly by: readonly Pending[];
}

/**
 * The pending objects that have to come along with the chosen ones, so that afterwards nothing refers to what is not
 * there, no two share a name, nor their parts one of theirs, and none leads back to itself. All pending objects together
 * do so.
 */
export function* dependenciesOf(
  pce: Pce,
  org: number,
  work: Work,
  chosen: readonly Pending[],
): Generator<void, Dependency[]> {
  const all = pendingIn(pce, org);
  if (chosen.length === all.length) return [];
  const ordinals = new Set(chosen.map(({ ordinal }) => ordinal));
  const isChosen = new Set(all.filter(({ ordinal }) => ordinals.has(ordinal)));
  const { together } = yield* new Dependencies(pce, org, work, all).of([...isChosen]);
  // In the order of all: what others refer to comes first, as it was declared.
  return all.flatMap((needed) => {
    const by = isChosen.has(needed) ? undefined : together.get(needed);
    return by ? [{ needed, by: [...by] }] : [];
  });
}

/** The chosen objects with all that they need. The console asks for these, and adds them; a PCE does it too (assumed). */
export function withDependencies(pce: Pce, org: number, chosen: readonly Pending[]): Pending[] {
  const steps = dependenciesOf(pce, org, 'commit', chosen);
  for (;;) {
    const { done, value } = steps.next();
    if (done) return inOrder(pce, [...chosen, ...value.map((one) => one.needed)]);
  }
}

/** Pending objects that the work makes, and takes away. */
const effects: Readonly<Record<Work, { makes: UpdateType; takes: UpdateType }>> = {
  commit: { makes: 'create', takes: 'delete' },
  revert: { makes: 'delete', takes: 'create' },
};

/** Pending objects by the names that they have. */
type Holders = ReadonlyMap<string, readonly Pending[]>;
type HoldersByKind = Map<Draft, Holders>;

class Dependencies {
  readonly #pce: Pce;
  readonly #work: Work;
  readonly #all: readonly Pending[];
  readonly #byHref: ReadonlyMap<string, Pending>;
  readonly #org: number;
  readonly #holdersByKind: HoldersByKind = new Map();
  readonly #holdersByPart: HoldersByKind = new Map();
  /** What is done together, each with those that need it. */
  readonly together = new Map<Pending, Set<Pending>>();

  constructor(pce: Pce, org: number, work: Work, all: readonly Pending[]) {
    this.#pce = pce;
    this.#work = work;
    this.#all = all;
    this.#org = org;
    this.#byHref = new Map(all.map((pending) => [pending.href, pending]));
  }

  *of(chosen: readonly Pending[]): Generator<void, this> {
    const pace = new Pace(this.#pce.store, BYTES_AT_ONCE / 4);
    for (const pending of chosen) this.together.set(pending, new Set());
    for (let from = 0; from < this.together.size; ) {
      const added = [...this.together.keys()].slice(from);
      from += added.length;
      for (const pending of added) {
        for (const needed of this.#neededBy(pending)) this.#take(needed, pending);
        yield* pace.rest();
      }
      if (from === this.together.size) this.#breakCircles();
    }
    return this;
  }

  #take(needed: Pending, by: Pending): void {
    if (needed === by) return;
    const askers = this.together.get(needed);
    if (askers) askers.add(by);
    else this.together.set(needed, new Set([by]));
  }

  *#neededBy(pending: Pending): Generator<Pending> {
    const { resource } = pending;
    const after = this.#after(pending);
    if (!after) return yield* this.#referrersTo(pending);
    for (const [, href] of draftReferences(this.#pce, resource, after)) {
      const target = this.#byHref.get(href);
      if (target?.updateType === effects[this.#work].makes) yield target;
    }
    const before = this.#before(pending);
    const had = namesOf(resource, before);
    for (const name of namesOf(resource, after)) yield* had.has(name) ? [] : this.#holders(resource, name);
    const hadInParts = namesOfParts(resource, before);
    for (const name of namesOfParts(resource, after))
      yield* hadInParts.has(name) ? [] : this.#holdersInParts(resource, name);
  }

  /** What refers to an object, in the draft or in force: a restored version may lack both. */
  *#referrersTo({ resource, org, href }: Pending): Generator<Pending> {
    const drafts = new Map(
      draftsOf(this.#pce).flatMap((draft) => [draft, draft.active].map((form) => [form.kind, draft])),
    );
    for (const [other, , ordinals] of referrersTo(resource, this.#pce, org, href)) {
      const draft = drafts.get(other.kind);
      for (const ordinal of draft ? ordinals : []) {
        const found = this.#byHref.get(hrefOf(draft as Draft, org, this.#pce.store.excerpts.idAt(ordinal) ?? ''));
        if (found) yield found;
      }
    }
  }

  /** The pending object of a kind, if any, that has a name before the work. */
  #holders(resource: Draft, name: string): readonly Pending[] {
    const namesBefore = (pending: Pending) => namesOf(resource, this.#namingBefore(pending));
    return this.#holdersAmong(this.#holdersByKind, resource, namesBefore).get(name) ?? [];
  }

  /** The same of what is unique in parts. All pending objects of the kind are read: few have parts with such. */
  #holdersInParts(resource: Draft, name: string): readonly Pending[] {
    const namesBefore = (pending: Pending) => namesOfParts(resource, this.#before(pending));
    return this.#holdersAmong(this.#holdersByPart, resource, namesBefore).get(name) ?? [];
  }

  #holdersAmong(known: HoldersByKind, resource: Draft, namesBefore: (pending: Pending) => Set<string>): Holders {
    let found = known.get(resource);
    if (!found) {
      const ofKind = this.#all.filter((pending) => pending.resource === resource);
      const named = ofKind.flatMap((pending) => [...namesBefore(pending)].map((name) => [name, [pending]] as const));
      known.set(resource, (found = new Map(named)));
    }
    return found;
  }

  /** What is unique of an object as it is before the work: rule sets of that kind are long, and many. */
  #namingBefore({ resource, org, id, ordinal, updateType }: Pending): JsonObject | undefined {
    const { store } = this.#pce;
    const properties = resource.unique.flatMap((rule) => rule.properties);
    if (this.#work === 'revert') return store.excerpts.of(org, resource.kind, ordinal, properties)?.properties;
    const place = updateType === 'create' ? undefined : store.place(org, resource.active.kind, id);
    return place && store.excerpts.of(org, resource.active.kind, place.ordinal, properties)?.properties;
  }

  /** Takes along what gives up its place in a circle, such as a group that is no longer to hold the one that holds it. */
  #breakCircles(): void {
    const starts = Map.groupBy(this.together.keys(), ({ resource }) => resource);
    for (const [resource, pendings] of starts) {
      if (!resource.noCircle) continue;
      const heldBy = (href: string) => linksOf(resource, this.#formOf(resource, href));
      for (const circle of circlesFrom(
        pendings.map(({ href }) => href),
        heldBy,
      ))
        this.#break(circle);
    }
  }

  #break(circle: readonly string[]): void {
    const members = circle.map((href) => this.#byHref.get(href));
    const by = members.find((member) => member && this.together.has(member));
    for (const [at, member] of members.entries()) {
      if (!by || !member || this.together.has(member)) continue;
      const next = circle[(at + 1) % circle.length] as string;
      if (!linksOf(member.resource, this.#after(member)).has(next)) this.#take(member, by);
    }
  }

  /** An object as it is when the work is done on what is together so far. */
  #formOf(resource: Draft, href: string): JsonObject | undefined {
    const pending = this.#byHref.get(href);
    if (pending) return this.together.has(pending) ? this.#after(pending) : this.#before(pending);
    const found = this.#pce.store.find(this.#org, resource.kind, idIn(href));
    return found && (JSON.parse(found.body) as JsonObject);
  }

  #before(pending: Pending): JsonObject | undefined {
    return this.#work === 'commit' ? inForce(this.#pce, pending) : pending.object;
  }

  #after(pending: Pending): JsonObject | undefined {
    if (pending.updateType === effects[this.#work].takes) return undefined;
    return this.#work === 'commit' ? pending.object : inForce(this.#pce, pending);
  }
}

/** What is in force of a draft, with the hrefs of drafts. Not kept: a thousand rule sets are long. */
function inForce({ store }: Pce, { resource, org, id, updateType }: Pending): JsonObject | undefined {
  const found = updateType === 'create' ? undefined : store.find(org, resource.active.kind, id);
  return found && (JSON.parse(inVersion(found.body, org, 'active', 'draft')) as JsonObject);
}

/** What no other object of the kind may share with an object. */
function namesOf({ unique }: Draft, object: JsonObject | undefined): Set<string> {
  const values = unique.flatMap(({ properties }) => {
    const value = object && uniqueValue(properties, object);
    return value === undefined ? [] : [uniqueField(properties) + value];
  });
  return new Set(values);
}

const linksOf = ({ noCircle }: Draft, object: JsonObject | undefined): Set<string> =>
  noCircle && object ? hrefsAt(object, noCircle.path) : new Set();
