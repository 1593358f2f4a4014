import { hintOfSearch } from '../engine/strangers.ts';
import type { Fact } from '../model/facts.ts';
import { arrayInSteps } from '../model/long-works.ts';
import type { Answer, Call, Operation } from '../model/operation.ts';
import { policyReaders } from '../model/roles.ts';
import { objectOfLists, shownWithSet } from './found-rules.ts';
import { PolicyObjects } from './policy-objects.ts';
import { type FoundRule, RULES_AT_ONCE, readActorsAhead, readAhead, ruleSetsSeen, rulesOf } from './policy-rules.ts';
import { policyVersionPath } from './policy-versions.ts';
import { checkPorts } from './port-checks.ts';
import { actorsOf, isFound, type RuleSearch } from './rule-criteria.ts';

/** A step that finds nothing. */
const nothing = (): string[] => [];

/** The texts of the rules of some sorts that a call searches for, in parts. */
function* found(call: Call, sorts: readonly FoundRule['sort'][], objects: PolicyObjects): Generator<string[]> {
  const search = call.body as RuleSearch;
  let left = search.max_results ?? Number.MAX_SAFE_INTEGER;
  if (search.resolve_actors) yield* readActorsAhead(actorsOf(search), objects).map(nothing);
  for (const part of ruleSetsSeen(call)) {
    const all = part.flatMap(rulesOf).filter(({ sort }) => sorts.includes(sort));
    for (let first = 0; first < all.length && left > 0; first += RULES_AT_ONCE) {
      const some = all.slice(first, first + RULES_AT_ONCE);
      if (search.resolve_actors) for (const one of some) yield* readAhead(one, objects).map(nothing);
      const shown = some.filter((one) => isFound(one, search, objects)).slice(0, left);
      left -= shown.length;
      yield shown.map((one) => JSON.stringify(shownWithSet(one)));
    }
    if (left === 0) return;
    yield [];
  }
}

/** Whoever asks the same again before anything was written, as a client that polls does, gets the same bytes. */
const ruleSearch = (call: Call) => call.pce.answers.search(call, () => searched(call));

function searched(call: Call): Promise<Answer> {
  const objects = new PolicyObjects(call);
  // A version that there is not is refused here.
  ruleSetsSeen(call);
  const { rule_types: sorts, ingress_services } = call.body as RuleSearch;
  checkPorts(ingress_services, '#/ingress_services');
  return call.pce.longWorks.read(call, function* () {
    const hint = hintOfSearch(call);
    if (!sorts) return { status: 201, body: yield* arrayInSteps(found(call, ['sec_rules'], objects)), hint };
    const lists: [string, Buffer][] = [];
    for (const sort of new Set(sorts)) lists.push([sort, yield* arrayInSteps(found(call, [sort], objects))]);
    return { status: 201, body: objectOfLists(lists), hint };
  });
}

const facts: readonly Fact[] = [
  {
    says: 'without rule_types the answer is an array of sec_rules, with it an object with a list for each of these',
    confidence: 'assumed',
    source: 'pylo reads an array, the published answer is an object',
  },
  {
    says: 'each rule has the head of its rule set as rule_set; rules for iptables have not, by their schema',
    confidence: 'inferred',
    source: 'sec_policy_rule_search_post_response schema',
  },
  {
    says: 'all criteria are joined by AND, and each actor and service that is listed has to be in the rule; description is part of the text, in any case',
    confidence: 'assumed',
    source: 'no source',
  },
  {
    says: 'resolve_actors finds labels by their groups, and workloads by what they are',
    confidence: 'inferred',
    source: 'sec_policy_rule_search_post schema: a deep search',
  },
  {
    says: 'providers_or_consumers is found on either side; max_results cuts each list, and without it nothing is cut',
    confidence: 'client',
    source: 'pylo sends both; what they mean is inferred from their names',
  },
  {
    says: 'disabled rules and those to be deleted are found; counts of the body is ignored',
    confidence: 'assumed',
    source: 'enabled and update_type are criteria; the answer has no place for counts',
  },
];

export const ruleSearchOperations: readonly Operation[] = [
  {
    name: 'sec_policy_rule_search_post',
    method: 'POST',
    path: `${policyVersionPath}/rule_search`,
    roles: policyReaders,
    body: 'sec_policy_rule_search_post',
    answer: 'sec_policy_rule_search_answer',
    isList: 'sometimes',
    facts,
    handle: ruleSearch,
  },
];
