import type { Resource } from './resource.ts';

/** The parts of a declaration from which names and paths are made. */
export type Named = Pick<Resource, 'kind' | 'path' | 'schemas' | 'version'> & Partial<Pick<Resource, 'id'>>;

/** The name of a schema of the kind: `labels_get`, `sec_policy_ip_lists_post`. */
export const schemaName = ({ kind, schemas = kind }: Pick<Resource, 'kind' | 'schemas'>, document: string): string =>
  `${schemas}_${document}`;

/** The name of a call of the kind. Calls are called after their schemas: `labels_post`. */
export const operationName = (of: Pick<Resource, 'kind' | 'schemas'>, verb: string): string => schemaName(of, verb);

/** The path of the collection, as it is published: `/orgs/:org/sec_policy/:pversion/ip_lists`. */
export const collectionPath = ({ kind, path = kind }: Pick<Resource, 'kind' | 'path'>): string => `/orgs/:org/${path}`;

/** Where hrefs of the kind begin: `/orgs/1/labels/`. */
export function hrefPrefix({ kind, path = kind, version }: Named, org: number): string {
  return `/orgs/${org}/${version ? path.replace(':pversion', version) : path}/`;
}

/** The sequence from which integer ids of the kind come. */
export const sequenceOf = ({ kind, sequence = kind }: Pick<Resource, 'kind' | 'sequence'>): string => sequence;

export function hrefOf(resource: Named, org: number, id: string): string {
  const prefix = hrefPrefix(resource, org);
  return resource.id === 'single' ? prefix.slice(0, -1) : prefix + id;
}

/** The path of one object, as it is published. */
export const objectPath = (resource: Pick<Resource, 'kind' | 'path' | 'id'>): string =>
  collectionPath(resource) + (resource.id === 'single' ? '' : '/:id');

/** The id that an href ends with. */
export const idIn = (href: string) => href.slice(href.lastIndexOf('/') + 1);
