import { ordinalWith } from '../pce/engine/indexed-values.ts';
import { objectAt } from '../pce/engine/objects.ts';
import type { Pce } from '../pce/model/pce.ts';
import type { Resource } from '../pce/model/resource.ts';
import { orMeant } from '../pce/observing/meant.ts';
import { firstFew } from '../pce/observing/words.ts';
import { ScenarioError } from './scenario-error.ts';

/** The org that a scenario describes, and the place in it. */
interface Place {
  readonly pce: Pce;
  readonly org: number;
  /** For people: `rule_sets/0`. */
  readonly where: string;
}

/**
 * References of a scenario as references of a PCE, at any depth. `{"label": "role:Web"}` stands for the href of the label
 * with this key and value, `{"service": "Web"}` and its like for that of the object with this name.
 * @throws ScenarioError where there is none
 */
export function withReferences(value: unknown, place: Place): unknown {
  if (Array.isArray(value)) return value.map((item) => withReferences(item, place));
  if (typeof value !== 'object' || value === null) return value;
  const { label } = value as { label?: unknown };
  if (typeof label === 'string') return { href: labelHref(label, place) };
  const [[singular, name] = ['', undefined], ...others] = Object.entries(value);
  const resource = others.length === 0 && typeof name === 'string' ? kindCalled(singular, place) : undefined;
  if (resource) return { href: hrefOfNamed(resource, name as string, place) };
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, withReferences(item, place)]));
}

/** The kind of object, in its draft, that is called so. */
const kindCalled = (singular: string, { pce }: Place) =>
  pce.resources.find((resource) => resource.singular === singular && resource.version !== 'active');

function hrefOfNamed({ kind, singular }: Resource, name: string, { pce, org, where }: Place): string {
  const [ordinal, ...others] = pce.store.withText(org, kind, 'name', name, 'exact');
  if (ordinal === undefined) throw new ScenarioError(`${where}: there is no ${singular} called ${name}`);
  if (others.length > 0) throw new ScenarioError(`${where}: more than one ${singular} is called ${name}`);
  return hrefAt(pce, ordinal);
}

function labelHref(label: string, { pce, org, where }: Place): string {
  const colon = label.indexOf(':');
  const ordinal = ordinalWith(pce.store, org, 'labels', { key: label.slice(0, colon), value: label.slice(colon + 1) });
  if (ordinal === undefined)
    throw new ScenarioError(`${where}: there is no label ${label}${keysUnless(pce, org, label)}`);
  return hrefAt(pce, ordinal);
}

const hrefAt = (pce: Pce, ordinal: number) => objectAt<{ href: string }>(pce, ordinal).href;

/** The keys of the org, where it has no label with this one. */
function keysUnless(pce: Pce, org: number, label: string): string {
  const [, key] = /^([^:]+):/.exec(label) ?? [];
  if (key === undefined) return '; a label is named by key and value, such as role:Web';
  const keys = labelKeys(pce, org);
  return keys.includes(key)
    ? ''
    : `; ${key} is not a key of labels, ${firstFew(keys, MOST_KEYS)} are${orMeant(key, keys)}`;
}

/** The keys that labels of the org may have. */
export function labelKeys({ store }: Pce, org: number): string[] {
  const all = { limit: Number.MAX_SAFE_INTEGER, includeDeleted: false };
  const bodies = store.lists.bodies(org, 'label_dimensions', all);
  return bodies.map((body) => (JSON.parse(body) as { key: string }).key);
}

/** Of the keys that are told. */
const MOST_KEYS = 20;
