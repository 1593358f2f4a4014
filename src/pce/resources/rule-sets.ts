import type { SecPolicyRuleSetsGet } from '../../generated/schema-types.ts';
import { ownLimit } from '../engine/own-limits.ts';
import { client, documented, observed } from '../model/facts.ts';
import type { JsonObject } from '../model/json-values.ts';
import type { Part, ResourceOf } from '../model/resource.ts';
import { policyReaders, rulesetProvisioners, rulesetWriters } from '../model/roles.ts';
import { denyRules } from './deny-rules.ts';
import { externalDataFilters, noExternalData, uniqueExternalData } from './external-data.ts';
import { ipTablesRules } from './ip-tables-rules.ts';
import { refuseTwoOfOneType } from './label-rules.ts';
import { policyVersions } from './policy-versions.ts';
import { excludeInRules } from './rule-actors.ts';
import { ruleEmbeds, ruleReferences } from './rule-references.ts';
import { checkScopes, scopeEntriesFact, shownScopes } from './scope-entries.ts';
import { secRules } from './sec-rules.ts';

export const ruleSets: ResourceOf<SecPolicyRuleSetsGet> = {
  kind: 'rule_sets',
  singular: 'rule_set',
  versions: policyVersions,
  id: 'integer',
  deletion: 'hard',
  read: policyReaders,
  write: rulesetWriters,
  provision: rulesetProvisioners,
  scopesOf: ({ scopes }) => (scopes.length === 0 ? [[]] : scopes),
  caps: ['write', 'provision'],
  defaults: {
    description: observed(null, 'connectors, answers of live PCEs; older ones leave it out'),
    ...noExternalData('sec_policy_rule_sets_get schema; absent in old samples'),
    enabled: documented(true, 'guide 22.5 on rule sets'),
    rules: observed([], 'illumio-py, test data from live PCEs'),
    deny_rules: observed([], 'Terraform provider fork: live 25.2'),
    ip_tables_rules: observed([], 'illumio-py, test data from live PCEs'),
  },
  filters: {
    name: client('partial', 'illumio-py, live test'),
    description: documented('partial', 'API index'),
    labels: {
      ...documented('label_lists', 'API index: labels of scopes, as for workloads'),
      property: 'scopes[][].label',
    },
    ...externalDataFilters,
  },
  usedAs: {
    scopes: ['ruleset'],
    rules: ['ruleset', 'rule'],
    deny_rules: ['ruleset', 'rule'],
    ip_tables_rules: ['ruleset', 'rule'],
  },
  references: ruleReferences,
  embeds: ruleEmbeds,
  limit: ownLimit('total_rule_sets'),
  unique: [{ properties: ['name'], token: 'rule_set_name_in_use' }, uniqueExternalData],
  inEvents: ['name', 'scopes'],
  deletesMany: true,
  parts: [secRules, denyRules, ipTablesRules] as unknown as readonly Part[],
  complete: ({ body, object }) => {
    if (body['scopes']) object.scopes = shownScopes(object.scopes);
    for (const list of ['rules', 'deny_rules'] as const) {
      if (body[list]) object[list] = excludeInRules(object[list] as unknown as JsonObject[]) as never;
    }
  },
  check: ({ pce, org, body, object }) => {
    if (!body['scopes']) return;
    checkScopes(object.scopes, 'scopes', 'sec_policy_rule_sets_post');
    for (const scope of object.scopes) refuseTwoOfOneType(pce, org, labelsOf(scope));
  },
  facets: true,
  completes: ['name'],
  facts: [
    {
      says: 'caps are the rights of the caller: write for who may write the rule set, provision for who may provision it; its deny rules show the same',
      confidence: 'inferred',
      source: 'the guide on caps; owners were observed to have both',
    },
    {
      says: 'scopes [] and [[]] are kept as they are sent',
      confidence: 'client',
      source: 'Terraform provider and illumio-py, live tests',
    },
    scopeEntriesFact,
    {
      says: 'a scope may have a label of any type',
      confidence: 'client',
      source: 'live test of the Terraform provider: four labels, one of a type of its own',
    },
    {
      says: 'two labels of one type in a scope are 406 duplicate_label_type, unless one is an exclusion',
      confidence: 'assumed',
      source: 'as for workloads: nothing has both',
    },
    {
      says: 'a PUT with rules has the full list: an item with href changes that rule, one without is new, and rules that are left out are deleted',
      confidence: 'inferred',
      source: 'sec_policy_rule_sets_put schema, and what the Terraform provider does with ip_tables_rules',
    },
    {
      says: 'an item of rules with an href that the rule set does not have, or has twice in the list, is 406 invalid_uri',
      confidence: 'assumed',
      source: 'no source',
    },
    {
      says: 'labels of scopes have key, value and exclusion in answers',
      confidence: 'inferred',
      source: 'rule_set_scope_get schema; old samples have the href alone',
    },
    {
      says: 'a rule set can always be deleted, and its rules with it',
      confidence: 'observed',
      source: 'Terraform provider fork: live 25.2',
    },
    {
      says: 'a workload that a rule names cannot be deleted',
      confidence: 'assumed',
      source: 'as labels and IP lists',
    },
  ],
};

type Scope = SecPolicyRuleSetsGet['scopes'][number];

/** Hrefs of the labels that a workload has to have to be in the scope. */
const labelsOf = (scope: Scope): string[] =>
  scope.flatMap((actor) => ('label' in actor && actor.label && !actor.exclusion ? [actor.label.href] : []));
