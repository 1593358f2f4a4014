import { policyRuleSet } from './rows.ts';
import { median, table } from './table.ts';
import { ask, startMockPce } from './targets.ts';

const RULE_SETS = 1000;

/** Provisioning of 1,000 new rule sets with 10,000 rules at once, on a new server each time. */
export async function provisionTable(rounds: number): Promise<string> {
  const times: number[] = [];
  for (let round = 0; round < rounds; round++) {
    await using pce = await startMockPce();
    for (let index = 0; index < RULE_SETS; index++) {
      await ask(pce, 'POST', '/api/v2/orgs/1/sec_policy/draft/rule_sets', policyRuleSet(index));
    }
    times.push((await ask(pce, 'POST', '/api/v2/orgs/1/sec_policy', { update_description: 'all' })).ms);
  }
  return table(
    ['policy', 'floor', 'mock-pce'],
    [['provision 1,000 rule sets with 10,000 rules', '', `${median(times).toFixed(0)} ms`]],
  );
}
