import type {
  LabelMappingRulesDeletePut,
  LabelMappingRulesGet,
  LabelMappingRulesUpdatePut,
} from '../../generated/schema-types.ts';
import { idOfHref } from '../engine/bulk.ts';
import { carryOutForEach, carryOutForHrefs, failuresForm } from '../engine/failures.ts';
import { ownLimit } from '../engine/own-limits.ts';
import { changeFor, removeFor } from '../engine/writes.ts';
import { invalidInput } from '../model/errors.ts';
import { assumed, documented, type Fact } from '../model/facts.ts';
import type { JsonObject } from '../model/json-values.ts';
import { collectionPath } from '../model/names.ts';
import type { Call, Operation } from '../model/operation.ts';
import { type ObjectOf, type ResourceOf, resourceOf, type WriteContext } from '../model/resource.ts';
import { administrators, everyone } from '../model/roles.ts';

const facts: readonly Fact[] = [
  {
    says: 'a rule is kept and shown, and gives no labels: run and reorder are 501',
    confidence: 'own',
    source: 'not modelled',
  },
  {
    says: 'a label assignment is shown as it was sent: by href, or by key and value, of a label that need not exist',
    confidence: 'assumed',
    source: 'the schema has both forms, and the same one for answers',
    settledBy: 'a GET of a rule whose label was given by href',
  },
  {
    says: 'a label assignment that names no label is 406: it has an href, or key and value, as texts',
    confidence: 'assumed',
    source: 'schema label_mapping_rule_label_assignments has both forms, requires nothing of either, and so takes all',
    settledBy: 'a POST of a rule with the assignment {"label": {}}',
  },
  {
    says: 'a label that a rule names by href cannot be deleted',
    confidence: 'inferred',
    source: 'the usage flags name label_mapping_rule; token by pattern',
  },
  {
    says: 'PUT …/delete and …/update go on where one rule fails, and answer its error with 200, else 204',
    confidence: 'assumed',
    source: 'as the deletion of several objects of other kinds; the API index tells of 204',
    settledBy: 'a PUT of label_mapping_rules/update with one href that there is not',
  },
  {
    says: 'values of an expression are not looked at: any operator goes with any property',
    confidence: 'assumed',
    source: 'the schema ties them by nothing',
    settledBy: 'a POST of a rule that says that a port starts with a text',
  },
];

/** Rules that give labels to workloads by their properties. */
export const labelMappingRules: ResourceOf<LabelMappingRulesGet> = {
  kind: 'label_mapping_rules',
  singular: 'label_mapping_rule',
  id: 'uuid',
  deletion: 'hard',
  read: everyone,
  write: administrators,
  defaults: {
    enabled: assumed(true, 'a POST cannot say it'),
    overwrite: documented(false, 'schema label_mapping_rules_post'),
  },
  filters: {},
  references: { 'label_assignments[].label': 'labels' },
  unique: [],
  limit: ownLimit('total_label_mapping_rules', 1000),
  check: mustNameLabels,
  facts,
};

/** Each of the two forms of a label lets the other one through, whatever is in it. @throws Refusal 406 */
function mustNameLabels({ object: { label_assignments = [] } }: WriteContext<ObjectOf<LabelMappingRulesGet>>): void {
  const wrong = label_assignments.findIndex(({ label }) => !namesLabel(label));
  if (wrong === -1) return;
  throw invalidInput(
    `The property '#/label_assignments/${wrong}/label' did not match any of the required schemas in schema label_mapping_rule_label_assignments.schema.json`,
  );
}

/** Whether there is a label of an href is told like that of any reference. */
const namesLabel = ({ href, key, value }: JsonObject) => href !== undefined || (isText(key) && isText(value));

const isText = (value: unknown) => typeof value === 'string' && value !== '';

function removeMany(call: Call) {
  const { rules } = call.body as LabelMappingRulesDeletePut;
  const hrefs = rules.map(({ href }) => href);
  return carryOutForHrefs(call, 'label_mapping_rules.delete', hrefs, (href, tell) => {
    const resource = resourceOf(call.pce, labelMappingRules.kind);
    removeFor(call, resource, idOfHref(call, resource, href), tell);
  });
}

/** A rule that is named twice is changed twice. */
function changeMany(call: Call) {
  const changes = call.body as LabelMappingRulesUpdatePut;
  return carryOutForEach(call, 'label_mapping_rules.update', changes, ({ href, ...body }, tell) => {
    const resource = resourceOf(call.pce, labelMappingRules.kind);
    changeFor(call, resource, idOfHref(call, resource, href), body, tell);
  });
}

const many = {
  method: 'PUT',
  roles: labelMappingRules.write,
  size: 'bulk',
  ...{ answer: failuresForm, statuses: [200, 204] },
  facts,
} as const;

/** Calls on several rules at once; their bodies are of their own form. */
export const labelMappingRuleOperations: readonly Operation[] = [
  {
    ...many,
    name: 'label_mapping_rules_delete_put',
    path: `${collectionPath(labelMappingRules)}/delete`,
    body: 'label_mapping_rules_delete_put',
    event: 'label_mapping_rules.delete',
    handle: removeMany,
  },
  {
    ...many,
    name: 'label_mapping_rules_update_put',
    path: `${collectionPath(labelMappingRules)}/update`,
    body: 'label_mapping_rules_update_put',
    event: 'label_mapping_rules.update',
    handle: changeMany,
  },
];
