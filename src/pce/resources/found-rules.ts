import { inParts } from '../../state/parts.ts';
import type { JsonObject } from '../model/json-values.ts';
import { arrayInSteps } from '../model/long-works.ts';
import { propertyNames } from '../model/schemas.ts';
import { type FoundRule, RULES_AT_ONCE } from './policy-rules.ts';

/** A rule with the head of its rule set, which pylo reads. The schema of rules for iptables has no place for it. */
export function shownWithSet({ sort, shown, ruleSet }: FoundRule): JsonObject {
  return sort === 'ip_tables_rules' ? shown : { ...shown, rule_set: headOf(ruleSet) };
}

function headOf(ruleSet: JsonObject): JsonObject {
  const names = propertyNames('rule_set').filter((name) => name in ruleSet);
  return Object.fromEntries(names.map((name) => [name, ruleSet[name]]));
}

/** A list of rules as JSON. Yields between steps. */
export function listOfRules(rules: readonly FoundRule[]): Generator<void, Buffer> {
  const parts = inParts(rules, RULES_AT_ONCE, () => 1);
  return arrayInSteps(parts.map((some) => some.map((one) => JSON.stringify(shownWithSet(one)))));
}

/** A JSON object of lists by their names. */
export function objectOfLists(lists: readonly (readonly [name: string, list: Buffer])[]): Buffer {
  const pieces = lists.flatMap(([name, list], at) => [Buffer.from(`${at === 0 ? '' : ','}"${name}":`), list]);
  return Buffer.concat([Buffer.from('{'), ...pieces, Buffer.from('}')]);
}
