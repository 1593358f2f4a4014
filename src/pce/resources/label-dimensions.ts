import type { LabelDimensionsGet } from '../../generated/schema-types.ts';
import { whoHolds } from '../engine/who-holds.ts';
import { Refusal } from '../model/errors.ts';
import { client, documented } from '../model/facts.ts';
import type { Pce } from '../model/pce.ts';
import { type ResourceOf, resourceOf } from '../model/resource.ts';
import { administrators, everyone } from '../model/roles.ts';
import { externalDataFilters, noExternalData, uniqueExternalData } from './external-data.ts';

const builtIn = [
  { key: 'role', display_name: 'Role', display_info: { initial: 'R', display_name_plural: 'Roles', sort_ordinal: 1 } },
  {
    key: 'app',
    display_name: 'Application',
    display_info: { initial: 'A', display_name_plural: 'Applications', sort_ordinal: 2 },
  },
  {
    key: 'env',
    display_name: 'Environment',
    display_info: { initial: 'E', display_name_plural: 'Environments', sort_ordinal: 3 },
  },
  {
    key: 'loc',
    display_name: 'Location',
    display_info: { initial: 'L', display_name_plural: 'Locations', sort_ordinal: 4 },
  },
];

/** Label types: role, app, env, loc, and since 22.5 those that an org adds. */
export const labelDimensions: ResourceOf<LabelDimensionsGet> = {
  kind: 'label_dimensions',
  singular: 'label_dimension',
  id: 'uuid',
  deletion: 'soft',
  includesDeleted: true,
  read: everyone,
  write: administrators,
  caps: ['write', 'delete'],
  defaults: {
    display_info: client(null, 'Terraform provider: a label type made without it reads back without it'),
    ...noExternalData('as other kinds'),
    deleted_at: client(null, 'Terraform provider, model of a label type'),
    deleted_by: client(null, 'Terraform provider, model of a label type'),
  },
  filters: {
    key: documented('partial', 'API index'),
    display_name: documented('partial', 'API index'),
    ...externalDataFilters,
  },
  references: {},
  unique: [
    { properties: ['key'], token: 'label_dimension_key_must_be_unique' },
    { properties: ['display_name'], token: 'label_dimension_display_name_must_be_unique' },
    uniqueExternalData,
  ],
  limit: {
    name: 'total_label_types',
    soft: 20,
    hard: 20,
    confidence: 'client',
    source: 'Terraform provider, changelog: hard limit 20 by default',
  },
  checkDelete: (pce, org, { key }) => {
    if (builtIn.some((type) => type.key === key)) throw new Refusal('label_dimension_built_in');
    const holders = keyed.map((kind) => [resourceOf(pce, kind), liveOf(pce, org, kind, key as string)] as const);
    if (holders.some(([, ordinals]) => ordinals.length > 0))
      throw new Refusal('label_dimension_in_use', undefined, whoHolds(pce, org, holders));
  },
  extras: { usage: (pce, org, { key }) => usageOf(pce, org, key as string) },
  initial: () => builtIn,
  facts: [
    { says: 'usage is there only with usage=true', confidence: 'assumed', source: 'as for labels' },
    { says: 'a built-in label type can be renamed, and cannot be deleted', confidence: 'assumed', source: 'no source' },
    {
      says: 'a label type that has labels, or label groups in the draft or in force, cannot be deleted',
      confidence: 'assumed',
      source: 'no source; usage names both',
    },
    {
      says: 'a PUT that has a key is refused',
      confidence: 'client',
      source: 'Terraform provider 1.1.1 no longer sends it: "fix resource updates broken by model changes"',
    },
    {
      says: 'an empty initial is taken',
      confidence: 'inferred',
      source: 'Terraform provider sends it where a display_info leaves it out, and documents that as allowed',
    },
    {
      says: 'an empty external_data_set or external_data_reference is none: such objects do not collide',
      confidence: 'inferred',
      source: 'workloader 11 sends both empty for each label type that it imports without them',
    },
    { says: 'key and display name are unique', confidence: 'assumed', source: 'no source' },
  ],
};

/** The kinds whose objects have a key, which is that of a label type. */
const keyed = ['labels', 'label_groups'] as const;

/** The flags of `usage=true`. A group that is in force has a draft of the same key, be it one that is to be deleted. */
const usageOf = (pce: Pce, org: number, key: string) =>
  Object.fromEntries(keyed.map((kind) => [kind, liveOf(pce, org, kind, key).length > 0]));

const liveOf = ({ store }: Pce, org: number, kind: string, key: string): number[] => {
  const found = new Set(store.withText(org, kind, 'key', key, 'exact'));
  return [...store.lists.withoutDeleted(org, kind, found)];
};
