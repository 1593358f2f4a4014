import { choiceFrom, type Subset } from '../engine/change-subset.ts';
import { type Dependency, dependenciesOf, type Work } from '../engine/dependencies.ts';
import { answerInSteps } from '../engine/pace.ts';
import { eachPending, type Pending } from '../engine/pending.ts';
import { countInReach, seesAmong } from '../engine/reach.ts';
import type { Fact } from '../model/facts.ts';
import type { JsonObject } from '../model/json-values.ts';
import { collectionPath } from '../model/names.ts';
import { type Answer, type Call, json, type Operation } from '../model/operation.ts';
import { resourceOf } from '../model/resource.ts';
import { everyone, policyReaders } from '../model/roles.ts';
import { mustFindVersion, policyVersions } from './policy-versions.ts';

const path = collectionPath(policyVersions);

const facts: readonly Fact[] = [
  {
    says: 'dependencies of a commit are the new objects that the chosen ones refer to, and what refers to deleted ones; of a revert, what refers to what would be gone, and the deleted ones that what comes back refers to',
    confidence: 'inferred',
    source: 'schema sec_policy_dependencies_post_response; the console asks before it provisions or reverts',
  },
  {
    says: 'dependencies are also those that have a name or an external reference, also of a rule, which a chosen one takes, and give it up, and those without which label groups would be in a circle',
    confidence: 'assumed',
    source: 'no source; they are provisioned along with it',
  },
  {
    says: 'dependencies and impact answer 201',
    confidence: 'documented',
    source: 'API index; disputed by illumio-ops, which expects 200',
  },
  {
    says: 'dependencies are those of the draft, under whichever version that there is; under another they are 404',
    confidence: 'assumed',
    source: 'as of the other calls on a version; drafts alone are pending',
  },
  {
    says: 'impact counts all workloads where something is chosen, and no sets',
    confidence: 'assumed',
    source: 'the schema names the numbers alone',
  },
  {
    says: 'to a role with a scope impact counts the workloads within it, and nothing where all that is chosen is outside',
    confidence: 'assumed',
    source: 'as the counters of lists',
  },
];

function dependencies(call: Call): Answer | Promise<Answer> {
  const { pce, org } = call;
  const { operation, change_subset } = call.body as { operation: Work; change_subset: Subset };
  mustFindVersion(call);
  return answerInSteps(call, function* () {
    const sees = seesAmong(call);
    const isSeen = (one: Pending) => sees(one.resource, () => one.object);
    const { chosen: named, hint } = choiceFrom(pce, org, change_subset);
    const chosen = named.filter(isSeen);
    const found = yield* dependenciesOf(pce, org, operation, chosen);
    const seen = found.filter(({ needed }) => isSeen(needed));
    const all = seen.map(({ needed, by }) => shown({ needed, by: by.filter(isSeen) }));
    return { ...json(201, all), hint };
  });
}

function shown({ needed, by }: Dependency): JsonObject {
  const byKind = Map.groupBy(by, ({ resource }) => resource.kind);
  const required = [...byKind].map(([kind, pendings]) => [kind, pendings.map(({ href }) => ({ href }))]);
  return {
    dependency: { [needed.resource.kind]: { href: needed.href } },
    required_by: Object.fromEntries(required),
  };
}

function impact(call: Call): Answer | Promise<Answer> {
  const { pce, org } = call;
  const { change_subset } = call.body as { change_subset?: Subset };
  return answerInSteps(call, function* () {
    const sees = seesAmong(call);
    // Without a change_subset one that is seen will do: there may be thousands.
    const { chosen, hint } = change_subset
      ? choiceFrom(pce, org, change_subset)
      : { chosen: eachPending(pce, org), hint: undefined };
    const isSome = chosen.some((one) => sees(one.resource, () => one.object));
    const managed = isSome ? yield* countInReach(resourceOf(pce, 'vens'), call) : 0;
    const all = isSome ? yield* countInReach(resourceOf(pce, 'workloads'), call) : 0;
    const counts = {
      num_sets: 0,
      num_virtual_servers: 0,
      num_managed_workloads: managed,
      num_container_workloads: 0,
      num_unmanaged_workloads: all - managed,
      all_workloads_optimization: false,
    };
    return { ...json(201, counts), hint };
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
