// Says where an object is that a caller looks for, or that stands in the caller's way: for the person at the terminal.

import type { JsonObject } from '../model/json-values.ts';
import { exampleHref, hrefOf, hrefPrefix, idIn } from '../model/names.ts';
import type { Pce } from '../model/pce.ts';
import type { Resource } from '../model/resource.ts';
import { firstFew } from '../observing/words.ts';
import { partsIn } from './part-forms.ts';
import { draftsOf } from './pending.ts';
import { UPDATE_TYPE, updateTypeOf } from './versions.ts';
import type { SeesHolder } from './who-holds.ts';

const WAITS_TO_GO = 'its deletion waits to be provisioned';

/** Whether it is a draft whose deletion waits to be provisioned. */
export const isToGo = (pce: Pce, org: number, { kind, version }: Resource, ordinal: number): boolean =>
  version === 'draft' && pce.store.hasValue(org, kind, UPDATE_TYPE, 'delete', ordinal);

/** Why an href names no live object of a kind. An object of another org is not looked at. */
export function whyNotLive(pce: Pce, org: number, resource: Resource, href: string): string {
  const [, owner, id = ''] = /^\/orgs\/(\d{1,15})\/(?:.+\/)?([^/]+)$/.exec(href) ?? [];
  if (owner === undefined || hrefPrefix(resource, Number(owner)) + id !== href)
    return `that is not an href of ${resource.kind}, such as ${exampleHref(resource, org)}`;
  if (owner !== String(org))
    return `that is one of the ${resource.kind} of org ${owner}, and the call is about org ${org}`;
  const found = pce.store.find(org, resource.kind, id);
  if (!found) return elsewhere(resource, pce, org, id) ?? `there is none of that id in org ${org}`;
  return found.deleted ? 'that is deleted' : WAITS_TO_GO;
}

/** What is looked for in a version: the active one, or an older one by its number. */
interface Sought {
  readonly past?: number | undefined;
  /** Whether a form of the object has it, where it is a part of one. */
  readonly isIn?: (object: JsonObject) => boolean;
}

/** Which form has what the version that was asked for lacks; undefined where none has it. */
export function elsewhere(
  form: Resource,
  pce: Pce,
  org: number,
  id: string,
  { past, isIn = () => true }: Sought = {},
): string | undefined {
  const draft = draftsOf(pce).find(({ active }) => active.kind === form.kind);
  if (!draft) return undefined;
  const has = ({ kind }: Resource) => {
    const found = pce.store.find(org, kind, id);
    return found !== undefined && isIn(JSON.parse(found.body) as JsonObject);
  };
  if (past !== undefined && has(draft.active)) return 'sec_policy/active has it';
  if (!has(draft)) return undefined;
  return past === undefined ? 'it is in the draft, and POST sec_policy provisions it' : 'the draft has it';
}

/**
 * Whether a caller may be told of an object that has what another one was to get.
 * @param sees whether the caller reads it, of a kind of which not everyone reads all
 */
export function mayBeTold(resource: Resource, object: () => JsonObject, sees: SeesHolder | undefined): boolean {
  const { scopesOf, reachedBy, creatorsAlone } = resource;
  if (creatorsAlone) return false;
  return (!scopesOf && !reachedBy) || (sees?.(resource, object) ?? false);
}

/** Which object has values that no two of the kind share, where the caller may be told of it. */
export function whoHasIt(
  resource: Resource,
  pce: Pce,
  org: number,
  ordinal: number,
  properties: readonly string[],
  sees?: SeesHolder,
): string | undefined {
  if (!mayBeTold(resource, () => objectOf(pce, ordinal), sees)) return undefined;
  const href = hrefOf(resource, org, pce.store.excerpts.idAt(ordinal) ?? '');
  return hasTheSame(href, properties, isToGo(pce, org, resource, ordinal));
}

export const hasTheSame = (href: unknown, properties: readonly string[], waits: boolean): string =>
  `${href} has the same ${properties.join(' and ')}${waits ? `; ${WAITS_TO_GO}` : ''}`;

/** What of a change the next provisioning throws away, as the deletion of what was changed waits for it. */
export function hintOfLost(
  resource: Resource,
  pce: Pce,
  org: number,
  id: string,
  sent: JsonObject,
): string | undefined {
  const { ordinal } = (resource.version === 'draft' && pce.store.place(org, resource.kind, id)) || {};
  if (ordinal === undefined) return undefined;
  const isWhole = isToGo(pce, org, resource, ordinal);
  const lost = isWhole ? [hrefOf(resource, org, id)] : lostParts(resource, () => objectOf(pce, ordinal), sent);
  if (lost.length === 0) return undefined;
  const some = firstFew(lost, MOST_TOLD);
  return `changed what is to go (${some}): ${WAITS_TO_GO}, and takes the change along; PUT sec_policy/delete reverts it`;
}

const MOST_TOLD = 3;

/** Hrefs of the parts that a body changes though they are to go. It may name their active form. */
function lostParts({ parts = [] }: Resource, read: () => JsonObject, sent: JsonObject): string[] {
  const changed = parts.flatMap((part) => partsIn(sent, part)).filter(isChange);
  if (changed.length === 0) return [];
  const draft = read();
  const ids = new Set(changed.map(({ href }) => idIn(String(href))));
  const toGo = parts.flatMap((part) => partsIn(draft, part)).filter((one) => updateTypeOf(one) === 'delete');
  return toGo.map(({ href }) => String(href)).filter((href) => ids.has(idIn(href)));
}

/** Others are new, are named alone, or are deleted. */
const isChange = (part: JsonObject) =>
  part['href'] !== undefined && part[UPDATE_TYPE] !== 'delete' && Object.keys(part).length > 1;

const objectOf = ({ store }: Pce, ordinal: number) => JSON.parse(store.at(ordinal)?.body ?? '{}') as JsonObject;
