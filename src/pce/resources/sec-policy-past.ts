import { type Draft, draftsOf, pendingIn } from '../engine/provisioning.ts';
import { restoreVersion } from '../engine/restoring.ts';
import { inVersion, noVersion, type UpdateType, versionNumbered } from '../engine/versions.ts';
import type { Fact } from '../model/facts.ts';
import type { JsonObject } from '../model/json-values.ts';
import { type Answer, type Call, json, type Operation } from '../model/operation.ts';
import { administrators, everyone } from '../model/roles.ts';
import { policyVersionPath, policyVersions } from './policy-versions.ts';

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
    says: 'restore of a version whose objects refer to what is gone by now, or which lacks what a new draft or a binding refers to, is 406; so is one beyond a hard limit; of the draft it is 404',
    confidence: 'assumed',
    source: 'no source',
  },
];

/** The number of a version that a path names. @throws Refusal 404 */
function numberOf({ pce, org, params }: Call): number {
  const asked = params['pversion'] ?? 'draft';
  const found = asked === 'active' ? pce.store.newest(org, kind) : versionNumbered(pce, org, policyVersions, asked);
  if (!found) throw noVersion(org, asked);
  return Number(found.id);
}

function modifiedObjects(call: Call): Answer {
  const { pce, org, params } = call;
  if ((params['pversion'] ?? 'draft') === 'draft') {
    return json(
      200,
      pendingIn(pce, org).map(({ resource, object, updateType }) => modified(resource, object, updateType)),
    );
  }
  const version = numberOf(call);
  return json(
    200,
    draftsOf(pce).flatMap((resource) => modifiedIn(call, resource, version)),
  );
}

function modifiedIn({ pce, org }: Call, resource: Draft, version: number): JsonObject[] {
  const changes = pce.store.versions.changes(org, resource.active.kind, version);
  return [...changes.values()].map(({ begins, ends }) => {
    const text = pce.store.at((begins ?? ends) as number)?.body ?? '{}';
    const type = begins === undefined ? 'delete' : ends === undefined ? 'create' : 'update';
    return modified(resource, JSON.parse(inVersion(text, org, 'active', String(version))), type);
  });
}

function modified(resource: Draft, { href, name, updated_at, updated_by }: JsonObject, update_type: UpdateType) {
  return { update_type, object_type: resource.kind, href, ...(name !== undefined && { name }), updated_at, updated_by };
}

function restore(call: Call): Answer {
  const { pce, org, principal } = call;
  const version = numberOf(call);
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
    facts,
    handle: restore,
  },
];
