import type { Call } from './operation.ts';
import { idOf, type Resource } from './resource.ts';

/** The parts of a declaration from which names and paths are made. */
export type Named = Pick<Resource, 'kind' | 'path' | 'site' | 'schemas' | 'version' | 'within'> &
  Partial<Pick<Resource, 'id'>>;

/** The name of a schema of the kind: `labels_get`, `sec_policy_ip_lists_post`. */
export const schemaName = ({ kind, schemas = kind }: Pick<Resource, 'kind' | 'schemas'>, document: string): string =>
  `${schemas}_${document}`;

/** The name of a call of the kind. Calls are called after their schemas: `labels_post`. */
export const operationName = (of: Pick<Resource, 'kind' | 'schemas'>, verb: string): string => schemaName(of, verb);

type Placed = Pick<Resource, 'kind' | 'path' | 'site' | 'within'>;

/** Where paths of what belongs to an org begin, and of what belongs to the PCE as a whole. */
export const rootOf = (site: true | undefined, org: number | ':org' = ':org'): string => (site ? '/' : `/orgs/${org}/`);

const pathOf = ({ kind, path = kind, within }: Placed): string =>
  within ? `${pathOf(within.outer)}/:${within.param}/${path}` : path;

/** The path of the collection, as it is published: `/orgs/:org/sec_policy/:pversion/ip_lists`. */
export const collectionPath = (resource: Placed): string => rootOf(resource.site) + pathOf(resource);

/** The kind in whose collection a path is; of kinds within each other, the innermost. */
export function kindAround<Kind extends Placed>(path: string, all: readonly Kind[]): Kind | undefined {
  const isIn = (collection: string) => path === collection || path.startsWith(`${collection}/`);
  const around = all.filter((one) => isIn(collectionPath(one)));
  return around.sort((a, b) => collectionPath(b).length - collectionPath(a).length)[0];
}

/** Where hrefs of the kind begin, ahead of the id: `/orgs/1/labels/`. An id within another begins with the outer one. */
export function hrefPrefix({ kind, path = kind, site, version, within }: Named, org: number): string {
  if (within) return hrefPrefix(within.outer, org);
  return `${rootOf(site, org)}${version ? path.replace(':pversion', version) : path}/`;
}

/** The sequence from which integer ids of the kind come. */
export const sequenceOf = ({ kind, sequence = kind }: Pick<Resource, 'kind' | 'sequence'>): string => sequence;

export function hrefOf(resource: Named, org: number, id: string): string {
  const prefix = hrefPrefix(resource, org);
  return resource.id === 'single' ? prefix.slice(0, -1) : prefix + id;
}

/** An href as those of the kind read, for people. */
export const exampleHref = (resource: Named, org: number): string =>
  hrefOf(resource, org, resource.id === 'uuid' ? '0b5c8e1f-3d72-4a69-9f04-c7d21e86ab35' : '1');

/** The path of one object, as it is published. */
export const objectPath = (resource: Placed & Pick<Resource, 'id'>): string =>
  collectionPath(resource) + (resource.id === 'single' ? '' : '/:id');

/** The id that an href ends with. */
export const idIn = (href: string) => href.slice(href.lastIndexOf('/') + 1);

/** The id of an object within another: that of the other, the name of the collection, and its own. */
export const idWithin = ({ kind, path = kind }: Placed, outer: string, own: string): string =>
  `${outer}/${path}/${own}`;

/** The parts of the id of an object within another; undefined for what is none. */
export function partsOfId({ kind, path = kind }: Placed, id: string): { outer: string; own: string } | undefined {
  const [outer, own, ...more] = id.split(`/${path}/`);
  return outer !== undefined && own !== undefined && more.length === 0 ? { outer, own } : undefined;
}

/** The href of the object that an object is within. */
export const outerHref = (href: string): string => href.split('/').slice(0, -2).join('/');

/** The id of the object that a call's path is within. */
export const outerIdOf = (params: Call['params'], { param }: NonNullable<Resource['within']>): string =>
  params[param] as string;

/** The id under which the object of a call's path is stored. */
export function storedIdOf(call: Call, resource: Resource): string {
  const own = idOf(call);
  return resource.within ? idWithin(resource, outerIdOf(call.params, resource.within), own) : own;
}
