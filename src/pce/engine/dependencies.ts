import type { JsonObject } from '../model/json-values.ts';
import { BYTES_AT_ONCE } from '../model/long-works.ts';
import type { Pce } from '../model/pce.ts';
import { holdersOf, hrefsAt } from './indexed-values.ts';
import { Pace } from './pace.ts';
import { provisionedParts } from './part-lists.ts';
import { type Draft, draftsOf, inOrder, type Pending, pendingAt, pendingWith } from './pending.ts';
import { referrersTo } from './rules.ts';

/** A pending object that others need. */
export interface Dependency {
  readonly needed: Pending;
  readonly by: readonly Pending[];
}

/**
 * Adds the pending objects that the chosen ones need: an active object must not refer to one that is not in force. The
 * console asks for these, and adds them to what it provisions; a PCE that is not asked does it here (assumed).
 */
export function withDependencies(pce: Pce, chosen: readonly Pending[]): Pending[] {
  const steps = gather(pce, chosen);
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value.together;
  }
}

/** What has to be provisioned along with the chosen ones. Yields between steps. */
export function* dependenciesOfCommit(pce: Pce, chosen: readonly Pending[]): Generator<void, Dependency[]> {
  const { together, askers } = yield* gather(pce, chosen);
  const isChosen = new Set(chosen.map(({ ordinal }) => ordinal));
  return together
    .filter(({ ordinal }) => !isChosen.has(ordinal))
    .map((needed) => ({ needed, by: inOrder(pce, askers.get(needed.ordinal) ?? []) }));
}

/** What has to be reverted along with the chosen ones: what refers to a reverted object is. Yields between steps. */
export function* dependenciesOfRevert(pce: Pce, chosen: readonly Pending[]): Generator<void, Dependency[]> {
  const isChosen = new Set(chosen.map(({ ordinal }) => ordinal));
  const gone = new Map(chosen.filter(isNew).map((one) => [one.ordinal, one]));
  const found: Dependency[] = [];
  const referrers = new Referrers(pce);
  for (const one of gone.values()) {
    for (const other of yield* referrers.of(one)) {
      if (isChosen.has(other.ordinal) || gone.has(other.ordinal)) continue;
      found.push({ needed: other, by: [one] });
      if (isNew(other)) gone.set(other.ordinal, other);
    }
  }
  return found;
}

const isNew = ({ updateType }: Pending) => updateType === 'create';

/** Objects are parsed here: that takes several times as long as to search them. */
const paceOf = ({ store }: Pce) => new Pace(store, BYTES_AT_ONCE / 4);

interface Gathered {
  /** The chosen ones, and all that they need. */
  readonly together: Pending[];
  /** Those of them that need an object, by its ordinal. */
  readonly askers: ReadonlyMap<number, Pending[]>;
}

function* gather(pce: Pce, chosen: readonly Pending[]): Generator<void, Gathered> {
  const pace = paceOf(pce);
  const together = new Map(chosen.map((one) => [one.ordinal, one]));
  const askers = new Map<number, Pending[]>();
  // The map goes on with what is added meanwhile.
  for (const pending of together.values()) {
    for (const target of neededBy(pce, pending)) {
      const { ordinal } = target;
      const others = askers.get(ordinal);
      if (others) others.push(pending);
      else askers.set(ordinal, [pending]);
      if (!together.has(ordinal) && (pending.updateType === 'delete' || isNew(target))) together.set(ordinal, target);
    }
    yield* pace.rest();
  }
  return { together: inOrder(pce, together.values()), askers };
}

/** The pending objects that have to be in force with one, each once. */
const neededBy = (pce: Pce, pending: Pending): Pending[] =>
  pending.updateType === 'delete' ? draftsOfHolders(pce, pending) : referredToBy(pce, pending);

/** Pending are drafts whose forms in force refer to an object: a restored version may lack both. */
function draftsOfHolders(pce: Pce, { resource, org, href }: Pending): Pending[] {
  const drafts = new Map(draftsOf(pce).map((draft) => [draft.active.kind, draft]));
  const found = new Map<number, Pending>();
  for (const [other, , ordinals] of referrersTo(resource, pce, org, href)) {
    const draft = drafts.get(other.kind);
    if (!draft) continue;
    for (const ordinal of ordinals) {
      const pending = pendingAt(pce, org, draft, pce.store.excerpts.idAt(ordinal) ?? '');
      if (pending) found.set(pending.ordinal, pending);
    }
  }
  return [...found.values()];
}

/** The pending drafts that an object will refer to. The index tells of parts that are to be deleted too. */
function referredToBy(pce: Pce, { resource, org, ordinal }: Pending): Pending[] {
  const paths = new Set(pathsToDrafts(pce, resource).map(([path]) => path));
  if (paths.size === 0) return [];
  const held = pce.store.valuesOf(ordinal).filter(([field]) => paths.has(field));
  const hrefs = new Set(held.map(([, href]) => href));
  const targets = [...hrefs].flatMap((href) => pendingWith(pce, org, href) ?? []);
  if (targets.length === 0 || !resource.parts) return targets;
  const stays = hrefsInForce(pce, resource, ordinal);
  return targets.filter(({ href }) => stays.has(href));
}

/** The references of a kind to drafts. */
const pathsToDrafts = (pce: Pce, { references }: Draft): [path: string, kind: string][] =>
  Object.entries(references).filter(([, kind]) => pce.kinds.get(kind)?.version === 'draft');

/** Drafts that an object will refer to when it is in force. */
export function draftReferences(pce: Pce, resource: Draft, draft: JsonObject): [kind: string, href: string][] {
  const object = provisionedParts(resource, draft);
  return pathsToDrafts(pce, resource).flatMap(([path, kind]) =>
    [...hrefsAt(object, path)].map((href): [string, string] => [kind, href]),
  );
}

function hrefsInForce(pce: Pce, resource: Draft, ordinal: number): Set<string> {
  const object = JSON.parse(pce.store.at(ordinal)?.body ?? '{}') as JsonObject;
  return new Set(draftReferences(pce, resource, object).map(([, href]) => href));
}

/** The pending objects that will refer to others. Each is read once, however many are asked about. */
class Referrers {
  readonly #pce: Pce;
  readonly #pace: Pace;
  readonly #hrefs = new Map<number, ReadonlySet<string>>();

  constructor(pce: Pce) {
    this.#pce = pce;
    this.#pace = paceOf(pce);
  }

  *of({ resource: { kind }, org, href }: Pending): Generator<void, Pending[]> {
    const found = new Map<number, Pending>();
    for (const draft of draftsOf(this.#pce)) {
      for (const [path] of pathsToDrafts(this.#pce, draft).filter(([, to]) => to === kind)) {
        for (const ordinal of holdersOf(draft, this.#pce.store, org, path, href)) {
          const pending = pendingAt(this.#pce, org, draft, this.#pce.store.excerpts.idAt(ordinal) ?? '');
          if (pending && this.#willRefer(pending, href)) found.set(ordinal, pending);
          yield* this.#pace.rest();
        }
      }
    }
    return inOrder(this.#pce, found.values());
  }

  #willRefer({ resource, ordinal }: Pending, href: string): boolean {
    if (!resource.parts) return true;
    let hrefs = this.#hrefs.get(ordinal);
    if (!hrefs) this.#hrefs.set(ordinal, (hrefs = hrefsInForce(this.#pce, resource, ordinal)));
    return hrefs.has(href);
  }
}
