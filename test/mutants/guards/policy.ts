import { type Guard, inFiles } from '../guard.ts';

const drafts = 'test/pce/resources/sec-policy.test.ts';
const references = 'test/control/import/import-references.test.ts';
const plans = 'test/pce/resources/sec-policy-plans.test.ts';

/** Draft and active policy. */
export const policy: readonly Guard[] = inFiles('src', {
  'pce/resources/port-checks.ts': [
    {
      guard: 'what stands beside an href is not looked into',
      take: '    if (port.href !== undefined) continue;\n',
      put: '',
      test: 'test/pce/resources/port-checks.test.ts',
      title: 'of rules what stands beside the href of a service is not looked at',
    },
    {
      guard: 'a range of ports goes up',
      take: 'if ((last as number) < (first as number))',
      put: 'if (0)',
      test: 'test/pce/resources/port-checks.test.ts',
      title: 'refuse a range that goes down, and an end without a beginning, and say where',
    },
  ],
  'pce/resources/scope-entries.ts': [
    {
      guard: 'a misspelt entry of a scope is not everything',
      take: '    mustNameOne(scope as readonly Actor[], `${property}/${at}`, schema, advice);',
      put: '    void [scope, at, property, schema, advice, mustNameOne];',
      test: 'test/pce/resources/rule-sets.test.ts',
      title: 'an entry of a scope that names not one label or label group is refused, and the caller told',
    },
  ],
  'pce/resources/enforcement-boundaries.ts': [
    {
      guard: 'each actor of a boundary names one',
      take: "    checkSides(body, 'sec_policy_enforcement_boundaries_post');\n",
      put: '',
      test: 'test/pce/resources/enforcement-boundaries.test.ts',
      title: 'is told which of its actors names nobody, or two, in a PUT too',
    },
  ],
  'pce/resources/rule-services.ts': [
    {
      guard: 'ports of rules are checked',
      take: "  checkPorts(context.body['ingress_services'], '#/ingress_services');\n",
      put: '',
      test: 'test/pce/resources/port-checks.test.ts',
      title: 'refuse a range that goes down, and an end without a beginning, and say where',
    },
  ],
  'pce/engine/writes.ts': [
    {
      guard: 'an object whose deletion is pending is not deleted again',
      take: "  if (resource.version && updateTypeOf(object) === 'delete') throw new Refusal('object_pending_deletion');\n",
      put: '',
      test: drafts,
      title: 'that was provisioned stays until its deletion is provisioned, and so does its name',
    },
  ],
  'pce/engine/change-subset.ts': [
    {
      guard: 'a list of a change_subset takes its own kind alone',
      take: 'hrefOf(draft, org, id) === href ? ',
      put: 'idIn(href) === id ? ',
      test: 'test/pce/engine/change-subset.test.ts',
      title: 'passes over a draft of another kind, and the terminal and the journal tell of it',
    },
  ],
  'pce/engine/dependencies.ts': [
    {
      guard: 'what is in force refers to nothing that is not',
      take: 'if (target?.updateType === effects[this.#work].makes) yield target;',
      put: '',
      test: plans,
      title: 'is provisioned along with it where it is new',
    },
    {
      guard: 'no two objects in force have one name',
      take: 'yield* had.has(name) ? [] : this.#holders(resource, name);',
      put: '{}',
      test: plans,
      title: 'brings that object along when it is provisioned',
    },
    {
      guard: 'no two rules in force have one external reference',
      take: 'yield* hadInParts.has(name) ? [] : this.#holdersInParts(resource, name);',
      put: '{}',
      test: 'test/pce/engine/unique-parts.test.ts',
      title: 'what gives it up is provisioned along with the rule that takes it',
    },
    {
      guard: 'no group in force is within itself',
      take: '      if (from === this.together.size) this.#breakCircles();\n',
      put: '',
      test: plans,
      title: 'are never in a circle in force, whichever of them is provisioned',
    },
  ],
  'pce/engine/provisioning.ts': [
    {
      guard: 'a revert puts no group within itself',
      take: '    refuseCircle(resource, pce, org, object);\n',
      put: '',
      test: plans,
      title: 'are never in a circle in the draft, whichever of them is reverted',
    },
    {
      guard: 'a revert leaves no reference to what is gone',
      take: '  for (const { resource, href } of created) refuseWhileReferenced(resource, pce, org, href);\n',
      put: '',
      test: plans,
      title: 'is not reverted while the rule set needs it',
    },
    {
      guard: 'a revert gives no name to two drafts',
      take: '    checkUnique(resource, { pce, org, object }, ordinal);\n',
      put: '',
      test: drafts,
      title: 'stays whole where a name that comes back is taken',
    },
    {
      guard: 'a revert gives no external reference to two rules',
      take: '    checkUniquePartsBack(resource, { pce, org, object }, ordinal);\n',
      put: '',
      test: 'test/pce/engine/unique-parts.test.ts',
      title: 'a rule set is not reverted alone while a rule of another draft has it',
    },
  ],
  'pce/engine/restoring.ts': [
    {
      guard: 'a version that comes back stays within the limits',
      take: "checkLimit(pce, org, limit, pce.store.totals(org, kind).live, 'sec_policy.restore')",
      put: '[]',
      test: 'test/pce/engine/restoring.test.ts',
      title: 'a version that needs more objects than the limit does not come back, and one that reaches it is told of',
    },
    {
      guard: 'a version comes back whole, or not at all',
      take: '    checkRulesBack(resource, context, ordinalOf(pce, org, resource, id));\n',
      put: '',
      test: plans,
      title: 'does not come back with a version while a label of it is gone',
    },
    {
      guard: 'what comes back is not held to rules on what is sent',
      take: 'checkRulesBack(resource, context, ordinalOf(pce, org, resource, id));',
      put: '(checkRulesBack, resource.check?.(context));',
      test: 'test/pce/engine/restoring.test.ts',
      title: 'a version comes back whose forms would be refused by now',
    },
  ],
  'pce/engine/rules.ts': [
    {
      guard: 'a version that comes back gives no external reference to two rules',
      take: '  checkUniquePartsBack(resource, context, ordinal);\n',
      put: '',
      test: 'test/pce/engine/unique-parts.test.ts',
      title: 'a version does not come back while a rule of a new draft has one of its references',
    },
    {
      guard: 'a rule that is to go keeps no other from being written',
      take: '  const referring = stayingParts(resource, object);\n',
      put: '  const referring = object;\n',
      test: 'test/pce/engine/restored-parts.test.ts',
      title: 'a rule goes together with the label group that it names',
    },
    {
      guard: 'a rule that is to go keeps nothing that goes with it',
      take: ' && stillRefers(other, holder, path, href)',
      put: '',
      test: 'test/pce/engine/restored-parts.test.ts',
      title: 'a rule goes together with the label group that it names',
    },
  ],
  'pce/engine/unique-parts.ts': [
    {
      guard: 'two rules of a rule set have not one external reference',
      take: 'if (twin) throw',
      put: 'if (false) throw',
      test: 'test/pce/engine/unique-parts.test.ts',
      title: 'two rules of one rule set do not share it',
    },
    {
      guard: 'rules of two rule sets have not one external reference',
      take: 'if (holder !== undefined) throw',
      put: 'if (false) throw',
      test: 'test/pce/engine/unique-parts.test.ts',
      title: 'rules of two rule sets do not share it',
    },
  ],
  'pce/engine/part-forms.ts': [
    {
      guard: 'a rule that the version lacks goes with it',
      take: "...[...inForce.values()].map((one) => mergeObject(part, one, { [UPDATE_TYPE]: 'delete' }))",
      put: '',
      test: 'test/pce/engine/restored-parts.test.ts',
      title: 'a rule that changed comes back as changed, and one that the version lacks is to go',
    },
    {
      guard: 'a rule that is not in force is a new one',
      take: "present ? 'update' : 'create'",
      put: "'update'",
      test: 'test/pce/engine/restored-parts.test.ts',
      title: 'a rule that is no longer in force comes back as a new one',
    },
    {
      guard: 'who wrote a rule, and when, is no change that is pending',
      take: '{ updated_at: _at, updated_by: _by, ...shown }: JsonObject',
      put: '{ ...shown }: JsonObject',
      test: 'test/pce/engine/restored-parts.test.ts',
      title: 'a rule that was changed and changed back is as it is in force',
    },
  ],
  'pce/engine/versions.ts': [
    {
      guard: 'a version that there is not is no version',
      take: 'if (!versionNumbered(pce, org, resource.versions as Resource, asked)) throw',
      put: 'if (!versionNumbered(pce, org, resource.versions as Resource, asked) && false) throw',
      test: drafts,
      title: 'that there is not is 404: 5',
    },
  ],
  'pce/api/operations.ts': [
    {
      guard: 'what is in force is not written',
      take: '  return path === ofDraft ? [path] : draftOnly ? [ofDraft] : [ofDraft, path];',
      put: '  return path === ofDraft || draftOnly === undefined ? [ofDraft, path] : [ofDraft, path];',
      test: drafts,
      title: 'alone can be written: active takes GET only',
    },
    {
      guard: 'two declarations claim no path and method',
      take: '      if (other) throw new Error(`${operation.name} and ${other.name} claim ${operation.method} ${path}`);\n',
      put: '',
      test: 'test/pce/api/operations.test.ts',
      title: 'two declarations that claim one path and method are refused',
    },
  ],
  'pce/engine/merged-objects.ts': [
    {
      guard: 'a default is that of a property',
      take: '  if (stray !== undefined) throw',
      put: '  if (stray === null) throw',
      test: 'test/pce/engine/merged-objects.test.ts',
      title: 'a default for a property that the schema of the kind lacks is refused',
    },
  ],
  'state/versions.ts': [
    {
      guard: 'superseded forms have a bound',
      take: 'if (count <= bounds.supersededPerOrg + bounds.trimEvery) return undefined;',
      put: 'return undefined;',
      test: 'test/state/versions.test.ts',
      title: 'the oldest versions go where there are too many forms, and it is told which one is whole',
    },
  ],
  'control/import/import-rows.ts': [
    {
      guard: 'an imported form of the past is told from one that is in force',
      take: "  if ((version === 'active') !== (since !== null)) throw new Error(`since does not fit ${kind}`);\n",
      put: '',
      test: 'test/control/import/import-policy.test.ts',
      title: 'a row whose versions contradict its kind is refused',
    },
  ],
  'control/import/import-pending.ts': [
    {
      guard: 'an imported draft has an update_type that there is',
      take: "if (version === 'draft' && !updateTypes.includes(told))",
      put: 'if (version === undefined)',
      test: references,
      title: 'an import is refused where a draft has an odd update_type',
    },
    {
      guard: 'an imported rule has an href within its rule set',
      take: 'if (!isHrefOf(part, body, one)) throw',
      put: 'if (body === one) throw',
      test: references,
      title: 'an import is refused where a rule is of another rule set',
    },
    {
      guard: 'imported rules have an href each',
      take: "if (seen.has(one['href'])) throw",
      put: 'if (seen.has(one)) throw',
      test: references,
      title: 'an import is refused where two rules have one href',
    },
  ],
  'control/import/import-references.ts': [
    {
      guard: 'a state with a rule that is to go, and what goes with it, is taken in',
      take: ' and ${isToStay}, ${told}',
      put: ', ${told}',
      test: 'test/pce/engine/restored-parts.test.ts',
      title: 'a state in which a rule goes together with its label group is taken in',
    },
    {
      guard: 'what an imported object refers to is there',
      take: 'target.ordinal is null or',
      put: '0 or',
      test: references,
      title: 'an import is refused where a draft refers to no draft',
    },
    {
      guard: 'what an imported draft refers to stays',
      take: "or reference.draft and ${isToGo('target')} and not ${isToGo('held')}",
      put: '',
      test: references,
      title: 'an import is refused where a draft refers to one that is to be deleted',
    },
    {
      guard: 'what an imported object is to have alone no other one has',
      take: 'and other.ordinal < held.ordinal',
      put: 'and other.ordinal < 0',
      test: references,
      title: 'an import is refused where two objects have one name',
    },
  ],
  'control/import/import-together.ts': [
    {
      guard: 'an imported draft that was provisioned has a form in force',
      take: "draft.body ->> '$.update_type' is not 'create' and active.ordinal is null",
      put: '0',
      test: 'test/control/import/import-policy.test.ts',
      title: 'a draft that was provisioned, without a form in force, is refused',
    },
    {
      guard: 'imported versions are in their order',
      take: 'cast(id as integer) <= lag(cast(id as integer))',
      put: '0 * lag(cast(id as integer))',
      test: 'test/control/import/import-policy.test.ts',
      title: 'versions that are not in their order are refused',
    },
  ],
});
