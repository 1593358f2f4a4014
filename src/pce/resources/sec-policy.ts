import { choiceFrom, hintAlong, type Subset } from '../engine/change-subset.ts';
import { arrayOf, collectionAnswer, maxResults } from '../engine/collections.ts';
import { withDependencies } from '../engine/dependencies.ts';
import { addObject } from '../engine/objects.ts';
import { answerInSteps, Pace } from '../engine/pace.ts';
import { draftsOf, eachPending, type Pending, pendingIn } from '../engine/pending.ts';
import { putIntoForce, revert } from '../engine/provisioning.ts';
import { mustReach, reachesSome, rightsAmong, seesAmong } from '../engine/reach.ts';
import { activeKind, versionFacts } from '../engine/versions.ts';
import { provisionersOf } from '../model/caps.ts';
import { Refusal } from '../model/errors.ts';
import type { Change } from '../model/event-types.ts';
import { summary } from '../model/events.ts';
import type { Fact } from '../model/facts.ts';
import type { JsonObject } from '../model/json-values.ts';
import { collectionPath, hrefOf } from '../model/names.ts';
import { type Answer, type Call, hasRole, json, noContent, type Operation, SYSTEM } from '../model/operation.ts';
import type { Pce } from '../model/pce.ts';
import { administrators, everyone, provisioners } from '../model/roles.ts';
import { mustFindVersion, policyVersions } from './policy-versions.ts';

const { kind } = policyVersions;
const path = collectionPath(policyVersions);

/** How many versions of an org can be read. How long a PCE keeps them is not known. */
export const policyVersionBounds = { perOrg: 10_000 };

/**
 * The keys of a live PCE (26.30, Terraform provider fork), in the order of the schema. There are no secure connect
 * gateways here.
 */
const countedKinds = [
  'rule_sets',
  'ip_lists',
  'services',
  'virtual_services',
  'label_groups',
  'virtual_servers',
  'firewall_settings',
  'secure_connect_gateways',
  'enforcement_boundaries',
];

const facts: readonly Fact[] = [
  ...versionFacts,
  {
    says: 'POST sec_policy provisions all that is pending, or the objects of change_subset, and makes one version more',
    confidence: 'documented',
    source: 'guide 22.5 on provisioning',
  },
  {
    says: 'an entry of change_subset that names no pending draft of its own list is passed over, such as an unknown href, one of another kind, of the active form or of a rule; where nothing is left, POST sec_policy makes a version all the same; the journal and the log tell of such entries',
    confidence: 'assumed',
    source: 'a Terraform operator treats what is not there as done',
  },
  {
    says: 'a new object that a provisioned one refers to is provisioned along with it, and so is what gives up a reference to a deleted one',
    confidence: 'assumed',
    source: 'the console asks for such dependencies, and adds them',
  },
  {
    says: 'so is what gives up a name that a provisioned one takes, or an external reference, also of rules, or its place in a circle of label groups that would be',
    confidence: 'assumed',
    source: 'else two of one name would be in force, or a group within itself',
  },
  {
    says: 'object_counts are those of the whole active policy',
    confidence: 'observed',
    source: 'illumio-ops, connectors: live PCEs',
  },
  {
    says: 'workloads_affected is the number of managed workloads where something was provisioned, else 0',
    confidence: 'assumed',
    source: 'the property is seen, what it counts is not told',
  },
  {
    says: 'a new org has version 1, with what every org has',
    confidence: 'assumed',
    source: 'illumio-py finds the IP list Any under active at once',
  },
  {
    says: 'GET sec_policy lists the newest version first; GET sec_policy/draft is the newest one with the href of the draft',
    confidence: 'assumed',
    source: 'neither was seen',
  },
  {
    says: 'kinds without pending objects are absent in GET sec_policy/pending',
    confidence: 'observed',
    source: 'Terraform provider fork, illumio-ops: live 25.2',
  },
  {
    says: 'max_results of GET sec_policy/pending cuts the objects of each kind; without it nothing is cut',
    confidence: 'documented',
    source: 'API index: per type; that nothing is cut without it: assumed',
  },
  {
    says: 'caps of GET sec_policy/pending are what the caller may do with each object: write, provision, both or nothing; the object itself shows the same',
    confidence: 'inferred',
    source: 'the guide on caps; owners were observed to have both',
    settledBy: 'a GET of sec_policy/pending by a ruleset viewer while a rule set is pending: its caps',
  },
  {
    says: 'a revert that another draft stands in the way of is 406, and leaves all as it is: with the token of the kind’s refused deletion where that draft needs what would be gone, that of its name or external reference, also of a rule, where that is taken, that of a group within itself, and invalid_uri where what comes back refers to a draft that waits for its deletion',
    confidence: 'assumed',
    source: 'the console asks for dependencies first',
  },
];

