import { isDeepStrictEqual } from 'node:util';
import type { EventTexts } from '../../state/events.ts';
import type { JsonObject } from './json-values.ts';

/** One of an event's many changes, as it is stored: the differences are worked out when the event is read. */
interface KeptChange {
  readonly uuid: string;
  readonly resource: JsonObject;
  readonly change_type: string;
  readonly before: JsonObject | null;
  readonly after: JsonObject | null;
}

/** The stored text of one of many changes, an element of a list. */
export function keptChange(
  uuid: string,
  { resource, change_type, before, after }: Pick<KeptChange, 'resource' | 'change_type'> & TextsOfChange,
): string {
  return `{"uuid":"${uuid}","resource":${JSON.stringify(resource)},"change_type":"${change_type}","before":${before ?? null},"after":${after ?? null}}`;
}

/** Texts of the object as it was and as it is. */
interface TextsOfChange {
  readonly before?: string;
  readonly after?: string;
}

/** An event as an answer shows it. */
export function withChanges({ body, before, after }: EventTexts): string {
  if (before === null && after === null) return body;
  const event = JSON.parse(body) as { resource_changes: { changes: JsonObject }[] };
  const now = JSON.parse(after ?? '{}') as JsonObject | readonly KeptChange[];
  if (Array.isArray(now)) event.resource_changes = now.map(shown);
  else
    for (const change of event.resource_changes)
      change.changes = changesBetween(JSON.parse(before ?? '{}'), now as JsonObject);
  return JSON.stringify(event);
}

/**
 * The same in steps, where an event has so many changes that others are to be served in between. A change is one step:
 * long lists in it take time in proportion to their elements.
 */
export function* withChangesInSteps(event: EventTexts): Generator<void, string> {
  if (!event.after?.startsWith('[')) return withChanges(event);
  const changes: string[] = [];
  for (const change of JSON.parse(event.after) as KeptChange[]) {
    yield;
    changes.push(JSON.stringify(shown(change)));
  }
  return event.body.replace('"resource_changes":[]', () => `"resource_changes":[${changes.join(',')}]`);
}

function shown({ uuid, resource, change_type, before, after }: KeptChange) {
  return { uuid, resource, changes: changesBetween(before ?? {}, after ?? {}), change_type };
}

const unaudited = new Set(['href', 'caps', 'created_at', 'updated_at', 'created_by', 'updated_by']);

/** Field by field `{before, after}`, null for nothing. A list has its created, deleted and updated elements instead. */
function changesBetween(before: JsonObject, after: JsonObject): JsonObject {
  const changes: JsonObject = {};
  for (const name of new Set([...Object.keys(before), ...Object.keys(after)])) {
    if (unaudited.has(name)) continue;
    const [was, is] = [before[name] ?? null, after[name] ?? null];
    if (isDeepStrictEqual(was, is)) continue;
    if (isListOrNone(was) && isListOrNone(is)) Object.assign(changes, changeOfList(name, was ?? [], is ?? [], after));
    else changes[name] = { before: was, after: is };
  }
  return changes;
}

const isListOrNone = (value: unknown): value is readonly unknown[] | null => value === null || Array.isArray(value);

/** How an event shows a property that is a list. */
interface ListForm {
  readonly name: string;
  /** The same element before and after has the same key. */
  readonly keyOf: (item: unknown) => unknown;
  readonly show: (item: unknown) => unknown;
}

/** @returns an empty object where the order alone has changed */
function changeOfList(name: string, was: readonly unknown[], is: readonly unknown[], object: JsonObject): JsonObject {
  const form = name === 'interfaces' ? ofInterfaces(object) : { ...plainList, name };
  const byKey = (list: readonly unknown[]) => new Map(list.map((item) => [form.keyOf(item), item]));
  const [old, fresh] = [byKey(was), byKey(is)];
  const parts = {
    updated: [...fresh].flatMap(([key, item]) => (old.has(key) ? updateOf(form, old.get(key), item) : [])),
    created: [...fresh].flatMap(([key, item]) => (old.has(key) ? [] : [form.show(item)])),
    deleted: [...old].flatMap(([key, item]) => (fresh.has(key) ? [] : [form.show(item)])),
  };
  const told = Object.entries(parts).filter(([, items]) => items.length > 0);
  return told.length === 0 ? {} : { [form.name]: Object.fromEntries(told) };
}

function updateOf(form: ListForm, was: unknown, is: unknown): object[] {
  if (isDeepStrictEqual(was, is)) return [];
  return [{ resource: form.show(is), changes: changesBetween(Object(was), Object(is)) }];
}

const plainList = {
  // Most elements of long lists are texts, and their own keys; no text begins like the keys of the others.
  keyOf: (item: unknown) => (typeof item === 'string' ? item : (Object(item).href ?? `\0${JSON.stringify(item)}`)),
  show: (item: unknown) => item,
};

/** The name of the property, and the form of an interface, were recorded of a PCE. An import may bring anything. */
function ofInterfaces({ href }: JsonObject): ListForm {
  return {
    name: 'workload_interfaces',
    keyOf: (item) => JSON.stringify([Object(item).name, Object(item).address]),
    show: (item) => {
      const { name, address, network = null } = Object(item) as JsonObject;
      return { href: `${href}/interfaces/${encodeURIComponent(String(name).toWellFormed())}`, name, address, network };
    },
  };
}
