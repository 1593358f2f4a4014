import type { StoredObject } from '../../state/stored-object.ts';
import type { JsonObject } from '../model/json-values.ts';
import type { Pce } from '../model/pce.ts';
import type { Resource } from '../model/resource.ts';
import { refuseCircle } from './circles.ts';
import { embed, isShown, refreshEmbeds } from './embeds.ts';
import { hrefsAt } from './indexed-values.ts';
import { mergeObject } from './merged-objects.ts';
import { saveObject } from './objects.ts';
import { restoredParts, stayingParts } from './part-forms.ts';
import type { Draft, Pending } from './pending.ts';
import { provisionedForm, showsVersions } from './provisioned-form.ts';
import { checkUnique, mustBeLive, refuseWhileReferenced } from './rules.ts';
import { checkUniquePartsBack } from './unique-parts.ts';
import { inVersion, UPDATE_TYPE } from './versions.ts';

/** The drafts that an object refers to when it is in force. */
export function draftReferences(pce: Pce, resource: Draft, draft: JsonObject): [kind: string, href: string][] {
  const object = stayingParts(resource, draft);
  return Object.entries(resource.references)
    .filter(([, kind]) => pce.kinds.get(kind)?.version === 'draft')
    .flatMap(([path, kind]) => [...hrefsAt(object, path)].map((href): [string, string] => [kind, href]));
}

/** Puts drafts into force as a version, inside the caller's transaction. */
export function putIntoForce(pce: Pce, org: number, pendings: readonly Pending[], version: number): void {
  const inForce = pendings.flatMap((pending) => putOneIntoForce(pce, org, pending, version) ?? []);
  for (const one of inForce) showWhatIsInForce(pce, org, one);
}

/** What a version puts into force, where it shows parts of others or is shown by them. */
interface InForce {
  readonly active: Resource;
  readonly ordinal: number;
  /** As it is stored. */
  readonly text: string;
  /** The form that it takes the place of, where others show parts of it. */
  readonly before: string | undefined;
}

function putOneIntoForce(pce: Pce, org: number, pending: Pending, version: number): InForce | undefined {
  const { store } = pce;
  const { resource, id, updateType } = pending;
  const { active } = resource;
  if (updateType === 'delete') {
    store.remove(org, resource.kind, pending.ordinal);
    store.versions.end(org, active.kind, id, version);
    return undefined;
  }
  const forms = provisionedForm(pce, org, resource, pending.stored);
  // Not saveObject: nothing changes that others show of it.
  store.replace(org, resource.kind, pending.ordinal, forms.draft.text, forms.draft.values);
  const { text, values } = forms.active;
  const before = isShown(pce, active) ? store.find(org, active.kind, id)?.body : undefined;
  const ordinal = store.versions.put(org, active.kind, id, text, values, version);
  return before !== undefined || showsVersions(pce, active, values) ? { active, ordinal, text, before } : undefined;
}

/** A draft shows parts of other drafts; what is in force, and what refers to it, shows parts of what is in force. */
function showWhatIsInForce(pce: Pce, org: number, { active, ordinal, text, before }: InForce): void {
  const object = JSON.parse(text) as JsonObject;
  embed(active, { pce, org, object, beside: undefined });
  const shown = JSON.stringify(object);
  if (shown !== text) pce.store.rewrite(org, active.kind, ordinal, shown);
  if (before !== undefined) refreshEmbeds(active, pce, org, object, JSON.parse(before));
}

/**
 * Throws pending changes away: drafts read again as what is in force. Inside the caller's transaction.
 * @throws Refusal 406 where another draft needs what would be gone, has taken a name or an external reference, is to be
 * deleted and needed, or would be in a circle with it
 */
export function revert(pce: Pce, org: number, pendings: readonly Pending[]): void {
  const [created, others] = [pendings.filter(isNew), pendings.filter((pending) => !isNew(pending))];
  const restored = others.map(({ resource, id, ordinal }) => {
    const inForce = pce.store.find(org, resource.active.kind, id) as StoredObject;
    return { resource, ordinal, object: restoreDraft(pce, org, resource, ordinal, inForce.body) };
  });
  for (const { resource, ordinal } of created) pce.store.remove(org, resource.kind, ordinal);
  // Together they fit as they did when they were in force. Drafts that are left may be in their way.
  for (const { resource, ordinal, object } of restored) {
    checkUnique(resource, { pce, org, object }, ordinal);
    checkUniquePartsBack(resource, { pce, org, object }, ordinal);
    // Of drafts alone: a workload may have been unpaired meanwhile, and a revert of all is never refused.
    for (const [kind, href] of draftReferences(pce, resource, object)) mustBeLive(pce, org, kind, href);
    refuseCircle(resource, pce, org, object);
  }
  for (const { resource, href } of created) refuseWhileReferenced(resource, pce, org, href);
}

const isNew = ({ updateType }: Pending) => updateType === 'create';

/** Makes a draft read as an active text. */
function restoreDraft(pce: Pce, org: number, resource: Draft, ordinal: number, active: string): JsonObject {
  const object = JSON.parse(inVersion(active, org, 'active', 'draft')) as JsonObject;
  const draft = mergeObject(resource, restoredParts(resource, object, object, {}), { [UPDATE_TYPE]: null });
  embed(resource, { pce, org, object: draft, beside: undefined });
  saveObject(resource, pce, org, ordinal, draft);
  return draft;
}
