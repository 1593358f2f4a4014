import type { JsonObject } from '../model/json-values.ts';
import { idIn, schemaName } from '../model/names.ts';
import type { Pce } from '../model/pce.ts';
import type { Part, Resource } from '../model/resource.ts';
import { propertyNames } from '../model/schemas.ts';

/** What a declaration tells of the form of its objects. */
type Shape = Pick<Resource, 'kind' | 'defaults'> &
  Partial<Pick<Resource, 'schemas' | 'deletion' | 'caps' | 'namesUsersBy'>> &
  Partial<Pick<Part, 'documents'>>;

const answerOf = (shape: Shape): string => shape.documents?.get ?? schemaName(shape, 'get');

/** Href of who writes, and when. */
export interface Stamp {
  readonly at: string;
  readonly by: string;
}

/** A new object or part, with its defaults; it has no href yet. */
export function newObject(shape: Shape, pce: Pce, org: number, body: JsonObject, { at, by }: Stamp): JsonObject {
  const { object: blank, worked } = blankOf(shape);
  const object = { ...blank };
  for (const [name, workOut] of worked) object[name] = workOut(pce, org);
  for (const name of Object.keys(body)) if (Object.hasOwn(blank, name)) object[name] = body[name];
  // The emulator may create an object on behalf of another; no schema of a POST lets a client do so.
  const author = body['created_by'] ?? authorIn(shape, pce, by);
  const stamp = (name: string, value: unknown) => {
    if (Object.hasOwn(blank, name)) object[name] = value;
  };
  stamp('created_at', at);
  stamp('updated_at', at);
  stamp('created_by', author);
  stamp('updated_by', body['updated_by'] ?? author);
  return object;
}

/** Whoever writes, as objects of this shape name them. */
export const authorIn = ({ namesUsersBy }: Shape, { accounts }: Pce, by: string): JsonObject =>
  namesUsersBy ? { username: accounts.user(Number(idIn(by)))?.username ?? by } : { href: by };

/** A new object of defaults alone, in the order of the answer's schema. Properties without a default are undefined. */
interface Blank {
  readonly object: JsonObject;
  /** The defaults that depend on the org. */
  readonly worked: readonly (readonly [name: string, workOut: (pce: Pce, org: number) => unknown])[];
}

const blanks = new Map<Shape, Blank>();

/** Blanks are made once for each kind: most properties of most new objects are defaults. */
function blankOf(shape: Shape): Blank {
  let blank = blanks.get(shape);
  if (!blank) blanks.set(shape, (blank = makeBlank(shape)));
  return blank;
}

function makeBlank(shape: Shape): Blank {
  const { kind, defaults, deletion, caps } = shape;
  const fixed: JsonObject = { ...(deletion === 'soft' && { deleted: false }), ...(caps && { caps }) };
  const names = propertyNames(answerOf(shape));
  const stray = Object.keys(defaults).find((name) => !names.includes(name));
  if (stray !== undefined) throw new Error(`${kind} have a default for ${stray}, which their schema lacks`);
  // Parsed: V8 gives a slow form to an object that grows name by name, and to its copies.
  const object = JSON.parse(JSON.stringify(Object.fromEntries(names.map((name) => [name, null])))) as JsonObject;
  const worked: [string, (pce: Pce, org: number) => unknown][] = [];
  for (const name of names) {
    const value = Object.hasOwn(fixed, name) ? fixed[name] : defaults[name]?.value;
    object[name] = typeof value === 'function' ? undefined : value;
    if (typeof value === 'function') worked.push([name, value as (pce: Pce, org: number) => unknown]);
  }
  return { object, worked };
}

/** Replaces the properties that the body names, and keeps the others, in the order of the answer's schema. */
export function mergeObject(shape: Shape, before: JsonObject, body: JsonObject): JsonObject {
  const names = propertyNames(answerOf(shape));
  // Some schemas let a client send the href along; it changes nothing.
  const given = Object.keys(body).filter((name) => name !== 'href' && names.includes(name));
  // A copy has the order already, and V8's fast form.
  const merged = { ...before };
  for (const name of given) merged[name] = body[name];
  if (given.every((name) => Object.hasOwn(before, name))) return merged;
  return Object.fromEntries(names.filter((name) => Object.hasOwn(merged, name)).map((name) => [name, merged[name]]));
}
