import type { SecPolicyLabelGroupsGet } from '../../generated/schema-types.ts';
import { ordinalWith } from '../engine/indexed-values.ts';
import { ownLimit } from '../engine/own-limits.ts';
import { Refusal } from '../model/errors.ts';
import { assumed, client, documented, factOf, inferred, observed } from '../model/facts.ts';
import { idIn } from '../model/names.ts';
import type { Pce } from '../model/pce.ts';
import type { ResourceOf, WriteContext } from '../model/resource.ts';
import { administrators, everyone } from '../model/roles.ts';
import { externalDataFilters, noExternalData, uniqueExternalData } from './external-data.ts';
import { membershipActions } from './label-group-members.ts';
import { policyVersions } from './policy-versions.ts';
import { usageOf } from './usage.ts';

export type LabelGroup = SecPolicyLabelGroupsGet;

/** The flags of `usage=true`, in the order of the schema. */
const usageNames = [
  'label_group',
  'ruleset',
  'rule',
  'static_policy_scopes',
  'containers_inherit_host_policy_scopes',
  'blocked_connection_reject_scopes',
  'enforcement_boundary',
  'loopback_interfaces_in_policy_scopes',
  'ip_forwarding_enabled_scopes',
  'rule_hit_count_enabled_scopes',
] as const;

export const labelGroups: ResourceOf<LabelGroup> = {
  kind: 'label_groups',
  singular: 'label_group',
  versions: policyVersions,
  id: 'uuid',
  deletion: 'hard',
  read: everyone,
  write: administrators,
  defaults: {
    description: observed(null, 'illumio-py, test data from live PCEs'),
    labels: inferred([], 'illumio-py and Terraform provider send empty lists and read them back'),
    sub_groups: inferred([], 'illumio-py and Terraform provider send empty lists and read them back'),
    ...noExternalData('sec_policy_label_groups_get schema; absent in old samples'),
  },
  filters: {
    name: client('partial', 'illumio-py, live test'),
    description: documented('partial', 'API index'),
    key: client('exact', 'illumio-py, live test: key=role; exact: inferred'),
    ...externalDataFilters,
  },
  references: { labels: 'labels', sub_groups: 'label_groups' },
  noCircle: { path: 'sub_groups', token: 'label_group_within_itself' },
  embeds: { labels: ['key', 'value'], sub_groups: ['name'] },
  whenReferenced: 'label_group_referenced',
  holds: { labels: 'label_referenced_by_label_group' },
  limit: ownLimit('total_label_groups'),
  unique: [{ properties: ['name'], token: 'name_must_be_unique' }, uniqueExternalData],
  inEvents: ['name', 'key'],
  check: (context) => {
    refuseUnknownKey(context);
    refuseMembersOfAnotherKey(context);
  },
  checkBack: refuseUnknownKey,
  extras: { usage: usageOf('label_groups', usageNames) },
  actions: membershipActions,
  facets: true,
  completes: ['name'],
  facts: [
    {
      says: 'a label that a group holds cannot be deleted: label_referenced_by_label_group',
      confidence: 'observed',
      source: 'Terraform provider fork: live 25.2',
    },
    {
      says: 'GET shows labels with key and value, and sub_groups with their name, in the version that is read',
      confidence: 'observed',
      source: 'illumio-py, test data from live PCEs',
    },
    {
      says: 'a group that is in another cannot be deleted',
      confidence: 'assumed',
      source: 'Terraform provider, comment of a live test: a reference error',
      disputed: 'the same provider asks for member_of before a deletion, as if it took the group out of them',
    },
    {
      says: 'usage tells of references in the draft and in force, and knows only the kinds that are modelled',
      confidence: 'assumed',
      source: 'no source',
    },
    ...[
      'the key of a group has to be a label type of the org',
      'a member of another label type is refused, and so is a group that would hold itself, at any depth',
      'names of members follow later changes in what is in force, and in numbered versions that show the same form of the group',
    ].map((says) => factOf(assumed(says, 'no source'))),
  ],
};

/** A new group brings its key, and one that comes back with a version: its label type may be gone. */
function refuseUnknownKey({ pce, org, body, object: { key } }: WriteContext<LabelGroup>): void {
  if (!Object.hasOwn(body, 'key') || ordinalWith(pce.store, org, 'label_dimensions', { key }) !== undefined) return;
  throw new Refusal('label_key_not_supported');
}

const members = { labels: 'labels', sub_groups: 'label_groups' } as const;

function refuseMembersOfAnotherKey({ pce, org, body, object }: WriteContext<LabelGroup>): void {
  for (const [property, kind] of Object.entries(members) as [keyof typeof members, string][]) {
    if (!Object.hasOwn(body, property)) continue;
    for (const { href } of object[property] ?? []) {
      const { key } = stored(pce, org, kind, href);
      if (key !== object.key) {
        throw new Refusal(
          'label_group_key_mismatch',
          undefined,
          `${href} is of the type ${key}, the group of ${object.key}`,
        );
      }
    }
  }
}

const stored = (pce: Pce, org: number, kind: string, href: string) =>
  JSON.parse(pce.store.find(org, kind, idIn(href))?.body ?? '{}') as LabelGroup;
