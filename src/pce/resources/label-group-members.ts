import type { SecPolicyLabelGroupsGet } from '../../generated/schema-types.ts';
import { holdersOf } from '../engine/indexed-values.ts';
import { mustFind } from '../engine/objects.ts';
import { pastBody, shownInPast } from '../engine/past-versions.ts';
import { formOf } from '../engine/versions.ts';
import type { Fact } from '../model/facts.ts';
import { hrefOf, idIn } from '../model/names.ts';
import { type Answer, type Call, json } from '../model/operation.ts';
import { type Action, idOf, type Resource } from '../model/resource.ts';
import { everyone } from '../model/roles.ts';

type LabelGroup = SecPolicyLabelGroupsGet & { readonly href: string };

/** The label groups of the version that a call asks for. */
interface Groups {
  /** @throws Refusal 404 */
  of(id: string): LabelGroup;
  /** The groups that hold a group as a sub group. Yields between steps. */
  holding(id: string): Generator<void, LabelGroup[]>;
}

function groupsFor(declared: Resource, call: Call): Groups {
  const { resource, past } = formOf(declared, call);
  return past === undefined ? groupsOf(resource, call) : groupsOfPast(resource, call, past);
}

function groupsOf(resource: Resource, { pce: { store }, pce, org }: Call): Groups {
  return {
    of: (id) => JSON.parse(mustFind(resource, pce, org, id).body) as LabelGroup,
    *holding(id) {
      const ordinals = holdersOf(resource, store, org, 'sub_groups', hrefOf(resource, org, id));
      return yield* picked(ordinals, (ordinal) => JSON.parse(store.at(ordinal)?.body ?? '{}') as LabelGroup);
    },
  };
}

/** No index has the forms of the past. */
function groupsOfPast(active: Resource, call: Call, past: number): Groups {
  const { pce, org } = call;
  const show = shownInPast(active, call, past);
  return {
    of: (id) => JSON.parse(pastBody(active, call, past, id)) as LabelGroup,
    *holding(id) {
      const ordinals = pce.store.versions.inForce(org, active.kind, past);
      return yield* picked(ordinals, (ordinal) => {
        const group = JSON.parse(show(pce.store.at(ordinal)?.body ?? '{}')) as LabelGroup;
        return group.sub_groups?.some(({ href }) => idIn(href) === id) ? group : undefined;
      });
    },
  };
}

/** Groups that one step reads. */
const AT_ONCE = 500;

function* picked<T>(ordinals: Iterable<number>, read: (ordinal: number) => T | undefined): Generator<void, T[]> {
  const found: T[] = [];
  let steps = 0;
  for (const ordinal of ordinals) {
    if (++steps % AT_ONCE === 0) yield;
    const group = read(ordinal);
    if (group) found.push(group);
  }
  return found;
}

function memberOf(resource: Resource, call: Call): Promise<Answer> {
  const groups = groupsFor(resource, call);
  const { href } = groups.of(idOf(call));
  return call.pce.longWorks.read(call, function* () {
    const parents = yield* groups.holding(idIn(href));
    return json(
      200,
      parents.map(({ href, name }) => ({ href, name })),
    );
  });
}

/** The labels of a group and of all groups within it, each once. */
function allLabels(resource: Resource, call: Call): Promise<Answer> {
  const groups = groupsFor(resource, call);
  groups.of(idOf(call));
  return call.pce.longWorks.read(call, function* () {
    const labels = new Map<string, { href: string }>();
    const ids = new Set([idOf(call)]);
    for (const id of ids) {
      const { labels: own = [], sub_groups: subGroups = [] } = groups.of(id);
      for (const label of own) labels.set(label.href, label);
      for (const { href } of subGroups) ids.add(idIn(href));
      yield;
    }
    return json(200, [...labels.values()]);
  });
}

const facts: readonly Fact[] = [
  {
    says: 'member_of lists the groups that hold this one as a sub group',
    confidence: 'documented',
    source: 'sec_policy_label_groups_member_of_get schema',
  },
  {
    says: 'all_labels goes through sub groups at any depth, and lists each label once',
    confidence: 'inferred',
    source: 'API index names the call',
  },
  {
    says: 'both speak of the version in the path',
    confidence: 'inferred',
    source: 'its other calls do',
  },
];

export const membershipActions: readonly Action[] = [
  {
    name: 'sec_policy_label_groups_member_of_get',
    method: 'GET',
    path: '/member_of',
    roles: everyone,
    answer: 'sec_policy_label_groups_member_of_get',
    facts,
    handle: memberOf,
  },
  {
    name: 'sec_policy_label_groups_all_labels_get',
    method: 'GET',
    path: '/all_labels',
    roles: everyone,
    answer: 'labels_summary',
    facts,
    handle: allLabels,
  },
];
