import type { SecPolicyGet } from '../../generated/schema-types.ts';
import type { StoredObject } from '../../state/stored-object.ts';
import { noVersion, versionNumbered } from '../engine/versions.ts';
import { collectionPath } from '../model/names.ts';
import type { Call } from '../model/operation.ts';
import type { ResourceOf } from '../model/resource.ts';
import { everyone } from '../model/roles.ts';

/**
 * The versions of an org's policy: one for each provisioning, counted from 1. Their id is their number; the calls stand
 * in sec-policy.ts.
 */
export const policyVersions: ResourceOf<SecPolicyGet> = {
  kind: 'sec_policy',
  singular: 'sec_policy',
  id: 'integer',
  deletion: 'hard',
  without: ['GET', 'POST', 'PUT', 'DELETE'],
  read: everyone,
  write: [],
  defaults: {},
  filters: {},
  references: {},
  unique: [],
  facts: [],
};

/** The path of one version, below which stand the calls on the policy of that version. */
export const policyVersionPath = `${collectionPath(policyVersions)}/:pversion`;

/** The version that a path names, which is the newest one for draft and for active. @throws Refusal 404 */
export function mustFindVersion({ pce, org, params: { pversion = 'draft' } }: Call): StoredObject {
  const isNewest = ['draft', 'active'].includes(pversion);
  const found = isNewest
    ? pce.store.newest(org, policyVersions.kind)
    : versionNumbered(pce, org, policyVersions, pversion);
  if (!found) throw noVersion(org, pversion);
  return found;
}
