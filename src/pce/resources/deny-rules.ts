import type { DenyRulesGet } from '../../generated/schema-types.ts';
import { inferred, observed } from '../model/facts.ts';
import type { PartOf } from '../model/resource.ts';
import { portsFact } from './port-checks.ts';
import { actorsFact, allAloneFact, checkSides } from './rule-actors.ts';
import { checkIngressServices, egressServicesFact } from './rule-services.ts';
import { ruleStamps } from './rule-stamps.ts';
import { keptFromScoped } from './scoped-rules.ts';

const documents = {
  get: 'deny_rules_get',
  post: 'sec_policy_rule_sets_deny_rules_post',
  put: 'sec_policy_rule_sets_deny_rules_put',
};

const live = 'Terraform provider fork: live 25.2';
const inverted = 'Terraform provider fork: answers of a live 26.x have the keys; their value is not told';

/** Rules that deny; with `override` they go before those that allow. */
export const denyRules: PartOf<DenyRulesGet> = {
  kind: 'deny_rules',
  property: 'deny_rules',
  singular: 'deny_rule',
  // Both draw their ids from one sequence (Terraform provider fork: live 25.2).
  sequence: 'enforcement_boundaries',
  documents,
  caps: ['write', 'provision'],
  defaults: {
    ...ruleStamps,
    enabled: observed(true, live),
    unscoped_consumers: inferred(false, 'as for rules that allow'),
    network_type: observed('brn', live),
    egress_services: observed([], live),
    all_ips_except_for_in_consumers: inferred(false, inverted),
    all_ips_except_for_in_providers: inferred(false, inverted),
    override: observed(false, live),
  },
  keptFrom: keptFromScoped as NonNullable<PartOf<DenyRulesGet>['keptFrom']>,
  check: (context) => {
    checkSides(context.body, documents.post);
    checkIngressServices(context);
  },
  facts: [
    egressServicesFact,
    portsFact,
    actorsFact,
    allAloneFact,
    {
      says: 'deny rules have no name, no external data and no resolve_labels_as, which is 406',
      confidence: 'observed',
      source: live,
    },
    {
      says: 'override deny rules are among the deny rules; override can be changed',
      confidence: 'observed',
      source: live,
    },
    {
      says: 'deny rules and enforcement boundaries share one sequence of ids',
      confidence: 'observed',
      source: `${live}; there ids go up by two, here by one`,
    },
    {
      says: 'all_ips_except_for_in_consumers and all_ips_except_for_in_providers are false where they were not sent',
      confidence: 'inferred',
      source: inverted,
    },
    {
      says: 'providers, consumers and ingress_services are required; the order of keys is that of sec_rules',
      confidence: 'assumed',
      source: 'no schema of the calls is published',
    },
    {
      says: 'caps of a deny rule are those of its rule set: write, provision, both or nothing',
      confidence: 'inferred',
      source: 'the key is observed, its value is that of boundaries',
    },
  ],
};
