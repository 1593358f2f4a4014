import { arrayOf } from '../engine/collections.ts';
import { objectAt } from '../engine/objects.ts';
import { answerInSteps, Pace } from '../engine/pace.ts';
import { type Draft, draftsOf, eachPending } from '../engine/pending.ts';
import { seesAmong } from '../engine/reach.ts';
import { restoreVersion } from '../engine/restoring.ts';
import { inVersion, type UpdateType } from '../engine/versions.ts';
import type { Fact } from '../model/facts.ts';
import type { JsonObject } from '../model/json-values.ts';
import { type Answer, type Call, json, notFound, type Operation, objectForm } from '../model/operation.ts';
import { administrators, everyone } from '../model/roles.ts';
import { mustFindVersion, policyVersionPath, policyVersions } from './policy-versions.ts';

const { kind } = policyVersions;

const facts: readonly Fact[] = [
  {
    says: 'modified_objects of the draft are what is pending, those of active the objects of the newest version',
    confidence: 'assumed',
    source: 'the call was not seen under either',
  },
  {
    says: 'object_type of a modified object is the name of its collection',
    confidence: 'assumed',
    source: 'the schema does not say',
  },
  {
    says: 'restore brings what was in force in a version into the draft, as pending changes, and answers 201 {}',
    confidence: 'documented',
    source: 'guide 22.5 on provisioning; the body of the answer is assumed',
  },
  {
    says: 'restore takes pending changes and deletions of what the version has back; what is in force and the version lacks waits for its deletion; new drafts that the version lacks stay as they are',
    confidence: 'assumed',
    source: 'no source',
  },
  {
    says: 'what comes back and differs from what is in force in updated_at and updated_by alone is as it is in force, with nothing pending; so is such a rule',
    confidence: 'assumed',
    source: 'no source; there is nothing to provision',
  },
  {
    says: 'restore tells of each rule, as of whole objects, how it differs from what is in force: create, update, delete of one that the version lacks, or null',
    confidence: 'inferred',
    source: 'a rule has an update_type of its own',
  },
  {
    says: 'restore of a version whose objects refer to what is gone by now, whose name or external reference, also of a rule, is taken by a draft, or which lacks what a new draft or a binding refers to, is 406, and leaves all as it is; a rule that is to go takes no external reference; so is one beyond a hard limit; of the draft it is 404',
    confidence: 'assumed',
    source: 'no source',
  },
];

/** A form of an object that a version changed. */
interface Modified {
  readonly resource: Draft;
  readonly kind: string;
  readonly ordinal: number;
  readonly updateType: UpdateType;
}

function modifiedObjects(call: Call): Answer | Promise<Answer> {
  const { params } = call;
  if ((params['pversion'] ?? 'draft') === 'draft')
    return answerInSteps(call, () => listOf(call, 'draft', modifiedInDraft(call)));
  const version = Number(mustFindVersion(call).id);
  return answerInSteps(call, () => listOf(call, String(version), modifiedIn(call, version)));
}

function* modifiedInDraft({ pce, org }: Call): Generator<Modified> {
  for (const { resource, ordinal, updateType } of eachPending(pce, org))
    yield { resource, kind: resource.kind, ordinal, updateType };
}

function* modifiedIn({ pce, org }: Call, version: number): Generator<Modified> {
  for (const resource of draftsOf(pce)) {
    const { kind } = resource.active;
    for (const { begins, ends } of pce.store.versions.changes(org, kind, version).values()) {
      const updateType = begins === undefined ? 'delete' : ends === undefined ? 'create' : 'update';
      yield { resource, kind, ordinal: (begins ?? ends) as number, updateType };
    }
  }
}

/** @param pversion the version that hrefs name */
function* listOf(call: Call, pversion: string, all: Iterable<Modified>): Generator<void, Answer> {
  const { pce, org } = call;
  const sees = seesAmong(call);
  const pace = new Pace(pce.store);
  const shown: string[] = [];
  for (const { resource, kind, ordinal, updateType } of all) {
    const found = pce.store.excerpts.of(org, kind, ordinal, ['href', 'name', 'updated_at', 'updated_by']);
    // It may have gone since the last step.
    if (found && sees(resource, () => objectAt(pce, ordinal)))
      shown.push(JSON.stringify(modified(resource, found.properties, updateType)));
    yield* pace.rest(found?.bytes);
  }
  return { status: 200, body: arrayOf(shown.map((text) => inVersion(text, org, 'active', pversion))) };
}

function modified(resource: Draft, { href, name, updated_at, updated_by }: JsonObject, update_type: UpdateType) {
  return { update_type, object_type: resource.kind, href, ...(name !== undefined && { name }), updated_at, updated_by };
}

const whatIsRestored =
  'restore brings a version into the draft: name its number, one of those of GET sec_policy, or active, in place of draft';

function restore(call: Call): Answer {
  const { pce, org, params, principal } = call;
  if ((params['pversion'] ?? 'draft') === 'draft') throw notFound(whatIsRestored);
  const version = Number(mustFindVersion(call).id);
  return pce.store.transaction(() => {
    const notifications = restoreVersion(pce, org, version, principal.href);
    const { href, commit_message } = JSON.parse(pce.store.find(org, kind, String(version))?.body ?? '{}') as JsonObject;
    pce.events.auditable(call, 'sec_policy.restore', 201, {
      resource: { sec_policy: { href, commit_message } },
      change_type: 'update',
      notifications,
    });
    return json(201, {});
  });
}

export const secPolicyPastOperations: readonly Operation[] = [
  {
    name: 'sec_policy_modified_objects_get',
    method: 'GET',
    path: `${policyVersionPath}/modified_objects`,
    roles: everyone,
    answer: 'sec_policy_modified_objects_get',
    isList: true,
    facts,
    handle: modifiedObjects,
  },
  {
    name: 'sec_policy_restore_post',
    method: 'POST',
    path: `${policyVersionPath}/restore`,
    roles: administrators,
    body: 'sec_policy_restore_post',
    event: 'sec_policy.restore',
    answer: objectForm({}),
    facts,
    handle: restore,
  },
];