function provision(call: Call): Answer {
  const { pce, org } = call;
  const { update_description = null, change_subset } = call.body as JsonObject;
  return pce.store.transaction(() => {
    const { chosen, hint } = choiceFrom(pce, org, change_subset as Subset | undefined);
    const together = change_subset ? withDependencies(pce, org, chosen) : chosen;
    const along = change_subset ? hintAlong(together, chosen) : undefined;
    const hints = [hint, along].filter((one) => one !== undefined);
    for (const one of together) mustBeProvisionable(call, one);
    const policy = provisionAs(pce, org, together, call.principal.href, update_description as string | null);
    pce.events.auditable(call, 'sec_policy.create', 201, {
      resource: { sec_policy: { href: policy.href, commit_message: policy.commit_message } },
      after: JSON.stringify(policy),
      change_type: 'create',
    });
    return { ...json(201, policy), hint: hints.join('; ') || undefined };
  });
}

/** Both forms of a draft are in reach of a role that provisions its kind. @throws Refusal 403 */
function mustBeProvisionable(call: Call, pending: Pending): void {
  const { resource, org, id } = pending;
  const { singular, active } = resource;
  const roles = provisionersOf(resource);
  if (!hasRole(call.principal, org, roles)) {
    const hint = `a ${singular} is provisioned by one of the roles ${roles.join(', ')}`;
    throw new Refusal('authorization_failed_error', undefined, hint);
  }
  if (!reachesSome(resource, call)) return;
  const inForce = call.pce.store.find(org, active.kind, id);
  const forms = [pending.stored, ...(inForce ? [inForce] : [])].map(({ body }) => JSON.parse(body) as JsonObject);
  mustReach(call, resource, roles, forms);
}

/** Puts drafts into force as the next version. Inside the caller's transaction. */
function provisionAs(pce: Pce, org: number, pendings: readonly Pending[], by: string, message: string | null) {
  const version = Number(pce.store.newest(org, kind)?.id ?? 0) + 1;
  putIntoForce(pce, org, pendings, version);
  const policy = {
    href: hrefOf(policyVersions, org, String(version)),
    commit_message: message,
    version,
    workloads_affected: pendings.length === 0 ? 0 : pce.store.totals(org, 'vens').live,
    object_counts: Object.fromEntries(
      countedKinds.map((counted) => [counted, pce.store.totals(org, activeKind(counted)).live]),
    ),
    created_at: pce.clock.timestamp(),
    created_by: { href: by },
  };
  pce.store.insert(org, kind, String(version), JSON.stringify(policy), []);
  forgetOldVersions(pce, org);
  return policy;
}

/** Provisions what a new org has, as the system. Inside the caller's transaction. */
export function provisionInitial(pce: Pce, org: number): void {
  provisionPending(pce, org, null);
}

/** Provisions all that is pending, as the system. Inside the caller's transaction. */
export function provisionPending(pce: Pce, org: number, message: string | null): void {
  provisionAs(pce, org, pendingIn(pce, org), SYSTEM, message);
}

/** Whether the org was written since there is policy: it has had a version, that of its start at least. */
export const hasPolicy = (pce: Pce, org: number): boolean =>
  [kind, ...draftsOf(pce).map((draft) => draft.kind)].some((one) => pce.store.totals(org, one).live > 0);

/** Gives an org that was written before there was policy what a new one has. In the caller's transaction. */
export function bringPolicy(pce: Pce, org: number): void {
  for (const draft of draftsOf(pce)) {
    for (const body of draft.initial?.(pce, org) ?? []) addObject(draft, pce, org, body);
  }
  provisionInitial(pce, org);
}

/** A version that has lost objects is not to be read any longer. */
export function forgetOldVersions({ store }: Pick<Pce, 'store'>, org: number, bounds = policyVersionBounds): void {
  const whole = store.versions.trim(org) ?? 0;
  for (;;) {
    const oldest = store.oldest(org, kind);
    const isTooMany = store.totals(org, kind).live > bounds.perOrg;
    if (!oldest || (!isTooMany && Number(oldest.id) >= whole)) return;
    store.remove(org, kind, oldest.ordinal);
  }
}

function list({ pce, org }: Call): Answer {
  const bodies = pce.store.lists.bodies(org, kind, { limit: policyVersionBounds.perOrg, includeDeleted: false });
  return collectionAnswer(arrayOf(bodies.reverse()), bodies.length, bodies.length);
}

