import type { StoredObject } from '../../state/stored-object.ts';
import { partsOfFormId } from '../../state/versions.ts';
import type { JsonObject } from '../model/json-values.ts';
import type { Pce } from '../model/pce.ts';
import { embed } from './embeds.ts';
import { indexedValues } from './indexed-values.ts';
import { mergeObject } from './merged-objects.ts';
import { removeObject, saveObject, timeIn } from './objects.ts';
import { restoredParts } from './part-lists.ts';
import { type Draft, draftsOf } from './pending.ts';
import { checkRules, refuseWhileNeeded } from './rules.ts';
import { inVersion, UPDATE_TYPE, type UpdateType } from './versions.ts';

/**
 * Makes the drafts of an org read as a version of the past, as changes that are still to be provisioned. New drafts stay
 * as they are. Inside the caller's transaction.
 * @throws Refusal 406 where an object of that version refers to what is gone, or its name is taken, and where something
 * that stays refers to what that version does not have
 */
export function restoreVersion(pce: Pce, org: number, version: number, by: string): void {
  const drafts = draftsOf(pce);
  const restored = drafts.flatMap((resource) => restoreKind(pce, org, resource, version, by));
  for (const { resource, ordinal } of restored) {
    const { body } = pce.store.at(ordinal) as StoredObject;
    const object = JSON.parse(body) as JsonObject;
    checkRules(resource, { pce, org, body: object, before: object, object, beside: undefined }, ordinal);
    // All are back by now: what they show of each other is what it is.
    embed(resource, { pce, org, object, beside: undefined });
    if (JSON.stringify(object) !== body) saveObject(resource, pce, org, ordinal, object);
  }
  for (const resource of drafts) refuseWhileNeeded(resource, pce, org);
}

interface Restored {
  readonly resource: Draft;
  readonly ordinal: number;
}

function restoreKind(pce: Pce, org: number, resource: Draft, version: number, by: string): Restored[] {
  const { store } = pce;
  const past = [...store.versions.inForce(org, resource.active.kind, version)].map(
    (at) => store.at(at) as StoredObject,
  );
  const then = new Map(past.map(({ id, body }) => [partsOfFormId(id).own, body]));
  for (const at of store.versions.inForce(org, resource.active.kind, newestOf(pce, org, resource))) {
    const { id } = store.at(at) as StoredObject;
    const draft = store.find(org, resource.kind, id);
    if (draft && !then.has(id)) removeObject(resource, pce, org, draft, by);
  }
  return [...then].flatMap(([id, body]) => restoreOne(pce, org, resource, id, body, by) ?? []);
}

const newestOf = ({ store }: Pce, org: number, { versions }: Draft) =>
  Number(store.newest(org, versions?.kind as string)?.id ?? 0);

function restoreOne(
  pce: Pce,
  org: number,
  resource: Draft,
  id: string,
  past: string,
  by: string,
): Restored | undefined {
  const { store } = pce;
  const draft = store.find(org, resource.kind, id);
  const active = store.find(org, resource.active.kind, id);
  const isInForce = active?.body === past;
  const then = JSON.parse(inVersion(past, org, 'active', 'draft')) as JsonObject;
  const updateType: UpdateType | null = !active ? 'create' : isInForce ? null : 'update';
  const stamps = isInForce ? {} : { updated_at: timeIn(resource, pce.clock.now()), updated_by: { href: by } };
  const object = mergeObject(resource, restoredParts(resource, then), { ...stamps, [UPDATE_TYPE]: updateType });
  if (!draft) {
    const ordinal = store.insert(org, resource.kind, id, JSON.stringify(object), indexedValues(resource, object));
    return { resource, ordinal };
  }
  if (isInForce && JSON.parse(draft.body)[UPDATE_TYPE] === null) return undefined;
  saveObject(resource, pce, org, draft.ordinal, object);
  return { resource, ordinal: draft.ordinal };
}
