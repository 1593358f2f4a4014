import type { Kind } from '../../generated/control-api.ts';
import { idOf } from '../parts/page-of.ts';

export type Call = Kind['calls'][number];

/** An object of whatever kind. */
export type Shown = Readonly<Record<string, unknown>> & { readonly href?: string };

/** The call that does something with objects of a kind; undefined where there is none. */
export const callOf = ({ calls }: Kind, does: 'create' | 'change' | 'delete'): Call | undefined =>
  calls.find((call) => call.does === does);

/** Path of a collection, in an org; undefined where it is within an object of another kind. */
export function pathIn(path: string, org: number): string | undefined {
  const known = path.replace(':org', String(org));
  return known.includes('/:') ? undefined : known;
}

/** Where an object of a kind is shown. Of a kind within another one the whole href is needed. */
export const pageOfObject = ({ kind, within }: Kind, { href = '' }: Shown): string =>
  `#/objects/${encodeURIComponent(kind)}/${encodeURIComponent(within === null ? idOf(href) : href)}`;

/** The path of the object that an address names. */
export function pathOfObject(kind: Kind, org: number, id: string): string {
  return id.startsWith('/') ? id : `${pathIn(kind.path, org) ?? kind.path}/${id}`;
}

/** A scope that names no label. */
export const EVERYWHERE = 'Everywhere';

/** By what an object is known. */
export function titleOf(object: Shown): string {
  const {
    name,
    value,
    hostname,
    username,
    display_name: displayed,
    href = '',
  } = object as Record<string, string | undefined>;
  return name || value || hostname || displayed || username || idOf(href);
}

/** The value at a path of a column, such as `labels[].value`. */
export function valueAt(object: unknown, path: string): unknown {
  return path.split('.').reduce<unknown>((value, step) => {
    const name = step.replaceAll('[]', '');
    const of = (one: unknown) => (one as Record<string, unknown> | null | undefined)?.[name];
    return Array.isArray(value) ? value.flatMap((one) => of(one) ?? []) : of(value);
  }, object);
}

/** A value in a cell. */
export function cellText(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (Array.isArray(value)) return value.map(cellText).join(' · ');
  if (typeof value === 'object') return JSON.stringify(value);
  return /^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(String(value))
    ? `${String(value).slice(0, 19).replace('T', ' ')}Z`
    : String(value);
}