function get(call: Call): Answer {
  const policy = JSON.parse(mustFindVersion(call).body) as JsonObject;
  const isDraft = (call.params['pversion'] ?? 'draft') === 'draft';
  return json(200, isDraft ? { ...policy, href: hrefOf(policyVersions, call.org, 'draft') } : policy);
}

const pending = (call: Call) => answerInSteps(call, () => listOfPending(call));

function* listOfPending(call: Call): Generator<void, Answer> {
  const { pce, org } = call;
  const sees = seesAmong(call);
  const rights = rightsAmong(call, ['write', 'provision']);
  const pace = new Pace(pce.store);
  const byKind: Record<string, JsonObject[]> = {};
  const limit = maxResults(call.query, Number.MAX_SAFE_INTEGER, { kind: 'sec_policy_pending' });
  for (const one of eachPending(pce, org)) {
    const { resource, ordinal } = one;
    if ((byKind[resource.kind]?.length ?? 0) >= limit) continue;
    let read: JsonObject | undefined;
    const object = () => (read ??= one.object);
    if (!sees(resource, object)) continue;
    const found = pce.store.excerpts.of(org, resource.kind, ordinal, ['name', 'updated_by', 'updated_at']);
    // It may have gone since the last step.
    if (found) (byKind[resource.kind] ??= []).push(shownAsPending(one, found.properties, rights(resource, object)));
    yield* pace.rest(found?.bytes);
  }
  return json(200, byKind);
}

/** In the order of the keys that illumio-ops saw. */
function shownAsPending(
  { href, resource, updateType }: Pending,
  properties: JsonObject,
  caps: readonly string[],
): JsonObject {
  const { name = resource.called, updated_by, updated_at } = properties;
  return { name, href, updated_by, updated_at, update_type: updateType, caps };
}

function revertAll(call: Call): Answer {
  return throwAway(call, undefined);
}

function revertSome(call: Call): Answer {
  return throwAway(call, (call.body as { change_subset?: Subset }).change_subset);
}

function throwAway(call: Call, subset: Subset | undefined): Answer {
  const { pce, org } = call;
  return pce.store.transaction(() => {
    const { chosen, hint } = choiceFrom(pce, org, subset);
    const changes = chosen.map((one) => changeOf(pce, one));
    revert(pce, org, chosen);
    pce.events.audited(call, 'sec_policy_pending.delete', 204, {
      changes,
    });
    return { ...noContent, hint };
  });
}

/** What an event tells of a reverted object. */
function changeOf({ store }: Pce, { resource, org, ordinal }: Pending): Change {
  const { inEvents } = resource;
  const names = ['href', ...(inEvents ?? ['name', 'key', 'value'])];
  const { properties = {} } = store.excerpts.of(org, resource.kind, ordinal, names) ?? {};
  return { resource: { [resource.singular]: summary(properties, inEvents) }, change_type: 'delete' };
}

export const secPolicyOperations: readonly Operation[] = [
  {
    name: 'sec_policy_get',
    method: 'GET',
    path,
    roles: everyone,
    answer: 'sec_policy_get',
    isList: true,
    facts,
    handle: list,
  },
  {
    name: 'sec_policy_get_instance',
    method: 'GET',
    path: `${path}/:pversion`,
    roles: everyone,
    answer: 'sec_policy_get',
    facts,
    handle: get,
  },
  {
    name: 'sec_policy_post',
    method: 'POST',
    path,
    roles: provisioners,
    body: 'sec_policy_post',
    size: 'bulk',
    answer: 'sec_policy_get',
    event: 'sec_policy.create',
    facts,
    handle: provision,
  },
  {
    name: 'sec_policy_pending_get',
    method: 'GET',
    path: `${path}/pending`,
    roles: everyone,
    answer: 'sec_policy_pending_get',
    parameters: { max_results: { type: 'integer', minimum: 0 } },
    facts,
    handle: pending,
  },
  {
    name: 'sec_policy_pending_delete',
    method: 'DELETE',
    path: `${path}/pending`,
    roles: administrators,
    event: 'sec_policy_pending.delete',
    facts,
    handle: revertAll,
  },
  {
    name: 'sec_policy_delete_put',
    method: 'PUT',
    path: `${path}/delete`,
    roles: administrators,
    body: 'sec_policy_delete_put',
    size: 'bulk',
    event: 'sec_policy_pending.delete',
    facts,
    handle: revertSome,
  },
];
