import type { IndexedValue, StoredObject } from '../../state/stored-object.ts';
import type { JsonObject } from '../model/json-values.ts';
import type { Pce } from '../model/pce.ts';
import type { Resource } from '../model/resource.ts';
import { indexedValues } from './indexed-values.ts';
import { provisionedParts } from './part-forms.ts';
import type { Draft } from './pending.ts';
import { activeText, UPDATE_TYPE } from './versions.ts';

/** A text as it is stored, and the values by which it is found. */
interface Form {
  readonly text: string;
  readonly values: readonly IndexedValue[];
}

/** A draft once it is provisioned, and what is in force of it. */
export interface ProvisionedForm {
  readonly draft: Form;
  readonly active: Form;
}

/** Both forms of a draft. A text is copied where no part of it goes: a rule set is long, and little in it changes. */
export function provisionedForm(pce: Pce, org: number, resource: Draft, stored: StoredObject): ProvisionedForm {
  const draft = stored.body.includes(TO_GO) ? withoutPartsToGo(resource, stored) : copied(pce, stored);
  return { draft, active: { text: activeText(draft.text, org), values: valuesInForce(resource.active, draft.values) } };
}

// A text of a client does not read like these: its quotes are escaped.
const TO_GO = `"${UPDATE_TYPE}":"delete"`;
const CHANGED = new RegExp(`"${UPDATE_TYPE}":"(?:create|update)"(?=[,}])`, 'g');

const copied = ({ store }: Pce, { ordinal, body }: StoredObject): Form => ({
  text: body.replaceAll(CHANGED, `"${UPDATE_TYPE}":null`),
  values: store.valuesOf(ordinal).filter(([field]) => field !== UPDATE_TYPE),
});

function withoutPartsToGo(resource: Draft, { body }: StoredObject): Form {
  const object = { ...provisionedParts(resource, JSON.parse(body) as JsonObject), [UPDATE_TYPE]: null };
  return { text: JSON.stringify(object), values: indexedValues(resource, object) };
}

/** Unique are drafts alone: all that is indexed of what is in force is what it refers to. */
function valuesInForce({ references }: Resource, values: readonly IndexedValue[]): IndexedValue[] {
  const referring = values.filter(([field]) => Object.hasOwn(references, field));
  return referring.map(([field, href]) => [field, href.replace('/sec_policy/draft/', '/sec_policy/active/')]);
}

/** Whether an object in force shows parts of others that have versions: those in force may be other than the drafts. */
export const showsVersions = (pce: Pce, { references, embeds = {} }: Resource, values: readonly IndexedValue[]) =>
  values.some(
    ([field]) => (embeds[field] ?? []).length > 0 && pce.kinds.get(references[field] as string)?.version === 'active',
  );
