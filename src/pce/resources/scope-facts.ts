import type { Fact } from '../model/facts.ts';

const guide = 'administration guide, roles with custom scopes';

/** How the scope of a permission binds, whoever has it: users, service accounts, everyone. */
export const scopeFacts: readonly Fact[] = [
  {
    says: 'a role with a scope writes rule sets, workloads, VENs and pairing profiles within it alone, each form of them before and after: 403 outside',
    confidence: 'documented',
    source: `${guide}; that a change may not move an object out of the scope is inferred`,
  },
  {
    says: 'an object is within a scope that has all of its labels; of a label group one of its labels does, as the group is in force',
    confidence: 'inferred',
    source: 'administration guide: a scope has at most one label of each type',
  },
  {
    says: 'a rule set is within where each of its scopes is; one for everything is within no scope but the empty one',
    confidence: 'inferred',
    source: guide,
  },
  {
    says: 'a limited ruleset manager writes no rules that have IP lists, user groups or label groups as consumers, consumers beyond the scope, or iptables rules',
    confidence: 'documented',
    source: `${guide}: sources outside of the scope are for ruleset managers`,
  },
  {
    says: 'a ruleset provisioner provisions rule sets within the scope, and no other kind',
    confidence: 'documented',
    source: guide,
  },
  {
    says: 'a global object provisioner provisions no rule sets and virtual services',
    confidence: 'inferred',
    source: 'the guide says that the role provisions global objects, such as services and label groups',
  },
  {
    says: 'a ruleset manager names no workload and no virtual service outside of the scope as a provider, nor as an actor of iptables rules, and a limited one none as a consumer either, in rules that deny too',
    confidence: 'inferred',
    source: 'the guide holds rules to the scope; that the labels of who is named decide is assumed',
    settledBy: 'a POST of a rule by a ruleset manager with a scope, whose provider is a workload outside of it',
  },
  {
    says: 'an IP list as a provider is outside of no scope',
    confidence: 'assumed',
    source: 'no source; it has no labels',
  },
  {
    says: 'where something that is provisioned, or comes along as a dependency, is out of reach, nothing is provisioned: 403',
    confidence: 'assumed',
    source: 'the token of the refusal is not known',
  },
  {
    says: 'lists leave out objects outside the scopes of the caller, their counters do not count them, and a GET of one is 403',
    confidence: 'assumed',
    source: 'administration guide: scoped roles restrict reads by scope; the form is not told',
  },
  {
    says: 'rule search, rule coverage, policy checks, pending and modified objects and dependencies leave out what is outside too; all rules decide whether allow is empty, seen or not',
    confidence: 'assumed',
    source: 'as lists',
    disputed: 'administration guide: objects one hop away are seen there',
  },
  {
    says: 'a service binding is where both its virtual service and its workload are; names that rules and flows tell of objects one hop away are shown',
    confidence: 'assumed',
    source: 'administration guide: objects one hop away are seen; the form is not told',
  },
];
