import { withHrefsAlone } from './elements.ts';
import type { Field } from './fields.ts';

/** What stands in the fields of a form, by their names. */
export interface Values {
  [name: string]: Value;
}

/** A text; of an object what stands in its form, and of a list of objects what stands in the form of each. */
export type Value = string | Item | Item[];

export interface Item {
  /** What no field shows, and its call takes: its href, above all. */
  readonly kept: Readonly<Record<string, unknown>>;
  /** Of one that has an href: what is not changed is not sent. */
  readonly before: Values | undefined;
  values: Values;
}

/** Why the server did not take a form, and the id of what it is about. */
export interface Refusal {
  readonly message: string;
  readonly id: string;
}

type Body = Record<string, unknown>;

export const valuesOf = (fields: readonly Field[], present: Readonly<Body> | undefined): Values =>
  Object.fromEntries(fields.map((field) => [field.name, valueIn(field, present?.[field.name])]));

/** A value as its field shows it. */
function valueIn(field: Field, value: unknown): Value {
  const { form } = field;
  if (form === 'objects') return ((value ?? []) as Body[]).map((present) => itemOf(field, present));
  // An object is sent as a whole: what it has and no field shows is kept.
  if (form === 'object') return { ...itemOf(field, (value ?? {}) as Body), before: undefined };
  if (value === undefined || value === null) return '';
  if (form === 'lines') return (value as string[]).join('\n');
  if (form === 'reference') return String((value as { href?: string }).href ?? '');
  if (form === 'references') return JSON.stringify(withHrefsAlone(value), null, 2);
  return form === 'json' || form === 'several' ? JSON.stringify(value, null, 2) : String(value);
}

/** An object in a form of its own; a new one where there is none. */
export function itemOf({ element, schema }: Field, present: Readonly<Body> = {}): Item {
  const isClosed = (schema.items ?? schema).additionalProperties === false;
  const kept = Object.entries(present).filter(
    ([name]) => name === 'href' || !(isClosed || element.some((field) => field.name === name)),
  );
  return {
    kept: Object.fromEntries(kept),
    before: 'href' in present ? valuesOf(element, present) : undefined,
    values: valuesOf(element, present),
  };
}

/**
 * What a form sends.
 * @param before what is not changed is not sent; undefined where all is
 * @param at pointer to what the form is of
 * @throws Error where a text is no JSON
 */
export function bodyOf(fields: readonly Field[], values: Values, before?: Values, at = '#'): Body {
  const isSent = ({ name }: Field) => {
    const value = values[name] ?? '';
    return before === undefined ? !isEmpty(value) : JSON.stringify(value) !== JSON.stringify(before[name]);
  };
  // What is emptied is null: left out, it would stay.
  return Object.fromEntries(
    fields.filter(isSent).map((field) => [field.name, givenBy(field, values[field.name] ?? '', at) ?? null]),
  );
}

/** Nobody has said anything. */
function isEmpty(value: Value): boolean {
  if (typeof value === 'string' || Array.isArray(value)) return value.length === 0;
  return Object.keys(value.kept).length === 0 && Object.values(value.values).every(isEmpty);
}

/** The value of a field; undefined where it is empty. */
function givenBy(field: Field, value: Value, at: string): unknown {
  const pointer = `${at}/${field.name}`;
  if (typeof value === 'string') return givenByText(field, value, pointer);
  const bodyOfItem = ({ kept, values, before }: Item, where: string) => ({
    ...kept,
    ...bodyOf(field.element, values, before, where),
  });
  if (Array.isArray(value)) return value.map((item, place) => bodyOfItem(item, `${pointer}/${place}`));
  return isEmpty(value) ? undefined : bodyOfItem(value, pointer);
}

function givenByText({ form, values }: Field, value: string, pointer: string): unknown {
  if (form === 'lines')
    return value
      .split('\n')
      .map((line) => line.trim())
      .filter(Boolean);
  if (value === '') return undefined;
  if (form === 'number or word')
    return values.includes(value) || !Number.isFinite(Number(value)) ? value : Number(value);
  if (form === 'number') return Number(value);
  if (form === 'yes or no') return value === 'true';
  if (form === 'reference') return { href: value };
  if (form === 'text' || form === 'choice') return value;
  try {
    return JSON.parse(value);
  } catch (error) {
    throw new Error(`The property '${pointer}' is no JSON: ${(error as Error).message}`);
  }
}

/** A list of objects in the other form: all of it as JSON, or a form of each. @throws Error where there is none */
export function inOtherForm(field: Field, value: Value): Value {
  if (typeof value !== 'string') {
    const whole = [value].flat().map(({ kept, values }) => ({ ...kept, ...bodyOf(field.element, values) }));
    return whole.length === 0 ? '' : JSON.stringify(whole, null, 2);
  }
  const list: unknown = value.trim() === '' ? [] : JSON.parse(value);
  const isObject = (one: unknown) => typeof one === 'object' && one !== null && !Array.isArray(one);
  if (!(Array.isArray(list) && list.every(isObject))) throw new Error('It is no list of objects');
  return valueIn(field, list);
}

/** A few words of an object whose form is folded. */
export const summaryOf = ({ element }: Field, { values }: Item): string =>
  element
    .filter(({ form }) => ['text', 'number', 'number or word', 'yes or no', 'choice'].includes(form))
    .flatMap(({ name }) => (values[name] ? [`${name} ${String(values[name])}`] : []))
    .slice(0, 3)
    .join(' · ');

/** As much of a path as there are fields for; undefined where its first step is none. */
export function pathTo(
  [name = '', at = '', ...rest]: readonly string[],
  fields: readonly Field[],
  values: Values,
): string[] | undefined {
  const field = fields.find((one) => one.name === name);
  const value = values[name];
  if (field === undefined || value === undefined) return undefined;
  if (typeof value === 'string') return [name];
  if (!Array.isArray(value)) return [name, ...(pathTo([at, ...rest], field.element, value.values) ?? [])];
  const item = value[Number(at)];
  return at === '' || item === undefined ? [name] : [name, at, ...(pathTo(rest, field.element, item.values) ?? [])];
}
