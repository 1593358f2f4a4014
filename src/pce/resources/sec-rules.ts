import type { SecPolicyRuleSetsSecRulesGet } from '../../generated/schema-types.ts';
import { partsPerList } from '../engine/own-limits.ts';
import { Refusal } from '../model/errors.ts';
import { documented, inferred, observed } from '../model/facts.ts';
import type { PartOf } from '../model/resource.ts';
import { externalDataFilters, noExternalData, uniqueExternalData } from './external-data.ts';
import { portsFact } from './port-checks.ts';
import { actorsFact, checkSides } from './rule-actors.ts';
import { checkIngressServices, egressServicesFact } from './rule-services.ts';
import { ruleStamps } from './rule-stamps.ts';
import { keptFromScoped } from './scoped-rules.ts';

const documents = {
  get: 'sec_policy_rule_sets_sec_rules_get',
  post: 'sec_policy_rule_sets_sec_rules_post',
  put: 'sec_policy_rule_sets_sec_rules_put',
};

/** Rules that allow. */
export const secRules: PartOf<SecPolicyRuleSetsSecRulesGet> = {
  kind: 'sec_rules',
  property: 'rules',
  singular: 'sec_rule',
  documents,
  defaults: {
    ...ruleStamps,
    ...noExternalData('sec_policy_rule_sets_sec_rules_get schema; absent in old samples'),
    consuming_security_principals: observed([], 'illumio-py, test data from live PCEs'),
    sec_connect: documented(false, 'guide 22.5 on rules'),
    stateless: documented(false, 'guide 22.5 on rules'),
    machine_auth: documented(false, 'guide 22.5 on rules'),
    unscoped_consumers: documented(false, 'guide 22.5 on rules'),
    network_type: documented('brn', 'rule_network_type schema'),
    use_workload_subnets: inferred([], 'Terraform provider sends it and reads it back'),
    egress_services: observed([], 'Terraform provider fork: live 25.2'),
  },
  filters: externalDataFilters,
  unique: [uniqueExternalData],
  keptFrom: keptFromScoped as NonNullable<PartOf<SecPolicyRuleSetsSecRulesGet>['keptFrom']>,
  check: (context) => {
    const { body, object } = context;
    const { sec_connect, machine_auth, stateless } = object;
    if ([sec_connect, machine_auth, stateless].filter(Boolean).length > 1)
      throw new Refusal('rule_security_options_exclusive');
    checkSides(body, documents.post);
    const ofVirtualServices = object.resolve_labels_as.providers?.every((as) => as === 'virtual_services');
    if (object.ingress_services.length === 0 && !ofVirtualServices) throw new Refusal('rule_services_required');
    checkIngressServices(context);
  },
  facts: [
    egressServicesFact,
    portsFact,
    actorsFact,
    {
      says: 'a write to a rule marks its rule set: updated_at of both is the same, and update_type of the rule set becomes update unless it is create',
      confidence: 'observed',
      source: 'connectors, answers of live PCEs; update_type of the rule set is inferred',
    },
    {
      says: 'a rule that was provisioned and is deleted stays in the draft with update_type delete until its rule set is provisioned',
      confidence: 'inferred',
      source: 'illumio-ops, notes on live PCEs; rule sets behave so',
    },
    {
      says: 'external_data_set and external_data_reference together are those of one rule of an org: a write that gives them to a second one is 406 external_reference_not_unique, also while the first one waits for its deletion',
      confidence: 'inferred',
      source: 'as whole objects; of a rule that waits for its deletion assumed',
    },
    {
      says: 'at most one of sec_connect, machine_auth and stateless is true; only providers that are virtual services alone need no services; all workloads stand alone',
      confidence: 'documented',
      source: 'guide 22.5 on rules; the tokens are ours',
    },
    {
      says: 'exclusion is false where it was not sent, but for all workloads',
      confidence: 'inferred',
      source: 'answers since 23; of all workloads assumed',
    },
    {
      says: 'actors show key and value of labels, and the href alone of IP lists and workloads',
      confidence: 'inferred',
      source: 'the schemas allow more; every client needs the href alone',
    },
    {
      says: `${partsPerList.name}: hard limit ${partsPerList.hard}, for each sort of rules in a rule set`,
      confidence: partsPerList.confidence,
      source: partsPerList.source,
    },
  ],
};
