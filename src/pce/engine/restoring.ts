import type { StoredObject } from '../../state/stored-object.ts';
import { partsOfFormId } from '../../state/versions.ts';
import type { Notification } from '../model/event-types.ts';
import type { JsonObject } from '../model/json-values.ts';
import type { Pce } from '../model/pce.ts';
import { embed, unembed } from './embeds.ts';
import { indexedValues } from './indexed-values.ts';
import { mergeObject } from './merged-objects.ts';
import { removeObject, saveObject, timeIn } from './objects.ts';
import { readsAlike, restoredParts } from './part-forms.ts';
import { type Draft, draftsOf } from './pending.ts';
import { checkLimit, checkRulesBack, refuseWhileNeeded } from './rules.ts';
import { inVersion, UPDATE_TYPE, type UpdateType } from './versions.ts';

/**
 * Makes the drafts of an org read as a version of the past, as changes that are still to be provisioned. New drafts stay
 * as they are. Inside the caller's transaction.
 * @returns notifications of the limits that are reached
 * @throws Refusal 406 where an object of that version refers to what is gone, or its name or an external reference is
 * taken, where something that stays refers to what that version does not have, and beyond a hard limit
 */
export function restoreVersion(pce: Pce, org: number, version: number, by: string): Notification[] {
  const drafts = draftsOf(pce);
  const found = drafts.flatMap((resource) => restoredOf(pce, org, resource, version, by));
  const isGone = ({ resource, id }: Restored) => !pce.store.place(org, resource.kind, id);
  const gone = found.filter(isGone);
  const restored = [...gone, ...found.filter((one) => !isGone(one))];
  const notifications = gone.flatMap((one) => bringBack(pce, org, one));
  // All are back by now: each is written as it shows the others at present, and what they show of it follows.
  for (const { resource, id, text } of restored) {
    const object = JSON.parse(text) as JsonObject;
    embed(resource, { pce, org, object, beside: undefined });
    saveObject(resource, pce, org, ordinalOf(pce, org, resource, id), object);
  }
  for (const { resource, id, text } of restored) {
    // As it was: what is gone is not shown.
    const object = JSON.parse(text) as JsonObject;
    const context = { pce, org, body: object, before: object, object, beside: undefined };
    checkRulesBack(resource, context, ordinalOf(pce, org, resource, id));
  }
  for (const resource of drafts) refuseWhileNeeded(resource, pce, org);
  return notifications;
}

/** A draft as it is to read. */
interface Restored {
  readonly resource: Draft;
  readonly id: string;
  readonly object: JsonObject;
  readonly text: string;
}

const ordinalOf = ({ store }: Pce, org: number, { kind }: Draft, id: string) =>
  (store.place(org, kind, id) as { ordinal: number }).ordinal;

/** The drafts of a kind that have to change. Those that the version lacks are deleted. */
function restoredOf(pce: Pce, org: number, resource: Draft, version: number, by: string): Restored[] {
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
  return [...then].flatMap(([id, body]) => restoredFrom(pce, org, resource, id, body, by) ?? []);
}

const newestOf = ({ store }: Pce, org: number, { versions }: Draft) =>
  Number(store.newest(org, versions?.kind as string)?.id ?? 0);

function restoredFrom(
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
  const isUnchanged = () => draft && JSON.parse(draft.body)[UPDATE_TYPE] === null;
  // Most are the same form: those are not parsed.
  if (active?.body === past && isUnchanged()) return undefined;
  const drafted = (text: string) =>
    unembed(resource, JSON.parse(inVersion(text, org, 'active', 'draft')) as JsonObject);
  const [then, now] = [drafted(past), active && drafted(active.body)];
  const isInForce = now !== undefined && readsAlike(resource, then, now);
  if (isInForce && isUnchanged()) return undefined;
  const updateType: UpdateType | null = !active ? 'create' : isInForce ? null : 'update';
  const stamps = isInForce ? {} : { updated_at: timeIn(resource, pce.clock.now()), updated_by: { href: by } };
  const back = restoredParts(resource, isInForce ? now : then, now, stamps);
  const object = mergeObject(resource, back, { ...stamps, [UPDATE_TYPE]: updateType });
  return { resource, id, object, text: JSON.stringify(object) };
}

/** Stores a draft that is gone by now. @throws Refusal 406 `object_limit_hard_limit_reached` */
function bringBack(pce: Pce, org: number, { resource, id, object, text }: Restored): Notification[] {
  const { kind, limit } = resource;
  const notifications = checkLimit(pce, org, limit, pce.store.totals(org, kind).live, 'sec_policy.restore');
  pce.store.insert(org, kind, id, text, indexedValues(resource, object));
  return notifications;
}
