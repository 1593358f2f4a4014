import {
  draftsReferredToBy,
  hrefOfPending,
  neededBy,
  type Pending,
  pendingIn,
  withDependencies,
} from '../engine/provisioning.ts';
import type { Fact } from '../model/facts.ts';
import type { JsonObject } from '../model/json-values.ts';
import { collectionPath } from '../model/names.ts';
import { type Answer, type Call, json, type Operation } from '../model/operation.ts';
import type { Pce } from '../model/pce.ts';
import { everyone, policyReaders } from '../model/roles.ts';
import { policyVersions } from './policy-versions.ts';
import { chosenFrom, type Subset } from './sec-policy.ts';

const path = collectionPath(policyVersions);

const facts: readonly Fact[] = [
  {
    says: 'dependencies of a commit are the new objects that the chosen ones refer to; of a revert, the pending ones that refer to what would be gone',
    confidence: 'inferred',
    source: 'schema sec_policy_dependencies_post_response; the console asks before it provisions or reverts',
  },
  {
    says: 'dependencies and impact answer 201',
    confidence: 'documented',
    source: 'API index; disputed by illumio-ops, which expects 200',
  },
  {
    says: 'impact counts all workloads where something is chosen, and no sets',
    confidence: 'assumed',
    source: 'the schema names the numbers alone',
  },
];

/** A pending object that others need. */
interface Dependency {
  readonly needed: Pending;
  readonly by: readonly Pending[];
}

function dependencies(call: Call): Answer {
  const { pce, org } = call;
  const { operation, change_subset } = call.body as { operation: 'commit' | 'revert'; change_subset: Subset };
  const all = pendingIn(pce, org);
  const chosen = chosenFrom(all, change_subset);
  const found = (operation === 'commit' ? ofCommit : ofRevert)(pce, chosen, all);
  return json(201, found.map(shown));
}

function ofCommit(pce: Pce, chosen: readonly Pending[], all: readonly Pending[]): Dependency[] {
  const together = withDependencies(pce, chosen, all);
  const [isChosen, askers] = [new Set(chosen), byTarget(together, (one) => neededBy(pce, one))];
  return together
    .filter((pending) => !isChosen.has(pending))
    .map((needed) => ({ needed, by: askers.get(hrefOfPending(needed)) ?? [] }));
}

/** The pending objects that name an href, by that href: many are looked at, each once. */
function byTarget(all: readonly Pending[], hrefs: (one: Pending) => readonly string[]): Map<string, Pending[]> {
  const found = new Map<string, Pending[]>();
  for (const one of all) {
    for (const href of new Set(hrefs(one))) {
      const list = found.get(href) ?? [];
      list.push(one);
      found.set(href, list);
    }
  }
  return found;
}

function ofRevert(pce: Pce, chosen: readonly Pending[], all: readonly Pending[]): Dependency[] {
  const gone = new Set(chosen.filter(({ updateType }) => updateType === 'create'));
  const [isChosen, referrers] = [new Set(chosen), byTarget(all, (one) => draftsReferredToBy(pce, one))];
  const found: Dependency[] = [];
  // A set goes on with what is added meanwhile: what refers to a reverted object is reverted too.
  for (const one of gone) {
    for (const other of referrers.get(hrefOfPending(one)) ?? []) {
      if (isChosen.has(other) || gone.has(other)) continue;
      found.push({ needed: other, by: [one] });
      if (other.updateType === 'create') gone.add(other);
    }
  }
  return found;
}

function shown({ needed, by }: Dependency): JsonObject {
  const byKind = Map.groupBy(by, ({ resource }) => resource.kind);
  const required = [...byKind].map(([kind, pendings]) => [kind, pendings.map((one) => ({ href: hrefOfPending(one) }))]);
  return {
    dependency: { [needed.resource.kind]: { href: hrefOfPending(needed) } },
    required_by: Object.fromEntries(required),
  };
}

function impact(call: Call): Answer {
  const { pce, org } = call;
  const chosen = chosenFrom(pendingIn(pce, org), (call.body as { change_subset?: Subset }).change_subset);
  const [managed, all] = ['vens', 'workloads'].map((kind) => pce.store.totals(org, kind).live) as [number, number];
  const count = (workloads: number) => (chosen.length === 0 ? 0 : workloads);
  return json(201, {
    num_sets: 0,
    num_virtual_servers: 0,
    num_managed_workloads: count(managed),
    num_container_workloads: 0,
    num_unmanaged_workloads: count(all - managed),
    all_workloads_optimization: false,
  });
}

export const secPolicyPlanOperations: readonly Operation[] = [
  {
    name: 'sec_policy_dependencies_post',
    method: 'POST',
    path: `${path}/:pversion/dependencies`,
    roles: everyone,
    body: 'sec_policy_dependencies_post',
    size: 'bulk',
    answer: 'sec_policy_dependencies_post_response',
    facts,
    handle: dependencies,
  },
  {
    name: 'sec_policy_impact_post',
    method: 'POST',
    path: `${path}/impact`,
    roles: policyReaders,
    body: 'sec_policy_impact_post',
    size: 'bulk',
    answer: 'sec_policy_impact_post_response',
    facts,
    handle: impact,
  },
];
