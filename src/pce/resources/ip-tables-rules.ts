import type { IpTablesRulesGet } from '../../generated/schema-types.ts';
import type { PartOf } from '../model/resource.ts';
import { actorsFact, mustNameOne } from './rule-actors.ts';
import { ruleStamps } from './rule-stamps.ts';
import { nameOutside } from './scoped-rules.ts';

const post = 'sec_policy_rule_sets_ip_tables_rules_post';

/** Rules for iptables, which a VEN adds as they are. */
export const ipTablesRules: PartOf<IpTablesRulesGet> = {
  kind: 'ip_tables_rules',
  property: 'ip_tables_rules',
  singular: 'ip_tables_rule',
  documents: { get: 'ip_tables_rules_get', post, put: 'sec_policy_rule_sets_ip_tables_rules_put' },
  defaults: ruleStamps,
  keptFrom: {
    ruleset_manager: ({ actors }, isWithin) => nameOutside(actors, isWithin),
    limited_ruleset_manager: () => true,
  },
  check: ({ object: { actors } }) => mustNameOne(actors, 'actors', post),
  facts: [
    actorsFact,
    {
      says: 'a PUT of the rule set with ip_tables_rules has the full list; [] clears it, and without it nothing changes',
      confidence: 'client',
      source: 'Terraform provider, live test',
    },
    {
      says: 'statements are not looked into',
      confidence: 'assumed',
      source: 'no source; a PCE may know the chains of each table',
    },
  ],
};
